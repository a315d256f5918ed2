"""The tool that shows where the grammar overruled the cheapest kind."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from pathlib import Path

import pytest

from congress_letters._weights import Weights

ROOT = Path(__file__).parents[1]


@pytest.fixture
def main(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[str]], int]:
    weights = Weights(
        {"SALUTATION": {"greeting": 400}, "PARAGRAPH": {"lower_words": 300}, "OTHER": {}, "FURNITURE": {}},
        {"SALUTATION": -200, "PARAGRAPH": 0, "OTHER": -100, "FURNITURE": -300},
        frozenset({"OTHER", "FURNITURE"}),
    )
    for module in ("_parse", "_explain"):
        monkeypatch.setattr(f"congress_letters.{module}.default_weights", lambda: weights)
    found: Callable[[list[str]], int] = runpy.run_path(str(ROOT / "tools" / "overruled.py"))["main"]
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text("Dear Chair Lee:\n\nWe write to ask for the harbor plan.\n", "utf-8")
    (tmp_path / "two.txt").write_text("Dear Chair Lee:\n\nDear Chair Orr:\n\nWe write to ask for the harbor plan.\n", "utf-8")
    (tmp_path / "two.json").write_text("{}", "utf-8")
    return tmp_path


def test_it_shows_each_piece_and_totals(main: Callable[[list[str]], int], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # Scores are 200 for a salutation, 0 for prose, -100 and -300 for the others: a nat is 100, and ln(1 + 1/e^2 ...) is 18.
    assert main([str(folder)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{folder / 'two.txt'}",
        "      17  SALUTATION 18 -> PARAGRAPH 218  Dear Chair Orr:",
        "1 of 5 pieces overruled, in 1 of 2 letters",
        "     1  SALUTATION -> PARAGRAPH",
    ]


def test_totals_alone(main: Callable[[list[str]], int], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--totals", str(folder / "one.txt")]) == 0
    assert capsys.readouterr().out == "0 of 2 pieces overruled, in 0 of 1 letters\n"


def test_a_file_that_can_not_be_read(main: Callable[[list[str]], int], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder / "three.txt"), str(folder / "one.txt")]) == 2
    caught = capsys.readouterr()
    assert "three.txt: there is no such file" in caught.err
    assert "in 0 of 1 letters" in caught.out
