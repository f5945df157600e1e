Feature: Mask the customer's sensitive data
  Customers write card numbers, addresses and more into a chat. An administrator can hide these from agents, and from
  nobody else. All numbers here are published test numbers or kept free for examples.

  @WA-MSK-01
  Rule: The customer's sensitive data are hidden from the agent when masking is switched on, and only then
    An agent who is at work when the switch is made may have to reload the desktop before it shows.

    Scenario: Masking is on
      Given the administrator has switched masking on
      And the agent is in a conversation with the customer
      When the customer writes "My address is melissa@gmail.com, please confirm"
      Then the agent reads "My address is melissa@gmail.com, please confirm" with "melissa@gmail.com" masked

    @changes-tenant
    Scenario Outline: Masking is off, and the customer writes <what>
      Given the administrator has switched masking off
      And the agent is in a conversation with the customer
      When the customer writes "You asked for it: <value>, right?"
      Then the agent sees the customer's message "You asked for it: <value>, right?"

      Examples:
        | what                     | value                       |
        | an e-mail address        | melissa@gmail.com           |
        | a mobile number          | +447966197542               |
        | a card number            | 4111 1111 1111 1111         |
        | a bank account number    | GB82 WEST 1234 5698 7654 32 |
        | a social security number | 219-09-9999                 |

    Scenario: Switched on in the middle of a conversation, it hides what is there already
      Given the agent is in a conversation with the customer
      And the customer has written "My address is melissa@gmail.com, please confirm"
      And the agent sees the customer's message "My address is melissa@gmail.com, please confirm"
      And the administrator has switched masking on
      And the agent has reloaded the desktop
      When the agent opens the conversation with the customer
      Then the agent reads "My address is melissa@gmail.com, please confirm" with "melissa@gmail.com" masked

    Scenario: Switched on in the middle of a conversation, it hides what comes then
      Given the agent is in a conversation with the customer
      And the administrator has switched masking on
      And the agent has reloaded the desktop
      And the agent has opened the conversation with the customer
      When the customer writes "My address is melissa@gmail.com, please confirm"
      Then the agent reads "My address is melissa@gmail.com, please confirm" with "melissa@gmail.com" masked

    @changes-tenant
    Scenario: Switched off in the middle of a conversation, it hides no more
      Given the administrator has switched masking on
      And the agent is in a conversation with the customer
      And the administrator has switched masking off
      And the agent has reloaded the desktop
      And the agent has opened the conversation with the customer
      When the customer writes "My address is melissa@gmail.com, please confirm"
      Then the agent sees the customer's message "My address is melissa@gmail.com, please confirm"

    Scenario: It holds for every agent
      Given the administrator has switched masking on
      And the first agent is in a conversation with the customer
      And the first agent has gone to "Idle"
      And the second agent is in a conversation with another customer
      When the other customer writes "My address is melissa@gmail.com, please confirm"
      Then the second agent reads "My address is melissa@gmail.com, please confirm" with "melissa@gmail.com" masked

  @WA-MSK-02
  Rule: Card numbers, bank account numbers and social security numbers that the customer writes cannot be read in the conversation
    Where the documentation is silent, we chose: the masked form is free, but no more than four neighbouring digits are readable.

    Background:
      Given the administrator has switched masking on
      And the agent is in a conversation with the customer

    Scenario Outline: A card number, <which>
      When the customer writes "Please charge <number>, not the old one"
      Then the agent reads "Please charge <number>, not the old one" with "<number>" masked

      Examples:
        | which                        | number              |
        | Visa                         | 4111111111111111    |
        | Visa with blanks             | 4111 1111 1111 1111 |
        | Visa with dashes             | 4111-1111-1111-1111 |
        | Mastercard                   | 5555 5555 5555 4444 |
        | Mastercard, newer range      | 2223003122003222    |
        | American Express             | 378282246310005     |
        | American Express with blanks | 3782 822463 10005   |
        | Discover                     | 6011 1111 1111 1117 |
        | Diners Club                  | 3056 930902 5904    |
        | JCB                          | 3530111333300000    |
        | UnionPay                     | 6200 0000 0000 0005 |
        | Maestro                      | 6759 6498 2643 8453 |

    Scenario Outline: An account number, <which>
      When the customer writes "Pay it to <number>, please"
      Then the agent reads "Pay it to <number>, please" with "<number>" masked

      Examples:
        | which                     | number                                 |
        | United Kingdom            | GB82 WEST 1234 5698 7654 32            |
        | United Kingdom, compact   | GB82WEST12345698765432                 |
        | United Kingdom, lowercase | gb82 west 1234 5698 7654 32            |
        | Germany                   | DE89 3704 0044 0532 0130 00            |
        | France                    | FR1420041010050500013M02606            |
        | Netherlands               | NL91 ABNA 0417 1643 00                 |
        | Spain                     | ES9121000418450200051332               |
        | Switzerland               | CH93 0076 2011 6238 5295 7             |
        | Norway, the shortest      | NO93 8601 1117 947                     |
        | Malta, a long one         | MT84 MALT 0110 0001 2345 MTLC AST0 01S |
        | United Arab Emirates      | AE07 0331 2345 6789 0123 456           |

    Scenario Outline: A social security number with <signs>
      When the customer writes "My social security number is <number>, do you need it?"
      Then the agent reads "My social security number is <number>, do you need it?" with "<number>" masked

      Examples:
        | signs  | number      |
        | dashes | 219-09-9999 |
        | blanks | 219 09 9999 |

    Scenario: Two numbers in one message
      When the customer writes "Not 4111 1111 1111 1111 but 5555 5555 5555 4444, please"
      Then the agent reads "Not 4111 1111 1111 1111 but 5555 5555 5555 4444, please" with "4111 1111 1111 1111", "5555 5555 5555 4444" masked

    Scenario: The number stands in the message with which the customer came
      Given another customer has written "Please charge 4111 1111 1111 1111, not the old one"
      When the agent accepts the request from the other customer
      Then the agent reads "Please charge 4111 1111 1111 1111, not the old one" with "4111 1111 1111 1111" masked

    Scenario Outline: Nothing else says the number either, <value>
      Given the customer has written "Take <value>, please"
      When the customer writes "Is that enough?"
      Then the desktop of the agent shows or names "Is that enough?" but nowhere "<value>"

      Examples:
        | value                       |
        | 4111 1111 1111 1111         |
        | GB82 WEST 1234 5698 7654 32 |

  @WA-MSK-11 @changes-tenant
  Rule: What was masked is kept as it was written, and can be read again once masking is switched off

    Scenario Outline: The customer wrote <value>
      Given the administrator has switched masking on
      And the agent is in a conversation with the customer
      And the customer has written "You asked for it: <value>, right?"
      And the agent reads "You asked for it: <value>, right?" with "<value>" masked
      And the administrator has switched masking off
      And the agent has reloaded the desktop
      When the agent opens the conversation with the customer
      Then the agent sees the customer's message "You asked for it: <value>, right?"

      Examples:
        | value               |
        | 4111 1111 1111 1111 |
        | melissa@gmail.com   |

  @WA-MSK-13
  Rule: Text that only resembles sensitive data stays readable

    Background:
      Given the administrator has switched masking on
      And the customer is called "Ana Maria Conceição"
      And the agent is available

    Scenario Outline: <what>
      Given the customer has written "Hello"
      And the agent has accepted the request
      When the customer writes "It says <text> here"
      Then the agent sees the customer's message "It says <text> here"

      Examples:
        | what                                     | text                        |
        | An order number                          | order 20261123-0042         |
        | A tracking number                        | 1Z999AA10123456784          |
        | A date                                   | 23.11.2026                  |
        | A date and a time                        | 2026-11-23 at 14:30         |
        | An amount                                | 1,299.00 EUR                |
        | A card number with a wrong check digit   | 4111 1111 1111 1112         |
        | Sixteen digits of no card issuer         | 1234 5678 1234 5670         |
        | An account number with wrong digits      | DE88370400440532013000      |
        | Nine digits that no person ever gets     | 666-45-6789                 |
        | A name with an at sign                   | @melissa                    |
        | A street and a postcode                  | Main Street 12, 90210       |
        | A version                                | version 10.4.2              |

    @where:requests-wait
    Scenario: The request says who writes to which number
      When the customer writes "Where is my parcel?"
      Then the request from the customer shows the agent their name
      And the request from the customer shows the agent the business's number as the source number
      And the request from the customer shows the agent the name of the first queue

    Scenario: The pane says who writes
      Given the customer has written "Where is my parcel?"
      When the agent accepts the request
      Then the conversation with the customer is open in front of the agent
      And the agent sees the customer's message "Where is my parcel?"

  @WA-MSK-14
  Rule: Sensitive data that the agent wrote are masked on the agent's own desktop

    Scenario Outline: The agent writes <value>
      Given the administrator has switched masking on
      And the agent is in a conversation with the customer
      When the agent answers "I noted <value>, thank you"
      Then it is recorded how the agent sees their own words

      Examples:
        | value               |
        | 4111 1111 1111 1111 |
        | melissa@gmail.com   |
        | +447966197542       |

  @WA-CUS-02
  Rule: With masking on, the customer still receives what the agent wrote, character for character

    Scenario Outline: The agent writes <value>
      Given the administrator has switched masking on
      And the agent is in a conversation with the customer
      When the agent answers "Please check <value>, thank you"
      Then the customer receives "Please check <value>, thank you"

      Examples:
        | value                       |
        | 4111 1111 1111 1111         |
        | GB82 WEST 1234 5698 7654 32 |
        | 219-09-9999                 |
        | melissa@gmail.com           |
        | + 1 (123) 456 7890          |
        | **********7890              |
