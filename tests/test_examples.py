"""The examples that the documents give are run, and answer what they say."""

import doctest
from pathlib import Path

import pytest

DOCUMENTS = Path(__file__).resolve().parent.parent / "docs"


@pytest.mark.parametrize(("name", "least"), [("rules.md", 20), ("engines.md", 18)])
def test_examples_answer_what_the_page_says(name, least):
    flags = doctest.IGNORE_EXCEPTION_DETAIL

    failed, tried = doctest.testfile(
        str(DOCUMENTS / name), module_relative=False, optionflags=flags
    )

    assert failed == 0
    assert tried >= least
