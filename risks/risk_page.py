"""Everything that the page of a risk shows."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from django.db.models import F, QuerySet
from django.http import Http404

from accounts.http import SignedInRequest
from accounts.models import User
from charts.trajectory import Step, describe_trajectory, trajectory
from core.addresses import at_address
from core.dates import short_day
from governance.bodies.models import Body, BodyKind
from milestones.models import Milestone
from records.links import links_of
from records.models import Action
from records.reading import files_of, said_of_record
from risks.models import Assurance, Benefit, Issue, Objective, Review, Risk, rules_of
from risks.policies import risks as policies
from risks.risk_reading import JudgedRisk, judged_risks, partner_scores
from risks.rules import Rules
from risks.words import risk_sentence


def risk_page(seen: QuerySet[Risk], reference: str, request: SignedInRequest) -> dict[str, Any]:
    """The context of the page; Http404 when the reader sees no such risk."""
    partnership, user = request.partnership, request.user
    rules = rules_of(partnership)
    rows = seen.filter(at_address(reference)).select_related("closed_by", "closed_for")
    found = judged_risks(rows[:1], partnership, rules)
    if not found:
        raise Http404
    [judged] = found
    risk = judged.risk
    risk.partnership = partnership
    reviews = list(risk.reviews.select_related("author").order_by("-reviewed_on"))
    return {
        "judged": judged,
        "risk": risk,
        "say": risk_sentence(judged),
        "escalated": _escalated(judged),
        "target_note": f"by {short_day(risk.target_date)}" if risk.target_date else "no date set",
        "review_note": "overdue" if judged.is_review_overdue else "",
        "scores": [
            ("Inherent", judged.inherent),
            ("Now", judged.current),
            ("Target", judged.target),
        ],
        "controls": list(risk.controls.all()),
        "assurances": _assurances(risk, rules, partnership.today()),
        "assurance_days": rules.assurance_days,
        "reviews": reviews,
        "path": _path(judged, reviews, partnership.today()),
        "escalations": list(risk.escalations.order_by("-started_on", "-pk")),
        "partners": list(risk.partners_affected.order_by("name")),
        "partner_scores": partner_scores(risk),
        "milestones": Milestone.objects.visible_to(user).filter(risks=risk),
        "benefits": Benefit.objects.visible_to(user).filter(risks=risk),
        "objective": _objective(risk, user),
        "actions": Action.objects.visible_to(user).filter(risks=risk).select_related("owner"),
        "issues": Issue.objects.visible_to(user).filter(risk=risk),
        "links": links_of(risk, user),
        "files": files_of(risk, user, request.deeds),
        "said": said_of_record(risk),
        "cannot_keep": policies.cannot_keep(risk, user, request.deeds),
        "cannot_close": policies.cannot_close(risk, user, request.deeds),
        "cannot_reopen": policies.cannot_reopen(risk, user, request.deeds),
        "speaks_for": policies.partners_of(risk, user),
    }


def _assurances(risk: Risk, rules: Rules, on: date) -> list[tuple[Assurance, int, bool]]:
    """Each with its age in days, and whether it counts no longer."""
    rows = risk.assurances.select_related("control", "author").order_by(
        "line", F("given_on").desc(), "pk"
    )
    return [(each, (on - each.given_on).days, rules.is_stale(each.given_on, on)) for each in rows]


def _escalated(judged: JudgedRisk) -> dict[str, Any]:
    """The bodies that its score goes up to; `nobody` names the kind that does not exist."""
    kind = judged.escalates_to
    if kind is None:
        return {}
    bodies = Body.objects.filter(partnership=judged.risk.partnership, kind=kind)
    found = list(bodies)
    return {"bodies": found, "nobody": "" if found else BodyKind(kind).label.lower()}


def _path(judged: JudgedRisk, reviews: Sequence[Review], on: date) -> dict[str, str]:
    """The trajectory, wide and narrow, and in words."""
    risk = judged.risk
    steps: list[Step] = [(each.reviewed_on, each.score) for each in reversed(reviews)]
    if not steps or steps[-1][1] != risk.current_score:
        steps.append((on, risk.current_score))
    told = {
        "inherent": risk.inherent_score,
        "target": risk.target_score,
        "target_on": risk.target_date,
    }
    draw = partial(trajectory, steps, on=on, **told)
    return {
        "wide": draw(),
        "narrow": draw(width=343, height=230, narrow=True),
        "words": describe_trajectory(steps, **told),
    }


def _objective(risk: Risk, user: User) -> Objective | None:
    """What it threatens, where the reader sees that."""
    if risk.objective_id is None:
        return None
    return Objective.objects.visible_to(user).filter(pk=risk.objective_id).first()
