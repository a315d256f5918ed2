"""Rows of a page: what a line holds, and what is done to all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Fragment", "Row", "fragments", "in_quotes", "one_line"]


class Fragment(NamedTuple):
    """What is printed of an entry on one line."""

    role: str
    """As in the entry; "more" where prose goes on from the line before."""
    text: str
    part: str


Row = tuple[str | Fragment, ...]
"""A line: fragments, and the blanks and marks that belong to none."""


def fragments(row: Row) -> list[Fragment]:
    """What of a line belongs to the letter."""
    return [cell for cell in row if isinstance(cell, Fragment)]


def in_quotes(rows: Sequence[Row], each: bool) -> list[Row]:
    """A quotation mark before the first row, or before each behind an empty one, and one behind the last."""
    out = [list(row) for row in rows]
    printed = [y for y, row in enumerate(rows) if fragments(row)]
    for y in printed if each else printed[:1]:
        if y == printed[0] or y - 1 not in printed:
            _put(out[y], 0, "“", "")
    for y in printed[-1:]:
        _put(out[y], -1, "", "”")
    return [tuple(row) for row in out]


def _put(row: list[str | Fragment], which: int, before: str, behind: str) -> None:
    """Marks around one fragment of a row that has some."""
    found = [(x, cell) for x, cell in enumerate(row) if isinstance(cell, Fragment)]
    x, cell = found[which]
    row[x] = cell._replace(text=before + cell.text + behind)


def one_line(rows: Sequence[Row]) -> list[Row]:
    """All lines run together, a blank between what they hold."""
    found = [cell for row in rows for cell in fragments(row)]
    return [tuple(cell for fragment in found for cell in (" ", fragment))[1:]] if found else []
