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
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar

from attrs import define, field, fields

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

T = TypeVar("T", bound=type)


def _closed(cls: T) -> T:
    """Forbid subclassing: a pipeline that stores letters must be able to rely on what they are."""

    def refuse(sub: type, /, **_: object) -> NoReturn:
        raise TypeError(f"{cls.__name__} is closed to subclassing; hold one in a class of your own instead of {sub.__name__}")

    setattr(cls, "__init_subclass__", classmethod(refuse))  # noqa: B010 (assigned, it is an error to mypy)
    cls._said = attrgetter(*[f.name for f in fields(cls) if f.eq])  # type: ignore[attr-defined]
    return cls


class _Value:
    """Compared, hashed and shown by fields. What attrs writes for each class for that takes half of the time of an import."""

    __slots__ = ()
    _said: ClassVar[Callable[[Any], Any]]
    """The fields that count."""

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        said = self.__class__._said
        return bool(said(self) == said(other))

    def __hash__(self) -> int:
        return hash(self.__class__._said(self))

    def __repr__(self) -> str:
        shown = [f"{f.name}={getattr(self, f.name)!r}" for f in self.__class__.__attrs_attrs__ if f.repr]  # type: ignore[attr-defined]
        return f"{self.__class__.__qualname__}({', '.join(shown)})"


class BlockKind(StrEnum):
    """What a block of the body is."""

    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    HEADING = "heading"
    QUOTATION = "quotation"
    TABLE = "table"


class Chamber(StrEnum):
    """Whose letterhead it is: one chamber's, or that of Congress as a whole."""

    HOUSE = "house"
    SENATE = "senate"
    CONGRESS = "congress"


class Role(StrEnum):
    """What a signer's printed titles say that the signer is."""

    REPRESENTATIVE = "representative"
    SENATOR = "senator"
    DELEGATE = "delegate"


class Severity(StrEnum):
    """How much an issue matters: ``info`` is worth knowing, ``warning`` a doubt, ``error`` no usable letter."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class IssueCode(StrEnum):
    """Stable codes of issues; the docs page "Issues" says for each when it comes up and what to do."""

    NO_LETTER = "no-letter"
    ANOTHER_LETTER = "another-letter"
    NOT_TEXT = "not-text"
    NO_SALUTATION = "no-salutation"
    NO_BODY = "no-body"
    NO_SIGNATURE = "no-signature"
    DATE_UNREADABLE = "date-unreadable"
    DATES_DISAGREE = "dates-disagree"
    NAME_MISSING = "name-missing"
    JOINED_OVER_BREAK = "joined-over-break"
    UNCLASSIFIED = "unclassified"
    MEMBER_AMBIGUOUS = "member-ambiguous"
    MEMBER_UNMATCHED = "member-unmatched"
    MEMBER_NOT_SERVING = "member-not-serving"
    MEMBER_NAMESAKE = "member-namesake"
    MEMBER_DOUBTFUL = "member-doubtful"
    MEMBER_DISAGREES = "member-disagrees"
    MEMBERS_UNDATED = "members-undated"
    NO_TEXT_LAYER = "no-text-layer"
    PAGE_UNREADABLE = "page-unreadable"
    LOW_CONFIDENCE = "low-confidence"
    ROTATED_TEXT = "rotated-text"


def _pieces() -> Any:
    return field(default=(), metadata={"where": True})


def _grade() -> Any:
    return field(default=1.0, metadata={"where": True})


class _Placed(_Value):
    """``span`` for everything that has pieces."""

    __slots__ = ()
    pieces: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """The hull of the pieces; (0, 0) where there are none (a value made by hand)."""
        if len(self.pieces) == 1:
            return self.pieces[0]
        return Span(self.pieces[0].start, max(p.end for p in self.pieces)) if self.pieces else Span(0, 0)


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Span(_Value):
    """A half-open stretch of the source: ``source.text[start:end]``, in code points."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset behind the last character."""

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: object) -> bool:
        return isinstance(other, Span) and self.start <= other.start and other.end <= self.end


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Source(_Value):
    """The text that a letter was read from, untouched."""

    name: str | None = None
    """Name of the file or whatever the caller gave, for messages."""
    length: int = 0
    """Length of the text in code points."""
    sha256: str = ""
    """Of the file's bytes; where there was no file, of the text in UTF-8 with surrogates escaped."""
    text: str | None = field(default=None, eq=False, repr=False)
    """The text itself. Not part of the JSON, so None in a letter that was read back from JSON without it."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Text(_Placed):
    """A printed value inside a part: a title, a line of an address, a line of a letterhead."""

    text: str
    """The text as ``clean`` gives it: one line, no markup."""
    pieces: tuple[Span, ...] = _pieces()
    """Where it stands."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Mark(_Placed):
    """A footnote's mark in running text, fused to a word or apart from it. The text keeps it."""

    label: str
    """The figure or sign, without brackets: "1", "*"."""
    pieces: tuple[Span, ...] = _pieces()
    """Where it stands."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class PersonName(_Placed):
    """A person's name as printed, without honorific, office or the comma of a list."""

    text: str
    """The whole name as printed: "Henry C. (Hank) Johnson, Jr."."""
    given: str | None = None
    """Given names, initials and nickname: all before the family name."""
    family: str | None = None
    """Family name. Two-word surnames without hyphen can't be told from middle names: the last word is taken, with its particles."""
    suffix: str | None = None
    """Generation and degrees: "Jr.", "III", "M.D."."""
    pieces: tuple[Span, ...] = _pieces()
    """Where it stands."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Member(_Value):
    """What a member of Congress was on the letter's date, from a roster."""

    bioguide: str
    """Id in the Biographical Directory of Congress: "G000551"."""
    name: str
    """Official name: "Raúl M. Grijalva"."""
    party: str | None
    """Party on that day, as the roster names it: "Democrat"."""
    state: str
    """Postal code."""
    district: str | None
    """Number of the district in figures, "AL" for a state's only seat; None for senators and where it isn't known."""
    chamber: Chamber
    """House or Senate. Delegates and the Resident Commissioner sit in the House."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Letterhead(_Placed):
    """The printed head of the page: whose letter it is, and from where."""

    lines: tuple[Text, ...]
    """Its lines in reading order."""
    chamber: Chamber | None = None
    """The chamber that the lines name."""
    pieces: tuple[Span, ...] = _pieces()
    """Where it stands."""
    grade: float = _grade()
    """How sure the reading is, 0 to 1."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class DateLine(_Placed):
    """The date of the letter."""

    text: str
    """The date as printed, without place and final full stop."""
    iso: str | None = None
    """YYYY-MM-DD; None where what is printed is no date of the calendar."""
    place: str | None = None
    """The place before it: "Washington, DC"."""
    text_pieces: tuple[Span, ...] = _pieces()
    """Where the date alone stands."""
    pieces: tuple[Span, ...] = _pieces()
    """Where the date line stands."""
    grade: float = _grade()
    """How sure the reading is, 0 to 1."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Recipient(_Placed):
    """One addressee of the inside address."""

    honorific: str | None = None
    """"The Honorable", "Hon.", "Mr." as printed."""
    name: PersonName | None = None
    """The name; of an addressee known only by office ("The President") the office; None where an honorific has no name after it."""
    titles: tuple[Text, ...] = ()
    """Offices of the person, in reading order."""
    organization: tuple[Text, ...] = ()
    """Bodies that the person belongs to."""
    address: tuple[Text, ...] = ()
    """Rooms, streets, cities. Addressees who share an address each have it."""
    pieces: tuple[Span, ...] = _pieces()
    """Where the block stands."""
    grade: float = _grade()
    """How sure the reading is, 0 to 1."""
    member: Member | None = field(default=None, metadata={"where": True})
    """Who the addressee is, if a member of Congress, where `Letter.with_members` was given it."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Subject(_Placed):
    """What the letter says that it is about."""

    text: str
    """The subject without its label."""
    label: str | None = None
    """The label as printed: "RE:"; None for a headline."""
    text_pieces: tuple[Span, ...] = _pieces()
    """Where the subject without its label stands."""
    pieces: tuple[Span, ...] = _pieces()
    """Where it stands with its label."""
    grade: float = _grade()
    """How sure the reading is, 0 to 1."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Salutation(_Placed):
    """The greeting, up to its colon or comma."""

    text: str
    """As printed: "Dear Mr. Secretary:"."""
    addressees: tuple[str, ...] = ()
    """Those greeted: ("Mr. Secretary",)."""
    text_pieces: tuple[Span, ...] = _pieces()
    """Where the text without markup stands."""
    pieces: tuple[Span, ...] = _pieces()
    """Where it stands."""
    grade: float = _grade()
    """How sure the reading is, 0 to 1."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Block(_Placed):
    """One block of the body."""

    kind: BlockKind
    """What it is."""
    text: str
    """Its text, without the label of a list item."""
    label: str | None = None
    """Label of a list item as printed: "1.", "(a)", "•"."""
    level: int = 0
    """Depth of a list item: 0 for the outermost list; 0 for everything else."""
    marks: tuple[Mark, ...] = ()
    """Footnote marks in the text."""
    text_pieces: tuple[Span, ...] = _pieces()
    """Where the text without its label stands."""
    pieces: tuple[Span, ...] = _pieces()
    """Where the block stands."""
    grade: float = _grade()
    """How sure the reading is, 0 to 1."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Body(_Placed):
    """What the letter says, from after the salutation to before the closing."""

    blocks: tuple[Block, ...]
    """Paragraphs, list items, headings, quotations and tables in reading order."""
    pieces: tuple[Span, ...] = _pieces()
    """Where it stands."""
    grade: float = _grade()
    """How sure the reading is, 0 to 1."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Closing(_Placed):
    """The complimentary close."""

    text: str
    """As printed: "Sincerely,"."""
    lead_in: str | None = None
    """A line before it that belongs to it: "With best regards,"."""
    text_pieces: tuple[Span, ...] = _pieces()
    """Where the close without its lead-in stands."""
    pieces: tuple[Span, ...] = _pieces()
    """Where it stands."""
    grade: float = _grade()
    """How sure the reading is, 0 to 1."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Signature(_Placed):
    """One signature block: a signer."""

    honorific: str | None = None
    """"Hon." and the like, rarely printed."""
    name: PersonName | None = None
    """The name; None where a title stands alone (an issue tells it)."""
    titles: tuple[Text, ...] = ()
    """Offices as printed, one for each office; a title wrapped over two lines is one."""
    party: str | None = None
    """"D", "R", "I" where printed behind the name."""
    state: str | None = None
    """Postal code of the state where printed: "NV"."""
    district: str | None = None
    """Number of the district where printed: "13"."""
    role: Role | None = None
    """What the printed titles, or those of the group, say that the signer is."""
    pieces: tuple[Span, ...] = _pieces()
    """Where the block stands."""
    grade: float = _grade()
    """How sure the reading is, 0 to 1."""
    member: Member | None = field(default=None, metadata={"where": True})
    """Who the signer is, where `Letter.with_members` was given it."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Enclosure(_Placed):
    """A notation of something enclosed or attached."""

    text: str
    """As printed: "Enclosures (2)", or the heading of an attachment."""
    text_pieces: tuple[Span, ...] = _pieces()
    """Where the text without markup stands."""
    pieces: tuple[Span, ...] = _pieces()
    """Where it stands."""
    grade: float = _grade()
    """How sure the reading is, 0 to 1."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Copy(_Placed):
    """Someone who gets a copy."""

    text: str
    """The whole entry without the label "cc:"."""
    name: PersonName | None = None
    """The person; None where it is a group or a body."""
    titles: tuple[Text, ...] = ()
    """Offices and bodies, in reading order."""
    text_pieces: tuple[Span, ...] = _pieces()
    """Where the entry without its label stands."""
    pieces: tuple[Span, ...] = _pieces()
    """Where it stands."""
    grade: float = _grade()
    """How sure the reading is, 0 to 1."""
    member: Member | None = field(default=None, metadata={"where": True})
    """Who gets the copy, if a member of Congress, where `Letter.with_members` was given it."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Footnote(_Placed):
    """A footnote's text."""

    label: str | None
    """Its figure or sign: "1"."""
    text: str
    """The text without the label."""
    text_pieces: tuple[Span, ...] = _pieces()
    """Where the text without its label stands."""
    pieces: tuple[Span, ...] = _pieces()
    """Where it stands."""
    grade: float = _grade()
    """How sure the reading is, 0 to 1."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Line(_Placed):
    """A part that is nothing but its line: delivery notation, group title, reference initials, postscript, unclassified."""

    text: str
    """As printed; a group's title without the full stop that ends the Record's lists."""
    text_pieces: tuple[Span, ...] = _pieces()
    """Where the text alone stands."""
    pieces: tuple[Span, ...] = _pieces()
    """Where it stands."""
    grade: float = _grade()
    """How sure the reading is, 0 to 1."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Furniture(_Placed):
    """What belongs to the page and not to the letter: continuation headers, page numbers, stamps."""

    text: str
    """As printed."""
    text_pieces: tuple[Span, ...] = _pieces()
    """Where the text without markup stands."""
    pieces: tuple[Span, ...] = _pieces()
    """Where it stands."""


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Issue(_Placed):
    """Something that the reader of a letter should know: a value, not an exception."""

    code: IssueCode
    """Stable code."""
    severity: Severity
    """How much it matters."""
    message: str
    """One sentence for people."""
    pieces: tuple[Span, ...] = _pieces()
    """The place in the source that it is about."""


Part = (
    Letterhead
    | DateLine
    | Line
    | Recipient
    | Subject
    | Salutation
    | Block
    | Closing
    | Signature
    | Enclosure
    | Copy
    | Footnote
    | Furniture
)


@_closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Letter(_Placed):
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
    pieces: tuple[Span, ...] = _pieces()
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

    def text_of(self, part: _Placed) -> str:
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
