"""A workstream's plan brought in: what is new, what changes, and on what it is matched."""

from datetime import date

from exchange.models import PlanTask
from milestones.models import Dependency, Forecast, Milestone
from tests.exchange.bringing.conftest import bring, look, row
from tests.exchange.mspdi.files import after
from tests.factories.accounts import PartnershipFactory
from tests.factories.milestones import MilestoneFactory
from tests.factories.workstreams import WorkstreamFactory


def said(found):
    return [(each.label, each.what, each.before, each.after) for each in found.differences]


def ties():
    return {
        (each.predecessor.reference, each.successor.reference, each.kind, each.lag_days)
        for each in Dependency.objects.select_related("predecessor", "successor")
    }


def test_a_task_that_is_not_known_is_a_new_milestone_of_the_lead(urgent):
    baseline = "<Baseline><Number>0</Number><Finish>2020-03-20T17:00:00</Finish></Baseline>"
    task = row(4, "2020-04-03", name="Lease signed", duration="PT36H0M0S", extra=baseline)

    bring(urgent, task)

    made = Milestone.objects.get(reference="M008")
    assert (made.name, made.owner, made.organisation) == (
        "Lease signed",
        urgent.lead,
        urgent.workstream.lead_organisation,
    )
    assert (made.baseline_date, made.forecast_date) == (date(2020, 3, 20), date(2020, 4, 3))
    assert (made.duration_days, made.in_working_days) == (5, True)  # 36 hours, of days of eight
    assert made.forecasts.get().said_by == urgent.lead


def test_on_later_imports_the_plan_s_own_numbers_match_whatever_the_name(urgent):
    bring(urgent, row(4, "2020-04-03", name="Lease signed"))

    found = bring(urgent, row(4, "2020-04-01", name="Lease and keys"))

    made = Milestone.objects.get(reference="M008")
    assert (made.name, made.forecast_date) == ("Lease and keys", date(2020, 4, 1))
    assert said(found) == [
        ("M008", "Name", "Lease signed", "Lease and keys"),
        ("M008", "Forecast", "3 Apr 2020", "1 Apr 2020"),
    ]
    assert PlanTask.objects.count() == 1
    assert {each.pgh_context["verb"] for each in made.history.all()} == {"brought a plan in"}


def test_a_code_that_is_a_reference_of_the_workstream_matches_too(urgent):
    found = bring(urgent, row(4, "2020-03-02", name=urgent.first.name, code="m001"))

    assert found.added == []
    assert PlanTask.objects.get().milestone == urgent.first


def test_a_reference_that_another_partnership_has_too_is_not_taken_for_its_own(urgent):
    elsewhere = WorkstreamFactory(partnership=PartnershipFactory(slug="harrow"), reference="WS01")
    other = MilestoneFactory(reference="M001", workstream=elsewhere)
    before = other.forecast_date

    bring(urgent, row(1, "2020-03-30", code="M001"), reason="Later")

    urgent.first.refresh_from_db()
    other.refresh_from_db()
    assert (urgent.first.forecast_date, other.forecast_date) == (date(2020, 3, 30), before)


def test_the_same_plan_again_has_nothing_to_bring_in(urgent):
    rows = [row(1, "2020-04-03"), row(2, "2020-04-10", extra=after(1, 1, 4800))]
    bring(urgent, *rows)

    assert look(urgent, *rows).is_empty


def test_limits_come_as_not_before_and_not_after_of_the_finish(urgent):
    def limited(uid, kind, day, more="", duration="PT16H0M0S"):
        extra = f"<ConstraintType>{kind}</ConstraintType><ConstraintDate>{day}</ConstraintDate>"
        return row(uid, "2020-06-01", extra=extra + more, duration=duration)

    deadline = "<Deadline>2020-05-29T17:00:00</Deadline>"
    found = look(
        urgent,
        limited(1, 4, "2020-04-09T08:00:00"),  # starts on Maundy Thursday, lasts two working days
        limited(2, 6, "2020-04-09T17:00:00"),
        limited(3, 3, "2020-04-09T17:00:00"),
        limited(4, 7, "2020-06-01T17:00:00", deadline),
        limited(5, 5, "2020-04-09T08:00:00", duration="PT0H0M0S"),
        limited(6, 6, "2020-06-01T17:00:00", deadline),
        row(7, "2020-06-01"),
    )

    day, tuesday = date(2020, 4, 9), date(2020, 4, 14)
    assert [(each.not_before, each.not_after) for each in found.added] == [
        (tuesday, None),
        (day, None),
        (day, day),
        (None, date(2020, 5, 29)),
        (None, day),
        (date(2020, 6, 1), None),  # a deadline before its own constraint is none
        (None, None),
    ]


def test_dependencies_are_made_changed_and_taken_away(urgent):
    bring(urgent, row(1, "2020-04-03"), row(2, "2020-04-10", extra=after(1, 1, 4800)))
    made = ties()
    changed = row(2, "2020-04-10", extra=after(1, 1, 28800, 8) + after(1, 0))
    found = bring(urgent, row(1, "2020-04-03"), changed)
    now = ties()
    bring(urgent, row(1, "2020-04-03"), row(2, "2020-04-10"))

    assert made == {("M008", "M009", "FS", 1)}
    assert now == {("M008", "M009", "FS", 2), ("M008", "M009", "FF", 0)}
    assert said(found) == [
        ("M009", "Waits for", "M008 FS +1 working days", "M008 FS +2 days; M008 FF")
    ]
    assert ties() == set()


def test_of_two_links_of_one_kind_the_longer_lag_holds(urgent):
    double = row(2, "2020-04-10", extra=after(1, 1, 9600) + after(1, 1, 4800))

    bring(urgent, row(1, "2020-04-03"), double)

    assert ties() == {("M008", "M009", "FS", 2)}


def test_what_waits_outside_of_the_plan_goes_on_waiting(urgent):
    Dependency.objects.create(predecessor=urgent.second, successor=urgent.first, kind="FS")

    bring(urgent, row(1, "2020-03-02", name=urgent.first.name, code="M001"))

    assert ties() == {("M007", "M001", "FS", 0)}


def test_what_is_begun_or_done_says_so_and_a_day_done_keeps_the_forecast(urgent):
    begun = "<ActualStart>2020-01-20T08:00:00</ActualStart>"
    done = begun + "<ActualFinish>2020-01-30T17:00:00</ActualFinish>"
    bring(
        urgent,
        row(1, "2020-03-02", name=urgent.first.name, code="M001", extra=begun),
        row(2, "2020-01-30", name=urgent.second.name, code="M007", extra=done),
    )

    urgent.first.refresh_from_db()
    urgent.second.refresh_from_db()
    assert urgent.first.status == "in_progress"
    assert (urgent.second.status, urgent.second.actual_date) == ("complete", date(2020, 1, 30))
    assert urgent.second.forecast_date == date(2020, 3, 9)
    assert not Forecast.objects.exists()


def test_a_later_forecast_is_kept_with_its_reason(urgent):
    bring(urgent, row(1, "2020-03-16", code="M001"), reason="The builder is ill")

    kept = Forecast.objects.get(milestone=urgent.first)
    assert (kept.forecast_date, kept.reason) == (date(2020, 3, 16), "The builder is ill")


def test_a_task_without_a_name_is_called_by_its_row_and_two_plans_do_not_mix(urgent):
    nameless = row(3, "2020-04-03").replace("<Name>Task 3</Name>", "<Name> </Name>")
    bring(urgent, nameless)

    found = look(urgent, row(3, "2020-04-03", code="M008"))

    assert Milestone.objects.get(reference="M008").name == "Task 3"
    assert found.is_empty
