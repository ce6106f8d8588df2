"""What people are told when a body has answered its chair's urgent decision."""

from accounts.models import User
from governance.signoff.hearing import who_may_hear
from governance.signoff.models import Ratification
from governance.signoff.subjects import subject_of
from records.notify import tell_all


def tell_ratified(ratification: Ratification) -> None:
    """Who declared it urgent, and everybody who was asked, hear what the body made of it."""
    sign_off = ratification.urgent.sign_off
    asked = User.objects.filter(entitlements__stage__sign_off=sign_off).distinct()
    said = "Ratified" if ratification.is_ratified else "Not ratified"
    why = f" {ratification.reason}" if ratification.reason else ""
    tell_all(
        who_may_hear(sign_off, [ratification.urgent.declared_by, *asked]),
        sign_off.partnership,
        f"ratification/{ratification.pk}",
        f"{said}: {sign_off.title}",
        f"{ratification.decision.wording}{why}",
        subject_of(sign_off.record).url(sign_off.record),
    )
