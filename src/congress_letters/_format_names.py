"""The formats that letters are written to, by name: the command offers them without loading any."""

from __future__ import annotations

__all__ = ["FORMATS", "name_for"]

# Name: module and endings of file names. The longest ending that fits is taken.
FORMATS: dict[str, tuple[str, tuple[str, ...]]] = {
    "jsonl": ("_jsonl", (".jsonl", ".ndjson")),
    "csv": ("_csv", (".csv",)),
    "signers-csv": ("_csv", (".signers.csv", "signers.csv")),
    "parquet": ("_parquet", (".parquet",)),
    "sqlite": ("_sqlite", (".sqlite", ".sqlite3", ".db")),
    "tei": ("_tei", (".tei", ".xml", ".tei.xml")),
}
"""Names of the formats, with the module and the endings of each."""


def name_for(path: str) -> str | None:
    """The format that a file's name tells; None where it tells none."""
    fits = [(len(ending), name) for name, (_, endings) in FORMATS.items() for ending in endings if path.lower().endswith(ending)]
    return max(fits)[1] if fits else None
