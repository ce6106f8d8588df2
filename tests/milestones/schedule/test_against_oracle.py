"""The engine against the slow statement of the rules, over plans of all shapes."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from milestones.schedule import HeldBy, Network, allowed_dates, held_back
from milestones.schedule.outcome import ClashKind
from tests.milestones.schedule.oracle import Oracle
from tests.milestones.schedule.plans import KEYS, day_of, plans

DAY = timedelta(days=1)


@given(plans())
def test_logic_dates_are_what_the_rules_say(plan):
    oracle = Oracle(plan.activities, plan.links, plan.status)

    found = Network(plan.activities, plan.links).logic_dates(plan.status)

    assert found.dates == oracle.finishes()
    assert {row.key: row.start for row in found.rows.values()} == {
        key: oracle.start(key) for key in KEYS
    }
    assert found.end == max(oracle.finishes().values())


@given(plans(facts=()))
def test_float_is_how_far_a_milestone_can_move_before_the_end_or_a_neighbour_does(plan):
    schedule = Network(plan.activities, plan.links).logic_dates(plan.status)

    for row in schedule.rows.values():
        for days, kept in ((row.total_float, True), (row.total_float + 1, False)):
            assert (max(delayed(plan, row, days).values()) == schedule.end) is kept
        for days, kept in ((row.free_float, True), (row.free_float + 1, False)):
            assert nothing_else_moves(delayed(plan, row, days), schedule, row.key) is kept


def delayed(plan, row, days):
    pushed = {row.key: row.finish + days * DAY}
    return Oracle(plan.activities, plan.links, plan.status, pushed=pushed).finishes()


def nothing_else_moves(dates, schedule, key):
    others = all(dates[other] == day for other, day in schedule.dates.items() if other != key)
    return others and max(dates.values()) == schedule.end


@given(plans(), st.randoms())
def test_a_what_if_is_the_difference_of_two_worlds(plan, random):
    movable = [each.key for each in plan.activities if not (each.actual or each.fixed)]
    changes = {key: day_of(random) for key in movable if random.random() < 0.3}
    now = Oracle(plan.activities, plan.links, plan.status, forecasts=True).finishes()
    said = [replace(it, forecast=changes.get(it.key, it.forecast)) for it in plan.activities]
    then = Oracle(said, plan.links, plan.status, forecasts=True).finishes()

    found = Network(plan.activities, plan.links).what_if(changes, plan.status)

    assert {move.key: (move.before, move.expected) for move in found.moves} == {
        key: (now[key], then[key]) for key in now if now[key] != then[key] and key not in changes
    }
    early = {clash.key for clash in found.clashes if clash.kind == ClashKind.EARLY}
    assert early == held_back(said, plan.links) & changes.keys()


@given(plans())
def test_what_predecessors_allow_is_what_the_rules_say(plan):
    oracle = Oracle(plan.activities, [])
    oracle.known = {each.key: each.finish for each in plan.activities}
    expected = {}
    for each in plan.activities:
        into = [link for link in plan.links if link.successor == each.key]
        if days := list(oracle.allowed(each, into)):
            expected[each.key] = max(days)

    assert allowed_dates(plan.activities, plan.links) == expected


@given(plans())
def test_a_driver_really_decides(plan):
    schedule = Network(plan.activities, plan.links).logic_dates(plan.status)
    oracle = Oracle(plan.activities, plan.links, plan.status)
    by_key = {each.key: each for each in plan.activities}

    for row in schedule.rows.values():
        assert (row.driver is None) is (row.held_by != HeldBy.PREDECESSOR)
        if row.driver:
            ends = (row.driver, row.key)
            pair = [it for it in plan.links if (it.predecessor, it.successor) == ends]
            assert row.finish in oracle.allowed(by_key[row.key], pair)
            assert by_key[row.key].actual is by_key[row.key].fixed is None


@given(plans(), st.randoms())
def test_the_order_of_input_does_not_matter(plan, random):
    activities, links = list(plan.activities), list(plan.links)
    random.shuffle(activities)
    random.shuffle(links)
    movable = [each.key for each in plan.activities if not (each.actual or each.fixed)]
    first, second = Network(plan.activities, plan.links), Network(activities, links)

    assert first.logic_dates(plan.status) == second.logic_dates(plan.status)
    for change in ({key: day_of(random)} for key in movable):
        assert first.what_if(change) == second.what_if(change)


@given(plans(in_working_days=(False,)), st.integers(-1000, 1000))
def test_shifting_every_date_shifts_every_result(plan, days):
    by = timedelta(days=days)
    before = Network(plan.activities, plan.links).logic_dates(plan.status)
    shifted = Network([moved(each, by) for each in plan.activities], plan.links)

    found = shifted.logic_dates(plan.status and plan.status + by)

    assert found.dates == {key: day + by for key, day in before.dates.items()}
    assert [row[5:] for row in found.rows.values()] == [row[5:] for row in before.rows.values()]


def moved(activity, by):
    names = ("baseline", "forecast", "actual", "started", "not_before", "fixed")
    dates = {name: getattr(activity, name) for name in names}
    return replace(activity, **{name: day and day + by for name, day in dates.items()})


@given(plans(), st.integers(0, 20))
def test_giving_slack_makes_nothing_later(plan, days):
    before = Network(plan.activities, plan.links).logic_dates(plan.status).dates

    for at, link in enumerate(plan.links):
        links = [*plan.links]
        links[at] = replace(link, lag=link.lag - days)
        after = Network(plan.activities, links).logic_dates(plan.status).dates
        assert all(after[key] <= before[key] for key in before)


@given(plans(in_working_days=(False,), facts=()))
def test_floats_agree_with_each_other(plan):
    schedule = Network(plan.activities, plan.links).logic_dates()

    for row in schedule.rows.values():
        assert 0 <= row.free_float <= row.total_float
        assert (row.late_finish - row.finish).days == row.total_float
        assert (row.late_start - row.start).days == row.total_float
        assert row.is_critical is (row.total_float == 0)
    assert all(schedule[key].is_critical for key in schedule.critical_path)
    assert schedule[schedule.critical_path[-1]].finish == schedule.end
