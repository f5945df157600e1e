@absent:contact-history
Feature: No contact history
  A desktop whose statement says that it tells of no earlier contacts is looked at for one.

  Scenario: A customer comes again
    Given the agent has finished a conversation with the customer
    When the agent is in a conversation with the customer
    Then no earlier contact stands beside the conversation in front of the agent

  Scenario: A customer who never came before
    When the agent is in a conversation with the customer
    Then no earlier contact stands beside the conversation in front of the agent
