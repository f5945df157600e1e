@absent:transfer
Feature: No transfer
  A contact centre whose statement says that conversations cannot be handed on is looked at for a transfer.

  Background:
    Given the first agent is in a conversation with the customer
    And the second agent is available
    And the first agent can choose End

  Scenario: The conversation cannot be handed on
    Then the first agent cannot choose Transfer

  Scenario: It cannot be handed on by any other way
    When the first agent tries to choose Transfer, if there is such a thing
    Then no Transfer Request dialog is open in front of the first agent
