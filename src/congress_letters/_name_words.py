"""A line's words with their kinds: honorific, office, initial, particle, and what their neighbours make of them."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import define

from ._misread import anchor, article
from ._vocabulary import BIT, Vocabulary, fold

_TOKEN = re.compile(
    r"[^\s,;_/(\[“\"`][^\s,;]*|_{3,}(?:/[sS]/_*)?|/[sS]/_*|\([^()]{1,120}(?:\)|$)|\[[^\[\]\n]{1,40}\]|“[^“”\n]{1,30}”"
    r"|\"[^\"\n]{1,30}\"|``[^`'\n]{1,30}''|[^\s,;]+|[,;]"
)
INITIAL = re.compile(r"(?:[^\W\d_]\.){1,3}$|[A-Z]$")
_NICKNAME = re.compile(r"(?:``.+''|[\"'“‘(].+[\"'”’)])$")
_NUMBER = re.compile(r"\(?\d{1,3}[.)]$")
_MARK = re.compile(r"_*/?\(?\s?[sS]\s?\)?/_*$|\(s\)$|\(/[sS]/\)$|_+(?:/[sS]/_*)?$")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’`-])*$")
_ODD = re.compile(r"[^\w.'’`“”\"‘()\[\]&/-]")
_AFFILIATION = re.compile(
    r"[(\[]?(?:(?P<party>D|R|I|ID|DFL|Dem|Rep|Ind)\.?(?:\s?[-–—,]\s?|\s|(?=[)\]]))(?!\d))?(?P<state>[A-Z][A-Za-z.]*(?:\s[A-Z][a-z]+)?)?"
    r"(?:\s?[-–—]?\s?(?P<district>\d{1,2}|AL|At[- ]Large)(?:st|nd|rd|th)?)?[)\]]?\.?"
)
_PHRASES = {"OFFICE": "offices", "HONORIFIC": "honorifics", "BODY": "bodies"}
_PHRASE_BITS = BIT["offices"] | BIT["honorifics"] | BIT["bodies"]
_SUFFIX_BITS = BIT["suffixes"] | BIT["degrees"]
_GIVEN, _SURNAME = BIT["given"], BIT["surnames"]
_BEFORE_OFFICE = frozenset({"u.s", "us", "united", "states", "house", "senate"})
_BEFORE_BODY = frozenset({"u.s", "us"})


@define(slots=True, eq=False, repr=False)
class NameWord:
    """A word or mark of a line."""

    text: str
    start: int
    end: int
    kind: str
    bits: int


_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.){2,3}")
_BEFORE_NAMES = frozenset({"HONORIFIC", "OFFICE", "ROLE", "MARK", "NUMBER"})


def words_of(text: str, vocabulary: Vocabulary) -> list[NameWord]:
    """The words and marks of a line with their kinds: what each is alone, then what its neighbours make of it."""
    words: list[NameWord] = []
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
        words.append(NameWord(printed, start, end, kind, bits))
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


def _mark_realm(words: list[NameWord], low: int) -> None:
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
    elif affiliation(word, vocabulary):
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
    elif INITIAL.match(word):
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


def _phrase(
    text: str, start: int, end: int, kind: str, bits: int, vocabulary: Vocabulary, last: NameWord | None
) -> tuple[str, int]:
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


def affiliation(word: str, vocabulary: Vocabulary) -> tuple[str | None, str | None, str | None] | None:
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
