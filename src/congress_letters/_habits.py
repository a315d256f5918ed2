"""How a text sets its paragraphs apart: by indents, by blank lines, or by giving each a line of its own.

A blank line means a new paragraph only in a text that does not put one between all lines; an indent means one only where
other lines have none. So what a piece looks like is weighed against the habits of the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from attrs import define

from ._piece import Piece

HABITS = {
    "starts_by_indent": "it is indented in a text that begins paragraphs so",
    "goes_on_by_indent": "it is not indented in a text that begins paragraphs with an indent",
    "starts_by_blank": "a blank line is above it in a text that sets paragraphs apart so",
    "goes_on_by_blank": "no blank line is above it in a text that sets paragraphs apart with one",
    "own_line": "it has a line of its own in a text that gives each paragraph one",
    "wrapped": "it begins a line in a text whose lines are wrapped",
    "short_above": "the line above it ends early in a text whose lines are wrapped",
    "filled_above": "the line above it had no room for its first word, in a text whose lines are wrapped",
    "strictly_starts": "it is indented, in a text where nothing but an indent begins a paragraph",
    "strictly_goes_on": "it is not indented, in a text where nothing but an indent begins a paragraph",
    "strictly_apart": "a blank line is above it, in a text where nothing else begins a paragraph",
    "strictly_within": "no blank line is above it, in a text where nothing else begins a paragraph",
    "label_inside": "it is not indented, has a label, and the line above fills the width, in a text that indents what begins",
    "hangs": "it stands below the text of a list item, indented like it",
    "deep": "it is indented deeper than the paragraphs around it begin",
}
_STANDS = {
    "margin": "it begins at the margin of a text that begins paragraphs with an indent",
    "first": "it is indented as paragraphs begin",
    "deep": "it is indented deeper than paragraphs begin, unlike the line above",
    "deep_on": "it is indented deeper than paragraphs begin, like the line above",
    "hang": "it stands below the text of a list item, indented like it",
    "spaced": "the text sets paragraphs apart by blank lines",
    "wrap": "the lines of the text are wrapped, with nothing between paragraphs",
    "own": "the text gives each paragraph a line",
}
_ENDS = {
    "stop": "the piece above ends a sentence",
    "colon": "the piece above ends in a colon",
    "comma": "the piece above ends in a comma or semicolon",
    "open": "the piece above ends in the middle of a sentence",
}
_WIDTHS = {"": "", "/full": ", at the full width", "/room": ", where it would have had room for the first word here"}
ABOVE = {
    "": "no blank line is above it",
    "+blank": "a blank line is above it",
    "+page": "page furniture or a page's end is above it",
}
FLOW = {
    f"{stands}{above}/{ends}{width}": f"{words}, {ABOVE[above]}, {said}{where}"
    for stands, words in _STANDS.items()
    for above in ABOVE
    for ends, said in _ENDS.items()
    for width, where in _WIDTHS.items()
}
"""How a line of the body follows the line above it: where it stands, how that ends, and whether that fills the width.

Each by itself says little: a full line that ends a sentence ends a paragraph only where nothing else would tell.
"""
TAIL = {
    f"tail/{ends}{width}": f"below the body, {said}{where}"
    for ends, said in _ENDS.items()
    for width, where in (*_WIDTHS.items(), ("/filled", ", where it had no room for the first word here"))
    if width != "/full"
}
"""How a line below the body follows the line above it, in a text whose lines are wrapped: it may go on in it or be the next one."""


@define(slots=True, eq=False, repr=False)
class _Text:
    """How a text sets its paragraphs apart."""

    wraps: bool
    """Its lines are wrapped: not each is a paragraph."""
    width: int
    """Of its wrapped lines: nine in ten end before this column."""
    margin: int
    """Column where most lines begin."""
    first: int
    """Column where paragraphs begin, where an indent begins them."""
    by_indent: bool
    by_blank: bool
    strictly: bool
    """Nothing but an indent begins a paragraph."""
    always: bool
    """Nothing but a blank line does."""
    loose: bool
    """Most lines have a blank line above them."""

    @property
    def near(self) -> int:
        """How far right of the margin a line still begins at it: a page that was scanned askew has such lines."""
        return max(2, (self.first - self.margin) * 2 // 5)

    @property
    def reach(self) -> int:
        """The last column in which a paragraph begins."""
        return self.first + (1 if self.first - self.margin < 4 else 2)

    def full(self, right: int, width: int) -> bool:
        """A line that ends there fills the width."""
        return right * 8 >= width * 7

    def room(self, right: int, word: int, width: int) -> bool:
        """A line that ends there would have had room for the word.

        Lines differ by a few characters, in a proportional font or by hand: what only just had room says nothing.
        """
        return self.wraps and (right + 1 + word) * 8 <= width * 7

    def filled(self, right: int, word: int, width: int) -> bool:
        """A line that ends there had no room for the word."""
        return self.wraps and right + 1 + word > width

    def widths(self, pieces: Sequence[Piece]) -> list[int]:
        """The width that lines are wrapped at, for each piece: a quotation that is set in at both sides has its own."""
        out = [self.width] * len(pieces)
        if not self.wraps:
            return out
        run: list[int] = []
        for i, piece in enumerate((*pieces, None)):
            if piece is not None and not piece.first:
                continue
            if piece is None or (run and (piece.above or abs(piece.indent - pieces[run[-1]].indent) > 2)):
                if len(run) >= _NARROW:
                    own = max(pieces[n].right for n in run)
                    for n in run:
                        out[n] = min(own, self.width)
                run = []
            if piece is not None and piece.indent >= self.margin + 3:
                run.append(i)
        return out


_NARROW = 4
"""So many lines that are set in alike have a width of their own."""


def habits(
    pieces: Sequence[Piece],
    looks: Sequence[str],
    previous: Sequence[int],
    label: Callable[[Piece], int],
    word: Callable[[Piece], int],
    ends: Sequence[str],
    tail: Sequence[str],
    bits: dict[str, int],
) -> list[int]:
    """For each piece the predicates of `HABITS`, `FLOW` and `TAIL` that hold, as the bits given for their names.

    ``previous`` has for each piece the one above, page furniture left out; ``label`` gives the length of the list label that
    begins a piece, 0 where there is none; ``word`` that of its first word; ``ends`` how the piece above ends, a key of `_ENDS`,
    or nothing for pieces outside the body; ``tail`` the same for pieces below the body.
    """
    out = _hanging(pieces, label, bits["hangs"])
    lines = [
        i
        for i, piece in enumerate(pieces)
        if piece.first and (looks[i] in ("prose", "lower", "other") or (ends[i] and looks[i] == "short"))
    ]
    if len(lines) < 3:
        return out
    # The lines of a list item may stand where other texts begin their paragraphs.
    free = [i for i in lines if not out[i] and not label(pieces[i])] or lines
    text = _text_of(pieces, lines, Counter(pieces[i].indent for i in free), previous, ends)
    widths = text.widths(pieces)
    for i, piece in enumerate(pieces):
        if not piece.first:
            continue
        above = pieces[previous[i]] if previous[i] >= 0 else None
        right, size = (above.right if above is not None else 0), word(piece)
        stands = _stands(text, piece, above)
        width = widths[previous[i]] if above is not None and abs(above.indent - piece.indent) < 3 else text.width
        # The lines of a list item may stand where paragraphs begin.
        names = _begins(text, piece, stands, right, label) if ends[i] and not out[i] else []
        # Over a page's end, and between a page's head and its text, a blank line is nothing of the paragraphs'.
        over_page = above is not None and (previous[i] < i - 1 or piece.page > above.page)
        if ends[i] and not (piece.above and over_page):
            names += _apart(text, piece)
        names += _line(text, piece, right, size, width)
        if ends[i]:
            end = "/room" if text.room(right, size, width) else "/full" if text.full(right, width) else ""
            space = "+page" if over_page else "+blank" if piece.above else ""
            names.append(f"{'hang' if out[i] else stands}{space}/{ends[i]}{end}")
        if tail[i] and text.wraps:
            end = "/filled" if text.filled(right, size, width) else "/room" if text.room(right, size, width) else ""
            names.append(f"tail/{tail[i]}{end}")
        for name in names:
            out[i] |= bits[name]
    return out


def _text_of(
    pieces: Sequence[Piece], lines: Sequence[int], indents: Counter[int], previous: Sequence[int], ends: Sequence[str]
) -> _Text:
    """The habits of a text that has these lines of prose; ``indents`` are those of lines that no list item holds."""
    lengths = sorted(pieces[i].high - pieces[i].low for i in lines)
    wraps = 30 <= lengths[len(lengths) // 2] <= 120
    free = indents.total()
    # Short paragraphs and lists may have more lines that begin with an indent than lines that go on.
    margin = _leftmost(indents, free, 7) if wraps else _usual(indents)
    begins = Counter({indent: n for indent, n in indents.items() if margin + 2 <= indent <= margin + 12})
    indented = begins.total()
    spaced = sum(1 for i in lines if pieces[i].above)
    some, most = spaced * 20 > len(lines), spaced * 10 > len(lines) * 7
    by_indent = wraps and indented > 1 and indented * (20 if some else 40) >= free and indented * (5 if some else 4) <= free * 3
    by_blank = spaced * 20 >= len(lines) and not (wraps and most)
    width = sorted(pieces[i].right for i in lines)[len(lines) * 9 // 10] if wraps else 0
    # A line without a blank line above it, below one that ends early and ends a sentence.
    other = any(not pieces[i].above and ends[i] == "stop" and pieces[previous[i]].right * 5 < width * 4 for i in lines)
    return _Text(
        wraps=wraps,
        width=width,
        margin=margin,
        # Long quotations have more lines that are set in than paragraphs begin.
        first=_leftmost(begins, indented, 6) if by_indent else 0,
        by_indent=by_indent,
        by_blank=by_blank,
        # The Record and typescripts of one kind never set paragraphs apart by a blank line.
        strictly=by_indent and not some,
        always=by_blank and wraps and not by_indent and not other,
        loose=most,
    )


def _stands(text: _Text, piece: Piece, above: Piece | None) -> str:
    """Where a line stands: a key of `_STANDS`."""
    if not text.by_indent:
        return "spaced" if text.by_blank else "wrap" if text.wraps else "own"
    if piece.indent < text.margin + text.near:
        return "margin"
    depth = above.indent if above is not None else 0
    if piece.indent <= text.reach:
        # Where a blank line is above each paragraph, lines below each other that are set in alike are of one quotation.
        set_in = text.by_blank and not piece.above and depth > text.margin + text.near and abs(depth - piece.indent) < 2
        return "deep_on" if set_in else "first"
    return "deep_on" if depth > text.reach and abs(depth - piece.indent) <= 2 else "deep"


def _begins(text: _Text, piece: Piece, stands: str, right: int, label: Callable[[Piece], int]) -> list[str]:
    """What a line's indent says in a text that begins paragraphs with one."""
    if stands not in ("margin", "first"):
        return []
    begins = stands == "first"
    names = ["starts_by_indent" if begins else "goes_on_by_indent"]
    if text.strictly and not piece.above:
        names.append("strictly_starts" if begins else "strictly_goes_on")
        # "section / (1) of the Act" is no list item.
        if not begins and text.full(right, text.width) and label(piece):
            names.append("label_inside")
    return names


def _apart(text: _Text, piece: Piece) -> list[str]:
    """What a blank line above a line, or none, says in a text that sets paragraphs apart so."""
    names = []
    if text.always:
        names.append("strictly_apart" if piece.above else "strictly_within")
    if text.by_blank:
        names.append("starts_by_blank" if piece.above else "goes_on_by_blank")
    return names


def _line(text: _Text, piece: Piece, right: int, word: int, width: int) -> list[str]:
    """What holds for a line anywhere in the text; ``right`` is where the line above it ends, ``width`` where it could."""
    names = ["wrapped"] if text.wraps else ["own_line"] if not text.by_blank or text.loose else []
    if text.wraps and right and right * 5 < width * 4:
        names.append("short_above")
    if text.filled(right, word, width):
        names.append("filled_above")
    if piece.indent > text.margin + 12 or (not text.by_indent and piece.indent >= text.margin + 3):
        names.append("deep")
    return names


def _leftmost(indents: Counter[int], of: int, share: int) -> int:
    """The smallest indent that a share of the lines have; the usual one where all differ, as in a poem."""
    return min((indent for indent, n in indents.items() if n * share >= of), default=_usual(indents))


def _usual(indents: Counter[int]) -> int:
    return max(indents, key=lambda indent: indents[indent])


def _hanging(pieces: Sequence[Piece], label: Callable[[Piece], int], bit: int) -> list[int]:
    """Lines that are indented like the text of the list item above them."""
    out = []
    hang = -1
    for piece in pieces:
        found = 0
        size = label(piece) if piece.first else 0
        if size:
            hang = piece.indent + size
        elif piece.first and (piece.above or abs(piece.indent - hang) > 1):
            hang = -1
        elif piece.first and hang >= 0:
            found = bit
        out.append(found)
    return out
