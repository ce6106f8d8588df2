from datetime import date

import factory

from governance.signoff.models import Authority, Decision, DecisionKind
from tests.factories.accounts import PartnershipFactory
from tests.factories.bodies import BodyFactory


class DecisionFactory(factory.django.DjangoModelFactory[Decision]):
    class Meta:
        model = Decision

    partnership = factory.SubFactory(PartnershipFactory)
    body = factory.SubFactory(BodyFactory, partnership=factory.SelfAttribute("..partnership"))
    reference = factory.Sequence(lambda n: f"D2019/{n + 1:02}")
    decided_on = date(2019, 6, 26)
    kind = DecisionKind.APPROVE
    wording = "Approved the joint working framework."
    authority = Authority.DELEGATED
