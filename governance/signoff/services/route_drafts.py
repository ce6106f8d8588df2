"""The verbs of a route's draft: begin, describe, add, change, move and remove stages, discard.

Each takes the edition that its reader saw, locks the route, and is refused when it has moved on.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from django.db.models import F, Max
from django.utils.text import slugify

from accounts.models import Partnership, User
from core.deeds import deed
from core.errors import Overtaken, Refused
from governance.bodies.models import Body
from governance.signoff.models import Route, StageTemplate
from governance.signoff.outlines import Outline, outline_of
from governance.signoff.policies import routing
from governance.signoff.policies.route_faults import MOST_STAGES, head_faults
from governance.signoff.policies.stage_faults import Fault, stage_faults
from governance.signoff.routes import Terms, in_force

GONE = "Somebody else removed this stage meanwhile."
SAME_NAME = "Another stage has this name. Give each its own."


class Faulty(Refused):
    """What is written has faults; each names its field."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(faults[0].text)
        self.faults = faults


def create_route(partnership: Partnership, outline: Outline, *, by: User) -> Route:
    """Begin a route from nothing: the draft of its first version."""
    with deed("began a route", partnership, by=by):
        partnership = Partnership.objects.select_for_update(no_key=True).get(pk=partnership.pk)
        if wrong := routing.cannot_write_routes(partnership, by):
            raise Refused(wrong)
        _refuse(head_faults(outline, partnership))
        route = Route(
            partnership=partnership, slug=_free_slug(partnership, outline.name), is_draft=True
        )
        _describe(route, outline)
        route.save()
    return route


def start_draft(route: Route, *, by: User) -> Route:
    """The draft of the route's next version, a copy of its newest; there is never more than one."""
    with deed("began a draft", route, by=by):
        Partnership.objects.select_for_update(no_key=True).get(pk=route.partnership_id)
        if wrong := routing.cannot_write_routes(route.partnership, by):
            raise Refused(wrong)
        versions = Route.objects.filter(partnership=route.partnership_id, slug=route.slug)
        newest = versions.order_by("-version").with_stages()[:1].get()
        return newest if newest.is_draft else _copy(newest)


def describe_route(draft: Route, outline: Outline, *, edition: int, by: User) -> Route:
    """Change the draft's name and what it is for."""
    with _editing("described a route", draft, edition, by) as route:
        outline = replace(outline, stages=outline_of(route).stages)
        _refuse(head_faults(outline, route.partnership, route.slug))
        _describe(route, outline)
        route.save()
    return route


def save_stage(
    draft: Route, terms: Terms, *, edition: int, by: User, stage: int | None = None
) -> StageTemplate:
    """Change a stage of the draft, or add one at its end; refused when nobody could pass it."""
    with _editing("wrote a stage", draft, edition, by) as route:
        template = _last(route) if stage is None else _stage(route, stage)
        _refuse(faults_of(route, terms))
        if route.stages.filter(name__iexact=terms.name.strip()).exclude(pk=template.pk).exists():
            raise Faulty([Fault(SAME_NAME, "name")])
        _write(template, terms)
    return template


def move_stage(draft: Route, stage: int, *, up: bool, edition: int, by: User) -> None:
    """Let a stage of the draft change places with the one before it, or after it."""
    with _editing("moved a stage", draft, edition, by) as route:
        moved = _stage(route, stage)
        stages = list(route.stages.all())
        at = stages.index(moved)
        other = at - 1 if up else at + 1
        if 0 <= other < len(stages):
            _number([*stages[: min(at, other)], stages[max(at, other)], stages[min(at, other)]])


def remove_stage(draft: Route, stage: int, *, edition: int, by: User) -> None:
    """Take a stage out of the draft; those after it move up."""
    with _editing("removed a stage", draft, edition, by) as route:
        _stage(route, stage).delete()
        _number(list(route.stages.all()))


def discard_draft(draft: Route, *, edition: int, by: User) -> None:
    """Drop the draft; published versions stay as they are."""
    with _editing("discarded a draft", draft, edition, by) as route:
        route.stages.all().delete()
        route.delete()


def faults_of(route: Route, terms: Terms) -> list[Fault]:
    """What is wrong with a stage of the route as it is written."""
    standing, partnership = as_decided(route, terms), route.partnership
    return stage_faults(standing, outline_of(route), partnership, partnership.today())


def as_decided(route: Route, terms: Terms) -> Terms:
    """The terms of a stage with what its body adds to them."""
    body = Body.objects.filter(partnership=route.partnership_id, pk=terms.body or 0).first()
    return in_force(terms, body, is_urgent=route.is_urgent)


@contextmanager
def locked_draft(verb: str, draft: Route, edition: int, by: User) -> Iterator[Route]:
    """The draft as it is now, while nobody else can write it; refused when it has moved on."""
    with deed(verb, draft, by=by):
        partnership = Partnership.objects.select_for_update(no_key=True).get(
            pk=draft.partnership_id
        )
        route = Route.objects.filter(pk=draft.pk).select_related("partnership").first()
        if route is None:
            raise Refused("Somebody else discarded this draft meanwhile.")
        route.partnership = partnership
        if wrong := routing.cannot_edit_route(route, by):
            raise Refused(wrong)
        if wrong := routing.cannot_overwrite(route, edition):
            raise Overtaken(wrong)
        yield route


@contextmanager
def _editing(verb: str, draft: Route, edition: int, by: User) -> Iterator[Route]:
    with locked_draft(verb, draft, edition, by) as route:
        yield route
        Route.objects.filter(pk=draft.pk).update(edition=F("edition") + 1)


def _describe(route: Route, outline: Outline) -> None:
    route.name = outline.name.strip()
    route.subject_kinds = list(outline.subject_kinds)
    route.change_kinds = list(outline.change_kinds)
    route.value_from = outline.value_from
    route.material_fields = list(outline.material_fields)
    route.is_urgent = outline.is_urgent
    route.reminder_days = list(outline.reminder_days)


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise Faulty(faults)


def _stage(route: Route, stage: int) -> StageTemplate:
    found = route.stages.filter(pk=stage).first()
    if found is None:
        raise Overtaken(GONE)
    return found


def _last(route: Route) -> StageTemplate:
    count = route.stages.count()
    if count >= MOST_STAGES:
        raise Refused(f"A route has at most {MOST_STAGES} stages. Remove some.")
    return StageTemplate(route=route, position=count + 1)


def _write(template: StageTemplate, terms: Terms) -> None:
    template.name = terms.name.strip()
    template.approvers = terms.approvers
    template.body_id = terms.body
    template.role = terms.role
    template.rule = terms.rule
    template.n = terms.n
    template.sectors = list(terms.sectors)
    template.has_casting_vote = terms.has_casting_vote
    template.deadline_working_days = terms.deadline_working_days
    template.condition = dict(terms.condition)
    template.assessments = list(terms.assessments)
    template.save()
    template.people.set(terms.people)


def _number(stages: list[StageTemplate]) -> None:
    """Give the stages their places in this order, aside first: no two share a place."""
    moved = [(place, stage) for place, stage in enumerate(stages, 1) if stage.position != place]
    for aside in (MOST_STAGES, 0):
        for place, stage in moved:
            stage.position = place + aside
            stage.save(update_fields=["position", "updated_at"])


def _free_slug(partnership: Partnership, name: str) -> str:
    base = slugify(name)[:60] or "route"
    held = Route.objects.filter(partnership=partnership).values_list("slug", flat=True)
    taken = {"new", *held}  # `new` is the address of the page that begins one
    numbered = (f"{base}-{n}" if n > 1 else base for n in range(1, len(taken) + 2))
    return next(slug for slug in numbered if slug not in taken)


def _copy(route: Route) -> Route:
    versions = Route.objects.filter(partnership=route.partnership_id, slug=route.slug)
    last = versions.aggregate(last=Max("version"))["last"]
    draft = Route(partnership=route.partnership, slug=route.slug, version=last + 1, is_draft=True)
    _describe(draft, outline_of(route))
    draft.save()
    for terms, stage in zip(outline_of(route).stages, route.stages.all(), strict=True):
        copied = StageTemplate(route=draft, position=terms.number)
        _write(copied, replace(terms, sectors=tuple(stage.sectors)))
    return draft
