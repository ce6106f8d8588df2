from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.errors import Refused
from governance.scope import services
from governance.scope.linked import linked_parts, sum_of
from governance.scope.models import ChangeKind, ChangeState, ScopeChange, ScopeValue
from governance.signoff.services import submit_for_sign_off, withdraw
from tests.factories.accounts import PartnershipFactory, member, office
from tests.factories.scope import ScopeChangeFactory, ScopeStateFactory, ServiceFactory
from tests.factories.workstreams import WorkstreamFactory
from tests.governance.scope.standing import service_on


@pytest.fixture
def proposal(place):
    return services.Proposal(
        name="Bring falls prevention into scope",
        kind=ChangeKind.BRING_IN,
        workstream=place.change.workstream,
        level="place",
        effective_on=date(2020, 6, 1),
        services=[ServiceFactory(partnership=place.partnership, name="Falls prevention")],
        partners_affected=list(place.organisations.values()),
        whole_life_value=Decimal(280_000),
        co_production="Residents were asked.",
        without_benefit="It keeps what there is.",
    )


def test_a_workstream_lead_proposes_a_draft_under_the_next_reference(place, proposal):
    change = services.propose_scope_change(proposal, by=place.lead)

    assert (change.reference, change.state) == ("SC03", ChangeState.DRAFT)
    assert change.proposed_by == place.lead
    assert [service.name for service in change.services.all()] == ["Falls prevention"]
    assert change.partners_affected.count() == 4


def test_a_member_who_leads_nothing_proposes_nothing(place, proposal):
    with pytest.raises(Refused, match="Only the lead of the workstream"):
        services.propose_scope_change(proposal, by=member(place.partnership))

    assert ScopeChange.objects.count() == 1


def test_a_draft_is_edited_and_what_has_ended_is_not(place, proposal):
    change = services.edit_scope_change(place.change, proposal, by=place.lead)
    assert change.name == "Bring falls prevention into scope"
    withdraw(place.submit(), by=place.lead, reason="Overtaken")

    with pytest.raises(Refused, match="It is withdrawn: it is no longer edited"):
        services.edit_scope_change(place.change, proposal, by=place.lead)


def test_the_draft_of_another_is_not_edited(place, proposal):
    with pytest.raises(Refused, match="Only the person who proposed it"):
        services.edit_scope_change(place.change, proposal, by=place.chair)


def test_the_lead_starts_the_sign_off_of_a_draft(place):
    sign_off = services.start_sign_off(place.change, by=place.lead)

    place.change.refresh_from_db()
    assert sign_off.stages.open().get().number == 1
    assert place.change.state == ChangeState.SCREENING
    with pytest.raises(Refused, match="only a draft is submitted"):
        services.start_sign_off(place.change, by=place.lead)


def test_others_do_not_start_it(place):
    with pytest.raises(Refused, match="Only the person who proposed it"):
        services.start_sign_off(place.change, by=place.chair)


def test_without_a_board_there_is_no_route(db):
    elsewhere = PartnershipFactory()
    change = ScopeChangeFactory(workstream=WorkstreamFactory(partnership=elsewhere))

    with pytest.raises(Refused, match="no partnership board yet"):
        services.start_sign_off(change, by=office(elsewhere))


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ("services", "Name the services"),
        ("partners_affected", "Name the partners"),
        ("effective_on", "before it is decided"),
    ],
)
def test_an_unready_change_is_not_submitted(place, broken, reason):
    if broken == "effective_on":
        place.change.effective_on = date(2020, 1, 30)
        place.change.save()
    else:
        getattr(place.change, broken).clear()

    with pytest.raises(Refused, match=reason):
        services.start_sign_off(place.change, by=place.lead)


def test_a_submitted_change_makes_its_services_proposed_until_it_is_withdrawn(place):
    service = place.change.services.get()
    sign_off = services.start_sign_off(place.change, by=place.lead)
    assert service.scope_states.get().value == ScopeValue.PROPOSED

    withdraw(sign_off, by=place.lead, reason="Overtaken")

    assert service.scope_states.get().value == ScopeValue.OUT_OF_SCOPE


def test_a_service_that_is_in_scope_already_stays_so_while_a_change_runs(place):
    service = place.change.services.get()
    ScopeStateFactory(service=service, value=ScopeValue.IN_SCOPE)

    services.start_sign_off(place.change, by=place.lead)

    assert service_on(service, date(2020, 1, 31)).is_in_scope


def test_what_was_decided_meanwhile_is_judged_as_it_is_now(place):
    stale = ScopeChange.objects.get(pk=place.change.pk)
    place.change.state = ChangeState.REJECTED
    place.change.save()

    with pytest.raises(Refused, match="It is rejected: only a draft"):
        services.start_sign_off(stale, by=place.lead)
    with pytest.raises(Refused, match="It is rejected: only a draft"):
        submit_for_sign_off(stale, route=place.route, by=place.lead)
    with pytest.raises(Refused, match="its assessments are closed"):
        services.record_assessment(stale, kind="qia", state="required", by=place.lead)


def test_a_draft_moves_only_to_a_workstream_that_its_editor_may_propose_for(place, proposal):
    other = WorkstreamFactory(partnership=place.partnership)

    with pytest.raises(Refused, match="Only the lead of the workstream"):
        services.edit_scope_change(place.change, replace(proposal, workstream=other), by=place.lead)

    moved = services.edit_scope_change(
        place.change, replace(proposal, workstream=other), by=place.office
    )
    assert moved.workstream == other


def test_an_assessment_is_signed_for_twelve_months(place):
    assessment = services.record_assessment(
        place.change, kind="dpia", state="signed", by=place.lead, signed_on=date(2020, 1, 31)
    )

    assert assessment.valid_until == date(2021, 1, 31)
    assert assessment.signed_by == place.lead


def test_an_assessment_that_is_no_longer_signed_loses_its_signature(place):
    assessment = services.record_assessment(
        place.change, kind="dpia", state="in_progress", by=place.lead
    )

    assert (assessment.signed_on, assessment.signed_by, assessment.valid_until) == (None,) * 3


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"state": "not_required"}, "Say why"),
        ({"state": "signed"}, "Give the day"),
        ({"state": "signed", "signed_on": date(2020, 2, 1)}, "on a day to come"),
        ({"state": "signed", "signed_on": date(9999, 6, 1)}, "on a day to come"),
        (
            {
                "state": "signed",
                "signed_on": date(2020, 1, 2),
                "valid_until": date(2020, 1, 1),
            },
            "cannot end before",
        ),
    ],
)
def test_an_assessment_is_whole(place, given, reason):
    with pytest.raises(Refused, match=reason):
        services.record_assessment(place.change, kind="qia", by=place.lead, **given)


def test_assessments_are_recorded_by_who_may_and_while_it_matters(place):
    with pytest.raises(Refused, match="Only the person who proposed it"):
        services.record_assessment(
            place.change, kind="qia", state="required", by=member(place.partnership)
        )
    place.change.state = ChangeState.REJECTED
    place.change.save()
    with pytest.raises(Refused, match="its assessments are closed"):
        services.record_assessment(place.change, kind="qia", state="required", by=place.lead)


def approved(place, **given):
    """A change that the board has approved, as the flow leaves it."""
    return ScopeChangeFactory(
        workstream=place.change.workstream,
        state=ChangeState.APPROVED,
        decided_on=date(2020, 2, 12),
        takes_effect_on=date(2020, 7, 31),
        **given,
    )


def on(place, day):
    place.partnership.reporting_date = day
    place.partnership.save()


def test_an_approved_change_is_effective_on_its_day_and_not_before(place):
    change = approved(place)

    on(place, date(2020, 7, 30))
    assert services.due_changes() == []
    on(place, date(2020, 7, 31))
    assert services.due_changes() == [change.pk]
    assert services.bring_into_effect(change.pk).state == ChangeState.EFFECTIVE
    assert services.due_changes() == []
    assert services.bring_into_effect(change.pk).state == ChangeState.EFFECTIVE


def test_a_change_of_population_or_level_reaches_the_service_on_its_day(place):
    wider = approved(place, kind=ChangeKind.CHANGE_POPULATION, population="Everybody")
    higher = approved(place, kind=ChangeKind.MOVE_LEVEL, level="system")

    services.bring_into_effect(wider.pk)
    assert wider.services.get().population == "Adults"
    on(place, date(2020, 7, 31))
    services.bring_into_effect(wider.pk)
    services.bring_into_effect(higher.pk)

    assert wider.services.get().population == "Everybody"
    assert higher.services.get().level == "system"


def test_linked_changes_of_twelve_months_are_summed(place):
    kind = {"workstream": place.change.workstream, "state": ChangeState.APPROVED}
    ScopeChangeFactory(whole_life_value=1, decided_on=date(2019, 1, 31), **kind)
    ScopeChangeFactory(whole_life_value=2, decided_on=date(2019, 1, 30), **kind)
    ScopeChangeFactory(whole_life_value=4, **{**kind, "state": ChangeState.SCREENING})
    ScopeChangeFactory(whole_life_value=8, **{**kind, "state": ChangeState.REJECTED})
    ScopeChangeFactory(whole_life_value=16, **{**kind, "state": ChangeState.DRAFT})
    elsewhere = WorkstreamFactory(partnership=place.partnership)
    ScopeChangeFactory(
        whole_life_value=32,
        services=list(place.change.services.all()),
        workstream=elsewhere,
        state=ChangeState.IN_SIGN_OFF,
    )
    ScopeChangeFactory(whole_life_value=64, workstream=elsewhere, state=ChangeState.IN_SIGN_OFF)

    counted = sum_of(place.change, linked_parts(place.change, date(2020, 1, 31)))
    assert counted == 310_000 + 1 + 4 + 16 + 32


def test_a_change_of_unknown_value_has_no_sum(place):
    place.change.whole_life_value = None

    assert sum_of(place.change, linked_parts(place.change, date(2020, 1, 31))) is None
