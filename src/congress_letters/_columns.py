"""Columns set by blanks: bring the cells of a block of lines into reading order, column by column."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from ._vocabulary import BIT

if TYPE_CHECKING:
    from ._piece import Piece
    from ._words import Word


def by_columns(lines: list[list[Piece]]) -> list[Piece]:
    """The cells of lines that have no blank line between them, in reading order.

    Cells that stand over each other make a column; a column is read to its end before the next one. A line that reaches
    over two columns (prose, a centred heading) ends the zone, and what comes after it is set apart anew.
    """
    out: list[Piece] = []
    zone: list[_Column] = []
    for pieces in lines:
        line = _cells(pieces)
        places = [_column_of(cell, zone) for cell in line]
        # A zone whose lines have one cell so far is no table yet: a wider line may still open columns.
        if None in places or (len(line) > 1 and len(set(places)) < len(line)):
            out += _flush(zone)
            zone = []
            places = [-1] * len(line)
        for cell, place in zip(line, places, strict=True):
            assert place is not None
            left, right = _edges(cell)
            if place == -1:
                at = bisect_left(zone, left, key=_left) if zone and zone[-1][0] >= left else len(zone)
                zone.insert(at, (left, right, [cell]))
            else:
                found = bisect_left(zone, place, key=_left)
                l0, r0, cells = zone[found]
                cells.append(cell)
                zone[found] = (min(left, l0), max(right, r0), cells)
    return out + _flush(zone)


_Cell = list["Piece"]
_Column = tuple[int, int, list[_Cell]]
_COLUMN_GAP = 3


def _cells(pieces: list[Piece]) -> list[_Cell]:
    """The cells of a line. Two blanks stand for a lost line break, not for a column: what is behind them goes with the cell."""
    cells: list[_Cell] = []
    for piece in pieces:
        if cells and piece.gap < _COLUMN_GAP:
            cells[-1].append(piece)
        else:
            cells.append([piece])
    return cells


def _edges(cell: _Cell) -> tuple[int, int]:
    return cell[0].indent, cell[-1].indent + cell[-1].end - cell[-1].start


def _column_of(cell: _Cell, zone: list[_Column]) -> int | None:
    """Left edge of the column that a cell stands in; -1 for a new one; None where it stands over two."""
    left, right = _edges(cell)
    # The columns of a zone are in order and apart from each other; a row's cells mostly come in that order.
    if not zone or zone[-1][1] <= left:
        return -1
    first = bisect_right(zone, left, key=_right)
    if first == len(zone) or zone[first][0] >= right:
        return -1
    return None if first + 1 < len(zone) and zone[first + 1][0] < right else zone[first][0]


def _left(column: _Column) -> int:
    return column[0]


def _right(column: _Column) -> int:
    return column[1]


def _flush(zone: list[_Column]) -> list[Piece]:
    rows: dict[int, int] = {}
    for _, _, cells in zone:
        for cell in cells:
            rows[cell[0].line] = rows.get(cell[0].line, 0) + 1
    # One line with gaps in it is a line with gaps in it: columns have rows.
    if sum(1 for count in rows.values() if count > 1) < 2:
        return sorted((piece for _, _, cells in zone for cell in cells for piece in cell), key=lambda piece: piece.start)
    above = max(cells[0][0].above for _, _, cells in zone)
    out: list[Piece] = []
    zone, dirt = _without_dirt(zone)
    for number, (_, _, cells) in enumerate(zone):
        if number:
            # A column's top begins something new, as a line after a blank line does.
            cells[0][0].above = max(1, above)
        for cell in cells:
            for piece in cell:
                piece.column = number
            cell[0].first = cell[-1].last = True
            out += cell + dirt.pop(cell[0].line, [])
    return out + [piece for line in dirt.values() for piece in line]


_SPECK = 5
"""Characters of a speck, at most."""
_SPECKS = 2
"""Specks in a column, at most; a column of figures has more."""
_ROWS = 4
"""Lines beside them, at least."""


def _without_dirt(zone: list[_Column]) -> tuple[list[_Column], dict[int, list[Piece]]]:
    """The columns without those that are a speck or two beside many lines, and the specks by their line: dirt of a scan.

    "12 Main Street           Ny," and a salutation three lines below: what follows it stands right below it.
    """
    kept: list[_Column] = []
    dirt: dict[int, list[Piece]] = {}
    for column in zone:
        cells = column[2]
        specks = len(cells) <= _SPECKS and all(len(cell) == 1 and cell[0].high - cell[0].low <= _SPECK for cell in cells)
        if column is not zone[0] and specks and len(zone[0][2]) >= _ROWS:
            for cell in cells:
                dirt.setdefault(cell[0].line, []).extend(cell)
        else:
            kept.append(column)
    return kept, dirt


def deal(lines: list[list[Piece]], text: str) -> list[Piece]:
    """Addressees side by side whose columns were run together: deal the cells of each line to them in turn.

    "The Honorable Pat Lee The Honorable Lee Orr / Chair Vice Chair / 12 Hart Building 14 Hart Building": as many columns
    as there are honorifics in the first line; a later line belongs to them as long as its cells can be dealt out evenly.
    """
    if all(len(line) == 1 for line in lines):
        return [line[0] for line in lines]
    out: list[Piece] = []
    number = 0
    while number < len(lines):
        if len(lines[number]) == 1:
            out += lines[number]
            number += 1
            continue
        cells, behind = _above_greeting(_joined(lines[number], text), text)
        wide = _honorifics(cells, text)
        if wide < 2:
            out += lines[number]
            number += 1
            continue
        first = next(i for i, cell in enumerate(cells) if _honorable(cell, text))
        out += [piece for cell in cells[:first] for piece in cell]
        stacks: list[list[list[Piece]]] = [[] for _ in range(wide)]
        rest = cells[first:]
        after: list[list[Piece]] = []
        while rest and len(rest) % wide == 0:
            for i, cell in enumerate(rest):
                stacks[i % wide].append(cell)
            number += 1
            after = behind
            rest, behind = _above_greeting(_joined(lines[number], text), text) if number < len(lines) else ([], [])
            if after or (rest and _honorifics(rest, text)):
                break
        if not stacks[0]:
            out += [piece for cell in rest for piece in cell]
            after = behind
            number += 1
        for column, stack in enumerate(stacks):
            for row, cell in enumerate(stack):
                cell[0].first = cell[-1].last = True
                cell[0].column = column
                cell[0].above = max(1, cell[0].above) if column and not row else cell[0].above
                out += cell
        out += [piece for cell in after for piece in cell]
    return out


def _above_greeting(cells: list[list[Piece]], text: str) -> tuple[list[list[Piece]], list[list[Piece]]]:
    """The cells above a salutation in the same line, and the rest: a letter in one line has its body behind its addressees."""
    for number, cell in enumerate(cells):
        if text.startswith(("Dear ", "DEAR "), cell[0].low):
            return cells[:number], cells[number:]
    return cells, []


def _joined(line: list[Piece], text: str) -> list[list[Piece]]:
    """The cells of a line: what goes on behind a comma is no cell of its own."""
    cells: list[list[Piece]] = []
    for piece in line:
        if cells and text[cells[-1][-1].high - 1] == "," and not _honorable([piece], text):
            cells[-1].append(piece)
        else:
            cells.append([piece])
    return cells


def _honorable(cell: list[Piece], text: str) -> bool:
    return text.startswith(("The Honorable", "Hon. ", "The Hon. "), cell[0].low) or text.startswith(
        "The Honorable", cell[0].low + 1
    )


def _honorifics(cells: list[list[Piece]], text: str) -> int:
    """How many cells in a row begin with an honorific, from the first one on."""
    marks = [_honorable(cell, text) for cell in cells]
    if True not in marks:
        return 0
    first = marks.index(True)
    run = [mark or _ranked(cell) for mark, cell in zip(marks[first:], cells[first:], strict=True)]
    return run.index(False) if False in run else len(run)


def _ranked(cell: list[Piece]) -> bool:
    """A name with another honorific or a rank before it: "Lt. Gen. Pat Lee"."""
    words: list[Word] = cell[0].words.words
    before = next((n for n, word in enumerate(words) if not word.bits & _RANKS), len(words))
    return 0 < before < 3 and before + 1 < len(words) and bool(words[before].bits & _GIVEN)


_RANKS, _GIVEN = BIT["honorifics"] | BIT["offices"], BIT["given"]
