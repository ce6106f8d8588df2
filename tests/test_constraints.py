"""Every constraint of every register has a test that it refuses."""

import re

import pytest
from django.apps import apps
from django.conf import settings

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
TESTED = re.compile(r'"(\w+)"')  # some are parameters of a test


def constraints(app):
    """Names of the constraints of an app's models; the history beside them has none."""
    return {
        constraint.name
        for model in apps.get_app_config(app).get_models()
        for constraint in model._meta.constraints
    }


@pytest.mark.parametrize("app", REGISTERS)
def test_each_constraint_has_a_test_that_it_refuses(app):
    tests = (path.read_text() for path in settings.BASE_DIR.glob("tests/**/test_constraints.py"))

    tested = {name for text in tests for name in TESTED.findall(text)}

    assert constraints(app)
    assert constraints(app) - tested == set()
