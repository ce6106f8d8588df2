"""What a partner owes the partnership, as far as the reader may see it."""

from dataclasses import dataclass

from django.db.models import FETCH_RAISE, Q

from accounts.models import Organisation, Partner, Partnership, User
from governance.bodies.models import Seat
from governance.mous.models import Agreement
from governance.mous.reading import Standing, bound_on
from governance.scope.models import ChangeState, ScopeChange
from milestones.reading import JudgedMilestone, judged, milestones_for
from records.models import Action, ActionStatus
from risks.models import Risk
from risks.models.risk import RiskPartner
from risks.risk_reading import JudgedRisk, judged_risks
from workstreams.models import Workstream

NOT_DECIDED = (ChangeState.SCREENING, ChangeState.IN_SIGN_OFF, ChangeState.RETURNED)


@dataclass(frozen=True)
class HeldAgreement:
    """An agreement that the partner is a party to, and where the partner stands in it."""

    standing: Standing
    has_signed: bool
    is_bound: bool


@dataclass(frozen=True)
class Owed:
    """Everything on a partner's page below its facts; milestones and actions only while open."""

    milestones: list[JudgedMilestone]
    actions: list[Action]
    risks: list[JudgedRisk]
    agreements: list[HeldAgreement]
    scope_changes: list[ScopeChange]
    workstreams: list[Workstream]
    seats: list[Seat]

    @property
    def late(self) -> list[JudgedMilestone]:
        """Open milestones that are red."""
        return [one for one in self.milestones if one.brag == "red"]


def owed_by(partner: Partner, reader: User, partnership: Partnership) -> Owed:
    """What `partner` owes; the number of queries does not depend on how much."""
    organisation = partner.organisation
    open_milestones = milestones_for(reader, partnership).filter(
        organisation=organisation, actual_date=None
    )
    return Owed(
        milestones=judged(
            open_milestones.order_by("forecast_date", "reference_order"), partnership
        ),
        actions=_actions(organisation, reader, partnership),
        risks=_risks(organisation, reader, partnership),
        agreements=_agreements(organisation, reader, partnership),
        scope_changes=_scope_changes(organisation, reader, partnership),
        workstreams=list(
            Workstream.objects.visible_to(reader).filter(
                partnership=partnership, lead_organisation=organisation
            )
        ),
        seats=list(
            Seat.objects.visible_to(reader)
            .filter(body__partnership=partnership, organisation=organisation)
            .on(partnership.today())
            .select_related("body", "person", "deputy")
            .order_by("body__name", "person__name")
        ),
    )


def _actions(organisation: Organisation, reader: User, partnership: Partnership) -> list[Action]:
    """To be done by people who are members for the organisation."""
    people = User.objects.filter(
        memberships__in=partnership.memberships.current().filter(organisation=organisation)
    )
    return list(
        Action.objects.visible_to(reader)
        .filter(
            partnership=partnership,
            owner__in=people.values("pk"),
            status__in=(ActionStatus.OPEN, ActionStatus.IN_PROGRESS),
        )
        .select_related("owner")
        .fetch_mode(FETCH_RAISE)
        .order_by("due_on", "reference_order")
    )


def _risks(organisation: Organisation, reader: User, partnership: Partnership) -> list[JudgedRisk]:
    """Open risks that it owns or that would affect it, worst first."""
    affecting = RiskPartner.objects.filter(organisation=organisation)
    concerned = Q(owning_organisation=organisation) | Q(pk__in=affecting.values("risk"))
    risks = Risk.objects.visible_to(reader).open().filter(concerned, partnership=partnership)
    return judged_risks(risks.worst_first(), partnership)


def _agreements(
    organisation: Organisation, reader: User, partnership: Partnership
) -> list[HeldAgreement]:
    seen = Agreement.objects.visible_to(reader).filter(
        partnership=partnership, parties__organisation=organisation
    )
    return [
        HeldAgreement(standing, bool(own.signature), own.is_bound)
        for standing in bound_on(seen, partnership.today())
        for own in standing.parties
        if own.organisation == organisation
    ]


def _scope_changes(
    organisation: Organisation, reader: User, partnership: Partnership
) -> list[ScopeChange]:
    """Changes that affect it and are not decided yet."""
    return list(
        ScopeChange.objects.visible_to(reader).filter(
            partnership=partnership, partners_affected=organisation, state__in=NOT_DECIDED
        )
    )
