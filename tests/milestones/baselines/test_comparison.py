"""The page that compares two baselines, or one with now."""

from datetime import date
from decimal import Decimal
from http import HTTPStatus

import pytest
from django.urls import reverse

from tests.factories.accounts import OrganisationFactory, UserFactory
from tests.factories.milestones import ForecastFactory, MilestoneFactory, adopted
from tests.factories.records import PART_2, withhold
from tests.factories.workstreams import WorkstreamFactory

ADDRESS = reverse("milestones:baseline-compare", args=["hounslow"])


@pytest.fixture
def ask(client, viewer, roadmap):
    """The page as the viewer gets it, with a query."""
    client.force_login(viewer)
    return lambda **query: client.get(ADDRESS, query)


def shown(answer):
    return [(row.milestone.reference, row.days, why) for row, why in answer.context["rows"]]


def second(roadmap, on=date(2020, 1, 31)):
    """The hub is re-baselined to its forecast, 11 days later."""
    return adopted(roadmap.place.partnership, {roadmap.hub: date(2020, 3, 13)}, "Second", on)


def words(answer):
    return " ".join(answer.text.split())


def test_from_the_first_baseline_to_now_with_the_reasons_of_the_forecasts(ask, roadmap):
    answer = ask()

    assert shown(answer) == [("M014", 49, ()), ("M005", 11, ("The lease was late",))]
    assert (
        "From 2019 roadmap to now: 2 milestones, 2 of them later. On average 30.0 days;"
        " the worst is M014, 49 days later." in words(answer)
    )
    assert "No reason is recorded." in answer.text


def test_now_is_the_actual_date_once_there_is_one(ask, roadmap):
    roadmap.data.status, roadmap.data.actual_date = "complete", date(2020, 1, 30)
    roadmap.data.save()

    assert shown(ask())[-1] == ("M014", -1, ())


def test_between_two_baselines_with_the_reasons_of_the_later(ask, roadmap):
    second(roadmap)

    answer = ask(**{"from": "bl01", "to": "BL02"})

    assert shown(answer) == [("M005", 11, ("The lease was late.",)), ("M014", 0, ())]
    assert "From 2019 roadmap to Second" in words(answer)


def test_a_later_baseline_with_now(ask, roadmap):
    second(roadmap)

    assert shown(ask(**{"from": "BL02"}))[-1] == ("M005", 0, ("The lease was late",))


def test_a_comparison_goes_forwards(ask, roadmap):
    second(roadmap)

    answer = ask(**{"from": "BL02", "to": "BL02"})

    assert answer.status_code == HTTPStatus.OK
    assert "Second was not adopted after Second. Choose a later one" in words(answer)


def test_forecasts_that_moved_earlier_or_stayed_give_no_reason_and_the_newest_stand_first(
    ask, roadmap
):
    for said_on, day, reason in (
        (date(2020, 1, 25), date(2020, 3, 10), "Earlier after all"),
        (date(2020, 1, 26), date(2020, 3, 13), "Asbestos"),
        (date(2020, 1, 27), date(2020, 3, 13), "Confirmed"),
        (date(2020, 1, 28), date(2020, 3, 16), "The lease was late"),
        (date(2020, 1, 29), date(2020, 3, 13), ""),
    ):
        ForecastFactory(milestone=roadmap.hub, said_on=said_on, forecast_date=day, reason=reason)

    assert shown(ask())[-1] == ("M005", 11, ("The lease was late", "Asbestos"))


@pytest.mark.parametrize("by", ["workstream", "owner", "partner"])
def test_it_is_summed_up_by_workstream_owner_and_partner(ask, roadmap, by):
    third = MilestoneFactory(
        workstream=WorkstreamFactory(partnership=roadmap.place.partnership),
        owner=UserFactory(name="Another owner"),
        organisation=roadmap.place.organisations["Trust"],
    )
    adopted(roadmap.place.partnership, {third: date(2020, 3, 26)}, "Second", date(2020, 1, 31))
    own, other = {
        "workstream": (str(roadmap.hub.workstream), str(third.workstream)),
        "owner": (roadmap.hub.owner.name, "Another owner"),
        "partner": ("Council", "Trust"),
    }[by]

    answer = ask(**{"from": "BL02", "by": by})

    groups = answer.context["groups"]
    assert "Apply filters" in answer.text

    found = {name: (g.count, g.late, g.mean, g.worst.days) for name, g, _ in groups}
    assert found == {
        "partner": {
            own: (1, 1, Decimal("49.0"), 49),
            other: (2, 2, Decimal("8.0"), 11),
        },
    }.get(by, {own: (2, 2, Decimal("30.0"), 49), other: (1, 1, Decimal("5.0"), 5)})


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"partner": "Trust"}, ["M005"]),
        ({"which": "late"}, ["M014", "M005"]),
        ({"workstream": "no such"}, []),
        ({"owner": "0"}, []),
        (dict.fromkeys(("by", "from", "to", "which"), "no such"), ["M014", "M005"]),
    ],
)
def test_filters_narrow_what_is_compared(ask, roadmap, query, expected):
    first = MilestoneFactory(
        workstream=roadmap.hub.workstream, reference="M9", organisation=OrganisationFactory()
    )
    adopted(roadmap.place.partnership, {first: None}, "Second", date(2020, 1, 31))
    if "partner" in query:
        query = {"partner": roadmap.place.organisations[query["partner"]].pk}

    found = ask(**{"from": "BL02"} | query)

    references = [row.milestone.reference for row in found.context.get("page", [])]
    assert references == expected


def test_what_the_first_baseline_does_not_have_is_counted_and_left_out(ask, roadmap):
    MilestoneFactory(workstream=roadmap.hub.workstream)

    answer = ask()

    assert len(answer.context["page"]) == 2
    assert "1 more is not in 2019 roadmap, and so not compared." in words(answer)


def test_what_a_reader_may_not_see_is_not_compared_and_not_summed(ask, roadmap, viewer):
    type(roadmap.data).objects.filter(pk=roadmap.data.pk).update(
        deciding_body=roadmap.place.board, **PART_2
    )

    answer = ask()

    assert [row.milestone.reference for row in answer.context["page"]] == ["M005"]
    assert answer.context["summary"].count == 1
    assert "Linked data" not in answer.text
    withhold(roadmap.first, viewer)
    assert "No baseline that you may see has been adopted yet" in ask().text


def test_strangers_find_nothing_and_nobody_reads_without_signing_in(client, roadmap, stranger):
    assert client.get(ADDRESS).status_code == HTTPStatus.FOUND
    client.force_login(stranger)
    assert client.get(ADDRESS).status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("by", ["milestone", "owner"])
def test_many_milestones_take_as_many_queries_as_few(ask, roadmap, by, django_assert_num_queries):
    many = MilestoneFactory.create_batch(60, workstream=roadmap.hub.workstream)
    adopted(roadmap.place.partnership, dict.fromkeys(many), "Second", date(2020, 1, 31))
    ask(by=by)

    with django_assert_num_queries(9):  # session, person, partnership, deeds, and five of its own
        ask(by=by, to="now", **{"from": "BL02"})
