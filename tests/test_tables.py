"""The LALR tables that come with the package are those that Lark makes of the grammars, and are read as Lark reads them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark, Token, Tree
from tables import tables

from congress_letters import Vocabulary, _grammar
from congress_letters._grammar import Automaton, load_tables, make_parser
from congress_letters._lines import cut
from congress_letters._parse import choose
from congress_letters._reading import read
from congress_letters._tables import END, Part
from tests.laws.grammars import reading, sentences
from tests.laws.test_law7_grammar import FILES, terminals

ROOT = Path(__file__).parents[1]
NAMES = sorted(file.stem for file in (ROOT / "grammars").glob("*.lark"))

lark = cache(make_parser)
loaded = cache(load_tables)


@cache
def automaton(name: str) -> Automaton:
    return Automaton(loaded(name))


def told(tree: Tree[Token], places: dict[int, int]) -> list[Part]:
    """Lark's tree as `Automaton.read` tells it: each rule behind those in it, with the places of its kinds."""
    parts = [part for child in tree.children if isinstance(child, Tree) for part in told(child, places)]
    inside = [places[int(token.value)] for token in tree.scan_values(lambda _: True)]
    return [*parts, (str(tree.data), min(inside, default=0), max(inside, default=-1) + 1)]


def same(name: str, kinds: Sequence[str]) -> bool:
    """Whether Lark takes a row of kinds; fails where our reading of the tables does not give the same tree, or the same refusal."""
    parser: Lark = lark(name)
    right, found = reading(parser, tuple(kinds)), automaton(name).read(kinds)
    kept = [number for number, kind in enumerate(kinds) if kind not in loaded(name).ignored]
    assert found == (right and told(right, {number: place for place, number in enumerate(kept)}))
    return right is not None


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_what_the_tool_writes(name: str) -> None:
    text = (ROOT / "grammars" / f"{name}.json").read_text("utf-8")
    assert text == tables(name), "run tools/tables.py and commit what it writes"


@pytest.mark.parametrize("name", NAMES)
def test_each_sentence_has_the_tree_that_lark_makes(name: str) -> None:
    taken = [same(name, sentence.kinds) for sentence in sentences(FILES[name])]
    assert {True, False} == set(taken)


@given(st.lists(st.sampled_from(sorted(terminals("letter"))), max_size=30))
def test_any_row_of_kinds_is_read_or_refused_as_by_lark(kinds: list[str]) -> None:
    same("letter", kinds)


@given(st.data())
def test_rows_that_the_grammar_takes_are_read_as_by_lark(data: st.DataObject) -> None:
    """Drawn at random nearly all rows are refused after a few kinds: so each is drawn of those that can come next."""
    name = data.draw(st.sampled_from(NAMES))
    kinds: list[str] = []
    stack: tuple[int, ...] = (0,)
    every = sorted(terminals(name) - loaded(name).ignored)
    for _ in range(data.draw(st.integers(0, 25))):
        ways = {kind: after[0] for kind in every if (after := loaded(name).step(stack, kind)) is not None}
        if not ways:
            break
        kind = data.draw(st.sampled_from(sorted(ways)))
        stack = ways[kind]
        kinds.append(kind)
    assert same(name, kinds) == (loaded(name).step(stack, END) is not None)


@pytest.mark.parametrize("folder", ["tests/fixtures", "docs/examples"])
def test_our_own_letters_have_the_trees_that_lark_makes(folder: str) -> None:
    for file in sorted((ROOT / folder).rglob("*.txt")):
        text = file.read_text("utf-8")
        kinds, _ = choose(read(text, cut(text, Vocabulary.default()), Vocabulary.default()))
        assert same("letter", kinds), file.name


def test_what_the_rules_have_read() -> None:
    tree = automaton("letter").read(["SALUTATION", "PARAGRAPH", "OTHER", "MORE", "CLOSING", "NAME", "TITLE"])
    assert tree == [
        ("salutation", 0, 1), ("paragraph", 1, 3), ("body", 1, 3), ("closing", 3, 4), ("close", 3, 4), ("title", 5, 6),
        ("signature", 4, 6), ("signing", 4, 6), ("closed", 3, 6), ("ending", 3, 6), ("letter", 0, 6),
    ], "children before their parents; what is ignored is not counted"  # fmt: skip
    assert automaton("letter").read(["NAME", "SALUTATION"]) is None
    assert automaton("letter").read(["OTHER"]) == [("letter", 0, 0)]


def test_of_another_text_the_tables_are_made_by_lark(monkeypatch: pytest.MonkeyPatch) -> None:
    text = _grammar.grammar_text("letter").replace("LEAD_IN? closing", "LEAD_IN closing")
    monkeypatch.setattr(_grammar, "grammar_text", lambda name: text)
    changed = load_tables("letter")
    assert automaton("letter").read(["CLOSING"]) is not None
    assert Automaton(changed).read(["CLOSING"]) is None
    assert Automaton(changed).read(["LEAD_IN", "CLOSING"]) is not None


def test_tables_that_are_missing_are_made_by_lark(monkeypatch: pytest.MonkeyPatch) -> None:
    read = _grammar._text
    monkeypatch.setattr(_grammar, "_text", lambda name: None if name.endswith(".json") else read(name))
    assert Automaton(load_tables("name")).read(["WORD"]) is not None


def test_the_tables_can_be_read_by_people() -> None:
    made = json.loads((ROOT / "grammars" / "letter.json").read_text("utf-8"))
    assert ["subject", ["SUBJECT"], None, False] in made["rules"]
    assert made["states"][0]["SUBJECT"] > 0
