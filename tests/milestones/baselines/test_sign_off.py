"""A proposed baseline on its route: what is signed, who is asked, and what its end does."""

from datetime import date

import pytest

from core.errors import Refused
from governance.bodies.models import BodyKind
from governance.signoff import services as signing
from governance.signoff.models import Decision, Route, SignOff
from governance.signoff.subjects import subject_of
from milestones import services
from milestones.models import Baseline, BaselineState, Milestone, MilestoneStatus
from milestones.services import Move
from tests.factories.accounts import PartnershipFactory, member, office
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import PART_2
from tests.governance.signoff.beginnings import approve, asked
from tests.governance.signoff.conftest import at_meeting

DELEGATED = pytest.mark.usefixtures("delegated")


def to_board(roadmap, draft):
    """The draft before the board, screened by the office."""
    return approve(services.start_sign_off(draft, by=roadmap.place.lead), roadmap.place.office)


def decided(roadmap, draft, vote="approve", **given):
    """What the board made of it at its meeting of 12 February 2020."""
    sign_off = vote_at_meeting(roadmap, to_board(roadmap, draft), vote, **given)
    draft.refresh_from_db()
    return sign_off


def vote_at_meeting(roadmap, sign_off, vote="approve", **given):
    """Everybody came and votes alike, until it is decided."""
    place = roadmap.place
    sign_off = at_meeting(place, sign_off)
    stage = sign_off.stages.open().get()
    for person in (place.chair, *place.members.values()):
        if stage.is_open:
            signing.cast_vote(
                asked(sign_off, person), by=person, vote=vote, sha256=sign_off.sha256, **given
            )
            stage.refresh_from_db()
    sign_off.refresh_from_db()
    return sign_off


def baseline_of(reference):
    return Milestone.objects.get(reference=reference).baseline_date


def test_what_is_signed_names_each_milestone_its_dates_the_days_and_why(roadmap):
    draft = roadmap.propose()

    assert subject_of(draft).document(draft) == {
        "reference": "BL02",
        "name": "Re-baseline March 2020",
        "why": "The lease and the agreement came late.",
        "moves": [
            "M005 Hub opens: 2 March 2020 to 13 March 2020, 11 days later. It was late",
            "M014 Linked data set live: 31 January 2020 to 20 March 2020, 49 days later."
            " It was late",
        ],
    }


def test_its_facts_are_its_kind_the_owners_of_the_milestones_and_whether_a_date_moves_later(
    roadmap,
):
    draft, organisations = roadmap.propose(), roadmap.place.organisations
    lead = roadmap.place.change.workstream.lead_organisation

    facts = subject_of(draft).facts(draft)

    assert (facts.kind, facts.change, facts.level) == ("baseline_change", "later", "place")
    assert set(facts.partners) == {organisations["Trust"].pk, organisations["Council"].pk}
    assert set(facts.organisations) == {*facts.partners, lead.pk}
    services.set_dates(
        draft,
        [Move(roadmap.hub, date(2020, 3, 1), "Early"), Move(roadmap.data, None)],
        by=roadmap.place.lead,
    )
    assert subject_of(draft).facts(draft).change == "not_later"


@DELEGATED
def test_approved_it_is_adopted_with_its_decision_and_every_older_one_stays(roadmap):
    draft = roadmap.propose()

    decided(roadmap, draft)

    decision = Decision.objects.get()
    assert (draft.state, draft.number, draft.adopted_on, draft.decision) == (
        BaselineState.ADOPTED,
        2,
        date(2020, 2, 12),
        decision,
    )
    assert decision.wording == (
        'Approved that the baseline of 2 milestones be moved to "Re-baseline March 2020" (BL02).'
    )
    assert (baseline_of("M005"), baseline_of("M014")) == (date(2020, 3, 13), date(2020, 3, 20))
    first = Baseline.objects.get(number=1)
    assert [row.baseline_date for row in first.dates.order_by("milestone__reference")] == [
        date(2020, 3, 2),
        date(2020, 1, 31),
    ]


def test_without_delegation_it_is_recommended_and_moves_nothing(roadmap):
    draft = roadmap.propose(roadmap.hub)

    sign_off = decided(roadmap, draft)

    assert (draft.state, draft.number) == (BaselineState.RECOMMENDED, None)
    assert baseline_of("M005") == date(2020, 3, 2)
    assert [own.organisation for own in sign_off.own_decisions.all()] == [
        roadmap.place.organisations["Trust"]
    ]


def test_agreed_by_each_partners_own_body_a_recommendation_is_adopted(roadmap):
    draft = roadmap.propose(roadmap.hub)
    sign_off = decided(roadmap, draft)

    subject_of(draft).agreed(draft, sign_off, date(2020, 3, 4))

    assert (draft.state, draft.adopted_on) == (BaselineState.ADOPTED, date(2020, 3, 4))
    assert baseline_of("M005") == date(2020, 3, 13)


@DELEGATED
def test_approved_on_a_condition_before_it_starts_it_waits_for_it(roadmap):
    draft, place = roadmap.propose(), roadmap.place

    sign_off = decided(
        roadmap,
        draft,
        "approve_with_conditions",
        conditions="A recovery plan for the hub.",
        pre_commencement=True,
    )
    assert (draft.state, baseline_of("M005")) == ("approved_with_conditions", date(2020, 3, 2))
    for condition in sign_off.conditions.all():
        signing.waive_condition(condition, by=place.office, meeting=place.meeting)

    draft.refresh_from_db()
    assert (draft.state, draft.adopted_on) == (BaselineState.ADOPTED, date(2020, 2, 12))


@DELEGATED
def test_rejected_it_moves_nothing_and_stays_with_its_decision(roadmap):
    draft = roadmap.propose()

    decided(roadmap, draft, "object", reason="Too soft")

    assert (draft.state, draft.number) == (BaselineState.REJECTED, None)
    assert draft.decision == Decision.objects.get()
    assert baseline_of("M005") == date(2020, 3, 2)


def test_withdrawn_it_is_over(roadmap):
    draft = roadmap.propose()
    sign_off = services.start_sign_off(draft, by=roadmap.place.lead)

    signing.withdraw(sign_off, by=roadmap.place.lead, reason="Overtaken")

    draft.refresh_from_db()
    assert (draft.state, draft.decision) == (BaselineState.WITHDRAWN, None)
    with pytest.raises(Refused, match="It is withdrawn: it is no longer edited"):
        services.edit_baseline(draft, name="Again", why="", by=roadmap.place.lead)


def test_in_sign_off_its_dates_stay_and_returned_they_may_change(roadmap):
    draft, place = roadmap.propose(), roadmap.place
    sign_off = services.start_sign_off(draft, by=place.lead)
    said = [Move(roadmap.hub, date(2020, 3, 31), "Asbestos")]

    with pytest.raises(Refused, match="In sign-off: its dates stay as they are"):
        services.set_dates(draft, said, by=place.lead)
    signing.return_for_rework(sign_off, by=place.office, reason="Say more")
    draft.refresh_from_db()
    assert draft.state == BaselineState.RETURNED
    services.set_dates(draft, said, by=place.lead)
    signing.resubmit(sign_off, by=place.lead)

    draft.refresh_from_db()
    assert draft.state == BaselineState.IN_SIGN_OFF
    assert "31 March 2020" in SignOff.objects.get().document["moves"][0]


def test_only_its_author_or_the_office_starts_it_and_once(roadmap):
    draft = roadmap.propose()

    with pytest.raises(Refused, match="Only the person who proposed it"):
        services.start_sign_off(draft, by=roadmap.place.chair)
    office(roadmap.place.partnership)
    services.start_sign_off(draft, by=roadmap.place.office)
    with pytest.raises(Refused, match="It is in sign-off: only a draft is submitted"):
        services.start_sign_off(draft, by=roadmap.place.office)


def test_an_unknown_route_is_refused(roadmap):
    with pytest.raises(Refused, match="no route in use for a change of the baseline"):
        services.start_sign_off(roadmap.propose(), by=roadmap.place.lead, route="scope-change")


def test_without_a_board_there_is_no_route_for_it(roadmap):
    draft, board = roadmap.propose(), roadmap.place.board
    Route.objects.filter(partnership=draft.partnership).update(partnership=PartnershipFactory())
    board.kind = BodyKind.WORKING_GROUP
    board.save()

    with pytest.raises(Refused, match="partnership board"):
        services.start_sign_off(draft, by=roadmap.place.lead)


def done(milestone):
    milestone.status, milestone.actual_date = MilestoneStatus.COMPLETE, date(2020, 1, 30)
    milestone.save()


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda draft: draft.dates.all().delete(), "Choose the milestones"),
        (lambda draft: Baseline.objects.filter(pk=draft.pk).update(why=" "), "Say why the base"),
        (lambda draft: draft.dates.update(reason=""), "M005: say why its baseline moves"),
        (lambda draft: draft.dates.update(was_date=date(2020, 3, 3)), "M005 has the baseline 2 Ma"),
        (lambda draft: draft.dates.update(baseline_date=date(2020, 1, 30)), "M005: A new baseli"),
        (lambda draft: done(draft.dates.first().milestone), "M005 is complete by now: leave"),
    ],
)
def test_an_unready_proposal_is_not_submitted(roadmap, spoil, reason):
    draft = roadmap.propose(roadmap.hub)
    spoil(draft)

    with pytest.raises(Refused, match=reason):
        services.start_sign_off(draft, by=roadmap.place.lead)

    assert not SignOff.objects.exists()


def test_a_milestone_is_in_one_proposal_that_is_under_way(roadmap):
    draft, other = roadmap.propose(), roadmap.propose(roadmap.hub)
    services.start_sign_off(draft, by=roadmap.place.lead)

    with pytest.raises(Refused, match="M005 is in BL02 too, which is not over"):
        services.start_sign_off(other, by=roadmap.place.lead)


@DELEGATED
def test_what_was_done_meanwhile_is_judged_by_what_the_body_decided(roadmap):
    draft = roadmap.propose()
    to_be = draft.dates.get(milestone=roadmap.hub).baseline_date
    sign_off = to_board(roadmap, draft)
    done(roadmap.hub)

    vote_at_meeting(roadmap, sign_off)

    assert baseline_of("M005") == to_be


def test_a_reader_is_told_of_milestones_that_they_may_see_and_how_many_more_there_are(roadmap):
    draft, viewer = roadmap.propose(), member(roadmap.place.partnership)
    Milestone.objects.filter(reference="M014").update(deciding_body=roadmap.place.board, **PART_2)
    subject, text = subject_of(draft), subject_of(draft).document(draft)

    told = subject.lines(draft, text, viewer)

    assert told == [
        ("What is proposed", "Re-baseline March 2020"),
        ("Why", "The lease and the agreement came late."),
        ("M005 Hub opens", "2 March 2020 to 13 March 2020, 11 days later. It was late"),
        ("Milestones and their dates", "1 more that you may not see"),
    ]
    assert "Linked" not in str(subject.entries(draft, text, viewer))
    assert subject.hides(draft, [text], viewer)
    assert not subject.hides(draft, [text], roadmap.place.office)


def test_those_under_way_may_be_previewed_and_by_whom_they_were_proposed(roadmap):
    draft, subject = roadmap.propose(), subject_of(roadmap.first)

    assert list(subject.under_way(Baseline.objects.all())) == [draft]
    assert subject.proposer(draft) == roadmap.place.lead
    assert subject.clause(roadmap.propose(roadmap.hub)).startswith("the baseline of 1 milestone be")


def test_one_that_no_partner_owns_asks_nobody_by_name(roadmap):
    other = MilestoneFactory(
        workstream=roadmap.hub.workstream, level="system", owner=roadmap.hub.owner
    )
    draft = roadmap.propose(roadmap.hub, other)

    assert subject_of(draft).facts(draft).level == ""
