Feature: Know what came before
  An agent who talks with a customer finds beside the conversation what this customer came for earlier, whoever of the agents had it.

  @WA-PANE-09
  Rule: Beside the open conversation stand the customer's earlier contacts of the last 90 days, the newest first, or a text that there are none
    Where the documentation is silent, we chose: a customer is known by the number, a contact stands once however many agents had it, and
    the open one is no earlier one.

    Scenario: A customer who never came before
      When the agent is in a conversation with the customer
      Then the contact history in front of the agent says that there is none

    Scenario: The agent had the customer before
      Given the agent has finished a conversation with the customer
      And 4 days have passed
      When the agent is in a conversation with the customer
      Then the contact history in front of the agent lists a contact of 4 days ago and no other

    Scenario: A colleague had the customer before
      Given the first agent has finished a conversation with the customer
      And the first agent has gone to "Idle"
      And 4 days have passed
      When the second agent is in a conversation with the customer
      Then the contact history in front of the second agent lists a contact of 4 days ago and no other

    Scenario: Several, and a colleague's among them
      Given the first agent has finished a conversation with the customer
      And 30 days have passed
      And the first agent has gone to "Idle"
      And the second agent has finished a conversation with the customer
      And the second agent has gone to "Idle"
      And 8 days have passed
      And the first agent has finished a conversation with the customer
      And 4 days have passed
      When the first agent is in a conversation with the customer
      Then the contact history in front of the first agent lists contacts of 4, 12 and 42 days ago and no others, in this order

    Scenario: The customer comes again and again
      Given the agent has finished a conversation with the customer
      And 10 days have passed
      And the agent is in a conversation with the customer
      And the contact history in front of the agent lists a contact of 10 days ago and no other
      And the agent has ended the conversation and wrapped up
      And 20 days have passed
      When the agent is in a conversation with the customer
      Then the contact history in front of the agent lists contacts of 20 and 30 days ago and no others, in this order

    @needs:transfer
    Scenario: A contact that was transferred stands once
      Given the first agent is in a conversation with the customer
      And the second agent is available
      And the first agent has transferred the conversation to the second agent
      And the second agent has accepted the request from the customer
      And the first agent has wrapped up
      And the first agent has gone to "Idle"
      And the second agent has ended the conversation and wrapped up
      And 4 days have passed
      When the second agent is in a conversation with the customer
      Then the contact history in front of the second agent lists a contact of 4 days ago and no other

    @needs:conference
    Scenario: A conference stands once
      Given the first agent and the second agent are in a conference with the customer
      And the first agent has chosen End Conference
      And the first agent has wrapped up
      And the second agent has gone to "Idle"
      And 4 days have passed
      When the first agent is in a conversation with the customer
      Then the contact history in front of the first agent lists a contact of 4 days ago and no other

    Scenario: Another customer's contact is not in it
      Given the agent has finished a conversation with another customer
      And 10 days have passed
      And the agent has finished a conversation with the customer
      And 4 days have passed
      When the agent is in a conversation with the customer
      Then the contact history in front of the agent lists a contact of 4 days ago and no other

    Scenario: Nor is that of a namesake
      Given the customer is called "Maria Rossi"
      And another customer is called "Maria Rossi"
      And the agent has finished a conversation with another customer
      And 10 days have passed
      And the agent has finished a conversation with the customer
      And 4 days have passed
      When the agent is in a conversation with the customer
      Then the contact history in front of the agent lists a contact of 4 days ago and no other

    Scenario: Nearly 90 days ago
      Given the agent has finished a conversation with the customer
      And 89 days have passed
      When the agent is in a conversation with the customer
      Then the contact history in front of the agent lists a contact of 89 days ago and no other

    Scenario: More than 90 days ago
      Given the agent has finished a conversation with the customer
      And 41 days have passed
      And the agent has finished a conversation with the customer
      And 50 days have passed
      When the agent is in a conversation with the customer
      Then the contact history in front of the agent lists a contact of 50 days ago and no other

    Scenario: Nothing but what is too long ago
      Given the agent has finished a conversation with the customer
      And 91 days have passed
      When the agent is in a conversation with the customer
      Then the contact history in front of the agent says that there is none

    Scenario: The open contact is no earlier one
      Given the agent has finished a conversation with the customer
      And 4 days have passed
      And the agent is in a conversation with the customer
      And the customer has written "Where is my parcel?"
      When the agent answers "It arrives tomorrow"
      Then the contact history in front of the agent lists a contact of 4 days ago and no other

    Scenario: Each conversation has its customer's own
      Given the agent has finished a conversation with the customer
      And 4 days have passed
      And the agent is in a conversation with the customer
      And the agent is in a conversation with another customer
      And the contact history in front of the agent says that there is none
      When the agent opens the conversation with the customer
      Then the contact history in front of the agent lists a contact of 4 days ago and no other
