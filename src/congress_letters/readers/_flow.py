"""Page after page to one text. What stands on a page only because it is a page is taken out of the way of what goes on.

A paragraph that goes on over a page is interrupted, on paper, by the footnotes and the address at the foot of one page and by the
header of the next. Where they stand tells them: footnotes come at the end of the letter, an address in small type in the
bottom margin and headers that stand on the next page too come last, on a page of their own.

A page is set when the next one is known, so two pages are in memory at a time.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from attrs import define, field

from .._document import Places
from .._model import Span
from ._layout import Row, words_of
from ._prose import ends, ends_item, is_full, says, starts_item
from ._setting import Hang, set_sheet
from ._sheet import Sheet

__all__ = ["Flow"]

# In heights of the page, and of the type of most of the page.
_BOTTOM = 0.17
_SMALL = 0.92
_HEADER_ROWS = 5
# With the addresses of offices above, or beside them.
_LONG_HEADER_ROWS = 12
_NOTE = re.compile(r"\[?(?:\d{1,2}|[*†‡§]{1,3})[\].)]?$")
_RAISED_NOTE = re.compile(r"\d{1,3}$")
_END_PARTS = re.compile(r"(?:b?cc|enc|encl|enclosures?|attachments?|p\.?\s?s|copies|copy)\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"[-–—]?\s?\d{1,3}\s?[-–—]?|page \d{1,3}(?: of \d{1,3})?|\d{1,3} ?\| ?page", re.IGNORECASE)
_PAGE_SAID = re.compile(
    r"\bpage (?:\d{1,3}|two|three|four|five|six)(?: of \d{1,3})?\W*$|^\W*\d{1,3}\W*$|^\d{1,3} ?\| ?page$", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+|\b[ivx]{1,5}\b")


@define(eq=False)
class Flow:
    """Takes the pages of a document in order; `finish` says its text."""

    places: Places = field(factory=Places)
    length: int = 0
    _parts: list[str] = field(factory=list)
    _sheets: list[Sheet | None] = field(factory=list)
    _notes: list[Sheet] = field(factory=list)
    _last: list[Sheet] = field(factory=list)
    _before: list[str] = field(factory=list)
    _open: tuple[Row, float, bool] | None = None
    """The last line of a page, behind which a paragraph may go on; the right edge there; whether a sentence ends with it."""
    _hang: Hang | None = None
    """The list of copies that the page before ended in."""
    _usual: Sheet | None = None
    """The page before, without its rows: what a page is too short to tell by itself is as it was there."""
    _begun: bool = False
    _greeted: bool = False

    def add(self, sheet: Sheet | None) -> None:
        """The next page; None for one without text."""
        self._sheets.append(sheet)
        if len(self._sheets) > 1:
            self._set(self._sheets.pop(0), self._sheets[0], final=False)

    def aside(self, sheet: Sheet) -> None:
        """What stands on a page in another direction; it comes last."""
        self._last.append(sheet)

    def finish(self) -> tuple[str, Span | None]:
        """The text of all pages, and where in it stands what belongs to pages and to no letter."""
        if self._sheets:
            self._set(self._sheets.pop(), None, final=True)
        start = self.length
        for count, sheet in enumerate(self._last):
            self._say("\n\n" if count else "\n\f")
            self._put(sheet)
        return "".join(self._parts), Span(start, self.length) if self._last else None

    def _set(self, sheet: Sheet | None, after: Sheet | None, *, final: bool) -> None:
        open_, self._open = self._open, None
        if sheet is None:
            self._say("\n\f" if self._begun else "")
            self._begun = True
            if final:
                self._put_notes()
            return
        if self._usual is not None and not (self._greeted and _greets(sheet)):
            sheet = sheet.like(self._usual)
        elif after is not None and not _greets(after):
            sheet = sheet.like(after)
        self._usual = sheet.part([])
        tops = _tops(sheet)
        rows = sheet.rows
        header = 0
        if sheet.page > 1 and not _greets(sheet):
            header = max(
                _common(tops, self._before),
                _common(tops, [] if after is None or _greets(after) else _tops(after)),
                _numbered(sheet),
            )
            header = header or _interrupts(sheet, open_)
        if 0 < header < len(rows):
            self._last.append(sheet.part(rows[:header]))
            rows = rows[header:]
        self._before = tops
        rows, notes, foot = _foot(sheet, rows)
        joined = open_ is not None and sheet.goes_on(rows, *open_)
        self._turn_page(sheet, rows[0], open_, joined)
        text, self._hang = set_sheet(sheet.part(rows), self.places, self.length, joined, self._hang)
        self._say(text)
        if notes:
            self._notes.append(sheet.part(notes))
        if foot:
            self._last.append(sheet.part(foot))
        if not final:
            self._open = rows[-1], sheet.right, ends(rows[-1])
        self._greeted = self._greeted or _greets(sheet)
        # Where another letter begins, this one's notes end it.
        if final or (after is not None and self._greeted and _greets(after)):
            self._put_notes()

    def _turn_page(self, sheet: Sheet, row: Row, open_: tuple[Row, float, bool] | None, joined: bool) -> None:
        """A form feed, unless a paragraph goes on over it: that is one line. `clean` knows hyphens only at a line's end.

        A form feed ends no paragraph; where one ends with the page, a blank line stands before it. Where the page's first row,
        ``row``, is no header, nothing but a blank line is left to say.
        """
        if not self._begun:
            self._begun = True
        elif joined:
            self._say("\f" if self._parts[-1].endswith("-") else " ")
        elif open_ is None:
            self._say("\n\f")
        elif starts_item(row) or _notes_begin(sheet, row):
            self._say("\n\n\f\n")
        elif self._hang is not None and self._hang.has(row):
            self._say("\n\f")  # the next copy in a list
        elif open_[2] or ends_item(open_[0]):
            self._say("\n\n\f")
        elif is_full(open_[0], row, open_[1]):
            self._say("\f")
        else:
            # A page is turned between paragraphs and between signers; what begins in lower case goes on with what stood above.
            self._say("\n\f" if row[0].words[0].text[0].islower() else "\n\n\f")

    def _put_notes(self) -> None:
        for notes in self._notes:
            self._say("\n\n")
            self._put(notes)
        self._notes.clear()

    def _put(self, sheet: Sheet) -> None:
        """Notes, headers and the like."""
        self._say(set_sheet(sheet, self.places, self.length)[0])

    def _say(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)


def _key(row: Row) -> str:
    """What a row says, whatever the page."""
    return _DIGITS.sub("0", words_of(row).casefold())


def _tops(sheet: Sheet) -> list[str]:
    """What the rows at the top of a page say that may be a header: a sentence is none, even if two pages begin with it."""
    return [_key(row) for row in takewhile(lambda row: not (says([row]) and ends(row)), sheet.rows[:_HEADER_ROWS])]


def _common(one: list[str], other: list[str]) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _numbered(sheet: Sheet) -> int:
    """How many rows at the top of a page end with its number, as the header of a letter's second page does."""
    for n, row in enumerate(sheet.rows[:_LONG_HEADER_ROWS], 1):
        prose = sum(word.text.islower() for cell in row for word in cell.words) > 2
        said = _PAGE_SAID.search(words_of(row))
        own = said is not None and re.findall(r"\d+", said[0])[:1] == [str(sheet.page)]
        # "Attachment A to the report, at page 55, / shows": what a sentence names is another page.
        if said and (own or (not prose and (n <= _HEADER_ROWS or said[0][0].isalpha()))):
            return n
        if prose:
            break
    return 0


def _interrupts(sheet: Sheet, open_: tuple[Row, float, bool] | None) -> int:
    """How many rows at the top of a page stand apart and say no sentence, where one goes on below them in lower case."""
    if open_ is None or open_[2] or not says([open_[0]]) or sheet.rows[0][0].words[0].text[0].islower():
        return 0
    for n, (row, below) in enumerate(pairwise(sheet.rows[: _LONG_HEADER_ROWS + 1]), 1):
        if says([row]):
            break
        if sheet.apart(row, below):
            # "... that was begun in / 1993; and" ends an item, and what stands below is the next: "a.) What ...".
            goes_on = not starts_item(below) and below[0].words[0].text[0].islower() and sheet.goes_on(sheet.rows[n:], *open_)
            return n if goes_on else 0
    return 0


def _greets(sheet: Sheet) -> bool:
    """A letter begins on the page."""
    return any(row[0].words[0].text.casefold() == "dear" for row in sheet.rows)


def _foot(sheet: Sheet, rows: list[Row]) -> tuple[list[Row], list[Row], list[Row]]:
    """The rows of a page without those at its foot, its footnotes, and its footer."""
    at = len(rows)
    while at > 1 and (
        _is_small(sheet, rows[at - 1])
        and (_in_margin(sheet, rows[at - 1]) or _has_note(sheet, rows, at))
        or _is_number(rows[at - 1])
        and _in_margin(sheet, rows[at - 1])
    ):
        at -= 1
    # Signatures in smaller type may reach into the margin.
    while 0 < at < len(rows) and _is_small(sheet, rows[at - 1]) and _goes_on_small(sheet, rows[at - 1], rows[at]):
        at += 1
    foot = rows[at:]
    if not foot or _END_PARTS.match(words_of(foot[0])):
        return rows, [], []
    centred = foot[0][0].left > sheet.left + 4 * sheet.size
    if not (centred or sheet.apart(rows[at - 1], foot[0]) or _notes_begin(sheet, foot[0])):
        return rows, [], []
    first = next((n for n, row in enumerate(foot) if _notes_begin(sheet, row)), None)
    if first is None:
        return rows[:at], [], foot
    if first:
        return rows, [], []
    left = foot[0][0].left
    # What stands in the middle below the notes is none of them.
    end = len(foot)
    while end > 1 and foot[end - 1][0].left > left + 4 * sheet.size:
        end -= 1
    return rows[:at], foot[:end], foot[end:]


def _goes_on_small(sheet: Sheet, above: Row, row: Row) -> bool:
    """A row in small type goes on below another one that is no smaller, and begins no note."""
    return row[0].size > _SMALL * above[0].size and not _notes_begin(sheet, row) and not _is_number(row)


def _is_small(sheet: Sheet, row: Row) -> bool:
    words = [word for cell in row for word in cell.words]
    # The figure of a note may be in the size of the text.
    return max([word.size for word in words[1:] or words]) < _SMALL * sheet.size


def _is_number(row: Row) -> bool:
    return _PAGE_NUMBER.fullmatch(words_of(row)) is not None


def _in_margin(sheet: Sheet, row: Row) -> bool:
    return row[0].base < _BOTTOM * sheet.height


def _notes_begin(sheet: Sheet, row: Row) -> bool:
    """A footnote begins: a raised figure, or one at the left edge. House numbers stand in the middle, or have more figures."""
    words = [word for cell in row[:2] for word in cell.words[:2]]
    if len(words) < 2:
        return False
    first, second = words[:2]
    if first.base > second.base + 0.1 * second.size or first.size < 0.85 * second.size:
        return _RAISED_NOTE.match(first.text) is not None
    return _NOTE.match(first.text) is not None and first.left < sheet.left + 4 * sheet.size


def _has_note(sheet: Sheet, rows: list[Row], at: int) -> bool:
    """A small row at or above this one, all rows between small, begins a footnote."""
    n = at - 1
    while n > 0 and _is_small(sheet, rows[n]):
        if _notes_begin(sheet, rows[n]):
            return True
        n -= 1
    return False
