import pytest
from django.contrib.contenttypes.models import ContentType
from hypothesis import given
from hypothesis import strategies as st

from core.natural import natural, natural_key


def test_numbers_in_references_sort_as_numbers_whatever_the_case():
    references = ["Z", "m10", "M007", "M2", "M1", "A-2.10", "a-2.9"]

    assert sorted(references, key=natural_key) == [
        "a-2.9",
        "A-2.10",
        "M1",
        "M2",
        "M007",
        "m10",
        "Z",
    ]


@given(st.sampled_from("mMrR"), st.integers(0, 9_999_999_999), st.integers(0, 9_999_999_999))
def test_the_smaller_number_comes_first(letter, one, other):
    keys = natural_key(f"{letter}{one}"), natural_key(f"{letter}{other}")

    assert (keys[0] < keys[1]) == (one < other)


def test_leading_noughts_change_nothing():
    assert natural_key("M007") == natural_key("m7")


@pytest.mark.django_db
def test_the_database_and_python_agree():
    texts = [
        "M2",
        "m10",
        "D2019/01",
        "A-2.10",
        "",
        "12 and 3",
        "0",
        "École 4",
        "x" + "9" * 23,
        "R-",
    ]
    ContentType.objects.bulk_create(ContentType(app_label="natural", model=text) for text in texts)

    stored = ContentType.objects.filter(app_label="natural").annotate(key=natural("model"))

    assert {row.model: row.key for row in stored} == {text: natural_key(text) for text in texts}
