"""Benefits that may be claimed twice: one measure, population and time (docs/rules.md 8)."""

from django.db.models import (
    BooleanField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Coalesce, Lower, Trim

from accounts.models import User
from core.dates import EARLIEST, LATEST
from risks.models import Benefit, BenefitStatus, RollUp

BEGINS = Coalesce(F("baseline_date"), Value(EARLIEST))
ENDS = Coalesce(F("target_date"), Value(LATEST))


def is_doubled(user: User) -> "ExpressionWrapper[Q]":
    """Of a row of benefits: whether `user` sees another one that claims the same."""
    seen = Benefit.objects.visible_to(user)
    same = Exists(_claiming_the_same().filter(pk__in=seen.values("pk")))
    return ExpressionWrapper(~Q(status=BenefitStatus.WITHDRAWN) & Q(same), BooleanField())


def doubles_of(benefit: Benefit, user: User) -> QuerySet[Benefit]:
    """The benefits that claim the same as that one, as far as `user` sees them."""
    seen = (
        Benefit.objects.visible_to(user)
        .filter(partnership=benefit.partnership_id, measure__iexact=benefit.measure)
        .exclude(status=BenefitStatus.WITHDRAWN)
    )
    same = _claiming_the_same().filter(pk=benefit.pk)
    return seen.filter(Exists(same)).select_related("workstream", "owner")


def _claiming_the_same() -> QuerySet[Benefit]:
    """What claims the same as the benefit outside: both stand, and neither rolls up the other."""
    rolled = RollUp.objects.filter(
        Q(whole=OuterRef("pk"), part=OuterRef(OuterRef("pk")))
        | Q(part=OuterRef("pk"), whole=OuterRef(OuterRef("pk")))
    )
    begins = Coalesce(OuterRef("baseline_date"), Value(EARLIEST))
    ends = Coalesce(OuterRef("target_date"), Value(LATEST))
    return (
        Benefit.objects.annotate(
            said=Lower("measure"), of=Lower(Trim("population")), first=BEGINS, last=ENDS
        )
        .filter(
            ~Exists(rolled),
            ~Q(pk=OuterRef("pk")),
            partnership=OuterRef("partnership"),
            said=Lower(OuterRef("measure")),
            of=Lower(Trim(OuterRef("population"))),
            first__lte=ends,
            last__gte=begins,
        )
        .exclude(status=BenefitStatus.WITHDRAWN)
    )
