from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from core.deeds import deed
from governance.bodies.models import Absence
from governance.signoff import flows
from governance.signoff.deputies import out_of_date, renew_deputies
from governance.signoff.interests import propose_handlings
from governance.signoff.models import Entitlement, SignOff
from governance.signoff.services.voting import settle
from governance.signoff.standing import standing_of
from governance.signoff.telling import tell_asked
from governance.signoff.telling_interests import tell_who_rules


def follow_absence(absence: Absence) -> None:
    """In the deed that changes an absence: its person's places at open stages get their deputy."""
    places = Entitlement.objects.filter(
        stage__outcome="",
        stage__sign_off__partnership=absence.partnership_id,
        person=absence.person_id,
    )
    for number in flows.lock_all(places.values_list("stage__sign_off", flat=True)):
        with flows.locked(number) as now:
            _renew(now, {absence.person_id})


def with_deputies_due() -> dict[int, list[int]]:
    """Where an absence has begun or ended since the stage opened: people by their sign-off."""
    due: dict[int, list[int]] = {}
    rows = _out_of_date().select_related("stage__sign_off__partnership", "stage__meeting")
    for place in rows.order_by("pk"):
        if out_of_date(place.stage, [place.person_id]):
            due.setdefault(place.stage.sign_off_id, []).append(place.person_id)
    return due


def renew_deputies_of(sign_off_id: int, people: list[int]) -> bool:
    """Give the places of `people` at the open stage the deputies of today; whether any changed."""
    sign_off = SignOff.objects.get(pk=sign_off_id)
    with deed("renewed deputies", sign_off, by=None), flows.locked(sign_off_id) as now:
        return _renew(now, set(people))


def _renew(sign_off: SignOff, people: set[int]) -> bool:
    stage = sign_off.stages.open().select_related("meeting").first()
    if stage is None:
        return False
    stage.sign_off = sign_off
    if not renew_deputies(stage, people):
        return False
    tell_who_rules(stage, propose_handlings(stage))
    standing = standing_of(stage)
    tell_asked(standing)
    settle(standing)
    return True


def _out_of_date() -> QuerySet[Entitlement]:
    """Places on line whose deputy is not that of an absence of today, or is that of one not now.

    A stage that a meeting decides is judged for the day of the meeting, which does not come nearer.
    """
    partnership = "stage__sign_off__partnership"
    today = Coalesce(F(f"{partnership}__reporting_date"), Value(timezone.localdate()))
    places = Entitlement.objects.filter(stage__outcome="", stage__meeting=None, recused_at=None)
    theirs = Absence.objects.filter(person=OuterRef("person"), partnership=OuterRef(partnership))
    now = theirs.filter(starts_on__lte=OuterRef("today"), ends_on__gte=OuterRef("today"))
    once = theirs.filter(deputy=OuterRef("deputy"))
    acting = now.filter(deputy=OuterRef("deputy"))
    back = ~Exists(now) & Exists(once) & (Q(seat=None) | ~Q(seat__deputy=F("deputy")))
    return places.annotate(today=today).filter(Exists(now) & ~Exists(acting) | back)
