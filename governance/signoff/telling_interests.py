"""What the chair is told of interests that match an item."""

from collections.abc import Sequence

from django.urls import reverse

from governance.signoff.hearing import who_may_hear
from governance.signoff.models import Handling, Stage
from governance.signoff.ruling import who_rules_by_name
from governance.signoff.standing import standing_of
from records.notify import tell_all


def tell_who_rules(stage: Stage, handlings: Sequence[Handling]) -> None:
    """Who rules on these interests hears that they do, once for each."""
    if not handlings:
        return
    sign_off, standing = stage.sign_off, standing_of(stage)
    known = list(Handling.objects.filter(entitlement__stage=stage))
    for handling in handlings:
        place = handling.entitlement
        interests = sorted(handling.interests.values_list("pk", flat=True))
        tell_all(
            who_may_hear(sign_off, who_rules_by_name(standing, place, known)),
            sign_off.partnership,
            f"handling/{handling.pk}/{interests[-1]}",
            f"An interest to rule on: {sign_off.title}",
            f"{stage.name}. {place} has an interest that matches this item."
            f" Proposed: {handling.get_proposed_display().lower()}.",
            reverse("signoff:handlings", args=[sign_off.partnership.slug, sign_off.pk]),
        )
