Feature: Look back on the day's conversations
  An agent who wants to know what became of a customer finds their own finished conversations on the desktop.

  @WA-PANE-10
  Rule: The history lists the agent's own conversations of the last 24 hours, the newest first

    Scenario: The newest is on top
      Given the agent has finished a conversation with the customer
      And 10 minutes have passed
      When the agent finishes a conversation with another customer
      Then the agent's history lists the other customer and the customer and nobody else, in this order

    Scenario: Three in a row
      Given the agent has finished a conversation with the customer
      And 10 minutes have passed
      And the agent has finished a conversation with another customer
      And 10 minutes have passed
      When the agent finishes a conversation with a third customer
      Then the agent's history lists the third customer, the other customer and the customer and nobody else, in this order

    Scenario: Nearly a day ago
      Given the agent has finished a conversation with the customer
      When 23 hours pass
      Then the agent's history lists the conversation with the customer once

    Scenario: More than a day ago
      Given the agent has finished a conversation with the customer
      And 20 hours have passed
      And the agent has finished a conversation with another customer
      When 5 hours pass
      Then the agent's history lists the conversation with the other customer once
      And the agent's history does not list the conversation with the customer

    Scenario: A colleague's conversation is not in it
      Given the first agent has finished a conversation with the customer
      And the first agent has gone to "Idle"
      When the second agent finishes a conversation with another customer
      Then the second agent's history lists the conversation with the other customer once
      And the first agent's history lists the conversation with the customer once
      And the first agent's history does not list the conversation with the other customer

  @WA-PANE-14
  Rule: The history says of each conversation when it was accepted and how long it was connected

    Scenario: A conversation of some minutes
      Given the agent is in a conversation with the customer
      And 5 minutes have passed
      And the agent has ended the conversation
      When the agent wraps up
      Then the agent's history says that the customer was connected for 5 minutes
      And the agent's history says that the customer was accepted 5 minutes ago

    Scenario: Wrap-up is not connected time
      Given the agent is in a conversation with the customer
      And 3 minutes have passed
      And the agent has ended the conversation
      And 7 minutes have passed
      When the agent wraps up
      Then the agent's history says that the customer was connected for 3 minutes
      And the agent's history says that the customer was accepted 10 minutes ago

    @where:requests-wait @changes-tenant
    Scenario: Waiting is not connected time
      Given the administrator gives agents 5 minutes to accept a request
      And the agent is offered a conversation with the customer
      And 4 minutes have passed
      And the agent has accepted the request
      And 6 minutes have passed
      And the agent has ended the conversation
      When the agent wraps up
      Then the agent's history says that the customer was connected for 6 minutes
      And the agent's history says that the customer was accepted 6 minutes ago

    Scenario: Longer than an hour
      Given the agent is in a conversation with the customer
      And 95 minutes have passed
      And the agent has ended the conversation
      When the agent wraps up
      Then the agent's history says that the customer was connected for 95 minutes

    Scenario: It stays as it was
      Given the agent is in a conversation with the customer
      And 5 minutes have passed
      And the agent has ended the conversation and wrapped up
      When 2 hours pass
      Then the agent's history says that the customer was connected for 5 minutes
      And the agent's history says that the customer was accepted 125 minutes ago

  @WA-PANE-15 @needs:transfer @changes-tenant
  Rule: A contact that was transferred stands in each agent's history with that agent's own part only

    Background:
      Given the administrator has set up the wrap-up reasons "Passed on", "Refund issued" and "No further action"
      And the first agent is in a conversation with the customer
      And 5 minutes have passed
      And the second agent is available
      And the first agent has transferred the conversation to the second agent
      And the second agent has accepted the request from the customer

    Scenario: The agent who transferred it
      Given 8 minutes have passed
      And the second agent has ended the conversation and wrapped up
      When the first agent wraps up with the reason "Passed on"
      Then the first agent's history says that the customer was connected for 5 minutes
      And the first agent's history says that the customer was accepted 13 minutes ago
      And the first agent's history shows the conversation with the customer with the reason "Passed on"

    Scenario: The agent who received it
      Given 8 minutes have passed
      And the second agent has ended the conversation
      When the second agent wraps up with the reason "Refund issued"
      Then the second agent's history says that the customer was connected for 8 minutes
      And the second agent's history says that the customer was accepted 8 minutes ago
      And the second agent's history shows the conversation with the customer with the reason "Refund issued"

    Scenario: Both look back
      Given the first agent has wrapped up with the reason "Passed on"
      And 8 minutes have passed
      And the second agent has ended the conversation
      When the second agent wraps up with the reason "Refund issued"
      Then the first agent's history says that the customer was connected for 5 minutes
      And the first agent's history shows the conversation with the customer with the reason "Passed on"
      And the second agent's history shows the conversation with the customer with the reason "Refund issued"

    Scenario: One of them is not through yet
      When the first agent wraps up with the reason "Passed on"
      Then the first agent's history lists the conversation with the customer once
      And the second agent's history does not list the conversation with the customer
