@absent:auto-wrap-up @changes-tenant
Feature: No auto wrap-up
  A contact centre whose statement says that agents always wrap up by hand is looked at for a countdown.

  Background:
    Given the administrator has set auto wrap-up to 30 seconds, if there is such a thing
    And the agent is in a conversation with the customer
    And the agent has ended the conversation
    And the Wrap Up Reasons dialog is open in front of the agent

  Scenario: Nothing counts down
    Then no countdown is shown to the agent

  Scenario: Nothing is submitted by itself
    When 2 minutes pass
    Then the Wrap Up Reasons dialog is open in front of the agent
