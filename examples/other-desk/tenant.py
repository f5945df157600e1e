"""One customer of this product: a contact centre, its WhatsApp number, its office, and the desktops that are open there."""

import hmac
import secrets
import threading
import time

import handling
from centre import Centre
from chats import Refusal
from clock import SteppedClock, WallClock
from snapshot import snapshot
from whatsapp import Number, Outbox, challenge, is_signed, take_in


class Tenant:
    def __init__(self, told, is_stepped):
        self.number = Number(told["number"])
        self.clock = SteppedClock(int(told["now"])) if is_stepped else WallClock()
        self.centre = Centre(self.clock, self.number.shown)
        self.outbox = Outbox(self.centre, self.number)
        self.centre.send = self.outbox.put
        self.desktops, self.webhooks = {}, 0

    def told(self):
        """What whoever opened it has to know."""
        centre = self.centre
        return {
            "now": self.clock.now(),
            "agents": [{"name": agent.name, "pin": agent.pin} for agent in centre.agents.values()],
            "queues": list(centre.queues),
            "reasons": centre.rules.reasons,
        }

    # ---- WhatsApp.
    def shake_hands(self, query):
        return challenge(self.number, query)

    def webhook(self, body, signature, parse):
        """Whether it was believed. What it says is dealt with before it is answered."""
        if not is_signed(self.number, body, signature):
            return False
        with self.outbox.changed:
            self.webhooks += 1
        try:
            with self.centre.lock:
                take_in(self.centre, self.number, parse(body))
        finally:
            with self.outbox.changed:
                self.webhooks -= 1
                self.outbox.changed.notify_all()
        return True

    # ---- Desktops.
    def open_desktop(self, name, pin):
        agent = self.centre.agents.get(name)
        if agent is None or not hmac.compare_digest(agent.pin.encode(), str(pin).encode()):
            raise Refusal("There is nobody of that name with that PIN.")
        token = secrets.token_hex(16)
        self.desktops[token] = agent
        return token

    def poll(self, agent):
        with self.centre.lock:
            return snapshot(self.centre, agent)

    def places(self, agent, seat_id):
        with self.centre.lock:
            return handling.places(self.centre, self.seat(agent, seat_id))

    def do(self, agent, asked):
        """Something an agent does. The answer is what a poll would tell, for the desktop need not wait for its next one."""
        asked = dict(asked)
        deed = asked.pop("do", None)
        with self.centre.lock:
            if deed == "beginShift":
                self.centre.begin_shift(agent)
            elif deed == "endShift":
                self.centre.end_shift(agent)
            elif deed == "go":
                self.centre.go(agent, **asked)
            elif deed in handling.DEEDS:
                seat = self.seat(agent, asked.pop("seat", None))
                handling.DEEDS[deed](self.centre, seat, **asked)
            else:
                raise Refusal(f"Nobody can {deed} here.")
        return self.poll(agent)

    def seat(self, agent, seat_id):
        found = next((seat for seat in self.centre.seats_of(agent) if seat.id == seat_id), None)
        if found is None:
            raise Refusal("This chat is not yours.")
        return found

    # ---- Time.
    def pass_time(self, ms, held):
        """Lets time pass, and waits until nothing is under way any more: no webhook, and no answer that WhatsApp does not hold up."""
        if not isinstance(self.clock, SteppedClock):
            raise Refusal("Time passes by itself here.")
        with self.centre.lock:
            self.clock.step(ms)
        self.rest(held)
        with self.centre.lock:
            return {"now": self.clock.now(), "next": self.clock.next()}

    def rest(self, held):
        end = time.monotonic() + 10
        with self.outbox.changed:
            while self.webhooks > 0 or not self.outbox.is_at_rest(held):
                if not self.outbox.changed.wait(end - time.monotonic()):
                    raise Refusal("For ten seconds something has been under way.")

    def close(self):
        self.outbox.end()
