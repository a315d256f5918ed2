"""Who is greeted: the addressees of a salutation."""

from __future__ import annotations

import re

from ._vocabulary import BIT, Vocabulary, fold

_OPENER = re.compile(r"[\s\"'“‘`(*_]*(?:(?:my\s+)?dear\b|to\b)?\s*", re.IGNORECASE)
_SPLIT = re.compile(r"\s*(?:,\s*and\s+|,\s*&\s*|;\s*|,\s+|\s+and\s+|\s+&\s+)")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV|M\.D|Ph\.D)\b", re.IGNORECASE)


def addressees_of(text: str) -> tuple[str, ...]:
    """Those whom a salutation greets: "Dear Chair Lee and Ms. Orr:" gives ("Chair Lee", "Ms. Orr").

    A comma or "and" divides only where an office, an honorific or a plural follows: "Dear Secretary of Health and Human
    Services:" greets one.
    """
    bare = text[_OPENER.match(text).end() :].strip(" :,;.\"'“”’*_\t\n\r")  # type: ignore[union-attr]
    out: list[str] = []
    at = 0
    for found in _SPLIT.finditer(bare):
        if found.start() > at and _begins(bare[found.end() :], bare[at : found.start()]):
            out.append(bare[at : found.start()])
            at = found.end()
    out.append(bare[at:])
    return tuple(" ".join(name.split()) for name in out if name.strip())


def _begins(rest: str, before: str) -> bool:
    """Another addressee begins here."""
    words = rest.split()
    if not words or _SUFFIX.match(rest):
        return False
    vocabulary = Vocabulary.default()
    first = vocabulary.bits(words[0])
    if fold(words[0]) == "the" and len(words) > 1:
        first = vocabulary.bits(words[1])
    single = " of " not in f" {before} " and not before.lower().startswith("members of")
    return bool(first & (BIT["offices"] | BIT["honorifics"] | BIT["groups"])) or (bool(first & BIT["given"]) and single)
