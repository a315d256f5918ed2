"""Cuts in what stands below a closing where line breaks were lost: signers, copies, enclosures, notes, all in a row."""

from __future__ import annotations

import re
from itertools import pairwise

from ._listing import flat_listing
from ._vocabulary import BIT, Vocabulary
from ._words import FLAG, word_of

_NUMBERED = re.compile(r"(?<=\s)\d{1,3}\.\s(?=[^\W\d_])")
_NOTE = re.compile(r"(?<=\s)\[?(\d{1,2})\]?\s(?=[A-Z\d\"“])")
_INITIALS = re.compile(r"(?<=\s)[A-Z]{2,4}[/:][a-z]{2,4}(?=\s|$)")
_COMMA = re.compile(r",\s+(?=[^\W\d_])")
_PART_OF_NAME = BIT["suffixes"] | BIT["degrees"] | BIT["connectives"]
_LABEL_BEHIND = re.compile(r"\s*(?::|\(\d|$|\d|[A-Z]\b)")


def tail_cuts(line: str, below: int, vocabulary: Vocabulary) -> list[int]:
    """Offsets in ``line`` where another thing begins behind ``below``, the end of the closing."""
    marks = _marks(line, below, vocabulary)
    places = [place for place, _ in marks]
    end = places[0] if places else len(line)
    begin = below + scraps_end(line[below:end], vocabulary)
    places.append(begin)
    signers = line[begin:end]
    numbers = [m.start() for m in _NUMBERED.finditer(signers)]
    if len(numbers) > 2:
        places += [begin + place for place in numbers]
    else:
        places += [begin + place for place in flat_listing(signers, vocabulary)]
        # Names with commas between them: "Pat Lee, Sam Day, Kim Orr".
        commas = [m.end() for m in _COMMA.finditer(signers)]
        if len(commas) > 1:
            behind = [place for place in commas if not vocabulary.bits(signers[place : place + 20].split()[0]) & _PART_OF_NAME]
            places += [begin + place for place in behind]
    for (start, kind), (stop, _) in pairwise([*marks, (len(line), "")]):
        if kind == "signers":
            places += [start + place for place in flat_listing(line[start:stop], vocabulary)]
        elif kind == "copy":
            label = vocabulary.match("copy_labels", line, start)
            first = label.end() if label else start
            while first < stop and not line[first].isalnum():
                first += 1
            places += [first + place for place in flat_listing(line[first:stop], vocabulary)]
    return sorted({place for place in places if below < place < len(line)})


def scraps_end(text: str, vocabulary: Vocabulary) -> int:
    """Where the first name or title begins behind what a scan made of handwriting, or behind rules and marks to sign with.

    "{~u W- ;/ Honora Bligh", "___/s/___ ___/s/___ Honora Bligh". A single "/s/" or "ie," stays with its name. A word of
    handwriting may look like one of ours: "Up Bli~h— Honora Bligh".
    """
    odd = 0
    if (second := _SECOND.match(text)) and _odd(second[1]):
        return second.start(2)
    for found in _TOKEN.finditer(text):
        word = word_of(found[0], vocabulary)
        figure = odd and len(found[0]) < 3 and found[0].isdecimal()
        if figure or (not word.signs & _BEGINS and _odd(found[0])):
            # Among scraps a figure without a full stop is one, too: "/ 7 Honora Bligh".
            odd += 1
        elif word.bits or word.signs & _BEGINS or (word.signs & FLAG["shaped"] and len(found[0]) > 2):
            return found.start() if odd else 0
    return 0


def scrawled(text: str) -> bool:
    """A few words of which half at least have signs that no name has: "Up Bli~h—"."""
    tokens = text.split()
    odd = [token for token in tokens if _odd(token)]
    return len(tokens) < 5 and len(odd) * 2 >= len(tokens) and any(any(map(str.isalpha, token)) for token in odd)


def _odd(token: str) -> bool:
    """Of signs that names don't have, or without a letter or figure."""
    if token in ("/s/", "s/", "(s)"):
        return False
    letters = sum(map(str.isalpha, token))
    if letters and token[:3].lower() != "/s/" and not _FOREIGN.isdisjoint(token) and not _INITIALS.fullmatch(" " + token, 1):
        return True
    return not letters or (letters * 2 <= len(token) and any(not (char.isalnum() or char in ".,'’-&") for char in token))


_TOKEN = re.compile(r"\S+")
_SECOND = re.compile(r"[^\W\d_]+\s+(?=\S*[^\W\d_])(\S+)\s+([A-Z]\S*\s+[A-Z])")
_FOREIGN = frozenset("/\\|~{}[]<>=+*^_%$#—")
"""Signs that no name has."""
_BEGINS = FLAG["digit"] | FLAG["initial"]


def _marks(line: str, below: int, vocabulary: Vocabulary) -> list[tuple[int, str]]:
    """Where notations and notes begin, and which."""
    found: dict[int, str] = {}
    for name, kind in (("copy_labels", "copy"), ("enclosure_labels", "enclosure"), ("postscript_labels", "postscript")):
        for match in vocabulary.head(name).finditer(line, below):
            if line[match.start() - 1].isspace() and _is_label(line, match.end(), kind, vocabulary):
                found[match.start()] = kind
    for match in vocabulary.head("furniture").finditer(line, below):
        found[match.start()] = "furniture"
        behind = match.end()
        while behind < len(line) and line[behind].isspace():
            behind += 1
        if behind < len(line):
            found.setdefault(behind, "signers")
    for match in _INITIALS.finditer(line, below):
        found[match.start()] = "initials"
    notes: list[int] = []
    for match in _NOTE.finditer(line, below):
        # Footnotes come in the order of their figures: "12 Main Street" among them is none.
        if int(match[1]) == len(notes) + 1:
            notes.append(match.start())
    if len(notes) > 1 or (notes and line[notes[0] - 2] in ".”\"')"):
        # What a footnote says is no notation: "2 See Attachment 1."
        found = {place: kind for place, kind in found.items() if place < notes[0]} | dict.fromkeys(notes, "note")
    return sorted(found.items())


def _is_label(line: str, end: int, kind: str, vocabulary: Vocabulary) -> bool:
    if line[end : end + 1] in (":", "."):
        return True
    if kind == "enclosure":
        behind = line[end:].lstrip(" .)")
        return bool(_LABEL_BEHIND.match(line, end)) or any(
            vocabulary.match(name, behind) for name in ("copy_labels", "enclosure_labels")
        )
    if kind == "postscript":
        return True
    return line[end : end + 1] == " " and line[end + 1 : end + 2].isupper() and line[end - 2 : end].lower() == "cc"
