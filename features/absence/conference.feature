@absent:conference
Feature: No conference
  A contact centre whose statement says that it has no conferences is looked at for one.

  Background:
    Given the first agent is in a conversation with the customer
    And the second agent is available
    And the first agent can choose End

  Scenario: Nobody can be added to the conversation
    Then the first agent cannot choose Conference

  Scenario: Nobody can be added by any other way
    When the first agent tries to choose Conference, if there is such a thing
    Then no Conference Request dialog is open in front of the first agent
