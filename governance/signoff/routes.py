"""Routes as data: frozen when a proposal is submitted, read back as the terms of each stage."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from decimal import Decimal
from typing import Any

from django.db.models import prefetch_related_objects

from accounts.models import Partnership
from governance.bodies.models import Body
from governance.signoff.models import Approvers, Route, SignOff, StageTemplate
from governance.signoff.rules import Rule, RuleKind
from governance.signoff.subjects import Facts


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one stage as they were when the proposal was submitted."""

    number: int
    name: str
    approvers: str
    rule: str
    deadline_working_days: int
    body: int | None = None
    role: str = ""
    people: tuple[int, ...] = ()
    n: int = 1
    quorum: int = 0
    sectors: tuple[str, ...] = ()
    has_casting_vote: bool = True
    decides_on_line: bool = True
    assessments: tuple[str, ...] = ()
    condition: Mapping[str, Any] = field(default_factory=dict)

    @property
    def needs_meeting(self) -> bool:
        """Whether the stage names a meeting of its body, which may not decide between meetings."""
        return self.approvers == Approvers.BODY and not self.decides_on_line

    def as_rule(self) -> Rule:
        """The rule of this stage for the tally."""
        return Rule(
            kind=RuleKind(self.rule),
            n=self.n,
            quorum=self.quorum,
            sectors=self.sectors,
            casting_vote=self.has_casting_vote,
            on_line=self.decides_on_line,
        )


def route_for(facts: Facts, partnership: Partnership) -> Route | None:
    """The route that a proposal takes unless its submitter chooses among equals."""
    return next(iter(fitting_routes(facts, partnership)), None)


def fitting_routes(
    facts: Facts, partnership: Partnership, *, is_urgent: bool = False
) -> list[Route]:
    """The most specific routes in use that are for such a proposal: more than one are equals.

    The largest threshold goes first, then named kinds of change, so that nobody avoids a route by
    choosing an easier one. An urgent route is never among the others.
    """
    routes = Route.objects.in_use().filter(partnership=partnership, is_urgent=is_urgent)
    found = [route for route in routes if is_for(route, facts)]
    best = max((_precision(route) for route in found), default=None)
    return [route for route in found if _precision(route) == best]


def is_for(route: Route, facts: Facts) -> bool:
    """Whether the route is for proposals of this kind, change and value."""
    if facts.kind not in route.subject_kinds:
        return False
    if route.change_kinds and facts.change not in route.change_kinds:
        return False
    return route.value_from is None or (facts.value or 0) >= route.value_from


def outranks(kept: Route, other: Route, facts: Facts) -> bool:
    """Whether `kept` is for larger proposals of the same sort, and so asks no less than `other`."""
    at_least = max(facts.value or Decimal(0), kept.value_from or Decimal(0))
    return is_for(kept, replace(facts, value=at_least)) and _precision(kept) > _precision(other)


def _precision(route: Route) -> tuple[Decimal, bool]:
    return route.value_from or Decimal(0), bool(route.change_kinds)


def freeze(route: Route) -> dict[str, Any]:
    """The route as JSON: what a sign-off keeps, whatever becomes of the template."""
    return {
        "slug": route.slug,
        "name": route.name,
        "version": route.version,
        "material_fields": route.material_fields,
        "is_urgent": route.is_urgent,
        "reminder_days": route.reminder_days,
        "stages": [asdict(terms) for terms in template_terms(route)],
    }


def template_terms(route: Route) -> tuple[Terms, ...]:
    """The stages of a template in order, as a sign-off that began now would keep them."""
    prefetch_related_objects([route], "stages__body", "stages__people")
    return tuple(_terms(stage, number, route) for number, stage in enumerate(route.stages.all(), 1))


def terms_of(sign_off: SignOff) -> tuple[Terms, ...]:
    """The stages of the frozen route in order."""
    return read_terms(sign_off.route)


def read_terms(frozen: Mapping[str, Any]) -> tuple[Terms, ...]:
    """The stages of a frozen route in order."""
    lists = ("people", "sectors", "assessments")
    return tuple(
        Terms(**stage | {key: tuple(stage[key]) for key in lists}) for stage in frozen["stages"]
    )


def stage_terms(sign_off: SignOff, number: int) -> Terms:
    """The terms of the stage with that number."""
    return terms_of(sign_off)[number - 1]


def applies(condition: Mapping[str, Any], facts: Facts) -> bool:
    """Whether a stage with this condition is passed by a proposal with these facts."""
    return not unmet(condition, facts)


def unmet(condition: Mapping[str, Any], facts: Facts) -> list[str]:
    """The parts of a stage's condition that these facts do not meet.

    Keys: `value_from` (pounds), `levels`, `partners` and `changes` (any of them); empty = always.
    A service touches the partners that are affected, and those that provide or commission it.
    """
    found: dict[str, set[Any]] = {
        "levels": {facts.level},
        "partners": {*facts.partners, *facts.organisations},
        "changes": {facts.change},
    }
    missed = [key for key in found if key in condition and not found[key] & set(condition[key])]
    if "value_from" in condition and (facts.value or 0) < Decimal(condition["value_from"]):
        missed.append("value_from")
    return missed


def in_force(terms: Terms, body: Body | None, *, is_urgent: bool) -> Terms:
    """The terms with what they take from their body as it is now: quorum, and where it decides.

    An urgent route does not wait for a meeting, whatever its body's rule.
    """
    by_quorum = terms.rule == RuleKind.QUORUM and body is not None
    return replace(
        terms,
        quorum=(body.quorum or 0) if body and by_quorum else 0,
        sectors=tuple(body.quorum_sectors) if body and by_quorum else terms.sectors,
        decides_on_line=is_urgent or body is None or body.decides_between_meetings,
    )


def _terms(stage: StageTemplate, number: int, route: Route) -> Terms:
    terms = Terms(
        number=number,
        name=stage.name,
        approvers=stage.approvers,
        rule=stage.rule,
        deadline_working_days=stage.deadline_working_days,
        body=stage.body_id,
        role=stage.role,
        people=tuple(sorted(person.pk for person in stage.people.all())),
        n=stage.n,
        sectors=tuple(stage.sectors),
        has_casting_vote=stage.has_casting_vote,
        assessments=tuple(stage.assessments),
        condition=stage.condition,
    )
    return in_force(terms, stage.body, is_urgent=route.is_urgent)
