"""Evidence stays: entries, ballots, texts, decisions and the head of a chain, whatever is tried."""

import pytest
from django.db import DatabaseError, connection, transaction

from core.evidence import NEVER_EMPTIED
from governance.signoff.models import Ballot, Decision, Entry, Ledger, ProposalVersion
from tests.factories.signoff import DecisionFactory
from tests.governance.signoff.conftest import to_partners

EVIDENCE = (Entry, Ballot, ProposalVersion, Decision, Ledger)
REWRITES = {
    "an entry is changed": "update signoff_entry set kind = 'x'",
    "an entry is removed": "delete from signoff_entry",
    "a vote is changed": "update signoff_ballot set vote = 'object', reason = 'x'",
    "a vote is removed": "delete from signoff_ballot",
    "a text is changed": "update signoff_proposalversion set sha256 = 'x'",
    "a text is removed": "delete from signoff_proposalversion",
    "a decision is removed": "delete from signoff_decision",
    "a head is removed": "delete from signoff_ledger",
    "a head goes back": "update signoff_ledger set length = length - 1",
    "a head jumps": "update signoff_ledger set length = length + 2, head = 'x'",
    "a head is replaced": "update signoff_ledger set head = 'x'",
    "a head stands still": "update signoff_ledger set length = length",
    "a head leads nowhere": "update signoff_ledger set length = length + 1, head = 'x'",
}
WAYS = {
    "plainly": "select 1",
    "as a replica": "set local session_replication_role = replica",
    "with triggers ignored": (
        "select set_config('pgtrigger.ignore', array_agg(tgname)::text, true) "
        "from pg_trigger where tgname like 'pgtrigger%'"
    ),
}
REFUSED = "kept for good|only moves forward"


def to_evidence(place):
    to_partners(place)
    DecisionFactory(partnership=place.partnership)


BEGINNINGS = {"evidence": to_evidence}


@pytest.fixture
def evidence(place):
    assert all(model.objects.exists() for model in EVIDENCE)


def guard(model):
    """Put back what a test database comes without."""
    assert NEVER_EMPTIED in model._meta.triggers
    run("set constraints all immediate", str(NEVER_EMPTIED.compile(model).install_sql))


def run(*statements):
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


@pytest.mark.parametrize("way", WAYS)
def test_no_evidence_is_changed_or_removed(evidence, way):
    kept = [list(model.objects.values()) for model in EVIDENCE]

    for statement in REWRITES.values():
        with pytest.raises(DatabaseError, match=REFUSED):
            run(WAYS[way], statement)

    assert [list(model.objects.values()) for model in EVIDENCE] == kept


@pytest.mark.parametrize("way", WAYS)
def test_no_evidence_is_emptied(evidence, way):
    for model in EVIDENCE:
        guard(model)

        with pytest.raises(DatabaseError, match="keeps its rows for good"):
            run(WAYS[way], f"truncate {model._meta.db_table} cascade")


def test_what_is_signed_off_is_not_emptied_with_its_evidence(evidence):
    guard(Entry)

    with pytest.raises(DatabaseError, match="keeps its rows for good"):
        run("truncate signoff_signoff cascade")


@pytest.mark.parametrize(
    ("field", "value"),
    [("number", "number + 2"), ("previous", "'somewhere else'")],
)
def test_an_entry_that_does_not_follow_the_head_is_refused(evidence, field, value):
    columns = ["partnership_id", "number", "sign_off_id", "kind", "data", "at", "salt"]
    columns += ["content", "tag", "previous", "sha256"]
    given = {"number": "number + 1", "previous": "sha256", "sha256": "'x'", field: value}
    values = [given.get(column, column) for column in columns]

    with pytest.raises(DatabaseError, match="does not follow the head"):
        run(
            f"insert into signoff_entry ({', '.join(columns)}) "  # noqa: S608  our own words
            f"select {', '.join(values)} from signoff_entry order by number desc limit 1"
        )


def test_the_head_moves_with_each_entry(evidence):
    last = Entry.objects.order_by("number").last()

    assert list(Ledger.objects.values_list("length", "head")) == [(last.number, last.sha256)]
