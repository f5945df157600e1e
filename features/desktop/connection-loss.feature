Feature: Come back after a lost connection
  The network fails now and then. Whoever is back soon goes on as if nothing had happened.

  @WA-NTF-05
  Rule: An agent whose connection is back within 120 seconds goes on where they were

    Scenario: The desktop tells of it
      Given the agent is available
      And the agent has lost the network
      When 60 seconds pass
      Then the agent is told that the connection is lost

    Scenario: The desktop tells of it no longer
      Given the agent is available
      And the agent has lost the network
      And the agent is told that the connection is lost
      When the agent gets the network back
      Then the agent is no longer told that the connection is lost

    Scenario Outline: An available agent after <time>
      Given the agent is available
      And 5 minutes have passed
      And the agent has lost the network
      And <time> have passed
      When the agent gets the network back
      Then the agent is in the state "Available"
      And the state timer of the agent shows <shown> seconds

      Examples:
        | time        | shown |
        | 10 seconds  | 310   |
        | 119 seconds | 419   |

    Scenario: An agent on a break
      Given the agent has gone idle for a reason
      And 5 minutes have passed
      And the agent has lost the network
      And 119 seconds have passed
      When the agent gets the network back
      Then the agent is idle for the reason that they chose
      And the state timer of the agent shows 419 seconds

    Scenario: Twice in a row
      Given the agent is available
      And the agent has lost the network
      And 70 seconds have passed
      And the agent has got the network back
      And 5 seconds have passed
      And the agent has lost the network
      And 70 seconds have passed
      When the agent gets the network back
      Then the agent is in the state "Available"
      And the state timer of the agent shows 145 seconds

    Scenario: A customer writes afterwards
      Given the agent is available
      And the agent has lost the network
      And 119 seconds have passed
      And the agent has got the network back
      When the customer writes "Where is my parcel?"
      Then the agent is offered the conversation with the customer

    Scenario: The customer writes meanwhile
      Given the agent is in a conversation with the customer
      And the agent has lost the network
      And the customer has written "Are you there?"
      And 60 seconds have passed
      And the customer has written "It is urgent"
      And the customer has written "Hello?"
      And 59 seconds have passed
      When the agent gets the network back
      Then the conversation with the customer is open in front of the agent
      And the agent sees what the customer wrote, once each in this order: "Are you there?", "It is urgent", "Hello?"

    Scenario: The conversation goes on
      Given the agent is in a conversation with the customer
      And the agent has lost the network
      And 119 seconds have passed
      And the agent has got the network back
      When the agent answers "Here I am again."
      Then the customer receives "Here I am again."
      And the agent sees the answer "Here I am again."

    Scenario: A colleague does not get the conversation
      Given the administrator lets the first agent have 1 conversation at a time
      And the first agent is in a conversation with the customer
      And the second agent is available
      And the first agent has lost the network
      And 119 seconds have passed
      And the first agent has got the network back
      When another customer writes "Do you deliver on Sundays?"
      Then the second agent is offered the conversation with the other customer
      And the second agent is not offered the conversation with the customer
      And the conversation with the customer is open in front of the first agent

    @needs:conference
    Scenario: In a conference
      Given the first agent and the second agent are in a conference with the customer
      And the first agent has lost the network
      And 119 seconds have passed
      When the first agent gets the network back
      Then the conversation in front of the first agent is in the state "Conference"
      And the conversation with the customer is open in front of the second agent

    @where:wrap-up-is-asked
    Scenario: In wrap-up
      Given the administrator has switched auto wrap-up off
      And the agent has ended a conversation with the customer
      And the agent has lost the network
      And 119 seconds have passed
      When the agent gets the network back
      Then the Wrap Up Reasons dialog is open in front of the agent

    @changes-tenant
    Scenario: With a request in front of them
      Given the administrator gives agents 3 minutes to accept a request
      And the agent is offered a conversation with the customer
      And the agent has lost the network
      And 119 seconds have passed
      And the agent has got the network back
      When the agent accepts the request
      Then the conversation with the customer is open in front of the agent

    Scenario: A request comes meanwhile
      Given the agent is available
      And the agent has lost the network
      And the customer has written "Where is my parcel?"
      And 10 seconds have passed
      And the agent has got the network back
      When the agent accepts the request
      Then the conversation with the customer is open in front of the agent

  @WA-NTF-08
  Rule: An agent without a connection for longer is signed out, or gets nothing new while they have work to finish
    Where the documentation is silent, we only record it.

    Scenario: With nothing to finish
      Given the agent is available
      And the agent has lost the network
      And 121 seconds have passed
      When the agent gets the network back
      Then it is recorded in what state the agent is
      And it is recorded what the agent is notified of

    Scenario: In a conversation
      Given the agent is in a conversation with the customer
      And the agent has lost the network
      And 121 seconds have passed
      And another customer has written "Do you deliver on Sundays?"
      When the agent gets the network back
      Then it is recorded whether the conversation with the customer is open in front of the agent
      And it is recorded whether the agent is offered the conversation with the other customer

    Scenario: In wrap-up
      Given the agent has ended a conversation with the customer
      And the agent has lost the network
      And 121 seconds have passed
      When the agent gets the network back
      Then it is recorded whether the Wrap Up Reasons dialog is open in front of the agent
