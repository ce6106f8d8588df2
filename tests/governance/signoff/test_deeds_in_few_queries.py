"""What a deed reads: each thing once, and everybody who is told in one go."""

from governance.signoff import services
from governance.signoff.hearing import who_may_hear
from governance.signoff.models import SignOff
from records.models import Notification
from records.notify import Message, tell_each
from tests.factories.accounts import UserFactory
from tests.factories.records import withhold
from tests.governance.signoff.conftest import approve, at_meeting
from tests.governance.signoff.deciding import YES


def test_each_deed_of_a_sign_off_takes_few_queries(place, django_assert_max_num_queries):
    route, partners = place.route, list(place.members.values())

    with django_assert_max_num_queries(105):
        sign_off = services.submit_for_sign_off(place.change, route=route, by=place.lead)
    with django_assert_max_num_queries(91):
        approve(sign_off, place.office)
    for partner in partners[:-1]:
        approve(sign_off, partner)
    with django_assert_max_num_queries(88):
        approve(sign_off, partners[-1])
    stage = at_meeting(place, sign_off).stages.open().get()
    wishes = {seat.pk: YES for seat in stage.entitlements.all()}
    with django_assert_max_num_queries(103):
        services.record_votes(stage, wishes=wishes, by=place.office)


def test_who_may_hear_of_a_sign_off_is_read_in_one_query(place, django_assert_num_queries):
    council, trust = place.members["Council"], place.members["Trust"]
    sign_off = SignOff.objects.get(pk=place.submit().pk)
    withhold(place.change, trust)

    stranger = UserFactory()

    with django_assert_num_queries(1):
        told = who_may_hear(sign_off, [place.lead, trust, council, stranger, council])
    with django_assert_num_queries(0):
        nobody = who_may_hear(sign_off, [])

    assert (told, nobody) == ([place.lead, council], [])


def test_any_number_of_people_is_told_in_four_queries(partnership, django_assert_num_queries):
    people = UserFactory.create_batch(5)
    said = [Message(person, "k", "Sign", "By Friday.", "/") for person in people]
    tell_each(partnership, said[:1])

    with django_assert_num_queries(4):
        tell_each(partnership, said)
    with django_assert_num_queries(1):
        tell_each(partnership, said)

    assert Notification.objects.count() == 5
