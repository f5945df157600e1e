"""Both ways to WhatsApp: signed webhooks come in, answers go out through the Graph API."""

import hashlib
import hmac
import json
import queue
import threading
import urllib.error
import urllib.request

# No proxy of the environment is to come between.
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Number:
    """The business's WhatsApp number: how it is reached, and what WhatsApp and the centre share."""

    def __init__(self, told):
        self.id, self.shown = str(told["id"]), told["shown"]
        self.token, self.secret, self.verify = told["token"], told["secret"], told["verify"]
        self.graph = told["graph"].rstrip("/")


def challenge(number, query):
    """The answer to WhatsApp's handshake, or None for somebody who does not know the agreed word."""
    agreed = hmac.compare_digest(query.get("hub.verify_token", "").encode(), number.verify.encode())
    is_asked = query.get("hub.mode") == "subscribe" and "hub.challenge" in query
    return query["hub.challenge"] if agreed and is_asked else None


def is_signed(number, body, header):
    """Over the bytes as they came; compared in constant time."""
    wanted = hmac.new(number.secret.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(f"sha256={wanted}".encode(), (header or "").encode())


def take_in(centre, number, told):
    """Everything a webhook tells, whatever it is bundled with. What is not understood is passed over."""
    for entry in objects(told, "entry"):
        for change in objects(entry, "changes"):
            value = change.get("value")
            if change.get("field") != "messages" or not isinstance(value, dict):
                continue
            if str(object_in(value, "metadata").get("phone_number_id")) == number.id:
                take_in_value(centre, value)


def take_in_value(centre, value):
    names = {one.get("wa_id"): object_in(one, "profile").get("name") for one in objects(value, "contacts")}
    for message in objects(value, "messages"):
        phone, kind = message.get("from"), message.get("type", "message")
        if not isinstance(phone, str) or kind in ("reaction", "system"):
            continue
        text = object_in(message, "text").get("body") if kind == "text" else f"[{kind}: open it on a phone]"
        centre.hear(phone, names.get(phone) or f"+{phone}", str(text), str(message.get("id")))
    for status in objects(value, "statuses"):
        if status.get("status") in ("sent", "delivered", "read", "failed"):
            centre.settle_fate(str(status.get("id")), status["status"])


def objects(holder, name):
    found = holder.get(name) if isinstance(holder, dict) else None
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def object_in(holder, name):
    found = holder.get(name)
    return found if isinstance(found, dict) else {}


class Outbox:
    """Sends answers one after the other, so that they arrive in the order in which they were written."""

    def __init__(self, centre, number):
        self.centre, self.number = centre, number
        self.jobs, self.left, self.changed = queue.Queue(), 0, threading.Condition()
        threading.Thread(target=self.run, daemon=True).start()

    def put(self, line, phone):
        with self.changed:
            self.left += 1
        self.jobs.put((line, phone))

    def end(self):
        self.jobs.put(None)

    def is_at_rest(self, held):
        """Nothing is on its way, or only what WhatsApp holds up, which whatever follows has to wait for."""
        return self.left == 0 or held > 0

    def run(self):
        while (job := self.jobs.get()) is not None:
            line, phone = job
            whatsapp_id = self.deliver(line.text, phone)
            with self.centre.lock:
                self.centre.is_sent(line, whatsapp_id)
            with self.changed:
                self.left -= 1
                self.changed.notify_all()

    def deliver(self, text, phone):
        """The id that WhatsApp gave to it; None where it would not take it."""
        wanted = {"messaging_product": "whatsapp", "recipient_type": "individual", "to": phone}
        wanted.update(type="text", text={"preview_url": False, "body": text})
        headers = {"authorization": f"Bearer {self.number.token}", "content-type": "application/json"}
        url = f"{self.number.graph}/{self.number.id}/messages"
        request = urllib.request.Request(url, json.dumps(wanted).encode(), headers)
        try:
            with OPENER.open(request, timeout=10) as response:
                return json.load(response)["messages"][0]["id"]
        except (OSError, ValueError, LookupError, TypeError):
            return None
