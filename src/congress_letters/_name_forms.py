"""The ways in which a person's name is written: folded words, nicknames, look-alikes.

A name is folded to words without accents, case and punctuation: "Nydia M. Velázquez" is nydia, m, velazquez; "O’Rourke" is
one word, "Diaz-Balart" two. `given_agreement` says how what is printed before a family name fits the names that a person has.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from attrs import define

if TYPE_CHECKING:
    from ._roster import Legislator

__all__ = ["GENERATIONS", "LITTLE", "Forms", "Given", "given_agreement", "is_name", "known_as", "skeleton", "slip", "tokens"]

_WORD = re.compile(r"[^\W_]+")
# An apostrophe or an ʻokina joins; what NFKD leaves alone of the letters that stand for plain ones.
_FOLDED = {ord(c): None for c in "'’‘ʻʼ`´‛′"} | {
    ord("ø"): "o",
    ord("ł"): "l",
    ord("đ"): "d",
    ord("æ"): "ae",
    ord("œ"): "oe",
    ord("|"): "l",
}
_ASIDE = re.compile(r"[(“”\"]([^()“”\"]+)[)“”\"]")
GENERATIONS = {
    name: names.split()[0] for names in ("jr junior", "sr senior", "ii 2nd", "iii 3rd", "iv 4th") for name in names.split()
}
"""Folded marks of a generation, and what each is."""
# What recognition of scans takes for one another.
_LOOKALIKES = str.maketrans("1i|!j0589q6", "lllllosbggb")
_TWINS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ll", "u"))
# Letters that are taken for one another also where both make a name: "Paul" is printed for "Raul".
_PRINTED_ALIKE = frozenset(
    frozenset(pair)
    for pair in ("pr", "oq", "co", "ce", "eo", "ao", "ae", "uv", "nr", "hn", "hb", "ft", "li", "lt", "it", "ij", "vy", "fp", "bp")
)
LITTLE = frozenset(
    ("de", "la", "las", "los", "del", "van", "von", "der", "den", "du", "da", "di", "st", "vander", "mc", "mac", "y")
)
"""Folded particles of family names."""


def tokens(text: str) -> list[str]:
    """The words of a name, folded."""
    if text.isascii():
        return _WORD.findall(text.lower().translate(_FOLDED))
    plain = "".join([c for c in normalize("NFKD", text) if not combining(c)])
    return _WORD.findall(plain.casefold().translate(_FOLDED))


def skeleton(word: str) -> str:
    """What is left of a folded word where look-alikes are one: "srnith" and "smith" have the same."""
    for two, one in _TWINS:
        if two in word:
            word = word.replace(two, one)
    return word.translate(_LOOKALIKES)


def slip(printed: str, true: str) -> bool:
    """One is the other with one slip: a letter more, less, changed, two exchanged, or look-alikes."""
    if printed == true or min(len(printed), len(true)) < 2 or max(len(printed), len(true)) < 3:
        return False
    apart = abs(len(printed) - len(true))
    if apart > 1:
        return apart < 4 and skeleton(printed) == skeleton(true)
    return _distance()(printed, true, score_cutoff=1) == 1 or skeleton(printed) == skeleton(true)


@cache
def _distance() -> Callable[..., int]:
    from rapidfuzz.distance import OSA

    return OSA.distance


def printed_alike(printed: str, true: str) -> bool:
    """Two names that differ in one letter that looks like the other's."""
    differing = [frozenset(pair) for pair in zip(printed, true, strict=False) if pair[0] != pair[1]]
    same = len(printed) == len(true) and len(differing) == 1 and differing[0] in _PRINTED_ALIKE
    return same or skeleton(printed) == skeleton(true)


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    """The formal names that each name stands for, itself among them where it is one."""
    out: dict[str, set[str]] = {}
    for line in _data("nicknames.txt"):
        formal, *short = line.split()
        for name in (formal, *short):
            out.setdefault(name, set()).add(formal)
    return {name: frozenset(formals) for name, formals in out.items()}


@cache
def _common_surnames() -> frozenset[str]:
    return frozenset(word for line in _data("common_surnames.txt") for word in line.split())


@cache
def _common_given() -> frozenset[str]:
    from ._vocabulary import Vocabulary

    return frozenset(word for entry in Vocabulary.default().lists["given"] for word in tokens(entry)) | _nicknames().keys()


def _data(name: str) -> list[str]:
    from importlib.resources import files

    lines = (files("congress_letters") / "data" / name).read_text("utf-8").splitlines()
    return [line for line in (line.split("#")[0].strip() for line in lines) if line]


def is_name(word: str, *, family: bool) -> bool:
    """A folded word that is a common name as it stands, so that nothing says that it is damaged."""
    return word in _common_surnames() if family else word in _common_given()


def known_as(one: str, other: str) -> bool:
    """One given name is commonly used for the other, or both for a third: Bill, Will, William."""
    names = _nicknames()
    return one in names and other in names and not names[one].isdisjoint(names[other])


def generation_of(text: str) -> str | None:
    """The generation that a suffix says: "jr", "sr", "ii" ..."""
    return next((GENERATIONS[word] for word in tokens(text) if word in GENERATIONS), None)


@define(frozen=True, slots=True)
class Forms:
    """The given names that a person has, folded."""

    calls: frozenset[str]
    """Names gone by, each alone enough: first name, nickname, the middle name of one whose first name is an initial."""
    middles: frozenset[str]
    """Other given names, written out."""
    initials: frozenset[str]
    """Initials of the names gone by."""
    middle_initials: frozenset[str]
    """Initials of the others."""
    bare: str
    """The first name's initial, where the files have no more of it and no middle name."""
    recorded: bool
    """The files say what the person goes by: a nickname or an official name."""
    generation: str | None
    """"jr", "sr", "ii" ... where the files have one."""

    @staticmethod
    def of(legislator: Legislator) -> Forms:
        """The forms of one legislator's names."""
        calls: set[str] = set()
        middles: set[str] = set()
        family = tokens(legislator.last)
        _add(calls, middles, family, legislator.first, legislator.middle, legislator.nickname, legislator.official)
        for other in legislator.others:
            # Only what differs is on record: another family name leaves the given ones as they are.
            last, first = tokens(other.last) if other.last else family, other.first or ""
            _add(calls, middles, last, first, other.middle, other.nickname, other.official)
            middles |= set(last[:-1])
        middles |= set(family[:-1])
        written = {word for word in calls if len(word) > 1}
        bare = next((word for word in calls if len(word) == 1), "") if not written else ""
        return Forms(
            frozenset(calls),
            frozenset(word for word in middles - calls if len(word) > 1),
            frozenset(word[0] for word in calls),
            frozenset(word[0] for word in middles),
            bare,
            bool(legislator.nickname or legislator.official),
            generation_of(f"{legislator.suffix or ''} {legislator.middle or ''}"),
        )


def _add(
    calls: set[str],
    middles: set[str],
    family: list[str],
    first: str,
    middle: str | None,
    nickname: str | None,
    official: str | None,
) -> None:
    """Add the given names of one record to the names gone by and the others."""
    for text in (*_ASIDE.findall(f"{first} {middle or ''}"), nickname or ""):
        words = tokens(text)
        calls |= {"".join(words), *words[:1]} if words else set()
    further = [word for word in tokens(_ASIDE.sub(" ", middle or "")) if word not in GENERATIONS]
    named = tokens(_ASIDE.sub(" ", first))
    if named:
        calls |= {named[0], "".join(named)}
        middles |= set(named[1:])
        if all(len(word) == 1 for word in named):
            calls |= set(_written_first(further))
    middles |= set(further)
    if official:
        calls |= {word for text in _ASIDE.findall(official) for word in tokens(text)[:1]}
        given = tokens(_ASIDE.sub(" ", official))
        while given and given[-1] in GENERATIONS:
            given.pop()
        if given[len(given) - len(family) :] == family:
            given = given[: len(given) - len(family)]
        calls |= set(given[:1])
        if given and len(given[0]) == 1:
            calls |= set(_written_first(given))
        middles |= set(given[1:])


def _written_first(words: list[str]) -> list[str]:
    """The first that is no initial."""
    return [word for word in words if len(word) > 1][:1]


class Given(StrEnum):
    """How a printed given name fits."""

    NAME = "given name"
    NICKNAME = "common nickname"
    INITIALS = "initials"
    INITIAL = "initial"
    BARE = "given name for an initial on record"
    NONE = "no given name"
    MIDDLE = "middle name"
    LATER = "second given name"
    SLIP = "given name with a slip"
    ALIKE = "given name that looks alike"
    NEAR = "given name of one letter's difference"
    OTHER = "another given name"


def given_agreement(printed: list[str], forms: Forms) -> tuple[Given, int]:
    """How the words before a family name fit a person, and how the further ones do.

    Those fit with 1, can't be told from others with 0, differ with -1, and are more than one person's with -2.
    """
    if not printed:
        return Given.NONE, 0
    first, rest = printed[0], printed[1:]
    if rest:
        for many in (3, 2):
            if len(printed) >= many and "".join(printed[:many]) in forms.calls:
                return Given.NAME, _rest(printed[many:], forms)
    found = _first(first, rest, forms)
    if not rest:
        return found, 0
    if found not in _TOLD:
        for place, word in enumerate(rest, 1):
            if len(printed[place - 1]) > 1 and not is_name(printed[place - 1], family=False):
                break  # two people in one line, "PAT ROE MARIAN OAKES": what stands before is no given name
            if len(word) > 1 and (word in forms.calls or _short_for(word, forms.calls)):
                # "W. Todd Roe" has an initial that says nothing against Todd; "Willard Todd Roe" has a name that does.
                initials = all(len(before) == 1 for before in printed[:place])
                return (Given.NAME if initials else Given.LATER), _rest(rest[place:], forms)
    if found is Given.INITIAL and (rest[0] in forms.middles or (len(rest[0]) == 1 and rest[0] in forms.middle_initials)):
        return Given.INITIALS, _rest(rest[1:], forms)
    return found, _rest(rest, forms)


_TOLD = (Given.NAME, Given.NICKNAME, Given.INITIALS, Given.BARE)


def _first(first: str, rest: list[str], forms: Forms) -> Given:
    if first in forms.calls and (len(first) > 1 or forms.bare):
        return Given.NAME if len(first) > 1 else Given.INITIAL
    if len(first) == 1:
        return Given.INITIAL if first in forms.initials else Given.MIDDLE if first in forms.middle_initials else Given.OTHER
    if _short_for(first, forms.calls):
        return Given.NICKNAME
    if forms.bare and first[0] == forms.bare:
        return Given.BARE
    if len(first) == 2 and first[0] in forms.initials and first[1] in forms.middle_initials and not is_name(first, family=False):
        return Given.INITIALS
    if first in forms.middles:
        return Given.MIDDLE
    slipped = [call for call in forms.calls if slip(first, call)]
    if not slipped:
        return Given.OTHER
    if not is_name(first, family=False):
        # Of two letters nothing is left to know a name by.
        return Given.SLIP if min(len(first), *map(len, slipped)) > 2 else Given.NEAR
    return Given.ALIKE if any(printed_alike(first, call) for call in slipped) else Given.NEAR


def _short_for(word: str, calls: frozenset[str]) -> bool:
    return any(known_as(word, call) for call in calls)


def _rest(rest: list[str], forms: Forms) -> int:
    fits = unknown = 0
    for word in rest:
        if word in forms.middles or word in forms.calls or (len(word) == 1 and word in forms.middle_initials):
            fits = 1
            continue
        unknown += len(word) > 1
        if unknown > 1:
            return -2  # "MARIAN ROE PAT OAKES" are two people
        if not (_untold(word, forms) or (len(word) > 1 and _near_another(word, forms.calls | forms.middles))):
            return -1
    return fits


def _untold(word: str, forms: Forms) -> bool:
    """Nothing on record speaks against a further name: there is none, or no more than its initial."""
    if not forms.middle_initials or (len(word) == 1 and word in forms.initials):
        return True
    return len(word) > 1 and word[0] in forms.middle_initials and not _written(word[0], forms)


def _near_another(word: str, names: frozenset[str]) -> bool:
    return _short_for(word, names) or any(slip(word, name) for name in names)


def _written(initial: str, forms: Forms) -> bool:
    return any(word[0] == initial for word in forms.middles)
