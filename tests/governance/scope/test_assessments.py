"""The four assessments: recorded one by one, shown with what is missing and the cure."""

from datetime import date
from http import HTTPStatus

import pytest
from django.core.files.base import ContentFile

from governance.scope import services
from governance.scope.assessing import assessed, missing_assessments
from governance.scope.models import AssessmentKind, AssessmentState, ChangeState
from governance.scope.subject import ScopeChangeSubject
from records.models import Evidence
from records.services import add_evidence
from tests.factories.accounts import UserFactory, member
from tests.factories.scope import AssessmentFactory, ScopeChangeFactory
from tests.governance.scope.pages import read, save, url

MEETING = date(2020, 2, 12)
OPEN = {"signed_on": None, "valid_until": None}


def shown(change, kind):
    (one,) = [row for row in assessed(change, MEETING) if row.kind == kind]
    return one.words, one.colour, one.gap


@pytest.mark.parametrize(
    ("given", "words", "colour"),
    [
        ({"state": "required", **OPEN}, "Required", "red"),
        ({"state": "in_progress", **OPEN}, "In progress", "yellow"),
        ({"state": "not_required", "reason": "No new processing", **OPEN}, "Not required", "grey"),
        ({"valid_until": date(2020, 2, 12)}, "Signed", "green"),
        ({"valid_until": date(2020, 2, 11)}, "Out of date", "red"),
    ],
)
def test_an_assessment_is_shown_as_it_is_on_the_day(db, given, words, colour):
    change = ScopeChangeFactory()
    AssessmentFactory(change=change, kind="dpia", **given)

    said, shade, gap = shown(change, AssessmentKind.DATA_PROTECTION)

    assert (said, shade) == (words, colour)
    assert bool(gap) is (colour in ("red", "yellow"))


def test_what_nobody_began_is_missing_and_scrutiny_is_not_asked_for(db):
    change = ScopeChangeFactory()

    assert shown(change, AssessmentKind.QUALITY)[:2] == ("Missing", "red")
    assert shown(change, AssessmentKind.INVOLVEMENT) == ("Not asked for", "grey", "")


def test_a_stage_asks_for_the_kinds_it_names_alone(db):
    change = ScopeChangeFactory(effective_on=date(2020, 7, 31))

    assert missing_assessments(change, MEETING, ["dpia"]) == [
        "The data protection impact assessment is missing."
    ]
    assert ScopeChangeSubject().blockers(change, MEETING, ["qia", "involvement"]) == [
        "The quality impact assessment is missing."
    ]
    assert missing_assessments(change, MEETING, []) == []


def test_the_page_says_which_stage_is_held_up_and_leads_to_the_cure(place, as_lead):
    place.route  # noqa: B018
    place.change.assessments.filter(kind="dpia").delete()

    page = read(as_lead, url("change", place, "SC02"))

    assert "Partnership Board cannot open yet" in page
    assert "The data protection impact assessment is missing." in page
    assert url("change-assess", place, "SC02", "dpia") in page


def test_who_cannot_record_it_is_told_who_does(place, viewer, client):
    place.change.assessments.filter(kind="dpia").delete()
    client.force_login(viewer)

    page = read(client, url("change", place, "SC02"))

    said = "The person who proposed it, the lead of its workstream or the programme office records"
    assert said in page
    assert url("change-assess", place, "SC02", "dpia") not in page


@pytest.mark.parametrize("state", [ChangeState.REJECTED, ChangeState.APPROVED])
def test_what_is_decided_is_held_up_no_longer(place, as_lead, state):
    place.change.assessments.all().delete()
    place.change.state = state
    place.change.save()

    assert "cannot open yet" not in read(as_lead, url("change", place, "SC02"))


def test_each_assessment_is_recorded_on_a_page_of_its_own(place, as_lead):
    for kind in AssessmentKind:
        address = url("change-assess", place, "SC02", kind)
        assert kind.label in read(as_lead, address)
        page = save(as_lead, address, {"state": "signed", "signed_on": "31/1/2020"}, follow=True)
        assert f"{kind.label[1:]} is recorded" in page.content.decode()

    kept = place.change.assessments.values_list("kind", "signed_on", "signed_by", "valid_until")
    day, until = date(2020, 1, 31), date(2021, 1, 31)
    assert set(kept) == {(kind, day, place.lead.pk, until) for kind in AssessmentKind.values}


def test_somebody_else_may_have_signed_it(place, as_lead):
    nurse = member(place.partnership)
    address = url("change-assess", place, "SC02", "qia")

    said = {"state": "signed", "signed_on": "31/1/2020", "valid_until": "30/6/2020"}
    save(as_lead, address, {**said, "signed_by": nurse.pk})
    refused = save(as_lead, address, {**said, "signed_by": UserFactory().pk})

    kept = place.change.assessments.get(kind="qia")
    assert (kept.signed_by, kept.valid_until) == (nurse, date(2020, 6, 30))
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert f'<option value="{nurse.pk}" selected>' in read(as_lead, address)


def test_what_is_not_whole_comes_back(place, as_lead):
    address = url("change-assess", place, "SC02", "dpia")

    refused = save(as_lead, address, {"state": "not_required"})
    nothing = save(as_lead, address, {})

    assert "Say why it is not required" in refused.content.decode()
    assert nothing.status_code == HTTPStatus.UNPROCESSABLE_ENTITY


def test_there_are_four_kinds(place, as_lead):
    for kind in ("hia", "qia2"):
        assert as_lead.get(url("change-assess", place, "SC02", kind)).status_code == 404


def test_who_may_not_record_it_reads_why(place, viewer, client):
    client.force_login(viewer)
    address = url("change-assess", place, "SC02", "qia")

    answer = client.post(address, {"state": "required"})

    assert "Only the person who proposed it" in read(client, address)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert place.change.assessments.get(kind="qia").state == AssessmentState.SIGNED


@pytest.fixture
def kept_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def test_files_show_an_assessment_and_the_co_production(place, as_lead, viewer, kept_files):
    assessment = place.change.assessments.get(kind="qia")
    for record, name in ((assessment, "quality.txt"), (place.change, "carers.txt")):
        add_evidence(record, name=name, content=ContentFile(name.encode()), by=place.lead)

    page = read(as_lead, url("change", place, "SC02"))
    own = read(as_lead, url("change-assess", place, "SC02", "qia"))

    assert "quality.txt" in page
    assert "carers.txt" in page
    assert "quality.txt" in own
    assert "carers.txt" not in own
    assert Evidence.objects.visible_to(viewer).count() == 2


def test_files_of_a_part_2_change_are_as_hidden_as_it_is(place, viewer, client, kept_files):
    assessment = place.change.assessments.get(kind="qia")
    files = [
        add_evidence(record, name="a.txt", content=ContentFile(b"a"), by=place.lead)
        for record in (assessment, place.change)
    ]
    place.change.classification, place.change.part_2_ground = "part_2", "Commercial"
    place.change.save()
    client.force_login(viewer)

    assert not Evidence.objects.visible_to(viewer).exists()
    for file in files:
        assert client.get(f"/hounslow/evidence/{file.pk}/").status_code == 404


def test_an_assessment_gets_its_files_once_it_is_recorded(place, as_lead):
    address = url("change-assess", place, "SC02", "involvement")
    assert "Record where it stands first" in read(as_lead, address)

    services.record_assessment(place.change, kind="involvement", state="required", by=place.lead)

    kept = place.change.assessments.get(kind="involvement")
    assert f"/hounslow/evidence/assessment/{kept.pk}/add/" in read(as_lead, address)


@pytest.mark.parametrize("kind", ["assessment", "scope-change"])
def test_nobody_adds_a_file_to_what_is_over_or_not_theirs(place, as_lead, viewer, client, kind):
    record = place.change if kind == "scope-change" else place.change.assessments.first()
    address = f"/hounslow/evidence/{kind}/{record.pk}/add/"
    assert str(record if kind == "assessment" else place.change) in read(as_lead, address)
    place.change.state = ChangeState.EFFECTIVE
    place.change.save()

    assert "It is effective" in read(as_lead, address)
    client.force_login(viewer)
    assert "is closed" in read(client, address) or "are closed" in read(client, address)
