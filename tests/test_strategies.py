"""The strategies: what they reach, and that they shrink to letters that read well."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.metadata import entry_points
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, Phase, find, given, seed, settings
from hypothesis import strategies as st

from congress_letters import strategies
from congress_letters._model import (
    Block,
    BlockKind,
    Body,
    Closing,
    Copy,
    DateLine,
    Enclosure,
    Footnote,
    Letter,
    Letterhead,
    Line,
    PersonName,
    Recipient,
    Salutation,
    Signature,
    Span,
    Subject,
)
from congress_letters._render import Layout, render
from congress_letters._render._tables import rows_of
from congress_letters.strategies import layouts, letters, texts

SMALLEST = settings(max_examples=500, database=None, derandomize=True, deadline=None, phases=(Phase.generate, Phase.shrink))
MANY = settings(max_examples=15, database=None, deadline=None, phases=(Phase.generate,), suppress_health_check=list(HealthCheck))


@pytest.fixture(autouse=True, scope="module")
def _registered() -> None:
    strategies._register()


def test_the_smallest_letter_reads_well() -> None:
    assert render(find(letters(), lambda _: True, settings=SMALLEST)) == (
        "Dear Mr. Lee:\n\nWe write to ask that the Department of Water answer soon.\n\nSincerely,\n\n\n\n"
        "Pat Lee\nMember of Congress\n"
    )


def test_what_matters_is_left_when_a_letter_shrinks() -> None:
    letter = find(letters(), lambda drawn: len(drawn.signatures) > 2, settings=SMALLEST)
    assert letter.signers == ("Pat Lee",) * 3
    assert len(render(letter)) < 300


REACHED: dict[str, Callable[[Letter], object]] = {
    "one signer": lambda x: len(x.signatures) == 1,
    "a hundred signers": lambda x: len(x.signatures) >= 100,
    "several recipients": lambda x: len(x.recipients) > 2,
    "no recipient": lambda x: not x.recipients,
    "an office as recipient": lambda x: any(r.name and r.name.text == "The President" for r in x.recipients),
    "two deliveries": lambda x: len(x.delivery) == 2,
    "a headline": lambda x: x.subject and x.subject.label is None,
    "a salutation to several": lambda x: x.salutation and " and " in x.salutation.text and x.salutation.text.endswith(","),
    "a salutation in capitals": lambda x: x.salutation and x.salutation.text.isupper(),
    "a nested list": lambda x: x.body and any(b.level == 2 for b in x.body.blocks),
    "a heading": lambda x: x.body and any(b.kind is BlockKind.HEADING for b in x.body.blocks),
    "a quotation": lambda x: x.body and any(b.kind is BlockKind.QUOTATION for b in x.body.blocks),
    "a table": lambda x: x.body and any(b.kind is BlockKind.TABLE and rows_of(b.text) for b in x.body.blocks),
    "a table with bars": lambda x: x.body and any(b.kind is BlockKind.TABLE and "|" in b.text for b in x.body.blocks),
    "an office without a name": lambda x: any(s.name is None and s.titles for s in x.signatures),
    "an addressee without a name": lambda x: any(r.name is None and r.honorific and r.titles for r in x.recipients),
    "no closing": lambda x: x.closing is None,
    "footnotes with marks": lambda x: len(x.footnotes) > 1 and x.body and any(b.marks for b in x.body.blocks),
    "a group title": lambda x: x.group_title,
    "party, state and district": lambda x: any(s.party and s.state and s.district for s in x.signatures),
    "a lead-in": lambda x: x.closing and x.closing.lead_in,
    "copies, enclosures and a postscript": lambda x: x.copies and x.enclosures and x.postscript,
    "page marks": lambda x: len(x.furniture) > 2,
    "an unreadable date": lambda x: x.date and x.date.iso is None,
    "a look-alike": lambda x: x.body and any("“Dear " in b.text for b in x.body.blocks),
    "a roster": lambda x: x.letterhead and len(x.letterhead.lines) > 7,
    "letter-spaced capitals": lambda x: x.letterhead and any(re.search(r"(?:[A-Z] ){4}", line.text) for line in x.letterhead.lines),
    "offices at a page's foot": lambda x: any("BUILDING" in f.text.upper() for f in x.furniture),
    "an item of several paragraphs": lambda x: (
        x.body and "LPL" in "".join({"list_item": "L", "paragraph": "P"}.get(b.kind.value, "-") for b in x.body.blocks)
    ),
    "a quotation of several paragraphs": lambda x: (
        x.body and any(a.kind is b.kind is BlockKind.QUOTATION for a, b in pairwise(x.body.blocks))
    ),
    "a mark within a paragraph": lambda x: x.body and any(b.marks and not b.text.endswith(("1", "]")) for b in x.body.blocks),
    "no salutation": lambda x: x.salutation is None,
    "no signatures": lambda x: x.closing and not x.signatures,
    "broken off": lambda x: x.closing is None and not x.signatures and x.body and x.body.blocks[-1].text[-1].isalpha(),
    "an accent": lambda x: any(s.name and not s.name.text.isascii() for s in x.signatures),
}


@pytest.fixture(scope="module")
def many() -> list[Letter]:
    drawn: list[Letter] = []

    for n in range(20):  # One long run draws variations of a few letters.

        @seed(n)
        @MANY
        @given(letters())
        def collect(letter: Letter) -> None:
            drawn.append(letter)

        collect()
    return drawn


@pytest.mark.parametrize("what", REACHED)
def test_reached(what: str, many: list[Letter]) -> None:
    assert any(REACHED[what](letter) for letter in many)


@given(letters())
def test_tables_have_rows(letter: Letter) -> None:
    """So that layouts can print them as tables."""
    assert letter.body is not None
    assert all(len(rows_of(b.text)) > 2 for b in letter.body.blocks if b.kind is BlockKind.TABLE)


@given(letters())
def test_who_has_no_name_signs_alone(letter: Letter) -> None:
    if any(s.name is None for s in letter.signatures):
        assert not letter.signers
        assert letter.closing


LAYOUTS_REACHED: dict[str, Callable[[Layout], object]] = {
    "tabs between cells": lambda x: x.tables == "\t",
    "addressees side by side": lambda x: x.addressees == 2,
    "three columns": lambda x: x.columns == 3,
    "columns run together": lambda x: x.gutter,
    "bodies behind offices": lambda x: x.bodies == "behind",
    "a roll": lambda x: x.roll,
    "one line": lambda x: x.one_line,
    "one line with commas": lambda x: x.one_line and x.titles == "behind",
    "spacers": lambda x: x.spacer == "\u00a0",
    "empty lines everywhere": lambda x: x.spread,
    "quotation marks": lambda x: x.in_quotes,
    "the name in the closing's line": lambda x: x.closing_runs_on,
    "a salutation run in": lambda x: x.run_in and x.name != "record",
    "an address on one line": lambda x: x.run_together,
    "offices behind names": lambda x: x.titles == "behind" and not x.one_line,
    "marks of signing": lambda x: x.signed,
    "handwriting": lambda x: x.scrawls,
    "rules to sign on": lambda x: x.sign_rule,
    "a letterhead in columns": lambda x: x.heads > 2,
    "lines broken by hand": lambda x: x.fold,
    "the date below the addressees": lambda x: "date" in x.late,
    "offices' addresses in columns": lambda x: x.feet == 3,
    "footnotes at a page's foot": lambda x: x.notes_at_foot,
    "lists without empty lines": lambda x: x.gaps.get("item") == 0,
    "headings without an empty line": lambda x: x.tight and x.gaps.get("heading") == 0,
    "paragraphs that only indents tell apart": lambda x: x.gaps.get("paragraph") == 0 and (x.first or 0) > x.margin,
    "no empty lines": lambda x: x.name == "plain" and not x.gap,
    "a margin": lambda x: x.name == "wrapped" and x.margin,
    "a quotation mark before each paragraph": lambda x: x.each_quoted,
    "the page around a letter": lambda x: len(x.above) > 2,
    "the Record without senders": lambda x: x.name == "record" and "letterhead" in x.drops,
}


@pytest.mark.parametrize("what", LAYOUTS_REACHED)
def test_layouts_reached(what: str) -> None:
    many = settings(SMALLEST, max_examples=5000, phases=(Phase.generate,))
    assert LAYOUTS_REACHED[what](find(layouts(), lambda drawn: bool(LAYOUTS_REACHED[what](drawn)), settings=many))


@pytest.mark.parametrize(
    "kind",
    [
        Block,
        Body,
        Closing,
        Copy,
        DateLine,
        Enclosure,
        Footnote,
        Letter,
        Letterhead,
        Line,
        PersonName,
        Recipient,
        Salutation,
        Signature,
        Span,
        Subject,
    ],
)
@settings(max_examples=3)
@given(data=st.data())
def test_from_type(kind: type, data: st.DataObject) -> None:
    assert isinstance(data.draw(st.from_type(kind)), kind)


@given(letters())
def test_letters_have_no_source_and_no_empty_text(letter: Letter) -> None:
    assert letter.source.text is None
    assert not letter.pieces
    for part in letter:
        text = getattr(part, "text", "x")
        assert text
        assert " ".join(text.split()) == text


@given(texts(max_signers=3))
def test_texts_are_what_the_layout_prints(drawn: tuple[Letter, object, str]) -> None:
    letter, layout, text = drawn
    assert len(letter.signatures) <= 3
    assert text == render(letter, layout)  # type: ignore[arg-type]


def test_all_names_are_there() -> None:
    assert dir(strategies) == sorted(strategies.__all__)
    for name in strategies.__all__:
        assert getattr(strategies, name)
    with pytest.raises(AttributeError, match="telegrams"):
        _ = strategies.telegrams


def test_hypothesis_finds_them() -> None:
    found = [e for e in entry_points(group="hypothesis") if e.name == "congress_letters"]
    assert not found or found[0].load() is strategies._register
