from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.confidence import Estimate, ScheduleRisk, Target, simulate
from milestones.confidence.draws import CELLS, Chance
from milestones.confidence.runs import bounds_of, run
from milestones.confidence.simulate import drivers_of
from milestones.schedule import Activity, Link, Network
from tests.milestones import demo_programme
from tests.milestones.confidence.demo import demo
from tests.milestones.schedule.oracle import Oracle, after
from tests.milestones.schedule.plans import KEYS, plans

DAY, TODAY = date(2020, 3, 31), date(2020, 1, 31)


def milestone(key="M1", **facts):
    return Activity(key, facts.pop("baseline", DAY), DAY, **facts)


def days(count):
    return timedelta(days=count)


class Run(Oracle):
    """The slow statement of the rules with one run's surprises."""

    def __init__(self, plan, surprises):
        super().__init__(plan.activities, plan.links, plan.status)
        self.surprises = surprises

    def _finish(self, activity):
        day = super()._finish(activity)
        if activity.actual or activity.fixed or activity.key not in self.surprises:
            return day
        day += days(self.surprises[activity.key])
        if not self.status:
            return day
        begins = activity.started is None
        long = activity.duration if begins else 0
        return max(day, after(self.status, long, activity.in_working_days))


@given(plans(), st.integers(0, 1000))
def test_each_run_is_what_the_rules_say_with_its_surprises(plan, seed):
    network, chance = Network(plan.activities, plan.links), Chance(4, seed, 0.3)
    surprises = chance.surprises([Estimate(key, 0, 9, 40, "W1") for key in KEYS])

    found = run(network, surprises, bounds_of(network, plan.status), 4).dates

    for column in range(4):
        drawn = dict(zip(KEYS, (int(each[column]) for each in surprises), strict=True))
        expected = Run(plan, drawn).finishes()
        assert [date.fromordinal(day) for day in found[:, column]] == list(expected.values())


@given(plans())
def test_without_spread_every_run_is_the_schedule(plan):
    network = Network(plan.activities, plan.links)
    schedule = network.logic_dates(plan.status)

    found = simulate(network, [Estimate(key, 8, 8, 8) for key in KEYS], status=plan.status, runs=3)

    for key, spread in found.spreads.items():
        assert set(spread) == {schedule[key].finish}
    assert set(found.end) == {schedule.end}
    assert found.histogram == ((schedule.end, schedule.end, 3),)


@given(plans(facts=()))
def test_without_spread_what_is_critical_is_what_the_schedule_says(plan):
    network = Network(plan.activities, plan.links)
    schedule = network.logic_dates(plan.status)

    found = simulate(network, [], status=plan.status, runs=2)

    assert {key for key, share in found.criticality.items() if share == 1} == {
        key for key, row in schedule.rows.items() if row.is_critical
    }


def test_the_same_seed_gives_the_same_answer_and_another_seed_another():
    assert demo() == demo()
    assert demo() != demo(seed=2)


def test_the_order_of_input_does_not_matter():
    activities, links = demo_programme.activities(), demo_programme.links()
    estimates = [Estimate(each.key, 40, 60, 120, "W1") for each in activities]

    first = simulate(Network(activities, links), estimates, runs=500)
    second = simulate(Network(activities[::-1], links[::-1]), estimates[::-1], runs=500)

    assert first == second


def test_how_many_are_drawn_at_once_does_not_matter():
    estimates = [Estimate(f"M{n}", n, 2 * n, 9 * n, f"W{n % 3}") for n in range(50)]
    together = Chance(400, 1, 0.3).surprises(estimates)

    alone = [Chance(400, 1, 0.3).surprises([each])[0] for each in estimates]

    assert len(estimates) * 400 < CELLS < len(estimates) * 4_000
    assert (together == alone).all()
    assert (Chance(4_000, 1, 0.3).surprises(estimates)[:, :400] == together).all()


def test_one_milestone_more_changes_no_other():
    estimates = [Estimate("M1", 5, 10, 30, "W1"), Estimate("M2", 5, 10, 30, "W1")]
    alone = simulate(Network([milestone()]), estimates[:1])

    both = simulate(Network([milestone(), milestone("M2")]), estimates)

    assert both.spreads["M1"] == alone.spreads["M1"]


def test_the_days_are_those_of_a_triangular_distribution_around_the_logic_date():
    estimate = Estimate("M1", 10, 20, 60)  # in 10 of 100 runs within 20 - 10 + sqrt(50) days

    found = simulate(Network([milestone()]), [estimate], runs=20_000).spreads["M1"]

    exact = [10 + np.sqrt(0.1 * 500), *(60 - np.sqrt((1 - p) * 2000) for p in (0.5, 0.8, 0.9))]
    for day, expected in zip(found, exact, strict=True):
        assert abs((day - DAY).days + 20 - expected) <= 1


def test_no_day_is_outside_the_estimate():
    found = simulate(Network([milestone()]), [Estimate("M1", 10, 20, 60)]).histogram

    assert found[0].first >= DAY - days(10)
    assert found[-1].last < DAY + days(40) + days(2)
    assert sum(bar.runs for bar in found) == 5000
    assert len(found) <= 30


def test_nothing_incomplete_is_earlier_than_the_status_date_in_any_run():
    found = simulate(Network([milestone()]), [Estimate("M1", 0, 50, 60)], status=DAY)

    assert found.spreads["M1"].p10 == DAY


@pytest.mark.parametrize("fact", ["actual", "fixed"])
def test_what_is_complete_or_fixed_has_no_spread(fact):
    network = Network([milestone(**{fact: DAY})])
    risk = ScheduleRisk("R1", 1, 30, ("M1",))

    found = simulate(network, [Estimate("M1", 0, 50, 60)], risks=[risk])

    assert set(found.spreads["M1"]) == {DAY}


def test_the_same_runs_say_how_it_ends_if_no_risk_strikes():
    network = Network([milestone(), milestone("M2")], [Link("M1", "M2")])
    estimates = [Estimate("M1", 0, 50, 90), Estimate("M2", 5, 9, 40)]
    risks = [ScheduleRisk("R1", 0.5, 60, ("M1",)), ScheduleRisk("R2", 0.5, 60, ("M2",))]
    late = Target("End", ("M1", "M2"), DAY + days(20))

    struck = simulate(network, estimates, risks=risks, targets=[late])
    without = simulate(network, estimates, targets=[late])

    assert struck.calm.spread == without.end != struck.end
    assert struck.calm.by(late.day) == without.chances[late] > struck.chances[late]
    assert without.calm is None


def test_a_risk_strikes_as_often_as_its_chance_says_and_all_its_milestones_at_once():
    network = Network([milestone(), milestone("M2")])
    targets = [Target("Gate 1", ("M1",), DAY), Target("Board", ("M2",), DAY + days(29))]

    for chance, met in ((0, 1), (1, 0), (0.25, 0.75)):
        risk = ScheduleRisk("R1", chance, 30, ("M1", "M2"))
        found = simulate(network, [], risks=[risk], targets=targets, runs=20_000)
        assert [found.chances[each] for each in targets] == pytest.approx([met, met], abs=0.01)
        assert len(set(found.chances.values())) == 1


def test_a_day_is_met_when_the_milestone_is_reached_on_it():
    network = Network([milestone()])
    on, before = Target("G1", ("M1",), DAY), Target("G2", ("M1",), DAY - days(1))

    found = simulate(network, [], targets=[on, before])

    assert (found.chances[on], found.chances[before]) == (1, 0)


def test_several_milestones_are_met_only_in_the_runs_that_reach_them_all():
    network = Network([milestone(), milestone("M2")])
    board = Target("Board", ("M1", "M2"), DAY + days(29))
    risks = [ScheduleRisk("R1", 0.5, 30, ("M1",)), ScheduleRisk("R2", 0.5, 30, ("M2",))]

    found = simulate(network, [], risks=risks, targets=[board], runs=20_000)

    assert found.chances[board] == pytest.approx(0.25, abs=0.01)


def test_milestones_of_one_workstream_are_late_together():
    network = Network([milestone(f"M{n:02}") for n in range(20)])
    spread = []
    for workstream in ("W1", ""):
        estimates = [Estimate(key, 0, 30, 60, workstream) for key in network.keys]
        chance = Chance(4000, 1, 0.3)
        drawn = np.corrcoef(chance.surprises(estimates))
        spread.append(drawn[np.triu_indices(20, 1)].mean())

    assert spread == pytest.approx([0.29, 0], abs=0.03)


def test_correlation_widens_the_spread_of_a_chain():
    rows = [milestone(f"M{n}") for n in range(8)]
    network = Network(rows, [Link(f"M{n}", f"M{n + 1}") for n in range(7)])
    estimates = [Estimate(each.key, 10, 30, 90, "W1") for each in rows]

    tight, wide = (simulate(network, estimates, correlation=each).end for each in (0, 0.6))

    assert wide.p90 - wide.p10 > (tight.p90 - tight.p10) * 1.5


def test_merging_paths_are_later_than_the_schedule_says():
    rows = [*(milestone(f"M{n}") for n in range(6)), milestone("M9")]
    network = Network(rows, [Link(f"M{n}", "M9") for n in range(6)])

    found = simulate(network, [Estimate(each.key, 0, 20, 40) for each in rows[:6]])

    assert network.logic_dates().end == DAY
    assert found.end.p50 > DAY + days(8)


def test_what_drives_the_end_is_ranked_by_how_often_and_how_much():
    rows = [milestone("M1"), milestone("M2"), milestone("M3"), milestone("M4")]
    links = [Link("M1", "M4"), Link("M2", "M4"), Link("M3", "M4", lag=-200)]
    estimates = [Estimate("M1", 0, 30, 90), Estimate("M2", 20, 30, 40), Estimate("M3", 0, 9, 99)]

    found = simulate(Network(rows, links), estimates, end="M4")

    assert [driver.key for driver in found.drivers] == ["M1", "M2", "M4"]
    first, second, last = found.drivers
    assert found.criticality["M3"] == 0
    assert first.criticality + second.criticality == pytest.approx(1, abs=0.05)
    assert first.cruciality == first.criticality * first.correlation > second.cruciality
    assert (last.criticality, last.cruciality) == (1, 0)


def test_what_does_not_lead_to_the_chosen_end_is_not_critical_to_it():
    network = Network([milestone("M1"), milestone("M2", baseline=DAY + days(90))])

    assert simulate(network, [], end="M1").criticality == {"M1": 1, "M2": 0}
    assert simulate(network, []).criticality == {"M1": 0, "M2": 1}
    assert simulate(network, [], end="M1").end.p90 == DAY


def test_what_a_fixed_date_waits_for_is_not_critical_to_what_follows_it():
    rows = [milestone(), milestone("M2", fixed=DAY), milestone("M3")]
    links = [Link("M1", "M2"), Link("M2", "M3", lag=50)]

    found = simulate(Network(rows, links), [])

    assert found.criticality == {"M1": 0, "M2": 1, "M3": 1}


def test_what_is_early_when_the_end_is_late_does_not_drive_it():
    network = Network([milestone(), milestone("M2")], [Link("M1", "M2")])
    together = {"M1": -30, "M2": 90}
    surprises = [np.array([0, days], np.int32) for days in together.values()]

    found = run(network, surprises, bounds_of(network, None), 2)
    ranked = drivers_of(network.keys, surprises, found.dates[1], found.critical(None))

    assert [(driver.key, driver.cruciality) for driver in ranked] == [
        ("M2", pytest.approx(1)),
        ("M1", 0),
    ]
    assert ranked[1].correlation == pytest.approx(-1)


def test_half_of_two_runs_is_the_first_and_four_fifths_the_second():
    found = simulate(Network([milestone()]), [Estimate("M1", 0, 10, 20)], runs=2, seed=2)

    first, last = found.histogram[0].first, found.histogram[-1].last
    assert first < last
    assert found.end == (first, first, last, last)


def test_a_plan_without_milestones_is_empty():
    found = simulate(Network([]), [])

    assert (found.end, found.spreads, found.drivers, found.histogram) == (None, {}, (), ())


def test_the_demo_in_two_thousand_runs():
    found = demo()

    assert len(found.drivers) == 10
    assert found.end.p10 <= found.end.p50 <= found.end.p80 <= found.end.p90
    assert found.end.p50 > date(2022, 1, 5)
    assert found.criticality["M001"] == 0
    assert found.drivers[0].key in {"M014", "M015", "M035", "M036", "M040"}
