Feature: Find out and use the keys of the desktop
  What no button stands for has keys as well, and all keys stand in one list.

  @WA-KEY-07
  Rule: The list of shortcuts names the group, the action and the keys of each, and can be searched and sorted

    Background:
      Given the first agent has signed in
      And the first agent has asked for the shortcuts
      And the focus of the first agent is in the Keyboard Shortcuts dialog

    Scenario Outline: <keys> is listed
      When the first agent looks for "<action>" in the list of shortcuts
      Then the first agent's list of shortcuts has the columns Group, Action and Shortcut
      And the first agent's list of shortcuts shows <keys>

      Examples:
        | keys         | action     |
        | Ctrl+Alt+A   | accept     |
        | Ctrl+Shift+4 | accept     |
        | Ctrl+Alt+E   | end        |
        | Ctrl+Alt+W   | wrap-up    |
        | Ctrl+Alt+R   | available  |
        | Ctrl+Alt+L   | sign out   |

      @needs:transfer
      Examples: A transfer
        | keys       | action   |
        | Ctrl+Alt+X | transfer |

      @needs:conference
      Examples: A conference
        | keys       | action     |
        | Ctrl+Alt+H | conference |

    @needs:conference
    Scenario: What is not looked for is not shown
      Given the first agent's list of shortcuts shows Ctrl+Alt+W
      When the first agent looks for "conference" in the list of shortcuts
      Then the first agent's list of shortcuts shows Ctrl+Alt+H
      And the first agent's list of shortcuts does not show Ctrl+Alt+W

    Scenario Outline: Sorted by <column>
      Given the first agent has sorted the list of shortcuts by <other>
      When the first agent sorts the list of shortcuts by <column>
      Then the first agent's list of shortcuts is in the order of <column>

      Examples:
        | column   | other    |
        | Group    | Action   |
        | Action   | Shortcut |
        | Shortcut | Group    |

  @WA-KEY-08
  Rule: Ctrl, Alt and N open the list of states, and Ctrl, Shift and 7 lead to the task list

    Scenario: The list of states
      Given the first agent is available
      When the first agent presses Ctrl+Alt+N
      Then the focus of the first agent is among the states

    Scenario: The task list
      Given the first agent is in a conversation with the customer
      And the focus of the first agent is in the compose box
      When the first agent presses Ctrl+Shift+7
      Then the focus of the first agent is on the task of the customer

  @WA-POP-12
  Rule: Ctrl, Shift and 9 collapse a contact request and expand it again, and Ctrl, Alt and P lead from one to the next

    Background:
      Given the administrator lets the first agent have 3 conversations at a time
      And the first agent is offered a conversation with the customer
      And the contact request from the customer is expanded in front of the first agent

    Scenario: Collapsed
      When the first agent presses Ctrl+Shift+9
      Then the contact request from the customer is collapsed in front of the first agent

    Scenario: Expanded again
      Given the first agent has pressed Ctrl+Shift+9
      And the contact request from the customer is collapsed in front of the first agent
      When the first agent presses Ctrl+Shift+9
      Then the contact request from the customer is expanded in front of the first agent

    Scenario: Accepted while it is collapsed
      Given the first agent has pressed Ctrl+Shift+9
      And the contact request from the customer is collapsed in front of the first agent
      When the first agent accepts the request
      Then the conversation with the customer is open in front of the first agent

    Scenario: Only the one that the keyboard is on
      Given another customer has written "Do you deliver on Sundays?"
      And the first agent is shown 2 contact requests
      And the first agent has pressed Ctrl+Alt+P
      And the first agent has pressed Ctrl+Alt+P
      When the first agent presses Ctrl+Shift+9
      Then the contact request from the other customer is collapsed in front of the first agent
      And the contact request from the customer is expanded in front of the first agent
