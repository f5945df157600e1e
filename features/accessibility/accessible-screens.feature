Feature: Show every screen to everyone
  Agents with low vision, with a screen reader or with an unsteady hand work at the same desktop as everyone else.

  @WA-A11Y-01
  Rule: No screen breaks a rule of WCAG 2.1, level A or AA, in light or in dark colours

    Scenario: Signed out
      Given the first agent has signed in
      When the first agent signs out
      Then no breach of WCAG is found in front of the first agent in light colours
      And no breach of WCAG is found in front of the first agent in dark colours

    Scenario Outline: <screen>
      Given <so far>
      When <this happens>
      Then <this is shown>
      And no breach of WCAG is found in front of the first agent in light colours
      And no breach of WCAG is found in front of the first agent in dark colours

      Examples:
        | screen          | so far                                                                  | this happens                                           | this is shown                                                   |
        | Idle            | the first agent is available                                            | the first agent goes to "Idle"                         | the first agent is in the state "Idle"                          |
        | One request     | the first agent is available                                            | the customer writes "Where is my parcel?"              | the first agent is offered the conversation with the customer   |
        | A conversation  | the first agent is in a conversation with the customer                  | the first agent answers "It is on its way."            | the first agent sees the answer "It is on its way."             |
        | Two at a time   | the first agent is in a conversation with the customer                  | another customer writes "Do you deliver on Sundays?"   | the first agent is offered the conversation with the other customer |
        | No connection   | the first agent is in a conversation with the customer                  | the first agent loses the network                      | the first agent is told that the connection is lost             |
        | All done        | the first agent has ended a conversation with the customer              | the first agent wraps up                               | no conversation is open in front of the first agent             |

      @where:requests-wait
      Examples: A request that runs out
        | screen          | so far                                                                  | this happens                                           | this is shown                                                   |
        | Hardly any time | the first agent is offered a conversation with the customer             | all but 3 seconds of the time to accept pass           | the first agent is offered the conversation with the customer   |

      @needs:conference
      Examples: A conference
        | screen          | so far                                                                  | this happens                                           | this is shown                                                   |
        | A conference    | the first agent and the second agent are in a conference with the customer              | the customer writes "Who are you?"                     | the first agent sees the customer's message "Who are you?"      |

    Scenario: Five requests
      Given the administrator lets the first agent have 5 conversations at a time
      And the first agent is available
      When 5 customers write
      Then 5 contact requests wait for the first agent
      And no breach of WCAG is found in front of the first agent in light colours
      And no breach of WCAG is found in front of the first agent in dark colours

  @WA-A11Y-02
  Rule: No dialog, prompt or alert breaks a rule of WCAG 2.1, level A or AA, in light or in dark colours

    @changes-tenant
    Scenario Outline: <dialog>
      Given the first agent is in a conversation with the customer
      And <so far>
      When <this happens>
      Then <this is shown>
      And no breach of WCAG is found in front of the first agent in light colours
      And no breach of WCAG is found in front of the first agent in dark colours

      Examples:
        | dialog             | so far                                                                   | this happens                                                   | this is shown                                                      |
        | Alert              | the first agent has typed "One moment"                                   | the administrator deletes the asset                            | an alert is shown in front of the first agent                      |
        | Termination        | the first agent has typed "One moment"                                   | the administrator terminates the interaction with the customer | a dialog tells the first agent that the interaction was terminated |

      @where:wrap-up-is-asked
      Examples: Wrap-up
        | dialog             | so far                                                                   | this happens                                                   | this is shown                                                      |
        | Wrap Up Reasons    | the second agent is idle                                                 | the first agent chooses End                                    | the Wrap Up Reasons dialog is open in front of the first agent     |

      @needs:transfer
      Examples: A transfer
        | dialog             | so far                                                                   | this happens                                                   | this is shown                                                      |
        | Transfer Request   | the second agent is available                                            | the first agent chooses Transfer                               | the Transfer Request dialog is open in front of the first agent    |
        | A chosen colleague | the first agent has opened Transfer Request for Agent                    | the second agent signs in                                      | the Transfer Request dialog is open in front of the first agent    |
        | Nothing found      | the first agent has opened Transfer Request for Queue                    | the first agent searches the list for "nobody"                 | the first agent's list is empty                                    |

      @needs:shortcuts
      Examples: Shortcuts
        | dialog             | so far                                                                   | this happens                                                   | this is shown                                                      |
        | Shortcuts          | the second agent is idle                                                 | the first agent asks for the shortcuts                         | the focus of the first agent is in the Keyboard Shortcuts dialog   |

      @needs:auto-wrap-up @where:wrap-up-is-asked
      Examples: Auto wrap-up
        | dialog             | so far                                                                   | this happens                                                   | this is shown                                                      |
        | Countdown          | the administrator has set auto wrap-up to 2 minutes and allows extension | the first agent chooses End                                    | the first agent has 2 minutes left to choose a reason              |

      @needs:conference
      Examples: A conference
        | dialog             | so far                                                                   | this happens                                                   | this is shown                                                      |
        | Conference Request | the second agent is available                                            | the first agent chooses Conference                             | the Conference Request dialog is open in front of the first agent  |

    @where:requests-wait
    Scenario: The prompt after no answer
      Given the first agent is offered a conversation with the customer
      When the time to accept runs out
      Then the first agent is prompted to go to Idle or to go to Available
      And no breach of WCAG is found in front of the first agent in light colours
      And no breach of WCAG is found in front of the first agent in dark colours

  @WA-A11Y-03
  Rule: Everything that can be pressed is at least 24 by 24 pixels large

    Scenario Outline: <screen>
      Given <so far>
      When <this happens>
      Then <this is shown>
      And everything that the first agent can press is at least 24 by 24 pixels large

      Examples:
        | screen           | so far                                                 | this happens                                                   | this is shown                                                       |
        | Idle             | the first agent is available                           | the first agent goes to "Idle"                                 | the first agent is in the state "Idle"                              |
        | One request      | the first agent is available                           | the customer writes "Where is my parcel?"                      | the first agent is offered the conversation with the customer       |
        | Two at a time    | the first agent is in a conversation with the customer | another customer writes "Do you deliver on Sundays?"           | the first agent is offered the conversation with the other customer |
        | Termination      | the first agent is in a conversation with the customer | the administrator terminates the interaction with the customer | a dialog tells the first agent that the interaction was terminated  |

      @where:wrap-up-is-asked
      Examples: Wrap-up
        | screen           | so far                                                 | this happens                                                   | this is shown                                                       |
        | Wrap Up Reasons  | the first agent is in a conversation with the customer | the first agent chooses End                                    | the Wrap Up Reasons dialog is open in front of the first agent      |

      @needs:transfer
      Examples: A transfer
        | screen           | so far                                                 | this happens                                                   | this is shown                                                       |
        | Transfer Request | the first agent is in a conversation with the customer | the first agent chooses Transfer                               | the Transfer Request dialog is open in front of the first agent     |
