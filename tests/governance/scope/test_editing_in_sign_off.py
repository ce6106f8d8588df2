"""A change of scope that is in sign-off is edited: what that does is shown before it is saved."""

from http import HTTPStatus

import pytest

from core.errors import Refused
from governance.scope import services
from governance.scope.models import ScopeChange
from governance.signoff.models import SignOff
from tests.factories.accounts import member
from tests.factories.records import PART_2
from tests.factories.risks import RiskFactory
from tests.governance.scope.pages import read, typed, url
from tests.governance.scope.proposals import proposal_of
from tests.governance.signoff.conftest import approve, built, kept, make_material

__all__ = ["built", "kept"]


@pytest.fixture
def running(built, kept):
    """In sign-off at the partners' stage, with the cost material, and the place about it."""
    kept.change = ScopeChange.objects.get(pk=built[1].object_id)
    sign_off = SignOff.objects.get(pk=built[1].pk)
    make_material(sign_off, "whole_life_value")
    return kept


@pytest.fixture
def as_lead(running, client):
    client.force_login(running.lead)
    return client


def as_it_is(place, **given):
    """What the form sends when nothing is changed but what is given."""
    change = place.change
    return typed(
        place,
        name=change.name,
        whole_life_value=str(change.whole_life_value),
        effective_on="31/7/2020",
        text=given.pop("text", ""),
        **given,
    )


def sign_off_of(place):
    return SignOff.objects.about(place.change).get()


def address(place):
    return url("change-edit", place, place.change.reference)


def test_the_form_says_beforehand_which_fields_ask_again(running, as_lead):
    page = read(as_lead, address(running))

    assert "A change to one of these asks everybody who has voted again: Whole-life cost." in page
    assert f'name="text" value="{sign_off_of(running).sha256}"' in page
    assert "Check what this does" in page


def test_a_route_without_material_fields_says_so(running, as_lead):
    make_material(sign_off_of(running))

    assert "Its route calls no field material." in read(as_lead, address(running))


def test_the_check_page_shows_the_difference_and_who_is_asked_again_and_saves_nothing(
    running, as_lead
):
    approve(sign_off_of(running), running.members["Council"])

    answer = as_lead.post(address(running), as_it_is(running) | {"whole_life_value": "320000"})

    page = answer.content.decode()
    for words in (
        "It goes back to Screening by the programme office, in a new round.",
        "Material on this route: Whole-life cost.",
        "<li>Council signatory</li>",
        f"<li>{running.office.name}</li>",
        "<strong>Was:</strong> £310,000",
        "<strong>Is now:</strong> £320,000",
        "Save, and ask again",
    ):
        assert words in page
    assert (answer.status_code, sign_off_of(running).versions.count()) == (HTTPStatus.OK, 1)
    running.change.refresh_from_db()
    assert running.change.whole_life_value == 310_000


def test_saved_from_the_check_page_it_is_asked_again(running, as_lead):
    text = sign_off_of(running).sha256
    posted = as_it_is(running) | {"whole_life_value": "320000", "text": text, "save": "1"}

    answer = as_lead.post(address(running), posted, follow=True)

    assert f"{running.change.reference} is saved" in answer.content.decode()
    stage = sign_off_of(running).stages.open().get()
    assert (stage.number, stage.round) == (1, 2)


def test_what_is_not_material_says_that_votes_stand(running, as_lead):
    page = as_lead.post(address(running), as_it_is(running, population="Adults")).content.decode()

    assert "Votes already cast stand." in page
    assert "Save, and tell those asked" in page


def test_before_the_first_vote_it_says_that_the_deadline_stays(running, as_lead):
    sign_off = sign_off_of(running)
    posted = as_it_is(running) | {"whole_life_value": "320000", "text": sign_off.sha256}
    as_lead.post(address(running), {**posted, "save": "1"})

    page = as_lead.post(address(running), posted | {"whole_life_value": "330000", "text": ""})

    assert "Nobody has voted on it yet" in page.content.decode()


def test_an_edit_that_changes_nothing_says_so(running, as_lead):
    page = as_lead.post(address(running), as_it_is(running)).content.decode()

    assert "Nothing would change" in page
    assert 'name="save"' not in page


def test_going_back_keeps_what_was_typed(running, as_lead):
    page = as_lead.post(address(running), as_it_is(running, population="Adults", back="1"))

    assert 'value="Adults"' in page.content.decode()
    assert "Check what this does" in page.content.decode()


def test_two_people_editing_do_not_overwrite_each_other(running, as_lead):
    text = sign_off_of(running).sha256
    first = as_it_is(running, population="Adults", text=text, save="1")
    as_lead.post(address(running), first)

    for step in ({}, {"save": "1"}):
        second = as_it_is(running, population="Children", text=text, **step)
        answer = as_lead.post(address(running), second)

        assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
        assert "has changed since you opened it" in answer.content.decode()
    assert sign_off_of(running).versions.count() == 2


def test_a_risk_that_the_editor_may_not_see_stays_and_is_not_named(running, as_lead):
    secret = RiskFactory(workstream=running.change.workstream, name="Money", **PART_2)
    running.change.risks.add(secret)

    page = as_lead.post(address(running), as_it_is(running, population="Adults")).content.decode()

    assert "You may not see 1 of them; before, you could not see 0." in page
    assert "Money" not in page


def test_a_member_may_not_edit_what_is_in_sign_off(running, client):
    client.force_login(member(running.partnership))

    page = read(client, address(running))
    answer = client.post(address(running), as_it_is(running, population="Adults", save="1"))

    assert "only the person who submitted it, or the programme office, changes its text" in page
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert sign_off_of(running).versions.count() == 1


def test_the_page_of_a_change_offers_the_edit_to_who_may(running, as_lead, client):
    page = url("change", running, running.change.reference)
    assert address(running) in read(as_lead, page)

    client.force_login(running.chair)

    assert address(running) not in read(client, page)


def test_an_edit_of_a_draft_is_saved_at_once_and_foretold_as_nothing(kept, client):
    proposal = proposal_of(kept.change, name="Bring falls prevention into scope")

    assert services.foresee_edit(kept.change, proposal, by=kept.lead) is None

    kept.change.refresh_from_db()
    assert kept.change.name == "Bring social prescribing into scope"
    with pytest.raises(Refused, match="Only the person who proposed it"):
        services.foresee_edit(kept.change, proposal, by=kept.chair)
