"""What is there before a story begins, or happens in it without a page."""

from datetime import date, timedelta

from django.utils import timezone

from accounts.models import Organisation, Partner, Partnership, User
from governance.bodies.models import BodyKind, DecisionRule, SeatRole
from governance.scope.models import ScopeChange
from governance.scope.tasks import look_at_the_calendar
from governance.signoff import services
from governance.signoff.models import Approvers, Entitlement, Route, SignOff, StageTemplate
from governance.signoff.tasks import look_at_the_clock
from tests.factories.bodies import BodyFactory, DelegationFactory, SeatFactory
from tests.factories.scope import ScopeChangeFactory
from tests.working import work
from workstreams.models import Workstream

SEATS = {
    "chair@accord.example": None,
    "chair.gp@accord.example": "GP Consortium",
    "dass@accord.example": "LBH",
    "co.vcs@accord.example": "VCS Forum",
}
SECTORS = ["general_practice", "local_authority"]
TODAY = date(2020, 1, 31)  # the demo's reporting date


def panel(partnership: Partnership):
    """A panel with the delegated authority of every partner, without limit."""
    body = BodyFactory(
        partnership=partnership,
        name="Scope Panel",
        slug="scope-panel",
        kind=BodyKind.WORKING_GROUP,
        quorum=3,
        decides_between_meetings=True,
    )
    for email, name in SEATS.items():
        SeatFactory(
            body=body,
            person=User.objects.get(email=email),
            organisation=name and Organisation.objects.get(short_name=name),
            role=SeatRole.MEMBER if name else SeatRole.CHAIR,
        )
    for partner in Partner.objects.filter(partnership=partnership).select_related("organisation"):
        DelegationFactory(body=body, organisation=partner.organisation, up_to=None)
    return body


def put(body, reference: str, name: str, rule: str, **terms: object) -> SignOff:
    """A proposal on a route whose only stage asks the panel by that rule."""
    route = Route.objects.create(
        partnership=body.partnership,
        slug=reference.lower(),
        name=name,
        subject_kinds=["scope_change"],
        is_draft=True,
    )
    StageTemplate.objects.create(
        route=route,
        position=1,
        name="Scope Panel",
        approvers=Approvers.BODY,
        body=body,
        rule=rule,
        deadline_working_days=10,
        **terms,
    )
    route.is_draft = False
    route.save(update_fields=["is_draft"])
    workstream = Workstream.objects.filter(partnership=body.partnership).first()
    lead = User.objects.get(email="coo.hrch@accord.example")
    change = ScopeChangeFactory(
        partnership=body.partnership,
        workstream=workstream,
        reference=reference,
        name=name,
        proposed_by=lead,
        effective_on=TODAY,
        partners_affected=[Organisation.objects.get(short_name="LBH")],
        assessed=True,
    )
    return services.submit_for_sign_off(change, route=route, by=lead)


def overdue(sign_off: SignOff) -> None:
    """Its deadline was a minute ago, and the timer has run."""
    past = timezone.now() - timedelta(minutes=1)
    sign_off.process.task_set.filter(status="SCHEDULED").update(scheduled=past)
    services.close_at_deadline(sign_off.pk)


def put_off(sign_off: SignOff) -> None:
    """The office put it off; the day has come, and the worker has looked at the clock."""
    office = User.objects.get(email="pmo.lead@accord.example")
    later, why = TODAY + timedelta(days=1), "The winter plan comes first."
    services.defer(sign_off, until=later, by=office, reason=why)
    SignOff.objects.filter(pk=sign_off.pk).update(deferred_until=TODAY)
    look_at_the_clock(timestamp=0)
    work()


def unpin() -> None:
    """The partnership lives on the real clock, and the worker has looked at the calendar."""
    Partnership.objects.update(reporting_date=None)
    look_at_the_calendar(timestamp=0)
    work()


def ask_a_panel() -> None:
    """A proposal under each rule, two that nobody answered in time, one whose day has come.

    The panel signs on line: a chair, general practice, the council and the voluntary sector.
    """
    scope_panel = panel(Partnership.objects.get(slug="hounslow"))
    put_off(put(scope_panel, "SC76", "Move the night team", DecisionRule.CHAIR))
    put(scope_panel, "SC71", "Open a falls clinic", DecisionRule.AT_LEAST, n=2)
    put(scope_panel, "SC72", "Close a day centre", DecisionRule.MAJORITY)
    put(scope_panel, "SC73", "Share one rota", DecisionRule.PER_SECTOR, sectors=SECTORS)
    overdue(put(scope_panel, "SC74", "Move a ward", DecisionRule.QUORUM_MAJORITY))
    overdue(put(scope_panel, "SC75", "Rename a team", DecisionRule.MAJORITY))


def approve(reference: str, *people: str) -> None:
    """Those people, one after the other, approve that change of scope at the stage that asks."""
    asked = Entitlement.objects.filter(
        stage__sign_off__in=SignOff.objects.about(ScopeChange.objects.get(reference=reference)),
        stage__outcome="",
    )
    for email in people:
        place = asked.get(person__email=email)
        services.cast_vote(place, by=place.person, vote="approve", sha256=place.stage.sha256)
