"""Two people who edit one draft."""

from governance.reporting.merging import merge

BASE = {"achieved": "one", "planned": "two"}


def test_what_only_one_of_them_changed_stands_for_both():
    merged = merge(BASE, {**BASE, "achieved": "mine"}, {**BASE, "planned": "theirs"})

    assert merged.values == {"achieved": "mine", "planned": "theirs"}
    assert merged.clashes == ()


def test_what_both_changed_alike_is_no_clash():
    both = {**BASE, "achieved": "ours"}

    assert merge(BASE, both, both) == merge(BASE, both, BASE)
    assert merge(BASE, both, both).clashes == ()


def test_what_both_changed_differently_is_a_clash_and_shows_mine():
    merged = merge(BASE, {**BASE, "achieved": "mine"}, {**BASE, "achieved": "theirs"})

    assert merged.clashes == ("achieved",)
    assert merged.values["achieved"] == "mine"


def test_what_they_emptied_stays_empty():
    assert merge(BASE, BASE, {**BASE, "planned": ""}).values["planned"] == ""
