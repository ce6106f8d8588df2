"""What people are told when the text of a proposal changes while it is in sign-off."""

from collections.abc import Collection

from accounts.models import User
from governance.signoff.hearing import who_may_hear
from governance.signoff.models import ProposalVersion
from governance.signoff.subjects import subject_of
from governance.signoff.texts import labels
from records.notify import Message, tell_each

STANDS = "Votes already cast still stand."
AGAIN = "Everyone who voted on the earlier text is asked again."
YOU_AGAIN = "You voted on an earlier text, which is kept: you are asked again."


def tell_changed(
    version: ProposalVersion, asked: Collection[User], *, voted_before: Collection[User]
) -> None:
    """Everybody asked hears what changed, and whether votes stand or are asked again."""
    meaning = AGAIN if voted_before else STANDS
    messages = [
        _message(person, version, YOU_AGAIN if person in voted_before else meaning)
        for person in who_may_hear(version.sign_off, asked)
    ]
    tell_each(version.sign_off.partnership, messages)


def _message(person: User, version: ProposalVersion, meaning: str) -> Message:
    sign_off = version.sign_off
    changed = ", ".join(labels(sign_off, version.changed))
    return Message(
        person,
        f"changed/{sign_off.pk}/{version.number}",
        f"Changed: {sign_off.title}",
        f"Version {version.number} is in sign-off. What changed: {changed}. {meaning}",
        subject_of(sign_off.record).url(sign_off.record),
    )
