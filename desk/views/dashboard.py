from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.access import Deeds
from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partnership, User
from core.at_once import read_at_once
from core.pages import numbered
from desk import changes, needs, reporting_needs, sign_off_needs
from desk.glance import Glance, glances, workstreams_for
from desk.reporting_needs import exceptions_needed
from desk.waiting import may_wait
from desk.written_since import Said, forecasts_said
from governance.reporting.breaches import covering, wanted_among
from governance.reporting.reading import last_accepted
from milestones.boards import BoardDates, board_dates, board_meetings, dates_of
from milestones.brag import Brag
from milestones.outline import outlined
from milestones.reading import JudgedOutline, judged, milestones_for
from records.needed import Need, needs_told
from risks.risk_reading import outside_count

MOST_CHANGES = 8


@require_GET
def dashboard(request: SignedInRequest, slug: str) -> HttpResponse:
    """Your work: what needs you, how the workstreams stand, what changed since the board."""
    partnership = open_partnership(request, slug)
    user, today = request.user, partnership.today()
    meetings, reports = board_meetings(user, partnership), last_accepted(user, partnership)
    streams = workstreams_for(user, partnership).select_related(None)
    covered = covering(partnership)
    read_at_once(meetings, reports, streams, covered)
    boards = dates_of(meetings, today)
    since = changes.looked_back_to(boards.last_on, today)
    rows = judged(outlined(milestones_for(user, partnership)), partnership)
    said = forecasts_said((row.milestone.pk for row in rows), since)
    wanted = wanted_among((row.milestone for row in rows), partnership, covered)
    leads = {each.pk: each.lead_id for each in streams}
    glanced = glances(streams, rows, today, reports)
    changed = changes.changed(user, partnership, said, rows, since)
    context = {
        "boards": boards,
        "days_to_board": (boards.next_on - today).days if boards.next_on else None,
        "needs": sorted(
            [
                *_needs(request, said, rows, boards),
                *exceptions_needed(user, partnership, request.deeds, wanted, leads),
            ]
        ),
        "glances": glanced,
        "numbers": _numbers(rows, glanced, outside_count(user, partnership)),
        "since": since,
        "changes": [each.tell() for each in changed[:MOST_CHANGES]],
        "more_changes": max(len(changed) - MOST_CHANGES, 0),
    }
    return render(request, "desk/dashboard.html", context)


@require_GET
def what_changed(request: SignedInRequest, slug: str) -> HttpResponse:
    """Everything that changed since the last board, newest first."""
    partnership = open_partnership(request, slug)
    user = request.user
    boards = board_dates(user, partnership)
    since = changes.looked_back_to(boards.last_on, partnership.today())
    rows = judged(outlined(milestones_for(user, partnership)), partnership)
    said = forecasts_said((row.milestone.pk for row in rows), since)
    found = changes.changed(user, partnership, said, rows, since)
    page = numbered(found, request.GET.get("page"))
    page.object_list = [each.tell() for each in page.object_list]
    context = {"boards": boards, "since": since, "page": page}
    return render(request, "desk/what_changed.html", context)


def _needs(
    request: SignedInRequest,
    said: Sequence[Said],
    rows: Sequence[JudgedOutline],
    boards: BoardDates,
) -> list[Need]:
    user, partnership = request.user, request.partnership
    own = user.pk  # asked once: a request's user is found anew at each asking
    mine = [row.milestone for row in rows if row.milestone.owner_id == own]
    confirmed = {each.milestone for each in said}
    return [
        *sign_off_needs.sign_off_needed(user, partnership, request.deeds),
        *needs.dates_needed(mine, confirmed, partnership, boards.papers_by),
        *_waiting(user, partnership, request.deeds),
        *needs_told(user, partnership, request.deeds),
    ]


def _waiting(user: User, partnership: Partnership, deeds: Deeds) -> list[Need]:
    waits = may_wait(user, partnership)
    found: list[Need] = []
    if waits.actions:
        found += needs.actions_needed(user, partnership)
    if waits.reviews:
        found += needs.reviews_needed(user, partnership)
    if waits.to_write:
        found += reporting_needs.reports_to_write(user, partnership)
    if waits.to_answer:
        found += reporting_needs.reports_to_answer(user, partnership, deeds)
    return found


def _numbers(
    rows: Sequence[JudgedOutline], glanced: Sequence[Glance], outside: int
) -> list[dict[str, Any]]:
    found = Counter(row.brag for row in rows)
    return [
        {
            "label": "Milestones on plan or done",
            "value": found[Brag.GREEN] + found[Brag.BLUE],
            "of": len(rows),
            "note": f"{found[Brag.RED]} red, {found[Brag.AMBER]} amber",
        },
        {
            "label": "Extreme risks",
            "value": sum(each.extreme for each in glanced),
            "note": f"{outside} of all open risks outside appetite",
        },
    ]
