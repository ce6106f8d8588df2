import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.heat_map import Placed, describe_heat_map, heat_map
from tests.charts.reading import attributes, parts, places, size, words

factor = st.integers(1, 5)
cells = st.tuples(factor, factor)
risks = st.lists(
    st.builds(
        Placed,
        reference=st.integers(0, 9999).map("R{}".format),
        consequence=factor,
        likelihood=factor,
        was=st.none() | cells,
    ),
    max_size=30,
    unique_by=lambda risk: risk.reference,
)


def band(score: int) -> str:
    return next(name for most, name in BANDS if score <= most)


BANDS = [(3, "low"), (6, "moderate"), (12, "high"), (25, "extreme")]


@given(risks)
def test_any_register_is_well_formed_and_inside_its_box(given_risks):
    drawing = heat_map(given_risks, band_of=band, title="Risks & more")

    width, height = size(drawing)
    assert "style" not in attributes(drawing)
    assert all(-1 <= x <= width and 0 <= y <= height for x, y in places(drawing, "text"))
    assert all(0 <= x <= width and 0 <= y <= height for x, y in places(drawing, "rect"))


@given(risks)
def test_every_risk_is_a_chip_or_counted_in_its_cell(given_risks):
    drawing = heat_map(given_risks, band_of=band, title="t")

    texts = [part.text or "" for part in parts(drawing, "text")]
    chips = [each for each in texts if each.startswith("R") and each[1:].isdigit()]
    counted = sum(int(each) for each in texts if each.startswith("+"))
    assert len(chips) + counted == len(given_risks)


def test_all_25_cells_say_score_and_band():
    drawing = words(heat_map([], band_of=band, title="t"))

    for text in ("1 L", "4 M", "12 H", "15 E", "25 E", "Catastrophic", "Rare"):
        assert text in drawing


def test_consequence_goes_across_and_likelihood_up():
    def chip(consequence: int, likelihood: int) -> tuple[float, float]:
        drawing = heat_map([Placed("R01", consequence, likelihood)], band_of=band, title="t")
        part = next(part for part in parts(drawing, "text") if part.text == "R01")
        return float(part.attrib["x"]), float(part.attrib["y"])

    assert chip(5, 1)[0] > chip(1, 1)[0]
    assert chip(1, 5)[1] < chip(1, 1)[1]


@pytest.mark.parametrize(
    ("was", "arrows"), [(None, 0), ((3, 3), 0), ((3, 4), 1), ((1, 1), 1), ((5, 3), 1)]
)
def test_an_arrow_leads_from_where_a_risk_stood(was, arrows):
    drawing = heat_map([Placed("R01", 3, 3, was)], band_of=band, title="t")

    assert drawing.count("matrix(") == arrows


def test_it_is_described_by_band_and_by_what_moved():
    given_risks = [Placed("R01", 5, 4, (4, 4)), Placed("R02", 1, 1), Placed("R03", 2, 2, (2, 2))]

    assert describe_heat_map(given_risks, band_of=band) == (
        "Heat map of 3 risks by consequence and likelihood: 1 extreme, 0 high, 1 moderate, 1 low."
        " Moved: R01 from 16 to 20."
    )
    assert "Moved" not in describe_heat_map(given_risks[1:], band_of=band)
