"""What records of a workstream have in common where they carry files and comments."""

from abc import abstractmethod
from typing import Any

from django.urls import reverse

from accounts.models import Partnership
from records.holders import Holder
from records.models import open_to_all
from workstreams.models import Workstream


class OfWorkstream[M: Any](Holder[M]):
    """A record of a workstream with a reference; everybody may comment on it who may see it."""

    takes_comments = True

    @property
    @abstractmethod
    def page(self) -> str:
        """The name of its page."""

    def partnership(self, record: M) -> Partnership:
        found: Partnership = record.partnership
        return found

    def title(self, record: M) -> str:
        return f"{record.reference} {record.name}"

    def url(self, record: M) -> str:
        return reverse(self.page, args=[record.partnership.slug, record.address])

    def is_open(self, record: M) -> bool:
        streams = Workstream.objects.filter(open_to_all(Workstream))
        rows = self.model._default_manager.filter(open_to_all(self.model), pk=record.pk)
        return rows.filter(workstream__in=streams.values("pk")).exists()
