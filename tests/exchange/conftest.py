"""A small partnership, imported."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from django.db import transaction

from accounts.models import Partnership, User
from tests.exchange.importing import OFFICE, bring
from tests.exchange.workbooks import small_sheets


@pytest.fixture(scope="module")
def brought(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """The small workbook, imported once for a file all of whose tests begin with it.

    Such a file says `pytestmark = pytest.mark.usefixtures("brought")`.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        bring(small_sheets(), office=OFFICE)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def imported(request: pytest.FixtureRequest, db: None) -> SimpleNamespace:
    """The small workbook, imported: its sheets to change, its partnership and its office."""
    if "brought" not in request.fixturenames:
        bring(small_sheets(), office=OFFICE)
    return SimpleNamespace(
        sheets=small_sheets(),
        partnership=Partnership.objects.get(slug="hounslow"),
        office=User.objects.get(email=OFFICE),
    )
