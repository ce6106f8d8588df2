"""Declaring interests, ending them, and the half-yearly return."""

from datetime import date

import pytest

from accounts.models import Role
from core.errors import Refused
from governance.bodies import services
from governance.bodies.models import Interest, InterestKind, InterestReturn, SeatRole
from governance.bodies.register import register_of, rows_of
from governance.bodies.returns import how_many, who_returns, with_returns
from tests.factories.accounts import OrganisationFactory, PartnerFactory, member
from tests.factories.bodies import (
    BodyFactory,
    InterestFactory,
    InterestReturnFactory,
    SeatFactory,
)
from tests.factories.scope import ServiceFactory

FIRST, LATER = date(2020, 1, 6), date(2020, 1, 20)


@pytest.fixture
def declare(partnership, people):
    """Declare an interest of A's, by themselves unless told."""

    def declared(**given):
        whole = {
            "by": people[0],
            "person": people[0],
            "kind": InterestKind.FINANCIAL,
            "nature": "Shares in a supplier",
            "starts_on": FIRST,
        }
        return services.declare_interest(partnership, **whole | given)

    return declared


def test_a_person_declares_their_own_interest(declare, people, trust):
    interest = declare(nature="  Shares in a supplier  ", in_organisation=trust)

    assert interest.person == interest.declared_by == people[0]
    assert interest.nature == "Shares in a supplier"
    assert interest.declared_on == date(2020, 1, 31)
    assert interest.history.count() == 1


def test_an_interest_may_be_in_a_service(declare, partnership):
    service = ServiceFactory(partnership=partnership)

    assert Interest.objects.get(pk=declare(matter=service).pk).matter == service


def test_the_programme_office_declares_for_anybody_and_for_organisations(
    declare, programme_office, people, trust
):
    of_person = declare(by=programme_office, person=people[1], declared_on=LATER)
    of_trust = declare(by=programme_office, person=None, organisation=trust)

    assert (of_person.declared_by, of_person.declared_on) == (programme_office, LATER)
    assert str(of_trust) == "The Trust: Shares in a supplier"


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"person": None}, "Say whose interest it is"),
        ({"nature": " "}, "Say what the interest is"),
        ({"nature": "x" * 2001}, "2,000 characters or fewer"),
        ({"ends_on": date(2020, 1, 5)}, "cannot end before it begins"),
        ({"declared_on": date(2020, 2, 1)}, "a day that is still to come"),
    ],
)
def test_an_interest_that_is_not_whole_is_refused(declare, programme_office, given, reason):
    with pytest.raises(Refused, match=reason):
        declare(**{"by": programme_office} | given)

    assert not Interest.objects.exists()


def test_an_interest_that_begins_and_ends_on_one_day_and_is_declared_today_is_taken(declare):
    assert declare(ends_on=FIRST, declared_on=date(2020, 1, 31), nature="x" * 2000).pk


def test_an_interest_is_not_of_two(declare, programme_office, trust):
    with pytest.raises(Refused, match="not of both"):
        declare(by=programme_office, organisation=trust)


def test_nobody_but_the_office_declares_for_another_or_for_an_organisation(declare, people, trust):
    for whose in ({"person": people[1]}, {"person": None, "organisation": trust}):
        with pytest.raises(Refused, match="Only the programme office"):
            declare(**whose)

    assert not Interest.objects.exists()


def test_the_register_names_partners_and_members_alone(declare, programme_office, stranger):
    elsewhere = OrganisationFactory()

    with pytest.raises(Refused, match="are or were partners"):
        declare(in_organisation=elsewhere)
    with pytest.raises(Refused, match="are or were partners"):
        declare(by=programme_office, person=None, organisation=elsewhere)
    with pytest.raises(Refused, match="not a member of this partnership"):
        declare(by=programme_office, person=stranger)


def test_no_organisation_has_an_interest_in_itself(declare, programme_office, trust):
    with pytest.raises(Refused, match="no interest in itself"):
        declare(by=programme_office, person=None, organisation=trust, in_organisation=trust)


def test_the_last_day_of_an_interest_is_written_and_taken_back(declare, people, programme_office):
    interest = declare()

    ended = services.end_interest(interest, ends_on=LATER, by=people[0])
    assert ended.ends_on == LATER

    assert services.end_interest(interest, ends_on=None, by=programme_office).ends_on is None


def test_the_last_day_is_refused_to_others_and_before_the_first(declare, people):
    interest = declare()

    with pytest.raises(Refused, match="Only the programme office"):
        services.end_interest(interest, ends_on=LATER, by=people[1])
    with pytest.raises(Refused, match="cannot end before it begins"):
        services.end_interest(interest, ends_on=date(2020, 1, 5), by=people[0])
    assert Interest.objects.get().ends_on is None


def test_an_interest_is_late_from_day_29_on(partnership, people, viewer):
    days = {date(2020, 1, 29): False, date(2020, 1, 30): True}
    for declared_on in days:
        InterestFactory(
            partnership=partnership,
            person=people[0],
            starts_on=date(2020, 1, 1),
            declared_on=declared_on,
        )

    rows = rows_of(register_of(viewer, partnership), viewer, partnership.today())

    assert {row.interest.declared_on: bool(row.late) for row in rows} == days


def test_a_newcomers_old_interest_counts_from_their_joining(partnership, viewer):
    newcomer = member(partnership, starts_on=date(2020, 1, 13))
    InterestFactory(
        partnership=partnership,
        person=newcomer,
        starts_on=date(2010, 1, 1),
        declared_on=LATER,
    )
    trust = PartnerFactory(partnership=partnership, joined_on=date(2019, 12, 2)).organisation
    InterestFactory(
        partnership=partnership,
        person=None,
        organisation=trust,
        starts_on=date(2010, 1, 1),
        declared_on=LATER,
    )

    rows = rows_of(register_of(viewer, partnership), viewer, partnership.today())

    assert {row.late for row in rows} == {
        "",
        "Declared 49 days after their joining; due within 28.",
    }


def test_a_return_confirms_what_the_register_holds(declare, partnership, people):
    declare()

    made = services.make_return(partnership, by=people[0], is_nil=False)

    assert (made.period_starts_on, made.made_on) == (date(2019, 10, 1), date(2020, 1, 31))
    with pytest.raises(Refused, match="half-year from 1 October 2019"):
        services.make_return(partnership, by=people[0], is_nil=False)


def test_a_nil_return_is_for_who_holds_no_interest(declare, partnership, people):
    declare(ends_on=date(2020, 1, 30))
    assert services.make_return(partnership, by=people[0], is_nil=True).is_nil

    declare(by=people[1], person=people[1])
    with pytest.raises(Refused, match="holds interests of yours"):
        services.make_return(partnership, by=people[1], is_nil=True)
    with pytest.raises(Refused, match="holds no interest of yours"):
        services.make_return(partnership, by=people[2], is_nil=False)
    assert InterestReturn.objects.count() == 1


def test_who_sits_signs_or_is_of_the_office_makes_a_return(partnership, programme_office, people):
    board = BodyFactory(partnership=partnership)
    seated = SeatFactory(body=board, person=people[0]).person
    attending = SeatFactory(
        body=board, person=people[1], role=SeatRole.IN_ATTENDANCE, is_voting=False
    ).person
    signatory = PartnerFactory(
        partnership=partnership, signatory=member(partnership, Role.SIGNATORY)
    ).signatory
    SeatFactory(body=board, person=people[2], ends_on=date(2020, 1, 30))
    PartnerFactory(signatory=member(partnership))
    service = member(partnership, Role.PROGRAMME_OFFICE, user__is_service=True)

    asked = set(who_returns(partnership))

    assert asked == {programme_office, seated, attending, signatory}
    assert service not in asked


def test_the_returns_say_who_has_and_who_has_not(partnership, programme_office, people):
    board = BodyFactory(partnership=partnership)
    for person in people:
        SeatFactory(body=board, person=person)
    InterestFactory(partnership=partnership, person=people[0])
    InterestFactory(partnership=partnership, person=people[0], ends_on=date(2020, 1, 30))
    InterestReturnFactory(partnership=partnership, person=people[0], is_nil=False)
    InterestReturnFactory(
        partnership=partnership, person=people[1], period_starts_on=date(2019, 4, 1)
    )

    found = with_returns(who_returns(partnership), partnership)

    assert how_many(found) == {"made": 1, "not_made": 3}
    one = found.get(made_on__isnull=False)
    assert (one, one.is_nil, one.holds) == (people[0], False, 1)
    assert {person.holds for person in found.exclude(pk=one.pk)} == {0}
