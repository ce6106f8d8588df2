"""Pages of rows, views to choose from, and the part that htmx swaps."""

import pytest
from django.http import QueryDict
from django.test import RequestFactory

from core.pages import ROWS, Tab, numbered, results_part, tabs


def test_a_tab_changes_the_view_and_keeps_the_rest():
    found = tabs(QueryDict("q=home&view=open&page=2"), "view", {"": "All", "open": "Open"}, "open")

    assert found == [Tab("All", "?q=home", False), Tab("Open", "?q=home&view=open", True)]


@pytest.mark.parametrize(
    ("number", "shown"), [(None, 1), ("2", 2), ("99", 2), ("x", 1), ("\u0662", 1), ("0_2", 1)]
)
def test_the_nearest_page_there_is_is_shown(number, shown):
    assert numbered(list(range(ROWS + 1)), number).number == shown


def test_a_known_count_is_believed():
    assert numbered([1, 2], "3", count=3 * ROWS).number == 3


def test_htmx_is_answered_with_the_results_alone():
    ask = RequestFactory()

    assert results_part(ask.get("/", headers={"HX-Request": "true"})) == "#results"
    assert results_part(ask.get("/")) == ""
