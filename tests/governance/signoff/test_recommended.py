"""A recommendation binds through each partner's own decision, and starts after the last."""

from datetime import date

import pytest
from django.urls import reverse

from core.errors import Refused
from governance.bodies.models import Delegation
from governance.scope.models import ChangeState
from governance.scope.services import bring_into_effect as reach_the_day
from governance.scope.services import due_changes
from governance.signoff import services
from governance.signoff.models import SignOffState
from governance.signoff.own_decisions import say_decided, whose_governance
from tests.governance.signoff.cabinets import agree
from tests.governance.signoff.conftest import sign_off_of
from tests.governance.signoff.deciding import (
    CONDITIONAL,
    YES,
    board_on,
    decided_with,
    scope_on,
    starts_on,
)


def recommend(place, chair=YES):
    """The board recommends, since the trust has delegated nothing; the chair said as given."""
    Delegation.objects.filter(organisation=place.organisations["Trust"]).delete()
    place.change.effective_on = date(2020, 4, 1)
    place.change.save()
    return decided_with(place, chair)


BEGINNINGS = {"recommended": recommend}


@pytest.fixture
def recommended(place):
    """What the board recommends; everybody approved."""
    return sign_off_of(place)


def all_agree(place, sign_off, *, last=date(2020, 3, 2)):
    """Each partner's own body agrees, the trust's last; the council's can be called in."""
    for own in sign_off.own_decisions.select_related("sign_off"):
        is_last = own.organisation == place.organisations["Trust"]
        day = last if is_last else date(2020, 2, 26)
        agree(own, place.office, decided_on=day, published_on=day)


def test_after_a_recommendation_every_partner_concerned_has_its_own_decision_to_take(
    place, recommended
):
    asked = recommended.own_decisions.all()
    assert recommended.state == SignOffState.RECOMMENDED
    assert {own.organisation for own in asked} == set(place.organisations.values())
    assert [own.call_in_days for own in asked] == [0, 5, 0, 0]
    assert (
        say_decided(whose_governance(recommended, date(2020, 2, 12)))
        == "0 of 4 partners have decided."
    )
    assert starts_on(place) is None


@pytest.mark.parametrize(
    ("last", "starts"),
    [
        (date(2020, 3, 2), date(2020, 4, 1)),
        (date(2020, 4, 15), date(2020, 4, 15)),
    ],
)
def test_agreed_by_every_partner_it_starts_on_its_date_or_after_the_last_of_them(
    place, recommended, last, starts
):
    all_agree(place, recommended, last=last)

    first = services.bring_into_effect(recommended, by=place.office)

    place.change.refresh_from_db()
    assert first == max(last, date(2020, 3, 5))
    assert (place.change.state, place.change.takes_effect_on) == (ChangeState.RECOMMENDED, starts)
    assert starts_on(place) == starts
    assert scope_on(place, date(2020, 3, 31)) != "in_scope"
    entry = recommended.entries.get(kind="agreed by each partner").data
    assert entry["from"] == first.isoformat()
    assert [one["outcome"] for one in entry["partners"]] == ["agreed"] * 4


def test_on_its_day_it_is_effective_like_any_other(place, recommended):
    all_agree(place, recommended)
    services.bring_into_effect(recommended, by=place.office)
    assert due_changes() == []
    place.partnership.reporting_date = date(2020, 4, 1)
    place.partnership.save()

    assert due_changes() == [place.change.pk]
    assert reach_the_day(place.change.pk).state == ChangeState.EFFECTIVE


def test_until_the_last_has_agreed_with_effect_nothing_starts(place, recommended):
    council = recommended.own_decisions.get(organisation=place.organisations["Council"])
    with pytest.raises(Refused, match="has not agreed with effect"):
        services.bring_into_effect(recommended, by=place.office)
    all_agree(place, recommended)
    services.call_in_own_decision(council, on=date(2020, 2, 27), by=place.office)

    with pytest.raises(Refused, match=r"Council has not agreed with effect.*is called in"):
        services.bring_into_effect(recommended, by=place.office)
    services.end_call_in(council, on=date(2020, 3, 20), stands=True, by=place.office)

    assert services.bring_into_effect(recommended, by=place.office) == date(2020, 3, 20)
    with pytest.raises(Refused, match="It was brought into effect from 20 March 2020"):
        services.bring_into_effect(recommended, by=place.office)
    with pytest.raises(Refused, match="It was brought into effect"):
        agree(council, place.office)


def test_conditions_of_a_recommendation_come_first_too(place):
    sign_off = recommend(place, CONDITIONAL)
    all_agree(place, sign_off)
    with pytest.raises(Refused, match="A condition that must be met before it starts"):
        services.bring_into_effect(sign_off, by=place.office)
    condition = sign_off.conditions.get()
    services.discharge_condition(condition, meeting=board_on(place, 2020, 3, 18), by=place.office)
    assert starts_on(place) is None

    assert services.bring_into_effect(sign_off, by=place.office) == date(2020, 3, 18)


def test_only_the_office_brings_a_recommendation_and_nothing_else_into_effect(place, recommended):
    with pytest.raises(Refused, match="Only the programme office"):
        services.bring_into_effect(recommended, by=place.chair)
    recommended.own_decisions.all().delete()
    with pytest.raises(Refused, match="No partner's own decision is recorded"):
        services.bring_into_effect(recommended, by=place.office)


def test_a_running_or_approved_proposal_is_no_recommendation(place):
    sign_off = place.submit()
    with pytest.raises(Refused, match="not decided yet"):
        services.bring_into_effect(sign_off, by=place.office)
    services.withdraw(sign_off, by=place.lead, reason="Another way")

    with pytest.raises(Refused, match="has ended"):
        services.bring_into_effect(sign_off, by=place.office)


def test_the_pages_count_the_partners_and_the_office_brings_it_into_effect(
    place, recommended, client
):
    slug = place.partnership.slug
    page = reverse("signoff:own-decisions", args=[slug, recommended.pk])
    effect = reverse("signoff:own-decisions-effect", args=[slug, recommended.pk])
    client.force_login(place.office)
    early = client.post(effect, follow=True).content.decode()
    assert "has not agreed with effect" in early
    agree(recommended.own_decisions.all()[0], place.office)

    decision = reverse("signoff:decision", args=[slug, recommended.decision.address])
    assert "1 of 4 partners has decided." in client.get(decision).content.decode()
    all_agree(place, recommended)
    assert effect in client.get(page).content.decode()
    done = client.post(effect, follow=True).content.decode()

    assert "It may take effect from 5 March 2020." in done
    assert starts_on(place) == date(2020, 4, 1)
