Feature: Find requests and conversations in the task list
  Everything that is the agent's to do stands in one list, whatever else is on the desktop.

  @WA-POP-09
  Rule: The newest task is on top of the task list

    Scenario: Three customers write one after the other
      Given the agent is available
      And the customer has written "Where is my parcel?"
      And 3 seconds have passed
      And another customer has written "Do you deliver on Sundays?"
      And 3 seconds have passed
      When a third customer writes "Hello?"
      Then from the top, the task list of the agent shows the third customer, the other customer and the customer

    Scenario: A request above the conversations
      Given the agent is in a conversation with the customer
      And 3 seconds have passed
      And another customer has written "Do you deliver on Sundays?"
      And the agent has accepted the request from the other customer
      And 3 seconds have passed
      When a third customer writes "Hello?"
      Then from the top, the task list of the agent shows the third customer, the other customer and the customer

    Scenario: A newer conversation above an older request
      Given the agent is available
      And the customer has written "Where is my parcel?"
      And 3 seconds have passed
      And another customer has written "Do you deliver on Sundays?"
      And 3 seconds have passed
      When the agent accepts the request from the other customer
      Then from the top, the task list of the agent shows the other customer and the customer

  @WA-POP-10
  Rule: In the task list, a request shows its channel, the customer, the queue, a timer and an Accept button that works
    Where the documentation is silent, we chose: the timer shows what the popover's timer shows.

    Scenario: A customer writes
      Given the agent is available
      When the customer writes "Where is my parcel?"
      Then in the task list, the request from the customer shows the agent that it came through WhatsApp
      And in the task list, the request from the customer shows the agent the name of the first queue
      And in the task list, the request from the customer shows the agent an Accept button

    @changes-tenant
    Scenario Outline: The timer after <time>
      Given the administrator gives agents 2 minutes to accept a request
      And the agent is available
      And the customer has written "Where is my parcel?"
      And the agent is offered the conversation with the customer
      When <time> pass
      Then in the task list, the request from the customer shows the agent <shown> seconds

      Examples:
        | time        | shown |
        | 0 seconds   | 0     |
        | 59 seconds  | 59    |
        | 119 seconds | 119   |

    Scenario: The timer of a request that another agent did not answer
      Given the first agent has missed the request from the customer
      And the second agent is available
      And the second agent is offered the conversation with the customer
      When 7 seconds pass
      Then in the task list, the request from the customer shows the second agent 7 seconds

    @needs:transfer @changes-tenant
    Scenario: A conversation that comes through a transfer to a queue
      Given the first agent is in a conversation with the customer
      And the second agent is available
      And only the second agent serves the second queue
      And the first agent has transferred the conversation to the second queue
      And the second agent is offered the conversation with the customer
      When 1 second passes
      Then in the task list, the request from the customer shows the second agent the name of the second queue
      And in the task list, the request from the customer shows the second agent an Accept button

    Scenario: Accepted in the task list
      Given the agent is available
      And the customer has written "Where is my parcel?"
      And another customer has written "Do you deliver on Sundays?"
      When the agent accepts the request from the customer in the task list
      Then the conversation with the customer is open in front of the agent
      And the agent is offered the conversation with the other customer
