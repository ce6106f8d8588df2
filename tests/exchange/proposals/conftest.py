"""A milestone of one partner in another's workstream, and workbooks that propose to change it."""

from datetime import date
from io import BytesIO
from types import SimpleNamespace

import pytest
from python_calamine import CalamineWorkbook

from accounts.models import Role
from core.spreadsheets import xlsx_of
from exchange.proposals.services import propose_changes, send_proposal
from exchange.proposals.sheet import table_to_revise
from milestones.models import Milestone
from tests.exchange.workbooks import workbook
from tests.factories.accounts import OrganisationFactory, UserFactory, member
from tests.factories.milestones import ForecastFactory, MilestoneFactory
from tests.factories.workstreams import WorkstreamFactory


@pytest.fixture
def world(partnership):
    return build_world(partnership)


def build_world(partnership):
    """M1 is Anna's of HRCH, M2 the lead's own; Ben of the council owns neither."""
    hrch = OrganisationFactory(name="Hounslow and Richmond", short_name="HRCH")
    council = OrganisationFactory(name="Borough", short_name="LBH")
    lead = member(partnership, Role.WORKSTREAM_LEAD, organisation=council)
    anna = member(
        partnership, Role.SIGNATORY, user=UserFactory(name="Anna Osei"), organisation=hrch
    )
    ben = member(partnership, Role.BOARD_MEMBER, organisation=council)
    workstream = WorkstreamFactory(partnership=partnership, reference="WS01", lead=lead)
    first = MilestoneFactory(
        workstream=workstream, reference="M1", name="Hub opens", owner=anna, organisation=hrch
    )
    second = MilestoneFactory(
        workstream=workstream, reference="M2", owner=lead, organisation=council
    )
    ForecastFactory(milestone=first, forecast_date=date(2020, 3, 1))
    return SimpleNamespace(
        partnership=partnership,
        workstream=workstream,
        lead=lead,
        anna=anna,
        ben=ben,
        first=first,
        second=second,
    )


def taken(partnership):
    """The rows of the sheet as Accord gives it out now."""
    rows = Milestone.objects.filter(partnership=partnership).order_by("reference")
    named = rows.select_related("workstream", "owner", "organisation")
    book = CalamineWorkbook.from_filelike(BytesIO(xlsx_of(table_to_revise(named))))
    return book.get_sheet_by_name("Milestones").to_python()


def revised(rows, **cells):
    """The bytes of these rows, each cell such as `M1_Forecast` changed."""
    head = rows[0]
    for place, value in cells.items():
        reference, column = place.split("_", 1)
        row = next(row for row in rows if row[0] == reference)
        row[head.index(column.replace("_", " "))] = value
    return workbook({"Milestones": rows})


def propose(world, by=None, *, rows=None, sent=True, **cells):
    """What `by` (the lead, when not said) proposes with these cells, sent to the owners."""
    data = revised(rows or taken(world.partnership), **cells)
    by = by or world.lead
    made = propose_changes(world.partnership, name="revised.xlsx", data=data, by=by)
    return send_proposal(made, by=by) if sent else made


LATER = {"M1_Forecast": date(2020, 4, 17), "M1_Reason_for_change": "Late lease"}


def move(milestone, day):
    """Somebody gives the milestone another forecast, after the file was taken."""
    milestone.forecast_date = day
    milestone.save(update_fields=["forecast_date", "updated_at"])
