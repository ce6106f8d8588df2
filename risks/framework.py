"""The assurance framework: objectives, the risks to each, and whether anybody says they are held.

What is missing is found, never typed: controls that nobody assures, words too old to count,
objectives without a risk (docs/rules.md 7).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from accounts.models import Partnership, User
from risks.models import Assurance, Control, Line, Objective, Rating, Risk
from risks.risk_reading import (
    is_assured,
    outside_appetite,
    stale_assurances,
    unassured_controls,
)
from risks.rules import Rules
from risks.scoring import Band, band

WEAK = (Rating.LIMITED, Rating.NONE)
NAMED = 5


@dataclass(frozen=True)
class LineFacts:
    """The newest word of one line on the risks to an objective; `stale` risks need a new one."""

    line: int
    newest: date | None = None
    stale: int = 0
    weak: int = 0

    @property
    def heading(self) -> str:
        """'First line'."""
        return Line(self.line).label.partition(":")[0]

    @property
    def words(self) -> str:
        """What is wrong with it; empty when nothing is."""
        if self.newest is None:
            return "none"
        said = [f"{self.stale} too old"] if self.stale else []
        said += [f"{self.weak} limited"] if self.weak else []
        return ", ".join(said)


@dataclass(frozen=True)
class ObjectiveRow:
    """An objective, None for what threatens none that the reader sees; counts of open risks."""

    objective: Objective | None
    risks: int = 0
    worst: int = 0
    outside: int = 0
    controls: int = 0
    unassured: int = 0
    lines: Sequence[LineFacts] = field(default_factory=lambda: [LineFacts(each) for each in Line])

    @property
    def band(self) -> Band | None:
        """Of its worst risk; None without risks."""
        return band(self.worst) if self.worst else None

    @property
    def is_without_risk(self) -> bool:
        """An objective that no open risk threatens, as far as anybody wrote down."""
        return self.objective is not None and not self.risks


@dataclass(frozen=True)
class Framework:
    """The page: a row for each objective, and some of what is missing by name."""

    rows: Sequence[ObjectiveRow]
    unassured: Sequence[Control]
    stale: Sequence[Assurance]

    @cached_property
    def without_risk(self) -> list[Objective]:
        """Objectives without a risk."""
        return [row.objective for row in self.rows if row.objective and not row.risks]

    @property
    def loose(self) -> int:
        """Open risks that name no objective."""
        return sum(row.risks for row in self.rows if row.objective is None)

    @property
    def unassured_count(self) -> int:
        """Controls that nobody assures."""
        return sum(row.unassured for row in self.rows)

    @property
    def stale_count(self) -> int:
        """Newest words of a line on a risk that are too old to count."""
        return sum(line.stale for row in self.rows for line in row.lines)

    @property
    def outside(self) -> list[ObjectiveRow]:
        """Objectives with a risk outside appetite."""
        return [row for row in self.rows if row.objective and row.outside]


def framework(user: User, partnership: Partnership, rules: Rules) -> Framework:
    """All that the reader sees of it on the partnership's today; six queries, however long."""
    on = partnership.today()
    risks = Risk.objects.visible_to(user).open().filter(partnership=partnership)
    objectives = list(
        Objective.objects.visible_to(user).filter(partnership=partnership).select_related("owner")
    )
    held, words = _controls(risks), _lines(risks, on, rules)
    counted = _risks(risks, rules)
    known = {each.pk for each in objectives}
    rows = [_row(each, [each.pk], counted, held, words) for each in objectives]
    others = [pk for pk in {*counted, *held, *words} if pk not in known]
    if others:
        rows.append(_row(None, others, counted, held, words))
    return Framework(rows, _some_unassured(risks), _some_stale(risks, on, rules))


type Key = int | None
type Counted = dict[Key, tuple[int, int, int]]
type Held = dict[Key, tuple[int, int]]
type Words = dict[Key, dict[int, tuple[date, int, int]]]


def _row(
    objective: Objective | None, keys: Iterable[Key], counted: Counted, held: Held, words: Words
) -> ObjectiveRow:
    keys = list(keys)
    scores = [counted[key] for key in keys if key in counted]
    controls = [held[key] for key in keys if key in held]
    return ObjectiveRow(
        objective=objective,
        risks=sum(each[0] for each in scores),
        worst=max((each[1] for each in scores), default=0),
        outside=sum(each[2] for each in scores),
        controls=sum(each[0] for each in controls),
        unassured=sum(each[1] for each in controls),
        lines=[_line(line, [words[key] for key in keys if key in words]) for line in Line],
    )


def _line(line: int, said: Sequence[dict[int, tuple[date, int, int]]]) -> LineFacts:
    found = [each[line] for each in said if line in each]
    return LineFacts(
        line=line,
        newest=max((each[0] for each in found), default=None),
        stale=sum(each[1] for each in found),
        weak=sum(each[2] for each in found),
    )


def _risks(risks: QuerySet[Risk], rules: Rules) -> Counted:
    rows = risks.order_by().values_list("objective")
    counted = rows.annotate(
        number=Count("pk"),
        worst=Max("current_score"),
        outside=Count("pk", filter=outside_appetite(rules)),
    )
    return {key: (number, worst, outside) for key, number, worst, outside in counted}


def _controls(risks: QuerySet[Risk]) -> Held:
    rows = Control.objects.filter(risk__in=risks.order_by().values("pk")).order_by()
    counted = rows.values_list("risk__objective").annotate(
        number=Count("pk"), unassured=Count("pk", filter=~is_assured())
    )
    return {key: (number, unassured) for key, number, unassured in counted}


def _lines(risks: QuerySet[Risk], on: date, rules: Rules) -> Words:
    newer = Assurance.objects.filter(
        risk=OuterRef("risk"), line=OuterRef("line"), given_on__gt=OuterRef("given_on")
    )
    newest = Assurance.objects.filter(risk__in=risks.order_by().values("pk")).exclude(Exists(newer))
    too_old = Q(given_on__lt=rules.oldest_that_counts(on))
    rows = (
        newest.order_by()
        .values_list("risk__objective", "line")
        .annotate(
            newest=Max("given_on"),
            stale=Count("pk", filter=too_old),
            weak=Count("pk", filter=Q(rating__in=WEAK) & ~too_old),
        )
    )
    found: Words = {}
    for key, line, day, old, weak in rows:
        found.setdefault(key, {})[line] = (day, old, weak)
    return found


def _some_unassured(risks: QuerySet[Risk]) -> list[Control]:
    rows = unassured_controls().filter(risk__in=risks.order_by().values("pk"))
    worst = rows.select_related("risk").order_by("-risk__current_score", "risk__reference_order")
    return list(worst[:NAMED])


def _some_stale(risks: QuerySet[Risk], on: date, rules: Rules) -> list[Assurance]:
    rows = stale_assurances(on, rules).filter(risk__in=risks.order_by().values("pk"))
    oldest = rows.select_related("risk").order_by("given_on", "risk__reference_order", "line")
    return list(oldest[:NAMED])
