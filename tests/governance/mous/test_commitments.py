"""What the parties of an agreement commit to: written, changed, let go, and what keeps it."""

from datetime import date

import pytest

from core.errors import Refused
from governance.mous import policies
from governance.mous.models import Commitment
from governance.mous.services import (
    CommitmentSaid,
    add_commitment,
    edit_commitment,
    retire_commitment,
)
from tests.factories.accounts import PartnershipFactory
from tests.factories.milestones import MilestoneFactory
from tests.factories.mous import AgreementFactory, CommitmentFactory, PartyFactory
from tests.factories.records import PART_2, withhold
from tests.factories.risks import BenefitFactory
from tests.factories.workstreams import WorkstreamFactory


@pytest.fixture
def milestone(partnership):
    stream = WorkstreamFactory(partnership=partnership)
    return MilestoneFactory(workstream=stream, partnership=partnership)


@pytest.fixture
def benefit(milestone):
    return BenefitFactory(workstream=milestone.workstream, partnership=milestone.partnership)


def test_the_office_writes_down_who_commits_to_what_and_what_keeps_it(
    agreement, programme_office, milestone, benefit
):
    party = agreement.parties.first()
    said = CommitmentSaid(" One rota ", party, date(2020, 4, 1), [milestone], [benefit])

    first = add_commitment(agreement, said, by=programme_office)
    second = add_commitment(agreement, CommitmentSaid("One plan"), by=programme_office)

    assert (first.number, first.text, first.made_by) == (1, "One rota", "HRCH")
    assert (second.number, second.made_by) == (2, "Every party")
    assert (first.milestones.get(), first.benefits.get()) == (milestone, benefit)
    assert first.history.latest("pgh_id").pgh_context["verb"] == "added a commitment"


def test_a_commitment_is_changed_and_then_retired_with_a_reason(
    agreement, programme_office, milestone
):
    made = add_commitment(agreement, CommitmentSaid("One rota"), by=programme_office)

    edit_commitment(
        made,
        CommitmentSaid("One plan", milestones=[milestone]),
        by=programme_office,
        seen_at=made.updated_at,
    )
    gone = retire_commitment(made, why=" It is law now ", by=programme_office)

    assert (gone.text, gone.milestones.get()) == ("One plan", milestone)
    assert (gone.retired_on, gone.retired_by) == (date(2020, 1, 31), programme_office)
    assert gone.retired_why == "It is law now"
    assert not Commitment.objects.standing().exists()


def test_only_the_office_keeps_commitments(agreement, viewer):
    made = CommitmentFactory(agreement=agreement)

    for deed in (
        lambda: add_commitment(agreement, CommitmentSaid("One rota"), by=viewer),
        lambda: edit_commitment(made, CommitmentSaid("One rota"), by=viewer),
        lambda: retire_commitment(made, why="No more", by=viewer),
    ):
        with pytest.raises(Refused, match=policies.OFFICE_ALONE):
            deed()

    assert Commitment.objects.get() == made


def test_it_has_words_a_party_of_its_own_and_a_plan_of_its_own_partnership(
    agreement, programme_office
):
    elsewhere = MilestoneFactory(reference="M001", partnership=PartnershipFactory(slug="harrow"))
    MilestoneFactory(reference="M001", partnership=agreement.partnership)
    for said, wrong in (
        (CommitmentSaid("  "), "Say what is committed to"),
        (CommitmentSaid("One rota", party=PartyFactory()), "Only a party of the agreement"),
        (CommitmentSaid("One rota", milestones=[elsewhere]), "own partnership"),
    ):
        with pytest.raises(Refused, match=wrong):
            add_commitment(agreement, said, by=programme_office)

    assert not Commitment.objects.exists()


def test_an_edit_that_says_nothing_is_refused_and_changes_nothing(agreement, programme_office):
    made = add_commitment(agreement, CommitmentSaid("One rota"), by=programme_office)

    with pytest.raises(Refused, match="Say what is committed to"):
        edit_commitment(made, CommitmentSaid(" "), by=programme_office)

    assert Commitment.objects.get() == made
    assert Commitment.objects.get().text == "One rota"


def test_who_edits_what_somebody_changed_meanwhile_is_told(agreement, programme_office):
    made = add_commitment(agreement, CommitmentSaid("One rota"), by=programme_office)
    seen_at = made.updated_at
    edit_commitment(made, CommitmentSaid("Two rotas"), by=programme_office, seen_at=seen_at)

    with pytest.raises(Refused, match="Somebody changed it"):
        edit_commitment(made, CommitmentSaid("Three"), by=programme_office, seen_at=seen_at)

    assert Commitment.objects.get().text == "Two rotas"


def test_what_is_retired_stays_as_it_is(agreement, programme_office):
    made = add_commitment(agreement, CommitmentSaid("One rota"), by=programme_office)
    with pytest.raises(Refused, match="Say why"):
        retire_commitment(made, why=" ", by=programme_office)
    retire_commitment(made, why="It is law now", by=programme_office)

    with pytest.raises(Refused, match="It is retired"):
        edit_commitment(made, CommitmentSaid("One plan"), by=programme_office)
    with pytest.raises(Refused, match="It is retired"):
        retire_commitment(made, why="Again", by=programme_office)


def test_what_its_editor_may_not_see_still_keeps_it(
    agreement, programme_office, milestone, benefit
):
    said = CommitmentSaid("One rota", milestones=[milestone], benefits=[benefit])
    made = add_commitment(agreement, said, by=programme_office)
    withhold(milestone.workstream, programme_office)

    edit_commitment(made, CommitmentSaid("One plan"), by=programme_office)

    assert (made.milestones.get(), made.benefits.get()) == (milestone, benefit)


def test_who_may_not_see_the_agreement_sees_no_commitment(partnership, viewer, stranger):
    kept = AgreementFactory(partnership=partnership)
    withhold(kept, viewer)
    for agreement in (kept, AgreementFactory(partnership=partnership, **PART_2)):
        CommitmentFactory(agreement=agreement)
    told = CommitmentFactory(agreement=AgreementFactory(partnership=partnership))

    assert list(Commitment.objects.visible_to(viewer)) == [told]
    assert not Commitment.objects.visible_to(stranger).exists()
