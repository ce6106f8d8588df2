"""What waits for a person in sign-off, what they have signed, and what a meeting will decide."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils import timezone

from accounts.models import Partnership, User
from core.clear_days import working_days_between
from core.dates import full_day
from governance.signoff.models import UNFINISHED, Ballot, Entitlement, Stage
from governance.signoff.models.stage import EntitlementQuerySet
from governance.signoff.policies import cannot_give_casting_vote
from governance.signoff.standing import who_may_act
from governance.signoff.subjects import subject_of
from governance.signoff.tracker import open_standings
from governance.signoff.tracking import due_words

SOON = 3


@dataclass(frozen=True)
class Item:
    """One line of a list of sign-offs, as components/todo.html shows it."""

    title: str
    url: str
    line: str = ""
    meta: str = ""
    status: str = ""
    colour: str = "grey"


def waiting_for(user: User, partnership: Partnership) -> list[Item]:
    """What `user` may vote on now, the soonest deadline first; then ties to break."""
    items = [_item(place, user, partnership) for place in votes_waiting(user, partnership)]
    ties = [_tie(place, partnership) for place in ties_waiting(user, partnership)]
    return [*items, *ties]


def votes_waiting(user: User, partnership: Partnership) -> list[Entitlement]:
    """The places in which `user` may vote now, the soonest deadline first; two queries at most.

    Left out are those that somebody else acts for, since nobody counts twice.
    """
    asked = _asked(user, partnership).can_vote_now().select_related("deputy", "stage__meeting")
    asked = asked.annotate(voted_before=Exists(_voted_in_earlier_rounds(user)))
    places = list(asked.order_by("stage__due_at", "pk"))
    actors = who_may_act({place.stage_id for place in places})
    return [
        place
        for place in places
        if user.pk in actors.get(place.pk, ())
        and (place.stage.meeting is None or place.attended_by_id == user.pk)
    ]


def ties_waiting(user: User, partnership: Partnership) -> list[Entitlement]:
    """The places in which `user` is asked to break a tie; four queries."""
    chairs = _asked(user, partnership).filter(stage__outcome="", ballots__isnull=False)
    presided = list(chairs.exclude(is_chair=False, is_vice_chair=False).distinct())
    sign_offs = {place.stage.sign_off_id: place.stage.sign_off for place in presided}
    found = open_standings(sign_offs.values(), partnership) if presided else []
    standings = {standing.stage.pk: standing for standing in found}
    for place in presided:
        place.stage = standings[place.stage_id].stage
    return [
        place
        for place in presided
        if not cannot_give_casting_vote(place, user, standings[place.stage_id])
    ]


def places_at_meetings(user: User, partnership: Partnership) -> EntitlementQuerySet:
    """The places of `user` at stages that a meeting ahead decides, the soonest meeting first."""
    asked = _asked(user, partnership).waiting().filter(stage__meeting__isnull=False, attended=None)
    return asked.select_related("stage__meeting").order_by("stage__meeting__held_on", "pk")


def places_of_colleagues(user: User, partnership: Partnership) -> EntitlementQuerySet:
    """Where a vote is waited for from others of `user`'s organisations, the soonest first."""
    mine = user.memberships_today().filter(partnership=partnership).values("organisation")
    waiting = (
        Entitlement.objects.visible_to(user)
        .can_vote_now()
        .filter(stage__sign_off__partnership=partnership, organisation__in=mine)
    )
    others = waiting.exclude(person=user).exclude(deputy=user)
    named = others.select_related("person", "organisation", "stage__sign_off")
    return named.order_by("stage__due_at", "pk")


def at_meetings(user: User, partnership: Partnership) -> list[Item]:
    """What a meeting will decide in which `user` sits: nothing to do yet."""
    return [
        Item(
            title=place.stage.sign_off.title,
            url=_url("signoff:vote", partnership, place),
            line=f"Decided at the meeting of {full_day(place.stage.meeting.held_on)}.",
            meta=f"{place.stage.name}. Nothing to do yet.",
        )
        for place in places_at_meetings(user, partnership)
        if place.stage.meeting
    ]


def for_organisation(user: User, partnership: Partnership) -> list[Item]:
    """What waits for colleagues: places of `user`'s organisations that others hold."""
    others = places_of_colleagues(user, partnership)
    return [
        Item(
            title=place.stage.sign_off.title,
            url=subject_of(place.stage.sign_off.record).url(place.stage.sign_off.record),
            line=f"{place.person} signs for {place.organisation}.",
            meta=f"{place.stage.name}. {due_words(place.stage)}",
        )
        for place in others.prefetch_related("stage__sign_off__subject__partnership")
    ]


def still_running(user: User, partnership: Partnership) -> list[Item]:
    """What `user` has signed, counts, and is not decided yet, newest first."""
    seen = Stage.objects.visible_to(user).filter(
        sign_off__partnership=partnership, sign_off__state__in=UNFINISHED
    )
    cast = Ballot.objects.filter(
        cast_by=user, is_casting=False, entitlement__stage__in=seen.values("pk")
    ).exclude(Exists(_put_again()))
    return [
        Item(
            title=ballot.entitlement.stage.sign_off.title,
            url=_url("signoff:signed", partnership, ballot.entitlement),
            line=f"{ballot.get_vote_display()}, {full_day(timezone.localdate(ballot.at))}.",
            meta=ballot.entitlement.stage.name,
        )
        for ballot in cast.select_related("entitlement__stage__sign_off").order_by("-at")
    ]


def _put_again() -> QuerySet[Stage]:
    """Later rounds of a ballot's stage, or of one before it: the ballot is kept, not counted."""
    return Stage.objects.filter(
        sign_off=OuterRef("entitlement__stage__sign_off"),
        number__lte=OuterRef("entitlement__stage__number"),
        round__gt=OuterRef("entitlement__stage__round"),
    )


def _voted_in_earlier_rounds(user: User) -> QuerySet[Ballot]:
    """What `user` said in an earlier round of a place's stage, or of one after it."""
    return Ballot.objects.filter(
        cast_by=user,
        entitlement__stage__sign_off=OuterRef("stage__sign_off"),
        entitlement__stage__number__gte=OuterRef("stage__number"),
        entitlement__stage__round__lt=OuterRef("stage__round"),
    )


def _asked(user: User, partnership: Partnership) -> EntitlementQuerySet:
    """Places of `user` in what they may see, except what they submitted themselves."""
    mine = Entitlement.objects.visible_to(user).of(user)
    return (
        mine.filter(stage__sign_off__partnership=partnership)
        .exclude(stage__sign_off__submitted_by=user)
        .select_related("person", "organisation", "stage__sign_off")
    )


def _item(place: Entitlement, user: User, partnership: Partnership) -> Item:
    stage = place.stage
    left = working_days_between(timezone.localdate(), timezone.localdate(stage.due_at))
    for_whom = f"For {place.organisation.name}. " if place.organisation else ""
    acts = f"You are the deputy of {place.person}. " if place.person_id != user.pk else ""
    again = "You voted in an earlier round: look at it again." if _is_again(place) else ""
    due = f"Due in {left} working day{'' if left == 1 else 's'}" if 0 < left <= SOON else ""
    return Item(
        title=stage.sign_off.title,
        url=_url("signoff:vote", partnership, place),
        line=f"{for_whom}{acts}{again}".strip(),
        meta=f"{stage.name}. {due_words(stage)}",
        status=due or ("Asked again" if again else ""),
        colour="yellow",
    )


def _is_again(place: Entitlement) -> bool:
    return bool(getattr(place, "voted_before", False))


def _tie(place: Entitlement, partnership: Partnership) -> Item:
    return Item(
        title=place.stage.sign_off.title,
        url=_url("signoff:casting-vote", partnership, place),
        line="It is a tie: your casting vote is asked for.",
        meta=f"{place.stage.name}. {due_words(place.stage)}",
        status="Casting vote",
        colour="orange",
    )


def _url(name: str, partnership: Partnership, place: Entitlement) -> str:
    return reverse(name, args=[partnership.slug, place.pk])
