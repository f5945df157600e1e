Feature: Apply a wrap-up reason
  After a conversation the agent records what it was about: by hand, or by a countdown where the administrator wants it.

  @WA-WRP-03 @changes-tenant
  Rule: A wrap-up reason can be selected from the list, and searching narrows the list to the reasons that match

    Background:
      Given the administrator has set up the wrap-up reasons "Refund issued", "Refund refused", "Überweisung erklärt" and "No further action"
      And the agent has ended a conversation with the customer

    Scenario: Selecting from the list
      When the agent selects the reason "Refund refused"
      Then the reason "Refund refused" is selected in front of the agent

    Scenario Outline: Searching for "<search>"
      When the agent searches the list for "<search>"
      Then the agent can choose among exactly <found>

      Examples:
        | search            | found                                |
        | Refund i          | "Refund issued"                      |
        | Refund            | "Refund issued" and "Refund refused" |
        | reFUND R          | "Refund refused"                     |
        | überw             | "Überweisung erklärt"                |
        | ÜBERWEISUNG       | "Überweisung erklärt"                |
        | No further action | "No further action"                  |

    Scenario: A search that finds nothing
      Given the agent can choose among exactly "Refund issued", "Refund refused", "Überweisung erklärt" and "No further action"
      When the agent searches the list for "Xylophone"
      Then the agent finds no reason in the list

    Scenario: An emptied search field shows every reason again
      Given the agent has searched the list for "Refund issued"
      When the agent searches the list for ""
      Then the agent can choose among exactly "Refund issued", "Refund refused", "Überweisung erklärt" and "No further action"

    Scenario: Selecting what a search found
      Given the agent has searched the list for "überw"
      When the agent selects the reason "Überweisung erklärt"
      Then the reason "Überweisung erklärt" is selected in front of the agent

  @WA-WRP-04 @changes-tenant
  Rule: Only one wrap-up reason is selected at a time, and selecting another one replaces it

    Background:
      Given the administrator has set up the wrap-up reasons "Refund issued", "Refund refused" and "No further action"
      And the agent has ended a conversation with the customer
      And the agent has selected the reason "Refund issued"

    Scenario: Another reason replaces the first one
      When the agent selects the reason "Refund refused"
      Then the reason "Refund refused" is selected in front of the agent

    Scenario: Back to the first reason
      Given the agent has selected the reason "No further action"
      When the agent selects the reason "Refund issued"
      Then the reason "Refund issued" is selected in front of the agent

    Scenario: A selection is for one conversation only
      Given the agent has ended a conversation with another customer
      And the agent has selected the reason "Refund refused"
      And the reason "Refund refused" is selected in front of the agent
      When the agent opens the conversation with the customer
      Then the reason "Refund refused" is not selected in front of the agent

  @WA-WRP-05
  Rule: Submitting the selected reason closes the dialog and takes the conversation off the agent's desktop

    Scenario: The reason is submitted
      Given the agent has ended a conversation with the customer
      And the agent has selected a reason
      And the conversation with the customer is in the task list of the agent
      When the agent submits the dialog
      Then no Wrap Up Reasons dialog is open in front of the agent
      And no conversation is open in front of the agent
      And the conversation with the customer is no longer in the task list of the agent

    Scenario: Selecting alone finishes nothing
      Given the agent has ended a conversation with the customer
      When the agent selects a reason
      Then the Wrap Up Reasons dialog is open in front of the agent
      And the conversation with the customer is in the task list of the agent

    Scenario: Other conversations stay
      Given the agent has ended a conversation with the customer
      And the agent has ended a conversation with another customer
      And the agent has selected a reason
      When the agent submits the dialog
      Then the conversation with the customer is in the task list of the agent
      And the conversation with the other customer is no longer in the task list of the agent

    Scenario: The customer comes back after wrap-up
      Given the agent has ended a conversation with the customer
      And the agent has wrapped up
      And the customer has written "One more thing"
      When the agent accepts the request
      Then the conversation with the customer is in the task list of the agent
      And no Wrap Up Reasons dialog is open in front of the agent

  @WA-WRP-06 @changes-tenant
  Rule: The Wrap Up Reasons dialog lists the reasons that the administrator set up, and no others

    Scenario Outline: The reasons that were set up
      Given the administrator has set up the wrap-up reasons <reasons>
      And the agent is in a conversation with the customer
      When the agent ends the conversation
      Then the agent can choose among exactly <reasons>

      Examples:
        | reasons                                                            |
        | "Refund issued", "Order status given" and "No further action"      |
        | "Wrong number"                                                     |
        | "Überweisung", "転送", "Schwierig: 50 % & mehr" and "<resolved> 👍" |

    Scenario: Many reasons
      Given the administrator has set up 60 wrap-up reasons
      And the agent is in a conversation with the customer
      When the agent ends the conversation
      Then the agent can choose among 60 reasons

    Scenario: The administrator replaces the reasons
      Given the administrator has set up the wrap-up reasons "Refund issued" and "Refund refused"
      And the agent has ended a conversation with another customer
      And the agent has wrapped up
      And the administrator has set up the wrap-up reasons "Refund issued" and "Voucher sent"
      And the agent has reloaded the desktop
      And the agent is in a conversation with the customer
      When the agent ends the conversation
      Then the agent can choose among exactly "Refund issued" and "Voucher sent"

  @WA-WRP-07
  Rule: Beside the wrap-up state a timer counts up from the end of the interaction

    Background:
      Given the agent is in a conversation with the customer
      And 5 minutes have passed

    Scenario: It begins at the end, not at accept
      When the agent ends the conversation
      Then the wrap-up timer in front of the agent shows 0 seconds

    Scenario Outline: It counts up
      Given the agent has ended the conversation
      When <time> pass
      Then the wrap-up timer in front of the agent shows <time>

      Examples:
        | time       |
        | 59 seconds |
        | 60 seconds |
        | 61 minutes |

    Scenario: It goes on while the agent works on something else
      Given the agent has ended the conversation
      And the agent is in a conversation with another customer
      And 40 seconds have passed
      When the agent opens the conversation with the customer
      Then the wrap-up timer in front of the agent shows 40 seconds

    Scenario: The customer's words do not set it back
      Given the agent has ended the conversation
      And 40 seconds have passed
      When the customer writes "Thank you!"
      Then the wrap-up timer in front of the agent shows 40 seconds

  @WA-WRP-13 @changes-tenant
  Rule: Submit Wrap Up cannot be chosen before a reason is selected

    Background:
      Given the administrator has set up the wrap-up reasons "Refund issued" and "No further action"
      And the agent is in a conversation with the customer

    Scenario: Nothing is selected yet
      When the agent ends the conversation
      Then the agent cannot submit the dialog

    Scenario: Searching is not selecting
      Given the agent has ended the conversation
      When the agent searches the list for "Refund issued"
      Then the agent cannot submit the dialog

    Scenario: A reason is selected
      Given the agent has ended the conversation
      When the agent selects the reason "Refund issued"
      Then the agent can submit the dialog

  @WA-WRP-15
  Rule: After wrap-up the agent is in the state chosen before, or in the one chosen meanwhile

    Scenario: An available agent is available again
      Given the agent has ended a conversation with the customer
      When the agent wraps up
      Then the agent is in the state "Available"

    Scenario: Idle was chosen during the conversation
      Given the agent is in a conversation with the customer
      And the agent has gone to "Idle"
      And the agent has ended the conversation
      When the agent wraps up
      Then the agent is in the state "Idle"

    Scenario: Idle was chosen during wrap-up
      Given the agent has ended a conversation with the customer
      And the agent has gone to "Idle"
      When the agent wraps up
      Then the agent is in the state "Idle"

    @needs:auto-wrap-up @changes-tenant
    Scenario: The countdown ended the wrap-up
      Given the administrator has set auto wrap-up to 30 seconds
      And the agent has ended a conversation with the customer
      When 30 seconds pass
      Then the agent is in the state "Available"

  @WA-WRP-16 @changes-tenant
  Rule: The agent's interaction history shows each finished conversation with the reason that was chosen

    Background:
      Given the administrator has set up the wrap-up reasons "Refund issued", "Überweisung erklärt" and "No further action"
      And the agent has ended a conversation with the customer

    Scenario: The reason is in the history
      When the agent wraps up with the reason "Überweisung erklärt"
      Then the agent's history shows the conversation with the customer with the reason "Überweisung erklärt"

    Scenario: The reason that was selected last counts
      Given the agent has selected the reason "No further action"
      When the agent wraps up with the reason "Refund issued"
      Then the agent's history shows the conversation with the customer with the reason "Refund issued"

    Scenario: Two conversations, two reasons
      Given the agent has wrapped up with the reason "No further action"
      And the agent has ended a conversation with another customer
      When the agent wraps up with the reason "Refund issued"
      Then the agent's history shows the conversation with the customer with the reason "No further action"
      And the agent's history shows the conversation with the other customer with the reason "Refund issued"

  @WA-WRP-17
  Rule: Once wrap-up has begun the compose box cannot be used

    Scenario: The agent would like to add something
      Given the agent is in a conversation with the customer
      When the agent ends the conversation
      Then it is recorded whether the agent can write during wrap-up
