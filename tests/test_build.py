"""From kinds to the letter: each kind's way into the model, whatever the weights would have said."""

from __future__ import annotations

from typing import Any

from congress_letters import BlockKind, Chamber, IssueCode, Letter, Role, Severity, Text, Vocabulary, parse
from congress_letters._build import Builder
from congress_letters._grammar import letter_automaton
from congress_letters._lines import cut
from congress_letters._source import make_source

VOCABULARY = Vocabulary.default()
BODY = (("PARAGRAPH", "We write to ask."),)
CLOSED = (*BODY, ("", ""), ("CLOSING", "Sincerely,"), ("", ""))


def build(*lines: tuple[str, str], costs: list[int] | None = None) -> Letter:
    """The letter of some lines whose kinds are given, one kind a piece: ``"ADDRESSEE TITLE"`` for a line that is cut in two."""
    text = "\n".join(line for _, line in lines)
    kinds = [kind for given, _ in lines for kind in given.split()]
    pieces = cut(text, VOCABULARY)
    assert len(pieces) == len(kinds), [text[piece.low : piece.high] for piece in pieces]
    tree = letter_automaton().read(kinds)
    assert tree is not None, "the grammar refuses that order of kinds"
    builder = Builder(make_source(text), text, pieces, kinds, costs or [0] * len(kinds), VOCABULARY)
    return builder.build(tree)


def texts(values: tuple[Text, ...]) -> list[str]:
    return [value.text for value in values]


def printed(letter: Letter, part: Any) -> str:
    return letter.text_of(part)


# ---- Opening


def test_letterhead() -> None:
    letter = build(
        ("LETTERHEAD", "Congress of the United States"),
        ("LETTERHEAD", "House of Representatives,"),
        ("LETTERHEAD", "Washington, DC 20515"),
    )
    assert letter.letterhead is not None
    assert texts(letter.letterhead.lines) == ["Congress of the United States", "House of Representatives", "Washington, DC 20515"]
    assert letter.letterhead.chamber is Chamber.HOUSE
    assert printed(letter, letter.letterhead).endswith("House of Representatives,\nWashington, DC 20515")


def test_a_date_with_its_place() -> None:
    letter = build(("DATE", "Washington, DC, March 4, 2019."))
    assert letter.date is not None
    assert (letter.date.text, letter.date.iso, letter.date.place) == ("March 4, 2019", "2019-03-04", "Washington, DC")
    assert printed(letter, letter.date) == "Washington, DC, March 4, 2019."
    assert not letter.issues


def test_a_date_that_is_no_day() -> None:
    letter = build(("DATE", "February 30, 2019"))
    assert letter.date is not None
    assert (letter.date.text, letter.date.iso) == ("February 30, 2019", None)
    (issue,) = letter.issues
    assert (issue.code, issue.severity, issue.pieces) == (IssueCode.DATE_UNREADABLE, Severity.WARNING, letter.date.pieces)


def test_two_dates_that_disagree() -> None:
    letter = build(("DATE", "March 4, 2019"), ("", ""), ("DATE", "March 5, 2019"))
    assert letter.date is not None
    assert letter.date.iso == "2019-03-04"
    assert [line.text for line in letter.unclassified] == ["March 5, 2019"]
    (issue,) = letter.issues
    assert issue.code is IssueCode.DATES_DISAGREE
    assert "2019-03-04" in issue.message
    assert "2019-03-05" in issue.message


def test_the_same_date_twice_is_no_issue() -> None:
    letter = build(("DATE", "March 4, 2019"), ("", ""), ("DATE", "3/4/2019"))
    assert not letter.issues
    assert [line.text for line in letter.unclassified] == ["3/4/2019"]


def test_the_date_that_can_be_read_is_taken() -> None:
    letter = build(("DATE", "February 30, 2019"), ("", ""), ("DATE", "March 4, 2019"))
    assert letter.date is not None
    assert letter.date.iso == "2019-03-04"
    assert [line.text for line in letter.unclassified] == ["February 30, 2019"]


def test_delivery() -> None:
    letter = build(("DELIVERY", "**VIA ELECTRONIC MAIL**"))
    assert [line.text for line in letter.delivery] == ["VIA ELECTRONIC MAIL"]
    assert printed(letter, letter.delivery[0]) == "**VIA ELECTRONIC MAIL**"


def test_a_recipient() -> None:
    letter = build(
        ("ADDRESSEE", "The Honorable Pat J. Lee, Jr."),
        ("TITLE", "Under Secretary for Ports"),
        ("MORE", "and Harbors"),
        ("ORGANIZATION", "Department of Commerce"),
        ("ADDRESS", "12 Main Street"),
    )
    (recipient,) = letter.recipients
    assert recipient.name is not None
    assert (recipient.honorific, recipient.name.text) == ("The Honorable", "Pat J. Lee, Jr.")
    assert (recipient.name.given, recipient.name.family, recipient.name.suffix) == ("Pat J.", "Lee", "Jr.")
    assert texts(recipient.titles) == ["Under Secretary for Ports and Harbors"]
    assert texts(recipient.organization) == ["Department of Commerce"]
    assert texts(recipient.address) == ["12 Main Street"]


def test_recipients_share_the_body_and_address_below_them() -> None:
    letter = build(
        ("ADDRESSEE", "The Honorable Pat Lee"),
        ("TITLE", "Chair"),
        ("ADDRESSEE", "The Honorable Sam Day"),
        ("TITLE", "Vice Chair"),
        ("ORGANIZATION", "Committee on Trade"),
    )
    first, second = letter.recipients
    assert texts(first.organization) == texts(second.organization) == ["Committee on Trade"]
    assert texts(first.titles) == ["Chair"]
    assert printed(letter, letter).startswith("The Honorable Pat Lee\nChair")


def test_a_recipient_without_a_name() -> None:
    letter = build(("TITLE", "Chair"), ("ORGANIZATION", "Committee on Trade"))
    (recipient,) = letter.recipients
    assert recipient.name is None
    assert texts(recipient.titles) == ["Chair"]
    assert [issue.code for issue in letter.issues] == [IssueCode.NAME_MISSING]
    assert letter.issues[0].pieces == recipient.pieces


def test_a_subject_with_and_without_a_label() -> None:
    letter = build(("SUBJECT", "RE: Docket 12"), ("MORE", "and the plan"))
    assert letter.subject is not None
    assert (letter.subject.text, letter.subject.label) == ("Docket 12 and the plan", "RE:")
    assert printed(letter, letter.subject) == "RE: Docket 12\nand the plan"
    letter = build(("SUBJECT", "The harbor plan"))
    assert letter.subject is not None
    assert (letter.subject.text, letter.subject.label) == ("The harbor plan", None)


def test_a_salutation_and_the_date_behind_it() -> None:
    letter = build(("SALUTATION", "Dear Chair Lee and Ms. Orr:"), ("DATE", "March 4, 2019"), *BODY)
    assert letter.salutation is not None
    assert letter.salutation.text == "Dear Chair Lee and Ms. Orr:"
    assert letter.salutation.addressees == ("Chair Lee", "Ms. Orr")
    assert letter.date is not None
    assert letter.date.iso == "2019-03-04"


# ---- Body


def test_blocks() -> None:
    letter = build(
        ("HEADING", "## Background"),
        ("PARAGRAPH", "We write to ask"),
        ("MORE", "for the har-"),
        ("MORE", "bor plan."),
        ("ITEM", "1. When was it made?"),
        ("ITEM", "a. By whom?"),
        ("ITEM", "2. Where is it?"),
        ("QUOTATION", "> It is made."),
        ("TABLE", "| 2018 | 412 |"),
    )
    assert letter.body is not None
    assert [(b.kind, b.text, b.label, b.level) for b in letter.body.blocks] == [
        (BlockKind.HEADING, "Background", None, 0),
        (BlockKind.PARAGRAPH, "We write to ask for the harbor plan.", None, 0),
        (BlockKind.LIST_ITEM, "When was it made?", "1.", 0),
        (BlockKind.LIST_ITEM, "By whom?", "a.", 1),
        (BlockKind.LIST_ITEM, "Where is it?", "2.", 0),
        (BlockKind.QUOTATION, "It is made.", None, 0),
        (BlockKind.TABLE, "| 2018 | 412 |", None, 0),
    ]
    assert not letter.issues


def test_a_paragraph_ends_lists() -> None:
    letter = build(("ITEM", "(1) One."), ("ITEM", "(a) Two."), ("PARAGRAPH", "We ask."), ("ITEM", "(a) Three."))
    assert letter.body is not None
    assert [block.level for block in letter.body.blocks] == [0, 1, 0, 0]


def test_a_paragraph_over_a_page_break() -> None:
    letter = build(("PARAGRAPH", "We write to ask"), ("FURNITURE", "Page 2"), ("MORE", "for the plan."))
    assert letter.body is not None
    (block,) = letter.body.blocks
    assert block.text == "We write to ask for the plan."
    assert len(block.pieces) == 2
    assert [part.text for part in letter.furniture] == ["Page 2"]
    assert [issue.code for issue in letter.issues] == [IssueCode.JOINED_OVER_BREAK]


def test_a_paragraph_goes_on_behind_a_footnote() -> None:
    letter = build(("PARAGRAPH", "We write to ask"), ("FOOTNOTE", "1 Staff report."), ("RESUME", "for the plan."))
    assert letter.body is not None
    assert [block.text for block in letter.body.blocks] == ["We write to ask for the plan."]
    assert [(note.label, note.text) for note in letter.footnotes] == [("1", "Staff report.")]
    assert [issue.code for issue in letter.issues] == [IssueCode.JOINED_OVER_BREAK]


def test_the_last_block_goes_on() -> None:
    letter = build(
        ("PARAGRAPH", "We write."), ("PARAGRAPH", "We ask"), ("FOOTNOTE", "1 Staff report."), ("RESUME", "for the plan.")
    )
    assert letter.body is not None
    assert [block.text for block in letter.body.blocks] == ["We write.", "We ask for the plan."]


def test_a_page_mark_above_a_paragraph_breaks_nothing() -> None:
    letter = build(("FURNITURE", "Page 2"), ("PARAGRAPH", "We write to ask"), ("MORE", "for the plan."))
    assert letter.issues == ()


def test_what_goes_on_with_nothing_is_a_paragraph() -> None:
    letter = build(("FOOTNOTE", "1 Staff report."), ("RESUME", "for the plan."))
    assert letter.body is not None
    assert [(block.kind, block.text) for block in letter.body.blocks] == [(BlockKind.PARAGRAPH, "for the plan.")]


def test_marks_of_footnotes_that_there_are() -> None:
    letter = build(("PARAGRAPH", "We ask for the plan.1 It was 12 pages.2"), ("FOOTNOTE", "1 Staff report."))
    assert letter.body is not None
    (block,) = letter.body.blocks
    assert [(mark.label, letter.text_of(mark)) for mark in block.marks] == [("1", "1")]
    assert block.text == "We ask for the plan.1 It was 12 pages.2"


# ---- Ending


def test_a_closing_with_its_lead_in() -> None:
    letter = build(*BODY, ("LEAD_IN", "With best regards,"), ("CLOSING", "Sincerely,"))
    assert letter.closing is not None
    assert (letter.closing.text, letter.closing.lead_in) == ("Sincerely,", "With best regards,")


def test_a_signature() -> None:
    letter = build(*CLOSED, ("NAME", "Senator Sam Day (D-OH)"), ("TITLE", "Chair of the Committee"), ("MORE", "on Trade"))
    (signature,) = letter.signatures
    assert signature.name is not None
    assert signature.name.text == "Sam Day"
    assert texts(signature.titles) == ["Senator", "Chair of the Committee on Trade"]
    assert (signature.party, signature.state, signature.district, signature.role) == ("D", "OH", None, Role.SENATOR)


def test_a_district_below_a_name_is_no_title() -> None:
    letter = build(*CLOSED, ("NAME", "Sam Day"), ("TITLE", "OH-13"))
    (signature,) = letter.signatures
    assert signature.titles == ()
    assert (signature.state, signature.district) == ("OH", "13")


def test_a_title_and_body_in_one_line_are_one_title() -> None:
    letter = build(*CLOSED, ("NAME", "Sam Day"), ("TITLE TITLE", "Chairman, Committee on Finance"))
    assert texts(letter.signatures[0].titles) == ["Chairman, Committee on Finance"]


def test_a_signature_without_a_name() -> None:
    letter = build(*CLOSED, ("LONE_TITLE", "Member of Congress"))
    (signature,) = letter.signatures
    assert signature.name is None
    assert texts(signature.titles) == ["Member of Congress"]
    assert signature.role is Role.REPRESENTATIVE
    assert [issue.code for issue in letter.issues] == [IssueCode.NAME_MISSING]


def test_a_title_for_all() -> None:
    letter = build(*CLOSED, ("NAME", "Sam Day"), ("NAME", "Kim Orr"), ("GROUP", "Members of Congress."))
    assert letter.group_title is not None
    assert letter.group_title.text == "Members of Congress"
    assert [signature.role for signature in letter.signatures] == [Role.REPRESENTATIVE] * 2
    assert all(signature.titles == () for signature in letter.signatures)


def test_a_roll() -> None:
    letter = build(
        *CLOSED, ("ROLL", "Pat Lee, Sam Day, Jr., Kim Orr,"), ("MORE", "Ruth Roe, John Holt, Alan Day; Members of Congress.")
    )
    assert letter.signers == ("Pat Lee", "Sam Day, Jr.", "Kim Orr", "Ruth Roe", "John Holt", "Alan Day")
    assert letter.group_title is not None
    assert letter.group_title.text == "Members of Congress"


def test_copies() -> None:
    letter = build(*CLOSED, ("COPY COPY", "cc: The Honorable Kim Orr"), ("TITLE", "Chair"), ("COPY", "Harbor pilots"))
    first, second = letter.copies
    assert (first.text, first.name and first.name.text, texts(first.titles)) == (
        "The Honorable Kim Orr Chair",
        "Kim Orr",
        ["Chair"],
    )
    assert letter.text_of(first).startswith("cc: ")
    assert (second.text, second.name) == ("Harbor pilots", None)


def test_a_label_in_a_line_of_its_own_belongs_to_the_copy_below() -> None:
    letter = build(*CLOSED, ("COPY", "cc:"), ("COPY", "Harbor pilots"))
    (copy,) = letter.copies
    assert copy.text == "Harbor pilots"
    assert letter.text_of(copy) == "cc:\nHarbor pilots"


def test_a_label_without_a_copy_is_unclassified() -> None:
    letter = build(*CLOSED, ("COPY", "cc:"))
    assert letter.copies == ()
    assert [line.text for line in letter.unclassified] == ["cc:"]


def test_other_matter() -> None:
    letter = build(
        *CLOSED,
        ("INITIALS", "PL/so"),
        ("ENCLOSURE", "Enclosures (2)"),
        ("POSTSCRIPT", "P.S. Thank you."),
        ("FOOTNOTE", "* See the report."),
    )
    assert letter.reference_initials is not None
    assert letter.reference_initials.text == "PL/so"
    assert [part.text for part in letter.enclosures] == ["Enclosures (2)"]
    assert letter.postscript is not None
    assert letter.postscript.text == "P.S. Thank you."
    assert [(note.label, note.text) for note in letter.footnotes] == [("*", "See the report.")]


# ---- What belongs nowhere


def test_text_behind_the_letter_is_a_line_for_each_paragraph() -> None:
    letter = build(*CLOSED, ("TRAILER", "More about it:"), ("MORE", "call us."), ("", ""), ("TRAILER", "The harbor office"))
    assert [line.text for line in letter.unclassified] == ["More about it: call us.", "The harbor office"]
    assert letter.text_of(letter)[-10:] == "Sincerely,"


def test_other_text_is_unclassified_and_keeps_its_place() -> None:
    letter = build(("OTHER", "(stamped)"), *BODY, ("OTHER", "(a stain)"), ("OTHER", "(another)"), ("PARAGRAPH", "We thank you."))
    assert [line.text for line in letter.unclassified] == ["(stamped)", "(a stain) (another)"]
    assert letter.text_of(letter) == "We write to ask.\n(a stain)\n(another)\nWe thank you."


def test_nothing_at_all() -> None:
    letter = build()
    assert list(letter) == []
    assert letter.pieces == ()


# ---- Grades


def test_a_part_is_as_sure_as_its_most_doubtful_piece() -> None:
    # exp(-0.1) is 0.905, exp(-1) is 0.368
    letter = build(("DATE", "March 4, 2019"), ("PARAGRAPH", "We write"), ("MORE", "to ask."), costs=[10, 0, 100])
    assert letter.date is not None
    assert letter.date.grade == 0.905
    assert letter.body is not None
    assert letter.body.blocks[0].grade == letter.body.grade == 0.368


def test_furniture_of_columns_comes_in_order_of_the_text() -> None:
    """Columns are read one by one; parts are listed as they stand. Found by law 2."""
    letter = parse("?\rSiNCERELY\r0   0\r0   0")
    starts = [part.span.start for part in letter.furniture]
    assert starts == sorted(starts)


def test_a_label_of_copies_with_nobody_behind_it_has_its_place() -> None:
    letter = parse("Dear Chair Lee:\n\nWe write to ask for the plan.\n\nSincerely,\n\nPat Lee\n\ncc:\n")
    assert letter.copies == ()
    assert [(line.text, line.text_pieces) for line in letter.unclassified] == [("cc:", letter.unclassified[0].pieces)]


# ---- Marks of Markdown, lines in two pieces, things side by side

WHOLE = (
    ("LETTERHEAD", "Congress of the United States"), ("", ""), ("DATE", "Portland, Maine, March 4, 2019"),
    ("DELIVERY", "VIA EMAIL"), ("ADDRESSEE", "The Honorable Pat Lee"), ("TITLE", "Chair"),
    ("ORGANIZATION", "Committee on Trade"), ("ADDRESS", "12 Main Street"), ("SUBJECT", "RE: Docket 12"),
    ("SALUTATION", "Dear Chair Lee:"), ("PARAGRAPH", "We write to ask:"), ("ITEM", "1. Where is the plan?"),
    ("HEADING", "Costs"), ("FURNITURE", "Page 2"), ("QUOTATION", "It is late."), ("", ""), ("CLOSING", "Sincerely,"),
    ("", ""), ("NAME", "Senator Sam Day"), ("TITLE", "Vice Chair"), ("NAME", "Kim Orr"), ("GROUP", "Members of Congress"),
    ("INITIALS", "PL/so"), ("ENCLOSURE", "Enclosures (2)"), ("COPY COPY", "cc: The Honorable Kim Roe"), ("TITLE", "Clerk"),
    ("COPY", "Harbor pilots"), ("POSTSCRIPT", "P.S. Thank you."), ("FOOTNOTE", "1 See the report."),
    ("TRAILER", "The harbor office"),
)  # fmt: skip


def test_bold_lines_have_the_same_values() -> None:
    plain = build(*WHOLE)
    bold = build(*((kind, f"**{line}**" if line else "") for kind, line in WHOLE))
    assert bold.values() == plain.values()
    assert [part.text for part in bold.furniture] == [part.text for part in plain.furniture] == ["Page 2"]
    # The marks belong to the parts that they stand around.
    assert all(bold.text_of(part).startswith("**") and bold.text_of(part).endswith("**") for part in bold)


def test_a_date_over_two_lines_behind_other_text() -> None:
    letter = build(("LETTERHEAD", "Harbor Office"), ("", ""), ("DATE", "Portland, Maine, March 4,"), ("MORE", "2019"))
    assert letter.date is not None
    assert (letter.date.text, letter.date.iso, letter.date.place) == ("March 4, 2019", "2019-03-04", "Portland, Maine")


def test_lines_of_a_letterhead() -> None:
    """What stands behind two blanks or a comma goes on; behind a wide gap, or where a line break was lost, another begins."""
    letter = build(("LETTERHEAD LETTERHEAD", "Harbor Office  Portland"), ("LETTERHEAD LETTERHEAD", "Room 12     Quay 4"))
    assert letter.letterhead is not None
    assert texts(letter.letterhead.lines) == ["Harbor Office Portland", "Room 12", "Quay 4"]
    letter = build(("LETTERHEAD LETTERHEAD", "Harbor Office,   Portland"))
    assert letter.letterhead is not None
    assert texts(letter.letterhead.lines) == ["Harbor Office", "Portland"]
    letter = build(("LETTERHEAD", "Congress"), ("LETTERHEAD LETTERHEAD", "Harbor Office  Portland"))
    assert letter.letterhead is not None
    assert texts(letter.letterhead.lines) == ["Congress", "Harbor Office Portland"]
    letter = build(("LETTERHEAD LETTERHEAD", "Committee on Trade, Washington, DC"))
    assert letter.letterhead is not None
    assert texts(letter.letterhead.lines) == ["Committee on Trade, Washington, DC"]
    letter = build(("LETTERHEAD LETTERHEAD", "United States Senator United States Senator"))
    assert letter.letterhead is not None
    assert texts(letter.letterhead.lines) == ["United States Senator", "United States Senator"]


def test_a_label_of_copies_with_a_title_below_is_a_copy() -> None:
    letter = build(*CLOSED, ("COPY", "cc:"), ("TITLE", "Clerk of the House"))
    (copy,) = letter.copies
    assert texts(copy.titles) == ["Clerk of the House"]


def test_titles_of_a_signer_in_a_line() -> None:
    """Behind a wide gap, or in another line, another title begins."""
    letter = build(*CLOSED, ("NAME", "Sam Day"), ("TITLE TITLE", "Chairman     Committee on Finance"))
    assert texts(letter.signatures[0].titles) == ["Chairman", "Committee on Finance"]
    letter = build(*CLOSED, ("NAME", "Sam Day"), ("TITLE TITLE", "Chairman  Committee on Finance"))
    assert texts(letter.signatures[0].titles) == ["Chairman Committee on Finance"]
    letter = build(*CLOSED, ("NAME", "Sam Day"), ("TITLE", "Chairman"), ("TITLE", "Committee on Finance"))
    assert texts(letter.signatures[0].titles) == ["Chairman", "Committee on Finance"]


def test_offices_before_and_behind_a_signers_name() -> None:
    letter = build(*CLOSED, ("NAME", "Senator Sam Day"), ("TITLE", "Chair"))
    assert texts(letter.signatures[0].titles) == ["Senator", "Chair"]


def test_recipients_share_an_address_alone() -> None:
    letter = build(
        ("ADDRESSEE", "The Honorable Pat Lee"), ("ADDRESSEE", "The Honorable Sam Day"), ("ADDRESS", "12 Main Street"), *BODY
    )  # fmt: skip
    assert [texts(one.address) for one in letter.recipients] == [["12 Main Street"]] * 2
    assert [len(one.pieces) for one in letter.recipients] == [2, 1]
    # Nothing is shared with one that has a body of its own, nor where nobody has any.
    letter = build(
        ("ADDRESSEE", "The Honorable Pat Lee"), ("ORGANIZATION", "Committee on Trade"), ("ADDRESSEE", "The Honorable Sam Day"),
        ("ADDRESS", "12 Main Street"), *BODY,
    )  # fmt: skip
    assert [(texts(one.organization), texts(one.address)) for one in letter.recipients] == [
        (["Committee on Trade"], []), ([], ["12 Main Street"]),
    ]  # fmt: skip


def test_recipients_share_with_the_next_one_below() -> None:
    letter = build(
        ("ADDRESSEE", "The Honorable Pat Lee"), ("ADDRESSEE", "The Honorable Sam Day"), ("ORGANIZATION", "Committee on Trade"),
        ("ADDRESSEE", "The Honorable Kim Orr"), ("ADDRESSEE", "The Honorable Ann Roe"), ("ORGANIZATION", "Committee on Rules"),
    )  # fmt: skip
    assert [texts(one.organization) for one in letter.recipients] == [["Committee on Trade"]] * 2 + [["Committee on Rules"]] * 2


def test_recipients_share_the_next_address_below() -> None:
    letter = build(
        ("ADDRESSEE", "The Honorable Pat Lee"), ("ADDRESSEE", "The Honorable Sam Day"), ("ADDRESS", "12 Main Street"),
        ("ADDRESSEE", "The Honorable Kim Orr"), ("ADDRESSEE", "The Honorable Ann Roe"), ("ADDRESS", "14 Quay Street"),
    )  # fmt: skip
    assert [texts(one.address) for one in letter.recipients] == [["12 Main Street"]] * 2 + [["14 Quay Street"]] * 2


def test_titles_in_a_roll() -> None:
    letter = build(
        *CLOSED,
        ("ROLL", "Pat Lee, Chair; Sam Day; Kim Orr, Committee on Rules; Ann Roe;"),
        ("MORE", "Senator Ruth Roe; Alan Day, Clerk, Committee on Trade."),
    )
    assert [(one.name.text, texts(one.titles)) for one in letter.signatures if one.name] == [
        ("Pat Lee", ["Chair"]), ("Sam Day", []), ("Kim Orr", ["Committee on Rules"]), ("Ann Roe", []), ("Ruth Roe", ["Senator"]),
        ("Alan Day", ["Clerk, Committee on Trade"]),
    ]  # fmt: skip


def test_a_roll_in_bold_lines() -> None:
    letter = build(
        *CLOSED,
        ("ROLL", "**Pat Lee, Sam Day, Jr., Kim Orr,**"),
        ("MORE", "**Ruth Roe, Ann Holt, Alan Day; Members of Congress.**"),
    )
    assert letter.signers == ("Pat Lee", "Sam Day, Jr.", "Kim Orr", "Ruth Roe", "Ann Holt", "Alan Day")
    assert letter.text_of(letter.signatures[0]) == "**Pat Lee,"
    assert letter.text_of(letter.signatures[2]).startswith("Kim Orr,**")
    assert letter.group_title is not None
    assert letter.text_of(letter.group_title) == "Members of Congress.**"


def test_a_name_in_a_roll_over_a_page_break() -> None:
    letter = build(
        *CLOSED,
        ("ROLL", "Pat Lee, Sam Day, Kim"),
        ("FURNITURE", "Page 2"),
        ("MORE", "Orr, Ruth Roe, Ann Holt, Alan Day."),
    )
    assert letter.signers == ("Pat Lee", "Sam Day", "Kim Orr", "Ruth Roe", "Ann Holt", "Alan Day")
    orr = letter.signatures[2]
    assert orr.name is not None
    assert letter.text_of(orr.name) == "Kim\nOrr"
    assert letter.text_of(orr) == "Kim\nOrr,"


def test_a_roll_with_its_title_first() -> None:
    letter = build(*CLOSED, ("ROLL", "Senators Pat Lee, Sam Day, and Kim Orr."))
    assert letter.signers == ("Pat Lee", "Sam Day", "Kim Orr")
    assert letter.group_title is not None
    assert letter.text_of(letter.group_title) == "Senators"
    assert [one.role for one in letter.signatures] == [Role.SENATOR] * 3


def test_text_that_belongs_nowhere_beside_other_text() -> None:
    letter = build(("OTHER", "(stamped)"), ("", ""), ("OTHER", "(a stain)"), *BODY)
    assert [line.text for line in letter.unclassified] == ["(stamped)", "(a stain)"]


def test_a_name_that_is_printed_again_below_its_mark() -> None:
    letter = build(*CLOSED, ("NAME", "/s/ Pat Lee"), ("FURNITURE", "______"), ("NAME", "PAT LEE"), ("TITLE", "Chair"))
    (signature,) = letter.signatures
    assert signature.name is not None
    assert (signature.name.text, texts(signature.titles)) == ("PAT LEE", ["Chair"])
    assert [letter.source.text[place.start : place.end] for place in signature.pieces] == ["/s/ Pat Lee", "PAT LEE\nChair"]  # type: ignore[index]
    for first in ("Pat Lee", "/s/ Sam Day"):
        assert len(build(*CLOSED, ("NAME", first), ("NAME", "Pat Lee"), ("TITLE", "Chair")).signatures) == 2
