import hashlib
import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum, StrEnum
from uuid import UUID

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from core.canonical import canonical_json, digest


class Level(StrEnum):
    PLACE = "place"


class Rank(Enum):
    FIRST = 1


SCALARS = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text()
DOCUMENTS = st.recursive(
    SCALARS, lambda held: st.lists(held) | st.dictionaries(st.text(), held), max_leaves=12
)


def test_a_document_has_one_text_whatever_its_order():
    assert (
        canonical_json({"b": 1, "a": [True, None, "é"]}) == '{"a":[true,null,"é"],"b":1}'.encode()
    )


def test_keys_are_sorted_as_utf_16_as_the_standard_asks():
    document = {"\ufb33": 1, "\U0001f600": 2, "\u20ac": 3}

    assert list(json.loads(canonical_json(document))) == ["\u20ac", "\U0001f600", "\ufb33"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("310000.00"), '"310000"'),
        (Decimal("3.1E+5"), '"310000"'),
        (Decimal("0.50"), '"0.5"'),
        (Decimal("100"), '"100"'),
        (Decimal("-0.00"), '"0"'),
        (date(2020, 1, 31), '"2020-01-31"'),
        (
            datetime(2020, 7, 1, 23, 59, tzinfo=timezone(timedelta(hours=1))),
            '"2020-07-01T22:59:00+00:00"',
        ),
        (datetime(2020, 1, 1, tzinfo=UTC), '"2020-01-01T00:00:00+00:00"'),
        (UUID(int=1), '"00000000-0000-0000-0000-000000000001"'),
        (Level.PLACE, '"place"'),
        (Rank.FIRST, "1"),
        ((1, 2), "[1,2]"),
    ],
)
def test_what_json_lacks_is_written_as_documented(value, text):
    assert canonical_json({"it": value}).decode() == f'{{"it":{text}}}'


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (Decimal("NaN"), "no canonical form"),
        (Decimal("Infinity"), "no canonical form"),
        (datetime(2020, 1, 1, tzinfo=UTC).replace(tzinfo=None), "no time zone"),
        ({1, 2}, "unsupported type"),
        (b"x", "unsupported type"),
        (2**53, "safe integer domain"),
    ],
)
def test_what_has_no_canonical_form_is_refused(value, reason):
    with pytest.raises(ValueError, match=reason):
        canonical_json([value])


def test_the_digest_is_the_sha_256_of_the_text():
    assert digest({}) == hashlib.sha256(b"{}").hexdigest()


@given(DOCUMENTS)
def test_plain_documents_come_back_as_they_went_in(document):
    text = canonical_json(document)

    assert json.loads(text) == document
    assert canonical_json(json.loads(text)) == text == rfc8785.dumps(document)


@given(st.decimals(allow_nan=False, allow_infinity=False), st.integers(0, 5))
def test_equal_amounts_have_equal_digests_and_keep_their_value(amount, zeros):
    longer = Decimal(
        (
            amount.as_tuple().sign,
            (*amount.as_tuple().digits, *[0] * zeros),
            amount.as_tuple().exponent - zeros,
        )
    )

    assert digest(amount) == digest(longer)
    assert Decimal(json.loads(canonical_json(amount))) == amount
