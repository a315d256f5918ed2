"""Quotation marks around a letter and before its paragraphs."""

from __future__ import annotations

import pytest

from congress_letters import parse
from congress_letters._quotes import marks_around

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
