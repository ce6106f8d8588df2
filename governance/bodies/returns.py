"""Who confirms their interests twice a year, and who has (docs/rules.md 4)."""

from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from accounts.models import Membership, Partner, Partnership, Role, User
from governance.bodies.interest_rules import Period, period_of
from governance.bodies.models import Interest, InterestReturn, Seat

MADE, NOT_MADE = "made", "not_made"


def this_period(partnership: Partnership) -> Period:
    """The half-year of the partnership's today."""
    return period_of(partnership.today())


def who_returns(partnership: Partnership) -> QuerySet[User]:
    """Everybody who holds a seat, signs for a partner or is of the programme office today."""
    today = partnership.today()
    seats = Seat.objects.on(today).filter(body__partnership=partnership)
    partners = Partner.objects.on(today).filter(partnership=partnership)
    office = Membership.objects.current().filter(
        partnership=partnership, role=Role.PROGRAMME_OFFICE
    )
    asked = (
        Q(pk__in=seats.values("person"))
        | Q(pk__in=partners.values("signatory"))
        | Q(pk__in=office.values("user"))
    )
    return User.objects.filter(asked, is_active=True, is_service=False)


def with_returns(people: QuerySet[User], partnership: Partnership) -> QuerySet[Any]:
    """Each with `made_on` and `is_nil` of their return, and how many interests they `hold`."""
    period = this_period(partnership)
    made = InterestReturn.objects.filter(
        partnership=partnership, person=OuterRef("pk"), period_starts_on=period.starts_on
    )
    held = Interest.objects.on(partnership.today()).filter(
        partnership=partnership, person=OuterRef("pk")
    )
    number = held.order_by().values("person").annotate(number=Count("pk")).values("number")
    return people.annotate(
        made_on=Subquery(made.values("made_on")[:1]),
        is_nil=Subquery(made.values("is_nil")[:1]),
        holds=Coalesce(Subquery(number), 0),
    )


def how_many(people: QuerySet[User]) -> dict[str, int]:
    """How many of `people` (with their returns) have made theirs, and how many have not."""
    return people.aggregate(
        made=Count("pk", filter=~Q(made_on=None)), not_made=Count("pk", filter=Q(made_on=None))
    )
