"""The states of a sign-off and the steps of its flow, drawn from the code (docs/sign-off.md)."""

from collections.abc import Iterator

from governance.signoff.flows import HELD, SignOffFlow
from governance.signoff.models import UNFINISHED, SignOffState
from governance.signoff.stages import STATE_AFTER


def draw_states() -> str:
    """Where a proposal goes: a state for each outcome of a stage, as a Mermaid diagram."""
    return "\n".join(["stateDiagram-v2", *(f"  {line}" for line in _state_lines())])


def draw_flow() -> str:
    """The steps that viewflow drives, each with the question that leads to it."""
    return "\n".join(["flowchart TB", *(f"  {line}" for line in _flow_lines())])


def _state_lines() -> Iterator[str]:
    yield from (f'state "{state.label}" as {state.value}' for state in SignOffState)
    yield "[*] --> running: submitted"
    yield "running --> waiting: the next stage may not open"
    for outcome, after in STATE_AFTER.items():
        yield f"running --> {after.value}: a stage {outcome.value.replace('_', ' ')}"
    yield from (f"{state.value} --> running: {_goes_on(state)}" for state in HELD)
    yield "returned --> running: submitted again"
    yield from (f"running --> {state.value}: the last stage passed" for state in _approvals())
    held = [state for state in UNFINISHED if state != SignOffState.RUNNING]
    yield from (f"{state.value} --> withdrawn: withdrawn" for state in held)
    yield from (f"{state.value} --> [*]" for state in SignOffState if state not in UNFINISHED)


def _approvals() -> list[SignOffState]:
    """The ends that no outcome of a single stage leads to."""
    ends = [state for state in SignOffState if state not in UNFINISHED]
    return [state for state in ends if state not in STATE_AFTER.values()]


def _goes_on(state: SignOffState) -> str:
    return {
        SignOffState.WAITING: "the office, or the clock when nothing blocks it",
        SignOffState.DEFERRED: "its day, or the office, in a new round",
        SignOffState.STALLED: "the office, in a new round",
    }[state]


def _flow_lines() -> Iterator[str]:
    asked = {node.name: question for node, question in SignOffFlow.instance.route._branches}
    for node in sorted(SignOffFlow.instance.nodes(), key=lambda node: node.name):
        step, _, boundary = node.name.partition("__")
        for edge in node._outgoing():
            question = asked.get(edge.dst.name) if node.name == "route" else None
            label = question.__name__.replace("_", " ") if question else ""
            yield _arrow(step, label or boundary, edge.dst.name)


def _arrow(step: str, label: str, to: str) -> str:
    """`end` is a word of Mermaid's own."""
    return f"{step} -->{f'|{label}|' if label else ''} {'ended' if to == 'end' else to}"
