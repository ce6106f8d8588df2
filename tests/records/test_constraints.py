"""What the database refuses of records, and the natural order of their references."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from records.models import (
    Action,
    Classification,
    Comment,
    Evidence,
    Mention,
    Notification,
    Sharing,
    Withholding,
)
from tests.factories.accounts import OrganisationFactory, UserFactory
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import ActionFactory, share, withhold
from tests.refusing import refuses

pytestmark = pytest.mark.django_db


def test_a_reference_belongs_to_one_action_of_a_partnership_whatever_its_case():
    action = ActionFactory(reference="A01")
    ActionFactory(reference="A01")

    with refuses("action_reference"):
        ActionFactory(reference="a01", partnership=action.partnership)


def test_a_part_2_action_has_a_ground():
    ActionFactory(classification=Classification.PART_2, part_2_ground="Commercial")

    with refuses("action_part_2_has_ground"):
        ActionFactory(classification=Classification.PART_2)


def test_references_stand_in_natural_order():
    for reference in ("A10", "a2", "A1", "D2019/10", "D2019/9", "A02b"):
        ActionFactory(reference=reference)

    assert [action.reference for action in Action.objects.all()] == [
        "A1",
        "a2",
        "A02b",
        "A10",
        "D2019/9",
        "D2019/10",
    ]


@pytest.mark.parametrize("with_a_person", [True, False])
def test_a_record_is_shared_with_each_once(with_a_person):
    action = ActionFactory()
    given = {"person": UserFactory()} if with_a_person else {"organisation": OrganisationFactory()}
    first = share(action, **given)

    with refuses("sharing_once"):
        Sharing.objects.create(content_type=first.content_type, object_id=first.object_id, **given)


def test_a_record_is_shared_with_somebody_and_with_one_at_a_time():
    action = ActionFactory()

    with refuses("sharing_with_one"):
        share(action)
    with refuses("sharing_with_one"):
        share(action, person=UserFactory(), organisation=OrganisationFactory())


def test_a_record_is_withheld_from_a_person_once():
    action, person = ActionFactory(), UserFactory()
    withhold(action, person)

    with refuses("withholding_once"):
        withhold(action, person)


def test_sharing_and_withholding_are_told_by_kind_and_number():
    action, person = ActionFactory(), UserFactory()
    kind = ContentType.objects.get_for_model(Action)

    share(action, person=person)
    withhold(action, person)

    assert Sharing.objects.get(content_type=kind, object_id=action.pk).record == action
    assert Withholding.objects.get(content_type=kind, object_id=action.pk).record == action


def test_a_file_that_was_removed_says_when_and_by_whom():
    action, person = ActionFactory(), UserFactory()
    given = {
        "partnership": action.partnership,
        "content_type": ContentType.objects.get_for_model(action),
        "object_id": action.pk,
        "size": 1,
        "added_by": person,
    }
    Evidence.objects.create(**given, removed_at=timezone.now(), removed_by=person)

    for half in ({"removed_at": timezone.now()}, {"removed_by": person}):
        with refuses("evidence_removed_whole"):
            Evidence.objects.create(**given, **half)


def test_a_person_is_told_a_thing_once():
    action, person = ActionFactory(), UserFactory()
    given = {"partnership": action.partnership, "key": "asked/1", "title": "Asked", "url": "/"}
    Notification.objects.create(person=person, **given)
    Notification.objects.create(person=UserFactory(), **given)

    with refuses("notification_once"):
        Notification.objects.create(person=person, **given)


def test_a_comment_says_something_and_is_retracted_by_somebody():
    milestone, person = MilestoneFactory(), UserFactory()
    given = {
        "partnership": milestone.partnership,
        "content_type": ContentType.objects.get_for_model(milestone),
        "object_id": milestone.pk,
        "written_by": person,
    }
    comment = Comment.objects.create(**given, text="Well?")
    Mention.objects.create(comment=comment, person=person)

    with refuses("comment_says_something"):
        Comment.objects.create(**given, text="")
    for half in ({"retracted_at": timezone.now()}, {"retracted_by": person}):
        with refuses("comment_retracted_whole"):
            Comment.objects.create(**given, text="Well?", **half)
    with refuses("mention_once"):
        Mention.objects.create(comment=comment, person=person)
