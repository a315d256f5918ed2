"""Whether rows that stand together are one paragraph: then its lines are joined, since where a line ended says nothing.

On a page white stands between paragraphs, or their first lines are indented; text alone often can't tell the end of a
paragraph from the end of a sentence that ends a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from ._layout import Row, words_of

__all__ = ["is_full", "is_label", "is_paragraph", "segments"]

# What stands before the text of an item and belongs to its line: "1.", "(a)", "•", "RE:", "cc:", a footnote's figure.
_LABEL = re.compile(r"[(\[]?\w{1,4}[.)\]:]{1,2}|[•·▪◦●○■‣⁃\uf0b7*+o–—-]|\d{1,2}|[^\W\d]{1,12}:|[*†‡§]{1,3}")
_ITEM = re.compile(r"[(\[]?(?:\d{1,2}|[a-zA-H]|[ivx]{1,4})(?:[.)\]]{1,2})$|[•·▪◦●○■‣⁃\uf0b7]$")
# In heights of the type: a first line is indented by more than the one and less than the other; on a sheet that
# lay askew the left edge drifts.
_INDENT = 0.9
_DEEP = 7
_DRIFT = 0.8
# A roll of names, parted by commas, is none: how many characters there are for each comma.
_ROLL = 30
# In heights of the type: a line of prose is longer than that.
_LONG = 25
_WORDS = re.compile(r"\b[a-z]{2,}")


def segments(rows: Sequence[Row], right: float) -> Iterator[list[Row]]:
    """Rows with no white between them, parted where a list item, a note or an indented line begins, and where a line ends early.

    ``right`` is the right edge of the page's prose.
    """
    edge = min(row[0].left for row in rows)
    if len(rows) > 2:
        # A quotation is set narrower.
        right = min(right, max(row[-1].right for row in rows))
    segment: list[Row] = []
    last = _note(rows[0])
    for row in rows:
        # Below a row that begins with the figure of a note, one that begins with the next is a note too.
        note = last > 0 and _note(row) == last + 1
        last += note
        labelled = note or _starts_item(row)
        indented = _INDENT < (row[0].left - edge) / row[0].size < _DEEP
        if segment and (labelled or (indented and not _hangs(segment, row)) or not is_full(segment[-1], row, right - row[0].size)):
            yield segment
            segment = []
        segment.append(row)
    yield segment


def _hangs(segment: Sequence[Row], row: Row) -> bool:
    """The row goes on with an item or with a line that is indented as it is."""
    first = segment[0]
    if len(segment) > 1:
        return abs(segment[-1][0].left - row[0].left) < _DRIFT * row[0].size
    return _starts_item(first) or is_label(first[:1]) or first[0].left > row[0].left - _INDENT * row[0].size


def _note(row: Row) -> int:
    """The figure that a row begins with, as footnotes do; 0 where it begins otherwise."""
    words = [word for cell in row[:2] for word in cell.words[:2]]
    return int(words[0].text) if len(words) > 1 and words[0].text.isdecimal() and len(words[0].text) < 3 else 0


def is_paragraph(rows: Sequence[Row], right: float) -> bool:
    """Rows with no white between them are the lines of one paragraph: long, full but for the last, all at one left edge.

    ``right`` is the right edge of the page's prose.
    """
    if len(rows) < 2 or any(len(row) > 1 for row in rows[1:]) or len(rows[0]) > 2:
        return False
    if len(rows[0]) == 2 and not is_label(rows[0][:1]):
        return False
    left = median([row[0].left for row in rows[1:]])
    size = rows[1][0].size
    if any(row[0].left - left > _DRIFT * size for row in rows[1:]):
        return False
    if rows[0][0].left > left + 5 * size:
        return False
    # Two lines tell little of their own width: the page's holds for them.
    edge = max(row[-1].right for row in rows) if len(rows) > 2 else right
    for row, below in pairwise(rows):
        if row[-1].right - row[0].left < _LONG * size or not is_full(row, below, edge):
            return False
    text = " ".join(words_of(row) for row in rows)
    return text.count(",") * _ROLL < len(text) and len(_WORDS.findall(text)) * 10 > len(text.split()) * 4


def is_full(row: Row, below: Row, edge: float) -> bool:
    """The first word of the row below had no room in this one."""
    words = below[0].words
    first = words[0] if len(words) < 2 or words[0].text[0].isalnum() else max(words[:2], key=lambda word: word.right - word.left)
    return row[-1].right + 0.2 * first.size + first.right - first.left > edge - 0.3 * first.size


def is_label(row: Row) -> bool:
    """A row is a label and nothing else."""
    return len(row) == 1 and len(row[0].words) == 1 and _LABEL.fullmatch(row[0].words[0].text) is not None


def _starts_item(row: Row) -> bool:
    """A row begins with the label of a list item."""
    return _ITEM.match(row[0].words[0].text) is not None and len(row[0].words) + len(row) > 2
