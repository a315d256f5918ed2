"""A closing among scraps of handwriting, and notations that share a line: "i Sincerely, I", "PL/jm Enclosure cc: Sam Day"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ._closings import CLOSES, closing_at, lead_in_at, misread_closing
from ._misread import anchor
from ._piece import Piece
from ._predicates import B as _B
from ._tail import scrawled
from ._vocabulary import BIT, Vocabulary
from ._words import Words, words_in

_FURNITURE, _OFFICE, _GIVEN = BIT["furniture"], BIT["offices"], BIT["given"]
_MOST = 4
"""Scraps on either side of a closing."""
_LONGEST = 40
"""Characters of a closing that was misread."""
# "i", "gM}", "7,o/": no word has such a sign.
_SCRAP = re.compile(r"(?:\S{1,2}|(?=\S*[^\w\s.,;:'’“”()-])\S{3,4})(?=\s|$)")
_WORD = re.compile(r"\S+,(?=\s|$)")
_INITIALS = re.compile(r"[A-Z]{2,4}(?:[Jj]r)?\s?[/:]\s?[a-z]{1,4}(?=\s)")
_COPY = re.compile(r"(?<=\s)(?:b?cc|c\.c\.)\s?:", re.IGNORECASE)


def among_scraps(line: Words, vocabulary: Vocabulary) -> list[int]:
    """Where the closing begins and ends that stands in a line among nothing but scraps of one or two signs.

    With the phrase that leads it in: "With kindest regards, Sincerely, G f T 1".
    """
    text = line.text
    if "," not in text or len(line.words) > 2 * _MOST + 6:
        return []
    start = _scraps(text, 0)
    end = _closed(text, start, vocabulary)
    if not end or text[end : end + 1] != ",":
        return []
    end += 1
    end += len(text[end:]) - len(text[end:].lstrip())
    return [place for place in (start, end) if 0 < place < len(text)] if _scraps(text, end) == len(text) else []


def _closed(text: str, place: int, vocabulary: Vocabulary) -> int:
    """Where the closing ends that stands at a place, or the phrase that leads one in; it may be a misread word. 0 for none."""
    if vocabulary.starts(text, place) & CLOSES:
        found = closing_at(text, place, vocabulary)
        return found[1] if found else len(text[: lead_in_at(text, place, vocabulary)].rstrip(" ,"))
    word = _WORD.match(text, place)
    if word and (meant := anchor(word[0])) and vocabulary.match("closings", meant):
        return word.end() - 1
    end = text.find(",", place, place + _LONGEST)
    if not place or end < 0 or _SCRAP.match(text, place):
        return 0
    return end if misread_closing(words_in(text[place : end + 1], vocabulary), vocabulary) else 0


def beside_closings(pieces: Sequence[Piece], own: Sequence[int]) -> set[int]:
    """Which pieces are scraps of handwriting right before or behind a closing in its line, by the own evidence of all."""
    out = set()
    for at in [i for i, bits in enumerate(own) if bits & _CLOSING]:
        for i in (at - 1, at + 1):
            if 0 <= i < len(pieces) and pieces[i].line == pieces[at].line and not own[i] & _CLOSING:
                text = pieces[i].words.text
                if scrawled(text) or (only_scraps(text) and not own[i] & _B["given_any"]):
                    out.add(i)
    return out


_CLOSING = _B["closing"]


def only_scraps(text: str) -> bool:
    """A text has a few scraps of handwriting and nothing else: "f T 1", "7,o/"."""
    return _scraps(text, 0) == len(text)


def _scraps(text: str, place: int) -> int:
    """Behind the scraps, a few at most, that stand at a place."""
    for _ in range(_MOST):
        found = _SCRAP.match(text, place)
        if not found:
            break
        place = found.end()
        while place < len(text) and text[place].isspace():
            place += 1
    return place


def notations(line: Words, vocabulary: Vocabulary) -> list[int]:
    """Where notations begin behind initials, an enclosure or a signer, and page furniture behind any of them.

    "PL/jm Enclosure", "Enclosure cc: Sam Day", "United States Senator cc:". To be asked of lines that are no prose.
    """
    text = line.text
    out: set[int] = set()
    initials = _INITIALS.match(text)
    if initials:
        place = initials.end() + len(text[initials.end() :]) - len(text[initials.end() :].lstrip())
        if any(vocabulary.match(name, text, place) for name in ("enclosure_labels", "copy_labels")):
            out.add(place)
    enclosed = vocabulary.match("enclosure_labels", text, max(out, default=0))
    if enclosed or line.signs & (_OFFICE | _GIVEN):
        out |= {found.start() for found in _COPY.finditer(text)}
    if any(word.starts & _FURNITURE for word in line.words[1:]):
        out |= {found.start() for found in vocabulary.head("furniture").finditer(text)}
    return sorted(place for place in out if 0 < place < len(text))
