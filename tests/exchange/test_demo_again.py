"""What the demo gives out of its registers, brought in again with its workbook."""

from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from accounts.models import User
from core.spreadsheets import xlsx_of
from exchange.demonstration import OFFICE
from exchange.register_sheets import register_sheets
from exchange.services import preview_workbook
from tests.exchange.importing import absent, changes
from tests.exchange.workbooks import demo_sheets, workbook

pytestmark = pytest.mark.django_db


def test_every_sheet_that_the_demo_gives_out_changes_nothing_when_it_comes_back(demo):
    office = User.objects.get(email=OFFICE)
    book = CalamineWorkbook.from_filelike(BytesIO(xlsx_of(*register_sheets(demo, office))))
    out = {tab: book.get_sheet_by_name(tab).to_python() for tab in book.sheet_names}
    assert len(out["Commitments"]) > 1

    alone, again = (
        preview_workbook(workbook(sheets), by=office, partnership=demo)
        for sheets in (demo_sheets(), demo_sheets() | out)
    )

    assert (again.is_empty, changes(again), again.errors) == (True, [], ())
    assert absent(again) == absent(alone)
