"""Rounds of reporting: opened, changed, and how they come about."""

from dataclasses import replace
from datetime import date

import pytest

from accounts.models import Role
from core.errors import Refused
from governance.reporting import services
from governance.reporting.models import Cadence, HighlightReport, ReportingRound
from governance.reporting.policies import Terms
from governance.reporting.rules import Period
from records.models import Notification
from tests.factories.accounts import member
from tests.factories.records import PART_2
from tests.factories.reporting import ReportFactory
from tests.factories.workstreams import WorkstreamFactory

DAYS = "1 to 30 working days"


def asked(found):
    return list(found.workstreams.order_by("reference").values_list("reference", flat=True))


def test_the_office_opens_a_round_and_its_leads_are_told(
    partnership, programme_office, opening, lead, told
):
    found = services.open_round(partnership, opening, by=programme_office)

    assert (found.deadline_on, found.reminder_days) == (date(2020, 2, 7), [3, 1])
    assert asked(found) == ["WS01", "WS02"]
    assert told(lead) == ["Report on WS01 Home for January 2020"]
    assert Notification.objects.of(lead).get().text.endswith("Due Friday 7 February 2020.")


def test_the_deadline_can_be_set(partnership, programme_office, opening):
    said = replace(opening, deadline_working_days=3)

    found = services.open_round(partnership, said, by=programme_office)

    assert found.deadline_on == date(2020, 2, 5)


def test_a_round_that_opens_later_tells_nobody_yet(
    partnership, programme_office, opening, lead, told
):
    later = replace(opening, opens_on=date(2020, 2, 3))

    found = services.open_round(partnership, later, by=programme_office)

    assert found.announced_at is None
    assert told(lead) == []


@pytest.mark.parametrize("role", [Role.WORKSTREAM_LEAD, Role.VIEWER, Role.AUDITOR])
def test_only_the_office_opens_and_changes_rounds(partnership, january, opening, role):
    person = member(partnership, role)

    for deed in (
        lambda: services.open_round(partnership, opening, by=person),
        lambda: services.change_round(january, opening, by=person),
        lambda: services.set_cadence(partnership, Terms(), by=person),
    ):
        with pytest.raises(Refused, match="Only the programme office"):
            deed()


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"period": Period(date(2020, 2, 1), date(2020, 1, 31))}, "ends before it starts"),
        ({"period": Period(date(2019, 1, 30), date(2020, 1, 31))}, "this one has 367"),
        ({"opens_on": date(2019, 12, 31)}, "from 1 January 2020 on"),
        ({"opens_on": date(2020, 2, 8)}, "after its deadline, Friday 7 February 2020"),
        ({"workstreams": ()}, "at least one workstream"),
        ({"deadline_working_days": 0}, DAYS),
        ({"deadline_working_days": 31}, DAYS),
    ],
)
def test_a_round_that_makes_no_sense_is_refused(partnership, programme_office, opening, said, why):
    with pytest.raises(Refused, match=why):
        services.open_round(partnership, replace(opening, **said), by=programme_office)

    assert not ReportingRound.objects.exists()


def test_the_longest_period_is_a_leap_year(partnership, programme_office, opening):
    year = replace(opening, period=Period(date(2019, 2, 1), date(2020, 1, 31)))
    leap = replace(opening, period=Period(date(2019, 1, 31), date(2020, 1, 31)))

    assert year.period.days == 365
    assert services.open_round(partnership, leap, by=programme_office).period.days == 366


def test_another_partnership_s_workstream_is_not_asked(partnership, programme_office, opening):
    said = replace(opening, workstreams=(WorkstreamFactory(),))

    with pytest.raises(Refused, match="this partnership alone"):
        services.open_round(partnership, said, by=programme_office)


def test_two_rounds_share_no_day(partnership, programme_office, opening, january):
    said = replace(opening, period=Period(date(2020, 1, 31), date(2020, 2, 29)))

    with pytest.raises(Refused, match="The round of January 2020 covers some of these days"):
        services.open_round(partnership, said, by=programme_office)


def test_a_round_gets_another_deadline_and_other_workstreams(
    programme_office, january, opening, workstream, another, told
):
    third = WorkstreamFactory(partnership=january.partnership, reference="WS03", lead=another.lead)
    said = replace(opening, deadline_working_days=6, workstreams=(another, third))

    found = services.change_round(january, said, by=programme_office)

    assert found.deadline_on == date(2020, 2, 10)
    assert asked(found) == ["WS02", "WS03"]
    assert len(told(another.lead)) == 2
    services.change_round(found, opening, by=programme_office)
    assert len(told(another.lead)) == 2


def test_what_somebody_writes_on_stays_asked_for(programme_office, draft, opening, another):
    without = replace(opening, workstreams=(another,))
    moved = replace(opening, period=Period(date(2020, 1, 2), date(2020, 1, 31)))

    with pytest.raises(Refused, match="so still asked for: WS01"):
        services.change_round(draft.round, without, by=programme_office)
    with pytest.raises(Refused, match="the period stays as it is"):
        services.change_round(draft.round, moved, by=programme_office)

    assert services.change_round(draft.round, opening, by=programme_office).deadline_on


def test_the_office_says_how_rounds_come_about(partnership, programme_office, opening):
    terms = Terms(Cadence.MONTHLY, 4, (1, 2, 2))

    said = services.set_cadence(partnership, terms, by=programme_office)

    assert (said.every, said.deadline_working_days, said.reminder_days) == ("monthly", 4, [2, 1])
    assert services.open_round(partnership, opening, by=programme_office).reminder_days == [2, 1]


@pytest.mark.parametrize("terms", [Terms(deadline_working_days=31), Terms(reminder_days=(0,))])
def test_a_cadence_that_makes_no_sense_is_refused(partnership, programme_office, terms):
    with pytest.raises(Refused, match=DAYS):
        services.set_cadence(partnership, terms, by=programme_office)


def test_nobody_is_told_of_a_workstream_they_may_not_see(
    partnership, programme_office, opening, told
):
    stranger = WorkstreamFactory(partnership=partnership)
    hidden = WorkstreamFactory(
        partnership=partnership, lead=member(partnership, Role.WORKSTREAM_LEAD), **PART_2
    )
    said = replace(opening, workstreams=(stranger, hidden))

    services.open_round(partnership, said, by=programme_office)

    assert told(stranger.lead) == told(hidden.lead) == []
    assert not HighlightReport.objects.exists()


def test_a_round_is_seen_by_members_alone(january, viewer, stranger):
    ReportFactory(round=january, workstream=january.workstreams.first())

    assert list(ReportingRound.objects.visible_to(viewer)) == [january]
    assert not ReportingRound.objects.visible_to(stranger).exists()
