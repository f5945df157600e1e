Feature: Finish wrap-up by a countdown
  An administrator who does not want wrap-up to last has a default reason submitted when a countdown on the desktop ends.

  @WA-WRP-08
  Rule: With auto wrap-up set up, the Wrap Up Reasons dialog counts down the seconds that are left

    @changes-tenant
    Scenario Outline: It counts down from the end of the conversation
      Given the administrator has set auto wrap-up to 30 seconds
      And the agent is in a conversation with the customer
      And 10 minutes have passed
      And the agent has ended the conversation
      When <time> pass
      Then the agent has <left> left to choose a reason

      Examples:
        | time       | left       |
        | 1 second   | 29 seconds |
        | 10 seconds | 20 seconds |
        | 28 seconds | 2 seconds  |

    @changes-tenant
    Scenario: It begins in full
      Given the administrator has set auto wrap-up to 5 minutes
      And the agent is in a conversation with the customer
      When the agent ends the conversation
      Then the agent has 300 seconds left to choose a reason

    @changes-tenant
    Scenario: Two conversations, two countdowns
      Given the administrator has set auto wrap-up to 2 minutes
      And the agent has ended a conversation with the customer
      And 30 seconds have passed
      And the agent has ended a conversation with another customer
      And the agent has 120 seconds left to choose a reason
      And 40 seconds have passed
      When the agent opens the conversation with the customer
      Then the agent has 50 seconds left to choose a reason

    Scenario: Without auto wrap-up nothing counts down
      Given the administrator has switched auto wrap-up off
      And the agent is in a conversation with the customer
      When the agent ends the conversation
      Then no countdown runs in front of the agent

  @WA-WRP-09 @changes-tenant
  Rule: When the countdown ends and no reason was chosen, the default reason is submitted

    Background:
      Given the administrator has set auto wrap-up to 30 seconds
      And the agent has ended a conversation with the customer

    Scenario: At zero
      When 30 seconds pass
      Then the agent's history shows the conversation with the customer with the default reason
      And no Wrap Up Reasons dialog is open in front of the agent

    Scenario: One second before
      When all but 1 second of 30 seconds passes
      Then the Wrap Up Reasons dialog is open in front of the agent

    Scenario: The agent is busy with another customer at zero
      Given the agent is in a conversation with another customer
      When 30 seconds pass
      Then the agent's history shows the conversation with the customer with the default reason

    Scenario: Of two countdowns one ends
      Given 10 seconds have passed
      And the agent has ended a conversation with another customer
      When 20 seconds pass
      Then the agent's history shows the conversation with the customer with the default reason
      And the Wrap Up Reasons dialog is open in front of the agent

    Scenario: A reason was selected but not submitted
      Given the agent has selected a reason
      When 30 seconds pass
      Then the agent's history shows the conversation with the customer with the default or the selected reason

  @WA-WRP-10 @changes-tenant
  Rule: Where the administrator allows extension the agent can cancel the countdown and submit later, elsewhere not

    Scenario: The countdown is cancelled
      Given the administrator has set auto wrap-up to 30 seconds and allows extension
      And the agent has ended a conversation with the customer
      When the agent cancels the countdown
      Then no countdown runs in front of the agent

    Scenario Outline: Nothing is submitted after that
      Given the administrator has set auto wrap-up to 30 seconds and allows extension
      And the agent has ended a conversation with the customer
      And <before> have passed
      And the agent has cancelled the countdown
      When <after> pass
      Then the Wrap Up Reasons dialog is open in front of the agent

      Examples:
        | before     | after      |
        | 10 seconds | 20 seconds |
        | 28 seconds | 2 seconds  |
        | 10 seconds | 2 hours    |

    Scenario: The agent submits later
      Given the administrator has set auto wrap-up to 30 seconds and allows extension
      And the agent has ended a conversation with the customer
      And the agent has cancelled the countdown
      And 20 minutes have passed
      And the agent has selected a reason
      When the agent submits the dialog
      Then no Wrap Up Reasons dialog is open in front of the agent

    Scenario: Only the countdown in front of the agent is cancelled
      Given the administrator has set auto wrap-up to 30 seconds and allows extension
      And the agent has ended a conversation with the customer
      And the agent has ended a conversation with another customer
      And the agent has cancelled the countdown
      And 15 seconds have passed
      When the agent opens the conversation with the customer
      Then the agent has 15 seconds left to choose a reason

    Scenario: Without extension there is no way to cancel
      Given the administrator has set auto wrap-up to 30 seconds
      And the agent has ended a conversation with the customer
      And the agent has 30 seconds left to choose a reason
      When 5 seconds pass
      Then the agent cannot cancel the countdown

    Scenario: Without extension a countdown cannot be stopped
      Given the administrator has set auto wrap-up to 30 seconds
      And the agent has ended a conversation with the customer
      And the agent has 30 seconds left to choose a reason
      And the agent has tried in vain to cancel the countdown
      When 30 seconds pass
      Then no Wrap Up Reasons dialog is open in front of the agent

  @WA-WRP-11 @changes-tenant
  Rule: While the desktop is closed, reloading or without network nothing is submitted, and wrap-up lasts until it is back

    Background:
      Given the administrator has set auto wrap-up to 30 seconds
      And the agent has ended a conversation with the customer
      And 20 seconds have passed

    Scenario: The desktop is reloaded
      When the agent reloads the desktop
      Then the Wrap Up Reasons dialog is open in front of the agent

    Scenario: The desktop is closed for a moment
      Given the agent has closed the desktop
      And 5 seconds have passed
      When the agent reopens the desktop
      Then the Wrap Up Reasons dialog is open in front of the agent

    Scenario: The network is lost for a moment
      Given the agent has lost the network
      And 5 seconds have passed
      When the agent gets the network back
      Then the Wrap Up Reasons dialog is open in front of the agent

    @WA-WRP-11:goes-on
    Scenario: The desktop stays closed for longer than was left
      Given the agent has closed the desktop
      And 90 seconds have passed
      When the agent reopens the desktop
      Then the Wrap Up Reasons dialog is open in front of the agent

    @WA-WRP-11:goes-on
    Scenario: The network is away for longer than was left
      Given the agent has lost the network
      And 90 seconds have passed
      When the agent gets the network back
      Then the Wrap Up Reasons dialog is open in front of the agent

    @WA-WRP-11:due-on-return
    Scenario: The reason is submitted on return and not before
      Given the agent has closed the desktop
      And 90 seconds have passed
      And the administrator has made another reason the default
      And the agent has reopened the desktop
      When 1 second passes
      Then the agent's history shows the conversation with the customer with the default reason

    Scenario Outline: Back at the desktop the countdown ends as ever
      Given the agent has <left>
      And 90 seconds have passed
      And the agent has <come back>
      When 30 seconds pass
      Then the agent's history shows the conversation with the customer with the default reason

      Examples:
        | left               | come back            |
        | closed the desktop | reopened the desktop |
        | lost the network   | got the network back |

  @WA-WRP-12 @changes-tenant
  Rule: The default reason is the one the administrator marked as such, or else the first of the list

    Background:
      Given the administrator has set auto wrap-up to 30 seconds
      And the administrator has set up the wrap-up reasons "Refund issued", "Refund refused" and "No further action"

    Scenario Outline: A default is marked
      Given the administrator has made "<default>" the default reason
      And the agent has ended a conversation with the customer
      When 30 seconds pass
      Then the agent's history shows the conversation with the customer with the reason "<default>"

      Examples:
        | default           |
        | Refund refused    |
        | No further action |

    Scenario: No default is marked
      Given the agent has ended a conversation with the customer
      When 30 seconds pass
      Then the agent's history shows the conversation with the customer with the reason "Refund issued"
