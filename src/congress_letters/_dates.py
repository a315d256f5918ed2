"""Dates as letters print them, and what day of the calendar they mean."""

from __future__ import annotations

import re

from attrs import define

from ._misread import anchor
from ._vocabulary import Vocabulary, fold

_WEEKDAY = r"(?:\b(?i:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?i:day)?\.?,?\s+)?"
_MONTH = r"\b(?P<month>[^\W\d_]{3,9})\b"
_YEAR = r"(?P<year>(?:1[789]|20)\d\d)(?!\d)"
_DAY = r"(?P<day>\d{1,2})(?:\s?(?P<ordinal>(?i:st|nd|rd|th))\b)?"
_FORMS = (
    re.compile(rf"{_WEEKDAY}{_MONTH}\.?\s*{_DAY}\s*(?:[,.]\s*)?{_YEAR}"),
    re.compile(rf"{_WEEKDAY}\b{_DAY}\s+(?i:(?:day\s+)?of\s+)?{_MONTH}\.?,?\s+{_YEAR}"),
    re.compile(r"(?<![\d/])(?P<number>\d{1,2})[/.-](?P<day>\d{1,2})[/.-](?P<year>\d{4}|\d\d)(?![\d/])"),
    re.compile(r"(?<![\d-])(?P<year>\d{4})[/.-](?P<number>\d\d?)[/.-](?P<day>\d\d?)(?!\d)"),
)
_MONTH_WORD = re.compile(rf"{_WEEKDAY}\b(?P<month>[A-Z][A-Za-z]{{2,8}})\b")
# "Septernber 3, 2O17", "November 8, 20 I 7": what was misread for a figure is one where the month leaves no doubt.
_DAMAGED = re.compile(
    rf"{_WEEKDAY}(?P<month>\b[^\W_](?:[^\W_]|\|){{2,9}})\.?\s*(?P<day>[\dIlOo|]{{1,2}})\s?[.,]{{1,2}}\s*(?P<year>[12Il|]\s?[\dOo]\s?[\dIlOo|]\s?[\dIlOo|])(?!\w)"
)
_LETTERS = str.maketrans({"1": "l", "0": "o", "5": "s", "|": "l"})
_MISREAD = str.maketrans({"I": "1", "l": "1", "|": "1", "O": "0", "o": "0"})
_LABEL = re.compile(r"(?:(?:dated?|as of|on|this|the)\b[\s:]*)+$", re.IGNORECASE)
_LONGEST_PLACE = 60
_FIRST, _LAST, _PIVOT = 1774, 2100, 50


@define(frozen=True, slots=True, eq=False, repr=False)
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
            day = parts["day"]
            # "March 2th": a figure of the day was lost or misread.
            whole = not parts.get("ordinal") or ordinal(int(day)) == day.lstrip("0") + parts["ordinal"].lower()
            return DateReading(found.span(), _iso(parts["year"], month, day) if whole else None, _place(text, found.start()))
    for found in _DAMAGED.finditer(text):
        month = _misread_month(found["month"])
        if month:
            year, day = (_figures(found[name]) for name in ("year", "day"))
            return DateReading(found.span(), _iso(year, month, day), _place(text, found.start()))
    start = next((m.start() for m in _MONTH_WORD.finditer(text) if fold(m["month"]) in months), 0)
    end = _end(text, len(text), ".,;")
    low = max(start, len(text) - len(text.lstrip()))
    return DateReading((min(low, end), end), None, _place(text, start) if start else None)


def damaged_date(text: str) -> bool:
    """The text is nothing but a date whose month or figures are misread: "Septernber 3, 2O17"."""
    found = _DAMAGED.match(text)
    if not found or text[found.end() :].strip(" .,"):
        return False
    return _misread_month(found["month"]) is not None


def _misread_month(word: str) -> int | None:
    """The number of a month whose name may have figures for letters ("Ju1y") or a letter misread."""
    months = Vocabulary.default().months
    key = fold(word)
    return months.get(key) or months.get(key.translate(_LETTERS)) or months.get(anchor(word) or "")


def _figures(text: str) -> str:
    return "".join(text.split()).translate(_MISREAD)


def ordinal(n: int) -> str:
    """A number as in "2nd District"."""
    return f"{n}th" if 10 < n % 100 < 20 else f"{n}{_ENDINGS.get(n % 10, 'th')}"


_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def _iso(year: str, month: int, day: str) -> str | None:
    number = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < _PIVOT else 1900)
    leap = month == 2 and number % 4 == 0 and (number % 100 != 0 or number % 400 == 0)
    known = _FIRST <= number <= _LAST and 1 <= month <= 12
    there_is = known and 1 <= int(day) <= _DAYS[month - 1] + leap
    return f"{number}-{month:02}-{int(day):02}" if there_is else None


def _place(text: str, end: int) -> tuple[int, int] | None:
    """What stands before a date, unless it is a label ("Date:", "Dated this"), a stamp in figures or too long."""
    head = text[: _end(text, end, ",;")]
    start = len(head) - len(head.lstrip())
    place = head[start:]
    return (start, len(head)) if any(map(str.isalpha, place)) and len(place) < _LONGEST_PLACE and not _LABEL.match(place) else None


def _end(text: str, end: int, points: str) -> int:
    while end and (text[end - 1].isspace() or text[end - 1] in points):
        end -= 1
    return end
