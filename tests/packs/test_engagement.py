"""Engagement, capability and capacity in a pack: one page, and nothing that is hidden."""

import re
from datetime import date
from decimal import Decimal

from packs.drawing import draw_board_pack
from packs.snapshot.frozen import freeze, thaw
from packs.snapshot.gathering import gather_board_pack
from tests.factories.accounts import OrganisationFactory
from tests.factories.records import PART_2, withhold
from tests.factories.workstreams import KEPT, EventFactory, WorkstreamFactory

ON = date(2020, 1, 31)
SECRET = "Larkspur"


def drawn(pack):
    html = (
        draw_board_pack(pack).partition('<section id="engagement">')[2].partition("</section>")[0]
    )
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("\xa0", " ").split())


def test_the_page_tells_the_latest_of_each_register(partnership):
    made = {key: make(partnership=partnership, name=f"Made {key}") for key, make in KEPT.items()}
    event = EventFactory(
        partnership=partnership,
        name="Walk",
        held_on=ON,
        you_said="Ask once",
        we_did="One number",
        residents=3,
    )
    event.attendance.create(organisation=OrganisationFactory(), people=12)
    EventFactory(partnership=partnership, name="To come", held_on=date(2020, 2, 1))

    pack = gather_board_pack(partnership, on=ON)
    text = drawn(pack)

    assert [one.name for one in pack.engagement.events] == ["Walk", "Made events"]
    assert pack.engagement.capacity[0].promised_wte == Decimal("1.50")
    for words in (
        "2 events held, 2 for the public; 12 people came from partners.",
        "Walk 31 Jan 2020 Public 12 Ask once We did: One number",
        f"Capability programme, {made['capability'].name}",
        "Made support-asks Imperial College Health Partners 1 Sep 2019 Asked",
        "Made innovation A trial elsewhere Not looked at yet",
        "Made capacity 1 Sep 2019 31 Mar 2020 1.50 not told",
    ):
        assert words in text
    assert "To come" not in text
    assert thaw(freeze(pack)) == pack
    assert "Events, cohorts, support, ideas, people released" in draw_board_pack(pack)


def test_what_the_page_has_no_room_for_is_counted(partnership):
    EventFactory.create_batch(4, partnership=partnership)

    assert "2 more in the register." in drawn(gather_board_pack(partnership, on=ON))


def test_an_event_whose_people_were_answered_comes_before_a_later_one(partnership):
    EventFactory.create_batch(2, partnership=partnership, held_on=ON)
    EventFactory(
        partnership=partnership,
        held_on=date(2019, 1, 1),
        you_said="Ask once",
        we_did="One number",
    )

    assert "We did: One number" in drawn(gather_board_pack(partnership, on=ON))


def test_nothing_hidden_from_any_member_is_on_it(partnership, viewer):
    hidden = WorkstreamFactory(partnership=partnership, **PART_2)
    for make in KEPT.values():
        make(partnership=partnership, name=f"{SECRET} 1", **PART_2)
        make(partnership=partnership, name=f"{SECRET} 2", workstream=hidden)
        withhold(make(partnership=partnership, name=f"{SECRET} 3"), viewer)
        make(name=f"{SECRET} elsewhere")

    pack = gather_board_pack(partnership, on=ON)

    assert pack.engagement is None
    assert "engagement" not in freeze(pack)
    assert 'id="engagement"' not in draw_board_pack(pack)
