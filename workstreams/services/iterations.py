"""The life of an iteration: begun as a copy, written, put in force, and then left alone."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from accounts.models import Partnership, User
from core.deeds import deed
from core.errors import Refused
from workstreams import iteration, policies
from workstreams.models import Indicator, Outcome, PriorityArea, Roadmap
from workstreams.services.clashes import keep_what_others_wrote

WORDS = (
    "horizon_from_months",
    "horizon_to_months",
    "vision",
    "aims",
    "phases",
    "shared_challenges",
    "inherited_strategies",
    "priority_areas",
    "outcomes",
)


def begin_iteration(partnership: Partnership, *, by: User) -> Roadmap:
    """A draft that says what the newest iteration says; an empty one when there is none."""
    with deed("began an iteration of the roadmap", partnership, by=by):
        Partnership.objects.select_for_update().get(pk=partnership.pk)
        if wrong := policies.cannot_begin(partnership, by):
            raise Refused(wrong)
        last = Roadmap.objects.filter(partnership=partnership).adopted().first()
        day = partnership.today()
        if last is None:
            low, high = iteration.SHORTEST_MONTHS, iteration.LONGEST_MONTHS
            words: dict[str, Any] = {"horizon_from_months": low, "horizon_to_months": high}
        else:
            words = {name: getattr(last, name) for name in WORDS}
            day = max(day, last.dated_on + timedelta(1))
        return Roadmap.objects.create(partnership=partnership, dated_on=day, is_draft=True, **words)


def save_iteration(roadmap: Roadmap, values: Mapping[str, Any], *, seen: str, by: User) -> Roadmap:
    """Write a draft; it may be incomplete until it is put in force."""
    with deed("wrote the roadmap", roadmap, by=by):
        roadmap = _locked(roadmap)
        if wrong := policies.cannot_edit(roadmap, by):
            raise Refused(wrong)
        keep_what_others_wrote(roadmap, seen)
        if wrong := policies.cannot_date(roadmap, values["dated_on"]):
            raise Refused(wrong)
        low, high = values["horizon_from_months"], values["horizon_to_months"]
        if wrong := iteration.wrong_horizon(low, high):
            raise Refused(wrong)
        for name in ("dated_on", *WORDS):
            setattr(roadmap, name, values[name])
        roadmap.save(update_fields=["dated_on", *WORDS, "updated_at"])
    return roadmap


def adopt_iteration(roadmap: Roadmap, *, seen: str, by: User) -> Roadmap:
    """Put a draft in force from its date; its areas, outcomes and indicators can then be named."""
    with deed("put the roadmap in force", roadmap, by=by):
        roadmap = _locked(roadmap)
        if wrong := policies.cannot_adopt(roadmap, by):
            raise Refused(wrong)
        keep_what_others_wrote(roadmap, seen)
        roadmap.is_draft = False
        roadmap.save(update_fields=["is_draft", "updated_at"])
        _name_areas(roadmap)
        name_outcomes(roadmap)
    return roadmap


def discard_iteration(roadmap: Roadmap, *, by: User) -> None:
    """Throw a draft away; history keeps what it said."""
    with deed("discarded an iteration of the roadmap", roadmap, by=by):
        roadmap = _locked(roadmap)
        if wrong := policies.cannot_edit(roadmap, by):
            raise Refused(wrong)
        roadmap.delete()


def _locked(roadmap: Roadmap) -> Roadmap:
    found = Roadmap.objects.select_for_update(of=("self",)).select_related("partnership")
    return found.get(pk=roadmap.pk)


def _name_areas(roadmap: Roadmap) -> None:
    """Areas in the order of the iteration; earlier ones stay for what names them."""
    for position, name in enumerate(roadmap.priority_areas):
        known = PriorityArea.objects.filter(partnership=roadmap.partnership, name__iexact=name)
        area = known.first() or PriorityArea(partnership=roadmap.partnership)
        area.name, area.position = name, position
        area.save()


def name_outcomes(roadmap: Roadmap) -> None:
    """The outcomes and indicators of an iteration as rows, for benefits to cite."""
    for position, said in enumerate(iteration.framework(roadmap.outcomes)):
        known = Outcome.objects.filter(partnership=roadmap.partnership, name__iexact=said.name)
        outcome = known.first() or Outcome(partnership=roadmap.partnership)
        outcome.name, outcome.position = said.name, position
        outcome.save()
        for place, each in enumerate(said.indicators):
            found = outcome.indicators.filter(name__iexact=each.text)
            indicator = found.first() or Indicator(outcome=outcome)
            indicator.name, indicator.source, indicator.position = each.text, each.source, place
            indicator.save()
