"""What one agent's desktop gets at a poll: all that this agent may know, with sensitive data hidden where the office wants that."""

from centre import BREAKS
from chats import AWAY, OFF, READY
from handling import LONGEST
from masking import masked

# How desktops look.
THEME = {"customerBubble": "#dcdfe4", "agentBubble": "#1f5fbf", "houseBubble": "#ffffff"}
NOTICE_MS = 30_000
WARNING = "Our WhatsApp number was removed. Nothing more can be sent here: please close this chat."


def snapshot(centre, agent):
    shown = masked if centre.rules.masking else str
    seats = centre.seats_of(agent)
    now = centre.clock.now()
    return {
        "now": now,
        "agent": agent_in(agent, seats),
        "chats": [chat_in(centre, seat, shown) for seat in seats],
        "done": [done_in(seat, shown) for seat in centre.done_by(agent)],
        "notices": [
            {"id": notice.id, "kind": notice.kind, "seat": notice.seat.id, "text": shown(notice.text)}
            for notice in centre.notices
            if notice.agent == agent.name and now - notice.at < NOTICE_MS
        ],
        "reasons": [reason["name"] for reason in centre.rules.reasons],
        "longest": LONGEST,
        "theme": THEME,
    }


def agent_in(agent, seats):
    """Who is in a chat and Ready is shown as In chat; the state below stays what they chose."""
    busy = agent.state == READY and seats
    return {
        "name": agent.name,
        "state": "In chat" if busy else agent.state,
        "reason": agent.reason,
        "since": agent.since,
        "states": [] if agent.state == OFF else [READY, AWAY, *BREAKS],
        "mayGo": agent.state != OFF and not seats,
    }


def standing(centre, seat):
    if seat.left is not None:
        return "To be noted"
    if seat.chat.guest() is not None:
        return "Together"
    return "Asking a colleague" if is_asking(centre, seat) else "Talking"


def is_asking(centre, seat):
    return any(wish.chat is seat.chat and wish.guest for wish in centre.waiting)


def buttons(centre, seat):
    if seat.left is not None:
        return []
    if not seat.host:
        return ["Leave"]
    if seat.chat.guest() is not None:
        return ["Close for all"]
    can_only_close = is_asking(centre, seat) or seat.chat.cut_off
    return ["Close chat"] if can_only_close else ["Hand over", "Invite", "Close chat"]


def chat_in(centre, seat, shown):
    chat = seat.chat
    lines = chat.lines[: seat.lines_until]
    return {
        "seat": seat.id,
        "standing": standing(centre, seat),
        "buttons": buttons(centre, seat),
        "customer": shown(chat.customer.name),
        "phone": shown(f"+{chat.customer.phone}"),
        "ourNumber": centre.shown_number,
        "queue": chat.queue,
        "warning": WARNING if chat.cut_off and seat.left is None else None,
        "present": [each.agent.name for each in chat.sitting()],
        "since": seat.since,
        "left": seat.left,
        "noteDue": seat.note_due,
        "mayKeepOpen": seat.note_due is not None and seat.may_keep_open,
        "lines": [
            {
                "id": line.id,
                "who": line.who,
                "author": shown(line.author),
                "text": shown(line.text),
                "at": line.at,
                "fate": line.fate,
            }
            for line in lines
        ],
    }


def done_in(seat, shown):
    return {
        "customer": shown(seat.chat.customer.name),
        "why": seat.why,
        "since": seat.since,
        "seconds": (seat.left - seat.since) // 1000,
    }
