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
        # Lines that all begin elsewhere: there is no usual indent (and none that a seventh of them have).
        "Dear Chair Lee:\n" + "".join(f"{' ' * i}we write to ask for the harbor plan that was promised\n" for i in range(12)),
    ],
    ids=lambda text: f"{text[:8]!r} ({len(text)})",
)
def test_odd_texts_give_a_letter(text: str) -> None:
    assert isinstance(parse(text), Letter)
