"""A draft becomes a version that never changes; a route is retired and comes back."""

import pytest
from django.db import DatabaseError, transaction

from core.errors import Refused
from governance.signoff import services
from governance.signoff.models import NamedApprover, Route, StageTemplate
from governance.signoff.services import route_drafts as drafts
from governance.signoff.services import route_versions as versions
from tests.governance.signoff.conftest import approve
from tests.governance.signoff.routing import (
    draft_with,
    of_board,
    outline,
    screening,
    terms,
)


def test_a_draft_is_discarded_and_its_versions_stay(place):
    draft = drafts.start_draft(place.route, by=place.office)

    drafts.discard_draft(draft, edition=1, by=place.office)

    assert not Route.objects.filter(is_draft=True).exists()
    assert place.route.stages.count() == 3
    with pytest.raises(Refused, match="discarded this draft"):
        drafts.discard_draft(draft, edition=1, by=place.office)


def test_a_draft_is_published_and_new_sign_offs_take_it(place):
    draft = drafts.start_draft(place.route, by=place.office)
    drafts.remove_stage(draft, draft.stages.get(position=2).pk, edition=1, by=place.office)

    versions.publish_route(draft, edition=2, by=place.office)

    assert place.route == draft
    assert [stage["name"] for stage in place.submit().route["stages"]] == [
        "Screening by the programme office",
        "Partnership Board",
    ]


def test_what_cannot_pass_today_is_not_published(place):
    draft = draft_with(place, screening(), of_board(place))
    place.board.quorum = 9
    place.board.save()

    with pytest.raises(Refused, match="Stage 2: Nobody could ever pass it: its quorum is nine"):
        versions.publish_route(draft, edition=3, by=place.office)

    draft.refresh_from_db()
    assert draft.is_draft


def test_a_published_version_is_not_edited_by_any_verb(place):
    route = place.route
    stage = route.stages.get(position=1).pk
    deeds = [
        lambda: drafts.describe_route(route, outline(), edition=1, by=place.office),
        lambda: drafts.save_stage(route, terms(), edition=1, by=place.office),
        lambda: drafts.move_stage(route, stage, up=False, edition=1, by=place.office),
        lambda: drafts.remove_stage(route, stage, edition=1, by=place.office),
        lambda: drafts.discard_draft(route, edition=1, by=place.office),
        lambda: versions.publish_route(route, edition=1, by=place.office),
    ]

    for deed in deeds:
        with pytest.raises(Refused, match="Version 1 is published and never changes"):
            deed()


def test_the_database_keeps_a_published_route_as_it_is(place):
    route, draft = place.route, draft_with(place, screening(), name="Draft")
    stage, person = route.stages.get(position=1), place.office
    deeds = [
        lambda: Route.objects.filter(pk=route.pk).update(name="Other"),
        lambda: Route.objects.filter(pk=route.pk).update(is_draft=True),
        lambda: StageTemplate.objects.filter(pk=stage.pk).update(n=2),
        lambda: StageTemplate.objects.filter(pk=stage.pk).update(route=draft),
        lambda: StageTemplate.objects.filter(route=draft).update(route=route, position=9),
        lambda: NamedApprover.objects.create(stage=stage, person=person),
    ]

    for deed in deeds:
        with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
            deed()

    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        stage.delete()
    with pytest.raises(DatabaseError, match="Cannot delete"), transaction.atomic():
        Route.objects.filter(pk=route.pk)._raw_delete("default")
    assert place.route.stages.count() == 3


def test_a_retired_route_is_taken_by_nothing_and_publishing_brings_it_back(place):
    first = place.route
    second = versions.publish_route(
        drafts.start_draft(first, by=place.office), edition=1, by=place.office
    )

    retired = versions.retire_route(second, by=place.office)

    assert retired.retired_at
    assert not Route.objects.in_use().filter(slug=first.slug).exists()
    services.ensure_default_routes(place.partnership, by=place.office)
    assert not Route.objects.in_use().filter(slug=first.slug).exists()
    third = drafts.start_draft(second, by=place.office)
    versions.publish_route(third, edition=1, by=place.office)
    assert Route.objects.in_use().get(slug=first.slug) == third


def test_only_a_route_in_use_without_a_draft_is_retired(place):
    draft = drafts.start_draft(place.route, by=place.office)

    with pytest.raises(Refused, match="Publish or discard the draft first"):
        versions.retire_route(place.route, by=place.office)
    with pytest.raises(Refused, match="It is not in use"):
        versions.retire_route(draft, by=place.office)
    drafts.discard_draft(draft, edition=1, by=place.office)
    retired = versions.retire_route(place.route, by=place.office)
    with pytest.raises(Refused, match="retired already"):
        versions.retire_route(retired, by=place.office)


def test_a_running_sign_off_keeps_its_copy_whatever_becomes_of_the_route(place):
    first = place.route
    sign_off = place.submit()
    before = sign_off.route

    draft = drafts.start_draft(first, by=place.office)
    drafts.remove_stage(draft, draft.stages.get(position=2).pk, edition=1, by=place.office)
    versions.publish_route(draft, edition=2, by=place.office)
    versions.retire_route(draft, by=place.office)

    sign_off = approve(sign_off, place.office)
    assert sign_off.route == before
    assert sign_off.template == first
    assert sign_off.stages.open().get().name == "Partner sign-off"


def test_what_the_office_did_with_the_default_routes_is_not_done_again(place):
    first = place.route
    versions.publish_route(drafts.start_draft(first, by=place.office), edition=1, by=place.office)
    before = Route.objects.count()

    services.ensure_default_routes(place.partnership, by=place.office)

    assert Route.objects.count() == before
