"""Evidence that figures give: dates, ZIP codes, telephone numbers, house numbers."""

from __future__ import annotations

import re

from ._dates import damaged_date
from ._predicates import B as _B
from ._words import FLAG, Words

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_DAY_YEAR = r"\s*\d{1,2}(?:st|nd|rd|th)?(?:\s*[.,])?\s*\d{4}"
_FULL_DATE = (
    rf"(?:{_MONTH}{_DAY_YEAR}|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}|"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)"
)
_DATE = re.compile(
    rf"[\"'“‘]?(?:Dated?:\s*)?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}}\.?,?\s+)?{_FULL_DATE}"
    r"(?:,?\s+(?:at\s+)?\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?)?[.,]?$",
    re.IGNORECASE,
)
_PLACE_DATE = re.compile(rf"[A-Z][\w.' ]{{1,30}},?\s+(?:[A-Z]{{2}}|D\.\s?C\.|[A-Z][a-z]+)[.,]*\s+{_FULL_DATE}[.,]?$", re.IGNORECASE)
_HAS_DATE = re.compile(_FULL_DATE, re.IGNORECASE)
_NEAR_DATE = re.compile(
    rf"(?:.{{0,40}},\s+)?{_MONTH}\s*(?:\S{{1,7}}\s*)?(?:\d[\dIlO ]{{2,5}}|XX|_+|\d{{1,2}})[.,]?$", re.IGNORECASE
)
# "4 de marzo de 2019": a date in another language. What day it is nobody reads here, and the letter has an issue that says so.
_FOREIGN_DATE = re.compile(r"\d{1,2}\.?\s+(?:del?\s+)?[^\W\d_]{3,10}\s+(?:del?\s+)?(?:1[789]|20)\d\d[.,]?$")
_ZIP = re.compile(r"\b\d{5}(?:\s?[-–?]\s?\d{4})?[.,]?$")
# "(70l) 258--4648" is one, misread.
_PHONE = re.compile(r"\(?\d{3}\)?[\s.?-]{1,2}\d{3}[-?–.\s]{1,2}\d{4}|\([\dlIO]{3}\)\s?[\dlIO]{3}[-?–.\s]{1,2}[\dlIO]{4}\b")
_NUMBER_STREET = re.compile(r"(?:[HS]-)?\d{1,5}[A-Z]?\s+\S")
_YEAR = re.compile(r"\b(?:1[789]|20)\d\d\b")


def figures(line: Words) -> int:
    """The predicates about figures that hold for a line."""
    text, signs = line.text, line.signs
    found = _B["has_at"] if signs & (FLAG["at"] | FLAG["www"]) else 0
    if not signs & FLAG["digit"]:
        return found
    found |= _B["has_digit"]
    if signs & FLAG["four_digits"]:
        found |= _B["has_year"] if _YEAR.search(text) else 0
        found |= _B["has_zip"] if _ZIP.search(text) else 0
        found |= _B["has_phone"] if _PHONE.search(text) else 0
    found |= _dates(text, signs & FLAG["dated"] != 0)
    if _NUMBER_STREET.match(text):
        found |= _B["number_street"]
    return found


def _dates(line: str, dated: bool) -> int:
    """Dates in a line, whole or damaged; ``dated`` says that it has a month's name or figures with dots or slashes between."""
    end = line.rstrip(".,")[-1:]
    # A line that is a date ends in its year, or in the "m" of a time of day: most of prose does not.
    whole = dated and (end.isdigit() or end in "mM")
    if whole and _DATE.match(line):
        return _B["date"] | _B["has_date"]
    if whole and _PLACE_DATE.match(line):
        return _B["place_date"] | _B["has_date"]
    if len(line) < 40 and damaged_date(line):
        return _B["date"] | _B["has_date"]
    if dated and _HAS_DATE.search(line):
        return _B["has_date"]
    if line[0].isdigit() and end.isdigit() and _FOREIGN_DATE.match(line):
        return _B["date"] | _B["has_date"]
    near = dated and (end.isdigit() or end in _MISREAD)
    return _B["near_date"] if near and _NEAR_DATE.match(line) else 0


_MISREAD = "IiLlOoXx_ "
"""What the figures of a year are misread for, or left blank with."""
