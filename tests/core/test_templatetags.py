from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core.paginator import Paginator
from django.template import Context, RequestContext, Template
from django.test import RequestFactory

from core.templatetags import accord


def draw(source: str, **context: object) -> str:
    return Template("{% load accord %}" + source).render(Context(context))


@pytest.mark.parametrize(("value", "words"), [(date(2020, 2, 7), "7 Feb 2020"), (None, "not set")])
def test_a_day_in_a_table(value, words):
    assert accord.day(value) == words


@pytest.mark.parametrize(
    ("value", "words"), [(date(2020, 2, 7), "Friday 7 February 2020"), (None, "not set")]
)
def test_a_day_in_a_sentence(value, words):
    assert accord.long_day(value) == words


@pytest.mark.parametrize(
    ("written", "words"), [("day", "2 Jul 2020"), ("long_day", "Thursday 2 July 2020")]
)
def test_a_moment_is_shown_by_its_day_in_london(written, words):
    late = datetime(2020, 7, 1, 23, 30, tzinfo=UTC)

    assert draw(f"{{{{ at|{written} }}}}", at=late) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Decimal("4300000"), "£4,300,000"),
        (Decimal("-420000.00"), "-£420,000"),
        (Decimal("1.5"), "£1.50"),
        (0, "£0"),
        (None, "not known"),
    ],
)
def test_money_has_pence_only_where_there_are_some(amount, words):
    assert accord.money(amount) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (14, "14 days late"),
        (1, "1 day late"),
        (0, "On plan"),
        (-1, "1 day early"),
        (-2, "2 days early"),
        (None, "not known"),
    ],
)
def test_slippage_says_its_unit_and_its_direction(days, words):
    assert accord.slippage(days) == words


@pytest.mark.parametrize(
    ("value", "word"),
    [("blue", "Complete"), ("red", "Red"), ("amber", "Amber"), ("green", "Green")],
)
def test_a_status_is_a_mark_and_its_word(value, word):
    drawn = draw("{% brag value %}", value=value)

    assert "<svg" in drawn
    assert 'aria-hidden="true"' in drawn
    assert f"<span>{word}</span>" in drawn


def test_an_unknown_status_is_a_bug_and_not_a_blank():
    with pytest.raises(KeyError):
        draw("{% brag 'purple' %}")


def test_a_score_says_its_band():
    drawn = draw("{% score 15 'Extreme' %}")

    assert "ac-score--extreme" in drawn
    assert "15" in drawn
    assert " extreme</span>" in drawn


def test_a_tag_takes_colours_statuses_and_bands():
    assert "nhsuk-tag--yellow" in draw("{% tag 'Late' 'amber' %}")
    assert "nhsuk-tag--orange" in draw("{% tag 'High' 'high' %}")
    assert "nhsuk-tag--pink" in draw("{% tag 'Recused' 'pink' %}")
    assert "nhsuk-tag--grey" in draw("{% tag 'Waiting' %}")


@pytest.mark.parametrize(
    "source",
    [
        "{% tag bad bad %}",
        "{% brag 'red' bad %}",
        "{% score bad bad %}",
        "{% columns bad %}",
        "{% cell bad css=bad %}{{ bad }}{% endcell %}",
        "{% rowhead bad %}{{ bad }}{% endrowhead %}",
        "{% fact bad note=bad %}{{ bad }}{% endfact %}",
        "{% row bad %}{{ bad }}{% endrow %}",
    ],
)
def test_whatever_is_shown_is_escaped(source):
    drawn = draw(source, bad='<b title="x">')

    assert "&lt;b title=&quot;x&quot;&gt;" in drawn
    assert "<b " not in drawn.lower()


def test_a_table_says_its_headings_again_in_each_cell_for_phones():
    head = draw("{% columns 'Milestone' '>Slip' %}")
    cell = draw("{% cell 'Slip' css='ac-num-cell' %}49{% endcell %}")
    first = draw("{% rowhead 'Milestone' %}<a href='#'>M1</a>{% endrowhead %}")

    assert head.count('scope="col"') == 2
    assert '<th scope="col" role="columnheader" class="ac-numh">Slip</th>' in head
    assert "ac-num-cell" in cell
    assert "Slip </span><div>49</div>" in cell
    assert 'scope="row"' in first
    assert "<a href='#'>M1</a>" in first


def test_pagination_keeps_the_rest_of_the_address():
    request = RequestFactory().get("/risks/", {"band": "high", "page": "2"})
    page = Paginator(range(100), 25).get_page(2)

    drawn = Template("{% load accord %}{% pagination page %}").render(
        RequestContext(request, {"page": page})
    )

    assert 'href="?band=high&amp;page=3"' in drawn
    assert 'rel="prev" href="?band=high&amp;page=1"' in drawn
    assert 'aria-current="page">2</a>' in drawn


def test_a_single_page_needs_no_pagination():
    drawn = draw("{% pagination page %}", page=Paginator([1], 25).get_page(1))

    assert drawn.strip() == ""


def test_a_long_word_of_the_matrix_may_break_and_stays_the_same_word():
    assert draw("{{ word|softly }}", word="Catastrophic").replace("\u00ad", "") == "Catastrophic"
    assert "\u00ad" in accord.softly("Negligible")
    assert draw("{{ word|softly }}", word="<b>") == "&lt;b&gt;"


def test_a_drawing_of_the_charts_is_shown_as_it_is():
    assert draw("{{ drawing|svg }}", drawing="<svg/>") == "<svg/>"
