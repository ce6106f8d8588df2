"""The pages of the routes: everybody reads, the office writes, nobody overwrites anybody."""

from http import HTTPStatus

import pytest
from django.urls import reverse

from governance.signoff.models import Route
from governance.signoff.services import route_drafts as drafts
from governance.signoff.services import route_versions as versions
from tests.factories.accounts import member, office
from tests.governance.signoff.routing import draft_with, screening, terms

FULL = {
    "name": "Ask the partners",
    "approvers": "partners",
    "rule": "all",
    "tie": "casting",
    "deadline_working_days": "10",
}
ABOUT = {"name": "Small change", "subject_kinds": ["scope_change"], "reminder_days": "3, 1"}


def url(place, name, *args):
    return reverse(f"signoff:{name}", args=[place.partnership.slug, *args])


def words(answer):
    return answer.content.decode()


@pytest.fixture
def writer(place, client):
    """The office's browser."""
    client.force_login(place.office)
    return client


@pytest.fixture
def draft(place):
    return draft_with(place, screening(), terms())


def lock(browser, place, draft):
    """What a page of the draft sends back."""
    context = browser.get(url(place, "route-edit", draft.slug)).context
    return {"edition": context["edition"], "seen": context["seen"]}


def test_everybody_in_the_partnership_reads_the_routes(place, client):
    assert place.route
    client.force_login(member(place.partnership))

    listed = words(client.get(url(place, "routes")))
    page = words(client.get(url(place, "route", "scope-change")))

    assert "Align with the system" in listed
    assert "Build a route" not in listed
    assert "Three stages." in page
    assert "quorum three with somebody from general practice among them" in page
    assert "Edit this route" not in page
    assert "Retire this route" not in page


def test_who_may_not_read_finds_nothing(place, client, stranger, draft):
    pages = [
        url(place, "routes"),
        url(place, "route", draft.slug),
        url(place, "route-version", draft.slug, 1),
        url(place, "route-compare", draft.slug),
        url(place, "route-preview", draft.slug, 1),
        url(place, "preview"),
    ]
    assert {client.get(page).status_code for page in pages} == {HTTPStatus.FOUND}

    client.force_login(stranger)
    assert {client.get(page).status_code for page in pages} == {HTTPStatus.NOT_FOUND}


@pytest.mark.parametrize("kind", ["viewer", "signatory", "board_member", "auditor"])
def test_the_pages_of_a_draft_exist_for_the_office_alone(place, client, draft, kind):
    stage = draft.stages.get(position=1).pk
    client.force_login(member(place.partnership, kind))
    pages = [
        url(place, "route-new"),
        url(place, "route-edit", draft.slug),
        url(place, "route-about", draft.slug),
        url(place, "route-stage-new", draft.slug),
        url(place, "route-stage", draft.slug, stage),
    ]
    deeds = [
        *pages,
        url(place, "route-publish", draft.slug),
        url(place, "route-discard", draft.slug),
        url(place, "route-retire", draft.slug),
        url(place, "route-stage-move", draft.slug, stage),
        url(place, "route-stage-remove", draft.slug, stage),
    ]

    assert {client.get(page).status_code for page in pages} == {HTTPStatus.NOT_FOUND}
    assert {client.post(deed).status_code for deed in deeds} == {HTTPStatus.NOT_FOUND}
    draft.refresh_from_db()
    assert draft.is_draft


def test_an_address_without_a_route_or_version_is_not_found(place, writer, draft):
    for page in (
        url(place, "route", "nothing"),
        url(place, "route-version", draft.slug, 9),
        url(place, "route-edit", "nothing"),
        url(place, "route-compare", draft.slug) + "?from=9",
        url(place, "route-stage", draft.slug, 0),
        url(place, "route-preview", draft.slug, 1) + "?proposal=moon-1",
        url(place, "preview") + "?proposal=scope_change-0",
        url(place, "preview") + "?proposal='",
    ):
        assert writer.get(page).status_code == HTTPStatus.NOT_FOUND


def test_the_office_begins_a_route_and_is_led_to_its_stages(place, writer):
    answer = writer.post(url(place, "route-new"), ABOUT, follow=True)

    assert answer.redirect_chain[0][0] == url(place, "route-edit", "small-change")
    assert "Small change is a draft. Add its stages." in words(answer)
    assert "The route has no stage, so nobody would be asked. Add a stage." in words(answer)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": "x" * 1_000_000}, "at most 200 characters"),
        ({"subject_kinds": []}, "Choose at least one kind of proposal."),
        ({"subject_kinds": ["moon"]}, "not one of the available choices"),
        ({"value_from": "-1"}, "The value must be £0 or more."),
        ({"value_from": "9" * 30}, "no more than"),
        ({"reminder_days": "three"}, "Write the days as numbers, for example 3, 1."),
        ({"reminder_days": "²"}, "Write the days as numbers, for example 3, 1."),
        ({"reminder_days": "61"}, "A reminder is 1 to 60 working days before the deadline."),
        ({"reminder_days": "1 2 3 4 5 6"}, "Give up to 5 reminders, each once."),
        ({"name": "CHANGE OF SCOPE"}, "Another route has this name."),
        (
            {"subject_kinds": ["agreement"], "change_kinds": ["bring_in"]},
            "No proposal on this route has bring into scope. Take it off.",
        ),
    ],
)
def test_a_wrong_head_is_refused_beside_its_field(place, writer, wrong, said):
    assert place.route

    answer = writer.post(url(place, "route-new"), ABOUT | wrong)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert said in words(answer)
    assert not Route.objects.filter(is_draft=True).exists()


def test_the_office_edits_a_route_as_the_draft_of_its_next_version(place, writer):
    assert place.route

    page = writer.post(url(place, "route-edit", "scope-change"), follow=True)

    assert "Draft of version 2" in words(page)
    assert "Nothing stands in its way: it can be published." in words(page)
    assert "Go on with the draft of version 2" in words(
        writer.get(url(place, "route", "scope-change"))
    )
    assert "Version 2 is being written" in words(writer.get(url(place, "routes")))


def test_the_draft_is_described(place, writer, draft):
    about = url(place, "route-about", draft.slug)
    sent = ABOUT | {"value_from": "250000", "material_fields": ["level"]}

    answer = writer.post(about, sent | lock(writer, place, draft), follow=True)

    draft.refresh_from_db()
    assert "The draft is saved." in words(answer)
    assert (draft.name, draft.value_from, draft.material_fields) == (
        "Small change",
        250_000,
        ["level"],
    )
    assert writer.get(about).context["form"]["reminder_days"].value() == "3, 1"


@pytest.mark.parametrize(
    ("given", "held"),
    [
        ({}, {"rule": "all", "n": 1}),
        ({"rule": "at_least", "n": "2"}, {"rule": "at_least", "n": 2}),
        (
            {"rule": "per_sector", "n": "9", "n_per_sector": "1", "sectors": ["nhs_provider"]},
            {"rule": "per_sector", "n": 1, "sectors": ["nhs_provider"]},
        ),
        ({"tie": "falls", "rule": "majority"}, {"has_casting_vote": False}),
        (
            {"value_from": "1000000", "levels": ["place"], "changes": ["bring_in"]},
            {"condition": {"value_from": "1000000", "levels": ["place"], "changes": ["bring_in"]}},
        ),
        ({"value_from": "0"}, {"condition": {}}),
        ({"assessments": ["qia"]}, {"assessments": ["qia"]}),
        (
            {"approvers": "role", "role": "programme_office", "people": []},
            {"approvers": "role", "role": "programme_office"},
        ),
    ],
)
def test_a_stage_is_added_as_it_was_typed(place, writer, draft, given, held):
    answer = writer.post(
        url(place, "route-stage-new", draft.slug), FULL | given | lock(writer, place, draft)
    )

    stage = draft.stages.get(position=3)
    assert answer.status_code == HTTPStatus.FOUND
    assert stage.name == "Ask the partners"
    assert {field: getattr(stage, field) for field in held} == held


def test_people_and_bodies_are_chosen_from_the_partnership(place, writer, draft):
    here, elsewhere = member(place.partnership), member(place.partnership, ends_on="2019-12-31")
    adding = url(place, "route-stage-new", draft.slug)
    asked = FULL | {"approvers": "people", "people": [here.pk]} | lock(writer, place, draft)

    assert "not one of the available choices" in words(
        writer.post(adding, asked | {"people": [elsewhere.pk]})
    )
    writer.post(adding, asked)
    of_board = {"name": "Board", "approvers": "body", "body": place.board.pk}
    writer.post(adding, FULL | of_board | lock(writer, place, draft))

    named, board = draft.stages.filter(position__gt=2)
    assert list(named.people.all()) == [here]
    assert board.body == place.board
    page = writer.get(url(place, "route-stage", draft.slug, named.pk))
    assert page.context["form"]["people"].value() == [here.pk]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": ""}, "Fill in: Name"),
        ({"name": "x" * 1_000_000}, "at most 200 characters"),
        ({"approvers": ""}, "Choose who is asked."),
        ({"approvers": "body"}, "Choose the body."),
        ({"approvers": "role"}, "Choose the role."),
        ({"approvers": "people"}, "Name at least one person."),
        ({"rule": ""}, "Choose a rule."),
        ({"rule": "at_least"}, "Say how many must approve."),
        ({"rule": "per_sector"}, "Say how many of each sector."),
        ({"rule": "at_least", "n": "0"}, "greater than or equal to 1"),
        ({"rule": "at_least", "n": "9"}, "Ask for fewer approvals, or ask more people."),
        (
            {"rule": "per_sector", "n_per_sector": "2"},
            "leave that sector out, or ask somebody who speaks for it",
        ),
        ({"rule": "chair"}, "Only a body has a chair and a quorum."),
        ({"deadline_working_days": ""}, "Give the deadline in working days."),
        ({"deadline_working_days": "61"}, "less than or equal to 60"),
        ({"value_from": "-5"}, "The value must be £0 or more."),
        ({"name": "SCREENING"}, "Another stage has this name. Give each its own."),
    ],
)
def test_a_wrong_stage_is_refused_beside_its_field(place, writer, draft, wrong, said):
    answer = writer.post(
        url(place, "route-stage-new", draft.slug), FULL | wrong | lock(writer, place, draft)
    )

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert said in words(answer)
    assert draft.stages.count() == 2


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
    assert f", by {place.office.name}" in words(page)
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
        sent = lock(writer, place, draft)
        versions.publish_route(draft, edition=3, by=place.office)

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
    draft = draft_with(place, *(screening(name=f"Look {n}") for n in range(stages)))
    versions.publish_route(draft, edition=stages + 1, by=place.office)
    client.force_login(member(place.partnership))

    with django_assert_num_queries(13):
        client.get(url(place, "route", draft.slug))
