@absent:read-receipts
Feature: No read receipts
  A contact centre whose statement says that customers do not learn what was read is looked at from a customer's phone.

  Scenario: Read at once
    Given the agent is in a conversation with the customer
    And the customer has written "Where is my parcel?"
    When the agent sees the customer's message "Where is my parcel?"
    Then the customer does not see that "Where is my parcel?" was read

  Scenario: Read and answered
    Given the agent is in a conversation with the customer
    And the customer has written "Where is my parcel?"
    And the agent sees the customer's message "Where is my parcel?"
    When the agent answers "It arrives tomorrow."
    Then the customer does not see that "Where is my parcel?" was read
