Feature: Get an answer through
  WhatsApp takes only so many messages at a time, and sometimes fails. It says so, and takes the message later.

  @WA-THR-01
  Rule: What WhatsApp puts off arrives once, in its place, when it can
    Scenario Outline: WhatsApp <trouble> for the next <times> answers
      Given the agent is in a conversation with the customer
      And WhatsApp <trouble> for the next <times> answers
      And the agent has answered "Let me see."
      And the agent has answered "It arrives tomorrow."
      When 10 minutes pass
      Then the customer receives, once each in this order: "Let me see.", "It arrives tomorrow."
      And the agent sees that the answer "It arrives tomorrow." was delivered
      Examples:
        | trouble             | times |
        | has too much to do  | 1     |
        | has too much to do  | 3     |
        | hears too much from the business | 2 |
        | fails               | 2     |

    Scenario: What one customer waits for does not hold up another
      Given the agent is in a conversation with another customer
      And the agent is in a conversation with the customer
      And WhatsApp has too much to do for the next 1 answer
      And the agent has answered "It arrives tomorrow."
      And the agent has opened the conversation with the other customer
      When the agent answers "We deliver on Sundays."
      Then the other customer receives "We deliver on Sundays."

  @WA-THR-02
  Rule: What WhatsApp does not take for long is shown as not delivered
    Scenario: WhatsApp has too much to do all day
      Given the agent is in a conversation with the customer
      And the agent has answered "Let me see."
      And WhatsApp has too much to do
      And the agent has answered "It arrives tomorrow."
      When 12 hours pass
      Then the agent sees that the answer "It arrives tomorrow." was not delivered

    Scenario: WhatsApp fails all day, and the customer writes on
      Given the agent is in a conversation with the customer
      And WhatsApp fails
      And the agent has answered "Let me see."
      And the agent has answered "It arrives tomorrow."
      And 12 hours have passed
      When the customer writes "Is anybody there?"
      Then the agent sees that the answer "Let me see." was not delivered
      And the agent sees that the answer "It arrives tomorrow." was not delivered

  @WA-THR-03
  Rule: An answer on which the connection broke arrives at most once, and where it did not, that is shown
    Scenario: WhatsApp had taken it
      Given the agent is in a conversation with the customer
      And the connection will break after WhatsApp has taken the next answer
      And the agent has answered "It arrives tomorrow."
      When 1 hour passes
      Then the customer receives "It arrives tomorrow."

    Scenario: WhatsApp had not taken it
      Given the agent is in a conversation with the customer
      And the connection will break before WhatsApp has taken the next answer
      And the agent has answered "It arrives tomorrow."
      When 1 hour passes
      Then the answer "It arrives tomorrow." has reached the customer, or the agent sees that it was not delivered
