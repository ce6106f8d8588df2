"""The action log: what meetings asked people to do, and by when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import FETCH_RAISE, F, Q
from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from django.views.decorators.vary import vary_on_headers

from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked
from core.pages import numbered, results_part, tabs
from records.models import Action, ActionStatus

TO_DO, OVERDUE, TO_CLOSE, CLOSED, ALL = "", "overdue", "to_close", "closed", "all"
VIEWS = {
    TO_DO: "To do",
    OVERDUE: "Overdue",
    TO_CLOSE: "Complete, to be closed",
    CLOSED: "Closed",
    ALL: "All",
}
WAITING = (ActionStatus.OPEN, ActionStatus.IN_PROGRESS)


@dataclass(frozen=True)
class ActionRow:
    """An action, and how many days it is overdue: 0 when it is not."""

    action: Action
    days_over: int


@require_GET
@vary_on_headers("HX-Request")
def action_list(request: SignedInRequest, slug: str) -> HttpResponse:
    """The actions that the reader sees, soonest due first."""
    partnership = open_partnership(request, slug)
    today = partnership.today()
    view, words = asked(request.GET, "view"), asked(request.GET, "q")
    seen = (
        Action.objects.visible_to(request.user)
        .filter(partnership=partnership)
        .fetch_mode(FETCH_RAISE)
    )
    dated = seen.annotate(now_due=Coalesce(F("revised_due_on"), F("due_on")))
    over = Q(status__in=WAITING, now_due__lt=today)
    found = dated.filter(_of_view(view, over))
    if words:
        found = found.filter(
            Q(text__icontains=words)
            | Q(reference__icontains=words)
            | Q(owner__name__icontains=words)
        )
    ordered = found.select_related("owner", "meeting__body").order_by("now_due", "reference_order")
    page = numbered(ordered, request.GET.get("page"))
    context = {
        "view": view,
        "words": words,
        "page": page,
        "rows": _rows(list(page.object_list), today),
        "overdue": dated.filter(over).count(),
        "views": tabs(request.GET, "view", VIEWS, view if view in VIEWS else TO_DO),
    }
    return render(request, f"records/action_list.html{results_part(request)}", context)


def _of_view(view: str, over: Q) -> Q:
    return {
        OVERDUE: over,
        TO_CLOSE: Q(status=ActionStatus.TO_BE_CLOSED),
        CLOSED: Q(status=ActionStatus.CLOSED),
        ALL: Q(),
    }.get(view, Q(status__in=WAITING))


def _rows(actions: Sequence[Action], today: date) -> list[ActionRow]:
    return [
        ActionRow(one, (today - one.now_due_on).days if one.is_overdue(today) else 0)
        for one in actions
    ]
