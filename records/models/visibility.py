"""Which records a person may see: membership, classification, withholding (docs/rules.md 0)."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, Model, OuterRef, Q

from accounts.models import Role, User
from governance.bodies.models import Seat, SeatRole
from records.models.disclosure import Classification, Sharing, Withholding


def open_to(user: User, model: type[Model]) -> Q:
    """Rows of `model` (a Record) that `user` may see, as one condition without joins."""
    kind = ContentType.objects.get_for_model(model)
    return (
        Q(partnership__in=user.partnerships_today())
        & (
            Q(classification__in=(Classification.PUBLIC, Classification.ALL_PARTNERS))
            | Q(partnership__in=_run_by(user))
            | _named(user, kind)
            | _part_2(user, kind)
        )
        & ~Exists(_rows(Withholding, kind).filter(person=user))
    )


def _run_by(user: User) -> object:
    return user.memberships_today().filter(role=Role.PROGRAMME_OFFICE).values("partnership")


def _named(user: User, kind: ContentType) -> Q:
    organisations = user.memberships_today().filter(partnership=OuterRef(OuterRef("partnership")))
    shared = _rows(Sharing, kind).filter(
        Q(person=user) | Q(organisation__in=organisations.values("organisation"))
    )
    return Q(classification=Classification.NAMED_PARTNERS) & Q(Exists(shared))


def _part_2(user: User, kind: ContentType) -> Q:
    seats = Seat.objects.current().exclude(role=SeatRole.IN_ATTENDANCE)
    bodies = seats.filter(Q(person=user) | Q(deputy=user)).values("body")
    return Q(classification=Classification.PART_2) & (
        Q(deciding_body__in=bodies) | Q(Exists(_rows(Sharing, kind).filter(person=user)))
    )


def _rows[M: (Sharing, Withholding)](model: type[M], kind: ContentType):  # type: ignore[no-untyped-def]
    return model.objects.filter(content_type=kind, object_id=OuterRef("pk"))
