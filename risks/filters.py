"""What a reader asks of the risk register and of the benefits, read from the address."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q, QuerySet
from django.http import QueryDict

from accounts.models import Partnership, User
from core.addresses import asked
from risks.models import Benefit, BenefitCategory, BenefitStatus, Risk, RiskStatus
from risks.scoring import ESCALATION
from workstreams.models import Workstream

ALL_OPEN, TO_BOARD, RISING, REVIEW_OVERDUE, CLOSED = "", "board", "rising", "overdue", "closed"
VIEWS = {
    ALL_OPEN: "All open risks",
    TO_BOARD: "Reported to board",
    RISING: "Rising",
    REVIEW_OVERDUE: "Review overdue",
    CLOSED: "Closed",
}
BOARD_LEVEL = max(ESCALATION)
CELL = re.compile(r"([1-5])-([1-5])", re.ASCII)


def viewed(risks: QuerySet[Risk], view: str, on: date) -> QuerySet[Risk]:
    """The risks of one of `VIEWS`; each has `score_at_last_board` (see risks.reading)."""
    if view == CLOSED:
        return risks.filter(status=RiskStatus.CLOSED)
    narrowed: dict[str, Callable[[], Q]] = {
        TO_BOARD: lambda: Q(current_score__gte=BOARD_LEVEL),
        RISING: lambda: Q(current_score__gt=F("score_at_last_board")),
        REVIEW_OVERDUE: lambda: Q(next_review_on__lt=on),
    }
    found = risks.filter(status=RiskStatus.OPEN)
    return found.filter(narrowed[view]()) if view in narrowed else found


@dataclass(frozen=True)
class RiskFilter:
    """One view of the register, narrowed by workstream, words and cell of the matrix."""

    view: str
    workstream: str
    words: str
    cell: tuple[int, int] | None  # likelihood, consequence
    sort: str

    @classmethod
    def read(cls, query: QueryDict) -> "RiskFilter":
        """From an address; what means nothing there is left aside."""
        view, sort = asked(query, "view"), asked(query, "sort")
        cell = CELL.fullmatch(asked(query, "cell"))
        return cls(
            view=view if view in VIEWS else ALL_OPEN,
            workstream=asked(query, "workstream"),
            words=asked(query, "q"),
            cell=(int(cell[1]), int(cell[2])) if cell else None,
            sort=sort if sort in {"risk", "review"} else "score",
        )

    def narrow(self, risks: QuerySet[Risk], on: date) -> QuerySet[Risk]:
        """The risks asked for, whatever their cell."""
        found = viewed(risks, self.view, on)
        if self.workstream:
            found = found.filter(workstream__reference__iexact=self.workstream)
        if self.words:
            found = found.filter(_says(self.words, "reference", "name", "cause", "event", "effect"))
        return found

    def of_cell(self, risks: QuerySet[Risk]) -> QuerySet[Risk]:
        """Those of the cell asked for, in the order asked for."""
        if self.cell:
            likelihood, consequence = self.cell
            risks = risks.filter(current_likelihood=likelihood, current_consequence=consequence)
        orders = {
            "score": ("-current_score", "reference_order"),
            "risk": ("reference_order",),
            "review": (F("next_review_on").asc(nulls_last=True), "reference_order"),
        }
        return risks.order_by(*orders[self.sort])


@dataclass(frozen=True)
class BenefitFilter:
    """Benefits narrowed by workstream, category, status and words."""

    workstream: str
    category: str
    status: str
    words: str

    @classmethod
    def read(cls, query: QueryDict) -> "BenefitFilter":
        """From an address; what means nothing there is left aside."""
        category, status = asked(query, "category"), asked(query, "status")
        return cls(
            workstream=asked(query, "workstream"),
            category=category if category in BenefitCategory.values else "",
            status=status if status in BenefitStatus.values else "",
            words=asked(query, "q"),
        )

    @property
    def is_asking(self) -> bool:
        """Whether anything is narrowed at all."""
        return any((self.workstream, self.category, self.status, self.words))

    def narrow(self, benefits: QuerySet[Benefit]) -> QuerySet[Benefit]:
        """The benefits asked for."""
        if self.workstream:
            benefits = benefits.filter(workstream__reference__iexact=self.workstream)
        if self.category:
            benefits = benefits.filter(category=self.category)
        if self.status:
            benefits = benefits.filter(status=self.status)
        if self.words:
            benefits = benefits.filter(_says(self.words, "reference", "name", "measure"))
        return benefits


def workstream_choices(user: User, partnership: Partnership) -> list[tuple[str, str]]:
    """Reference and name of the workstreams that `user` may see, to choose from."""
    seen = Workstream.objects.visible_to(user).filter(partnership=partnership)
    return list(seen.values_list("reference", "name"))


def _says(words: str, *fields: str) -> Q:
    """Any of `fields` contains `words`, in any case."""
    found = Q()
    for field in fields:
        found |= Q(**{f"{field}__icontains": words})
    return found
