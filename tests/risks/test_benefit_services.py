"""Adding, editing and moving benefits on: who may, and what is refused."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from accounts.models import Role
from core.errors import Refused
from risks.forms.benefits import initial_of
from risks.models import Benefit, BenefitStatus, RollUp
from risks.policies import benefits as policies
from risks.services.benefits import Profile, add_benefit, edit_benefit, move_status, set_year
from tests.factories.accounts import OrganisationFactory, UserFactory, member
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import withhold
from tests.factories.risks import BenefitFactory, MeasurementFactory
from tests.factories.workstreams import WorkstreamFactory

PLANNED, REALISED = BenefitStatus.PLANNED, BenefitStatus.REALISED


@pytest.fixture
def owner(partnership):
    return member(partnership, Role.VIEWER)


@pytest.fixture
def lead(partnership):
    return member(partnership, Role.WORKSTREAM_LEAD)


@pytest.fixture
def workstream(partnership, lead):
    return WorkstreamFactory(partnership=partnership, lead=lead, reference="WS03")


@pytest.fixture
def benefit(workstream, owner):
    return BenefitFactory(workstream=workstream, owner=owner, reference="B07")


@pytest.fixture
def profile(workstream, owner):
    return Profile(
        name="Fewer falls",
        category="cash_releasing",
        workstream=workstream,
        measure="Falls",
        unit="falls",
        direction="decrease",
        owner=owner,
    )


def same(benefit):
    names = [name for name in Profile.__dataclass_fields__ if hasattr(benefit, name)]
    kept = {name: getattr(benefit, name) for name in names if name != "beneficiaries"}
    return Profile(**{key: value for key, value in kept.items() if key != "parts"})


def test_the_lead_and_the_office_add_one_under_the_next_reference(
    benefit, profile, partnership, lead, programme_office
):
    milestone, trust = MilestoneFactory(workstream=profile.workstream), OrganisationFactory()
    linked = replace(profile, milestones=[milestone], beneficiaries=[trust], parts=[benefit])

    made = add_benefit(partnership, linked, by=lead)
    other = add_benefit(partnership, profile, by=programme_office)

    assert (made.reference, made.status, other.reference) == ("B08", "identified", "B09")
    assert [*made.enabled_by.all(), *made.beneficiaries.all(), *made.rolls_up.all()] == [
        milestone,
        trust,
        benefit,
    ]
    assert made.history.get().pgh_context["verb"] == "added a benefit"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"baseline_value": Decimal("NaN")}, "The baseline: That is not a number"),
        ({"target_value": Decimal(-1)}, "The target: It is below 0"),
        ({"full_year_value": Decimal("1e13")}, "too large"),
        ({"is_disbenefit": True, "full_year_value": Decimal(1)}, "zero or negative"),
        (
            {"baseline_date": date(2020, 2, 1), "target_date": date(2020, 1, 1)},
            "The target date is before the baseline date.",
        ),
    ],
)
def test_a_promise_that_cannot_be_is_refused_and_leaves_no_trace(
    profile, partnership, lead, change, said
):
    with pytest.raises(Refused, match=said):
        add_benefit(partnership, replace(profile, **change), by=lead)

    assert not Benefit.objects.exists()


def test_the_owner_is_a_member_without_the_programme_office_role(
    profile, partnership, lead, programme_office
):
    for owner, said in ((programme_office, policies.NO_OFFICE_OWNER), (UserFactory(), "member")):
        with pytest.raises(Refused, match=said):
            add_benefit(partnership, replace(profile, owner=owner), by=lead)


def test_only_the_lead_of_a_running_workstream_and_the_office_add(
    profile, partnership, workstream, lead, viewer
):
    assert "lead of WS03" in refused(lambda: add_benefit(partnership, profile, by=viewer))
    assert policies.cannot_add(partnership, lead) == ""
    assert "workstream's lead" in policies.cannot_add(partnership, viewer)

    workstream.ends_on = partnership.today() - timedelta(days=1)
    workstream.save()

    assert "has ended" in refused(lambda: add_benefit(partnership, profile, by=lead))
    assert policies.cannot_add(partnership, lead)


def refused(deed):
    with pytest.raises(Refused) as refusal:
        deed()
    return str(refusal.value)


def test_a_benefit_outlives_its_workstream_and_its_owner_edits_it(benefit, owner, workstream):
    workstream.ends_on = date(2019, 6, 1)
    workstream.save()

    edit_benefit(benefit, replace(same(benefit), name="Fewer falls"), by=owner)

    benefit.refresh_from_db()
    assert benefit.name == "Fewer falls"


def test_others_edit_nothing(benefit, viewer):
    assert refused(lambda: edit_benefit(benefit, same(benefit), by=viewer)) == policies.NOT_THEIRS


def test_what_was_opened_before_somebody_else_saved_is_refused(benefit, owner):
    seen = benefit.updated_at
    edit_benefit(benefit, same(benefit), by=owner, seen_at=seen)

    assert "changed since" in refused(
        lambda: edit_benefit(benefit, same(benefit), by=owner, seen_at=seen)
    )


def test_what_was_promised_changes_with_a_reason_once_the_work_has_begun(benefit, owner):
    easier = replace(same(benefit), target_value=Decimal(600))
    edit_benefit(benefit, easier, by=owner)
    Benefit.objects.update(status=BenefitStatus.BEING_REALISED)

    edit_benefit(benefit, easier, by=owner)
    again = replace(easier, target_value=Decimal(605))
    assert "Say why" in refused(lambda: edit_benefit(benefit, again, by=owner))
    edit_benefit(benefit, again, by=owner, reason="The board agreed")

    assert benefit.history.latest("pgh_id").pgh_context["why"] == "The board agreed"


def test_another_workstream_is_its_lead_s_to_give(benefit, owner, partnership):
    elsewhere = replace(same(benefit), workstream=WorkstreamFactory(partnership=partnership))

    assert "lead of" in refused(lambda: edit_benefit(benefit, elsewhere, by=owner))


def test_links_to_what_the_editor_may_not_see_stay(benefit, owner, workstream):
    kept, gone, new = (MilestoneFactory(workstream=workstream) for _ in range(3))
    benefit.enabled_by.add(kept, gone)
    withhold(kept, owner)

    edit_benefit(benefit, replace(same(benefit), milestones=[new]), by=owner)

    assert set(benefit.enabled_by.all()) == {kept, new}
    assert initial_of(benefit, owner, veil=True)["milestones"] == new.reference


def test_a_circle_of_roll_ups_is_refused_and_named_as_far_as_it_is_seen(benefit, owner, workstream):
    middle, hidden = (
        BenefitFactory(workstream=workstream, reference=name) for name in ("B08", "B09")
    )
    RollUp.objects.create(whole=middle, part=hidden)
    RollUp.objects.create(whole=hidden, part=benefit)
    withhold(hidden, owner)

    said = refused(lambda: edit_benefit(benefit, replace(same(benefit), parts=[middle]), by=owner))

    assert "one that you may not see" in said
    assert "B07" in said
    assert "B09" not in said
    assert not benefit.parts.exists()


def test_a_benefit_moves_on_with_a_reason_that_is_kept(benefit, owner):
    move_status(benefit, after="being_realised", reason=" It has begun ", by=owner)

    move = benefit.moves.get()
    benefit.refresh_from_db()
    assert (benefit.status, move.before, move.reason) == (
        "being_realised",
        "planned",
        "It has begun",
    )


@pytest.mark.parametrize(
    ("after", "reason", "said"),
    [
        ("verified", "x", "Only the workstream's lead"),
        ("realised", "x", "from there it can become being realised, identified, withdrawn"),
        ("being_realised", " ", "Say why."),
        ("being_realised", "x" * 1001, "too long"),
    ],
)
def test_a_move_out_of_turn_or_without_a_reason_is_refused(
    benefit, viewer, owner, after, reason, said
):
    by = viewer if after == "verified" else owner

    assert said in refused(lambda: move_status(benefit, after=after, reason=reason, by=by))


def test_others_move_nothing(benefit, viewer):
    said = refused(lambda: move_status(benefit, after="withdrawn", reason="x", by=viewer))

    assert said == policies.NOT_THEIRS


def test_nothing_is_realised_before_it_is_measured_but_what_is_qualitative(benefit, owner):
    Benefit.objects.update(status=BenefitStatus.BEING_REALISED)
    MeasurementFactory(benefit=benefit, period=benefit.baseline_date.replace(day=1))
    said = refused(lambda: move_status(benefit, after=REALISED, reason="x", by=owner))
    assert "Nothing has been measured" in said

    Benefit.objects.update(category="qualitative", baseline_date=None)
    assert move_status(benefit, after=REALISED, reason="x", by=owner).status == REALISED


def test_nobody_verifies_their_own(benefit, owner, lead, programme_office):
    MeasurementFactory(benefit=benefit)
    Benefit.objects.update(status=BenefitStatus.BEING_REALISED)
    move_status(benefit, after=REALISED, reason="540 reached", by=lead)

    def verify(by):
        return move_status(benefit, after="verified", reason="Checked the returns", by=by)

    assert refused(lambda: verify(owner)) == policies.NOT_OWN
    assert refused(lambda: verify(lead)) == policies.NOT_REPORTED
    assert verify(programme_office).status == "verified"


def test_the_lead_verifies_what_the_owner_reported(benefit, owner, lead):
    MeasurementFactory(benefit=benefit)
    Benefit.objects.update(status=BenefitStatus.BEING_REALISED)
    move_status(benefit, after=REALISED, reason="540 reached", by=owner)

    assert move_status(benefit, after="verified", reason="Seen", by=lead).status == "verified"


def test_a_year_is_said_said_anew_and_taken_out(benefit, owner):
    def say(planned=None, actual=None):
        set_year(benefit, year=2019, planned=planned, actual=actual, by=owner)
        return list(benefit.years.values_list("year", "planned", "actual"))

    assert say(Decimal("10.50")) == [(2019, Decimal("10.50"), None)]
    assert say(Decimal(9), Decimal(8)) == [(2019, 9, 8)]
    assert say() == []


def test_money_of_a_year_is_refused_as_any_money_is(benefit, owner):
    Benefit.objects.update(is_disbenefit=True)

    def say(amount):
        return refused(
            lambda: set_year(benefit, year=2019, planned=None, actual=Decimal(amount), by=owner)
        )

    assert "zero or negative" in say("1")
    assert "not a number" in say("NaN")


def test_a_unit_that_what_was_measured_cannot_be_in_is_refused(benefit, owner):
    MeasurementFactory(benefit=benefit, period=date(2019, 5, 1), actual=Decimal(574))
    said = replace(same(benefit), unit="%", baseline_value=Decimal(61), target_value=Decimal(54))

    with pytest.raises(Refused, match="The figures of May 2019: It is above 100 per cent"):
        edit_benefit(benefit, said, by=owner, reason="As a rate")

    edit_benefit(benefit, replace(said, is_unbounded=True), by=owner, reason="As a rate")
    benefit.refresh_from_db()
    assert benefit.unit == "%"
