"""What the buttons of a route do, and two people who write one route."""

from http import HTTPStatus

import pytest

from governance.signoff.services import route_drafts as drafts
from governance.signoff.services import route_versions as versions
from tests.factories.accounts import member, office
from tests.governance.signoff.route_pages import ABOUT, FULL, lock, url, words
from tests.governance.signoff.routing import draft_with, of_board, screening, terms


def test_stages_are_moved_and_removed_by_buttons(place, writer, draft):
    second = draft.stages.get(position=2).pk

    up = {"to": "up", **lock(writer, place, draft)}
    writer.post(url(place, "route-stage-move", draft.slug, second), up)
    assert draft.stages.first().pk == second
    down = {"to": "down", **lock(writer, place, draft)}
    writer.post(url(place, "route-stage-move", draft.slug, second), down)
    assert draft.stages.last().pk == second
    removing = url(place, "route-stage-remove", draft.slug, second)
    page = writer.post(removing, lock(writer, place, draft), follow=True)

    assert "The stage is removed." in words(page)
    assert "One stage." in words(page)


def test_a_draft_that_nobody_could_pass_is_not_published_and_says_why(place, writer, draft):
    place.partnership.partners.update(signatory=None)

    page = writer.post(
        url(place, "route-publish", draft.slug), lock(writer, place, draft), follow=True
    )

    assert "Stage 2: No full partner has a signatory today. Name signatories." in words(page)
    draft.refresh_from_db()
    assert draft.is_draft


def test_a_draft_is_published_compared_and_retired(place, writer):
    assert place.route
    draft = drafts.start_draft(place.route, by=place.office)
    drafts.remove_stage(draft, draft.stages.get(position=2).pk, edition=1, by=place.office)
    draft.refresh_from_db()

    page = writer.post(
        url(place, "route-publish", draft.slug), lock(writer, place, draft), follow=True
    )
    assert "It is published" in words(page)
    changed = words(writer.get(url(place, "route-compare", draft.slug)))
    assert "Stage 2, Partner sign-off</strong>: removed" in changed
    same = words(writer.get(url(place, "route-compare", draft.slug) + "?from=2&to=2"))
    assert "Nothing: they read the same." in same
    assert "Replaced" in words(writer.get(url(place, "route-version", draft.slug, 1)))
    retired = writer.post(url(place, "route-retire", draft.slug), follow=True)
    assert "The route is retired: nothing new takes it." in words(retired)
    again = writer.post(url(place, "route-retire", draft.slug), follow=True)
    assert "It has been retired already." in words(again)


def test_the_only_version_of_a_route_is_compared_with_itself(place, writer):
    assert place.route

    assert "Nothing: they read the same." in words(
        writer.get(url(place, "route-compare", "scope-change") + "?from=x")
    )


def test_a_draft_is_discarded_to_the_list_or_to_what_is_published(place, writer, draft):
    discarding = url(place, "route-discard", draft.slug)

    answer = writer.post(discarding, lock(writer, place, draft))
    assert answer.url == url(place, "routes")
    second = drafts.start_draft(place.route, by=place.office)
    answer = writer.post(url(place, "route-discard", second.slug), lock(writer, place, second))
    assert answer.url == url(place, "route", second.slug)


def test_without_a_draft_its_pages_lead_to_the_route(place, writer):
    assert place.route
    for name in ("route-edit", "route-about", "route-stage-new"):
        page = writer.get(url(place, name, "scope-change"), follow=True)
        assert "There is no draft of this route now" in words(page)
    page = writer.post(url(place, "route-publish", "scope-change"), follow=True)
    assert "There is no draft of this route now" in words(page)


def test_a_draft_alone_is_not_retired(place, writer, draft):
    page = writer.post(url(place, "route-retire", draft.slug), follow=True)

    assert "It is not in use. Discard the draft instead." in words(page)


def test_a_running_sign_off_is_counted_for_who_may_see_it(place, client):
    place.submit()
    client.force_login(member(place.partnership))

    page = words(client.get(url(place, "route", "scope-change")))

    assert "1 sign-off runs on a copy of it." in page


class TestTwoPeople:
    """The second to save sees what the first changed, and chooses."""

    @pytest.fixture
    def other(self, place):
        return office(place.partnership)

    @pytest.fixture
    def stale(self, place, writer, draft, other):
        """What the office's page sends back after somebody else saved a stage."""
        sent = lock(writer, place, draft)
        stage = draft.stages.get(position=2)
        drafts.save_stage(
            draft, terms(deadline_working_days=15), stage=stage.pk, edition=3, by=other
        )
        return sent

    def test_both_changes_are_shown_and_nothing_is_saved(self, place, writer, draft, stale, other):
        stage = draft.stages.get(position=2).pk
        mine = FULL | {"name": "Partner sign-off", "deadline_working_days": "20"}

        answer = writer.post(url(place, "route-stage", draft.slug, stage), mine | stale)

        assert answer.status_code == HTTPStatus.CONFLICT
        theirs, my = answer.context["theirs"], answer.context["mine"]
        assert [str(one) for one in theirs] == [
            "Stage 2, Partner sign-off: the deadline,"
            " from “within 10 working days” to “within 15 working days”."
        ]
        assert [(one.before, one.after) for one in my] == [
            ("within 15 working days", "within 20 working days")
        ]
        assert f"{other.name} saved it first." in words(answer)
        assert draft.stages.get(pk=stage).deadline_working_days == 15

    def test_pressing_on_saves_mine_over_it(self, place, writer, draft, stale):
        stage = draft.stages.get(position=2).pk
        mine = FULL | {"name": "Partner sign-off", "deadline_working_days": "20"}
        page = writer.post(url(place, "route-stage", draft.slug, stage), mine | stale)
        again = dict(page.context["typed"]) | {
            "edition": page.context["edition"],
            "seen": page.context["seen"],
        }

        answer = writer.post(page.context["action"], again)

        assert answer.status_code == HTTPStatus.FOUND
        assert draft.stages.get(pk=stage).deadline_working_days == 20

    def test_a_button_pressed_late_asks_too(self, place, writer, draft, stale):
        stage = draft.stages.get(position=2).pk

        answer = writer.post(url(place, "route-stage-remove", draft.slug, stage), stale)

        assert answer.status_code == HTTPStatus.CONFLICT
        assert draft.stages.count() == 2

    def test_what_is_said_of_the_head_asks_too(self, place, writer, draft, stale):
        answer = writer.post(url(place, "route-about", draft.slug), ABOUT | stale)

        assert answer.status_code == HTTPStatus.CONFLICT
        assert [one.what for one in answer.context["mine"]] == ["its name"]

    def test_a_stage_that_is_gone_may_be_added_again(self, place, writer, draft, other):
        stage = draft.stages.get(position=2).pk
        drafts.remove_stage(draft, stage, edition=3, by=other)
        draft.refresh_from_db()
        editing = url(place, "route-stage", draft.slug, stage)

        answer = writer.post(editing, FULL | lock(writer, place, draft))

        assert answer.status_code == HTTPStatus.CONFLICT
        assert answer.context["action"] == url(place, "route-stage-new", draft.slug)
        assert [str(one) for one in answer.context["mine"]] == ["Stage 2, Ask the partners: added."]

    @pytest.mark.parametrize("edition", ["", "x", "²", "9" * 40])
    def test_a_page_that_was_not_ours_is_never_saved(self, place, writer, draft, edition):
        sent = ABOUT | {"edition": edition, "seen": "forged"}

        answer = writer.post(url(place, "route-about", draft.slug), sent)

        assert answer.status_code == HTTPStatus.CONFLICT
        assert answer.context["theirs"] == []
        assert "Nothing that can be told from here" in words(answer)

    def test_what_was_published_meanwhile_is_not_written(self, place, writer, draft):
        drafts.save_stage(draft, of_board(place), edition=3, by=place.office)
        draft.refresh_from_db()
        sent = lock(writer, place, draft)
        versions.publish_route(draft, edition=4, by=place.office)

        page = writer.post(url(place, "route-about", draft.slug), ABOUT | sent, follow=True)

        assert "somebody published or dropped it" in words(page)


@pytest.mark.parametrize("drafts_too", [False, True])
def test_the_list_takes_the_same_queries_whatever_its_length(
    place, client, django_assert_num_queries, drafts_too
):
    assert place.route
    if drafts_too:
        for number in range(5):
            draft_with(place, screening(), terms(), name=f"Way {number}")
    client.force_login(member(place.partnership))

    with django_assert_num_queries(6):  # session, person, partnership, deeds twice, the routes
        client.get(url(place, "routes"))


@pytest.mark.parametrize("stages", [1, 6])
def test_a_route_takes_the_same_queries_whatever_its_stages(
    place, client, django_assert_num_queries, stages
):
    looks = [screening(name=f"Look {n}") for n in range(stages)]
    draft = draft_with(place, *looks, of_board(place))
    versions.publish_route(draft, edition=stages + 2, by=place.office)
    client.force_login(member(place.partnership))

    with django_assert_num_queries(14):
        client.get(url(place, "route", draft.slug))
