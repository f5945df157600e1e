Feature: Ask an agent into a WhatsApp conversation
  An agent asks a colleague, or whoever of a queue is free, into the conversation. Until one accepts, nothing changes.

  Background:
    Given the first agent is in a conversation with the customer
    And the second agent is available

  @WA-CNF-01
  Rule: Choosing Conference opens the Conference Request dialog

    Scenario: Conference Request opens
      When the first agent chooses Conference
      Then the Conference Request dialog is open in front of the first agent

    Scenario: It opens in the second of two conversations too
      Given the second agent has gone to "Idle"
      And the first agent is in a conversation with another customer
      When the first agent chooses Conference
      Then the Conference Request dialog is open in front of the first agent

    Scenario: Opening it again asks nobody, whoever was selected before
      Given the first agent has prepared a conference with the second agent
      And the first agent has cancelled the dialog
      When the first agent chooses Conference
      Then the Conference Request dialog is open in front of the first agent
      And the second agent is not offered the conversation

  @WA-CNF-02
  Rule: Conference Request lets the agent choose either a queue or an agent
    Where the documentation is silent, we chose: its list, cut off after Queue, goes on with Agent as for a transfer.

    Scenario: Agent, after a look at Queue, lists agents and no queues
      Given the first agent has opened Conference Request for Queue
      When the first agent chooses Agent as the destination
      Then the first agent's list shows the second agent
      And the first agent's list does not show the second queue

    Scenario: Queue, after an agent was selected, lists queues and no agents
      Given the first agent has prepared a conference with the second agent
      When the first agent chooses Queue as the destination
      Then the first agent's list shows the second queue
      And the first agent's list does not show the second agent

    Scenario: Only what was chosen last is asked
      Given the third agent is available
      And the first agent has prepared a conference with the second queue
      And the first agent has chosen Agent as the destination
      And the first agent has selected the third agent in the list
      When the first agent submits the dialog
      Then the third agent is offered the conversation with the customer
      And the second agent is not offered the conversation

    Scenario Outline: A colleague with another conversation cannot be asked when <why not>
      Given the first agent has gone to "Idle"
      And the second agent is in a conversation with another customer
      And <why not>
      When the first agent tries to request a conference with the second agent
      Then the second agent is not offered the conversation

      Examples:
        | why not                                                               |
        | the second agent has gone to "Idle"                                   |
        | the administrator lets the second agent have 1 conversation at a time |

  @WA-CNF-03
  Rule: Submitting Conference Request offers the conversation to the destination and sets the state to Conference Requested

    @where:requests-wait
    Scenario: A conference with an agent
      When the first agent requests a conference with the second agent
      Then the second agent is offered the conversation with the customer
      And the conversation in front of the first agent is in the state "Conference Requested"

    @where:requests-wait @changes-tenant
    Scenario: A conference with a queue is offered to its next free agent
      Given only the third agent and the fourth agent serve the second queue
      And the third agent is available
      When the first agent requests a conference with the second queue
      Then the third agent is offered the conversation with the customer
      And the second agent is not offered the conversation
      And the conversation in front of the first agent is in the state "Conference Requested"

    Scenario: A conference is requested even while nobody of the queue is free
      Given the second agent has gone to "Idle"
      When the first agent requests a conference with the second queue
      Then the conversation in front of the first agent is in the state "Conference Requested"

    Scenario: It is offered as soon as an agent of the queue is free
      Given the second agent has gone to "Idle"
      And the first agent has requested a conference with the second queue
      When the second agent goes to "Available"
      Then the second agent is offered the conversation with the customer

  @WA-CNF-04
  Rule: When the second agent accepts, and not before, the state turns from Conference Requested to Conference

    Scenario Outline: When <before>, the request to <destination> is accepted
      Given the first agent has gone to "Idle"
      And <before>
      And the first agent has requested a conference with <destination>
      When the second agent accepts the request
      Then the conversation in front of the first agent is in the state "Conference"

      Examples:
        | before                                                      | destination      |
        | the second agent is available                               | the second agent |
        | the second agent is available                               | the second queue |
        | the second agent is in a conversation with another customer | the second agent |

    @where:requests-wait
    Scenario Outline: It is no conference yet when <something else happens>
      Given agents have at least 20 seconds to accept a request
      And the first agent has gone to "Idle"
      And the first agent has requested a conference with the second agent
      And another customer has written "Do you deliver on Sundays?"
      When <something else happens>
      Then the conversation in front of the first agent is in the state "Conference Requested"

      Examples:
        | something else happens                                       |
        | 5 seconds pass                                               |
        | the customer writes "Are you still there?"                   |
        | the second agent accepts the request from the other customer |

  @WA-CNF-05
  Rule: When the second agent accepts, the first agent's desktop says that an agent has joined
    Where the documentation is silent, we chose: it is for the first agent, in any words that say joined.

    @WA-CNF-05:in-thread
    Scenario: The thread says so
      Given the first agent has requested a conference with the second agent
      When the second agent accepts the request
      Then the first agent is told in the thread that an agent has joined

    @WA-CNF-05:notification
    Scenario: A notification says so
      Given the first agent has requested a conference with the second agent
      When the second agent accepts the request
      Then the first agent is told by a notification that an agent has joined

    Scenario: The colleague comes from a queue
      Given the first agent has requested a conference with the second queue
      When the second agent accepts the request
      Then the first agent is told that an agent has joined

    @WA-CNF-05:in-thread
    Scenario: The next colleague is announced like the first
      Given the second agent has joined the first agent's conversation
      And the second agent has chosen Exit Conference
      And the third agent is available
      And the first agent has requested a conference with the third agent
      When the third agent accepts the request
      Then the thread tells the first agent 2 times that an agent has joined

    @where:requests-wait
    Scenario: Nobody has joined yet
      Given the first agent has requested a conference with the second agent
      When the customer writes "Are you still there?"
      Then the first agent sees the customer's message "Are you still there?"
      And the first agent is not told that an agent has joined

  @WA-CNF-14
  Rule: When the second agent does not accept, the first agent keeps the conversation as it was before

    Scenario Outline: Nobody accepts the request to <destination>
      Given the first agent has requested a conference with <destination>
      When the time to accept runs out
      Then it is recorded which state the conversation in front of the first agent is in
      And it is recorded whether the first agent is told that an agent has joined
      And it is recorded whether the first agent is asked for a wrap-up reason

      Examples:
        | destination      |
        | the second agent |
        | the second queue |
