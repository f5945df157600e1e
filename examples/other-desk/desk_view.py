"""What a desktop shows, in the names of the desk view (steps/ports/desk-view.schema.json)."""

import colorsys
import datetime

STATES = {"Ready": "Available", "Away": "Idle", "Off": "Signed out", "In chat": "Engaged"}
STANDINGS = {
    "Talking": "Connected",
    "Asking a colleague": "Conference Requested",
    "Together": "Conference",
    "To be noted": "Wrap Up",
}
BUTTONS = {
    "Hand over": "Transfer",
    "Invite": "Conference",
    "Close chat": "End",
    "Close for all": "End Conference",
    "Leave": "Exit Conference",
}
DIALOGS = {
    "Hand over": "transfer-request",
    "Invite": "conference-request",
    "Note why": "wrap-up-reasons",
    "Sure?": "confirm",
}
BUBBLES = {"customer": "customerBubble", "agent": "agentBubble", "house": "houseBubble"}


def view_of(desktop, now):
    """`now` in ms since 1970: the desktop's timers run on between two polls."""
    told = desktop.told
    view = {
        "agent": agent_view(desktop, now),
        # Chats open by themselves, so there is nothing to accept, and nobody can miss it.
        "requests": [],
        "requestsTotal": 0,
        "acceptAll": None,
        "ronaPrompt": None,
        "tasks": [task_view(desktop, chat, now) for chat in reversed(told["chats"])],
        "conversation": pane_view(desktop, now),
        "dialog": dialog_view(desktop, now),
        "notifications": [{"id": each["id"], "text": each["text"]} for each in desktop.notices()],
        "history": [
            {
                "customerName": each["customer"],
                "reason": each["why"],
                "acceptedAt": each["since"],
                "connectedSeconds": each["seconds"],
            }
            for each in told["done"]
        ],
    }
    return {**view, "allText": "\n".join(texts_in(view))}


def texts_in(shown):
    """All that is shown, for all of it stands on the desktop in words."""
    if isinstance(shown, str):
        return [shown]
    inner = shown.values() if isinstance(shown, dict) else shown if isinstance(shown, list) else []
    return [text for each in inner for text in texts_in(each)]


def seconds(since, now):
    return max(0, now - since) // 1000


def agent_view(desktop, now):
    agent = desktop.told["agent"]
    return {
        "name": agent["name"],
        "state": STATES[agent["state"]],
        "stateReason": agent["reason"],
        "stateOptions": [STATES.get(state, state) for state in agent["states"]],
        "stateSeconds": seconds(agent["since"], now),
        "canSignOut": agent["mayGo"],
        "connection": "online" if desktop.is_online else "offline",
    }


def task_view(desktop, chat, now):
    last = chat["lines"][-1]["text"] if chat["lines"] else ""
    return {
        "id": chat["seat"],
        "channel": "whatsapp",
        "title": chat["customer"],
        "preview": last,
        "queueName": chat["queue"],
        "unread": desktop.unread(chat),
        "state": STANDINGS[chat["standing"]],
        "elapsedSeconds": seconds(chat["left"] or chat["since"], now),
        "canAccept": False,
    }


def pane_view(desktop, now):
    chat = desktop.chat()
    if chat is None:
        return None
    day = datetime.datetime.fromtimestamp(chat["since"] / 1000, datetime.timezone.utc)
    return {
        "id": chat["seat"],
        "state": STANDINGS[chat["standing"]],
        "customerName": chat["customer"],
        "queueName": chat["queue"],
        "agentName": desktop.told["agent"]["name"],
        "date": day.strftime("%Y-%m-%d"),
        "elapsedSeconds": seconds(chat["since"], now if chat["left"] is None else chat["left"]),
        "wrapUpSeconds": None if chat["left"] is None else seconds(chat["left"], now),
        "participants": [chat["customer"], *chat["present"]],
        "controls": [{"name": BUTTONS[each], "enabled": True} for each in chat["buttons"]],
        "alert": chat["warning"],
        "details": [
            {"name": "Phone", "value": chat["phone"]},
            {"name": "Our number", "value": chat["ourNumber"]},
        ],
        "messages": [message_view(line, desktop.told["theme"]) for line in chat["lines"]],
        "compose": compose_view(desktop),
    }


def compose_view(desktop):
    draft, most = desktop.draft(), desktop.told["longest"]
    return {
        "enabled": desktop.can_write(),
        "text": draft,
        "limit": most,
        "counter": f"{len(draft)} of {most}",
        "canSend": desktop.can_write() and bool(draft.strip()),
    }


def message_view(line, theme):
    is_customer = line["who"] == "customer"
    view = {
        "id": line["id"],
        "from": line["who"],
        "author": line["author"],
        "text": line["text"],
        "time": line["at"],
        "bubble": {
            "colour": colour_of(theme[BUBBLES[line["who"]]]),
            "initials": initials_of(line["author"]) if is_customer else None,
        },
    }
    return view if line["fate"] is None else {**view, "status": line["fate"]}


def colour_of(paint):
    """Gray, blue or another, as somebody who looks would say."""
    red, green, blue = (int(paint[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    if saturation < 0.2:
        return "gray" if 0.2 < light < 0.95 else "none"
    return "blue" if 200 <= hue * 360 <= 250 else "other"


def initials_of(name):
    words = name.split()
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


def dialog_view(desktop, now):
    dialog = desktop.open_dialog()
    if dialog is None:
        return None
    view = {"kind": DIALOGS[dialog["kind"]], "conversationId": dialog["seat"], "title": dialog["kind"]}
    if dialog["kind"] == "Sure?":
        return {**view, "text": "Close this chat?", "canCancel": True}
    is_note = dialog["kind"] == "Note why"
    view.update(
        search=dialog["search"],
        options=[option_view(option) for option in desktop.listed()],
        selected=dialog["picked"],
        canSubmit=dialog["picked"] is not None,
        canCancel=not is_note,
        canRefresh=not is_note,
    )
    if not is_note:
        return {**view, "destination": "queue" if dialog["way"] == "queues" else "agent"}
    return {**view, **countdown(desktop.chat(), now)}


def option_view(option):
    view = {"name": option["name"], "enabled": option["free"]}
    return {**view, "state": STATES[option["state"]]} if "state" in option else view


def countdown(chat, now):
    due = chat["noteDue"]
    return {
        "secondsLeft": None if due is None else max(0, due - now + 999) // 1000,
        "canCancelAutoWrapUp": chat["mayKeepOpen"],
        "elapsedSeconds": seconds(chat["left"], now),
    }
