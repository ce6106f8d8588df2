"""The import by desk: upload, preview, confirm."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from exchange.models import Upload
from governance.mous.models import Agreement
from milestones.models import Milestone
from risks.models import Benefit, Risk
from tests.exchange.workbooks import put, workbook
from tests.factories.accounts import member
from tests.factories.records import withhold

pytestmark = pytest.mark.usefixtures("brought")

PAGE = "/hounslow/import/"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def desk(imported, client):
    client.force_login(imported.office)
    return client


def send(client, sheets, name="programme.xlsx"):
    """Upload these sheets; the address of the preview."""
    answer = client.post(PAGE, {"file": SimpleUploadedFile(name, workbook(sheets))})

    assert answer.status_code == 302
    return answer.url


def seen(answer):
    return answer.context["form"]["seen"].initial or answer.context["plan"].fingerprint


def title(reference="M021"):
    return Milestone.objects.get(reference=reference).name


def retitled(imported):
    put(imported.sheets, "Milestones", "M021", "Milestone", "Home first begins")
    return imported.sheets


def test_the_office_uploads_looks_and_confirms(desk, imported, tmp_path):
    preview = send(desk, retitled(imported))
    looked = desk.get(preview)
    before = title()

    done = desk.post(preview, {"seen": seen(looked)}, follow=True)

    assert before.startswith("Home first discharge")
    assert "0 rows would be added, 1 changed" in looked.text
    assert "Home first begins" in looked.text
    assert "0 rows were added, 1 changed" in done.text
    assert title() == "Home first begins"
    assert not list(tmp_path.rglob("*.xlsx"))
    assert Upload.objects.get().imported_at


def test_nothing_to_change_has_nothing_to_confirm(desk, imported):
    looked = desk.get(send(desk, imported.sheets))

    assert "Nothing to change." in looked.text
    assert "Import this workbook" not in looked.text


def test_errors_are_all_listed_and_cannot_be_confirmed(desk, imported):
    put(imported.sheets, "Risks", "R04", "Current L", 6)
    put(imported.sheets, "Shares", "MOU04", "Percent", 59.9)

    looked = desk.get(send(desk, imported.sheets))

    assert "2 errors: nothing was imported." in looked.text
    assert "from 1 to 5" in looked.text
    assert "sum to exactly 100" in looked.text
    assert "Import this workbook" not in looked.text


def test_errors_cannot_be_forced_through(desk, imported):
    put(imported.sheets, "Risks", "R04", "Current L", 6)
    preview = send(desk, imported.sheets)

    answer = desk.post(preview, {"seen": seen(desk.get(preview))}, follow=True)

    assert "Nothing was imported: 1 error." in answer.text


def test_a_later_forecast_asks_for_its_reason(desk, imported):
    put(imported.sheets, "Milestones", "M022", "Forecast", "1/6/2020")
    put(imported.sheets, "Milestones", "M022", "Reason for change", "")
    preview = send(desk, imported.sheets)
    looked = desk.get(preview)

    refused = desk.post(preview, {"seen": seen(looked), "reason": ""})
    desk.post(preview, {"seen": seen(looked), "reason": "Therapist vacancies go on"})

    moved = Milestone.objects.get(reference="M022")
    assert "1 forecast moves later and needs a reason." in looked.text
    assert "Why do these forecasts move later?" in looked.text
    assert refused.status_code == 422
    assert "Say why the forecasts move later" in refused.text
    assert moved.forecasts.last().reason == "Therapist vacancies go on"
    assert moved.history.last().pgh_context["why"] == "Therapist vacancies go on"


def test_a_file_that_changed_after_the_preview_is_refused(desk, imported):
    preview = send(desk, retitled(imported))
    looked = desk.get(preview)
    upload = Upload.objects.get()
    upload.file.storage.delete(upload.file.name)
    upload.file.storage.save(upload.file.name, ContentFile(workbook(imported.sheets) + b"x"))

    answer = desk.post(preview, {"seen": seen(looked)}, follow=True)

    assert "The file is not the one that you looked at" in answer.text
    assert title().startswith("Home first discharge")


def test_a_database_that_changed_after_the_preview_is_refused(desk, imported):
    preview = send(desk, retitled(imported))
    looked = desk.get(preview)
    Milestone.objects.filter(reference="M021").update(name="Changed meanwhile")

    answer = desk.post(preview, {"seen": seen(looked)}, follow=True)

    assert "has changed since the preview" in answer.text
    assert title() == "Changed meanwhile"


def test_a_reason_that_was_typed_is_kept_when_the_import_is_refused(desk, imported):
    put(imported.sheets, "Milestones", "M022", "Forecast", "1/6/2020")
    put(imported.sheets, "Milestones", "M022", "Reason for change", "")
    preview = send(desk, retitled(imported))
    looked = desk.get(preview)
    Milestone.objects.filter(reference="M021").update(name="Changed meanwhile")

    refused = desk.post(preview, {"seen": seen(looked), "reason": "Vacancies go on"})
    again = refused.context["form"]["seen"].value()
    desk.post(preview, {"seen": again, "reason": refused.context["form"]["reason"].value()})

    assert refused.status_code == 422
    assert "has changed since the preview" in refused.text
    assert "Vacancies go on" in refused.text
    assert title() == "Home first begins"
    assert Milestone.objects.get(reference="M022").forecasts.last().reason == "Vacancies go on"


def test_a_file_that_is_gone_is_asked_for_again(desk, imported):
    preview = send(desk, retitled(imported))
    upload = Upload.objects.get()
    upload.file.storage.delete(upload.file.name)

    assert "no longer kept" in desk.get(preview, follow=True).text


def test_an_import_is_confirmed_once(desk, imported):
    preview = send(desk, retitled(imported))
    looked = desk.get(preview)
    desk.post(preview, {"seen": seen(looked)})

    assert desk.post(preview, {"seen": seen(looked)}).status_code == 404


def test_a_second_upload_takes_the_place_of_the_first(desk, imported, tmp_path):
    first = send(desk, imported.sheets)
    second = send(desk, imported.sheets)

    assert desk.get(first).status_code == 404
    assert desk.get(second).status_code == 200
    assert len(list(tmp_path.rglob("*.xlsx"))) == 1


def test_what_is_not_a_workbook_is_said_on_the_preview(desk):
    answer = desk.post(PAGE, {"file": SimpleUploadedFile("a.xlsx", b"nothing")}, follow=True)

    assert "something that is not a workbook" in answer.text


def test_a_file_of_50_mb_is_refused_at_the_door(desk):
    large = SimpleUploadedFile("a.xlsx", b"\0" * (50 * 1024 * 1024))

    answer = desk.post(PAGE, {"file": large})

    assert answer.status_code == 422
    assert "read a file of 50 MB, expected a file of at most 20 MB" in answer.text
    assert not Upload.objects.exists()


def test_no_file_is_an_error(desk):
    answer = desk.post(PAGE)

    assert answer.status_code == 422
    assert "Choose the workbook" in answer.text


def test_members_without_the_deed_are_refused(imported, client):
    client.force_login(member(imported.partnership))

    assert client.get(PAGE).status_code == 403
    assert client.post(PAGE).status_code == 403


def test_strangers_find_nothing(imported, stranger, client):
    client.force_login(stranger)

    assert client.get(PAGE).status_code == 404


def test_nobody_is_asked_to_sign_in(imported, client):
    assert client.get(PAGE).url.startswith("/accounts/login/")


def test_an_upload_is_its_senders_alone(desk, imported, client):
    preview = send(desk, imported.sheets)
    colleague = imported.partnership.memberships.get(
        user__email="coo.hrch@accord.example", role="workstream_lead"
    )
    colleague.role = "programme_office"
    colleague.save()
    client.force_login(colleague.user)

    assert client.get(PAGE).status_code == 200
    assert client.get(preview).status_code == 404


def test_what_is_withheld_from_the_office_is_counted_and_not_named(desk, imported):
    withhold(Risk.objects.get(reference="R12"), imported.office)
    for tab in ("Risks", "Risk reviews"):
        imported.sheets[tab] = imported.sheets[tab][:1]

    looked = desk.get(send(desk, imported.sheets))

    assert "R04" in looked.text
    assert "R12" not in looked.text
    assert "Risks: 2 not in the file, and kept" in looked.text
    assert "1 withheld from you" in looked.text


@pytest.mark.parametrize(
    ("tab", "model", "reference"),
    [
        ("Risk reviews", Risk, "R04"),
        ("Measurements", Benefit, "B09"),
        ("Shares", Agreement, "MOU04"),
        ("Earlier forecasts", Milestone, "M008"),
    ],
)
def test_what_hangs_on_a_withheld_record_is_not_named_either(desk, imported, tab, model, reference):
    withhold(model.objects.get(reference=reference), imported.office)
    imported.sheets[tab] = imported.sheets[tab][:1]

    plan = desk.get(send(desk, imported.sheets)).context["plan"]

    (report,) = [it for it in plan.reports if it.sheet == tab]
    assert (report.absent, report.withheld > 0) == ([], True)


def test_words_of_a_workbook_are_shown_as_words(desk, imported):
    put(imported.sheets, "Milestones", "M021", "Milestone", "<script>alert(1)</script>")

    looked = desk.get(send(desk, imported.sheets, name="<b>.xlsx"))

    assert "<script>alert" not in looked.text
    assert "&lt;script&gt;" in looked.text
