import pytest
from django.db import DatabaseError, connection, transaction

from governance.signoff.ledger import broken_link
from governance.signoff.models import Entry, Ledger
from tests.governance.signoff.conftest import approve


def test_a_closed_stage_is_proved_by_who_was_asked_and_what_they_said(place):
    sign_off = approve(place.submit(), place.office)

    entry = Entry.objects.get(sign_off=sign_off, kind="stage closed")

    assert entry.data["document"] == sign_off.sha256
    assert entry.data["rule"]["rule"] == "at_least"
    assert [asked["person"] for asked in entry.data["entitled"]] == [place.office.name]
    assert [ballot["vote"] for ballot in entry.data["ballots"]] == ["approve"]
    assert entry.data["outcome"] == "passed"


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
def test_an_entry_is_neither_changed_nor_removed(place, statement):
    place.submit()

    with (
        pytest.raises(DatabaseError, match="Cannot update or delete"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_a_changed_entry_is_found_and_named(place):
    place.submit()
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")
        cursor.execute("alter table signoff_entry disable trigger user")
        cursor.execute("update signoff_entry set kind = 'forged' where number = 2")

    assert broken_link(place.partnership.pk) == 2


def test_a_missing_entry_is_found(place):
    place.submit()
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")
        cursor.execute("alter table signoff_entry disable trigger user")
        cursor.execute("delete from signoff_entry where number = 1")

    assert broken_link(place.partnership.pk) == 1
