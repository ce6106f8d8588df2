"""What could not wait for the board: put to its chair, decided, and ratified."""

from datetime import date

from governance.scope import services as scope
from governance.signoff import services
from governance.signoff.models import Ratification, SignOff, UrgentDecision
from tests.governance.signoff.building import Place
from tests.governance.signoff.conftest import approve

WHY = "Winter beds close on Monday."
CONSULTED = "The directors of the council and of the trust, who agree."


def put_to_the_chair(place: Place, **given: object) -> SignOff:
    """The change put to the chair alone by the lead."""
    said = {"reason": WHY, "consulted": CONSULTED, "by": place.lead} | given
    return scope.start_urgently(place.change, **said)


def taken_urgently(place: Place) -> UrgentDecision:
    """The change approved by the chair alone on 31 January 2020, the partnership's today."""
    approve(put_to_the_chair(place), place.chair)
    return UrgentDecision.objects.get()


def ratify(place: Place, urgent: UrgentDecision, **given: object) -> Ratification:
    """The board's meeting of 12 February ratified it, as the office records."""
    said = {"meeting": place.meeting, "is_ratified": True, "by": place.office} | given
    return services.record_ratification(urgent, **said)


def on(place: Place, day: date) -> Place:
    """The same partnership on another day."""
    place.partnership.reporting_date = day
    place.partnership.save()
    return place
