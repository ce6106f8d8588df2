""" "No papers sent": the item is kept from the person in every query."""

from governance.signoff.models import Entitlement, HandlingKind, SignOff
from records.models import Withholding
from tests.factories.records import withhold
from tests.governance.signoff.building import hold
from tests.governance.signoff.conftest import asked, to_board, to_partners
from tests.governance.signoff.handling import rule


def test_no_papers_keeps_the_item_from_the_person_everywhere(place):
    council = place.members["Council"]
    hold(place, council)
    sign_off = to_partners(place)

    rule(place, sign_off, council, HandlingKind.NO_PAPERS, note="Bids for it.")

    kept = Withholding.objects.get()
    assert (kept.record, kept.person) == (place.change, council)
    assert not SignOff.objects.visible_to(council).exists()
    assert not type(place.change).objects.visible_to(council).exists()
    assert not Entitlement.objects.visible_to(council).exists()
    assert SignOff.objects.visible_to(place.chair).exists()


def test_papers_are_sent_again_when_the_ruling_is_changed(place):
    council, practices = place.members["Council"], place.members["Practices"]
    hold(place, council)
    withhold(place.change, practices)
    hold(place, practices)
    sign_off = to_partners(place)
    rule(place, sign_off, council, HandlingKind.NO_PAPERS, note="Bids for it.")

    rule(place, sign_off, council, HandlingKind.NOT_VOTE, note="No longer bids.")
    rule(place, sign_off, practices, HandlingKind.NOT_VOTE, note="May stay.")

    assert [kept.person for kept in Withholding.objects.all()] == [practices]
    assert asked(sign_off, council).recused_at is not None


def test_no_papers_for_an_organisation_keeps_them_from_who_sits_for_it(place):
    hold(place, None, organisation=place.organisations["Council"])
    sign_off = to_board(place)

    rule(place, sign_off, place.members["Council"], HandlingKind.NO_PAPERS, note="They bid.")

    assert Withholding.objects.get().person == place.members["Council"]
