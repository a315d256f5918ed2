"""Parquet: the rows of Arrow's table, whatever lots they came in."""

from __future__ import annotations

from pathlib import Path

import pytest

from congress_letters.formats import Record, format_of
from tests.letters import LETTERS

pytest.importorskip("pyarrow")


def test_rows_are_those_of_to_table(tmp_path: Path) -> None:
    from pyarrow import parquet

    from congress_letters.arrow import LETTER_SCHEMA, to_table

    form = format_of("parquet")
    assert form.finish is not None
    records = [Record(name, 1, letter) for _ in range(400) for name, letter in LETTERS.items()]
    rows, out = tmp_path / "rows", tmp_path / "out.parquet"
    lots = [records[:1], records[1:1], records[1:1203], records[1203:]]
    rows.write_bytes(b"".join(form.encode(lot) for lot in lots))
    form.finish(rows, out, None)
    found = parquet.read_table(out)
    assert found.schema.equals(LETTER_SCHEMA)
    assert found.equals(to_table((r.letter for r in records), ids=[r.name for r in records]))
    groups = parquet.ParquetFile(out).metadata
    assert [groups.row_group(n).num_rows for n in range(groups.num_row_groups)] == [1000, 1000, 400]
