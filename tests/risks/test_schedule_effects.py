"""What risks would do to dates: said on a page, counted in how sure the dates are."""

from datetime import date
from http import HTTPStatus

import pytest
from django.urls import reverse

from accounts.models import Role
from core.errors import Refused
from milestones.told import risks_told, sure_for
from risks.models import RiskStatus, ScheduleEffect
from risks.policies.effects import cannot_say_effect
from risks.services.effects import remove_schedule_effect, set_schedule_effect
from tests.factories.accounts import member
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import PART_2
from tests.factories.risks import RiskFactory
from tests.factories.workstreams import WorkstreamFactory

PAGE = reverse("risks:dates", args=["hounslow", "R01"])
SURE = reverse("milestones:confidence", args=["hounslow"])


@pytest.fixture
def risk(partnership):
    lead = member(partnership, Role.WORKSTREAM_LEAD)
    workstream = WorkstreamFactory(partnership=partnership, reference="WS01", lead=lead)
    for reference in ("M005", "M014"):
        MilestoneFactory(workstream=workstream, reference=reference)
    return RiskFactory(workstream=workstream, reference="R01")


def milestones(risk, *references):
    return risk.workstream.milestones.filter(reference__in=references or ("M005", "M014"))


def say(risk, *references, by=None, chance=30, days=40):
    named = milestones(risk, *references)
    return set_schedule_effect(
        risk, chance=chance, days=days, milestones=named, by=by or risk.owner
    )


def test_a_risk_strikes_its_milestones_in_its_share_of_the_runs(risk, programme_office):
    before = sure_for(programme_office, risk.partnership)
    say(risk, "M005", by=programme_office)

    after = sure_for(programme_office, risk.partnership)

    assert set(before.end) == {date(2020, 3, 31)}
    assert (after.end.p50, after.end.p80) == (date(2020, 3, 31), date(2020, 5, 10))
    assert after.kept == pytest.approx(0.7, abs=0.03)


def test_saying_it_again_replaces_it_and_taking_it_back_leaves_none(risk, programme_office):
    say(risk, by=programme_office)
    effect = say(risk, "M014", by=programme_office, days=10)

    assert [each.reference for each in effect.milestones.all()] == ["M014"]
    assert (effect.chance, effect.days) == (30, 10)
    remove_schedule_effect(risk, by=programme_office)
    assert not ScheduleEffect.objects.exists()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"chance": 0}, "Give a chance from 1 to 99 per cent."),
        ({"chance": 100}, "Give a chance from 1 to 99 per cent."),
        ({"days": 0}, "Give from 1 to 3660 days."),
        ({"days": 3661}, "Give from 1 to 3660 days."),
    ],
)
def test_what_is_no_effect_is_refused(risk, programme_office, given, words):
    with pytest.raises(Refused, match=words):
        say(risk, by=programme_office, **given)


def test_who_may_not_and_what_is_closed_or_names_nothing_is_refused(risk, viewer, programme_office):
    with pytest.raises(Refused, match="Only its owner, the workstream's lead"):
        say(risk, by=viewer)
    with pytest.raises(Refused, match="Name at least one milestone"):
        say(risk, "M999", by=programme_office)
    risk.status = RiskStatus.CLOSED
    assert cannot_say_effect(risk, programme_office).startswith("This risk is closed")
    assert not ScheduleEffect.objects.exists()


def test_the_lead_may_and_milestones_that_are_not_open_to_them_are_left(risk, programme_office):
    say(risk, by=programme_office)
    milestones(risk, "M005").update(**PART_2)

    effect = say(risk, "M014", by=risk.workstream.lead, days=5)

    assert {each.reference for each in effect.milestones.all()} == {"M005", "M014"}


def test_what_may_not_be_seen_moves_nothing(risk, viewer, programme_office):
    say(risk, by=programme_office)
    seen = risks_told(viewer, risk.partnership)
    milestones(risk, "M005").update(**PART_2)
    some = risks_told(viewer, risk.partnership)
    type(risk).objects.filter(pk=risk.pk).update(**PART_2)

    assert [each.milestones for each in (*seen, *some)] == [("M005", "M014"), ("M014",)]
    assert risks_told(viewer, risk.partnership) == []


def test_the_office_says_it_on_the_page_and_the_dates_are_shown_with_and_without(
    client, risk, programme_office
):
    client.force_login(programme_office)

    sent = {"chance": "30", "days": "40", "milestones": "m005; M014"}
    saved = client.post(PAGE, sent, follow=True)
    held = client.get(PAGE).context["form"].initial
    shown = " ".join(client.get(SURE).text.split())
    gone = client.post(PAGE, {"remove": "1"}, follow=True)

    assert "What R01 does to dates is saved." in saved.text
    assert held == {"chance": 30, "days": 40, "milestones": "M005, M014"}
    assert "With risks" in shown
    assert "R01</a>: 3 times in 10, 40 days on M005, M014" in shown
    assert "R01 moves no date." in gone.text
    assert "Without risks" not in client.get(SURE).text


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"milestones": "M005, M077"}, "There is no milestone M077 here"),
        ({"chance": "100"}, "Give a chance from 1 to 99 per cent"),
        ({"days": "0"}, "Give from 1 to 3660 days"),
        ({"milestones": ""}, "Name at least one milestone"),
    ],
)
def test_what_is_typed_wrongly_is_refused_in_words(client, risk, programme_office, given, words):
    client.force_login(programme_office)

    answer = client.post(PAGE, {"chance": "30", "days": "40", "milestones": "M005"} | given)

    assert answer.status_code == 422
    assert words in answer.text


def test_others_read_why_not_strangers_find_nothing_and_nobody_comes_without_signing_in(
    client, risk, viewer, stranger
):
    assert client.get(PAGE).status_code == HTTPStatus.FOUND
    client.force_login(viewer)
    assert "Only its owner" in client.get(PAGE).text
    assert client.post(PAGE, {"remove": "1"}).status_code == 422
    client.force_login(stranger)
    assert client.get(PAGE).status_code == HTTPStatus.NOT_FOUND
