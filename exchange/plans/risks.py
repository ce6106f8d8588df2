"""Risks with their controls, the partners they would affect, and their reviews."""

from accounts.models import Organisation
from core.dates import short_day
from exchange.plans import fields
from exchange.plans.batch import key_of
from exchange.plans.draft import Draft
from exchange.plans.fields import weigh, words
from exchange.plans.links import List
from exchange.tables import Row
from risks.models import Control, Review, Risk
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
    fields.whole("current_consequence", "current_c"),
    fields.whole("current_likelihood", "current_l"),
    fields.whole("target_consequence", "target_c"),
    fields.whole("target_likelihood", "target_l"),
    fields.day("target_date", "target_date"),
    words("response"),
    words("gaps"),
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
    controls: dict[int, list[Control]] = {}
    for control in draft.existing(Control.objects.all(), "risk__partnership"):
        controls.setdefault(control.risk_id, []).append(control)
    batch = draft.batch(Risk)
    for row, found in draft.by_reference("risks", existing):
        home = draft.home_of(row.text("owner"))
        fixed = {"partnership": draft.partnership, "owning_organisation": home}
        label = row.text("ref") if found else f"{row.text('ref')} {row.text('title')}"
        risk = weigh(draft, "risks", batch, row, found, RISK, label=label, fixed=fixed)
        draft.risks[row.text("ref")] = risk
        affected = draft.many(draft.organisations, row, "partners", "an organisation")
        PARTNERS.plan(draft, row, risk, affected, partners.get(key_of(risk), {}))
        _plan_controls(draft, row, risk, controls.get(key_of(risk), []))


def _plan_controls(draft: Draft, row: Row, risk: Risk, known: list[Control]) -> None:
    """The cell's controls in their order: the same words are the same control."""
    if not row.gives("controls"):
        return
    batch, texts = draft.batch(Control), row.names("controls")
    old = [control.text for control in known]
    if old == list(texts):
        return
    free = {control.text: control for control in known if control.text in texts}
    spare = [control for control in known if control.text not in texts]
    for position, text in enumerate(texts):
        control = free.pop(text, None) or (spare.pop(0) if spare else None)
        if control is None:
            batch.add(Control(risk=risk, position=position, text=text))
            continue
        for name, value in (("text", text), ("position", position)):
            if getattr(control, name) != value:
                batch.change(control, name, value)
    batch.removed += [*spare, *free.values()]
    if risk.pk:
        draft.changed("risks", row, "controls", risk.reference, old, texts)


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
        label = f"{risk.reference} on {short_day(reviewed_on)}"
        fixed = {"risk": risk, "reviewed_on": reviewed_on}
        weigh(draft, "reviews", batch, row, found, REVIEW, label=label, fixed=fixed)
