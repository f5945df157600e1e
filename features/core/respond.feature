Feature: Respond to a WhatsApp conversation
  A customer writes to the business's WhatsApp number. An agent is offered the conversation, accepts it and answers.

  @WA-CH-01
  Rule: When a customer writes to the business's number, a conversation is opened and offered to an agent
    Scenario Outline: Whatever a first message says, it reaches an agent: <text>
      Given the agent is available
      When the customer writes "<text>"
      Then the agent is offered the conversation with the customer
      Examples:
        | text                |
        | Where is my parcel? |
        | مرحبا، أين طلبي؟    |
        | 🌸                  |

    Scenario: Two customers are two conversations, though they share a name and one of them writes twice
      Given the agent is available
      And the customer is called "Maria Silva"
      And another customer is called "Maria Silva"
      And the customer has written "Where is my parcel?"
      And the customer has written "Is anybody there?"
      When the other customer writes "Do you deliver on Sundays?"
      Then the agent is shown 2 contact requests

  @WA-CH-04
  Rule: A further message joins the open conversation, and after its end the next message is offered anew
    Scenario: Messages join the conversation of the customer who wrote them, once each and in order
      Given the agent is in a conversation with the customer
      And the agent is in a conversation with another customer
      And the customer has written "One more thing:"
      And the other customer has written "And on public holidays?"
      And the customer has written "it was a present."
      When the agent opens the conversation with the customer
      Then the agent sees what the customer wrote, once each in this order: "One more thing:", "it was a present."
      And the agent does not see the other customer's message "And on public holidays?"
      And the agent is not offered the conversation with the customer

    Scenario: After the end the next message is offered anew
      Given the agent is in a conversation with the customer
      And the agent has ended the conversation and wrapped up
      When the customer writes "One last question."
      Then the agent is offered the conversation with the customer

  @WA-RONA-01
  Rule: Accepting a request opens the interaction pane of that conversation with a compose box
    Scenario: Everything that was written before accept is there
      Given the agent is available
      And the customer has written "Hello"
      And the customer has written "My parcel is late."
      When the agent accepts the request
      Then the agent sees what the customer wrote, once each in this order: "Hello", "My parcel is late."
      And the agent can write in the compose box

    Scenario: Of two requests the newer one is accepted
      Given the agent is offered a conversation with the customer
      And another customer has written "Do you deliver on Sundays?"
      When the agent accepts the request from the other customer
      Then the conversation with the other customer is open in front of the agent
      And the agent sees the other customer's message "Do you deliver on Sundays?"
      And the agent does not see the customer's message "Hello"

    Scenario: The same agent accepts in two windows
      Given the agent is offered a conversation with the customer
      When the agent accepts the request in two windows
      Then the conversation with the customer is in the task list of the agent once

  @WA-RONA-02
  Rule: An agent who accepts while another conversation is open is taken to the newly accepted one
    Scenario: Accepting a second conversation
      Given the agent is in a conversation with the customer
      And another customer has written "Do you deliver on Sundays?"
      When the agent accepts the request from the other customer
      Then the conversation with the other customer is open in front of the agent

  @WA-PANE-01
  Rule: Customer messages are gray bubbles with the customer's initials
    Scenario Outline: Each message of <name>
      Given the customer is called "<name>"
      And the agent is in a conversation with the customer
      And the agent and the customer have exchanged <count> messages each
      When the customer writes "Where is my parcel?"
      Then every message of the customer is in a gray bubble with the customer's initials
      Examples:
        | name                   | count |
        | Bruno                  | 1     |
        | Petra Novak            | 12    |
        | Juan Luis García Pérez | 1     |
        | Élodie Ångström        | 1     |

  @WA-PANE-02
  Rule: Each message of an agent is a solid blue bubble
    Scenario Outline: With <count> messages on both sides before it
      Given the agent is in a conversation with the customer
      And the agent and the customer have exchanged <count> messages each
      When the agent answers "It arrives tomorrow."
      Then every message of the agent is in a solid blue bubble
      Examples:
        | count |
        | 1     |
        | 12    |

  @WA-PANE-03
  Rule: The interaction pane says who talks to whom, where and since when, and shows all messages
    Scenario: Everything is there
      Given the agent is in a conversation with the customer
      And the customer has written "Where is my parcel?"
      When the agent answers "It arrives tomorrow."
      Then the pane in front of the agent shows the customer's name, the queue, the agent's name, the date and a timer
      And the agent sees the customer's message "Where is my parcel?"
      And the agent sees the answer "It arrives tomorrow."

  @WA-PANE-06
  Rule: The timer of the pane runs from accept
    Scenario: Time before accept is not counted
      Given agents have at least 20 seconds to accept a request
      And the agent is offered a conversation with the customer
      And 10 seconds have passed
      And the agent has accepted the request
      When 65 seconds pass
      Then the timer of the conversation in front of the agent shows 65 seconds

  @WA-PANE-12
  Rule: Initials are the first letters of the first and of the last word of the name
    Scenario: A name of four words
      Given the customer is called "Juan Luis García Pérez"
      When the agent is shown a message of the customer
      Then it is recorded which initials stand for the customer

  @WA-CMP-01
  Rule: A response of 4096 characters reaches the customer whole, and no longer one ever does
    Where the documentation is silent, a compose box may stop at 4096 characters or refuse to send more.
    Scenario Outline: <length> characters, <entered>, reach the customer whole
      Given the agent is in a conversation with the customer
      And the agent has <entered> a text of <length> characters
      When the agent sends it with the Send button
      Then the customer receives the whole text of <length> characters
      Examples:
        | entered | length |
        | typed   | 1      |
        | typed   | 4095   |
        | pasted  | 4095   |
        | typed   | 4096   |
        | pasted  | 4096   |

    @WA-CMP-01:refused
    Scenario Outline: 4097 characters, <entered>, are not sent by <way>
      Given the agent is in a conversation with the customer
      And the agent has sent a text of 4096 characters
      And the agent has <entered> a text of 4097 characters
      When the agent tries to send it with <way>
      Then the customer receives the whole text of 4096 characters
      And the customer receives nothing of the text of 4097 characters
      And the compose box of the agent still holds the text of 4097 characters
      Examples:
        | entered | way             |
        | typed   | Enter           |
        | pasted  | the Send button |

    @WA-CMP-01:capped
    Scenario: What is pasted into a full compose box is not taken
      Given the agent is in a conversation with the customer
      And the agent has typed a text of 4096 characters
      And the agent has pasted a text of 4097 characters
      When the agent sends it with Enter
      Then the customer receives the whole text of 4096 characters
      And the customer receives nothing longer than 4096 characters

  @WA-CMP-02
  Rule: A response reaches the customer once and as it was written, whether by Send or by Enter
    Scenario Outline: Several paragraphs, marks and pictures arrive unchanged, sent with <way>
      Given the agent is in a conversation with the customer
      And the agent has pasted:
        """
        Good news, *Señor Pérez*: <b>no</b> fee & no customs! 🎁👨‍👩‍👧

        It arrives _tomorrow_.
        """
      When the agent sends it with <way>
      Then the customer receives it unchanged
      Examples:
        | way             |
        | the Send button |
        | Enter           |

    Scenario: What was said twice arrives twice, and nothing arrives again later
      Given the agent is in a conversation with the customer
      And the agent has answered "Yes."
      And the agent has answered "Yes."
      When 5 minutes pass
      Then the customer receives "Yes." 2 times

    Scenario: With two conversations, an answer reaches the customer whose conversation is open
      Given the agent is in a conversation with the customer
      And the agent is in a conversation with another customer
      And the agent has answered "We deliver on Sundays."
      And the agent has opened the conversation with the customer
      When the agent answers "It arrives tomorrow."
      Then the customer receives "It arrives tomorrow."
      And the other customer receives "We deliver on Sundays."
      And the other customer does not receive "It arrives tomorrow."

  @WA-CMP-03
  Rule: A counter beside Send shows how many of the 4096 characters are used
    Scenario: The counter follows
      Given the agent is in a conversation with the customer
      And the agent has typed a text of 96 characters
      When the agent pastes a text of 4000 characters
      Then the counter shows 4096 of 4096 characters

  @WA-CMP-04
  Rule: Send cannot be chosen while the compose box is empty
    Scenario: Nothing has been typed yet
      Given the agent is offered a conversation with the customer
      When the agent accepts the request
      Then the agent can write in the compose box
      And the agent cannot choose Send

  @WA-CMP-07
  Rule: A draft survives a change of conversation
    Scenario: Coming back to a draft
      Given the agent is in a conversation with another customer
      And the agent is in a conversation with the customer
      And the agent has typed "It arrives"
      And the agent has opened the conversation with the other customer
      When the agent opens the conversation with the customer
      Then it is recorded what the compose box of the agent holds

  @WA-CMP-08
  Rule: Shift and Enter together begin a new line and send nothing
    Scenario: Shift and Enter within a text
      Given the agent is in a conversation with the customer
      And the agent has typed "It arrives tomorrow."
      When the agent presses Shift and Enter
      Then it is recorded what the compose box of the agent holds
      And it is recorded whether the customer received it

  @WA-CMP-10
  Rule: A message that was sent leaves the compose box empty
    Scenario: After Send
      Given the agent is in a conversation with the customer
      And the agent has typed "It arrives tomorrow."
      When the agent sends it with the Send button
      Then it is recorded what the compose box of the agent holds

  @WA-CMP-11
  Rule: Blanks alone are not sent
    Scenario: Nothing but blanks
      Given the agent is in a conversation with the customer
      And the agent has typed 3 blanks
      When the agent tries to send it with Enter
      Then it is recorded whether the customer received it
