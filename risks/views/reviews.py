"""Reviewing many risks on one page: typed, checked, saved together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.db.models import FETCH_RAISE, F, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.access import KEEP_REGISTERS
from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked
from core.errors import Refused
from core.pages import UNPROCESSABLE, posted, tabs
from governance.bodies.models import BodyKind
from risks.forms.risks import ReviewRowForm
from risks.models import Risk, rules_of
from risks.rules import Rules
from risks.scoring import Band, band
from risks.services import risks as services
from risks.views.keeping import moment_of

DUE, ALL = "", "all"
VIEWS = {DUE: "Review overdue", ALL: "All that you may review"}
MOST = 10
CONFIRM = "confirm"


@dataclass(frozen=True)
class ReviewRow:
    """A risk with the form of its review."""

    risk: Risk
    band: Band
    is_overdue: bool
    form: ReviewRowForm


@dataclass(frozen=True)
class Effect:
    """What a review that is not saved yet would do."""

    row: ReviewRow
    score: int
    band: Band
    next_review: date
    goes_up_to: str


@require_http_methods(["GET", "HEAD", "POST"])
def reviews(request: SignedInRequest, slug: str) -> HttpResponse:
    """The reader's risks whose review is overdue, or all of theirs, to review at once."""
    partnership = open_partnership(request, slug)
    today, view = partnership.today(), asked(request.GET, "view")
    mine = _mine(request)
    due = mine.filter(next_review_on__lt=today)
    asked_for = mine if view == ALL else due
    sent = posted(request)
    if sent is not None:
        numbers = [number for number in sent.getlist("risk") if number.isdecimal()][:MOST]
        asked_for = mine.filter(pk__in=[int(number) for number in numbers if len(number) < 19])
    rows = [_row(risk, request, today) for risk in asked_for.order_by(*ORDER)[:MOST]]
    if sent is not None and all([row.form.is_valid() for row in rows]):
        return _sent(request, rows)
    context = {
        "rows": rows,
        "overdue": due.count(),
        "views": tabs(request.GET, "view", VIEWS, view if view in VIEWS else DUE),
        "wrong": [row for row in rows if row.form.errors],
        "most": MOST,
    }
    return render(
        request, "risks/reviews.html", context, status=UNPROCESSABLE if context["wrong"] else 200
    )


ORDER = (F("next_review_on").asc(nulls_last=True), "-current_score", "reference_order")


def _sent(request: SignedInRequest, rows: Sequence[ReviewRow]) -> HttpResponse:
    partnership = request.partnership
    today, rules = partnership.today(), rules_of(partnership)
    said = [(row, judged) for row in rows if (judged := row.form.judgement(today))]
    here = redirect("risks:reviews", partnership.slug)
    if not said:
        messages.error(request, "Nothing was reviewed: say why a risk scores so.")
        return here
    if CONFIRM not in request.POST:
        effects = [_effect(row, judged, rules) for row, judged in said]
        return render(request, "risks/reviews_check.html", {"effects": effects, "today": today})
    kept = [(row.risk, moment_of(row.form.cleaned_data["version"]), judged) for row, judged in said]
    try:
        done = services.review_risks(kept, partnership, by=request.user)
    except Refused as refusal:
        messages.error(request, f"Nothing was saved. {refusal}")
    else:
        messages.success(request, f"{len(done)} reviewed.")
    return here


def _effect(row: ReviewRow, judged: services.Judgement, rules: Rules) -> Effect:
    score = judged.consequence * judged.likelihood
    kind = rules.escalates_to(score)
    return Effect(
        row=row,
        score=score,
        band=band(score),
        next_review=rules.next_review(score, judged.reviewed_on),
        goes_up_to=BodyKind(kind).label.lower() if kind else "",
    )


def _row(risk: Risk, request: SignedInRequest, on: date) -> ReviewRow:
    form = ReviewRowForm(
        posted(request),
        prefix=f"r{risk.pk}",
        initial={
            "consequence": risk.current_consequence,
            "likelihood": risk.current_likelihood,
            "version": risk.updated_at.isoformat(),
        },
    )
    due = risk.next_review_on
    return ReviewRow(risk, band(risk.current_score), due is not None and due < on, form)


def _mine(request: SignedInRequest) -> QuerySet[Risk]:
    """Open risks that the reader sees and may review."""
    user, partnership = request.user, request.partnership
    seen = Risk.objects.visible_to(user).open().filter(partnership=partnership)
    if KEEP_REGISTERS not in request.deeds:
        seen = seen.filter(Q(owner=user) | Q(workstream__lead=user) | Q(workstream__sro=user))
    return seen.select_related("workstream", "owner").fetch_mode(FETCH_RAISE)
