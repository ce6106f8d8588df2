"""Plans of all shapes for the tests of properties, each from one number: quick to make."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from hypothesis import strategies as st

from milestones.schedule import Activity, Link, LinkKind

TODAY = date(2020, 1, 31)
KEYS = [f"M{number}" for number in range(8)]


@dataclass(frozen=True)
class Plan:
    """Eight milestones and activities, links that point forward, a status date or none."""

    activities: list[Activity]
    links: list[Link]
    status: date | None


def plans(*, in_working_days=(False, True), facts=("actual", "started", "fixed")):
    """Some complete, some begun, some held by a date; without `facts` all are still to come."""
    numbers = st.integers(0, 2**32)
    return numbers.map(lambda number: _plan(seeded(number), in_working_days, facts))


def seeded(number):
    return Random(number)  # noqa: S311


def day_of(random):
    return TODAY + timedelta(days=random.randint(-120, 200))


def _plan(random, in_working_days, facts):
    activities = [_activity(key, random, in_working_days, facts) for key in KEYS]
    links = [_link(random, in_working_days) for _ in range(random.randint(0, 14))]
    return Plan(activities, links, random.choice((None, day_of(random))))


def _activity(key, random, in_working_days, facts):
    found = Activity(
        key,
        day_of(random),
        day_of(random),
        duration=random.choice((0, 0, 1, 5, 12)),
        in_working_days=random.choice(in_working_days),
        not_before=random.choice((None, None, day_of(random))),
    )
    fact = random.choice((None, None, None, *facts))
    return replace(found, **{fact: day_of(random)}) if fact else found


def _link(random, in_working_days):
    pair = sorted(random.sample(KEYS, 2))
    return Link(
        *pair,
        random.choice(list(LinkKind)),
        random.randint(-15, 40),
        random.choice(in_working_days),
    )
