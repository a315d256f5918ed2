"""Polars: a lazy frame, batch by batch. It calls Python in this process, so one core works.

python docs/engines/with_polars.py
"""

from __future__ import annotations

import sys
from pathlib import Path

import polars as pl
from common import main

from congress_letters.arrow import LETTER_SCHEMA, parse_batch

SCHEMA = pl.from_arrow(LETTER_SCHEMA.empty_table()).schema


def run(texts: Path, out: Path) -> None:
    """Read, parse, write."""
    frame = pl.scan_parquet(texts)
    letters = frame.map_batches(lambda frame: pl.from_arrow(parse_batch(frame.to_arrow())), schema=SCHEMA, streamable=True)
    letters.sink_parquet(out)


if __name__ == "__main__":
    sys.exit(main(run))
