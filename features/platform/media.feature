Feature: Exchange files with the customer
  Customers send photos, documents and voice notes, and say where they are. Agents open all that, and send files themselves.

  @WA-MED-01
  Rule: A file that a customer sends can be opened by the agent, as what it is, with its caption
    Scenario Outline: <file> opens whole
      Given the agent is in a conversation with the customer
      When the customer sends <file>
      Then the agent can open each file that the customer sent, in this order
      Examples:
        | file         |
        | a photo      |
        | a picture    |
        | a document   |
        | a voice note |
        | a video      |
        | a sticker    |

    Scenario Outline: The caption of <file> stands beside it
      Given the agent is in a conversation with the customer
      When the customer sends <file> with the caption "It arrived *like this* & with <b>no</b> bulb. 😢"
      Then the agent can open each file that the customer sent, in this order
      And the agent sees the caption "It arrived *like this* & with <b>no</b> bulb. 😢" beside <file>
      Examples:
        | file       |
        | a photo    |
        | a video    |
        | a document |

    Scenario Outline: A document keeps its name: <name>
      Given the agent is in a conversation with the customer
      When the customer sends the document "<name>"
      Then the agent can open each file that the customer sent, in this order
      And the agent sees that the document is called "<name>"
      Examples:
        | name                   |
        | invoice 4711.pdf       |
        | Überweisung (März).pdf |
        | فاتورة.pdf             |

    Scenario: Several files, some from before anybody accepted, each open as what they are
      Given the agent is available
      And the customer has sent a photo with the caption "From the front"
      And the customer has sent a picture with the caption "From the back"
      And the agent has accepted the request
      And the customer has sent a voice note
      When the customer sends a document
      Then the agent can open each file that the customer sent, in this order

    Scenario: Files of two customers are not mixed up
      Given the agent is in a conversation with the customer
      And the agent is in a conversation with another customer
      And the customer has sent a photo with the caption "My lamp"
      And the other customer has sent a picture with the caption "My chair"
      When the agent opens the conversation with the customer
      Then the agent can open each file that the customer sent, in this order

  @WA-MED-02
  Rule: A file that the agent attaches reaches the customer whole and once, with its caption and its name
    Scenario Outline: <file>, sent with <way>
      Given the agent is in a conversation with the customer
      And the agent has attached <file>
      When the agent sends it with <way>
      Then the customer receives each file that the agent sent, once and in this order
      And the agent can open each file that they sent, in this order
      Examples:
        | file         | way             |
        | a photo      | the Send button |
        | a picture    | Enter           |
        | a document   | Enter           |
        | a voice note | the Send button |
        | a video      | the Send button |

    Scenario Outline: What the agent typed goes beside <file>
      Given the agent is in a conversation with the customer
      And the agent has attached <file>
      And the agent has typed "Like *this* & <b>no</b> other 🎁"
      When the agent sends it with <way>
      Then the customer receives each file that the agent sent, once and in this order
      And the customer sees the caption "Like *this* & <b>no</b> other 🎁" beside <file>
      Examples:
        | file       | way             |
        | a photo    | Enter           |
        | a document | the Send button |

    Scenario: What the agent typed is not lost where nothing can stand beside a file
      Given the agent is in a conversation with the customer
      And the agent has attached a voice note
      And the agent has typed "Listen to this."
      When the agent sends it with the Send button
      Then the customer receives each file that the agent sent, once and in this order
      And the customer receives "Listen to this."

    Scenario Outline: A document keeps its name: <name>
      Given the agent is in a conversation with the customer
      And the agent has attached the document "<name>"
      When the agent sends it with the Send button
      Then the customer receives each file that the agent sent, once and in this order
      And the customer sees that the document is called "<name>"
      Examples:
        | name                   |
        | invoice 4711.pdf       |
        | Überweisung (März).pdf |

    Scenario: Files and texts in turn, and nothing comes again later
      Given the agent is in a conversation with the customer
      And the agent has attached a photo
      And the agent has sent it with Enter
      And the agent has answered "Or this one:"
      And the agent has attached a picture
      And the agent has sent it with the Send button
      When 5 minutes pass
      Then the customer receives each file that the agent sent, once and in this order
      And the customer receives "Or this one:"

    Scenario: WhatsApp has a bad moment
      Given the agent is in a conversation with the customer
      And WhatsApp fails for the next 2 answers
      And the agent has attached a document
      And the agent has sent it with the Send button
      When 5 minutes pass
      Then the customer receives each file that the agent sent, once and in this order

  @WA-MED-03
  Rule: A link to a file that has expired before it was used costs nothing
    Scenario Outline: <links> in a row
      Given the agent is in a conversation with the customer
      And <links> to the next file will have expired before anybody uses it
      When the customer sends a photo with the caption "My lamp"
      Then the agent can open each file that the customer sent, in this order
      Examples:
        | links   |
        | 1 link  |
        | 2 links |

  @WA-MED-04
  Rule: A file that WhatsApp does not take is refused before it is sent, or shown as failed
    Scenario Outline: <what>
      Given the agent is in a conversation with the customer
      And the agent has attached a document
      And the agent has sent it with the Send button
      When the agent tries to send the file "<name>" of <size>
      Then the agent is told that the file was not sent
      And the customer receives a document, and no other
      Examples:
        | what                               | name        | size             |
        | A picture that is too large        | front.png   | just over 5 MB   |
        | A sticker that is too large        | lamp.webp   | just over 100 KB |
        | A type that WhatsApp does not take | invoice.zip | 1 KB             |
        | A file with nothing in it          | invoice.pdf | 0 KB             |

  @WA-MED-05
  Rule: Places, contacts, orders and reactions can be read by the agent
    Scenario: A place with a name
      Given the agent is in a conversation with the customer
      When the customer sends the place "Harbour Lamps" at "Quay 7, Lisbon"
      Then the agent can read that the place is "Harbour Lamps" at "Quay 7, Lisbon"

    Scenario: A place without a name
      Given the agent is in a conversation with the customer
      When the customer sends the place at 38.7223 degrees north and 9.1393 degrees west
      Then the agent can read that the place is at 38.7223 degrees north and 9.1393 degrees west

    Scenario: Two contacts
      Given the agent is in a conversation with the customer
      When the customer sends the contacts "Zoe Silva" and "Ben Okafor"
      Then the agent can read the names and numbers of the contacts "Zoe Silva" and "Ben Okafor"

    Scenario: An order
      Given the agent is in a conversation with the customer
      When the customer orders 3 of "lamp-harbour-4711"
      Then the agent can read the order of 3 of "lamp-harbour-4711"

    Scenario: A reaction
      Given the agent is in a conversation with the customer
      And the agent has answered "It arrives tomorrow."
      When the customer reacts to the last answer with "🎉"
      Then the agent can read the reaction "🎉"
