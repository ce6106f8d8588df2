"""The back page: what the pack was made from, and how anybody can check it."""

from collections.abc import Sequence
from typing import Any

from core.words import join
from packs.snapshot.shape import Snapshot
from packs.words import counted


def page(pack: Snapshot, hashes: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """What the back page shows; `hashes` names each with its 64 characters."""
    measured = sum(len(one.series) for one in pack.benefits)
    return {
        "pack": pack,
        "hashes": [*hashes, *_chain(pack)],
        "made_from": join(
            [
                counted(len(pack.milestones), "milestone"),
                counted(len(pack.risks), "risk"),
                counted(len(pack.benefits), "benefit"),
                counted(measured, "measurement"),
                counted(len(pack.agreements), "agreement"),
                counted(len(pack.services), "service"),
                counted(len(pack.changes), "scope change"),
                counted(len(pack.decisions), "decision"),
                counted(len(pack.actions), "open action"),
            ]
        ),
        "engine": join(f"{one.name} {one.version}" for one in pack.engine),
    }


def _chain(pack: Snapshot) -> list[tuple[str, str]]:
    """The head of the chain of decisions, by which its readers hold it."""
    head = pack.chain
    return [(f"Chain, link {head.number:,}", head.sha256)] if head else []
