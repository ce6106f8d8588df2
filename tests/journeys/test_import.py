"""The programme office sends the workbook again: looked at first, then imported whole."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.exchange.workbooks import DEMO, demo_sheets, find, put, workbook
from tests.journeys.conftest import Visit
from tests.journeys.visitor import Visitor

OFFICE = "pmo.lead@accord.example"
VIEWER = "viewer@accord.example"
NEW_ACTION = ["A05", "", "Book a room for April", OFFICE, "", "", "Open"]


@pytest.fixture
def office(visit: Visit) -> Visitor:
    return visit(OFFICE)


def send(office: Visitor, data: bytes, name: str = "programme.xlsx") -> Page:
    """Upload a workbook; its preview."""
    page = office.open("import/")
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    page.get_by_label("Workbook").set_input_files({"name": name, "mimeType": kind, "buffer": data})
    office.press("Upload and check")
    return page


def changed() -> dict[str, list[list[Any]]]:
    """The demo's workbook with a later forecast, one action more and one action less."""
    sheets = demo_sheets()
    put(sheets, "Milestones", "M012", "Forecast", "2 September 2020")
    put(sheets, "Milestones", "M012", "Reason for change", "Two boards meet in September only")
    gone, _ = find(sheets["Actions"], "Ref", "A04")
    sheets["Actions"][gone] = [*NEW_ACTION[:4], sheets["Actions"][gone][4], *NEW_ACTION[5:]]
    return sheets


def test_the_same_workbook_again_has_nothing_to_change(office):
    page = office.open("import/")
    office.look_wide_and_narrow()

    send(office, DEMO.read_bytes())

    office.says("Nothing to change.")
    assert page.get_by_role("button", name="Import this workbook").count() == 0
    office.look_wide_and_narrow()


def test_a_changed_workbook_is_shown_before_anything_is_saved(office):
    page = send(office, workbook(changed()))

    office.says("Not imported yet")
    office.says("1 row would be added, 1 changed")
    table = page.get_by_role("table", name="Cells of Milestones that differ")
    assert "1 Jul 2020" in table.inner_text()
    assert "2 Sep 2020" in table.inner_text()
    office.says("Actions: 1 not in the file, and kept")
    office.says("Warnings: these rows are imported as they are")
    office.look_wide_and_narrow()
    office.open("milestones/M012/")
    office.says("91 days late against the baseline")


def test_a_yes_imports_what_was_shown(office):
    page = send(office, workbook(changed()))

    office.press("Import this workbook")

    office.says("1 row was added, 1 changed")
    office.open("milestones/M012/")
    office.says("154 days late against the baseline")
    office.says("Two boards meet in September only")
    office.open("actions/")
    office.says("Book a room for April")
    office.says("Publish register of interests")
    assert page.get_by_role("heading", level=1).inner_text() == "Actions"


def test_a_forecast_that_moves_later_asks_for_a_reason(office):
    sheets = changed()
    put(sheets, "Milestones", "M023", "Forecast", "14/10/2020")
    page = send(office, workbook(sheets))
    office.says("Forecasts that move later without a reason (1)")
    office.look()

    office.press("Import this workbook")
    office.says("Say why the forecasts move later")
    office.look()
    page.get_by_label("Why do these forecasts move later?").fill("Therapists start in October")
    office.press("Import this workbook")

    office.says("0 rows were added, 1 changed")
    office.open("milestones/M023/")
    office.says("Therapists start in October")


def test_a_bad_workbook_is_told_by_sheet_and_cell_and_changes_nothing(office):
    sheets = changed()
    put(sheets, "Milestones", "M011", "Forecast", "soon")
    put(sheets, "Risks", "R05", "Current L", 6)
    put(sheets, "Risks", "R04", "Risk", "A better name")
    row, column = find(sheets["Milestones"], "Forecast", "M011")

    page = send(office, workbook(sheets))

    office.says("What stops the import (2)")
    office.says(f'Sheet "Milestones", cell {chr(ord("A") + column)}{row + 1}: read "soon"')
    office.says('Sheet "Risks", cell')
    assert page.get_by_role("button", name="Import this workbook").count() == 0
    office.look_wide_and_narrow()
    office.open("risks/R04/")
    assert "A better name" not in page.inner_text("main")


def test_what_is_no_workbook_is_refused(office):
    send(office, b"Dear colleague, please find attached", "letter.xlsx")

    office.says("expected an Excel workbook")
    office.look()


def test_a_file_that_changed_between_preview_and_yes_is_refused(office, uploads: Path):
    sheets = changed()
    put(sheets, "Risks", "R04", "Risk", "What the office looked at")
    page = send(office, workbook(sheets))
    (kept,) = uploads.rglob("*.xlsx")
    put(sheets, "Risks", "R04", "Risk", "What somebody put in its place")
    kept.write_bytes(workbook(sheets))

    office.press("Import this workbook")

    office.says("The file is not the one that you looked at. Upload it again.")
    office.look()
    office.open("risks/R04/")
    assert "What somebody put in its place" not in page.inner_text("main")


def test_a_viewer_has_no_such_page(visit):
    viewer = visit(VIEWER)

    assert viewer.open("more/").get_by_role("link", name="Import a workbook").count() == 0
    assert viewer.status("import/") == 403
    viewer.look_wide_and_narrow()
