"""What agents do with their chats. Each deed is given the centre, the agent's seat, and what was asked beside."""

from chats import Line, Refusal

LONGEST = 4096


def say(centre, seat, text):
    """Answers the customer. What comes of it is told by the line's fate."""
    if seat.left is not None or seat.chat.cut_off:
        raise Refusal("Nothing can be sent in this chat any more.")
    if not text.strip():
        raise Refusal("There is nothing to send.")
    if len(text) > LONGEST:
        raise Refusal(f"No more than {LONGEST} characters can be sent at a time.")
    line = Line(centre.new_id("line"), "agent", seat.agent.name, text, centre.clock.now(), "sending")
    seat.chat.lines.append(line)
    centre.send(line, seat.chat.customer.phone)


def places(centre, seat):
    """Where the chat can go: queues, and colleagues with the state they are in. Only those who are free can be chosen."""
    rules = centre.rules
    colleagues = [
        {"name": agent.name, "state": agent.state, "free": centre.is_free(agent)}
        for agent in centre.agents.values()
        if agent is not seat.agent and (rules.open_agents is None or agent.name in rules.open_agents)
    ]
    queues = [
        {"name": name, "free": True}
        for name in centre.queues
        if rules.open_queues is None or name in rules.open_queues
    ]
    return {"queues": queues, "agents": colleagues}


def hand_over(centre, seat, to, name):
    """Gives the chat away. It is the other's at once, or waits in the queue; who gave it away notes why."""
    must_host_alone(seat)
    must_be_open(centre, seat, to, name)
    leave(centre, seat)
    centre.want(seat.chat, **{to: name})
    centre.assign()


def invite(centre, seat, to, name):
    """Asks a colleague in: they join at once, or as soon as one of the queue is free."""
    must_host_alone(seat)
    must_be_open(centre, seat, to, name)
    centre.want(seat.chat, guest=True, **{to: name})
    centre.assign()


def must_host_alone(seat):
    if seat.left is not None or not seat.host:
        raise Refusal("Only the agent whose chat it is can do that.")
    if seat.chat.guest() is not None:
        raise Refusal("A colleague is in this chat.")
    if seat.chat.cut_off:
        raise Refusal("The number of this chat is gone.")


def must_be_open(centre, seat, to, name):
    known = places(centre, seat)["queues" if to == "queue" else "agents"]
    place = next((each for each in known if each["name"] == name), None)
    if place is None:
        raise Refusal(f"Nothing can be sent to {name}.")
    if not place["free"]:
        raise Refusal(f"{name} cannot take a chat now.")


def depart(centre, seat):
    """A guest leaves, and the chat goes on without them."""
    if seat.left is not None or seat.host:
        raise Refusal("Only a guest can leave a chat.")
    leave(centre, seat)


def close(centre, seat):
    """The chat is over, for whoever is in it."""
    if seat.left is not None or not seat.host:
        raise Refusal("Only the agent whose chat it is can close it.")
    chat = seat.chat
    chat.over = True
    centre.waiting = [wish for wish in centre.waiting if wish.chat is not chat]
    for each in chat.sitting():
        leave(centre, each)


def leave(centre, seat):
    """From now on the agent owes a reason; where the office wants that, only for so long, which is counted here and not on the desktop."""
    now, auto = centre.clock.now(), centre.rules.auto_note
    seat.left, seat.lines_until = now, len(seat.chat.lines)
    if auto is None:
        return
    seat.note_due, seat.may_keep_open = now + auto["seconds"] * 1000, auto["extension"]

    def run_out():
        with centre.lock:
            if not seat.noted and seat.note_due is not None:
                finish(centre, seat, usual_reason(centre))

    seat.call_off = centre.clock.at(seat.note_due, run_out)


def keep_open(centre, seat):
    """The agent takes the time they need for the reason."""
    if seat.note_due is None or not seat.may_keep_open or seat.noted:
        raise Refusal("This note cannot be kept open.")
    seat.note_due = None
    seat.call_off()


def note(centre, seat, why):
    if seat.left is None or seat.noted:
        raise Refusal("There is nothing to note here.")
    if why not in [reason["name"] for reason in centre.rules.reasons]:
        raise Refusal(f"There is no reason {why}.")
    finish(centre, seat, why)


def usual_reason(centre):
    reasons = centre.rules.reasons
    usual = next((reason for reason in reasons if reason.get("default")), reasons[0])
    return usual["name"]


def finish(centre, seat, why):
    seat.why, seat.noted = why, True
    seat.call_off()
    centre.assign()


DEEDS = {
    "say": say,
    "handOver": hand_over,
    "invite": invite,
    "leave": depart,
    "close": close,
    "keepOpen": keep_open,
    "note": note,
}
