Feature: Work with the keyboard alone
  Agents who cannot use a mouse, or do not want to, do everything that others do.

  Background:
    Given the first agent works by keyboard alone

  @WA-A11Y-04
  Rule: An agent goes available, goes idle for a reason and comes back after no answer with the keyboard alone

    Scenario: Going available
      Given the first agent has signed in
      When the first agent goes to "Available"
      Then the first agent is in the state "Available"

    Scenario: Going idle for a reason
      Given the first agent is available
      When the first agent goes idle for a reason
      Then the first agent is in the state "Idle"

    @where:requests-wait
    Scenario: Coming back after no answer
      Given the first agent has missed the request from the customer
      When the first agent goes to "Available"
      Then the first agent is in the state "Available"
      And the first agent is not prompted any more

  @WA-A11Y-05
  Rule: An agent accepts a request, answers and changes between conversations with the keyboard alone

    Scenario: Accepting a request
      Given the first agent is offered a conversation with the customer
      When the first agent accepts the request
      Then the conversation with the customer is open in front of the first agent

    Scenario: Accepting one request of two
      Given the first agent is offered a conversation with the customer
      And another customer has written "Do you deliver on Sundays?"
      When the first agent accepts the request from the other customer
      Then the conversation with the other customer is open in front of the first agent
      And the first agent is offered the conversation with the customer

    Scenario Outline: Answering with <way>
      Given the first agent is in a conversation with the customer
      And the first agent has typed "It is on its way."
      When the first agent sends it with <way>
      Then the customer receives "It is on its way."

      Examples:
        | way             |
        | the Send button |
        | Enter           |

    Scenario: Changing to another conversation
      Given the first agent is in a conversation with the customer
      And the first agent is in a conversation with another customer
      When the first agent opens the conversation with the customer
      Then the conversation with the customer is open in front of the first agent

  @WA-A11Y-06 @needs:transfer
  Rule: An agent transfers a conversation to another agent or to a queue with the keyboard alone

    Background:
      Given the first agent is in a conversation with the customer
      And the second agent is available

    @where:wrap-up-is-asked @where:transfers-are-at-once
    Scenario Outline: To <destination>
      Given only the second agent serves the second queue
      When the first agent transfers the conversation to <destination>
      Then the second agent is offered the conversation with the customer
      And the Wrap Up Reasons dialog is open in front of the first agent

      Examples:
        | destination      |
        | the second agent |
        | the second queue |

    Scenario: Found by a search in a list that was refreshed
      Given the administrator has added the agent "Grete"
      And the agent "Grete" is available
      And the first agent has opened Transfer Request for Agent
      And the first agent has refreshed the list
      When the first agent searches the list for "Grete"
      Then the first agent's list shows the agent "Grete"
      And the first agent's list does not show the second agent

  @WA-A11Y-07 @needs:conference
  Rule: Agents ask a colleague into a conversation, leave it and end it for all with the keyboard alone

    Background:
      Given the second agent works by keyboard alone
      And the first agent is in a conversation with the customer
      And the second agent is available

    Scenario: Asking a colleague in
      When the first agent requests a conference with the second agent
      Then the second agent is offered the conversation with the customer

    Scenario: Leaving the conference
      Given the second agent has joined the first agent's conversation
      When the second agent chooses Exit Conference
      Then the second agent can no longer write
      And the first agent can write in the compose box

    @where:wrap-up-is-asked
    Scenario: Ending it for all
      Given the second agent has joined the first agent's conversation
      When the first agent chooses End Conference
      Then the Wrap Up Reasons dialog is open in front of the first agent
      And the second agent can no longer write

  @WA-A11Y-08
  Rule: An agent ends a conversation, stops the countdown and submits a wrap-up reason with the keyboard alone

    Background:
      Given the administrator has set up the wrap-up reasons "Sale", "Question" and "Complaint"
      And the first agent is in a conversation with the customer

    Scenario: Ending
      When the first agent ends the conversation
      Then the Wrap Up Reasons dialog is open in front of the first agent

    @needs:auto-wrap-up @changes-tenant
    Scenario: Stopping the countdown
      Given the administrator has set auto wrap-up to 2 minutes and allows extension
      And the first agent has ended the conversation
      When the first agent cancels the countdown
      Then no countdown runs in front of the first agent

    Scenario: Submitting a reason
      Given the first agent has ended the conversation
      When the first agent wraps up with the reason "Complaint"
      Then the first agent's history shows the conversation with the customer with the reason "Complaint"

  @WA-A11Y-18 @needs:shortcuts
  Rule: The keys Ctrl, Alt and F open the list of keyboard shortcuts, and Escape closes it

    Scenario: Asking for the list
      Given the first agent has signed in
      When the first agent asks for the shortcuts
      Then the focus of the first agent is in the Keyboard Shortcuts dialog

    Scenario: Putting it away
      Given the first agent has signed in
      And the first agent has asked for the shortcuts
      And the focus of the first agent is in the Keyboard Shortcuts dialog
      When the first agent presses Escape
      Then the focus of the first agent is not in the Keyboard Shortcuts dialog
