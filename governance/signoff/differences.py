"""What a text says now that it did not say before, field by field, in words; no Django here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

NOTHING = "Nothing"
UNSEEN = "It changed in what you may not see."


@dataclass(frozen=True, slots=True)
class Entries:
    """What one field says to a reader: a text, or names in a list; those `hidden` are counted."""

    texts: tuple[str, ...] = ()
    hidden: int = 0
    is_list: bool = False

    @property
    def words(self) -> str:
        """ "Night nursing; 2 more that you may not see"."""
        more = (f"{self.hidden} more that you may not see",) if self.hidden else ()
        return "; ".join((*self.texts, *more))


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that changed: was and is for a text, what came and went for a list."""

    label: str
    was: str = ""
    now: str = ""
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unseen: str = ""


def differences(
    changed: Iterable[str],
    labels: Mapping[str, str],
    was: Mapping[str, Entries],
    now: Mapping[str, Entries],
) -> list[Difference]:
    """The fields of `changed` as a reader may know of them, in the order of `labels`."""
    fields = set(changed)
    return [
        _difference(label, was.get(field, Entries()), now.get(field, Entries()))
        for field, label in labels.items()
        if field in fields
    ]


def _difference(label: str, was: Entries, now: Entries) -> Difference:
    if not (was.is_list or now.is_list):
        return _of_text(label, was.words, now.words)
    added = tuple(text for text in now.texts if text not in was.texts)
    removed = tuple(text for text in was.texts if text not in now.texts)
    return Difference(
        label, added=added, removed=removed, unseen=_unseen(was, now, bool(added or removed))
    )


def _of_text(label: str, was: str, now: str) -> Difference:
    if was == now:
        return Difference(label, unseen=UNSEEN)
    return Difference(label, was=was or NOTHING, now=now or NOTHING)


def _unseen(was: Entries, now: Entries, told: bool) -> str:
    if was.hidden != now.hidden:
        return f"You may not see {now.hidden} of them; before, you could not see {was.hidden}."
    return "" if told else UNSEEN
