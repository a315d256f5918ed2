"""The words that letters are recognised by: immutable data, read from ``data/vocabulary/*.txt``, extensible by users.

A list is one file: an entry a line, ``#`` starts a comment. Entries are compared without case and without the
punctuation around a word, so that "Hon." and "hon" are one. Two files have columns, set apart by tabs: ``states.txt`` (postal
code, name, abbreviations) and ``months.txt`` (number, name, abbreviations).
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import define, field

if TYPE_CHECKING:
    from pathlib import Path

LISTS = (
    "honorifics", "offices", "bodies", "streets", "states", "months", "closings", "lead_ins", "deliveries", "delivery_words",
    "subject_labels", "copy_labels", "enclosure_labels", "postscript_labels", "suffixes", "degrees", "particles", "groups",
    "furniture", "salutation_openers", "connectives", "given", "surnames", "prose", "site", "attributes", "companies", "agencies",
)  # fmt: skip
"""Names of the lists, each a file of that name and one bit of what `Vocabulary.bits` gives."""

BIT = {name: 1 << i for i, name in enumerate(LISTS)}
_COLUMNS = ("states", "months")
_REMEMBERED = 20_000
_TO_BE = frozenset({"elect", "designate", "designee", "nominee"})
_RUN = re.compile(r"\w*")
_EDGE = ".,;:!?()[]{}<>\"'`“”‘’*_…"


def fold(word: str) -> str:
    """A word as vocabularies compare it: lower case, without the punctuation around it."""
    return word.strip(_EDGE).casefold()


@define(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Lists of words and phrases. Immutable: `extend` gives a new one.

    >>> vocabulary = Vocabulary.default().extend({"offices": ["Assemblymember"]})
    """

    lists: Mapping[str, tuple[str, ...]]
    """Entries by list name (`LISTS`), as written in the files."""
    _bits: dict[str, int] = field(init=False, repr=False)
    _known: dict[str, int] = field(init=False, repr=False, factory=dict)
    words: dict[str, Any] = field(init=False, repr=False, factory=dict)
    """What `_words` remembers of the words that it has looked at."""
    lines: dict[str, Any] = field(init=False, repr=False, factory=dict)
    """And of short lines: "Member of Congress" stands in many letters."""
    _starts: dict[str, int] = field(init=False, repr=False)
    _heads: dict[tuple[str, str | None], re.Pattern[str]] = field(init=False, repr=False, factory=dict)
    states: dict[str, str] = field(init=False, repr=False)
    """Postal code by folded name, code or abbreviation."""
    months: dict[str, int] = field(init=False, repr=False)
    """Number by folded name or abbreviation."""

    def __attrs_post_init__(self) -> None:
        bits: dict[str, int] = {}
        starts: dict[str, int] = {}
        small = {fold(entry) for entry in self.lists["connectives"]}
        for name, entries in self.lists.items():
            bit, named, columns = BIT[name], name in ("offices", "bodies", "groups"), name in _COLUMNS
            for entry in entries:
                if entry.isalnum() and not (named or columns):
                    # Most entries are a word: a name. They are read in a tenth of the time.
                    key = entry.casefold()
                    bits[key] = bits.get(key, 0) | bit
                    starts[key] = starts.get(key, 0) | bit
                    continue
                parts = entry.split("\t") if columns else [entry]
                for part in parts:
                    key = _begins(part.lstrip())
                    starts[key] = starts.get(key, 0) | bit
                for part in parts[1:] if name == "months" else parts:
                    for key in map(fold, part.split()):
                        # "Speaker of the House" makes "House" no office.
                        if named and key in small:
                            break
                        if key:
                            bits[key] = bits.get(key, 0) | bit
        # "of", "and" in "Member of Congress" are connectives, no offices: else every sentence would have an office.
        for entry in self.lists["connectives"]:
            bits[fold(entry)] = BIT["connectives"]
        object.__setattr__(self, "_bits", bits)
        object.__setattr__(self, "_starts", starts)
        object.__setattr__(self, "states", _by_name(self.lists["states"], str))
        object.__setattr__(self, "months", _by_name(self.lists["months"], int))

    @staticmethod
    def default() -> Vocabulary:
        """The vocabulary of the U.S. Congress that comes with the package."""
        return _default()

    def extend(self, more: str | Path | Mapping[str, Iterable[str]]) -> Vocabulary:
        """A vocabulary that has more entries.

        ``more`` maps list names to entries, or is a folder with files like the package's own, or one such file.
        Raises ValueError for a list that does not exist.
        """
        given = more if isinstance(more, Mapping) else _read(more)
        unknown = [name for name in given if name not in BIT]
        if unknown:
            raise ValueError(f"no vocabulary list is called {unknown[0]!r}; there are {', '.join(LISTS)}")
        return Vocabulary({name: (*entries, *given.get(name, ())) for name, entries in self.lists.items()})

    def bits(self, word: str) -> int:
        """Which lists have the word, as bits of `BIT`; every word of a phrase counts."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            found = self._known[word] = self._bits_of(fold(word))
        return found

    def _bits_of(self, key: str) -> int:
        found = self._bits.get(key)
        if found is not None:
            return found
        # "Mary-Ann" is a given name as "Mary" is, "Smith-Judge" a family name as "Judge" is.
        first, hyphen, rest = key.partition("-")
        if not hyphen or not rest:
            return 0
        if rest in _TO_BE:
            # "President-Elect" is the office that it will be.
            return self._bits.get(first, 0)
        return self._bits.get(first, 0) & BIT["given"] or self._bits.get(rest, 0) & BIT["surnames"]

    def starts(self, line: str, place: int = 0) -> int:
        """Which lists have an entry that begins with the letters and figures at ``place``: where `head` may match."""
        return self._starts.get(_begins(line, place), 0)

    def head(self, name: str) -> re.Pattern[str]:
        """A pattern that matches the longest entry of a list, up to a word's end, without case: to look for it anywhere."""
        pattern = self._heads.get((name, None))
        if pattern is None:
            pattern = self._heads[name, None] = _pattern(self._entries(name))
        return pattern

    def match(self, name: str, text: str, place: int = 0) -> re.Match[str] | None:
        """The longest entry of a list at a place, up to a word's end, without case; None where there is none.

        Only the entries that begin with the same letters are tried, and made a pattern of.
        """
        key = name, _begins(text, place)
        if key not in self._heads:
            if not self._starts.get(key[1], 0) & BIT[name]:
                return None
            self._heads[key] = _pattern([entry for entry in self._entries(name) if _begins(entry.lstrip()) == key[1]])
        return self._heads[key].match(text, place)

    def _entries(self, name: str) -> list[str]:
        return [entry.split("\t")[-1] if name in _COLUMNS else entry for entry in self.lists[name]]

    def __reduce__(self) -> Any:
        return (Vocabulary, (dict(self.lists),))


def _begins(text: str, place: int = 0) -> str:
    """The letters and figures that begin at a place, folded."""
    return _RUN.match(text, place)[0].casefold()  # type: ignore[index]


def _pattern(entries: Iterable[str]) -> re.Pattern[str]:
    joined = "|".join(r"\s+".join(map(re.escape, entry.split())) for entry in sorted(entries, key=len, reverse=True))
    return re.compile(rf"(?:{joined})(?!\w)", re.IGNORECASE)


def _by_name(entries: Iterable[str], make: type) -> dict[str, Any]:
    """The first column by each of the others (folded), the first included."""
    out: dict[str, Any] = {}
    for entry in entries:
        first, *names = entry.split("\t")
        for name in (first, *names):
            out[" ".join(fold(word) for word in name.split())] = make(first)
    return out


def _parse(text: str) -> tuple[str, ...]:
    return tuple([entry for line in text.splitlines() if (entry := line.partition("#")[0].strip())])


def _read(place: str | Path) -> dict[str, tuple[str, ...]]:
    from pathlib import Path

    path = Path(place)
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    return {file.stem: _parse(file.read_text("utf-8")) for file in files}


@cache
def _default() -> Vocabulary:
    return Vocabulary({name: _parse(data_text("vocabulary", f"{name}.txt")) for name in LISTS})


def data_text(*path: str) -> str:
    """The text of a file of ``data/`` in the package."""
    with open(os.path.join(os.path.dirname(__file__), "data", *path), encoding="utf-8") as file:
        return file.read()
