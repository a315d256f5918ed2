"""CSV that spreadsheets open safely: a row a letter, or a row a signer.

A cell that a spreadsheet would take for a formula ("=1+1", "+1", "-1", "@SUM(1)", also behind blanks) gets an apostrophe before
it, and so does one that begins with an apostrophe; `unguarded` takes it off again, so nothing is lost. This is the advice of
OWASP's page on CSV injection, with the full-width signs that spreadsheets take as well. It holds for a file that is opened with the
comma between cells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from . import Format, Record
from ._values import LETTER, SIGNER, Value, joined, letter_values, signer_values, sound

__all__ = ["FORMATS", "guarded", "unguarded"]

_QUOTED = re.compile('[",\r\n]')
_FORMULA = frozenset("=+-@＝＋－＠\t\r\n'")

_FILE = ("file", "letter")
_LETTERS = (*_FILE, *LETTER[:6], "recipients", "organizations", *LETTER[6:10], "signers", "signer_count", *LETTER[10:], "issues")
_SIGNERS = (*_FILE, "date", "signer", *SIGNER, "group_title")


def guarded(value: str) -> str:
    """The text of a cell, with an apostrophe before it where a spreadsheet could take it for a formula."""
    first = value.lstrip(" \u00a0")[:1]
    return f"'{value}" if value[:1] in _FORMULA or first in _FORMULA else value


def unguarded(cell: str) -> str:
    """What `guarded` was given."""
    return cell[1:] if cell[:1] == "'" else cell


def _cell(value: Value) -> str:
    # The writer of the csv module leaves a carriage return bare where rows end in a line feed, and then a row falls apart.
    if not isinstance(value, str):
        return "" if value is None else str(value)
    cell = guarded(sound(value))
    return '"' + cell.replace('"', '""') + '"' if _QUOTED.search(cell) else cell


def _encoder(rows: Callable[[Record], Iterable[dict[str, Value]]], columns: Sequence[str]) -> Callable[[Sequence[Record]], bytes]:
    def encode(records: Sequence[Record]) -> bytes:
        lines = [",".join([_cell(row[column]) for column in columns]) + "\n" for record in records for row in rows(record)]
        return "".join(lines).encode("utf-8")

    return encode


def _letter_rows(record: Record) -> Iterator[dict[str, Value]]:
    letter = record.letter
    names = (r.name.text if r.name else joined(title.text for title in r.titles) for r in letter.recipients)
    bodies = dict.fromkeys(body.text for r in letter.recipients for body in r.organization)
    yield {
        "file": record.name,
        "letter": record.number,
        **letter_values(letter),
        "recipients": joined(name for name in names if name),
        "organizations": joined(bodies),
        "signers": joined(letter.signers),
        "signer_count": len(letter.signatures),
        "issues": joined(dict.fromkeys(issue.code.value for issue in letter.issues), " "),
    }


def _signer_rows(record: Record) -> Iterator[dict[str, Value]]:
    letter = record.letter
    same: dict[str, Value] = {
        "file": record.name,
        "letter": record.number,
        "date": letter.date.iso if letter.date else None,
        "group_title": letter.group_title.text if letter.group_title else None,
    }
    for number, signature in enumerate(letter.signatures, 1):
        yield {**same, "signer": number, **signer_values(signature)}


def _head(columns: Sequence[str]) -> bytes:
    return (",".join(columns) + "\n").encode("ascii")


FORMATS = {
    "csv": Format("csv", "CSV, a row a letter", _encoder(_letter_rows, _LETTERS), _head(_LETTERS)),
    "signers-csv": Format("signers-csv", "CSV, a row a signer", _encoder(_signer_rows, _SIGNERS), _head(_SIGNERS)),
}
