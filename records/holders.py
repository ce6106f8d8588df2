"""Which kinds of record carry files and comments; each app above brings its own."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet

from accounts.access import Deeds
from accounts.models import Partnership, User

if TYPE_CHECKING:
    from django.db.models.manager import BaseManager


class Holder[M: Model](ABC):
    """A kind of record that files hang on, and comments where it says so; `kind` is in addresses.

    Who may see a record may see its files, and read what is said about it.
    """

    kind: ClassVar[str]
    model: ClassVar[type[Model]]
    takes_comments: ClassVar[bool] = False

    def visible_to(self, user: User) -> "QuerySet[Any]":
        """The records of this kind that `user` may see."""
        rows: BaseManager[Any] = self.model._default_manager
        return rows.visible_to(user)  # type: ignore[attr-defined, no-any-return]

    @abstractmethod
    def partnership(self, record: M) -> Partnership:
        """The partnership that it belongs to."""

    @abstractmethod
    def title(self, record: M) -> str:
        """What people call it."""

    @abstractmethod
    def url(self, record: M) -> str:
        """The page that shows it with its files."""

    @abstractmethod
    def cannot_add(self, record: M, user: User, deeds: Deeds | None = None) -> str:
        """Why `user` may not add a file to it; empty when they may."""

    def name(self, record: M) -> str:
        """What a mail may call it: its title only where every member may see it."""
        return self.title(record) if self.is_open(record) else f"a {self.kind.replace('-', ' ')}"

    def is_open(self, record: M) -> bool:
        """Whether every member of the partnership may see it; a kind that cannot tell says no."""
        return False

    def who_see(self, record: M, people: Iterable[User]) -> list[User]:
        """Those of `people`, members of its partnership, who may see the record.

        One query for a record that is open to all; else one for each of them.
        """
        if self.is_open(record):
            return list(people)
        return [one for one in people if self.visible_to(one).filter(pk=record.pk).exists()]


_HOLDERS: dict[str, Holder[Any]] = {}


def register(holder: Holder[Any]) -> None:
    """Let a kind of record carry files; called from an app's `holders.py`."""
    _HOLDERS[holder.kind] = holder


def holder_of(record: Model) -> Holder[Any]:
    """The kind that `record` belongs to."""
    return next(holder for holder in _HOLDERS.values() if isinstance(record, holder.model))


def holder_called(kind: str) -> Holder[Any] | None:
    """The kind of that name; None when none is called so."""
    return _HOLDERS.get(kind)


def on_seen_records(user: User) -> Q:
    """Files and comments of the records that `user` may see, as one condition of subqueries."""
    condition = Q(pk__in=())
    for holder in _HOLDERS.values():
        kind = ContentType.objects.get_for_model(holder.model)
        condition |= Q(content_type=kind, object_id__in=holder.visible_to(user).values("pk"))
    return condition
