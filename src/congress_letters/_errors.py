"""Exceptions: one root, few of them, with fields to read by program, all picklable.

What is doubtful in a letter is an `Issue`, a value on the letter; exceptions are for misuse, unreadable files and ``strict=True``.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from ._model import Issue, IssueCode

__all__ = [
    "CongressLettersError",
    "JsonError",
    "MissingExtraError",
    "RosterError",
    "StrictError",
    "line_and_column",
    "line_starts",
    "strict_error",
]

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_EXCERPT = 100


class CongressLettersError(Exception):
    """The root of all errors that this library raises on purpose."""


class StrictError(CongressLettersError, ValueError):
    """What ``strict=True`` raises for the first issue of severity error."""

    code: IssueCode
    """The issue's stable code."""
    message: str
    """One sentence for people."""
    line: int
    """Line of the place in the text, from 1; ``\\n``, ``\\r\\n`` and ``\\r`` end a line."""
    column: int
    """Column of the place in that line, from 1, in code points."""
    excerpt: str
    """The line, clipped around the place, and under it a line with the marker ``^``."""

    def __init__(self, code: IssueCode, message: str, line: int, column: int, excerpt: str) -> None:
        super().__init__(code, message, line, column, excerpt)  # all of them, so that it pickles
        self.code = code
        self.message = message
        self.line = line
        self.column = column
        self.excerpt = excerpt

    def __str__(self) -> str:
        return f"{self.code.value}: {self.message} (line {self.line}, column {self.column})\n{self.excerpt}"


class JsonError(CongressLettersError, ValueError):
    """JSON, or a dict made from it, that does not hold a letter."""

    path: str
    """Where: ``body.blocks[3].text``; "" for the whole."""
    message: str
    """What is wrong there."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class MissingExtraError(CongressLettersError, ImportError):
    """Something was asked for that needs an extra which is not installed."""

    extra: str
    """Name of the extra: "pdf"."""
    what: str
    """What needs it: "reading PDF"."""

    def __init__(self, extra: str, what: str) -> None:
        super().__init__(extra, what)
        self.extra = extra
        self.what = what

    def __str__(self) -> str:
        return f"{self.what} needs an extra: pip install 'congress-letters[{self.extra}]'"


class RosterError(CongressLettersError, ValueError):
    """A roster of members that is not there, can't be fetched, or is no roster; the message says where and what to do."""


def strict_error(issue: Issue, source_text: str) -> StrictError:
    """The error to raise for an issue, with the place that it points to in the text."""
    offset = min(issue.span.start, len(source_text))
    starts = line_starts(source_text)
    line, column = line_and_column(starts, offset)
    return StrictError(issue.code, issue.message, line, column, _excerpt(source_text, starts[line - 1], column))


def line_starts(text: str) -> list[int]:
    """Offsets where lines start: behind each line feed, carriage return, or both in a row, as in an editor."""
    return [0, *(found.end() for found in _LINE_BREAK.finditer(text))]


def line_and_column(starts: list[int], offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1, in a text whose lines start there."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def _excerpt(text: str, start: int, column: int) -> str:
    found = _LINE_BREAK.search(text, start)
    end = found.start() if found else len(text)
    place = start + column - 1
    first = start if end - start <= _EXCERPT else max(start, min(place - _EXCERPT // 2, end - _EXCERPT))
    last = min(end, first + _EXCERPT)
    # One printable character for each, or the marker would stand under another one.
    shown = "".join(c if c.isprintable() else " " for c in text[first:last])
    before, after = "…" * (first > start), "…" * (last < end)
    return f"{before}{shown}{after}\n{' ' * (len(before) + place - first)}^"
