"""Addresses of pages."""

import pytest
from django.http import QueryDict

from core.addresses import asked, at_address, changed
from records.models import Action
from tests.factories.records import ActionFactory


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["D-2019-01", "d-2019-01", "D-2019-01\x00"])
def test_a_reference_is_found_with_hyphens_for_slashes_in_any_case(address):
    action = ActionFactory(reference="D-2019/01")
    ActionFactory(reference="D-2019/010")

    assert list(Action.objects.filter(at_address(address))) == [action]


def test_what_an_address_asks_is_read_without_what_text_cannot_hold():
    query = QueryDict("q=%20home%00%20first%20&view=")

    assert [asked(query, name) for name in ("q", "view", "page")] == ["home first", "", ""]


def test_a_changed_address_keeps_the_rest_and_starts_at_the_first_page():
    query = QueryDict("view=rising&q=a%26b&page=3")

    assert changed(query, cell="4-3") == "?view=rising&q=a%26b&cell=4-3"
    assert changed(query, view=None) == "?q=a%26b"
    assert changed(query, q=None, view="") == "?view="


def test_a_changed_address_keeps_every_value_of_a_name_given_twice():
    assert changed(QueryDict("kind=a&kind=b"), sort="name") == "?kind=a&kind=b&sort=name"
