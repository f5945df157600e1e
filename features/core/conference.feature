Feature: Add an agent to a WhatsApp conversation
  An agent has asked a colleague into the conversation. Customer, agent and colleague go on together, until the
  colleague leaves or the agent ends the conference.

  Background:
    Given the first agent is in a conversation with the customer
    And the second agent is available

  @WA-CNF-06
  Rule: End Conference, chosen by the agent who started the conference, ends the conversation
    Where the documentation is silent, we chose: it ends for the customer and for both agents.

    Background:
      Given the second agent has joined the first agent's conversation

    Scenario: Neither agent can write any more
      When the first agent chooses End Conference
      Then the first agent can no longer write
      And the second agent can no longer write

    Scenario: It ends for whoever is in the conference then
      Given the second agent has chosen Exit Conference
      And the third agent is available
      And the third agent has joined the first agent's conversation
      When the first agent chooses End Conference
      Then the third agent can no longer write

    Scenario Outline: Nothing that <an agent> still tries to say reaches the customer
      Given the customer has received <an agent>'s answer "I am looking into it."
      And the first agent has chosen End Conference
      When <an agent> tries to answer "One more thing."
      Then the customer does not receive "One more thing."

      Examples:
        | an agent        |
        | the first agent |

      @where:guests-answer
      Examples: The colleague
        | an agent         |
        | the second agent |

    Scenario: A later message of the customer begins a new conversation
      Given the first agent has chosen End Conference
      And the first agent has gone to "Idle"
      When the customer writes "I have another question."
      Then the second agent is offered the conversation with the customer

    @WA-CNF-06:direct
    Scenario: Nothing is asked before it ends
      When the first agent chooses End Conference and nothing more
      Then the second agent can no longer write

    @WA-CNF-06:confirmed
    Scenario: The agent is asked once, and until then nothing ends
      When the first agent chooses End Conference and nothing more
      Then the first agent is asked to confirm
      And the second agent can write in the compose box

  @WA-CNF-07
  Rule: When the conferenced agent chooses Exit Conference, the conversation goes on between the first agent and the customer

    Background:
      Given the second agent has joined the first agent's conversation

    Scenario: It is no conference any more
      When the second agent chooses Exit Conference
      Then the first agent can write in the compose box
      And the conversation in front of the first agent is not in the state "Conference"

    Scenario: What the customer writes goes to the first agent alone
      Given the second agent has chosen Exit Conference
      When the customer writes "And when will it arrive?"
      Then the first agent sees the customer's message "And when will it arrive?"
      And the second agent does not see "And when will it arrive?"

    Scenario: The first agent goes on answering
      Given the second agent has chosen Exit Conference
      When the first agent answers "It arrives tomorrow."
      Then the customer receives "It arrives tomorrow."

    @where:guests-answer
    Scenario: The colleague who left cannot answer any more
      Given the customer has received the second agent's answer "I leave you to it."
      And the second agent has chosen Exit Conference
      When the second agent tries to answer "One more thing."
      Then the customer does not receive "One more thing."

    Scenario: The first agent can ask another colleague
      Given the second agent has chosen Exit Conference
      And the second agent has gone to "Idle"
      And the third agent is available
      When the first agent requests a conference with the second queue
      Then the third agent is offered the conversation with the customer

    @WA-CNF-07:direct
    Scenario: Nothing is asked before the colleague has left
      When the second agent chooses Exit Conference and nothing more
      Then the conversation in front of the first agent is not in the state "Conference"

    @WA-CNF-07:confirmed
    Scenario: The colleague is asked once, and until then stays in the conference
      When the second agent chooses Exit Conference and nothing more
      Then the second agent is asked to confirm
      And the conversation in front of the first agent is in the state "Conference"

  @WA-CNF-08
  Rule: The first agent is asked for a wrap-up reason when the conference is ended, and not when the other agent exits
    Where the documentation is silent, we chose: the first agent is asked, and only at the end of the conversation.

    Background:
      Given the second agent has joined the first agent's conversation

    Scenario: The first agent ends the conference
      When the first agent chooses End Conference
      Then the Wrap Up Reasons dialog is open in front of the first agent

    Scenario: The other agent leaves
      When the second agent chooses Exit Conference
      Then no Wrap Up Reasons dialog is open in front of the first agent

    Scenario: The first agent ends the conversation after the other agent has left
      Given the second agent has chosen Exit Conference
      When the first agent chooses End
      Then the Wrap Up Reasons dialog is open in front of the first agent

    @WA-CNF-08:initiator-only
    Scenario: The agent who leaves owes no reason
      When the second agent chooses Exit Conference
      Then no Wrap Up Reasons dialog is open in front of the second agent

    @WA-CNF-08:exiting-agent-too
    Scenario: The agent who leaves owes a reason of their own
      When the second agent chooses Exit Conference
      Then the Wrap Up Reasons dialog is open in front of the second agent

  @WA-CNF-09
  Rule: In a conference the customer, the first agent and the second agent all take part

    Scenario: Both agents see what the customer wrote while the conference was requested
      Given the first agent has requested a conference with the second agent
      And the customer has written "It is a gift."
      When the second agent accepts the request
      Then the first agent sees the customer's message "It is a gift."
      And the second agent sees the customer's message "It is a gift."

    Scenario: Both agents see what the customer writes in the conference
      Given the second agent has joined the first agent's conversation
      When the customer writes "It is a gift."
      Then the first agent sees the customer's message "It is a gift."
      And the second agent sees the customer's message "It is a gift."

    Scenario Outline: The customer gets what <an agent> answers, once
      Given the second agent has joined the first agent's conversation
      When <an agent> answers "It arrives tomorrow."
      Then the customer receives "It arrives tomorrow."

      Examples:
        | an agent         |
        | the first agent  |
        | the second agent |

  @WA-CNF-10
  Rule: End Conference can be chosen by the agent who started the conference and by nobody else

    Scenario: Each agent has their own way out
      Given the first agent has requested a conference with the second agent
      When the second agent accepts the request
      Then the first agent can choose End Conference
      And the first agent cannot choose Exit Conference
      And the second agent can choose Exit Conference
      And the second agent cannot choose End Conference

    Scenario: The colleague cannot end it by any other way
      Given the second agent has joined the first agent's conversation
      When the second agent tries to choose End Conference
      Then the first agent can choose End Conference
      And the conversation in front of the first agent is in the state "Conference"

    Scenario: Without a colleague there is no conference to end
      Given the second agent has joined the first agent's conversation
      When the second agent chooses Exit Conference
      Then the first agent can choose End
      And the first agent cannot choose End Conference

  @WA-CNF-13
  Rule: In a conference each agent can write, and every later message reaches all who take part

    Scenario: What the two agents answer stands before both
      Given the second agent has joined the first agent's conversation
      And the first agent has answered "One moment, please."
      When the second agent answers "It arrives tomorrow."
      Then it is recorded whether the first agent sees the answer "It arrives tomorrow."
      And it is recorded whether the second agent sees the answer "One moment, please."
      And it is recorded whether the second agent sees the answer "It arrives tomorrow."
