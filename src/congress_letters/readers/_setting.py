"""From the rows of a page to its text in reading order.

A page is cut, as a sheet of paper would be, along white that reaches all the way across (Nagy's XY cut): first into bands, one
above the other, then a band into columns, those into bands again, until nothing is left to cut. What comes out is the order
in which a person reads: two signers side by side one after the other, a row of signers before the next row, a roster at
the side of a letterhead by itself.

The text is set as a letter is typed: a line for each paragraph, else for each row, a blank line where the white is larger
than between the lines of a paragraph, and an indentation that is counted in blanks from the left edge of the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from attrs import define, evolve

from .._document import Places
from ._layout import Box4, Cell, Row, Word, rows_of
from ._prose import (
    behind_copy_label,
    ends,
    first_indent,
    is_amid,
    is_first_line,
    is_full,
    is_indented,
    is_label,
    is_paragraph,
    is_quotation,
    may_follow,
    mid_phrase,
    says,
    segments,
    stands_below,
    starts_item,
    starts_part,
    wraps,
)
from ._white import characters, columns_of, is_table, sides

__all__ = ["Hang", "Sheet", "set_sheet"]

# Above this share of the usual distance of lines, there is a blank line between two.
_LEADING = 1.27
# Between lines of double-spaced prose, in heights of the type.
_DOUBLE = 2.6
_STOPS = '.:?!;)”"'
# The distance of lines of single-spaced type, at most.
_SINGLE = 1.5
# Rows at this distance are no longer lines of one thing, however even they are.
_FAR = 1.9
# In heights of the type: a line of prose is longer than that; white in it, where it is justified badly, is narrower than that.
_PROSE = 25
_JUSTIFIED = 2.5
# In heights of the type: how far items of lists are set in.
_SET_IN = 6
# Lines of prose from which on a page tells by itself what is usual on it.
_TELLS = 5
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


@define(eq=False)
class Sheet:
    """A page, its rows, and what is usual on it."""

    page: int
    """Its number, from 1."""
    rows: list[Row]
    height: float
    """Its height."""
    back: Callable[[Box4], Box4] | None
    """Makes of a word's left, low, right and high the box on the page as it is shown, where that is another one."""
    left: float
    """The left edge of the text: the leftmost place at which three rows begin, or the leftmost of all."""
    right: float
    """The right edge of its prose; where it has little, as far from the page's edge as the left one is."""
    unit: float
    """The mean width of a character."""
    size: float
    """The size of most of its type."""
    leading: float
    """The usual distance of lines, in heights of the type."""
    steps: tuple[float, ...]
    """Distances of lines where a sentence goes on, in heights of the type, in order."""
    indent: float
    """How far first lines of paragraphs are set in; 0 where they are not, or where it is not known."""
    prose: int
    """Number of its rows that are as long as lines of prose."""

    @classmethod
    def of(
        cls, page: int, words: Sequence[Word], size: tuple[float, float], back: Callable[[Box4], Box4] | None = None
    ) -> Sheet | None:
        """The sheet of words in the order in which a page draws them; None where there are none.

        ``size`` is the page's width and height, the width 0 where it is not known.
        """
        rows = rows_of(words)
        if not rows:
            return None
        left = _left(rows)
        width, height = size
        steps, all_ = _steps(rows)
        leading = _leading(steps, all_)
        indent = first_indent(rows, left, leading)
        rights = [row[-1].right for row in rows if len(row) == 1 and row[0].right - row[0].left > _PROSE * row[0].size]
        right = max(rights) if len(rights) > 1 else width - left if width else float("inf")
        return cls(page, rows, height, back, left, right, _unit(rows), _size(rows), leading, steps, indent, len(rights))

    def like(self, before: Sheet) -> Sheet:
        """The sheet, with what it does not tell by itself as it was on the page before: one of signatures has no prose."""
        if self.height != before.height or self.back or before.back:
            return self
        tells = self.prose >= _TELLS
        # A page of items has few lines at the edge.
        if tells and not any(abs(row[0].left - before.left) < 0.2 * self.size for row in self.rows):
            return self
        here = evolve(
            self,
            left=min(self.left, before.left),
            right=max(self.right, before.right) if self.prose > 1 else before.right,
            indent=first_indent(self.rows, before.left, self.leading) or before.indent,
        )
        if tells:
            return here
        leading, steps = (self.leading, self.steps) if len(self.steps) > 2 else (before.leading, before.steps)
        return evolve(here, unit=before.unit, size=before.size, leading=leading, steps=steps)

    def part(self, rows: list[Row]) -> Sheet:
        """Some rows of the sheet, measured as the whole."""
        return evolve(self, rows=rows)

    def goes_on(self, rows: Sequence[Row], last: Row, right: float, ended: bool) -> bool:
        """The rows go on with a paragraph of the page before: they begin in lower case, or have the words of prose.

        ``last`` is the last line of that page, ``right`` the right edge of its prose, ``ended`` whether a sentence ends with it.
        """
        row = rows[0]
        cell = row[0]
        if len(row) > 1 or len(last) > 1:
            return False
        if starts_part(row):
            # "... must / (1) finish"; but "...; and / a. whether" are two items.
            return last[-1].words[-1].text not in ("and", "or") and is_amid([last], row, right)
        if wraps([last], row, right):
            return True
        if cell.left - self.left > _SET_IN * cell.size and not stands_below(last, row):
            return False
        if cell.words[0].text[0].islower() and not ended:
            return says([last]) or is_full(last, row, right)
        below = rows[1] if len(rows) > 1 and not self.apart(row, rows[1]) else None
        if ended and below is None and (cell.words[-1].text[-1] == ":" or not ends(row)):
            # "Please answer these questions:" is alone on its line, and so is the heading "What we ask for".
            return False
        if not may_follow(last, row, below, self.left, ended):
            return False
        amid = not ended and says([last]) and stands_below(last, row)
        if not amid and sum([word.text[0].islower() for word in cell.words]) < 3 and not mid_phrase(last, row):
            return False
        # A quotation is set in at both sides.
        inset = cell.left - self.left
        return is_full(last, row, right - inset if inset > cell.size and last[0].right < right - inset + cell.size else right)

    def apart(self, above: Row, row: Row) -> bool:
        """There is more white between two rows than between the lines of a paragraph."""
        size = max([cell.size for cell in (*above, *row)])
        step = (above[0].base - row[0].base) / size
        if step <= self.leading * _LEADING:
            return False
        # In double-spaced prose the sentence goes on from a line that is full to the next one.
        last = above[0].words[-1].text[-1]
        if step > _DOUBLE or len(above) > 1 or not (last.isalpha() or last in ",-") or not is_full(above, row, self.right):
            return True
        return not row[0].words[0].text[0].islower() and not any(abs(step - other) < 0.1 * other for other in self.steps)

    def bands(self, rows: list[Row]) -> Iterator[list[Row]]:
        """Rows that follow each other without more white than there is in a paragraph."""
        if _even(rows):
            yield rows
            return
        band = rows[:1]
        for above, row in pairwise(rows):
            if self.apart(above, row):
                yield band
                band = []
            band.append(row)
        yield band


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
        joined = self._joined and not self.out
        for segment in segments(rows, left, right, self._sheet.indent, joined):
            goes_on = joined and not self.out
            prose = is_paragraph(segment, left, right, self._sheet.indent) or (goes_on and all(len(row) == 1 for row in segment))
            first_line = is_first_line(segment[0], left, self._sheet.indent)
            begins = first_line and says(above) and ends(above[-1]) and not starts_item(segment[0])
            if above:
                # Where first lines are set in, no white parts paragraphs on the page.
                self._say("\n\n" if begins or is_indented(segment[0], above, left) else "\n")
            above = segment
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


def _even(rows: list[Row]) -> bool:
    """Three rows or more at one distance, and not far from each other: a column may have a leading of its own."""
    if len(rows) < 3:
        return False
    steps = [(above[0].base - row[0].base) / max(above[0].size, row[0].size) for above, row in pairwise(rows)]
    return max(steps) < min(1.12 * min(steps), _FAR)


def _left(rows: list[Row]) -> float:
    counts = Counter([round(row[0].left) for row in rows])
    often = [left for left, count in counts.items() if count + counts[left + 1] > 2]
    return min(often, default=min(counts))


def _unit(rows: list[Row]) -> float:
    widths = sum([cell.right - cell.left for row in rows for cell in row])
    count = sum([sum([len(word.text) + 1 for word in cell.words]) for row in rows for cell in row])
    return max(widths / max(count, 1), 0.1)


def _size(rows: list[Row]) -> float:
    sizes: Counter[float] = Counter()
    for row in rows:
        for cell in row:
            sizes[round(cell.size, 1)] += len(cell.words)
    return sizes.most_common(1)[0][0]


def _steps(rows: list[Row]) -> tuple[tuple[float, ...], list[float]]:
    """Distances of lines, in heights of the type: where a sentence goes on in lower case, and all."""
    going_on, all_ = [], []
    for above, row in pairwise(rows):
        size = max(above[0].size, row[0].size)
        step = (above[0].base - row[0].base) / size if size > 0 else 0
        if 0.6 < step < 3.5:
            all_.append(step)
            long = len(above) == len(row) == 1 and above[0].right - above[0].left > _PROSE * size
            if long and row[0].words[0].text[0].islower() and not starts_item(row):
                going_on.append(step)
    return tuple(sorted(going_on)), sorted(all_)


def _leading(going_on: Sequence[float], all_: Sequence[float]) -> float:
    """The usual distance of lines: of those that go on with a sentence, where there are some."""
    if len(going_on) > 2:
        return going_on[len(going_on) // 3]
    return min(all_[len(all_) // 4], _SINGLE) if len(all_) > 3 else 1.2
