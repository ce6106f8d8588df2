"""What the tests of the routes' pages share: addresses, what is typed, browsers, a draft."""

import pytest
from django.urls import reverse

from tests.factories.accounts import member
from tests.governance.signoff.routing import draft_with, screening, terms

FULL = {
    "name": "Ask the partners",
    "approvers": "partners",
    "rule": "all",
    "tie": "casting",
    "deadline_working_days": "10",
}
ABOUT = {"name": "Small change", "subject_kinds": ["scope_change"], "reminder_days": "3, 1"}


def url(place, name, *args):
    return reverse(f"signoff:{name}", args=[place.partnership.slug, *args])


def words(answer):
    return answer.content.decode()


@pytest.fixture
def writer(place, client):
    """The office's browser."""
    client.force_login(place.office)
    return client


@pytest.fixture
def draft(place):
    return draft_with(place, screening(), terms())


def lock(browser, place, draft):
    """What a page of the draft sends back."""
    context = browser.get(url(place, "route-edit", draft.slug)).context
    return {"edition": context["edition"], "seen": context["seen"]}


@pytest.fixture
def ask(place, client):
    """A page of a viewer, with a proposal."""
    client.force_login(member(place.partnership))

    def get(name, *args, change=None):
        proposal = {"proposal": f"scope_change-{(change or place.change).pk}"}
        return client.get(url(place, name, *args), proposal)

    return get
