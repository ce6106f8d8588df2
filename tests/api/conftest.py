"""A partnership with one row in every register, and callers of each kind."""

from types import SimpleNamespace

import pytest
from knox.models import AuthToken
from rest_framework.test import APIClient

from accounts.models import Partnership, User
from governance.scope.models import ScopeValue
from tests.factories.accounts import PartnerFactory, UserFactory
from tests.factories.bodies import BodyFactory
from tests.factories.milestones import DependencyFactory, MilestoneFactory, first_baseline
from tests.factories.mous import AgreementFactory, PartyFactory, ShareFactory, SignatureFactory
from tests.factories.reporting import ExceptionFactory, ReportFactory, RoundFactory
from tests.factories.risks import BenefitFactory, MeasurementFactory, RiskFactory
from tests.factories.scope import ScopeChangeFactory, ScopeStateFactory, ServiceFactory
from tests.factories.signoff import DecisionFactory
from tests.factories.workstreams import WorkstreamFactory


def client_of(user: User) -> APIClient:
    """A client that sends a token of `user`."""
    _, token = AuthToken.objects.create(user)
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Token {token}")
    return client


@pytest.fixture
def api(viewer: User) -> APIClient:
    return client_of(viewer)


@pytest.fixture
def registers(partnership: Partnership, viewer: User) -> SimpleNamespace:
    """One row of everything, at `hounslow`."""
    workstream = WorkstreamFactory(partnership=partnership, reference="WS01")
    first, second = (
        MilestoneFactory(workstream=workstream, reference=reference) for reference in ("M1", "M2")
    )
    DependencyFactory(predecessor=first, successor=second, lag_days=14)
    first_baseline(partnership)
    benefit = BenefitFactory(workstream=workstream, reference="B01")
    MeasurementFactory(benefit=benefit)
    agreement = AgreementFactory(partnership=partnership, reference="MOU01")
    party = PartyFactory(agreement=agreement)
    ShareFactory(party=party)
    service = ServiceFactory(partnership=partnership, slug="community-nursing")
    ScopeStateFactory(service=service, value=ScopeValue.IN_SCOPE)
    january = RoundFactory(partnership=partnership, asks=[workstream])
    return SimpleNamespace(
        exception=ExceptionFactory(milestone=second, reference="ER01", raised=True),
        report=ReportFactory(round=january, workstream=workstream, accepted=True),
        partner=PartnerFactory(partnership=partnership, signatory=UserFactory()),
        workstream=workstream,
        milestone=second,
        viewer=viewer,
        predecessor=first,
        risk=RiskFactory(workstream=workstream, reference="R01"),
        benefit=benefit,
        agreement=agreement,
        signature=SignatureFactory(party=party),
        service=service,
        scope_change=ScopeChangeFactory(workstream=workstream, reference="SC01"),
        decision=DecisionFactory(
            partnership=partnership,
            reference="D2019/01",
            body=BodyFactory(partnership=partnership),
        ),
    )
