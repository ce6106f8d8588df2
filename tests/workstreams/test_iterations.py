"""The life of an iteration: begun as a copy, written, in force, and then left alone."""

from datetime import date

import pytest

from core.errors import Refused
from tests.factories.workstreams import RoadmapFactory
from workstreams import services
from workstreams.comparing import Difference, differences
from workstreams.models import Indicator, Outcome, PriorityArea, Roadmap

WHOLE = {
    "aims": ["Better health"],
    "phases": ["2019-2023 care programme"],
    "priority_areas": ["Urgent care", "Home"],
    "outcomes": ["People live well", "- Admissions | NHS Digital", "- Falls"],
}


@pytest.fixture
def in_force(partnership):
    return RoadmapFactory(partnership=partnership, **WHOLE)


@pytest.fixture
def draft(partnership, in_force, programme_office):
    return services.begin_iteration(partnership, by=programme_office)


def values(roadmap, **changed):
    names = ("dated_on", *services.WORDS)
    return {name: getattr(roadmap, name) for name in names} | changed


def save(draft, by, **changed):
    seen = services.seen_as(draft)
    return services.save_iteration(draft, values(draft, **changed), seen=seen, by=by)


def adopt(draft, by):
    return services.adopt_iteration(draft, seen=services.seen_as(draft), by=by)


def test_the_next_iteration_begins_as_a_copy_dated_today(draft, in_force):
    assert (draft.is_draft, draft.dated_on) == (True, date(2020, 1, 31))
    assert values(draft) == values(in_force) | {"dated_on": draft.dated_on}


def test_the_first_iteration_begins_empty_with_the_whole_horizon(partnership, programme_office):
    first = services.begin_iteration(partnership, by=programme_office)

    assert (first.horizon_from_months, first.horizon_to_months, first.aims) == (18, 36, [])


def test_a_copy_of_a_roadmap_that_is_still_to_come_is_dated_after_it(partnership, programme_office):
    RoadmapFactory(partnership=partnership, dated_on=date(2020, 2, 1))

    assert services.begin_iteration(partnership, by=programme_office).dated_on == date(2020, 2, 2)


def test_there_is_one_draft_at_a_time(partnership, draft, programme_office):
    with pytest.raises(Refused, match="begun already"):
        services.begin_iteration(partnership, by=programme_office)


def test_only_the_office_begins_writes_adopts_or_discards(partnership, draft, viewer):
    for deed in (
        lambda: services.begin_iteration(partnership, by=viewer),
        lambda: save(draft, viewer, vision="Mine"),
        lambda: adopt(draft, viewer),
        lambda: services.discard_iteration(draft, by=viewer),
    ):
        with pytest.raises(Refused, match="Only the programme office writes the roadmap"):
            deed()

    assert draft.history.count() == 1


def test_one_in_force_is_not_written_discarded_or_adopted_again(in_force, programme_office):
    for deed in (
        lambda: save(in_force, programme_office, vision="Other"),
        lambda: adopt(in_force, programme_office),
        lambda: services.discard_iteration(in_force, by=programme_office),
    ):
        with pytest.raises(Refused, match="in force and does not change"):
            deed()

    assert in_force.history.count() == 1


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"dated_on": date(2019, 8, 23)}, "Date it after the roadmap that is there"),
        ({"dated_on": date(20, 8, 23)}, "Check the year"),
        ({"horizon_from_months": 17}, "18 to 36 months ahead"),
    ],
)
def test_a_draft_is_not_saved_with_what_cannot_be(draft, programme_office, changed, words):
    with pytest.raises(Refused, match=words):
        save(draft, programme_office, **changed)

    assert draft.history.count() == 1


def test_what_somebody_else_wrote_stays(draft, programme_office):
    seen = services.seen_as(draft)
    save(draft, programme_office, vision="Theirs")

    with pytest.raises(services.ChangedMeanwhile):
        services.save_iteration(draft, values(draft), seen=seen, by=programme_office)
    with pytest.raises(services.ChangedMeanwhile):
        services.adopt_iteration(draft, seen=seen, by=programme_office)

    draft.refresh_from_db()
    assert (draft.vision, draft.is_draft) == ("Theirs", True)


@pytest.mark.parametrize("part", ["vision", "aims", "phases", "priority_areas"])
def test_a_draft_that_lacks_a_part_does_not_come_into_force(draft, programme_office, part):
    saved = save(draft, programme_office, **{part: "" if part == "vision" else []})

    with pytest.raises(Refused, match=r"Say the vision|Name at least one"):
        adopt(saved, programme_office)

    assert Roadmap.objects.get(pk=draft.pk).is_draft


def test_in_force_its_areas_outcomes_and_indicators_can_be_named(
    draft, partnership, programme_office
):
    PriorityArea.objects.create(partnership=partnership, name="HOME")
    saved = save(draft, programme_office)

    adopt(saved, programme_office)

    areas = PriorityArea.objects.filter(partnership=partnership)
    assert list(areas.values_list("name", "position")) == [("Urgent care", 0), ("Home", 1)]
    assert [outcome.name for outcome in Outcome.objects.all()] == ["People live well"]
    indicators = Indicator.objects.of(partnership)
    assert [(each.name, each.source) for each in indicators] == [
        ("Admissions", "NHS Digital"),
        ("Falls", ""),
    ]


def test_the_one_that_holds_is_the_latest_whose_day_has_come(draft, in_force, programme_office):
    adopt(save(draft, programme_office, dated_on=date(2020, 3, 1)), programme_office)

    held = Roadmap.objects.filter(partnership=draft.partnership)
    assert held.in_force(date(2020, 2, 29)).first() == in_force
    assert held.in_force(date(2020, 3, 1)).first() == draft


def test_a_draft_thrown_away_stays_in_history(draft, programme_office):
    history = draft.history.model.objects.filter(pgh_obj_id=draft.pk)
    services.discard_iteration(draft, by=programme_office)

    assert not Roadmap.objects.filter(is_draft=True).exists()
    assert history.count() == 2


def test_two_iterations_are_compared_line_by_line():
    was = RoadmapFactory.build(**WHOLE)
    now = RoadmapFactory.build(
        **WHOLE
        | {
            "horizon_from_months": 24,
            "vision": "",
            "aims": ["Better health", "Better value"],
            "priority_areas": ["Home", "Urgent care"],
            "outcomes": ["People live well", "- Falls"],
        }
    )

    assert differences(was, was) == []
    assert differences(was, now) == [
        Difference("Horizon", ("18 to 36 months",), ("24 to 36 months",)),
        Difference("Vision", ("Care and support are continuous.",), ()),
        Difference("Aims", (), ("Better value",)),
        Difference("Priority areas", (), (), is_reordered=True),
        Difference("Outcomes and indicators", ("- Admissions | NHS Digital",), ()),
    ]
