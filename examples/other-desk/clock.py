"""The time of a contact centre, in ms since 1970: the wall's, or one that is stepped by whoever tries the centre."""

import heapq
import itertools
import threading
import time


class SteppedClock:
    """Stands still until it is told to go on; what falls due on the way happens in order, each at its own moment."""

    def __init__(self, now):
        self._now, self._due, self._count = now, [], itertools.count()

    def now(self):
        return self._now

    def at(self, when, work):
        """Has the work done at that moment. Answers with what calls it off."""
        entry = [when, next(self._count), work]
        heapq.heappush(self._due, entry)

        def call_off():
            entry[2] = None

        return call_off

    def next(self):
        """Ms until something is due; None when nothing is."""
        while self._due and self._due[0][2] is None:
            heapq.heappop(self._due)
        return max(0, self._due[0][0] - self._now) if self._due else None

    def step(self, ms):
        end = self._now + ms
        while (left := self.next()) is not None and self._now + left <= end:
            self._now += left
            work, self._due[0][2] = self._due[0][2], None
            work()
        self._now = end


class WallClock:
    """The wall's. Nothing can be told of what is due, and nobody can step it."""

    def now(self):
        return int(time.time() * 1000)

    def at(self, when, work):
        timer = threading.Timer(max(0, when - self.now()) / 1000, work)
        timer.daemon = True
        timer.start()
        return timer.cancel

    def next(self):
        return None
