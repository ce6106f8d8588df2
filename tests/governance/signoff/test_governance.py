"""Whose governance a sign-off waits for, and from which day each partner can sign."""

from datetime import date

import pytest

from governance.signoff.models import OwnOutcome
from governance.signoff.own_decisions import governance_of, say_decided, whose_governance
from tests.factories.accounts import OrganisationFactory, PartnershipFactory
from tests.factories.conditions import OwnDecisionFactory, SignOffFactory

TODAY = date(2020, 1, 31)
AGREED = {"outcome": OwnOutcome.AGREED, "decided_on": date(2020, 1, 8)}
KEY = {"is_key_decision": True, "notice_on": date(2020, 1, 14)}


@pytest.fixture
def sign_off(db):
    return SignOffFactory(change__workstream__partnership=PartnershipFactory())


@pytest.fixture
def ask(sign_off):
    """A partner by that name is asked, with what is known of its own decision."""

    def asked(name="Council", **given):
        organisation = OrganisationFactory(short_name=name)
        return OwnDecisionFactory(sign_off=sign_off, organisation=organisation, **given)

    return asked


@pytest.mark.parametrize(
    ("given", "day", "settled", "words"),
    [
        ({}, None, False, "Cabinet has no meeting set."),
        (
            KEY,
            None,
            False,
            "Cabinet has no meeting set. It is a key decision: not before 12 February 2020.",
        ),
        (
            {"meets_on": date(2020, 2, 12)},
            date(2020, 2, 20),
            False,
            "Cabinet meets on 12 February 2020. With 5 clear working days for call-in it can sign"
            " from 20 February 2020.",
        ),
        (
            {"meets_on": date(2020, 2, 12), "call_in_days": 0},
            date(2020, 2, 12),
            False,
            "Cabinet meets on 12 February 2020.",
        ),
        (
            {"meets_on": date(2020, 2, 12), "is_key_decision": True},  # notice only from today on
            date(2020, 3, 7),
            False,
            "Cabinet meets on 12 February 2020. It can decide from 29 February 2020. With 5 clear "
            "working days for call-in it can sign from 7 March 2020.",
        ),
        (
            {"meets_on": date(2020, 2, 29), "is_key_decision": True, "call_in_days": 0},
            date(2020, 2, 29),
            False,
            "Cabinet meets on 29 February 2020. Notice of it is due by 31 January 2020.",
        ),
        (
            {
                "meets_on": date(2020, 2, 12),
                "is_key_decision": True,
                "exception": "general_exception",
                "call_in_days": 0,
            },
            date(2020, 2, 12),
            False,
            "Cabinet meets on 12 February 2020. Notice of it is due by 4 February 2020.",
        ),
        (
            {"meets_on": date(2020, 1, 20), "call_in_days": 0},
            TODAY,
            False,
            "Cabinet met on 20 January 2020; what it decided is not recorded yet.",
        ),
        (
            {"meets_on": TODAY, "call_in_days": 0},
            TODAY,
            False,
            "Cabinet meets on 31 January 2020.",
        ),
        (
            {"meets_on": date(2020, 1, 30)},
            date(2020, 2, 7),
            False,
            "Cabinet met on 30 January 2020; what it decided is not recorded yet. With 5 clear "
            "working days for call-in it can sign from 7 February 2020.",
        ),
        (
            AGREED,
            None,
            False,
            "Cabinet agreed on 8 January 2020; not published yet, so the days for call-in have not "
            "begun.",
        ),
        (
            AGREED | {"published_on": date(2020, 1, 30)},
            date(2020, 2, 7),
            False,
            "Cabinet agreed on 8 January 2020; open to call-in until 6 February 2020.",
        ),
        (
            AGREED | {"published_on": date(2020, 1, 9)},
            date(2020, 1, 17),
            True,
            "Cabinet agreed on 8 January 2020, in effect from 17 January 2020.",
        ),
        (
            AGREED | {"call_in_days": 0},
            date(2020, 1, 8),
            True,
            "Cabinet agreed on 8 January 2020, in effect from 8 January 2020.",
        ),
        (
            AGREED | {"published_on": date(2020, 1, 9), "called_in_on": date(2020, 1, 10)},
            None,
            False,
            "Cabinet agreed on 8 January 2020; called in on 10 January 2020, which has not ended.",
        ),
        (
            {"outcome": OwnOutcome.REFUSED, "decided_on": date(2020, 1, 8)},
            None,
            True,
            "Cabinet refused on 8 January 2020: the partner can only object.",
        ),
    ],
)
def test_each_partner_can_sign_from_a_day_that_is_said_with_its_reason(
    ask, sign_off, given, day, settled, words
):
    ask(**given)

    (row,) = whose_governance(sign_off, TODAY)

    assert (row.can_sign_on, row.is_settled, row.words) == (day, settled, words)
    assert row.is_critical is not settled


def test_they_stand_by_day_and_the_last_that_is_not_settled_is_critical(ask, sign_off):
    ask("Trust", meets_on=date(2020, 3, 2), call_in_days=0)
    ask("Council", meets_on=date(2020, 2, 26))
    ask("Charity", **AGREED, call_in_days=0)
    ask("Practices", meets_on=date(2020, 2, 5), call_in_days=0)

    rows = whose_governance(sign_off, TODAY)

    assert [(row.partner, row.is_critical) for row in rows] == [
        ("Charity", False),
        ("Practices", False),
        ("Trust", False),
        ("Council", True),
    ]
    assert say_decided(rows) == "1 of 4 partners has decided."


def test_who_has_no_day_yet_is_the_last(ask, sign_off):
    ask("Trust", meets_on=date(2020, 12, 2))
    ask("Council")

    assert [row.partner for row in whose_governance(sign_off, TODAY)] == ["Trust", "Council"]


def test_nothing_is_critical_when_all_are_settled_or_nobody_is_asked(ask, sign_off):
    assert whose_governance(sign_off, TODAY) == []
    assert say_decided([]) == "No partner's own body decides on this."
    ask(**AGREED, call_in_days=0)

    rows = whose_governance(sign_off, TODAY)

    assert [row.is_critical for row in rows] == [False]
    assert say_decided(rows) == "1 of 1 partner has decided."


def test_many_sign_offs_are_read_in_one_query(ask, sign_off, django_assert_num_queries):
    other = SignOffFactory(change__workstream__partnership=sign_off.partnership)
    ask("Council")
    OwnDecisionFactory(sign_off=other)
    ask("Trust")

    with django_assert_num_queries(1):
        found = governance_of([sign_off, other], TODAY)

    assert {number: len(rows) for number, rows in found.items()} == {sign_off.pk: 2, other.pk: 1}
