"""Pages of baselines: the list, the first, a proposal, its dates, and its sign-off."""

from datetime import date
from http import HTTPStatus

import pytest
from django.urls import reverse

from milestones import services
from milestones.models import Baseline
from tests.factories.accounts import member
from tests.factories.milestones import MilestoneFactory, adopted
from tests.factories.records import PART_2, withhold

ADDRESSES = ("baseline", "baseline-edit", "baseline-dates", "baseline-add")


def url(name, *args):
    return reverse(f"milestones:{name}", args=["hounslow", *args])


def words(response):
    return " ".join(response.text.split())


def test_the_list_names_each_baseline_with_its_decision(roadmap, client, viewer):
    second = adopted(
        roadmap.place.partnership, {roadmap.hub: date(2020, 3, 13)}, "Second", date(2020, 1, 31)
    )
    roadmap.propose(roadmap.data)
    client.force_login(viewer)

    page = client.get(url("baselines"))

    names = [row.baseline.name for row in page.context["rows"]]
    assert names == ["Re-baseline March 2020", "Second", "2019 roadmap"]
    assert [row.count for row in page.context["rows"]] == [1, 1, 2]
    assert [row.is_in_force for row in page.context["rows"]] == [False, True, False]
    assert second.decision.reference in page.text
    assert "Only the lead of a workstream, or the programme office" in words(page)
    assert "Propose a baseline" not in page.text


def test_a_decision_that_the_reader_may_not_see_is_not_named(roadmap, client, viewer):
    second = adopted(
        roadmap.place.partnership, {roadmap.hub: date(2020, 3, 13)}, "Second", date(2020, 1, 31)
    )
    withhold(second.decision, viewer)
    client.force_login(viewer)

    assert second.decision.reference not in client.get(url("baselines")).text


def test_the_office_adopts_the_first_baseline_on_a_page(place, as_office):
    MilestoneFactory(workstream=place.change.workstream)
    assert "Adopt the first baseline" in as_office.get(url("baselines")).text

    answer = as_office.post(
        url("baseline-first"), {"name": "2019 roadmap", "adopted_on": "23/8/2019"}
    )

    made = Baseline.objects.get()
    assert answer.url == url("baseline", "BL01")
    assert (made.name, made.adopted_on, made.dates.count()) == (
        "2019 roadmap",
        date(2019, 8, 23),
        1,
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"name": "", "adopted_on": "23/8/2019"}, "Fill in: Name"),
        ({"name": "First", "adopted_on": ""}, "Fill in: Adopted on"),
        ({"name": "First", "adopted_on": "soon"}, "Write the date as"),
        ({"name": "First", "adopted_on": "1/2/2020"}, "It was adopted by today"),
    ],
)
def test_what_is_wrong_with_the_first_baseline_is_said(place, as_office, typed, told):
    MilestoneFactory(workstream=place.change.workstream)

    answer = as_office.post(url("baseline-first"), typed)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert told in answer.text


def test_others_are_told_that_the_office_adopts_it(place, client, viewer):
    MilestoneFactory(workstream=place.change.workstream)
    client.force_login(viewer)

    assert "Only the programme office adopts" in client.get(url("baseline-first")).text
    client.post(url("baseline-first"), {"name": "Mine", "adopted_on": "23/8/2019"})
    assert not Baseline.objects.exists()


def test_the_lead_starts_the_sign_off_and_the_office_votes_on_the_page(roadmap, as_lead):
    draft = roadmap.propose()
    page = as_lead.get(url("baseline", draft.address))
    assert "Start sign-off" in page.text
    assert "It is proposed that the baseline of 2 milestones be moved" in page.text

    as_lead.post(url("baseline-start", draft.address))

    draft.refresh_from_db()
    assert draft.state == "in_sign_off"
    as_lead.force_login(roadmap.place.office)
    page = as_lead.get(url("baseline", draft.address))
    assert "You are asked to approve" in words(page)
    assert "Your vote" in page.text
    assert "Change its dates" not in page.text


def test_a_start_that_is_refused_says_why(roadmap, as_lead):
    draft = roadmap.propose()
    draft.dates.all().delete()

    page = as_lead.post(url("baseline-start", draft.address), follow=True)

    assert "Choose the milestones that get a new baseline" in page.text


def test_a_milestone_shows_which_baseline_it_is_judged_by_and_how_it_moved(roadmap, as_lead):
    adopted(
        roadmap.place.partnership, {roadmap.hub: date(2020, 3, 13)}, "Second", date(2020, 1, 31)
    )

    page = as_lead.get(url("detail", "M005"))

    steps = [(step["number"], step["change"], step["by"]) for step in page.context["steps"]]
    assert steps == [
        ("B", "2 Mar 2020 to 13 Mar 2020", "Baseline, 11 days later"),
        (1, "2 Mar 2020 to 13 Mar 2020", "+11 days"),
        ("B", "2 Mar 2020", "Baseline, 2019 roadmap"),
    ]
    assert "Second, 31 Jan 2020, decision D2019/" in page.text
    assert f'href="{url("baseline", "BL02")}"' in page.text
    assert "On plan." in page.text


def test_milestones_that_a_reader_may_not_see_are_only_counted(roadmap, client):
    secret = MilestoneFactory(
        workstream=roadmap.hub.workstream,
        name="Zanzibar",
        deciding_body=roadmap.place.board,
        **PART_2,
    )
    draft = services.propose_baseline(
        roadmap.place.partnership,
        name="Re",
        why="Late",
        milestones=[roadmap.hub, secret],
        by=roadmap.place.office,
    )
    client.force_login(member(roadmap.place.partnership))

    page = client.get(url("baseline", draft.address))

    assert "Zanzibar" not in page.text
    assert "1 that you may not see" in page.text


@pytest.mark.parametrize("name", ADDRESSES)
def test_strangers_and_those_it_is_withheld_from_find_no_baseline(
    roadmap, client, stranger, viewer, name
):
    draft = roadmap.propose()
    withhold(draft, viewer)

    for person in (stranger, viewer):
        client.force_login(person)
        assert client.get(url(name, draft.address)).status_code == HTTPStatus.NOT_FOUND
    client.logout()
    assert client.get(url(name, draft.address)).status_code == HTTPStatus.FOUND


@pytest.mark.parametrize("name", ["baseline-edit", "baseline-dates", "baseline-add"])
def test_who_may_not_edit_is_told_so(roadmap, client, viewer, name):
    draft = roadmap.propose()
    client.force_login(viewer)

    assert "Only the person who proposed it" in client.get(url(name, draft.address)).text
    client.post(url(name, draft.address), {"name": "Mine", "why": "x", "references": "M014"})

    draft.refresh_from_db()
    assert draft.name == "Re-baseline March 2020"


@pytest.mark.parametrize(("name", "queries"), [("baselines", 7), ("baseline", 12)])
def test_pages_take_as_many_queries_for_many_milestones_as_for_one(
    roadmap, as_lead, name, queries, django_assert_num_queries
):
    MilestoneFactory.create_batch(60, workstream=roadmap.hub.workstream)
    draft = services.propose_baseline(
        roadmap.place.partnership,
        name="Re",
        why="Late",
        milestones=roadmap.place.partnership.milestones.all(),
        by=roadmap.place.lead,
    )
    args = [draft.address] if name == "baseline" else []
    as_lead.get(url(name, *args))

    with django_assert_num_queries(queries):
        as_lead.get(url(name, *args))
