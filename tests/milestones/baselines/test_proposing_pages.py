"""Pages on which a baseline is proposed: whose dates, which dates, and why."""

from datetime import date
from http import HTTPStatus

import pytest
from django.urls import reverse

from governance.signoff.texts import fingerprint
from milestones.models import Baseline
from milestones.services import edit_baseline
from tests.factories.milestones import MilestoneFactory
from tests.factories.workstreams import WorkstreamFactory


def url(name, *args):
    return reverse(f"milestones:{name}", args=["hounslow", *args])


def test_a_lead_proposes_from_their_workstreams(roadmap, as_lead):
    workstream = roadmap.hub.workstream
    MilestoneFactory(workstream=workstream, reference="M020", name="On time")
    other = WorkstreamFactory(partnership=workstream.partnership, name="Of another lead")
    form = as_lead.get(url("baseline-new"))
    assert other.name not in form.text

    answer = as_lead.post(
        url("baseline-new"),
        {"name": "Re", "why": "Late", "workstreams": [workstream.pk], "which": "changed"},
    )

    assert answer.url == url("baseline-dates", "BL02")
    rows = Baseline.objects.get(reference="BL02").dates.all()
    assert {row.milestone.reference for row in rows} == {"M005", "M014"}


def test_the_office_proposes_every_open_milestone_of_any_workstream(roadmap, as_office):
    other = WorkstreamFactory(partnership=roadmap.place.partnership)
    MilestoneFactory(workstream=other, reference="M020")
    MilestoneFactory(workstream=other, reference="M021", complete=True)

    as_office.post(
        url("baseline-new"),
        {"name": "Re", "why": "Late", "workstreams": [other.pk], "which": "every"},
    )

    rows = Baseline.objects.get(reference="BL02").dates.all()
    assert [row.milestone.reference for row in rows] == ["M020"]


def test_a_proposal_names_its_workstreams_and_why(roadmap, as_lead):
    answer = as_lead.post(url("baseline-new"), {"name": "", "why": "", "which": "changed"})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    for told in ("Fill in: Name", "Fill in: Why the baseline", "Choose at least one workstream"):
        assert told in answer.text


def typed(draft, **given):
    """Both rows of the draft's page as they stand, but for what is given by reference."""
    data = {}
    for row in draft.dates.all():
        said = {"day": f"{row.baseline_date:%d/%m/%Y}", "why": row.reason}
        said["seen"] = row.updated_at.isoformat()
        said |= given.get(row.milestone.reference, {})
        data |= {f"d{row.pk}-{key}": value for key, value in said.items()}
    return data


def test_dates_are_prefilled_and_saved_together(roadmap, as_lead):
    draft = roadmap.propose()
    page = as_lead.get(url("baseline-dates", draft.address)).text
    assert 'value="13/3/2020"' in page
    assert "Baseline now <strong>2 Mar 2020</strong>" in page

    answer = as_lead.post(
        url("baseline-dates", draft.address),
        typed(draft, M005={"day": "+4w", "why": "Asbestos"}, M014={"out": "on"}),
    )

    assert answer.url == url("baseline", "BL02")
    row = draft.dates.get()
    assert (row.baseline_date, row.reason) == (date(2020, 3, 30), "Asbestos")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"day": "30/1/2020"}, "M005: a new baseline cannot be before today"),
        ({"day": "soon"}, "M005: write the date as"),
        ({"day": ""}, "M005: give its new baseline, or leave it out"),
        ({"day": "1/1/0020"}, "M005: check the year: dates here are from 1950 to 2199"),
        ({"why": " "}, "M005: say why its baseline moves"),
        ({"why": "x" * 1001}, "M005: write at most 1000 characters: there are 1001"),
    ],
)
def test_wrong_dates_are_named_and_nothing_is_saved(roadmap, as_lead, said, told):
    draft = roadmap.propose()

    answer = as_lead.post(
        url("baseline-dates", draft.address),
        typed(draft, M005=said, M014={"day": "1/4/2020"}),
    )

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert told in answer.text
    assert draft.dates.get(milestone=roadmap.data).baseline_date == date(2020, 3, 20)


def test_milestones_are_taken_in_by_reference(roadmap, as_lead):
    draft = roadmap.propose(roadmap.hub)

    for given, told in (("", "Give the reference"), ("M014, M999", "There is no milestone M999")):
        answer = as_lead.post(url("baseline-add", draft.address), {"references": given})
        assert told in answer.text
    as_lead.post(url("baseline-add", draft.address), {"references": "m014"})

    assert draft.dates.count() == 2


def test_the_name_and_the_why_of_a_draft_are_changed(roadmap, as_lead):
    draft = roadmap.propose()

    said = {"name": "Other", "why": "Asbestos", "text": fingerprint(draft)}
    as_lead.post(url("baseline-edit", draft.address), said)

    draft.refresh_from_db()
    assert (draft.name, draft.why) == ("Other", "Asbestos")


def test_two_people_who_name_one_draft_do_not_overwrite_each_other(roadmap, as_lead):
    draft = roadmap.propose()
    said = {"name": "Mine", "why": draft.why, "text": fingerprint(draft)}
    edit_baseline(draft, name="Theirs", why=draft.why, by=roadmap.place.office)

    answer = as_lead.post(url("baseline-edit", draft.address), said)

    assert answer.status_code == HTTPStatus.CONFLICT
    for told in (
        f"{roadmap.place.office} saved it first",
        "Theirs",
        "<strong>Yours:</strong> Mine",
    ):
        assert told in answer.text
    draft.refresh_from_db()
    assert draft.name == "Theirs"


def test_two_people_who_date_one_milestone_do_not_overwrite_each_other(roadmap, as_lead):
    draft = roadmap.propose()
    said = typed(draft, M005={"day": "1/4/2020", "why": "Asbestos"})
    as_lead.post(url("baseline-dates", draft.address), said | typed(draft, M005={"why": "Lease"}))

    answer = as_lead.post(url("baseline-dates", draft.address), said)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    told = "M005: changed meanwhile: it is now 13 March 2020, because “Lease”. Check yours and save"
    assert told in answer.text
    assert 'value="1/4/2020"' in answer.text
    assert draft.dates.get(milestone=roadmap.hub).reason == "Lease"
