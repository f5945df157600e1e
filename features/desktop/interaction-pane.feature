Feature: Find one's way in the interaction pane
  An agent who has a conversation in front of them sees what can be done, who said what, and how far their own words got.

  @WA-PANE-04 @needs:transfer @needs:conference
  Rule: Transfer, Conference and End stand in this order

    Scenario: A conversation that was just accepted
      When the agent is in a conversation with the customer
      Then the agent sees Transfer, Conference and End in this order

    Scenario: A conversation that was transferred
      Given the first agent is in a conversation with the customer
      And the second agent is available
      And the first agent has transferred the conversation to the second agent
      When the second agent accepts the request
      Then the second agent sees Transfer, Conference and End in this order

    Scenario: After a conference
      Given the first agent and the second agent are in a conference with the customer
      When the second agent chooses Exit Conference
      Then the first agent sees Transfer, Conference and End in this order

  @WA-PANE-05
  Rule: Each message says who wrote it and when, and an answer says how far it got

    Scenario: Customer and agent
      Given the agent is in a conversation with the customer
      And the customer has written "Where is my parcel?"
      And 5 minutes have passed
      And the agent has answered "It is on its way"
      When 3 minutes pass
      Then the agent sees that the customer wrote "Where is my parcel?"
      And the agent sees that "Where is my parcel?" was written 8 minutes ago
      And the agent sees that the agent wrote "It is on its way"
      And the agent sees that "It is on its way" was written 3 minutes ago

    @needs:conference
    Scenario: Two agents
      Given the first agent and the second agent are in a conference with the customer
      And the second agent has answered "I can see the parcel"
      When the first agent answers "It arrives tomorrow"
      Then the first agent sees that the second agent wrote "I can see the parcel"
      And the first agent sees that the first agent wrote "It arrives tomorrow"
      And the second agent sees that the first agent wrote "It arrives tomorrow"

    Scenario: An answer arrives
      Given the agent is in a conversation with the customer
      When the agent answers "It is on its way"
      Then the customer receives "It is on its way"
      And the agent sees that the answer "It is on its way" was delivered

    Scenario: The customer reads it
      Given the agent is in a conversation with the customer
      And the customer has received the agent's answer "It is on its way"
      And the agent sees that the answer "It is on its way" was delivered
      When the customer reads everything
      Then the agent sees that the answer "It is on its way" was read

    Scenario: Each answer has a word of its own
      Given the agent is in a conversation with the customer
      And the customer has received the agent's answer "It is on its way"
      And the customer has read everything
      When the agent answers "It arrives tomorrow"
      Then the agent sees that the answer "It is on its way" was read
      And the agent sees that the answer "It arrives tomorrow" was delivered

    Scenario: Read while the agent is busy with another customer
      Given the agent is in a conversation with the customer
      And the customer has received the agent's answer "It is on its way"
      And the agent is in a conversation with another customer
      And the customer has read everything
      When the agent opens the conversation with the customer
      Then the agent sees that the answer "It is on its way" was read

  @WA-CMP-05
  Rule: The empty compose box asks the agent to write to this customer

    Scenario: One customer
      When the agent is in a conversation with the customer
      Then the compose box of the agent names the customer

    Scenario: Back from another customer
      Given the agent is in a conversation with the customer
      And the agent is in a conversation with another customer
      When the agent opens the conversation with the customer
      Then the compose box of the agent names the customer

    @needs:masking
    Scenario: Masking hides numbers, not names
      Given the administrator has switched masking on
      When the agent is in a conversation with the customer
      Then the compose box of the agent names the customer

    @needs:masking
    Scenario: A customer who is known by their number
      Given the administrator has switched masking on
      And the customer has no name but "+447966197542"
      And the agent is available
      And the customer has written "Where is my parcel?"
      When the agent accepts the only request
      Then the compose box of the agent names the customer by the last digits of their number only
