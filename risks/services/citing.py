"""Which benefits serve an indicator of the outcomes framework (docs/rules.md 1)."""

from collections.abc import Collection

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from risks.models import Benefit
from risks.models.benefit import Citation
from workstreams.models import Indicator
from workstreams.policies import cannot_write_roadmap


def cite(indicator: Indicator, benefits: Collection[Benefit], *, by: User) -> None:
    """Make the benefits that serve the indicator those; what `by` may not see stays."""
    partnership = indicator.outcome.partnership
    with deed("said which benefits serve it", indicator, by=by):
        if wrong := cannot_write_roadmap(partnership, by):
            raise Refused(wrong)
        seen = Benefit.objects.visible_to(by).filter(partnership=partnership)
        if {each.pk for each in benefits} - set(seen.values_list("pk", flat=True)):
            raise Refused("Choose benefits of this partnership.")
        held = Citation.objects.filter(indicator=indicator, benefit__in=seen.values("pk"))
        held.exclude(benefit__in=benefits).delete()
        for benefit in benefits:
            Citation.objects.get_or_create(indicator=indicator, benefit=benefit)
