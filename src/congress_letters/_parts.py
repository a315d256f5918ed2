"""The parts of a letter, and what they are made of. What all of them have in common says `_model`."""

from __future__ import annotations

from attrs import define, field

from ._codes import BlockKind, Chamber, IssueCode, Role, Severity
from ._value import Placed, Span, Value, closed, grade_field, pieces_field

__all__ = [
    "Block", "Body", "Closing", "Copy", "DateLine", "Enclosure", "Footnote", "Furniture", "Issue", "Letterhead", "Line", "Mark",
    "Member", "Part", "PersonName", "Recipient", "Salutation", "Signature", "Subject", "Text",
]  # fmt: skip


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Text(Placed):
    """A printed value inside a part: a title, a line of an address, a line of a letterhead."""

    text: str
    """The text as ``clean`` gives it: one line, no markup."""
    pieces: tuple[Span, ...] = pieces_field()
    """Where it stands."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Mark(Placed):
    """A footnote's mark in running text, fused to a word or apart from it. The text keeps it."""

    label: str
    """The figure or sign, without brackets: "1", "*"."""
    pieces: tuple[Span, ...] = pieces_field()
    """Where it stands."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class PersonName(Placed):
    """A person's name as printed, without honorific, office or the comma of a list."""

    text: str
    """The whole name as printed: "Henry C. (Hank) Johnson, Jr."."""
    given: str | None = None
    """Given names, initials and nickname: all before the family name."""
    family: str | None = None
    """Family name. Two-word surnames without hyphen can't be told from middle names: the last word is taken, with its particles."""
    suffix: str | None = None
    """Generation and degrees: "Jr.", "III", "M.D."."""
    pieces: tuple[Span, ...] = pieces_field()
    """Where it stands."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Member(Value):
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


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Letterhead(Placed):
    """The printed head of the page: whose letter it is, and from where."""

    lines: tuple[Text, ...]
    """Its lines in reading order."""
    chamber: Chamber | None = None
    """The chamber that the lines name."""
    pieces: tuple[Span, ...] = pieces_field()
    """Where it stands."""
    grade: float = grade_field()
    """How sure the reading is, 0 to 1."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class DateLine(Placed):
    """The date of the letter."""

    text: str
    """The date as printed, without place and final full stop."""
    iso: str | None = None
    """YYYY-MM-DD; None where what is printed is no date of the calendar."""
    place: str | None = None
    """The place before it: "Washington, DC"."""
    text_pieces: tuple[Span, ...] = pieces_field()
    """Where the date alone stands."""
    pieces: tuple[Span, ...] = pieces_field()
    """Where the date line stands."""
    grade: float = grade_field()
    """How sure the reading is, 0 to 1."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Recipient(Placed):
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
    pieces: tuple[Span, ...] = pieces_field()
    """Where the block stands."""
    grade: float = grade_field()
    """How sure the reading is, 0 to 1."""
    member: Member | None = field(default=None, metadata={"where": True})
    """Who the addressee is, if a member of Congress, where `Letter.with_members` was given it."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Subject(Placed):
    """What the letter says that it is about."""

    text: str
    """The subject without its label."""
    label: str | None = None
    """The label as printed: "RE:"; None for a headline."""
    text_pieces: tuple[Span, ...] = pieces_field()
    """Where the subject without its label stands."""
    pieces: tuple[Span, ...] = pieces_field()
    """Where it stands with its label."""
    grade: float = grade_field()
    """How sure the reading is, 0 to 1."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Salutation(Placed):
    """The greeting, up to its colon or comma."""

    text: str
    """As printed: "Dear Mr. Secretary:"."""
    addressees: tuple[str, ...] = ()
    """Those greeted: ("Mr. Secretary",)."""
    text_pieces: tuple[Span, ...] = pieces_field()
    """Where the text without markup stands."""
    pieces: tuple[Span, ...] = pieces_field()
    """Where it stands."""
    grade: float = grade_field()
    """How sure the reading is, 0 to 1."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Block(Placed):
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
    text_pieces: tuple[Span, ...] = pieces_field()
    """Where the text without its label stands."""
    pieces: tuple[Span, ...] = pieces_field()
    """Where the block stands."""
    grade: float = grade_field()
    """How sure the reading is, 0 to 1."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Body(Placed):
    """What the letter says, from after the salutation to before the closing."""

    blocks: tuple[Block, ...]
    """Paragraphs, list items, headings, quotations and tables in reading order."""
    pieces: tuple[Span, ...] = pieces_field()
    """Where it stands."""
    grade: float = grade_field()
    """How sure the reading is, 0 to 1."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Closing(Placed):
    """The complimentary close."""

    text: str
    """As printed: "Sincerely,"."""
    lead_in: str | None = None
    """A line before it that belongs to it: "With best regards,"."""
    text_pieces: tuple[Span, ...] = pieces_field()
    """Where the close without its lead-in stands."""
    pieces: tuple[Span, ...] = pieces_field()
    """Where it stands."""
    grade: float = grade_field()
    """How sure the reading is, 0 to 1."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Signature(Placed):
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
    pieces: tuple[Span, ...] = pieces_field()
    """Where the block stands."""
    grade: float = grade_field()
    """How sure the reading is, 0 to 1."""
    member: Member | None = field(default=None, metadata={"where": True})
    """Who the signer is, where `Letter.with_members` was given it."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Enclosure(Placed):
    """A notation of something enclosed or attached."""

    text: str
    """As printed: "Enclosures (2)", or the heading of an attachment."""
    text_pieces: tuple[Span, ...] = pieces_field()
    """Where the text without markup stands."""
    pieces: tuple[Span, ...] = pieces_field()
    """Where it stands."""
    grade: float = grade_field()
    """How sure the reading is, 0 to 1."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Copy(Placed):
    """Someone who gets a copy."""

    text: str
    """The whole entry without the label "cc:"."""
    name: PersonName | None = None
    """The person; None where it is a group or a body."""
    titles: tuple[Text, ...] = ()
    """Offices and bodies, in reading order."""
    text_pieces: tuple[Span, ...] = pieces_field()
    """Where the entry without its label stands."""
    pieces: tuple[Span, ...] = pieces_field()
    """Where it stands."""
    grade: float = grade_field()
    """How sure the reading is, 0 to 1."""
    member: Member | None = field(default=None, metadata={"where": True})
    """Who gets the copy, if a member of Congress, where `Letter.with_members` was given it."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Footnote(Placed):
    """A footnote's text."""

    label: str | None
    """Its figure or sign: "1"."""
    text: str
    """The text without the label."""
    text_pieces: tuple[Span, ...] = pieces_field()
    """Where the text without its label stands."""
    pieces: tuple[Span, ...] = pieces_field()
    """Where it stands."""
    grade: float = grade_field()
    """How sure the reading is, 0 to 1."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Line(Placed):
    """A part that is nothing but its line: delivery notation, group title, reference initials, postscript, unclassified."""

    text: str
    """As printed; a group's title without the full stop that ends the Record's lists."""
    text_pieces: tuple[Span, ...] = pieces_field()
    """Where the text alone stands."""
    pieces: tuple[Span, ...] = pieces_field()
    """Where it stands."""
    grade: float = grade_field()
    """How sure the reading is, 0 to 1."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Furniture(Placed):
    """What belongs to the page and not to the letter: continuation headers, page numbers, stamps."""

    text: str
    """As printed."""
    text_pieces: tuple[Span, ...] = pieces_field()
    """Where the text without markup stands."""
    pieces: tuple[Span, ...] = pieces_field()
    """Where it stands."""


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Issue(Placed):
    """Something that the reader of a letter should know: a value, not an exception."""

    code: IssueCode
    """Stable code."""
    severity: Severity
    """How much it matters."""
    message: str
    """One sentence for people."""
    pieces: tuple[Span, ...] = pieces_field()
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
