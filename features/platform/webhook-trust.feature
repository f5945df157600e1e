Feature: Take in only what WhatsApp says
  Anybody can pretend to be WhatsApp. So WhatsApp signs what it tells, and first asks for a proof that it has found the right contact centre.

  @WA-SIG-01
  Rule: A message that WhatsApp did not sign changes nothing
    Scenario Outline: A message <signed>, in the name of a customer who is known
      Given the agent is in a conversation with the customer
      And the customer has written "Where is my parcel?"
      When somebody sends "Please send it to my new address." in the name of the customer, <signed>
      Then the agent does not see the customer's message "Please send it to my new address."
      And the agent sees the customer's message "Where is my parcel?"
      Examples:
        | signed                                |
        | without a signature                   |
        | signed by somebody else               |
        | with the signature of another message |

    Scenario Outline: A message <signed>, in the name of a customer who never wrote
      Given the agent is available
      And somebody has sent "Please send it to my new address." in the name of another customer, <signed>
      When the customer writes "Where is my parcel?"
      Then the agent is shown 1 contact request
      Examples:
        | signed                                |
        | without a signature                   |
        | with the signature of another message |

  @WA-SIG-02
  Rule: Whatever WhatsApp did sign is taken in, letter by letter
    Scenario Outline: <text>
      Given the agent is in a conversation with the customer
      When the customer writes "<text>"
      Then the agent sees the customer's message "<text>"
      Examples:
        | text                             |
        | Où est mon colis ? Señor Ångström |
        | 👩‍👩‍👧 🌸                            |
        | <b>50%</b> off @ shop/sale?a=1&b |
        | مرحبا، أين طلبي؟                 |
        | C:\temp\new is 'quoted'          |

  @WA-HSK-01
  Rule: The contact centre proves itself to whoever asks with the agreed word, and to nobody else
    Scenario: With the agreed word
      When WhatsApp asks for the proof with the agreed word
      Then the contact centre proves itself

    Scenario: With another word
      Given WhatsApp has asked for the proof with the agreed word, and got it
      When WhatsApp asks for the proof with another word
      Then the contact centre does not prove itself

  @WA-ACK-01
  Rule: What WhatsApp tells is acknowledged the first time, however slow WhatsApp is itself
    Scenario: The agent reads what the customer writes while WhatsApp is slow
      Given the agent is in a conversation with the customer
      And WhatsApp needs 15 seconds to answer the contact centre
      When the customer writes "Where is my parcel?"
      Then WhatsApp knows that all it told has arrived

    Scenario: The agent answers while WhatsApp is slow
      Given the agent is in a conversation with the customer
      And WhatsApp needs 15 seconds to answer the contact centre
      And the agent has answered "One moment, please."
      When the customer writes "I am waiting."
      Then WhatsApp knows that all it told has arrived
