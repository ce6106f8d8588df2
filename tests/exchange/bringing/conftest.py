"""A workstream with a lead, and plans for it."""

from datetime import date
from types import SimpleNamespace

import pytest

from accounts.models import Role
from exchange.bringing.services import bring_in_plan, keep_plan, look_at_plan
from tests.exchange.mspdi.files import HEAD, calendar, project
from tests.factories.accounts import member
from tests.factories.milestones import MilestoneFactory
from tests.factories.workstreams import WorkstreamFactory

LATER = HEAD.replace("2014-10-17", "2020-02-03")


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def urgent(partnership):
    """A workstream, who leads it, and two of its milestones."""
    lead = member(partnership, Role.WORKSTREAM_LEAD)
    workstream = WorkstreamFactory(partnership=partnership, reference="WS01", lead=lead)
    given = {"workstream": workstream, "organisation": workstream.lead_organisation}
    return SimpleNamespace(
        partnership=partnership,
        workstream=workstream,
        lead=lead,
        first=MilestoneFactory(reference="M001", baseline_date=date(2020, 3, 2), **given),
        second=MilestoneFactory(reference="M007", baseline_date=date(2020, 3, 9), **given),
    )


def row(uid, finish, *, name="", code="", extra="", duration="PT0H0M0S", unit=7):
    """A task that ends on a day, as Microsoft Project saves it."""
    return f"""<Task><UID>{uid}</UID><ID>{uid}</ID><Name>{name or f"Task {uid}"}</Name>
<IsNull>0</IsNull><WBS>{code}</WBS><Duration>{duration}</Duration>
<DurationFormat>{unit}</DurationFormat><Summary>0</Summary>
<Finish>{finish}T17:00:00</Finish>{extra}</Task>"""


def plan(*rows, head=LATER):
    return project(*rows, calendars=calendar(), head=head)


def kept(world, data, by=None):
    return keep_plan(world.workstream, name="plan.xml", data=data, by=by or world.lead)


def bring(world, *rows, by=None, reason=""):
    """Keep a plan of these rows, look at it, and bring it in."""
    upload = kept(world, plan(*rows), by)
    seen = look_at_plan(upload, by=by or world.lead).fingerprint
    return bring_in_plan(upload, by=by or world.lead, seen=seen, reason=reason)


def look(world, *rows, by=None):
    return look_at_plan(kept(world, plan(*rows), by), by=by or world.lead)
