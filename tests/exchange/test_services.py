"""Who may import, and that two imports never mix."""

import threading

import pytest
from django.db import connection

from accounts.models import Partnership
from core.errors import Refused
from exchange import services
from milestones.models import Milestone
from tests.exchange.importing import OFFICE, bring
from tests.exchange.workbooks import find, put, small_sheets, workbook
from tests.factories.accounts import member


def test_the_programme_office_imports_into_its_partnership(imported):
    put(imported.sheets, "Milestones", "M021", "Milestone", "Home first begins")

    services.import_workbook(
        workbook(imported.sheets), by=imported.office, partnership=imported.partnership
    )

    milestone = Milestone.objects.get(reference="M021")
    assert milestone.name == "Home first begins"
    assert milestone.history.last().pgh_context["by"] == imported.office.pk


@pytest.mark.parametrize("verb", [services.import_workbook, services.preview_workbook])
def test_nobody_else_imports_or_looks(imported, verb):
    viewer = member(imported.partnership)

    with pytest.raises(Refused, match="Only the programme office imports"):
        verb(workbook(imported.sheets), by=viewer, partnership=imported.partnership)


def test_the_office_of_another_partnership_does_not_import_here(imported, stranger):
    with pytest.raises(Refused, match="Only the programme office imports"):
        services.import_workbook(
            workbook(imported.sheets), by=stranger, partnership=imported.partnership
        )


def test_a_person_does_not_make_a_partnership(stranger):
    with pytest.raises(Refused, match="Only the programme office imports"):
        services.import_workbook(workbook(small_sheets()), by=stranger)


def test_a_preview_that_no_longer_holds_is_refused(imported):
    put(imported.sheets, "Milestones", "M021", "Milestone", "Home first begins")
    seen = services.preview_workbook(workbook(imported.sheets), by=None).fingerprint
    Milestone.objects.filter(reference="M021").update(name="Changed meanwhile")

    with pytest.raises(Refused, match="has changed since the preview"):
        bring(imported.sheets, seen=seen)

    assert Milestone.objects.get(reference="M021").name == "Changed meanwhile"


def test_a_change_found_running_needs_a_board_to_run_it(db):
    sheets = small_sheets()
    put(sheets, "Bodies", "Partnership Board", "Kind", "Working group")
    put(sheets, "Scope changes", "SC03", "Status", "Screening")

    with pytest.raises(Refused, match="there is no partnership board to run it"):
        bring(sheets)

    assert not Partnership.objects.exists()


def test_without_an_office_what_runs_is_taken_over_in_the_leads_name(db):
    sheets = small_sheets()
    put(sheets, "Scope changes", "SC03", "Status", "In sign-off")

    bring(sheets)

    assert Partnership.objects.get().sign_offs.get().submitted_by.email == "coo.hrch@accord.example"


@pytest.mark.parametrize("office", ["", OFFICE])
def test_what_runs_is_taken_over_by_who_imports_and_by_nobody_else(db, office):
    sheets = small_sheets()
    put(sheets, "Scope changes", "SC03", "Status", "In sign-off")

    bring(sheets, office=office)

    sign_off = Partnership.objects.get().sign_offs.get()
    told = sign_off.history.first().pgh_context
    assert (told["verb"], told["by"]) == ("took over a running sign-off", None)


def test_a_slug_may_be_given(db):
    bring(small_sheets(), slug="hounslow-west", is_new=True)

    assert Partnership.objects.get().slug == "hounslow-west"


@pytest.mark.django_db(transaction=True)
def test_of_two_imports_at_once_one_is_refused_and_neither_is_half_done():
    started, said = threading.Event(), []

    def first(_what, done, _of):
        if done and not started.is_set():
            started.set()
            second.join(timeout=20)

    def other():
        started.wait(timeout=20)
        try:
            bring(small_sheets(), office=OFFICE)
        except Refused as refusal:
            said.append(str(refusal))
        finally:
            connection.close()

    second = threading.Thread(target=other)
    second.start()
    data = workbook(small_sheets())
    services.import_workbook(data, by=None, office=OFFICE, progress=_when_writing(first))
    second.join()

    assert said == ["Another import is running. Try again when it has finished."]
    assert Partnership.objects.count() == 1
    assert Milestone.objects.count() == 6


def test_page_and_terminal_hold_the_same_lock(db):
    sheets = small_sheets()
    row, at = find(sheets["Partnership"], "Hounslow", "Place")
    sheets["Partnership"][row][at] = "Hounslow & Richmond"

    bring(sheets)
    bring(sheets, partnership=Partnership.objects.get(slug="hounslow-richmond"))

    assert _locks_held() == 1


def _locks_held():
    """How many locks of imports this connection has."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid()"
            " AND locktype = 'advisory' AND classid = %s",
            [services.LOCK_FAMILY],
        )
        return cursor.fetchone()[0]


def _when_writing(call):
    """Only what is said while rows are written, not while sheets are read."""
    tabs = set(small_sheets())
    return lambda what, done, of: None if what in tabs else call(what, done, of)
