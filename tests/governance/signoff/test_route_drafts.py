"""A route is written as a draft: whole or not at all, and never over somebody else's words."""

import pytest

from core.errors import Overtaken, Refused
from governance.signoff.models import NamedApprover, Route, StageTemplate
from governance.signoff.outlines import outline_of
from governance.signoff.services import route_drafts as drafts
from governance.signoff.services import route_versions as versions
from governance.signoff.services.route_drafts import Faulty
from tests.factories.accounts import member
from tests.governance.signoff.routing import (
    draft_with,
    of_board,
    outline,
    screening,
    terms,
)

CONFLICT = "changed meanwhile"


def names(route):
    return [stage.name for stage in route.stages.order_by("position")]


def test_the_office_begins_a_route_from_nothing(place):
    draft = drafts.create_route(place.partnership, outline(), by=place.office)

    assert (draft.slug, draft.version, draft.is_draft) == ("small-change-of-scope", 1, True)
    assert outline_of(draft) == outline()


def test_an_address_is_taken_once_and_new_is_a_page(place):
    first = drafts.create_route(place.partnership, outline(name="New"), by=place.office)
    versions_of_one = draft_with(place, of_board(place), name="Small")
    versions.publish_route(versions_of_one, edition=2, by=place.office)
    versions.retire_route(versions_of_one, by=place.office)

    second = drafts.create_route(place.partnership, outline(name="small"), by=place.office)

    assert (first.slug, second.slug) == ("new-2", "small-2")


def test_others_write_no_routes(place):
    draft = draft_with(place, screening())
    deeds = [
        lambda by: drafts.create_route(place.partnership, outline(name="Mine"), by=by),
        lambda by: drafts.start_draft(place.route, by=by),
        lambda by: drafts.describe_route(draft, outline(), edition=2, by=by),
        lambda by: drafts.save_stage(draft, terms(), edition=2, by=by),
        lambda by: drafts.discard_draft(draft, edition=2, by=by),
        lambda by: versions.publish_route(draft, edition=2, by=by),
        lambda by: versions.retire_route(place.route, by=by),
    ]

    for deed in deeds:
        with pytest.raises(Refused, match="Only the programme office writes routes"):
            deed(member(place.partnership))

    assert not Route.objects.filter(name="Mine").exists()
    assert names(draft) == ["Screening"]


def test_a_route_with_faults_is_not_begun(place):
    with pytest.raises(Faulty, match="no name") as refused:
        drafts.create_route(place.partnership, outline(name=""), by=place.office)

    assert [fault.field for fault in refused.value.faults] == ["name"]
    assert not Route.objects.exists()


def test_a_draft_is_a_copy_of_the_newest_version_and_there_is_one(place):
    person = member(place.partnership)
    named = terms(name="Named", approvers="people", people=(person.pk,))
    first = draft_with(place, screening(), named, of_board(place), name="Careful")
    versions.publish_route(first, edition=4, by=place.office)

    draft = drafts.start_draft(first, by=place.office)
    again = drafts.start_draft(first, by=place.office)

    assert draft == again
    assert (draft.version, draft.is_draft, draft.edition) == (2, True, 1)
    assert outline_of(draft) == outline_of(first)
    assert list(draft.stages.get(name="Board").sectors) == []
    assert NamedApprover.objects.filter(person=person).count() == 2


def test_a_draft_is_described_and_its_stages_stay(place):
    draft = draft_with(place, screening())

    drafts.describe_route(draft, outline(name=" Large ", value_from=5), edition=2, by=place.office)

    draft.refresh_from_db()
    assert (draft.name, draft.value_from, draft.edition) == ("Large", 5, 3)
    assert names(draft) == ["Screening"]
    with pytest.raises(Faulty, match="no kind of proposal"):
        drafts.describe_route(draft, outline(subject_kinds=()), edition=3, by=place.office)


def test_a_stage_is_changed(place):
    draft = draft_with(place, screening(), terms())
    stage = draft.stages.get(position=2)

    asked = of_board(place, condition={"levels": ["place"]}, assessments=("qia",))
    drafts.save_stage(draft, asked, stage=stage.pk, edition=3, by=place.office)

    stage.refresh_from_db()
    assert (stage.name, stage.body, stage.condition) == (
        "Board",
        place.board,
        {"levels": ["place"]},
    )
    assert stage.position == 2


@pytest.mark.parametrize(
    ("stage", "wrong"),
    [
        (terms(rule="at_least", n=9), "only four people can vote on it"),
        (terms(name="x" * 1_000_000), "too long"),
        (screening(name="PARTNER sign-off"), "Another stage has this name"),
    ],
)
def test_a_stage_with_faults_is_not_saved(place, stage, wrong):
    draft = draft_with(place, terms())

    with pytest.raises(Faulty, match=wrong):
        drafts.save_stage(draft, stage, edition=2, by=place.office)

    draft.refresh_from_db()
    assert (names(draft), draft.edition) == (["Partner sign-off"], 2)


def test_a_route_has_at_most_twenty_stages(place):
    draft = draft_with(place)
    StageTemplate.objects.bulk_create(
        StageTemplate(
            route=draft,
            position=at,
            name=f"Look {at}",
            approvers="partners",
            rule="all",
            deadline_working_days=1,
        )
        for at in range(1, 21)
    )

    with pytest.raises(Refused, match="at most 20 stages"):
        drafts.save_stage(draft, terms(), edition=1, by=place.office)


@pytest.mark.parametrize(
    ("moves", "order"),
    [
        ([("B", True)], "BAC"),
        ([("B", False)], "ACB"),
        ([("A", True), ("C", False)], "ABC"),
        ([("C", True), ("C", True)], "CAB"),
    ],
)
def test_stages_change_places(place, moves, order):
    draft = draft_with(place, *(screening(name=name) for name in "ABC"))

    for edition, (name, up) in enumerate(moves, 4):
        stage = draft.stages.get(name=name).pk
        drafts.move_stage(draft, stage, up=up, edition=edition, by=place.office)

    assert names(draft) == list(order)
    assert list(draft.stages.values_list("position", flat=True)) == [1, 2, 3]


def test_a_stage_is_removed_and_the_others_move_up(place):
    draft = draft_with(place, *(screening(name=name) for name in "ABC"))

    drafts.remove_stage(draft, draft.stages.get(name="A").pk, edition=4, by=place.office)

    assert names(draft) == ["B", "C"]
    assert list(draft.stages.values_list("position", flat=True)) == [1, 2]


def test_who_saves_second_is_refused_and_nothing_is_overwritten(place):
    draft = draft_with(place, screening(), terms())
    stage = draft.stages.get(position=2).pk
    drafts.save_stage(draft, screening(name="First"), stage=stage, edition=3, by=place.office)
    late = [
        lambda: drafts.save_stage(draft, terms(), stage=stage, edition=3, by=place.office),
        lambda: drafts.describe_route(draft, outline(name="Late"), edition=3, by=place.office),
        lambda: drafts.move_stage(draft, stage, up=True, edition=3, by=place.office),
        lambda: drafts.remove_stage(draft, stage, edition=3, by=place.office),
        lambda: drafts.discard_draft(draft, edition=3, by=place.office),
        lambda: versions.publish_route(draft, edition=3, by=place.office),
    ]

    for deed in late:
        with pytest.raises(Overtaken, match=CONFLICT):
            deed()

    draft.refresh_from_db()
    assert (draft.name, draft.edition, draft.is_draft) == ("Small change of scope", 4, True)
    assert names(draft) == ["Screening", "First"]


def test_a_stage_that_somebody_removed_is_not_written(place):
    draft = draft_with(place, screening(), terms())
    stage = draft.stages.get(position=2).pk
    drafts.remove_stage(draft, stage, edition=3, by=place.office)

    with pytest.raises(Overtaken, match="removed this stage"):
        drafts.save_stage(draft, terms(), stage=stage, edition=4, by=place.office)
