import json
from dataclasses import replace
from decimal import Decimal

from core.canonical import canonical_json, digest
from packs.snapshot.frozen import freeze, thaw
from tests.packs.snapshots import benefit, snapshot


def test_what_is_frozen_thaws_to_the_same_snapshot():
    pack = snapshot()

    assert thaw(freeze(pack)) == pack


def test_a_snapshot_comes_back_whole_from_stored_json():
    pack = snapshot(meeting=None, since=None)

    stored = json.loads(canonical_json(freeze(pack)))

    assert thaw(stored) == pack
    assert digest(stored) == digest(freeze(pack))


def test_a_snapshot_from_before_the_chain_was_printed_is_drawn_without_it():
    frozen = freeze(snapshot())
    del frozen["chain"]

    assert thaw(frozen) == snapshot(chain=None)


def test_any_change_of_a_record_changes_the_hash():
    pack = snapshot()
    other = replace(pack, benefits=(benefit(latest=Decimal("574.01")),))

    assert digest(freeze(other)) != digest(freeze(pack))
