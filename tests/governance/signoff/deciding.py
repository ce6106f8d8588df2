"""The board decides: what the chair and the council say, and what becomes of the service."""

from datetime import date

from django.urls import reverse

from governance.bodies.models import Meeting
from governance.signoff import services
from governance.signoff.ballots import Wish
from governance.signoff.models import Condition, SignOff
from governance.signoff.rules import Vote
from tests.factories.bodies import MeetingFactory
from tests.governance.scope.standing import service_on
from tests.governance.signoff.building import Place
from tests.governance.signoff.conftest import asked, at_meeting, to_board

CONDITIONAL = Wish(
    Vote.APPROVE_WITH_CONDITIONS,
    conditions="A supervisor for every link worker",
    pre_commencement=True,
)
ORDINARY = Wish(Vote.APPROVE_WITH_CONDITIONS, conditions="A yearly report")
YES = Wish(Vote.APPROVE)


def decided_with(place: Place, chair: Wish, council: Wish = YES) -> SignOff:
    """Approved by the board on 12 February 2020; the chair and the council said as given."""
    sign_off = at_meeting(place, to_board(place))
    stage = sign_off.stages.open().get()
    wishes = {e.pk: YES for e in stage.entitlements.all()}
    wishes[asked(sign_off, place.chair).pk] = chair
    wishes[asked(sign_off, place.members["Council"]).pk] = council
    services.record_votes(stage, wishes=wishes, by=place.office)
    sign_off.refresh_from_db()
    return sign_off


def board_on(place: Place, *day: int) -> Meeting:
    """The board's meeting of that day."""
    return MeetingFactory(body=place.board, held_on=date(*day))


def starts_on(place: Place) -> date | None:
    """The day from which the service is in scope; None while it is not to be."""
    state = place.change.scope_states.filter(value="in_scope").first()
    return state.starts_on if state else None


def scope_on(place: Place, day: date) -> str:
    """Where the service stands on that day."""
    return service_on(place.change.services.get(), day).value


def address(place: Place, condition: Condition, deed: str = "") -> str:
    """The page of a condition, or of a deed on it."""
    return reverse(f"signoff:condition{deed}", args=[place.partnership.slug, condition.pk])
