"""Drives the other desk for deskproof: its chats, states and buttons by the names of the protocol.

One process of the contact centre serves all scenarios, with a tenant for each; it is started when it is first needed, and ends with this
driver. Options of the statement: `centre` (url and key of one that runs already), `pollSeconds`, `clock` (`stepped` or `wall`).
"""

import itertools
import json
import os
import select
import subprocess
import sys
import time

from desk_view import view_of
from desktop import Desktop
from link import Link, Refused
from verbs import ACTS, SETTINGS

HERE = os.path.dirname(os.path.abspath(__file__))


class Problem(Exception):
    """A sentence for whoever has to mend it."""


class System:
    """One tenant, and the desktops that are open there."""

    def __init__(self, link, told, options):
        self.link, self.base, self.now, self.next = link, f"/tenants/{told['tenant']}", told["now"], None
        self.pins = {agent["name"]: agent["pin"] for agent in told["agents"]}
        self.desktops, self.poll_ms = {}, int(options.get("pollSeconds", 3) * 1000)
        self.is_wall = options.get("clock") == "wall"

    def open_desktop(self, agent):
        asked = {"agent": agent, "pin": self.pins.get(agent)}
        key = self.link.ask("POST", f"{self.base}/desktops", asked)["key"]
        return Desktop(self.link.with_key(key), self.base, self.poll_ms)

    def set_up(self, wanted):
        told = self.link.ask("POST", f"{self.base}/office", wanted)
        self.pins = {agent["name"]: agent["pin"] for agent in told["agents"]}

    def let_pass(self, ms, held):
        """Time on both sides: each desktop asks when its time has come, so that it does not know yet what falls due later."""
        self.step(0, held)
        end = self.now + ms
        while self.now < end:
            until = end if self.next is None else min(end, self.now + self.next)
            # Nothing changes in the centre before that moment: whoever asked meanwhile was told what there is a moment before.
            self.step(max(0, until - self.now - 1), held)
            self.poll_due()
            self.step(until - self.now, held)
            self.poll_due()
        return {"now": self.now, "next": self.next}

    def step(self, ms, held):
        told = self.link.ask("POST", f"{self.base}/time", {"step": ms, "held": held})
        self.now, self.next = told["now"], told["next"]

    def poll_due(self):
        for desktop in self.desktops.values():
            due = desktop.next_poll()
            if self.poll_ms > 0 and due is not None and due <= self.now:
                desktop.poll()
                desktop.polled = due + (self.now - due) // self.poll_ms * self.poll_ms

    def look(self, desktop):
        if self.is_wall:
            self.now = int(time.time() * 1000)
            self.poll_due()
        if self.poll_ms == 0:
            desktop.poll()
        return view_of(desktop, self.now)


# What is open now, by the names that deskproof gets for it; and the process of the centre.
systems, owners, numbers, started = {}, {}, itertools.count(1), None


class Methods:
    """Each takes the parameters of a question, and gives the result."""

    def hello(self, protocol=None, options=None, **_):
        if protocol != 1:
            raise Problem(f"This driver speaks protocol 1, not {protocol}.")
        is_wall = (options or {}).get("clock") == "wall"
        return {"protocol": 1, "name": "other-desk", "version": "1.0.0", "clock": "wall" if is_wall else "virtual"}

    def open(self, now, asset, graph, options=None, **_):
        options = options or {}
        link = find_centre(options)
        number = {"id": asset["phoneNumberId"], "shown": asset["sourceNumber"], "graph": graph["url"]}
        number.update(token=asset["accessToken"], secret=asset["appSecret"], verify=asset["verifyToken"])
        told = link.ask("POST", "/tenants", {"now": now, "number": number})
        system = System(link, told, options)
        systems[told["tenant"]] = system
        webhook = {"url": f"{link.url}{system.base}/whatsapp"}
        return {"system": told["tenant"], "webhook": webhook, "now": told["now"], **lists_in(told)}

    def signIn(self, system, agent, **_):
        at = known(systems, system, "contact centre")
        desk = f"window-{next(numbers)}"
        at.desktops[desk] = at.open_desktop(agent)
        owners[desk] = at
        return {"desk": desk}

    def view(self, desk, **_):
        at = known(owners, desk, "window")
        return at.look(at.desktops[desk])

    def act(self, desk, action, **_):
        desktop = known(owners, desk, "window").desktops[desk]
        work = ACTS.get(action["verb"])
        return {"outcome": "unsupported"} if work is None else outcome_of(lambda: work(desktop, action))

    def admin(self, system, action, **_):
        at = known(systems, system, "contact centre")
        wanted = SETTINGS.get(action["verb"])
        if wanted is None:
            return {"outcome": "unsupported"}
        return outcome_of(lambda: at.set_up(wanted(action)))

    def clock(self, system, action, **_):
        at = known(systems, system, "contact centre")
        return at.let_pass(action.get("ms", 0), action.get("held", 0))

    def close(self, desk=None, system=None, **_):
        if system is None:
            at = known(owners, desk, "window")
            del owners[desk], at.desktops[desk]
            return
        at = known(systems, system, "contact centre")
        del systems[system]
        for name in at.desktops:
            del owners[name]
        at.link.ask("DELETE", at.base)


def lists_in(told):
    """What the statement does not say."""
    return {
        "agents": [agent["name"] for agent in told["agents"]],
        "queues": told["queues"],
        "wrapUpReasons": told["reasons"],
    }


def known(there, name, what):
    if name in there:
        return there[name]
    raise Problem(f"There is no {what} {name} here: it was never opened, or it is closed.")


def outcome_of(work):
    try:
        work()
        return {"outcome": "done"}
    except Refused as refused:
        if refused.status != 409:
            raise
        return {"outcome": "refused", "reason": refused.why}


# ---- The contact centre: the one that the options name, or a new one when it is first needed.
def find_centre(options):
    global started
    if "centre" in options:
        return Link(options["centre"]["url"], options["centre"]["key"])
    if started is None or started[0].poll() is not None:
        started = start_centre(is_stepped=options.get("clock") != "wall")
    return started[1]


def start_centre(is_stepped):
    """It ends with its input, so that it never outlives this process, however that ends."""
    command = [sys.executable, HERE, "--until-stdin-ends", *(["--stepped-clock"] if is_stepped else [])]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    is_ready, _, _ = select.select([process.stdout], [], [], 10)
    line = process.stdout.readline() if is_ready else b""
    if not line:
        process.kill()
        raise Problem("The contact centre could not be started: it said nothing within 10 seconds.")
    return process, Link(**json.loads(line))


# ---- The protocol.
def answer(line):
    told = {"jsonrpc": "2.0", "id": None}
    try:
        question = json.loads(line)
        told["id"] = question.get("id")
        return {**told, "result": result_of(question.get("method"), question.get("params") or {})}
    except Exception as problem:
        # What is no sentence is a mistake of this driver: it is told as well, and the driver goes on.
        kind = "" if isinstance(problem, (Problem, Refused)) else f"The driver failed: {type(problem).__name__}: "
        return {**told, "error": {"code": -32000, "message": f"{kind}{problem}"}}


def result_of(name, params):
    if name not in vars(Methods) or name.startswith("_"):
        raise Problem(f'There is no method "{name}".')
    return getattr(Methods(), name)(**params)


if __name__ == "__main__":
    for each in sys.stdin.buffer:
        print(json.dumps(answer(each)), flush=True)
    if started is not None:
        started[0].stdin.close()
