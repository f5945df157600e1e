Feature: See what became of an answer
  WhatsApp tells how far an answer got: sent, delivered, read, or failed, and why. It promises no order, and not that each comes.

  @WA-STA-01
  Rule: However its statuses come, an answer is shown as far as it got
    Scenario: It was sent, says WhatsApp, long after it was delivered
      Given the agent is in a conversation with the customer
      And WhatsApp tells 30 seconds late that an answer was sent
      And the agent has answered "It arrives tomorrow."
      When 1 minute passes
      Then the agent sees that the answer "It arrives tomorrow." was delivered

    Scenario: It was delivered, says WhatsApp, long after it was read
      Given the agent is in a conversation with the customer
      And WhatsApp tells 30 seconds late that an answer was delivered
      And the agent has answered "It arrives tomorrow."
      And the customer has read everything
      When 1 minute passes
      Then the agent sees that the answer "It arrives tomorrow." was read

    Scenario: WhatsApp never tells that it was delivered
      Given the agent is in a conversation with the customer
      And WhatsApp never tells that an answer was delivered
      And the agent has answered "It arrives tomorrow."
      When the customer reads everything
      Then the agent sees that the answer "It arrives tomorrow." was read

    Scenario: WhatsApp loses the first status
      Given the agent is in a conversation with the customer
      And WhatsApp loses the next thing that it has to tell
      When the agent answers "It arrives tomorrow."
      Then the agent sees that the answer "It arrives tomorrow." was delivered

  @WA-STA-02
  Rule: A status that comes before WhatsApp's own answer is not lost
    Scenario: Two answers
      Given the agent is in a conversation with the customer
      And WhatsApp tells what became of an answer before it takes it
      And the agent has answered "One moment, please."
      When the agent answers "It arrives tomorrow."
      Then the agent sees that the answer "One moment, please." was delivered
      And the agent sees that the answer "It arrives tomorrow." was delivered

    Scenario: The customer reads at once, and WhatsApp answers last
      Given the agent is in a conversation with the customer
      And WhatsApp tells what became of an answer before it takes it
      And the agent has answered "It arrives tomorrow."
      When the customer reads everything
      Then the agent sees that the answer "It arrives tomorrow." was read

  @WA-FAIL-01
  Rule: An answer that could not be delivered is shown as such
    Scenario Outline: <why>
      Given the agent is in a conversation with the customer
      And WhatsApp will take the next answer, and then not deliver it, for <why>
      And the agent has answered "It arrives tomorrow."
      When the agent answers "Is there anything else?"
      Then the agent sees that the answer "It arrives tomorrow." was not delivered
      And the agent sees that the answer "Is there anything else?" was delivered
      Examples:
        | why                                        |
        | the customer cannot get messages           |
        | too many businesses write to the customer  |
        | something went wrong, nobody knows what    |

  @WA-FAIL-02
  Rule: An answer that WhatsApp refuses is shown as not delivered
    Scenario: The contact centre is no longer let in
      Given the agent is in a conversation with the customer
      And the agent has answered "One moment, please."
      And WhatsApp lets the contact centre in no more
      When the agent answers "It arrives tomorrow."
      Then the agent sees that the answer "It arrives tomorrow." was not delivered
      And the agent sees that the answer "One moment, please." was delivered

    Scenario: It stays so, whatever is told later
      Given the agent is in a conversation with the customer
      And the agent has answered "One moment, please."
      And WhatsApp lets the contact centre in no more
      And the agent has answered "It arrives tomorrow."
      When the customer reads everything
      Then the agent sees that the answer "It arrives tomorrow." was not delivered
      And the agent sees that the answer "One moment, please." was read
