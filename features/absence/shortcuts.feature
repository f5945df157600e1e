@absent:shortcuts
Feature: No shortcuts
  A desktop whose statement says that no keys stand for its buttons is worked with these keys.

  Scenario: End is not chosen by keys
    Given the agent is in a conversation with the customer
    And the agent can choose End
    When the agent tries Ctrl+Alt+E
    Then the agent can write in the compose box

  Scenario: A transfer is not begun by keys
    Given the first agent is in a conversation with the customer
    And the second agent is available
    And the first agent can choose End
    When the first agent tries Ctrl+Alt+X
    Then no Transfer Request dialog is open in front of the first agent

  Scenario: A request is not accepted by keys
    Given the agent is offered a conversation with the customer
    When the agent tries Ctrl+Alt+A
    Then the agent is offered the conversation with the customer
