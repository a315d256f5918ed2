"""White that goes all the way down: columns of a page, and what is none, a table or a list of labels."""

from __future__ import annotations

import re
from itertools import pairwise
from operator import itemgetter
from statistics import median

from ._layout import Row, words_of
from ._prose import is_label

__all__ = ["characters", "columns_of", "is_table", "sides"]

# In heights of the type: white between columns.
_GUTTER = 1.0
# In characters: a line of prose.
_WIDE = 45
# What stands in a table: "$24.6M", "33.1%", "Q3", "1,204".
_FIGURE = re.compile(r"[^\w\s]?[A-Z]?\d[\d.,:/%–-]*[A-Za-z]{0,2}%?")


def columns_of(rows: list[Row]) -> list[list[Row]] | None:
    """The columns of rows, where white reaches from the top to the bottom between them."""
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return None
    return _split(rows)


def is_table(columns: list[list[Row]]) -> bool:
    """Figures stand in the columns behind the first: then it is a table, and read across."""
    cells = [words_of(row) for column in columns[1:] for row in column[1:]]
    return len(columns[0]) > 1 and sum(_FIGURE.fullmatch(cell) is not None for cell in cells) * 2 > len(cells)


def sides(rows: list[Row]) -> list[list[Row]] | None:
    """Columns of prose or a roster beside it: read each to its end, whatever white goes across."""
    if len(rows) < 8:
        return None
    columns = _split(rows)
    if columns and any(sum(1 for row in column if characters(row) >= _WIDE) >= 4 for column in columns):
        return columns if all(len(column) > 2 for column in columns) else None
    return None


def characters(row: Row) -> int:
    """How many characters a row has, blanks between its words included."""
    return sum(len(word.text) + 1 for cell in row for word in cell.words)


def _split(rows: list[Row]) -> list[list[Row]] | None:
    cells = sorted((cell for row in rows for cell in row), key=itemgetter(0))
    size = median([cell.size for cell in cells])
    cuts: list[float] = []
    right = cells[0].right
    for cell in cells[1:]:
        if cell.left - right > _GUTTER * size:
            cuts.append(cell.left)
        right = max(right, cell.right)
    if not cuts:
        return None
    columns: list[list[Row]] = [[] for _ in range(len(cuts) + 1)]
    for row in rows:
        for n, (low, high) in enumerate(pairwise([float("-inf"), *cuts, float("inf")])):
            part = [cell for cell in row if low <= cell.left < high]
            if part:
                columns[n].append(part)
    # A column of labels is none: "1." and "RE:" belong to the line of their text.
    return None if any(all(map(is_label, column)) for column in columns[:-1]) else columns
