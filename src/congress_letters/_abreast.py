"""Names that stand abreast, with one blank between: "Honora Bligh Barnaby Quist" above "Chairwoman Ranking Member".

Where a name ends and the next begins no mark tells, and few given names are known. But what stands below says how many there
are: as many as titles. Of all ways to part so many names the most natural one is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ._vocabulary import BIT, Vocabulary
from ._words import FLAG, Word

_OFFICE, _BODY, _GIVEN, _STREET = BIT["offices"], BIT["bodies"], BIT["given"], BIT["streets"]
_SUFFIX, _PARTICLE, _SURNAME = BIT["suffixes"] | BIT["degrees"], BIT["particles"], BIT["surnames"]
_HONORIFIC, _ATTRIBUTE = BIT["honorifics"], BIT["attributes"]
_ELSE = sum(BIT[name] for name in ("groups", "furniture", "states", "months", "honorifics", "companies"))
_IS_NAME = _GIVEN | _SURNAME | _SUFFIX | _PARTICLE
_LONGEST = 6
"""Words of a name, with suffix."""
_NEVER = 1000
_MOST = 5
"""Of the cost of a name, on average: a family name of several words is no row of names."""
_BEFORE_OFFICE = frozenset({"u.s", "us", "united", "states"})
_BEHIND_OFFICE = frozenset({"general", "emeritus", "emerita", "designate", "elect"})


def may_be_names(words: Sequence[Word]) -> bool:
    """Words that names are made of, and nothing else; commas stand before suffixes alone."""
    return all(map(_in_name, words)) and all(
        one.text[-1] not in ",;" or other.bits & _SUFFIX != 0 for one, other in pairwise(words)
    )


def _in_name(word: Word) -> bool:
    if not word.signs & FLAG["shaped"] or word.signs & FLAG["barred"]:
        return False
    return not word.bits & _ELSE or bool(word.bits & _IS_NAME)


def is_title(words: Sequence[Word]) -> bool:
    """A short stretch that begins or ends with an office: "Ranking Member"."""
    if not 0 < len(words) < 8 or words[0].bits & _GIVEN or words[0].bits & (_BODY | _OFFICE) == _BODY:
        # "House of Representatives" is none.
        return False
    return bool((words[0].bits | words[-1].bits) & _OFFICE) or words[-1].key == "congress"


def repeated(words: Sequence[Word]) -> set[int]:
    """Where columns begin that say the same, two or more, but for the first: "United States Senator United States Senator"."""
    keys = [word.key for word in words]
    for size in range(1, len(words) // 2 + 1):
        if len(words) % size == 0 and keys[size:] == keys[:-size] and (size > 1 or words[0].bits & _OFFICE):
            return set(range(size, len(words), size))
    return set()


def offices_in(words: Sequence[Word], vocabulary: Vocabulary) -> list[int]:
    """Where each office begins in words that are offices and nothing else: "Chairman Ranking Member". "Deputy Director" is one."""
    text = " ".join([word.text for word in words])
    starts: list[int] = []
    at = number = 0
    while number < len(words):
        first = number
        while number < len(words) and words[number].key in _BEFORE_OFFICE:
            at += len(words[number].text) + 1
            number += 1
        found = vocabulary.match("offices", text, at) if number < len(words) else None
        size = len(found[0].split()) if found else 0
        if not size or (size == 1 and words[number].bits & _ATTRIBUTE) or words[number].key in _BEHIND_OFFICE:
            return []
        starts.append(first)
        at += sum(len(word.text) + 1 for word in words[number : number + size])
        number += size
    return starts


def names_in(words: Sequence[Word], count: int, sure: bool = False) -> list[int]:
    """Where each of so many names begins, in words that are names and nothing else; nothing where they can't be parted so.

    ``sure``: there must be so many, as below them one title stands several times.

    >>> from congress_letters._words import words_in
    >>> names_in(words_in("Honora Bligh Barnaby J. Quist", Vocabulary.default()).words, 2)
    [0, 2]
    """
    cost, starts = _parted(words, count) or (_NEVER, [])
    return starts if cost <= _MOST * count or (sure and cost < _NEVER) else []


def names_alone(words: Sequence[Word]) -> list[int]:
    """Where each name begins in words that are names and nothing else, where given names tell it: "Pat Lee Sam J. Day".

    "R. Mary Ellen J. Orr" is one name, and "Raúl “Lou” Ben Orr".
    """
    for count in range(2, len(words) // 2 + 1):
        cost, starts = _parted(words, count) or (_NEVER, [])
        if cost <= count and all(_is_given(words[start]) for start in starts):
            return starts
    return []


def _is_given(word: Word) -> bool:
    """A given name, and nothing else that a name has: "Al" may join family names, "Grant" be one."""
    return word.text[0].isalpha() and bool(word.bits & _GIVEN) and not word.bits & (_PARTICLE | _SURNAME)


def _parted(words: Sequence[Word], count: int) -> tuple[int, list[int]] | None:
    """The cheapest way to part words into so many names: its cost, and where each begins."""
    best: dict[int, tuple[int, list[int]]] = {0: (0, [])}
    for _ in range(count):
        further: dict[int, tuple[int, list[int]]] = {}
        for at, (cost, starts) in best.items():
            for end in range(at + 2, min(at + _LONGEST, len(words)) + 1):
                total = cost + _cost(words[at:end])
                if total < _NEVER and (end not in further or total < further[end][0]):
                    further[end] = total, [*starts, at]
        best = further
    return best.get(len(words))


def _cost(name: Sequence[Word]) -> int:
    """How unlike a name some words are that begin and end one."""
    bare = list(name)
    while bare and bare[-1].bits & _SUFFIX and not _is_initial(bare[-1]):
        bare.pop()
    if len(bare) < 2 or any(word.text[-1] == "," for word in bare[:-1]) or any(_is_suffix(word) for word in bare):
        return _NEVER
    first, last = bare[0], bare[-1]
    if not first.text[0].isalpha() or first.text[0].islower():
        return _NEVER
    cost = 0 if first.bits & _GIVEN else 1 if _is_initial(first) else 3
    cost += 6 if first.bits & (_PARTICLE | _SURNAME) and not first.bits & _GIVEN else 0
    cost += 9 if _is_initial(last) else 1 if last.bits & _GIVEN and not last.bits & _SURNAME else 0
    cost += 9 if last.bits & _PARTICLE else 0
    for word in bare[1:-1]:
        cost += 0 if _is_initial(word) or word.bits & _PARTICLE or not word.text[0].isalpha() else 1 if word.bits & _GIVEN else 3
    return cost + 4 * max(0, sum(1 for word in bare if not word.bits & _PARTICLE) - 3)


def _is_initial(word: Word) -> bool:
    return bool(word.signs & (FLAG["initial"] | FLAG["lone"]))


def _is_suffix(word: Word) -> bool:
    return bool(word.bits & _SUFFIX) and not word.bits & _GIVEN and not _is_initial(word)


def abreast(words: Sequence[Word], found: Iterable[int], vocabulary: Vocabulary) -> set[int]:
    """Where things begin in a line, ``found`` among them, once names and titles that stand abreast are told apart.

    Behind names as many titles, or behind titles' names as many names: "Leopold Castaneda Clementine Roe | Member of Congress |
    Member of Congress"; "Rosamund Ito | Hector Pell, Jr. | Chairwoman Ranking Member".
    """
    out = set(found)
    bounds = [0, *sorted(out - {0}), len(words)]
    kinds = [_kind(words[a:b]) for a, b in pairwise(bounds)]
    at = 0
    while at < len(kinds):
        heads = run(kinds, at, kinds[at]) if kinds[at] in ("name", "honored") else 0
        titles = run(kinds, at + heads, "title")
        if heads and titles:
            begin, middle, end = (bounds[n] for n in (at, at + heads, at + heads + titles))
            named = kinds[at] == "name"
            out |= _told(words[begin:middle], words[middle:end], heads, titles, begin, named, vocabulary)
        at += max(1, heads + titles)
    return out


def _told(
    names: Sequence[Word],
    titles: Sequence[Word],
    heads: int,
    ends: int,
    begin: int,
    named: bool,
    vocabulary: Vocabulary,
) -> set[int]:
    """Where names and titles begin in a row of both, of which so many are known to be apart."""
    offices = offices_in(titles, vocabulary)
    # "United States Senator | Member of Congress": what is cut already are as many offices at least.
    count = max(ends, len(offices))
    out: set[int] = set()
    if named and count > 1 and heads < count <= len(names) // 2:
        starts = names_in(names, count, sure=len(repeated(titles)) + 1 == count)
        out |= {begin + start for start in starts}
        heads = len(starts) or heads
    if len(offices) == heads > max(1, ends):
        out |= {begin + len(names) + start for start in offices}
    return out - {0}


def run(kinds: Sequence[str], at: int, kind: str) -> int:
    """How many in a row from ``at`` on are of a kind."""
    end = at
    while end < len(kinds) and kinds[end] == kind:
        end += 1
    return end - at


def _kind(words: Sequence[Word]) -> str:
    if is_title(words):
        return "title"
    if may_be_names(words):
        return "name"
    return "honored" if any(word.bits & _HONORIFIC for word in words[:2]) else ""
