"""What of a plan is left out, and what stops it whole: nothing is half done."""

from datetime import date

import pytest

from accounts.models import Role
from core.errors import DomainError, Refused
from exchange.bringing.services import (
    MOST_BYTES,
    bring_in_plan,
    keep_plan,
    look_at_plan,
)
from exchange.safety import Unreadable
from exchange.uploads import keep_upload
from milestones.models import Dependency, Milestone
from tests.exchange.bringing.conftest import bring, kept, look, plan, row
from tests.exchange.mspdi.files import after
from tests.factories.accounts import OrganisationFactory, member
from tests.factories.records import PART_2
from tests.factories.workstreams import WorkstreamFactory

ONLY = "Only the programme office, or the lead of the workstream, brings its plan in."


def why(found):
    return [each.why for each in found.left_out]


def test_the_lead_of_another_workstream_brings_none_in_and_the_office_does(
    urgent, programme_office
):
    other = member(urgent.partnership, Role.WORKSTREAM_LEAD)
    WorkstreamFactory(partnership=urgent.partnership, reference="WS02", lead=other)
    data = plan(row(1, "2020-04-03"))
    upload = kept(urgent, data)

    for deed in (
        lambda: keep_plan(urgent.workstream, name="p.xml", data=data, by=other),
        lambda: look_at_plan(upload, by=other),
        lambda: bring_in_plan(upload, by=other, seen=""),
    ):
        with pytest.raises(Refused, match=ONLY):
            deed()
    bring(urgent, row(1, "2020-04-03"), by=programme_office)
    assert Milestone.objects.filter(reference="M008").exists()


def test_a_later_forecast_without_a_reason_stops_all_of_it(urgent):
    rows = (row(1, "2020-03-16", code="M001"), row(2, "2020-04-03"))

    with pytest.raises(Refused, match="Say why these forecasts move later"):
        bring(urgent, *rows)

    assert look(urgent, *rows).later == ["M001"]
    assert Milestone.objects.count() == 2


def test_what_has_changed_since_the_look_is_looked_at_again(urgent):
    upload = kept(urgent, plan(row(1, "2020-03-01", code="M001", name="Hub")))
    seen = look_at_plan(upload, by=urgent.lead).fingerprint
    Milestone.objects.filter(pk=urgent.first.pk).update(name="Hub opens")

    with pytest.raises(Refused, match="has changed since you looked"):
        bring_in_plan(upload, by=urgent.lead, seen=seen)


def test_a_plan_comes_in_once_and_its_file_goes(urgent, tmp_path):
    upload = kept(urgent, plan(row(1, "2020-04-03")))
    seen = look_at_plan(upload, by=urgent.lead).fingerprint
    bring_in_plan(upload, by=urgent.lead, seen=seen)

    assert not [each for each in tmp_path.rglob("*") if each.is_file()]
    with pytest.raises(Refused, match="no longer kept"):
        bring_in_plan(upload, by=urgent.lead, seen=seen)


def test_two_who_confirm_at_once_bring_it_in_once(urgent):
    upload = kept(urgent, plan(row(1, "2020-04-03")))
    seen = look_at_plan(upload, by=urgent.lead).fingerprint
    type(upload).objects.filter(pk=upload.pk).update(imported_at="2020-01-31T10:00Z", file="")

    with pytest.raises(Refused, match="has been brought in already"):
        bring_in_plan(upload, by=urgent.lead, seen=seen)


def test_a_workbook_is_no_plan_and_a_new_plan_takes_the_place_of_the_old(urgent, programme_office):
    workbook = keep_upload(urgent.partnership, name="w.xlsx", data=b"PK", by=programme_office)
    first = kept(urgent, plan(row(1, "2020-04-03")))
    second = kept(urgent, plan(row(2, "2020-04-03")))

    with pytest.raises(Refused, match="This is a workbook"):
        look_at_plan(workbook, by=programme_office)
    assert list(type(first).objects.plans()) == [second]
    assert list(type(first).objects.workbooks()) == [workbook]


def test_a_plan_of_more_than_10_mb_is_refused_before_it_is_read(urgent):
    with pytest.raises(Unreadable, match="read a file of 10 MB, expected a file of at most 10 MB"):
        kept(urgent, b"x" * (MOST_BYTES + 1))


def test_another_partner_s_milestone_is_not_moved(urgent):
    trust = OrganisationFactory(name="Another Trust", short_name="ANT")
    Milestone.objects.filter(pk=urgent.first.pk).update(organisation=trust)

    found = look(urgent, row(1, "2020-02-28", code="M001"))

    assert why(found) == ["M001 is ANT's: nobody moves another partner's date"]
    assert found.is_empty


@pytest.mark.parametrize(
    ("given", "finish", "more", "expected"),
    [
        (
            {"status": "complete", "actual_date": date(2020, 1, 20)},
            "2020-02-28",
            "",
            "M001 is complete: its dates stay",
        ),
        (PART_2, "2020-02-28", "", "it is matched to what is not open to you, and stays"),
        ({}, "2020-01-30", "", "A forecast cannot be before today, 31 January 2020"),
        (
            {},
            "2020-02-03",
            "<ActualStart>2020-01-20T08:00:00</ActualStart>"
            "<ActualFinish>2020-02-03T17:00:00</ActualFinish>",
            "A date done cannot be in the future",
        ),
    ],
)
def test_what_stays_is_named_with_the_reason(urgent, given, finish, more, expected):
    Milestone.objects.filter(pk=urgent.first.pk).update(**given)

    assert why(look(urgent, row(1, finish, code="M001", extra=more))) == [expected]


def test_what_went_to_another_workstream_stays_there(urgent):
    bring(urgent, row(1, "2020-03-02", code="M001"))
    other = WorkstreamFactory(partnership=urgent.partnership, reference="WS02")
    Milestone.objects.filter(pk=urgent.first.pk).update(workstream=other)

    found = look(urgent, row(1, "2020-02-28"))

    assert why(found) == ["M001 belongs to another workstream by now"]


def test_a_baseline_stays_and_it_is_said(urgent):
    baseline = "<Baseline><Number>0</Number><Finish>2020-04-20T17:00:00</Finish></Baseline>"

    found = bring(urgent, row(1, "2020-03-02", code="M001", extra=baseline))

    urgent.first.refresh_from_db()
    assert urgent.first.baseline_date == date(2020, 3, 2)
    assert found.notes == [
        "M001: its baseline stays 2 Mar 2020, where the plan has 20 Apr 2020."
        " A baseline moves only by an approved change."
    ]


def test_headings_and_inactive_tasks_are_left_out_by_name(urgent):
    found = look(
        urgent,
        row(1, "2020-04-03", name="Phase 1").replace("<Summary>0", "<Summary>1"),
        row(2, "2020-04-03", name="Old idea", extra="<Active>0</Active>"),
    )

    assert [(each.name, each.why) for each in found.left_out] == [
        ("Phase 1", "a heading (summary task)"),
        ("Old idea", "an inactive task"),
    ]


def test_a_circle_in_the_plan_is_named_in_full_with_the_cure(urgent):
    rows = (
        row(1, "2020-04-03", name="Lease", extra=after(2)),
        row(2, "2020-04-03", name="Keys", extra=after(1)),
    )

    with pytest.raises(DomainError) as refusal:
        look(urgent, *rows)

    assert str(refusal.value) == (
        "These tasks wait for each other in a circle: Task 1 (Lease) → Task 2 (Keys) → Task 1"
        " (Lease). Take one of the links out in Microsoft Project and save the plan again."
    )


def test_a_circle_through_what_accord_holds_is_named_too(urgent):
    outside = Milestone.objects.create(
        partnership=urgent.partnership,
        workstream=urgent.workstream,
        reference="M099",
        name="Outside",
        owner=urgent.lead,
        organisation=urgent.workstream.lead_organisation,
        level="place",
        baseline_date=date(2020, 3, 2),
        forecast_date=date(2020, 3, 2),
        status="planned",
    )
    Dependency.objects.create(predecessor=urgent.second, successor=outside, kind="FS")
    Dependency.objects.create(predecessor=outside, successor=urgent.first, kind="FS")
    rows = (
        row(1, "2020-03-02", code="M001", name=urgent.first.name),
        row(2, "2020-03-09", code="M007", name=urgent.second.name, extra=after(1)),
    )

    with pytest.raises(DomainError, match="circle: M099 → M001 → M007 → M099"):
        look(urgent, *rows)


def test_a_date_outside_the_years_is_refused_by_its_task(urgent):
    with pytest.raises(DomainError, match=r"Task 1 \(Lease\): 3/4/0020 is outside the years 1950"):
        look(urgent, row(1, "0020-04-03", name="Lease"))
