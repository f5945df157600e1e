Feature: Be available for requests
  Agents say when they are ready. Customers' requests go to those who are, and to nobody else.

  @WA-ST-01
  Rule: A request is offered only to an agent whose state is Available

    Scenario Outline: An agent who <is not available> is passed over
      Given the first agent <is not available>
      And the second agent is available
      When the customer writes "Where is my parcel?"
      Then the first agent is not offered the conversation with the customer
      And the second agent is offered the conversation with the customer

      Examples:
        | is not available                           |
        | is idle                                    |
        | has gone idle for a reason                 |
        | has signed in                              |
        | has signed out after being available       |

      @where:requests-wait
      Examples: Who did not answer
        | is not available                           |
        | has missed a request from another customer |

    Scenario: What waits is offered to the agent who becomes available
      Given the agent has gone idle for a reason
      And the customer has written "Where is my parcel?"
      When the agent goes to "Available"
      Then the agent is offered the conversation with the customer

    Scenario: An agent with a request in front of them goes idle
      Given the first agent is available
      And the customer has written "Where is my parcel?"
      And the first agent is offered the conversation with the customer
      And the second agent is available
      And the first agent has gone to "Idle"
      When another customer writes "Do you deliver on Sundays?"
      Then the first agent is not offered the conversation with the other customer
      And the second agent is offered the conversation with the other customer

    Scenario: An agent in a conversation goes idle
      Given the first agent is in a conversation with the customer
      And the first agent has gone idle for a reason
      And the second agent is available
      When another customer writes "Do you deliver on Sundays?"
      Then the first agent is not offered the conversation with the other customer
      And the second agent is offered the conversation with the other customer

  @WA-ST-02
  Rule: An agent who did not answer is offered nothing until they themselves choose Available

    Scenario: Neither of two missed requests comes back to them
      Given the agent is available
      And 2 customers have written
      And the agent is offered the conversation with the customer
      And the agent is offered the conversation with the other customer
      When the time to accept runs out
      Then the agent is no longer offered the conversation with the customer
      And the agent is no longer offered the conversation with the other customer

    Scenario: They choose Available
      Given the agent has missed the request from the customer
      When the agent goes to "Available"
      Then the agent is offered the conversation with the customer

    Scenario: They choose Idle first and Available later
      Given the agent has missed the request from the customer
      And the agent has gone to "Idle"
      When the agent goes to "Available"
      Then the agent is offered the conversation with the customer

    Scenario Outline: It does not end by itself, not even after <time>
      Given the first agent has missed the request from the customer
      And the second agent is available
      And the second agent has accepted the request from the customer
      And the second agent has gone to "Idle"
      And <time> have passed
      And another customer has written "Do you deliver on Sundays?"
      When the second agent goes to "Available"
      Then the first agent is not offered the conversation with the other customer
      And the second agent is offered the conversation with the other customer

      Examples:
        | time       |
        | 10 minutes |
        | 9 hours    |

    Scenario Outline: It does not end when <something happens>
      Given the first agent is in a conversation with a third customer
      And the first agent has missed the request from the customer
      And <something happens>
      And the second agent has signed in
      And another customer has written "Do you deliver on Sundays?"
      When the second agent goes to "Available"
      Then the first agent is not offered the conversation with the other customer
      And the second agent is offered the conversation with the other customer

      Examples:
        | something happens                                         |
        | a third customer has written "Are you there?"             |
        | the first agent has answered "One moment."                |
        | the first agent has reloaded the desktop                  |
        | the first agent has ended the conversation and wrapped up |
        | the first agent has gone to "Idle"                        |

    Scenario: The second time counts like the first
      Given the first agent has missed the request from the customer
      And the first agent has gone to "Available"
      And the first agent is offered the conversation with the customer
      And the time to accept has run out
      And another customer has written "Do you deliver on Sundays?"
      And the second agent has signed in
      When the second agent goes to "Available"
      Then the first agent is not offered the conversation with the other customer
      And the second agent is offered the conversation with the other customer

  @WA-ST-03
  Rule: The list from which agents choose their state does not contain RONA

    Scenario: Before anything was missed
      Given the agent is available
      And the customer has written "Where is my parcel?"
      When the agent accepts the request
      Then the agent's list of states contains "Available"
      And the agent's list of states does not contain "RONA"

    @where:requests-wait
    Scenario: After a request was missed
      Given the agent is offered a conversation with the customer
      When the time to accept runs out
      Then the agent's list of states contains "Available"
      And the agent's list of states does not contain "RONA"

  @WA-ST-04
  Rule: An agent who has just signed in is Idle

    Scenario: Signing in
      Given the customer has written "Where is my parcel?"
      When the agent signs in
      Then the agent is in the state "Idle"

    Scenario: Signing in again after being available
      Given the first agent is available
      And the customer has written "Where is my parcel?"
      And the first agent has accepted the request
      And the first agent has ended the conversation
      And the first agent has wrapped up
      And the first agent has signed out
      When the first agent signs in
      Then the first agent is in the state "Idle"

  @WA-ST-05
  Rule: An agent who chooses Idle stays signed in and is offered nothing until they choose Available again

    Scenario: Choosing Idle
      Given the first agent is available
      And the second agent is available
      And the first agent has gone to "Idle"
      When the customer writes "Where is my parcel?"
      Then the first agent is in the state "Idle"
      And the first agent is not offered the conversation with the customer
      And the second agent is offered the conversation with the customer

    Scenario: An hour later, after a break with a reason
      Given the first agent has gone idle for a reason
      And the second agent has signed in
      And 1 hour has passed
      And the customer has written "Where is my parcel?"
      When the second agent goes to "Available"
      Then the first agent is not offered the conversation with the customer
      And the second agent is offered the conversation with the customer

  @WA-ST-08
  Rule: Accepting makes the agent Engaged, and they are still offered requests while they have capacity

    Scenario: Accepting
      Given the agent is available
      And the customer has written "Where is my parcel?"
      When the agent accepts the request
      Then the state of the agent begins with "Engaged"

    Scenario: A second customer writes to an engaged agent
      Given the agent is in a conversation with the customer
      When another customer writes "Do you deliver on Sundays?"
      Then the agent is offered the conversation with the other customer
      And the state of the agent begins with "Engaged"

  @WA-RONA-06
  Rule: After no answer the agent is prompted to go to Idle or to go to Available

    Scenario: A request was missed
      Given the agent is offered a conversation with the customer
      When the time to accept runs out
      Then the agent is prompted to go to Idle or to go to Available

    Scenario: The prompt goes when the agent is back
      Given the agent has missed the request from the customer
      And the agent is prompted to go to Idle or to go to Available
      When the agent goes to "Available"
      Then the agent is not prompted any more
      And the agent is offered the conversation with the customer

  @WA-CAP-01
  Rule: An agent is offered conversations up to the number the administrator set, from 0 to 5, and none beyond it

    Scenario Outline: <customers> customers write to an agent who may have <capacity>
      Given the agent is available
      And the administrator lets the agent have <capacity> conversations at a time
      When <customers> customers write
      Then <capacity> contact requests wait for the agent

      Examples:
        | capacity | customers |
        | 1        | 2         |
        | 5        | 5         |
        | 5        | 7         |

    Scenario: An agent who may have none is passed over
      Given the administrator lets the first agent have 0 conversations at a time
      And the first agent is available
      And the second agent is available
      When the customer writes "Where is my parcel?"
      Then the first agent is not offered the conversation with the customer
      And the second agent is offered the conversation with the customer

    Scenario: Accepted conversations count
      Given the administrator lets the first agent have 1 conversation at a time
      And the first agent is in a conversation with the customer
      And the second agent is available
      When another customer writes "Do you deliver on Sundays?"
      Then the first agent is not offered the conversation with the other customer
      And the second agent is offered the conversation with the other customer

    Scenario: A conversation accepted in two windows is one conversation
      Given the administrator lets the agent have 2 conversations at a time
      And the agent is available
      And the customer has written "Where is my parcel?"
      And the agent has accepted the request in two windows
      When another customer writes "Do you deliver on Sundays?"
      Then the agent is offered the conversation with the other customer

  @WA-CAP-04
  Rule: A conversation in wrap-up takes up capacity until its reason is submitted
    Where the documentation is silent, we only record it.

    Scenario: A customer writes while the agent chooses a reason
      Given the administrator lets the agent have 1 conversation at a time
      And the agent is in a conversation with the customer
      And the agent has ended the conversation
      When another customer writes "Do you deliver on Sundays?"
      Then it is recorded whether the agent is offered the conversation with the other customer
