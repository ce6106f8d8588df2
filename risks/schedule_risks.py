"""What risks would do to dates, told to the page of how sure the dates are."""

from accounts.models import Partnership, User
from milestones.confidence import ScheduleRisk
from milestones.models import Milestone
from milestones.told import register
from risks.models import EffectMilestone, Risk, RiskStatus

PER_CENT = 100


def schedule_risks_for(user: User, partnership: Partnership) -> list[ScheduleRisk]:
    """Open risks that `user` may see, on open milestones that they may see; one query."""
    rows = EffectMilestone.objects.filter(
        effect__risk__in=Risk.objects.visible_to(user)
        .filter(partnership=partnership, status=RiskStatus.OPEN)
        .values("pk"),
        milestone__in=Milestone.objects.visible_to(user).open().values("pk"),
    ).order_by("effect__risk__reference_order", "milestone__reference_order")
    found: dict[tuple[str, int, int], list[str]] = {}
    for reference, chance, days, milestone in rows.values_list(
        "effect__risk__reference", "effect__chance", "effect__days", "milestone__reference"
    ):
        found.setdefault((reference, chance, days), []).append(milestone)
    return [
        ScheduleRisk(reference, chance / PER_CENT, days, tuple(milestones))
        for (reference, chance, days), milestones in found.items()
    ]


register(schedule_risks_for)
