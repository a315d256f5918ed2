"""Rendering: each layout's looks, and that what it prints is what the values say."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from congress_letters._clean import clean
from congress_letters._model import (
    Block,
    BlockKind,
    Body,
    Chamber,
    Closing,
    Copy,
    DateLine,
    Footnote,
    Furniture,
    Letter,
    Letterhead,
    Line,
    Mark,
    PersonName,
    Recipient,
    Salutation,
    Signature,
    Span,
    Subject,
    Text,
)
from congress_letters._render import LAYOUTS, Layout, _fragments_of_render, render
from congress_letters._render._tables import rows_of
from congress_letters.strategies import layouts, letters, texts

LETTER = Letter(
    letterhead=Letterhead((Text("Congress of the United States"), Text("Washington, DC 20515"))),
    date=DateLine("March 4, 2019", "2019-03-04", "Washington, DC"),
    delivery=(Line("VIA EMAIL"),),
    recipients=(
        Recipient(
            "The Honorable",
            PersonName("Pat Lee", "Pat", "Lee"),
            (Text("Secretary"),),
            (Text("Department of Ferries"),),
            (Text("12 C Street, NW"), Text("Washington, DC 20590")),
        ),
    ),
    subject=Subject("The ferry at Winton", "RE:"),
    salutation=Salutation("Dear Secretary Lee:", ("Secretary Lee",)),
    body=Body(
        (
            Block(
                BlockKind.PARAGRAPH,
                "We write about the ferry. “It has not run since spring,” our constituents say, and winter is near.",
            ),
            Block(BlockKind.LIST_ITEM, "When will it run again, and who has been told of the day?", "1.", 0),
            Block(BlockKind.LIST_ITEM, "Who pays?", "a.", 1),
            Block(BlockKind.HEADING, "What We Ask"),
            Block(BlockKind.QUOTATION, "Nobody has told us why."),
        )
    ),
    closing=Closing("Sincerely,", "With best wishes,"),
    signatures=(
        Signature(None, PersonName("Kim Orr", "Kim", "Orr"), (Text("Member of Congress"),)),
        Signature(None, PersonName("Max Day", "Max", "Day"), (Text("Senator"),), "D", "NV"),
    ),
    copies=(Copy("Ann Fox, Director"), Copy("Carl Hill")),
)

PLAIN = """\
Congress of the United States
Washington, DC 20515

Washington, DC, March 4, 2019

VIA EMAIL

The Honorable Pat Lee
Secretary
Department of Ferries
12 C Street, NW
Washington, DC 20590

RE: The ferry at Winton

Dear Secretary Lee:

We write about the ferry. “It has not run since spring,” our constituents say, and winter is near.

1. When will it run again, and who has been told of the day?

    a. Who pays?

What We Ask

    Nobody has told us why.

With best wishes,
Sincerely,



Kim Orr
Member of Congress


Senator Max Day (D-NV)

cc: Ann Fox, Director
Carl Hill
"""

RECORD = """\
                                Congress of the United States,

                                    Washington, DC, March 4, 2019.
     Hon. Pat Lee,
     Secretary, Department of Ferries,
     12 C Street, NW,
     Washington, DC 20590.
     RE: The ferry at Winton
       Dear Secretary Lee: We write about the ferry. ``It has not
     run since spring,'' our constituents say, and winter
     is near.
       1. When will it run again, and who has been told of
     the day?
       a. Who pays?
                             What We Ask
           Nobody has told us why.
           With best wishes,
           Sincerely,
     Kim Orr,
       Member of Congress.
     Max Day,
       Senator.

     cc: Ann Fox, Director
     Carl Hill
"""


def bare(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def test_plain() -> None:
    assert render(LETTER) == PLAIN


def test_record() -> None:
    assert bare(render(LETTER, "record")) == RECORD


@pytest.mark.parametrize(
    ("layout", "line"),
    [
        ("markdown", "**Congress of the United States**  \n**Washington, DC 20515**\n"),
        ("markdown", "\n## What We Ask\n"),
        ("markdown", "\n> Nobody has told us why.\n"),
        (
            "wrapped",
            "\n        We write about the ferry. “It has not run since spring,” our consti-\ntuents say, and winter is near.\n",
        ),
        ("wrapped", f"\n{' ' * 40}Kim Orr\n{' ' * 40}Member of Congress\n"),
        ("press", "\n   1. When will it run again, and who has been told of the day? \n   a. Who pays? \n"),
        ("press", "\n   The Honorable Pat Lee \n  Secretary \n"),
        ("press", "\n   CC: Ann Fox, Director \n  Carl Hill \n"),
        (
            "columns",
            "\nKim Orr                       Max Day\nMember of Congress            Senator\n                              D-NV\n",
        ),
        (
            "one_line",
            "March 4, 2019 VIA EMAIL The Honorable Pat Lee Secretary Department of Ferries 12 C Street, NW Washington, DC 20590 RE",
        ),
        (
            "one_line",
            " With best wishes, Sincerely, Kim Orr Member of Congress Senator Max Day (D-NV) cc: Ann Fox, Director Carl Hill\n",
        ),
    ],
)
def test_layout(layout: str, line: str) -> None:
    assert line in render(LETTER, layout)


def test_a_page_ends_inside_a_paragraph() -> None:
    text = " ".join(["we ask for nothing but an answer"] * 4) + "."
    letter = Letter(
        salutation=Salutation("Dear Pat:"),
        body=Body((Block(BlockKind.PARAGRAPH, text),)),
        furniture=(Furniture("Page 2"), Furniture("Stamp")),
    )
    printed = render(letter)
    assert "an answer\n\nPage 2\n\nwe ask" in printed
    assert printed.endswith("\n\nStamp\n")


TABLE = Block(BlockKind.TABLE, "Town 2018 2019 Port Lee 412 388 Winton 1,020 n/a")
BARS = Block(BlockKind.TABLE, "| Town | 2018 | | Port Lee | 412 | | Winton | n/a |")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (TABLE.text, (("Town", "2018", "2019"), ("Port Lee", "412", "388"), ("Winton", "1,020", "n/a"))),
        (BARS.text, (("| Town | 2018 |",), ("| Port Lee | 412 |",), ("| Winton | n/a |",))),
        ("| one |", (("| one |",),)),
        ("Town 2018 2019 Port Lee 412", ()),
        ("2018 2019 Port Lee 412 388", ()),
        ("Town Port Lee Winton", ()),
        ("Town 2018", ()),
        ("|", ()),
        ("", ()),
    ],
)
def test_rows_of_a_table(text: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("block", "layout", "printed"),
    [
        (TABLE, LAYOUTS["plain"], "Town       2018    2019\nPort Lee   412     388\nWinton     1,020   n/a"),
        (TABLE, evolve(LAYOUTS["plain"], tables="\t"), "Town\t2018\t2019\nPort Lee\t412\t388\nWinton\t1,020\tn/a"),
        (TABLE, LAYOUTS["wrapped"], "    Town       2018    2019\n    Port Lee   412     388\n    Winton     1,020   n/a"),
        (BARS, LAYOUTS["plain"], "| Town | 2018 |\n| Port Lee | 412 |\n| Winton | n/a |"),
        (BARS, LAYOUTS["markdown"], "| Town | 2018 |  \n| --- | --- |  \n| Port Lee | 412 |  \n| Winton | n/a |"),
    ],
)
def test_a_table(block: Block, layout: Layout, printed: str) -> None:
    letter = Letter(body=Body((block,)))
    assert render(letter, layout) == printed + "\n"
    assert layout.keep(letter) == letter


@pytest.mark.parametrize("name", ["press", "one_line"])
def test_a_layout_without_tables_declares_it(name: str) -> None:
    kept = LAYOUTS[name].keep(Letter(body=Body((TABLE,)))).body
    assert kept is not None
    assert [(b.kind, b.text) for b in kept.blocks] == [(BlockKind.PARAGRAPH, TABLE.text)]


def test_a_table_without_rows_is_a_paragraph() -> None:
    kept = LAYOUTS["plain"].keep(Letter(body=Body((Block(BlockKind.TABLE, "no figures at all"),)))).body
    assert kept is not None
    assert kept.blocks[0].kind is BlockKind.PARAGRAPH


def test_what_one_line_loses() -> None:
    two = evolve(LETTER.signatures[0], titles=(Text("Chair"), Text("Committee on Trade")), role=None)
    kept = LAYOUTS["one_line"].keep(evolve(LETTER, signatures=(two,), furniture=(Furniture("Page 2"),)))
    assert kept.letterhead == Letterhead((Text("Congress of the United States"), Text("Washington, DC 20515")))
    assert kept.body is not None
    (block,) = kept.body.blocks
    assert block.kind is BlockKind.PARAGRAPH
    assert block.text.endswith("been told of the day? a. Who pays? What We Ask Nobody has told us why.")
    assert kept.closing == Closing("With best wishes, Sincerely,")
    assert kept.signatures[0].titles == (Text("Chair Committee on Trade"),)
    assert not kept.furniture
    assert kept.recipients == LETTER.recipients


def signers(*names: str, titles: tuple[str, ...] = ()) -> tuple[Signature, ...]:
    return tuple(Signature(None, PersonName(name), tuple(map(Text, titles))) for name in names)


ORR, THREE = signers("Kim Orr", titles=("Chair", "Committee on Trade")), signers("Kim Orr", "Max Day", "Ann Fox, Jr.")
SINCERELY = Closing("Sincerely,")


@pytest.mark.parametrize(
    ("letter", "layout", "printed"),
    [
        (Letter(closing=SINCERELY, signatures=THREE), LAYOUTS["one_line"], "Sincerely, Kim Orr, Max Day, Ann Fox, Jr.\n"),
        (Letter(signatures=ORR), evolve(LAYOUTS["plain"], titles="behind"), "Kim Orr, Chair, Committee on Trade\n"),
        (Letter(signatures=THREE[:1]), evolve(LAYOUTS["plain"], signed="/s/"), "/s/ Kim Orr\n"),
        (
            Letter(closing=SINCERELY, signatures=THREE[:2]),
            evolve(LAYOUTS["plain"], closing_runs_on=True),
            "Sincerely, Kim Orr\nMax Day\n",
        ),
        (
            Letter(closing=SINCERELY, signatures=THREE[:1]),
            evolve(LAYOUTS["press"], spacer="\u00a0", gap=1),
            "   Sincerely, \n\u00a0 \n   Kim Orr \n",
        ),
        (Letter(signatures=THREE[:2]), evolve(LAYOUTS["plain"], spread=True), "Kim Orr\n\nMax Day\n"),
        (Letter(closing=SINCERELY, signatures=THREE[:1]), evolve(LAYOUTS["one_line"], in_quotes=True), "“Sincerely, Kim Orr”\n"),
        (Letter(signatures=THREE), LAYOUTS["three_columns"], f"Kim Orr{' ' * 23}Max Day{' ' * 23}Ann Fox, Jr.\n"),
        (
            Letter(signatures=THREE, group_title=Line("Members of Congress")),
            evolve(LAYOUTS["record"], roll=True),
            "     Kim Orr, Max Day, Ann Fox, Jr.; Members of Congress.\n",
        ),
        (
            Letter(recipients=(evolve(LETTER.recipients[0], address=()), Recipient("Hon.", None, (Text("Speaker"),)))),
            LAYOUTS["columns"],
            f"The Honorable Pat Lee{' ' * 9}Hon.\nSecretary{' ' * 21}Speaker\nDepartment of Ferries\n",
        ),
        (
            Letter(signatures=signers("Kim Orr", "Max Day", titles=("Chair",))),
            evolve(LAYOUTS["columns"], gutter=1),
            "Kim Orr Max Day\nChair Chair\n",
        ),
        (
            Letter(recipients=LETTER.recipients),
            evolve(LAYOUTS["press"], bodies="behind"),
            "   The Honorable Pat Lee \n  Secretary, Department of Ferries \n  12 C Street, NW \n  Washington, DC 20590 \n",
        ),
        (
            Letter(recipients=LETTER.recipients),
            evolve(LAYOUTS["plain"], run_together=frozenset({"recipient"})),
            "The Honorable Pat Lee Secretary Department of Ferries 12 C Street, NW Washington, DC 20590\n",
        ),
        (Letter(signatures=(Signature(None, None, (Text("Chair"),)),)), evolve(LAYOUTS["plain"], signed="/s/"), "Chair\n"),
    ],
)
def test_as_found(letter: Letter, layout: Layout, printed: str) -> None:
    assert render(letter, layout) == printed


HEAD = Letterhead(tuple(map(Text, ("PAT LEE, OHIO, CHAIRMAN", "KIM ORR, IOWA", "MAX DAY, MAINE", "United States Senate"))))
PAGES = Letter(
    body=Body(
        (
            Block(BlockKind.PARAGRAPH, "We write.1", marks=(Mark("1"),)),
            Block(BlockKind.HEADING, "What We Ask"),
            Block(BlockKind.PARAGRAPH, "Please answer.2", marks=(Mark("2"),)),
        )
    ),
    footnotes=(Footnote("1", "See the report."), Footnote("2", "Id.")),
    furniture=tuple(map(Furniture, ("12 Hart Senate Office Building", "Washington, DC 20510", "(202) 224-0100", "Page 2"))),
)


FOOT = "12 Hart Senate Office Building    (202) 224-0100\nWashington, DC 20510\nPage 2"


@pytest.mark.parametrize(
    ("letter", "changes", "printed"),
    [
        (
            Letter(letterhead=HEAD),
            {"heads": 2},
            "PAT LEE, OHIO, CHAIRMAN       MAX DAY, MAINE\nKIM ORR, IOWA\n\nUnited States Senate\n",
        ),
        (Letter(letterhead=HEAD), {}, "\n".join(line.text for line in HEAD.lines) + "\n"),
        (
            Letter(date=DateLine("March 4, 2019"), recipients=(Recipient("Hon.", PersonName("Pat Lee")),)),
            {"late": frozenset({"date"}), "date_at": 8},
            "Hon. Pat Lee\n\n        March 4, 2019\n",
        ),
        (
            Letter(recipients=(Recipient("Hon.", PersonName("Pat Lee"), (Text("Assistant Secretary for Ports and Harbors"),)),)),
            {"fold": 30},
            "Hon. Pat Lee\nAssistant Secretary for Ports\nand Harbors\n",
        ),
        (
            Letter(recipients=(Recipient("Hon.", PersonName("Pat Lee"), (Text("Administrator"),)),)),
            {"fold": 6},
            "Hon. Pat Lee\nAdministrator\n",
        ),
        (Letter(subject=Subject("The ferry", "RE:")), {"label_gap": 4}, "RE:    The ferry\n"),
        (
            PAGES,
            {"notes_at_foot": True, "feet": 2, "tight": frozenset({"heading"})},
            f"We write.1\n\n1 See the report.\n\n{FOOT}\n\nWhat We Ask\nPlease answer.2\n\n2 Id.\n",
        ),
        (
            evolve(PAGES, furniture=PAGES.furniture[1:2]),
            {"foot_inside": True, "gaps": {"heading": 0}},
            "We write.1\n\nWashington, DC 20510\nWhat We Ask\n\nPlease answer.2\n\n1 See the report.\n\n2 Id.\n",
        ),
        (evolve(PAGES, body=None, footnotes=(), furniture=PAGES.furniture[1:2]), {}, "Washington, DC 20510\n"),
        (
            Letter(signatures=THREE[:2]),
            {"scrawls": ("~)V k",), "sign_rule": "____"},
            "~)V k\n____\nKim Orr\n____\nMax Day\n",
        ),
        (
            Letter(closing=SINCERELY),
            {"above": ("Press Releases",), "below": ("###", "Share")},
            "Press Releases\n\nSincerely,\n\n###\n\nShare\n",
        ),
        (
            Letter(body=Body((Block(BlockKind.PARAGRAPH, "They said “no.”"),)), closing=SINCERELY),
            {"each_quoted": True},
            "“They said ‘no.’\n\n“Sincerely,”\n",
        ),
    ],
)
def test_pages_as_they_are(letter: Letter, changes: dict[str, Any], printed: str) -> None:
    assert render(letter, evolve(LAYOUTS["plain"], **changes)) == printed


def test_what_a_page_has_around_a_letter_is_kept_as_unclassified() -> None:
    letter = Letter(closing=SINCERELY, signatures=THREE[:2])
    layout = evolve(
        LAYOUTS["plain"], above=("News", "The letter:"), scrawls=("~)V k", "{W", "never"), below=("###", "Share", "Print")
    )
    assert [line.text for line in layout.keep(letter).unclassified] == ["News", "The letter:", "~)V k", "{W", "Share", "Print"]
    assert [line.text for line in evolve(layout, gap=0).keep(letter).unclassified] == [
        "News The letter:",
        "~)V k",
        "{W",
        "Share Print",
    ]


def test_the_chamber_of_what_is_left_of_a_letterhead() -> None:
    head = Letterhead((Text("118th Congress"), Text("House of Representatives")), Chamber.CONGRESS)
    kept = LAYOUTS["record"].keep(Letter(letterhead=head)).letterhead
    assert kept == Letterhead((Text("House of Representatives"),), Chamber.HOUSE)


def test_labels_that_are_spelt_alike_in_the_record_are_of_one_level() -> None:
    labels = ("•", "–", "-")
    items = tuple(Block(BlockKind.LIST_ITEM, f"Boat {label}", label, level) for level, label in enumerate(labels))
    body = Body((*items, Block(BlockKind.PARAGRAPH, "Thank you."), items[1]))
    for name, levels in (("plain", [0, 1, 2, 0, 1]), ("record", [0, 1, 1, 0, 0])):
        kept = LAYOUTS[name].keep(Letter(body=body)).body
        assert kept is not None
        assert [block.level for block in kept.blocks] == levels


def test_a_closing_set_right_in_the_record() -> None:
    assert render(Letter(closing=SINCERELY), evolve(LAYOUTS["record"], sign_at=40)) == " " * 40 + "Sincerely,\n"


def test_offices_behind_a_name_are_one() -> None:
    layout = evolve(LAYOUTS["plain"], titles="behind")
    assert layout.keep(Letter(signatures=ORR)).signatures[0].titles == (Text("Chair, Committee on Trade"),)
    before = signers("Kim Orr", titles=("Senator", "Chair", "Committee on Trade"))
    assert layout.keep(Letter(signatures=before)).signatures[0].titles == (Text("Senator"), Text("Chair, Committee on Trade"))


@pytest.mark.parametrize("name", LAYOUTS)
def test_an_empty_letter_is_an_empty_text(name: str) -> None:
    assert render(Letter(), name) == ""


def test_an_unknown_layout_is_named() -> None:
    with pytest.raises(ValueError, match="no layout 'papyrus': there are plain, markdown"):
        render(Letter(), "papyrus")


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_layouts_are_values(layout: Layout) -> None:
    assert pickle.loads(pickle.dumps(layout)) == layout
    assert layout.description.endswith(".")
    assert evolve(layout, width=60) != layout
    assert hash(layout) == hash(evolve(layout))


def odd_letters() -> st.SearchStrategy[Letter]:
    """Letters with any text anywhere, as made by hand."""
    text = st.text(max_size=20)
    kind = st.sampled_from(BlockKind)
    name = st.none() | st.builds(PersonName, text)
    several = st.lists(st.builds(Text, text), max_size=3).map(tuple)
    return st.builds(
        Letter,
        letterhead=st.none() | st.builds(Letterhead, several),
        date=st.none() | st.builds(DateLine, text, st.none(), st.none() | text),
        recipients=st.lists(st.builds(Recipient, st.none() | text, name, several, several, several), max_size=3).map(tuple),
        subject=st.none() | st.builds(Subject, text, st.none() | text),
        salutation=st.none() | st.builds(Salutation, text),
        body=st.none()
        | st.builds(Body, st.lists(st.builds(Block, kind, text, st.none() | text, st.integers(-1, 9)), max_size=4).map(tuple)),
        closing=st.none() | st.builds(Closing, text, st.none() | text),
        signatures=st.lists(st.builds(Signature, st.none() | text, name, several, text, text, text), max_size=4).map(tuple),
        group_title=st.none() | st.builds(Line, text),
        copies=st.lists(st.builds(Copy, text), max_size=3).map(tuple),
        furniture=st.lists(st.builds(Furniture, text | st.just("Page 2")), max_size=3).map(tuple),
        unclassified=st.lists(st.builds(Line, text), max_size=2).map(tuple),
    )


@given(odd_letters(), layouts())
def test_any_letter_can_be_printed(letter: Letter, layout: Layout) -> None:
    assert isinstance(render(letter, layout), str)


@given(letters(), layouts())
def test_what_is_kept_is_kept_again(letter: Letter, layout: Layout) -> None:
    kept = layout.keep(letter)
    assert layout.keep(kept) == kept


@given(texts())
def test_pieces_hold_all_that_is_printed(drawn: tuple[Letter, Layout, str]) -> None:
    letter, layout, text = drawn
    at = 0
    for _, start, end in _fragments_of_render(letter, layout):
        assert not text[at:start].strip()
        assert start < end
        assert text[start:end].strip() == text[start:end]
        assert "\n" not in text[start:end]
        at = end
    assert not text[at:].strip()


def _quoted(each: bool) -> tuple[Letter, Layout, str]:
    """A letter between quotation marks, which Hypothesis draws once in some hundred."""
    layout = evolve(LAYOUTS["plain"], in_quotes=True, each_quoted=each)
    letter = layout.keep(LETTER)
    return letter, layout, render(letter, layout)


@example(_quoted(each=True))
@example(_quoted(each=False))
@given(texts())
def test_pieces_give_the_values_back(drawn: tuple[Letter, Layout, str]) -> None:
    """Wrapping, hyphens at line ends, columns and emphasis are such that `clean` undoes them."""
    letter, layout, text = drawn
    pieces: dict[str, list[Span]] = {}
    for fragment, start, end in _fragments_of_render(letter, layout):
        pieces.setdefault(fragment.part, []).append(Span(start, end))
    kept = layout.keep(letter)
    printed = {part: clean(text, spans) for part, spans in pieces.items()}
    assert kept.body is not None
    for i, block in enumerate(kept.body.blocks):
        said = f"{block.label} {block.text}" if block.label else block.text
        # The quotation marks around a letter, or before each of its paragraphs, stand at the fragments next to them.
        ways = [before + said + behind for before in ("", "“") for behind in ("", "”")] if layout.in_quotes else [said]
        assert printed[f"body/blocks/{i}"] in ways
    for i, recipient in enumerate(kept.recipients):
        for n, line in enumerate(recipient.address):
            assert printed[f"recipients/{i}/address/{n}"].rstrip(",.") == line.text.rstrip(".")
    for i, signature in enumerate(kept.signatures):
        if signature.name is None:
            assert signature.titles[0].text in printed[f"signatures/{i}/titles/0"]
        else:
            assert signature.name.text in printed[f"signatures/{i}/name"]


def test_lines_of_the_letterhead_that_one_line_tells_apart() -> None:
    lines = ("UNITED STATES SENATE", "COMMITTEE ON PORTS", "Pat Lee, Chair", "Washington, DC 20510-1234", "Room 12")
    kept = LAYOUTS["one_line"].keep(Letter(letterhead=Letterhead(tuple(map(Text, lines)))))
    assert kept.letterhead is not None
    assert [line.text for line in kept.letterhead.lines] == [
        "UNITED STATES SENATE",
        "COMMITTEE ON PORTS Pat Lee, Chair",
        "Washington, DC 20510-1234 Room 12",
    ]
