"""No splitting: which changes count together, and the office's word on it."""

from datetime import date

import pytest

from core.errors import Refused
from governance.scope import services
from governance.scope.linked import linked_changes, linked_parts, sum_of
from governance.scope.models import ChangeState, LinkAdjustment
from governance.scope.subject import ScopeChangeSubject
from tests.factories.records import PART_2
from tests.factories.scope import LinkAdjustmentFactory, ScopeChangeFactory
from tests.factories.workstreams import WorkstreamFactory
from tests.governance.scope.pages import read, url

TODAY = date(2020, 1, 31)


@pytest.fixture
def other(place):
    """A change of £40,000 from the same workstream, in sign-off."""
    return ScopeChangeFactory(
        workstream=place.change.workstream,
        reference="SC07",
        name="Widen rapid response",
        whole_life_value=40_000,
        state=ChangeState.IN_SIGN_OFF,
    )


@pytest.fixture
def elsewhere(place):
    """A change of £2,000,000 of another workstream, approved two years ago."""
    return ScopeChangeFactory(
        workstream=WorkstreamFactory(partnership=place.partnership),
        reference="SC08",
        whole_life_value=2_000_000,
        state=ChangeState.APPROVED,
        decided_on=date(2018, 1, 31),
    )


def linked_value(change, on):
    """Its value with that of all that counts with it, as a route weighs it."""
    return sum_of(change, linked_parts(change, on))


def adjust(place, other, **given):
    said = {"counts": False, "reason": "Another matter", "by": place.office} | given
    return services.adjust_link(place.change, other, **said)


def test_each_part_says_why_it_counts(place, other):
    shares = ScopeChangeFactory(
        workstream=WorkstreamFactory(partnership=place.partnership),
        services=list(place.change.services.all()),
        state=ChangeState.DEFERRED,
        reference="SC09",
    )
    other.services.set(place.change.services.all())

    found = linked_parts(place.change, TODAY)

    assert [(part.change, part.because, part.counts) for part in found] == [
        (other, "Same service; same workstream", True),
        (shares, "Same service", True),
    ]


def test_a_change_that_the_office_leaves_out_does_not_count_and_stays_to_be_seen(place, other):
    assert linked_value(place.change, TODAY) == 350_000

    made = adjust(place, other)

    assert linked_value(place.change, TODAY) == 310_000
    (part,) = linked_parts(place.change, TODAY)
    assert (part.change, part.counts, part.adjustment) == (other, False, made)
    assert made.adjusted_by == place.office


def test_a_change_that_the_office_counts_in_does_count(place, elsewhere):
    assert linked_changes(place.change, TODAY) == []

    adjust(place, elsewhere, counts=True, reason="One service in two parts")

    assert linked_value(place.change, TODAY) == 2_310_000
    assert ScopeChangeSubject().facts(place.change).value == 2_310_000


def test_the_latest_word_holds_and_each_is_kept(place, other):
    adjust(place, other)
    adjust(place, other, counts=True, reason="It is the same service after all")

    assert linked_value(place.change, TODAY) == 350_000
    assert LinkAdjustment.objects.count() == 2


def test_what_was_counted_in_and_is_rejected_later_counts_no_more(place, elsewhere):
    adjust(place, elsewhere, counts=True)
    elsewhere.state = ChangeState.REJECTED
    elsewhere.save()

    assert linked_value(place.change, TODAY) == 310_000


def test_a_link_is_adjusted_one_way(place, other):
    adjust(place, other)

    assert linked_changes(place.change, TODAY) == []
    assert linked_changes(other, TODAY) == [place.change]


def test_a_part_of_unknown_value_adds_nothing(place, other):
    other.whole_life_value = None
    other.save()

    assert linked_value(place.change, TODAY) == 310_000


def test_the_parts_are_summed_though_its_own_value_is_unknown(place, other):
    place.change.whole_life_value = None

    assert linked_value(place.change, TODAY) == 40_000
    adjust(place, other)
    assert linked_value(place.change, TODAY) is None


@pytest.mark.parametrize(
    ("state", "value"),
    [
        (ChangeState.DRAFT, 350_000),
        (ChangeState.SCREENING, 350_000),
        (ChangeState.RETURNED, 350_000),
        (ChangeState.DEFERRED, 350_000),
        (ChangeState.EFFECTIVE, 350_000),
        (ChangeState.REJECTED, 310_000),
        (ChangeState.WITHDRAWN, 310_000),
    ],
)
def test_every_change_counts_that_is_not_rejected_or_withdrawn(place, other, state, value):
    other.state = state
    other.save()

    assert linked_value(place.change, TODAY) == value


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"reason": "  "}, "Say why"),
        ({"counts": True}, "SC07 counts already"),
    ],
)
def test_a_link_is_adjusted_for_a_reason_and_to_some_end(place, other, given, reason):
    with pytest.raises(Refused, match=reason):
        adjust(place, other, **given)

    assert not LinkAdjustment.objects.exists()


def test_only_another_change_of_the_partnership_that_stands_is_linked(place, other, elsewhere):
    with pytest.raises(Refused, match="always counts with itself"):
        adjust(place, place.change)
    with pytest.raises(Refused, match="of another partnership"):
        adjust(place, ScopeChangeFactory())
    with pytest.raises(Refused, match="SC08 does not count as it is"):
        adjust(place, elsewhere)
    other.state = ChangeState.WITHDRAWN
    with pytest.raises(Refused, match="SC07 is withdrawn: it does not count"):
        adjust(place, other)


def test_the_office_alone_adjusts_and_only_until_it_is_decided(place, other):
    with pytest.raises(Refused, match="Only the programme office says"):
        adjust(place, other, by=place.lead)
    place.change.state = ChangeState.APPROVED
    place.change.save()

    with pytest.raises(Refused, match="It is approved: what counts with it is settled"):
        adjust(place, other)


def test_the_office_leaves_a_change_out_on_the_page(place, other, client):
    client.force_login(place.office)
    before = read(client, url("change", place, "SC02"))
    form = read(client, url("change-linked", place, "SC02"))

    said = {"other": other.pk, "counts": "no", "reason": "Another pathway"}
    page = client.post(url("change-linked", place, "SC02"), said, follow=True).content.decode()

    assert "Thresholds look at £350,000" in before
    assert "SC07 Widen rapid response" in form
    assert "Thresholds look at £310,000" in page
    assert f"Left out by {place.office}" in page
    assert "Another pathway" in page


def test_what_is_refused_comes_back_with_the_reason(place, other, client):
    client.force_login(place.office)

    said = {"other": other.pk, "counts": "yes", "reason": "Sure"}
    answer = client.post(url("change-linked", place, "SC02"), said)

    assert answer.status_code == 422
    assert "SC07 counts already" in answer.content.decode()
    assert client.post(url("change-linked", place, "SC02"), {}).status_code == 422


def test_who_is_not_the_office_sees_the_parts_and_no_form(place, other, viewer, client):
    client.force_login(viewer)

    page = read(client, url("change-linked", place, "SC02"))
    answer = client.post(
        url("change-linked", place, "SC02"), {"other": other.pk, "counts": "no", "reason": "No"}
    )

    assert "Widen rapid response" in page
    assert "Only the programme office says which changes count together" in page
    assert "Change what counts<" not in page
    assert answer.status_code == 422
    assert not LinkAdjustment.objects.exists()


def test_a_hidden_part_is_left_out_of_the_page(place, viewer, client):
    secret = ScopeChangeFactory(
        workstream=place.change.workstream,
        reference="SC66",
        whole_life_value=2_000_000,
        state=ChangeState.SCREENING,
        **PART_2,
    )
    LinkAdjustmentFactory(change=place.change, other=secret, counts=True, reason="Hush")
    client.force_login(viewer)

    page = read(client, url("change-linked", place, "SC02"))
    answer = client.post(
        url("change-linked", place, "SC02"), {"other": secret.pk, "counts": "no", "reason": "x"}
    )

    for words in ("SC66", "Hush", "£2,310,000"):
        assert words not in page + answer.content.decode()
    assert "Thresholds look at £310,000" in page
    assert linked_value(place.change, TODAY) == 2_310_000
