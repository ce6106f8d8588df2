"""Labels in the middle of a sentence, and lists."""

import pytest

from core.words import join, lower_first


@pytest.mark.parametrize(
    ("label", "written"),
    [
        ("Quality impact assessment", "quality impact assessment"),
        ("NHS 111", "NHS 111"),
        ("GP at the front door", "GP at the front door"),
        ("A new clinic", "a new clinic"),
        ("X", "x"),
        ("111 online", "111 online"),
        ("", ""),
    ],
)
def test_only_what_does_not_begin_with_capitals_is_made_small(label, written):
    assert lower_first(label) == written


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (iter("AB"), "A and B"),
    ],
)
def test_a_list_has_commas_and_one_and(parts, said):
    assert join(parts) == said


def test_a_list_may_end_with_or():
    assert join(["A", "B", "C"], "or") == "A, B or C"
