"""A database that an early version made is led on, or told why it cannot be."""

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from core.checks import missed
from core.management.commands import up


def test_a_database_that_lacks_one_of_the_former_migrations_is_told_which(db):
    MigrationRecorder(connection).migration_qs.filter(app="exchange", name="0003_plans").delete()

    with pytest.raises(SystemCheckError, match=r"exchange\.0003_plans was not applied"):
        call_command("migrate", verbosity=0, skip_checks=False)


def test_accord_does_not_come_up_on_it_either(db):
    MigrationRecorder(connection).migration_qs.filter(app="exchange", name="0003_plans").delete()

    with pytest.raises(SystemCheckError, match=r"exchange\.0003_plans was not applied"):
        up.Command().prepare()


def test_a_database_with_all_of_them_or_none_is_migrated():
    assert list(missed(set())) == []
    assert list(missed({("packs", "0001_initial")})) == []
    assert ("exchange", "0003_plans") in missed({("exchange", "0001_initial")})
