"""What hangs on a record as its page shows it: files, comments, and what names it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Model, OuterRef, QuerySet
from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from accounts.access import KEEP_REGISTERS, Deeds, may
from accounts.models import Partnership, User
from records.file_kinds import KINDS
from records.holders import holder_of
from records.links import Naming, links_of, naming
from records.models import Comment, Evidence, Mention
from records.models.comment import CommentQuerySet

NEWEST = 3


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file, and the page to remove it on for who may; removed, it cannot be opened."""

    file: Evidence
    words: str
    url: str
    remove_url: str


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one record, and the page to add one on for who may."""

    rows: tuple[FileRow, ...]
    add_url: str


def files_of(
    record: Model, user: User, deeds: Deeds | None = None, files: Iterable[Evidence] | None = None
) -> Files:
    """The files of a record that `user` may see, removed ones too, in the order they came.

    `files` are what is `files_on` it, where that was read already.
    """
    held = files_on([record]) if files is None else files
    return _shown([record], held, user, deeds)[record.pk]


def files_of_all(
    records: Sequence[Model], user: User, deeds: Deeds | None = None
) -> dict[int, Files]:
    """The files of records of one kind in one partnership, by number; one query for the files."""
    return _shown(records, files_on(records), user, deeds) if records else {}


def _shown(
    records: Sequence[Model], files: Iterable[Evidence], user: User, deeds: Deeds | None
) -> dict[int, Files]:
    holder = holder_of(records[0])
    partnership = holder.partnership(records[0])
    rows = defaultdict(list)
    removes_any = may(user, KEEP_REGISTERS, partnership, deeds)
    for file in files:
        may_remove = removes_any or file.added_by_id == user.pk
        rows[file.object_id].append(_row(file, partnership, may_remove=may_remove))
    return {
        record.pk: Files(
            tuple(rows[record.pk]),
            ""
            if holder.cannot_add(record, user, deeds)
            else reverse("records:evidence-add", args=[partnership.slug, holder.kind, record.pk]),
        )
        for record in records
    }


@dataclass(frozen=True, slots=True)
class Said:
    """The newest comments on a record, whether there are more, and the page that has them all."""

    rows: tuple[Comment, ...]
    is_more: bool
    url: str


def comments_on(record: Model) -> CommentQuerySet:
    """The comments on a record with whom they name (`named`), newest first."""
    people = Mention.objects.filter(comment=OuterRef("pk")).order_by("person__name", "pk")
    written = Comment.objects.on(record).select_related("written_by", "retracted_by")
    return written.annotate(named=ArraySubquery(people.values("person__name")))


@dataclass(frozen=True, slots=True)
class Around:
    """What hangs on a record that its reader may see, and what names it; to be read at once."""

    record: Model
    files: QuerySet[Evidence]
    comments: CommentQuerySet
    naming: Sequence[Naming]

    @property
    def sets(self) -> list[QuerySet[Any]]:
        """What `read_at_once` reads."""
        return [self.files, self.comments, *(each.rows for each in self.naming)]

    def shown(self, user: User, deeds: Deeds) -> dict[str, Any]:
        """What `evidence.html`, `comments.html` and `links.html` ask."""
        return {
            "files": files_of(self.record, user, deeds, self.files),
            "said": _said(self.record, self.comments),
            "links": links_of(self.naming),
        }


def around(record: Model, user: User) -> Around:
    """What hangs on a record and names it, as far as `user` may see; nothing is read yet."""
    newest = comments_on(record)[: NEWEST + 1]
    return Around(record, files_on([record]), newest, naming(record, user))


def _said(record: Model, comments: Iterable[Comment]) -> Said:
    holder, newest = holder_of(record), tuple(comments)
    address = [holder.partnership(record).slug, holder.kind, record.pk]
    return Said(newest[:NEWEST], len(newest) > NEWEST, reverse("records:comments", args=address))


def files_on(records: Sequence[Model]) -> QuerySet[Evidence]:
    """The files of records of one kind, removed ones too, with who added and removed them."""
    kind = ContentType.objects.get_for_model(records[0])
    found = Evidence.objects.filter(content_type=kind, object_id__in=[one.pk for one in records])
    return found.select_related("added_by", "removed_by").order_by("pk")


def _row(file: Evidence, partnership: Partnership, *, may_remove: bool) -> FileRow:
    address = [partnership.slug, file.pk]
    return FileRow(
        file=file,
        words=f"{KINDS[file.media_type].label}, {filesizeformat(file.size)}",
        url="" if file.removed_at else reverse("records:evidence", args=address),
        remove_url=reverse("records:evidence-remove", args=address)
        if may_remove and not file.removed_at
        else "",
    )
