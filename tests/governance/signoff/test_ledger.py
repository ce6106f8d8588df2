import pytest
from django.db import DatabaseError, connection, transaction

from governance.signoff import services
from governance.signoff.ballots import Wish
from governance.signoff.ledger import broken_link
from governance.signoff.models import Entry, Ledger
from governance.signoff.rules import Vote
from tests.factories.accounts import UserFactory
from tests.governance.signoff.conftest import approve, to_board


def test_a_closed_stage_is_proved_by_who_was_asked_and_what_they_said(place):
    sign_off = approve(place.submit(), place.office)

    entry = Entry.objects.get(sign_off=sign_off, kind="stage closed")

    assert entry.data["document"] == sign_off.sha256
    assert entry.data["rule"]["rule"] == "at_least"
    assert [asked["person"] for asked in entry.data["entitled"]] == [place.office.name]
    assert [ballot["vote"] for ballot in entry.data["ballots"]] == ["approve"]
    assert entry.data["outcome"] == "passed"


def test_a_closed_stage_is_proved_by_its_figures_and_by_who_came_for_whom(place):
    deputy = UserFactory(name="Deputy of the council")
    council, trust = place.members["Council"], place.members["Trust"]
    place.board.seats.filter(person=council).update(deputy=deputy)
    sign_off = to_board(place)
    stage = sign_off.stages.open().get()
    places = {seat.person: seat for seat in stage.entitlements.all()}
    came = {seat.pk: person.pk for person, seat in places.items()}
    services.record_attendance(stage, came={**came, places[council].pk: deputy.pk}, by=place.office)
    services.recuse(places[trust], by=trust)
    said = {places[place.chair].pk: Wish(Vote.APPROVE), places[council].pk: Wish(Vote.APPROVE)}
    said[places[place.members["Practices"]].pk] = Wish(Vote.OBJECT, reason="No")
    said[places[place.members["Charities"]].pk] = Wish(Vote.ABSTAIN)
    services.record_votes(stage, wishes=said, by=place.office)

    data = Entry.objects.get(kind="stage closed", data__stage__number=3).data

    figures = {"present": 4, "recused": 1, "approvals": 2, "objections": 1, "abstentions": 1}
    assert {key: data[key] for key in figures} == figures
    assert [(one["principal"], one["deputy"]) for one in data["deputies"]] == [
        (council.name, deputy.name)
    ]
    assert deputy.name in [one["attended_by"] for one in data["entitled"]]


def test_each_entry_is_chained_to_the_one_before(place):
    approve(place.submit(), place.office)

    entries = list(Entry.objects.order_by("number"))
    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
    assert [e.previous for e in entries[1:]] == [e.sha256 for e in entries[:-1]]
    assert Ledger.objects.get().head == entries[-1].sha256
    assert broken_link(place.partnership.pk) is None


@pytest.mark.parametrize(
    "statement", ["update signoff_entry set kind = 'x'", "delete from signoff_entry"]
)
def test_an_entry_is_neither_changed_nor_removed(place, at_screening, statement):
    with (
        pytest.raises(DatabaseError, match="Cannot update or delete"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_a_changed_entry_is_found_and_named(place, at_screening):
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")
        cursor.execute("alter table signoff_entry disable trigger user")
        cursor.execute("update signoff_entry set kind = 'forged' where number = 2")

    assert broken_link(place.partnership.pk) == 2


def test_a_missing_entry_is_found(place, at_screening):
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")
        cursor.execute("alter table signoff_entry disable trigger user")
        cursor.execute("delete from signoff_entry where number = 1")

    assert broken_link(place.partnership.pk) == 1
