"""The verifier reads anything that somebody may call a proof, and answers in words."""

import json
import struct

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from governance.signoff.verify import FORMAT, NO_PROOF, canonical, digest, read, verify

START = b'{"chain":{"first":1,"links":[],"previous":""},"documents":{},"entries":['
END = b'],"format":"' + FORMAT.encode() + b'"}'
INPUTS = {
    "nothing": (b"", "Expecting value: line 1 column 1"),
    "words": (b"decision", "Expecting value: line 1 column 1"),
    "half of it": (START, "line 1 column"),
    "a list": (b"[]", "does not say that it is a decision proof"),
    "null": (b"null", "does not say that it is a decision proof"),
    "another object": (b'{"format":"accord-proof/1"}', "does not say that it is a decision proof"),
    "a byte order mark": (b"\xef\xbb\xbf" + START + END, "BOM"),
    "latin-1": (START + b'"\xe9"' + END, "can't decode byte 0xe9 in position 73"),
    "utf-16": ((START + END).decode().encode("utf-16"), "can't decode byte 0xff in position 0"),
    "half a character": (START + rb'"\ud800"' + END, "surrogates not allowed"),
    "a key twice": (START + b'{"kind":1,"kind":2}' + END, '"kind" stands twice in one object'),
    "not a number": (START + b"NaN" + END, "NaN is not a number that JSON keeps"),
    "infinity": (START + b"-Infinity" + END, "-Infinity is not a number"),
    "a number beyond": (START + b"1e999" + END, "1e999 is not a number"),
    "a long number": (START + b"9" * 5000 + END, "99999999999999999999 is not a number"),
    "a large whole number": (START + b"9007199254740993" + END, "9007199254740993 is not"),
    "deep lists": (START + b"[" * 200_000 + b"]" * 200_000 + END, "recursion"),
    "deep objects": (START + b'{"a":' * 50_000 + b"1" + b"}" * 50_000 + END, "recursion"),
    "fifty megabytes of spaces": (b" " * 50_000_000, "Expecting value"),
    "fifty megabytes of lists": (START + b"[]," * 17_000_000 + END, "far larger"),
    "more than that": (b" " * (64 * 1024 * 1024 + 1), "far larger"),
    "empty parts": (START + END, "lacks parts of a decision proof"),
    "no parts": (json.dumps({"format": FORMAT}, separators=(",", ":")).encode(), "lacks parts"),
}


@pytest.mark.parametrize("what", INPUTS)
def test_what_is_no_proof_is_told_in_words(what):
    data, words = INPUTS[what]

    finding = verify(data)

    assert finding.code == NO_PROOF
    assert words in finding.problem
    assert len(finding.problem) < 400


def test_a_name_that_stands_very_often_is_found_at_once():
    often = b'{"kind":1,' + b'"x":1,' * 400_000 + b'"x":1}'

    assert '"x" stands twice' in verify(START + often + END).problem


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(anything)
def test_canonical_json_is_that_of_the_library(value):
    assert canonical(value).encode() == rfc8785.dumps(value)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_are_written_as_the_library_does(value):
    assert canonical(value).encode() == rfc8785.dumps(value)


PARTS = ("chain", "documents", "entries")
ENTRY = {"sign_off": 1, "kind": "stage closed", "data": {}, "at": "", "salt": "", "number": 1}


@given(st.sampled_from(PARTS), anything)
def test_no_part_of_any_shape_is_more_than_words(part, value):
    shape = {"format": FORMAT, "chain": {}, "documents": {}, "entries": [], "key": "", part: value}

    assert verify(rfc8785.dumps(shape)).code == NO_PROOF


@given(st.sampled_from(["stage closed", "decided", "x"]), anything)
def test_no_entry_of_any_shape_is_more_than_words(kind, data):
    entry = ENTRY | {"kind": kind, "data": data}
    content = digest({key: entry[key] for key in ENTRY if key != "number"})
    sha256 = digest({"content": content, "number": 1, "previous": ""})
    chain = {"first": 1, "previous": "", "links": [[content, "", sha256]]}
    shape = {"format": FORMAT, "chain": chain, "documents": {}, "entries": [entry], "key": ""}

    assert verify(rfc8785.dumps(shape)).problem


def test_the_example_of_rfc_8785_is_written_as_it_says():
    given_ = rb"""{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }"""

    assert canonical(json.loads(given_)) == (
        '{"literals":[null,true,false],'
        '"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
        r""""string":"€$\u000f\nA'B\"\\\\\"/"}"""
    )


def test_names_are_sorted_as_rfc_8785_says():
    names = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]

    found = json.loads(canonical(dict.fromkeys(names, 0)))

    assert list(found) == ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]


SAMPLES = {
    "0000000000000000": "0",
    "8000000000000000": "0",
    "0000000000000001": "5e-324",
    "8000000000000001": "-5e-324",
    "7fefffffffffffff": "1.7976931348623157e+308",
    "4340000000000000": "9007199254740992",
    "c340000000000000": "-9007199254740992",
    "4430000000000000": "295147905179352830000",
    "44b52d02c7e14af5": "9.999999999999997e+22",
    "44b52d02c7e14af6": "1e+23",
    "444b1ae4d6e2ef4e": "999999999999999700000",
    "444b1ae4d6e2ef4f": "999999999999999900000",
    "444b1ae4d6e2ef50": "1e+21",
    "3eb0c6f7a0b5ed8c": "9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d": "0.000001",
    "41b3de4355555555": "333333333.3333333",
    "becbf647612f3696": "-0.0000033333333333333333",
    "43143ff3c1cb0959": "1424953923781206.2",
}


@pytest.mark.parametrize("bits", SAMPLES)
def test_the_sample_numbers_of_rfc_8785_are_written_as_it_says(bits):
    (value,) = struct.unpack(">d", bytes.fromhex(bits))

    assert canonical(value) == SAMPLES[bits]


def test_a_file_in_canonical_form_is_read():
    data = START + b'1.5,"\xe2\x82\xac"' + END

    assert read(data)["entries"] == [1.5, "€"]
