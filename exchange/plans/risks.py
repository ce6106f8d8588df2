"""Risks with the partners they would affect, and their reviews."""

from accounts.models import Organisation
from core.dates import short_day
from exchange.plans import fields
from exchange.plans.batch import key_of
from exchange.plans.controls import Controls
from exchange.plans.draft import Draft
from exchange.plans.fields import not_after_today, weigh, words
from exchange.plans.links import List
from exchange.tables import Row
from risks.models import Review, Risk
from risks.models.risk import RiskPartner

RISK = (
    words("reference", "ref"),
    words("name", "title"),
    words("cause"),
    words("event"),
    words("effect"),
    words("category"),
    fields.workstream("workstream"),
    fields.person("owner", "owner"),
    fields.whole("inherent_consequence", "inherent_c"),
    fields.whole("inherent_likelihood", "inherent_l"),
    fields.whole("target_consequence", "target_c"),
    fields.whole("target_likelihood", "target_l"),
    fields.day("target_date", "target_date"),
    words("response"),
    words("gaps"),
)
NOW = (
    fields.whole("current_consequence", "current_c"),
    fields.whole("current_likelihood", "current_l"),
    fields.day("next_review_on", "next_review"),
)
REVIEW = (
    fields.whole("consequence", "c"),
    fields.whole("likelihood", "l"),
    words("rationale"),
)


def _affects(risk: Risk, organisation: Organisation) -> RiskPartner:
    return RiskPartner(risk=risk, organisation=organisation)


PARTNERS = List("risks", "partners", RiskPartner, "risk", "organisation", _affects)


def plan_risks(draft: Draft) -> None:
    """Matched by reference, else by name."""
    existing = draft.existing(Risk.objects.all())
    draft.risks = {it.reference.upper(): it for it in existing}
    partners = PARTNERS.existing(draft, "partnership")
    controls = Controls(draft)
    batch = draft.batch(Risk)
    reviewed = _reviewed(draft)
    for row, found in draft.by_reference("risks", existing):
        home = draft.home_of(row.text("owner"))
        fixed = {"partnership": draft.partnership, "owning_organisation": home}
        label = row.text("ref") if found else f"{row.text('ref')} {row.text('title')}"
        cells = RISK if found and _is_left(draft, row, found, reviewed) else (*RISK, *NOW)
        risk = weigh(draft, "risks", batch, row, found, cells, label=label, fixed=fixed)
        draft.risks[row.text("ref")] = risk
        affected = draft.many(draft.organisations, row, "partners", "an organisation")
        PARTNERS.plan(draft, row, risk, affected, partners.get(key_of(risk), {}))
        controls.plan(row, risk)


def _reviewed(draft: Draft) -> set[int]:
    """The risks that somebody reviewed in Accord."""
    reviews = draft.existing(Review.objects.exclude(author=None), "risk__partnership")
    return {review.risk_id for review in reviews}


def _is_left(draft: Draft, row: Row, risk: Risk, reviewed: set[int]) -> bool:
    """Whether the score follows reviews of Accord, which a file does not set back."""
    if risk.pk not in reviewed:
        return False
    values = fields.fill(draft, draft.batch(Risk), row, NOW)
    if draft.batch(Risk).differences(risk, values):
        score = f"{risk.current_consequence} times {risk.current_likelihood}"
        draft.warn(row, "current_c", f"{score}, as it was reviewed in Accord; it was left")
    return True


def plan_reviews(draft: Draft) -> None:
    """Matched by risk and day."""
    existing = draft.existing(Review.objects.select_related("risk"), "risk__partnership")
    batch = draft.batch(Review)
    for row, found in draft.pair(
        "reviews",
        existing,
        lambda row: (draft.number(draft.risks, row.text("risk")), row.day("reviewed_on")),
        lambda review: (review.risk_id, review.reviewed_on),
        "reviewed_on",
        lambda review: review.risk,
    ):
        risk = draft.one(draft.risks, row, "risk", row.text("risk"), "a risk")
        reviewed_on = row.day("reviewed_on")
        if risk is None or reviewed_on is None:
            continue
        not_after_today(draft, row, "reviewed_on")
        label = f"{risk.reference} on {short_day(reviewed_on)}"
        fixed = {"risk": risk, "reviewed_on": reviewed_on}
        weigh(draft, "reviews", batch, row, found, REVIEW, label=label, fixed=fixed)
