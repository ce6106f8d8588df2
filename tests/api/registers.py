"""A partnership with one row in every register, planted once for a file."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from django.db import transaction

from accounts.models import Partnership, User
from governance.scope.models import ScopeValue
from tests.factories.accounts import PartnerFactory, PartnershipFactory, UserFactory, member
from tests.factories.bodies import BodyFactory
from tests.factories.milestones import DependencyFactory, MilestoneFactory, first_baseline
from tests.factories.mous import AgreementFactory, PartyFactory, ShareFactory, SignatureFactory
from tests.factories.reporting import ExceptionFactory, ReportFactory, RoundFactory
from tests.factories.risks import BenefitFactory, MeasurementFactory, RiskFactory
from tests.factories.scope import ScopeChangeFactory, ScopeStateFactory, ServiceFactory
from tests.factories.signoff import DecisionFactory
from tests.factories.workstreams import WorkstreamFactory


@pytest.fixture(scope="module")
def planted(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[SimpleNamespace]:
    """The rows, once for all tests of a file that imports these fixtures."""
    with django_db_blocker.unblock(), transaction.atomic():
        partnership = PartnershipFactory(slug="hounslow", place="Hounslow")
        yield plant_registers(partnership)
        transaction.set_rollback(True)


@pytest.fixture
def registers(planted: SimpleNamespace, db: None) -> SimpleNamespace:
    """The rows as they were planted, each read anew."""
    return read_anew(planted)


@pytest.fixture
def partnership(registers: SimpleNamespace) -> Partnership:
    return registers.partnership


@pytest.fixture
def viewer(registers: SimpleNamespace) -> User:
    return registers.viewer


def read_anew(rows: SimpleNamespace) -> SimpleNamespace:
    """The same rows as the database has them: no test meets what another did to its objects."""
    return SimpleNamespace(
        **{name: type(row).objects.get(pk=row.pk) for name, row in vars(rows).items()}
    )


def plant_registers(partnership: Partnership) -> SimpleNamespace:
    """One row of everything."""
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
        partnership=partnership,
        viewer=member(partnership),
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
