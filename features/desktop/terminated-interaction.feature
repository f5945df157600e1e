Feature: Lose an interaction that an administrator terminates
  When something is wrong with an interaction, an administrator can end it over the agents' heads. The number of the
  business stays: only this one interaction is over. Each agent in it is told, takes note and is free for other work.

  @WA-AST-07
  Rule: When an administrator terminates an interaction, a dialog tells the agent, and OK removes it from the desktop
    Where the documentation is silent, we chose: the words of the dialog are free, and only OK leads out of it; where
    another conversation is in front, the dialog may wait until the agent comes back to this one; nothing more reaches
    the customer, whose next message begins a new conversation; requests that nobody has accepted are withdrawn.

    Scenario: The dialog
      Given the agent is in a conversation with the customer
      When the administrator terminates the interaction with the customer
      Then a dialog tells the agent that the interaction was terminated
      And the conversation with the customer is in the task list of the agent

    Scenario: OK
      Given the agent is in a conversation with the customer
      And the administrator has terminated the interaction with the customer
      And the conversation with the customer is in the task list of the agent
      When the agent chooses OK
      Then the conversation with the customer is no longer in the task list of the agent
      And no conversation is open in front of the agent

    Scenario: The dialog stays until the agent has taken note
      Given the agent is in a conversation with the customer
      And the administrator has terminated the interaction with the customer
      When 30 minutes pass
      Then a dialog tells the agent that the interaction was terminated

    Scenario: The dialog is there again after reloading
      Given the agent is in a conversation with the customer
      And the administrator has terminated the interaction with the customer
      And the agent has reloaded the desktop
      When the agent comes back to the terminated interaction with the customer
      Then a dialog tells the agent that the interaction was terminated

    Scenario: The interaction is not in front of the agent
      Given the agent is in a conversation with the customer
      And the agent is in a conversation with another customer
      And the administrator has terminated the interaction with the customer
      When the agent comes back to the terminated interaction with the customer
      Then a dialog tells the agent that the interaction was terminated
      And the conversation with the other customer is in the task list of the agent

    @needs:transfer
    Scenario: The agent was looking for somebody to transfer it to
      Given the agent is in a conversation with the customer
      And the agent has opened Transfer Request for Agent
      When the administrator terminates the interaction with the customer
      Then a dialog tells the agent that the interaction was terminated

    Scenario Outline: What the agent had typed is not sent with <key>
      Given the agent is in a conversation with the customer
      And the customer has received the agent's answer "Good morning"
      And the agent has typed "It arrives tomorrow"
      And the administrator has terminated the interaction with the customer
      When the agent tries to send it with <key>
      Then the customer does not receive "It arrives tomorrow"

      Examples:
        | key             |
        | the Send button |
        | Enter           |

    @needs:conference
    Scenario: Both agents of a conference are told
      Given the first agent and the second agent are in a conference with the customer
      When the administrator terminates the interaction with the customer
      Then a dialog tells the first agent that the interaction was terminated
      And a dialog tells the second agent that the interaction was terminated

    @needs:conference
    Scenario: Each agent takes note alone
      Given the first agent and the second agent are in a conference with the customer
      And the administrator has terminated the interaction with the customer
      When the first agent chooses OK
      Then the conversation with the customer is no longer in the task list of the first agent
      And a dialog tells the second agent that the interaction was terminated

    @needs:conference @where:requests-wait
    Scenario: A colleague had been asked to join
      Given the agent is in a conversation with the customer
      And the second agent is available
      And the agent has requested a conference with the second agent
      And the second agent is offered the conversation
      When the administrator terminates the interaction with the customer
      Then the second agent is no longer offered the conversation

    Scenario: After OK the agent is free for other work
      Given the administrator lets the agent have 1 conversation at a time
      And the agent is in a conversation with the customer
      And another customer has written "Where is my parcel?"
      And the administrator has terminated the interaction with the customer
      When the agent chooses OK
      Then the agent is offered the conversation with the other customer

    Scenario: The customer comes back
      Given the agent is in a conversation with the customer
      And the administrator has terminated the interaction with the customer
      And the agent has chosen OK
      When the customer writes "Is anybody there?"
      Then the agent is offered the conversation with the customer

  @WA-AST-08
  Rule: A terminated interaction is not wrapped up, and the agent's history shows it with the reason N/A
    Where the documentation is silent, we chose: whose part was over before, by a transfer, wraps up as ever.

    Scenario: No wrap-up, but a line in the history
      Given the agent is in a conversation with the customer
      And the administrator has terminated the interaction with the customer
      And a dialog tells the agent that the interaction was terminated
      When the agent chooses OK
      Then no Wrap Up Reasons dialog is open in front of the agent
      And the agent's history shows the conversation with the customer with N/A for a reason

    @needs:auto-wrap-up @changes-tenant
    Scenario: Where wrap-up runs out by itself
      Given the administrator has set auto wrap-up to 1 minute
      And the agent is in a conversation with the customer
      And the administrator has terminated the interaction with the customer
      And 2 minutes have passed
      And a dialog tells the agent that the interaction was terminated
      When the agent chooses OK
      Then no Wrap Up Reasons dialog is open in front of the agent
      And the agent's history shows the conversation with the customer with N/A for a reason

    @needs:conference
    Scenario: A conference
      Given the first agent and the second agent are in a conference with the customer
      And the administrator has terminated the interaction with the customer
      And the first agent has chosen OK
      And a dialog tells the second agent that the interaction was terminated
      When the second agent chooses OK
      Then no Wrap Up Reasons dialog is open in front of the second agent
      And the first agent's history shows the conversation with the customer with N/A for a reason
      And the second agent's history shows the conversation with the customer with N/A for a reason

    Scenario: Only the interaction that was terminated
      Given the agent has finished a conversation with another customer
      And the agent is in a conversation with the customer
      And the administrator has terminated the interaction with the customer
      When the agent chooses OK
      Then the agent's history lists the customer and the other customer and nobody else, in this order
      And the agent's history shows the conversation with the customer with N/A for a reason

    @needs:transfer @where:wrap-up-is-asked @changes-tenant
    Scenario Outline: An agent who had transferred it before, and <so far>
      Given the administrator has set up the wrap-up reasons "Passed on" and "Refund issued"
      And the first agent is in a conversation with the customer
      And the second agent is available
      And the first agent has transferred the conversation to the second agent
      And the second agent has accepted the request from the customer
      And <given>
      When <this happens>
      Then a dialog tells the second agent that the interaction was terminated
      And the first agent's history shows the conversation with the customer with the reason "Passed on"

      Examples:
        | so far               | given                                                              | this happens                                                   |
        | had wrapped it up    | the first agent has wrapped up with the reason "Passed on"         | the administrator terminates the interaction with the customer |
        | still has to wrap up | the administrator has terminated the interaction with the customer | the first agent wraps up with the reason "Passed on"           |

  @WA-AST-09 @needs:contact-history
  Rule: A terminated interaction is none of the customer's earlier contacts

    Scenario: Beside the next conversation
      Given the agent has finished a conversation with the customer
      And 4 days have passed
      And the agent is in a conversation with the customer
      And the administrator has terminated the interaction with the customer
      And the agent has chosen OK
      And 3 days have passed
      When the agent is in a conversation with the customer
      Then the contact history in front of the agent lists a contact of 7 days ago and no other

    Scenario: It is still the agent's own
      Given the agent is in a conversation with the customer
      And the administrator has terminated the interaction with the customer
      And the agent has chosen OK
      When the agent is in a conversation with the customer
      Then the contact history in front of the agent says that there is none
      And the agent's history shows the conversation with the customer with N/A for a reason
