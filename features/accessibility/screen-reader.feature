Feature: Hear what happens
  An agent who listens to the desktop is told what others see turn up in a corner of it.

  @WA-A11Y-13
  Rule: When an agent is offered a conversation, a screen reader tells them so and names the customer

    Scenario: The first request
      Given the first agent is available
      When the customer writes "Where is my parcel?"
      Then the first agent hears of the customer

    Scenario: During a conversation
      Given the first agent is in a conversation with the customer
      When another customer writes "Do you deliver on Sundays?"
      Then the first agent hears of the other customer

    @needs:transfer
    Scenario: From a colleague
      Given the first agent is in a conversation with the customer
      And the second agent is available
      When the first agent transfers the conversation to the second agent
      Then the second agent hears of the customer

  @WA-A11Y-14 @needs:conference
  Rule: When a colleague joins the conversation, a screen reader tells the agent

    Scenario: A conference begins
      Given the first agent is in a conversation with the customer
      And the second agent is available
      And the first agent has requested a conference with the second agent
      When the second agent accepts the request
      Then the first agent hears that an agent has joined

  @WA-A11Y-15
  Rule: When the customer writes, a screen reader tells the agent what was written

    Scenario: In the conversation that is open
      Given the first agent is in a conversation with the customer
      When the customer writes "Are you still there?"
      Then the first agent hears "Are you still there?"

    Scenario: In another conversation
      Given the first agent is in a conversation with the customer
      And the first agent is in a conversation with another customer
      When the customer writes "Are you still there?"
      Then the first agent hears "Are you still there?"

  @WA-A11Y-16
  Rule: An alert and the loss of the connection are said at once, other news waits its turn

    @changes-tenant
    Scenario: An alert
      Given the first agent is in a conversation with the customer
      When the administrator deletes the asset
      Then an alert is shown in front of the first agent
      And the first agent hears the alert at once

    Scenario: The connection is lost
      Given the first agent is in a conversation with the customer
      When the first agent loses the network
      Then the first agent hears at once that the connection is lost

    Scenario: A message interrupts nobody
      Given the first agent is in a conversation with the customer
      When the customer writes "Are you still there?"
      Then the first agent hears "Are you still there?" when it is its turn
