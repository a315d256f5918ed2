"""Rows of names with rows of titles below them, one blank between: columns that came out row by row.

"Pat Lee Sam Day / Chair Ranking Member / Committee on Trade Committee on Rules" are two signers. `_columns` knows columns by the
blanks between their cells; here nothing but the words tells.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate, chain
from typing import TYPE_CHECKING

from ._abreast import may_be_names, names_alone, names_in, repeated
from ._closings import CLOSES, closing_at
from ._dealt import columns_of, kind_of
from ._listing import flat_listing
from ._vocabulary import Vocabulary
from ._words import Word, Words

if TYPE_CHECKING:
    from ._piece import Piece

Row = list["Piece"]
_MOST = 40
"""Words of a row of names, and one more."""
_BELOW = frozenset({"title", "body"})


def across(lines: list[Row], split: Callable[[Row, list[int]], Row], vocabulary: Vocabulary) -> list[Row]:
    """The rows of a text, each name with its titles below it.

    ``split`` cuts what a row holds anew, at offsets in its text.
    """
    out: list[Row] = []
    untitled: list[tuple[int, list[Word]]] = []
    number = 0
    closed = False
    while number < len(lines):
        if cells := _spaced(lines, number):
            out += cells
            number += len(cells)
            continue
        row = lines[number]
        words = _names(lines, number)
        cells, rows = _titled(lines, number, words, split, vocabulary) if len(words) > 3 else ([], 0)
        if words and closed and not rows and len(row) == 1:
            untitled.append((len(out), words))
        closed = closed or (not words and _closes(row, vocabulary))
        out += cells or [row]
        number += rows or 1
    places = {n: found for n, words in untitled if len(words) > 3 and (found := names_alone(words))}
    # In a list with one name to a line a long one is one name.
    if len(places) * 2 >= len(untitled):
        for n, found in places.items():
            out[n] = split(out[n], _offsets(out[n], found))
    return out


def _spaced(lines: list[Row], number: int) -> list[Row]:
    """Names that stand apart in a line, each with its title of the next, where a blank line is between: those are no columns yet.

    "Pat Lee      Sam Day", then "Chair      Ranking Member".
    """
    line = lines[number][0].line
    if number + 3 >= len(lines) or lines[number + 1][0].line != line or (number and lines[number - 1][0].line == line):
        return []
    table = [_line(lines, number)]
    wide = len(table[0])
    if wide < 2 or {kind_of(cell.words.words) for cell in table[0]} != {"name"}:
        return []
    while len(below := _line(lines, number + wide * len(table))) == wide:
        kinds = {kind_of(cell.words.words) for cell in below}
        if not (kinds <= _BELOW if len(table) > 1 else kinds == {"title"}):
            break
        table.append(below)
    if len(table) == 1:
        return []
    for row in table:
        for column, cell in enumerate(row):
            cell.column, cell.first, cell.last = column, True, True
            # A column's top begins something new, as a line after a blank line does.
            cell.above = max(1, row[0].above) if row is table[0] else 0
    return [[row[column]] for column in range(wide) for row in table]


def _line(lines: list[Row], number: int) -> Row:
    """The cells of a line, where each is a row of its own; none where one of them is more."""
    out: Row = []
    first = lines[number][0].line if number < len(lines) else -1
    while number < len(lines) and len(lines[number]) == 1 and lines[number][0].line == first:
        out += lines[number]
        number += 1
    return out


def _names(lines: list[Row], number: int) -> list[Word]:
    """The words of a row that holds names and nothing else; none where it is another, or has cells beside it."""
    row = lines[number]
    line: Words = row[0].words
    if line.named is None:
        line.named = len(line.words) < _MOST and may_be_names(line.words)
    if not line.named:
        return []
    if number + 1 < len(lines) and lines[number + 1][0].line == row[0].line:
        return []
    if number and lines[number - 1][0].line == row[0].line:
        return []
    words = line.words if len(row) == 1 else _words(row)
    return words if 1 < len(words) < _MOST and (len(row) == 1 or may_be_names(words)) else []


def _words(row: Row) -> list[Word]:
    return list(chain.from_iterable(piece.words.words for piece in row))


def _closes(row: Row, vocabulary: Vocabulary) -> bool:
    line: Words = row[0].words
    found = closing_at(line.text, 0, vocabulary) if len(row) == 1 and line.starts & CLOSES else None
    return found is not None and not line.text[found[1] :].strip(" ,.;")


def _titled(
    lines: list[Row], number: int, names: list[Word], split: Callable[[Row, list[int]], Row], vocabulary: Vocabulary
) -> tuple[list[Row], int]:
    """The names of a row, each with what is its own of the rows below, and how many rows that took; none where no titles follow."""
    if number + 1 == len(lines):
        return [], 0
    below = _cut_again(lines[number + 1], split, vocabulary)
    kinds = [kind_of(piece.words.words) for piece in below]
    count = kinds.count("title")
    columns = columns_of(kinds, count) if count > 1 else []
    if not columns or sum(map(len, columns)) < len(below):
        return [], 0
    row = lines[number]
    if len(row) != count:
        starts = names_in(names, count, sure=len(repeated(_words(below))) + 1 == count)
        if not starts:
            return [], 0
        row = split(row, _offsets(row, starts))
    stacks = [[[row[n]], [below[place] for place in column]] for n, column in enumerate(columns)]
    rows = 2
    while number + rows < len(lines):
        more = lines[number + rows]
        if more[0].above or len(more) != count or not {kind_of(piece.words.words) for piece in more} <= _BELOW:
            break
        for stack, piece in zip(stacks, more, strict=True):
            stack.append([piece])
        rows += 1
    for n, stack in enumerate(stacks):
        for cell in stack:
            for piece in cell:
                piece.column = n
            cell[0].first = cell[-1].last = True
        if n:
            # A column's top begins something new, as a line after a blank line does.
            stack[0][0].above = max(1, stacks[0][0][0].above)
    return [cell for stack in stacks for cell in stack], rows


def _cut_again(row: Row, split: Callable[[Row, list[int]], Row], vocabulary: Vocabulary) -> Row:
    """A row below names that has commas, cut wherever something begins: "Chair, Committee on Trade Clerk, Committee on Rules"."""
    if len(row) < 2 or kind_of(row[0].words.words) != "title":
        return row
    text = " ".join(piece.words.text for piece in row)
    places = flat_listing(text, vocabulary)
    words = _words(row)
    starts = list(accumulate((len(word.text) + 1 for word in words), initial=0))
    return split(row, _offsets(row, [0, *(starts.index(place) for place in places if place in starts)])) if places else row


def _offsets(row: Row, numbers: list[int]) -> list[int]:
    """Where the words of some numbers begin, counted from the row's beginning; without the first."""
    begins: list[int] = []
    for piece in row:
        at = 0
        for word in piece.words.words:
            at = piece.words.text.index(word.text, at)
            begins.append(piece.low - row[0].low + at)
            at += len(word.text)
    return [begins[n] for n in numbers if n]
