"""A complimentary close, with the phrase that may lead it in: "With kind regards, I am / Sincerely yours,"; also misread."""

from __future__ import annotations

import re
from functools import lru_cache

from ._misread import near
from ._vocabulary import BIT, Vocabulary, fold
from ._words import Words

CLOSES = BIT["closings"] | BIT["lead_ins"]
"""The lists that a closing may begin in, with what leads it in."""

# "With kind regards, I am", "With best wishes, and".
_JOINS = re.compile(r"[,;:\s]*(?:(?:and\s+)?(?:I|we|We)\s+(?:am|are|remain)\b[,;:\s]*|and\s+)?")
_AND = re.compile(r"\s(?:and|&)\s")
_MARKS = ("", ",", ";", ".")
_LETTER = re.compile(r"[^\W\d_]+")
_MOST = 5
"""Words of a misread closing."""
_SURE = 14
"""Letters from which on two of them may be misread."""
_SHORTEST = 10


def closing_at(text: str, place: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Where the closing begins and ends that stands at a place, the phrase that leads it in before it; None where none stands.

    What is read as led in must end the line or have its mark: "With gratitude, Best Pat" is a closing and a name.

    >>> closing_at("With kind regards, I am Sincerely yours, Pat Lee", 0, Vocabulary.default())
    (24, 39)
    """
    lists = vocabulary.starts(text, place)
    if not lists & CLOSES:
        return None
    lead = lead_in_at(text, place, vocabulary) if lists & BIT["lead_ins"] else 0
    if lead and (led := phrase_end(text, lead, vocabulary)) and text[led : led + 1] in _MARKS:
        return lead, led
    end = phrase_end(text, place, vocabulary)
    return (place, end) if end else None


def phrase_end(text: str, place: int, vocabulary: Vocabulary) -> int:
    """Where the closing phrase ends that stands at a place, with a second one behind "and"; 0 where none stands.

    >>> phrase_end("Cordially and respectfully, Pat Lee", 0, Vocabulary.default())
    26
    """
    found = vocabulary.match("closings", text, place)
    joined = _AND.match(text, found.end()) if found else None
    second = vocabulary.match("closings", text, joined.end()) if joined else None
    return second.end() if second else found.end() if found else 0


def lead_in_at(text: str, place: int, vocabulary: Vocabulary) -> int:
    """Where the phrase ends that leads a closing in and stands at a place, "I am" and commas included; 0 where none stands."""
    lead = vocabulary.match("lead_ins", text, place)
    return _JOINS.match(text, lead.end()).end() if lead else 0  # type: ignore[union-attr]


def misread_closing(line: Words, vocabulary: Vocabulary) -> str | None:
    """The list of which a line is an entry, misread: "closings" for "Vely truly yours,", "lead_ins" for "With Lest wishes,".

    A line is asked that ends in a comma, is short, and has a word of such an entry.
    """
    if line.text[-1] != "," or not 1 < len(line.words) <= _MOST:
        return None
    for name in ("closings", "lead_ins"):
        entries = _entries(vocabulary.lists[name])
        if any(word.key in entries[0] for word in line.words):
            key = _compact(line.text)
            most = 2 if len(key) >= _SURE else 1
            if len(key) >= _SHORTEST and any(near(key, entry, most) for entry in entries[1]):
                return name
    return None


@lru_cache(8)
def _entries(phrases: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The longer words of the entries of a list, and the entries without blanks."""
    words = frozenset(fold(word) for phrase in phrases for word in phrase.split() if len(word) > 3)
    return words, tuple(sorted({_compact(phrase) for phrase in phrases}))


def _compact(text: str) -> str:
    return "".join(_LETTER.findall(text)).casefold()
