"""Labels of pieces from answers in the short form."""

from __future__ import annotations

from typing import Any

import pytest
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
