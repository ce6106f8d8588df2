"""The headings of a plan (summary tasks), and what they mean for the tasks under them."""

from collections.abc import Iterator
from datetime import datetime

from exchange.mspdi.document import Element
from exchange.mspdi.values import moment, whole

START_NO_EARLIER = 4


class Headings:
    """The rows of a plan: its tasks by UID, the headings over each, and what is left out."""

    def __init__(self, rows: list[Element]) -> None:
        self.tasks: dict[str, Element] = {}
        self.left_out: list[tuple[str, str, str]] = []
        self._over: dict[str, list[str]] = {}
        self._headings: dict[str, Element] = {}
        self._under: dict[str, list[str]] = {}
        path: list[tuple[int, str]] = []
        for row in rows:
            self._take(row, path)

    def not_before(self, uid: str) -> datetime | None:
        """The least start that the headings over a task give it."""
        days = [
            moment(self._headings[over], "ConstraintDate")
            for over in self._over[uid]
            if whole(self._headings[over], "ConstraintType") == START_NO_EARLIER
        ]
        return max((day for day in days if day), default=None)

    def links(self, uid: str) -> Iterator[tuple[str, Element]]:
        """What a task waits for, itself or by a heading over it, and which of them says so."""
        for said in (uid, *self._over[uid]):
            row = self.tasks.get(said) or self._headings[said]
            yield from ((said, link) for link in row.each("PredecessorLink"))

    def under(self, uid: str, *, is_of_finish: bool) -> list[str]:
        """The tasks that stand for a row: all under a heading, or the one that starts first."""
        if uid in self.tasks:
            return [uid]
        found = self._under.get(uid, [])
        if is_of_finish or not found:
            return found
        return [min(found, key=lambda each: (self.tasks[each].say("EarlyStart"), each))]

    def _take(self, row: Element, path: list[tuple[int, str]]) -> None:
        uid, level = row.say("UID"), whole(row, "OutlineLevel", 1)
        if uid in ("", "0") or row.say("IsNull") == "1":
            return
        while path and path[-1][0] >= level:
            path.pop()
        if row.say("Summary") == "1":
            path.append((level, uid))
            self._headings[uid], self._under[uid] = row, []
            self.left_out.append((uid, row.say("Name"), "a heading (summary task)"))
        elif row.say("Active") == "0":
            self.left_out.append((uid, row.say("Name"), "an inactive task"))
        else:
            self.tasks[uid] = row
            self._over[uid] = [over for _, over in path]
            for over in self._over[uid]:
                self._under[over].append(uid)
