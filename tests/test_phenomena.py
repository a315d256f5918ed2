"""Every way that letters are laid out is on the page that lists them, with a fixture that shows it."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
FIXTURES = {file.stem for file in (ROOT / "tests" / "fixtures").glob("*.txt")}
PAGE = (ROOT / "docs" / "phenomena.md").read_text("utf-8").split("## What is drawn")[0]
ROWS = re.findall(r"^\| (?!what occurs|-)(.+) \| (.+) \|$", PAGE, re.MULTILINE)
NAMES = [re.findall(r"`([^`]+)`", shown) for _, shown in ROWS]


def test_every_row_names_its_fixtures() -> None:
    assert len(ROWS) > 100
    assert [row for row, names in zip(ROWS, NAMES, strict=True) if row[1] != ", ".join(f"`{name}`" for name in names)] == []


def test_what_is_named_is_there() -> None:
    assert {name for names in NAMES for name in names} - FIXTURES == set()


def test_every_fixture_is_named() -> None:
    assert FIXTURES - {name for names in NAMES for name in names} == set()
