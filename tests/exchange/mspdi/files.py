"""MSPDI files for tests, as Microsoft Project writes them."""

HEAD = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Project xmlns="http://schemas.microsoft.com/project">
<SaveVersion>14</SaveVersion><Name>links.xml</Name><Title>Links</Title>
<ScheduleFromStart>1</ScheduleFromStart><StartDate>2014-10-17T08:00:00</StartDate>
<CriticalSlackLimit>0</CriticalSlackLimit><CalendarUID>1</CalendarUID>
<MinutesPerDay>480</MinutesPerDay>"""

HOURS = """<DayWorking>1</DayWorking><WorkingTimes>
<WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime>
<WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime>
</WorkingTimes>"""


def task(uid, start, *, late="", slack=0, free=0, critical=0, duration="PT8H0M0S", extra=""):
    """A task of a day that starts no earlier than `start`, with what was saved of it."""
    late = late or start
    return f"""<Task><UID>{uid}</UID><ID>{uid}</ID><Name>Task {uid}</Name><IsNull>0</IsNull>
<Duration>{duration}</Duration><DurationFormat>53</DurationFormat><Milestone>0</Milestone>
<Summary>0</Summary><Critical>{critical}</Critical><Finish>{start}T17:00:00</Finish>
<EarlyStart>{start}T08:00:00</EarlyStart><EarlyFinish>{start}T17:00:00</EarlyFinish>
<LateStart>{late}T08:00:00</LateStart><LateFinish>{late}T17:00:00</LateFinish>
<FreeSlack>{free}</FreeSlack><TotalSlack>{slack}</TotalSlack>
<ConstraintType>4</ConstraintType><CalendarUID>-1</CalendarUID>
<ConstraintDate>{start}T08:00:00</ConstraintDate>{extra}</Task>"""


def free(uid, *, extra="", duration="PT8H0M0S", unit=53):
    """A task as soon as possible, from the plan's start on a Friday."""
    row = task(uid, "2014-10-17", extra=extra, duration=duration)
    row = row.replace("<ConstraintType>4", "<ConstraintType>0")
    return row.replace("Format>53", f"Format>{unit}")


def after(uid, kind=1, lag=0, lag_format=7):
    """A link from another task; the lag in tenths of minutes."""
    return f"""<PredecessorLink><PredecessorUID>{uid}</PredecessorUID><Type>{kind}</Type>
<CrossProject>0</CrossProject><LinkLag>{lag}</LinkLag><LagFormat>{lag_format}</LagFormat>
</PredecessorLink>"""


def calendar(*exceptions, days=range(2, 7), hours=HOURS):
    """Monday to Friday, with days off."""
    week = "".join(f"<WeekDay><DayType>{number}</DayType>{hours}</WeekDay>" for number in days)
    off = "".join(
        f"<Exception><TimePeriod><FromDate>{day}T00:00:00</FromDate>"
        f"<ToDate>{day}T23:59:00</ToDate></TimePeriod><DayWorking>0</DayWorking></Exception>"
        for day in exceptions
    )
    return (
        f"<Calendars><Calendar><UID>1</UID><WeekDays>{week}</WeekDays>"
        f"<Exceptions>{off}</Exceptions></Calendar></Calendars>"
    )


def project(*tasks, calendars=None, head=HEAD):
    """A whole file."""
    calendars = calendar() if calendars is None else calendars
    return f"{head}{calendars}<Tasks>{''.join(tasks)}</Tasks></Project>".encode()
