Feature: Receive a text that tries to be more than text
  Customers write what they like, and some try what they can do to the desktop with it.

  @WA-A11Y-17
  Rule: Whatever a customer writes is shown as the text it is and changes nothing else on the desktop

    Scenario Outline: <kind of text>
      Given the first agent is in a conversation with the customer
      And the first agent has noted everything that can be pressed
      When the customer writes <kind of text>
      Then the first agent sees <kind of text> just as it was written
      And nothing that the first agent can press has changed

      Examples:
        | kind of text                         |
        | a text with markup                   |
        | a text that turns around             |
        | a text with invisible characters     |
        | a text of 4096 emoji                 |
        | a text of 4096 letters and no blank  |

    Scenario: A name with markup
      Given the customer is called "<b>Bold</b> <button>End</button>"
      And the first agent is offered a conversation with the customer
      When the first agent accepts the request
      Then the conversation with the customer is open in front of the first agent
      And the first agent can press exactly one button called "End"
