"""What the grid of forecasts does not save, and how it says so."""

from datetime import date

import pytest

from milestones.models import Forecast
from milestones.services import Answer, Said, update_forecasts
from tests.factories.milestones import MilestoneFactory
from tests.milestones.forecasts.conftest import (
    PAGE,
    WHY,
    answers,
    errors,
    nothing_saved,
    words,
)


@pytest.mark.parametrize("act", [{}, {"save": "1"}])
def test_one_wrong_row_saves_nothing_and_the_summary_names_each(as_owner, milestone, passed, act):
    response = as_owner.post(
        PAGE, answers((passed, "same"), (milestone, "later", "29/5/2020", " ")) | act
    )

    assert response.status_code == 422
    assert errors(response) == [
        "XM10: 17 Jan 2020 has passed. Give a later date, or mark it done",
        "XM11: say why the date moves later",
    ]
    page = words(response)
    assert "<title>Error: Update your forecasts" in page
    assert f'<a href="#id_m{milestone.pk}-why">XM11: say why the date moves later</a>' in page
    assert f'<a href="#id_m{passed.pk}-what_0">' in page
    assert nothing_saved(milestone, passed)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (("later", "30 Febuary", WHY), "XM11: write the date as 17/4/2020, 17 Apr 2020 or +5w."),
        (("later", "", WHY), "XM11: enter a date, like 17/4/2020"),
        (("later", "30/1/2020", ""), "XM11: a forecast cannot be before today, 31 January 2020"),
        (
            ("later", "17/4/2920", "A slip"),
            "XM11: check the year: dates here are from 1950 to 2199.",
        ),
        (("done", "", ""), "XM11: enter a date, like 17/4/2020"),
        (("done", "1/2/2020", ""), "XM11: a date done cannot be in the future"),
        (("", "29/5/2020", ""), "XM11: say what has changed: a new date, or done"),
    ],
)
def test_each_wrong_answer_has_its_own_words(as_owner, milestone, answer, expected):
    response = as_owner.post(PAGE, answers((milestone, *answer)))

    assert (response.status_code, errors(response)) == (422, [expected])
    assert nothing_saved(milestone)


def test_no_answer_at_all_says_that_nothing_is_saved(as_owner, milestone):
    response = as_owner.post(PAGE, answers((milestone,)))

    assert response.status_code == 422
    assert "Nothing is saved: no row was answered" in response.text


@pytest.mark.parametrize("act", [{}, {"save": "1"}])
def test_a_row_that_changed_meanwhile_comes_back_with_both_values(
    as_owner, programme_office, milestone, act
):
    sent = answers((milestone, "later", "29/5/2020", WHY))
    update_forecasts(
        [Said(milestone, Answer.LATER, date(2020, 5, 15), "The office knew")], by=programme_office
    )

    response = as_owner.post(PAGE, sent | act)

    assert response.status_code == 422
    assert errors(response) == [
        "XM11: changed meanwhile: the forecast is now 15 May 2020. Check your answer and save again"
    ]
    page = words(response)
    assert "Forecast now <strong>15 May 2020</strong>" in page
    assert 'value="29/5/2020"' in page
    assert Forecast.objects.count() == 1


def test_the_row_that_came_back_is_saved_when_it_is_sent_again(
    as_owner, programme_office, milestone
):
    sent = answers((milestone, "later", "29/5/2020", WHY))
    update_forecasts(
        [Said(milestone, Answer.LATER, date(2020, 5, 15), "The office knew")], by=programme_office
    )
    [form] = as_owner.post(PAGE, sent).context["grid"].forms

    as_owner.post(PAGE, sent | {f"m{milestone.pk}-seen": form.seen_now, "save": "1"})

    milestone.refresh_from_db()
    assert milestone.forecast_date == date(2020, 5, 29)


def test_a_row_completed_meanwhile_says_when(as_owner, programme_office, milestone):
    sent = answers((milestone, "same"))
    update_forecasts([Said(milestone, Answer.DONE, date(2020, 1, 30))], by=programme_office)

    response = as_owner.post(PAGE, sent)

    assert errors(response) == ["XM11: changed meanwhile: it was done on 30 Jan 2020"]


def test_rows_that_one_may_not_change_are_left_aside(as_owner, workstream, milestone):
    anothers = MilestoneFactory(workstream=workstream)
    sent = answers((anothers, "later", "29/5/2020", WHY), (milestone, "same"))

    as_owner.post(PAGE, sent | {"save": "1", "row": [anothers.pk, milestone.pk, "x", "-1"]})

    anothers.refresh_from_db()
    assert anothers.forecast_date == date(2020, 3, 31)
    assert [said.milestone for said in Forecast.objects.all()] == [milestone]
