"""Tests of the other desk by itself: `python3 -m unittest discover -s examples/other-desk`."""

import hashlib
import hmac
import unittest

import handling
from centre import Centre
from chats import Refusal
from clock import SteppedClock
from masking import masked
from office import set_up
from snapshot import snapshot
from whatsapp import Number, challenge, is_signed, take_in

NUMBER = Number({"id": "1", "shown": "+1 555", "token": "t", "secret": "s", "verify": "v", "graph": "http://127.0.0.1:9"})


def at_work(*names):
    """A centre in which these agents are Ready."""
    centre = Centre(SteppedClock(0), "+1 555")
    for name in names:
        centre.begin_shift(centre.agents[name])
        centre.go(centre.agents[name], "Ready")
    return centre


class Chats(unittest.TestCase):
    def test_a_chat_opens_with_whoever_has_the_fewest(self):
        centre = at_work("Ines Duarte", "Tomas Lindqvist")
        centre.hear("1", "Ada", "Hello", "w1")
        centre.hear("2", "Bob", "Hello", "w2")
        self.assertEqual([len(centre.seats_of(agent)) for agent in centre.agents.values()], [1, 1, 0, 0])

    def test_a_message_that_is_told_twice_is_one(self):
        centre = at_work()
        centre.hear("1", "Ada", "Hello", "w1")
        centre.hear("1", "Ada", "Hello", "w1")
        self.assertEqual([line.text for line in centre.chats[0].lines], ["Hello"])

    def test_what_waits_goes_to_whoever_becomes_ready_up_to_their_most(self):
        centre = at_work()
        set_up(centre, {"set": "mostChats", "agent": "Ines Duarte", "chats": 1})
        centre.hear("1", "Ada", "Hello", "w1")
        centre.hear("2", "Bob", "Hello", "w2")
        ines = centre.agents["Ines Duarte"]
        centre.begin_shift(ines)
        centre.go(ines, "Ready")
        self.assertEqual([seat.chat.customer.name for seat in centre.seats_of(ines)], ["Ada"])

    def test_a_guest_joins_at_once_and_leaves_the_rest_to_the_host(self):
        centre = at_work("Ines Duarte", "Tomas Lindqvist")
        ines, tomas = centre.agents["Ines Duarte"], centre.agents["Tomas Lindqvist"]
        centre.hear("1", "Ada", "Hello", "w1")
        seat = centre.seats_of(ines)[0]
        handling.invite(centre, seat, "agent", tomas.name)
        self.assertEqual(snapshot(centre, ines)["chats"][0]["buttons"], ["Close for all"])
        handling.depart(centre, centre.seats_of(tomas)[0])
        centre.hear("1", "Ada", "More", "w2")
        self.assertEqual(len(snapshot(centre, tomas)["chats"][0]["lines"]), 1)
        self.assertEqual(len(snapshot(centre, ines)["chats"][0]["lines"]), 2)

    def test_a_note_that_is_due_is_made_in_its_second_unless_it_is_kept_open(self):
        centre = at_work("Ines Duarte")
        set_up(centre, {"set": "autoNote", "auto": {"seconds": 30, "extension": True}})
        for at, phone in enumerate(("1", "2")):
            centre.hear(phone, phone, "Hello", f"w{at}")
        first, second = centre.seats_of(centre.agents["Ines Duarte"])
        handling.close(centre, first)
        handling.close(centre, second)
        handling.keep_open(centre, second)
        centre.clock.step(29_999)
        self.assertFalse(first.noted)
        centre.clock.step(1)
        self.assertEqual((first.why, second.noted), ("Passed on", False))

    def test_nothing_is_said_in_a_chat_that_was_cut_off(self):
        centre = at_work("Ines Duarte")
        centre.hear("1", "Ada", "Hello", "w1")
        set_up(centre, {"set": "number", "connected": False})
        with self.assertRaises(Refusal):
            handling.say(centre, centre.seats_of(centre.agents["Ines Duarte"])[0], "Hi")


class WhatsApp(unittest.TestCase):
    def test_only_what_is_signed_is_believed(self):
        body = b'{"entry":[]}'
        good = hmac.new(b"s", body, hashlib.sha256).hexdigest()
        self.assertTrue(is_signed(NUMBER, body, f"sha256={good}"))
        for wrong in (None, "", "sha256=", f"sha256={good[:-1]}", good):
            self.assertFalse(is_signed(NUMBER, body, wrong))

    def test_the_handshake_is_answered_to_who_knows_the_word(self):
        asked = {"hub.mode": "subscribe", "hub.verify_token": "v", "hub.challenge": "42"}
        self.assertEqual(challenge(NUMBER, asked), "42")
        self.assertIsNone(challenge(NUMBER, {**asked, "hub.verify_token": "w"}))

    def test_what_is_not_understood_is_passed_over(self):
        centre = at_work()
        value = {"metadata": {"phone_number_id": "1"}, "messages": [{"from": "9", "id": "w", "type": "image"}, 7]}
        for told in (None, [], {"entry": [None, {"changes": [{"field": "messages", "value": value}, 3]}]}):
            take_in(centre, NUMBER, told)
        self.assertEqual([chat.customer.name for chat in centre.chats], ["+9"])

    def test_word_of_an_answer_may_come_before_its_id_and_takes_nothing_back(self):
        centre = at_work("Ines Duarte")
        centre.hear("1", "Ada", "Hello", "w1")
        handling.say(centre, centre.seats_of(centre.agents["Ines Duarte"])[0], "Hi")
        line = centre.chats[0].lines[-1]
        centre.settle_fate("w2", "delivered")
        centre.is_sent(line, "w2")
        centre.settle_fate("w2", "sent")
        self.assertEqual(line.fate, "delivered")


class Masking(unittest.TestCase):
    def test_what_is_hidden_and_what_is_not(self):
        for text, shown in (
            ("Call + 1 (123) 456 7890, please", "Call **********7890, please"),
            ("melissa@gmail.com, jo@example.com", "m******@gmail.com, j*@example.com"),
            ("4111-1111-1111-1111 4111 1111 1111 1112", "************1111 4111 1111 1111 1112"),
            ("GB82 WEST 1234 5698 7654 32 or cash", "******************5432 or cash"),
            ("DE88370400440532013000", "DE88370400440532013000"),
            ("219-09-9999, 666-45-6789", "*******9999, 666-45-6789"),
            ("order 20261123-0042, 1,299.00 EUR", "order 20261123-0042, 1,299.00 EUR"),
        ):
            self.assertEqual(masked(text), shown)


if __name__ == "__main__":
    unittest.main()
