"""The scripts of docs/engines, on a few letters: DuckDB and Polars. The others are large, and are run by hand."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_cli import TREE

ENGINES = Path(__file__).parents[1] / "docs" / "engines"


@pytest.mark.parametrize("engine", ["duckdb", "polars"])
def test_rows_are_those_of_a_plain_loop(engine: str, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    pytest.importorskip(engine)
    done = subprocess.run(
        [sys.executable, str(ENGINES / f"with_{engine}.py"), "--rows", "60", "--folder", str(tmp_path)],
        env=os.environ | {"PYTHONPATH": TREE},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert f"{engine}: 60 rows, all equal to the plain loop's" in done.stdout
