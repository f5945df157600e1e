@changes-tenant
Feature: Lose the asset during a conversation
  An administrator deletes the business's WhatsApp number while agents are talking to customers. Nobody can go on; each
  agent is told, ends what is left and is free for other work.

  @WA-AST-01
  Rule: When the asset is deleted, a running conversation is interrupted and its desktop shows an alert
    Where the documentation is silent, we chose: the asset is the business's WhatsApp number, and the alert's words are free.

    Scenario: The asset is deleted in the middle of a conversation
      Given the agent is in a conversation with the customer
      When the administrator deletes the asset
      Then an alert is shown in front of the agent

    Scenario: A conversation that is not in front of the agent is interrupted as well
      Given the agent is in a conversation with the customer
      And the agent is in a conversation with another customer
      And the administrator has deleted the asset
      And an alert is shown in front of the agent
      When the agent opens the conversation with the customer
      Then an alert is shown in front of the agent

    @needs:conference
    Scenario: Both agents of a conference are told
      Given the first agent and the second agent are in a conference with the customer
      When the administrator deletes the asset
      Then an alert is shown in front of the first agent
      And an alert is shown in front of the second agent

    Scenario: The alert stays
      Given the agent is in a conversation with the customer
      And the administrator has deleted the asset
      When 10 minutes pass
      Then an alert is shown in front of the agent

    Scenario: The alert is there again after reloading
      Given the agent is in a conversation with the customer
      And the administrator has deleted the asset
      And the agent has reloaded the desktop
      When the agent opens the conversation with the customer
      Then an alert is shown in front of the agent

    Scenario: What the customer writes later does not arrive
      Given the agent is in a conversation with the customer
      And the customer has written "Are you there?"
      And the agent sees the customer's message "Are you there?"
      And the administrator has deleted the asset
      When the customer writes "Why does nobody answer?"
      Then an alert is shown in front of the agent
      And the agent does not see "Why does nobody answer?"

    Scenario: With the asset back, a new conversation runs without an alert
      Given the agent is in a conversation with the customer
      And the administrator has deleted the asset
      And an alert is shown in front of the agent
      And the agent has ended the interrupted conversation
      And the administrator has restored the asset
      And another customer has written "Where is my parcel?"
      When the agent accepts the request from the other customer
      Then no alert is shown in front of the agent

  @WA-AST-02
  Rule: Once the asset is deleted, the agent can send nothing more in the interrupted conversation

    Background:
      Given the agent is in a conversation with the customer
      And the customer has received the agent's answer "Good morning"

    Scenario Outline: What the agent had typed is not sent with <key>
      Given the agent has typed "It arrives tomorrow"
      And the administrator has deleted the asset
      When the agent tries to send it with <key>
      Then the customer does not receive "It arrives tomorrow"

      Examples:
        | key             |
        | the Send button |
        | Enter           |

    Scenario: What the agent had typed does not leave by itself either
      Given the agent has typed "It arrives tomorrow"
      When the administrator deletes the asset
      Then the customer does not receive "It arrives tomorrow"

    Scenario: The agent tries to answer afterwards
      Given the administrator has deleted the asset
      When the agent tries to answer "It arrives tomorrow"
      Then the customer does not receive "It arrives tomorrow"

    Scenario: The agent tries after reloading
      Given the administrator has deleted the asset
      And the agent has reloaded the desktop
      And the agent has opened the conversation with the customer
      When the agent tries to answer "It arrives tomorrow"
      Then the customer does not receive "It arrives tomorrow"

    @needs:conference @where:guests-answer
    Scenario: The second agent of a conference tries
      Given the second agent is available
      And the second agent has joined the first agent's conversation
      And the customer has received the second agent's answer "Let me look"
      And the administrator has deleted the asset
      When the second agent tries to answer "It arrives tomorrow"
      Then the customer does not receive "It arrives tomorrow"

    Scenario: A request that was waiting leads to no answer
      Given the agent has ended the conversation and wrapped up
      And the customer has written "One more thing"
      And the agent is offered the conversation
      And the administrator has deleted the asset
      When the agent tries to accept the request and to answer "It arrives tomorrow"
      Then the customer does not receive "It arrives tomorrow"

  @WA-AST-03
  Rule: The interrupted conversation stays with the agent until they end it, and End can still be chosen

    Scenario: It stays, and can be ended
      Given the agent is in a conversation with the customer
      And the administrator has deleted the asset
      When 30 minutes pass
      Then the conversation with the customer is in the task list of the agent
      And the agent can choose End

    Scenario: It stays behind another conversation
      Given the agent is in a conversation with the customer
      And the agent is in a conversation with another customer
      When the administrator deletes the asset
      Then the conversation with the customer is in the task list of the agent
      And the conversation with the other customer is in the task list of the agent

    @needs:conference
    Scenario: A conference can be ended by the agent who started it
      Given the first agent and the second agent are in a conference with the customer
      When the administrator deletes the asset
      Then the first agent can choose End Conference

    Scenario: The agent ends it
      Given the agent is in a conversation with the customer
      And the administrator has deleted the asset
      When the agent chooses End
      Then the conversation with the customer is over for the agent

    @needs:conference
    Scenario: The end of an interrupted conference is the end for both agents
      Given the first agent and the second agent are in a conference with the customer
      And the administrator has deleted the asset
      And the second agent can choose Exit Conference
      When the first agent chooses End Conference
      Then the conversation with the customer is over for the first agent
      And the conversation with the customer is over for the second agent

    Scenario: What was ended before the deletion is wrapped up as ever
      Given the agent has ended a conversation with the customer
      And the administrator has deleted the asset
      When the agent wraps up
      Then the conversation with the customer is no longer in the task list of the agent

    Scenario: With the asset back, the customer can come back too
      Given the agent is in a conversation with the customer
      And the administrator has deleted the asset
      And the agent has ended the interrupted conversation
      And the administrator has restored the asset
      When the customer writes "Is it working again?"
      Then the agent is offered the conversation with the customer

  @WA-AST-04
  Rule: Ending the interrupted conversation asks for a wrap-up reason as usual

    Scenario: End
      Given the agent is in a conversation with the customer
      And the administrator has deleted the asset
      When the agent chooses End
      Then it is recorded whether the Wrap Up Reasons dialog is open in front of the agent

    @needs:conference
    Scenario: End Conference
      Given the first agent and the second agent are in a conference with the customer
      And the administrator has deleted the asset
      And the second agent can choose Exit Conference
      When the first agent chooses End Conference
      Then it is recorded whether the Wrap Up Reasons dialog is open in front of the first agent

  @WA-AST-05
  Rule: Neither Transfer nor Conference can be chosen in the interrupted conversation

    Scenario: The asset is deleted
      Given the agent is in a conversation with the customer
      When the administrator deletes the asset
      Then it is recorded whether the agent can choose Transfer
      And it is recorded whether the agent can choose Conference

    @needs:transfer
    Scenario: The asset is deleted while the agent looks for somebody to transfer to
      Given the agent is in a conversation with the customer
      And the agent has opened Transfer Request for Agent
      When the administrator deletes the asset
      Then it is recorded whether the agent can submit the dialog
