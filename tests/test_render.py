"""Rendering: each layout's looks, and that what it prints is what the values say."""

from __future__ import annotations

import pickle

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from congress_letters._clean import clean
from congress_letters._model import (
    Block,
    BlockKind,
    Body,
    Closing,
    Copy,
    DateLine,
    Furniture,
    Letter,
    Letterhead,
    Line,
    PersonName,
    Recipient,
    Salutation,
    Signature,
    Span,
    Subject,
    Text,
)
from congress_letters._render import LAYOUTS, Layout, _fragments_of_render, _pieces_of_render, render
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
    for _, start, end in _pieces_of_render(letter, layout):
        assert not text[at:start].strip()
        assert start < end
        assert text[start:end].strip() == text[start:end]
        assert "\n" not in text[start:end]
        at = end
    assert not text[at:].strip()


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
        assert printed[f"body/blocks/{i}"] == (f"{block.label} {block.text}" if block.label else block.text)
    for i, recipient in enumerate(kept.recipients):
        for n, line in enumerate(recipient.address):
            assert printed[f"recipients/{i}/address/{n}"].rstrip(",.") == line.text.rstrip(".")
    for i, signature in enumerate(kept.signatures):
        assert signature.name is not None
        assert signature.name.text in printed[f"signatures/{i}/name"]
