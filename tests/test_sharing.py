"""Closings among scraps, and notations that share a line."""

from __future__ import annotations

from itertools import pairwise

import pytest

from congress_letters import Vocabulary
from congress_letters._cuts import cuts
from congress_letters._phrases import phrases
from congress_letters._predicates import B
from congress_letters._words import words_in

VOCABULARY = Vocabulary.default()


@pytest.mark.parametrize(
    "line",
    [
        # a closing among scraps; a lead-in on its line is one text with it
        "i|Sincerely,|I",
        "Sincerely,|I f t",
        "- j|Very truly yours,",
        "With kindest regards, Sincerely,|G f T 1",
        "With kindest regards,|G f",
        "With kindest regards, I am Sincerely yours,|G f",
        "7,o/|Sincerel_y,|gM} l",
        "7,o/|Sincerely,",
        "7,o/ Senate, Washington",
        "7,o/|Vely truly yours,|f T",
        "7,o/ Many daily papers, f T",
        "With kindest regards,",
        "Sincerely,",
        "Sincerely, and as ever",
        "a b c d e Sincerely, I",
        "ij Sincerely I",
        "I am sincerely, as ever, yours",
        # notations behind initials, enclosures, titles
        "PL/jm|Enclosure 12",
        "PLjr/jm|Enc (1)",
        "PL/jm Harbors",
        "PL/jm|cc: Sam Day",
        "Enclosure|cc: Pat Lee",
        "Enclosures (2)|cc: Pat Lee",
        "United States Senator|cc:",
        "Pat Lee|Member of Congress|cc: Sam Day",
        "Pat Lee|Member of Congress|bcc: Sam Day",
        "Tides cc: Quay",
        "what we sent is the Director cc: Pat Lee",
        # furniture behind a title
        "Pat Lee|United States Senator|PLEASE DIRECT REPLY TO:",
        "United States Senator|PRINTED ON RECYCLED PAPER",
        # an addressee and an agency
        "Mr. Pat.Lee|Nuclear Regulatory Commission",
    ],
)
def test_what_shares_a_line(line: str) -> None:
    text = line.replace("|", " ")
    places = [0, *cuts(words_in(text, VOCABULARY), VOCABULARY), len(text)]
    assert "|".join(text[a:b].strip() for a, b in pairwise(places)) == line


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("With kindest regards, Sincerely,", "closing"),
        ("With kindest regards Sincerely yours", "closing"),
        ("With kindest regards,", "lead_in"),
        ("With kindest regards, Sam", "lead_in"),
        ("With kindest regards, Sincerely, and all that we can do", ""),
    ],
)
def test_a_lead_in_with_its_closing(line: str, sign: str) -> None:
    found = phrases(words_in(line, VOCABULARY), VOCABULARY)
    assert [name for name in ("closing", "lead_in") if found & B[name]] == ([sign] if sign else [])
