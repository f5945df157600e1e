"""The contact centre itself: who is there, what customers write, and who gets it. A chat opens by itself with the agent it is given to."""

import itertools
import secrets
import threading

from chats import AWAY, OFF, READY, Agent, Chat, Customer, Line, Notice, Refusal, Rules, Seat, Wish

AGENTS = ("Ines Duarte", "Tomas Lindqvist", "Wanjiru Otieno", "Pavel Novotny")
QUEUES = ("Orders", "Returns", "Everything else")
REASONS = ({"name": "Answered"}, {"name": "Passed on", "default": True}, {"name": "No reply needed"})
BREAKS = ("Lunch", "Training")
# A message that WhatsApp tells twice is one message; so many of them are remembered.
REMEMBERED = 10_000
FATES = ("sending", "sent", "delivered", "read", "failed")


class Centre:
    """All of it is guarded by `lock`: whoever calls in holds it."""

    def __init__(self, clock, shown_number):
        self.clock, self.shown_number, self.lock = clock, shown_number, threading.RLock()
        self.agents, self.queues = {}, {name: None for name in QUEUES}
        self.rules = Rules(reasons=[dict(reason) for reason in REASONS])
        self.chats, self.waiting, self.notices = [], [], []
        self.heard, self.early = {}, {}
        self.is_connected = True
        self.numbers = itertools.count(1)
        self.send = lambda line, phone: None
        for name in AGENTS:
            self.hire(name)

    def new_id(self, kind):
        return f"{kind}-{next(self.numbers)}"

    # ---- What the office sets up.
    def hire(self, name):
        if name in self.agents:
            raise Refusal(f"{name} works here already.")
        self.agents[name] = Agent(name, secrets.token_hex(3), since=self.clock.now())

    def add_queue(self, name):
        if name in self.queues:
            raise Refusal(f"There is a queue {name} already.")
        self.queues[name] = None

    def staff(self, queue, names):
        """From now on only these agents serve the queue."""
        unknown = [name for name in names if name not in self.agents]
        if queue not in self.queues or unknown:
            raise Refusal(f"There is no {', '.join(unknown) or f'queue {queue}'} here.")
        self.queues[queue] = set(names)
        self.assign()

    def connect(self, is_on):
        """Takes the WhatsApp number away, or brings it back. What is going on then is cut off for good."""
        self.is_connected = is_on
        for chat in (chat for chat in self.chats if not is_on and not chat.over):
            chat.cut_off, chat.over = True, chat.host() is None
        if not is_on:
            self.waiting.clear()

    # ---- Agents and their states.
    def begin_shift(self, agent):
        if agent.state == OFF:
            self.turn(agent, AWAY)

    def end_shift(self, agent):
        if self.seats_of(agent):
            raise Refusal("You still have chats to close or to note.")
        self.turn(agent, OFF)

    def go(self, agent, state, reason=None):
        if agent.state == OFF:
            raise Refusal("Begin your shift first.")
        if state not in (READY, AWAY) or reason not in (None, *BREAKS):
            raise Refusal(f"There is no state {reason or state}.")
        self.turn(agent, state, reason)
        self.assign()

    def turn(self, agent, state, reason=None):
        if (agent.state, agent.reason) != (state, reason):
            agent.state, agent.reason, agent.since = state, reason, self.clock.now()

    def seats_of(self, agent):
        """What keeps the agent busy: chats they are in, and chats whose reason they have not noted."""
        return [seat for chat in self.chats for seat in chat.seats if seat.agent is agent and not seat.noted]

    def done_by(self, agent):
        seats = [seat for chat in self.chats for seat in chat.seats if seat.agent is agent and seat.noted]
        return sorted(seats, key=lambda seat: seat.left, reverse=True)

    def is_free(self, agent):
        return agent.state == READY and len(self.seats_of(agent)) < agent.most_chats

    # ---- What customers write.
    def hear(self, phone, name, text, whatsapp_id):
        """A customer's message. Joins the chat that is open, or opens one."""
        if whatsapp_id in self.heard or not self.is_connected:
            return
        self.heard[whatsapp_id] = True
        if len(self.heard) > REMEMBERED:
            del self.heard[next(iter(self.heard))]
        going_on = (each for each in self.chats if not each.over and not each.cut_off)
        chat = next((each for each in going_on if each.customer.phone == phone), None)
        if chat is None:
            chat = Chat(self.new_id("chat"), Customer(phone, name), next(iter(self.queues)))
            self.chats.append(chat)
            self.want(chat, queue=chat.queue)
        line = Line(self.new_id("line"), "customer", name, text, self.clock.now(), None, whatsapp_id)
        chat.lines.append(line)
        for seat in chat.sitting():
            self.notify(seat, "line", f"{name}: {text}")
        self.assign()

    def is_sent(self, line, whatsapp_id):
        """What WhatsApp said to an answer: the id it has there, or None where it was not taken."""
        line.whatsapp_id, line.fate = whatsapp_id, "sent" if whatsapp_id else "failed"
        self.settle_fate(whatsapp_id, self.early.pop(whatsapp_id, line.fate))

    def settle_fate(self, whatsapp_id, fate):
        """How far an answer got. Word of it may come in any order, even before `is_sent`, and never takes anything back."""
        lines = [line for chat in self.chats for line in chat.lines if line.who == "agent"]
        line = next((line for line in lines if line.whatsapp_id == whatsapp_id), None)
        if line is None:
            self.early[whatsapp_id] = max(self.early.get(whatsapp_id, "sent"), fate, key=FATES.index)
        else:
            line.fate = max(line.fate, fate, key=FATES.index)

    def notify(self, seat, kind, text):
        self.notices.append(Notice(self.new_id("notice"), seat.agent.name, kind, seat, text, self.clock.now()))
        del self.notices[:-200]

    # ---- Who gets it.
    def want(self, chat, **wish):
        self.waiting.append(Wish(chat, **wish))

    def assign(self):
        """Gives what waits to whoever is free, the oldest first. Nobody is asked whether they take it."""
        for wish in list(self.waiting):
            agent = self.choose(wish)
            if agent is not None:
                self.waiting.remove(wish)
                self.seat(wish, agent)

    def choose(self, wish):
        """Of those who are free, the one with the fewest chats, and of these the one who has been Ready for longest."""
        staff = self.queues.get(wish.queue)
        known = {id(seat.agent) for seat in wish.chat.seats if not seat.noted}
        free = [
            agent
            for agent in self.agents.values()
            if self.is_free(agent)
            and id(agent) not in known
            and (wish.agent in (None, agent.name))
            and (staff is None or agent.name in staff)
        ]
        return min(free, key=lambda agent: (len(self.seats_of(agent)), agent.since), default=None)

    def seat(self, wish, agent):
        chat = wish.chat
        seat = Seat(self.new_id("seat"), chat, agent, not wish.guest, self.clock.now())
        chat.seats.append(seat)
        if wish.queue is not None and not wish.guest:
            chat.queue = wish.queue
        last = next((line.text for line in reversed(chat.lines) if line.who == "customer"), "")
        self.notify(seat, "chat", f"New chat with {chat.customer.name}: {last}")
        host = chat.host()
        if wish.guest and host is not None:
            self.notify(host, "joined", f"{agent.name} has joined the chat.")
