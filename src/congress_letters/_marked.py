"""What begins in a line that is no prose by a strong mark of its own, with no comma before it.

A full date; a federal agency by its full name; a company behind an office; an office behind a name. In lines whose breaks were
lost, and also where other line breaks of the letter survived: "Office of State Programs Nuclear Regulatory Commission".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ._abreast import may_be_names
from ._vocabulary import BIT, Vocabulary
from ._words import FLAG, Word

_OFFICE, _BODY, _GIVEN, _MONTH = BIT["offices"], BIT["bodies"], BIT["given"], BIT["months"]
_CONNECTIVE, _PROSE, _HONORIFIC, _AGENCY = BIT["connectives"], BIT["prose"], BIT["honorifics"], BIT["agencies"]
_STATE, _COMPANY, _SURNAME, _ATTRIBUTE = BIT["states"], BIT["companies"], BIT["surnames"], BIT["attributes"]

DATE = re.compile(r"\w+\.?\s+\d{1,2}(?:st|nd|rd|th)?[.,]?\s*\d{4}[.,]?(?=\s|$)")
_SAID = frozenset("hearing letter letters report meeting memorandum memo briefing page markup request response order".split())  # noqa: SIM905
"""What a date may tell of: "Questions from the June 5, 2018 Hearing"."""
COMPANY_ENDS = frozenset({"inc", "llc", "l.l.c", "corp", "co", "ltd", "company", "n.a"})
_NATIONS = frozenset({"u.s.a", "usa", "america", "n.a"})
_LONGEST_AGENCY = 10


def dates_in(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Where full dates begin and end that are no part of a sentence or a title, by the numbers of the words."""
    out = []
    for i, word in enumerate(words):
        found = word.bits & _MONTH and DATE.match(" ".join(one.text for one in words[i : i + 3]))
        if not found:
            continue
        end = i + len(found[0].split())
        before, behind = words[i - 1] if i else None, words[end] if end < len(words) else None
        if before and before.bits & (_CONNECTIVE | _PROSE):
            continue
        # A word in lower case may be misread; an addressee behind the date tells it from a sentence.
        if before and before.text.isalpha() and before.text.islower() and not (behind and behind.bits & (_HONORIFIC | _OFFICE)):
            continue
        if behind and (behind.text[0].islower() or behind.text[0] == "(" or behind.key in _SAID):
            continue
        out.append((i, end))
    return out


def dated(words: Sequence[Word], dates: Sequence[tuple[int, int]]) -> set[int]:
    """Where a date, of those that a line has, and what is behind it begin: "Harbor Office March 4, 2019 The Honorable Pat Lee".

    A place before the date is the date's: "Washington, DC, March 4, 2019. Hon. Pat Lee", "Trenton, NJ March 4, 2019".
    """
    out = set()
    for start, end in dates:
        if start and words[start - 1].text[-1] != "," and not _placed(words[:start]):
            out.add(start)
        if end < len(words):
            out.add(end)
    return out


def _placed(words: Sequence[Word]) -> bool:
    """A city of one word with its state ends the words, and nothing before it but what has a comma."""
    return (
        len(words) > 1
        and bool(words[-1].bits & _STATE)
        and words[-2].text[-1] == ","
        and (len(words) == 2 or words[-3].text[-1] == ",")
    )


def agencies(words: Sequence[Word], vocabulary: Vocabulary) -> set[int]:
    """Where a federal agency begins that nothing joins to what stands before it: "Office of Tides | Department of Labor"."""
    out = set()
    end = 0
    for i, word in enumerate(words):
        if i < max(1, end) or not word.starts & _AGENCY or not word.text[0].isupper():
            continue
        found = vocabulary.match("agencies", " ".join(one.text for one in words[i : i + _LONGEST_AGENCY]))
        if not found:
            continue
        end = i + len(found[0].split())
        start = i - _country(words, i)
        if start and not words[start - 1].bits & (_CONNECTIVE | _HONORIFIC) and words[start - 1].text[-1].isalnum():
            out.add(start)
    return out


def _country(words: Sequence[Word], i: int) -> int:
    """How many words before an agency say whose it is."""
    if i and words[i - 1].key in ("u.s", "us"):
        return 1
    return 2 if i > 1 and words[i - 2].key == "united" and words[i - 1].key == "states" else 0


def behind_offices(words: Sequence[Word], vocabulary: Vocabulary) -> set[int]:
    """Where an agency or a company begins behind an office, an agency's office or an addressee, in a line that holds no more.

    "Chief Executive Officer | Acme Platforms, Inc.", "Office of State Programs | Nuclear Regulatory Commission".
    """
    if not words[0].text[0].isupper():
        return set()
    out = {i for i in agencies(words, vocabulary) if any(word.bits & (_OFFICE | _BODY | _HONORIFIC) for word in words[:i])}
    return out | set(companies(words)[:1]) if words[-1].bits & _COMPANY or words[-1].key in COMPANY_ENDS else out


def companies(words: Sequence[Word]) -> list[int]:
    """Where companies begin right behind an office: "Chief Executive Officer | Acme Platforms, Inc."."""
    out = []
    for i in range(1, len(words)):
        office = words[i - 1].bits & _OFFICE and not words[i - 1].bits & (_GIVEN | _ATTRIBUTE)
        if office and not words[i].bits & (_OFFICE | _CONNECTIVE) and company(words, i):
            out.append(i)
    return out


def company(words: Sequence[Word], i: int) -> bool:
    """A company's name, up to the next comma, begins here; it may begin as a person's does: "Preston Energy Corporation"."""
    for j in range(i, min(i + 6, len(words))):
        word = words[j]
        if not word.text[0].isupper() and not word.bits & _CONNECTIVE and word.text != "&":
            return False
        if word.text[-1] in ",;" or j == len(words) - 1:
            behind = words[j + 1].key if j + 1 < len(words) else ""
            if behind in _NATIONS and j + 2 < len(words):
                # "Acme Motor Sales, U.S.A., Inc."
                behind = words[j + 2].key
            return j > i and (bool(word.bits & _COMPANY) or behind in COMPANY_ENDS)
    return False


def titled_name(words: Sequence[Word], ends: Collection[int], vocabulary: Vocabulary) -> set[int]:
    """Where an office begins behind the name that begins a line, and goes on to the line's end, or to where another thing begins.

    "Carolyn B. Lee | Chairwoman", "Robert R. Lee, MD | Director | Centers for Disease Control", "The Honorable Pat Lee | Mayor".
    """
    begin = next((n for n, word in enumerate(words) if not word.bits & _HONORIFIC and word.key != "the"), 0)
    for i in range(begin + 2, min(begin + 8, len(words))):
        start = i - _country(words, i)
        office = words[i].bits & (_OFFICE | _GIVEN | _SURNAME) == _OFFICE and words[i].text[0].isupper()
        if not office or start < begin + 2:
            continue
        end = min((place for place in ends if place > i), default=len(words))
        text = " ".join(word.text for word in words[i:end])
        found = vocabulary.match("offices", text)
        if not found or text[found.end() :].strip(" .,") or (i == end - 1 and words[i].bits & _ATTRIBUTE):
            return set()
        name = words[begin:start]
        known = name[0].bits & _GIVEN or any(word.signs & FLAG["initial"] for word in name[:2])
        # "The Honorable Roy A. Judge" is a name.
        known = known and not (begin and name[-1].signs & FLAG["initial"])
        return {start} if known and len(name) < 6 and not name[0].bits & (_OFFICE | _HONORIFIC) and may_be_names(name) else set()
    return set()
