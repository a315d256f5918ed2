"""Labels of pieces from answers in the short form."""

from __future__ import annotations

from typing import Any

import pytest
from carried import carried
from drawn_labels import kinds_of
from labels import label

from congress_letters._lines import cut
from congress_letters._reading import read
from congress_letters._vocabulary import Vocabulary

TEXT = """\
March 4, 2019

Dear Ms. Oakes:

We write about the ferry.

The figures are these:

{}

Background

Please answer.

Sincerely,

Peregrine Holt
"""


def labelled(table: str, says: str) -> list[tuple[str | None, str]]:
    blocks = [
        ["paragraph", "We write about the ferry."],
        ["paragraph", "The figures are these:"],
        ["table", says],
        ["heading", "Background"],
        ["paragraph", "Please answer."],
    ]
    want: dict[str, Any] = {
        "date": "2019-03-04",
        "letterhead": [],
        "recipients": [],
        "salutation": "Dear Ms. Oakes:",
        "first_words": "We write about the ferry.",
        "last_words": "Please answer.",
        "blocks": blocks,
        "closing": "Sincerely,",
        "signers": [{"name": "Peregrine Holt"}],
    }
    text, vocabulary = TEXT.format(table), Vocabulary.default()
    reading = read(text, cut(text, vocabulary), vocabulary)
    return [(kind, text[p.low : p.high]) for kind, p in zip(label(text, reading, want), reading.pieces, strict=True)]


@pytest.mark.parametrize("gap", ["      ", "\t"])
def test_cells_of_a_table(gap: str) -> None:
    table = "\n".join(
        gap.join(row) for row in (("Town    ", "2018", "2019"), ("Port Lee", "412 ", "388"), ("Winton  ", "510 ", "499"))
    )
    kinds = labelled(table.replace(" \t", "\t"), "Town 2018 2019 Port Lee 412 388 Winton 510 499")
    assert kinds[2:5] == [("PARAGRAPH", "We write about the ferry."), ("PARAGRAPH", "The figures are these:"), ("TABLE", "Town")]
    assert [kind for kind, _ in kinds[5:13]] == ["MORE"] * 8
    assert {cell for _, cell in kinds[4:13]} == {"Town", "2018", "2019", "Port Lee", "412", "388", "Winton", "510", "499"}
    assert kinds[13:15] == [("HEADING", "Background"), ("PARAGRAPH", "Please answer.")]


def test_rows_between_bars() -> None:
    kinds = labelled("| Town | 2018 |\n| --- | --- |\n| Port Lee | 412 |\n| Winton | 510 |", "| Town | 2018 | | Port Lee | 412 | …")
    assert [kind for kind, _ in kinds[4:8]] == ["TABLE", "FURNITURE", "MORE", "MORE"]
    assert kinds[8:10] == [("HEADING", "Background"), ("PARAGRAPH", "Please answer.")]


def answered(text: str, **want: Any) -> dict[str, str | None]:
    """Kinds by the text of the piece."""
    said = {"date": "2019-03-04", "letterhead": [], "recipients": [], "salutation": "Dear Ms. Oakes:", "closing": "Sincerely,"}
    vocabulary = Vocabulary.default()
    reading = read(text, cut(text, vocabulary), vocabulary)
    kinds = label(text, reading, {**said, **want})
    return {text[p.low : p.high]: kind for kind, p in zip(kinds, reading.pieces, strict=True)}


SHORT = """\
{head}
March 4, 2019

Dear Ms. Oakes:

We write about the ferry.

Please answer.

Sincerely,

{end}
"""
ENDS = {"first_words": "We write about the ferry.", "last_words": "Please answer.", "n_paragraphs": 2}


def test_party_and_state_below_a_name_are_the_signers() -> None:
    kinds = answered(
        SHORT.format(head="", end="Peregrine Holt\nD-OR\n\nAnn Fox\nR-ME"),
        **ENDS,
        signers=[{"name": "Peregrine Holt", "party_state": "D-OR"}, {"name": "Ann Fox", "party_state": "R-ME"}],
    )
    assert (kinds["D-OR"], kinds["R-ME"]) == ("TITLE", "TITLE")


def test_a_name_in_two_pieces() -> None:
    kinds = answered(SHORT.format(head="", end="Peregrine Anselm\nHolt"), **ENDS, signers=[{"name": "Peregrine Anselm Holt"}])
    assert (kinds["Peregrine Anselm"], kinds["Holt"]) == ("NAME", "MORE")


def test_what_a_scanner_misread_is_what_it_was_or_is_not_told() -> None:
    text = SHORT.format(head="Washingtan, OC 2O515\n~#@ qzx", end="Peregrine Halt\nMember of Cangress")
    want: dict[str, Any] = {
        **ENDS,
        "letterhead": ["Washington, DC 20515"],
        "signers": [{"name": "Peregrine Holt", "titles": ["Member of Congress"]}],
    }
    kinds = answered(text, **want, ocr=True)
    assert kinds["Washingtan, OC 2O515"] == "LETTERHEAD"
    assert kinds["~#@ qzx"] is None
    assert (kinds["Peregrine Halt"], kinds["Member of Cangress"]) == ("NAME", "TITLE")
    assert answered(text, **want)["~#@ qzx"] == "OTHER"


LAID_OUT = """\
March 4, 2019

Dear Ms. Oakes:

We write about the ferry, which has not run since the spring, and about the bridge that
was to take its place by the fall.
Please send us:
   1. The contract with the yard, with all that was added to it since the day when it was
      signed.
   2. The plan.

              12 Hart Senate Office Building
                   Washington, DC 20510

      a. If there are two plans, both.
We look forward to your reply.

Sincerely,

Peregrine Holt
"""


def test_a_body_that_line_ends_and_labels_tell_apart() -> None:
    kinds = answered(
        LAID_OUT,
        first_words="We write about the ferry,",
        last_words="look forward to your reply.",
        n_paragraphs=6,
        n_list_items=3,
        footer=["12 Hart Senate Office Building", "Washington, DC 20510"],
        signers=[{"name": "Peregrine Holt"}],
    )
    assert [kinds[text] for text in kinds if text.startswith(("We write", "Please", "1.", "2.", "a.", "We look"))] == [
        *("PARAGRAPH", "PARAGRAPH", "ITEM", "ITEM", "ITEM", "PARAGRAPH"),
    ]
    assert (kinds["signed."], kinds["Washington, DC 20510"]) == ("MORE", "FURNITURE")


@pytest.mark.parametrize(
    ("pieces", "kinds"),
    [
        # A page's line that is cut doesn't go on with the paragraph above it.
        ([("furniture", "The Honorable Pat Lee, March 4, 2019, Page 2")], {"FURNITURE"}),
        # What should have been cut is neither.
        ([("delivery", "By Messenger from"), ("subject", "the ferry at Winton")], {None}),
        ([("organization", "Department of Ferries,"), ("address", "Washington, DC 20590")], {"ORGANIZATION", "ADDRESS"}),
    ],
)
def test_pieces_of_drawn_letters(pieces: list[tuple[str, str]], kinds: set[str | None]) -> None:
    text = " ".join(said for _, said in pieces) + "\n\nDear Ms. Oakes:\n"
    items = [
        {"kind": kind, "part": str(n), "start": text.index(said), "end": text.index(said) + len(said)}
        for n, (kind, said) in enumerate(pieces)
    ]
    vocabulary = Vocabulary.default()
    reading = read(text, cut(text, vocabulary), vocabulary)
    assert {kind for kind, p in zip(kinds_of(text, reading, items), reading.pieces, strict=True) if p.line == 0} == kinds


LETTER = """\
The Honorable Ada Oakes
March 4, 2019

Congress of the United States
Washington, DC 20515

March 4, 2019

The Honorable Ada Oakes
Director
Office of Ferries
Washington, DC 20515

IRE: The ferry at Marlow Bay

Dear Ms. Oakes:

The ferry has been late since
1922.
We ask you to see to it.

The Honorable Ada Oakes
March 4, 2019

Please answer.

Sincerely,

Peregrine Holt
"""
WANT: dict[str, Any] = {
    "date": "2019-03-04",
    "letterhead": ["Congress of the United States", "Washington, DC 20515"],
    "recipients": [{"name": "Ada Oakes", "titles": ["Director"], "address": ["Washington, DC 20515"]}],
    "subject": "The ferry at Marlow Bay",
    "salutation": "Dear Ms. Oakes:",
    "first_words": "The ferry has been late",
    "last_words": "Please answer.",
    "blocks": [
        ["paragraph", "The ferry has been late since 1922."],
        ["paragraph", "We ask you to see to it."],
        ["paragraph", "Please answer."],
    ],
    "closing": "Sincerely,",
    "signers": [{"name": "Peregrine Holt"}],
}


def test_what_stands_twice_is_labelled_where_it_is_meant() -> None:
    """A page's head above the letter and inside it; an address in the letterhead and below the addressee; a year on a line."""
    vocabulary = Vocabulary.default()
    reading = read(LETTER, cut(LETTER, vocabulary), vocabulary)
    assert [(kind, LETTER[p.low : p.high]) for kind, p in zip(label(LETTER, reading, WANT), reading.pieces, strict=True)] == [
        (None, "The Honorable Ada Oakes"),
        (None, "March 4, 2019"),
        ("LETTERHEAD", "Congress of the United States"),
        ("LETTERHEAD", "Washington, DC 20515"),
        ("DATE", "March 4, 2019"),
        ("ADDRESSEE", "The Honorable Ada Oakes"),
        ("TITLE", "Director"),
        ("OTHER", "Office of Ferries"),
        ("ADDRESS", "Washington, DC 20515"),
        ("SUBJECT", "IRE: The ferry at Marlow Bay"),
        ("SALUTATION", "Dear Ms. Oakes:"),
        ("PARAGRAPH", "The ferry has been late since"),
        ("MORE", "1922."),
        ("PARAGRAPH", "We ask you to see to it."),
        ("FURNITURE", "The Honorable Ada Oakes"),
        ("FURNITURE", "March 4, 2019"),
        ("PARAGRAPH", "Please answer."),
        ("CLOSING", "Sincerely,"),
        ("NAME", "Peregrine Holt"),
    ]


def test_labels_are_carried_over_to_a_letter_set_otherwise() -> None:
    """What a line begins keeps its kind, what a line broke is more of it; what has run together has none."""
    text = "March 4, 2019\n\nDear Ms. Oakes:\n\nWe write about the ferry.\n\nPlease answer.\n\nSincerely,\n\nPeregrine Holt\n"
    vocabulary = Vocabulary.default()
    pieces = cut(text, vocabulary)
    kinds = ["DATE", "SALUTATION", "PARAGRAPH", "PARAGRAPH", "CLOSING", "NAME"]

    def copied(copy: str, joined: bool = False) -> list[tuple[str | None, str]]:
        those = cut(copy, vocabulary)
        labels = carried(text, pieces, kinds, copy, those, joined)
        assert labels is not None
        return [(kind, copy[p.low : p.high]) for kind, p in zip(labels, those, strict=True)]

    assert copied(text.replace("about the", "about\nthe"))[2:4] == [("PARAGRAPH", "We write about"), ("MORE", "the ferry.")]
    assert copied(text.replace("ferry.\n\n", "ferry. "))[2:3] == [(None, "We write about the ferry. Please answer.")]
    assert copied(text.replace("ferry.\n\n", "ferry. "), True)[2:3] == [
        ("PARAGRAPH", "We write about the ferry. Please answer."),
    ]
    assert carried(text, pieces, kinds, text + "x", cut(text + "x", vocabulary), False) is None
