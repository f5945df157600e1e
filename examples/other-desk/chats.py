"""The words of this contact centre: agents, customers, and chats with a seat for each agent who has a part in them."""

from dataclasses import dataclass, field
from typing import Callable, List, Optional, Set

READY, AWAY, OFF = "Ready", "Away", "Off"


class Refusal(Exception):
    """Why something cannot be done, as a sentence for whoever asked."""


@dataclass
class Agent:
    name: str
    pin: str
    state: str = OFF
    reason: Optional[str] = None
    since: int = 0
    most_chats: int = 5


@dataclass
class Customer:
    phone: str
    """Digits, as WhatsApp has them."""
    name: str


@dataclass
class Line:
    """One line of a chat: of the customer, of an agent, or of the house itself."""

    id: str
    who: str
    author: str
    text: str
    at: int
    fate: Optional[str] = None
    whatsapp_id: Optional[str] = None


@dataclass
class Seat:
    """An agent's part in a chat: from the moment it is theirs, until they have noted why it was."""

    id: str
    chat: "Chat"
    agent: Agent
    host: bool
    since: int
    left: Optional[int] = None
    lines_until: Optional[int] = None
    """Who has left sees no more of the chat than was there."""
    note_due: Optional[int] = None
    may_keep_open: bool = False
    call_off: Callable = lambda: None
    why: Optional[str] = None
    noted: bool = False


@dataclass
class Chat:
    id: str
    customer: Customer
    queue: str
    lines: List[Line] = field(default_factory=list)
    seats: List[Seat] = field(default_factory=list)
    over: bool = False
    cut_off: bool = False
    """The number was taken away: all that is left to do is to close it."""

    def sitting(self):
        """The seats of those who are in it now."""
        return [seat for seat in self.seats if seat.left is None]

    def host(self):
        return next((seat for seat in self.sitting() if seat.host), None)

    def guest(self):
        return next((seat for seat in self.sitting() if not seat.host), None)


@dataclass
class Wish:
    """A chat that waits for an agent: for one of a queue, or for this one; to take it over, or to join in as a guest."""

    chat: Chat
    queue: Optional[str] = None
    agent: Optional[str] = None
    guest: bool = False


@dataclass
class Notice:
    id: str
    agent: str
    kind: str
    """`chat`, `line` or `joined`."""
    seat: Seat
    text: str
    at: int


@dataclass
class Rules:
    """What the office has set up."""

    masking: bool = False
    reasons: List[dict] = field(default_factory=list)
    auto_note: Optional[dict] = None
    """{ seconds, extension }"""
    open_queues: Optional[Set[str]] = None
    """Where chats may be sent; None: anywhere."""
    open_agents: Optional[Set[str]] = None
