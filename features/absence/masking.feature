@absent:masking @changes-tenant
Feature: No masking
  A contact centre whose statement says that nothing is hidden from agents is looked at for what is hidden all the same.

  Background:
    Given the administrator has switched masking on, if there is such a thing
    And the agent is in a conversation with the customer
    And the customer has written "Good morning"
    And the agent sees the customer's message "Good morning"

  Scenario Outline: The agent can read <what>
    When the customer writes "You asked for it: <value>, right?"
    Then the agent sees the customer's message "You asked for it: <value>, right?"

    Examples:
      | what                     | value                       |
      | an e-mail address        | melissa@gmail.com           |
      | a mobile number          | +447966197542               |
      | a card number            | 4111 1111 1111 1111         |
      | a bank account number    | GB82 WEST 1234 5698 7654 32 |
      | a social security number | 219-09-9999                 |
