"""Letters made by hand, for the tests of JSON, schema and view. The strategies join them where a test says so."""

from __future__ import annotations

from attrs import evolve

from congress_letters._model import (
    Block,
    BlockKind,
    Body,
    Chamber,
    Closing,
    Copy,
    DateLine,
    Enclosure,
    Footnote,
    Furniture,
    Issue,
    IssueCode,
    Letter,
    Letterhead,
    Line,
    Mark,
    Member,
    PersonName,
    Recipient,
    Role,
    Salutation,
    Severity,
    Signature,
    Source,
    Span,
    Subject,
    Text,
)

LETTER = """\
March 4, 2019

The Honorable Pat Lee
Chair

Dear Chair Lee:

We write to ask for the harbor plan that your office promised in June.

Sincerely,

Sam Day
Member of Congress
"""
"""A letter with little in it."""

TEXT = """\
Congress of the United States
House of Representatives

Washington, DC, March 3, 2021

VIA EMAIL

The Honorable Ana M. Prado-Lind
Administrator
Office of Harbor Safety
100 Quay Street
Portland, ME 04101

RE: Dredging of the inner harbor

Dear Administrator Prado-Lind:

We write about the inner harbor.1 The pilots
Page 2
told us that it is too shallow.

Our questions
1. When was it last dredged?
"No ship has run aground," the office said.
North  14 ft  South  9 ft

With best regards,
Sincerely,

Hon. José O'Dell, Jr. (D-ME-01)
Chair, Subcommittee on Ports
Members of Congress

JO/kl
Enclosure: chart
cc: Lee Wu, Harbor Master
P.S. The chart is from May.

1 Pilots' log, 2020.
(stamped)
"""


def at(*needles: str) -> tuple[Span, ...]:
    """Where these stand in the text, one piece each."""
    return tuple(Span(TEXT.index(needle), TEXT.index(needle) + len(needle)) for needle in needles)


def _text(text: str) -> Text:
    return Text(text, pieces=at(text))


def _line(text: str, grade: float = 1.0) -> Line:
    return Line(text, text_pieces=at(text), pieces=at(text), grade=grade)


def _block(kind: BlockKind, text: str, printed: str | None = None) -> Block:
    return Block(kind, text, text_pieces=at(printed or text), pieces=at(printed or text))


FULL = Letter(
    source=Source("harbor.txt", len(TEXT), "0123456789abcdef" * 4, TEXT),
    letterhead=Letterhead(
        (_text("Congress of the United States"), _text("House of Representatives")),
        Chamber.HOUSE,
        pieces=at("Congress of the United States\nHouse of Representatives"),
        grade=0.875,
    ),
    date=DateLine(
        "March 3, 2021",
        "2021-03-03",
        "Washington, DC",
        text_pieces=at("March 3, 2021"),
        pieces=at("Washington, DC, March 3, 2021"),
        grade=0.1 + 0.2,
    ),
    delivery=(_line("VIA EMAIL", 0.5),),
    recipients=(
        Recipient(
            "The Honorable",
            PersonName("Ana M. Prado-Lind", "Ana M.", "Prado-Lind", None, pieces=at("Ana M. Prado-Lind")),
            (_text("Administrator"),),
            (_text("Office of Harbor Safety"),),
            (_text("100 Quay Street"), _text("Portland, ME 04101")),
            pieces=at(TEXT[TEXT.index("The Honorable") : TEXT.index("04101") + 5]),
        ),
    ),
    subject=Subject(
        "Dredging of the inner harbor",
        "RE:",
        text_pieces=at("Dredging of the inner harbor"),
        pieces=at("RE: Dredging of the inner harbor"),
    ),
    salutation=Salutation(
        "Dear Administrator Prado-Lind:",
        ("Administrator Prado-Lind",),
        pieces=at("Dear Administrator Prado-Lind:"),
        grade=1.0,
    ),
    body=Body(
        (
            Block(
                BlockKind.PARAGRAPH,
                "We write about the inner harbor.1 The pilots told us that it is too shallow.",
                marks=(Mark("1", pieces=(Span(TEXT.index(".1 The") + 1, TEXT.index(".1 The") + 2),)),),
                text_pieces=at("We write about the inner harbor.1 The pilots", "told us that it is too shallow."),
                pieces=at("We write about the inner harbor.1 The pilots", "told us that it is too shallow."),
                grade=0.25,
            ),
            _block(BlockKind.HEADING, "Our questions"),
            Block(
                BlockKind.LIST_ITEM,
                "When was it last dredged?",
                "1.",
                2,
                text_pieces=at("When was it last dredged?"),
                pieces=at("1. When was it last dredged?"),
            ),
            _block(BlockKind.QUOTATION, '"No ship has run aground," the office said.'),
            _block(BlockKind.TABLE, "North 14 ft South 9 ft", "North  14 ft  South  9 ft"),
        ),
        pieces=at("We write about the inner harbor.1 The pilots", TEXT[TEXT.index("told us") : TEXT.index("9 ft") + 4]),
    ),
    closing=Closing(
        "Sincerely,",
        "With best regards,",
        text_pieces=at("Sincerely,"),
        pieces=at("With best regards,\nSincerely,"),
    ),
    signatures=(
        Signature(
            "Hon.",
            PersonName("José O'Dell, Jr.", "José", "O'Dell", "Jr.", pieces=at("José O'Dell, Jr.")),
            (_text("Chair, Subcommittee on Ports"),),
            "D",
            "ME",
            "01",
            Role.REPRESENTATIVE,
            pieces=at("Hon. José O'Dell, Jr. (D-ME-01)\nChair, Subcommittee on Ports"),
        ),
    ),
    group_title=_line("Members of Congress"),
    reference_initials=_line("JO/kl"),
    enclosures=(Enclosure("Enclosure: chart", pieces=at("Enclosure: chart")),),
    copies=(
        Copy(
            "Lee Wu, Harbor Master",
            PersonName("Lee Wu", "Lee", "Wu", None, pieces=at("Lee Wu")),
            (_text("Harbor Master"),),
            text_pieces=at("Lee Wu, Harbor Master"),
            pieces=at("cc: Lee Wu, Harbor Master"),
        ),
    ),
    postscript=_line("P.S. The chart is from May."),
    footnotes=(Footnote("1", "Pilots' log, 2020.", text_pieces=at("Pilots' log, 2020."), pieces=at("1 Pilots' log, 2020.")),),
    furniture=(Furniture("Page 2", pieces=at("Page 2")),),
    unclassified=(_line("(stamped)", 0.0),),
    issues=(
        Issue(IssueCode.JOINED_OVER_BREAK, Severity.INFO, "A paragraph goes on behind a page break.", pieces=at("Page 2")),
        Issue(IssueCode.UNCLASSIFIED, Severity.WARNING, "A line belongs nowhere.", pieces=at("(stamped)")),
    ),
    pieces=(Span(0, TEXT.index("(stamped)") - 1),),
)
"""Every field filled, with its place in `TEXT`."""

EMPTY = Letter()
"""Nothing at all."""

NO_LETTER = Letter(
    source=Source("blank.txt", 2, "f" * 64, "\n\n"),
    issues=(Issue(IssueCode.NO_LETTER, Severity.ERROR, "There is no letter here.", pieces=(Span(0, 0),)),),
)
"""A text without a letter: an issue that points to an empty place, which is not the same as none."""

PLACELESS = Letter(
    letterhead=Letterhead((Text("United States Senate"),)),
    date=DateLine("Marsh 41, 2O19"),
    recipients=(Recipient(), Recipient("Hon.", None, (Text("Speaker"),))),
    salutation=Salutation("To whom it may concern:"),
    body=Body((Block(BlockKind.PARAGRAPH, "Text by hand."), Block(BlockKind.LIST_ITEM, "Item", None, 0))),
    signatures=(Signature(), Signature(name=PersonName("Sen. Q"))),
    footnotes=(Footnote(None, ""),),
)
"""Made by hand: nothing stands anywhere."""

ODD = Letter(
    source=Source(None, 12),
    delivery=(
        Line("\ud83d \udc00 lone surrogates", pieces=(Span(0, 1),), grade=1 / 3),
        Line("\ud83d\udc00 a pair that is two characters, and \U0001f400 that is one", pieces=(Span(1, 1),)),
        Line('\x00 \x1b[31m \u202e "\\ud83d" \u2028 \u00a0 \ufeff ελ 日本', pieces=(Span(2, 3), Span(5, 9), Span(9, 12))),
    ),
    subject=Subject("", "", pieces=(Span(3, 4),)),
    body=Body((), pieces=(Span(4, 4),)),
    closing=Closing("Yours,", None, text_pieces=(Span(6, 7), Span(7, 8))),
    pieces=(Span(0, 12),),
)
"""What a letter could hold but hardly does."""

MEMBER = Member("O000903", "José O’Dell, Jr.", "Democrat", "ME", "1", Chamber.HOUSE)
SENATOR = Member("P000905", "Ana M. Prado-Lind", None, "ME", None, Chamber.SENATE)

RESOLVED = evolve(
    FULL,
    recipients=(evolve(FULL.recipients[0], member=SENATOR),),
    signatures=(evolve(FULL.signatures[0], member=MEMBER),),
    copies=(evolve(FULL.copies[0], member=SENATOR),),
)
"""The full one, with members."""

LETTERS = {"full": FULL, "resolved": RESOLVED, "empty": EMPTY, "no letter": NO_LETTER, "placeless": PLACELESS, "odd": ODD}
