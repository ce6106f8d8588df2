"""Adopting the first baseline and proposing another: who may, what is refused, what is left."""

from datetime import date

import pytest

from core.errors import Refused
from milestones import services
from milestones.models import Baseline, BaselineState
from milestones.services import Move
from tests.factories.accounts import member
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import PART_2
from tests.factories.workstreams import WorkstreamFactory


def dates(baseline):
    return {row.milestone.reference: row.baseline_date for row in baseline.dates.all()}


def test_the_office_adopts_the_first_baseline_of_what_every_milestone_has(place):
    shared = {"workstream": place.change.workstream}
    MilestoneFactory(reference="M1", baseline_date=date(2020, 3, 2), **shared)
    MilestoneFactory(reference="M2", baseline_date=date(2020, 4, 3), **shared)

    made = services.adopt_first_baseline(
        place.partnership, name=" 2019 roadmap ", adopted_on=date(2019, 8, 23), by=place.office
    )

    assert (made.reference, made.name, made.number) == ("BL01", "2019 roadmap", 1)
    assert (made.state, made.decision) == (BaselineState.ADOPTED, None)
    assert dates(made) == {"M1": date(2020, 3, 2), "M2": date(2020, 4, 3)}


def adopt(place, by=None, name="2019 roadmap", on=date(2019, 8, 23)):
    return services.adopt_first_baseline(
        place.partnership, name=name, adopted_on=on, by=by or place.office
    )


def test_the_first_baseline_is_the_offices_and_adopted_once(roadmap, place):
    with pytest.raises(Refused, match="Only the programme office adopts"):
        adopt(place, by=place.lead)
    with pytest.raises(Refused, match="has been adopted"):
        adopt(place)

    assert Baseline.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"name": " "}, "Give the baseline a name"),
        ({"on": date(2020, 2, 1)}, "It was adopted by today, 31 January 2020"),
    ],
)
def test_the_first_baseline_has_a_name_and_a_day_that_has_come(place, given, reason):
    MilestoneFactory(workstream=place.change.workstream)

    with pytest.raises(Refused, match=reason):
        adopt(place, **given)

    assert not Baseline.objects.exists()


def test_without_milestones_there_is_nothing_to_adopt(place):
    with pytest.raises(Refused, match="no milestones yet"):
        adopt(place)


def test_a_proposal_begins_with_the_forecasts_and_why_they_moved_last(roadmap, place):
    made = services.propose_baseline(
        place.partnership,
        name="Re-baseline March 2020",
        why="The lease came late.",
        milestones=[roadmap.hub, roadmap.data],
        by=place.lead,
    )

    assert (made.reference, made.state, made.proposed_by) == ("BL02", "draft", place.lead)
    said = made.dates.values_list(
        "milestone__reference", "was_date", "baseline_date", "reason"
    ).order_by("milestone__reference")
    assert list(said) == [
        ("M005", date(2020, 3, 2), date(2020, 3, 13), "The lease was late"),
        ("M014", date(2020, 1, 31), date(2020, 3, 20), ""),
    ]
    roadmap.hub.refresh_from_db()
    assert roadmap.hub.baseline_date == date(2020, 3, 2)


def propose(roadmap, by, *milestones):
    return services.propose_baseline(
        roadmap.place.partnership, name="Other", why="", milestones=milestones, by=by
    )


def test_nothing_is_proposed_before_there_is_a_first_baseline(place):
    with pytest.raises(Refused, match="the programme office adopts the first"):
        services.propose_baseline(
            place.partnership, name="Other", why="", milestones=[], by=place.office
        )


def test_who_leads_no_workstream_proposes_nothing(roadmap, place):
    with pytest.raises(Refused, match="Only the lead of a workstream"):
        propose(roadmap, member(place.partnership), roadmap.hub)


def test_a_lead_proposes_for_their_own_workstream_and_the_office_for_any(roadmap, place):
    other = MilestoneFactory(
        reference="M099", workstream=WorkstreamFactory(partnership=place.partnership)
    )

    with pytest.raises(Refused, match="M099 is of another workstream"):
        propose(roadmap, place.lead, other)

    assert Baseline.objects.count() == 1
    assert dates(propose(roadmap, place.office, other)) == {"M099": date(2020, 3, 31)}


def test_what_is_complete_gets_no_new_baseline(roadmap, place):
    done = MilestoneFactory(workstream=place.change.workstream, reference="M1", complete=True)

    with pytest.raises(Refused, match="M1 is complete: what it was late by stays"):
        propose(roadmap, place.lead, done)


def test_a_milestone_that_the_proposer_may_not_see_is_not_taken_in(roadmap, place):
    hidden = MilestoneFactory(
        workstream=place.change.workstream, reference="M2", deciding_body=place.board, **PART_2
    )

    assert dates(propose(roadmap, place.lead, hidden)) == {}


def test_dates_are_set_and_milestones_left_out(roadmap, place):
    draft = roadmap.propose()

    services.set_dates(
        draft,
        [Move(roadmap.hub, date(2020, 3, 31), " Asbestos "), Move(roadmap.data, None)],
        by=place.lead,
    )

    row = draft.dates.get()
    assert (row.baseline_date, row.was_date, row.reason, row.days) == (
        date(2020, 3, 31),
        date(2020, 3, 2),
        "Asbestos",
        29,
    )


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2020, 1, 30), "M005: A new baseline cannot be before today, 31 January 2020"),
        (date(2200, 1, 1), "M005: A baseline cannot be after 31 December 2199"),
    ],
)
def test_a_new_baseline_is_today_or_later_and_within_reason(roadmap, place, day, reason):
    draft = roadmap.propose(roadmap.hub)
    services.set_dates(draft, [Move(roadmap.hub, date(2020, 1, 31), "Why")], by=place.lead)

    with pytest.raises(Refused, match=reason):
        services.set_dates(draft, [Move(roadmap.hub, day, "Why")], by=place.lead)

    assert dates(draft) == {"M005": date(2020, 1, 31)}


def test_dates_are_set_for_what_is_in_the_draft(roadmap, place):
    draft = roadmap.propose(roadmap.hub)

    with pytest.raises(Refused, match="M014 is not in it any more"):
        services.set_dates(draft, [Move(roadmap.data, date(2020, 3, 31), "Why")], by=place.lead)
    services.add_milestones(draft, [roadmap.data, roadmap.hub], by=place.lead)

    assert dates(draft) == {"M005": date(2020, 3, 13), "M014": date(2020, 3, 20)}


def test_a_draft_is_edited_by_its_author_and_the_office(roadmap, place):
    draft = roadmap.propose()

    services.edit_baseline(draft, name="Re-baseline", why="Asbestos", by=place.office)
    with pytest.raises(Refused, match="Only the person who proposed it"):
        services.edit_baseline(draft, name="Mine", why="", by=place.chair)

    draft.refresh_from_db()
    assert (draft.name, draft.why) == ("Re-baseline", "Asbestos")


def test_an_adopted_baseline_is_not_edited(roadmap, place):
    with pytest.raises(Refused, match="It is adopted, and never changes"):
        services.edit_baseline(roadmap.first, name="Mine", why="", by=place.office)


def test_dates_that_somebody_changed_meanwhile_are_refused(roadmap, place):
    draft = roadmap.propose()
    row = draft.dates.get(milestone=roadmap.hub)
    stale = Move(roadmap.hub, date(2020, 6, 1), "Late", seen_at=row.created_at)

    with pytest.raises(Refused, match="M005: it was changed meanwhile"):
        services.set_dates(draft, [stale], by=place.lead)
