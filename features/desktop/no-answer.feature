Feature: Answer a request in time
  A request waits for a while, warns that its time is nearly over, and then asks the agent what comes next.

  @WA-RONA-03 @changes-tenant
  Rule: How long an agent has to accept a request is what the administrator set

    Scenario Outline: One second before <time> are over
      Given the administrator gives agents <time> to accept a request
      And the agent is available
      And the customer has written "Where is my parcel?"
      And the agent is offered the conversation with the customer
      When <nearly> pass
      Then the agent is offered the conversation with the customer

      Examples:
        | time       | nearly      |
        | 10 seconds | 9 seconds   |
        | 45 seconds | 44 seconds  |
        | 3 minutes  | 179 seconds |

    Scenario Outline: When <time> are over
      Given the administrator gives agents <time> to accept a request
      And the first agent is available
      And the customer has written "Where is my parcel?"
      And the first agent is offered the conversation with the customer
      And the second agent is available
      And <nearly> have passed
      And the first agent is offered the conversation
      When 1 second passes
      Then the first agent is no longer offered the conversation with the customer
      And the second agent is offered the conversation with the customer

      Examples:
        | time       | nearly      |
        | 10 seconds | 9 seconds   |
        | 45 seconds | 44 seconds  |
        | 3 minutes  | 179 seconds |

    Scenario: The administrator changes it between two requests
      Given the administrator gives agents 10 seconds to accept a request
      And the agent has missed the request from the customer
      And the administrator gives agents 1 minute to accept a request
      And the agent has gone to "Available"
      And the agent is offered the conversation with the customer
      When 59 seconds pass
      Then the agent is offered the conversation with the customer

    @needs:transfer
    Scenario: A request from a colleague
      Given the administrator gives agents 50 seconds to accept a request
      And the first agent is in a conversation with the customer
      And the second agent is available
      And the first agent has transferred the conversation to the second agent
      And the second agent is offered the conversation with the customer
      When 49 seconds pass
      Then the second agent is offered the conversation with the customer

  @WA-RONA-04 @changes-tenant
  Rule: A request flashes a few seconds before its time runs out, and not earlier
    Where the documentation is silent, we chose: with one second left it flashes, with a quarter of a minute left not yet.

    Scenario Outline: Two requests, with <time> for each
      Given the administrator gives agents <time> to accept a request
      And the agent is available
      And the customer has written "Where is my parcel?"
      And 14 seconds have passed
      And another customer has written "Do you deliver on Sundays?"
      When <rest> pass
      Then the request from the customer flashes in front of the agent
      And the request from the other customer does not flash in front of the agent

      Examples:
        | time       | rest        |
        | 32 seconds | 17 seconds  |
        | 2 minutes  | 105 seconds |

    Scenario: In the task list
      Given the administrator gives agents 32 seconds to accept a request
      And the agent is available
      And the customer has written "Where is my parcel?"
      And 14 seconds have passed
      And another customer has written "Do you deliver on Sundays?"
      When 17 seconds pass
      Then the request from the customer flashes in the task list of the agent
      And the request from the other customer does not flash in the task list of the agent

  @WA-RONA-10
  Rule: At the prompt after no answer, one button makes the agent Available and the other Idle for the default reason
    Where the documentation is silent, we chose: the default reason is the one with which agents sign in.

    Scenario: Back to work
      Given the agent has missed the request from the customer
      When the agent chooses to go to Available at the prompt
      Then the agent is in the state "Available"
      And the agent is offered the conversation with the customer
      And the agent is not prompted any more

    Scenario: Not yet
      Given the second agent has signed in
      And the first agent has missed the request from the customer
      When the first agent chooses to go to Idle at the prompt
      Then the first agent is in the state "Idle"
      And the first agent is idle for the same reason as the second agent
      And the first agent is not prompted any more

    Scenario: Idle is idle
      Given the first agent has missed the request from the customer
      And the first agent has chosen to go to Idle at the prompt
      And the second agent is available
      When another customer writes "Do you deliver on Sundays?"
      Then the first agent is not offered the conversation with the other customer
      And the second agent is offered the conversation with the other customer
