Feature: Receive a contact request
  A popover tells the agent who writes, to which number and through which queue, and for how long it has been there.

  @WA-POP-01
  Rule: The contact request shows the customer's name and phone number, the source number, the queue and an Accept button
    Where the documentation is silent, we chose: the source number is the business's WhatsApp number, unmasked.

    Scenario: A customer writes
      Given the agent is available
      When the customer writes "Where is my parcel?"
      Then the request from the customer shows the agent their name
      And the request from the customer shows the agent their phone number
      And the request from the customer shows the agent the business's number as the source number
      And the request from the customer shows the agent the name of the first queue
      And the request from the customer shows the agent an Accept button

    Scenario Outline: <name> writes from <country>
      Given the agent is available
      And the customer is called "<name>" and writes from "<number>"
      When the customer writes "Hello"
      Then the request from the customer shows the agent their name
      And the request from the customer shows the agent their phone number

      Examples:
        | name           | country                  | number         |
        | Ana Conceição  | Brazil                   | +5511961201234 |
        | Björn Öz-Größe | Germany                  | +4917139200042 |
        | 李小龙         | Singapore                | +6581234567    |
        | فاطمة الزهراء  | the United Arab Emirates | +971501201234  |
        | Zoë 🌻         | Australia                | +61491570156   |
        | 007            | the United Kingdom       | +447400101234  |

    Scenario: Two customers wait at once
      Given the agent is available
      And the customer has written "Where is my parcel?"
      When another customer writes "Do you deliver on Sundays?"
      Then the request from the customer shows the agent their name
      And the request from the customer shows the agent their phone number
      And the request from the other customer shows the agent their phone number

    Scenario: A request that another agent did not answer
      Given the first agent has missed the request from the customer
      And the second agent is available
      And the second agent is offered the conversation with the customer
      When 1 second passes
      Then the request from the customer shows the second agent their phone number
      And the request from the customer shows the second agent the name of the first queue
      And the request from the customer shows the second agent an Accept button

    @needs:transfer @changes-tenant
    Scenario: A conversation that comes through a transfer to a queue
      Given the first agent is in a conversation with the customer
      And the second agent is available
      And only the second agent serves the second queue
      And the first agent has transferred the conversation to the second queue
      And the second agent is offered the conversation with the customer
      When 1 second passes
      Then the request from the customer shows the second agent their phone number
      And the request from the customer shows the second agent the business's number as the source number
      And the request from the customer shows the second agent the name of the second queue
      And the request from the customer shows the second agent an Accept button

  @WA-POP-02
  Rule: The timer of a contact request counts up from the moment at which this agent was offered it

    @changes-tenant
    Scenario Outline: After <time>
      Given the administrator gives agents 2 minutes to accept a request
      And the agent is available
      And the customer has written "Where is my parcel?"
      And the agent is offered the conversation with the customer
      When <time> pass
      Then the timer of the request from the customer shows the agent <shown> seconds

      Examples:
        | time        | shown |
        | 0 seconds   | 0     |
        | 59 seconds  | 59    |
        | 60 seconds  | 60    |
        | 119 seconds | 119   |

    Scenario: The customer waited before anyone was available
      Given agents have at least 20 seconds to accept a request
      And the agent is idle
      And the customer has written "Where is my parcel?"
      And 10 minutes have passed
      And the agent has gone to "Available"
      And the agent is offered the conversation with the customer
      When 5 seconds pass
      Then the timer of the request from the customer shows the agent 5 seconds

    Scenario: Another agent was offered it before
      Given agents have at least 20 seconds to accept a request
      And the first agent has missed the request from the customer
      And the second agent is available
      And the second agent is offered the conversation with the customer
      When 7 seconds pass
      Then the timer of the request from the customer shows the second agent 7 seconds

    Scenario: The same agent was offered it before
      Given agents have at least 20 seconds to accept a request
      And the agent has missed the request from the customer
      And the agent has gone to "Available"
      And the agent is offered the conversation with the customer
      When 3 seconds pass
      Then the timer of the request from the customer shows the agent 3 seconds

    Scenario: The customer writes again
      Given agents have at least 20 seconds to accept a request
      And the agent is available
      And the customer has written "Where is my parcel?"
      And 10 seconds have passed
      And the customer has written "Hello?"
      When 5 seconds pass
      Then the timer of the request from the customer shows the agent 15 seconds

    Scenario: Each request has a timer of its own
      Given agents have at least 20 seconds to accept a request
      And the agent is available
      And the customer has written "Where is my parcel?"
      And 10 seconds have passed
      And another customer has written "Do you deliver on Sundays?"
      When 5 seconds pass
      Then the timer of the request from the customer shows the agent 15 seconds
      And the timer of the request from the other customer shows the agent 5 seconds

    Scenario: The agent reloads the desktop
      Given agents have at least 20 seconds to accept a request
      And the agent is available
      And the customer has written "Where is my parcel?"
      And 10 seconds have passed
      And the agent has reloaded the desktop
      When 5 seconds pass
      Then the timer of the request from the customer shows the agent 15 seconds

    @needs:transfer
    Scenario: The conversation was another agent's before
      Given agents have at least 20 seconds to accept a request
      And the first agent is in a conversation with the customer
      And 10 minutes have passed
      And the second agent is available
      And the first agent has transferred the conversation to the second agent
      And the second agent is offered the conversation with the customer
      When 4 seconds pass
      Then the timer of the request from the customer shows the second agent 4 seconds

  @WA-POP-03
  Rule: A contact request offers no way to decline it

    Scenario: What can be done with a request
      Given the agent is available
      When the customer writes "Where is my parcel?"
      Then it is recorded which buttons the request from the customer shows the agent

  @WA-POP-06
  Rule: Requests that wait at the same time are shown together, each in a popover of its own, at most five of them

    Scenario: Three customers wait
      Given the agent is available
      When 3 customers write
      Then the agent is shown 3 contact requests
      And the request from the customer shows the agent their phone number
      And the request from the other customer shows the agent their phone number
      And the request from the third customer shows the agent their phone number

    Scenario: Six customers wait
      Given the agent is available
      When 6 customers write
      Then the agent is shown 5 contact requests

  @WA-RONA-05
  Rule: A request that is not accepted in time goes back to its queue, and the agent who did not answer is put in RONA

    Scenario: The next available agent is offered it
      Given the first agent is available
      And the customer has written "Where is my parcel?"
      And the first agent is offered the conversation with the customer
      And the second agent is available
      When the time to accept runs out
      Then the first agent is no longer offered the conversation with the customer
      And the second agent is offered the conversation with the customer

    Scenario: One second before, it is still there
      Given the first agent is available
      And the customer has written "Where is my parcel?"
      And the first agent is offered the conversation with the customer
      And the second agent is available
      When all but 1 second of the time to accept passes
      Then the first agent is offered the conversation with the customer
      And the first agent is in the state "Available"
      And the second agent is not offered the conversation with the customer

    @changes-tenant
    Scenario: Only those who serve the queue are offered it
      Given only the first agent and the third agent serve the first queue
      And the first agent is available
      And the customer has written "Where is my parcel?"
      And the first agent is offered the conversation with the customer
      And the second agent is available
      And the third agent is available
      When the time to accept runs out
      Then the second agent is not offered the conversation with the customer
      And the third agent is offered the conversation with the customer

    @WA-RONA-05:rona
    Scenario: The state is RONA
      Given the agent is available
      And the customer has written "Where is my parcel?"
      And the agent is offered the conversation with the customer
      When the time to accept runs out
      Then the agent is in the state "RONA"

    @WA-RONA-05:idle-with-reason
    Scenario: The state is Idle, with a reason
      Given the agent is available
      And the customer has written "Where is my parcel?"
      And the agent is offered the conversation with the customer
      When the time to accept runs out
      Then the agent is idle for a reason that the system gave

    Scenario: Accepted in the last second
      Given the agent is available
      And the customer has written "Where is my parcel?"
      And all but 1 second of the time to accept has passed
      And the agent has accepted the request
      And the time to accept has run out
      When another customer writes "Do you deliver on Sundays?"
      Then the conversation with the customer is open in front of the agent
      And the agent is offered the conversation with the other customer

    Scenario: Accepted just when the time is over
      Given the agent is available
      And the customer has written "Where is my parcel?"
      When the agent accepts just when the time to accept runs out
      Then the agent either has the conversation with the customer or has missed it

  @WA-RONA-07
  Rule: A request that was not accepted in time asks that agent for no wrap-up reason

    Scenario: After a missed request
      Given the agent is available
      And the customer has written "Where is my parcel?"
      And the agent is offered the conversation with the customer
      When the time to accept runs out
      Then it is recorded whether the agent is asked for a wrap-up reason

  @WA-RONA-09
  Rule: An accept that comes after the request was taken or withdrawn opens no conversation and is answered with an error

    Scenario: The agent accepts just when the time is over
      Given the agent is available
      And the customer has written "Where is my parcel?"
      When the agent accepts just when the time to accept runs out
      Then it is recorded how the desk answered to accepting

    Scenario: The agent accepts in two windows
      Given the agent is available
      And the customer has written "Where is my parcel?"
      When the agent accepts the request in two windows
      Then it is recorded how the desk answered to accepting
      And it is recorded which conversation is open in the second window of the agent
