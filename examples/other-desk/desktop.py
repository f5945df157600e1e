"""An agent's desktop without a screen: it asks the centre again and again, shows what it was told last, and keeps the rest to itself."""

from link import Refused

CLOSED = "This window is closed."
CUT_OFF = "There is no connection."


class Desktop:
    """`poll_ms` of the centre's time lie between two polls. What the agent does is answered at once, as on any page."""

    def __init__(self, link, base, poll_ms):
        self.link, self.base, self.poll_ms = link, base, poll_ms
        self.is_open, self.is_online, self.front = True, True, None
        self.load()

    # ---- What it knows.
    def load(self):
        """As a page begins: what was typed and looked at is gone, but not which chat was in front."""
        self.told, self.polled, self.dialog = None, 0, None
        self.drafts, self.picked, self.read, self.hidden = {}, {}, {}, set()
        self.poll()

    def poll(self):
        if self.is_open and self.is_online:
            self.take(self.link.ask("GET", f"{self.base}/desktop"))

    def next_poll(self):
        """Ms since 1970; None while it does not ask."""
        return self.polled + self.poll_ms if self.is_open and self.is_online else None

    def take(self, told):
        before = {chat["seat"] for chat in self.told["chats"]} if self.told else None
        self.told, self.polled = told, told["now"]
        seats = [chat["seat"] for chat in told["chats"]]
        if self.front not in seats:
            self.front = None
        new = [seat for seat in seats if before is not None and seat not in before]
        # A new chat opens by itself, unless the agent is in the middle of something.
        if new and not self.is_busy():
            self.show(new[-1])
        if self.dialog and self.dialog["seat"] not in seats:
            self.dialog = None
        self.mark_read()

    def is_busy(self):
        chat = self.chat()
        return chat is not None and (chat["left"] is not None or self.dialog is not None or bool(self.draft()))

    def chat(self):
        """The one in front; None while there is none."""
        return next((chat for chat in self.told["chats"] if chat["seat"] == self.front), None)

    def draft(self):
        return self.drafts.get(self.front, "")

    def unread(self, chat):
        lines = [line["id"] for line in chat["lines"] if line["who"] == "customer"]
        return len(lines) - self.read.get(chat["seat"], 0)

    def mark_read(self):
        chat = self.chat()
        if chat is not None:
            self.read[self.front] = sum(line["who"] == "customer" for line in chat["lines"])

    def notices(self):
        """Not of what the agent has in front of them anyway."""
        return [
            notice
            for notice in self.told["notices"]
            if notice["id"] not in self.hidden and not (notice["kind"] == "line" and notice["seat"] == self.front)
        ]

    # ---- The window itself.
    def reload(self):
        self.must_work()
        self.load()

    def close(self):
        self.is_open = False

    def reopen(self):
        self.is_open = True
        self.load()

    def go_offline(self):
        self.is_online = False

    def go_online(self):
        self.is_online = True
        self.poll()

    def must_work(self):
        if not self.is_open or not self.is_online:
            raise Refused(409, CUT_OFF if self.is_open else CLOSED, "The desktop")

    def do(self, deed, **rest):
        self.must_work()
        self.take(self.link.ask("POST", f"{self.base}/desktop", {"do": deed, **rest}))

    # ---- Chats.
    def show(self, seat):
        if seat not in [chat["seat"] for chat in self.told["chats"]]:
            refuse("This chat is not there.")
        self.front = seat
        self.mark_read()

    def write(self, text):
        """The box takes no more than can be sent."""
        if not self.can_write():
            refuse("There is nothing to write in.")
        self.drafts[self.front] = (self.draft() + text)[: self.told["longest"]]

    def can_write(self):
        chat = self.chat()
        return chat is not None and chat["left"] is None and chat["warning"] is None

    def send(self):
        if not self.can_write() or not self.draft().strip():
            refuse("There is nothing to send.")
        text, seat = self.draft(), self.front
        self.do("say", seat=seat, text=text)
        self.drafts[seat] = ""

    def press(self, button):
        """A button of the chat in front. All but Leave open a dialog first."""
        self.must_work()
        chat = self.chat()
        if chat is None or button not in chat["buttons"]:
            refuse(f"There is no button {button}.")
        if button == "Leave":
            self.do("leave", seat=self.front)
        elif button in ("Hand over", "Invite"):
            self.dialog = {"kind": button, "seat": self.front, "way": "queues", "search": "", "picked": None}
            self.dialog["places"] = self.places()
        else:
            self.dialog = {"kind": "Sure?", "seat": self.front}

    # ---- Dialogs.
    def open_dialog(self):
        """What stands before the chat in front: its own dialog, or the one that asks why it was."""
        chat = self.chat()
        if chat is not None and chat["left"] is not None:
            search, picked = self.picked.setdefault(self.front, ["", None])
            return {"kind": "Note why", "seat": self.front, "search": search, "picked": picked}
        return self.dialog if self.dialog and self.dialog["seat"] == self.front else None

    def places(self):
        return self.link.ask("GET", f"{self.base}/desktop/places?seat={self.front}")

    def listed(self):
        """The options of the dialog, as the search leaves them."""
        dialog = self.open_dialog()
        if dialog["kind"] == "Note why":
            options = [{"name": name, "free": True} for name in self.told["reasons"]]
        else:
            options = dialog["places"][dialog["way"]]
        wanted = dialog["search"].casefold()
        return [option for option in options if wanted in option["name"].casefold()]

    def must_ask(self, *kinds):
        dialog = self.open_dialog()
        if dialog is None or dialog["kind"] not in kinds:
            refuse("No such dialog is open.")
        return dialog

    def choose(self, way):
        self.must_ask("Hand over", "Invite").update(way=way, search="", picked=None)

    def search(self, text):
        if self.must_ask("Hand over", "Invite", "Note why")["kind"] == "Note why":
            self.picked[self.front][0] = text
        else:
            self.dialog["search"] = text

    def pick(self, name):
        dialog = self.must_ask("Hand over", "Invite", "Note why")
        if not any(option["name"] == name and option["free"] for option in self.listed()):
            refuse(f"{name} cannot be chosen.")
        if dialog["kind"] == "Note why":
            self.picked[self.front][1] = name
        else:
            self.dialog["picked"] = name

    def refresh(self):
        """Reads the list that is shown anew."""
        self.must_work()
        dialog = self.must_ask("Hand over", "Invite")
        dialog["places"][dialog["way"]] = self.places()[dialog["way"]]

    def submit(self):
        dialog = self.must_ask("Hand over", "Invite", "Note why")
        name, seat = dialog["picked"], self.front
        if name is None:
            refuse("Nothing is chosen.")
        if dialog["kind"] == "Note why":
            return self.do("note", seat=seat, why=name)
        to = "queue" if dialog["way"] == "queues" else "agent"
        self.do("handOver" if dialog["kind"] == "Hand over" else "invite", seat=seat, to=to, name=name)
        self.dialog = None

    def confirm(self):
        self.must_ask("Sure?")
        self.do("close", seat=self.front)
        self.dialog = None

    def cancel(self):
        self.must_ask("Hand over", "Invite", "Sure?")
        self.dialog = None

    def keep_open(self):
        self.must_ask("Note why")
        self.do("keepOpen", seat=self.front)


def refuse(why):
    raise Refused(409, why, "The desktop")
