"""Judgements of people beside what is computed: a rating by hand, a plan, a confidence."""

from datetime import date

from django.db import models

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from milestones import policies
from milestones.models import ConfidenceAssessment, Milestone
from milestones.versions import refuse_overtaken
from workstreams.models import Workstream

RATING = ("hand_brag", "hand_reason", "hand_set_on", "hand_set_by")
PLAN = ("recovery_plan", "recovery_plan_on", "recovery_plan_by")


def set_hand_rating(
    milestone: Milestone, *, brag: str, reason: str, seen: str | None = None, by: User
) -> Milestone:
    """Let `by` say how the milestone stands, with a reason; it stands beside the computed rating.

    What was said before stays in its history. Overtaken when it is not the version `seen`.
    """
    with deed("rated by hand", milestone, by=by, why=reason.strip()):
        found = _judged_by(milestone, by)
        refuse_overtaken(found, seen)
        if wrong := policies.cannot_rate_so(brag, reason):
            raise Refused(wrong)
        found.hand_brag, found.hand_reason = brag, reason.strip()
        found.hand_set_on, found.hand_set_by = found.partnership.today(), by
        found.save(update_fields=[*RATING, "updated_at"])
    return found


def remove_hand_rating(milestone: Milestone, *, by: User) -> Milestone:
    """Take the rating by hand away: the computed one then stands alone."""
    with deed("took the rating by hand away", milestone, by=by):
        found = _judged_by(milestone, by)
        if not found.hand_brag:
            raise Refused(policies.NOT_RATED)
        found.hand_brag, found.hand_reason = "", ""
        found.hand_set_on = found.hand_set_by = None
        found.save(update_fields=[*RATING, "updated_at"])
    return found


def record_recovery_plan(
    milestone: Milestone, *, plan: str, seen: str | None = None, by: User
) -> Milestone:
    """Record that it is at risk and how it is to recover; with no words, that it is not any more.

    At risk with a plan it is Amber at best (docs/rules.md 6). Overtaken when it is not the
    version `seen`.
    """
    with deed("recorded a recovery plan", milestone, by=by):
        found = _judged_by(milestone, by)
        refuse_overtaken(found, seen)
        found.recovery_plan = plan.strip()
        is_at_risk = bool(found.recovery_plan)
        found.recovery_plan_on = found.partnership.today() if is_at_risk else None
        found.recovery_plan_by = by if is_at_risk else None
        found.save(update_fields=[*PLAN, "updated_at"])
    return found


def assess_confidence(
    of: Milestone | Workstream, *, level: str, reason: str, assessed_on: date, by: User
) -> ConfidenceAssessment:
    """Record how likely `by` finds it that this delivers; every assessment is kept for good."""
    with deed("assessed delivery confidence", of, by=by, why=reason.strip()):
        if wrong := policies.cannot_assess_confidence(of, by):
            raise Refused(wrong)
        if wrong := policies.cannot_assess_so(level, reason, assessed_on, of.partnership.today()):
            raise Refused(wrong)
        about: dict[str, models.Model] = {of._meta.model_name or "": of}
        return ConfidenceAssessment.objects.create(
            **about, level=level, reason=reason.strip(), assessed_on=assessed_on, assessor=by
        )


def _judged_by(milestone: Milestone, by: User) -> Milestone:
    rows = Milestone.objects.select_related("workstream", "partnership")
    found = rows.select_for_update(of=("self",)).get(pk=milestone.pk)
    if wrong := policies.cannot_judge(found, by):
        raise Refused(wrong)
    return found
