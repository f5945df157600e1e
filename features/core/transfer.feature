Feature: Transfer a WhatsApp conversation
  An agent who can't resolve the customer's issue hands the conversation to another agent or to a queue.

  Background:
    Given the first agent is in a conversation with the customer
    And the second agent is available

  @WA-TRF-01
  Rule: Choosing Transfer during a conversation opens the Transfer Request dialog

    Scenario: Right after accepting
      When the first agent chooses Transfer
      Then the Transfer Request dialog is open in front of the first agent

    Scenario: With a reply half written
      Given the first agent has typed "Let me see who knows"
      When the first agent chooses Transfer
      Then the Transfer Request dialog is open in front of the first agent

    Scenario: A second time, after the first was cancelled
      Given the first agent has opened Transfer Request for Queue
      And the first agent has cancelled the dialog
      When the first agent chooses Transfer
      Then the Transfer Request dialog is open in front of the first agent

    Scenario: In a conversation that was transferred before
      Given the first agent has transferred the conversation to the second agent
      And the second agent has accepted the request
      When the second agent chooses Transfer
      Then the Transfer Request dialog is open in front of the second agent

  @WA-TRF-07
  Rule: Submitting Transfer Request offers the conversation to the destination and asks for a wrap-up reason at once
    Where the documentation is silent, we chose: an agent who stopped being available is offered nothing (WA-ST-01), and
    the submission may be refused or not, as long as the conversation does not vanish without a word.

    @changes-tenant
    Scenario Outline: To <destination>
      Given the third agent is available
      And only the third agent serves the second queue
      When the first agent transfers the conversation to <destination>
      Then <right one> is offered the conversation with the customer
      And the Wrap Up Reasons dialog is open in front of the first agent
      And <wrong one> is not offered the conversation with the customer

      Examples:
        | destination      | right one        | wrong one        |
        | the second agent | the second agent | the third agent  |
        | the second queue | the third agent  | the second agent |

    @changes-tenant
    Scenario: To a queue that nobody is available for yet
      Given only the third agent serves the second queue
      And the third agent is idle
      And the first agent has transferred the conversation to the second queue
      When the third agent goes to "Available"
      Then the third agent is offered the conversation with the customer

    Scenario: One conversation of two
      Given the second agent has gone to "Idle"
      And the first agent is in a conversation with another customer
      And the second agent has gone to "Available"
      When the first agent transfers the conversation to the second agent
      Then the second agent is offered the conversation with the other customer
      And the second agent is not offered the conversation with the customer

    Scenario: Accepted while the reason is still asked for
      Given the first agent has transferred the conversation to the second agent
      When the second agent accepts the request
      Then the conversation with the customer is open in front of the second agent
      And the Wrap Up Reasons dialog is open in front of the first agent

    Scenario: The reason is asked once, and not again on acceptance
      Given the first agent has transferred the conversation to the second agent
      And the first agent has wrapped up
      When the second agent accepts the request
      Then the conversation with the customer is open in front of the second agent
      And no Wrap Up Reasons dialog is open in front of the first agent

    Scenario: The chosen agent stops being available before the submission
      Given the first agent has prepared a transfer to the second agent
      And the second agent has gone to "Idle"
      When the first agent tries to submit the dialog
      Then the first agent still has the conversation with the customer or is asked for a wrap-up reason
      And the second agent is not offered the conversation with the customer

  @WA-TRF-08
  Rule: When the chosen agent does not accept, the request is dropped and offered to nobody again
    Where the documentation is silent, we chose: only a request to an agent is dropped; one to a queue goes back to it.

    Scenario: The chosen agent lets the time run out
      Given the third agent is available
      And the first agent has transferred the conversation to the second agent
      And the second agent is offered the conversation
      When the time to accept runs out
      Then the second agent is no longer offered the conversation
      And no agent is offered the conversation again

    Scenario: Until then the request stands
      Given the first agent has transferred the conversation to the second agent
      When all but 1 second of the time to accept passes
      Then the second agent is offered the conversation with the customer

    Scenario: The chosen agent is available again
      Given the first agent has transferred the conversation to the second agent
      And the second agent is offered the conversation
      And the time to accept has run out
      When the second agent goes to "Available"
      Then no agent is offered the conversation again

    @where:transfers-are-at-once
    Scenario: The transferring agent does not get it back
      Given the first agent has transferred the conversation to the second agent
      And the second agent is offered the conversation
      And the time to accept has run out
      When the first agent wraps up
      Then no agent is offered the conversation again

    @where:transfers-are-at-once
    Scenario: What comes next reaches agents as ever
      Given the first agent has transferred the conversation to the second agent
      And the time to accept has run out
      And the first agent has wrapped up
      When another customer writes "Do you deliver on Sundays?"
      Then the first agent is offered the conversation with the other customer
      And no agent is offered the conversation again

    @changes-tenant
    Scenario: A request to a queue goes back to the queue
      Given only the second agent and the third agent serve the second queue
      And the third agent is idle
      And the first agent has transferred the conversation to the second queue
      And the second agent is offered the conversation
      And the time to accept has run out
      When the third agent goes to "Available"
      Then the third agent is offered the conversation with the customer

  @WA-TRF-09
  Rule: Transfer cannot be chosen for a request that the agent has not accepted

    Scenario: A request is not passed on unseen
      Given the first agent has transferred the conversation to the second agent
      When the second agent tries to choose Transfer
      Then no Transfer Request dialog is open in front of the second agent
      And the second agent is offered the conversation with the customer

    Scenario: Once accepted it can be passed on
      Given the first agent has transferred the conversation to the second agent
      When the second agent accepts the request
      Then the second agent can choose Transfer

  @WA-TRF-13
  Rule: The agent who accepts a transfer finds the earlier messages in the thread

    Scenario: What was said before and while nobody had it
      Given the first agent has answered "Let me find somebody who knows"
      And the first agent has transferred the conversation to the second agent
      And the customer has written "Are you still there?"
      When the second agent accepts the request
      Then it is recorded whether the second agent sees the answer "Let me find somebody who knows"
      And it is recorded whether the second agent sees the customer's message "Are you still there?"

  @WA-TRF-14
  Rule: A transfer leaves the customer in the same chat, where writing and receiving go on

    Scenario: The receiving agent answers
      Given the first agent has transferred the conversation to the second agent
      And the second agent has accepted the request
      When the second agent answers "I know all about it"
      Then it is recorded what the customer was told

    Scenario: The customer goes on writing
      Given the first agent has transferred the conversation to the second agent
      And the second agent has accepted the request
      When the customer writes "Good to hear"
      Then it is recorded whether the second agent sees the customer's message "Good to hear"
      And it is recorded whether the first agent is offered the conversation with the customer
