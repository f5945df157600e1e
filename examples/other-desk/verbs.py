"""The verbs of the protocol, by what does the same on this desk. A verb that is not here is nothing that can be done on it."""

from link import Refused

STATES = {"Available": "Ready", "Idle": "Away"}


def go(desktop, action):
    """A break is a state of its own to choose here, and afterwards the reason for being Away."""
    state = STATES.get(action["state"])
    desktop.do("go", **({"state": state} if state else {"state": "Away", "reason": action["state"]}))


def press(desktop, action):
    if action["keys"] == "Enter":
        desktop.send()
    elif action["keys"] == "Shift+Enter":
        desktop.write("\n")
    else:
        raise Refused(409, f"{action['keys']} does nothing here.", "The desktop")


ACTS = {
    "signIn": lambda desktop, _: desktop.do("beginShift"),
    "signOut": lambda desktop, _: desktop.do("endShift"),
    "setState": go,
    "open": lambda desktop, action: desktop.show(action["task"]),
    "type": lambda desktop, action: desktop.write(action["text"]),
    "paste": lambda desktop, action: desktop.write(action["text"]),
    "press": press,
    "send": lambda desktop, _: desktop.send(),
    "transfer": lambda desktop, _: desktop.press("Hand over"),
    "conference": lambda desktop, _: desktop.press("Invite"),
    "end": lambda desktop, _: desktop.press("Close chat"),
    "endConference": lambda desktop, _: desktop.press("Close for all"),
    "exitConference": lambda desktop, _: desktop.press("Leave"),
    "choose": lambda desktop, action: desktop.choose({"queue": "queues", "agent": "agents"}[action["destination"]]),
    "search": lambda desktop, action: desktop.search(action["text"]),
    "select": lambda desktop, action: desktop.pick(action["option"]),
    "refresh": lambda desktop, _: desktop.refresh(),
    "submit": lambda desktop, _: desktop.submit(),
    "confirm": lambda desktop, _: desktop.confirm(),
    "cancel": lambda desktop, _: desktop.cancel(),
    "cancelAutoWrapUp": lambda desktop, _: desktop.keep_open(),
    "dismiss": lambda desktop, action: desktop.hidden.add(action["notification"]),
    "reload": lambda desktop, _: desktop.reload(),
    "closeDesk": lambda desktop, _: desktop.close(),
    "reopenDesk": lambda desktop, _: desktop.reopen(),
    "goOffline": lambda desktop, _: desktop.go_offline(),
    "goOnline": lambda desktop, _: desktop.go_online(),
}

# What the office sets up. No chat can be ended over an agent's head, and there is nothing to accept in time.
SETTINGS = {
    "addAgent": lambda action: {"set": "agent", "name": action["name"]},
    "addQueue": lambda action: {"set": "queue", "name": action["name"]},
    "staffQueue": lambda action: {"set": "staff", "queue": action["queue"], "agents": action["agents"]},
    "setWrapUpReasons": lambda action: {"set": "reasons", "reasons": action["reasons"]},
    "setAutoWrapUp": lambda action: {"set": "autoNote", "auto": action["setting"]},
    "setMasking": lambda action: {"set": "masking", "on": action["on"]},
    "setCapacity": lambda action: {"set": "mostChats", "agent": action["agent"], "chats": action["conversations"]},
    "setTransferTargets": lambda action: {"set": "openPlaces", **(action["targets"] or {})},
    "deleteAsset": lambda _: {"set": "number", "connected": False},
    "restoreAsset": lambda _: {"set": "number", "connected": True},
}
