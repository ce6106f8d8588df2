"""Pages of proposed changes: author, owner, others, strangers; few queries."""

from datetime import date
from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from exchange.models import Proposal
from milestones.models import Milestone
from tests.exchange.proposals.conftest import LATER, move, propose, revised, taken
from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.records import withhold

LIST = reverse("exchange:proposals", args=["hounslow"])
NEW = reverse("exchange:proposal-new", args=["hounslow"])
WORKBOOK = reverse("exchange:proposal-workbook", args=["hounslow"])


def page(name="proposal", reference="PC01"):
    return reverse(f"exchange:{name}", args=["hounslow", reference])


def words(answer):
    return " ".join(answer.text.split())


def send(client, data):
    return client.post(NEW, {"file": SimpleUploadedFile("revised.xlsx", data)}, follow=True)


def test_the_author_takes_revises_brings_in_looks_and_sends(client, world):
    client.force_login(world.lead)
    start = client.get(NEW)
    file = client.get(WORKBOOK)
    looked = send(client, revised(taken(world.partnership), **LATER))
    sent = client.post(page("proposal-send"), follow=True)
    withdrawn = client.post(page("proposal-withdraw"), follow=True)
    again = client.post(page("proposal-withdraw"), follow=True)

    assert WORKBOOK in start.text
    assert "milestones-to-revise-hounslow-2020-01-31.xlsx" in file["Content-Disposition"]
    assert "Not sent yet" in looked.text
    assert "17 Apr 2020" in looked.text
    assert "PC01 is sent. The owners are told." in sent.text
    assert "1 change withdrawn." in withdrawn.text
    assert "Nothing of it waits any more." in again.text


def test_a_draft_is_thrown_away_and_a_file_without_changes_is_said_so(client, world):
    client.force_login(world.lead)
    same = send(client, revised(taken(world.partnership)))
    send(client, revised(taken(world.partnership), **LATER))
    gone = client.post(page("proposal-send"), {"discard": "1"}, follow=True)

    assert same.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Nothing in this workbook differs" in same.text
    assert "PC01 is thrown away." in gone.text
    assert not Proposal.objects.exists()


def test_the_owner_checks_and_accepts_and_may_ask_the_owners_of_what_it_pushes(client, world):
    pushed = MilestoneFactory(workstream=world.workstream, reference="M5", owner=world.ben)
    DependencyFactory(predecessor=world.first, successor=pushed)
    change = propose(world, **LATER).changes.get()
    client.force_login(world.anna)

    chosen = {"choose": change.pk, "accept": "1"}
    looked = client.post(page("proposal-decide"), chosen)
    sent = {**chosen, f"seen-{change.pk}": "2020-03-31", "save": "ask"}
    done = client.post(page("proposal-decide"), sent, follow=True)

    assert "What this pushes: 1 milestone" in looked.text
    assert "Accept, and ask the owners to confirm" in looked.text
    assert "1 change accepted. The owners of what they push are asked." in done.text
    assert Milestone.objects.get(reference="M1").forecast_date == date(2020, 4, 17)


def test_a_clash_is_marked_and_left_unless_it_is_ticked(client, world):
    rows = taken(world.partnership)
    move(world.first, date(2020, 3, 20))
    made = propose(world, rows=rows, **LATER, **{"M1_Actual": date(2020, 1, 30)})
    done, forecast = made.changes.order_by("-field"), made.changes.get(field="forecast")
    client.force_login(world.anna)

    shown = client.get(page())
    chosen = {"choose": [each.pk for each in done], "accept": "1"}
    looked = client.post(page("proposal-decide"), chosen)
    seen = {f"seen-{forecast.pk}": "2020-03-20", f"seen-{made.changes.get(field='done').pk}": ""}
    saved = client.post(
        page("proposal-decide"), {**chosen, **seen, "clash": forecast.pk, "save": "1"}, follow=True
    )

    assert "Changed since: the file was taken with 31 Mar 2020." in shown.text
    assert "1 was changed after the file was taken: tick" in words(looked)
    assert "1 change accepted." in saved.text
    forecast.refresh_from_db()
    assert forecast.state == "open"


def test_what_changed_since_the_page_is_shown_again(client, world):
    change = propose(world, **LATER).changes.get()
    client.force_login(world.anna)
    sent = {"choose": change.pk, "accept": "1", f"seen-{change.pk}": "2020-01-01", "save": "1"}

    answer = client.post(page("proposal-decide"), sent)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "it has changed since you looked at it" in answer.text


def test_a_circle_says_that_pushes_cannot_be_worked_out(client, world):
    DependencyFactory(predecessor=world.first, successor=world.second)
    DependencyFactory(predecessor=world.second, successor=world.first)
    change = propose(world, **LATER).changes.get()
    client.force_login(world.anna)

    answer = client.post(page("proposal-decide"), {"choose": change.pk, "accept": "1"})

    assert "What this pushes cannot be worked out." in answer.text


def test_declining_asks_why_and_says_what_is_not_theirs(client, world):
    made = propose(world, **LATER, **{"M2_Short_title": "Two"})
    client.force_login(world.anna)
    chosen = {"choose": [each.pk for each in made.changes.all()], "decline": "1"}

    looked = client.post(page("proposal-decide"), chosen)
    refused = client.post(page("proposal-decide"), {**chosen, "save": "1"})
    done = client.post(
        page("proposal-decide"), {**chosen, "reason": "Signed", "save": "1"}, follow=True
    )
    nothing = client.post(page("proposal-decide"), {"choose": "x", "accept": "1"}, follow=True)

    assert "1 change to decline; 1 is not yours to decide so." in words(looked)
    assert "Say why you decline." in refused.text
    assert "1 change declined." in done.text
    assert "“Signed”" in done.text
    assert "Choose at least one change." in nothing.text


def test_others_see_what_they_may_see_and_decide_nothing(client, world, viewer, stranger):
    propose(world, **LATER)
    client.force_login(viewer)
    shown, listed, new = client.get(page()), client.get(LIST), client.get(NEW)
    posted = client.post(page("proposal-withdraw"), follow=True)

    assert "17 Apr 2020" in shown.text
    assert 'name="choose"' not in shown.text
    assert "PC01" in listed.text
    assert "Only the owner of a milestone" in new.text
    assert "Only the person who made this proposal withdraws it." in posted.text
    withhold(world.first, viewer)
    assert client.get(page()).status_code == HTTPStatus.NOT_FOUND
    client.force_login(stranger)
    for address in (page(), LIST, NEW, WORKBOOK):
        assert client.get(address).status_code == HTTPStatus.NOT_FOUND
    client.logout()
    for address in (page(), LIST, NEW, WORKBOOK):
        assert client.get(address).status_code == HTTPStatus.FOUND


@pytest.mark.parametrize(("address", "most"), [(LIST, 12), (page(), 14)])
def test_queries_do_not_grow_with_what_is_proposed(
    client, world, address, most, django_assert_max_num_queries
):
    rows = MilestoneFactory.create_batch(12, workstream=world.workstream)
    cells = {f"{each.reference}_Short_title": "New" for each in rows}
    propose(world, **LATER)
    client.force_login(world.anna)
    with django_assert_max_num_queries(most) as few:
        client.get(address)
    Proposal.objects.filter(reference="PC01").update(reference="PC00")
    propose(world, **cells, **LATER)

    with django_assert_max_num_queries(len(few.captured_queries)):
        client.get(address)
