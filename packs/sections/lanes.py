"""The roadmap of a snapshot as the charts take it."""

from charts.roadmap import Lane, Mark
from milestones.models.milestone import is_gate
from packs.snapshot.registers import MilestoneFacts
from packs.snapshot.shape import Snapshot


def lanes(pack: Snapshot) -> list[Lane]:
    """A lane for each workstream that has milestones."""
    return [
        Lane(stream.name, tuple(mark(one) for one in held), stream.reference)
        for stream in pack.workstreams
        if (held := of_workstream(pack, stream.reference))
    ]


def of_workstream(pack: Snapshot, reference: str) -> list[MilestoneFacts]:
    """A workstream's milestones in the order of their dates."""
    held = [one for one in pack.milestones if one.workstream == reference]
    return sorted(held, key=lambda one: one.day)


def mark(one: MilestoneFacts) -> Mark:
    """A milestone as a mark; a gate is one whose name says so."""
    gate = is_gate(one.name)
    return Mark(one.reference, one.short_title, one.day, one.baseline, one.brag, gate=gate)
