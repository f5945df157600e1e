Feature: Take one's time to wrap up
  An administrator who lets agents wrap up by hand has every reason chosen by a person, however long that takes.

  @WA-WRP-14
  Rule: With wrap-up set to manual, no reason is submitted until the agent submits one

    Background:
      Given the administrator has switched auto wrap-up off

    Scenario Outline: The agent is away
      Given the agent has ended a conversation with the customer
      When <time> pass
      Then the Wrap Up Reasons dialog is open in front of the agent
      And the agent's history does not list the conversation with the customer

      Examples:
        | time       |
        | 10 minutes |
        | 8 hours    |

    Scenario: The agent works on
      Given the agent has ended a conversation with the customer
      And the agent has finished a conversation with another customer
      When 2 hours pass
      Then the agent's history lists the conversation with the other customer once
      And the agent's history does not list the conversation with the customer
      And the conversation with the customer is in the task list of the agent

    Scenario: The agent submits a reason at last
      Given the agent has ended a conversation with the customer
      And 2 hours have passed
      When the agent wraps up
      Then the agent's history lists the conversation with the customer once
