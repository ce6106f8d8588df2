"""What partners sign: the benefit with its measure, and the co-production behind it."""

from datetime import date

import pytest

from core.canonical import plain
from governance.scope.benefits import measured
from governance.scope.document import document_of, read_document, seen_names
from tests.factories.records import PART_2
from tests.factories.risks import BenefitFactory
from tests.governance.scope.pages import read, typed, url


@pytest.fixture
def benefit(place):
    made = BenefitFactory(
        workstream=place.change.workstream,
        reference="B02",
        name="Fewer falls",
        measure="Falls at home",
        unit="falls",
        baseline_value=120,
        baseline_date=date(2019, 3, 31),
        target_value="90.5",
        target_date=date(2021, 3, 31),
    )
    place.change.benefits.add(made)
    return made


def test_what_is_signed_names_each_benefit_with_its_measure(place, benefit):
    assert document_of(place.change)["benefits"] == [
        "B02 Fewer falls (measured by Falls at home: from 120 falls at 31 March 2019"
        " to 90.5 falls by 31 March 2021)"
    ]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"baseline_date": None, "target_value": None}, "Falls at home: from 120 falls"),
        ({"baseline_value": None, "target_date": None}, "Falls at home: to 90.5 falls"),
        ({"baseline_value": None, "target_value": None}, "Falls at home: no figures yet"),
    ],
)
def test_a_measure_says_what_is_known(place, benefit, given, said):
    benefit.refresh_from_db()
    for name, value in given.items():
        setattr(benefit, name, value)

    assert measured(benefit) == said


def test_a_signed_benefit_is_read_by_who_may_see_it_even_when_its_target_has_moved(
    place, viewer, benefit
):
    secret = BenefitFactory(
        workstream=place.change.workstream, reference="B03", name="Secret", **PART_2
    )
    place.change.benefits.add(secret)
    signed = plain(document_of(place.change))
    benefit.target_value = 80
    benefit.save()

    lines = dict(read_document(signed, seen_names(place.change, viewer)))

    assert "to 90.5 falls by 31 March 2021" in lines["Benefits"]
    assert lines["Benefits"].endswith("; 1 more that you may not see")


def test_co_production_is_proposed_shown_and_signed(place, as_lead):
    said = "Twelve carers met us in May 2019.\nThe visits are now weekly."

    as_lead.post(url("change-edit", place, "SC02"), typed(place, co_production=said))

    place.change.refresh_from_db()
    page = read(as_lead, url("change", place, "SC02"))
    form = read(as_lead, url("change-edit", place, "SC02"))
    assert document_of(place.change)["co_production"].splitlines() == said.splitlines()
    assert "May 2019.<br>The visits are now weekly." in page
    assert "The visits are now weekly." in form


def test_a_change_without_evidence_says_what_is_missing(place, as_lead):
    place.change.co_production = place.change.without_benefit = ""
    place.change.save()

    page = read(as_lead, url("change", place, "SC02"))

    assert "None linked yet. Link the benefits" in page
    assert "Nothing has been recorded yet" in page


def test_a_text_of_a_megabyte_is_refused(place, as_lead):
    answer = as_lead.post(
        url("change-edit", place, "SC02"), typed(place, co_production="x" * 1_000_000)
    )

    assert "at most 4000 characters" in answer.content.decode()
    place.change.refresh_from_db()
    assert place.change.co_production == "Residents were asked."


def test_why_no_benefit_is_named_is_proposed_shown_and_signed(place, as_lead):
    said = "It only moves the service to another level."

    as_lead.post(url("change-edit", place, "SC02"), typed(place, without_benefit=said))

    place.change.refresh_from_db()
    assert document_of(place.change)["without_benefit"] == said
    assert f"None: {said}" in read(as_lead, url("change", place, "SC02"))
    assert said in read(as_lead, url("change-edit", place, "SC02"))


def test_a_text_that_says_nothing_of_it_keeps_its_fingerprint(place):
    place.change.without_benefit = ""

    assert "without_benefit" not in document_of(place.change)
