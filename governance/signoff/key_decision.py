"""When a council may take a key decision and carry it out (docs/rules.md 2).

Notice: the Local Authorities (Executive Arrangements) (Meetings and Access to Information)
(England) Regulations 2012, regulations 9 (28 clear days), 10 (general exception) and 11 (special
urgency). Call-in: Local Government Act 2000, section 9F, with the days of the council's own rules.
"""

from datetime import date, timedelta
from decimal import Decimal

from core.clear_days import DAY, add_working_days, publish_by

NOTICE_DAYS = 28  # calendar
GENERAL_EXCEPTION_DAYS = 5  # working
GENERAL_EXCEPTION, SPECIAL_URGENCY = "general_exception", "special_urgency"


def is_key_decision(value: Decimal | None, threshold: Decimal | None) -> bool:
    """Worth the council's threshold or more; without a value or a threshold nothing is."""
    return value is not None and threshold is not None and value >= threshold


def earliest_decision(notice_on: date, exception: str = "") -> date:
    """The first day on which a key decision may be taken that had notice on `notice_on`."""
    match exception:
        case "":
            return notice_on + timedelta(days=NOTICE_DAYS) + DAY
        case "general_exception":
            return add_working_days(notice_on, GENERAL_EXCEPTION_DAYS) + DAY
        case "special_urgency":
            return notice_on
    raise ValueError(f"There is no exception to notice called {exception}.")


def latest_notice(meets_on: date, exception: str = "") -> date:
    """The last day to give notice of a key decision to be taken on `meets_on`.

    Where working days count it is one: notice on a day off right after it would still be in time.
    """
    match exception:
        case "":
            return publish_by(meets_on, NOTICE_DAYS, working=False)
        case "general_exception":
            return publish_by(meets_on, GENERAL_EXCEPTION_DAYS)
        case "special_urgency":
            return meets_on
    raise ValueError(f"There is no exception to notice called {exception}.")


def call_in_ends_on(published_on: date, days: int) -> date:
    """The last of the `days` clear working days on which a published decision can be called in."""
    return add_working_days(published_on, days)


def effective_on(published_on: date, call_in_days: int) -> date:
    """The first day to carry out a decision nobody calls in: the day after the call-in ends."""
    if not call_in_days:
        return published_on
    return call_in_ends_on(published_on, call_in_days) + DAY
