"""What a reader asks of the benefits, read from the address."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import QueryDict

from accounts.models import Partnership, User
from core.addresses import asked
from risks.models import Benefit, BenefitCategory, BenefitStatus
from workstreams.models import Workstream


@dataclass(frozen=True)
class BenefitFilter:
    """Benefits narrowed by workstream, category, status and words."""

    workstream: str
    category: str
    status: str
    words: str
    doubled: bool = False

    @classmethod
    def read(cls, query: QueryDict) -> "BenefitFilter":
        """From an address; what means nothing there is left aside."""
        category, status = asked(query, "category"), asked(query, "status")
        return cls(
            workstream=asked(query, "workstream"),
            category=category if category in BenefitCategory.values else "",
            status=status if status in BenefitStatus.values else "",
            words=asked(query, "q"),
            doubled=asked(query, "doubled") == "yes",
        )

    @property
    def is_asking(self) -> bool:
        """Whether anything is narrowed at all."""
        return any((self.workstream, self.category, self.status, self.words, self.doubled))

    def narrow(self, benefits: QuerySet[Benefit]) -> QuerySet[Benefit]:
        """The benefits asked for; each has `is_doubled` where only those claimed twice are."""
        if self.workstream:
            benefits = benefits.filter(workstream__reference__iexact=self.workstream)
        if self.category:
            benefits = benefits.filter(category=self.category)
        if self.status:
            benefits = benefits.filter(status=self.status)
        if self.words:
            benefits = benefits.filter(says(self.words, "reference", "name", "measure"))
        if self.doubled:
            benefits = benefits.filter(Q(**{"is_doubled": True}))
        return benefits


def workstream_choices(user: User, partnership: Partnership) -> list[tuple[str, str]]:
    """Reference and name of the workstreams that `user` may see, to choose from."""
    seen = Workstream.objects.visible_to(user).filter(partnership=partnership)
    return list(seen.values_list("reference", "name"))


def says(words: str, *fields: str) -> Q:
    """Any of `fields` contains `words`, in any case."""
    found = Q()
    for field in fields:
        found |= Q(**{f"{field}__icontains": words})
    return found
