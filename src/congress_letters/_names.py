"""People as letters print them: honorific, office, name, suffix, what stands behind.

A line's words are classed (honorific, office, initial, particle ...); the sequence of classes, its *shape*, is parsed by
``name.lark``, once for each shape: a hundred signers have a handful of shapes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from attrs import define, evolve

from ._model import Chamber, PersonName, Role
from ._vocabulary import BIT, Vocabulary, fold

Place = tuple[int, int]
"""A half-open stretch of the text that was read."""

_TOKEN = re.compile(r"\([^()\n]{1,40}\)|\[[^\[\]\n]{1,40}\]|[^\s,;]+|[,;]")
_INITIAL = re.compile(r"(?:[^\W\d_]\.){1,3}$|[A-Z]$")
_NICKNAME = re.compile(r"(?:``.+''|[\"'“‘(].+[\"'”’)])$")
_NUMBER = re.compile(r"\d{1,3}[.)]$")
_MARK = re.compile(r"_*/?\(?\s?[sS]\s?\)?/_*$|\(s\)$|_+$")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’`-])*$")
_AFFILIATION = re.compile(
    r"[(\[]?(?:(?P<party>D|R|I|ID|DFL|Dem|Rep|Ind)\.?(?:\s?[-–—,]\s?|\s))?(?P<state>[A-Z][A-Za-z.]*(?:\s[A-Z][a-z]+)?)?"
    r"(?:\s?[-–—]\s?(?P<district>\d{1,2}|AL|At[- ]Large)(?:st|nd|rd|th)?)?[)\]]?\.?$"
)
_NO_TITLE = frozenset({"rep", "reps", "sen", "sens"})
_AND = re.compile(r"(?:and|&)\s+")
_SEPARATOR = re.compile(r"[,;]|\s+and\s+(?=[A-Z])")


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


@define(frozen=True, slots=True)
class Roll:
    """A run of names set as one paragraph."""

    signers: tuple[tuple[int, int, Person], ...]
    """Start and end of each signer's stretch, separators included, and the person, all offsets into the whole text."""
    group: Place | None
    """The title of all at the end."""


@define(slots=True, eq=False)
class _Word:
    text: str
    start: int
    end: int
    kind: str


def read_person(text: str, vocabulary: Vocabulary | None = None) -> Person:
    """What a line says about a person: "Senator Harry Roe (D-NV)" has an office, a name, a party and a state.

    Offsets in the result are into ``text``. A line of an unknown shape is a name as a whole. Never raises.
    """
    vocabulary = vocabulary or Vocabulary.default()
    words = _words(text, vocabulary)
    if not words:
        return Person()
    shape = tuple(word.kind for word in words)
    plan = _plan(shape) if len(shape) < 40 else None
    if plan is None:
        return Person(name=_place(words))
    return _person(text, words, plan, vocabulary)


def read_name(text: str) -> PersonName:
    """A name alone, as printed: its given and family names and suffix. Without pieces."""
    person = read_person(text)
    start, end = person.name or (0, len(text))
    return PersonName(" ".join(text[start:end].split()), person.given, person.family, person.suffix)


def _words(text: str, vocabulary: Vocabulary) -> list[_Word]:
    words = [_Word(m[0], m.start(), m.end(), "") for m in _TOKEN.finditer(text)]
    covered = _office_words(text, vocabulary, words)
    for i, word in enumerate(words):
        word.kind = "OFFICE" if i in covered else _kind(word.text, vocabulary, words, i)
    for i, word in enumerate(words[:-1]):
        if word.kind == "COMMA" and words[i + 1].kind == "SUFFIX":
            word.kind = "SUFFIX_COMMA"
        elif fold(word.text) in ("u.s", "us", "united", "states") and _office_ahead(words, i):
            word.kind = "PREFIX"
    return words


def _office_words(text: str, vocabulary: Vocabulary, words: list[_Word]) -> set[int]:
    """Which words are an office's, phrases like "Chief of Staff" as a whole: their later words are dropped."""
    head = vocabulary.head("offices")
    found: set[int] = set()
    i = 0
    while i < len(words):
        word = words[i]
        bits = vocabulary.bits(word.text)
        match = head.match(text, word.start) if bits & BIT["offices"] and word.text[0].isupper() else None
        # "Dean Heller" has no office: a word that is a given name too is one only in a phrase or before a comma.
        if match and not (bits & BIT["given"] and match.end() <= word.end):
            end = i + 1
            while end < len(words) and words[end].start < match.end():
                end += 1
            word.end, word.text = words[end - 1].end, text[word.start : words[end - 1].end]
            del words[i + 1 : end]
            found.add(i)
        i += 1
    return found


def _office_ahead(words: list[_Word], i: int) -> bool:
    ahead = words[i + 1]
    return ahead.kind == "OFFICE" or (i + 2 < len(words) and fold(ahead.text) == "states" and words[i + 2].kind == "OFFICE")


def _kind(word: str, vocabulary: Vocabulary, words: list[_Word], i: int) -> str:
    if word in ",;.":
        return "COMMA"
    bits = vocabulary.bits(word)
    if i == 0 and _NUMBER.match(word):
        return "NUMBER"
    if _MARK.match(word) and i < 2:
        return "MARK"
    if word in ("-", "–", "—", "--"):
        return "DASH"
    if i and _affiliation(word, vocabulary) and (word[0] in "([" or "-" in word or "–" in word):
        return "AFFILIATION"
    if i == 0 and len(words) == 1 and _affiliation(word, vocabulary):
        return "AFFILIATION"
    if fold(word) == "the":
        return "THE"
    if bits & BIT["honorifics"] and word[0].isupper():
        return "HONORIFIC"
    if (
        i
        and bits & (BIT["suffixes"] | BIT["degrees"])
        and not (fold(word) == "v" and i + 1 < len(words) and words[i + 1].text != ",")
    ):
        # "Pete V. Roe" has an initial, "Henry Roe V" a suffix.
        return "SUFFIX"
    if _NICKNAME.match(word):
        return "NICKNAME"
    if _INITIAL.match(word):
        return "INITIAL"
    if bits & BIT["connectives"] and word.islower():
        return "CONNECTIVE"
    if bits & BIT["particles"] and word[0].islower():
        return "PARTICLE"
    if bits & BIT["bodies"] and not bits & BIT["given"]:
        return "BODY"
    return "WORD" if word.lstrip("\"'“‘`")[:1].isupper() and _WORD.match(word.strip("\"'“”‘’`.")) else "OTHER"


@cache
def _parser() -> Any:
    from ._grammar import make_parser

    return make_parser("name")


@lru_cache(4096)
def _plan(shape: tuple[str, ...]) -> tuple[tuple[str, tuple[int, ...]], ...] | None:
    """Which words of a shape play which part, in order; None where the grammar does not know it."""
    from lark import UnexpectedInput

    try:
        tree = _parser().parse(list(zip(shape, range(len(shape)), strict=True)))
    except UnexpectedInput:
        return None
    return tuple(
        (str(part.data), tuple(token.value for token in part.scan_values(lambda _: True)))
        for part in tree.iter_subtrees_topdown()
        if part is not tree
    )


def _person(text: str, words: list[_Word], plan: tuple[tuple[str, tuple[int, ...]], ...], vocabulary: Vocabulary) -> Person:
    honorific: Place | None = None
    name: Place | None = None
    offices: list[Place] = []
    titles: list[Place] = []
    suffixes: list[_Word] = []
    named: list[_Word] = []
    who: tuple[str | None, str | None, str | None] = (None, None, None)
    for part, numbers in plan:
        chosen = [words[n] for n in numbers]
        if part == "honorific":
            honorific = (chosen[0].start, chosen[-1].end)
        elif part == "office":
            offices.append((chosen[0].start, chosen[-1].end))
        elif part == "person":
            named = chosen
            name = (chosen[0].start, chosen[-1].end)
        elif part == "suffix":
            suffixes = [word for word in chosen if word.kind == "SUFFIX"]
        elif part == "title":
            place = (chosen[0].start, chosen[-1].end)
            alone = _affiliation(text[place[0] : place[1]], vocabulary) if len(chosen) == 1 else None
            if alone and alone[0]:
                who = alone
            else:
                titles.append(place)
        elif part == "affiliation":
            who = _affiliation(chosen[0].text, vocabulary) or who
    if named:
        bare = [word for word in named if word not in suffixes and word.kind != "SUFFIX_COMMA"]
        given, family = _given_family(bare)
        name = _ended(text, name or (0, 0), bool(suffixes), named[-1])
        suffix = ", ".join(word.text for word in suffixes) or None
        if offices and who[2] and fold(text[offices[0][0] : offices[0][1]]) in _NO_TITLE:
            # "Rep. Pat Roe (OH-13)" says where Roe sits, as "(D-OH)" does; "Rep. Roe" is a title.
            offices = []
        return Person(honorific, tuple(offices), name, given, family, suffix, tuple(titles), *who)
    if offices and honorific is None and not titles:
        return Person(None, (), (offices[0][0], _ended(text, offices[-1], False, None)[1]), None, None, None, (), *who)
    return Person(honorific, tuple(offices), None, None, None, None, tuple(titles), *who)


def _ended(text: str, place: Place, suffixed: bool, last: _Word | None) -> Place:
    """Without the full stop that ends a list: "Pete V. Domenici." loses it, "Jr.", "Ph.D." and "C." don't."""
    start, end = place
    if text[end - 1] == "." and not suffixed and not (last and (last.kind == "INITIAL" or "." in last.text[:-1])):
        end -= 1
    return (start, end)


def _given_family(words: list[_Word]) -> tuple[str | None, str | None]:
    """Given names and family name; the family name is the last word that is no nickname, with the particles before it."""
    if not words:
        return None, None
    last = len(words) - 1
    while last > 0 and words[last].kind == "NICKNAME":
        last -= 1
    first = last
    while first > 1 and words[first - 1].kind == "PARTICLE":
        first -= 1
    family = " ".join(word.text for word in words[first : last + 1])
    if not _INITIAL.match(family):
        family = family.rstrip(".")
    given = " ".join(word.text for word in (*words[:first], *words[last + 1 :]))
    return given or None, family


def _affiliation(word: str, vocabulary: Vocabulary) -> tuple[str | None, str | None, str | None] | None:
    """Party, state and district of "(D-NV)", "(R-Ohio)", "CA-12", "(D-CA-13)"; None for anything else."""
    found = _AFFILIATION.match(word)
    if not found or not (found["party"] or found["district"]):
        return None
    state = " ".join(fold(part) for part in (found["state"] or "").split())
    code = vocabulary.states.get(state)
    if code is None:
        return None
    party = (found["party"] or "")[:1] or None
    district = found["district"]
    return party, code, "AL" if district and district[0] == "A" else str(int(district)) if district else None


def _place(words: list[_Word]) -> Place | None:
    """From the first word to the last that is no comma; None where there are only commas."""
    kept = [word for word in words if word.kind != "COMMA"]
    return (kept[0].start, kept[-1].end) if kept else None


def read_roll(text: str, vocabulary: Vocabulary | None = None) -> Roll:
    """A run of signers: "Pat Lee, Chair, Committee on Trade; Lee Orr, Sam Day, M.D.; Members of Congress."

    A stretch between commas is a new signer unless it is a suffix, an office or a body: then it is the signer's before it.
    """
    vocabulary = vocabulary or Vocabulary.default()
    bounds: list[Place] = []
    group: Place | None = None
    for start, end, content in _stretches(text):
        line = text[content:end].rstrip(" ,;\n\r\t")
        if not line:
            continue
        if bounds and (found := vocabulary.head("groups").match(line)) and not line[found.end() :].strip(" .,;"):
            group = (content, content + found.end())
            bounds[-1] = (bounds[-1][0], bounds[-1][1])
        elif not bounds or _is_signer(line, vocabulary):
            bounds.append((start if bounds else 0, end))
        else:
            bounds[-1] = (bounds[-1][0], end)
    signers = []
    for number, (start, end) in enumerate(bounds):
        limit = bounds[number + 1][0] if number + 1 < len(bounds) else group[0] if group else end
        skip = _AND.match(text, start)
        low = skip.end() if skip else start
        person = read_person(text[low:end].rstrip(" ,;\n\r\t"), vocabulary)
        signers.append((start, max(limit, end) if not group or number + 1 < len(bounds) else limit, _moved(person, low)))
    return Roll(tuple(signers), group)


def _stretches(text: str) -> Iterable[tuple[int, int, int]]:
    """Start, end (separator included) and start of the words of each stretch between separators."""
    start = 0
    for found in (*_SEPARATOR.finditer(text), None):
        end = found.end() if found else len(text)
        content = start
        while content < end and text[content].isspace():
            content += 1
        skip = _AND.match(text, content)
        yield start, end, skip.end() if skip else content
        start = end


def _is_signer(line: str, vocabulary: Vocabulary) -> bool:
    words = _words(line, vocabulary)
    kinds = {word.kind for word in words}
    if words[0].kind in ("SUFFIX", "AFFILIATION") or vocabulary.bits(line) & (BIT["suffixes"] | BIT["degrees"]):
        return False
    if kinds & {"BODY", "CONNECTIVE", "OTHER"}:
        return False
    if "OFFICE" in kinds:
        return words[0].kind in ("OFFICE", "PREFIX") and any(word.kind == "WORD" for word in words)
    return sum(1 for word in words if word.kind in ("WORD", "INITIAL")) > 1 or "HONORIFIC" in kinds


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


_REPRESENTATIVE = re.compile(
    r"\b(?:members? of (?:the )?(?:u\.?s\.? |united states )?(?:congress|house)\b|representatives?\b|"
    r"congress(?:man|woman|men|women|person)\b)",
    re.IGNORECASE,
)
_SENATOR = re.compile(r"\bsenators?\b|\bmembers? of the senate\b", re.IGNORECASE)
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
