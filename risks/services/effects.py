"""Say what a risk would do to dates, and take it back."""

from collections.abc import Iterable

from accounts.access import deeds_of
from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from milestones.models import Milestone
from risks.models import EffectMilestone, Risk, ScheduleEffect
from risks.policies import effects as policies


def set_schedule_effect(
    risk: Risk, *, chance: int, days: int, milestones: Iterable[Milestone], by: User
) -> ScheduleEffect:
    """With `chance` per cent it puts `days` on each of `milestones`, all of one partnership."""
    with deed("said what it does to dates", risk, by=by):
        risk = _locked(risk, by)
        seen = Milestone.objects.visible_to(by).filter(partnership=risk.partnership)
        rows = list(seen.filter(pk__in=[each.pk for each in milestones]))
        if wrong := policies.cannot_effect(chance, days, rows):
            raise Refused(wrong)
        effect, _ = ScheduleEffect.objects.update_or_create(
            risk=risk, defaults={"chance": chance, "days": days}
        )
        shown = effect.milestones.filter(pk__in=Milestone.objects.visible_to(by).values("pk"))
        known = set(shown.values_list("pk", flat=True))
        wanted = {each.pk for each in rows}
        effect.effectmilestone_set.filter(milestone__in=known - wanted).delete()
        EffectMilestone.objects.bulk_create(
            EffectMilestone(effect=effect, milestone=each) for each in rows if each.pk not in known
        )
    return effect


def remove_schedule_effect(risk: Risk, *, by: User) -> Risk:
    """Say that it moves no date."""
    with deed("took back what it does to dates", risk, by=by):
        risk = _locked(risk, by)
        ScheduleEffect.objects.filter(risk=risk).delete()
    return risk


def _locked(risk: Risk, by: User) -> Risk:
    found = Risk.objects.select_for_update(of=("self",)).select_related("workstream")
    risk = found.get(pk=risk.pk)
    if refusal := policies.cannot_say_effect(risk, by, deeds_of(by, risk.partnership)):
        raise Refused(refusal)
    return risk
