"""The agreements and the page of one, as their readers see them."""

from datetime import date

import pytest
from django.db import transaction
from django.urls import reverse

from governance.mous.models import AgreementKind, AgreementStatus, ShareDirection
from tests.factories.accounts import OrganisationFactory, PartnerFactory, UserFactory
from tests.factories.mous import (
    AgreementFactory,
    PartyFactory,
    ShareFactory,
    SignatureFactory,
    VersionFactory,
)
from tests.factories.records import NAMED, PART_2, withhold

PLANTED = "Zanzibar"
SIGNED = date(2019, 3, 22)


@pytest.fixture
def reader(client, viewer):
    client.force_login(viewer)
    return client


@pytest.fixture
def ask(reader, partnership):
    """The agreements as the viewer gets them, with a query."""
    return lambda **query: reader.get(reverse("mous:list", args=[partnership.slug]), query)


@pytest.fixture
def show(reader):
    """The page of an agreement, as text."""
    return lambda agreement, **query: reader.get(page_of(agreement), query).content.decode()


def page_of(agreement):
    return reverse("mous:detail", args=[agreement.partnership.slug, agreement.address])


def agreed(partnership, *signed_on, **given):
    """An agreement of one version with a party for each day of signature (None: not signed)."""
    agreement = AgreementFactory(partnership=partnership, **given)
    version = VersionFactory(agreement=agreement, number="1.0")
    for position, day in enumerate(signed_on, start=1):
        organisation = OrganisationFactory(short_name=f"{agreement.reference} party {position}")
        party = PartyFactory(agreement=agreement, position=position, organisation=organisation)
        if day:
            SignatureFactory(party=party, version=version, signed_on=day)
    return agreement


def names(response):
    return [one.standing.agreement.name for one in response.context["page"].object_list]


def test_the_list_judges_every_agreement_for_the_reporting_date(ask, partnership):
    agreed(partnership, SIGNED, SIGNED, reference="MOU02", review_on=date(2020, 4, 1))
    agreed(partnership, SIGNED, None, reference="MOU01", starts_on=date(2020, 4, 1))

    page = ask().content.decode()

    for words in (
        "1 of 2 agreements is in force on 31 Jan 2020.",
        "2 of 2",
        "1 of 2",
        "MOU02 party 1; MOU02 party 2",
        "in 61 days",
        "nobody",
    ):
        assert words in page


@pytest.mark.parametrize(
    ("view", "found"),
    [
        ("", ["Soon over", "Stands", "To sign", "Drafted"]),
        ("in_force", ["Soon over", "Stands"]),
        ("to_sign", ["To sign", "Drafted"]),
        ("due", ["Soon over"]),
        ("nonsense", ["Soon over", "Stands", "To sign", "Drafted"]),
    ],
)
def test_each_view_shows_its_own(ask, partnership, view, found):
    agreed(partnership, SIGNED, reference="A1", name="Soon over", expires_on=date(2020, 3, 31))
    agreed(partnership, SIGNED, reference="A2", name="Stands", review_on=date(2021, 4, 1))
    agreed(partnership, SIGNED, None, reference="A3", name="To sign", review_on=date(2020, 2, 1))
    agreed(
        partnership, None, reference="A4", name="Drafted", status=AgreementStatus.IN_CONSULTATION
    )

    assert names(ask(view=view)) == found


def test_kind_and_words_narrow_the_list(ask, partnership):
    kind = AgreementKind.SECTION_75
    AgreementFactory(partnership=partnership, name="Better care fund", kind=kind)
    AgreementFactory(partnership=partnership, name="Equipment", kind=kind, reference="CARE75")
    AgreementFactory(partnership=partnership, name="Estates", kind=kind)
    AgreementFactory(partnership=partnership, name="Care alliance")

    assert sorted(names(ask(kind="section_75", q="care"))) == ["Better care fund", "Equipment"]
    assert len(names(ask(kind="nonsense"))) == 4
    assert ask(q="\x00").status_code == 200


@pytest.mark.parametrize("many", [1, 4])
def test_the_list_takes_the_same_queries_however_long(
    ask, partnership, many, django_assert_num_queries
):
    for _ in range(many):
        agreed(partnership, SIGNED, SIGNED)
    ask()

    with django_assert_num_queries(2 + 2 + 4):
        assert len(names(ask())) == many


def test_part_2_named_and_withheld_agreements_are_in_no_row_and_no_count(ask, partnership, viewer):
    agreed(partnership, SIGNED, name="Open to all")
    for given in (PART_2, NAMED):
        agreed(partnership, SIGNED, name=f"{PLANTED} lease", **given)
    withhold(agreed(partnership, SIGNED, name=f"{PLANTED} merger"), viewer)

    found = ask()

    assert names(found) == ["Open to all"]
    assert "1 of 1 agreement is in force" in found.content.decode()
    assert PLANTED not in found.content.decode()


def test_the_page_shows_parties_signatures_and_who_is_bound(show, partnership):
    agreement = agreed(
        partnership, SIGNED, None, reference="MOU01", notice_months=6, covers="Estates; Staff"
    )
    asked_to_sign = agreement.parties.last().organisation
    PartnerFactory(
        partnership=partnership,
        organisation=asked_to_sign,
        signatory=UserFactory(name="Director of Local Services"),
    )

    page = show(agreement)

    for words in (
        "1 of 2 parties have signed version 1.0: nobody is bound yet.",
        "Not legally binding.",
        "6 months",
        "22 Mar 2019",
        "Not signed",
        "not recorded",
        "Director of Local Services",
        "31 Jan 2020: nobody.",
        "Version 1.0, signed by 1 of 2",
        "Staff",
    ):
        assert words in page


def test_who_is_bound_is_answered_for_any_day_asked(show, partnership):
    agreement = agreed(partnership, SIGNED, SIGNED, reference="M1", expires_on=date(2020, 3, 31))

    assert "31 Mar 2020: M1 party 1 and M1 party 2." in show(agreement, on="31/3/2020")
    assert "Worked out from the signatures known today." in show(agreement, on="31 Mar 2020")
    after = show(agreement, on="1 April 2020")
    assert "1 Apr 2020: nobody." in after
    assert "It ended on 31 Mar 2020: nobody is bound." in after
    assert "In force since 1 Apr 2019" in after  # today's own sentence stays


def test_a_day_that_cannot_be_read_is_answered_with_how_to_write_it(show, partnership):
    page = show(agreed(partnership, SIGNED), on="soon")

    assert "Write the date as 17/4/2020" in page
    assert "<title>Error: " in page
    assert "31 Jan 2020: " not in page


def test_a_party_that_gave_notice_shows_its_last_day(show, partnership):
    agreement = agreed(partnership, SIGNED, SIGNED, notice_months=1)
    agreement.parties.filter(position=1).update(notice_given_on=date(2020, 1, 15))

    assert "notice given, last day 15 Feb 2020" in show(agreement)


def test_shares_are_shown_by_party_and_said_to_be_shadow(show, partnership):
    agreement = agreed(partnership, SIGNED, None, reference="S1")
    with transaction.atomic():
        for party, gain, loss in zip(agreement.parties.all(), (60, 40), (100, 0), strict=True):
            ShareFactory(party=party, percent=gain, line="fixed" if gain == 40 else "variable")
            ShareFactory(party=party, percent=loss, direction=ShareDirection.LOSS)

    page = show(agreement)

    for words in (
        "In shadow: the agreement is not legally binding and it is not in force.",
        "60%",
        '<span class="ac-muted">fixed</span> 40%',
        "100%",
    ):
        assert words in page


def test_shares_that_count_are_not_called_shadow(show, partnership):
    agreement = agreed(partnership, SIGNED, legally_binding=True)
    ShareFactory(party=agreement.parties.get())

    page = show(agreement)

    assert "Who shares the gain" in page
    assert "shadow" not in page


def test_a_status_that_the_signatures_deny_is_not_believed(show, partnership):
    assert "Not in force" in show(agreed(partnership, None, status=AgreementStatus.IN_FORCE))


@pytest.mark.parametrize("many", [1, 4])
def test_the_page_takes_few_queries(reader, partnership, many, django_assert_num_queries):
    agreement = agreed(partnership, *[SIGNED] * many)
    reader.get(page_of(agreement))

    with django_assert_num_queries(2 + 2 + 8):
        reader.get(page_of(agreement))


def test_an_agreement_that_the_reader_may_not_see_is_not_found(reader, partnership, viewer):
    withheld = AgreementFactory(partnership=partnership)
    withhold(withheld, viewer)

    for agreement in (withheld, AgreementFactory(partnership=partnership, **PART_2)):
        assert reader.get(page_of(agreement)).status_code == 404


def test_the_agreements_are_not_found_by_strangers(client, stranger, partnership):
    agreement = AgreementFactory(partnership=partnership)
    client.force_login(stranger)

    assert client.get(reverse("mous:list", args=["hounslow"])).status_code == 404
    assert client.get(page_of(agreement)).status_code == 404


def test_who_is_not_signed_in_is_asked_to(client, partnership):
    agreement = AgreementFactory(partnership=partnership)

    for address in (reverse("mous:list", args=["hounslow"]), page_of(agreement)):
        response = client.get(address)
        assert (response.status_code, response["Location"].split("?")[0]) == (
            302,
            "/accounts/login/",
        )
