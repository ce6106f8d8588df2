"""The exact text of a scope change that partners sign, and how people read it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from accounts.models import Level, User
from core.dates import full_day
from core.money import pounds
from governance.scope.benefits import is_one_of, signed_line
from governance.scope.models import ChangeKind, ScopeChange, Service
from governance.signoff.differences import Entries
from governance.signoff.rules import number
from records.models import Classification
from risks.models import Benefit, Risk
from workstreams.models import Workstream

OPEN = (Classification.PUBLIC, Classification.ALL_PARTNERS)
UNSEEN = "One that you may not see"
LABELS = {
    "name": "What is proposed",
    "kind": "What would change",
    "services": "Services",
    "level": "Level",
    "population": "Population",
    "whole_life_value": "Whole-life cost",
    "effective_on": "From",
    "benefits": "Benefits",
    "without_benefit": "Why no benefit is named",
    "risks": "Risks",
    "co_production": "Co-production",
    "partners_affected": "Partners affected",
    "workstream": "Sponsor",
}


def document_of(change: ScopeChange) -> dict[str, Any]:
    """What is signed: names, not numbers, so that it reads the same without Accord.

    Why no benefit is named is there when it is said, so that earlier texts keep their fingerprint.
    """
    without = {"without_benefit": change.without_benefit} if change.without_benefit else {}
    return {
        "reference": change.reference,
        "name": change.name,
        "kind": change.kind,
        "services": sorted(service.name for service in change.services.all()),
        "workstream": str(change.workstream),
        "level": change.level,
        "population": change.population,
        "whole_life_value": change.whole_life_value,
        "effective_on": change.effective_on,
        "benefits": [signed_line(benefit) for benefit in change.benefits.all()],
        "risks": [str(risk) for risk in change.risks.all()],
        "co_production": change.co_production,
        "partners_affected": sorted(o.name for o in change.partners_affected.all()),
        **without,
    }


def service_names(change: ScopeChange, reader: User) -> list[str]:
    """The services by name; those that `reader` may not see are only counted."""
    seen = Service.objects.visible_to(reader).filter(scope_changes=change)
    return _counted([service.name for service in seen], change.services.count())


def open_service_names(change: ScopeChange) -> list[str]:
    """The services by name as all partners may read them; those not open to all are counted."""
    services = change.services.all()
    names = [service.name for service in services if service.classification in OPEN]
    hidden = len(services) - len(names)
    if not hidden:
        return names
    more = "more " if names else ""
    return [*names, f"{number(hidden)} {more}service{'' if hidden == 1 else 's'}"]


def seen_names(
    change: ScopeChange, reader: User, document: Mapping[str, Any] | None = None
) -> dict[str, set[str]]:
    """What `reader` may see of the records that the change names, as the document writes it.

    Also of those that `document`, an earlier one, names and the change no longer does.
    """
    named = document or {}
    rows: dict[str, tuple[QuerySet[Any, Any], Q]] = {
        "services": (
            Service.objects.visible_to(reader),
            Q(scope_changes=change) | Q(name__in=named.get("services", ())),
        ),
        "benefits": (Benefit.objects.visible_to(reader), _linked(change, named, "benefits")),
        "risks": (Risk.objects.visible_to(reader), _linked(change, named, "risks")),
        "workstream": (
            Workstream.objects.visible_to(reader),
            Q(pk=change.workstream_id) | Q(reference__in=_references([named.get("workstream")])),
        ),
    }
    return {
        key: {str(record) for record in seen.filter(which, partnership=change.partnership_id)}
        for key, (seen, which) in rows.items()
    }


def read_document(
    document: Mapping[str, Any], seen: Mapping[str, set[str]]
) -> Sequence[tuple[str, str]]:
    """Label and text of each thing in a stored document; what is empty is left out.

    A record that the reader may not see, or that has another name by now, is only counted.
    """
    entries = entries_of(document, seen)
    return [(label, entries[key].words) for key, label in LABELS.items() if key in entries]


def entries_of(document: Mapping[str, Any], seen: Mapping[str, set[str]]) -> dict[str, Entries]:
    """What a stored document says to a reader, by field; what is empty is left out."""
    return {key: _entries(key, document[key], seen.get(key)) for key in LABELS if document.get(key)}


def _linked(change: ScopeChange, named: Mapping[str, Any], key: str) -> Q:
    return Q(scope_changes=change) | Q(reference__in=_references(named.get(key, ())))


def _references(lines: Iterable[str | None]) -> list[str]:
    """ "R04" of "R04 Staff leave"."""
    return [line.split(" ", 1)[0] for line in lines if line]


def _entries(key: str, value: Any, seen: set[str] | None) -> Entries:
    if not isinstance(value, list):
        hidden = seen is not None and not set(_references([value])) & set(_references(seen))
        return Entries((UNSEEN if hidden else _text(key, value),))
    shown = tuple(line for line in value if seen is None or is_one_of(line, seen))
    return Entries(shown, hidden=len(value) - len(shown), is_list=True)


def _counted(names: list[str], total: int) -> list[str]:
    hidden = total - len(names)
    return [*names, f"{hidden} more that you may not see"] if hidden else names


def _text(key: str, value: Any) -> str:
    match key:
        case "kind":
            return str(ChangeKind(value).label)
        case "level":
            return str(Level(value).label)
        case "whole_life_value":
            return pounds(Decimal(value))
        case "effective_on":
            return f"{full_day(date.fromisoformat(value))}"
        case _:
            return str(value)
