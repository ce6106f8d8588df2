from datetime import date

import factory

from governance.bodies.models import (
    Absence,
    Attendance,
    Body,
    BodyKind,
    DecisionRule,
    Delegation,
    Interest,
    InterestKind,
    InterestReturn,
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


class InterestFactory(factory.django.DjangoModelFactory[Interest]):
    """An interest of a person; `organisation` and no person makes it an organisation's."""

    class Meta:
        model = Interest

    partnership = factory.SubFactory(PartnershipFactory)
    person = factory.SubFactory(UserFactory)
    kind = InterestKind.FINANCIAL
    nature = "Holds shares in a company that supplies the service"
    starts_on = date(2020, 1, 1)
    declared_on = date(2020, 1, 20)
    declared_by = factory.SubFactory(UserFactory)


class InterestReturnFactory(factory.django.DjangoModelFactory[InterestReturn]):
    class Meta:
        model = InterestReturn

    partnership = factory.SubFactory(PartnershipFactory)
    person = factory.SubFactory(UserFactory)
    period_starts_on = date(2019, 10, 1)
    is_nil = True
    made_on = date(2019, 10, 14)


class AbsenceFactory(factory.django.DjangoModelFactory[Absence]):
    class Meta:
        model = Absence

    partnership = factory.SubFactory(PartnershipFactory)
    person = factory.SubFactory(UserFactory)
    deputy = factory.SubFactory(UserFactory)
    starts_on = date(2020, 1, 27)
    ends_on = date(2020, 2, 7)
    set_by = factory.SelfAttribute("person")
