Feature: Know where the keyboard is
  Whoever works with the keyboard needs to find it where the work goes on, and to see where that is.

  @WA-A11Y-09
  Rule: When an agent opens a dialog, the keyboard focus goes into it

    Scenario Outline: By <button>
      Given the first agent is in a conversation with the customer
      When the first agent chooses <button>
      Then the focus of the first agent is in the <title> dialog

      @where:wrap-up-is-asked
      Examples: Wrap-up
        | button | title           |
        | End    | Wrap Up Reasons |

      @needs:transfer
      Examples: A transfer
        | button   | title            |
        | Transfer | Transfer Request |

      @needs:conference
      Examples: A conference
        | button     | title              |
        | Conference | Conference Request |

  @WA-A11Y-10
  Rule: When an agent cancels a dialog, the keyboard focus is back on the button that opened it

    Scenario Outline: <button>, cancelled by <way>
      Given the first agent works by keyboard alone
      And the first agent is in a conversation with the customer
      And the first agent has chosen <button>
      And the focus of the first agent is in the <title> dialog
      When the first agent <does this>
      Then no <title> dialog is open in front of the first agent
      And the focus of the first agent is on the <button> button

      @needs:transfer
      Examples: A transfer
        | button   | title            | way        | does this          |
        | Transfer | Transfer Request | its button | cancels the dialog |
        | Transfer | Transfer Request | Escape     | presses Escape     |

      @needs:conference
      Examples: A conference
        | button     | title              | way        | does this          |
        | Conference | Conference Request | its button | cancels the dialog |
        | Conference | Conference Request | Escape     | presses Escape     |

  @WA-A11Y-11
  Rule: When an agent accepts a request, the keyboard focus goes into the compose box

    Scenario: The only request
      Given the first agent is offered a conversation with the customer
      When the first agent accepts the request
      Then the focus of the first agent is in the compose box

    Scenario: One more request, from the keyboard
      Given the first agent works by keyboard alone
      And the first agent is in a conversation with the customer
      And another customer has written "Do you deliver on Sundays?"
      When the first agent accepts the request from the other customer
      Then the focus of the first agent is in the compose box

  @WA-A11Y-12
  Rule: Wherever the Tab key leads, the focus can be seen, and it is trapped nowhere

    Scenario Outline: <screen>
      Given <so far>
      When the first agent goes round the desktop with the Tab key
      Then the first agent could see the focus at each stop
      And the focus of the first agent came back to where it began

      Examples:
        | screen          | so far                                                              |
        | Idle            | the first agent is idle                                             |
        | A request       | the first agent is offered a conversation with the customer         |
        | A conversation  | the first agent is in a conversation with the customer              |
        | Termination     | the first agent has had an interaction with the customer terminated |

      @where:wrap-up-is-asked
      Examples: Wrap-up
        | screen          | so far                                                              |
        | Wrap Up Reasons | the first agent has ended a conversation with the customer          |
