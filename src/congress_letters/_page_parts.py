"""What the page tells of each part of a letter: its kind, value, grade, place, and the evidence for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from ._errors import line_and_column, line_starts
from ._explain import PieceExplanation, explain
from ._model import (
    Block,
    BlockKind,
    Closing,
    Copy,
    DateLine,
    Enclosure,
    Footnote,
    Furniture,
    Letter,
    Letterhead,
    Line,
    PersonName,
    Recipient,
    Salutation,
    Signature,
    Source,
    Span,
    Subject,
    Text,
)
from ._parts import Part
from ._view import member_line
from ._vocabulary import Vocabulary

__all__ = ["PartView", "parts_of"]


@frozen
class PartView:
    """A part as the page shows it."""

    kind: str
    """What colours it: "date", "signature"; of a block of the body the block's kind."""
    title: str
    """What the kind is called."""
    value: str
    """What the letter says here, in a line."""
    facts: tuple[tuple[str, str], ...]
    """Further values, each with its label."""
    grade: float | None
    """How sure the reading is, 0 to 1; None where parts of the kind have none."""
    pieces: tuple[Span, ...]
    """Where it stands."""
    names: tuple[Span, ...]
    """Where names of people stand in it."""
    place: str
    """Where it begins, for people: line, column, page."""
    evidence: tuple[PieceExplanation, ...]
    """How its pieces were read."""


_LINES = {
    "delivery": "Delivery",
    "group_title": "Title of all signers",
    "reference_initials": "Initials",
    "postscript": "Postscript",
    "unclassified": "Unclassified",
}
_BLOCKS = {
    BlockKind.PARAGRAPH: "Paragraph",
    BlockKind.LIST_ITEM: "List item",
    BlockKind.HEADING: "Heading",
    BlockKind.QUOTATION: "Quotation",
    BlockKind.TABLE: "Table",
}
_Facts = list[tuple[str, str | None]]


def parts_of(letter: Letter, vocabulary: Vocabulary | None = None) -> list[PartView]:
    """The parts in reading order. The letter must have its source text."""
    text = letter.source.text or ""
    parts = list(letter)
    fields: dict[int, str] = {}
    for name in _LINES:
        value = getattr(letter, name)
        fields |= {id(line): name for line in (value if isinstance(value, tuple) else (value,))}
    left_out = [isinstance(part, Furniture) or fields.get(id(part)) == "unclassified" for part in parts]
    evidence = _evidence(text, parts, left_out, vocabulary)
    starts, pages = line_starts(text), [i for i, character in enumerate(text) if character == "\f"]
    views = []
    for part, found in zip(parts, evidence, strict=True):
        kind, title, value, facts = _told(part, fields.get(id(part), ""))
        line, column = line_and_column(starts, part.span.start)
        place = f"line {line}, column {column}"
        if pages:
            place = f"page {bisect_left(pages, part.span.start) + 1}, {place}"
        told = tuple((label, fact) for label, fact in facts if fact)
        grade = None if isinstance(part, Furniture) else part.grade
        views.append(PartView(kind, title, value, told, grade, part.pieces, _names(part), place, tuple(found)))
    return views


def _told(part: Part, field: str) -> tuple[str, str, str, _Facts]:
    """Kind, its title, value, further values."""
    match part:
        case Letterhead():
            return "letterhead", "Letterhead", _joined(part.lines), [("Chamber", part.chamber and part.chamber.value)]
        case DateLine():
            return "date", "Date", part.text, [("ISO", part.iso or "no date of the calendar"), ("Place", part.place)]
        case Line():
            return field, _LINES[field], part.text, []
        case Recipient():
            return "recipient", "To", _who(part.honorific, part.name, part.titles), _recipient(part)
        case Subject():
            return "subject", "Subject", part.text, [("Label", part.label)]
        case Salutation():
            return "salutation", "Greeting", part.text, [("Greets", "; ".join(part.addressees))]
        case Block():
            level = str(part.level) if part.kind is BlockKind.LIST_ITEM else None
            marks = ", ".join(mark.label for mark in part.marks)
            return part.kind.value, _BLOCKS[part.kind], part.text, [("Label", part.label), ("Level", level), ("Footnotes", marks)]
        case Closing():
            return "closing", "Closing", part.text, [("Led in by", part.lead_in)]
        case Signature():
            return "signature", "Signed", _who(part.honorific, part.name, part.titles), _signature(part)
        case Enclosure():
            return "enclosure", "Enclosed", part.text, []
        case Copy():
            member = member_line(part.member) if part.member else None
            return "copy", "Copy to", part.text, [*_name(part.name), ("Titles", _joined(part.titles)), ("Member", member)]
        case Footnote():
            return "footnote", "Footnote", part.text, [("Mark", part.label)]
        case Furniture():
            return "furniture", "Page mark", part.text, []


def _joined(texts: Sequence[Text]) -> str:
    return " · ".join(text.text for text in texts)


def _who(honorific: str | None, name: PersonName | None, titles: Sequence[Text]) -> str:
    named = " ".join(bit for bit in (honorific, name.text if name else None) if bit)
    return named or _joined(titles) or "(no name)"


def _name(name: PersonName | None) -> _Facts:
    return [("Given", name.given), ("Family", name.family), ("Suffix", name.suffix)] if name else []


def _recipient(part: Recipient) -> _Facts:
    rest = [("Titles", part.titles), ("Organization", part.organization), ("Address", part.address)]
    lines: _Facts = [(label, _joined(texts)) for label, texts in rest]
    return [*_name(part.name), *lines, ("Member", member_line(part.member) if part.member else None)]


def _signature(part: Signature) -> _Facts:
    seat = "-".join(bit for bit in (part.party, part.state, part.district) if bit)
    more: _Facts = [("Titles", _joined(part.titles)), ("Printed seat", seat), ("Role", part.role and part.role.value)]
    return [*_name(part.name), *more, ("Member", member_line(part.member) if part.member else None)]


def _names(part: Part) -> tuple[Span, ...]:
    name = part.name if isinstance(part, Recipient | Signature | Copy) else None
    return name.pieces if name else ()


def _evidence(
    text: str, parts: Sequence[Part], left_out: Sequence[bool], vocabulary: Vocabulary | None
) -> list[list[PieceExplanation]]:
    """For each part how its pieces were read.

    Of a letter in a longer document only the letter is explained: from its first part to its last, as it was read. What was left
    out of a letter for another reason than its own looks (a second letter begins) has no evidence.
    """
    places = sorted((span.start, span.end, number) for number, part in enumerate(parts) for span in part.pieces)
    found: list[list[PieceExplanation]] = [[] for _ in parts]
    if not places:
        return found
    low, high = places[0][0], max(end for _, end, _ in places)
    explained = explain(Letter(source=Source(text=text[low:high])), vocabulary).pieces
    for number, piece in _meeting(places, [evolve(e, span=Span(e.span.start + low, e.span.end + low)) for e in explained]):
        agrees = not left_out[number] or piece.kind in ("OTHER", "FURNITURE", "PREFACE", "TRAILER", "MORE")
        if agrees and piece not in found[number][-1:]:
            found[number].append(piece)
    return found


def _meeting(places: Sequence[tuple[int, int, int]], pieces: Sequence[PieceExplanation]) -> Iterator[tuple[int, PieceExplanation]]:
    """The pairs of a part's number and a piece that stand in the same place; both are in reading order."""
    first = 0
    for piece in pieces:
        while first < len(places) and places[first][1] <= piece.span.start:
            first += 1
        at = first
        while at < len(places) and places[at][0] < piece.span.end:
            yield places[at][2], piece
            at += 1
