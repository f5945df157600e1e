Feature: Know which conversations have news
  An agent with several conversations sees at a glance in which of them the customer has written since they last looked.

  @WA-PANE-08
  Rule: How many of the customer's messages are unread stands beside the conversation until the agent opens it

    Background:
      Given the agent is in a conversation with the customer
      And the agent is in a conversation with another customer

    Scenario: One message
      When the customer writes "Are you still there?"
      Then the agent's task list shows 1 unread message of the customer

    Scenario: Several messages
      Given the customer has written "Are you still there?"
      And the customer has written "I found the invoice"
      When the customer writes "It is from May"
      Then the agent's task list shows 3 unread messages of the customer

    Scenario: The agent opens the conversation
      Given the customer has written "Are you still there?"
      And the customer has written "I found the invoice"
      And the customer has written "It is from May"
      And the agent's task list shows 3 unread messages of the customer
      When the agent opens the conversation with the customer
      Then the agent's task list shows no unread messages of the customer

    Scenario: What the agent reads at once is not unread
      Given the customer has written "Are you still there?"
      When the other customer writes "I have one more question"
      Then the agent sees the other customer's message "I have one more question"
      And the agent's task list shows no unread messages of the other customer
      And the agent's task list shows 1 unread message of the customer

    Scenario: Each conversation has a count of its own
      Given the customer has written "Are you still there?"
      And the agent is in a conversation with a third customer
      And the other customer has written "I have one more question"
      And the other customer has written "Two, in fact"
      When the agent opens the conversation with the customer
      Then the agent's task list shows no unread messages of the customer
      And the agent's task list shows 2 unread messages of the other customer

    Scenario: What was read is not counted again
      Given the customer has written "Are you still there?"
      And the customer has written "I found the invoice"
      And the agent has opened the conversation with the customer
      And the agent sees the customer's message "I found the invoice"
      And the agent has opened the conversation with the other customer
      When the customer writes "It is from May"
      Then the agent's task list shows 1 unread message of the customer

    Scenario: What the agent wrote is not counted
      Given the agent has opened the conversation with the customer
      And the agent has answered "I am looking for it"
      And the agent has opened the conversation with the other customer
      When the customer writes "Thank you"
      Then the agent's task list shows 1 unread message of the customer

  @WA-PANE-13
  Rule: While the agent reads further up, a button leads to what the customer has written meanwhile

    Scenario: The customer writes while the agent reads further up
      Given the agent is in a conversation with the customer
      And the agent has sent a text of 4000 characters
      And the agent has scrolled back to the beginning of the conversation
      When the customer writes "One more thing"
      Then the agent can press exactly one button called "New Replies"
      And the agent has the message "Hello" in sight
      And the agent does not have the message "One more thing" in sight

    Scenario: The agent goes there
      Given the agent is in a conversation with the customer
      And the agent has sent a text of 4000 characters
      And the agent has scrolled back to the beginning of the conversation
      And the customer has written "One more thing"
      And the customer has written "It is urgent"
      When the agent presses the button "New Replies"
      Then the agent has the message "One more thing" in sight
      And the agent has the message "It is urgent" in sight
      And the agent can press no button called "New Replies"

    Scenario: Who is at the end sees it at once
      Given the agent is in a conversation with the customer
      And the agent has sent a text of 4000 characters
      When the customer writes "One more thing"
      Then the agent has the message "One more thing" in sight
      And the agent can press no button called "New Replies"
