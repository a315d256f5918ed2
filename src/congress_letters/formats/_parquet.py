"""Parquet: a row a letter, with the columns of `congress_letters.arrow.LETTER_SCHEMA`.

A Parquet file can't be appended to after its end is written, and so can't be gone on with. Rows are therefore kept as Arrow's own
messages, each with its length before it, and the file is made of them at the end, a thousand rows at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from . import Format, Record

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["FORMATS"]

_GROUP = 1000


def _encode(records: Sequence[Record]) -> bytes:
    from ..arrow import to_table

    if not records:
        return b""
    table = to_table((record.letter for record in records), ids=[record.name for record in records])
    messages = [bytes(batch.serialize()) for batch in table.to_batches()]
    return b"".join([len(message).to_bytes(8, "little") + message for message in messages])


def _finish(rows: Path, out: Path, before: Path | None) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    from ..arrow import LETTER_SCHEMA

    with parquet.ParquetWriter(out, LETTER_SCHEMA, compression="zstd") as writer, rows.open("rb") as stream:
        waiting: list[Any] = []
        count = 0
        for batch in _batches(stream, LETTER_SCHEMA):
            waiting.append(batch)
            count += batch.num_rows
            while count >= _GROUP:
                table = pa.Table.from_batches(waiting)
                writer.write_table(table.slice(0, _GROUP))
                waiting, count = table.slice(_GROUP).to_batches(), count - _GROUP
        if count:
            writer.write_table(pa.Table.from_batches(waiting))


def _batches(stream: BinaryIO, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa

    while size := stream.read(8):
        yield pa.ipc.read_record_batch(pa.py_buffer(stream.read(int.from_bytes(size, "little"))), schema)


FORMATS = {"parquet": Format("parquet", "Parquet", _encode, finish=_finish, extra="arrow", needs=("pyarrow",))}
