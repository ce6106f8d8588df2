"""Changing many milestones at once: checked first, then all of it or nothing."""

from datetime import date

import pytest
from django.urls import reverse

from accounts.models import Area, Level, Role
from core.errors import Overtaken, Refused
from governance.reporting.services.exceptions import wanted
from milestones.models import Milestone
from milestones.policies.bulk import BulkChange
from milestones.services import change_together
from milestones.versions import version
from records.models import Notification
from tests.factories.accounts import member
from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.workstreams import WorkstreamFactory

LATE = "14 days later. 14 days late against the baseline."
ADDRESS = reverse("milestones:bulk", args=["hounslow"])


@pytest.fixture
def lead(partnership):
    return member(partnership, Role.WORKSTREAM_LEAD)


@pytest.fixture
def own(partnership, lead):
    return WorkstreamFactory(partnership=partnership, reference="WS01", lead=lead)


@pytest.fixture
def milestones(own):
    return [MilestoneFactory(workstream=own, reference=each) for each in ("M1", "M2")]


@pytest.fixture
def as_lead(client, lead):
    client.force_login(lead)
    return client


def seen(rows):
    return {row.pk: version(row) for row in rows}


def test_every_field_changes_in_one_deed(partnership, milestones, own, lead, viewer):
    area = Area.objects.create(partnership=partnership, name="Brentford", level=Level.PLACE)
    other = WorkstreamFactory(partnership=partnership, lead=lead)
    change = BulkChange(viewer, other, "system", area, 14, " Late lease ", "red", "No site")

    saved = change_together(partnership, seen(milestones), change, by=lead)

    for row in saved:
        row.refresh_from_db()
        assert (row.owner, row.workstream, row.level, row.area) == (viewer, other, "system", area)
        assert row.forecast_date == date(2020, 4, 14)
        assert (row.hand_brag, row.hand_reason, row.hand_set_by) == ("red", "No site", lead)
        assert row.forecasts.get().reason == "Late lease"
        assert row.history.last().pgh_context["why"] == "Late lease"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (BulkChange(), "Say what should change: nothing was filled in."),
        (BulkChange(days=5), "M1: Say why the date moves later."),
        (BulkChange(days=-300), "M1: A forecast cannot be before today, 31 January 2020."),
        (BulkChange(days=10**7, reason="x"), "M1: A forecast cannot be after 31 December 2199"),
        (BulkChange(brag="red"), "M1: Say why."),
    ],
)
def test_what_cannot_be_is_refused_whole(partnership, milestones, lead, change, words):
    with pytest.raises(Refused) as refused:
        change_together(partnership, seen(milestones), change, by=lead)

    assert str(refused.value).startswith(words)
    assert not any(row.forecasts.exists() for row in milestones)


def test_others_milestones_and_complete_ones_are_refused(partnership, milestones, lead, own):
    others = MilestoneFactory(workstream=WorkstreamFactory(partnership=partnership))
    done = MilestoneFactory(workstream=own, complete=True)
    level, shift = BulkChange(level="system"), BulkChange(days=-1)
    wrong = {
        "Only the workstream's lead, or the programme office, may edit": (others, level),
        "Only the owner, the workstream's lead or the programme office may change this forecast": (
            others,
            shift,
        ),
        "Only the owner, the workstream's lead or the programme office may judge": (
            others,
            BulkChange(brag="red", brag_reason="x"),
        ),
        "It is complete": (done, level),
        "is not yours": (milestones[0], BulkChange(workstream=others.workstream)),
    }
    for words, (row, change) in wrong.items():
        with pytest.raises(Refused, match=words):
            change_together(partnership, seen([row]), change, by=lead)


def test_nobody_is_overwritten_and_nothing_unseen_is_changed(partnership, milestones, lead):
    with pytest.raises(Overtaken, match="M1 has changed since you opened this page"):
        change_together(
            partnership, seen(milestones) | {milestones[0].pk: "2019"}, BulkChange(days=-1), by=lead
        )
    with pytest.raises(Refused, match="One of them is not here any more"):
        change_together(partnership, {0: ""}, BulkChange(days=-1), by=lead)
    with pytest.raises(Refused, match="Choose at least one milestone"):
        change_together(partnership, {}, BulkChange(days=-1), by=lead)


def test_no_more_than_two_hundred_at_once(partnership, milestones, lead, monkeypatch):
    monkeypatch.setattr("milestones.policies.MOST_AT_ONCE", 1)

    with pytest.raises(Refused, match="Choose 200 milestones at most"):
        change_together(partnership, seen(milestones), BulkChange(days=-1), by=lead)


def test_the_check_shows_before_after_pushes_and_refusals(as_lead, partnership, milestones):
    other = WorkstreamFactory(partnership=partnership)
    pushed, theirs = (MilestoneFactory(workstream=other, reference=each) for each in ("M7", "M8"))
    DependencyFactory(predecessor=milestones[0], successor=pushed)
    chosen = [milestones[0].pk, theirs.pk, "x"]

    page = as_lead.post(ADDRESS, {"choose": chosen, "days": "14", "reason": "Late", "check": "1"})

    assert "1 milestone will change; 1 cannot, and stays as it is." in page.text
    [each] = page.context["allowed"]
    assert each.changes == (("Forecast", "31 Mar 2020", f"14 Apr 2020: {LATE}"),)
    assert "<strong>M8</strong>" in page.text
    assert "What this pushes: 1 milestone" in page.text
    assert "An exception report" not in page.text
    assert Milestone.objects.get(reference="M1").forecast_date == date(2020, 3, 31)


def test_beyond_tolerance_is_said_and_a_report_is_wanted_as_after_a_single_change(
    as_lead, partnership, milestones
):
    shift = {"choose": [row.pk for row in milestones], "days": "15", "reason": "Late"}

    page = as_lead.post(ADDRESS, {**shift, "check": "1"})
    seen_so = {f"seen-{row.pk}": version(row) for row in milestones}
    as_lead.post(ADDRESS, {**shift, **seen_so, "save": "1"})

    words = " ".join(page.text.split())
    assert "2 of them are then later than the tolerance allows: M1, M2." in words
    assert "late against the baseline, beyond the 14 days tolerance" in words
    assert {row.reference for row in wanted(partnership)} == {"M1", "M2"}


def test_the_owners_of_what_is_pushed_are_asked_only_when_wished(as_lead, partnership, milestones):
    owner = member(partnership, Role.WORKSTREAM_LEAD)
    elsewhere = WorkstreamFactory(partnership=partnership)
    pushed = MilestoneFactory(workstream=elsewhere, reference="M7", owner=owner)
    DependencyFactory(predecessor=milestones[0], successor=pushed)
    shift = {"choose": [milestones[0].pk], "days": "14", "reason": "Late"}

    page = as_lead.post(ADDRESS, {**shift, "check": "1"})
    seen_so = {f"seen-{milestones[0].pk}": version(milestones[0])}
    asked = as_lead.post(ADDRESS, {**shift, **seen_so, "save": "ask"}, follow=True)

    assert "Change only this" in page.text
    assert "The owners of what it pushes are asked." in asked.text
    assert Notification.objects.get().title == f"Confirm your forecast: {pushed}"
    pushed.refresh_from_db()
    assert pushed.forecast_date == date(2020, 3, 31)


def test_every_kind_of_change_is_shown(as_lead, own, lead, partnership, milestones):
    area = Area.objects.create(partnership=partnership, name="Brentford", level=Level.PLACE)
    sent = {
        "every": "1",
        "owner": lead.pk,
        "workstream": own.pk,
        "level": "system",
        "area": area.pk,
        "brag": "amber",
        "brag_reason": "Thin",
    }

    page = as_lead.post(f"{ADDRESS}?q=M1", sent)

    [each] = page.context["allowed"]
    assert [(label, after) for label, _, after in each.changes] == [
        ("Owner", str(lead)),
        ("Workstream", str(own)),
        ("Level", "System"),
        ("Area", "Brentford"),
        ("Rating by hand", "Amber"),
    ]


def test_what_was_checked_is_saved_and_the_roadmap_follows(as_lead, milestones):
    sent = {
        "choose": [row.pk for row in milestones],
        "days": "-1",
        "save": "1",
        **{f"seen-{row.pk}": version(row) for row in milestones},
    }

    answer = as_lead.post(f"{ADDRESS}?q=M", sent)
    told = Notification.objects.exists()
    again = as_lead.post(ADDRESS, sent)

    assert answer.url == "/hounslow/roadmap/?q=M"
    assert not told
    assert {row.forecast_date for row in Milestone.objects.all()} == {date(2020, 3, 30)}
    assert again.status_code == 422
    assert "M1 has changed since you opened this page" in again.text


def test_too_little_is_asked_again_with_what_was_typed(as_lead, milestones):
    page = as_lead.get(ADDRESS)
    nothing = as_lead.post(ADDRESS, {"choose": [milestones[1].pk], "check": "1"})
    back = as_lead.post(ADDRESS, {"choose": [milestones[1].pk], "days": "3", "back": "1"})

    assert page.text.count('name="choose"') == 2
    assert nothing.status_code == 422
    assert "Say what should change" in nothing.text
    assert 'value="3"' in back.text
    assert back.text.count("checked") == 1


def test_a_circle_says_that_pushes_cannot_be_worked_out(as_lead, milestones):
    first, second = milestones
    DependencyFactory(predecessor=first, successor=second)
    DependencyFactory(predecessor=second, successor=first)

    page = as_lead.post(ADDRESS, {"choose": [first.pk], "days": "-1", "check": "1"})

    assert "What this pushes cannot be worked out." in page.text


def test_the_roadmap_offers_it_to_those_who_may(client, as_lead, milestones, viewer, stranger):
    assert (
        "change several of them"
        in as_lead.get(reverse("milestones:roadmap", args=["hounslow"])).text
    )
    client.force_login(viewer)
    page = client.get(reverse("milestones:roadmap", args=["hounslow"])).text
    assert "change several of them" not in page
    client.force_login(stranger)
    assert client.get(ADDRESS).status_code == 404
    client.logout()
    assert client.get(ADDRESS).status_code == 302


def test_an_empty_roadmap_offers_nothing_to_choose(as_lead, own):
    assert "No milestones match the filter." in as_lead.get(ADDRESS).text
