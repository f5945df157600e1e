"""Asks the centre, in JSON over HTTP, on connections that are kept open."""

import http.client
import json
import urllib.parse


class Refused(Exception):
    """What was answered, as a sentence; `why` is the part that the centre said."""

    def __init__(self, status, why, asked):
        super().__init__(f"{asked} answered {status}: {why}")
        self.status, self.why = status, why


class Link:
    """Everything that waits has a limit, in seconds."""

    def __init__(self, url, key, limit=12):
        self.url, self.key = url, key
        self.host, self.limit, self.connection = urllib.parse.urlsplit(url).netloc, limit, None

    def with_key(self, key):
        """The same way, in somebody else's name."""
        other = Link(self.url, key, self.limit)
        other.exchange = self.exchange
        return other

    def ask(self, method, path, content=None):
        body = None if content is None else json.dumps(content).encode()
        headers = {"authorization": f"Bearer {self.key}", "content-type": "application/json"}
        asked = f"{method} {self.url}{path}"
        try:
            status, answer = self.exchange(method, path, body, headers)
        except (OSError, http.client.HTTPException) as problem:
            raise Refused(0, f"nothing ({type(problem).__name__}: {problem}).", asked) from problem
        told = json.loads(answer)
        if status >= 300:
            raise Refused(status, told.get("why", "no reason"), asked)
        return told

    def exchange(self, method, path, body, headers):
        if self.connection is None:
            self.connection = http.client.HTTPConnection(self.host, timeout=self.limit)
        try:
            self.connection.request(method, path, body, headers)
            response = self.connection.getresponse()
            return response.status, response.read()
        except (OSError, http.client.HTTPException):
            self.connection.close()
            self.connection = None
            raise
