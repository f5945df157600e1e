Feature: Know one's state and choose it
  The header of the desktop says in what state the agent is and since when, and lets them choose another.

  @WA-ST-06
  Rule: The list of states can be searched

    Scenario Outline: Searching for "<text>"
      Given the agent is idle
      When the agent searches the list of states for "<text>"
      Then the search in the list of states finds "<found>" for the agent
      And the search in the list of states does not find "<other>" for the agent

      Examples:
        | text      | found     | other     |
        | Available | Available | Idle      |
        | avail     | Available | Idle      |
        | IDLE      | Idle      | Available |

    Scenario: Searching for an idle reason
      Given the agent is idle
      When the agent searches the list of states for the beginning of an idle reason
      Then the search in the list of states finds that reason for the agent
      And the search in the list of states does not find "Available" for the agent

    Scenario: Choosing what was found
      Given the agent is idle
      And the agent has searched the list of states for "avail"
      When the agent goes to "Available"
      Then the agent is in the state "Available"

    Scenario: Choosing what was found while a customer waits
      Given the agent is idle
      And the customer has written "Where is my parcel?"
      And the agent has searched the list of states for "avail"
      When the agent goes to "Available"
      Then the agent is offered the conversation with the customer

  @WA-ST-07
  Rule: An available agent who reloads the desktop is Available again, and the state timer starts from zero

    Scenario: Reloading
      Given the agent is available
      And 5 minutes have passed
      When the agent reloads the desktop
      Then the agent is in the state "Available"
      And the state timer of the agent shows 0 seconds

    Scenario: A while later
      Given the agent is available
      And 5 minutes have passed
      And the agent has reloaded the desktop
      When 7 seconds pass
      Then the state timer of the agent shows 7 seconds

    Scenario: A customer writes afterwards
      Given the agent is available
      And 5 minutes have passed
      And the agent has reloaded the desktop
      When the customer writes "Where is my parcel?"
      Then the agent is offered the conversation with the customer

  @WA-ST-11
  Rule: The state timer shows the time in the current state

    Scenario Outline: <time> after signing in
      Given the agent has signed in
      When <time> pass
      Then the state timer of the agent shows <shown> seconds

      Examples:
        | time       | shown |
        | 0 seconds  | 0     |
        | 61 seconds | 61    |
        | 2 hours    | 7200  |

    Scenario Outline: An agent who <does something else>
      Given the agent is available
      And 10 minutes have passed
      And the agent <does something else>
      When 5 seconds pass
      Then the state timer of the agent shows 5 seconds

      Examples:
        | does something else        |
        | has gone to "Idle"         |
        | has gone idle for a reason |

    Scenario: From Idle to a reason
      Given the agent is idle
      And 10 minutes have passed
      And the agent has gone idle for a reason
      When 5 seconds pass
      Then the state timer of the agent shows 5 seconds

    Scenario: Back to work
      Given the agent has gone idle for a reason
      And 10 minutes have passed
      And the agent has gone to "Available"
      When 5 seconds pass
      Then the state timer of the agent shows 5 seconds

    @where:requests-wait
    Scenario: After no answer
      Given the agent has missed the request from the customer
      When 20 seconds pass
      Then the state timer of the agent shows 20 seconds

  @WA-ST-15
  Rule: An agent who changes from one idle reason to another sees the time since then and the time idle in all

    Scenario: From Idle to a reason
      Given the agent has signed in
      And 2 minutes have passed
      And the agent has gone idle for a reason
      When 5 seconds pass
      Then the state timer of the agent shows 5 seconds
      And the agent sees that they were idle for 125 seconds in all

    Scenario: After work in between
      Given the agent has gone idle for a reason
      And 2 minutes have passed
      And the agent has gone to "Available"
      And 1 minute has passed
      And the agent has gone to "Idle"
      And 10 seconds have passed
      And the agent has gone idle for a reason
      When 5 seconds pass
      Then the agent sees that they were idle for 15 seconds in all

    @where:requests-wait
    Scenario: After a request in between
      Given the agent has gone idle for a reason
      And 2 minutes have passed
      And the customer has written "Where is my parcel?"
      And the agent has gone to "Available"
      And the agent is offered the conversation with the customer
      And the agent has gone to "Idle"
      And 10 seconds have passed
      And the agent has gone idle for a reason
      When 5 seconds pass
      Then the agent sees that they were idle for 15 seconds in all

  @WA-ST-10
  Rule: An idle state chosen during conversations takes effect when the last of them is finished

    Scenario Outline: The agent <goes idle> in the middle of a conversation
      Given the agent is in a conversation with the customer
      When the agent <goes idle>
      Then the state of the agent begins with "Engaged"
      And the conversation with the customer is open in front of the agent

      Examples:
        | goes idle              |
        | goes to "Idle"         |
        | goes idle for a reason |

    Scenario: The conversation is finished
      Given the agent is in a conversation with the customer
      And the agent has gone idle for a reason
      And the agent has ended the conversation
      When the agent wraps up
      Then the agent is idle for the reason that they chose

    Scenario: One of two conversations is finished
      Given the agent is in a conversation with the customer
      And another customer has written "Do you deliver on Sundays?"
      And the agent has accepted the request from the other customer
      And the agent has gone idle for a reason
      And the agent has ended the conversation
      When the agent wraps up
      Then the state of the agent begins with "Engaged"
      And the conversation with the customer is in the task list of the agent

    Scenario: Nothing new while the other conversation goes on
      Given the first agent is in a conversation with the customer
      And another customer has written "Do you deliver on Sundays?"
      And the first agent has accepted the request from the other customer
      And the first agent has gone idle for a reason
      And the first agent has ended the conversation
      And the first agent has wrapped up
      And the second agent is available
      When a third customer writes "Hello?"
      Then the first agent is not offered the conversation with the third customer
      And the second agent is offered the conversation with the third customer

  @WA-ST-09
  Rule: The desktop explains that an Engaged agent is in an interaction and in the state Available

    Scenario: Accepting
      Given the agent is available
      And the customer has written "Where is my parcel?"
      When the agent accepts the request
      Then the desktop explains to the agent that they are in an interaction and Available

    Scenario: A second conversation
      Given the agent is in a conversation with the customer
      And another customer has written "Do you deliver on Sundays?"
      When the agent accepts the request from the other customer
      Then the desktop explains to the agent that they are in an interaction and Available

  @WA-ST-13
  Rule: An agent cannot sign out while they are shown a request

    Scenario: A customer writes
      Given the agent is available
      And the agent is free to sign out
      When the customer writes "Where is my parcel?"
      Then the agent is offered the conversation with the customer
      And the agent is not free to sign out

    @needs:transfer
    Scenario: A colleague hands a conversation over
      Given the first agent is in a conversation with the customer
      And the second agent is available
      And the second agent is free to sign out
      When the first agent transfers the conversation to the second agent
      Then the second agent is offered the conversation with the customer
      And the second agent is not free to sign out

    Scenario: They try it all the same
      Given the agent is offered a conversation with the customer
      When the agent tries to sign out
      Then the agent is in the state "Available"
      And the agent is offered the conversation with the customer

    Scenario: They go idle and try it then
      Given the agent is offered a conversation with the customer
      And the agent has gone to "Idle"
      When the agent tries to sign out
      Then the agent is in the state "Idle"
      And the agent is offered the conversation with the customer

    Scenario: The request is gone
      Given the agent is offered a conversation with the customer
      And the agent has gone to "Idle"
      When the time to accept runs out
      Then the agent is no longer offered the conversation with the customer
      And the agent is free to sign out
