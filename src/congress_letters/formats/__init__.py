"""Formats of tables: from letters to the bytes of a file. A format is a small module with one `Format` in it.

All have one signature. Workers make ``encode(records)`` of a few letters at a time; those bytes are appended to the rows of a
run, in the order of the input. At the end a file of text is ``head``, rows and ``tail``; SQLite and Parquet, which can't be
appended to, are made of the rows by ``finish``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from attrs import frozen

from .._errors import CongressLettersError, MissingExtraError
from .._format_names import FORMATS, name_for
from .._model import Letter

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["FORMATS", "Format", "Record", "format_of", "name_for"]


@frozen
class Record:
    """A letter, and where it comes from."""

    name: str
    """Name of the file."""
    number: int
    """Which letter of the file it is, from 1."""
    letter: Letter


@frozen
class Format:
    """A kind of file that letters are written to."""

    name: str
    """Its name: "csv"."""
    title: str
    """What it holds, for people."""
    encode: Callable[[Sequence[Record]], bytes]
    """The rows of some letters. A function of the letters alone: the rows of two lots are those of one and of the other."""
    head: bytes = b""
    """What a file begins with."""
    tail: bytes = b""
    """What it ends with."""
    finish: Callable[[Path, Path, Path | None], None] | None = None
    """Makes the file of the rows: takes the file of rows, the file to write, and the one that was there before, if any."""
    check: Callable[[Path], None] | None = None
    """Raises `CongressLettersError` for a file that is there and can't be added to."""
    extra: str | None = None
    """The extra that brings what it needs."""
    needs: tuple[str, ...] = ()
    """Modules that the extra brings."""


def format_of(name: str) -> Format:
    """The format of a name. Raises `MissingExtraError` where what it needs is not installed."""
    if name not in FORMATS:
        raise CongressLettersError(f"there is no format {name!r}; there are {', '.join(FORMATS)}")
    form: Format = import_module(f".{FORMATS[name][0]}", __name__).FORMATS[name]
    if form.extra is not None and not all(find_spec(module) for module in form.needs):
        raise MissingExtraError(form.extra, f"writing {form.title}")
    return form
