"""Interests, how they are handled, and absences, for the walk of every address."""

from accounts.models import User
from governance.signoff.models import Handling, SignOff
from governance.signoff.services import match_again
from tests.factories.bodies import AbsenceFactory, InterestFactory


def plant_interests(number: str, people: dict[str, User]) -> dict[str, str]:
    """The office has an interest in the service of that sign-off, and is away later on."""
    sign_off, holder = SignOff.objects.get(pk=number), people["programme office"]
    interest = InterestFactory(
        partnership=sign_off.partnership,
        person=holder,
        matter=sign_off.record.services.first(),
    )
    match_again(sign_off.pk)
    absence = holder.absences.first() or AbsenceFactory(
        partnership=sign_off.partnership, person=holder, deputy=people["viewer"]
    )
    return {
        "interest": str(interest.pk),
        "absence": str(absence.pk),
        "handling": str(Handling.objects.get(interests=interest).pk),
    }
