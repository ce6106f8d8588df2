"""The page of what a milestone waits for loses none, however many there are."""

import pytest
from django.urls import reverse

from milestones.models import Dependency
from milestones.versions import version
from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.workstreams import WorkstreamFactory

MANY = 34


@pytest.fixture
def gate(partnership):
    """A milestone that waits for many."""
    workstream = WorkstreamFactory(partnership=partnership)
    gate = MilestoneFactory(workstream=workstream, reference="GATE")
    for number in range(MANY):
        before = MilestoneFactory(workstream=workstream, reference=f"M{number:03}")
        DependencyFactory(predecessor=before, successor=gate, kind="FS", lag_days=0)
    return gate


@pytest.fixture
def page(client, programme_office):
    client.force_login(programme_office)
    return reverse("milestones:waits", args=["hounslow", "GATE"])


def rows(*, of):
    """What the page sends of rows with these numbers."""
    return (
        {"shown": " ".join(map(str, Dependency.objects.values_list("pk", flat=True)))}
        | {f"w{number}-reference": f"M{number:03}" for number in of}
        | {f"w{number}-kind": "FS" for number in of}
    )


def test_all_of_many_are_on_the_page_and_stay(client, gate, page):
    shown = client.get(page).context["form"].forms
    answer = client.post(page, rows(of=range(MANY)) | {"seen": version(gate)})

    assert len(shown) == MANY + 3
    assert answer.status_code == 302
    assert gate.waits_for.count() == MANY


def test_rows_between_which_one_is_missing_are_all_read(client, gate, page):
    answer = client.post(page, rows(of=(0, 5, 33)) | {"seen": version(gate)})

    assert answer.status_code == 302
    named = gate.waits_for.values_list("predecessor__reference", flat=True)
    assert sorted(named) == ["M000", "M005", "M033"]


@pytest.fixture
def crowded(gate):
    """The same milestone, waiting for more than a form may send at once."""
    names = [f"N{number:03}" for number in range(300)]
    others = [MilestoneFactory(workstream=gate.workstream, reference=each) for each in names]
    Dependency.objects.bulk_create(
        Dependency(predecessor=each, successor=gate, kind="FS") for each in others
    )
    return gate


def sent_by(answer, **more):
    """What a browser sends of the page as it is."""
    context = answer.context
    fields = {
        form.add_prefix(name): form.initial.get(name) or form.fields[name].initial or ""
        for form in context["form"].forms
        for name in ("reference", "kind", "lag_days")
    }
    held = " ".join(map(str, context["shown"]))
    return fields | {"seen": context["seen_now"], "shown": held} | more


def test_more_than_a_form_may_send_are_shown_and_saved_a_page_at_a_time(client, crowded, page):
    second = client.get(f"{page}?page=2")
    assert "It waits for 334, of which this page has 51 to 100." in " ".join(second.text.split())

    answer = client.post(f"{page}?page=2", sent_by(second, **{"w0-reference": ""}))

    assert answer.url == f"{page}?page=2"
    assert crowded.waits_for.count() == MANY + 300 - 1


def test_what_another_page_has_is_changed_and_not_made_twice(client, crowded, page):
    second = client.get(f"{page}?page=2")
    again = {"w50-reference": "M000", "w50-kind": "FS", "w50-lag_days": "9"}

    client.post(f"{page}?page=2", sent_by(second, **again))

    assert crowded.waits_for.count() == MANY + 300
    assert crowded.waits_for.get(predecessor__reference="M000").lag_days == 9


def test_what_was_added_by_somebody_else_is_not_taken_away_unseen(client, gate, page):
    first = client.get(page)
    other = MilestoneFactory(workstream=gate.workstream, reference="A000")
    DependencyFactory(predecessor=other, successor=gate, kind="FS")

    client.post(page, sent_by(first))

    assert gate.waits_for.filter(predecessor=other).exists()


def test_what_a_page_gets_from_the_next_meanwhile_stays_when_it_is_saved_again(
    client, crowded, page
):
    first = client.get(page)
    crowded.waits_for.get(predecessor__reference="M000").delete()
    crowded.save(update_fields=["updated_at"])
    fields = sent_by(first, **{"w1-reference": ""})

    clash = client.post(page, fields)
    again = {"seen": clash.context["seen_now"], "shown": " ".join(map(str, clash.context["shown"]))}
    client.post(page, fields | again)

    assert clash.status_code == 422
    names = set(crowded.waits_for.values_list("predecessor__reference", flat=True))
    assert "N016" in names
    assert "M001" not in names
    assert len(names) == MANY + 300 - 1


def test_what_cannot_be_read_does_not_hide_that_somebody_was_first(client, gate, page):
    first = client.get(page)
    gate.save(update_fields=["updated_at"])

    unread = client.post(page, sent_by(first, **{"w0-lag_days": "many"}))
    answer = client.post(page, sent_by(first, seen=unread.context["seen_now"]))

    assert (unread.status_code, answer.status_code) == (422, 422)
    assert "has changed since you opened this page" in answer.text


def test_a_row_that_cannot_be_read_is_named_at_the_top(client, gate, page):
    answer = client.post(page, rows(of=(0, 5)) | {"seen": version(gate), "w5-lag_days": "4000"})

    said = answer.content.decode()
    assert answer.status_code == 422
    assert '<a href="#id_w5-lag_days">Ensure this value is less than or equal to 3660.</a>' in said
    assert gate.waits_for.count() == MANY
