"""A partnership whose board signs on line, and proposals for it."""

from collections.abc import Sequence
from datetime import date
from itertools import count

from governance.bodies.models import BodyKind, DecisionRule
from governance.signoff import services
from governance.signoff.models import Approvers, Route, SignOff, StageTemplate
from tests.factories.accounts import (
    OrganisationFactory,
    PartnershipFactory,
    UserFactory,
    member,
    office,
)
from tests.factories.bodies import BodyFactory, SeatFactory
from tests.factories.scope import ScopeChangeFactory
from tests.factories.workstreams import WorkstreamFactory

APPROVERS = 12
numbers = count(1)


class Board:
    """So many people, and a route with a stage for each of `rules`."""

    def __init__(
        self,
        rules: Sequence[str] = (DecisionRule.QUORUM_MAJORITY,),
        approvers: int = APPROVERS,
    ) -> None:
        self.partnership = PartnershipFactory()
        self.office = office(self.partnership)
        self.body = BodyFactory(
            partnership=self.partnership,
            kind=BodyKind.PARTNERSHIP_BOARD,
            quorum=approvers,
            decides_between_meetings=True,
        )
        self.people = [member(self.partnership) for _ in range(approvers)]
        for person in self.people:
            SeatFactory(body=self.body, person=person, organisation=None)
        self.lead = UserFactory()
        self.trust = OrganisationFactory()
        self.workstream = WorkstreamFactory(partnership=self.partnership, lead=self.lead)
        self.route = self._route(rules)

    def _route(self, rules: Sequence[str]) -> Route:
        route = Route.objects.create(
            partnership=self.partnership,
            slug="on-line",
            name="On line",
            subject_kinds=["scope_change"],
            material_fields=["whole_life_value"],
            is_draft=True,
        )
        for position, rule in enumerate(rules, 1):
            StageTemplate.objects.create(
                route=route,
                position=position,
                name=f"Stage {position}",
                approvers=Approvers.BODY,
                body=self.body,
                rule=rule,
                deadline_working_days=10,
            )
        route.is_draft = False
        route.save(update_fields=["is_draft"])
        return route

    def submit(self) -> SignOff:
        """A new proposal at its first stage."""
        change = ScopeChangeFactory(
            partnership=self.partnership,
            workstream=self.workstream,
            reference=f"SC{next(numbers):05}",
            effective_on=date(2030, 4, 1),
            partners_affected=[self.trust],
            assessed=True,
        )
        return services.submit_for_sign_off(change, route=self.route, by=self.lead)
