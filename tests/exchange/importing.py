"""Ways to import sheets as the operator at the terminal."""

import pytest

from exchange import services
from tests.exchange.workbooks import said, workbook

OFFICE = "pmo.lead@accord.example"


def bring(sheets, **how):
    """Import these sheets."""
    return services.import_workbook(workbook(sheets), by=None, **how)


def look(sheets, **how):
    """What importing these sheets would do."""
    return services.preview_workbook(workbook(sheets), by=None, **how)


def changes(plan):
    """Every change as a sentence."""
    return [str(change) for report in plan.reports for change in report.changed]


def absent(plan):
    """Every record that the file does not name."""
    return [name for report in plan.reports for name in report.absent]


def refused(sheets, **how):
    """The errors for which importing these sheets is refused."""
    with pytest.raises(services.ImportRefused) as caught:
        bring(sheets, **how)
    return said(caught.value.plan.errors)
