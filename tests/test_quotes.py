"""Quotation marks around a letter and before its paragraphs."""

from __future__ import annotations

import pytest

from congress_letters import parse
from congress_letters._quotes import marks_around
from tests.test_parse import assert_nothing_lost

LETTER = "Dear Chair Lee:\n\nWe write to ask for the harbor plan.\n\nThe pilots say that it is late.\n\nSincerely,\n\nSam Day"


def before_each(text: str, mark: str, end: str) -> str:
    return "\n\n".join(mark + block for block in text.split("\n\n")) + end


@pytest.mark.parametrize(
    "text", [f"“{LETTER}”", f'"{LETTER}"', f"``{LETTER}''", before_each(LETTER, "“", "”"), before_each(LETTER, '"', '"')]
)
def test_the_letter_inside_is_read(text: str) -> None:
    letter = parse(text)
    assert letter.values() == parse(LETTER).values()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“",
        "“Yes,” she said.",
        "“We agree,” he said, and left.\n\nNobody asked him why. “I had a boat to catch,” he told us.",
        "“One.”\n\n“Two.”\n\n“Three.”\n\n“Four.”",
        'He said "no" twice.',
        LETTER,
    ],
)
def test_other_marks_stay(text: str) -> None:
    assert marks_around(text) == {}


def test_where_the_marks_are() -> None:
    text = f"“{LETTER}”\n"
    assert marks_around(text) == {0: 1, len(text) - 2: 1}


def test_marks_belong_to_the_parts_that_they_stand_at() -> None:
    text = f"“{LETTER}”"
    letter = parse(text)
    assert letter.salutation is not None
    assert letter.salutation.pieces[0].start == 0
    assert letter.salutation.text_pieces[0].start == 1
    assert letter.signatures[-1].pieces[-1].end == len(text)


LONG = "We write to ask for the harbor plan, which your office promised to us in the summer of last year, and for "


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        # a letter in one line is longer than 100 characters
        (f"“{LONG[:98]}”", {}),
        (f"“{LONG[:99]}”", {0: 1, 100: 1}),
        (f"“{LONG}", {}),
        # before each paragraph, three at least, three in five
        ("“One\n\n“Two\n\n“Three", {0: 1, 6: 1, 12: 1}),
        ("“One\n\n“Two", {}),
        ("“One\n\n“Two\n\n“Three\n\nFour\n\nFive", {0: 1, 6: 1, 12: 1}),
        ("“One\n\n“Two\n\n“Three\n\nFour\n\nFive\n\nSix", {}),
        # lines of a paragraph need none
        ("“One\nand\n\n“Two\nand\n\n“Three\nand", {0: 1, 10: 1, 20: 1}),
        ("``One\n\n``Two\n\n``Three''", {0: 2, 7: 2, 14: 2, 21: 2}),
        # an opening mark whose quotation ends in its line is the letter's own
        ("“One”\n\nTwo”", {}),
        ('"One\n\nHe said "yes"', {}),
        ('"One" and\n\n"Two" and\n\n"Three" and', {}),
        ('"One and\n\n"Two and\n\n"Three and', {0: 1, 10: 1, 20: 1}),
        ("**“One**\n\n**Two”**", {2: 1, 15: 1}),
    ],
)
def test_marks_at_their_edges(text: str, marks: dict[int, int]) -> None:
    assert marks_around(text) == marks


@pytest.mark.parametrize(("begin", "end"), [("“", "”"), ('"', '"'), ("``", "''")])
def test_a_closing_mark_in_a_line_of_its_own(begin: str, end: str) -> None:
    """It crashed: nothing was left of the line. Found by changing the code and seeing that no test fails."""
    letter = parse(f"{begin}{LETTER}\n{end}\n")
    assert letter.signers == ("Sam Day",)
    assert_nothing_lost(letter)
    assert_nothing_lost(parse(before_each(LETTER, begin, f"\n\n{end}")))
