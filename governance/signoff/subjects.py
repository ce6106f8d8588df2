"""What may be signed off: each app above brings its own kind, and sign-off knows no more of it."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, OuterRef, Q, QuerySet, Subquery

from governance.signoff.differences import Entries
from records.models import Record

if TYPE_CHECKING:
    from accounts.models import User
    from governance.signoff.models import Decision, SignOff


@dataclass(frozen=True, slots=True)
class Facts:
    """What routes and authority ask of a proposal; partners and services by their numbers.

    `value` is in pounds with linked changes summed, or None when it has none; `linked` are their
    references.
    """

    kind: str
    change: str = ""
    value: Decimal | None = None
    level: str = ""
    partners: tuple[int, ...] = ()
    organisations: tuple[int, ...] = ()
    services: tuple[int, ...] = ()
    linked: tuple[str, ...] = ()


class Subject[R: Record](ABC):
    """One kind of proposal: how sign-off reads it, and what it tells it.

    `label` is what people call it; `fields` are the fields of its document, any of which a route
    may call material; `changes` its kinds of change; `assessments` what a stage may ask to have
    signed. Each gives a label by code.
    """

    kind: ClassVar[str]
    model: ClassVar[type[Record]]
    label: ClassVar[str]
    fields: ClassVar[Mapping[str, str]]
    changes: ClassVar[Mapping[str, str]]
    assessments: ClassVar[Mapping[str, str]]

    @abstractmethod
    def title(self, record: R) -> str:
        """Reference and name, as lists show them."""

    @abstractmethod
    def url(self, record: R) -> str:
        """The page where people read it and vote."""

    @abstractmethod
    def document(self, record: R) -> Mapping[str, Any]:
        """Exactly what is signed; its canonical JSON is hashed."""

    @abstractmethod
    def facts(self, record: R) -> Facts:
        """What conditions of stages and delegations look at."""

    @abstractmethod
    def clause(self, record: R, reader: "User | None" = None) -> str:
        """What is asked, after "that": "social prescribing be brought into scope from ...".

        For a page it names only what `reader` may see; for the decision log, which has no
        reader, only what is open to all partners.
        """

    @abstractmethod
    def lines(
        self, record: R, document: Mapping[str, Any], reader: "User"
    ) -> Sequence[tuple[str, str]]:
        """A document that is signed as `reader` may read it: label and text."""

    def proposer(self, record: R) -> "User | None":
        """Who would submit it, as far as it is known before it is submitted."""
        return None

    def under_way(self, seen: QuerySet[Any]) -> QuerySet[Any]:
        """Of the records that a reader may see, those that are not decided yet."""
        return seen

    def entries(
        self, record: R, document: Mapping[str, Any], reader: "User"
    ) -> Mapping[str, Entries]:
        """The same by field, names in lists apart, so that two texts can be compared."""
        fields = {label: field for field, label in self.fields.items()}
        return {
            fields[label]: Entries((text,)) for label, text in self.lines(record, document, reader)
        }

    def hides(self, record: R, texts: Sequence[Mapping[str, Any]], reader: "User") -> bool:
        """Whether these texts, signed whole, name anything that `reader` may not see.

        What counted with it in a decision is one too: `linked`, a list of references.

        A kind that cannot tell says yes, and no proof of it leaves Accord.
        """
        return True

    @abstractmethod
    def cannot_submit(self, record: R, on: date) -> str:
        """Why it may not be put to sign-off as it is; empty when it may."""

    def missing(self, record: R) -> Iterable[str]:
        """What a proposal must name and does not, each with its cure; an edit takes none away."""
        return ()

    @abstractmethod
    def blockers(self, record: R, on: date, assessments: Sequence[str]) -> Sequence[str]:
        """Why a stage that asks for these signed assessments cannot open on that day."""

    @abstractmethod
    def moved(self, record: R, sign_off: "SignOff") -> None:
        """The sign-off has moved to another stage or state."""

    @abstractmethod
    def decided(self, record: R, sign_off: "SignOff", decision: "Decision | None") -> None:
        """The sign-off has ended; `decision` is its row in the log, if a body decided it."""

    @abstractmethod
    def cleared(self, record: R, sign_off: "SignOff", on: date) -> None:
        """The last pre-commencement condition was cleared on that day."""

    def agreed(self, record: R, sign_off: "SignOff", on: date) -> None:
        """Each partner's own body agreed what was recommended: it may start from that day."""
        self.cleared(record, sign_off, on)


_SUBJECTS: dict[str, Subject[Any]] = {}


def register(subject: Subject[Any]) -> None:
    """Make a kind of proposal known to sign-off; called from an app's `subject.py`."""
    _SUBJECTS[subject.model._meta.label_lower] = subject


def all_subjects() -> list[Subject[Any]]:
    """Every kind of proposal that is known, by its label."""
    return sorted(_SUBJECTS.values(), key=lambda subject: subject.label)


def subject_of(record: Model) -> Subject[Any]:
    """The kind that `record` belongs to."""
    return _SUBJECTS[record._meta.label_lower]


def seen_records(kind: ContentType, user: "User") -> QuerySet[Any]:
    """The proposals of that kind that `user` may see."""
    model = _SUBJECTS[f"{kind.app_label}.{kind.model}"].model
    seen: QuerySet[Any] = model.objects.visible_to(user)  # type: ignore[attr-defined]
    return seen


def seen_subjects(user: "User") -> Q:
    """Sign-offs whose subject `user` may see, as one condition of subqueries.

    Each asks for the one subject, so that one sign-off is found without reading all subjects.
    """
    condition = Q(pk__in=())
    for subject in _SUBJECTS.values():
        kind = ContentType.objects.get_for_model(subject.model)
        this = seen_records(kind, user).filter(pk=OuterRef("object_id")).order_by().values("pk")
        condition |= Q(object_id=Subquery(this[:1]), content_type=kind)
    return condition
