"""The register of triggers knows at once what pgtrigger's own would look through."""

import pgtrigger
import pytest
from pgtrigger import registry

from accounts.models import Organisation, User
from core.triggers import Register, keep_register

HOW = {"level": pgtrigger.Row, "when": pgtrigger.Before, "operation": pgtrigger.Insert}


def trigger(name: str, func: str = "RETURN NEW;") -> pgtrigger.Trigger:
    return pgtrigger.Trigger(name=name, func=func, **HOW)


@pytest.fixture
def register():
    """A register of its own; what a test puts there is taken out of the models again."""
    made = Register()
    kept, registry._registry = registry._registry, made
    yield made
    for uri in list(made):
        del made[uri]
    registry._registry = kept


def test_accords_triggers_are_in_it_and_its_names_are_those_of_pgtriggers_own():
    ours = registry._registry
    theirs = registry._Registry

    assert isinstance(ours, Register)
    assert len(ours) > 400
    assert ours.by_db_table == theirs.by_db_table.fget(ours)
    assert ours.pg_function_names == theirs.pg_function_names.fget(ours)


def test_it_is_put_in_place_once():
    before = registry._registry

    keep_register()

    assert registry._registry is before


def test_the_same_trigger_may_come_again(register):
    one = trigger("closed")

    for _ in range(2):
        one.register(User)

    assert register.by_db_table == {(User._meta.db_table, "closed"): one}


def test_another_of_the_same_name_on_a_table_is_refused(register):
    trigger("closed").register(User)

    with pytest.raises(KeyError, match='Trigger name "closed" already'):
        trigger("closed", func="RETURN NULL;").register(User)

    trigger("closed").register(Organisation)
    assert len(register) == len(register.pg_function_names) == 2


def test_what_is_taken_out_leaves_its_name_free(register):
    one = trigger("closed")
    one.register(User)

    del register[one.get_uri(User)]

    assert (dict(register.by_db_table), register.pg_function_names) == ({}, set())
    trigger("closed", func="RETURN NULL;").register(User)
