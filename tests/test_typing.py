"""tests/typing shows the types of the public API. mypy checks that they are so; here it is run, so that what it shows works."""

from __future__ import annotations

import runpy
from pathlib import Path


def test_the_shown_uses_work() -> None:
    shown = runpy.run_path(str(Path(__file__).parent / "typing" / "api.py"))
    assert shown["letter"].signers == ("Marian Oakes",)
    assert shown["error_code"] == "no-letter"
