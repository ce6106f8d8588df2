"""Two people of the office at one draft at the same moment, on real connections."""

import pytest

from governance.signoff.models import Route, StageTemplate
from governance.signoff.services import route_drafts as drafts
from governance.signoff.services import route_versions as versions
from tests.governance.signoff.at_once import at_once
from tests.governance.signoff.building import build_place
from tests.governance.signoff.routing import draft_with, of_board, screening, terms

pytestmark = pytest.mark.django_db(transaction=True)
LATE = "This draft was changed meanwhile. Look at it again."


@pytest.fixture
def place(transactional_db):
    return build_place()


def test_of_two_who_save_one_edition_one_is_told(place):
    draft = draft_with(place, screening(), terms())
    stage = draft.stages.get(position=2).pk

    def save(days):
        wanted = terms(deadline_working_days=days)
        return lambda: drafts.save_stage(draft, wanted, stage=stage, edition=3, by=place.office)

    results = at_once(save(11), save(12))

    draft.refresh_from_db()
    assert sorted(results) == sorted(["done", LATE])
    assert draft.edition == 4
    assert draft.stages.get(pk=stage).deadline_working_days in (11, 12)


def test_a_stage_added_at_the_moment_of_publishing_is_in_it_or_refused(place):
    draft = draft_with(place, of_board(place))

    results = at_once(
        lambda: versions.publish_route(draft, edition=2, by=place.office),
        lambda: drafts.save_stage(draft, of_board(place, name="Again"), edition=2, by=place.office),
    )

    draft.refresh_from_db()
    stages = draft.stages.count()
    assert results.count("done") == 1
    assert (draft.is_draft, stages) in [(True, 2), (False, 1)]


def test_two_who_begin_a_draft_get_the_same_one(place):
    route = place.route

    results = at_once(*[lambda: drafts.start_draft(route, by=place.office)] * 2)

    assert results == ["done", "done"]
    (draft,) = Route.objects.filter(is_draft=True)
    assert StageTemplate.objects.filter(route=draft).count() == 3


def test_of_two_who_retire_a_route_one_is_told(place):
    route = place.route

    results = at_once(*[lambda: versions.retire_route(route, by=place.office)] * 2)

    assert sorted(results) == ["It has been retired already.", "done"]
