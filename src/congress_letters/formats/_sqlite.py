"""SQLite: normalised tables, full-text search, and views for the usual questions; the schema is `schema.sql` beside this.

The same letter is one letter however many files have it: ``letters.hash`` is the SHA-256 of what it says (`Letter.values`), and
``files`` says where it stands. Files that are read again, with another release or after a change, replace what they had before,
so a database may be added to as often as one likes. Places (``start``, ``end``) are characters in the text of the file that a
letter was first read from.

A database is made of the rows in one transaction, in a copy of the one that is there, so that it is there whole or not at all.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from .._errors import CongressLettersError
from .._model import Letter
from . import Format, Record
from ._values import LETTER, RECIPIENT, SIGNER, recipient_values, signer_values, sound
from ._values import letter_values as values_of

__all__ = ["APPLICATION_ID", "FORMATS", "VERSION"]

APPLICATION_ID = 0x434C5452
"""What SQLite files of ours have as ``application_id``: "CLTR"."""
VERSION = 1
"""Version of the tables, ``user_version``."""

_SIGNER = ("position", "person", *SIGNER, "start", "end")
_RECIPIENT = ("position", "person", "agency", *RECIPIENT, "start", "end")
_BLOCK = ("position", "kind", "label", "level", "text", "start", "end")
_ISSUE = ("position", "code", "severity", "message", "start", "end")
_PARTS = {"signers": _SIGNER, "recipients": _RECIPIENT, "blocks": _BLOCK, "issues": _ISSUE}


# Rows, in a worker: a line of JSON a letter


def _encode(records: Sequence[Record]) -> bytes:
    return "".join([json.dumps(_row(record), separators=(",", ":")) + "\n" for record in records]).encode("ascii")


def _row(record: Record) -> dict[str, Any]:
    letter = record.letter
    values = values_of(letter)
    row: dict[str, Any] = _sound(
        {
            "file": [record.name, record.number, letter.source.sha256, letter.span.start, letter.span.end],
            "letter": [_hash(letter), *(values[column] for column in LETTER)],
            "signers": list(_signers(letter)),
            "recipients": list(_recipients(letter)),
            "blocks": list(_blocks(letter)),
            "issues": [
                [n, i.code.value, i.severity.value, i.message, i.span.start, i.span.end] for n, i in enumerate(letter.issues, 1)
            ],
        }
    )
    return row


def _sound(value: Any) -> Any:
    if isinstance(value, str):
        return sound(value)
    if isinstance(value, list):
        return [_sound(item) for item in value]
    return {key: _sound(item) for key, item in value.items()} if isinstance(value, dict) else value


def _hash(letter: Letter) -> str:
    said = json.dumps(letter.values(), sort_keys=True, separators=(",", ":"))
    return sha256(said.encode("ascii")).hexdigest()


def _signers(letter: Letter) -> Iterator[list[Any]]:
    for number, part in enumerate(letter.signatures, 1):
        values = signer_values(part)
        person = values["bioguide"] or _folded(values["name"])
        yield [number, person, *(values[column] for column in SIGNER), part.span.start, part.span.end]


def _recipients(letter: Letter) -> Iterator[list[Any]]:
    for number, part in enumerate(letter.recipients, 1):
        values = recipient_values(part)
        person = values["bioguide"] or _folded(values["name"])
        # "Secretary of State" without a body names its office, and so what it is written to.
        agency = part.organization[0].text if part.organization else part.titles[0].text if part.titles else values["name"]
        yield [number, person, agency, *(values[column] for column in RECIPIENT), part.span.start, part.span.end]


def _folded(name: Any) -> str | None:
    """A name to compare by: without case, accents and punctuation."""
    from .._name_forms import tokens

    return " ".join(tokens(name)) or None if name else None


def _blocks(letter: Letter) -> Iterator[list[Any]]:
    for n, block in enumerate(letter.body.blocks if letter.body else (), 1):
        yield [n, block.kind.value, block.label, block.level, block.text, block.span.start, block.span.end]


# The database


def _check(path: Path) -> None:
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as base:
            _known(base, path)
    except sqlite3.Error as error:
        raise CongressLettersError(f"{path}: it is there and is no SQLite file ({error}); give another name with -o") from None


def _known(base: sqlite3.Connection, path: Path) -> None:
    found, version = base.execute("PRAGMA application_id").fetchone()[0], base.execute("PRAGMA user_version").fetchone()[0]
    if (found, version) == (0, 0) and not base.execute("SELECT 1 FROM sqlite_master").fetchone():
        return  # an empty file
    if found != APPLICATION_ID:
        raise CongressLettersError(f"{path}: it is a SQLite file of something else; give another name with -o")
    if version != VERSION:
        raise CongressLettersError(
            f"{path}: its tables are of version {version}, and this release writes {VERSION}; give another name with -o"
        )


def _finish(rows: Path, out: Path, before: Path | None) -> None:
    out.unlink(missing_ok=True)
    if before is not None:
        shutil.copyfile(before, out)
    try:
        with closing(sqlite3.connect(out, isolation_level=None)) as base:
            _fill(base, rows)
    except sqlite3.Error as error:
        raise OSError(0, str(error)) from error


def _fill(base: sqlite3.Connection, rows: Path) -> None:
    # The file is not yet where anybody looks for it: nothing is gained by a journal, and the run can be resumed.
    base.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32768;")
    if base.execute("PRAGMA user_version").fetchone()[0] == 0:
        base.executescript((files(__package__) / "schema.sql").read_text("utf-8"))
        base.executescript(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION};")
    base.execute("CREATE TEMP TABLE seen (name TEXT PRIMARY KEY, letters INTEGER) WITHOUT ROWID")
    base.execute("BEGIN")
    into = {table: _insert(table, ("letter_id", *columns)) for table, columns in _PARTS.items()}
    with rows.open("rb") as stream:
        for line in stream:
            _add(base, json.loads(line), into)
    base.execute("DELETE FROM files WHERE number > (SELECT letters FROM seen WHERE seen.name = files.name)")
    base.execute("DELETE FROM letters WHERE id NOT IN (SELECT letter_id FROM files)")
    base.execute("COMMIT")
    base.execute("INSERT INTO letters_fts(letters_fts) VALUES ('optimize')")
    base.execute("PRAGMA optimize")


def _add(base: sqlite3.Connection, row: dict[str, Any], into: dict[str, str]) -> None:
    name, number, digest, start, end = row["file"]
    made = base.execute(_INSERT_LETTER, row["letter"])
    if made.rowcount:
        letter = made.lastrowid
        for table, statement in into.items():
            base.executemany(statement, [(letter, *part) for part in row[table]])
    else:
        letter = base.execute("SELECT id FROM letters WHERE hash = ?", row["letter"][:1]).fetchone()[0]
    base.execute(_INSERT_FILE, (name, number, digest, start, end, letter))
    base.execute(_SEEN, (name, number))


def _insert(table: str, columns: Sequence[str], conflict: str = "") -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))}){conflict}"


_INSERT_LETTER = _insert("letters", ("hash", *LETTER), " ON CONFLICT (hash) DO NOTHING")
_AGAIN = """ ON CONFLICT (name, number) DO UPDATE
    SET sha256 = excluded.sha256, start = excluded.start, "end" = excluded."end", letter_id = excluded.letter_id"""
_INSERT_FILE = _insert("files", ("name", "number", "sha256", "start", "end", "letter_id"), _AGAIN)

_SEEN = "INSERT INTO seen VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET letters = max(letters, excluded.letters)"

FORMATS = {"sqlite": Format("sqlite", "a SQLite database", _encode, finish=_finish, check=_check)}
