"""Cut a text into pieces: what may be one thing.

A piece is a physical line, or a stretch of one: a column's cell, a salutation that a paragraph goes on behind, an office
behind a comma. Cut generously: neighbours of one kind join again later, a missed cut is lost for good. Prose stays whole.
"""

from __future__ import annotations

import re
from itertools import pairwise

from attrs import define, evolve

from . import _work
from ._across import across
from ._cells import MARKS, cells_of, content_of, quotes_nothing
from ._columns import by_columns, deal
from ._cuts import cuts, greeted_to, greets_on
from ._dealt import dealt
from ._listing import flat_listing
from ._name_lists import is_roll, roll_lines
from ._note_marks import NoteMarks
from ._piece import Piece
from ._quotes import marks_around
from ._vocabulary import Vocabulary
from ._words import FLAG, Words, line_of

# "To: The Honorable Pat Lee", "THROUGH:" with the addressee in the next line: no text of the addressee's.
_ROUTED = re.compile(
    r"(?i:to|thru|through)\s?:\s{0,40}(?=(?:The\s)?(?:Honorable|Hon\.|Mr\.|Ms\.|Mrs\.|Dr\.|The\sRight\sHonorable)\s)"
)
_NOTE = re.compile(r"([0-9]{1,2})[ \t]*\n[ \t]*(?=[A-Z“\"])")
# "VerDate Nov 24 2008   13:24 Jan 07, 2012   Jkt 019006": a program of the Government Publishing Office sets it below each page.
_TYPESET = "VerDate "
_DEAR, _HONORS = FLAG["dear"], FLAG["honor"]


def cut(text: str, vocabulary: Vocabulary) -> list[Piece]:
    """All pieces of a text in reading order: together they hold every character that is neither blank nor control."""
    if (work := _work.counting) is not None:
        work.add(len(text))
    pieces: list[list[Piece]] = []
    block: list[list[Piece]] = []
    lines = Lines(text, vocabulary)
    above = at = page = 0
    fed = False
    label: tuple[int, int] | None = None
    notes = 0
    noted = NoteMarks(text)
    marks = marks_around(text)
    for number, line in enumerate(text.splitlines(True)):
        bare = line.strip()
        if bare.isprintable() and bare and not (marks or label or _is_more(line, bare)):
            # As most lines are: nothing to take off, no cells.
            low = line.find(bare[0])
            page += fed
            high = low + len(bare)
            piece = Piece(at + low, at + high, at + low, at + high, number, low, high, above, True, True, 0, "", 0, page)
            piece.words = line_of(bare, vocabulary)
            block.append([piece])
            above = 0
        elif not bare or not (span := content_of(line)):
            # A form feed before a line's text ends a page, but no paragraph.
            above += line != "\f"
            if block:
                pieces += _block(block, lines)
                block = []
        elif quotes_nothing(bare):
            # It parts what is above it from what is below, as an empty line without the mark does.
            page += fed
            pieces += _block(block, lines) if block else []
            block = []
            pieces.append(cells_of(line, at, number, above, page, *span))
            for piece in pieces[-1]:
                piece.words = lines.of(piece)
            above += 1
        else:
            # A form feed on a line of its own is no more than a blank line: law 5.
            page += fed
            routed = _ROUTED.match(text, at + span[0]) if line[span[0]] in "Tt" else None
            if routed and routed.end() >= at + len(line):
                # "THROUGH:" on a line of its own belongs to the addressee below it.
                label = label or (at + span[0], above)
                at += len(line)
                above = 0
                continue
            figure = None if routed else _NOTE.match(text, at + span[0])
            if figure and int(figure[1]) == notes + 1 and noted.above(figure[1], at):
                # The next note's, with its mark above; its text stands in the next line: "1 / See the report."
                notes, label, above = notes + 1, (at + span[0], above), 0
                at += len(line)
                continue
            block.append(cells_of(line, at, number, label[1] if label else above, page, *span))
            if routed and routed.end() < block[-1][0].high:
                block[-1][0].low = routed.end()
            if label:
                block[-1][0].start, label = label[0], None
                if text[block[-1][0].start].isdecimal():
                    block[-1][0].low = block[-1][0].start
            if marks:
                _unquoted(block[-1], marks)
            for piece in block[-1]:
                piece.words = lines.of(piece)
            above = 0
        at += len(line)
        fed = line[-1] == "\f"
    if block:
        pieces += _block(block, lines)
    return deal(across(pieces, lines.again, vocabulary), text)


def _is_more(line: str, bare: str) -> bool:
    """Whether a line may have more than words: marks, tags, cells, blanks of another encoding, "To:", a figure of a note."""
    if bare.startswith(_TYPESET):
        return False
    marked = bare[0] in MARKS or bare[0] == "á" or bare[-1] == ">" or (bare[0] in "Tt" and ":" in bare[:9])
    return marked or "  " in bare or "\t" in line or "Â" in bare or (len(bare) < 3 and bare.isdecimal())


def _unquoted(cells: list[Piece], marks: dict[int, int]) -> None:
    """Leave quotation marks around the letter out of the pieces' text; one in a line of its own is all that this has."""
    for piece in cells:
        begins = marks.get(piece.low, 0)
        if piece.low + begins < piece.high:
            piece.low += begins
        for size in (1, 2):
            if marks.get(piece.high - size) == size and piece.high - size > piece.low:
                piece.high -= size


@define(slots=True, eq=False, repr=False)
class Lines:
    """The lines of one text."""

    text: str
    vocabulary: Vocabulary

    def of(self, piece: Piece) -> Words:
        """The words of a piece."""
        return line_of(self.text[piece.low : piece.high], self.vocabulary)

    def again(self, row: list[Piece], places: list[int]) -> list[Piece]:
        """What a row holds, cut anew at some offsets from its beginning, and nowhere else."""
        whole = evolve(row[0], end=row[-1].end, high=row[-1].high, right=row[-1].right, last=row[-1].last)
        parts = _split(whole, self.text, places)
        for part in parts:
            part.words = self.of(part)
        return parts


def _block(block: list[list[Piece]], lines: Lines) -> list[list[Piece]]:
    """Lines with no blank line between: put columns in order, then cut each cell where another thing begins in it."""
    ordered = [line[0] for line in block] if all(len(line) == 1 for line in block) else by_columns(block)
    looked = [piece.words for piece in ordered]
    rolls = roll_lines(looked) if len(looked) > 1 else frozenset(range(is_roll(looked[0], lines.vocabulary)))
    out: list[list[Piece]] = []
    greeted = abreast = False
    work = _work.counting
    for number, (piece, line) in enumerate(zip(ordered, looked, strict=True)):
        if work is not None:
            work.add(len(line.text))
        if number in rolls:
            piece.roll = True
        if greeted:
            piece.greeted = greeted = greeted_to(line.text) > 0
        honored = line.text.count("Honorable") if line.signs & _HONORS else 0
        abreast = honored > 1 or (abreast and not honored and not line.signs & _DEAR)
        if line.text.startswith(_TYPESET):
            places: list[int] = []
        elif greeted or piece.roll:
            places = cuts(line, lines.vocabulary, piece.roll, greeted)
        elif abreast and not honored:
            # Below two addressees in a line their offices are read across: "Governor, State of Maine Acting Secretary of Energy".
            places = flat_listing(line.text, lines.vocabulary)
        else:
            if line.cuts is None:
                line.cuts = cuts(line, lines.vocabulary)
            places = line.cuts
        if places and number and (closed := _closes_bracket(looked[number - 1].text, line.text)):
            places = [place for place in places if place > closed]
        if greeted or line.signs & _DEAR:
            goes_on = line.signs & _DEAR != 0 and greets_on(line.text) and (not places or line.text[-1] == ",")
            greeted = goes_on or (greeted and not places and line.text[-1] != ":")
        out.append(_parts(piece, places, lines) if places else [piece])
    return out


def _closes_bracket(above: str, line: str) -> int:
    """Where a line closes the bracket that the line above opened, else 0: "Lee Orr (Director of / Ferries, Office of Rivers)"."""
    opened = above.rfind("(")
    if opened < 0 or ")" in above[opened:] or not above[opened + 1 : opened + 2].isalpha():
        return 0
    closed = line.find(")")
    return closed if 0 < closed < _ASIDE and "(" not in line[:closed] else 0


_ASIDE = 100
"""Characters between brackets that go on in a second line."""


def _parts(piece: Piece, places: list[int], lines: Lines) -> list[Piece]:
    """A piece cut at some places; names and titles that were set in columns in the order in which they are read."""
    parts = _split(piece, lines.text, places)
    for part in parts:
        part.words = lines.of(part)
    if len(parts) > 3:
        return [parts[n] for n in dealt([part.words for part in parts])]
    return parts


def _split(piece: Piece, text: str, places: list[int]) -> list[Piece]:
    bounds = [piece.low, *(piece.low + place for place in places), piece.high]
    out = []
    for index, (low, high) in enumerate(pairwise(bounds)):
        end = low + len(text[low:high].rstrip())
        final = index == len(places)
        out.append(
            Piece(
                start=low if index else piece.start,
                end=piece.end if final else end,
                low=low,
                high=piece.high if final else end,
                line=piece.line,
                indent=piece.indent,
                right=piece.indent + end - piece.low,
                above=0 if index else piece.above,
                first=piece.first and index == 0,
                last=piece.last and final,
                gap=1 if index else piece.gap,
                mark=piece.mark,
                greeted=piece.greeted and index == 0,
                column=piece.column,
                page=piece.page,
            )
        )
    return out
