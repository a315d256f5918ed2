"""How a text sets its paragraphs apart: by indents, by blank lines, or by giving each a line of its own.

A blank line means a new paragraph only in a text that does not put one between all lines; an indent means one only where
other lines have none. So what a piece looks like is weighed against the habits of the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from ._lines import Piece

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
    "+page": "page furniture is above it",
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
    """For each piece the predicates of `HABITS` and `FLOW` that hold, as the bits given for their names.

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
    lengths = sorted(pieces[i].high - pieces[i].low for i in lines)
    middle = lengths[len(lengths) // 2]
    wraps = 30 <= middle <= 120
    # The lines of a list item may stand where other texts begin their paragraphs.
    free = [i for i in lines if not out[i] and not label(pieces[i])] or lines
    indents = Counter(pieces[i].indent for i in free)
    # Short paragraphs and lists may have more lines that begin with an indent than lines that go on.
    margin = _leftmost(indents, len(free), 7) if wraps else _usual(indents)
    begins = Counter({indent: n for indent, n in indents.items() if margin + 2 <= indent <= margin + 12})
    indented = begins.total()
    spaced = sum(1 for i in lines if pieces[i].above)
    by_indent = (
        wraps
        and indented > 1
        and indented * (20 if spaced * 20 > len(lines) else 40) >= len(free)
        and indented * (5 if spaced * 20 > len(lines) else 4) <= len(free) * 3
    )
    by_blank = spaced * 20 >= len(lines) and (wraps and spaced * 10 <= len(lines) * 7 or not wraps)
    # The Record and typescripts of one kind never set paragraphs apart by a blank line.
    strictly = by_indent and spaced * 20 <= len(lines)
    # Long quotations have more lines that are set in than paragraphs begin.
    first = _leftmost(begins, indented, 6) if by_indent else 0
    reach = first + (1 if first - margin < 4 else 2)
    # A page that was scanned askew has lines a little to the right of the margin.
    near = max(2, (first - margin) * 2 // 5)
    width = sorted(pieces[i].right for i in lines)[len(lines) * 9 // 10] if wraps else 0
    # No line without a blank line above it stands below one that ends early and ends a sentence.
    always = (
        by_blank
        and wraps
        and not by_indent
        and not any(not pieces[i].above and ends[i] == "stop" and pieces[previous[i]].right * 5 < width * 4 for i in lines)
    )
    for i, piece in enumerate(pieces):
        if not piece.first:
            continue
        above = pieces[previous[i]] if previous[i] >= 0 else None
        right, depth = (above.right, above.indent) if above is not None else (0, 0)
        indent = piece.indent
        found = bits["wrapped"] if wraps else bits["own_line"] if not by_blank or spaced * 10 > len(lines) * 7 else 0
        stands = "spaced" if by_blank else "wrap" if wraps else "own"
        if by_indent:
            if indent < margin + near:
                stands = "margin"
            elif indent <= reach:
                stands = "first"
            else:
                stands = "deep_on" if depth > reach and abs(depth - indent) <= 2 else "deep"
            if ends[i] and stands in ("margin", "first"):
                found |= bits["starts_by_indent" if stands == "first" else "goes_on_by_indent"]
            if ends[i] and strictly and not piece.above and stands in ("margin", "first"):
                found |= bits["strictly_starts" if stands == "first" else "strictly_goes_on"]
                # "section / (1) of the Act" is no list item.
                if stands == "margin" and right * 8 >= width * 7 and label(piece):
                    found |= bits["label_inside"]
        # Outside the body, and between a page's head and its text, a blank line is nothing of the paragraphs'.
        counts = ends[i] and not (piece.above and 0 <= previous[i] < i - 1)
        if always and counts:
            found |= bits["strictly_apart" if piece.above else "strictly_within"]
        if by_blank and counts:
            found |= bits["starts_by_blank"] if piece.above else bits["goes_on_by_blank"]
        if wraps and right and right * 5 < width * 4:
            found |= bits["short_above"]
        if wraps and right + 1 + word(piece) > width:
            found |= bits["filled_above"]
        if indent > margin + 12 or (not by_indent and indent >= margin + 3):
            found |= bits["deep"]
        if out[i]:
            stands = "hang"
        if ends[i]:
            # Lines differ by a few characters, in a proportional font or by hand: what only just had room says nothing.
            room = wraps and (right + 1 + word(piece)) * 8 <= width * 7
            filled = "/room" if room else "/full" if right * 8 >= width * 7 else ""
            space = "+page" if previous[i] < i - 1 else "+blank" if piece.above else ""
            found |= bits[f"{stands}{space}/{ends[i]}{filled}"]
        if tail[i] and wraps:
            size = right + 1 + word(piece)
            found |= bits[f"tail/{tail[i]}{'/filled' if size > width else '/room' if size * 8 <= width * 7 else ''}"]
        out[i] |= found
    return out


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
