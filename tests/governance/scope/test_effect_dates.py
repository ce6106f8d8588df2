"""Each kind of change takes effect on its own date, never before what must come first."""

from datetime import date

import pytest

from governance.scope import services
from governance.scope.effect import make_effective, propose_again, take_effect
from governance.scope.models import ChangeKind, ChangeState, ScopeChange, ScopeValue, Service
from governance.scope.standing import placed, services_on
from governance.scope.subject import ScopeChangeSubject
from governance.signoff.services import return_for_rework, withdraw
from tests.factories.scope import ScopeChangeFactory, ScopeStateFactory, ServiceFactory
from tests.governance.scope.proposals import proposal_of

DECIDED, DAY = date(2020, 2, 12), date(2020, 7, 31)
BEFORE = {"scope": "out_of_scope", "aligned": "", "level": "place", "population": "Adults"}
BECOMES = {
    ChangeKind.BRING_IN: {"scope": "in_scope"},
    ChangeKind.TAKE_OUT: {"scope": "removed"},
    ChangeKind.ALIGN_ELSEWHERE: {"scope": "aligned_elsewhere", "aligned": "system"},
    ChangeKind.MOVE_LEVEL: {"level": "system"},
    ChangeKind.CHANGE_POPULATION: {"population": "Everybody"},
}
every_kind = pytest.mark.parametrize("kind", list(ChangeKind))


def decided(kind, **given):
    """A change approved on 12 February 2020 for 31 July 2020."""
    said = {"state": ChangeState.APPROVED, "level": "system", "population": "Everybody"}
    return ScopeChangeFactory(kind=kind, decided_on=DECIDED, effective_on=DAY, **said | given)


def as_it_is(change, day):
    rows = Service.objects.filter(pk=change.services.get().pk)
    one = placed(services_on(rows, day, ScopeChange.objects.all(), day).get())
    return {
        "scope": one.value,
        "aligned": one.aligned_to,
        "level": one.level,
        "population": one.population,
    }


def pin(change, day):
    change.partnership.reporting_date = day
    change.partnership.save()


@every_kind
def test_a_change_holds_from_its_own_date(db, kind):
    change = decided(kind)

    take_effect(change, DECIDED)

    assert as_it_is(change, date(2020, 7, 30)) == BEFORE
    assert as_it_is(change, DAY) == BEFORE | BECOMES[kind]
    assert as_it_is(change, date(2030, 1, 1)) == BEFORE | BECOMES[kind]


@every_kind
def test_a_change_waits_for_the_last_condition_before_its_start(db, kind):
    change = decided(kind, state=ChangeState.APPROVED_WITH_CONDITIONS)
    assert as_it_is(change, date(2030, 1, 1)) == BEFORE

    ScopeChangeSubject().cleared(change, None, date(2020, 9, 16))

    assert change.takes_effect_on == date(2020, 9, 16)
    assert as_it_is(change, date(2020, 9, 15)) == BEFORE
    assert as_it_is(change, date(2020, 9, 16)) == BEFORE | BECOMES[kind]


@every_kind
def test_conditions_cleared_early_bring_nothing_forward(db, kind):
    change = decided(kind, state=ChangeState.APPROVED_WITH_CONDITIONS)

    ScopeChangeSubject().cleared(change, None, date(2020, 3, 1))

    assert as_it_is(change, date(2020, 7, 30)) == BEFORE
    assert as_it_is(change, DAY) == BEFORE | BECOMES[kind]


@every_kind
def test_the_services_own_row_follows_on_the_day_of_the_partnership(db, kind):
    change = decided(kind)
    take_effect(change, DECIDED)
    pin(change, date(2020, 7, 30))
    assert services.due_changes() == []
    services.bring_into_effect(change.pk)
    row = change.services.get()
    assert (row.level, row.population) == ("place", "Adults")

    pin(change, DAY)

    assert services.due_changes() == [change.pk]
    assert services.bring_into_effect(change.pk).state == ChangeState.EFFECTIVE
    row = change.services.get()
    after = BEFORE | BECOMES[kind]
    assert (row.level, row.population) == (after["level"], after["population"])


def test_without_a_pinned_date_the_real_clock_counts(db, time_machine):
    change = decided(ChangeKind.MOVE_LEVEL)
    take_effect(change, DECIDED)
    pin(change, None)

    time_machine.move_to("2020-07-30T12:00:00Z")
    assert services.due_changes() == []
    time_machine.move_to("2020-07-30T23:30:00Z")

    assert services.due_changes() == [change.pk]


@every_kind
def test_what_was_decided_on_paper_is_written_on_its_day_and_overrides_nothing(db, kind):
    change = decided(kind, takes_effect_on=DAY)
    known = ServiceFactory(partnership=change.partnership)
    change.services.add(known)
    ScopeStateFactory(service=known, value=ScopeValue.PROPOSED, starts_on=DAY)
    known.levels.create(starts_on=DAY, level="neighbourhood")
    known.populations.create(starts_on=DAY, population="Children")

    make_effective(change, DAY)
    change.services.remove(known)

    assert as_it_is(change, DAY) == BEFORE | BECOMES[kind]
    assert known.scope_states.get().value == ScopeValue.PROPOSED
    assert known.levels.get().level == "neighbourhood"
    assert known.populations.get().population == "Children"


def test_a_population_that_is_not_said_changes_nothing(db):
    change = decided(ChangeKind.CHANGE_POPULATION, population="")

    take_effect(change, DECIDED)

    assert as_it_is(change, DAY) == BEFORE


def test_of_two_changes_the_later_day_holds_whichever_is_decided_first(db):
    later = decided(ChangeKind.MOVE_LEVEL)
    take_effect(later, DECIDED)
    earlier = decided(
        ChangeKind.MOVE_LEVEL, level="neighbourhood", services=list(later.services.all())
    )
    earlier.effective_on = date(2020, 4, 1)
    take_effect(earlier, DECIDED)

    days = [date(2020, 3, 31), date(2020, 4, 1), date(2020, 7, 30), DAY]
    assert [as_it_is(later, day)["level"] for day in days] == [
        "place",
        "neighbourhood",
        "neighbourhood",
        "system",
    ]


def test_a_service_stays_proposed_while_another_change_would_bring_it_in(place):
    service = place.change.services.get()
    other = ScopeChangeFactory(
        workstream=place.change.workstream, services=[service], state=ChangeState.IN_SIGN_OFF
    )
    sign_off = place.submit()

    withdraw(sign_off, by=place.lead, reason="Overtaken")

    state = service.scope_states.get()
    assert (state.value, state.change) == (ScopeValue.PROPOSED, other)
    other.state = ChangeState.REJECTED
    other.save()
    propose_again([service], other, place.partnership.today())
    assert service.scope_states.get().value == ScopeValue.OUT_OF_SCOPE


@pytest.mark.parametrize("value", ["in_scope", "aligned_elsewhere", "removed"])
def test_a_service_that_stands_elsewhere_stays_there(place, value):
    aligned = "system" if value == "aligned_elsewhere" else ""
    service = place.change.services.get()
    ScopeStateFactory(service=service, value=value, aligned_level=aligned)

    withdraw(place.submit(), by=place.lead, reason="Overtaken")

    assert service.scope_states.get().value == value


def test_what_rework_leaves_out_is_proposed_no_longer(place):
    dropped, added = place.change.services.get(), ServiceFactory(partnership=place.partnership)
    sign_off = place.submit()
    return_for_rework(sign_off, by=place.office, reason="Say which service")
    place.change.refresh_from_db()
    proposal = proposal_of(place.change, services=[added])

    services.edit_scope_change(place.change, proposal, by=place.lead)

    assert dropped.scope_states.get().value == ScopeValue.OUT_OF_SCOPE
    assert added.scope_states.get().value == ScopeValue.PROPOSED


def test_a_bring_in_that_becomes_something_else_in_rework_proposes_nothing(place):
    service = place.change.services.get()
    return_for_rework(place.submit(), by=place.office, reason="Align it instead")
    place.change.refresh_from_db()
    proposal = proposal_of(place.change, kind=ChangeKind.ALIGN_ELSEWHERE, level="system")

    services.edit_scope_change(place.change, proposal, by=place.lead)

    assert service.scope_states.get().value == ScopeValue.OUT_OF_SCOPE
