"""DuckDB: a function in SQL. It calls Python in this process, so one core works.

python docs/engines/with_duckdb.py
"""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb
import pyarrow as pa
from common import main

from congress_letters.arrow import LETTER_SCHEMA, parse_batch

LETTER = pa.struct(LETTER_SCHEMA)


def parse_letter(id: pa.ChunkedArray, text: pa.ChunkedArray) -> pa.Array:  # noqa: A002
    """A column of ids and one of texts to a column of letters."""
    return parse_batch(pa.table({"id": id, "text": text})).to_struct_array()


def run(texts: Path, out: Path) -> None:
    """Read, parse, write."""
    with duckdb.connect() as base:
        base.execute("SET preserve_insertion_order = true")
        kind = duckdb_type(LETTER)
        base.create_function("parse_letter", parse_letter, ["VARCHAR", "VARCHAR"], kind, type="arrow", null_handling="special")
        question = "SELECT unnest(parse_letter(id, text)) FROM read_parquet($texts)"
        base.sql(question, params={"texts": str(texts)}).write_parquet(str(out))


def duckdb_type(kind: pa.DataType) -> str:
    """The type in DuckDB's words."""
    if pa.types.is_struct(kind):
        fields = [f'"{field.name}" {duckdb_type(field.type)}' for field in kind]
        return f"STRUCT({', '.join(fields)})"
    if pa.types.is_list(kind):
        return f"{duckdb_type(kind.value_type)}[]"
    return {"string": "VARCHAR", "int32": "INTEGER", "double": "DOUBLE", "date32[day]": "DATE"}[str(kind)]


if __name__ == "__main__":
    sys.exit(main(run))
