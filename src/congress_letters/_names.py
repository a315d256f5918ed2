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
from ._misread import anchor, article
from ._model import Chamber, PersonName, Role
from ._vocabulary import BIT, Vocabulary, fold

Place = tuple[int, int]
"""A half-open stretch of the text that was read."""

_TOKEN = re.compile(
    r"[^\s,;_/(\[“\"`][^\s,;]*|_{3,}(?:/[sS]/_*)?|/[sS]/_*|\([^()]{1,120}(?:\)|$)|\[[^\[\]\n]{1,40}\]|“[^“”\n]{1,30}”"
    r"|\"[^\"\n]{1,30}\"|``[^`'\n]{1,30}''|[^\s,;]+|[,;]"
)
_INITIAL = re.compile(r"(?:[^\W\d_]\.){1,3}$|[A-Z]$")
_NICKNAME = re.compile(r"(?:``.+''|[\"'“‘(].+[\"'”’)])$")
_NUMBER = re.compile(r"\(?\d{1,3}[.)]$")
_MARK = re.compile(r"_*/?\(?\s?[sS]\s?\)?/_*$|\(s\)$|\(/[sS]/\)$|_+(?:/[sS]/_*)?$")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’`-])*$")
_ODD = re.compile(r"[^\w.'’`“”\"‘()\[\]&/-]")
_AFFILIATION = re.compile(
    r"[(\[]?(?:(?P<party>D|R|I|ID|DFL|Dem|Rep|Ind)\.?(?:\s?[-–—,]\s?|\s|(?=[)\]]))(?!\d))?(?P<state>[A-Z][A-Za-z.]*(?:\s[A-Z][a-z]+)?)?"
    r"(?:\s?[-–—]?\s?(?P<district>\d{1,2}|AL|At[- ]Large)(?:st|nd|rd|th)?)?[)\]]?\.?"
)
_NO_TITLE = frozenset({"rep", "reps", "sen", "sens"})
_PHRASES = {"OFFICE": "offices", "HONORIFIC": "honorifics", "BODY": "bodies"}
_PHRASE_BITS = BIT["offices"] | BIT["honorifics"] | BIT["bodies"]
_SUFFIX_BITS = BIT["suffixes"] | BIT["degrees"]
_GIVEN, _SURNAME = BIT["given"], BIT["surnames"]
_BEFORE_OFFICE = frozenset({"u.s", "us", "united", "states", "house", "senate"})
_BEFORE_BODY = frozenset({"u.s", "us"})
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


@define(slots=True, eq=False, repr=False)
class _Word:
    text: str
    start: int
    end: int
    kind: str
    bits: int


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


def _arranged(text: str, words: list[_Word], vocabulary: Vocabulary) -> Person:
    if not words:
        return Person()
    shape = tuple([word.kind for word in words])
    plan = _plan(shape) if len(shape) < _LONGEST_SHAPE else None
    return _whole(text, words) if plan is None else _person(text, words, plan, vocabulary)


def _whole(text: str, words: list[_Word]) -> Person:
    """A line of an unknown shape."""
    first = 0
    while first < len(words) and words[first].kind in ("HONORIFIC", "THE"):
        first += 1
    honorific = (words[0].start, words[first - 1].end) if first and words[first - 1].kind == "HONORIFIC" else None
    kept = [word for word in (words[first:] if honorific else words) if word.kind != "COMMA"]
    return Person(honorific, name=_ended(text, (kept[0].start, kept[-1].end), kept[-1]) if kept else None)


_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.){2,3}")
_BEFORE_NAMES = frozenset({"HONORIFIC", "OFFICE", "ROLE", "MARK", "NUMBER"})


def words_of(text: str, vocabulary: Vocabulary) -> list[_Word]:
    """The words and marks of a line with their kinds: what each is alone, then what its neighbours make of it."""
    words: list[_Word] = []
    after = 0
    neighbours = False
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        if start < after:
            # "Member of Congress.": the phrase ends inside this word.
            words[-1].end = max(end, after)
            continue
        printed = found[0]
        kind, bits = _look(printed, vocabulary)
        last = words[-1] if words else None
        if bits & _PHRASE_BITS and kind in ("WORD", "HONORIFIC", "SUFFIX", "OTHER"):
            kind, end = _phrase(text, start, end, kind, bits, vocabulary, last)
            after, printed, neighbours = end, text[start:end], True
        elif bits & BIT["states"] and last and last.kind == "CONNECTIVE":
            # "Governor of New Jersey Pat Roe": a state's name is one word.
            after = end = _state_end(text, start, end, vocabulary)
            kind, printed = "REALM", text[start:end]
        elif kind == "AFFILIATION" and last and last.kind == "DASH":
            # "Pat Roe - D-OH": the dash says no more than a comma would.
            last.kind = "COMMA"
        if kind == "HONORIFIC" and last and last.kind == "WORD" and article(last.text) and anchor(printed) == "honorable":
            # "Tbe Honorable", "Tbe Honorahle"
            last.kind = "THE"
        elif kind == "SUFFIX" and _INITIALS.fullmatch(printed) and (not last or last.kind in _BEFORE_NAMES):
            # "R.N. Lee": what is a degree behind a name are initials where one begins.
            kind = "INITIAL"
        neighbours = neighbours or kind == "SUFFIX"
        words.append(_Word(printed, start, end, kind, bits))
    if neighbours:
        for i in range(len(words) - 2, -1, -1):
            word, ahead = words[i], words[i + 1].kind
            if word.kind == "COMMA":
                word.kind = "SUFFIX_COMMA" if ahead == "SUFFIX" else "COMMA"
            elif ahead in ("OFFICE", "ROLE", "PREFIX") and fold(word.text) in _BEFORE_OFFICE:
                word.kind = "PREFIX"
            elif ahead == "BODY" and fold(word.text) in _BEFORE_BODY:
                word.kind = "BODY"
            elif word.kind in ("OFFICE", "ROLE") and ahead == "CONNECTIVE":
                _mark_realm(words, i + 2)
    return words


def _mark_realm(words: list[_Word], low: int) -> None:
    """What an office is of, "Secretary of Homeland Security Pat Roe", ends where a known given name or an initial begins."""
    low += low < len(words) and words[low].kind == "THE"
    high = low
    while high < len(words) and words[high].kind in ("WORD", "BODY", "CONNECTIVE", "THE") and not (words[high].bits & _GIVEN):
        high += 1
    if low < high < len(words) - 1 and words[high].kind in ("WORD", "INITIAL"):
        for word in words[low:high]:
            word.kind = "REALM"


@lru_cache(8192)
def _look(word: str, vocabulary: Vocabulary) -> tuple[str, int]:
    """What a word or mark is, seen alone, and the lists that have it."""
    bits = vocabulary.bits(word)
    folded = fold(word)
    if word in ",;.":
        kind = "COMMA"
    elif _NUMBER.match(word):
        kind = "NUMBER"
    elif _MARK.match(word):
        kind = "MARK"
    elif word in ("-", "–", "—", "--"):
        kind = "DASH"
    elif _affiliation(word, vocabulary):
        kind = "AFFILIATION"
    elif folded == "the":
        kind = "THE"
    elif word[0].isupper() and (bits & BIT["honorifics"] or (not bits and anchor(_without_the(word)) == "honorable")):
        kind = "HONORIFIC"
    elif bits & _SUFFIX_BITS and not (len(word) == 2 and word[1] == "."):
        # "Pat Roe V" has a suffix, "V. Roe" an initial.
        kind = "SUFFIX"
    elif _NICKNAME.match(word):
        kind = "ASIDE" if word[0] == "(" and _says_office(word[1:-1].split(), vocabulary) else "NICKNAME"
    elif word[0] == "(" and " " in word and _says_office(word[1:].split(), vocabulary):
        # The next line closes the bracket: "Lee Orr (Chair, Committee / on Water)".
        kind = "ASIDE"
    elif _INITIAL.match(word):
        kind = "INITIAL"
    elif bits & BIT["connectives"] and (word.islower() or word == "&"):
        kind = "CONNECTIVE"
    elif bits & BIT["particles"] and _WORD.match(word):
        kind = "PARTICLE"
    elif word.lstrip("\"'“‘`")[:1].isupper() and _WORD.match(word.strip("\"'“”‘’`.")):
        kind = "WORD"
        # "Speaker-designate Roe"
        if "-" in word and bits & BIT["offices"]:
            kind = "OFFICE"
    else:
        short = word.islower() and len(word) < 3
        kind = "GARBLE" if short or _ODD.search(word) or sum(map(str.isalpha, word)) < 2 else "OTHER"
    return kind, bits


def _without_the(word: str) -> str:
    """The word behind an article that a blank was lost behind: "TheHonorable"."""
    return word[3:] if word[:3] == "The" and word[3:4].isupper() else word


def _says_office(words: list[str], vocabulary: Vocabulary) -> bool:
    """What stands between brackets is an office or a body, no nickname: "(Deputy Director)", "(U.S. Department of Energy)"."""
    inner = [vocabulary.bits(word) for word in words]
    return bool(inner) and not inner[0] & _GIVEN and any(bits & (BIT["offices"] | BIT["bodies"]) for bits in inner)


def _phrase(text: str, start: int, end: int, kind: str, bits: int, vocabulary: Vocabulary, last: _Word | None) -> tuple[str, int]:
    """Kind and end of the office, honorific or body that begins here, "Chief of Staff" as one; of the word, if none does.

    Only a whole entry counts: "White" is no body without "House". A family name that is such a word is one behind a name.
    """
    if not text[start].isupper():
        return kind, end
    bare = start + len(text[start:end].rstrip(".:*\"'”’"))
    for found, name in _PHRASES.items():
        if not bits & BIT[name]:
            continue
        match = vocabulary.match(name, text, start)
        if not match or match.end() < bare:
            continue
        if match.end() > end:
            return found, match.end()
        if found == "HONORIFIC":
            return found, end
        if bits & _GIVEN:
            continue
        behind = last is not None and (last.kind == "INITIAL" or bool(last.bits & _GIVEN))
        if found == "OFFICE":
            return "ROLE" if bits & _SURNAME or (last and last.kind == "INITIAL") else "OFFICE", end
        return "WORD" if behind and bits & _SURNAME and last and fold(last.text) not in _BEFORE_BODY else "BODY", end
    return ("WORD" if kind == "HONORIFIC" else kind), end


def _state_end(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    second = re.compile(r"\s+[^\s,;]+").match(text, end)
    key = f"{fold(text[start:end])} {fold(second[0].strip())}" if second else ""
    return second.end() if second and key in vocabulary.states else end


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


def _person(text: str, words: list[_Word], plan: _Plan, vocabulary: Vocabulary) -> Person:
    honorific: Place | None = None
    offices: list[Place] = []
    titles: list[Place] = []
    suffixes: list[_Word] = []
    named: list[_Word] = []
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
            who = _affiliation(first.text, vocabulary) or who
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


def _ended(text: str, place: Place, last: _Word | None) -> Place:
    """Without the full stop that ends a list: "Pete V. Domenici." loses it, "Jr.", "Ph.D." and "C." don't."""
    start, end = place
    if text[end - 1] == "." and not (last and (last.kind in ("INITIAL", "SUFFIX") or "." in last.text[:-1])):
        end -= 1
    return (start, end)


def _given_family(words: list[_Word]) -> tuple[str | None, str | None]:
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
    if family[-1] == "." and not _INITIAL.match(family):
        family = family.rstrip(".")
    given = " ".join([word.text for word in (*words[:first], *(w for w in words[last + 1 :] if w.kind != "GARBLE"))])
    return given or None, family or None


def _affiliation(word: str, vocabulary: Vocabulary) -> tuple[str | None, str | None, str | None] | None:
    """Party, state and district of "(D-NV)", "(R-Ohio)", "CA-12", "(D-CA-13)", "(D)"; None for anything else."""
    found = _AFFILIATION.fullmatch(word)
    if not found:
        return None
    party, state, district = found["party"], found["state"], found["district"]
    code = vocabulary.states.get(" ".join([fold(part) for part in state.split()])) if state else None
    bracketed = word[0] in "(["
    if (state and not code) or not (bracketed or "-" in word or "–" in word or "—" in word):
        return None
    # "(OH)" is a state, "(Al)" a nickname.
    if not code and (district or not party) or code and not (party or district) and word[1:-1] != code:
        return None
    return party[0] if party else None, code, "AL" if district and district[0] == "A" else str(int(district)) if district else None


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
