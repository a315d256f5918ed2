"""From the words of a page to its rows: words of one height and close by make a cell, cells of one height a row.

Lengths are points, y grows upwards; a picture's are pixels, with y turned round.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from statistics import median
from typing import NamedTuple

__all__ = ["WORD_GAP", "Box4", "Cell", "Row", "Word", "rows_of", "words_of"]


class Word(NamedTuple):
    """A word on a page."""

    text: str
    left: float
    base: float
    """Height of the line that it stands on."""
    right: float
    low: float
    high: float
    size: float
    """Height of its type."""
    confidence: float | None = None


class Cell(NamedTuple):
    """Words that stand in one line, close to each other."""

    left: float
    base: float
    right: float
    low: float
    high: float
    size: float
    words: list[Word]


Row = list[Cell]
Box4 = tuple[float, float, float, float]

# In heights of the type. Blanks between words are a quarter of it, three quarters where a line is justified badly.
WORD_GAP = 1.25


def rows_of(words: Sequence[Word]) -> list[Row]:
    """The rows of a page, from the top, each with its cells from the left."""
    return _rows(_straight(_cells(words)))


# Words to cells, cells to rows


def _cells(words: Sequence[Word]) -> list[Cell]:
    """Words in the order in which a page draws them, those that go on in a line together."""
    lines: list[list[Word]] = []
    last: Word | None = None
    for word in words:
        if (
            last is not None
            and _same_line(last, word)
            and -0.3 * word.size < word.left - last.right < WORD_GAP * max(last.size, word.size)
        ):
            lines[-1].append(word)
        else:
            lines.append([word])
        last = word
    return [_cell(line) for line in lines]


def _same_line(a: Word | Cell, b: Word | Cell) -> bool:
    """They stand on one line; a raised figure stands on the line that it is raised from."""
    size = max(a.size, b.size)
    return abs(a.base - b.base) < (0.3 if min(a.size, b.size) > 0.8 * size else 0.55) * size


def _cell(words: list[Word]) -> Cell:
    size = max([word.size for word in words])
    # A raised figure does not lift the line.
    base = next(word.base for word in words if word.size == size)
    return Cell(
        min([word.left for word in words]),
        base,
        max([word.right for word in words]),
        min([word.low for word in words]),
        max([word.high for word in words]),
        size,
        words,
    )


def _straight(cells: list[Cell]) -> list[Cell]:
    """Cells of a page that was laid askew on the scanner, put straight."""
    slopes = []
    for cell in cells:
        first, last = cell.words[0], cell.words[-1]
        if len(cell.words) > 5 and last.left - first.left > 10 * cell.size:
            slopes.append((last.base - first.base) / (last.left - first.left))
    slope = median(slopes) if len(slopes) > 4 else 0.0
    if abs(slope) < 0.002:
        return cells
    return [_cell([word._replace(base=word.base - slope * word.left) for word in cell.words]) for cell in cells]


def _rows(cells: list[Cell]) -> list[Row]:
    """Cells of one height as rows, from the top; cells of a row that are close by are one."""
    cells.sort(key=itemgetter(1), reverse=True)
    rows: list[Row] = []
    for cell in cells:
        if rows and _one_row(rows[-1], cell):
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return [_joined(row) if len(row) > 1 else row for row in rows]


def _one_row(row: Row, cell: Cell) -> bool:
    """A cell stands at the height of a row, or close to one of its cells and raised."""
    last = row[-1]
    if abs(last.base - cell.base) < 0.3 * min(last.size, cell.size):
        # Lines of a sheet that was not flat may come close to each other; what stands over the other is no neighbour.
        return not any(min(other.right, cell.right) - max(other.left, cell.left) > cell.size for other in row)
    return _same_line(last, cell) and any(
        _same_line(other, cell) and -0.3 < (max(other.left, cell.left) - min(other.right, cell.right)) / cell.size < 0.6
        for other in row
    )


def _joined(row: Row) -> Row:
    row.sort(key=itemgetter(0))
    out = [row[0]]
    for cell in row[1:]:
        last = out[-1]
        if cell.left - last.right < WORD_GAP * max(last.size, cell.size):
            out[-1] = _cell([*last.words, *cell.words])
        else:
            out.append(cell)
    return out


def words_of(row: Row) -> str:
    """The words of a row, a blank between two."""
    return " ".join([word.text for cell in row for word in cell.words])
