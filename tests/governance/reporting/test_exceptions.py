"""Exception reports: wanted, begun, raised, decided, closed."""

from datetime import date

import pytest

from accounts.models import Role
from core.errors import Refused
from governance.bodies.models import BodyKind
from governance.reporting import services, tasks
from governance.reporting.breaches import covering, wanted_among, wanted_of
from governance.reporting.models import WRITTEN, ExceptionReport
from governance.reporting.policies import Answer
from milestones.outline import outlined
from milestones.reading import milestones_for
from tests.factories.accounts import member
from tests.factories.bodies import BodyFactory
from tests.factories.milestones import ForecastFactory, MilestoneFactory
from tests.factories.records import PART_2, withhold
from tests.factories.reporting import ExceptionFactory
from tests.factories.signoff import DecisionFactory
from tests.governance.reporting.conftest import BASELINE, after, move

SAID = Answer("Buy elsewhere.", decided_by="Chair", decided_on=date(2020, 2, 12))


def wanted_by(viewer, partnership):
    """What is wanted by query; the dashboard, which has read all milestones, finds the same."""
    found = list(wanted_of(viewer, partnership))
    outlines = outlined(milestones_for(viewer, partnership))
    among = wanted_among(outlines, partnership, covering(partnership))
    assert [each.pk for each in among] == [each.pk for each in found]
    return found


@pytest.mark.parametrize(
    ("days", "tolerance", "wanted"),
    [(14, 14, False), (15, 14, True), (0, 0, False), (1, 0, True), (-20, 14, False)],
)
def test_a_report_is_wanted_15_days_late_and_not_14(
    partnership, workstream, viewer, days, tolerance, wanted
):
    partnership.slippage_tolerance_days = tolerance
    partnership.save()
    milestone = MilestoneFactory(workstream=workstream, **after(days))

    assert wanted_by(viewer, partnership) == ([milestone] if wanted else [])
    assert services.partnerships_beyond() == ([partnership.pk] if wanted else [])


def test_what_is_complete_wants_no_report(partnership, workstream, viewer):
    MilestoneFactory(workstream=workstream, complete=True, **after(60))

    assert not wanted_by(viewer, partnership)


@pytest.mark.parametrize(
    ("state", "wanted"), [({}, False), ({"raised": True}, False), ({"closed": True}, True)]
)
def test_an_undecided_report_is_enough_and_a_closed_one_is_not(
    partnership, late, viewer, state, wanted
):
    ExceptionFactory(milestone=late, **state)

    assert bool(wanted_by(viewer, partnership)) is wanted


@pytest.mark.parametrize(("days", "wanted"), [(29, False), (30, False), (31, True)])
def test_a_decision_covers_its_forecast_and_no_later_one(partnership, late, viewer, days, wanted):
    ExceptionFactory(milestone=late, decided=True)

    move(late, days)

    assert bool(wanted_by(viewer, partnership)) is wanted


def test_owner_and_lead_are_asked_once_for_each_breach(partnership, late, owner, lead, told):
    tasks.ask_for_reports(partnership_id=partnership.pk)
    move(late, 45)
    services.ask_for_reports(partnership.pk)

    wanted = "An exception report is wanted on M1 Pathway"
    assert told(owner) == told(lead) == [wanted]
    ExceptionFactory(milestone=late, closed=True)
    services.ask_for_reports(partnership.pk)
    assert told(owner) == [wanted, wanted]


def test_who_may_not_see_a_milestone_is_not_asked(partnership, late, owner, lead, told):
    withhold(late, owner)

    services.ask_for_reports(partnership.pk)

    assert (told(owner), len(told(lead))) == ([], 1)


def test_a_report_begins_with_the_reason_and_the_workstream_s_body(
    partnership, late, owner, workstream
):
    ForecastFactory(milestone=late, said_on=date(2020, 1, 8), reason="Tender late")
    ForecastFactory(milestone=late, said_on=date(2020, 1, 9), reason="")
    board = BodyFactory(partnership=partnership, kind=BodyKind.PARTNERSHIP_BOARD)

    report = services.start_exception(late, by=owner)

    assert (report.reference, report.cause, report.body) == ("ER01", "Tender late", board)
    assert (report.days_late, report.state) == (30, "draft")
    assert services.start_exception(late, by=owner) == report


def test_references_go_on_and_the_workstream_s_own_body_comes_first(
    partnership, late, owner, workstream
):
    ExceptionFactory(milestone=MilestoneFactory(workstream=workstream), reference="ER09")
    ExceptionFactory(reference="ER50")
    workstream.reports_to = BodyFactory(partnership=partnership)
    workstream.save()

    report = services.start_exception(late, by=owner)

    assert (report.reference, report.body) == ("ER10", workstream.reports_to)


def test_what_is_within_tolerance_or_complete_has_no_report(workstream, programme_office):
    within = MilestoneFactory(workstream=workstream, **after(14))
    done = MilestoneFactory(workstream=workstream, complete=True, **after(60))

    with pytest.raises(Refused, match="is within its tolerance"):
        services.start_exception(within, by=programme_office)
    with pytest.raises(Refused, match="is complete"):
        services.start_exception(done, by=programme_office)


def test_owner_lead_sro_and_office_write_and_nobody_else(
    late, owner, lead, programme_office, viewer, workstream
):
    workstream.sro = member(late.partnership)
    workstream.save()

    for person in (owner, lead, workstream.sro, programme_office):
        report = services.start_exception(late, by=person)
    with pytest.raises(Refused, match="Only the owner"):
        services.start_exception(late, by=viewer)
    with pytest.raises(Refused, match="Only the owner"):
        services.save_exception(report, {}, seen=0, by=viewer)
    with pytest.raises(Refused, match="Only the owner"):
        services.close_exception(report, reason="x", by=viewer)


def typed(report, **changes):
    return {**{name: getattr(report, name) for name in WRITTEN}, **changes}


def test_two_who_write_lose_nothing(begun, owner, lead):
    services.save_exception(begun, typed(begun, options=["A", "B", "C"]), seen=0, by=lead)
    saved = services.save_exception(begun, typed(begun, cause="Flood."), seen=0, by=owner)

    assert (saved.options, saved.cause) == (["A", "B", "C"], "Flood.")
    with pytest.raises(services.ChangedMeanwhile):
        services.save_exception(begun, typed(begun, cause="Fire."), seen=0, by=lead)


def test_a_report_is_raised_with_the_dates_of_the_day(begun, owner, programme_office, late, told):
    move(late, 40)

    report = services.raise_exception(begun, seen=0, by=owner)

    assert (report.state, report.days_late, report.raised_by) == ("raised", 40, owner)
    assert told(programme_office) == ["ER01: a decision is sought on M1"]
    with pytest.raises(Refused, match="its text is kept"):
        services.save_exception(report, typed(report, cause="x"), seen=0, by=owner)


@pytest.mark.parametrize(
    ("nothing", "missing"),
    [
        ({"cause": "", "impact": ""}, "the cause and the impact"),
        ({"options": ["Wait"]}, "at least two options"),
        ({"recommendation": ""}, "the recommendation"),
        ({"decision_sought": ""}, "the decision sought"),
        ({"body": None}, "the body that is to decide"),
    ],
)
def test_what_is_missing_is_named(late, owner, nothing, missing):
    report = ExceptionFactory(milestone=late, **nothing)

    with pytest.raises(Refused, match=f"Still to fill in: {missing}"):
        services.raise_exception(report, seen=0, by=owner)


def test_what_changed_or_is_within_again_is_not_raised(begun, owner, late):
    with pytest.raises(Refused, match="changed since you looked"):
        services.raise_exception(begun, seen=1, by=owner)
    move(late, 14)

    with pytest.raises(Refused, match="within its tolerance again"):
        services.raise_exception(begun, seen=0, by=owner)


def test_a_decision_is_recorded_with_who_and_when(raised, programme_office, owner, lead, told):
    report = services.decide_exception(raised, SAID, by=programme_office)

    assert (report.state, report.decided_by, report.decided_on) == (
        "decided",
        "Chair",
        date(2020, 2, 12),
    )
    assert told(owner) == told(lead) == ["ER01: decided on M1"]


def test_a_decision_of_the_log_says_who_and_when(raised, programme_office, partnership):
    decision = DecisionFactory(partnership=partnership, body=BodyFactory(partnership=partnership))

    report = services.decide_exception(raised, Answer("Yes.", decision), by=programme_office)

    assert report.decision == decision
    assert (report.decided_by, report.decided_on) == (decision.body.name, decision.decided_on)


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer(" ", decided_by="Chair", decided_on=BASELINE), "Say what was decided"),
        (Answer("Yes.", decided_by="Chair"), "say who decided and when"),
        (Answer("Yes.", decided_on=BASELINE), "say who decided and when"),
        (Answer("Yes.", decided_by="Chair", decided_on=date(2999, 1, 1)), "after today"),
    ],
)
def test_a_decision_without_who_when_or_what_is_refused(raised, programme_office, answer, why):
    with pytest.raises(Refused, match=why):
        services.decide_exception(raised, answer, by=programme_office)


def test_only_the_office_records_a_decision_and_only_on_what_is_raised(
    raised, owner, programme_office, workstream
):
    with pytest.raises(Refused, match="Only the programme office records"):
        services.decide_exception(raised, SAID, by=owner)
    draft = ExceptionFactory(milestone=MilestoneFactory(workstream=workstream, **after(30)))
    with pytest.raises(Refused, match="this one is draft"):
        services.decide_exception(draft, SAID, by=programme_office)


@pytest.mark.parametrize("state", [{}, {"raised": True}, {"decided": True}])
def test_a_report_is_closed_once_the_milestone_is_back_within(late, owner, state):
    report = ExceptionFactory(milestone=late, **state)
    move(late, 15)
    with pytest.raises(Refused, match="M1 is 15 days late, still beyond the tolerance of 14"):
        services.close_exception(report, reason="Early tender", by=owner)
    move(late, 14)
    with pytest.raises(Refused, match="Say why it is closed"):
        services.close_exception(report, reason=" ", by=owner)

    closed = services.close_exception(report, reason="Early tender", by=owner)

    assert (closed.state, closed.close_reason, closed.closed_by) == (
        "closed",
        "Early tender",
        owner,
    )
    with pytest.raises(Refused, match="closed already"):
        services.close_exception(closed, reason="Again", by=owner)


def test_a_draft_is_for_those_who_write_it(begun, owner, lead, programme_office, viewer):
    def seen(person):
        return ExceptionReport.objects.visible_to(person).count()

    assert [seen(each) for each in (owner, lead, programme_office, viewer)] == [1, 1, 1, 0]


def test_a_report_is_seen_by_who_sees_its_milestone(raised, late, viewer, stranger):
    assert list(ExceptionReport.objects.visible_to(viewer)) == [raised]
    assert not ExceptionReport.objects.visible_to(stranger).exists()
    for name, value in PART_2.items():
        setattr(late, name, value)
    late.save()
    assert not ExceptionReport.objects.visible_to(viewer).exists()
    assert not ExceptionReport.objects.visible_to(member(late.partnership, Role.AUDITOR)).exists()
