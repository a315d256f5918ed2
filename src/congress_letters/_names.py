"""People as letters print them: honorific, office, name, suffix, what stands behind.

A line's words are classed (honorific, office, initial, particle ...); the sequence of classes, its *shape*, is parsed by
``name.lark``, once for each shape: a hundred signers have a handful of shapes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from attrs import define

from ._grammar import Automaton, load_tables
from ._model import Chamber, PersonName, Role
from ._name_words import INITIAL, NameWord, affiliation, words_of
from ._vocabulary import Vocabulary, fold

Place = tuple[int, int]
"""A half-open stretch of the text that was read."""

_NO_TITLE = frozenset({"rep", "reps", "sen", "sens"})
_LONGEST_SHAPE = 40


@define(frozen=True, slots=True)
class Person:
    """What a line says about a person. Places are half-open, into the text that was read; absent parts are None or ()."""

    honorific: Place | None = None
    """"The Honorable"."""
    offices: tuple[Place, ...] = ()
    """Offices before the name."""
    name: Place | None = None
    """The whole name with suffix; of one known only by office the office."""
    given: str | None = None
    """Given names, initials and nickname."""
    family: str | None = None
    """Family name with its particles."""
    suffix: str | None = None
    """Generation and degrees."""
    titles: tuple[Place, ...] = ()
    """What stands behind the name, divided at commas."""
    party: str | None = None
    """"D", "R" or "I"."""
    state: str | None = None
    """Postal code."""
    district: str | None = None
    """Figures, or "AL" for a state's only district."""


def read_person(text: str, vocabulary: Vocabulary | None = None) -> Person:
    """What a line says about a person: "Senator Harry Roe (D-NV)" has an office, a name, a party and a state.

    Offsets in the result are into ``text``. A line of an unknown shape is a name as a whole, without the honorific before it.
    Never raises.
    """
    vocabulary = vocabulary or Vocabulary.default()
    return _short_person(text, vocabulary) if len(text) < 80 else _read(text, vocabulary)


def read_name(text: str) -> PersonName:
    """A name alone, as printed: its given and family names and suffix. Without pieces.

    There is no office before a name alone: "Major Owens" is a given and a family name. An office with no name beside it is
    a name as a whole: "The President".
    """
    person = read_person(text)
    if person.offices and person.family:
        vocabulary = Vocabulary.default()
        words = words_of(text, vocabulary)
        for word in words:
            if word.kind in ("OFFICE", "ROLE", "PREFIX") and (person.name is None or word.start < person.name[0]):
                word.kind = "WORD"
        person = _arranged(text, words, vocabulary)
    start, end = person.name or (0, len(text))
    return PersonName(" ".join(text[start:end].split()), person.given, person.family, person.suffix)


def _read(text: str, vocabulary: Vocabulary) -> Person:
    return _arranged(text, words_of(text, vocabulary), vocabulary)


# "Member of Congress" stands below every signer.
_short_person = lru_cache(2048)(_read)


def _arranged(text: str, words: list[NameWord], vocabulary: Vocabulary) -> Person:
    if not words:
        return Person()
    shape = tuple([word.kind for word in words])
    plan = _plan(shape) if len(shape) < _LONGEST_SHAPE else None
    return _whole(text, words) if plan is None else _person(text, words, plan, vocabulary)


def _whole(text: str, words: list[NameWord]) -> Person:
    """A line of an unknown shape."""
    first = 0
    while first < len(words) and words[first].kind in ("HONORIFIC", "THE"):
        first += 1
    honorific = (words[0].start, words[first - 1].end) if first and words[first - 1].kind == "HONORIFIC" else None
    kept = [word for word in (words[first:] if honorific else words) if word.kind != "COMMA"]
    return Person(honorific, name=_ended(text, (kept[0].start, kept[-1].end), kept[-1]) if kept else None)


@cache
def _automaton() -> Automaton:
    return Automaton(load_tables("name"))


_Plan = tuple[tuple[str, tuple[int, ...]], ...]


@lru_cache(4096)
def _plan(shape: tuple[str, ...]) -> _Plan | None:
    """Which words of a shape play which part, in order; None where the grammar does not know it."""
    parts = _automaton().read(shape)
    if parts is None:
        return None
    # A part before those in it; the last one is the whole line.
    parts = sorted(parts[-2::-1], key=lambda part: (part[1], -part[2]))
    return tuple([(rule, tuple(range(first, behind))) for rule, first, behind in parts])


def _person(text: str, words: list[NameWord], plan: _Plan, vocabulary: Vocabulary) -> Person:
    honorific: Place | None = None
    offices: list[Place] = []
    titles: list[Place] = []
    suffixes: list[NameWord] = []
    named: list[NameWord] = []
    who: tuple[str | None, str | None, str | None] = (None, None, None)
    for part, numbers in plan:
        first, last = words[numbers[0]], words[numbers[-1]]
        if part == "person":
            named = [words[n] for n in numbers]
        elif part == "honorific":
            honorific = (first.start, last.end)
        elif part == "office":
            offices.append((first.start, last.end))
        elif part == "suffix":
            suffixes = [words[n] for n in numbers]
        elif part == "affiliation":
            who = affiliation(first.text, vocabulary) or who
        elif part == "aside":
            titles.append((first.start + 1, first.end - (text[first.end - 1] == ")")))
        elif part != "damage":
            titles.append((first.start, last.end))
    if named:
        while named[-1].kind == "GARBLE" or (named[-1].kind == "INITIAL" and len(named) > 1 and named[-2].kind == "GARBLE"):
            named.pop()
        bare = named[: -len(suffixes)] if suffixes and named[-1] is suffixes[-1] else [w for w in named if w not in suffixes]
        given, family = _given_family(bare)
        name = (named[0].start, named[-1].end)
        if not suffixes:
            name = _ended(text, name, named[-1])
        suffix = ", ".join([word.text for word in suffixes if word.kind == "SUFFIX"]) or None if suffixes else None
        if offices and who[2] and fold(text[offices[0][0] : offices[0][1]]) in _NO_TITLE:
            # "Rep. Pat Roe (OH-13)" says where Roe sits, as "(D-OH)" does; "Rep. Roe" is a title.
            offices = []
        return Person(honorific, tuple(offices), name, given, family, suffix, tuple(titles), *who)
    if offices and honorific is None and not titles:
        return Person(None, (), (offices[0][0], _ended(text, offices[-1], None)[1]), None, None, None, (), *who)
    return Person(honorific, tuple(offices), None, None, None, None, tuple(titles), *who)


def _ended(text: str, place: Place, last: NameWord | None) -> Place:
    """Without the full stop that ends a list: "Pete V. Domenici." loses it, "Jr.", "Ph.D." and "C." don't."""
    start, end = place
    if text[end - 1] == "." and not (last and (last.kind in ("INITIAL", "SUFFIX") or "." in last.text[:-1])):
        end -= 1
    return (start, end)


def _given_family(words: list[NameWord]) -> tuple[str | None, str | None]:
    """Given names and family name; the family name is the last word that is no nickname, with the particles before it.

    A particle that stands first is a given name ("Van Roe"), unless it is in lower case ("de la Cruz").
    """
    last = len(words) - 1
    while last > 0 and words[last].kind in ("NICKNAME", "GARBLE"):
        last -= 1
    first = last
    while first and words[first - 1].kind == "PARTICLE" and (first > 1 or words[0].text[0].islower()):
        first -= 1
    family = " ".join([word.text for word in words[first : last + 1]]) if last > first else words[last].text
    if family[-1] == "." and not INITIAL.match(family):
        family = family.rstrip(".")
    given = " ".join([word.text for word in (*words[:first], *(w for w in words[last + 1 :] if w.kind != "GARBLE"))])
    return given or None, family or None


_REPRESENTATIVE = re.compile(
    r"\b(?:members? of (?:the )?(?:u\.?s\.? |united states )?(?:congress|house)\b|(?<!trade )(?<!special )representatives?\b|"
    r"congress(?:man|woman|men|women|person)\b|reps?\b)",
    re.IGNORECASE,
)
_SENATOR = re.compile(r"\bsen(?:ator)?s?\b|\bmembers? of the senate\b", re.IGNORECASE)
_DELEGATE = re.compile(r"^\s*(?:delegates?|resident commissioner)\b", re.IGNORECASE)


def role_of(titles: Iterable[str], group: str | None = None) -> Role | None:
    """What printed titles say that a signer is; a title of the group counts where a signer's own say nothing."""
    for title in (*titles, *((group,) if group else ())):
        if _DELEGATE.search(title):
            return Role.DELEGATE
        if _SENATOR.search(title):
            return Role.SENATOR
        if _REPRESENTATIVE.search(title):
            return Role.REPRESENTATIVE
    return None


def chamber_of(lines: Iterable[str]) -> Chamber | None:
    """The chamber that the lines of a letterhead name."""
    text = " ".join(lines).casefold()
    house, senate = "house of representatives" in text, "senate" in text
    if house != senate:
        return Chamber.HOUSE if house else Chamber.SENATE
    return Chamber.CONGRESS if house or "congress of the united states" in text else None
