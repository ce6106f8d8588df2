"""Conditions of decisions as tasks: who owes what by when, and what may clear each."""

from datetime import date

from django.db.models import F, Q, QuerySet

from accounts.models import Partnership, User
from governance.bodies.models import Meeting
from governance.signoff.models import Condition, ConditionState
from governance.signoff.models.condition import ConditionQuerySet

TO_DO, OVERDUE, BEFORE, MINE, CLEARED, ALL = "", "overdue", "before", "mine", "cleared", "all"
VIEWS = {
    TO_DO: "Outstanding",
    OVERDUE: "Overdue",
    BEFORE: "Before it starts",
    MINE: "Mine",
    CLEARED: "Cleared",
    ALL: "All",
}


def conditions_of(partnership: Partnership, user: User) -> ConditionQuerySet:
    """The conditions of decisions that `user` may see, soonest due first; undated ones last."""
    seen = Condition.objects.visible_to(user).filter(sign_off__partnership=partnership)
    return (
        seen.owed()
        .select_related("owner", "sign_off", "decision__body", "ballot__cast_for")
        .order_by(F("due_on").asc(nulls_last=True), "-is_pre_commencement", "pk")
    )


def of_view(view: str, user: User, on: date) -> Q:
    """The conditions of one view of the list."""
    to_do = Q(state=ConditionState.OUTSTANDING)
    match view:
        case "overdue":
            return to_do & Q(due_on__lt=on)
        case "before":
            return to_do & Q(is_pre_commencement=True)
        case "mine":
            return to_do & Q(owner=user)
        case "cleared":
            return ~to_do
        case "all":
            return Q()
    return to_do


def meetings_that_may_clear(condition: Condition, on: date) -> "QuerySet[Meeting]":
    """Meetings of its deciding body from the decision up to that day, newest first."""
    held = Meeting.objects.filter(
        body=condition.deciding_body, held_on__gte=condition.not_before, held_on__lte=on
    )
    return held.order_by("-held_on")


def possible_owners(partnership: Partnership) -> "QuerySet[User]":
    """The people who are members of the partnership today, by name."""
    return User.objects.members_of(partnership).order_by("name", "pk")
