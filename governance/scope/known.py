"""Where services stood on a day, as Accord knew it at a moment (docs/rules.md 0, `known_at`)."""

from datetime import date, datetime
from functools import partial
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from accounts.models import Organisation, Partnership, User
from core.history import versions_at
from governance.scope.models import (
    JointCommissioner,
    Responsibility,
    ScopeChange,
    ScopeState,
    Service,
    ServiceLevel,
    ServicePopulation,
)
from governance.scope.models.dated import begun_by, is_open
from governance.scope.models.service import became
from governance.scope.standing import Held, placed_on
from records.models import open_to
from workstreams.models import Workstream


def services_known_at(
    reader: User, partnership: Partnership, day: date, moment: datetime
) -> QuerySet[Any]:
    """The partnership's services as history had them at `moment`, with what held on `day`.

    What `reader` may see is judged by how open a record is today, and by how open it was then:
    both must let them. So it is with the changes that gave what they are told. Organisations
    are called what they were called then.
    """
    services = Service.objects.visible_to(reader).filter(partnership=partnership)
    changes = _changes(reader, moment)
    today = partnership.today()
    then = min(today, _today_at(partnership, moment))
    held = Held(
        services=_seen_then(services, reader, moment),
        states=_told(ScopeState, changes, became(then), became(today), moment),
        levels=_told(ServiceLevel, changes, begun_by(then), begun_by(today), moment),
        populations=_told(ServicePopulation, changes, begun_by(then), begun_by(today), moment),
        responsibilities=versions_at(Responsibility, moment),
        joint=versions_at(JointCommissioner, moment),
        called=partial(_called, moment),
    )
    return placed_on(held, day)


def _called(moment: datetime, field: str) -> Coalesce:
    """What the organisation was called then; what it is called now if it was recorded since."""
    versions = versions_at(Organisation, moment).filter(pgh_obj=OuterRef(field))
    return Coalesce(Subquery(versions.values("short_name")[:1]), F(f"{field}__short_name"))


def _seen_then(seen: QuerySet[Any], reader: User, moment: datetime) -> QuerySet[Any]:
    """The versions at that moment of records that `reader` sees now, and might see then."""
    versions = versions_at(seen.model, moment).filter(open_to(reader, seen.model))
    return versions.filter(id__in=seen.values("pk"))


def _changes(reader: User, moment: datetime) -> QuerySet[ScopeChange]:
    """Changes of scope that `reader` may see now and might see then, with their workstreams."""
    seen = ScopeChange.objects.visible_to(reader)
    streams = _seen_then(Workstream.objects.visible_to(reader), reader, moment)
    then = _seen_then(seen, reader, moment).filter(workstream__in=streams.values("id"))
    return ScopeChange.objects.filter(pk__in=then.values("id"))


def _told(
    model: Any, changes: QuerySet[ScopeChange], then: Q, today: Q, moment: datetime
) -> QuerySet[Any]:
    """Versions that give away no change but `changes`.

    What another change gave is told once its day had come at that moment, when it has today too.
    """
    no_secret = model.objects.filter(today)
    became_so = then & Q(id__in=no_secret.values("pk"))
    return versions_at(model, moment).filter(is_open(changes) | became_so)


def _today_at(partnership: Partnership, moment: datetime) -> date:
    """The partnership's today at that moment: the reporting date pinned then, else London's day."""
    versions = versions_at(Partnership, moment).filter(id=partnership.pk)
    pinned: date | None = versions.values_list("reporting_date", flat=True).first()
    return pinned or timezone.localdate(moment)
