"""Dates as letters print them, and what day of the calendar they mean."""

from __future__ import annotations

import re
from datetime import date

from attrs import define

from ._vocabulary import Vocabulary, fold

_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_YEAR = r"(?P<year>(?:1[789]|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th))?"
_FORMS = (
    re.compile(rf"{_WEEKDAY}\b(?P<month>[A-Z][A-Za-z]{{2,8}})\b\.?\s*{_DAY}\s*[,.]?\s*{_YEAR}(?!\d)"),
    re.compile(rf"{_WEEKDAY}\b{_DAY}\s+(?:of\s+)?(?P<month>[A-Z][A-Za-z]{{2,8}})\b\.?,?\s+{_YEAR}(?!\d)"),
    re.compile(r"(?<![\d/])(?P<number>\d{1,2})[/.-](?P<day>\d{1,2})[/.-](?P<year>\d{4}|\d\d)(?![\d/])"),
    re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)"),
)
_MONTH_WORD = re.compile(r"\b[A-Z][A-Za-z]{2,8}\b")
_FIRST, _LAST, _PIVOT = 1774, 2100, 50


@define(frozen=True, slots=True)
class DateReading:
    """Where a date stands in a line, and what day it is. Offsets are half-open, into the text that was read."""

    date: tuple[int, int]
    """The date alone."""
    iso: str | None
    """YYYY-MM-DD; None where it is no day of the calendar or can't be read for sure."""
    place: tuple[int, int] | None
    """The place before it."""


def read_date(text: str) -> DateReading:
    """The date that a date line holds: "Washington, DC, March 4, 2019." is a place and a date.

    A date that can't be read keeps its text: from its month on where there is one, else the whole line. Figures with slashes
    are month, day, year, as in the United States; two figures of a year below 50 are of this century.
    """
    months = Vocabulary.default().months
    for form in _FORMS:
        for found in form.finditer(text):
            parts = found.groupdict()
            month = months.get(fold(parts["month"])) if "month" in parts else int(parts["number"])
            if month is None:
                continue
            return DateReading(found.span(), _iso(parts["year"], month, parts["day"]), _place(text, found.start()))
    start = next((m.start() for m in _MONTH_WORD.finditer(text) if fold(m[0]) in months), 0)
    end = len(text.rstrip(" .,;"))
    low = start if start < end else len(text) - len(text.lstrip())
    return DateReading((min(low, end), end), None, _place(text, start) if start else None)


def iso_of(text: str) -> str | None:
    """The day that a date as printed means, as YYYY-MM-DD; None where it can't be read."""
    return read_date(text).iso


def _iso(year: str, month: int, day: str) -> str | None:
    number = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < _PIVOT else 1900)
    try:
        return date(number, month, int(day)).isoformat() if _FIRST <= number <= _LAST else None
    except ValueError:
        return None


def _place(text: str, end: int) -> tuple[int, int] | None:
    head = text[:end].rstrip(" ,\t\n\r")
    start = len(head) - len(head.lstrip())
    label = re.match(r"\s*(?:Date|Dated|As of)\s*:?\s*$", head, re.IGNORECASE)
    return (start, len(head)) if head.strip() and not label and len(head) < 60 else None
