"""Spans from pieces, and the little marks at the ends of a piece that are no part of its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from ._model import Block, Copy, Enclosure, Footnote, Furniture, Line, Recipient, Signature, Span
from ._piece import Piece
from ._vocabulary import BIT, Vocabulary

P = TypeVar("P", Line, Recipient, Signature, Enclosure, Copy, Footnote, Furniture)

# A full stop that belongs to the word before it: "D.C.", "Inc.", "Jr.", "N.W.".
_ABBREVIATED = re.compile(
    r"(?:\b[A-Za-z]|\.[A-Za-z]|\b(?:[JS][Rr]|Inc|INC|Co|Corp|Ltd|St|Ave|Blvd|Rd|Bldg|Ste|Ret|Esq|No|Dept|Assn|"
    # "Hartford, CONN."; "Portland, ME." is a postal code that ends an address of the Record.
    r"(?i:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ill|Ind|Kans?|Mass|Mich|Minn|Miss|Mont|Nebr?|Nev|Okla|Oreg?|Tenn|Tex|Wash|Wis|Wyo)|"
    r"Reps?|Sens?|Gov|Gen|Col|Capt|Lt|Adm|Del|[A-Z][a-z]?)|\b[A-Z] )\.$"
)
_ITEM_LABEL = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})+\.?|\(?(?:\d{1,3}|[a-zA-H]|[ivxIVX]{1,5})(?:\.\)|[.)])|[•·▪◦●○■‣⁃\uf0b7*+]|[-–—o](?=\s)|[ec¢®»](?=\s+[A-Z]))\s*"
)
_NOTE_LABEL = re.compile(r"\[?(\d{1,3}|[*†‡§]{1,3})\]?[.)]?\s*")
# "cc:", "RE.", and "cc The Committee" without any mark.
_LABEL_END = re.compile(r"\s*[:.]\s*|\s+(?=[A-Z])")
_LOOSE = ",; \t\n\r."
"""What may be taken off a value's end."""
_FIGURE = re.compile(r"\d")
_MARK = re.compile(r"\[(\d{1,3})\]|(?<=[a-z.,;:”\"’')\]])(\d{1,2})(?=\s|$|[”\"’')])|(?<=[a-z.,”\"])\s(\d{1,2})(?=\s+[A-Z])")


def spans(text: str, pieces: Sequence[Piece], inner: bool = False) -> tuple[Span, ...]:
    """The pieces as spans, those with nothing but blanks between them as one. ``inner`` leaves markup at their ends out."""
    if len(pieces) == 1:
        (only,) = pieces
        return (Span(only.low, only.high) if inner else Span(only.start, only.end),)
    bounds = [(piece.low, piece.high) if inner else (piece.start, piece.end) for piece in pieces]
    return join(text, sorted(bounds))


def both(text: str, pieces: Sequence[Piece]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The pieces as spans without the markup at their ends, and with it: most have none, and then the spans are the same."""
    inner = spans(text, pieces, inner=True)
    for piece in pieces:
        if piece.low != piece.start or piece.high != piece.end:
            return inner, spans(text, pieces)
    return inner, inner


def join(text: str, bounds: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """Ordered stretches as spans, those with nothing but blanks between them as one."""
    out: list[Span] = []
    low, high = bounds[0]
    for start, end in bounds[1:]:
        between = text[high:start]
        if not between or between.isspace():
            high = end
        else:
            out.append(Span(low, high))
            low, high = start, end
    out.append(Span(low, high))
    return tuple(out)


def union(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """Where blocks stand, all together."""
    return join(text, sorted((place.start, place.end) for block in blocks for place in block.pieces))


def hull(values: Iterable[Any]) -> tuple[Span, ...]:
    """One span over all parts among some values, each a part, parts or None; nothing where there are no parts."""
    parts = [part for value in values if value is not None for part in (value if isinstance(value, tuple) else (value,))]
    if not parts:
        return ()
    return (Span(min([part.pieces[0].start for part in parts]), max([piece.end for part in parts for piece in part.pieces])),)


def in_order(parts: Sequence[P]) -> tuple[P, ...]:
    """Parts by their first characters: columns are read one by one, so that they come in another order."""
    return tuple(sorted(parts, key=_first))


def _first(part: Any) -> int:
    start: int = part.pieces[0].start
    return start


def trimmed(text: str, places: tuple[Span, ...]) -> tuple[Span, ...]:
    """Without the comma or semicolon of a list at the end, and without the full stop that ends one."""
    last = places[-1]
    end = last.end
    if text[end - 1] not in _LOOSE:
        return places
    while end > last.start and text[end - 1] in ",; \t\n\r":
        end -= 1
    if end - 1 > last.start and text[end - 1] == "." and not _ABBREVIATED.search(text, max(last.start, end - 12), end):
        end -= 1
    if end == last.end or end <= last.start:
        return places
    return (*places[:-1], Span(last.start, end))


def after(places: tuple[Span, ...], offset: int) -> tuple[Span, ...]:
    """What is left of the places behind ``offset``."""
    return tuple(Span(max(p.start, offset), p.end) for p in places if p.end > offset)


def item_label(line: str) -> tuple[str | None, int]:
    """The label of a list item ("1.", "(a)", "•") and the length to skip with it; (None, 0) where there is none."""
    found = _ITEM_LABEL.match(line)
    return (found[0].strip(), found.end()) if found and found.end() < len(line) else (None, 0)


def note_label(line: str) -> tuple[str | None, int]:
    """The figure or sign of a footnote and the length to skip with it; (None, 0) where there is none."""
    found = _NOTE_LABEL.match(line)
    return (found[1], found.end()) if found and found.end() < len(line) else (None, 0)


def label_end(line: str, name: str, vocabulary: Vocabulary) -> int:
    """Length of a label of a vocabulary list ("RE:", "cc:") with its colon and blanks; 0 where there is none."""
    found = vocabulary.match(name, line)
    if not found:
        return 0
    mark = _LABEL_END.match(line, found.end())
    if mark:
        return mark.end()
    return len(line) if not line[found.end() :].strip() else 0


def note_marks(text: str, span: Span, vocabulary: Vocabulary) -> list[tuple[str, Span]]:
    """What may be footnote marks in a stretch of running text: label and place."""
    if not _FIGURE.search(text, span.start, span.end):
        return []
    out = []
    for found in _MARK.finditer(text, span.start, span.end):
        group = found.lastindex or 1
        if group == 3 and _numbers_house(text[found.end() : found.end() + _STREET_NAME].split(), vocabulary):
            continue
        out.append((found[group], Span(*(found.span() if group == 1 else found.span(group)))))
    return out


_STREET_NAME = 40


def _numbers_house(behind: Sequence[str], vocabulary: Vocabulary) -> bool:
    """The words behind a figure are a street's name: "the post office at 5 First Street" has no mark of a note."""
    for word in behind[:4]:
        if not (word[0].isupper() or word[0].isdigit()):
            return False
        if vocabulary.bits(word) & BIT["streets"]:
            return True
    return False
