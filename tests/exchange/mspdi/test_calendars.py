"""Calendars of plans: own hours on each day, weeks of another kind, days off again and again."""

import pytest

from exchange.mspdi.document import parse
from exchange.mspdi.reader import read_plan
from exchange.mspdi.recurrence import days_of
from tests.exchange.mspdi.files import HOURS, after, calendar, project, task

FRIDAY = "2014-10-17"
MORNING = HOURS.replace(
    "<WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime>", ""
)


def placed(*rows, calendars=None):
    found = read_plan(project(*rows, calendars=calendars)).place()
    return {
        key: f"{row.early_start:%d/%H:%M} to {row.early_finish:%d/%H:%M}"
        for key, row in found.items()
    }


def of_calendar(uid, *, base="-1", inside=""):
    return f"<Calendar><UID>{uid}</UID><BaseCalendarUID>{base}</BaseCalendarUID>{inside}</Calendar>"


def with_more(*more):
    return calendar().replace("</Calendars>", "".join(more) + "</Calendars>")


def test_each_day_has_its_own_hours():
    week = calendar().replace(f"<DayType>6</DayType>{HOURS}", f"<DayType>6</DayType>{MORNING}")

    found = placed(task(1, FRIDAY), task(2, FRIDAY, extra=after(1)), calendars=week)

    assert found == {"1": "17/08:00 to 20/12:00", "2": "20/13:00 to 21/12:00"}


def test_a_task_goes_by_its_own_calendar_which_leans_on_another():
    saturdays = of_calendar(
        7, base=1, inside=f"<WeekDays><WeekDay><DayType>7</DayType>{HOURS}</WeekDay></WeekDays>"
    )
    own = task(2, FRIDAY, duration="PT16H0M0S").replace("UID>-1", "UID>7")

    found = placed(own, task(3, FRIDAY, extra=after(2)), calendars=with_more(saturdays))

    assert found == {"2": "17/08:00 to 18/17:00", "3": "20/08:00 to 20/17:00"}


def test_a_calendar_that_never_works_is_not_taken():
    never = of_calendar(7, inside="<WeekDays/>")

    plan = read_plan(
        project(task(2, FRIDAY).replace("UID>-1", "UID>7"), calendars=with_more(never))
    )

    assert plan.notes == ("Task 2 has a calendar that is not in the file: the plan's is taken.",)


def test_a_week_of_another_kind_and_a_day_with_hours_of_its_own():
    span = (
        "<WorkWeeks><WorkWeek><TimePeriod><FromDate>2014-10-20T00:00:00</FromDate>"
        "<ToDate>2014-10-26T23:59:00</ToDate></TimePeriod><WeekDays>"
        f"<WeekDay><DayType>2</DayType>{MORNING}</WeekDay>"
        "<WeekDay><DayType>3</DayType><DayWorking>0</DayWorking></WeekDay>"
        "</WeekDays></WorkWeek></WorkWeeks>"
    )
    extra = (
        "<Exceptions><Exception><TimePeriod><FromDate>2014-10-18T00:00:00</FromDate>"
        f"<ToDate>2014-10-18T23:59:00</ToDate></TimePeriod>{MORNING}</Exception></Exceptions>"
    )
    days = calendar().replace("<Exceptions></Exceptions>", f"{extra}{span}")

    found = placed(task(1, FRIDAY, duration="PT24H0M0S"), calendars=days)

    assert found == {"1": "17/08:00 to 22/17:00"}  # 8 on Friday, 4 on Saturday, 4 on Monday, 8


def test_older_files_keep_days_off_among_the_weekdays():
    off = (
        "<WeekDay><DayType>0</DayType><DayWorking>0</DayWorking><TimePeriod>"
        "<FromDate>2014-10-20T00:00:00</FromDate><ToDate>2014-10-21T23:59:00</ToDate>"
        "</TimePeriod></WeekDay></WeekDays>"
    )

    found = placed(task(1, "2014-10-20"), calendars=calendar().replace("</WeekDays>", off))

    assert found == {"1": "22/08:00 to 22/17:00"}


@pytest.mark.parametrize(
    ("kind", "more", "expected"),
    [
        (1, "", ["01-01", "01-02", "01-03"]),
        (1, "<Period>2</Period>", ["01-01", "01-03", "01-05"]),
        (2, "<Month>11</Month><MonthDay>25</MonthDay>", ["12-25", "12-25"]),
        (
            3,
            "<Month>4</Month><MonthItem>4</MonthItem><MonthPosition>0</MonthPosition>",
            ["05-04", "05-03"],
        ),  # the early May bank holidays of 2020, had it not moved, and 2021
        (
            3,
            "<Month>7</Month><MonthItem>4</MonthItem><MonthPosition>4</MonthPosition>",
            ["08-31", "08-30"],
        ),
        (4, "<MonthDay>1</MonthDay><Period>2</Period>", ["01-01", "03-01", "05-01"]),
        (
            5,
            "<MonthItem>1</MonthItem><MonthPosition>0</MonthPosition>",
            ["01-01", "02-03", "03-02"],
        ),
        (
            5,
            "<MonthItem>0</MonthItem><MonthPosition>4</MonthPosition>",
            ["01-31", "02-29", "03-31"],
        ),
        (6, "<DaysOfWeek>32</DaysOfWeek><Period>2</Period>", ["01-03", "01-17", "01-31"]),
    ],
)
def test_an_exception_falls_once_or_again_and_again(kind, more, expected):
    exception = parse(
        f"<Project><TimePeriod><FromDate>2020-01-01T00:00:00</FromDate>"
        f"<ToDate>2021-12-31T23:59:00</ToDate></TimePeriod><Type>{kind}</Type>{more}</Project>".encode()
    )

    found = [f"{day:%m-%d}" for day in days_of(exception)]

    assert found[: len(expected)] == expected


def test_a_period_without_an_end_is_no_day_off():
    exception = parse(b"<Project><TimePeriod/></Project>")

    assert list(days_of(exception)) == []
