"""What tests of interests do again and again."""

from datetime import date

from governance.bodies.models import InterestKind
from governance.bodies.services import declare_interest
from governance.signoff import services
from governance.signoff.models import Handling
from tests.governance.signoff.conftest import asked


def declare(place, person, **given):
    """A person declares an interest of their own in the Trust, unless told."""
    whole = {
        "by": person,
        "person": person,
        "kind": InterestKind.FINANCIAL,
        "nature": "Holds shares",
        "starts_on": date(2020, 1, 6),
    }
    if "matter" not in given:
        whole["in_organisation"] = place.organisations["Trust"]
    return declare_interest(place.partnership, **whole | given)


def handling_of(sign_off, person):
    """The handling of that person's place at the open stage, if there is one."""
    return Handling.objects.filter(entitlement=asked(sign_off, person)).first()


def rule(place, sign_off, person, kind, **given):
    """The chair rules, unless told, on that person's interests."""
    handling = handling_of(sign_off, person)
    return services.confirm_handling(handling, kind=kind, **{"by": place.chair} | given)
