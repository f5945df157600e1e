"""What the office sets up, by name."""

from chats import Refusal


def set_up(centre, asked):
    """`asked`: { set, … }. Raises LookupError for what cannot be set up here at all."""
    asked = dict(asked)
    work = WORK[asked.pop("set", None)]
    with centre.lock:
        work(centre, **asked)


def set_reasons(centre, reasons):
    if not reasons:
        raise Refusal("There must be a reason to note.")
    centre.rules.reasons = [
        {"name": each["name"], **({"default": True} if each.get("default") else {})} for each in reasons
    ]


def set_auto_note(centre, auto):
    centre.rules.auto_note = auto


def set_masking(centre, on):
    centre.rules.masking = on


def set_most_chats(centre, agent, chats):
    if agent not in centre.agents:
        raise Refusal(f"There is no {agent} here.")
    centre.agents[agent].most_chats = chats
    centre.assign()


def set_open_places(centre, queues=None, agents=None):
    """Where chats may be sent. None: anywhere."""
    centre.rules.open_queues = None if queues is None else set(queues)
    centre.rules.open_agents = None if agents is None else set(agents)


WORK = {
    "agent": lambda centre, name: centre.hire(name),
    "queue": lambda centre, name: centre.add_queue(name),
    "staff": lambda centre, queue, agents: centre.staff(queue, agents),
    "reasons": set_reasons,
    "autoNote": set_auto_note,
    "masking": set_masking,
    "mostChats": set_most_chats,
    "openPlaces": set_open_places,
    "number": lambda centre, connected: centre.connect(connected),
}
