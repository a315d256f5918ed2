"""Daft: a function of batches that gives a struct.

pip install daft 'congress-letters[arrow]'
python docs/engines/with_daft.py
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import daft
import pyarrow as pa
from common import main

from congress_letters.arrow import LETTER_SCHEMA, parse_batch

LETTER = daft.DataType.from_arrow_type(pa.struct(LETTER_SCHEMA))


@daft.func.batch(return_dtype=LETTER)
def parse_letter(id: daft.Series, text: daft.Series) -> daft.Series:  # noqa: A002
    """A series of ids and one of texts to a series of letters."""
    letters = parse_batch(pa.table({"id": id.to_arrow(), "text": text.to_arrow()}))
    return daft.Series.from_arrow(letters.to_struct_array().combine_chunks())


def run(texts: Path, out: Path) -> None:
    """Read, parse, write."""
    shutil.rmtree(out, ignore_errors=True)
    frame = daft.read_parquet(str(texts)).into_batches(500)
    letters = frame.select(parse_letter(frame["id"], frame["text"]).alias("letter"))
    columns = [letters["letter"][name].alias(name) for name in LETTER_SCHEMA.names]
    letters.select(*columns).write_parquet(str(out), write_mode="overwrite")


if __name__ == "__main__":
    sys.exit(main(run))
