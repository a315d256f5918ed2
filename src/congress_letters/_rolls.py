"""Runs of names set as one paragraph, as the Congressional Record prints signers: who signs, and the title of all."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import define, evolve

from ._name_words import words_of
from ._names import Person, Place, read_person
from ._vocabulary import BIT, Vocabulary

_AND = re.compile(r"(?:and|&)\s+")
_SEPARATOR = re.compile(r"\([^()]{0,60}\)|(?P<separator>[,;]|(?<=\S)\s+(?:and|&)\s+)")
_BLANK = " ,;\n\r\t"
_GIVEN = BIT["given"]


@define(frozen=True, slots=True, eq=False, repr=False)
class Roll:
    """A run of names set as one paragraph."""

    signers: tuple[tuple[int, int, Person], ...]
    """Start and end of each signer's stretch, separators included, and the person, all offsets into the whole text."""
    group: Place | None
    """The title of all at the end."""


def read_roll(text: str, vocabulary: Vocabulary | None = None) -> Roll:
    """A run of signers: "Pat Lee, Chair, Committee on Trade; Lee Orr, Sam Day, M.D.; Members of Congress."

    A stretch between commas is a new signer unless it is a suffix, an office or a body: then it is the signer's before it.
    A title of all may stand first, too: "Senators Pat Lee, Lee Orr and Sam Day". Never raises.
    """
    vocabulary = vocabulary or Vocabulary.default()
    first, begin = _group_first(text, vocabulary)
    bounds: list[tuple[int, int, int]] = []  # start of the stretch, of its words, end of its words
    group: Place | None = None
    semicolons = ";" in text
    office = body = False
    for start, low, high, mark in _stretches(text, begin):
        if low < high and bounds and (length := _group_length(text[low:high], vocabulary)):
            group = (low, low + length)
        elif low < high:
            group = None
            if not bounds or _is_signer(text[low:high], vocabulary, first is not None, body or (office and semicolons)):
                bounds.append((start, low, high))
                office = body = False
            else:
                kinds = {word.kind for word in words_of(text[low:high], vocabulary)}
                office, body = office or "OFFICE" in kinds, body or "BODY" in kinds
                bounds[-1] = (*bounds[-1][:2], high)
        if mark == ";":
            office = body = False
    if group:
        first = None
    signers = []
    for number, (start, low, high) in enumerate(bounds):
        since = start if number else first[1] if first else 0
        end = bounds[number + 1][0] if number + 1 < len(bounds) else group[0] if group else len(text)
        signers.append((since, end, _moved(read_person(text[low:high], vocabulary), low)))
    return Roll(tuple(signers), group or first)


def _group_first(text: str, vocabulary: Vocabulary) -> tuple[Place | None, int]:
    """The title of all before the first name, and where the names begin."""
    start = len(text) - len(text.lstrip())
    found = vocabulary.match("groups", text, start)
    ahead = text[found.end() :] if found else ""
    if not found or not ahead[:1].isspace() or not ahead.lstrip()[:1].isupper() or not _SEPARATOR.search(ahead):
        return None, 0
    return found.span(), found.end()


def _stretches(text: str, begin: int) -> Iterable[tuple[int, int, int, str]]:
    """Start of each stretch between separators, start and end of its words, and the separator behind it."""
    start = begin
    for found in (*_SEPARATOR.finditer(text, begin), None):
        mark = (found["separator"] or "").strip() if found else ""
        if found and (not mark or (mark[0] not in ",;" and not text[found.end() : found.end() + 1].isupper())):
            # In brackets; or "and" inside a name of a body that goes on in lower case.
            continue
        end = found.start() if found else len(text)
        skip = _AND.match(text, low := _skip(text, start, end), end)
        low = skip.end() if skip else low
        yield start, low, max(low, low + len(text[low:end].rstrip(_BLANK))), mark
        start = found.end() if found else end


def _skip(text: str, low: int, high: int) -> int:
    return high - len(text[low:high].lstrip())


def _group_length(line: str, vocabulary: Vocabulary) -> int:
    """Length of the title of all that a stretch is; 0 if it is none."""
    found = vocabulary.match("groups", line)
    return found.end() if found and not line[found.end() :].strip(" .,;") else 0


def _is_signer(line: str, vocabulary: Vocabulary, surnames: bool, in_title: bool) -> bool:
    """A stretch is a person: one with two names, an office or an honorific, or with one name where surnames do.

    In a title that goes on over commas ("Subcommittee on Foreign Affairs, Public Lands") a known given name or an initial must
    tell.
    """
    person = read_person(line, vocabulary)
    if person.family is None or person.name is None:
        return False
    if in_title and not (person.honorific or person.offices or person.party):
        words = words_of(line[slice(*person.name)], vocabulary)
        return any(word.kind in ("INITIAL", "NICKNAME") or word.bits & _GIVEN for word in words)
    return surnames or bool(person.given or person.honorific or person.offices or person.party)


def _moved(person: Person, by: int) -> Person:
    def move(place: Place | None) -> Place | None:
        return (place[0] + by, place[1] + by) if place else None

    return evolve(
        person,
        honorific=move(person.honorific),
        name=move(person.name),
        offices=tuple((a + by, b + by) for a, b in person.offices),
        titles=tuple((a + by, b + by) for a, b in person.titles),
    )
