"""Law 1: `parse` never raises on any `str`."""

from __future__ import annotations

import pytest
from hypothesis import given

from congress_letters import Letter, parse
from tests.laws.inputs import any_texts


@given(any_texts())
def test_any_text_gives_a_letter(text: str) -> None:
    letter = parse(text)
    assert isinstance(letter, Letter)
    assert letter.source.text == text
    assert letter.source.length == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "\r\n\r\n",
        "\f",
        "\0",
        "\ud800",
        "\u200f",
        "x" * 100_000,
        "Pat Lee\n" * 2_000,
        "-",
        "**",
        "Dear",
        ":",
        "\ufeff",
    ],
    ids=lambda text: f"{text[:8]!r} ({len(text)})",
)
def test_odd_texts_give_a_letter(text: str) -> None:
    assert isinstance(parse(text), Letter)
