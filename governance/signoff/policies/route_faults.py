"""What is wrong with a route, before it is saved or published: each names its place and cure."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from accounts.models import Partnership
from core.words import join, lower_first
from governance.bodies.models import DecisionRule
from governance.signoff.models import Approvers, Route
from governance.signoff.outlines import Outline
from governance.signoff.policies.stage_faults import Fault, stage_faults
from governance.signoff.route_words import kind_labels, known_labels
from governance.signoff.routes import Terms

LONGEST_NAME = 200
MOST_STAGES = 20
LATEST_REMINDER = 60
MOST_REMINDERS = 5
DEAREST = Decimal(10**12)


def route_faults(
    outline: Outline, partnership: Partnership, on: date, slug: str = ""
) -> list[Fault]:
    """Everything that keeps the route from being published, the whole of it judged on that day."""
    return [
        *head_faults(outline, partnership, slug),
        *_number_of_stages(outline.stages),
        *_urgent(outline),
        *(
            replace(fault, stage=terms.number)
            for terms in outline.stages
            for fault in stage_faults(terms, outline, partnership, on)
        ),
        *_decided_by_a_body(outline),
    ]


def head_faults(outline: Outline, partnership: Partnership, slug: str = "") -> list[Fault]:
    """What is wrong with the name of a route and with what it is for."""
    return [
        *_name(outline.name, partnership, slug),
        *_kinds(outline.subject_kinds),
        *_of_kinds(outline),
        *_value(outline.value_from),
        *_reminders(outline.reminder_days),
    ]


def cannot_publish(faults: Iterable[Fault]) -> str:
    """Why the draft may not be published: its first fault and how many more."""
    first, *more = [str(fault) for fault in faults] or [""]
    return f"{first} And {len(more)} more." if more else first


def _name(name: str, partnership: Partnership, slug: str) -> Iterator[Fault]:
    if not name.strip():
        yield Fault("The route has no name. Give it one.", "name")
    elif len(name) > LONGEST_NAME:
        yield Fault(f"The name is too long. Keep it under {LONGEST_NAME + 1} characters.", "name")
    else:
        others = Route.objects.filter(partnership=partnership, retired_at=None).exclude(slug=slug)
        if others.filter(name__iexact=name.strip()).exists():
            yield Fault("Another route has this name. Choose another one.", "name")


def _kinds(kinds: Collection[str]) -> Iterator[Fault]:
    if not kinds:
        yield Fault("It is for no kind of proposal. Choose at least one.", "subject_kinds")
    for kind in set(kinds) - set(kind_labels()):
        yield Fault(f"There is no kind of proposal called {kind[:40]}.", "subject_kinds")


def _of_kinds(outline: Outline) -> Iterator[Fault]:
    """Kinds of change and fields must be those of the proposals that the route is for."""
    for field, what, codes in (
        ("change_kinds", "changes", outline.change_kinds),
        ("material_fields", "fields", outline.material_fields),
    ):
        strange = set(codes) - set(known_labels(what, outline.subject_kinds))
        if strange:
            labels = known_labels(what)
            named = join(sorted(lower_first(labels.get(code, code[:40])) for code in strange))
            yield Fault(f"No proposal on this route has {named}. Take it off.", field)


def _value(value: Decimal | None) -> Iterator[Fault]:
    if value is not None and not 0 <= value < DEAREST:
        yield Fault("The value must be £0 or more, and less than £1,000,000,000,000.", "value_from")


def _reminders(days: Collection[int]) -> Iterator[Fault]:
    if len(days) > MOST_REMINDERS or len(set(days)) < len(days):
        yield Fault(f"Give up to {MOST_REMINDERS} reminders, each once.", "reminder_days")
    elif any(not 1 <= day <= LATEST_REMINDER for day in days):
        yield Fault(
            f"A reminder is 1 to {LATEST_REMINDER} working days before the deadline.",
            "reminder_days",
        )


def _number_of_stages(stages: Collection[Terms]) -> Iterator[Fault]:
    if not stages:
        yield Fault("The route has no stage, so nobody would be asked. Add a stage.")
    if len(stages) > MOST_STAGES:
        yield Fault(f"A route has at most {MOST_STAGES} stages. Remove some.")
    seen: set[str] = set()
    for terms in stages:
        if terms.name.casefold() in seen:
            yield Fault(
                "Another stage has this name. Give each its own.", "name", stage=terms.number
            )
        seen.add(terms.name.casefold())


def _decided_by_a_body(outline: Outline) -> Iterator[Fault]:
    """Approved or recommended goes by the authority of the body that the last stage asks."""
    if outline.is_urgent or not outline.stages:
        return
    last = outline.stages[-1]
    if last.approvers != Approvers.BODY:
        yield Fault(
            "It is the last stage, and only a body decides. Ask the seats of a body, or add a"
            " stage that does.",
            "approvers",
            stage=last.number,
        )


def _urgent(outline: Outline) -> Iterator[Fault]:
    if not outline.is_urgent or not outline.stages:
        return
    last = outline.stages[-1]
    if (last.approvers, last.rule) != (Approvers.BODY, DecisionRule.CHAIR):
        yield Fault(
            "An urgent decision is the chair's. Let the chair of a body decide the last stage"
            " alone, or make the route an ordinary one.",
            "rule",
            stage=last.number,
        )
