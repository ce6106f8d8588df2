from datetime import date

import factory

from governance.mous.models import (
    Agreement,
    AgreementKind,
    AgreementStatus,
    Commitment,
    Party,
    Share,
    ShareDirection,
    ShareLine,
    ShareStatement,
    Signature,
    Version,
)
from tests.factories.accounts import OrganisationFactory, PartnershipFactory, UserFactory


class AgreementFactory(factory.django.DjangoModelFactory[Agreement]):
    class Meta:
        model = Agreement

    partnership = factory.SubFactory(PartnershipFactory)
    reference = factory.Sequence(lambda n: f"MOU{n}")
    name = factory.Sequence(lambda n: f"Memorandum {n}")
    kind = AgreementKind.MOU
    legally_binding = False
    starts_on = date(2019, 4, 1)
    status = AgreementStatus.IN_FORCE


class VersionFactory(factory.django.DjangoModelFactory[Version]):
    class Meta:
        model = Version

    agreement = factory.SubFactory(AgreementFactory)
    number = "1.0"


class PartyFactory(factory.django.DjangoModelFactory[Party]):
    class Meta:
        model = Party

    agreement = factory.SubFactory(AgreementFactory)
    organisation = factory.SubFactory(OrganisationFactory)


class SignatureFactory(factory.django.DjangoModelFactory[Signature]):
    class Meta:
        model = Signature

    party = factory.SubFactory(PartyFactory)
    version = factory.SubFactory(
        VersionFactory, agreement=factory.SelfAttribute("..party.agreement")
    )
    signed_on = date(2019, 3, 22)


class CommitmentFactory(factory.django.DjangoModelFactory[Commitment]):
    class Meta:
        model = Commitment

    agreement = factory.SubFactory(AgreementFactory)
    number = factory.LazyAttribute(lambda made: made.agreement.commitments.count() + 1)
    text = "Staff are released for training"


class ShareFactory(factory.django.DjangoModelFactory[Share]):
    class Meta:
        model = Share

    party = factory.SubFactory(PartyFactory)
    direction = ShareDirection.GAIN
    percent = 100
    line = ShareLine.VARIABLE


class ShareStatementFactory(factory.django.DjangoModelFactory[ShareStatement]):
    class Meta:
        model = ShareStatement

    agreement = factory.SubFactory(AgreementFactory)
    partnership = factory.SelfAttribute("agreement.partnership")
    reference = factory.Sequence(lambda n: f"SS{n}")
    starts_on, ends_on = date(2019, 4, 1), date(2020, 3, 31)
    pool = 100
    is_shadow = True
    prepared_by = factory.SubFactory(UserFactory)
