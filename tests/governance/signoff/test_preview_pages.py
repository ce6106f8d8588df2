"""The page that foresees a proposal's route ahead."""

import pytest

from governance.signoff.services import route_versions as versions
from tests.factories.accounts import MembershipFactory
from tests.factories.bodies import SeatFactory
from tests.factories.records import PART_2
from tests.factories.scope import ScopeChangeFactory
from tests.governance.signoff.route_pages import url
from tests.governance.signoff.routing import draft_with, of_board, screening


def test_a_draft_is_previewed_on_the_route_that_it_would_take(place, ask):
    assert place.route

    page = ask("preview").content.decode()

    assert "The earliest lawful date is Wednesday 12 February 2020." in page
    assert f"As if {place.lead.name} submitted it on Friday 31 January 2020" in page


def test_one_that_runs_is_previewed_on_its_own_copy(place, ask):
    place.submit()

    page = ask("preview").content.decode()

    assert "It runs on its own copy of the route" in page


def test_a_route_that_is_not_for_it_says_which_one_it_would_take(place, ask):
    assert place.route

    page = ask("route-preview", "align-with-system", 1).content.decode()

    assert "Submitted, it would take another route" in page
    assert "This one is not for such a proposal." in page
    assert (
        "Submitted, it would take" not in ask("route-preview", "scope-change", 1).content.decode()
    )


def test_equal_routes_are_offered(place, ask):
    assert place.route
    draft = draft_with(place, screening(), of_board(place), name="A quicker way")
    versions.publish_route(draft, edition=3, by=place.office)

    page = ask("preview").content.decode()

    assert "Its submitter may also choose" in page


def test_without_a_route_nothing_is_promised(place, ask):
    page = ask("preview").content.decode()

    assert "As it stands it could not pass." in page


def test_only_proposals_that_the_reader_may_see_are_offered_or_shown(place, ask, client):
    assert place.route
    hidden = ScopeChangeFactory(
        workstream=place.change.workstream, name="Zanzibar", deciding_body=place.board, **PART_2
    )

    page = client.get(url(place, "preview"))
    assert [label for _, label in page.context["options"]] == [str(place.change)]
    assert ask("preview", change=hidden).status_code == 404
    assert (
        "Zanzibar"
        not in client.get(url(place, "route-preview", "scope-change", 1)).content.decode()
    )


@pytest.mark.parametrize("many", [1, 12])
def test_a_preview_takes_the_same_queries_however_many_are_asked(
    place, ask, many, django_assert_num_queries
):
    assert place.route
    for _ in range(many):
        seat = SeatFactory(body=place.board, organisation=place.organisations["Trust"])
        MembershipFactory(partnership=place.partnership, user=seat.person)
    ask("preview")

    with django_assert_num_queries(42):
        page = ask("preview")

    assert len(page.context["preview"].stages[2].people) == 5 + many
