"""History that cannot be rewritten, and the deed that each version of a row carries."""

from contextlib import suppress

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from core.deeds import deed
from core.errors import Refused
from core.history import KEPT_WHOLE
from milestones.models import Milestone
from risks.models import Risk
from tests.factories.accounts import UserFactory
from tests.factories.milestones import MilestoneFactory
from tests.factories.risks import RiskFactory
from tests.factories.workstreams import WorkstreamFactory

pytestmark = pytest.mark.django_db
REGISTERS = (
    "accounts",
    "bodies",
    "records",
    "workstreams",
    "milestones",
    "risks",
    "mous",
    "scope",
    "reporting",
)


def versions(row):
    return row.history.model.objects.filter(pgh_obj_id=row.pk).order_by("pgh_id")


def run(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)


def models_of_registers():
    """Models that are tracked, each with the model of its history."""
    found = {
        model._meta.model_name: model
        for app in REGISTERS
        for model in apps.get_app_config(app).get_models()
    }
    return {
        model: found[f"{name}event"] for name, model in found.items() if f"{name}event" in found
    }


def test_every_change_of_a_row_is_kept_with_what_it_was():
    milestone = MilestoneFactory(name="First")
    milestone.name = "Second"
    milestone.save()
    Milestone.objects.filter(pk=milestone.pk).update(name="Third")

    kept = versions(milestone)

    assert [(each.pgh_label, each.name) for each in kept] == [
        ("insert", "First"),
        ("update", "Second"),
        ("update", "Third"),
    ]


def test_a_row_that_is_deleted_stays_in_its_history():
    milestone = MilestoneFactory()
    number = milestone.pk
    milestone.delete()

    kept = Milestone.history.rel.related_model.objects.filter(pgh_obj_id=number)

    assert list(kept.order_by("pgh_id").values_list("pgh_label", flat=True)) == ["insert", "delete"]


def test_what_is_written_in_a_deed_says_who_did_what_to_what_and_why():
    risk, actor = RiskFactory(), UserFactory()

    with deed("rescored", risk, by=actor, why="Winter came"):
        risk.current_likelihood = 5
        risk.save()

    last = versions(risk).last()
    assert last.pgh_context == {
        "verb": "rescored",
        "thing": "risks.risk",
        "thing_id": risk.pk,
        "by": actor.pk,
        "why": "Winter came",
    }
    assert last.pgh_context_id is not None


def test_all_rows_of_one_deed_share_its_context_and_others_have_their_own():
    workstream, actor = WorkstreamFactory(), UserFactory()

    with deed("imported", by=actor):
        first, second = RiskFactory(workstream=workstream), RiskFactory(workstream=workstream)
    with deed("imported", by=actor):
        third = RiskFactory(workstream=workstream)

    contexts = [versions(risk).first().pgh_context_id for risk in (first, second, third)]
    assert contexts[0] == contexts[1] != contexts[2]


def test_what_the_system_does_itself_names_nobody():
    risk = RiskFactory()

    with deed("expired", by=None):
        risk.save()

    last = versions(risk).last()
    assert (last.pgh_label, last.pgh_context["by"]) == ("update", None)


def rename_and_refuse(risk):
    with deed("renamed", risk, by=None):
        Risk.objects.filter(pk=risk.pk).update(name="As it is not")
        raise Refused("Not now.")


def test_what_follows_a_deed_within_a_deed_is_of_the_outer_one():
    actor = UserFactory()
    with deed("accepted", by=actor, why="It was proposed"):
        with deed("rescored", by=None):
            inner = RiskFactory()
        with suppress(Refused), deed("closed", by=None):
            raise Refused("Not now.")
        outer = RiskFactory()

    said = [versions(risk).first().pgh_context for risk in (inner, outer)]
    assert [each["verb"] for each in said] == ["rescored", "accepted"]
    assert (said[1]["by"], said[1]["why"]) == (actor.pk, "It was proposed")
    assert versions(inner).first().pgh_context_id == versions(outer).first().pgh_context_id


def test_a_deed_that_is_refused_leaves_no_trace():
    risk = RiskFactory(name="As it was")
    before = versions(risk).count()

    with pytest.raises(Refused):
        rename_and_refuse(risk)

    risk.refresh_from_db()
    assert (risk.name, versions(risk).count()) == ("As it was", before)


def test_what_is_written_outside_a_deed_has_no_context():
    assert versions(RiskFactory()).first().pgh_context is None


def test_passwords_and_sign_ins_are_not_kept_in_history():
    fields = {field.name for field in UserFactory().history.model._meta.get_fields()}

    assert "email" in fields
    assert not fields & {"password", "last_login"}


@pytest.mark.parametrize(
    "rewrite", [lambda kept: kept.update(name="New"), lambda kept: kept.delete()]
)
def test_a_version_is_never_changed_nor_deleted(rewrite):
    kept = versions(RiskFactory())

    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        rewrite(kept)

    assert kept.count() == 1


def test_history_is_never_truncated():
    event = RiskFactory().history.model
    kept_whole = next(each for each in event._meta.triggers if each.name == KEPT_WHOLE.name)
    run(str(kept_whole.compile(event).install_sql))  # a test database comes without it

    with pytest.raises(DatabaseError, match="keeps its rows for good"), transaction.atomic():
        run(f"truncate {event._meta.db_table}")

    assert event.objects.exists()


def test_every_register_is_tracked_append_only():
    tracked = models_of_registers()

    for event in tracked.values():
        names = {trigger.name for trigger in event._meta.triggers}
        assert {"append_only", KEPT_WHOLE.name} <= names, event
    untracked = {
        model._meta.label
        for app in REGISTERS
        for model in apps.get_app_config(app).get_models()
        if model not in tracked and model not in tracked.values()
    }
    assert untracked == {
        "accounts.PartnershipGrant",
        "accounts.PartnershipPersonalGrant",
        "milestones.ConfidenceAssessment",  # its rows are never changed, as in the next two
        "risks.Correction",
        "risks.StatusMove",
        "records.Notification",
    }
