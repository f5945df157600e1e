Feature: Deal with several contact requests
  Several customers write at once. The agent sees who has waited longest, and can take them one by one or all together.

  @WA-POP-08
  Rule: Contact requests stand one above the other, the earliest on top

    Scenario: Three customers write one after the other
      Given the agent is available
      And the customer has written "Where is my parcel?"
      And 3 seconds have passed
      And another customer has written "Do you deliver on Sundays?"
      And 3 seconds have passed
      When a third customer writes "Hello?"
      Then from the top, the agent is shown the requests from the customer, the other customer and the third customer

    Scenario: One is accepted, and the customer who waits longest writes again
      Given the agent is available
      And the customer has written "Where is my parcel?"
      And 3 seconds have passed
      And another customer has written "Do you deliver on Sundays?"
      And 3 seconds have passed
      And a third customer has written "Hello?"
      And the agent has accepted the request from the other customer
      When the customer writes "Are you there?"
      Then from the top, the agent is shown the requests from the customer and the third customer

    @needs:transfer
    Scenario: An older conversation comes as a later request
      Given the second agent is in a conversation with the customer
      And the second agent has gone to "Idle"
      And 10 seconds have passed
      And the first agent is available
      And another customer has written "Do you deliver on Sundays?"
      And 3 seconds have passed
      When the second agent transfers the conversation to the first agent
      Then from the top, the first agent is shown the requests from the other customer and the customer

  @WA-POP-07
  Rule: Each request has an Accept button of its own, and one control accepts them all and says how many they are

    Scenario: Each by itself
      Given the agent is available
      And 3 customers have written
      When the agent accepts the request from the other customer
      Then the conversation with the other customer is open in front of the agent
      And from the top, the agent is shown the requests from the customer and the third customer
      And the request from the customer shows the agent an Accept button
      And the request from the third customer shows the agent an Accept button

    Scenario Outline: <count> customers wait
      Given the agent is available
      When <count> customers write
      Then the agent can accept all <count> requests at once

      Examples:
        | count |
        | 2     |
        | 3     |
        | 5     |

    Scenario: One of three was accepted before
      Given the agent is available
      And 3 customers have written
      When the agent accepts the request from the customer
      Then the agent can accept all 2 requests at once

    Scenario: All together
      Given the agent is available
      And 3 customers have written
      When the agent accepts all requests
      Then the agent is shown 0 contact requests
      And the conversation with the customer is in the task list of the agent
      And the conversation with the other customer is in the task list of the agent
      And the conversation with the third customer is in the task list of the agent

    @needs:transfer
    Scenario: A colleague's request is among them
      Given the second agent is in a conversation with the customer
      And the second agent has gone to "Idle"
      And the first agent is available
      And another customer has written "Do you deliver on Sundays?"
      And the second agent has transferred the conversation to the first agent
      When the first agent accepts all requests
      Then the first agent is shown 0 contact requests
      And the conversation with the customer is in the task list of the first agent
      And the conversation with the other customer is in the task list of the first agent

  @WA-POP-13
  Rule: Where more than five requests wait, five popovers are shown, the desktop says how many wait in all, and the task list has the others
    Only where the administrator can let an agent have more than five conversations at a time.

    Scenario: Six customers wait
      Given the administrator lets the agent have 7 conversations at a time
      And the agent is available
      When 6 customers write
      Then the agent is shown 5 contact requests
      And 6 contact requests wait for the agent
      And 6 requests wait in the task list of the agent

    Scenario: One of seven is accepted
      Given the administrator lets the agent have 7 conversations at a time
      And the agent is available
      And 7 customers have written
      When the agent accepts the request from the other customer
      Then the agent is shown 5 contact requests
      And 6 contact requests wait for the agent
      And 6 requests wait in the task list of the agent

  @WA-POP-05
  Rule: Contact requests are shown at the bottom right of the desktop

    Scenario: A customer writes
      Given the agent is available
      When the customer writes "Where is my parcel?"
      Then the agent is shown the contact requests at the bottom right

    Scenario: Three customers write
      Given the agent is available
      When 3 customers write
      Then the agent is shown the contact requests at the bottom right

    Scenario: A customer writes while the agent talks to another
      Given the agent is in a conversation with the customer
      When another customer writes "Do you deliver on Sundays?"
      Then the agent is shown the contact requests at the bottom right
