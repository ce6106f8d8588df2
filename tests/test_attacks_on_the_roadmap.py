"""Every page that writes milestones, baselines, the roadmap and its registers, sent whole forms.

What the programme office does with a form, the lead of another workstream, another partner, a
member of the board, a stranger and whoever has not signed in do not: nothing changes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.urls import URLPattern, reverse

from accounts.models import Partnership, Role, User
from desk import workstream_urls
from governance.signoff.texts import fingerprint
from milestones import urls as milestone_urls
from milestones.models import Baseline, Milestone
from milestones.services import Move, propose_baseline, set_dates
from milestones.versions import version
from tests.factories.accounts import member
from tests.factories.milestones import MilestoneFactory, SavedViewFactory, first_baseline
from tests.factories.risks import BenefitFactory
from tests.factories.workstreams import KEPT, RoadmapFactory, WorkstreamFactory
from tests.governance.signoff.building import build
from tests.workstreams.pages import ALL, KEYS, typed
from workstreams import services
from workstreams import urls as register_urls
from workstreams.models import Indicator, Outcome, Roadmap

SLUG, REASON = "hounslow", "The lease is late"
DUE = date(2020, 3, 31)
WHOLE = {
    "aims": ["Better health"],
    "phases": ["2019-2023 care programme"],
    "priority_areas": ["Urgent care", "Home"],
    "outcomes": ["People live well", "- Admissions | NHS Digital"],
}
OWN = {"milestones:view-new"}  # a view is whoever keeps it
BY_LEAD = {"milestones:baseline-start"}  # the office, which votes on it, does not submit it


@dataclass
class World:
    """M1 and M2 are of the lead's workstream, and their own partner's."""

    partnership: Partnership
    office: User
    lead: User
    first: Milestone
    second: Milestone
    others: dict[str, User]

    @property
    def draft(self) -> Baseline:
        """A baseline that the lead proposes, with every date and why."""
        first_baseline(self.partnership)
        made = propose_baseline(
            self.partnership, name="March", why=REASON, milestones=[self.first], by=self.lead
        )
        return set_dates(made, [Move(self.first, date(2020, 4, 30), REASON)], by=self.lead)

    @property
    def iteration(self) -> Roadmap:
        """The next iteration of the roadmap, begun."""
        RoadmapFactory(partnership=self.partnership, **WHOLE)
        return services.begin_iteration(self.partnership, by=self.office)


@pytest.fixture
def world(partnership, programme_office, stranger):
    place = build(partnership, programme_office)
    given = {"workstream": place.change.workstream, "owner": place.lead, "baseline_date": DUE}
    first, second = (
        MilestoneFactory(reference=name, organisation=place.organisations["Trust"], **given)
        for name in ("M1", "M2")
    )
    lead = member(partnership, Role.WORKSTREAM_LEAD)
    WorkstreamFactory(partnership=partnership, lead=lead)
    others = {
        "lead of another workstream": lead,
        "another partner": place.members["Council"],
        "member of the board": place.chair,
        "stranger": stranger,
    }
    return World(partnership, programme_office, place.lead, first, second, others)


def rows_kept():
    """How many rows each table has, but for the one of who is signed in."""
    tables = connection.introspection.django_table_names(only_existing=True)
    kept = sorted(set(tables) - {Session._meta.db_table})
    counts = ", ".join(f"(select count(*) from {table})" for table in kept)  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"select {counts}")
        return dict(zip(kept, cursor.fetchone(), strict=True))


def of_milestone(world, **said):
    return ["M1"], said | {"seen": version(world.first)}


def details(world):
    row = world.first
    given = {"name": "Renamed", "level": "system", "duration_days": 0}
    keys = ("workstream", "owner", "organisation")
    return given | {name: getattr(row, f"{name}_id") for name in keys}


def forecast(world):
    prefix = f"m{world.first.pk}"
    said = {"what": "later", "day": "30/4/2020", "why": REASON, "seen": version(world.first)}
    return [], {f"{prefix}-{name}": value for name, value in said.items()} | {
        "row": world.first.pk,
        "save": "1",
    }


def several(world):
    seen = {f"seen-{row.pk}": version(row) for row in (world.first, world.second)}
    chosen = [world.first.pk, world.second.pk]
    return [], {"choose": chosen, "level": "system", "save": "1", **seen}


def dates(world):
    draft = world.draft
    [row] = draft.dates.all()
    said = {"day": "1/6/2020", "why": REASON, "seen": row.updated_at.isoformat()}
    return [draft.address], {f"d{row.pk}-{name}": value for name, value in said.items()}


def named(world):
    draft = world.draft
    return [draft.address], {"name": "April", "why": REASON, "text": fingerprint(draft)}


def proposal(world):
    first_baseline(world.partnership)
    streams = [world.first.workstream_id]
    return [], {"name": "March", "why": REASON, "workstreams": streams, "which": "every"}


def written(world):
    draft = world.iteration
    return [], {
        "seen": services.seen_as(draft),
        "dated_on": "31/1/2020",
        "horizon_from_months": "18",
        "horizon_to_months": "36",
        "vision": "Another vision",
    }


def cited(world):
    outcome = Outcome.objects.create(partnership=world.partnership, name="People live well")
    indicator = Indicator.objects.create(outcome=outcome, name="Admissions")
    return [indicator.pk], {"benefits": [BenefitFactory(workstream=world.first.workstream).pk]}


def begun(world):
    RoadmapFactory(partnership=world.partnership, **WHOLE)
    return [], {}


def record(world, key):
    row = KEPT[key](partnership=world.partnership, workstream=world.first.workstream)
    [], sent = new_record(world, key)
    return [row.pk], sent | {"seen": row.updated_at.isoformat()}


def new_record(world, key):
    stream = world.first.workstream
    return [], typed(key, world.first.organisation, workstream=stream.pk, **ALL)


type Form = Callable[[World], tuple[list[Any], dict[str, Any]]]
FORMS: dict[str, Form] = {
    "milestones:new": lambda world: ([], details(world) | {"reference": "M9", "day": "1/6/2020"}),
    "milestones:edit": lambda world: of_milestone(world, **details(world)),
    "milestones:waits": lambda world: of_milestone(
        world, **{"w0-reference": "M2", "w0-kind": "FS"}
    ),
    "milestones:estimate": lambda world: of_milestone(world, optimistic=1, likely=2, pessimistic=3),
    "milestones:rating": lambda world: of_milestone(world, brag="red", reason=REASON),
    "milestones:recovery": lambda world: of_milestone(world, plan=REASON),
    "milestones:delivery-confidence": lambda world: of_milestone(
        world, level="red", reason=REASON, assessed_on="31/1/2020"
    ),
    "milestones:workstream-confidence": lambda world: (
        [world.first.workstream.address],
        {"level": "red", "reason": REASON, "assessed_on": "31/1/2020"},
    ),
    "milestones:forecasts": forecast,
    "milestones:bulk": several,
    "milestones:view-delete": lambda world: (
        [SavedViewFactory(partnership=world.partnership, owner=world.lead, is_shared=True).pk],
        {},
    ),
    "milestones:baseline-first": lambda _: ([], {"name": "2020", "adopted_on": "31/1/2020"}),
    "milestones:baseline-new": proposal,
    "milestones:baseline-edit": named,
    "milestones:baseline-dates": dates,
    "milestones:baseline-add": lambda world: ([world.draft.address], {"references": "M2"}),
    "milestones:baseline-start": lambda world: ([world.draft.address], {}),
    "workstreams:indicator": cited,
    "workstreams:iteration-begin": begun,
    "workstreams:iteration-draft": written,
    "workstreams:iteration-check": lambda world: ([], {"seen": services.seen_as(world.iteration)}),
    "workstreams:iteration-discard": lambda world: ([], {"seen": str(world.iteration.pk)}),
    **{f"engagement:{key}-new": lambda world, key=key: new_record(world, key) for key in KEYS},
    **{f"engagement:{key}-edit": lambda world, key=key: record(world, key) for key in KEYS},
}


@pytest.mark.parametrize("name", FORMS)
def test_only_who_may_changes_anything(world, name):
    given, sent = FORMS[name](world)
    address, told = reverse(name, args=[SLUG, *given]), {}
    before = rows_kept()

    told["nobody"] = Client().post(address, sent)
    for kind, person in world.others.items():
        browser = Client()
        browser.force_login(person)
        told[kind] = browser.post(address, sent)
        assert rows_kept() == before, kind

    assert told["nobody"].url.startswith(reverse("account_login"))
    assert told["stranger"].status_code == 404
    assert all(answer.status_code < 500 for answer in told.values())
    browser = Client()
    browser.force_login(world.lead if name in BY_LEAD else world.office)
    assert browser.post(address, sent).status_code == 302
    assert rows_kept() != before


def addresses():
    """The name of every address of these apps, with as many words as it takes."""
    for urls in (milestone_urls, workstream_urls, register_urls):
        for each in urls.urlpatterns:
            assert isinstance(each, URLPattern)
            yield f"{urls.app_name}:{each.name}", [1] * str(each.pattern).count("<")


def test_every_page_that_writes_is_attacked(client, world):
    client.force_login(world.office)

    writing = {
        name
        for name, words in addresses()
        if client.post(reverse(name, args=[SLUG, *words])).status_code != 405
    }

    assert writing == FORMS.keys() | OWN
