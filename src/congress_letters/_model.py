"""What a letter is: frozen, slotted attrs classes, closed to subclassing.

Two ideas run through all of them.

*Pieces.* Whatever stands for text has ``pieces``: disjoint, ordered, half-open spans of characters (code points) in the
untouched source, and ``span``, their hull. Most things have one piece; a paragraph with a page mark inside, or a
signature read out of two columns, has several. Labels ("RE:", "cc:"), separators and markup belong to the pieces of the
part that they mark. Where that makes a part's pieces wider than its text, ``text_pieces`` are those of the text alone,
and ``text == clean(source, text_pieces)``.

*Absent is not unreadable.* Absent is ``None`` or ``()``. A date that is printed but can't be read is a `DateLine` with its
text, ``iso`` None, and an `Issue` that says so.

The names are the standard terms of correspondence (letterhead, inside address, complimentary close ...).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from attrs import define, field, fields

from ._codes import BlockKind, Chamber, IssueCode, Role, Severity
from ._parts import (
    Block,
    Body,
    Closing,
    Copy,
    DateLine,
    Enclosure,
    Footnote,
    Furniture,
    Issue,
    Letterhead,
    Line,
    Mark,
    Member,
    Part,
    PersonName,
    Recipient,
    Salutation,
    Signature,
    Subject,
    Text,
)
from ._value import Placed, Span, Value, closed, pieces_field

if TYPE_CHECKING:
    from ._matches import Resolution

__all__ = [
    "Block",
    "BlockKind",
    "Body",
    "Chamber",
    "Closing",
    "Copy",
    "DateLine",
    "Enclosure",
    "Footnote",
    "Furniture",
    "Issue",
    "IssueCode",
    "Letter",
    "Letterhead",
    "Line",
    "Mark",
    "Member",
    "PersonName",
    "Recipient",
    "Role",
    "Salutation",
    "Severity",
    "Signature",
    "Source",
    "Span",
    "Subject",
    "Text",
]


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Source(Value):
    """The text that a letter was read from, untouched."""

    name: str | None = None
    """Name of the file or whatever the caller gave, for messages."""
    length: int = 0
    """Length of the text in code points."""
    sha256: str = ""
    """Of the file's bytes; where there was no file, of the text in UTF-8 with surrogates escaped."""
    text: str | None = field(default=None, eq=False, repr=False)
    """The text itself. Not part of the JSON, so None in a letter that was read back from JSON without it."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Letter(Placed):
    """A letter: its parts as printed, where each stands, and what is doubtful.

    Absent parts are None or ().
    """

    source: Source = field(factory=Source, metadata={"where": True})
    """The text that it was read from."""
    letterhead: Letterhead | None = None
    """The printed head."""
    date: DateLine | None = None
    """The date line."""
    delivery: tuple[Line, ...] = ()
    """Delivery notations: "VIA ELECTRONIC MAIL"."""
    recipients: tuple[Recipient, ...] = ()
    """The inside address, an entry for each addressee."""
    subject: Subject | None = None
    """The subject line."""
    salutation: Salutation | None = None
    """The greeting."""
    body: Body | None = None
    """What the letter says."""
    closing: Closing | None = None
    """The complimentary close."""
    signatures: tuple[Signature, ...] = ()
    """Signature blocks in reading order."""
    group_title: Line | None = None
    """One title for all signers: "Members of Congress"."""
    reference_initials: Line | None = None
    """Author's and typist's initials: "JD/em"."""
    enclosures: tuple[Enclosure, ...] = ()
    """What is enclosed or attached."""
    copies: tuple[Copy, ...] = ()
    """Who gets copies."""
    postscript: Line | None = None
    """What follows "P.S."."""
    footnotes: tuple[Footnote, ...] = ()
    """Footnotes in the order of their texts."""
    furniture: tuple[Furniture, ...] = field(default=(), metadata={"where": True})
    """Page furniture."""
    unclassified: tuple[Line, ...] = ()
    """What belongs nowhere, so that nothing is lost."""
    issues: tuple[Issue, ...] = field(default=(), metadata={"where": True})
    """Doubts and errors."""
    pieces: tuple[Span, ...] = pieces_field()
    """Where the letter stands: one span over its parts, unclassified text before and after it left out."""

    @property
    def signers(self) -> tuple[str, ...]:
        """Names of those who signed, in reading order."""
        return tuple(s.name.text for s in self.signatures if s.name is not None)

    def __iter__(self) -> Iterator[Part]:
        """The top-level parts in reading order (by first character); a body gives its blocks."""
        return iter(sorted(self._parts(), key=lambda part: part.span.start))

    def _parts(self) -> Iterator[Part]:
        for name in (f.name for f in fields(Letter) if f.name not in ("source", "issues", "pieces")):
            value = getattr(self, name)
            if isinstance(value, Body):
                yield from value.blocks
            elif isinstance(value, tuple):
                yield from value
            elif value is not None:
                yield value

    def text_of(self, part: Placed) -> str:
        """The source's text of anything with pieces, untouched; pieces are joined by a line break.

        Raises ValueError where the letter has no source text (it was read back from JSON without it).
        """
        if self.source.text is None:
            raise ValueError("this letter has no source text: it was read from JSON; give from_json(..., text=...) the text")
        return "\n".join(self.source.text[p.start : p.end] for p in part.pieces)

    def with_members(self, resolution: Resolution) -> Letter:
        """This letter with the members that `resolve` found: each signature, recipient and copy has its ``member``.

        The issues of the resolution are added to the letter's. Raises ValueError for the resolution of another letter.
        """
        from ._resolve import joined

        return joined(self, resolution)

    def values(self) -> dict[str, Any]:
        """What the letter says, without where and how well: no source, spans, furniture, issues, grades or members.

        Two letters that say the same have equal values, whatever the layout.
        """
        found: dict[str, Any] = _values(self)
        return found

    def _repr_html_(self) -> str:
        """What a notebook shows: the letter's parts in a table."""
        from ._page_notebook import letter_html

        return letter_html(self)

    def __rich__(self) -> Any:
        """What rich prints: the letter's parts in colour."""
        from ._view import Picture

        return Picture(self)

    def __repr__(self) -> str:
        bits = [repr(self.date.iso or self.date.text)] if self.date else []
        bits += [f"to {', '.join(r.name.text for r in self.recipients if r.name)!r}"] if self.recipients else []
        bits += [f"{len(self.body.blocks)} blocks"] if self.body else []
        bits += [f"{len(self.signatures)} signed"] if self.signatures else []
        bits += [f"{len(self.issues)} issues"] if self.issues else []
        return f"<Letter {' · '.join(bits) or 'empty'}>"

    def __str__(self) -> str:
        named = self.signers
        shown = ", ".join(named[:3]) + (f" and {len(named) - 3} more" if len(named) > 3 else "")
        to = ", ".join(r.name.text for r in self.recipients if r.name)
        rows: list[tuple[str, str | None]] = [
            ("Date", self.date.text if self.date else None),
            ("To", to or None),
            ("Subject", self.subject.text if self.subject else None),
            ("Greeting", self.salutation.text if self.salutation else None),
            ("Signed", shown or None),
        ]
        return "\n".join(f"{label + ':':<10}{value}" for label, value in rows if value) or "(no letter)"


def _values(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_values(item) for item in value)
    attributes: Callable[[type], Any] | None = getattr(type(value), "__attrs_attrs__", None)
    if attributes is None:
        return value
    return {f.name: _values(getattr(value, f.name)) for f in fields(type(value)) if not f.metadata.get("where")}
