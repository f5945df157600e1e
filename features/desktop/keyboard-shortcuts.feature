Feature: Work by shortcuts
  Agents who know the keys have a request in front of them, a colleague asked or a conversation ended before the mouse is there.

  @WA-KEY-01
  Rule: Ctrl, Alt and A accept the request that waits longest, and Ctrl, Shift and 4 all requests that are shown

    Scenario: The only request
      Given the first agent is offered a conversation with the customer
      When the first agent presses Ctrl+Alt+A
      Then the conversation with the customer is open in front of the first agent
      And the first agent can write in the compose box

    Scenario: The one that waits longest
      Given the administrator lets the first agent have 3 conversations at a time
      And the first agent is offered a conversation with the customer
      And 1 second has passed
      And another customer has written "Do you deliver on Sundays?"
      And the first agent is shown 2 contact requests
      When the first agent presses Ctrl+Alt+A
      Then the conversation with the customer is open in front of the first agent
      And the first agent is offered the conversation with the other customer

    Scenario: All of them
      Given the administrator lets the first agent have 3 conversations at a time
      And the first agent is available
      And 3 customers have written
      And the first agent is shown 3 contact requests
      When the first agent presses Ctrl+Shift+4
      Then the first agent is shown 0 contact requests
      And the conversation with the customer is in the task list of the first agent
      And the conversation with the other customer is in the task list of the first agent
      And the conversation with the third customer is in the task list of the first agent
      And the first agent can write in the compose box

    Scenario: From the compose box of another conversation
      Given the first agent is in a conversation with the customer
      And the first agent has typed "One moment, please"
      And another customer has written "Do you deliver on Sundays?"
      And the first agent is offered the conversation with the other customer
      When the first agent presses Ctrl+Alt+A
      Then the conversation with the other customer is open in front of the first agent

    Scenario Outline: <keys> when none waits any more
      Given the first agent is offered a conversation with the customer
      And the first agent has pressed <keys>
      And the conversation with the customer is open in front of the first agent
      When the first agent tries <keys>
      Then the conversation with the customer is open in front of the first agent
      And the conversation with the customer is in the task list of the first agent once

      Examples:
        | keys         |
        | Ctrl+Alt+A   |
        | Ctrl+Shift+4 |

  @WA-KEY-02
  Rule: Ctrl, Alt and X open Transfer Request, and Ctrl, Alt and H open Conference Request

    Background:
      Given the second agent is available
      And the first agent is in a conversation with the customer

    Scenario Outline: <dialog> by <keys>
      When the first agent presses <keys>
      Then the <dialog> dialog is open in front of the first agent

      @needs:transfer
      Examples: To another agent or a queue
        | keys       | dialog           |
        | Ctrl+Alt+X | Transfer Request |

      @needs:conference
      Examples: To three
        | keys       | dialog             |
        | Ctrl+Alt+H | Conference Request |

    @needs:transfer
    Scenario: Out of the compose box
      Given the first agent has typed "One moment, please"
      When the first agent presses Ctrl+Alt+X
      Then the Transfer Request dialog is open in front of the first agent

    @where:wrap-up-is-asked
    Scenario Outline: Not once the conversation has ended: <keys>
      Given the first agent has pressed <keys>
      And the <dialog> dialog is open in front of the first agent
      And the first agent has cancelled the dialog
      And the first agent has ended the conversation
      When the first agent tries <keys>
      Then no <dialog> dialog is open in front of the first agent
      And the Wrap Up Reasons dialog is open in front of the first agent

      @needs:transfer
      Examples: To another agent or a queue
        | keys       | dialog           |
        | Ctrl+Alt+X | Transfer Request |

      @needs:conference
      Examples: To three
        | keys       | dialog             |
        | Ctrl+Alt+H | Conference Request |

  @WA-KEY-03
  Rule: Ctrl, Alt and E end the conversation, and Ctrl, Alt and W lead to the wrap-up reasons

    Background:
      Given the first agent is in a conversation with the customer

    Scenario: Ending
      When the first agent presses Ctrl+Alt+E
      Then the Wrap Up Reasons dialog is open in front of the first agent

    Scenario: Ending the one of two that is open
      Given the first agent is in a conversation with another customer
      And the first agent has opened the conversation with the customer
      When the first agent presses Ctrl+Alt+E
      Then the Wrap Up Reasons dialog is open in front of the first agent
      And the conversation with the customer is open in front of the first agent

    Scenario: Back to the reasons from another conversation
      Given the first agent has pressed Ctrl+Alt+E
      And the Wrap Up Reasons dialog is open in front of the first agent
      And the first agent is in a conversation with another customer
      When the first agent presses Ctrl+Alt+W
      Then the conversation with the customer is open in front of the first agent
      And the Wrap Up Reasons dialog is open in front of the first agent

    Scenario: No reason is asked for before the end
      Given the first agent has pressed Ctrl+Alt+E
      And the first agent has wrapped up
      And the first agent is in a conversation with another customer
      When the first agent tries Ctrl+Alt+W
      Then no Wrap Up Reasons dialog is open in front of the first agent
      And the conversation with the other customer is open in front of the first agent
      And the first agent can write in the compose box

  @WA-KEY-04
  Rule: Ctrl, Alt and R make the agent available, and Ctrl, Alt and L sign the agent out

    Scenario: Available
      Given the first agent has signed in
      When the first agent presses Ctrl+Alt+R
      Then the first agent is in the state "Available"

    @where:requests-wait
    Scenario: Available after no answer
      Given the first agent has missed the request from the customer
      When the first agent presses Ctrl+Alt+R
      Then the first agent is in the state "Available"
      And the first agent is not prompted any more

    Scenario: Signed out
      Given the first agent has signed in
      When the first agent presses Ctrl+Alt+L
      Then the first agent is signed out

    Scenario: Not signed out of a conversation
      Given the first agent has signed in
      And the first agent has pressed Ctrl+Alt+L
      And the first agent is signed out
      And the first agent is in a conversation with the customer
      When the first agent tries Ctrl+Alt+L
      Then the first agent is not signed out
      And the first agent can write in the compose box

  @WA-KEY-05
  Rule: Ctrl, Shift and 8 open the next conversation in the task list

    Scenario: There and back
      Given the first agent is in a conversation with the customer
      And the first agent is in a conversation with another customer
      And the first agent has pressed Ctrl+Shift+8
      And the conversation with the customer is open in front of the first agent
      When the first agent presses Ctrl+Shift+8
      Then the conversation with the other customer is open in front of the first agent

    Scenario: A third of three
      Given the administrator lets the first agent have 3 conversations at a time
      And the first agent is in a conversation with the customer
      And the first agent is in a conversation with another customer
      And the first agent is in a conversation with a third customer
      And the first agent has pressed Ctrl+Shift+8
      And the first agent has pressed Ctrl+Shift+8
      When the first agent presses Ctrl+Shift+8
      Then the conversation with the third customer is open in front of the first agent

  @WA-KEY-06
  Rule: A letter or a digit of a shortcut, pressed alone in the compose box, is typed and does nothing else

    Scenario Outline: <letters>
      Given the first agent is in a conversation with the customer
      And another customer has written "Do you deliver on Sundays?"
      And the first agent is offered the conversation with the other customer
      When the first agent types "<letters>" key by key
      Then the compose box of the first agent holds "<letters>"
      And the first agent is offered the conversation with the other customer
      And the first agent can write in the compose box

      Examples:
        | letters        |
        | Relax, A and 4 |
        | HELPED         |
