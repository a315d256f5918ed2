"""Cut a text into pieces: what may be one thing.

A piece is a physical line, or a stretch of one: a column's cell, a salutation that a paragraph goes on behind, an office
behind a comma. Cut generously: neighbours of one kind join again later, a missed cut is lost for good. Prose stays whole.
"""

from __future__ import annotations

import re
from itertools import pairwise

from attrs import define, evolve, field

from . import _work
from ._across import across
from ._columns import by_columns, deal
from ._cuts import cuts, greeted_to, greets_on
from ._dealt import dealt
from ._listing import flat_listing
from ._name_lists import is_roll, roll_lines
from ._note_marks import NoteMarks
from ._quotes import marks_around
from ._vocabulary import Vocabulary
from ._words import FLAG, Words, line_of

_GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{2,}|[ \u00a0]*\t\s*)(?=\S)")
_LABEL = re.compile(r"[(\[]?\w{1,3}[.)\]]{0,2}[.)\]]$|[•·▪◦*+o–—-]$|[^\W\d]{1,9}:$")
# "To: The Honorable Pat Lee", "THROUGH:" with the addressee in the next line: no text of the addressee's.
_ROUTED = re.compile(
    r"(?i:to|thru|through)\s?:\s{0,40}(?=(?:The\s)?(?:Honorable|Hon\.|Mr\.|Ms\.|Mrs\.|Dr\.|The\sRight\sHonorable)\s)"
)
_NOTE = re.compile(r"([0-9]{1,2})[ \t]*\n[ \t]*(?=[A-Z“\"])")
_ZIP = re.compile(r"\d{5}\b")
_DEAR, _HONORS = FLAG["dear"], FLAG["honor"]
_MARKS = "#>*_"
"""What Markdown's marks begin with."""
_SENTENCE_END = ".?!:;"
_RULE = "-=_*~—–.•·#|+ \t\u00a0"
_SOLID = re.compile(rf"[^{re.escape(_RULE)}]")


@define(slots=True, eq=False, repr=False)
class Piece:
    """A stretch of one line. Offsets are into the source, half-open."""

    start: int
    """First character, markup included."""
    end: int
    """Behind the last character, markup included."""
    low: int
    """First character without markup."""
    high: int
    """Behind the last character without markup."""
    line: int
    """Number of the physical line, from 0."""
    indent: int
    """Column of the first character, tabs to 8."""
    right: int
    """Column behind the last character."""
    above: int
    """Blank lines above; 0 for a piece that does not begin its line."""
    first: bool
    """It begins its line (or its column's)."""
    last: bool
    """It ends its line (or its column's)."""
    gap: int
    """Blanks before it in its line, 0 where it begins one."""
    mark: str
    """Markdown's mark that was taken off: "*" bold, "#" a heading, ">" a quotation, or none."""
    column: int
    """Number of its column, 0 where there is only one."""
    page: int = 0
    """Number of form feeds above it that stand right before a line's text."""
    roll: bool = False
    """It is a line of a paragraph that lists names, or all of it."""
    greeted: bool = False
    """A salutation that began in the line above goes on in it."""
    words: Words = field(init=False, repr=False)
    """Its text, looked at."""


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
        elif not bare or not (span := _content(line)):
            # A form feed before a line's text ends a page, but no paragraph.
            above += line != "\f"
            if block:
                pieces += _block(block, lines)
                block = []
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
            block.append(_cells(line, at, number, label[1] if label else above, page, *span))
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
    """Whether a line may have more than words: Markdown's marks, cells, blanks of another encoding, "To:", a note's figure."""
    marked = bare[0] in _MARKS or (bare[0] in "Tt" and ":" in bare[:9])
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


def _content(line: str) -> tuple[int, int] | None:
    """Where a line's content begins and ends: blanks, control and format characters left out."""
    stripped = line.strip()
    low = line.find(stripped)
    high = low + len(stripped)
    if not (stripped[0].isprintable() and stripped[-1].isprintable()):
        while low < high and (line[low].isspace() or not _visible(line[low])):
            low += 1
        while high > low and (line[high - 1].isspace() or not _visible(line[high - 1])):
            high -= 1
        if low == high:
            return None
    return low, high


def _visible(char: str) -> bool:
    if char.isprintable():
        return True
    from unicodedata import category

    return category(char) not in ("Cc", "Cf")


def _cells(line: str, at: int, number: int, above: int, page: int, low: int, high: int) -> list[Piece]:
    """The cells of a line: what stands apart by blanks as columns do."""
    lead, trail, whole = _markup(line[low:high])
    content = line[low + lead : high - trail]
    tabs = "\t" in line
    gaps = _gaps(content, low + lead) if "  " in content or "\t" in content or "\u00a0\u00a0" in content else []
    if not gaps:
        indent = _column(line[: low + lead], 0) if tabs else low
        right = indent + len(content)
        return [
            Piece(
                *(at + low, at + high, at + low + lead, at + high - trail, number, indent, right, above),
                *(True, True, 0, whole, 0, page),
            )
        ]
    edges = [low + lead, *gaps, high - trail]
    cells = []
    indent = begun = 0
    for index in range(0, len(edges), 2):
        start, end = edges[index], edges[index + 1]
        head, tail, mark = (0, 0, whole) if whole else _markup(line[start:end])
        # Marks take no room: a line that is made bold stands where it stood.
        indent = _column(line[begun:start], indent) if tabs else start - lead
        begun = start
        cells.append(
            Piece(
                start=at + (start if index else low),
                end=at + (end if index < len(edges) - 2 else high),
                low=at + start + head,
                high=at + end - tail,
                line=number,
                indent=indent,
                right=indent + end - start - head - tail,
                above=0 if index else above,
                first=index == 0,
                last=index == len(edges) - 2,
                gap=start - edges[index - 1] if index else 0,
                mark=mark,
                column=0,
                page=page,
            )
        )
    return cells


def _column(text: str, before: int) -> int:
    """The column behind a text that begins at the column ``before``: tabs go to the next multiple of 8."""
    return before - before % 8 + len((" " * (before % 8) + text).expandtabs(8))


def _gaps(content: str, offset: int) -> list[int]:
    """Ends and starts of the cells in a line, flat: end of the first, start of the second ..."""
    found = list(_GAP.finditer(content))
    # Two blanks behind a sentence are typing; where a line has other double blanks, they stand for lost line breaks or columns.
    narrow_cut = any(_width(m[0]) == 2 and content[m.start() - 1] not in _SENTENCE_END for m in found) and len(found) < 12
    out: list[int] = []
    start = 0
    # A row of signs before or behind a gap is no cell: "Pat Lee    ______".
    solid = _solid(content, start)
    end = len(content.rstrip(_RULE))
    for m in found:
        if _LABEL.match(content, start, m.start()) and len(m[0]) < _FAR:
            continue
        if _width(m[0]) == 2 and (not narrow_cut or _ZIP.match(content, m.end())):
            continue
        if solid >= m.start() or (m.end() >= end and not _is_speck(content, m.start(), m.end())):
            continue
        out += [m.start() + offset, m.end() + offset]
        start = m.end()
        solid = _solid(content, start)
    return out


_FAR = 12
"""Blanks behind what looks like a label of a list that make it a cell: "Hon." above an office, beside another addressee."""


def _is_speck(content: str, low: int, high: int) -> bool:
    """One sign, far behind the last word: dirt on a page, read as text."""
    return high == len(content) - 1 and high - low > 3


def _solid(content: str, start: int) -> int:
    found = _SOLID.search(content, start)
    return found.start() if found else len(content)


def _width(blanks: str) -> int:
    return 8 if "\t" in blanks else len(blanks)


def _markup(cell: str) -> tuple[int, int, str]:
    """Length of Markdown's marks before and behind a cell's text, and what they say; what was once a blank goes with them."""
    if "Â" in (cell[0], cell[-1]):
        low, high = _lost_blanks(cell)
        if 0 < high - low < len(cell):
            head, tail, mark = _markup(cell[low:high])
            return low + head, len(cell) - high + tail, mark
    if cell[0] not in _MARKS:
        return 0, 0, ""
    head = 0
    mark = ""
    if cell[0] in "#>":
        head = len(cell) - len(cell.lstrip("#> \t"))
        mark = cell[0]
        if head == len(cell):
            return 0, 0, ""
    tail = 0
    for marker in ("***", "**", "__", "*", "_"):
        size = len(marker)
        inside = cell[head:]
        if inside.startswith(marker) and inside.endswith(marker) and len(inside) > 2 * size and inside[size] not in "*_ ":
            if marker in inside[size:-size]:
                break
            return head + size, size, mark or ("*" if size > 1 else "")
    return head, tail, mark


def _lost_blanks(cell: str) -> tuple[int, int]:
    """Where the text in a cell begins and ends; UTF-8 read as Windows-1252 has "Â" before each blank that does not break."""
    low, high = 0, len(cell)
    while low + 1 < high and cell[low] == "Â" and cell[low + 1].isspace():
        low += 1
        while low < high and cell[low].isspace():
            low += 1
    while high > low and cell[high - 1] == "Â":
        high -= 1
        while high > low and cell[high - 1].isspace():
            high -= 1
    return low, high


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
        if greeted or piece.roll:
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
