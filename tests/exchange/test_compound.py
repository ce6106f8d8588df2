from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange import compound
from exchange.cells import Misread
from exchange.compound import (
    AssessmentSaid,
    Heads,
    Link,
    NoticeRule,
    ScopeSaid,
    SignedBy,
    Span,
    StateSaid,
)


def test_predecessors_have_a_kind_and_a_lag():
    assert compound.links("M008 FS+14; M006 FS") == (Link("M008", "FS", 14), Link("M006", "FS", 0))


def test_a_lead_is_a_negative_lag_and_finish_to_start_goes_without_saying():
    assert compound.links("m008 ss - 5 days, M006") == (
        Link("M008", "SS", -5),
        Link("M006", "FS", 0),
    )


@given(
    st.integers(1, 999),
    st.sampled_from(["FS", "SS", "FF", "SF"]),
    st.integers(-999, 999),
)
def test_a_predecessor_written_out_is_read_back(number, kind, lag):
    assert compound.links(f"M{number:03} {kind}{lag:+d}") == (Link(f"M{number:03}", kind, lag),)


@pytest.mark.parametrize("words", ["after M008", "M008 XX+1", "M008 FS+soon", "M008 FS; M008 SS"])
def test_what_names_no_predecessor_is_refused(words):
    with pytest.raises(Misread, match="predecessor"):
        compound.links(words)


def test_signatures_are_a_party_and_a_day():
    assert compound.signatures("Hounslow CCG 2020-01-22; LBH: 29 January 2020") == (
        SignedBy("Hounslow CCG", date(2020, 1, 22)),
        SignedBy("LBH", date(2020, 1, 29)),
    )


@pytest.mark.parametrize("words", ["Hounslow CCG", "2020-01-22", "LBH on a Tuesday"])
def test_a_signature_without_party_or_day_is_refused(words):
    with pytest.raises(Misread, match="parties and days"):
        compound.signatures(words)


def test_attendance_is_an_organisation_and_a_head_count():
    assert compound.attendance("LBH 12; GP Consortium: 23") == (
        Heads("LBH", 12),
        Heads("GP Consortium", 23),
    )


def test_attendance_without_a_count_is_refused():
    with pytest.raises(Misread, match="organisations and people"):
        compound.attendance("LBH")


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("Signed 2020-01-10", AssessmentSaid("signed", date(2020, 1, 10))),
        (
            "signed on 10/01/2020 by dpo@accord.example",
            AssessmentSaid("signed", date(2020, 1, 10), "dpo@accord.example"),
        ),
        (
            "Not required: no new processing",
            AssessmentSaid("not_required", reason="no new processing"),
        ),
        ("In progress", AssessmentSaid("in_progress")),
        ("Required", AssessmentSaid("required")),
    ],
)
def test_assessments(words, meaning):
    assert compound.assessment(words) == meaning


@pytest.mark.parametrize("words", ["Not required", "Signed", "Signed soon", "Done"])
def test_an_assessment_that_says_too_little_is_refused(words):
    with pytest.raises(Misread):
        compound.assessment(words)


def test_aligned_elsewhere_names_its_level():
    assert compound.scope("Aligned elsewhere: System") == ScopeSaid("aligned_elsewhere", "system")
    assert compound.scope("In scope") == ScopeSaid("in_scope")


@pytest.mark.parametrize("words", ["Aligned elsewhere", "In scope: System", "Sometimes"])
def test_a_scope_state_with_too_little_or_too_much_is_refused(words):
    with pytest.raises(Misread):
        compound.scope(words)


def test_a_change_that_was_decided_says_when():
    assert compound.change_state("Recommended 2019-08-14") == StateSaid(
        "recommended", date(2019, 8, 14)
    )
    assert compound.change_state("In sign-off") == StateSaid("in_sign_off")


def test_a_horizon_is_from_so_many_to_so_many_months():
    assert compound.span("18 to 36") == Span(18, 36)
    with pytest.raises(Misread):
        compound.span("36 to 18")


def test_notice_is_in_working_or_calendar_days():
    assert compound.notice("5 clear working days") == NoticeRule(5, is_working=True)
    assert compound.notice("5 clear calendar days") == NoticeRule(5, is_working=False)
    with pytest.raises(Misread):
        compound.notice("a week")
