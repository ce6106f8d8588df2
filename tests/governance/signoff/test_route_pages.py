"""The pages of the routes: everybody reads, the office writes, nobody overwrites anybody."""

from http import HTTPStatus

import pytest

from governance.signoff.models import Route
from tests.factories.accounts import member
from tests.governance.signoff.route_pages import ABOUT, FULL, lock, url, words


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
        ({"subject_kinds": ["moon"]}, "Choose one of those on the page"),
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
    system = member(place.partnership, user__is_service=True)
    adding = url(place, "route-stage-new", draft.slug)
    asked = FULL | {"approvers": "people", "people": [here.pk]} | lock(writer, place, draft)

    for nobody in (elsewhere, system):
        assert "Choose one of those on the page" in words(
            writer.post(adding, asked | {"people": [nobody.pk]})
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
