"""Which kinds of record carry files as evidence; each app above brings its own."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet

from accounts.models import Partnership, User

if TYPE_CHECKING:
    from django.db.models.manager import BaseManager


class Holder[M: Model](ABC):
    """A kind of record that files hang on; `kind` stands in addresses.

    Who may see a record may see its files.
    """

    kind: ClassVar[str]
    model: ClassVar[type[Model]]

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
    def cannot_add(self, record: M, user: User) -> str:
        """Why `user` may not add a file to it; empty when they may."""


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
    """Files of the records that `user` may see, as one condition of subqueries."""
    condition = Q(pk__in=())
    for holder in _HOLDERS.values():
        kind = ContentType.objects.get_for_model(holder.model)
        condition |= Q(content_type=kind, object_id__in=holder.visible_to(user).values("pk"))
    return condition
