"""What the demo's workbook does not say of the roadmap: outcomes, engagement and capacity.

The facts follow the partnership's roadmap of August 2019; the small numbers are made up.
"""

from datetime import date
from decimal import Decimal

import pgtrigger

from accounts.models import Organisation, Partnership
from risks.models import Benefit
from risks.models.benefit import Citation
from workstreams.models import (
    AskState,
    Cohort,
    Event,
    Indicator,
    Innovation,
    InnovationDecision,
    ReleasedCapacity,
    Roadmap,
    SupportAsk,
    Workstream,
)
from workstreams.services import name_outcomes

STRATEGIES = [
    "Joint Health and Wellbeing Strategy | Hounslow Health and Wellbeing Board",
    "Futureproofing Health and Social Care in Hounslow | with service users, 2017",
    "Outline business case for integrated care | Hounslow CCG",
]
OUTCOMES = [
    "People get urgent care in time",
    "- A&E attendances seen within four hours | NHS England",
    "People live well at home",
    "- Emergency admissions over 65 | NHS Digital",
    "- Delayed days in hospital | NHS England",
    "- Older people who are often lonely | Borough survey",
    "Staff stay in the borough",
    "- Staff who would recommend working here | Staff survey",
]
SERVED_BY = {
    "A&E attendances seen within four hours": "B01",
    "Emergency admissions over 65": "B02",
    "Delayed days in hospital": "B03",
    "Older people who are often lonely": "B05",
    "Staff who would recommend working here": "B06",
}
PROGRAMME = {
    "programme": "Outcomes-based commissioning and integrated care",
    "name": "Cohort 1",
    "led_by": "Imperial College Health Partners",
    "aim": "Leaders who can build their own integrated system.",
    "starts_on": date(2019, 10, 8),
    "ends_on": date(2020, 2, 28),
    "sessions": 5,
    "organisations": 104,
}
CAME = {"HRCH": 14, "WLT": 11, "LBH": 16, "GP Consortium": 23, "VCS Forum": 28, "ChelWest": 12}


def add_around(partnership: Partnership) -> None:
    """The outcomes that benefits cite, and a few records of each register."""
    streams = {it.reference: it for it in Workstream.objects.filter(partnership=partnership)}
    _add_outcomes(partnership)
    _add_engagement(partnership, streams)
    _add_support(partnership, streams)
    _add_capacity(partnership, streams)


def _add_outcomes(partnership: Partnership) -> None:
    roadmap = Roadmap.objects.get(partnership=partnership)
    roadmap.inherited_strategies, roadmap.outcomes = STRATEGIES, OUTCOMES
    with pgtrigger.ignore("workstreams.Roadmap:in_force_stays"):  # the workbook cannot say these
        roadmap.save(update_fields=["inherited_strategies", "outcomes", "updated_at"])
    name_outcomes(roadmap)
    benefits = {it.reference: it for it in Benefit.objects.filter(partnership=partnership)}
    for indicator in Indicator.objects.of(partnership):
        Citation.objects.create(indicator=indicator, benefit=benefits[SERVED_BY[indicator.name]])


def _add_engagement(partnership: Partnership, streams: dict[str, Workstream]) -> None:
    event = Event.objects.get(partnership=partnership, tier="public")
    event.residents = 46
    event.you_said = "The four areas are right. Ask us once, and tell us whom to ring."
    event.we_did = "One number for the urgent care pathway is part of its design."
    event.personas = "Mrs Shah, 81, lives alone and sees six services in a month."
    event.narrative = "What her month looks like today, and with one care plan."
    event.save()
    cohort = Cohort.objects.create(partnership=partnership, workstream=streams["WS09"], **PROGRAMME)
    for name, people in CAME.items():
        organisation = Organisation.objects.get(short_name=name)
        cohort.attendance.create(organisation=organisation, people=people)


def _add_support(partnership: Partnership, streams: dict[str, Workstream]) -> None:
    given = {"partnership": partnership}
    SupportAsk.objects.create(
        **given,
        workstream=streams["WS06"],
        name="Organisational development in depth, six months",
        asked_of="Imperial College Health Partners",
        asked_on=date(2019, 8, 23),
        state=AskState.RECEIVED,
        came_on=date(2019, 9, 16),
        came="The programme began with its first session.",
    )
    SupportAsk.objects.create(
        **given,
        workstream=streams["WS09"],
        name="A financial model that gives every partner the same incentive",
        asked_of="North West London system",
        asked_on=date(2019, 8, 23),
        wanted_by=date(2019, 12, 31),
        state=AskState.AGREED,
    )
    Innovation.objects.create(
        **given,
        workstream=streams["WS03"],
        name="Response to falls at home within two hours",
        source="A trial in another borough",
        found_on=date(2019, 10, 10),
        looked_at_on=date(2019, 11, 20),
        looked_at_by="Core team",
        findings="Half of those who fell stayed at home.",
        decision=InnovationDecision.TRY,
        decided_on=date(2019, 12, 11),
        reason="It fits the reablement pathway and needs no new contract.",
    )
    Innovation.objects.create(
        **given,
        workstream=streams["WS02"],
        name="Remote monitoring for high-intensity users",
        source="Imperial College Health Partners",
        found_on=date(2020, 1, 10),
    )


def _add_capacity(partnership: Partnership, streams: dict[str, Workstream]) -> None:
    for partner, what, stream, promised, released in (
        ("Hounslow CCG", "Programme team and analysts", "WS05", (6, "4.50"), (5, "3.60")),
        ("LBH", "Communications and engagement", "WS07", (2, "0.80"), (2, "0.80")),
        ("HRCH", "Design of the care model at home", "WS03", (3, "1.50"), None),
    ):
        ReleasedCapacity.objects.create(
            partnership=partnership,
            workstream=streams[stream],
            organisation=Organisation.objects.get(short_name=partner),
            name=what,
            starts_on=date(2019, 9, 1),
            ends_on=date(2020, 3, 31),
            promised_people=promised[0],
            promised_wte=Decimal(promised[1]),
            released_people=released[0] if released else None,
            released_wte=Decimal(released[1]) if released else None,
        )
