from datetime import date

import factory
from django.contrib.contenttypes.models import ContentType

from records.models import Action, Classification, Comment, Sharing, Withholding
from records.services import add_comment
from tests.factories.accounts import PartnershipFactory, UserFactory


class ActionFactory(factory.django.DjangoModelFactory[Action]):
    class Meta:
        model = Action

    partnership = factory.SubFactory(PartnershipFactory)
    reference = factory.Sequence(lambda n: f"A{n}")
    text = "Publish the register of interests"
    owner = factory.SubFactory(UserFactory)
    due_on = date(2020, 1, 31)


PART_2 = {"classification": Classification.PART_2, "part_2_ground": "Commercial in confidence"}
NAMED = {"classification": Classification.NAMED_PARTNERS}


def share(record, *, organisation=None, person=None) -> Sharing:
    """Name an organisation or a person that may see `record`."""
    return Sharing.objects.get_or_create(
        content_type=ContentType.objects.get_for_model(record),
        object_id=record.pk,
        organisation=organisation,
        person=person,
    )[0]


def withhold(record, person) -> Withholding:
    """Keep `record` from `person`, whatever else they may see."""
    return Withholding.objects.create(
        content_type=ContentType.objects.get_for_model(record),
        object_id=record.pk,
        person=person,
        reason="Interest declared: no papers sent",
    )


def comment_on(record, text="Who tells the practices?", *, by, mentioned=()) -> Comment:
    """A comment on a record that takes some."""
    return add_comment(record, text, mentioned=mentioned, by=by)
