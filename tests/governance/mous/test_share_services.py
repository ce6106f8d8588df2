"""Setting shares, trying them on a pool, and statements that the parties agree."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from accounts.models import Role
from core.errors import DomainError, Refused
from governance.bodies.models import BodyKind
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
from governance.mous.sharing import share_out_pool
from governance.mous.subject import ShareStatementSubject
from governance.signoff.models import Entitlement, Route, SignOff
from governance.signoff.services import cast_vote
from tests.factories.accounts import OrganisationFactory, PartnerFactory, member
from tests.factories.bodies import BodyFactory
from tests.factories.mous import AgreementFactory, PartyFactory, SignatureFactory, VersionFactory
from tests.factories.records import withhold

DAYS = {"starts_on": date(2019, 4, 1), "ends_on": date(2020, 3, 31)}
SHARED = {"HRCH": "60", "LBH": "30", "VCS": "10"}


@pytest.fixture
def agreement(partnership):
    """Not binding, with three parties and their signatories."""
    BodyFactory(partnership=partnership, kind=BodyKind.PARTNERSHIP_BOARD)
    made = AgreementFactory(partnership=partnership, reference="MOU01")
    VersionFactory(agreement=made)
    for position, name in enumerate(SHARED):
        organisation = OrganisationFactory(name=name, short_name=name)
        signatory = member(partnership, Role.SIGNATORY, organisation=organisation)
        PartnerFactory(partnership=partnership, organisation=organisation, signatory=signatory)
        PartyFactory(agreement=made, organisation=organisation, position=position)
    return made


def band(agreement, percents=SHARED, up_to=None, fixed=(), **caps):
    parties = {str(party.organisation): party for party in agreement.parties.all()}
    lines = [
        LineSaid(
            parties[name],
            Decimal(percent),
            is_fixed=name in fixed,
            cap=Decimal(caps[name]) if name in caps else None,
        )
        for name, percent in percents.items()
    ]
    return Band(tuple(lines), None if up_to is None else Decimal(up_to))


@pytest.fixture
def shared(agreement, programme_office):
    set_shares(agreement, "gain", [band(agreement)], by=programme_office)
    return agreement


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
    for place in Entitlement.objects.filter(stage__sign_off=sign_off):
        sha = place.stage.sha256
        cast_vote(place, vote="approve", sha256=sha, by=place.person)

    made.refresh_from_db()
    sign_off.refresh_from_db()
    assert (made.state, sign_off.state) == ("approved", "approved")
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


def page(client, name, *args, **query):
    return client.get(reverse(f"mous:{name}", args=["hounslow", *args]), query)


def test_the_office_sets_shares_on_a_page_with_further_bands(client, agreement, programme_office):
    client.force_login(programme_office)
    parties = list(agreement.parties.all())
    address = reverse("mous:detail-shares", args=["hounslow", "MOU01", "gain"])
    sent = {f"t1-p{party.pk}-percent": "0" for party in parties}
    sent |= {f"t1-p{parties[0].pk}-percent": "100", f"t1-p{parties[0].pk}-cap": "£5"}

    short = client.post(address, sent | {f"t1-p{parties[0].pk}-percent": "99"})
    words = client.post(address, sent | {f"t1-p{parties[0].pk}-percent": "x"})
    done = client.post(address, sent)
    two = client.post(
        f"{address}?tiers=2",
        sent | {"t1-up_to": "10", f"t2-p{parties[1].pk}-percent": "100"},
    )

    assert "come to 99, not to exactly 100" in short.content.decode()
    assert "Write the per cent as a number" in words.content.decode()
    assert (done.status_code, two.status_code) == (302, 302)
    said = page(client, "detail", "MOU01").content.decode()
    assert "HRCH at most £5 of a gain" in said
    assert "Gain, band 2: HRCH 0%, LBH 100%, VCS 0%" in said
    assert "Band 2" in client.get(address).content.decode()
    assert page(client, "detail-shares", "MOU01", "x").status_code == 404


def test_what_if_needs_no_script_and_says_what_cannot_be(client, shared, viewer):
    client.force_login(viewer)

    said = page(client, "detail-what-if", "MOU01", pool="£1,200,000").content.decode()
    loss = page(client, "detail-what-if", "MOU01", pool="-5")
    empty = page(client, "detail-what-if", "MOU01")

    assert "£720,000.00" in said
    assert "In shadow: the agreement is not legally binding" in said
    assert (loss.status_code, empty.status_code) == (422, 200)
    assert "No split of a loss" in loss.content.decode()


def test_a_statement_is_prepared_started_and_voted_on_from_its_pages(
    client, shared, programme_office
):
    client.force_login(programme_office)
    new = reverse("mous:detail-statement", args=["hounslow", "MOU01"])
    given = {"starts_on": "1/4/2019", "ends_on": "31/3/2020", "pool": "£100.01"}

    client.post(new, given)
    twice = client.post(new, given)
    client.post(new, given | {"starts_on": "1/4/2020", "ends_on": "31/3/2021"})
    client.post(reverse("mous:statement-withdraw", args=["hounslow", "SS02"]))
    again = client.post(reverse("mous:statement-withdraw", args=["hounslow", "SS02"]), follow=True)
    client.post(reverse("mous:statement-start", args=["hounslow", "SS01"]))
    not_again = client.post(reverse("mous:statement-start", args=["hounslow", "SS01"]), follow=True)

    assert "two statements share no day" in twice.content.decode()
    assert "only a draft is submitted" in again.content.decode()
    assert "only a draft is submitted" in not_again.content.decode()
    said = page(client, "statement", "SS01").content.decode()
    assert "£60.01" in said
    assert "In shadow: no money moves." in said
    client.force_login(shared.partnership.partners.first().signatory)
    assert "You are asked to approve" in page(client, "statement", "SS01").content.decode()


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("detail-what-if", ["MOU01"]),
        ("detail-shares", ["MOU01", "gain"]),
        ("detail-statement", ["MOU01"]),
        ("statement", ["SS01"]),
    ],
)
def test_the_pages_are_for_who_sees_the_agreement(
    client, shared, programme_office, viewer, stranger, name, args
):
    prepare_statement(shared, pool=Decimal(100), by=programme_office, **DAYS)
    assert page(client, name, *args).status_code == 302
    client.force_login(stranger)
    assert page(client, name, *args).status_code == 404
    client.force_login(viewer)
    said = page(client, name, *args)
    assert said.status_code == 200
    if name in ("detail-shares", "detail-statement"):
        assert policies.NOT_OFFICE in said.content.decode()
