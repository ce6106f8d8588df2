"""One page of engagement, capability and capacity: what was done, asked for and released."""

from collections.abc import Sequence
from typing import Any

from packs.snapshot.engagement import EventFacts
from packs.snapshot.shape import Snapshot

EVENTS, COHORTS, ASKS, IDEAS, CAPACITY = 2, 2, 2, 2, 3  # together one page


def page(pack: Snapshot) -> dict[str, Any]:
    """What the page shows: the latest of each, answered events first, and how many more."""
    kept = pack.engagement
    if kept is None:
        return {"pack": pack, "parts": []}
    parts = (
        ("events", "Events", _answered_first(kept.events), EVENTS),
        ("cohorts", "Capability programmes", kept.cohorts, COHORTS),
        ("asks", "Development support", kept.asks, ASKS),
        ("ideas", "Innovation scouting", kept.ideas, IDEAS),
        ("capacity", "Released capacity", kept.capacity, CAPACITY),
    )
    said = dict(zip((key for key, *_ in parts), kept.sentences, strict=True))
    finding = next((words for words in kept.sentences if words), "")
    return {
        "pack": pack,
        "finding": finding,
        "rest": "",
        "parts": [
            (key, label, said[key] if said[key] != finding else "", rows[:most], len(rows) - most)
            for key, label, rows, most in parts
            if rows
        ],
    }


def _answered_first(events: Sequence[EventFacts]) -> list[EventFacts]:
    return sorted(events, key=lambda event: not event.we_did)
