"""Setting shares, trying them on a pool, and statements that the parties agree."""

from datetime import date
from decimal import Decimal

import pytest

from core.errors import DomainError, Refused
from governance.mous import policies
from governance.mous.models import Share, ShareStatement
from governance.mous.services import (
    Band,
    LineSaid,
    prepare_statement,
    set_shares,
    start_sign_off,
    withdraw_draft,
)
from governance.mous.sharing import named, share_out_pool
from governance.mous.subject import ShareStatementSubject
from governance.signoff.models import Entitlement, Route, SignOff
from governance.signoff.services import cast_vote
from tests.factories.mous import PartyFactory, SignatureFactory
from tests.factories.records import withhold
from tests.governance.mous.conftest import band

DAYS = {"starts_on": date(2019, 4, 1), "ends_on": date(2020, 3, 31)}


def told(parts):
    return {str(part.party): part.amount for part in parts}


def refused(deed):
    with pytest.raises(Refused) as refusal:
        deed()
    return str(refusal.value)


def test_a_pool_is_shared_out_to_the_penny_ties_by_the_order_of_parties(shared):
    assert told(share_out_pool(shared, Decimal("0.05"))) == {
        "HRCH": Decimal("0.03"),
        "LBH": Decimal("0.02"),
        "VCS": Decimal("0.00"),
    }
    assert told(share_out_pool(shared, Decimal(1_200_000)))["HRCH"] == 720_000


def test_a_direction_without_a_split_is_named(shared):
    with pytest.raises(DomainError, match="No split of a loss"):
        share_out_pool(shared, Decimal(-1))


def test_fixed_lines_caps_and_bands_are_kept_and_set_anew(shared, programme_office):
    bands = [
        band(shared, up_to=100, fixed=["VCS"], LBH="10"),
        band(shared, {"HRCH": "100"}),
    ]

    set_shares(shared, "gain", bands, by=programme_office)

    assert told(share_out_pool(shared, Decimal(150), Decimal(100))) == {
        "HRCH": 130,
        "LBH": 10,
        "VCS": 10,
    }
    assert (Share.objects.count(), shared.share_tiers.get().up_to) == (4, 100)


def test_what_cannot_be_shared_out_is_said_by_the_party_s_name(shared, programme_office):
    capped = band(shared, HRCH="1", LBH="1", VCS="1")
    set_shares(shared, "loss", [capped], by=programme_office)

    with pytest.raises(DomainError, match="is left, and no variable line may take it"):
        share_out_pool(shared, Decimal(-100))


def test_a_party_is_named_by_its_own_number_and_not_by_the_end_of_another(shared):
    one, other = shared.parties.all()[:2]
    one.pk, other.pk = 2, 12

    assert named("12 in the split: wrong", [one, other]) == f"{other} in the split: wrong"


@pytest.mark.parametrize(
    ("percents", "said"),
    [
        ({"HRCH": "60", "LBH": "30"}, "come to 90, not to exactly 100"),
        ({"HRCH": "-1", "LBH": "101"}, "HRCH in the split: a per cent is 0 or more."),
    ],
)
def test_a_split_that_is_not_whole_is_refused_and_the_old_one_stays(
    shared, programme_office, percents, said
):
    wrong = refused(
        lambda: set_shares(shared, "gain", [band(shared, percents)], by=programme_office)
    )

    assert said in wrong
    assert Share.objects.count() == 3


def test_only_the_office_sets_shares_and_only_for_parties(shared, programme_office, viewer):
    stranger = Band((LineSaid(PartyFactory(), Decimal(100)),))

    assert refused(lambda: set_shares(shared, "gain", [], by=viewer)) == policies.NOT_OFFICE
    assert "Only parties" in refused(
        lambda: set_shares(shared, "gain", [stranger], by=programme_office)
    )


def test_a_statement_is_a_draft_with_exact_amounts_in_shadow_until_binding_and_in_force(
    shared, programme_office
):
    made = prepare_statement(shared, pool=Decimal("951428.57"), by=programme_office, **DAYS)

    assert (made.reference, made.state, made.is_shadow) == ("SS01", "draft", True)
    assert sum(each.amount for each in made.amounts.all()) == Decimal("951428.57")
    withdraw_draft(made, by=programme_office)
    shared.legally_binding = True
    shared.save()
    for party in shared.parties.all():
        SignatureFactory(party=party, version=shared.versions.get())
    assert not prepare_statement(shared, pool=Decimal(1), by=programme_office, **DAYS).is_shadow


def test_two_statements_share_no_day(shared, programme_office, viewer):
    prepare_statement(shared, pool=Decimal(1), by=programme_office, **DAYS)

    def prepare(pool="1", by=programme_office, **days):
        return refused(
            lambda: prepare_statement(shared, pool=Decimal(pool), by=by, **(DAYS | days))
        )

    assert "SS01 is for 1 Apr 2019 to 31 Mar 2020" in prepare()
    assert "ends before it begins" in prepare(ends_on=date(2019, 3, 1))
    assert "whole pence" in prepare("NaN")
    assert "whole pence" in prepare("0.001")
    assert "No split of a loss" in prepare(
        "-1", starts_on=date(2021, 4, 1), ends_on=date(2021, 5, 1)
    )
    assert prepare(by=viewer) == policies.NOT_OFFICE


def test_the_signatories_of_all_parties_agree_it_and_its_text_is_frozen(shared, programme_office):
    made = prepare_statement(shared, pool=Decimal(100), by=programme_office, **DAYS)

    sign_off = start_sign_off(made, by=programme_office)
    asked = []
    for name in ("Agreement by each party", "Partnership Board"):
        places = Entitlement.objects.filter(stage__sign_off=sign_off, stage__name__startswith=name)
        asked.append(places.count())
        for place in places:
            cast_vote(place, vote="approve", sha256=place.stage.sha256, by=place.person)

    made.refresh_from_db()
    sign_off.refresh_from_db()
    assert asked == [3, 2]
    assert (made.state, sign_off.state) == ("recommended", "recommended")
    ShareStatementSubject().agreed(made, sign_off, date(2020, 5, 1))
    assert made.state == "approved"
    assert sign_off.document["amounts"] == ["HRCH: £60", "LBH: £30", "VCS: £10"]
    assert sign_off.document["standing"] == "In shadow: no money moves."
    assert "only a draft" in refused(lambda: start_sign_off(made, by=programme_office))
    assert "only a draft" in ShareStatementSubject().cannot_submit(made, date(2020, 1, 1))


def test_without_a_route_it_cannot_start_and_others_do_not(shared, programme_office, viewer):
    made = prepare_statement(shared, pool=Decimal(100), by=programme_office, **DAYS)
    assert refused(lambda: start_sign_off(made, by=viewer)) == policies.NOT_OFFICE
    assert refused(lambda: withdraw_draft(made, by=viewer)) == policies.NOT_OFFICE
    Route.objects.create(
        partnership=shared.partnership, slug="share-statement", name="x", subject_kinds=["x"]
    )

    assert "no route in use" in refused(lambda: start_sign_off(made, by=programme_office))
    assert not SignOff.objects.exists()


def test_a_statement_follows_its_agreement_and_nothing_hides_from_who_sees_it(
    shared, programme_office, viewer
):
    made = prepare_statement(shared, pool=Decimal(-0), by=programme_office, **DAYS)
    subject = ShareStatementSubject()
    assert not subject.hides(made, [], viewer)
    assert "loss" in subject.changes
    assert subject.proposer(made) == programme_office
    assert list(subject.under_way(ShareStatement.objects.all())) == [made]
    assert subject.blockers(made, date(2020, 1, 1), ()) == ()
    made.amounts.all().delete()
    assert "names no party" in subject.cannot_submit(made, date(2020, 1, 1))

    withhold(shared, viewer)

    assert subject.hides(made, [], viewer)
    assert not ShareStatement.objects.visible_to(viewer).exists()
