Feature: Let the customer see what was read
  On the customer's phone two blue ticks tell that somebody has read a message.

  @WA-READ-01
  Rule: Read is what an agent has in front of them, and nothing else
    Scenario: Written into the conversation that is open
      Given the agent is in a conversation with the customer
      When the customer writes "Where is my parcel?"
      Then the customer sees that "Where is my parcel?" was read

    Scenario: Written before the agent accepted
      Given the agent is available
      And the customer has written "Where is my parcel?"
      And the customer has written "I paid last week."
      When the agent accepts the request
      Then the customer sees that "Where is my parcel?" was read
      And the customer sees that "I paid last week." was read

    Scenario: Not while it is only offered
      Given the agent is in a conversation with another customer
      And the other customer has written "Do you deliver on Sundays?"
      When the customer writes "Where is my parcel?"
      Then the agent is offered the conversation with the customer
      And the other customer sees that "Do you deliver on Sundays?" was read
      And the customer does not see that "Where is my parcel?" was read

    Scenario: Not while another conversation is in front of the agent
      Given the agent is in a conversation with the customer
      And the customer has written "Where is my parcel?"
      And the agent is in a conversation with another customer
      When the customer writes "I paid last week."
      Then the customer sees that "Where is my parcel?" was read
      And the customer does not see that "I paid last week." was read

    Scenario: When the agent comes back to it
      Given the agent is in a conversation with the customer
      And the agent is in a conversation with another customer
      And the customer has written "I paid last week."
      When the agent opens the conversation with the customer
      Then the customer sees that "I paid last week." was read
