"""Document fixtures: a letter and what it says, side by side, one pair for each way that letters are laid out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.short_form import assert_reads_as, read

FOLDER = Path(__file__).parent / "fixtures"
EXPECTED = sorted(FOLDER.glob("*.json"))
NOT_YET = {
    line.split(":")[0].strip(): line.split(":", 1)[1].strip()
    for line in (FOLDER / "NOT_YET").read_text("utf-8").splitlines()
    if line and line[0] != "#"
}
"""Fixtures that are read otherwise than their answers say, with what goes wrong."""


def test_every_letter_has_its_answer() -> None:
    letters = {file.stem for file in FOLDER.glob("*.txt")}
    assert letters == {file.stem for file in EXPECTED}
    assert len(letters) >= 30


@pytest.mark.parametrize("file", EXPECTED, ids=lambda file: file.stem)
def test_reads_as_written_by_hand(file: Path, request: pytest.FixtureRequest) -> None:
    if file.stem in NOT_YET:
        # Strict: one that comes right must be taken off the list.
        request.applymarker(pytest.mark.xfail(reason=NOT_YET[file.stem], strict=True))
    text, expected = read(file)
    assert expected, "an empty answer tests nothing"
    assert_reads_as(text, expected, file.stem)
