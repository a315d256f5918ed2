"""Who is greeted: the addressees of a salutation."""

from __future__ import annotations

import re

from ._misread import repaired
from ._vocabulary import BIT, Vocabulary, fold

_OPENER = re.compile(r"[\s\"'“‘`(*_]*(?:(?:my\s+)?dear(?:\b|(?-i:(?=[A-Z])))|to\b(?!\s+whom\b))?\s*", re.IGNORECASE)
_SPLIT = re.compile(r"(?<!\s)\s*[,;]\s*(?:(?:and|&)\s+)?|(?<=\S)\s+(?:and|&)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\s,;]+")
_INITIAL = re.compile(r"(?:^|\s)[^\W\d_]\.$")
_ALL = frozenset({"colleague", "colleagues", "friend", "friends", "sir", "sirs", "all"})
"""Greeted without an office."""
_BEFORE_OFFICE = frozenset({"the", "u.s", "us", "united", "states", "house", "senate"})
_WHO = BIT["offices"] | BIT["honorifics"] | BIT["groups"]
_NEAR = 200
"""How much of what is before a comma counts, so that the work grows with the text and no faster."""
_EDGE = " :,;\"'“”’*_\t\n\r"


def addressees_of(text: str) -> tuple[str, ...]:
    """Those whom a salutation greets: "Dear Chair Lee and Ms. Orr:" gives ("Chair Lee", "Ms. Orr").

    A comma or "and" divides only where an office, an honorific, a plural or a known given name follows: "Dear Secretary of
    Health and Human Services:" greets one, and so does "Dear Mr. and Mrs. Roe:".
    """
    vocabulary = Vocabulary.default()
    bare = text[_OPENER.match(text).end() :].strip(_EDGE)  # type: ignore[union-attr]
    words = bare.split(None, 2)
    if (
        len(words) > 1
        and (mended := repaired([words[0], words[1], ":"], [vocabulary.bits(word) for word in (*words[:2], ":")], vocabulary))
        and mended[0] == "Dear"
    ):
        bare = bare[len(words[0]) :].strip(_EDGE)
    out: list[str] = []
    at = 0
    for found in _SPLIT.finditer(bare):
        if found.start() > at and _begins(bare, found.end(), bare[at : min(found.start(), at + _NEAR)], vocabulary):
            out.append(bare[at : found.start()])
            at = found.end()
    out.append(bare[at:])
    return tuple(name for name in (_ended(" ".join(name.split()), vocabulary) for name in out) if name)


def _begins(bare: str, at: int, before: str, vocabulary: Vocabulary) -> bool:
    """Another addressee begins here."""
    first = _WORD.match(bare, at)
    while first and fold(first[0]) in _BEFORE_OFFICE:
        first = _WORD.match(bare, first.end() + 1)
    if not first:
        return False
    bits = vocabulary.bits(first[0])
    behind = before.split()
    if all(vocabulary.bits(word) & BIT["honorifics"] for word in behind):
        return False
    if bits & _WHO or fold(first[0]) in _ALL:
        return True
    # "Dear Pat and Lee,"; not "Dear Office of Faith and Hope".
    return bool(bits & BIT["given"]) and not bits & (BIT["suffixes"] | BIT["degrees"]) and "of" not in behind


def _ended(name: str, vocabulary: Vocabulary) -> str:
    """Without a full stop at the end, unless it belongs to "Jr." or an initial."""
    if not name.endswith(".") or _INITIAL.search(name):
        return name
    last = vocabulary.bits(name.split()[-1])
    return name if last & (BIT["suffixes"] | BIT["degrees"] | BIT["honorifics"]) else name.rstrip(" .")
