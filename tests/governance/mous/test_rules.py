from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import DomainError
from governance.mous.rules import (
    PartyTerms,
    VersionTerms,
    alert_dates,
    alert_reached,
    bound_on,
    check_split,
    in_force_from,
    is_in_force,
    is_shadow,
    last_day,
    version_in_force,
)

TODAY = date(2020, 1, 31)
START = date(2019, 4, 1)
EXPIRY = date(2021, 3, 31)
DAYS = st.dates(date(2018, 1, 1), date(2022, 12, 31))
PERCENTS = st.decimals(0, 100, places=4)


def day(text):
    return date.fromisoformat(text)


def version(*parties, starts_on=START, expires_on=EXPIRY):
    return VersionTerms(starts_on, expires_on, tuple(parties))


def signed(key, on="2019-03-22", **more):
    return PartyTerms(key, day(on), **more)


def unsigned(key, **more):
    return PartyTerms(key, None, **more)


DEMO = {
    "MOU01": version(
        signed("Hounslow CCG", "2020-01-22"),
        signed("HRCH", "2020-01-29"),
        unsigned("WLT"),
        unsigned("ChelWest"),
        signed("GP Consortium", "2020-01-30"),
        unsigned("LBH"),
        unsigned("VCS Forum"),
        starts_on=day("2020-04-01"),
        expires_on=day("2023-03-31"),
    ),
    "MOU02": version(
        signed("HRCH", "2019-03-22"),
        signed("GP Consortium", "2019-03-25"),
        starts_on=day("2019-04-01"),
        expires_on=day("2021-03-31"),
    ),
    "MOU03": version(
        unsigned("Hounslow CCG"),
        unsigned("LBH"),
        unsigned("HRCH"),
        unsigned("GP Consortium"),
        starts_on=day("2020-03-02"),
        expires_on=day("2022-03-01"),
    ),
    "MOU04": version(
        signed("Hounslow CCG", "2018-03-20"),
        signed("LBH", "2018-03-27"),
        starts_on=day("2018-04-01"),
        expires_on=day("2020-03-31"),
    ),
    "MOU05": version(
        signed("Hounslow CCG", "2019-08-12"),
        signed("LBH", "2019-08-14"),
        signed("VCS Forum", "2019-08-20"),
        signed("ICHP", "2019-08-21"),
        starts_on=day("2019-09-01"),
        expires_on=day("2020-03-31"),
    ),
}


def test_who_is_bound_in_the_demo_on_its_reporting_date():
    bound = {key: bound_on([terms], TODAY) for key, terms in DEMO.items()}

    assert bound == {
        "MOU01": [],
        "MOU02": ["HRCH", "GP Consortium"],
        "MOU03": [],
        "MOU04": ["Hounslow CCG", "LBH"],
        "MOU05": ["Hounslow CCG", "LBH", "VCS Forum", "ICHP"],
    }


@pytest.mark.parametrize(
    ("last_signature", "first"),
    [("2019-03-25", START), ("2019-04-01", START), ("2019-05-02", date(2019, 5, 2))],
)
def test_in_force_at_the_later_of_start_and_last_required_signature(last_signature, first):
    assert in_force_from(version(signed("A"), signed("B", last_signature))) == first


def test_not_in_force_while_a_required_signature_is_missing():
    terms = version(signed("A"), unsigned("B"))

    assert in_force_from(terms) is None
    assert not is_in_force(terms, TODAY)
    assert bound_on([terms], TODAY) == []


def test_without_parties_nothing_is_in_force():
    assert in_force_from(version()) is None


def test_a_party_that_need_not_sign_is_bound_only_once_it_has():
    terms = version(signed("A"), signed("B", "2019-08-01", must_sign=False))

    assert in_force_from(terms) == START
    assert bound_on([terms], date(2019, 7, 31)) == ["A"]
    assert bound_on([terms], date(2019, 8, 1)) == ["A", "B"]


@pytest.mark.parametrize(
    ("on", "bound"),
    [
        (START - timedelta(days=1), []),
        (START, ["A"]),
        (EXPIRY, ["A"]),
        (EXPIRY + timedelta(days=1), []),
    ],
)
def test_the_first_day_and_the_day_of_expiry_both_bind(on, bound):
    assert bound_on([version(signed("A"))], on) == bound


def test_without_expiry_it_stays_in_force():
    assert is_in_force(version(signed("A"), expires_on=None), date(2090, 1, 1))


def test_one_party_that_leaves_does_not_end_it_for_the_others():
    leaves = last_day(date(2019, 11, 30), 3)
    terms = version(signed("A", last_day=leaves), signed("B"))

    assert leaves == date(2020, 2, 29)
    assert bound_on([terms], date(2020, 2, 29)) == ["A", "B"]
    assert bound_on([terms], date(2020, 3, 1)) == ["B"]


@pytest.mark.parametrize(
    ("notice_on", "months", "last"),
    [
        ("2020-01-31", 1, "2020-02-29"),
        ("2020-08-31", 6, "2021-02-28"),
        ("2020-01-15", 12, "2021-01-15"),
    ],
)
def test_notice_runs_for_calendar_months(notice_on, months, last):
    assert last_day(day(notice_on), months) == day(last)


def test_a_variation_holds_once_it_is_signed_and_the_old_version_until_then():
    old = version(signed("A"), signed("B"))
    signing = version(signed("A", "2020-01-10"), unsigned("B"), starts_on=day("2020-01-01"))
    varied = version(
        signed("A", "2020-01-10"), signed("C", "2020-02-03"), starts_on=day("2020-01-01")
    )

    assert version_in_force([old, signing], TODAY) is old
    assert version_in_force([old, varied], TODAY) is old
    assert bound_on([old, varied], date(2020, 2, 3)) == ["A", "C"]


def test_an_expired_variation_does_not_bring_the_old_version_back():
    old = version(signed("A"), expires_on=None)
    varied = version(signed("A", "2019-06-01"), expires_on=day("2020-01-30"))

    assert version_in_force([old, varied], TODAY) is None


def test_alerts_come_90_60_and_30_days_before():
    assert alert_dates(date(2020, 3, 31)) == [
        date(2020, 1, 1),
        date(2020, 1, 31),
        date(2020, 3, 1),
    ]


@pytest.mark.parametrize(
    ("left", "reached"),
    [(91, None), (90, 90), (61, 90), (60, 60), (31, 60), (30, 30), (0, 30), (-1, None)],
)
def test_the_nearest_alert_that_has_come_is_the_one_shown(left, reached):
    assert alert_reached(TODAY + timedelta(days=left), TODAY) == reached


def test_the_office_may_change_the_alerts():
    assert alert_reached(TODAY + timedelta(days=100), TODAY, days=(120, 10)) == 120
    assert alert_dates(TODAY, days=(10, 31)) == [date(2019, 12, 31), date(2020, 1, 21)]


def test_each_direction_has_its_own_100():
    check_split(
        [("gain", Decimal("33.3333")), ("gain", Decimal("66.6667")), ("loss", Decimal(100))]
    )


@pytest.mark.parametrize("percent", ["99.9", "99.9999", "100"])
def test_a_split_that_is_not_exactly_100_is_refused_and_named(percent):
    lines = [("loss", Decimal(100)), ("gain", Decimal(percent)), ("gain", Decimal("0.0005"))]

    with pytest.raises(DomainError, match=r"^Gain shares add up to \d+\.\d+, not to exactly 100"):
        check_split(lines)


@pytest.mark.parametrize("percents", [["-10", "110"], ["100.0001"]])
def test_a_share_below_0_or_above_100_is_refused(percents):
    with pytest.raises(DomainError, match="from 0 to 100"):
        check_split([("gain", Decimal(percent)) for percent in percents])


@pytest.mark.parametrize(
    ("binding", "in_force", "shadow"),
    [(True, True, False), (True, False, True), (False, True, True), (False, False, True)],
)
def test_shares_are_real_only_under_a_binding_agreement_in_force(binding, in_force, shadow):
    assert is_shadow(legally_binding=binding, in_force=in_force) is shadow


@given(st.lists(PERCENTS, min_size=1, max_size=6))
def test_a_split_passes_exactly_when_it_sums_to_100(percents):
    lines = [("gain", percent) for percent in percents]

    if sum(percents) == 100:
        check_split(lines)
    else:
        with pytest.raises(DomainError):
            check_split(lines)


@given(st.lists(PERCENTS, max_size=6))
def test_a_remainder_line_always_makes_the_split_whole(percents):
    kept = [round(percent / (len(percents) + 1), 3) for percent in percents]

    check_split([("loss", percent) for percent in [*kept, 100 - sum(kept)]])


@given(st.lists(st.tuples(st.none() | DAYS, st.none() | DAYS), max_size=4), DAYS, DAYS, DAYS)
def test_bound_means_signed_begun_not_expired_and_not_left(drawn, starts_on, expires_on, on):
    parties = [PartyTerms(f"P{at}", *dates) for at, dates in enumerate(drawn)]
    terms = version(*parties, starts_on=starts_on, expires_on=expires_on)

    everyone_signed = all(party.signed_on and party.signed_on <= on for party in parties)
    running = everyone_signed and starts_on <= on <= expires_on
    expected = [p.key for p in parties if running and (p.last_day is None or on <= p.last_day)]
    assert bound_on([terms], on) == expected
