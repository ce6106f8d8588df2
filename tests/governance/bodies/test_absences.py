"""Absences: who sets them, for which days, and never in a circle."""

from datetime import date

import pytest

from accounts.models import Role
from core.errors import Refused
from governance.bodies import services
from governance.bodies.covering import absences_of, deputy_in_absence, with_warnings
from governance.bodies.models import Absence
from tests.factories.accounts import member
from tests.factories.bodies import AbsenceFactory, BodyFactory, SeatFactory

FIRST, LAST = date(2020, 1, 27), date(2020, 2, 7)


@pytest.fixture
def away(partnership, people):
    """A is away with B as deputy, by themselves unless told."""

    def absent(**given):
        whole = {
            "by": people[0],
            "person": people[0],
            "deputy": people[1],
            "starts_on": FIRST,
            "ends_on": LAST,
        }
        return services.set_absence(partnership, **whole | given)

    return absent


def test_a_person_sets_their_absence(away, partnership, people):
    absence = away()

    assert (absence.person, absence.deputy, absence.set_by) == (people[0], people[1], people[0])
    assert str(absence) == "Person B for Person A"
    for day, expected in ((FIRST, {people[0].pk: people[1].pk}), (date(2020, 2, 8), {})):
        assert deputy_in_absence(partnership, [people[0].pk], day) == expected


def test_the_programme_office_sets_it_for_anybody(away, programme_office, people):
    assert away(by=programme_office, person=people[2]).set_by == programme_office


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"starts_on": date(2020, 2, 8)}, "last day is before the first"),
        ({"starts_on": date(2020, 1, 1), "ends_on": date(2020, 1, 30)}, "over already"),
    ],
)
def test_days_that_make_no_sense_are_refused(away, given, reason):
    with pytest.raises(Refused, match=reason):
        away(**given)

    assert not Absence.objects.exists()


def test_an_absence_of_today_alone_is_taken(away):
    assert away(starts_on=date(2020, 1, 31), ends_on=date(2020, 1, 31)).pk


def test_others_set_nobodys_absence(away, people):
    with pytest.raises(Refused, match="Only the person themselves"):
        away(by=people[2])


def test_the_deputy_is_another_person_and_a_member(away, partnership, people, stranger):
    system = member(partnership, Role.SIGNATORY, user__is_service=True)

    with pytest.raises(Refused, match="nobody is their own deputy"):
        away(deputy=people[0])
    for deputy in (stranger, system):
        with pytest.raises(Refused, match="not a member of this partnership"):
            away(deputy=deputy)


def test_only_members_are_absent(away, programme_office, stranger):
    with pytest.raises(Refused, match="not a member of this partnership"):
        away(by=programme_office, person=stranger)


def test_a_person_is_away_once_at_a_time(away):
    away()

    with pytest.raises(Refused, match="away already, from 27 January 2020 to 7 February 2020"):
        away(starts_on=LAST, ends_on=date(2020, 2, 20))
    assert away(starts_on=date(2020, 2, 8), ends_on=date(2020, 2, 20)).pk


def test_two_do_not_act_for_each_other_on_the_same_day(away, people):
    away()

    with pytest.raises(Refused, match="Person A would act for Person B, Person B would act for"):
        away(by=people[1], person=people[1], deputy=people[0], ends_on=FIRST.replace(day=31))
    later = {"starts_on": date(2020, 2, 8), "ends_on": date(2020, 2, 9)}
    assert away(by=people[1], person=people[1], deputy=people[0], **later).pk


def test_a_chain_that_returns_is_refused(away, people):
    away()
    away(by=people[1], person=people[1], deputy=people[2])

    with pytest.raises(Refused, match="goes round in a circle"):
        away(by=people[2], person=people[2], deputy=people[0])
    assert Absence.objects.count() == 2


def test_an_absence_gets_other_days_and_another_deputy(away, people):
    absence = away()

    changed = services.change_absence(
        absence, by=people[0], deputy=people[2], starts_on=FIRST, ends_on=date(2020, 1, 31)
    )

    assert (changed.deputy, changed.ends_on) == (people[2], date(2020, 1, 31))
    assert changed.history.count() == 2


def test_an_absence_that_changes_is_judged_like_a_new_one(away, people):
    absence = away()
    away(by=people[1], person=people[1], deputy=people[2], starts_on=FIRST, ends_on=LAST)

    with pytest.raises(Refused, match="nobody is their own deputy"):
        services.change_absence(
            absence, by=people[0], deputy=people[0], starts_on=FIRST, ends_on=LAST
        )
    assert Absence.objects.get(pk=absence.pk).deputy == people[1]


def test_an_absence_is_cancelled_once_and_history_keeps_it(away, people):
    absence = away()
    history = type(absence.history.get())

    services.cancel_absence(absence, by=people[0])

    assert not Absence.objects.exists()
    assert history.objects.count() == 2
    with pytest.raises(Refused, match="has been cancelled"):
        services.cancel_absence(absence, by=people[0])


def test_an_absence_that_is_over_stays_on_record(partnership, people):
    over = AbsenceFactory(
        partnership=partnership,
        person=people[0],
        deputy=people[1],
        starts_on=date(2020, 1, 1),
        ends_on=date(2020, 1, 30),
    )

    with pytest.raises(Refused, match="is over and stays on record"):
        services.cancel_absence(over, by=people[0])
    with pytest.raises(Refused, match="is over and stays on record"):
        services.change_absence(over, by=people[0], deputy=people[1], starts_on=FIRST, ends_on=LAST)
    assert Absence.objects.get() == over


def test_others_neither_change_nor_cancel_it(away, people):
    absence = away()

    with pytest.raises(Refused, match="Only the person themselves"):
        services.cancel_absence(absence, by=people[1])


def test_a_deputy_with_a_vote_on_the_same_body_or_away_is_said(
    away, partnership, people, programme_office
):
    board = BodyFactory(partnership=partnership, name="The Board")
    group = BodyFactory(partnership=partnership, name="The Group")
    for person in people[:2]:
        SeatFactory(body=board, person=person)
    SeatFactory(body=group, person=people[0])
    away()
    away(by=people[1], person=people[1], deputy=people[2], starts_on=LAST, ends_on=LAST)

    seen = absences_of(programme_office, partnership, everybody=True)
    rows = {row.absence.person: row for row in with_warnings(seen, partnership)}

    assert rows[people[0]].own_seats == ("The Board",)
    assert rows[people[0]].deputy_away
    assert (rows[people[1]].own_seats, rows[people[1]].deputy_away) == ((), False)
