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
    "flush_below_full": "it is not indented, in a text that indents paragraphs, and the line above fills the width",
    "hangs": "it stands below the text of a list item, indented like it",
    "deep": "it is indented deeper than the paragraphs around it begin",
}


def habits(pieces: Sequence[Piece], looks: Sequence[str], label: Callable[[Piece], int], bits: dict[str, int]) -> list[int]:
    """For each piece the predicates of `HABITS` that hold, as the bits given for their names.

    ``label`` gives the length of the list label that begins a piece, 0 where there is none.
    """
    lines = [i for i, piece in enumerate(pieces) if piece.first and looks[i] in ("prose", "lower", "other")]
    out = _hanging(pieces, label, bits["hangs"])
    if len(lines) < 3:
        return out
    lengths = sorted(pieces[i].high - pieces[i].low for i in lines)
    middle = lengths[len(lengths) // 2]
    wraps = 30 <= middle <= 120
    margin = Counter(pieces[i].indent for i in lines).most_common(1)[0][0]
    indented = sum(1 for i in lines if margin + 2 <= pieces[i].indent <= margin + 12)
    spaced = sum(1 for i in lines if pieces[i].above)
    by_indent = wraps and indented * 20 >= len(lines) and indented * 5 <= len(lines) * 3
    by_blank = spaced * 20 >= len(lines) and (wraps and spaced * 10 <= len(lines) * 7 or not wraps)
    width = max((pieces[i].right for i in lines), default=0) if wraps else 0
    right = 0
    for i, piece in enumerate(pieces):
        if not piece.first:
            right = piece.right
            continue
        found = bits["wrapped"] if wraps else bits["own_line"] if not by_blank or spaced * 10 > len(lines) * 7 else 0
        if by_indent:
            found |= (
                bits["starts_by_indent"]
                if margin + 2 <= piece.indent <= margin + 12
                else bits["goes_on_by_indent"]
                if piece.indent < margin + 2
                else 0
            )
        if by_blank:
            found |= bits["starts_by_blank"] if piece.above else bits["goes_on_by_blank"]
        if by_indent and not piece.above and piece.indent < margin + 2 and right * 8 >= width * 7:
            found |= bits["flush_below_full"]
        if wraps and right and right * 5 < width * 4:
            found |= bits["short_above"]
        if piece.indent > margin + 12 or (not by_indent and piece.indent >= margin + 3):
            found |= bits["deep"]
        out[i] |= found
        right = piece.right
    return out


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
