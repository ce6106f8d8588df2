"""The examples that the documents give are run, and answer what they say."""

import doctest
import re
from pathlib import Path

DOCUMENTS = Path(__file__).resolve().parent.parent / "docs"


def test_examples_of_the_rules_answer_what_they_say():
    told = re.findall(r"```pycon\n(.*?)```", (DOCUMENTS / "rules.md").read_text(), re.DOTALL)
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner()

    examples = parser.get_doctest("\n".join(told), {}, "docs/rules.md", "docs/rules.md", 0)

    assert len(told) == 4
    assert runner.run(examples).failed == 0
