"""The docs are complete where that can be counted, and their links lead somewhere. Sphinx runs the code in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import congress_letters
from congress_letters import IssueCode, explain, parse, to_dict
from congress_letters._cli import main
from congress_letters._grammar import grammar_text

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"


def test_every_public_name_is_in_the_reference() -> None:
    reference = (DOCS / "reference.md").read_text("utf-8")
    shown = set(re.findall(r"^\.\. (?:auto\w+|data):: (\w+)$", reference, re.MULTILINE))
    assert set(congress_letters.__all__) <= shown


def test_every_issue_code_is_explained() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| .*[a-z].* \|$", (DOCS / "issues.md").read_text("utf-8"), re.MULTILINE)
    assert {code.value for code in IssueCode} <= set(rows)


def test_every_kind_is_in_the_grammar_page_with_a_line_that_is_read_so() -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \| .*[a-z].* \| (.+) \|$", (DOCS / "grammar.md").read_text("utf-8"), re.MULTILINE)
    declared = re.findall(r"^%declare (.*)", grammar_text("letter"), re.MULTILINE)
    assert sorted(kind for kind, _ in rows) == sorted(" ".join(declared).split())
    letters = [*(DOCS / "examples").glob("*.txt"), *(ROOT / "tests" / "fixtures").glob("*.txt")]
    texts = [file.read_bytes().decode("utf-8") for file in letters]
    found = {(piece.kind, piece.text) for text in texts for piece in explain(parse(text)).pieces}
    assert [row for row in rows if not row[1].startswith("*(") and row not in found] == []


def test_the_json_that_is_shown_is_what_comes_out() -> None:
    shown = re.search(r"```json\n(.*?)```", (DOCS / "json.md").read_text("utf-8"), re.DOTALL)
    assert shown
    text = (DOCS / "examples" / "simple.txt").read_text("utf-8")
    found = to_dict(parse(text, name="simple.txt"))
    assert list(json.loads(shown[1])) == list(found)
    assert list(_unlike(json.loads(shown[1]), found, "letter")) == []


def _unlike(shown: Any, found: Any, path: str) -> Iterator[str]:
    """Where the docs show something else; "…" stands for anything, and places and grades are not shown."""
    if isinstance(shown, dict) and isinstance(found, dict):
        if shown.keys() != found.keys() - ({"span", "pieces", "text_pieces", "grade"} - shown.keys()):
            yield f"{path}: {sorted(found)}"
        for key in shown.keys() & found.keys():
            yield from _unlike(shown[key], found[key], f"{path}.{key}")
    elif isinstance(shown, list) and isinstance(found, list) and len(shown) == len(found):
        for number, pair in enumerate(zip(shown, found, strict=True)):
            yield from _unlike(*pair, f"{path}[{number}]")
    elif isinstance(shown, str) and shown.endswith("…"):
        if not str(found).startswith(shown[:-1]):
            yield f"{path}: {found!r}"
    elif shown != found:
        yield f"{path}: {found!r}"


def test_the_picture_in_the_readme_is_what_the_command_prints(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    picture = re.search(r"In part:\n\n```text\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert picture
    assert main(["parse", "docs/examples/simple.txt"]) == 0
    printed = capsys.readouterr().out
    assert all(part.strip("\n") in printed for part in re.split(r"\n +\.\.\.\n", picture[1]))


def test_links_between_files_lead_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *DOCS.glob("*.md")]
    links = [(page, target) for page in pages for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))]
    assert len(links) > 20
    assert [(page.name, target) for page, target in links if not (page.parent / target).exists()] == []
