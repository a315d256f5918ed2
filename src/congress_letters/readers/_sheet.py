"""A page as a sheet of rows: where its edges are, how far its lines stand apart, how its first lines are set in.

A page may be too short to tell by itself, one of signatures or of a list for instance. Then it is as the page before
(`Sheet.like`). From what is usual on it follows where white is more than that between lines, and whether the page goes on
with a paragraph of the one before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from attrs import define, evolve

from ._layout import Box4, Row, Word, rows_of
from ._prose import (
    ends,
    ends_item,
    first_indent,
    is_amid,
    is_first_line,
    is_full,
    may_follow,
    mid_phrase,
    says,
    stands_below,
    starts_item,
    starts_part,
    wraps,
)

__all__ = ["Sheet"]

# Above this share of the usual distance of lines, there is a blank line between two.
_LEADING = 1.27
# Between lines of double-spaced prose, in heights of the type.
_DOUBLE = 2.6
# The distance of lines of single-spaced type, at most.
_SINGLE = 1.5
# Rows at this distance are no longer lines of one thing, however even they are.
_FAR = 1.9
# In heights of the type: a line of prose is longer than that.
_PROSE = 25
# In heights of the type: how far items of lists are set in.
_SET_IN = 6
# Lines of prose from which on a page tells by itself what is usual on it.
_TELLS = 5


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
        # A line of a letterhead may reach further than prose does, at both sides.
        long = [row[0] for row in rows if len(row) == 1 and row[0].right - row[0].left > _PROSE * row[0].size]
        rights = [cell.right for cell in long if cell.left > left - cell.size]
        right = max(rights) if len(rights) > 1 else width - left if width else float("inf")
        return cls(page, rows, height, back, left, right, _unit(rows), _size(rows), leading, steps, indent, len(rights))

    def like(self, other: Sheet) -> Sheet:
        """The sheet, with what it does not tell by itself as it is on another page: one of signatures has no prose."""
        if self.height != other.height or self.back or other.back:
            return self
        tells = self.prose >= _TELLS
        left = self._edge(other) if tells else min(self.left, other.left)
        if left is None:
            return self
        if abs(self.left - left) < self.size:
            # The same edge, or that of a table, whose cells have white around their text.
            left = self.left
        here = evolve(
            self,
            left=left,
            right=max([sheet.right for sheet in (self, other) if sheet.prose > 1], default=max(self.right, other.right)),
            prose=max(self.prose, other.prose),
            indent=first_indent(self.rows, left, self.leading) or other.indent,
        )
        if tells:
            return here
        if len(self.steps) < 3:
            here = evolve(here, leading=other.leading, steps=other.steps)
        # Signatures may be in smaller type than prose.
        return here if len(self.rows) > _TELLS else evolve(here, unit=other.unit, size=other.size)

    def _edge(self, other: Sheet) -> float | None:
        """The left edge of a page of prose that has the edges of the other one; None where it has its own.

        A page of items has few lines at the edge, or none: then paragraphs do not begin at what looks like it.
        """
        if abs(self.left - other.left) < self.size or (self.left < other.left and other.prose < _TELLS):
            return self.left
        # The other page's edge may be that of its items: here it is one only where more lines begin at it.
        if self._begin_at(other.left) > (self._begin_at(self.left) if other.left > self.left else 0):
            return other.left
        begin = any(
            abs(row[0].left - self.left) < 0.2 * self.size and self.apart(above, row) and says([row]) and not starts_item(row)
            for above, row in pairwise(self.rows)
        )
        return None if begin or abs(self.right - other.right) > self.size else min(self.left, other.left)

    def _begin_at(self, left: float) -> int:
        """How many rows begin at an edge."""
        return sum(abs(row[0].left - left) < 0.2 * self.size for row in self.rows)

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
            return not ends_item(last) and is_amid([last], row, right)
        if wraps([last], row, right):
            return True
        if cell.left - self.left > _SET_IN * cell.size and not stands_below(last, row):
            return False
        if cell.words[0].text[0].islower() and not ended:
            return says([last]) or is_full(last, row, right)
        if ends_item(last):
            return False
        # A quotation is set in at both sides.
        inset = cell.left - self.left
        edge = right - inset if inset > cell.size and last[0].right < right - inset + cell.size else right
        below = rows[1] if len(rows) > 1 and not self.apart(row, rows[1]) else None
        if ended and below is None and (cell.words[-1].text[-1] == ":" or not ends(row)):
            # "Please answer these questions:" is alone on its line, and so is the heading "What we ask for".
            return False
        short = below is not None and not is_full(row, below, edge) and not ends(row)
        if below is not None and short and stands_below(row, below):
            # Lines that stand below each other, and none is full: "Marian Oakes / Chair".
            return False
        if not may_follow(last, row, below, self.left, ended) and not self._below_first_line(last, row):
            return False
        amid = not ended and says([last]) and stands_below(last, row)
        if not amid and sum([word.text[0].islower() for word in cell.words]) < 3 and not mid_phrase(last, row):
            return False
        return is_full(last, row, edge)

    def _below_first_line(self, last: Row, row: Row) -> bool:
        """The row stands at the left edge, the last one is set in as first lines are."""
        return is_first_line(last, self.left, self.indent) and abs(row[0].left - self.left) < 0.5 * row[0].size

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
        if starts_part(row) or ends_item(above):
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
