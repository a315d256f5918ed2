"""The letters of docs/examples read as somebody wrote down by hand, and so do the examples in README."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

from tests.short_form import assert_reads_as, read

ROOT = Path(__file__).parents[1]
EXPECTED = sorted((ROOT / "docs" / "examples").glob("*.expected.json"))


def test_every_example_has_its_answer() -> None:
    letters = {file.stem for file in (ROOT / "docs" / "examples").glob("*.txt")}
    assert letters == {file.name.removesuffix(".expected.json") for file in EXPECTED}
    assert len(letters) >= 10


@pytest.mark.parametrize("file", EXPECTED, ids=lambda file: file.name.removesuffix(".expected.json"))
def test_reads_as_written_by_hand(file: Path) -> None:
    text, expected = read(file)
    assert {"date", "recipients", "salutation", "body", "signatures"} <= expected.keys()
    assert_reads_as(text, expected, file.name)


def test_readme_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    outcome = doctest.testfile(str(ROOT / "README.md"), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert outcome.attempted > 0
    assert outcome.failed == 0
