Feature: Mask personal data in every place of the desktop
  E-mail addresses and mobile numbers stand in more places than the thread: requests, task lists, notifications. With
  masking on, none of these gives them away. All numbers here are examples, or kept free for fiction.

  @WA-MSK-03
  Rule: The customer's e-mail addresses and mobile numbers cannot be read in the contact request or the interaction pane
    Where the documentation is silent, we chose: of a number only the last four digits are readable.

    Background:
      Given the agent is available

    Scenario Outline: An e-mail address, <which>
      Given the administrator has switched masking on
      And the agent is in a conversation with the customer
      When the customer writes "Write to <address>, please"
      Then the agent reads "Write to <address>, please" with "<address>" masked

      Examples:
        | which              | address                                 |
        | plain              | alexander@example.com                   |
        | in capitals        | ALEXANDER@EXAMPLE.COM                   |
        | with a dot         | alexander.smith@example.org             |
        | with a tag         | alexander+parcels@example.com           |
        | with a long domain | alexander_smith@mail.office.example.com |

    Scenario Outline: A mobile number, <which>
      Given the administrator has switched masking on
      And the agent is in a conversation with the customer
      When the customer writes "Call me on <number>, please"
      Then the agent reads "Call me on <number>, please" with "<number>" masked

      Examples:
        | which                | number            |
        | United States        | +1 202-555-0143   |
        | Canada               | +1 (416) 555-0142 |
        | United Kingdom       | +44 7700 900123   |
        | written with zeros   | 0044 7700 900123  |
        | Germany              | +49 176 04069012  |
        | France               | +33 6 39 98 01 23 |
        | Sweden               | +46 70-174 06 12  |
        | Australia            | +61 491 570 156   |
        | Ireland              | +353 85 012 3456  |
        | Brazil               | +55 11 96123-4567 |
        | India                | +918123456789     |
        | United Arab Emirates | +971 50 123 4567  |

    @where:requests-wait
    Scenario Outline: The number in a contact request, <country>
      Given the administrator has switched masking on
      And the customer is called "Robin" and writes from "<number>"
      When the customer writes "Hello"
      Then the contact request in front of the agent shows the source number but not the number of the customer

      Examples:
        | country       | number         |
        | United States | +12025550143   |
        | Germany       | +4917604069012 |
        | Singapore     | +6581234567    |

    @where:requests-wait
    Scenario: Somebody without a name, in the contact request
      Given the administrator has switched masking on
      And the customer has no name but "+12025550143"
      When the customer writes "Hello"
      Then the contact request in front of the agent shows the source number but not the number of the customer

    Scenario: Somebody without a name, in the interaction pane
      Given the administrator has switched masking on
      And the customer has no name but "+12025550143"
      And the customer has written "Where is my parcel?"
      When the agent accepts the only request
      Then the interaction pane in front of the agent shows "Where is my parcel?" but not the number of the customer

    Scenario Outline: Nothing else says it either, <value>
      Given the administrator has switched masking on
      And the agent is in a conversation with the customer
      And the customer has written "I am at <value>, as always"
      When the customer writes "Is that enough?"
      Then the desktop of the agent shows or names "Is that enough?" but nowhere "<value>"

      Examples:
        | value                 |
        | alexander@example.com |
        | +44 7700 900123       |

  @WA-MSK-04
  Rule: With masking on, + 1 (123) 456 7890 is shown as **********7890

    Scenario Outline: <where>
      Given the administrator has switched masking on
      And the agent is in a conversation with the customer
      When the customer writes "<written>"
      Then the agent sees the customer's message "<shown>"

      Examples:
        | where           | written                               | shown                             |
        | Alone           | + 1 (123) 456 7890                    | **********7890                    |
        | In a sentence   | Call + 1 (123) 456 7890, please       | Call **********7890, please       |
        | Beside an order | Order 42: + 1 (123) 456 7890 or write | Order 42: **********7890 or write |

    Scenario: With masking off it is shown as written
      Given the agent is in a conversation with the customer
      When the customer writes "Call + 1 (123) 456 7890, please"
      Then the agent sees the customer's message "Call + 1 (123) 456 7890, please"

  @WA-MSK-05
  Rule: With masking on, +447966197542 is shown as *********7542

    Background:
      Given the administrator has switched masking on

    Scenario Outline: <where>
      Given the agent is in a conversation with the customer
      When the customer writes "<written>"
      Then the agent sees the customer's message "<shown>"

      Examples:
        | where         | written                                | shown                                  |
        | Alone         | +447966197542                          | *********7542                          |
        | In a sentence | My number is +447966197542, call me    | My number is *********7542, call me    |
        | Twice         | +447966197542, I repeat, +447966197542 | *********7542, I repeat, *********7542 |

    @where:requests-wait
    Scenario: The customer writes from that number
      Given the agent is available
      And the customer is called "Robin" and writes from "+447966197542"
      When the customer writes "Hello"
      Then the contact request in front of the agent shows the number "*********7542"

  @WA-MSK-06
  Rule: With masking on, melissa@gmail.com is shown as m******@gmail.com: the first letter and the domain stay

    Background:
      Given the administrator has switched masking on
      And the agent is in a conversation with the customer

    Scenario Outline: <address>
      When the customer writes "Write to <address>, please"
      Then the agent sees the customer's message "Write to <shown>, please"

      Examples:
        | address                | shown                  |
        | melissa@gmail.com      | m******@gmail.com      |
        | jo@example.com         | j*@example.com         |
        | maximilian@example.org | m*********@example.org |
        | Melissa@Example.com    | M******@Example.com    |

    Scenario: Two addresses in one message
      When the customer writes "Not melissa@gmail.com but jo@example.com, please"
      Then the agent sees the customer's message "Not m******@gmail.com but j*@example.com, please"

  @WA-MSK-08
  Rule: Neither the customer's number in a task's title nor sensitive data in its message preview can be read

    Background:
      Given the agent is available

    Scenario: The title of a request that waits
      Given the administrator has switched masking on
      When the customer writes "Hello"
      Then the titles in the agent's task list hide the number of the customer

    Scenario: The title of the open conversation
      Given the administrator has switched masking on
      When the agent is in a conversation with the customer
      Then the titles in the agent's task list hide the number of the customer

    Scenario: The title of a conversation behind another one
      Given the administrator has switched masking on
      And the agent is in a conversation with the customer
      And the agent is in a conversation with another customer
      When the customer writes "Are you still there?"
      Then the titles in the agent's task list hide the number of the customer

    Scenario: Masking is switched on in the middle of a conversation
      Given the agent is in a conversation with the customer
      And the customer has written "Card 4111 1111 1111 1111, please"
      And the administrator has switched masking on
      When the agent reloads the desktop
      Then the titles in the agent's task list hide the number of the customer
      And the agent's task list previews "Card 4111 1111 1111 1111, please" with "4111 1111 1111 1111" masked

    Scenario Outline: The preview of a request that waits, with <value>
      Given the administrator has switched masking on
      When the customer writes "Take <value>, please"
      Then the agent's task list previews "Take <value>, please" with "<value>" masked

      Examples:
        | value                       |
        | 4111 1111 1111 1111         |
        | GB82 WEST 1234 5698 7654 32 |
        | 219-09-9999                 |
        | alexander@example.com       |
        | +44 7700 900123             |

    Scenario: The preview of the open conversation
      Given the administrator has switched masking on
      And the agent is in a conversation with the customer
      When the customer writes "Card 4111 1111 1111 1111, please"
      Then the agent's task list previews "Card 4111 1111 1111 1111, please" with "4111 1111 1111 1111" masked

    Scenario: The preview of a conversation behind another one
      Given the administrator has switched masking on
      And the agent is in a conversation with the customer
      And the agent is in a conversation with another customer
      When the customer writes "Card 4111 1111 1111 1111, please"
      Then the agent's task list previews "Card 4111 1111 1111 1111, please" with "4111 1111 1111 1111" masked

  @WA-MSK-09
  Rule: Sensitive data cannot be read in desktop notifications or in the contact's details

    Background:
      Given the administrator has switched masking on

    @needs:notifications
    Scenario Outline: The notification of a message with <value>
      Given the agent is in a conversation with the customer
      And the agent is in a conversation with another customer
      When the customer writes "Take <value>, please"
      Then the agent is notified of "Take <value>, please" with "<value>" masked

      Examples:
        | value                       |
        | 4111 1111 1111 1111         |
        | GB82 WEST 1234 5698 7654 32 |
        | alexander@example.com       |
        | +44 7700 900123             |

    @needs:notifications
    Scenario: The notification of a request
      Given the agent is available
      When the customer writes "Card 4111 1111 1111 1111, please"
      Then the agent is notified of "Card 4111 1111 1111 1111, please" with "4111 1111 1111 1111" masked

    Scenario: The contact's details
      When the agent is in a conversation with the customer
      Then the contact's details in front of the agent show the source number but not the number of the customer

    Scenario: No other place says it, not even to a screen reader
      Given the agent is in a conversation with the customer
      When the customer writes "Where is my parcel?"
      Then the desktop of the agent shows or names "Where is my parcel?" but nowhere the number of the customer

    @changes-tenant
    Scenario: What is told of earlier conversations with a customer without a name
      Given the administrator has switched masking off
      And the customer has no name but "+12025550143"
      And the agent is available
      And the customer has written "Call me on +12025550143, please"
      And the agent has accepted the request
      And the agent has ended the conversation and wrapped up
      And the administrator has switched masking on
      And the agent has reloaded the desktop
      And the customer has written "Do you deliver on Sundays?"
      When the agent accepts the only request
      Then the desktop of the agent shows or names "Do you deliver on Sundays?" but nowhere the number of the customer
