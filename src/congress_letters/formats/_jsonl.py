"""JSON Lines: the JSON of `congress_letters.to_json`, one letter a line."""

from __future__ import annotations

from collections.abc import Sequence

from .._json import to_dict
from .._json_text import dumps
from . import Format, Record

__all__ = ["FORMATS"]


def _encode(records: Sequence[Record]) -> bytes:
    return "".join([dumps(to_dict(record.letter)) + "\n" for record in records]).encode("ascii")


FORMATS = {"jsonl": Format("jsonl", "JSON, a line a letter", _encode)}
