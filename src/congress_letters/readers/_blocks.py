"""Paragraphs and tables, of Word files and of HTML, to text: what both have in common.

A table may be a table, or a way of setting things side by side: signers, recipients, a letterhead. Where its cells have one short
line each, its rows are lines, with the columns one below the other. Where they have more, each cell is set by itself,
row by row, as a person reads the signers of a letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define, field

from .._document import Place, Places
from .._model import Span

__all__ = ["Block", "Line", "is_prose", "set_blocks"]

_ROW_CELL = 60
# A line has fewer characters.
_LONG = 95
_END = re.compile(r"[.?!:;][”’\"')\]]*(?:\[?\d{1,3}\]?)?$")


def is_prose(text: str) -> bool:
    """A paragraph is longer than a line, and says something: then it stands apart from others. An entry of a list may be long."""
    words = text.split()
    return len(text) >= _LONG and (_END.search(text.rstrip()) is not None or 10 * sum(map(str.islower, words)) > 3 * len(words))


@define
class Line:
    """A line of text, or a stretch of one: in which column it begins, and where it stands in the file."""

    text: str
    indent: int = 0
    place: Place | None = None


@define
class Block:
    """A paragraph, or a table."""

    lines: list[list[Line]] = field(factory=list)
    """Its lines, each of one stretch, or of several side by side."""
    gap: int = 0
    """Blank lines above it."""
    apart: bool = False
    """A blank line stands above and below it: it is prose, and longer than a line."""
    blank: bool = False
    """It is an empty paragraph."""
    page: bool = False
    """A page begins with it."""
    quotation: int = 0
    """Number of the quotation that it belongs to, 0 for none."""
    heading: bool = False
    table: list[list[list[Block]]] | None = None
    """Rows of cells of blocks; then it has no lines."""


@define
class _Out:
    parts: list[str] = field(factory=list)
    at: int = 0
    places: Places = field(factory=Places)

    def say(self, text: str, place: Place | None = None) -> None:
        if text:
            self.parts.append(text)
            if place is not None:
                self.places.element(self.at, self.at + len(text), place)
            self.at += len(text)


def set_blocks(blocks: list[Block], tail: Sequence[Block] = ()) -> tuple[str, Span | None, Places]:
    """The text of blocks, where in it stands what belongs to pages (``tail``), and where each line of it stands in the file."""
    out = _Out()
    _write(blocks, out)
    start = out.at
    if tail:
        out.say("\n\f")
        _write(tail, out)
    return "".join(out.parts), Span(start, out.at) if tail else None, out.places


def _write(blocks: Sequence[Block], out: _Out) -> None:
    gap = 0
    apart = begun = False
    for block in _flat(blocks):
        if block.page and begun:
            out.say("\n\f")
            gap, apart, begun = 0, False, False
        if not block.lines:
            gap = max(gap, 1 if block.blank else block.gap)
            continue
        if begun:
            out.say("\n\n" if gap or block.gap or apart or block.apart else "\n")
        _set(block, out)
        begun, apart, gap = True, block.apart, 0


def _set(block: Block, out: _Out) -> None:
    mark = "> " if block.quotation else "# " if block.heading else ""
    for count, line in enumerate(block.lines):
        out.say("\n" if count else "")
        column = 0
        for n, stretch in enumerate(line):
            lead = " " * (stretch.indent - column) if n or not mark else mark
            out.say(lead)
            out.say(stretch.text, stretch.place)
            column += len(lead) + len(stretch.text)


def _flat(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with tables set as paragraphs."""
    out: list[Block] = []
    for block in blocks:
        if block.table is None:
            out.append(block)
            continue
        out.append(Block(gap=1))
        rows = [[_flat(cell) for cell in row] for row in block.table]
        if _is_grid(rows):
            out.append(_grid(rows))
        for row in () if _is_grid(rows) else rows:
            for cell in row:
                out += [*cell, Block(gap=1)]
        out.append(Block(gap=1))
    return out


def _written(cell: list[Block]) -> list[list[Line]]:
    return [line for block in cell for line in block.lines if any(stretch.text.strip() for stretch in line)]


def _is_grid(rows: list[list[list[Block]]]) -> bool:
    """Every cell has one short line, or none, and some row has several that do."""
    counts = [[len(_written(cell)) for cell in row] for row in rows]
    if not any(sum(row) > 1 for row in counts) or any(count > 1 for row in counts for count in row):
        return False
    return all(len(line[0].text) <= _ROW_CELL and len(line) == 1 for row in rows for cell in row for line in _written(cell))


def _grid(rows: list[list[list[Block]]]) -> Block:
    """Rows as lines, each column beginning where the widest cell before it ends."""
    table = [[(_written(cell) or [[Line("")]])[0][0] for cell in row] for row in rows]
    count = max(map(len, table))
    widths = [max((len(row[n].text.strip()) for row in table if n < len(row)), default=0) for n in range(count)]
    lines = []
    for row in table:
        column = 0
        line = []
        for n, cell in enumerate(row):
            if cell.text.strip():
                line.append(Line(cell.text.strip(), column, cell.place))
            column += widths[n] + 4 if widths[n] else 0
        if line:
            lines.append(line)
    return Block(lines=lines, gap=1)
