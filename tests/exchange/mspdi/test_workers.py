"""Tasks that are given to people go by the calendars of those people."""

import pytest

from exchange.mspdi.reader import read_plan
from exchange.safety import Unreadable
from tests.exchange.mspdi.files import HOURS, after, calendar, free, project

WHOLE = calendar().removeprefix("<Calendars>").removesuffix("</Calendars>")
MORNINGS = HOURS.replace(
    "<WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime>\n", ""
)


def own(uid, *, off="", week="", base=1):
    """A person's calendar, which leans on the plan's."""
    away = (
        f"<Exceptions><Exception><TimePeriod><FromDate>{off}T00:00:00</FromDate>"
        f"<ToDate>{off}T23:59:00</ToDate></TimePeriod><DayWorking>0</DayWorking></Exception>"
        "</Exceptions>"
    )
    return (
        f"<Calendar><UID>{uid}</UID><BaseCalendarUID>{base}</BaseCalendarUID>"
        f"{week and f'<WeekDays>{week}</WeekDays>'}{off and away}</Calendar>"
    )


def weekday(number, hours):
    return f"<WeekDay><DayType>{number}</DayType>{hours}</WeekDay>"


def plan(*tasks, calendars="", given=()):
    """A plan with a person for each calendar from 5 on; `given` are task, person, units, hours."""
    people = (
        "".join(
            f"<Resource><UID>{uid}</UID><Type>1</Type><CalendarUID>{uid}</CalendarUID></Resource>"
            for uid in range(5, 8)
        )
        + "<Resource><UID>8</UID><Type>0</Type><CalendarUID>5</CalendarUID></Resource>"
    )
    work = "".join(
        f"<Assignment><TaskUID>{task}</TaskUID><ResourceUID>{person}</ResourceUID>"
        f"<Units>{units}</Units><Work>PT{hours}H0M0S</Work></Assignment>"
        for task, person, units, hours in given
    )
    data = project(*tasks, calendars=f"<Calendars>{WHOLE}{calendars}</Calendars>").decode()
    tail = f"<Resources>{people}</Resources><Assignments>{work}</Assignments></Project>"
    return read_plan(data.replace("</Project>", tail).encode())


def dates(found):
    return {
        key: f"{row.early_start:%d/%H:%M} to {row.early_finish:%d/%H:%M}"
        for key, row in found.place().items()
    }


AWAY = own(5, off="2014-10-20")


def test_a_task_waits_while_the_person_who_does_it_is_away():
    found = plan(
        free(1, duration="PT16H0M0S"),
        free(2, extra=after(1)),
        calendars=AWAY,
        given=[(1, 5, 1, 16)],
    )

    assert dates(found) == {"1": "17/08:00 to 21/17:00", "2": "22/08:00 to 22/17:00"}
    assert found.notes == ()


def test_half_of_a_person_takes_twice_as_long():
    found = plan(free(1), calendars=AWAY, given=[(1, 5, 0.5, 8)])

    assert dates(found) == {"1": "17/08:00 to 21/17:00"}


@pytest.mark.parametrize(
    ("given", "extra"),
    [
        ([(1, 8, 1, 16)], ""),  # material
        ([(1, 6, 1, 16)], ""),  # somebody whose calendar says nothing of its own
        ([(1, -65535, 1, 16)], ""),  # nobody yet
        ([(1, 5, 1, 16)], "<Type>1</Type>"),  # of fixed duration
        ([(1, 5, 0, 0)], ""),
    ],
)
def test_what_is_not_somebodys_work_goes_by_the_plans_calendar(given, extra):
    row = free(1, duration="PT16H0M0S", extra=extra)

    found = plan(row, calendars=AWAY + own(6), given=given)

    assert dates(found) == {"1": "17/08:00 to 20/17:00"}


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ("", "17/08:00 to 20/12:00"),
        ("<IgnoreResourceCalendar>1</IgnoreResourceCalendar>", "17/08:00 to 17/17:00"),
    ],
)
def test_a_task_with_a_calendar_of_its_own_is_worked_in_the_hours_of_both(extra, expected):
    mornings = "".join(weekday(number, MORNINGS) for number in range(2, 7))
    row = free(1, extra=extra).replace("CalendarUID>-1", "CalendarUID>7")
    days = own(7, week=weekday(7, HOURS)) + own(5, week=mornings)

    assert dates(plan(row, calendars=days, given=[(1, 5, 1, 8)])) == {"1": expected}


def test_people_with_different_calendars_or_no_hours_in_common_are_noted():
    two = plan(free(1), calendars=AWAY + own(6), given=[(1, 5, 1, 8), (1, 6, 1, 8)])
    weekend = "".join(weekday(number, "<DayWorking>0</DayWorking>") for number in range(2, 7))
    apart = plan(
        free(1).replace("CalendarUID>-1", "CalendarUID>7"),
        calendars=own(7, week=weekday(2, HOURS)) + own(5, week=weekend + weekday(7, HOURS)),
        given=[(1, 5, 1, 8)],
    )

    assert two.notes == (
        "Task 1 is given to people with different calendars: theirs are left out.",
    )
    assert apart.notes == (
        "Task 1 and the people it is given to have no hours in common: theirs are left out.",
    )
    assert dates(two) == dates(apart) == {"1": "17/08:00 to 17/17:00"}


def test_units_that_are_no_number_are_refused_by_place():
    with pytest.raises(Unreadable, match="“half” as Units of Assignment"):
        plan(free(1), calendars=AWAY, given=[(1, 5, "half", 8)])
