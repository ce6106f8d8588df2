from datetime import date

import factory
from django.utils import timezone

from packs.models import BoardPack, PackState
from tests.factories.accounts import PartnershipFactory


class BoardPackFactory(factory.django.DjangoModelFactory[BoardPack]):
    class Meta:
        model = BoardPack

    class Params:
        ready = factory.Trait(
            state=PackState.READY,
            snapshot={"format": 1, "on": "2020-01-31"},
            snapshot_sha256="a" * 64,
            pdf=b"%PDF-1.7 planted bytes",
            pdf_sha256="b" * 64,
            pages=18,
            built_at=factory.LazyFunction(timezone.now),
        )

    partnership = factory.SubFactory(PartnershipFactory)
    on = date(2020, 1, 31)
    requested_at = factory.LazyFunction(timezone.now)
