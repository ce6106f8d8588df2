"""What moved on in Accord is never set back by a workbook, but named."""

from datetime import date

import pytest

from accounts.models import Membership, Organisation, Partnership, Role, User
from governance.mous.models import Agreement, AgreementStatus, Signature
from governance.scope.models import (
    Assessment,
    AssessmentState,
    ChangeState,
    ScopeChange,
    ScopeState,
    ScopeValue,
    Service,
)
from governance.signoff.models import Decision, SignOff
from records.models import Action, ActionStatus
from tests.exchange.importing import OFFICE, absent, bring
from tests.exchange.workbooks import demo_sheets, find, put, said, small_sheets
from tests.factories.accounts import MembershipFactory, PartnerFactory, PartnershipFactory

pytestmark = pytest.mark.usefixtures("brought")


def warnings_of(sheets):
    """Import, which is to change nothing; what was said about it."""
    plan = bring(sheets)

    assert plan.is_empty
    return " ".join(said(plan.warnings))


def test_an_agreement_that_came_further_is_left(imported):
    put(imported.sheets, "Agreements", "MOU04", "Status", "Out for signature")
    Agreement.objects.update(status=AgreementStatus.IN_FORCE)

    assert 'expected "In force", as Accord has it; it was left' in warnings_of(imported.sheets)
    assert Agreement.objects.get().status == AgreementStatus.IN_FORCE


def test_an_agreement_in_use_may_come_under_review_and_back(imported):
    put(imported.sheets, "Agreements", "MOU04", "Status", "In force")

    bring(imported.sheets)

    assert Agreement.objects.get().status == AgreementStatus.IN_FORCE


def test_a_signature_keeps_its_day(imported):
    put(imported.sheets, "Agreements", "MOU04", "Signed by", "Hounslow CCG 2018-03-21")

    plan = bring(imported.sheets)

    assert plan.is_empty
    assert 'read "Hounslow CCG 21/03/2018", expected 20/03/2018, as Accord has it' in " ".join(
        said(plan.warnings)
    )
    assert absent(plan) == ["MOU04, signature of LBH"]
    assert Signature.objects.filter(signed_on=date(2018, 3, 20)).exists()


def test_an_action_that_its_body_closed_stays_closed(imported):
    Action.objects.filter(reference="A01").update(status=ActionStatus.CLOSED)

    assert 'read "In progress", expected "Closed", as Accord has it' in warnings_of(imported.sheets)
    assert Action.objects.get(reference="A01").status == ActionStatus.CLOSED


def test_a_decision_made_in_accord_is_not_rewritten(imported):
    put(imported.sheets, "Scope changes", "SC03", "Status", "Screening")
    bring(imported.sheets)
    Decision.objects.filter(reference="D2019/02").update(sign_off=SignOff.objects.get())
    put(imported.sheets, "Decisions", "D2019/02", "Decision", "Rejected it.")

    assert "D2019/02 as it was decided in Accord; it was left" in warnings_of(imported.sheets)
    assert Decision.objects.get(reference="D2019/02").wording.startswith("Recommended")


def test_a_decision_taken_from_a_workbook_may_be_corrected_by_one(imported):
    put(imported.sheets, "Decisions", "D2019/02", "Decision", "Recommended it.")

    bring(imported.sheets)

    assert Decision.objects.get(reference="D2019/02").wording == "Recommended it."


def test_a_change_in_sign_off_is_not_altered(imported):
    put(imported.sheets, "Scope changes", "SC03", "Status", "Screening")
    bring(imported.sheets)
    sealed = SignOff.objects.get().sha256
    put(imported.sheets, "Scope changes", "SC03", "Change", "Another title")
    put(imported.sheets, "Scope changes", "SC03", "Services", "Reablement")
    put(imported.sheets, "Scope changes", "SC03", "Status", "Draft")

    warnings = warnings_of(imported.sheets)

    assert "expected Bring falls prevention into scope, as Accord has it; it was left" in warnings
    assert "expected Falls prevention, as Accord has it; it was left" in warnings
    assert 'read "Draft", expected "Screening", as Accord has it; it was left' in warnings
    assert SignOff.objects.get().sha256 == sealed


def test_a_change_decided_in_accord_stays_decided(imported):
    ScopeChange.objects.update(state=ChangeState.EFFECTIVE, decided_on=date(2020, 1, 30))

    assert 'read "Draft", expected "Effective", as Accord has it' in warnings_of(imported.sheets)
    assert ScopeChange.objects.get().state == ChangeState.EFFECTIVE


@pytest.mark.parametrize("in_the_sheet", ["Required", "In progress", "Signed 2020-01-01"])
def test_an_assessment_signed_in_accord_stays_signed(imported, in_the_sheet):
    Assessment.objects.filter(kind="qia").update(
        state=AssessmentState.SIGNED, signed_on=date(2020, 1, 20), valid_until=date(2021, 1, 20)
    )
    put(imported.sheets, "Scope changes", "SC03", "QIA", in_the_sheet)

    assert 'expected "Signed 2020-01-20", as Accord has it' in warnings_of(imported.sheets)
    assert Assessment.objects.get(kind="qia").signed_on == date(2020, 1, 20)


def test_who_signed_an_assessment_is_not_forgotten(imported):
    signer = User.objects.get(email=OFFICE)
    Assessment.objects.filter(kind="qia").update(
        state=AssessmentState.SIGNED,
        signed_on=date(2020, 1, 20),
        valid_until=date(2021, 1, 20),
        signed_by=signer,
    )
    put(imported.sheets, "Scope changes", "SC03", "QIA", "Signed 2020-01-20")

    warnings_of(imported.sheets)

    assert Assessment.objects.get(kind="qia").signed_by == signer


def test_a_reason_for_no_assessment_may_be_reworded(imported):
    put(imported.sheets, "Scope changes", "SC03", "DPIA", "Not required: the same data as before")

    bring(imported.sheets)

    assert Assessment.objects.get(kind="dpia").reason == "the same data as before"


def test_an_assessment_that_the_sheet_adds_is_added(imported):
    Assessment.objects.filter(kind="dpia").delete()

    plan = bring(imported.sheets)

    assert plan.count("changed") == 1
    assert Assessment.objects.filter(kind="dpia").exists()


def test_scope_that_a_change_decided_stays(imported):
    service = Service.objects.get(name="Falls prevention")
    ScopeState.objects.filter(service=service).update(
        value=ScopeValue.IN_SCOPE, change=ScopeChange.objects.get()
    )

    assert 'expected "In scope", as a change decided in Accord; it was left' in warnings_of(
        imported.sheets
    )
    assert service.scope_states.get().value == ScopeValue.IN_SCOPE


def test_what_was_edited_in_accord_is_told_before_a_workbook_sets_it_back(imported):
    Action.objects.filter(reference="A01").update(status=ActionStatus.TO_BE_CLOSED)

    plan = bring(imported.sheets)

    assert plan.count("changed") == 1


def test_an_organisation_that_others_share_keeps_its_name(imported):
    shared = Organisation.objects.get(short_name="LBH")
    PartnerFactory(organisation=shared, partnership=PartnershipFactory(slug="harrow"))
    put(imported.sheets, "Organisations", shared.name, "ODS code", "X1")

    assert "expected nothing, as other partnerships know it; it was left" in warnings_of(
        imported.sheets
    )
    shared.refresh_from_db()
    assert shared.ods_code == ""


def test_a_person_of_several_partnerships_keeps_their_name(imported):
    chair = User.objects.get(email="chair@accord.example")
    MembershipFactory(user=chair, partnership=PartnershipFactory(slug="harrow"))
    imported.sheets["Seats"][1][1] = "Chair Person"

    assert 'expected "Independent Chair", as Accord knows them; it was left' in warnings_of(
        imported.sheets
    )


def test_a_second_partnership_takes_the_same_organisations_and_people(imported):
    bring(demo_sheets(), office=OFFICE)
    people, organisations = User.objects.count(), Organisation.objects.count()
    sheets = small_sheets()
    for head, value in (("Partnership", "Harrow Partnership"), ("Place", "Harrow")):
        row, _ = find(sheets["Partnership"], head, head)
        sheets["Partnership"][row][1] = value

    bring(sheets, office="director@accord.example")

    harrow = Partnership.objects.get(slug="harrow")
    director = User.objects.get(email="director@accord.example")
    offices = Membership.objects.filter(role=Role.PROGRAMME_OFFICE, partnership=harrow)
    assert (User.objects.count(), Organisation.objects.count()) == (people, organisations)
    assert harrow.milestones.count() == 6
    assert Partnership.objects.get(slug="hounslow").milestones.count() == 40
    assert offices.get().user == director
    assert not director.memberships.filter(
        partnership__slug="hounslow", role=Role.PROGRAMME_OFFICE
    ).exists()
