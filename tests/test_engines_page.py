"""The page about the engines shows what they answer."""

import doctest
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "engines.md"


def test_the_examples_of_the_engines_answer_what_the_page_shows():
    flags = doctest.IGNORE_EXCEPTION_DETAIL | doctest.ELLIPSIS

    failed, tried = doctest.testfile(str(PAGE), module_relative=False, optionflags=flags)

    assert (failed, tried >= 30) == (0, True)
