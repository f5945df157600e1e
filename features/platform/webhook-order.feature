Feature: Show each message once, in its place
  WhatsApp promises to tell everything, and promises neither order nor that it tells a thing only once. Several things may come together, and some of them may be new to everybody.

  @WA-DUP-01
  Rule: A message that is told twice stands once
    Scenario: Told twice at once
      Given the agent is in a conversation with the customer
      And WhatsApp tells everything twice
      And the customer has written "Where is my parcel?"
      When the customer writes "I paid last week."
      Then the agent sees what the customer wrote, once each in this order: "Where is my parcel?", "I paid last week."

    Scenario: Told again after others
      Given the agent is in a conversation with the customer
      And WhatsApp tells everything twice, the second time 5 minutes later
      And the customer has written "Where is my parcel?"
      And 10 seconds have passed
      And the customer has written "I paid last week."
      When 10 minutes pass
      Then the agent sees what the customer wrote, once each in this order: "Where is my parcel?", "I paid last week."

    Scenario: Told again after the end
      Given WhatsApp tells everything twice, the second time 5 minutes later
      And the agent is in a conversation with the customer
      And the agent has ended the conversation and wrapped up
      When 5 minutes pass
      Then the agent is not offered the conversation with the customer

  @WA-ORD-01
  Rule: A message that comes late stands where it was written
    Scenario: Two messages of the customer overtake one another
      Given the agent is in a conversation with the customer
      And WhatsApp holds the next message back for 30 seconds
      And the customer has written "My parcel has not come."
      And 5 seconds have passed
      And the customer has written "I paid last week."
      When 30 seconds pass
      Then the agent sees what the customer wrote, once each in this order: "My parcel has not come.", "I paid last week."

    Scenario: WhatsApp swaps two messages
      Given the agent is in a conversation with the customer
      And WhatsApp swaps the next two messages
      And the customer has written "My parcel has not come."
      And 5 seconds have passed
      When the customer writes "I paid last week."
      Then the agent sees what the customer wrote, once each in this order: "My parcel has not come.", "I paid last week."

    Scenario: An answer stands after what was written before it
      Given the agent is in a conversation with the customer
      And WhatsApp holds the next message back for 30 seconds
      And the customer has written "My parcel has not come."
      And 5 seconds have passed
      And the agent has answered "How can I help?"
      And 5 seconds have passed
      And the customer has written "Hello?"
      When 30 seconds pass
      Then the agent sees the messages in this order: "My parcel has not come.", "How can I help?", "Hello?"

    Scenario: The first message comes second
      Given the agent is available
      And WhatsApp swaps the next two messages
      And the customer has written "My parcel has not come."
      And 5 seconds have passed
      And the customer has written "I paid last week."
      When the agent accepts the request
      Then the agent sees what the customer wrote, once each in this order: "My parcel has not come.", "I paid last week."

  @WA-BAT-01
  Rule: What comes together is read whole
    Scenario Outline: Three messages of two customers, <packing>
      Given the agent is in a conversation with another customer
      And the agent is in a conversation with the customer
      And WhatsApp tells 3 things at a time, <packing>
      And the customer has written "Where is my parcel?"
      And the other customer has written "Do you deliver on Sundays?"
      When the customer writes "I paid last week."
      Then the agent sees what the customer wrote, once each in this order: "Where is my parcel?", "I paid last week."
      And the agent is told of the other customer's message "Do you deliver on Sundays?"
      Examples:
        | packing         |
        | each by itself  |
        | all bundled     |
        | all on one list |

    Scenario: Statuses and messages come together
      Given the agent is in a conversation with the customer
      And WhatsApp tells 3 things at a time, all bundled
      And the agent has answered "It arrives tomorrow."
      When the customer writes "Thank you."
      Then the agent sees the customer's message "Thank you."
      And the agent sees that the answer "It arrives tomorrow." was delivered

  @WA-UNK-01
  Rule: What is not known yet costs nothing else
    Scenario Outline: <strange>
      Given the agent is in a conversation with the customer
      When WhatsApp tells of <strange>, together with the customer's message "Where is my parcel?"
      Then the agent sees the customer's message "Where is my parcel?"
      And WhatsApp knows that all it told has arrived
      Examples:
        | strange                        |
        | a new kind of message          |
        | new details of the message     |
        | a new topic                    |

  @WA-UNK-02
  Rule: A message of a kind that cannot be shown is there as one
    Scenario: A kind of message that nobody knows yet
      Given the agent is in a conversation with the customer
      When WhatsApp tells of a new kind of message, together with the customer's message "Where is my parcel?"
      Then the agent sees 3 messages of the customer
      And the agent sees the customer's message "Where is my parcel?"
