"""The roadmap as one reader sees it: narrowed, against a baseline, within a window of time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from accounts.models import Level, Partnership, User
from charts.marks import WORDS
from charts.roadmap import STATUSES
from core.at_once import read_at_once
from milestones.baselines.slippage import dates_in
from milestones.filters import NONE, PERIODS, SHOWN, SIZES, RoadmapFilter
from milestones.grouping import GROUPS
from milestones.models import Baseline, BaselineDate
from milestones.outline import (
    AREA,
    ORGANISATION,
    PRIORITY,
    RATER,
    WORKSTREAM,
    Named,
    Outline,
    outlined,
)
from milestones.reading import judged, milestones_for
from milestones.rows import RoadmapRow, row_of
from milestones.windows import ZOOMS, Window

type Options = list[tuple[str, str]]

OF_EACH = (WORKSTREAM, ORGANISATION, AREA, PRIORITY, RATER)
AGREED = "The baseline in force"
NAMED = {
    "workstream": "workstreams",
    "organisation": "organisations",
    "area": "areas",
    "priority": "priorities",
    "baseline": "baselines",
}
LOST = "“{value}” is no {name} of this roadmap, or not for you to see: nothing is shown for it."
VAIN = "“{name}={value}” means nothing here and is left out."
CUT = 60


@dataclass(frozen=True)
class Roadmap:
    """`rows` are those asked for, within the window; `outside` is how many it leaves out.

    `lost` says in words what the address asks in vain, and `named` is what the milestones name,
    those left out too.
    """

    asking: RoadmapFilter
    today: date
    named: Named
    rows: Sequence[RoadmapRow]
    outside: int
    window: Window | None
    options: Mapping[str, Options]
    lost: tuple[str, ...]

    @property
    def late(self) -> int:
        """How many are later than the chosen baseline."""
        return sum((row.slippage_days or 0) > 0 for row in self.rows)

    @property
    def against(self) -> str:
        """The name of the chosen baseline; empty when none is shown."""
        return dict(self.options["baselines"]).get(self.asking.baseline, "")


def read_roadmap(
    query: QueryDict,
    user: User,
    partnership: Partnership,
    *named: str,
    beside: Sequence[QuerySet[Any]] = (),
) -> Roadmap:
    """The roadmap of an address; `named` is what the caller names besides, as in outlines.

    What is `beside` it on the page is read in the query of its baselines.
    """
    asking, today = RoadmapFilter.read(query), partnership.today()
    adopted = Baseline.objects.visible_to(user).adopted().filter(partnership=partnership)
    read_at_once(adopted, *beside)
    names = Named()
    seen = outlined(milestones_for(user, partnership), *OF_EACH, *named, named=names)
    dates = _dates(asking.baseline, adopted, partnership)
    everything = [
        row_of(row, row.milestone.baseline_date if dates is None else dates.get(row.milestone.pk))
        for row in judged(seen, partnership)
    ]
    kept, shown = asking.kept(everything, today), asking.window(today)
    within = [row for row in kept if shown.holds(row.day)] if shown else kept
    options = options_of(seen, names, adopted)
    lost = lost_parts(asking, options)
    return Roadmap(asking, today, names, within, len(kept) - len(within), shown, options, lost)


def _dates(
    chosen: str, adopted: Iterable[Baseline], partnership: Partnership
) -> Mapping[int, date] | None:
    """Each milestone's date in the chosen baseline; None for the one in force."""
    if not chosen:
        return None
    number = next((each.number for each in adopted if each.reference == chosen), None)
    if number is None:
        return {}
    held = BaselineDate.objects.adopted().filter(baseline__partnership=partnership)
    rows = held.values_list("milestone_id", "baseline__number", "baseline_date")
    return dates_in(((pk, at or 0, day) for pk, at, day in rows), number)


def options_of(
    seen: Iterable[Outline], named: Named, adopted: Iterable[Baseline] = ()
) -> dict[str, Options]:
    """What may be chosen: only what the reader's own milestones have."""
    served = {(row.priority_area_id, row.workstream_id): row for row in seen}.values()
    priorities = {row.priority for row in served if row.priority}
    return {
        "workstreams": [
            (each.reference, each.name)
            for each in sorted(named.workstreams.values(), key=lambda each: each.reference_order)
        ],
        "organisations": _by_name(named.organisations.values()),
        "areas": _by_name(named.areas.values()),
        "priorities": _by_name(priorities),
        "statuses": [(status, WORDS[status]) for status in STATUSES],
        "levels": [(value, str(label)) for value, label in Level.choices],
        "periods": list(PERIODS.items()),
        "sizes": [(str(size), f"{size} rows") for size in SIZES],
        "groups": [(key, label) for key, (label, _) in GROUPS.items()],
        "zooms": list(ZOOMS.items()),
        "ties": [(SHOWN, "Shown")],
        "baselines": [
            ("", AGREED),
            *((each.reference, each.name) for each in adopted),
            (NONE, "No baseline"),
        ],
    }


def _by_name(found: Iterable[object]) -> Options:
    pairs = ((str(getattr(each, "pk", "")), str(each)) for each in found)
    return sorted(pairs, key=lambda pair: pair[1].casefold())


def lost_parts(asking: RoadmapFilter, options: Mapping[str, Options]) -> tuple[str, ...]:
    """What an address asks that is not there any more, is not for the reader, or never was."""
    given = [("workstream", value) for value in asking.workstreams]
    given += [(name, getattr(asking, name)) for name in NAMED if name != "workstream"]
    lost = [
        LOST.format(value=value[:CUT], name=_word(name))
        for name, value in given
        if value and value not in dict(options[NAMED[name]])
    ]
    vain = [VAIN.format(name=name[:CUT], value=value[:CUT]) for name, value in asking.unread]
    return tuple(dict.fromkeys([*lost, *vain]))


def _word(name: str) -> str:
    return "priority area" if name == "priority" else name
