from datetime import date

import factory
from django.contrib.contenttypes.models import ContentType

from core.canonical import digest, plain
from governance.signoff.models import (
    Authority,
    Decision,
    DecisionKind,
    Route,
    SignOff,
    StageTemplate,
)
from governance.signoff.subjects import subject_of
from tests.factories.accounts import PartnershipFactory
from tests.factories.bodies import BodyFactory


class DecisionFactory(factory.django.DjangoModelFactory[Decision]):
    class Meta:
        model = Decision

    partnership = factory.SubFactory(PartnershipFactory)
    body = factory.SubFactory(BodyFactory, partnership=factory.SelfAttribute("..partnership"))
    reference = factory.Sequence(lambda n: f"D2019/{n}")
    decided_on = date(2019, 6, 26)
    kind = DecisionKind.APPROVE
    wording = "Approved the joint working framework."
    authority = Authority.DELEGATED


class SignOffFactory(factory.django.DjangoModelFactory[SignOff]):
    """A sign-off of `record` as it stands, put forward by the lead of its workstream."""

    class Meta:
        model = SignOff

    class Params:
        record = None

    partnership = factory.LazyAttribute(lambda made: made.record.partnership)
    content_type = factory.LazyAttribute(
        lambda made: ContentType.objects.get_for_model(made.record)
    )
    object_id = factory.LazyAttribute(lambda made: made.record.pk)
    title = factory.LazyAttribute(lambda made: str(made.record))
    document = factory.LazyAttribute(
        lambda made: plain(subject_of(made.record).document(made.record))
    )
    sha256 = factory.LazyAttribute(lambda made: digest(made.document))
    submitted_by = factory.LazyAttribute(lambda made: made.record.workstream.lead)


def new_version(route: Route, **changes: object) -> Route:
    """The next version of `route`, in use, its stages changed so; `at` says which one alone."""
    at = changes.pop("at", None)
    stages = list(route.stages.all())
    route.pk, route.version, route.is_draft = None, route.version + 1, True
    route._state.adding = True
    route.save()
    for stage in stages:
        stage.pk, stage.route = None, route
        for field, value in changes.items() if at in (None, stage.position) else ():
            setattr(stage, field, value)
    StageTemplate.objects.bulk_create(stages)
    route.is_draft = False
    route.save()
    return route
