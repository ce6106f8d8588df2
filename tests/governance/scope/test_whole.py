"""What a change of scope names before it is put to sign-off, and keeps while it is there."""

import pytest

from core.errors import Refused
from governance.scope import services
from governance.scope.models import ChangeState, ScopeChange
from governance.scope.subject import ScopeChangeSubject
from governance.scope.whole import missing_from
from governance.signoff.models import SignOff
from tests.factories.risks import BenefitFactory
from tests.governance.scope.pages import read, url
from tests.governance.signoff.conftest import built, edit, kept, submit

__all__ = ["built", "kept"]

NO_COST = "Give the whole-life cost, which may be £0."
NO_BENEFIT = "Name the benefits to the system, with their measures, or say why there is none."
NO_VOICE = "Say how it was co-produced, or why it was not."


@pytest.fixture
def place(kept):
    return kept


def say(place, **given):
    for field, value in given.items():
        setattr(place.change, field, value)
    place.change.save()


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({}, []),
        ({"whole_life_value": None}, [NO_COST]),
        ({"whole_life_value": 0}, []),
        ({"without_benefit": " "}, [NO_BENEFIT]),
        ({"co_production": " "}, [NO_VOICE]),
        (
            {"whole_life_value": None, "without_benefit": "", "co_production": ""},
            [NO_COST, NO_BENEFIT, NO_VOICE],
        ),
    ],
)
def test_each_thing_that_is_missing_is_named_with_its_cure(place, given, missing):
    say(place, **given)

    assert list(missing_from(place.change)) == missing


def test_a_benefit_with_a_measure_is_one(place):
    say(place, without_benefit="")
    benefit = BenefitFactory(workstream=place.change.workstream, measure="")
    place.change.benefits.add(benefit)
    assert list(missing_from(place.change)) == [NO_BENEFIT]

    benefit.measure = "Falls at home"
    benefit.save()

    assert list(missing_from(place.change)) == []


def test_submission_names_everything_at_once_and_leaves_a_draft(place):
    say(place, whole_life_value=None, without_benefit="", co_production="")
    place.change.services.clear()
    place.change.partners_affected.clear()

    with pytest.raises(Refused) as refused:
        services.start_sign_off(place.change, by=place.lead)

    assert str(refused.value) == (
        "Name the services that it is about. Name the partners that it affects."
        f" {NO_COST} {NO_BENEFIT} {NO_VOICE}"
    )
    place.change.refresh_from_db()
    assert place.change.state == ChangeState.DRAFT
    assert not SignOff.objects.about(place.change).exists()


def test_the_page_says_why_a_draft_does_not_start_and_the_preview_says_it_before(place, client):
    say(place, whole_life_value=None)
    client.force_login(place.lead)

    page = client.post(url("change-start", place, "SC02"), follow=True).content.decode()

    assert NO_COST in page
    preview = f"/{place.partnership.slug}/sign-offs/preview/"
    assert NO_COST in read(client, preview, proposal=f"scope_change-{place.change.pk}")


def test_a_draft_may_be_incomplete(place):
    proposal = services.Proposal(
        name="Bring falls prevention into scope",
        kind="bring_in",
        workstream=place.change.workstream,
        level="place",
        effective_on=place.change.effective_on,
        services=list(place.change.services.all()),
        partners_affected=[],
    )

    made = services.propose_scope_change(proposal, by=place.lead)

    assert made.state == ChangeState.DRAFT
    assert len(list(missing_from(made))) == 4


def test_an_edit_in_sign_off_takes_nothing_away(place):
    submit(place)

    with pytest.raises(Refused) as refused:
        edit(place, by=place.lead, whole_life_value=None, co_production="")

    assert str(refused.value) == f"{NO_COST} {NO_VOICE}"
    assert ScopeChange.objects.get(pk=place.change.pk).whole_life_value == 310_000


def test_what_was_missing_before_stops_no_edit(place):
    sign_off = submit(place)
    ScopeChange.objects.filter(pk=place.change.pk).update(co_production="")

    edit(place, by=place.lead, population="Adults")

    assert sign_off.versions.count() == 2


def test_a_change_of_unknown_cost_opens_no_stage_that_asks_for_assessments(place):
    place.change.whole_life_value = None

    said = ScopeChangeSubject().blockers(place.change, place.change.effective_on, ("qia",))

    assert NO_COST in said
