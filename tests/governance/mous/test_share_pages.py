"""The pages of shares and of statements, for the office, who sees the agreement, and others."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from governance.mous import policies
from governance.mous.services import prepare_statement

DAYS = {"starts_on": date(2019, 4, 1), "ends_on": date(2020, 3, 31)}


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
