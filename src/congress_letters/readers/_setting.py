"""From the rows of a page to its text in reading order.

A page is cut, as a sheet of paper would be, along white that reaches all the way across (Nagy's XY cut): first into bands, one
above the other, then a band into columns, those into bands again, until nothing is left to cut. What comes out is the order
in which a person reads: two signers side by side one after the other, a row of signers before the next row, a roster at
the side of a letterhead by itself.

The text is set as a letter is typed: a line for each paragraph, else for each row, a blank line where the white is larger
than between the lines of a paragraph, and an indentation that is counted in blanks from the left edge of the text.
"""

from __future__ import annotations

from typing import NamedTuple

from .._document import Places
from ._layout import Cell, Row
from ._prose import (
    behind_copy_label,
    ends,
    is_first_line,
    is_indented,
    is_label,
    is_paragraph,
    is_quotation,
    says,
    segments,
    starts_item,
)
from ._sheet import Sheet
from ._white import characters, columns_of, is_table, sides

__all__ = ["Hang", "set_sheet"]

# In heights of the type: white in a line that is justified badly is narrower than that.
_JUSTIFIED = 2.5
# "long- and short-term": the hyphen stays where a line ends with it.
_SUSPENDED = frozenset({"and", "or", "to", "nor", "but"})


class Hang(NamedTuple):
    """A list of copies that hangs behind its label."""

    label: float
    """Where "cc:" begins."""
    behind: float
    """Where the text behind it does."""

    def has(self, row: Row) -> bool:
        """A row may stand in the list."""
        return row[0].left > self.behind - 0.5 * row[0].size


def _is_prose(row: Row, count: int) -> bool:
    """White before a cell is no more than justified type has, in a line of many words; a label before it is none of them."""
    if characters(row) <= 60 or (count == 1 and is_label(row[:1])):
        return False
    return sum([word.text.islower() for cell in row for word in cell.words]) > 3


def set_sheet(sheet: Sheet, places: Places, at: int, joined: bool = False, hang: Hang | None = None) -> tuple[str, Hang | None]:
    """The text of a sheet; its words are entered in ``places``, the first character being ``at``.

    ``joined`` says that it goes on with the last paragraph of the sheet before, ``hang`` is the list of copies that was open
    there. The list that is open at its end comes with the text.
    """
    if not sheet.rows:
        return "", hang
    setter = _Setter(sheet, places, at, joined, hang)
    setter.region(sheet.rows)
    return "".join(setter.out), setter.hang


class _Setter:
    """Sets the regions of a page as text, one after the other."""

    def __init__(self, sheet: Sheet, places: Places, at: int, joined: bool, hang: Hang | None) -> None:
        self.out: list[str] = []
        self.hang = hang
        self._sheet = sheet
        self._places = places
        self._at = at
        self._joined = joined

    def region(self, rows: list[Row], left: float | None = None) -> None:
        """Cut rows into columns of prose, or into bands and each band into columns."""
        columns = sides(rows)
        if columns:
            self._columns(columns)
            return
        for band in self._sheet.bands(rows):
            columns = columns_of(band)
            if columns and is_table(columns):
                self._apart()
                self._rows(band, min(row[0].left for row in band))
            elif columns:
                self._columns(columns)
            else:
                self._apart()
                self._lines(band, self._sheet.left if left is None else left)

    def _columns(self, columns: list[list[Row]]) -> None:
        for column in columns:
            self.region(column, min(row[0].left for row in column))

    def _apart(self) -> None:
        if self.out:
            self._say("\n\n")

    def _lines(self, rows: list[Row], edge: float) -> None:
        left, right = self._sheet.left, self._sheet.right
        above: list[Row] = []
        told = False  # whether a sentence stands above
        joined = self._joined and not self.out
        for segment in segments(rows, left, right, self._sheet.indent, joined):
            goes_on = joined and not self.out
            prose = is_paragraph(segment, left, right, self._sheet.indent) or (goes_on and all(len(row) == 1 for row in segment))
            first_line = is_first_line(segment[0], left, self._sheet.indent)
            begins = first_line and told and ends(above[-1]) and not starts_item(segment[0])
            if above:
                # Where first lines are set in, no white parts paragraphs on the page.
                self._say("\n\n" if begins or (told and is_indented(segment[0], above[-1], left)) else "\n")
            above, told = segment, goes_on or says(segment)
            indented = begins or (first_line and (says(segment) or ends(segment[-1])))
            if not prose and not indented and not goes_on:
                self._rows(segment, edge)
                continue
            if indented or goes_on:
                self._cell(segment[0][0])
            elif is_quotation(segment, left, right):
                self._say("> ")
                self._cell(segment[0][0])
            else:
                self._rows(segment[:1], edge)
            if not prose and segment[1:]:
                self._say("\n")
                self._rows(segment[1:], edge)
                continue
            for row in segment[1:]:
                self._join(row[0].words[0].text)
                self._cell(row[0])

    def _rows(self, rows: list[Row], edge: float) -> None:
        for number, row in enumerate(rows):
            if number:
                self._say("\n")
            column = 0
            hung = self._hung(row)
            for count, cell in enumerate(row):
                target = round((cell.left - hung - edge) / self._sheet.unit)
                gap = max(target - column, 3 if count else 0)
                if count and cell.left - row[count - 1].right < _JUSTIFIED * cell.size and _is_prose(row, count):
                    gap = 1
                self._say(" " * gap)
                column += gap + self._cell(cell)

    def _hung(self, row: Row) -> float:
        """By how much a row stands further right because "cc:" stands before the first of its list."""
        if (behind := behind_copy_label(row)) is not None:
            self.hang = Hang(row[0].left, behind)
        elif self.hang is not None and self.hang.has(row):
            return self.hang.behind - self.hang.label
        else:
            self.hang = None
        return 0

    def _join(self, word: str) -> None:
        """Go on with ``word`` in the line of the last one; a hyphen that broke a word goes, as `clean` has it."""
        last = self.out[-1]
        if last[-1] not in "-\u2010" or not last[-2:-1].isalpha() or word in _SUSPENDED:
            self._say(" ")
        elif word[0].islower():
            self.out[-1] = last[:-1]
            self._at -= 1
            self._places.ends[-1] -= 1

    def _cell(self, cell: Cell) -> int:
        start = self._at
        back = self._sheet.back
        for word in cell.words:
            if start < self._at:
                self._say(" ")
            low = self._at
            self._say(word.text)
            box = (word.left, word.low, word.right, word.high)
            self._places.word(low, self._at, self._sheet.page, back(box) if back else box, word.confidence)
        return self._at - start

    def _say(self, text: str) -> None:
        self.out.append(text)
        self._at += len(text)
