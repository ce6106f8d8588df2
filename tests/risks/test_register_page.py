"""The register of risks, as its readers see it."""

import re
from datetime import date

import pytest
from django.urls import reverse

from risks.models import Risk, RiskStatus
from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.records import PART_2, withhold
from tests.factories.risks import ControlFactory, ReviewFactory, RiskFactory
from tests.factories.workstreams import WorkstreamFactory

PLANTED = "Zanzibar"
PATHWAY = {"current_consequence": 4, "current_likelihood": 3}


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership, reference="WS01", name="Urgent care")


@pytest.fixture
def reader(client, viewer):
    client.force_login(viewer)
    return client


@pytest.fixture
def ask(reader, partnership):
    """The register as the viewer gets it, with a query."""
    return lambda **query: reader.get(reverse("risks:list", args=[partnership.slug]), query)


def names(response):
    return [one.risk.name for one in response.context["risks"]]


def cells(response):
    """Likelihood, consequence and number of each cell that is not empty."""
    return {
        (row.number, at): cell.count
        for row in response.context["rows"]
        for at, cell in enumerate(row.cells, start=1)
        if cell.count
    }


def test_the_register_shows_open_risks_worst_first(ask, workstream):
    RiskFactory(workstream=workstream, name="Moderate", current_consequence=2)
    RiskFactory(workstream=workstream, name="Extreme", current_consequence=5)
    RiskFactory(workstream=workstream, name="Over", status=RiskStatus.CLOSED)

    assert names(ask()) == ["Extreme", "Moderate"]


def test_the_register_begins_with_how_many_risks_the_board_sees(ask, workstream):
    for consequence in (5, 4, 3):
        RiskFactory(workstream=workstream, current_consequence=consequence, current_likelihood=4)

    assert "3 open risks, 2 of them scoring 15 or more." in ask().text
    assert "of them scoring" not in ask(view="closed").text


def test_every_cell_of_the_heat_map_counts_its_risks_and_leads_to_them(ask, workstream):
    for likelihood, name in ((3, "One"), (3, "Two"), (5, "Other")):
        RiskFactory(
            workstream=workstream, name=name, current_consequence=4, current_likelihood=likelihood
        )

    whole = ask(workstream="WS01")
    link = re.search(r'href="\?([^"]*cell=3-4[^"]*)"', whole.content.decode())[1]
    chosen = ask(**dict(part.split("=") for part in link.replace("&amp;", "&").split("&")))

    assert cells(whole) == {(3, 4): 2, (5, 4): 1}
    assert sorted(names(chosen)) == ["One", "Two"]
    assert cells(chosen) == cells(whole)
    assert "2 risks: possible and major" in chosen.content.decode()


def test_a_chosen_cell_leads_back_to_all(ask, workstream):
    RiskFactory(workstream=workstream, **PATHWAY)

    row = ask(cell="3-4", view="").context["rows"][2]

    assert row.cells[3].selected
    assert row.cells[3].url == "?view="


@pytest.mark.parametrize(
    ("view", "found"),
    [
        ("", ["Board", "Rising", "Late", "Quiet"]),
        ("board", ["Board"]),
        ("rising", ["Rising"]),
        ("overdue", ["Late"]),
        ("closed", ["Gone"]),
        ("nonsense", ["Board", "Rising", "Late", "Quiet"]),
    ],
)
def test_each_view_shows_its_own(ask, workstream, view, found):
    MeetingFactory(body=BodyFactory(partnership=workstream.partnership), held_on=date(2019, 12, 18))
    RiskFactory(workstream=workstream, name="Board", current_consequence=5, current_likelihood=3)
    rising = RiskFactory(
        workstream=workstream, name="Rising", current_consequence=4, current_likelihood=3
    )
    ReviewFactory(risk=rising, consequence=4, likelihood=2)
    RiskFactory(
        workstream=workstream,
        name="Late",
        current_consequence=2,
        current_likelihood=2,
        next_review_on=date(2020, 1, 30),
    )
    RiskFactory(
        workstream=workstream,
        name="Quiet",
        current_consequence=1,
        current_likelihood=1,
        next_review_on=date(2020, 1, 31),
    )
    RiskFactory(
        workstream=workstream,
        name="Gone",
        status=RiskStatus.CLOSED,
        current_consequence=5,
        current_likelihood=5,
        next_review_on=date(2020, 1, 1),
    )

    assert names(ask(view=view)) == found


def test_workstream_and_words_narrow_the_register(ask, workstream, partnership):
    other = WorkstreamFactory(partnership=partnership, reference="WS02")
    RiskFactory(workstream=workstream, name="Home first stalls")
    RiskFactory(workstream=workstream, name="Data", effect="the HOME care market fails")
    RiskFactory(workstream=workstream, name="Data is late")
    RiskFactory(workstream=other, name="Home care is thin")

    assert sorted(names(ask(workstream="ws01", q="home"))) == ["Data", "Home first stalls"]


@pytest.mark.parametrize("query", [{"q": "%_\\"}, {"q": "a\x00"}, {"cell": "9-9"}, {"page": "-1"}])
def test_whatever_is_asked_the_register_answers(ask, workstream, query):
    RiskFactory(workstream=workstream)

    assert ask(**query).status_code == 200


def test_the_register_sorts_by_reference_and_by_review(ask, workstream):
    RiskFactory(workstream=workstream, reference="R10", name="Ten", next_review_on=date(2020, 2, 1))
    RiskFactory(workstream=workstream, reference="R2", name="Two", next_review_on=date(2020, 3, 1))
    RiskFactory(workstream=workstream, reference="R3", name="Three", next_review_on=None)

    assert names(ask(sort="risk")) == ["Two", "Three", "Ten"]
    assert names(ask(sort="review")) == ["Ten", "Two", "Three"]


def test_a_page_of_the_register_holds_fifty(ask, workstream):
    for _ in range(51):
        RiskFactory(workstream=workstream)

    assert len(names(ask())) == 50
    assert len(names(ask(page="2"))) == 1
    assert ask().context["total"] == 51


def test_the_register_takes_the_same_queries_for_200_risks(
    ask, workstream, django_assert_num_queries
):
    risks = RiskFactory.build_batch(200, workstream=workstream, owner=workstream.lead)
    for risk in risks:
        risk.partnership = workstream.partnership
    Risk.objects.bulk_create(risks)
    ReviewFactory(risk=risks[0])
    ControlFactory(risk=risks[0])
    ask()

    with django_assert_num_queries(2 + 2 + 5):  # reader, partnership and deeds, the register
        assert len(names(ask())) == 50
    with django_assert_num_queries(2 + 2 + 5):
        ask(map="board", view="unassured")


def test_part_2_and_withheld_risks_are_in_no_row_cell_count_or_search(ask, workstream, viewer):
    RiskFactory(workstream=workstream, name="Open to all")
    RiskFactory(workstream=workstream, name=f"{PLANTED} hospital closes", **PART_2)
    withheld = RiskFactory(workstream=workstream, name=f"{PLANTED} tender fails")
    withhold(withheld, viewer)

    everything = ask()

    assert names(everything) == ["Open to all"]
    assert (everything.context["total"], sum(cells(everything).values())) == (1, 1)
    assert PLANTED not in everything.content.decode()
    assert names(ask(q=PLANTED)) == []


def test_a_workstream_that_is_not_seen_is_no_choice_and_hides_its_risks(ask, partnership):
    hidden = WorkstreamFactory(partnership=partnership, name=f"{PLANTED} merger", **PART_2)
    RiskFactory(workstream=hidden, name="Merger is refused")

    found = ask()

    assert names(found) == []
    assert PLANTED not in found.content.decode()


def test_htmx_gets_the_results_alone(reader, workstream):
    response = reader.get(reverse("risks:list", args=["hounslow"]), headers={"HX-Request": "true"})

    assert response.content.decode().strip().startswith('<div id="results"')
    assert response["Vary"] == "HX-Request, Cookie"
