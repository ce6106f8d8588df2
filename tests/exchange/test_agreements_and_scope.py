"""Agreements, shares, services and scope changes that come again."""

from datetime import date
from decimal import Decimal

import pytest

from governance.mous.models import Party, Share, Signature, Version
from governance.scope.models import ScopeChange, Service
from governance.signoff.models import SignOff
from tests.exchange.importing import absent, bring, changes, refused
from tests.exchange.workbooks import put, said

pytestmark = pytest.mark.usefixtures("brought")

CCG = "NHS Hounslow Clinical Commissioning Group"
LBH = "London Borough of Hounslow"


def test_shares_change_together_and_always_sum_to_100(imported):
    put(imported.sheets, "Shares", "MOU04", "Percent", 55)
    imported.sheets["Shares"][2][3] = 45

    bring(imported.sheets)

    assert set(Share.objects.values_list("percent", flat=True)) == {Decimal(55), Decimal(45)}


def test_shares_that_are_absent_still_count(imported):
    imported.sheets["Shares"].pop()
    imported.sheets["Shares"][1][3] = 100

    assert "140 per cent in all" in refused(imported.sheets)[0]


def test_a_party_without_a_share_is_a_warning(imported):
    put(imported.sheets, "Agreements", "MOU04", "Parties", "Hounslow CCG; LBH; HRCH")

    plan = bring(imported.sheets)

    assert said(plan.warnings)[-1] == (
        'Sheet "Shares", cell C2: read no line of "HRCH" for a gain,'
        " expected a share for every party, if only 0."
    )
    assert Party.objects.count() == 3


def test_a_party_that_is_absent_is_named_and_kept(imported):
    put(imported.sheets, "Agreements", "MOU04", "Parties", "Hounslow CCG")
    put(imported.sheets, "Agreements", "MOU04", "Signed by", "Hounslow CCG 2018-03-20")
    imported.sheets["Shares"] = imported.sheets["Shares"][:1]

    plan = bring(imported.sheets)

    assert "MOU04, party LBH" in absent(plan)
    assert "MOU04, signature of LBH" in absent(plan)
    assert Signature.objects.count() == 2


def test_a_new_version_is_signed_anew(imported):
    put(imported.sheets, "Agreements", "MOU04", "Version", "3.2")
    put(imported.sheets, "Agreements", "MOU04", "Signed by", "LBH 2020-01-20")

    bring(imported.sheets)

    assert [it.number for it in Version.objects.all()] == ["3.1", "3.2"]
    assert Signature.objects.filter(version__number="3.2").count() == 1


def test_a_service_has_a_new_state_from_its_new_day(imported):
    put(imported.sheets, "Services", "Reablement", "Scope", "Aligned elsewhere: System")
    put(imported.sheets, "Services", "Reablement", "Since", "15/01/2020")
    put(imported.sheets, "Services", "Falls prevention", "Scope", "Out of scope")

    plan = bring(imported.sheets)

    states = Service.objects.get(name="Reablement").scope_states.values_list("value", flat=True)
    assert list(states) == ["in_scope", "aligned_elsewhere"]
    assert Service.objects.get(name="Falls prevention").scope_states.get().value == "out_of_scope"
    assert plan.count("changed") == 2


def test_a_draft_that_the_sheet_finds_running_opens_as_a_sign_off(imported):
    put(imported.sheets, "Scope changes", "SC03", "Status", "Screening")

    plan = bring(imported.sheets)

    assert "SC03, Status: Draft becomes Screening" in changes(plan)
    assert SignOff.objects.get().submitted_by.email == "coo.hrch@accord.example"
    assert bring(imported.sheets).is_empty


def test_a_draft_that_was_decided_on_paper_is_recorded_so(imported):
    put(imported.sheets, "Scope changes", "SC03", "Status", "Rejected 2020-01-20")

    bring(imported.sheets)

    change = ScopeChange.objects.get()
    assert (change.state, change.decided_on) == ("rejected", date(2020, 1, 20))
    assert not SignOff.objects.exists()


@pytest.mark.parametrize(
    ("status", "takes_effect"),
    [
        ("Approved 2020-01-20", date(2020, 4, 1)),
        ("Approved 2020-05-20", date(2020, 5, 20)),
        ("Approved with conditions 2020-01-20", date(2020, 4, 1)),
        ("Recommended 2020-01-20", None),
    ],
)
def test_a_change_approved_on_paper_takes_effect_on_its_day(imported, status, takes_effect):
    put(imported.sheets, "Scope changes", "SC03", "Effective from", "2020-04-01")
    put(imported.sheets, "Scope changes", "SC03", "Status", status)

    bring(imported.sheets)

    assert ScopeChange.objects.get().takes_effect_on == takes_effect


def test_an_assessment_moves_on(imported):
    put(imported.sheets, "Scope changes", "SC03", "QIA", "Signed 10/01/2020 by hic@accord.example")

    plan = bring(imported.sheets)

    signed = ScopeChange.objects.get().assessments.get(kind="qia")
    assert (signed.signed_by.email, signed.valid_until) == ("hic@accord.example", date(2021, 1, 10))
    assert plan.count("changed") == 1


def test_a_change_in_sign_off_without_its_cost_is_refused(imported):
    put(imported.sheets, "Scope changes", "SC03", "Whole-life value (£)", "")
    bring(imported.sheets)
    put(imported.sheets, "Scope changes", "SC03", "Status", "Screening")

    (said,) = refused(imported.sheets)

    assert "the whole-life cost of a change that is in sign-off" in said
    assert not SignOff.objects.exists()
