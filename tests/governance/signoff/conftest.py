"""A small partnership with a board, its signatories, and a change of scope to sign off."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.db import transaction

from accounts.models import Partnership, User
from core.deeds import deed
from governance.scope.models import ScopeChange
from governance.signoff import services
from governance.signoff.ballots import Wish
from governance.signoff.models import SignOff
from governance.signoff.rules import Vote
from tests.factories.accounts import (
    UserFactory,
    office,
)
from tests.factories.risks import BenefitFactory, RiskFactory
from tests.factories.scope import ScopeChangeFactory
from tests.factories.workstreams import WorkstreamFactory
from tests.governance.signoff.beginnings import (
    approve,
    asked,
    screened_and_signed,
    sign_off_of,
    to_board,
    to_partners,
)
from tests.governance.signoff.building import Place, build_place
from tests.governance.signoff.founding import founded, partnership, place, programme_office
from tests.governance.signoff.route_pages import ask, draft, writer

__all__ = [
    "approve",
    "ask",
    "asked",
    "draft",
    "founded",
    "partnership",
    "place",
    "programme_office",
    "screened_and_signed",
    "sign_off_of",
    "to_board",
    "to_partners",
    "writer",
]

CONDITION = "A supervisor is in post."


def submit(place: Place, *material: str, first_asks: int = 1, conditions=None) -> SignOff:
    """The change put to sign-off; the frozen route calls those fields material.

    `first_asks` approvals are needed at screening; `conditions` of stages are given by number.
    """
    for _ in range(1, first_asks):
        office(place.partnership)
    sign_off = place.submit()
    stages = [
        {**stage, "n": first_asks if stage["number"] == 1 else stage["n"]}
        | {"condition": (conditions or {}).get(stage["number"], stage["condition"])}
        for stage in sign_off.route["stages"]
    ]
    sign_off.route = sign_off.route | {"stages": stages}
    return make_material(sign_off, *material)


def make_material(sign_off: SignOff, *fields: str) -> SignOff:
    """The frozen route calls those fields material, and no others."""
    sign_off.route = sign_off.route | {"material_fields": list(fields)}
    sign_off.save(update_fields=["route"])
    return sign_off


def edit(place: Place, *, by: User, look: bool = False, **given: object) -> Any:
    """That person edits the change; the sign-off then, or what was foreseen when they `look`."""
    change = place.change
    with deed("edited", change, by=by), services.revising(change, by=by):
        change.refresh_from_db()
        for field, value in given.items():
            if isinstance(value, list):
                getattr(change, field).set(value)
            else:
                setattr(change, field, value)
        change.save()
        foreseen = services.foresee_revision(change)
    return foreseen if look else SignOff.objects.about(change).first()


def at_meeting(place: Place, sign_off: SignOff, *people: User) -> SignOff:
    """Those people attended the board's meeting; everybody when none is named."""
    stage = sign_off.stages.open().get()
    came = {
        seat.pk: seat.person_id if not people or seat.person in people else None
        for seat in stage.entitlements.all()
    }
    services.record_attendance(stage, came=came, by=place.office)
    sign_off.refresh_from_db()
    return sign_off


def decide(place: Place) -> SignOff:
    """The board approves SC02: one by deputy, one on a condition, one left, one against."""
    deputy = UserFactory(name="Deputy of the council")
    council, trust = place.members["Council"], place.members["Trust"]
    place.board.seats.filter(person=council).update(deputy=deputy)
    sign_off = to_board(place)
    stage = sign_off.stages.open().get()
    seats = {seat.person: seat for seat in stage.entitlements.all()}
    came = {seat.pk: (deputy if person == council else person).pk for person, seat in seats.items()}
    services.record_attendance(stage, came=came, by=place.office)
    services.recuse(seats[trust], by=trust)
    said = {
        place.chair: Wish(Vote.APPROVE),
        council: Wish(Vote.APPROVE_WITH_CONDITIONS, conditions=CONDITION, pre_commencement=True),
        place.members["Practices"]: Wish(Vote.OBJECT, reason="Too early."),
        place.members["Charities"]: Wish(Vote.ABSTAIN),
    }
    wishes = {seats[person].pk: wish for person, wish in said.items()}
    services.record_votes(stage, wishes=wishes, by=place.office)
    sign_off.refresh_from_db()
    return sign_off


@pytest.fixture
def at_screening(place: Place) -> SignOff:
    """The change at its first stage, as it was submitted; read anew."""
    return sign_off_of(place)


@pytest.fixture
def at_partners(place: Place) -> SignOff:
    """The change at partner sign-off, where every signatory must approve; read anew."""
    return sign_off_of(place)


@pytest.fixture
def at_board(place: Place) -> SignOff:
    """The change at the board, before its meeting; read anew."""
    return sign_off_of(place)


@pytest.fixture
def votes_on_line(place: Place) -> SignOff:
    """The change at a board that decides between meetings; read anew."""
    return sign_off_of(place)


@pytest.fixture
def matched(place: Place) -> SignOff:
    """At partner sign-off, with an interest of the council's signatory; read anew."""
    return sign_off_of(place)


@pytest.fixture
def board_matched(place: Place) -> SignOff:
    """At the board, with an interest of the council's signatory; read anew."""
    return sign_off_of(place)


@pytest.fixture(scope="module")
def built(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[tuple[Place, SignOff]]:
    """A place built once for a file, with another change that is at its partners' sign-off."""
    with django_db_blocker.unblock(), transaction.atomic():
        made = build_place()
        other = replace(
            made,
            change=ScopeChangeFactory(
                workstream=WorkstreamFactory(partnership=made.partnership, lead=made.lead),
                reference="SC03",
                name="Bring night nursing into scope",
                proposed_by=made.lead,
                partners_affected=list(made.organisations.values()),
                assessed=True,
            ),
        )
        yield made, approve(other.submit(), made.office)
        transaction.set_rollback(True)


@pytest.fixture
def kept(built: tuple[Place, SignOff], db: None) -> Place:
    """The place that was built once, as it was then."""
    made, _ = built
    partnership = Partnership.objects.get(pk=made.partnership.pk)
    change = ScopeChange.objects.get(pk=made.change.pk)
    return replace(made, partnership=partnership, change=change)


@pytest.fixture(scope="module")
def proved(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[tuple[Place, SignOff]]:
    """SC02 decided by the board, once for all tests of a file that only look at its proof."""
    with django_db_blocker.unblock(), transaction.atomic():
        place = build_place()
        place.change.risks.add(RiskFactory(workstream=place.change.workstream))
        place.change.benefits.add(BenefitFactory(workstream=place.change.workstream))
        yield place, decide(place)
        transaction.set_rollback(True)
