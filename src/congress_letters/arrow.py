"""Letters as Arrow tables, and the function that engines run: Spark, Ray, Daft, DuckDB, Polars. Needs the extra ``arrow``.

`parse_batch` takes a batch of texts and gives a batch of letters with the columns of `LETTER_SCHEMA`: as many rows, in the same
order. It never raises for a text: what went wrong stands in the column ``error``. It is a function of a module, so that it
pickles, and what it needs is loaded once in a process; docs/batch.md has a script for each engine.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from ._errors import MissingExtraError

try:
    import pyarrow as pa
except ImportError:
    raise MissingExtraError("arrow", "congress_letters.arrow") from None

from ._model import Copy, Letter, Member, Recipient, Signature
from ._value import Placed
from .formats._values import letter_values, person_values, sound

if TYPE_CHECKING:
    from ._roster import Roster
    from ._vocabulary import Vocabulary

__all__ = ["LETTER_SCHEMA", "parse_batch", "parse_batches", "to_table"]

_S = pa.string()
_PLACE = [("start", pa.int32()), ("end", pa.int32())]
_MEMBER = pa.struct([("bioguide", _S), ("name", _S), ("party", _S), ("state", _S), ("district", _S), ("chamber", _S)])
_NAME = [("honorific", _S), ("name", _S), ("given", _S), ("family", _S), ("suffix", _S), ("titles", pa.list_(_S))]
_GRADE = [("grade", pa.float64())]

LETTER_SCHEMA: pa.Schema = pa.schema(
    [
        ("id", _S),
        ("sha256", _S),
        *_PLACE,
        ("date", pa.date32()),
        ("date_text", _S),
        ("place", _S),
        ("chamber", _S),
        ("letterhead", pa.list_(_S)),
        ("delivery", pa.list_(_S)),
        (
            "recipients",
            pa.list_(
                pa.struct(
                    [*_NAME, ("organization", pa.list_(_S)), ("address", pa.list_(_S)), *_PLACE, *_GRADE, ("member", _MEMBER)]
                )
            ),
        ),
        ("subject", _S),
        ("salutation", _S),
        ("addressees", pa.list_(_S)),
        ("body", _S),
        (
            "blocks",
            pa.list_(pa.struct([("kind", _S), ("label", _S), ("level", pa.int32()), ("text", _S), *_PLACE, *_GRADE])),
        ),
        ("closing", _S),
        (
            "signers",
            pa.list_(
                pa.struct(
                    [*_NAME, ("party", _S), ("state", _S), ("district", _S), ("role", _S), *_PLACE, *_GRADE, ("member", _MEMBER)]
                )
            ),
        ),
        ("group_title", _S),
        ("reference_initials", _S),
        ("copies", pa.list_(pa.struct([("text", _S), ("name", _S), ("titles", pa.list_(_S)), ("member", _MEMBER)]))),
        ("enclosures", pa.list_(_S)),
        ("postscript", _S),
        ("footnotes", pa.list_(pa.struct([("label", _S), ("text", _S)]))),
        ("unclassified", pa.list_(_S)),
        ("issues", pa.list_(pa.struct([("code", _S), ("severity", _S), ("message", _S), *_PLACE]))),
        ("error", _S),
    ]
)
"""The columns: ``id``, the letter's values, ``error``. ``start`` and ``end`` are characters of the text, half-open.

What is absent is null or an empty list. Where there is an ``error``, all but ``id`` is null.
"""

_Batch = TypeVar("_Batch")


def to_table(letters: Iterable[Letter], *, ids: Iterable[object] | None = None) -> pa.Table:
    """The letters as a table with the columns of `LETTER_SCHEMA`, a row each.

    ``ids`` is what the column ``id`` has, as strings; by default the names of the letters' sources. Raises ValueError where there
    are not as many ids as letters. Surrogates without a partner become U+FFFD: Arrow's strings are UTF-8.
    """
    rows = [_row(letter) for letter in letters]
    if ids is not None:
        for row, given in zip(rows, list(ids), strict=True):
            row["id"] = _id(given)
    return pa.Table.from_pylist(rows, LETTER_SCHEMA)


def parse_batch(
    batch: _Batch,
    *,
    text: str = "text",
    id: str | None = "id",  # noqa: A002 (the name of the column, as the engines' scripts give it)
    roster: Roster | str | os.PathLike[str] | None = None,
    vocabulary: Vocabulary | None = None,
) -> _Batch:
    """Parse a column of texts: a RecordBatch gives a RecordBatch, a Table a Table, with the columns of `LETTER_SCHEMA`.

    ``text`` names the column of texts, of any type of string (string, large_string, string_view, dictionaries of them), ``id`` the
    column that says which row is which; its values become strings; None gives nulls. With ``roster``, a `Roster` or the path of its
    folder, signers have the members that they resolve to; a path is what to give to an engine, and each process loads it once.

    As many rows come out as go in, in their order. A text that is null or no string is a row with ``error``. Raises KeyError where
    a column is missing, TypeError for what is neither a RecordBatch nor a Table, and what `Roster.load` raises.
    """
    if not isinstance(batch, pa.RecordBatch | pa.Table):
        raise TypeError(f"parse_batch takes a pyarrow RecordBatch or Table, not {type(batch).__name__}")
    columns = batch.schema.names
    for name in (text, id):
        if name is not None and columns.count(name) != 1:
            raise KeyError(f"there is no column {name!r}; there are {', '.join(columns) or 'none'}")
    members = _roster(roster)
    texts = batch.column(columns.index(text)).to_pylist()
    ids = batch.column(columns.index(id)).to_pylist() if id is not None else [None] * len(texts)
    rows = [_parsed(one, _id(given), members, vocabulary) for one, given in zip(texts, ids, strict=True)]
    kind = pa.Table if isinstance(batch, pa.Table) else pa.RecordBatch
    parsed: _Batch = kind.from_pylist(rows, LETTER_SCHEMA)
    return parsed


def parse_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    text: str = "text",
    id: str | None = "id",  # noqa: A002
    roster: Roster | str | os.PathLike[str] | None = None,
    vocabulary: Vocabulary | None = None,
) -> Iterator[pa.RecordBatch]:
    """`parse_batch` of each batch, one at a time: what Spark's ``mapInArrow`` takes."""
    for batch in batches:
        yield parse_batch(batch, text=text, id=id, roster=roster, vocabulary=vocabulary)


def _parsed(text: Any, given: str | None, roster: Roster | None, vocabulary: Vocabulary | None) -> dict[str, Any]:
    from ._parse import parse

    try:
        if text is None:
            return {"id": given, "error": "there is no text: the value is null"}
        letter = parse(text, name=given, vocabulary=vocabulary)
        if roster is not None:
            from ._resolve import resolve

            letter = letter.with_members(resolve(letter, roster))
        return _row(letter) | {"id": given}
    except Exception as error:  # a row must not cost the others; the type of an error that is no message of ours helps to report it
        return {"id": given, "error": sound(f"{type(error).__name__}: {error}")}


def _id(value: object) -> str | None:
    return None if value is None else sound(str(value))


def _roster(roster: Roster | str | os.PathLike[str] | None) -> Roster | None:
    if roster is None:
        return None
    return _loaded(os.fspath(roster)) if isinstance(roster, str | os.PathLike) else roster


@lru_cache(maxsize=2)
def _loaded(path: str) -> Roster:
    from ._roster import Roster

    return Roster.load(path)


# Rows


def _row(letter: Letter) -> dict[str, Any]:
    row: dict[str, Any] = {key: value for key, value in letter_values(letter).items() if key in LETTER_SCHEMA.names}
    row["date"] = date.fromisoformat(letter.date.iso) if letter.date and letter.date.iso else None
    row |= {
        "id": _id(letter.source.name),
        "sha256": letter.source.sha256,
        **_place(letter),
        "letterhead": [line.text for line in letter.letterhead.lines] if letter.letterhead else [],
        "delivery": [line.text for line in letter.delivery],
        "recipients": [_recipient(part) for part in letter.recipients],
        "addressees": list(letter.salutation.addressees) if letter.salutation else [],
        "blocks": [
            {"kind": b.kind.value, "label": b.label, "level": b.level, "text": b.text, **_place(b), "grade": b.grade}
            for b in (letter.body.blocks if letter.body else ())
        ],
        "signers": [_signer(part) for part in letter.signatures],
        "copies": [_copy(part) for part in letter.copies],
        "enclosures": [part.text for part in letter.enclosures],
        "footnotes": [{"label": note.label, "text": note.text} for note in letter.footnotes],
        "unclassified": [line.text for line in letter.unclassified],
        "issues": [{"code": i.code.value, "severity": i.severity.value, "message": i.message, **_place(i)} for i in letter.issues],
    }
    return row if letter.source.text is not None and letter.source.text.isascii() else _sound(row)


def _sound(value: Any) -> Any:
    if isinstance(value, str):
        return sound(value)
    if isinstance(value, list):
        return [_sound(item) for item in value]
    return {key: _sound(item) for key, item in value.items()} if isinstance(value, dict) else value


def _place(part: Placed) -> dict[str, int]:
    span = part.span
    return {"start": span.start, "end": span.end}


def _person(part: Signature | Recipient) -> dict[str, Any]:
    return {
        **person_values(part),
        "titles": [title.text for title in part.titles],
        **_place(part),
        "grade": part.grade,
        "member": _member(part.member),
    }


def _signer(part: Signature) -> dict[str, Any]:
    role = part.role.value if part.role else None
    return {**_person(part), "party": part.party, "state": part.state, "district": part.district, "role": role}


def _recipient(part: Recipient) -> dict[str, Any]:
    return {
        **_person(part),
        "organization": [body.text for body in part.organization],
        "address": [line.text for line in part.address],
    }


def _copy(part: Copy) -> dict[str, Any]:
    name = part.name.text if part.name else None
    return {"text": part.text, "name": name, "titles": [title.text for title in part.titles], "member": _member(part.member)}


def _member(member: Member | None) -> dict[str, str | None] | None:
    if member is None:
        return None
    return {
        "bioguide": member.bioguide,
        "name": member.name,
        "party": member.party,
        "state": member.state,
        "district": member.district,
        "chamber": member.chamber.value,
    }
