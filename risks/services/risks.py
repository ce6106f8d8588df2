"""The verbs of the risk register: raise, edit, review, close, open again (docs/rules.md 7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from accounts.models import Organisation, Partnership, User
from core.deeds import deed
from core.errors import Refused
from governance.bodies.models import Body
from milestones.models import Milestone
from risks.models import Benefit, Objective, Review, Risk, RiskStatus, rules_of
from risks.policies import risks as policies
from risks.services.escalations import keep_escalations
from risks.services.references import next_reference
from workstreams.models import Workstream

CLOSING = ("status", "closed_on", "closed_by", "closed_for", "closing_reason")


@dataclass(frozen=True)
class Judgement:
    """Consequence and likelihood, each 1 to 5, why, and on which day."""

    consequence: int
    likelihood: int
    rationale: str
    reviewed_on: date


@dataclass(frozen=True)
class RiskDetails:
    """What is said of a risk beside its current score."""

    name: str
    cause: str
    event: str
    effect: str
    category: str
    workstream: Workstream
    owner: User
    inherent_consequence: int
    inherent_likelihood: int
    target_consequence: int
    target_likelihood: int
    response: str
    target_date: date | None = None
    objective: Objective | None = None
    owning_organisation: Organisation | None = None
    proximity: str = ""
    gaps: str = ""
    partners_affected: Sequence[Organisation] = ()
    milestones: Sequence[Milestone] = ()
    benefits: Sequence[Benefit] = ()


LINKS = ("partners_affected", "milestones", "benefits")


def raise_risk(details: RiskDetails, judgement: Judgement, *, by: User) -> Risk:
    """Put a risk on the register with its first review, and before the body its score asks for."""
    partnership = details.workstream.partnership
    with deed("raised a risk", partnership, by=by, why=judgement.rationale.strip()):
        if wrong := policies.cannot_raise_in(details.workstream, by) or _wrong(details):
            raise Refused(wrong)
        risk = Risk(
            partnership=partnership,
            reference=next_reference(Risk, partnership, "R"),
            current_consequence=judgement.consequence,
            current_likelihood=judgement.likelihood,
            **_columns(details),
        )
        _check(judgement, partnership)
        risk.save(force_insert=True)
        _set_links(risk, details, by)
        _judge(risk, judgement, by)
    return risk


def edit_risk(
    risk: Risk, details: RiskDetails, *, by: User, seen_at: datetime | None = None
) -> Risk:
    """Change what is said of a risk; `seen_at` is its `updated_at` as the editor saw it."""
    with deed("edited a risk", risk, by=by):
        risk = _locked(risk)
        moves = details.workstream.pk != risk.workstream_id
        wrong = (
            policies.cannot_keep(risk, by)
            or (policies.cannot_raise_in(details.workstream, by) if moves else "")
            or _wrong(details)
        )
        if wrong:
            raise Refused(wrong)
        if seen_at is not None and seen_at != risk.updated_at:
            raise Refused(policies.CHANGED)
        columns = _columns(details)
        if details.objective is None and _hides(risk.objective, by):
            del columns["objective"]
        for name, value in columns.items():
            setattr(risk, name, value)
        risk.save(update_fields=[*columns, "updated_at"])
        _set_links(risk, details, by)
    return risk


def review_risk(risk: Risk, judgement: Judgement, *, by: User) -> Risk:
    """Judge a risk afresh: its current score follows the latest review, and so does the next."""
    with deed("reviewed a risk", risk, by=by, why=judgement.rationale.strip()):
        return _review(risk, judgement, by)


def review_risks(
    rows: Sequence[tuple[Risk, datetime, Judgement]], partnership: Partnership, *, by: User
) -> list[Risk]:
    """Review several at once: all of it, or nothing. Refused names the risk.

    With each comes its `updated_at` as the reviewer saw it.
    """
    with deed("reviewed risks", partnership, by=by):
        done = []
        for risk, seen_at, judgement in rows:
            try:
                done.append(_review(risk, judgement, by, seen_at))
            except Refused as refusal:
                raise Refused(f"{risk.reference}: {refusal}") from None
        return done


def close_risk(risk: Risk, *, reason: str, by: User, body: Body | None = None) -> Risk:
    """Take a risk off the open register: why, approved by `by`, who may act for a body."""
    with deed("closed a risk", risk, by=by, why=reason.strip()):
        risk = _locked(risk)
        if wrong := policies.cannot_close(risk, by):
            raise Refused(wrong)
        return end(risk, RiskStatus.CLOSED, reason, by, body)


def reopen_risk(risk: Risk, *, reason: str, by: User) -> Risk:
    """Open a closed risk again; it is reviewed by its band's cadence from today."""
    with deed("opened a risk again", risk, by=by, why=reason.strip()):
        risk = _locked(risk)
        if wrong := policies.cannot_reopen(risk, by):
            raise Refused(wrong)
        if not reason.strip():
            raise Refused("Say why it is opened again.")
        rules, today = rules_of(risk.partnership), risk.partnership.today()
        risk.status, risk.closing_reason = RiskStatus.OPEN, ""
        risk.closed_on = risk.closed_by = risk.closed_for = None
        risk.next_review_on = rules.next_review(risk.current_score, today)
        risk.save(update_fields=[*CLOSING, "next_review_on", "updated_at"])
        keep_escalations(Risk.objects.filter(pk=risk.pk), rules, today)
    return risk


def end(risk: Risk, status: str, reason: str, by: User, body: Body | None = None) -> Risk:
    """Write down that a locked risk is over, and that no body hears of it any more."""
    if not reason.strip():
        raise Refused("Say why it is closed.")
    if body is not None and body.partnership_id != risk.partnership_id:
        raise Refused("Choose a body of this partnership.")
    risk.status, risk.closing_reason = status, reason.strip()
    risk.closed_on, risk.closed_by, risk.closed_for = risk.partnership.today(), by, body
    risk.save(update_fields=[*CLOSING, "updated_at"])
    rows = Risk.objects.filter(pk=risk.pk)
    keep_escalations(rows, rules_of(risk.partnership), risk.partnership.today())
    return risk


def _review(risk: Risk, judgement: Judgement, by: User, seen_at: datetime | None = None) -> Risk:
    risk = _locked(risk)
    if wrong := policies.cannot_keep(risk, by):
        raise Refused(wrong)
    if seen_at is not None and seen_at != risk.updated_at:
        raise Refused(policies.CHANGED)
    _check(judgement, risk.partnership)
    _judge(risk, judgement, by)
    return risk


def _check(judgement: Judgement, partnership: Partnership) -> None:
    wrong = policies.cannot_judge_so(
        judgement.consequence,
        judgement.likelihood,
        judgement.rationale,
        judgement.reviewed_on,
        partnership.today(),
    )
    if wrong:
        raise Refused(wrong)


def _judge(risk: Risk, judgement: Judgement, by: User) -> None:
    """Write the review; what it changes is taken from the latest one, which may be another."""
    earlier = risk.reviews.filter(reviewed_on=judgement.reviewed_on).first()
    if wrong := policies.cannot_review_twice(earlier, by):
        raise Refused(wrong)
    review = earlier or Review(risk=risk, reviewed_on=judgement.reviewed_on)
    review.consequence, review.likelihood = judgement.consequence, judgement.likelihood
    review.rationale, review.author = judgement.rationale.strip(), by
    review.save()
    latest = risk.reviews.latest("reviewed_on")
    rules = rules_of(risk.partnership)
    risk.current_consequence, risk.current_likelihood = latest.consequence, latest.likelihood
    risk.next_review_on = rules.next_review(latest.score, latest.reviewed_on)
    changed = ["current_consequence", "current_likelihood", "next_review_on", "updated_at"]
    risk.save(update_fields=changed)
    risk.refresh_from_db(fields=["current_score"])
    keep_escalations(Risk.objects.filter(pk=risk.pk), rules, risk.partnership.today())


def _wrong(details: RiskDetails) -> str:
    pairs = (
        (details.inherent_consequence, details.inherent_likelihood),
        (details.target_consequence, details.target_likelihood),
    )
    return next((wrong for pair in pairs if (wrong := policies.cannot_score_so(*pair))), "")


def _hides(objective: Objective | None, by: User) -> bool:
    if objective is None:
        return False
    return not Objective.objects.visible_to(by).filter(pk=objective.pk).exists()


def _columns(details: RiskDetails) -> dict[str, Any]:
    return {name: value for name, value in vars(details).items() if name not in LINKS}


def _set_links(risk: Risk, details: RiskDetails, by: User) -> None:
    """What `by` may not see of the links stays as it is."""
    hidden_milestones = risk.milestones.exclude(
        pk__in=Milestone.objects.visible_to(by).values("pk")
    )
    hidden_benefits = risk.benefits.exclude(pk__in=Benefit.objects.visible_to(by).values("pk"))
    risk.partners_affected.set(details.partners_affected)
    risk.milestones.set([*details.milestones, *hidden_milestones])
    risk.benefits.set([*details.benefits, *hidden_benefits])


def _locked(risk: Risk) -> Risk:
    rows = Risk.objects.select_related("workstream", "partnership", "objective")
    return rows.select_for_update(of=("self",)).get(pk=risk.pk)
