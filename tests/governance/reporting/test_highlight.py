"""A highlight report: begun, written, submitted, accepted or returned, and frozen."""

from datetime import date, timedelta

import pytest

from accounts.models import Role
from core.errors import Refused
from governance.reporting import services
from governance.reporting.models import TYPED, HighlightReport
from milestones.models import ConfidenceAssessment
from tests.factories.accounts import member
from tests.factories.milestones import MilestoneFactory
from tests.factories.reporting import ReportFactory, RoundFactory
from tests.factories.workstreams import WorkstreamFactory
from tests.governance.reporting.conftest import EARLIER


def typed(report, **changes):
    return {**{name: getattr(report, name) for name in TYPED}, **changes}


def test_a_report_begins_with_what_the_registers_say(january, workstream, lead):
    MilestoneFactory(
        workstream=workstream, reference="M1", name="Pathway", forecast_date=date(2020, 4, 30)
    )

    report = services.start_report(january, workstream, by=lead)

    assert (report.brag_computed, report.brag_now, report.brag_next) == ("red", "red", "")
    assert report.planned == "M1 Pathway: due 30 Apr 2020."
    assert (report.confidence, report.confidence_by, report.state) == ("", None, "draft")
    assert services.start_report(january, workstream, by=lead) == report


def test_a_report_begins_with_the_last_judgement_of_its_workstream(january, workstream, lead):
    for level, day in (("amber", 10), ("amber_red", 30), ("red", 32)):
        ConfidenceAssessment.objects.create(
            workstream=workstream,
            level=level,
            reason="Posts are filled",
            assessor=lead,
            assessed_on=date(2019, 12, 31) + timedelta(days=day),
        )

    report = services.start_report(january, workstream, by=lead)

    assert report.confidence == "amber_red"
    assert (report.confidence_by, report.confidence_on) == (lead, date(2020, 1, 30))


def test_the_last_rating_is_that_of_the_last_accepted_report(january, workstream, lead):
    before = RoundFactory(partnership=january.partnership, **EARLIER)
    ReportFactory(round=before, workstream=workstream, accepted=True, brag_now="red")

    report = services.start_report(january, workstream, by=lead)

    assert report.brag_last == "red"


def test_who_leads_or_answers_for_it_or_the_office_writes_it(
    january, workstream, programme_office, another
):
    sro = member(january.partnership)
    workstream.sro = sro
    workstream.save()

    for person in (workstream.lead, sro, programme_office):
        assert services.start_report(january, workstream, by=person)
    with pytest.raises(Refused, match="Only the workstream's lead"):
        services.start_report(january, workstream, by=another.lead)


def test_what_is_not_asked_or_not_open_is_not_begun(january, lead, workstream, programme_office):
    elsewhere = WorkstreamFactory(partnership=january.partnership, reference="WS09", lead=lead)
    with pytest.raises(Refused, match="WS09 is not asked to report on January 2020"):
        services.start_report(january, elsewhere, by=lead)

    january.opens_on = date(2020, 2, 1)
    january.save()

    with pytest.raises(Refused, match="This round opens on 1 February 2020"):
        services.start_report(january, workstream, by=programme_office)
    assert not HighlightReport.objects.exists()


def test_a_draft_is_saved(draft, lead):
    saved = services.save_draft(draft, typed(draft, achieved="More."), seen=0, by=lead)

    assert (saved.achieved, saved.edits, saved.edited_by) == ("More.", 1, lead)


def test_saving_what_it_says_already_changes_nothing(draft, lead):
    assert services.save_draft(draft, typed(draft), seen=0, by=lead).edits == 0


def test_two_who_write_different_parts_lose_nothing(draft, lead, programme_office):
    first, second = typed(draft, achieved="Mine."), typed(draft, planned="Theirs.")
    services.save_draft(draft, first, seen=0, by=lead)

    saved = services.save_draft(draft, second, seen=0, by=programme_office)

    assert (saved.achieved, saved.planned, saved.edits) == ("Mine.", "Theirs.", 2)


def test_two_who_write_the_same_part_have_to_choose(draft, lead, programme_office):
    services.save_draft(draft, typed(draft, achieved="Theirs."), seen=0, by=programme_office)

    with pytest.raises(services.ChangedMeanwhile, match=str(programme_office)) as clash:
        services.save_draft(draft, typed(draft, achieved="Mine."), seen=0, by=lead)

    assert clash.value.merged.clashes == ("achieved",)
    draft.refresh_from_db()
    assert (draft.achieved, draft.edits) == ("Theirs.", 1)


def test_who_saw_a_draft_that_never_was_overwrites_nothing(draft, lead):
    with pytest.raises(services.ChangedMeanwhile):
        services.save_draft(draft, typed(draft, achieved="Mine."), seen=7, by=lead)


def test_only_its_own_people_edit_a_draft(draft, another):
    with pytest.raises(Refused, match="Only the workstream's lead"):
        services.save_draft(draft, typed(draft), seen=0, by=another.lead)
    with pytest.raises(Refused, match="Only the workstream's lead"):
        services.submit_report(draft, seen=0, by=another.lead)


def test_a_report_is_submitted_and_the_office_is_told(draft, lead, programme_office, told):
    report = services.submit_report(draft, seen=0, by=lead)

    assert (report.state, report.submitted_by) == ("submitted", lead)
    assert told(programme_office) == ["WS01 has reported for January 2020"]
    with pytest.raises(Refused, match="its text is frozen"):
        services.save_draft(report, typed(report, achieved="More."), seen=0, by=lead)


@pytest.mark.parametrize(
    ("nothing", "missing"),
    [
        ({"brag_now": ""}, "the rating now"),
        ({"brag_next": ""}, "the rating you expect next"),
        ({"confidence": ""}, "the delivery confidence"),
        ({"confidence_by": None}, "who judged it"),
        ({"confidence_on": None}, "the day it was judged"),
        ({"achieved": "", "planned": ""}, "what was achieved and what is planned"),
    ],
)
def test_what_is_missing_is_named(january, workstream, lead, nothing, missing):
    report = ReportFactory(round=january, workstream=workstream, **nothing)

    with pytest.raises(Refused, match=f"Still to fill in: {missing}"):
        services.submit_report(report, seen=0, by=lead)

    report.refresh_from_db()
    assert report.state == "draft"


def test_a_rating_other_than_the_milestones_needs_a_reason(draft, lead, workstream):
    MilestoneFactory(workstream=workstream, forecast_date=date(2020, 1, 30))

    with pytest.raises(Refused, match="why the rating is not the one of the milestones"):
        services.submit_report(draft, seen=0, by=lead)
    services.save_draft(draft, typed(draft, brag_reason="One day."), seen=0, by=lead)

    report = services.submit_report(draft, seen=1, by=lead)
    assert (report.brag_computed, report.brag_now) == ("red", "amber")


def test_confidence_is_not_judged_in_the_future(january, workstream, lead):
    report = ReportFactory(round=january, workstream=workstream, confidence_on=date(2020, 2, 1))

    with pytest.raises(Refused, match="in the future"):
        services.submit_report(report, seen=0, by=lead)


def test_what_changed_since_it_was_read_is_not_submitted(draft, lead, programme_office):
    services.save_draft(draft, typed(draft, achieved="Theirs."), seen=0, by=programme_office)

    with pytest.raises(Refused, match="Read it again before you submit"):
        services.submit_report(draft, seen=0, by=lead)


def test_the_office_accepts_and_the_lead_is_told(submitted, programme_office, lead, told):
    report = services.accept_report(submitted, by=programme_office)

    assert (report.state, report.accepted_by) == ("accepted", programme_office)
    assert told(lead) == ["The report on WS01 for January 2020 is accepted"]
    with pytest.raises(Refused, match="this one is accepted"):
        services.return_report(report, reason="Late thought", by=programme_office)


def test_a_return_keeps_the_text_and_begins_a_version(submitted, programme_office, lead, told):
    again = services.return_report(submitted, reason=" Why red? ", by=programme_office)

    submitted.refresh_from_db()
    assert (submitted.state, submitted.return_reason) == ("returned", "Why red?")
    assert (again.version, again.state, again.achieved) == (2, "draft", submitted.achieved)
    assert told(lead) == ["The report on WS01 for January 2020 came back to you"]
    with pytest.raises(Refused, match="stays as it was"):
        services.save_draft(submitted, typed(submitted), seen=0, by=lead)
    services.submit_report(again, seen=0, by=lead)


def test_a_return_needs_a_reason(submitted, programme_office):
    with pytest.raises(Refused, match="Say why"):
        services.return_report(submitted, reason=" ", by=programme_office)


def test_only_the_office_answers_and_only_what_was_submitted(
    submitted, lead, programme_office, january, another
):
    draft = ReportFactory(round=january, workstream=another)

    for deed in (
        lambda report, by: services.accept_report(report, by=by),
        lambda report, by: services.return_report(report, reason="No", by=by),
    ):
        with pytest.raises(Refused, match="Only the programme office"):
            deed(submitted, lead)
        with pytest.raises(Refused, match="this one is draft"):
            deed(draft, programme_office)


@pytest.mark.parametrize("state", ["draft", "submitted", "returned"])
def test_what_is_not_accepted_is_for_those_who_write_it(
    january, workstream, lead, programme_office, viewer, state
):
    given = {} if state == "draft" else {state: True}
    sro = workstream.sro = member(january.partnership, Role.VIEWER)
    workstream.save()
    ReportFactory(round=january, workstream=workstream, **given)

    def seen(person):
        return HighlightReport.objects.visible_to(person).count()

    assert [seen(each) for each in (lead, sro, programme_office, viewer)] == [1, 1, 1, 0]


def test_what_is_accepted_is_for_all_who_see_its_workstream(january, workstream, viewer, stranger):
    report = ReportFactory(round=january, workstream=workstream, accepted=True)

    assert list(HighlightReport.objects.visible_to(viewer)) == [report]
    assert not HighlightReport.objects.visible_to(stranger).exists()
    workstream.classification, workstream.part_2_ground = "part_2", "Commercial"
    workstream.save()
    assert not HighlightReport.objects.visible_to(viewer).exists()
