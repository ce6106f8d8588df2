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
from core.at_once import read_at_once
from core.dates import short_day
from governance.bodies.models import Body, BodyKind
from milestones.models import Milestone
from records.models import Action
from records.reading import around
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
    hanging, sets = around(risk, user), _sets(judged, user)
    read_at_once(*hanging.sets, *sets.values())
    reviews = list(sets["reviews"])
    context = {
        "judged": judged,
        "risk": risk,
        "say": risk_sentence(judged),
        "escalated": _escalated(judged, sets.get("bodies")),
        "target_note": f"by {short_day(risk.target_date)}" if risk.target_date else "no date set",
        "review_note": "overdue" if judged.is_review_overdue else "",
        "scores": [
            ("Inherent", judged.inherent),
            ("Now", judged.current),
            ("Target", judged.target),
        ],
        "assurances": _aged(sets["assurances"], rules, partnership.today()),
        "assurance_days": rules.assurance_days,
        "path": _path(judged, reviews, partnership.today()),
        "partner_scores": sorted(sets["partner_scores"], key=lambda each: each.organisation.name),
        "objective": next(iter(sets["objectives"]), None),
        "cannot_keep": policies.cannot_keep(risk, user, request.deeds),
        "cannot_close": policies.cannot_close(risk, user, request.deeds),
        "cannot_reopen": policies.cannot_reopen(risk, user, request.deeds),
    }
    return sets | context | hanging.shown(user, request.deeds)


def _sets(judged: JudgedRisk, user: User) -> "dict[str, QuerySet[Any, Any]]":
    """What hangs on the risk alone, as far as the reader sees it; nothing is read yet."""
    risk = judged.risk
    found: dict[str, QuerySet[Any, Any]] = {
        "reviews": risk.reviews.select_related("author").order_by("-reviewed_on"),
        "controls": risk.controls.all(),
        "assurances": risk.assurances.select_related("control", "author").order_by(
            "line", F("given_on").desc(), "pk"
        ),
        "escalations": risk.escalations.order_by("-started_on", "-pk"),
        "partners": risk.partners_affected.order_by("name"),
        "partner_scores": partner_scores(risk),
        "milestones": Milestone.objects.visible_to(user).filter(risks=risk),
        "benefits": Benefit.objects.visible_to(user).filter(risks=risk),
        "objectives": Objective.objects.visible_to(user).filter(pk=risk.objective_id or 0),
        "actions": Action.objects.visible_to(user).filter(risks=risk).select_related("owner"),
        "issues": Issue.objects.visible_to(user).filter(risk=risk),
        "speaks_for": policies.partners_of(risk, user),
    }
    if kind := judged.escalates_to:
        found["bodies"] = Body.objects.filter(partnership=risk.partnership, kind=kind)
    return found


def _aged(found: QuerySet[Assurance], rules: Rules, on: date) -> list[tuple[Assurance, int, bool]]:
    """Each with its age in days, and whether it counts no longer."""
    return [(each, (on - each.given_on).days, rules.is_stale(each.given_on, on)) for each in found]


def _escalated(judged: JudgedRisk, bodies: QuerySet[Body] | None) -> dict[str, Any]:
    """The bodies that its score goes up to; `nobody` names the kind that does not exist."""
    kind = judged.escalates_to
    if kind is None or bodies is None:
        return {}
    return {"bodies": bodies, "nobody": "" if bodies else BodyKind(kind).label.lower()}


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
