"""Two people on one draft of a change of scope: neither overwrites the other unasked."""

from http import HTTPStatus

import pytest

from core.errors import Overtaken, Refused
from governance.scope import services
from governance.signoff.texts import fingerprint
from tests.factories.records import PART_2
from tests.factories.risks import RiskFactory
from tests.governance.scope.pages import read, typed, url
from tests.governance.scope.proposals import proposal_of

THEIRS = "Bring day centres into scope"


def edit(place):
    return url("change-edit", place, "SC02")


def saved_by_the_office(place):
    services.edit_scope_change(
        place.change, proposal_of(place.change, name=THEIRS), by=place.office
    )


def test_who_saves_second_is_shown_both_and_nothing_is_overwritten(place, as_lead):
    said = typed(place, name="Mine", population="Adults")
    saved_by_the_office(place)

    answer = as_lead.post(edit(place), said)

    assert answer.status_code == HTTPStatus.CONFLICT
    for told in (
        f"{place.office} saved it first",
        f"<strong>Saved now:</strong> {THEIRS}",
        "<strong>Yours:</strong> Mine",
        'name="name" value="Mine"',
        'name="population" value="Adults"',
        "Save mine over it",
        "Leave it as it is now",
    ):
        assert told in answer.text
    place.change.refresh_from_db()
    assert (place.change.name, place.change.population) == (THEIRS, "")


def test_having_seen_both_they_may_save_theirs(place, as_lead):
    said = typed(place, name="Mine")
    saved_by_the_office(place)
    place.change.refresh_from_db()
    now = fingerprint(place.change)
    assert f'name="text" value="{now}"' in as_lead.post(edit(place), said).text

    as_lead.post(edit(place), said | {"text": now})

    place.change.refresh_from_db()
    assert place.change.name == "Mine"


def test_or_go_back_to_what_they_typed(place, as_lead):
    said = typed(place, name="Mine")
    saved_by_the_office(place)

    page = as_lead.post(edit(place), said | {"back": "1"}).text

    assert 'value="Mine"' in page
    assert "Save the draft" in page


def test_a_page_that_does_not_say_which_text_it_showed_overwrites_nothing(place, as_lead):
    said = typed(place)
    del said["text"]

    assert as_lead.post(edit(place), said).status_code == HTTPStatus.CONFLICT


def test_the_form_says_which_text_it_shows(place, as_lead):
    assert f'name="text" value="{fingerprint(place.change)}"' in read(as_lead, edit(place))


def test_what_an_editor_may_not_see_is_not_named_to_them(place, as_lead):
    said = typed(place)
    secret = RiskFactory(workstream=place.change.workstream, name="Money", **PART_2)
    place.change.risks.add(secret)

    answer = as_lead.post(edit(place), said)

    assert answer.status_code == HTTPStatus.CONFLICT
    assert "Money" not in answer.text


def test_the_verb_itself_refuses_a_text_that_was_overtaken(place):
    seen = fingerprint(place.change)
    saved_by_the_office(place)

    with pytest.raises(Overtaken, match="changed since you opened it"):
        services.edit_scope_change(
            place.change, proposal_of(place.change), by=place.lead, text=seen
        )
    assert issubclass(Overtaken, Refused)
