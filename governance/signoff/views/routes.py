"""Pages that everybody may read: the routes, their versions, what changed between two."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.http import SignedInRequest, open_partnership
from accounts.models import User
from core.addresses import asked
from core.numbers import whole_or
from core.pages import numbered
from governance.signoff.comparing import compare
from governance.signoff.models import Route, SignOff
from governance.signoff.outlines import head_of, outline_of
from governance.signoff.policies.routing import cannot_retire, cannot_write_routes
from governance.signoff.route_words import (
    count_words,
    fields_words,
    for_words,
    names_in,
    not_yet,
    reminder_words,
    stage_words,
)

MOST_VERSIONS = 32_767


@dataclass(frozen=True)
class Row:
    """A route in the list: the version that counts, and the draft that is being written."""

    route: Route
    is_for: str
    state: str
    colour: str
    stages: int
    draft: Route | None

    @property
    def order(self) -> tuple[bool, str]:
        """Routes in use first, then by name."""
        return self.route.retired_at is not None, self.route.name.casefold()


@require_GET
def route_list(request: SignedInRequest, slug: str) -> HttpResponse:
    """Every route with the version that new sign-offs take."""
    partnership = open_partnership(request, slug)
    versions = Route.objects.visible_to(request.user).filter(partnership=partnership)
    ordered = versions.annotate(count=Count("stages")).order_by("slug", "-version")
    rows = [_row(list(group)) for _, group in groupby(ordered, lambda route: route.slug)]
    context = {
        "page": numbered(sorted(rows, key=lambda row: row.order), request.GET.get("page")),
        "cannot_write": cannot_write_routes(partnership, request.user),
    }
    return render(request, "signoff/route_list.html", context)


@require_GET
def route_detail(
    request: SignedInRequest, slug: str, route: str, version: int | None = None
) -> HttpResponse:
    """A route in plain words: the version asked for, else the one that counts."""
    partnership = open_partnership(request, slug)
    versions = versions_of(request, route)
    shown = find_version(versions, version)
    outline = outline_of(shown)
    names = names_in([outline])
    running = SignOff.objects.visible_to(request.user).unfinished().filter(template=shown)
    state, colour = state_of(shown, versions)
    context = {
        "route": shown,
        "state": state,
        "colour": colour,
        "count": count_words(len(outline.stages)),
        "is_for": for_words(outline),
        "not_yet": not_yet(outline),
        "stages": [stage_words(terms, names) for terms in outline.stages],
        "material": fields_words(outline.material_fields),
        "reminders": reminder_words(outline.reminder_days),
        "versions": [(each, *state_of(each, versions)) for each in versions],
        "draft": next((each for each in versions if each.is_draft), None),
        "running": running.count(),
        "published": _published(shown),
        "cannot_write": cannot_write_routes(partnership, request.user),
        "cannot_retire": cannot_retire(shown, request.user),
    }
    return render(request, "signoff/route_detail.html", context)


@require_GET
def route_compare(request: SignedInRequest, slug: str, route: str) -> HttpResponse:
    """What changed between two versions, in words, stage by stage."""
    open_partnership(request, slug)
    versions = versions_of(request, route)
    newest = versions[0].version
    after = find_version(versions, _version(request, "to", newest))
    earlier = [each.version for each in versions if each.version < after.version]
    default = earlier[0] if earlier else after.version
    before = find_version(versions, _version(request, "from", default))
    was, now = outline_of(before), outline_of(after)
    context = {
        "route": after,
        "before": before,
        "after": after,
        "chosen_from": str(before.version),
        "chosen_to": str(after.version),
        "options": [(str(each.version), f"Version {each.version}") for each in versions],
        "differences": compare(was, now, names_in([was, now])),
    }
    return render(request, "signoff/route_compare.html", context)


def versions_of(request: SignedInRequest, route: str) -> list[Route]:
    """The versions of the route at that address, the newest first; 404 when there is none."""
    seen = Route.objects.visible_to(request.user).filter(
        partnership=request.partnership, slug=route
    )
    versions = list(seen.select_related("partnership").order_by("-version").with_stages())
    if not versions:
        raise Http404
    return versions


def find_version(versions: Iterable[Route], number: int | None) -> Route:
    """The version of that number; without one the newest that is published, else the draft."""
    if number is None:
        ordered = sorted(versions, key=lambda route: (route.is_draft, -route.version))
        return ordered[0]
    found = next((route for route in versions if route.version == number), None)
    if found is None:
        raise Http404
    return found


def state_of(route: Route, versions: Iterable[Route]) -> tuple[str, str]:
    """Whether the version is in use, with a colour."""
    if route.is_draft:
        return "Draft", "yellow"
    if route.retired_at:
        return "Retired", "grey"
    newer = [each.version for each in versions if not each.is_draft]
    if route.version < max(newer):
        return "Replaced", "grey"
    return "In use", "green"


def _published(route: Route) -> tuple[datetime, str] | None:
    """When the version was published and by whom, as its history has it."""
    versions = route.history.filter(is_draft=False)  # type: ignore[attr-defined]
    first = versions.order_by("pgh_id").first()
    if first is None:
        return None
    number = (first.pgh_context or {}).get("by")
    by = User.objects.filter(pk=number).first() if number else None
    return first.pgh_created_at, str(by or "")


def _row(versions: list[Route]) -> Row:
    counts = find_version(versions, None)
    state, colour = state_of(counts, versions)
    draft = next((each for each in versions if each.is_draft), None)
    return Row(
        route=counts,
        is_for=for_words(head_of(counts)),
        state=state,
        colour=colour,
        stages=counts.count,  # type: ignore[attr-defined]
        draft=draft,
    )


def _version(request: SignedInRequest, name: str, default: int) -> int:
    return whole_or(asked(request.GET, name), default, most=MOST_VERSIONS)
