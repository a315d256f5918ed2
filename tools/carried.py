"""Labels of a letter's pieces carried over to a copy of it that is set otherwise: on one line, without empty lines, wrapped anew.

The copy has the same characters but for blanks, so that each of its pieces is what stood there before. What an answer leaves in
doubt is found out once, in the letter as it is, where more tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from congress_letters._piece import Piece

_BODY = frozenset({"PARAGRAPH", "ITEM", "HEADING", "QUOTATION", "TABLE", "RESUME"})
_AS_IT_WAS = frozenset({"FURNITURE", "OTHER", "LETTERHEAD"})


def carried(
    text: str, pieces: Sequence[Piece], kinds: Sequence[str | None], copy: str, copied: Sequence[Piece], joined: bool
) -> list[str | None] | None:
    """The kinds of the copy's pieces; None where it has other characters.

    ``kinds`` are those of the letter's ``pieces``. A piece in which several things stand that the letter parts has no kind; where
    paragraphs were ``joined`` to one line, those of a body are a paragraph.
    """
    if "".join(text.split()) != "".join(copy.split()):
        return None
    before = _counted(text)
    after = _counted(copy)
    begins: dict[int, str | None] = {}
    owner: list[str | None] = [None] * (before[-1] + 1)
    for piece, kind in zip(pieces, kinds, strict=True):
        low, high = before[piece.low], before[piece.high]
        begins[low] = kind
        owner[low:high] = [kind] * (high - low)
    return [_kind(after[piece.low], after[piece.high], piece.first, begins, owner, joined) for piece in copied]


def _counted(text: str) -> list[int]:
    """For each offset how many characters that are no blanks stand before it."""
    out = [0]
    for char in text:
        out.append(out[-1] + (not char.isspace()))
    return out


def _kind(low: int, high: int, first: bool, begins: dict[int, str | None], owner: list[str | None], joined: bool) -> str | None:
    inside = [begins[place] for place in range(low + 1, high) if place in begins]
    kind = owner[low]
    if kind is None or None in inside:
        return None
    if low not in begins:
        if not first:
            # Cut where the letter was not: an office behind a name, or the rest of a word.
            return None
        kind = kind if kind in _AS_IT_WAS else "MORE"
    if all(one == "MORE" or one == kind and kind in _AS_IT_WAS for one in inside):
        return kind
    if joined and kind in ("PARAGRAPH", "MORE") and {*inside} <= _BODY | {"MORE"}:
        return kind
    return None
