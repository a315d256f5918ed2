"""Words that letters are recognised by, misread: "Tbe Honorahle", "Sincerelv", "Septernber", "Deaf Mr. Lee:".

A word counts as one of the anchors (``data/anchors.txt``) when it is one edit away from it, two where it has nine letters
or more, and no list of the vocabulary has it. The anchors are long and unlike names, so that few names come near.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ._vocabulary import BIT, Vocabulary, data_text, fold

SHORTEST = 6
"""Letters of the shortest anchor."""
_DEAR = re.compile(r"[\"'“‘`]?[A-Z]\w{3}\s+\S.{0,80}[:,]$")
_CONFUSED = (
    ("rn", "m"), ("nn", "rm"), ("nn", "m"), ("ii", "n"), ("vv", "w"), ("cl", "d"), ("ni", "ru"), ("li", "h"), ("0", "o"),
    ("1", "l"), ("1", "i"),
)  # fmt: skip
"""Letters as OCR reads them, and what was printed."""
_LIGATURES = ("ffi", "fi", "ff", "fl")
_WHO = BIT["honorifics"] | BIT["offices"]


def anchor(word: str) -> str | None:
    """The anchor that a word stands for, in lower case; None where it is too far from all.

    >>> anchor("Septernber"), anchor("Chapman")
    ('september', None)
    """
    return _anchor(fold(word))


@lru_cache(20_000)
def _anchor(key: str) -> str | None:
    if not SHORTEST - 1 <= len(key) <= 17:
        return None
    by_variant = _variants()
    if "?" in key:
        # A ligature that no letter was found for: "Of?ce".
        return next((mended for letters in _LIGATURES if (mended := key.replace("?", letters)) in _anchors()), None)
    for read, meant in _CONFUSED:
        if read in key and (mended := key.replace(read, meant)) in _anchors():
            return mended
    for variant in (key, *(key[:i] + key[i + 1 :] for i in range(len(key)))):
        for found in by_variant.get(variant, ()):
            if near(key, found, 1 + (len(found) > 8)):
                return found
    if len(key) < 8:
        return None
    # Two edits: the variants have one letter less, this looks further where an end is whole.
    letters, first, last = set(key), key[0], key[-3:]
    for found, its in _long_anchors():
        # An edit takes a letter away, adds one, or both.
        if (found[0] == first or found[-3:] == last) and len(its ^ letters) < 5 and near(key, found, 2):
            return found
    return None


def article(word: str) -> bool:
    """The word may be "The" before "Honorable", misread: "Tbe", "Thc"."""
    return near(fold(word), "the", 1)


def repaired(words: list[str], bits: list[int], vocabulary: Vocabulary) -> list[str] | None:
    """The words with misread anchors put right and blanks in words taken out, ``bits`` with them; None for nothing to mend."""
    out = _joined(words, bits, vocabulary)
    for i, word in enumerate(out or words):
        if bits[i] or len(word) < SHORTEST - 1 or not (found := anchor(word)):
            continue
        out = out or list(words)
        edge = len(word) - len(word.rstrip(".,;:)\"'”’"))
        out[i] = (found.upper() if word.isupper() else found.capitalize()) + word[len(word) - edge :]
        bits[i] = vocabulary.bits(found)
        if found == "honorable" and i and not bits[i - 1] and article(words[i - 1]):
            out[i - 1] = "The"
            bits[i - 1] = vocabulary.bits("the")
    if len(bits) > 1 and greets((out or words)[0], bits[0], bits[1]) and _DEAR.match(" ".join(words)):
        out = out or list(words)
        out[0] = "Dear"
    return out


def greets(word: str, bits: int, behind: int) -> bool:
    """The word, which is in these lists, is "Dear" misread before an office or an honorific: "Doar President Lee"."""
    first = fold(word)
    return len(first) == 4 and first != "dear" and not bits and bool(behind & _WHO) and near(first, "dear", 1)


def apart(word: str, vocabulary: Vocabulary) -> list[str]:
    """The words that a word is whose blanks were lost, where one of them is known: "MemberofCongress"; else none.

    A name is left alone, "McDonald", unless it begins with a known given name: "PatLee".
    """
    if not _SEAMS.search(word):
        return []
    parts: list[str] = []
    for part in _SEAMS.split(word):
        joint = _JOINT.search(part)
        # "Memberof" before "Congress", "ofthe" before "United".
        if joint and vocabulary.bits(part[: joint.start()]) & _TELLING:
            parts += [part[: joint.start()], *_SMALL.findall(joint[0])]
        elif _SMALLS.fullmatch(part):
            parts += _SMALL.findall(part)
        else:
            parts.append(part)
    told = any(vocabulary.bits(part) & _TELLING for part in parts if len(part) > 2)
    named = len(parts[0]) > 3 and vocabulary.bits(parts[0]) & BIT["given"]
    return parts if len(parts) > 1 and (told or named) else []


_SEAMS = re.compile(r"(?<=[a-z,])(?=[A-Z])|(?<=[A-Z]{2})(?=\d{5})")
_JOINT = re.compile(r"(?:of|the|and|for|on){1,3}$")
_SMALLS = re.compile(r"(?:of|the|and|for|on)+")
_SMALL = re.compile(r"of|the|and|for|on")
_TELLING = sum(BIT[name] for name in ("honorifics", "offices", "bodies", "months", "groups", "states", "streets"))


def parted(first: str, second: str, vocabulary: Vocabulary) -> int:
    """What a word is whose first letter a blank parts from the rest, as bits: "C hairman"; 0 for none."""
    if len(first) != 1 or not first.isupper() or not second[0].islower() or len(second) < 3 or vocabulary.bits(second):
        return 0
    return vocabulary.bits(first + second)


def _joined(words: list[str], bits: list[int], vocabulary: Vocabulary) -> list[str] | None:
    """The words with those put together that a blank was put into, ``bits`` with them; None where there are none."""
    out = None
    for i in range(len(words) - 2, -1, -1):
        if len(words[i]) == 1 and (meant := parted(words[i], words[i + 1], vocabulary)):
            out = out or list(words)
            out[i : i + 2] = [words[i] + words[i + 1]]
            bits[i : i + 2] = [meant]
    return out


@cache
def _anchors() -> tuple[str, ...]:
    text = data_text("anchors.txt")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and line[0] != "#")


@cache
def _long_anchors() -> tuple[tuple[str, frozenset[str]], ...]:
    """Those that may be misread by two letters, and of which letters they are."""
    return tuple((word, frozenset(word)) for word in _anchors() if len(word) > 8)


@cache
def _variants() -> dict[str, tuple[str, ...]]:
    """The anchors by themselves and by each of them with a letter left out."""
    out: dict[str, tuple[str, ...]] = {}
    for word in _anchors():
        for variant in (word, *(word[:i] + word[i + 1 :] for i in range(len(word)))):
            out[variant] = (*out.get(variant, ()), word)
    return out


def near(word: str, other: str, most: int) -> bool:
    """At most ``most`` letters are to be put in, left out or exchanged to make one word of the other."""
    if abs(len(word) - len(other)) > most:
        return False
    above = list(range(len(other) + 1))
    for i, char in enumerate(word, 1):
        row = [i]
        for j, known in enumerate(other, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (char != known)))
        if min(row) > most:
            return False
        above = row
    return above[-1] <= most
