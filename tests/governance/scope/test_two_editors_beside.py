"""Two people on an assessment, or on who may see a change: neither overwrites the other unasked."""

from datetime import date
from http import HTTPStatus

import pytest

from core.errors import Overtaken
from governance.scope import services
from governance.scope.assessing import assessment_fingerprint
from records.disclosures import Disclosure, disclosure_fingerprint
from records.models import Classification
from tests.governance.scope.pages import url

CHANGED = "It has changed since you opened it. Nothing of yours is saved yet."
REQUIRED, PUBLIC = {"state": "required"}, {"classification": "public"}


@pytest.fixture
def as_office(place, client):
    client.force_login(place.office)
    return client


def quality(place):
    return place.change.assessments.get(kind="qia")


def not_required(place):
    """What somebody else says of the assessment meanwhile."""
    services.record_assessment(
        place.change, kind="qia", state="not_required", reason="No care changes", by=place.lead
    )


def named(place):
    """What somebody else says meanwhile of who may see the change."""
    asked = [place.lead, place.chair, *place.members.values()]
    disclosure = Disclosure(Classification.PART_2, "Terms", place.board, people=tuple(asked))
    services.set_disclosure(place.change, disclosure, by=place.office)


@pytest.mark.parametrize(
    ("page", "said", "meanwhile", "saved"),
    [
        (("change-assess", "qia"), REQUIRED, not_required, "Not required: No care changes"),
        (("change-disclosure",), PUBLIC, named, "Part 2: Partnership Board"),
    ],
)
def test_who_saves_second_sees_what_was_saved_and_then_chooses(
    place, as_office, page, said, meanwhile, saved
):
    address = url(page[0], place, "SC02", *page[1:])
    opened = as_office.get(address).context["text"]
    meanwhile(place)

    answer = as_office.post(address, {**said, "text": opened})

    assert answer.status_code == HTTPStatus.CONFLICT
    assert CHANGED in answer.text
    assert f"<strong>Saved now:</strong> {saved}" in answer.text
    assert "checked" in answer.text
    again = as_office.post(address, {**said, "text": answer.context["text"]})
    assert again.status_code == HTTPStatus.FOUND


@pytest.mark.parametrize(
    ("page", "said"), [(("change-assess", "qia"), REQUIRED), (("change-disclosure",), PUBLIC)]
)
def test_a_page_that_does_not_say_what_it_showed_overwrites_nothing(place, as_office, page, said):
    answer = as_office.post(url(page[0], place, "SC02", *page[1:]), said)

    assert answer.status_code == HTTPStatus.CONFLICT
    place.change.refresh_from_db()
    assert (place.change.classification, quality(place).state) == ("all_partners", "signed")


def test_the_verb_of_assessments_refuses_what_was_overtaken(place):
    seen = assessment_fingerprint(quality(place))
    not_required(place)

    with pytest.raises(Overtaken, match=CHANGED):
        services.record_assessment(place.change, kind="qia", by=place.lead, seen=seen, **REQUIRED)
    assert quality(place).reason == "No care changes"


def test_the_verb_of_who_may_see_refuses_what_was_overtaken(place):
    seen = disclosure_fingerprint(place.change)
    named(place)

    with pytest.raises(Overtaken, match=CHANGED):
        services.set_disclosure(place.change, Disclosure(), by=place.office, seen=seen)
    place.change.refresh_from_db()
    assert place.change.classification == Classification.PART_2


def test_each_word_of_an_assessment_is_in_its_fingerprint(place):
    held = quality(place)
    known = {assessment_fingerprint(None), assessment_fingerprint(held)}

    for name, value in (
        ("reason", "x"),
        ("signed_on", date(2019, 1, 1)),
        ("signed_by", place.chair),
        ("valid_until", date(2030, 1, 1)),
        ("state", "required"),
    ):
        setattr(held, name, value)
        known.add(assessment_fingerprint(held))

    assert len(known) == 7
