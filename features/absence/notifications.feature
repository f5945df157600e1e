@absent:notifications
Feature: No notifications
  A desktop whose statement says that it does not tell what happens elsewhere is looked at for what it tells.

  Scenario: The customer writes while another conversation is in front of the agent
    Given the agent is in a conversation with the customer
    And the agent is in a conversation with another customer
    And the customer has written "Are you there?"
    And the agent has opened the conversation with the customer
    And the agent sees the customer's message "Are you there?"
    And the agent has opened the conversation with the other customer
    When the customer writes "Are you still there?"
    Then the agent is not notified of "Are you still there?"
