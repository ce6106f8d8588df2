"""What a reader asks of the risk register, read from the address."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, Q, QuerySet
from django.http import QueryDict

from core.addresses import asked
from risks.filters import says
from risks.models import Risk, RiskCategory, RiskStatus
from risks.risk_reading import outside_appetite, stale, unassured
from risks.rules import Rules

ALL_OPEN, TO_BOARD, TO_PROGRAMME, RISING, REVIEW_OVERDUE, OUTSIDE, UNASSURED, STALE, CLOSED = (
    "",
    "board",
    "programme",
    "rising",
    "overdue",
    "outside",
    "unassured",
    "stale",
    "closed",
)
VIEWS = {
    ALL_OPEN: "All open risks",
    TO_BOARD: "Reported to board",
    TO_PROGRAMME: "Programme board",
    OUTSIDE: "Outside appetite",
    RISING: "Rising",
    REVIEW_OVERDUE: "Review overdue",
    UNASSURED: "Not assured",
    STALE: "Assurance too old",
    CLOSED: "Closed",
}
NOW, BOARD, TARGET = "", "board", "target"
POSITIONS = {NOW: "Now", BOARD: "At the last board", TARGET: "At target"}
PLACES = {
    NOW: ("current_likelihood", "current_consequence"),
    BOARD: ("board_likelihood", "board_consequence"),
    TARGET: ("target_likelihood", "target_consequence"),
}
SORTS = ("score", "risk", "review")
CELL = re.compile(r"([1-5])-([1-5])", re.ASCII)


def viewed(risks: QuerySet[Risk], view: str, on: date, rules: Rules) -> QuerySet[Risk]:
    """The risks of one of `VIEWS`; for RISING each has `score_at_last_board`."""
    if view == CLOSED:
        return risks.exclude(status=RiskStatus.OPEN)
    top, low = rules.board_from, rules.programme_from
    narrowed: dict[str, Callable[[], Q | Exists]] = {
        TO_BOARD: lambda: Q(current_score__gte=top),
        TO_PROGRAMME: lambda: Q(current_score__gte=low, current_score__lt=top),
        RISING: lambda: Q(current_score__gt=F("score_at_last_board")),
        REVIEW_OVERDUE: lambda: Q(next_review_on__lt=on),
        OUTSIDE: lambda: outside_appetite(rules),
        UNASSURED: unassured,
        STALE: lambda: stale(on, rules),
    }
    found = risks.filter(status=RiskStatus.OPEN)
    return found.filter(narrowed[view]()) if view in narrowed else found


@dataclass(frozen=True)
class RiskFilter:
    """One view of the register, narrowed by workstream, category, words and cell of the matrix.

    `positions` says which map is shown: now, at the last board, or at target.
    """

    view: str
    workstream: str
    category: str
    words: str
    cell: tuple[int, int] | None  # likelihood, consequence
    positions: str
    sort: str

    @classmethod
    def read(cls, query: QueryDict) -> "RiskFilter":
        """From an address; what means nothing there is left aside."""
        view, sort, category = asked(query, "view"), asked(query, "sort"), asked(query, "category")
        cell, positions = CELL.fullmatch(asked(query, "cell")), asked(query, "map")
        return cls(
            view=view if view in VIEWS else ALL_OPEN,
            workstream=asked(query, "workstream"),
            category=category if category in RiskCategory.values else "",
            words=asked(query, "q"),
            cell=(int(cell[1]), int(cell[2])) if cell else None,
            positions=positions if positions in POSITIONS else NOW,
            sort=sort if sort in SORTS else "score",
        )

    @property
    def place(self) -> tuple[str, str]:
        """The columns of likelihood and consequence on the map that is shown."""
        return PLACES[self.positions]

    def narrow(self, risks: QuerySet[Risk], on: date, rules: Rules) -> QuerySet[Risk]:
        """The risks asked for, whatever their cell."""
        found = viewed(risks, self.view, on, rules)
        if self.workstream:
            found = found.filter(workstream__reference__iexact=self.workstream)
        if self.category:
            found = found.filter(category=self.category)
        if self.words:
            found = found.filter(says(self.words, "reference", "name", "cause", "event", "effect"))
        return found

    def of_cell(self, risks: QuerySet[Risk]) -> QuerySet[Risk]:
        """Those of the cell asked for, in the order asked for."""
        if self.cell:
            risks = risks.filter(**dict(zip(self.place, self.cell, strict=True)))
        return self.ordered(risks)

    def ordered(self, risks: QuerySet[Risk]) -> QuerySet[Risk]:
        """`risks` in the order asked for."""
        orders = {
            "score": ("-current_score", "reference_order"),
            "risk": ("reference_order",),
            "review": (F("next_review_on").asc(nulls_last=True), "reference_order"),
        }
        return risks.order_by(*orders[self.sort])
