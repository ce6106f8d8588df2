"""What becomes of milestones when a baseline is adopted: the one way in which theirs moves."""

from datetime import date

from django.db.models import Max, OuterRef, Subquery
from django.utils import timezone

from accounts.models import Partnership
from governance.signoff.models import Decision
from milestones.models import Baseline, BaselineDate, BaselineState, Milestone


def adopt(baseline: Baseline, on: date, decision: Decision | None = None) -> Baseline:
    """Judge its milestones by it from now on; it and every older one never change again.

    Inside a deed. The database refuses every other way (docs/rules.md 6).
    """
    Partnership.objects.select_for_update().get(pk=baseline.partnership_id)
    adopted = Baseline.objects.adopted().filter(partnership=baseline.partnership_id)
    baseline.number = (adopted.aggregate(last=Max("number"))["last"] or 0) + 1
    baseline.state, baseline.adopted_on = BaselineState.ADOPTED, on
    baseline.decision = decision or baseline.decision
    baseline.save(update_fields=["state", "number", "adopted_on", "decision", "updated_at"])
    dates = BaselineDate.objects.filter(baseline=baseline)
    given = dates.filter(milestone=OuterRef("pk")).values("baseline_date")[:1]
    moved = Milestone.objects.filter(pk__in=dates.values("milestone"))
    moved.exclude(baseline_date=Subquery(given)).update(
        baseline_date=Subquery(given), updated_at=timezone.now()
    )
    return baseline
