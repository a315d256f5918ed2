"""Law 8: importing the package loads nothing heavy; that comes when it is first needed (`test_packaging` tries wheel and sdist)."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("lark", "cattrs", "rich", "hypothesis", "jsonschema")


def loaded_by(code: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(run.stdout.split())


@pytest.mark.parametrize(
    "code",
    ["import congress_letters", "from congress_letters import *", "import congress_letters as c; c.render(c.Letter())"],
)
def test_what_is_heavy_is_not_loaded(code: str) -> None:
    assert not loaded_by(code) & set(HEAVY)


def test_reading_takes_the_tables_that_lark_made_and_not_lark() -> None:
    code = "import congress_letters; congress_letters.parse('Dear Mr. Lee:').salutation.addressees[0]"
    assert not loaded_by(code) & set(HEAVY)


def test_the_strategies_are_loaded_late() -> None:
    found = loaded_by("import congress_letters.strategies as s; s._register()")
    assert "congress_letters.strategies._words" not in found
    assert "lark" not in found
