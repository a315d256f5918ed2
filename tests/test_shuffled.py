"""Lines of letters in any order, set in one column or two: what no letter looks like, and `parse` still reads without loss.

Where two columns stand side by side, the second is read below the first, so that what is read later may stand further up.
"""

from __future__ import annotations

import os
import random

import pytest

from congress_letters import find_letters, parse
from tests.test_parse import assert_nothing_lost

LINES = (
    "March 4, 2019", "The Honorable Pat Lee", "Chair", "Committee on Trade", "Washington, DC 20515", "VIA ELECTRONIC MAIL",
    "RE: The harbor plan", "that was promised in June", "Dear Chair Lee:", "Dear Pat,", "Mr. President:",
    "We write to ask for the harbor plan that your office promised in June.", "and the pilots say that it is late.",
    "Sincerely,", "Respectfully, Pat Lee", "Sam Day", "Member of Congress", "cc: Kim Orr, Clerk", "cc:", "Enclosure",
    "1. See the plan.", "2 See the log.", "P.S. Thank you.", "Page 2", "----", "Ag42 xx", "~~ %% 7", "q 7", "PL/so",
    "Pat Lee, Sam Day, Kim Orr;", "",
)  # fmt: skip
WIDTHS = (15, 25, 31)
DOCUMENTS = {"quick": 200, "ci": 1_000}.get(os.environ.get("CONGRESS_LETTERS_PROFILE", "quick"), 10_000)


def shuffled(draw: random.Random) -> str:
    """A document of lines; one in three has another at its right."""
    lines = []
    for _ in range(draw.randint(3, 14)):
        line = draw.choice(LINES)
        if draw.random() < 0.35:
            width = draw.choice(WIDTHS)
            line = f"{line:<{width}}{draw.choice(LINES)}" if len(line) < width - 2 else line
        lines.append(line)
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(8))
def test_lines_in_any_order_are_read_without_loss(seed: int) -> None:
    draw = random.Random(seed)
    for _ in range(DOCUMENTS // 8):
        text = shuffled(draw)
        assert_nothing_lost(parse(text))
        for letter in find_letters(text):
            assert 0 <= letter.span.start < letter.span.end <= len(text)


@pytest.mark.parametrize(
    "lines",
    [
        ("Dear Chair Lee:          q 7", "Respectfully,", "Dear Chair Lee:          q 7", "        Pat Lee"),
        ("March 4, 2019            The Honorable Pat Lee", "Respectfully,", "", *["qq 4 b                   Sincerely,"] * 2),
        (
            "Ag42 xx                 Pat Lee",
            "~~ %% 7                The Honorable Sam Day",
            "The Honorable Pat Lee",
            "Dear Chair Lee and *:",
            "text that goes on until The Honorable Pat Lee Chair Committee on Trade Dear Chair Lee: We write. Sincerely, Pat Lee",
        ),
    ],
    ids=["a copy", "a signature", "an addressee"],
)
def test_a_value_goes_on_at_the_top_of_the_next_column(lines: tuple[str, ...]) -> None:
    """These raised: what goes on stood above what it goes on from."""
    assert_nothing_lost(parse("\n".join(lines)))
