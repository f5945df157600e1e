Feature: Choose where a WhatsApp conversation goes
  In Transfer Request the agent looks for the queue or the agent who shall go on with the conversation.

  Background:
    Given the first agent is in a conversation with the customer
    And the second agent is available

  @WA-TRF-02
  Rule: Transfer Request lets the agent choose either a queue or an agent, one excluding the other

    Scenario Outline: <one> and not <other>
      Given the first agent has opened Transfer Request for <other>
      When the first agent chooses <one> as the destination
      Then the first agent's list shows <listed>
      And the first agent's list does not show <not listed>

      Examples:
        | one   | other | listed           | not listed       |
        | Queue | Agent | the second queue | the second agent |
        | Agent | Queue | the second agent | the second queue |

    Scenario: A queue selected before does not stay selected
      Given the first agent has opened Transfer Request for Queue
      And the first agent has selected the second queue in the list
      When the first agent chooses Agent as the destination
      Then the second queue is not selected in front of the first agent
      And the first agent's list shows the second agent

    @changes-tenant
    Scenario: Only the last choice counts
      Given the third agent is available
      And only the third agent serves the second queue
      And the first agent has opened Transfer Request for Queue
      And the first agent has selected the second queue in the list
      And the first agent has chosen Agent as the destination
      And the first agent has selected the second agent in the list
      When the first agent submits the dialog
      Then the second agent is offered the conversation with the customer
      And the third agent is not offered the conversation with the customer

  @WA-TRF-03 @changes-tenant
  Rule: For Queue, the queues open to a transfer are listed, and searching narrows the list to those that match
    Where the documentation is silent, we chose: capital and small letters are the same to a search, in any alphabet.

    Background:
      Given the administrator has added the queue "Überweisungen"
      And the administrator has added the queue "Rücksendung (EU)"
      And the administrator has added the queue "Überstunden"
      And the first agent has opened Transfer Request for Queue

    Scenario: All queues are listed once nothing is searched any more
      Given the first agent has searched the list for "Rücksen"
      When the first agent clears the search
      Then the first agent's list shows the second queue
      And the first agent's list shows the third queue
      And the first agent's list shows the queue "Überstunden"

    Scenario Outline: A search for "<search>"
      When the first agent searches the list for "<search>"
      Then the first agent's list shows the queue "<queue>"
      And the first agent's list does not show the queue "<other>"

      Examples: One matches, or several
        | search           | queue            | other            |
        | Überw            | Überweisungen    | Überstunden      |
        | überst           | Überstunden      | Überweisungen    |
        | ÜBERW            | Überweisungen    | Überstunden      |
        | Rücksendung (EU) | Rücksendung (EU) | Überstunden      |
        | über             | Überweisungen    | Rücksendung (EU) |
        | über             | Überstunden      | Rücksendung (EU) |

    Scenario: A search that nothing matches
      When the first agent searches the list for "Überzahlung"
      Then the first agent's list is empty

  @WA-TRF-04
  Rule: For Agent, the available agents are listed by name, and searching narrows the list to those that match
    Where the documentation is silent, we chose: capital and small letters are the same to a search, in any alphabet.

    Background:
      Given the administrator has added the agent "Åsa Öberg"
      And the agent "Åsa Öberg" is available
      And the third agent is idle
      And the first agent has opened Transfer Request for Agent

    @WA-TRF-04:only-available
    Scenario: Agents who are not available are not listed
      Given the first agent has searched the list for "Åsa"
      When the first agent clears the search
      Then the first agent's list shows the second agent
      And the first agent's list does not show the third agent

    @WA-TRF-04:all-marked
    Scenario: Agents who are not available are marked
      Given the first agent has searched the list for "Åsa"
      When the first agent clears the search
      Then the first agent's list shows the second agent
      And the first agent's list shows the third agent as "Idle"

    Scenario Outline: A search for "<search>"
      When the first agent searches the list for "<search>"
      Then the first agent's list shows the agent "Åsa Öberg"
      And the first agent's list does not show the second agent

      Examples:
        | search |
        | Åsa    |
        | åsa öb |
        | ÅSA ÖB |

    Scenario: A search that nobody matches
      When the first agent searches the list for "Åsa Örn"
      Then the first agent's list is empty

  @WA-TRF-05
  Rule: Refreshing Transfer Request brings its queues and agents up to date

    @changes-tenant
    Scenario: A queue was added since the last refresh
      Given the first agent has opened Transfer Request for Queue
      And the first agent has refreshed the list
      And the administrator has added the queue "Överföring"
      When the first agent refreshes the list
      Then the first agent's list shows the queue "Överföring"

    Scenario: An agent became available meanwhile
      Given the third agent is idle
      And the first agent has opened Transfer Request for Agent
      And the third agent has gone to "Available"
      When the first agent refreshes the list
      Then the first agent's list shows the third agent

    @WA-TRF-04:only-available
    Scenario: An agent stopped being available meanwhile
      Given the third agent is available
      And the first agent has opened Transfer Request for Agent
      And the third agent has gone to "Idle"
      When the first agent refreshes the list
      Then the first agent's list shows the second agent
      And the first agent's list does not show the third agent

    Scenario: One refresh is for queues and agents
      Given the first agent has opened Transfer Request for Queue
      And the third agent is available
      And the first agent has refreshed the list
      When the first agent chooses Agent as the destination
      Then the first agent's list shows the third agent

  @WA-TRF-06
  Rule: After a refresh each listed agent stands beside the state they are in at that moment

    Scenario: One agent comes and another one goes
      Given the third agent is idle
      And the first agent has opened Transfer Request for Agent
      And the second agent has gone to "Idle"
      And the third agent has gone to "Available"
      When the first agent refreshes the list
      Then the first agent's list shows the third agent as "Available"
      And the first agent's list does not show the second agent as "Available"

  @WA-TRF-10 @changes-tenant
  Rule: Transfer Request lists only the queues and agents that the administrator allows this agent as destinations

    Scenario Outline: Only <allowed>
      Given the third agent is available
      And the administrator has allowed only <allowed> as a destination
      And the first agent has chosen Transfer
      When the first agent chooses <destination> as the destination
      Then the first agent's list shows <allowed>
      And the first agent's list does not show <not allowed>

      Examples:
        | destination | allowed          | not allowed      |
        | Queue       | the second queue | the third queue  |
        | Agent       | the third agent  | the second agent |

    Scenario: The limit is lifted meanwhile
      Given the administrator has allowed only the second queue as a destination
      And the first agent has opened Transfer Request for Queue
      And the administrator has allowed every destination
      When the first agent refreshes the list
      Then the first agent's list shows the third queue

    Scenario: No agent is allowed
      Given the administrator has allowed no agent as a destination
      And the first agent has opened Transfer Request for Queue
      When the first agent chooses Agent as the destination
      Then the first agent's list is empty

  @WA-TRF-12
  Rule: Transfer Request lists everybody but the agent, needs a destination, and changes nothing when it is cancelled

    Scenario: Nothing is chosen yet
      Given the first agent has chosen Transfer
      When the first agent chooses Agent as the destination
      Then it is recorded whether the first agent's list shows the first agent
      And it is recorded whether the first agent can submit the dialog

    Scenario: Cancelled
      Given the first agent has prepared a transfer to the second agent
      When the first agent cancels the dialog
      Then it is recorded whether the conversation with the customer is open in front of the first agent
      And it is recorded whether the second agent is offered the conversation with the customer
