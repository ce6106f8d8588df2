"""What the database refuses of agreements, signatures and shares."""

from datetime import date

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from governance.mous.models import (
    CommitmentBenefit,
    CommitmentMilestone,
    Share,
    ShareAmount,
    ShareDirection,
    ShareTier,
)
from records.models import Classification
from tests.factories.milestones import MilestoneFactory
from tests.factories.mous import (
    AgreementFactory,
    CommitmentFactory,
    PartyFactory,
    ShareFactory,
    ShareStatementFactory,
    SignatureFactory,
    VersionFactory,
)
from tests.factories.risks import BenefitFactory
from tests.refusing import refuses

pytestmark = pytest.mark.django_db


def commit():
    """Ask now what the database would ask at the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")
        cursor.execute("set constraints all deferred")


def shared(agreement, *percents, direction=ShareDirection.GAIN):
    """A party for each of `percents`, with that share; not yet asked for its sum."""
    return [
        ShareFactory(party=PartyFactory(agreement=agreement), percent=percent, direction=direction)
        for percent in percents
    ]


def test_a_reference_belongs_to_one_agreement_of_a_partnership_whatever_its_case():
    agreement = AgreementFactory(reference="MOU01")

    with refuses("agreement_reference"):
        AgreementFactory(reference="mou01", partnership=agreement.partnership)


def test_a_part_2_agreement_has_a_ground():
    with refuses("agreement_part_2_has_ground"):
        AgreementFactory(classification=Classification.PART_2)


def test_an_agreement_does_not_expire_before_it_starts():
    AgreementFactory(expires_on=None)

    with refuses("agreement_dates_in_order"):
        AgreementFactory(starts_on=date(2020, 4, 1), expires_on=date(2020, 3, 31))


def test_an_agreement_has_each_version_once():
    version = VersionFactory()
    VersionFactory(number=version.number)

    with refuses("version_once"):
        VersionFactory(agreement=version.agreement, number=version.number)


def test_an_organisation_is_a_party_once():
    party = PartyFactory()
    PartyFactory(organisation=party.organisation)

    with refuses("party_once"):
        PartyFactory(agreement=party.agreement, organisation=party.organisation)


def test_a_party_stays_with_its_agreement():
    party = PartyFactory()
    party.agreement = AgreementFactory()

    with pytest.raises(ProgrammingError, match="Cannot update rows"), transaction.atomic():
        party.save()


def test_a_party_signs_a_version_once():
    signature = SignatureFactory()

    with refuses("signature_once"):
        SignatureFactory(party=signature.party, version=signature.version)


def test_a_party_has_one_share_of_a_gain_and_one_of_a_loss():
    share = ShareFactory()
    ShareFactory(party=share.party, direction=ShareDirection.LOSS)

    with refuses("share_once"):
        ShareFactory(party=share.party)


@pytest.mark.parametrize("percent", ["-0.01", "100.01"])
def test_a_share_is_from_nothing_to_all(percent):
    with refuses("share_percent_range"):
        ShareFactory(percent=percent)


@pytest.mark.parametrize(
    "percents", [("60", "39.9"), ("60", "40.1"), ("99.9999",), ("33.3333", "33.3333", "33.3333")]
)
def test_shares_that_do_not_sum_to_100_are_refused_at_the_end(percents):
    shared(AgreementFactory(), *percents)

    with pytest.raises(IntegrityError, match=r"Shares of a gain sum to [\d.]+, not to 100"):
        commit()


def test_shares_sum_to_100_for_each_direction_and_each_agreement_apart():
    agreement = AgreementFactory()
    shared(agreement, "60", "40")
    shared(agreement, "33.3333", "33.3333", "33.3334", direction=ShareDirection.LOSS)
    shared(AgreementFactory(), "100")

    commit()

    assert Share.objects.count() == 6


def test_shares_may_be_wrong_on_the_way_and_right_at_the_end():
    first, second = shared(AgreementFactory(), "60", "40")
    commit()

    Share.objects.filter(pk=first.pk).update(percent=50)
    Share.objects.filter(pk=second.pk).update(percent=50)

    commit()


def test_a_changed_share_is_refused_at_the_end():
    first, _ = shared(AgreementFactory(), "60", "40")
    commit()
    first.percent = 50
    first.save()

    with pytest.raises(IntegrityError, match="gain sum to 90"):
        commit()


def test_a_share_that_goes_leaves_the_rest_to_sum_to_100():
    first, second = shared(AgreementFactory(), "60", "40")
    commit()
    first.delete()

    with pytest.raises(IntegrityError, match="gain sum to 40"), transaction.atomic():
        commit()
    second.delete()
    commit()


def test_a_share_moved_to_the_loss_leaves_the_gain_to_sum_to_100():
    _, second = shared(AgreementFactory(), "60", "40")
    commit()
    second.direction, second.percent = ShareDirection.LOSS, 100
    second.save()

    with pytest.raises(IntegrityError, match="gain sum to 60"):
        commit()


def test_a_share_moved_to_another_agreement_leaves_its_own_to_sum_to_100():
    _, second = shared(AgreementFactory(), "60", "40")
    commit()
    second.party, second.percent = PartyFactory(), 100
    second.save()

    with pytest.raises(IntegrityError, match="gain sum to 60"):
        commit()


@pytest.mark.django_db(transaction=True)
def test_shares_of_99_9_are_refused_at_commit_and_nothing_is_kept():
    agreement = AgreementFactory()

    with pytest.raises(IntegrityError, match=r"sum to 99\.9"), transaction.atomic():
        shared(agreement, "60", "39.9")

    assert not Share.objects.exists()


def test_a_cap_is_not_negative_and_a_band_ends_once_above_nought():
    with refuses("share_cap_not_negative"):
        ShareFactory(cap=-1)
    agreement = AgreementFactory()
    of = {"agreement": agreement, "direction": "gain", "number": 1}
    with refuses("share_tier_above_nought"):
        ShareTier.objects.create(up_to=0, **of)
    ShareTier.objects.create(up_to=1, **of)
    with refuses("share_tier_once"):
        ShareTier.objects.create(up_to=2, **of)


def test_a_statement_has_a_reference_a_ground_of_part_2_and_days_in_order():
    first = ShareStatementFactory(reference="SS01")
    with refuses("sharestatement_reference"):
        ShareStatementFactory(reference="ss01", agreement=first.agreement)
    with refuses("sharestatement_part_2_has_ground"):
        ShareStatementFactory(classification="part_2")
    with refuses("share_statement_days_in_order"):
        ShareStatementFactory(ends_on=date(2019, 3, 31))


def test_a_party_has_one_amount_of_a_statement_and_it_is_not_negative():
    statement = ShareStatementFactory()
    party = PartyFactory(agreement=statement.agreement)
    ShareAmount.objects.create(statement=statement, party=party, amount=0)
    with refuses("share_amount_once"):
        ShareAmount.objects.create(statement=statement, party=party, amount=1)
    with refuses("share_amount_not_negative"):
        ShareAmount.objects.create(
            statement=statement, party=PartyFactory(agreement=statement.agreement), amount=-1
        )


def test_each_band_comes_to_exactly_100():
    agreement = AgreementFactory()
    one, other = shared(agreement, "60", "40")
    ShareFactory(party=one.party, percent=100, tier=2)
    commit()
    ShareFactory(party=other.party, percent=1, tier=2)

    with pytest.raises(IntegrityError, match="sum to 101"):
        commit()


def test_an_agreement_numbers_its_commitments_each_once():
    commitment = CommitmentFactory()

    with refuses("commitment_once"):
        CommitmentFactory(agreement=commitment.agreement, number=commitment.number)


def test_a_commitment_says_something():
    with refuses("commitment_has_text"):
        CommitmentFactory(text="")


@pytest.mark.parametrize(
    "half",
    [
        {"retired_on": date(2020, 1, 31)},
        {"retired_why": "Done otherwise"},
        {"retired_on": date(2020, 1, 31), "retired_why": "Done otherwise"},
    ],
)
def test_a_commitment_is_retired_with_day_person_and_reason(half):
    with refuses("commitment_retired_whole"):
        CommitmentFactory(**half)


def test_who_commits_is_a_party_of_the_same_agreement():
    commitment = CommitmentFactory()
    CommitmentFactory(
        agreement=commitment.agreement, party=PartyFactory(agreement=commitment.agreement)
    )

    with refuses("commitment_party_of_agreement"):
        CommitmentFactory(agreement=commitment.agreement, party=PartyFactory())


def test_a_commitment_names_a_milestone_and_a_benefit_once():
    commitment = CommitmentFactory()
    for link, thing, name in (
        (CommitmentMilestone, {"milestone": MilestoneFactory()}, "commitment_milestone_once"),
        (CommitmentBenefit, {"benefit": BenefitFactory()}, "commitment_benefit_once"),
    ):
        link.objects.create(commitment=commitment, **thing)
        with refuses(name):
            link.objects.create(commitment=commitment, **thing)
