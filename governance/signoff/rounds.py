"""Which stages of a sign-off still count when some were asked again in a later round."""

from collections.abc import Iterable

from governance.signoff.models import SignOff, Stage, StageOutcome


def counting(stages: Iterable[Stage], next_number: int) -> list[Stage]:
    """Of stages in the order they opened: those passed that still count, and the open one.

    A stage that is put again takes with it every later one that was open or passed before.
    """
    found: list[Stage] = []
    for stage in stages:
        found = [earlier for earlier in found if earlier.number < stage.number]
        found.append(stage)
    return [
        stage
        for stage in found
        if stage.is_open or (stage.outcome == StageOutcome.PASSED and stage.number < next_number)
    ]


def counting_stages(sign_off: SignOff) -> list[Stage]:
    """The stages of the sign-off that still count, in the order of the route; one query."""
    stages = sign_off.stages.select_related("body", "meeting").order_by("pk")
    return counting(stages, sign_off.next_number)
