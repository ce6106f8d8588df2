"""What people are told when the text of a proposal changes while it is in sign-off."""

from collections.abc import Collection

from accounts.models import User
from governance.signoff.models import ProposalVersion, SignOff
from governance.signoff.subjects import subject_of
from governance.signoff.texts import labels
from records.notify import tell

STANDS = "Votes already cast still stand."
AGAIN = "Everyone who voted on the earlier text is asked again."
YOU_AGAIN = "You voted on an earlier text, which is kept: you are asked again."


def tell_changed(
    version: ProposalVersion, asked: Collection[User], *, voted_before: Collection[User]
) -> None:
    """Everybody asked hears what changed, and whether votes stand or are asked again."""
    for person in asked:
        if SignOff.objects.visible_to(person).filter(pk=version.sign_off_id).exists():
            meaning = AGAIN if voted_before else STANDS
            _tell(person, version, YOU_AGAIN if person in voted_before else meaning)


def _tell(person: User, version: ProposalVersion, meaning: str) -> None:
    sign_off = version.sign_off
    changed = ", ".join(labels(sign_off, version.changed))
    tell(
        person,
        sign_off.partnership,
        f"changed/{sign_off.pk}/{version.number}",
        f"Changed: {sign_off.title}",
        f"Version {version.number} is in sign-off. What changed: {changed}. {meaning}",
        subject_of(sign_off.record).url(sign_off.record),
    )
