"""The one function that says what a value's text is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_letters import Span, clean


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", ""),
        ("plan", "plan"),
        ("  the   plan\t of\u00a0June ", "the plan of June"),
        ("the plan\nof June", "the plan of June"),
        ("the plan\r\n   of June", "the plan of June"),
        ("the plan\n\n\nof June", "the plan of June"),
        ("the plan\fof June", "the plan of June"),
        # hyphens at a line's end
        ("the har-\nbor", "the harbor"),
        ("the har-\n   bor", "the harbor"),
        ("the har-\n\nbor", "the harbor"),
        ("Prado-\nLind", "Prado-Lind"),
        ("the plan -\nof June", "the plan - of June"),
        ("-\nof June", "- of June"),
        ("the plan--\nof June", "the plan-- of June"),
        ("a-\nb-\nc", "abc"),
        ("re-\n", "re-"),
        ("well-known", "well-known"),
        # emphasis
        ("**the plan**", "the plan"),
        ("the **plan** of *June*", "the plan of June"),
        ("__the__ _plan_", "the plan"),
        ("***the plan***", "the plan"),
        ("**the *plan* of June**", "the plan of June"),
        ("**the\nplan**", "the plan"),
        ("snake_case_name", "snake_case_name"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("*1 See the report.", "*1 See the report."),
        ("the plan*", "the plan*"),
        ("______", "______"),
        ("**the plan*", "**the plan*"),
        # marks of lines
        ("## Background", "Background"),
        ("> the plan\n> of June", "the plan of June"),
        ("> > the plan", "the plan"),
        ("  > the plan", "the plan"),
        ("#12 of the list", "#12 of the list"),
        ("No. # 12", "No. # 12"),
        ("the plan > June", "the plan > June"),
        ("######## eight", "######## eight"),
        # nothing that is text goes
        ("a\0b", "a\0b"),
        ("\ud800", "\ud800"),
        ("“the plan”", "“the plan”"),
    ],
)
def test_the_text_of_a_value(text: str, value: str) -> None:
    assert clean(text, (Span(0, len(text)),)) == value


def test_pieces_are_joined_by_a_blank() -> None:
    text = "the plan | of June | for us"
    assert clean(text, (Span(0, 8), Span(11, 18), Span(21, 27))) == "the plan of June for us"


def test_a_word_broken_over_two_pieces_is_whole() -> None:
    text = "the har-\nPage 2\nbor plan"
    assert clean(text, (Span(0, 8), Span(16, 24))) == "the harbor plan"


def test_no_pieces_are_no_text() -> None:
    assert clean("the plan", ()) == ""


def test_pieces_may_be_any_iterable() -> None:
    assert clean("the plan", iter([Span(4, 8)])) == "plan"


@given(st.lists(st.sampled_from(["the", "plan", "of", "June", "2019,", "Prado-Lind", "“so”", "(a)"]), max_size=30), st.data())
def test_how_lines_are_broken_makes_no_difference(words: list[str], data: st.DataObject) -> None:
    breaks = [data.draw(st.sampled_from([" ", "\n", "  ", "\r\n", "\n\n", "\t", "\n    "])) for _ in words]
    text = "".join(word + gap for word, gap in zip(words, breaks, strict=True))
    assert clean(text, (Span(0, len(text)),)) == " ".join(words)


@given(st.text(st.characters(codec="utf-8", exclude_characters="*_#>-"), max_size=80))
def test_without_markup_only_blanks_change(text: str) -> None:
    assert clean(text, (Span(0, len(text)),)) == " ".join(text.split())
