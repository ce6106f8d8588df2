from datetime import date

import factory

from governance.bodies.models import (
    Attendance,
    Body,
    BodyKind,
    DecisionRule,
    Delegation,
    LegalForm,
    Meeting,
    Seat,
    SeatRole,
)
from tests.factories.accounts import OrganisationFactory, PartnershipFactory, UserFactory


class BodyFactory(factory.django.DjangoModelFactory[Body]):
    class Meta:
        model = Body

    partnership = factory.SubFactory(PartnershipFactory)
    name = factory.Sequence(lambda n: f"Partnership Board {n}")
    slug = factory.Sequence(lambda n: f"partnership-board-{n}")
    kind = BodyKind.PARTNERSHIP_BOARD
    legal_form = LegalForm.JOINT_COMMITTEE
    quorum = 2
    decision_rule = DecisionRule.QUORUM_MAJORITY


class SeatFactory(factory.django.DjangoModelFactory[Seat]):
    class Meta:
        model = Seat

    body = factory.SubFactory(BodyFactory)
    person = factory.SubFactory(UserFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    role = SeatRole.MEMBER
    is_voting = True
    starts_on = date(2019, 4, 1)


class DelegationFactory(factory.django.DjangoModelFactory[Delegation]):
    class Meta:
        model = Delegation

    body = factory.SubFactory(BodyFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    kinds = ["scope_change"]
    up_to = 1_000_000
    starts_on = date(2019, 4, 1)


class MeetingFactory(factory.django.DjangoModelFactory[Meeting]):
    class Meta:
        model = Meeting

    body = factory.SubFactory(BodyFactory)
    held_on = date(2020, 2, 12)
    place = "Civic centre"


class AttendanceFactory(factory.django.DjangoModelFactory[Attendance]):
    class Meta:
        model = Attendance

    meeting = factory.SubFactory(MeetingFactory)
    seat = factory.SubFactory(SeatFactory, body=factory.SelfAttribute("..meeting.body"))
    person = factory.SelfAttribute("seat.person")
