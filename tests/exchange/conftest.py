"""A small partnership, imported."""

from types import SimpleNamespace

import pytest

from accounts.models import Partnership, User
from tests.exchange.importing import OFFICE, bring
from tests.exchange.workbooks import small_sheets


@pytest.fixture
def imported(db):
    """The small workbook, imported: its sheets to change, its partnership and its office."""
    sheets = small_sheets()
    bring(sheets, office=OFFICE)
    return SimpleNamespace(
        sheets=sheets,
        partnership=Partnership.objects.get(slug="hounslow"),
        office=User.objects.get(email=OFFICE),
    )
