"""What an edit of a proposal that is in sign-off would do: to its text, and to those asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from accounts.models import User
from governance.signoff.approvers import who_is_asked
from governance.signoff.models import Approvers, Ballot, SignOff, SignOffState, Stage
from governance.signoff.rounds import counting_stages
from governance.signoff.routes import Terms, applies, terms_of
from governance.signoff.subjects import Facts, subject_of
from governance.signoff.texts import changed_fields, material, text_now


@dataclass(frozen=True)
class Revision:
    """A changed text; `back_to` is the number of the stage at which it begins again, if it does."""

    document: dict[str, Any]
    changed: tuple[str, ...]
    material: tuple[str, ...]
    back_to: int | None
    back_to_name: str
    voted: tuple[User, ...]
    facts: Facts

    @property
    def is_material(self) -> bool:
        """A material field changed, or somebody must be asked who was not."""
        return bool(self.material) or self.back_to is not None


def revision_of(sign_off: SignOff) -> Revision | None:
    """What has become of the text since it was frozen; None when it says the same.

    What was returned for rework is free: its text is frozen when it is submitted again.
    """
    document = text_now(sign_off)
    changed = changed_fields(sign_off.document, document)
    if not changed or sign_off.state == SignOffState.RETURNED:
        return None
    found = material(sign_off, changed)
    facts = subject_of(sign_off.record).facts(sign_off.record)
    counted = counting_stages(sign_off)
    back_to = _back_to(sign_off, counted, facts, is_material=bool(found))
    names = {terms.number: terms.name for terms in terms_of(sign_off)}
    return Revision(
        document=document,
        changed=changed,
        material=found,
        back_to=back_to,
        back_to_name=names.get(back_to or 0, ""),
        voted=_voted(counted, back_to),
        facts=facts,
    )


def everybody_asked(sign_off: SignOff) -> list[User]:
    """Whoever is asked at, or has voted in, a stage that still counts."""
    counted = [stage.pk for stage in counting_stages(sign_off)]
    asked = User.objects.filter(entitlements__stage__in=counted)
    voted = User.objects.filter(ballots__entitlement__stage__in=counted)
    return list((asked | voted).distinct().order_by("name", "pk"))


def asked_anew(sign_off: SignOff, facts: Facts) -> int | None:
    """The number of the earliest stage up to now that with these facts would ask somebody else."""
    return min(_asked_anew(sign_off, counting_stages(sign_off), facts), default=None)


def _back_to(
    sign_off: SignOff, counted: list[Stage], facts: Facts, *, is_material: bool
) -> int | None:
    """The earliest stage that has voted on what changed, or would now ask somebody else."""
    voted = set(
        Ballot.objects.filter(entitlement__stage__in=counted).values_list(
            "entitlement__stage", flat=True
        )
    )
    stale = [
        stage.number
        for stage in counted
        if is_material and (not stage.is_open or stage.pk in voted)
    ]
    return min([*stale, *_asked_anew(sign_off, counted, facts)], default=None)


def _asked_anew(sign_off: SignOff, counted: list[Stage], facts: Facts) -> Iterator[int]:
    """Stages up to now that apply though they were left out, or would ask other partners."""
    held = {stage.number: stage for stage in counted}
    for terms in terms_of(sign_off):
        stage = held.get(terms.number)
        if stage is None:
            if terms.number < sign_off.next_number and applies(terms.condition, facts):
                yield terms.number
        elif _asks_others(terms, stage, facts):
            yield terms.number


def _asks_others(terms: Terms, stage: Stage, facts: Facts) -> bool:
    """An open stage asks exactly those it should; one that passed may have asked more."""
    if not applies(terms.condition, facts):
        return stage.is_open
    if terms.approvers != Approvers.PARTNERS:
        return False
    partnership = stage.sign_off.partnership
    now = {
        place.organisation for place in who_is_asked(terms, facts, partnership, partnership.today())
    }
    then = set(stage.entitlements.values_list("organisation", flat=True))
    return now != then if stage.is_open else not now <= then


def _voted(counted: list[Stage], back_to: int | None) -> tuple[User, ...]:
    """Whose votes no longer count when the sign-off goes back to that stage."""
    if back_to is None:
        return ()
    stages = [stage.pk for stage in counted if stage.number >= back_to]
    voted = User.objects.filter(ballots__entitlement__stage__in=stages)
    return tuple(voted.distinct().order_by("name", "pk"))
