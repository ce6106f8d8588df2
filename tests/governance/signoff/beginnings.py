"""Where tests of sign-off begin: how far the change of the small partnership has come."""

from accounts.models import User
from governance.signoff import services
from governance.signoff.models import Entitlement, SignOff
from tests.governance.signoff.building import Place, hold


def asked(sign_off: SignOff, person: User) -> Entitlement:
    """The place of that person at the stage that is open."""
    return Entitlement.objects.get(stage__sign_off=sign_off, stage__outcome="", person=person)


def approve(sign_off: SignOff, person: User) -> SignOff:
    """That person approves at the stage that is open."""
    services.cast_vote(asked(sign_off, person), by=person, vote="approve", sha256=sign_off.sha256)
    sign_off.refresh_from_db()
    return sign_off


def sign_off_of(place: Place) -> SignOff:
    """The newest sign-off of the place's change, read anew."""
    return SignOff.objects.about(place.change)[0]


def as_built(place: Place) -> None:
    """Where a test begins that names no other beginning."""


def to_partners(place: Place) -> SignOff:
    """The change before the signatories of its partners, screened."""
    return approve(place.submit(), place.office)


def to_board(place: Place) -> SignOff:
    """The change at the board's stage, screened and signed by each partner."""
    return screened_and_signed(place, place.submit())


def screened_and_signed(place: Place, sign_off: SignOff) -> SignOff:
    """What was submitted, at the board's stage."""
    sign_off = approve(sign_off, place.office)
    for signatory in place.members.values():
        sign_off = approve(sign_off, signatory)
    return sign_off


def to_board_on_line(place: Place) -> SignOff:
    """As `to_board`, of a board that decides between meetings, by votes on line."""
    place.board.decides_between_meetings = True
    place.board.save()
    return to_board(place)


def to_partners_with_interest(place: Place) -> SignOff:
    """As `to_partners`, the council's signatory with a financial interest in the trust."""
    hold(place, place.members["Council"])
    return to_partners(place)


def to_board_with_interest(place: Place) -> SignOff:
    """As `to_board`, the council's signatory with a financial interest in the trust."""
    hold(place, place.members["Council"])
    return to_board(place)


BEGINNINGS = {
    "at_screening": Place.submit,
    "at_partners": to_partners,
    "at_board": to_board,
    "votes_on_line": to_board_on_line,
    "matched": to_partners_with_interest,
    "board_matched": to_board_with_interest,
}
