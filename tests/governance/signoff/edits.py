"""What the tests of edits share: the change on its way, and how it stands."""

from governance.signoff.models import SignOff
from records.models import Notification
from tests.governance.signoff.building import Place
from tests.governance.signoff.conftest import approve, make_material, submit


def texts(sign_off):
    """Number, changed fields and weight of each version."""
    rows = sign_off.versions.order_by("number")
    return [(each.number, each.changed, each.is_material) for each in rows]


def stages(sign_off):
    """Number, round and outcome of each stage as they opened."""
    return [(each.number, each.round, each.outcome) for each in sign_off.stages.order_by("pk")]


def told(person):
    return [each.text for each in Notification.objects.filter(person=person, key__startswith="ch")]


def at_board(place, *material):
    """The change at the board's stage, signed by all; those fields are material."""
    return signed(place, approve(submit(place, *material), place.office))


def signed(place, sign_off):
    """Signed by each partner."""
    for signatory in place.members.values():
        sign_off = approve(sign_off, signatory)
    return sign_off


def voted_by_council(sign_off: SignOff, place: Place) -> SignOff:
    """At partner sign-off, which the council has approved; cost and services are material."""
    place.change = sign_off.record
    sign_off = make_material(sign_off, "whole_life_value", "services")
    return approve(sign_off, place.members["Council"])
