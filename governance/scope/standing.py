"""Where each service stood on a day, as its reader may know it; one query for all of them."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db.models import (
    BigIntegerField,
    Count,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Lower
from django.utils import timezone

from accounts.models import Level, Organisation, Partnership, Succession, User
from governance.scope.models import (
    JointCommissioner,
    Jointly,
    Responsibility,
    ResponsibleFor,
    ScopeChange,
    ScopeState,
    ScopeValue,
    Service,
    ServiceLevel,
    ServicePopulation,
)
from governance.scope.models.joint import running
from governance.scope.reading import SCOPE_COLOURS

TEXTS = ArrayField(TextField())
LATEST_FIRST = F("starts_on").desc(nulls_last=True)


@dataclass(frozen=True)
class PlacedService:
    """A service as it stood on a day; `since` is None before anything was said of its scope."""

    service: Service
    value: ScopeValue
    aligned_to: str
    since: date | None
    level: Level
    population: str
    provider: str
    commissioners: tuple[str, ...]

    @property
    def commissioner(self) -> str:
        """The one that leads."""
        return self.commissioners[0]

    @property
    def commissioned_by(self) -> str:
        """ "CCG (lead), LBH"; one alone does not lead."""
        lead, *others = self.commissioners
        return ", ".join([f"{lead} (lead)", *others]) if others else lead

    @property
    def is_in_scope(self) -> bool:
        return self.value == ScopeValue.IN_SCOPE

    @property
    def colour(self) -> str:
        return SCOPE_COLOURS[self.value]

    @property
    def words(self) -> str:
        """ "Aligned elsewhere: system"."""
        return (
            f"{self.value.label}: {self.aligned_to}" if self.aligned_to else str(self.value.label)
        )


@dataclass(frozen=True)
class Held:
    """Rows that say what held: of services, and of all that is dated; `id` numbers a service.

    `called` is the short name of the organisation to which a field of such a row points.
    """

    services: QuerySet[Any]
    states: QuerySet[Any]
    levels: QuerySet[Any]
    populations: QuerySet[Any]
    responsibilities: QuerySet[Any]
    joint: QuerySet[Any]
    called: Callable[[str], Combinable]


def placed_on(held: Held, day: date) -> QuerySet[Any]:
    """The services of `held` with what held on that day."""
    states, levels = _begun(held.states, day), _begun(held.levels, day)
    populations = _begun(held.populations, day)
    joint = held.joint.filter(running(day), service=OuterRef("id"))
    called = joint.annotate(called=held.called("organisation"))
    names, keys = called.order_by("called").values("called"), called.values(key=Lower("called"))
    keyed = held.services.alias(joint_keys=ArraySubquery(keys, output_field=TEXTS))
    found: QuerySet[Any] = keyed.annotate(
        scope=Coalesce(_first(states, "value"), Value(ScopeValue.OUT_OF_SCOPE.value)),
        scope_level=_first(states, "aligned_level"),
        scope_since=_first(states, "starts_on"),
        held_level=Coalesce(_first(levels, "level"), F("level")),
        held_population=Coalesce(_first(populations, "population"), F("population")),
        provider_name=_responsible(held, ResponsibleFor.PROVIDING, day),
        commissioner_name=_responsible(held, ResponsibleFor.COMMISSIONING, day),
        joint_names=ArraySubquery(names),
    )
    return found


def services_on(
    services: QuerySet[Service], day: date, changes: QuerySet[ScopeChange], today: date
) -> QuerySet[Any]:
    """`services` with what held on that day; nothing tells of a change that is not in `changes`."""
    held = Held(
        services=services,
        states=ScopeState.objects.told(changes, today),
        levels=ServiceLevel.objects.told(changes, today),
        populations=ServicePopulation.objects.told(changes, today),
        responsibilities=Responsibility.objects.all(),
        joint=JointCommissioner.objects.all(),
        called=lambda field: F(f"{field}__short_name"),
    )
    return placed_on(held, day)


def seen_services_on(reader: User, partnership: Partnership, day: date) -> QuerySet[Any]:
    """The partnership's services that `reader` may see, with what held on that day."""
    return services_on(
        Service.objects.visible_to(reader).filter(partnership=partnership),
        day,
        ScopeChange.objects.visible_to(reader),
        partnership.today(),
    )


def placed(row: Any) -> PlacedService:
    """A row of `placed_on` by names."""
    held = vars(row)
    service = row if isinstance(row, Service) else as_service(row)
    aligned = Level(held["scope_level"]).label.lower() if held["scope_level"] else ""
    return PlacedService(
        service=service,
        value=ScopeValue(held["scope"]),
        aligned_to=aligned,
        since=held["scope_since"],
        level=Level(held["held_level"]),
        population=held["held_population"],
        provider=held["provider_name"],
        commissioners=commissioners(held["commissioner_name"], held["joint_names"]),
    )


def commissioners(lead: str, joint: Iterable[str]) -> tuple[str, ...]:
    """Who commissions, the lead first; nobody twice."""
    return (lead, *(name for name in joint if name != lead))


def as_service(version: Any) -> Service:
    """A version of a service from history, as the service that it was."""
    fields = (field.attname for field in Service._meta.concrete_fields)
    return Service(**{name: getattr(version, name) for name in fields})


def counts_by_state(services: QuerySet[Any]) -> dict[ScopeValue, int]:
    """How many rows of `services_on` stand where; every state is named."""
    found = services.order_by().values("scope").annotate(n=Count("pk"))
    counts = Counter({row["scope"]: row["n"] for row in found})
    return {value: counts[value] for value in ScopeValue}


def services_of(
    organisation: Organisation, services: QuerySet[Service], day: date
) -> dict[Service, list[ResponsibleFor | Jointly]]:
    """Those of `services` that the organisation provides or commissions on that day, and which."""
    jointly = Exists(_joint(day).filter(organisation=organisation))
    held = _with(services, day).annotate(is_joint=jointly)
    mine = held.filter(_is_of(organisation.pk) | Q(is_joint=True))
    return {row: _roles(row, organisation) for row in mine.order_by("name", "pk")}


def with_joint(services: QuerySet[Service], day: date) -> list[Service]:
    """`services` with those who commission each beside the lead on that day; one query."""
    return list(services.annotate(joint=ArraySubquery(_joint(day).values("organisation"))))


def responsible_for(services: Sequence[Service]) -> tuple[int, ...]:
    """Numbers of all who provide or commission one of what `with_joint` read."""
    found = {number for it in services for number in (it.provider_id, it.commissioner_id)}
    return tuple(found.union(*(vars(it)["joint"] for it in services)))


def to_hand_over(services: QuerySet[Service]) -> QuerySet[Succession]:
    """Successions whose predecessor has, on the day itself, some of `services` still."""
    day = OuterRef(OuterRef("happened_on"))
    jointly = Exists(_joint(day).filter(organisation=OuterRef(OuterRef("predecessor"))))
    left = _with(services, day).filter(_is_of(OuterRef("predecessor")) | Q(jointly))
    rows = Succession.objects.filter(Exists(left)).select_related("predecessor", "successor")
    return rows.order_by("happened_on", "pk")


def due_services() -> QuerySet[Service]:
    """Services whose own row no longer says what holds on their partnership's today."""
    today = Coalesce(F("partnership__reporting_date"), Value(timezone.localdate()))
    day = OuterRef("today")
    roles = {role: _begun(_in_role(role), day) for role in ResponsibleFor}
    held = Service.objects.annotate(today=today).annotate(
        level_today=_first(_begun(ServiceLevel.objects.all(), day), "level"),
        population_today=_first(_begun(ServicePopulation.objects.all(), day), "population"),
        provider_today=_first(roles[ResponsibleFor.PROVIDING], "organisation"),
        commissioner_today=_first(roles[ResponsibleFor.COMMISSIONING], "organisation"),
    )
    return held.filter(
        _differs("level") | _differs("population") | _differs("provider") | _differs("commissioner")
    )


def _differs(name: str) -> Q:
    return Q(**{f"{name}_today__isnull": False}) & ~Q(**{name: F(f"{name}_today")})


def _begun[R: QuerySet[Any]](rows: R, day: "date | OuterRef") -> R:
    """What had begun of a service by that day, latest first."""
    begun = Q(starts_on=None) | Q(starts_on__lte=day)
    return rows.filter(begun, service=OuterRef("id")).order_by(LATEST_FIRST)


def _first(rows: QuerySet[Any], name: str) -> Subquery:
    return Subquery(rows.values(name)[:1])


def _responsible(held: Held, role: ResponsibleFor, day: date) -> Coalesce:
    rows = held.responsibilities.filter(role=role).annotate(called=held.called("organisation"))
    return Coalesce(_first(_begun(rows, day), "called"), held.called(role))


def _joint(day: "date | OuterRef") -> QuerySet[JointCommissioner]:
    return JointCommissioner.objects.running(day).filter(service=OuterRef("pk"))


def _in_role(role: ResponsibleFor) -> QuerySet[Responsibility]:
    return Responsibility.objects.filter(role=role)


def _with(services: QuerySet[Service], day: "date | OuterRef") -> QuerySet[Service]:
    """`services` with the numbers of who provided and commissioned each on that day."""
    return services.annotate(
        **{
            f"{role}_then": Coalesce(
                _first(_begun(_in_role(role), day), "organisation"),
                F(role),
                output_field=BigIntegerField(),
            )
            for role in ResponsibleFor
        }
    )


def _roles(row: Service, organisation: Organisation) -> list[ResponsibleFor | Jointly]:
    held = vars(row)
    leads = [role for role in ResponsibleFor if held[f"{role}_then"] == organisation.pk]
    return [*leads, *([Jointly.COMMISSIONING] if held["is_joint"] else [])]


def _is_of(organisation: "int | OuterRef") -> Q:
    return Q(provider_then=organisation) | Q(commissioner_then=organisation)
