"""The LALR tables that come with the package are those that Lark makes of the grammars."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lark.grammar import Rule
from tables import tables

from congress_letters import _grammar, _tables
from congress_letters._grammar import load_parser, make_parser

ROOT = Path(__file__).parents[1]
NAMES = sorted(file.stem for file in (ROOT / "grammars").glob("*.lark"))


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_what_the_tool_writes(name: str) -> None:
    text = (ROOT / "grammars" / f"{name}.json").read_text("utf-8")
    assert text == tables(name), "run tools/tables.py and commit what it writes"


@pytest.mark.parametrize("name", NAMES)
def test_the_tables_give_the_parser_that_the_grammar_gives(name: str) -> None:
    loaded, built = load_parser(name), make_parser(name)
    assert loaded.source_path == "<deserialized>", "built from its text: nothing is compared"
    assert _tables.packed(loaded) == _tables.packed(built)
    assert [_told(rule) for rule in loaded.rules] == [_told(rule) for rule in built.rules]
    assert sorted(loaded.lexer_conf.ignore) == sorted(built.lexer_conf.ignore)


def _told(rule: Rule) -> tuple[Any, ...]:
    made = [(type(symbol).__name__, symbol.name, getattr(symbol, "filter_out", None)) for symbol in rule.expansion]
    return rule.origin.name, made, rule.order, rule.alias, vars(rule.options)


def test_another_text_is_built_and_not_read_from_the_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    text = _grammar.grammar_text("letter")
    monkeypatch.setattr(_grammar, "grammar_text", lambda name: f"{text}\n// changed\n")
    assert load_parser("letter").source_path != "<deserialized>"


def test_another_lark_builds_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_tables, "LARK", ("0.",))
    assert load_parser("name").source_path != "<deserialized>"


def test_the_tables_can_be_read_by_people() -> None:
    made = json.loads((ROOT / "grammars" / "letter.json").read_text("utf-8"))
    assert ["subject", ["SUBJECT"], 1, None, False] in made["rules"]
    assert made["states"][0]["SUBJECT"] > 0
