"""Who hears of interests that match, who sees them, and what the clock finds."""

from datetime import timedelta

from governance.signoff import services
from governance.signoff.models import Handling
from records.models import Notification
from tests.factories.records import withhold
from tests.governance.signoff.building import hold
from tests.governance.signoff.conftest import to_partners
from tests.governance.signoff.handling import declare, handling_of


def test_who_rules_is_told_of_each_interest_once(place, matched):
    services.match_again(matched.pk)
    declare(place, place.members["Practices"])

    told = Notification.objects.filter(key__startswith="handling/")

    assert [one.person for one in told] == [place.chair, place.chair]
    assert told[0].title == f"An interest to rule on: {matched.title}"
    assert told[0].url.endswith(f"/sign-offs/running/{matched.pk}/interests/")


def test_who_does_not_see_the_item_is_not_told(place):
    withhold(place.change, place.chair)
    hold(place, place.members["Council"])

    to_partners(place)

    assert not Notification.objects.filter(key__startswith="handling/").exists()


def test_the_clock_matches_what_opened_while_an_interest_was_declared(place):
    sign_off = to_partners(place)
    hold(place, place.members["Council"])

    assert services.lately_changed() == [sign_off.pk]
    assert services.match_again(sign_off.pk) is True
    assert handling_of(sign_off, place.members["Council"])


def test_an_interest_that_changed_earlier_is_left_alone(place, time_machine):
    to_partners(place)
    interest = hold(place, place.members["Council"])

    time_machine.move_to(interest.updated_at + timedelta(minutes=3))

    assert services.lately_changed() == []


def test_handlings_are_seen_by_who_sees_the_item(place, matched, stranger):
    assert Handling.objects.visible_to(place.chair).count() == 1
    assert not Handling.objects.visible_to(stranger).exists()
    withhold(place.change, place.lead)
    assert not Handling.objects.visible_to(place.lead).exists()
