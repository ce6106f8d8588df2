"""The assurance framework, the rules of the register, and the register taken away."""

from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from governance.bodies.models import BodyKind
from risks.models import Objective, RiskSettings
from tests.factories.bodies import BodyFactory
from tests.factories.records import PART_2
from tests.factories.risks import (
    AssuranceFactory,
    ControlFactory,
    ObjectiveFactory,
    ReviewFactory,
    RiskFactory,
)

SLUG = "hounslow"


@pytest.fixture
def risk(own_workstream, owner):
    return RiskFactory(workstream=own_workstream, reference="R01", owner=owner)


@pytest.fixture
def login(client):
    def _login(person):
        client.force_login(person)
        return client

    return _login


def at(name, *args):
    return reverse(f"risks:{name}", args=[SLUG, *args])


def test_the_framework_finds_what_is_missing(
    login, viewer, risk, partnership, django_assert_num_queries
):
    objective = ObjectiveFactory(partnership=partnership, name="Home first")
    ObjectiveFactory(partnership=partnership, name="Carers")
    ObjectiveFactory(partnership=partnership, name="Merger", **PART_2)
    risk.objective = objective
    risk.save()
    ControlFactory(risk=risk)
    loose = RiskFactory(workstream=risk.workstream, current_consequence=1)
    ControlFactory(risk=loose)
    AssuranceFactory(risk=loose, given_on=date(2019, 8, 3))  # 181 days
    AssuranceFactory(risk=loose, line=1, given_on=date(2019, 8, 4))  # 180 days
    page = login(viewer)
    page.get(at("assurance"))

    with django_assert_num_queries(2 + 2 + 7):
        shown = page.get(at("assurance")).content.decode()

    assert (
        "1 of 2 objectives outside appetite; 1 control that nobody assures;"
        " 1 assurance too old to count; 1 objective without a risk." in shown
    )
    assert "Merger" not in shown
    assert "1 too old" in shown
    assert "1 open risk. Say on the risk" in shown
    assert (
        "Nobody assures any of it." in page.get(at("objective", objective.address)).content.decode()
    )
    table = page.get(at("assurance-xlsx")).content
    [sheet] = CalamineWorkbook.from_filelike(BytesIO(table)).sheet_names
    assert sheet == "Assurance"
    assert "Carers" in page.get(at("assurance-csv")).content.decode()


def test_an_empty_framework_says_so(login, viewer, partnership):
    assert (
        "No objective is in the framework yet."
        in login(viewer).get(at("assurance")).content.decode()
    )


def test_the_office_keeps_objectives(login, programme_office, partnership, risk):
    page = login(programme_office)
    page.post(at("objective-new"), {"name": "Home first"})
    objective = Objective.objects.get()
    page.post(at("objective-edit", "OB01"), {"name": "Home always"})
    risk.objective = objective
    risk.save()

    stays = page.post(at("objective-edit", "OB01"), {"remove": "1"}, follow=True)
    risk.objective = None
    risk.save()
    page.post(at("objective-edit", "OB01"), {"remove": "1"})

    assert "Risks name this objective, so it stays: R01" in stays.content.decode()
    assert "Home always" in stays.content.decode()
    assert not Objective.objects.exists()


def test_the_office_sets_the_rules_and_a_lead_does_not(login, programme_office, lead, partnership):
    page = login(programme_office)
    form = page.get(at("rules")).context["form"]
    said = dict(form.initial)

    wrong = page.post(at("rules"), {**said, "board_from": 14, "months_low": 0})
    upside = page.post(at("rules"), {**said, "board_from": 8})
    page.post(at("rules"), {**said, "board_from": 16, "appetite_finance": "averse"})

    assert (wrong.status_code, upside.status_code) == (422, 422)
    assert "hears of lower scores" in upside.content.decode()
    held = RiskSettings.objects.get()
    assert (held.board_from, held.appetites["finance"]) == (16, "averse")
    assert "Only the programme office" in login(lead).get(at("rules")).content.decode()


def test_the_register_is_taken_away_as_it_is_shown(login, viewer, risk, partnership):
    risk.objective = ObjectiveFactory(partnership=partnership, name="Merger", **PART_2)
    risk.save()
    RiskFactory(workstream=risk.workstream, reference="R02", current_consequence=1)
    RiskFactory(workstream=risk.workstream, reference="R03", **PART_2)
    page = login(viewer)

    everything = page.get(at("list-csv")).content.decode()
    outside = page.get(at("list-csv"), {"view": "outside"}).content.decode()

    assert [line.split(",")[0] for line in everything.splitlines()[1:]] == ["R01", "R02"]
    assert [line.split(",")[0] for line in outside.splitlines()[1:]] == ["R01"]
    assert "Merger" not in everything
    assert page.get(at("list-xlsx")).content.startswith(b"PK")


def test_the_map_moves_to_the_last_board_and_to_target(login, viewer, risk, partnership):
    ReviewFactory(risk=risk, consequence=2, likelihood=2)
    RiskFactory(workstream=risk.workstream)
    board = BodyFactory(partnership=partnership, slug="board")
    board.meetings.create(held_on=date(2019, 12, 18), starts_at="14:00")
    page = login(viewer)

    then = page.get(at("list"), {"map": "board", "cell": "2-2"})
    target = page.get(at("list"), {"map": "target", "cell": "2-3"})

    assert [one.risk.reference for one in then.context["risks"]] == ["R01"]
    assert "1 not on this map" in then.content.decode()
    assert len(target.context["risks"]) == 2


def test_a_board_sees_on_its_page_the_risks_that_go_up_to_it(login, viewer, risk, partnership):
    board = BodyFactory(partnership=partnership, kind=BodyKind.PROGRAMME_BOARD, slug="programme")
    group = BodyFactory(partnership=partnership, kind=BodyKind.WORKING_GROUP, slug="group")
    page = login(viewer)

    shown = page.get(reverse("bodies:detail", args=[SLUG, board.slug])).content.decode()
    group_page = page.get(reverse("bodies:detail", args=[SLUG, group.slug])).content.decode()
    register = page.get(at("list")).content.decode()

    assert str(risk) in shown
    assert "Risks that go up to it" not in group_page
    assert "No partnership board exists here." in register
    assert "Outside appetite" in register
    assert "Reported to" in page.get(at("detail", "R01")).content.decode()
