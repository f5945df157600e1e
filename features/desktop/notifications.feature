Feature: Be told what happens elsewhere
  What happens outside the conversation in front of the agent turns up in a corner of the desktop for a moment.

  Background:
    Given the administrator lets the first agent have 3 conversations at a time
    And the first agent is in a conversation with the customer
    And the first agent is in a conversation with another customer
    And 10 seconds have passed
    And no notification is shown to the first agent

  @WA-NTF-04
  Rule: A notification tells of a new message in another conversation, of an alert and of a state that the system changed

    Scenario: A message in another conversation
      When the customer writes "Are you still there?"
      Then the first agent is notified of "Are you still there?"

    Scenario: One more message in it
      Given the customer has written "Are you still there?"
      And the first agent is notified of "Are you still there?"
      When the customer writes "It is urgent"
      Then the first agent is notified of "It is urgent"

    @changes-tenant
    Scenario: An alert
      When the administrator deletes the asset
      Then the first agent is notified of an alert

    @changes-tenant
    Scenario: An alert in a conversation that is not in front
      Given the first agent has ended the conversation and wrapped up
      And no conversation is open in front of the first agent
      When the administrator deletes the asset
      Then the first agent is notified of an alert

    @where:requests-wait
    Scenario: No answer
      Given a third customer has written "Hello"
      And the first agent is offered the conversation with the third customer
      And all but 1 second of the time to accept has passed
      And no notification is shown to the first agent
      When 1 second passes
      Then the first agent is notified of a request that was missed

  @WA-NTF-02
  Rule: Where nothing else is set, a notification is gone after 8 seconds, and three are shown at a time at most

    Scenario: Still there
      Given the customer has written "Are you still there?"
      When 7 seconds pass
      Then the first agent is notified of "Are you still there?"

    Scenario: Gone
      Given the customer has written "Are you still there?"
      And the first agent is notified of "Are you still there?"
      When 8 seconds pass
      Then no notification is shown to the first agent

    Scenario: Each in its own time
      Given the customer has written "Are you still there?"
      And 5 seconds have passed
      And the customer has written "It is urgent"
      And the first agent is notified of "Are you still there?"
      When 3 seconds pass
      Then the first agent is not notified of "Are you still there?"
      And the first agent is notified of "It is urgent"

    Scenario: Three
      Given the customer has written "First"
      And the customer has written "Second"
      When the customer writes "Third"
      Then 3 notifications are shown to the first agent

    Scenario: No fourth
      Given the customer has written "First"
      And the customer has written "Second"
      And the customer has written "Third"
      And 3 notifications are shown to the first agent
      When the customer writes "Fourth"
      Then 3 notifications are shown to the first agent

  @WA-NTF-07
  Rule: Notifications turn up at the top right of the desktop

    Scenario: One
      When the customer writes "Are you still there?"
      Then the notifications of the first agent are at the top right

    Scenario: Three
      Given the customer has written "First"
      And the customer has written "Second"
      When the customer writes "Third"
      Then 3 notifications are shown to the first agent
      And the notifications of the first agent are at the top right

  @WA-NTF-03 @needs:shortcuts
  Rule: Silent notifications are kept in the notification center and not shown on the screen

    Background:
      Given the first agent has pressed Ctrl+Alt+I
      And the notification center of the first agent is open

    Scenario: Kept as well as shown
      When the customer writes "Are you still there?"
      Then the first agent is notified of "Are you still there?"
      And the notification center of the first agent holds "Are you still there?"

    Scenario: Silent
      Given the customer has written "Hello?"
      And the first agent is notified of "Hello?"
      And the first agent has pressed Ctrl+Alt+D
      When the customer writes "Are you still there?"
      Then the notification center of the first agent holds "Are you still there?"
      And the first agent is not notified of "Are you still there?"

    Scenario: Requests come all the same
      Given the first agent has pressed Ctrl+Alt+D
      When a third customer writes "Hello"
      Then the first agent is offered the conversation with the third customer
      And the notification center of the first agent holds "Hello"
      And no notification is shown to the first agent

    Scenario: Shown again
      Given the first agent has pressed Ctrl+Alt+D
      And the customer has written "Hello?"
      And the notification center of the first agent holds "Hello?"
      And the first agent has pressed Ctrl+Alt+D
      When the customer writes "Are you still there?"
      Then the first agent is notified of "Are you still there?"
