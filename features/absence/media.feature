@absent:media
Feature: No files
  A contact centre whose statement says that files go neither way is looked at for one that does.

  Background:
    Given the agent is in a conversation with the customer

  Scenario Outline: The customer sends <a file>
    Given the customer has sent <a file>
    And the customer has written "Did you get it?"
    When the agent sees the customer's message "Did you get it?"
    Then the agent can open no file that came

    Examples:
      | a file     |
      | a photo    |
      | a document |

  Scenario: The agent sends a photo
    Given the customer has received the agent's answer "Here it is."
    When the agent tries to send a photo, if there is such a thing
    Then the customer receives no file
