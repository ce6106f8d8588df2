"""Who writes the iterations of the roadmap, and when one may come into force."""

from datetime import date

from accounts.access import Deeds
from accounts.models import Partnership, User
from core.dates import full_day, is_plausible
from workstreams import iteration
from workstreams.models import Roadmap
from workstreams.policies.keeping import is_office


def cannot_write_roadmap(partnership: Partnership, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not write iterations; empty when they may."""
    if is_office(user, partnership, deeds):
        return ""
    return "Only the programme office writes the roadmap."


def cannot_begin(partnership: Partnership, user: User, deeds: Deeds | None = None) -> str:
    """Why the next iteration may not be begun; empty when it may."""
    if wrong := cannot_write_roadmap(partnership, user, deeds):
        return wrong
    if Roadmap.objects.filter(partnership=partnership, is_draft=True).exists():
        return "The next iteration is begun already: write on in its draft."
    return ""


def cannot_edit(roadmap: Roadmap, user: User, deeds: Deeds | None = None) -> str:
    """Why the words of an iteration may not be changed; empty when they may."""
    if wrong := cannot_write_roadmap(roadmap.partnership, user, deeds):
        return wrong
    return "" if roadmap.is_draft else "It is in force and does not change: begin the next one."


def missing_of(roadmap: Roadmap) -> dict[str, str]:
    """What a draft still needs before it can hold, by field."""
    wants = {
        "vision": "Say the vision.",
        "aims": "Name at least one aim.",
        "phases": "Name at least one phase.",
        "priority_areas": "Name at least one priority area.",
    }
    missing = {name: words for name, words in wants.items() if not getattr(roadmap, name)}
    faults = {
        "horizon_to_months": iteration.wrong_horizon(
            roadmap.horizon_from_months, roadmap.horizon_to_months
        ),
        "phases": iteration.wrong_phases(roadmap.phases),
        "outcomes": iteration.wrong_framework(roadmap.outcomes),
    }
    return missing | {name: words for name, words in faults.items() if words}


def cannot_date(roadmap: Roadmap, day: date) -> str:
    """Why an iteration may not hold from a day; empty when it may."""
    if not is_plausible(day):
        return "Check the year."
    others = Roadmap.objects.filter(partnership=roadmap.partnership).exclude(pk=roadmap.pk)
    last = others.adopted().first()
    if last and day <= last.dated_on:
        return f"Date it after the roadmap that is there, of {full_day(last.dated_on)}."
    return ""


def cannot_adopt(roadmap: Roadmap, user: User, deeds: Deeds | None = None) -> str:
    """Why a draft may not come into force; empty when it may."""
    if wrong := cannot_edit(roadmap, user, deeds):
        return wrong
    if missing := missing_of(roadmap):
        return " ".join(missing.values())
    return cannot_date(roadmap, roadmap.dated_on)
