"""Proposed changes as pages show them: what Accord has now, whether they clash, who decides."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import FETCH_RAISE, Count, Q, QuerySet

from accounts.access import Deeds
from accounts.models import Partnership, User
from exchange.models import ChangeState, Proposal, ProposedChange, ProposedField
from exchange.proposals import policies
from exchange.proposals.fields import FIELDS, as_day, in_words
from exchange.proposals.services import is_clash, partners_of
from milestones.models import Milestone

COLOURS = {
    ChangeState.OPEN: "blue",
    ChangeState.ACCEPTED: "green",
    ChangeState.DECLINED: "red",
    ChangeState.WITHDRAWN: "grey",
}
NAMED = (
    "proposal",
    "decided_by",
    "milestone__owner",
    "milestone__organisation",
    "milestone__workstream",
)


@dataclass(frozen=True)
class Shown:
    """A change with what stands now; the refusals are those of its reader, empty when they may."""

    change: ProposedChange
    held: str
    cannot_accept: str
    cannot_decline: str

    @cached_property
    def now(self) -> str:
        """What Accord has, in words."""
        return in_words(self.change.field, self.held)

    @cached_property
    def before(self) -> str:
        """What its author had before them, in words."""
        return in_words(self.change.field, self.change.before)

    @cached_property
    def after(self) -> str:
        """What is proposed, in words."""
        return in_words(self.change.field, self.change.after)

    @property
    def colour(self) -> str:
        """The colour of its state's label."""
        return COLOURS[ChangeState(self.change.state)]

    @property
    def is_open(self) -> bool:
        """Neither decided nor withdrawn."""
        return self.change.state == ChangeState.OPEN

    @property
    def is_clash(self) -> bool:
        """Open, and the milestone was changed after the file was taken, or seems to have been."""
        return self.is_open and is_clash(self.change, self.held)

    @property
    def is_mine(self) -> bool:
        """The reader may decide it in one way or the other."""
        return not (self.cannot_accept and self.cannot_decline)


def proposals_for(user: User, partnership: Partnership) -> QuerySet[Proposal]:
    """Proposals that `user` may see, each with how many of its changes they see stand how."""
    seen = Q(changes__milestone__in=Milestone.objects.visible_to(user))
    counts = {
        str(state): Count("changes", filter=seen & Q(changes__state=state)) for state in ChangeState
    }
    rows = Proposal.objects.visible_to(user).filter(partnership=partnership)
    named = rows.select_related("proposed_by").annotate(**counts)
    return named.order_by("-pk").fetch_mode(FETCH_RAISE)


def changes_for(proposal: Proposal, user: User) -> QuerySet[ProposedChange]:
    """The changes of a proposal that `user` may see: what clashes or waits as they were typed."""
    rows = ProposedChange.objects.visible_to(user).filter(proposal=proposal)
    return rows.select_related(*NAMED).fetch_mode(FETCH_RAISE).order_by("pk")


def shown(
    changes: Iterable[ProposedChange], proposal: Proposal, user: User, deeds: Deeds
) -> list[Shown]:
    """Each change as `user`, who may do `deeds`, sees it; one query for all."""
    partners = partners_of(proposal.partnership, proposal.proposed_by)
    return [
        Shown(
            each,
            FIELDS[each.field].held(each.milestone),
            policies.cannot_accept(each, user, deeds, partners),
            policies.cannot_decline(each, user, deeds),
        )
        for each in changes
    ]


def new_dates(rows: Iterable[Shown]) -> dict[str, date]:
    """The forecasts that these changes give, by reference."""
    forecasts = (row.change for row in rows if row.change.field == ProposedField.FORECAST)
    return {change.milestone.reference: as_day(change.after) for change in forecasts}
