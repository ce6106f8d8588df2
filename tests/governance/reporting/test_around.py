"""What a report begins with of engagement and support."""

from datetime import date

from governance.reporting.prefill import prefill
from tests.factories.accounts import OrganisationFactory
from tests.factories.records import PART_2, withhold
from tests.factories.workstreams import EventFactory, SupportAskFactory
from tests.governance.reporting.conftest import JANUARY

PLANTED = "Zanzibar"


def test_events_and_asks_of_the_period_are_named(workstream, another):
    of = {"partnership": workstream.partnership, "workstream": workstream}
    held = EventFactory(**of, name="Walk", held_on=date(2020, 1, 1))
    held.attendance.create(organisation=OrganisationFactory(), people=12)
    EventFactory(**of, name="Talk", held_on=date(2020, 1, 31))
    EventFactory(**of, name="Earlier", held_on=date(2019, 12, 31))
    EventFactory(**of, name="Coming", held_on=date(2020, 2, 29))
    EventFactory(**of, name="Later", held_on=date(2020, 3, 1))
    EventFactory(**of | {"workstream": another}, name="Elsewhere", held_on=date(2020, 1, 5))
    SupportAskFactory(**of, name="Analysts", asked_of="ICHP", asked_on=date(2020, 1, 9))
    SupportAskFactory(
        **of,
        name="Coaching",
        asked_of="ICHP",
        asked_on=date(2019, 9, 1),
        state="received",
        came_on=date(2020, 1, 20),
        came="Six sessions",
    )
    SupportAskFactory(**of, name="Old", asked_on=date(2019, 9, 1))

    found = prefill(workstream, JANUARY)

    assert found.achieved.splitlines() == [
        "Walk: held on 1 Jan 2020. 12 people came.",
        "Talk: held on 31 Jan 2020.",
        "Support asked of ICHP on 1 Sep 2019: Coaching. It came on 20 Jan 2020.",
        "Support asked of ICHP on 9 Jan 2020: Analysts.",
    ]
    assert found.planned == "Coming: planned for 29 Feb 2020."


def test_what_anybody_is_kept_from_is_not_in_a_report(workstream, viewer):
    of = {"partnership": workstream.partnership, "workstream": workstream, "name": PLANTED}
    EventFactory(**of, held_on=date(2020, 1, 5), **PART_2)
    withhold(EventFactory(**of, held_on=date(2020, 1, 6)), viewer)
    SupportAskFactory(**of, asked_on=date(2020, 1, 6), **PART_2)

    assert PLANTED not in repr(prefill(workstream, JANUARY))
