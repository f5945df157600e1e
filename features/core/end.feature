Feature: End a WhatsApp conversation
  The agent has helped the customer and ends the conversation. Only the agent can: a customer can only stop writing.

  @WA-END-01
  Rule: Choosing End in an active conversation opens the Wrap Up Reasons dialog

    Scenario: The agent has helped the customer
      Given the agent is in a conversation with the customer
      And the agent has answered "It arrives tomorrow."
      When the agent chooses End
      Then the Wrap Up Reasons dialog is open in front of the agent

    Scenario: The agent ends without having answered
      Given the agent is in a conversation with the customer
      When the agent chooses End
      Then the Wrap Up Reasons dialog is open in front of the agent

    Scenario: An agent who takes no more work ends
      Given the agent is in a conversation with the customer
      And the agent has gone to "Idle"
      When the agent chooses End
      Then the Wrap Up Reasons dialog is open in front of the agent

    Scenario: The customer writes while the agent looks for a reason
      Given the agent is in a conversation with the customer
      And the agent has ended the conversation
      When the customer writes "Thank you!"
      Then the Wrap Up Reasons dialog is open in front of the agent

    Scenario: Of two conversations only the one in front of the agent ends
      Given the agent is in a conversation with the customer
      And the agent is in a conversation with another customer
      And the agent has ended the conversation
      When the agent opens the conversation with the customer
      Then no Wrap Up Reasons dialog is open in front of the agent
      And the agent can write in the compose box

    @WA-END-01:direct
    Scenario: Nothing is asked before the dialog opens
      Given the agent is in a conversation with the customer
      When the agent chooses End and nothing more
      Then the Wrap Up Reasons dialog is open in front of the agent

    @WA-END-01:confirmed
    Scenario: The agent is asked once, and until then nothing ends
      Given the agent is in a conversation with the customer
      When the agent chooses End and nothing more
      Then the agent is asked to confirm
      And the conversation with the customer is open in front of the agent

    @WA-END-01:confirmed
    Scenario: The agent thinks better of it
      Given the agent is in a conversation with the customer
      And the agent has chosen End and nothing more
      When the agent cancels the dialog
      Then the conversation with the customer is open in front of the agent
      And the agent can write in the compose box

  @WA-WRP-02
  Rule: Nothing the customer writes or leaves unwritten ends the conversation or asks for a wrap-up reason

    Scenario Outline: The customer takes leave
      Given the agent is in a conversation with the customer
      When the customer writes "<words>"
      Then the agent sees the customer's message "<words>"
      And no Wrap Up Reasons dialog is open in front of the agent
      And the agent can choose End

      Examples:
        | words                   |
        | Goodbye and thank you   |
        | STOP                    |
        | End of the conversation |
        | 👋                      |

    Scenario: The customer is silent for a day
      Given the agent is in a conversation with the customer
      And the agent has answered "Can I help with anything else?"
      When 24 hours pass
      Then the conversation with the customer is open in front of the agent
      And no Wrap Up Reasons dialog is open in front of the agent
      And the agent can choose End

    Scenario: The customer comes back after a day of silence
      Given the agent is in a conversation with the customer
      And 25 hours have passed
      When the customer writes "Sorry, I was away."
      Then the agent sees the customer's message "Sorry, I was away."
      And no Wrap Up Reasons dialog is open in front of the agent

    Scenario: The customer reads and does not answer
      Given the agent is in a conversation with the customer
      And the agent has answered "Can I help with anything else?"
      When the customer reads everything
      Then the conversation with the customer is open in front of the agent
      And no Wrap Up Reasons dialog is open in front of the agent

    Scenario: One customer takes leave while the agent talks to another
      Given the agent is in a conversation with the customer
      And the agent is in a conversation with another customer
      And the customer has written "Goodbye, that was all."
      When the agent opens the conversation with the customer
      Then the agent sees the customer's message "Goodbye, that was all."
      And the agent can choose End

  @WA-CUS-04
  Rule: Transfer, conference and end bring no message to the customer

    Scenario: The conversation ends
      Given the agent is in a conversation with the customer
      And the agent has ended the conversation
      When the agent wraps up
      Then it is recorded what the customer was told of the end

    @needs:transfer
    Scenario: The conversation is transferred
      Given the first agent is in a conversation with the customer
      And the second agent is available
      And the first agent has transferred the conversation to the second agent
      When the second agent accepts the request
      Then it is recorded what the customer was told of the transfer

    @needs:conference
    Scenario: A second agent joins and leaves
      Given the first agent and the second agent are in a conference with the customer
      When the second agent chooses Exit Conference
      Then it is recorded what the customer was told of the conference
