"""Shares of an agreement by API: a pool tried on them, and the statements by period."""

from datetime import date
from decimal import Decimal

import pytest

from governance.mous.services import prepare_statement
from tests.api.conftest import client_of
from tests.factories.mous import AgreementFactory, PartyFactory, ShareFactory

HERE = "/api/v1/partnerships/hounslow/agreements/MOU1/"


@pytest.fixture
def agreement(partnership):
    agreement = AgreementFactory(partnership=partnership, reference="MOU1")
    for position, (name, percent) in enumerate([("HRCH", "60"), ("LBH", "40")]):
        party = PartyFactory(agreement=agreement, position=position, organisation__short_name=name)
        ShareFactory(party=party, direction="gain", percent=Decimal(percent))
    return agreement


def test_a_pool_is_tried_exact_to_the_penny_and_in_shadow(agreement, api):
    said = api.get(f"{HERE}shares/what-if/", {"pool": "1200000.05"}).json()

    assert said == {
        "pool": "1200000.05",
        "planned": None,
        "is_shadow": True,
        "parts": [
            {"party": "HRCH", "amount": "720000.03"},
            {"party": "LBH", "amount": "480000.02"},
        ],
    }


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({}, "pool"),
        ({"pool": "NaN"}, "valid number"),
        ({"pool": "Infinity"}, "valid number"),
        ({"pool": "1e30"}, "valid number"),
        ({"pool": "1" * 30}, "14 digits"),
        ({"pool": "0.001"}, "2 decimal places"),
        ({"pool": "£5"}, "valid number"),
        ({"pool": "-5"}, "No split of a loss"),
        ({"pool": "5", "plan": "6"}, "no such parameter"),
    ],
)
def test_what_is_no_pool_is_refused_with_its_place(agreement, api, query, said):
    answer = api.get(f"{HERE}shares/what-if/", query)

    assert answer.status_code == 400
    assert said in answer.content.decode()


def test_statements_say_period_standing_and_each_amount(agreement, api, programme_office):
    prepare_statement(
        agreement,
        starts_on=date(2019, 4, 1),
        ends_on=date(2020, 3, 31),
        pool=Decimal(100),
        by=programme_office,
    )

    (said,) = api.get(f"{HERE}share-statements/").json()["results"]

    assert (said["reference"], said["state"], said["is_shadow"]) == ("SS01", "draft", True)
    assert said["parts"] == [
        {"party": "HRCH", "amount": "60.00"},
        {"party": "LBH", "amount": "40.00"},
    ]


def test_strangers_find_neither(agreement, stranger):
    for path in ("shares/what-if/?pool=1", "share-statements/"):
        assert client_of(stranger).get(HERE + path).status_code == 404


def test_the_split_says_its_band_and_cap(agreement, api):
    first, _ = api.get(HERE).json()["split"]

    assert (first["percent"], first["tier"], first["cap"]) == ("60.0000", 1, None)
