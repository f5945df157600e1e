"""Tests of how desktops keep up with the centre, and of what the driver makes of it."""

import unittest

from desk_view import colour_of, initials_of
from desktop import Desktop
from driver import System
from link import Refused
from tenant import Tenant

NUMBER = {"id": "1", "shown": "+1 555", "token": "t", "secret": "s", "verify": "v", "graph": "http://127.0.0.1:9"}


class Direct:
    """A link without a wire: straight to a tenant, in the name of one agent."""

    def __init__(self, tenant, agent):
        self.tenant, self.agent, self.polls = tenant, agent, 0

    def ask(self, method, path, content=None):
        if path.endswith("/time"):
            return self.tenant.pass_time(content["step"], content["held"])
        if "/places" in path:
            return self.tenant.places(self.agent, path.split("=")[1])
        if method == "POST":
            return self.tenant.do(self.agent, content)
        self.polls += 1
        return self.tenant.poll(self.agent)


class Polling(unittest.TestCase):
    def setUp(self):
        self.tenant = Tenant({"number": NUMBER, "now": 0}, is_stepped=True)
        self.addCleanup(self.tenant.close)
        self.link = Direct(self.tenant, self.tenant.centre.agents["Ines Duarte"])
        told = {"tenant": "t", "now": 0, "agents": []}
        self.system = System(self.link, told, {"pollSeconds": 3})
        self.desktop = self.system.desktops["one"] = Desktop(self.link, "/tenants/t", 3000)
        self.desktop.do("beginShift")
        self.desktop.do("go", state="Ready")

    def write(self, text):
        self.tenant.centre.hear("1", "Ada", text, "w1")

    def test_a_desktop_shows_a_chat_at_its_poll_and_not_before(self):
        self.write("Hello")
        self.system.let_pass(2999, 0)
        self.assertEqual(self.desktop.told["chats"], [])
        self.system.let_pass(1, 0)
        self.assertEqual(self.desktop.chat()["customer"], "Ada")

    def test_of_many_polls_the_last_one_is_made_and_the_beat_is_kept(self):
        polls = self.link.polls
        self.system.let_pass(10_000, 0)
        self.assertLessEqual(self.link.polls - polls, 2)
        self.assertEqual(self.desktop.next_poll(), 12_000)

    def test_what_falls_due_between_two_polls_is_not_known_yet(self):
        self.tenant.centre.rules.auto_note = {"seconds": 4, "extension": False}
        self.write("Hello")
        self.system.let_pass(3000, 0)
        self.desktop.press("Close chat")
        self.desktop.confirm()
        self.system.let_pass(4500, 0)
        self.assertEqual(self.desktop.open_dialog()["kind"], "Note why")
        self.system.let_pass(1500, 0)
        self.assertIsNone(self.desktop.open_dialog())

    def test_a_new_chat_does_not_take_the_place_of_one_in_which_something_is_typed(self):
        self.write("Hello")
        self.system.let_pass(3000, 0)
        self.desktop.write("Good mor")
        self.tenant.centre.hear("2", "Bob", "Hello", "bob")
        self.system.let_pass(3000, 0)
        self.assertEqual((self.desktop.chat()["customer"], len(self.desktop.told["chats"])), ("Ada", 2))

    def test_without_a_connection_nothing_is_learned_or_done(self):
        self.desktop.go_offline()
        self.write("Hello")
        self.system.let_pass(30_000, 0)
        self.assertEqual(self.desktop.told["chats"], [])
        with self.assertRaises(Refused):
            self.desktop.do("go", state="Away")
        self.desktop.go_online()
        self.assertEqual(len(self.desktop.told["chats"]), 1)


class Looks(unittest.TestCase):
    def test_colours_and_initials_are_as_somebody_would_say(self):
        paints = ("#dcdfe4", "#1f5fbf", "#ffffff", "#2e8b57")
        self.assertEqual([colour_of(paint) for paint in paints], ["gray", "blue", "none", "other"])
        self.assertEqual([initials_of(name) for name in ("Bruno", "Juan García Pérez")], ["B", "JP"])


if __name__ == "__main__":
    unittest.main()
