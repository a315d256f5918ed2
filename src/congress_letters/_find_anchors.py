"""Where letters may begin and end in a longer text: lines that greet and lines that close.

Almost all lines of a long document are prose, so a line is first looked up by its first letters; only what passes is looked at
as a salutation or a closing. An anchor decides nothing: "Dear God," begins a line of a novel too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from attrs import define

from . import _work
from ._closings import phrase_end
from ._cuts import greetings_inside
from ._find_lines import lines
from ._vocabulary import BIT, Vocabulary

LONG = 160
"""A longer line may have a whole letter in it."""
_SKIP = " \t\u00a0>*_#\"'“‘`("
_GREETING = re.compile(r"(?:[Mm]y\s+|MY\s+)?(?:Dear|DEAR|ear)\s?(?=[A-Z\[(]|[a-z ]{1,40}[:,]\s*$)")
_BEHIND_CLOSING = re.compile(r"\s*[,;:]?[\"'”’]*$")
_COMMA = re.compile(r",(?=\s+[A-Z/_~]|\s*$)")
_STOP = re.compile(r"[.!?”\"’')\]]\s+")
_SIGNATURE = 600
_OFFICES = BIT["honorifics"] | BIT["offices"]
_ABBREVIATIONS = ("Mr.", "Mrs.", "Ms.", "Dr.", "Rev.", "Gen.", "Sen.", "Rep.")
_MID_WORDS = ("incerely,", "espectfully,", "ordially,", "ruly,", "egards,", "INCERELY,", " yours,", " submitted,")


class Kind(Enum):
    """What an anchor is."""

    DEAR = "a salutation with Dear"
    BARE = "Gentlemen: a salutation only where a letter's head stands above"
    DOUBTFUL = "Mr. Chairman: speaks in a transcript, unless a letter's head stands above and a closing follows"
    CLOSING = "a closing"
    LEAD = "says that a letter follows: it may begin without a salutation"


@define(frozen=True, slots=True, eq=False, repr=False)
class Anchor:
    """A place where a letter may greet or close."""

    start: int
    """Where its line begins."""
    at: int
    """Where the phrase begins."""
    end: int
    """Behind its line."""
    kind: Kind
    """What it is."""


def anchors(text: str, vocabulary: Vocabulary) -> Iterator[Anchor]:
    """All anchors of a text in reading order."""
    keys = _keys(vocabulary)
    for start, line in lines(text):
        if (work := _work.counting) is not None:
            work.add(len(line))
        bare = line.lstrip(_SKIP)
        greeted = False
        # The second to fifth letters too: the first is often misread.
        if bare[:4].lower() in keys or bare[1:5].lower() in keys:
            at = start + len(line) - len(bare)
            bare = bare.rstrip()
            greeted = greets(bare)
            if greeted:
                yield Anchor(start, at, start + len(line), Kind.DEAR)
            elif closes(bare, vocabulary):
                yield Anchor(start, at, start + len(line), Kind.CLOSING)
                continue
            elif (kind := greets_barely(bare, vocabulary)) is not None:
                yield Anchor(start, at, start + len(line), kind)
                continue
        if ":" in line[-3:] and leads(line):
            yield Anchor(start, start, start + len(line), Kind.LEAD)
        if len(line) > LONG:
            yield from _inside(line, start, vocabulary, greeted)


def _keys(vocabulary: Vocabulary) -> frozenset[str]:
    def firsts(name: str) -> set[str]:
        return {entry.lower() for entry in vocabulary.lists[name]}

    words = firsts("closings") | {"dear", "my dear"}
    openers = firsts("salutation_openers") | firsts("honorifics") | firsts("offices")
    damaged = {word.split()[0][1:5] for word in words if len(word.split()[0]) > 5}
    short = {word + mark for word in openers if len(word) == 3 for mark in " :,"}
    return frozenset({word[:4] for word in words | openers} | short | damaged | {"ear "})


def leads(line: str) -> bool:
    """It may say that a letter follows: "The full text of the letter is below:"."""
    return line.rstrip()[-1:] == ":" and "letter" in line[-LONG:].casefold()


_SMALL = frozenset({"and", "the", "of", "to", "for", "on", "de", "la", "van", "von", "der", "del", "or", "&", "my", "fellow"})


def greets(line: str) -> bool:
    """A salutation with Dear begins the line, and what is behind it does not go on as a sentence."""
    found = _GREETING.match(line)
    if found is None:
        return False
    rest = line[found.end() : found.end() + LONG]
    colon = rest.find(":")
    if "Dear " in rest[: max(colon, 0)]:  # a page's title: "Dear Colleague March 4, 2019 Dear Colleague: We write"
        return False
    if 0 < colon < 130 and (colon + 1 == len(rest) or not rest[colon + 1].isalnum()):
        words = rest[:colon].split()
        return named(words) or (colon + 1 == len(rest) and len(words) < 9)
    if len(rest) == LONG:
        comma = rest.find(",")
        return 0 < comma < 90 and named(rest[:comma].split()) and _capital(rest[comma + 1 :])
    words = rest.split()
    if not words:
        return False
    if rest.endswith(","):
        return named(words) or (len(words) < 6 and "," not in rest[:-1])
    comma = rest.rfind(",")
    if comma > 0 and _capital(rest[comma + 1 :]) and named(rest[:comma].split()):
        return True
    # "Dear Chairman Lee, Ranking Member" goes on in the next line; "Dear Colleague." may end in a full stop.
    ended = rest[-1:].isalpha() or words[-1] in _ABBREVIATIONS or (rest[-1] == "." and len(words) < 5)
    return ended and named(words)


def _capital(text: str) -> bool:
    """A sentence or a name begins; dirt may stand before it, read as a quotation mark."""
    return text.lstrip(" \t\"'“‘")[:1].isupper()


def named(words: list[str]) -> bool:
    """Names, offices and small words between: no sentence."""
    lower = sum(1 for word in words if not (word[0] in "[(&" or word[0].isupper() or word in _SMALL))
    return lower * 4 <= len(words)


def greets_barely(line: str, vocabulary: Vocabulary) -> Kind | None:
    """A salutation without Dear begins the line: "Mr. Speaker: I hereby resign", "To the Members of the Guard,"."""
    if not line[:1].isupper():
        return None
    first = line.split(None, 1)[0]
    bits = vocabulary.bits(first)
    # "To" is a small word too, so that the vocabulary does not know it as an opener.
    kind = Kind.BARE if first == "To" or bits & BIT["salutation_openers"] else Kind.DOUBTFUL
    if bits & BIT["copy_labels"] or (kind is Kind.DOUBTFUL and not bits & _OFFICES):
        return None
    end = line.find(":", 0, 90)
    if end < 0 and line[-1] == "," and len(line) < 60 and kind is Kind.BARE:
        end, kind = len(line) - 1, Kind.DOUBTFUL  # "To the members of the committee, it was clear"
    if end < 3 or (end + 1 < len(line) and not line[end + 1].isspace()):
        return None
    words = line[:end].split()
    return kind if named(words) and not any(word[-1] == "," for word in words[:-1]) else None


def closes(line: str, vocabulary: Vocabulary) -> bool:
    """A closing phrase is the line, or begins it with a name behind its comma."""
    end = phrase_end(line, 0, vocabulary)
    if not end:
        return False
    rest = line[end:]
    if _BEHIND_CLOSING.match(rest):
        return True
    mark, rest = rest[0], rest.lstrip(" ,;\t")
    if mark not in ",;" or not rest or not (rest[0].isupper() or rest[0] in "/~_"):
        return False
    words = rest[:LONG].split()
    if words[-1] == "and" or (words[-1][0].islower() and words[-1] not in _SMALL):
        return False
    return sum(1 for word in words if word[0].islower() and word not in _SMALL) * 4 <= len(words)


def _inside(line: str, low: int, vocabulary: Vocabulary, greeted: bool) -> Iterator[Anchor]:
    """Anchors inside a long line that begins at ``low``."""
    greetings = greetings_inside(line, vocabulary)
    found = [(start, Kind.DEAR) for start, end in greetings if named(line[start:end].split()[1:])]
    # Any closing ends a letter that begins in the same line; by itself only the usual ones are worth a search.
    if found or greeted or any(word in line for word in _MID_WORDS):
        for comma in _COMMA.finditer(line):
            at = _closing_before(line, comma.start(), vocabulary)
            if at is not None and closes(line[at : comma.end() + _SIGNATURE], vocabulary):
                found.append((at, Kind.CLOSING))
    for at, kind in sorted(found, key=lambda place: place[0]):
        yield Anchor(low, low + at, low + len(line), kind)


def _closing_before(line: str, comma: int, vocabulary: Vocabulary) -> int | None:
    """Where a closing that ends at a comma begins, behind the end of a sentence."""
    low = max(0, comma - 32)
    for found in _STOP.finditer(line, low, comma):
        if phrase_end(line, found.end(), vocabulary) == comma:
            return found.end()
    return None
