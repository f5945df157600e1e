Feature: Answer within 24 hours
  A business may write freely for 24 hours after the customer last wrote. After that WhatsApp takes an answer, and does not deliver it.

  @WA-WIN-01
  Rule: Nothing is lost in a closed window
    Scenario: An answer after 24 hours
      Given the agent is in a conversation with the customer
      And the agent has answered "I will find out."
      And 24 hours have passed
      And 10 seconds have passed
      When the agent tries to answer "It arrives tomorrow."
      Then the agent knows that the answer "It arrives tomorrow." did not arrive

    Scenario: An answer just before 24 hours are over
      Given the agent is in a conversation with the customer
      And 24 hours less 10 seconds have passed
      When the agent answers "It arrives tomorrow."
      Then the customer receives "It arrives tomorrow."

    Scenario: The customer writes again, and can be answered again
      Given the agent is in a conversation with the customer
      And 30 hours have passed
      And the customer has written "Is anybody there?"
      When the agent answers "It arrives tomorrow."
      Then the customer receives "It arrives tomorrow."

  @WA-WIN-02
  Rule: The agent is told that the customer can be answered no more, and no earlier than that
    Scenario: 24 hours after the customer wrote last
      Given the agent is in a conversation with the customer
      And 10 hours have passed
      And the customer has written "Is anybody there?"
      And the agent has answered "I will find out."
      And 24 hours have passed
      When 10 seconds pass
      Then the agent is told that the customer can be answered no more

    Scenario: Just before 24 hours are over since the customer wrote last
      Given the agent is in a conversation with the customer
      And 10 hours have passed
      And the customer has written "Is anybody there?"
      When 24 hours less 10 seconds pass
      Then the agent is not told that the customer can be answered no more
      And the agent can write in the compose box

    Scenario: The customer has written again
      Given the agent is in a conversation with the customer
      And 25 hours have passed
      And the agent has been told that the customer can be answered no more
      When the customer writes "Is anybody there?"
      Then the agent is not told that the customer can be answered no more
