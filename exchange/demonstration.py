"""The demo partnership: the office's workbook, and the few rows that the workbook cannot say."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from knox.models import AuthToken

from accounts.models import Membership, Organisation, Partner, PartnerKind, Partnership, Role, User
from core.deeds import deed
from exchange.demo_assurance import create_assurance
from exchange.demo_commitments import create_commitments
from exchange.demo_reports import create_reports
from exchange.demo_roadmap import add_around
from exchange.plan import Plan
from exchange.reader import no_progress
from exchange.services import import_workbook
from exchange.writing import Progress
from governance.bodies.models import Body, BodyKind, Delegation
from milestones.services import adopt_first_baseline
from risks.models import Benefit
from risks.services.benefits import set_year
from workstreams.models import Roadmap

SLUG = "hounslow"
WORKBOOK = Path(__file__).parent / "demo/hounslow-programme.xlsx"
OFFICE = "pmo.lead@accord.example"
FROM = date(2019, 4, 1)
DELEGATED_UP_TO = Decimal(1_000_000)
IN_YEAR = {
    "B02": {2019: 460_000, 2020: 1_390_000, 2021: 1_850_000},
    "B04": {2019: 40_000, 2020: 290_000, 2021: 390_000},
    "B09": {2019: -105_000, 2020: -420_000, 2021: -420_000},
}  # illustrative: the workbook gives the full-year effect alone
SERVICE_ACCOUNT = ("hrch.reporting@accord.example", "HRCH reporting system", "HRCH")
WATCHERS = (
    ("viewer@accord.example", "Council Scrutiny Officer", Role.VIEWER, "LBH"),
    ("auditor@accord.example", "Internal Auditor", Role.AUDITOR, "Hounslow CCG"),
)


def create_demo(progress: Progress = no_progress) -> Plan:
    """The demo partnership as at 31 January 2020, with one viewer, one auditor, its delegation."""
    with deed("created the demo", by=None):
        plan = import_workbook(
            WORKBOOK.read_bytes(), by=None, slug=SLUG, office=OFFICE, progress=progress
        )
        for email, name, role, organisation in WATCHERS:
            _join(plan.partnership, User.objects.create_user(email, name), role, organisation)
        _delegate(plan.partnership)
        _adopt_roadmap(plan.partnership)
        add_around(plan.partnership)
        create_assurance(plan.partnership, office=User.objects.get(email=OFFICE))
        _plan_savings(plan.partnership)
        create_commitments(plan.partnership, office=User.objects.get(email=OFFICE))
        create_reports(plan.partnership, office=User.objects.get(email=OFFICE))
    return plan


def create_token() -> str:
    """A fresh API token of a partner's service account; earlier ones end."""
    email, name, organisation = SERVICE_ACCOUNT
    partnership = Partnership.objects.get(slug=SLUG)
    with deed("created a token", partnership, by=None):
        account, is_new = User.objects.get_or_create(
            email=email, defaults={"name": name, "is_service": True, "password": "!"}
        )
        if is_new:
            _join(partnership, account, Role.VIEWER, organisation)
        AuthToken.objects.filter(user=account).delete()
        _, token = AuthToken.objects.create(account)
    return str(token)


def _adopt_roadmap(partnership: Partnership) -> None:
    """The dates of the roadmap are the first baseline, as the office adopted them."""
    dated = Roadmap.objects.filter(partnership=partnership).adopted().latest("dated_on").dated_on
    adopt_first_baseline(
        partnership,
        name=f"{dated.year} roadmap",
        adopted_on=dated,
        by=User.objects.get(email=OFFICE),
    )


def _plan_savings(partnership: Partnership) -> None:
    """What the cash-releasing benefits are planned to bring in each financial year."""
    benefits = {one.reference: one for one in Benefit.objects.filter(partnership=partnership)}
    office = User.objects.get(email=OFFICE)
    for reference, years in IN_YEAR.items():
        for year, planned in years.items():
            set_year(
                benefits[reference], year=year, planned=Decimal(planned), actual=None, by=office
            )


def _join(partnership: Partnership, user: User, role: str, organisation: str) -> None:
    Membership.objects.create(
        user=user,
        partnership=partnership,
        role=role,
        organisation=Organisation.objects.get(short_name=organisation),
        starts_on=FROM,
    )


def _delegate(partnership: Partnership) -> None:
    """Every full partner lets the board change the scope up to £1,000,000."""
    board = Body.objects.get(partnership=partnership, kind=BodyKind.PARTNERSHIP_BOARD)
    partners = Partner.objects.filter(partnership=partnership, kind=PartnerKind.FULL)
    Delegation.objects.bulk_create(
        Delegation(
            body=board,
            organisation_id=partner.organisation_id,
            kinds=["scope_change"],
            up_to=DELEGATED_UP_TO,
            starts_on=max(FROM, partner.joined_on),
        )
        for partner in partners
    )
