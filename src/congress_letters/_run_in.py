"""What ran into a line from another place: a page's header amid a sentence, a line with no blank between it and the next."""

from __future__ import annotations

import re

from ._vocabulary import BIT, Vocabulary, fold

_PAGE = re.compile(r"(?<=\s)(?:Page|PAGE)\s\d{1,3}(?:\sof\s\d{1,3})?(?=\s|$)")
_DATE = re.compile(r"([A-Z][a-z]{2,8}|[A-Z]{3,9})\.?\s\d{1,2},?\s\d{4},?\s+$")
_WHO = re.compile(r"(?<!\S)(?:(?:The\s)?Honorable|Hon\.|Letter\s(?:to|from)|Mr\.|Mrs\.|Ms\.|Dr\.)\s")
_REACH = 140
"""Characters of a page's header before its number, at most."""
_SEAM = re.compile(r"(?<=[a-z0-9])(?=[A-Z][a-z])")
_LONGER = re.compile(r"\s+(?:of|on|for|to)\s")
_WORD = re.compile(r"\S*$")
_JOINTS = ("of", "the", "and", "for", "on")
_ENTRIES = tuple((name, BIT[name]) for name in ("offices", "bodies", "honorifics"))


def page_headers(text: str) -> list[int]:
    """Where page headers inside a text begin and end: "that a map The Honorable Lee Orr June 12, 2018 Page 2 would be made".

    A page's number is one only behind a date, or an addressee's name.
    """
    out: list[int] = []
    for page in _PAGE.finditer(text):
        low = max(page.start() - _REACH, out[-1] if out else 0)
        dated = _DATE.search(text, max(low, page.start() - 24), page.start())
        start = dated.start() if dated else page.start()
        who = next(reversed([*_WHO.finditer(text, low, start)]), None)
        if who and _names(text[who.end() : start]):
            start = who.start()
        if start < page.start():
            end = page.end()
            out += [start, end + len(text[end:]) - len(text[end:].lstrip())]
    return [place for place in out if 0 < place < len(text)]


def dated_stamps(text: str, vocabulary: Vocabulary) -> list[int]:
    """Where stamps inside a text begin and end: "in six copies. Approved For Release 2003/02/11 : MAP-RDP74B00415R0001".

    Words of the list of furniture, with a day and a number that are written as a reading room writes them.
    """
    out: list[int] = []
    for dated in _STAMPED.finditer(text):
        said = vocabulary.head("furniture").finditer(text, max(0, dated.start() - _SAID), dated.start())
        start = next((found.start() for found in said if found.end() == dated.start()), None)
        if start is not None and not text[start - 1 : start].strip():
            out += [start, dated.end()]
    return [place for place in out if 0 < place < len(text)]


_STAMPED = re.compile(r"\s\d{4}/\d{2}/\d{2}\s?:\s?[A-Z0-9-]{6,40}(?!\S)\s*")
_SAID = 60
"""Characters of a stamp before its day, at most."""


def _names(text: str) -> bool:
    """Nothing but a few capitalised words, and small ones between them."""
    words = text.split()
    return 0 < len(words) < 12 and all(word[0].isupper() or fold(word) in ("and", "the", "of", "to", "de", "la") for word in words)


def seams(text: str, vocabulary: Vocabulary) -> list[int]:
    """Where a line begins inside a word: "ChairwomanCommittee on Rules", "Barnaby QuistMember of Congress", "20515The Honorable".

    Only where an office, a body or an honorific of several words begins there: "McDirector" is a name.
    """
    out = []
    for seam in _SEAM.finditer(text):
        place = seam.start()
        before = _WORD.search(text, max(0, place - 24), place)[0]  # type: ignore[index]
        if len(before) < 3 or before.endswith(_JOINTS) or fold(before) == "dear":
            continue
        lists = vocabulary.starts(text, place)
        if text.startswith("The ", place):
            whole = vocabulary.match("honorifics", text, place + 4)
        else:
            whole = next(
                (found for name, bit in _ENTRIES if lists & bit and (found := _whole(name, text, place, vocabulary))), None
            )
        if whole:
            out.append(place)
    return out


def lost_blanks(text: str, vocabulary: Vocabulary) -> list[int]:
    """Where lines of a letter begin whose breaks were lost with nothing in their place: "April 7, 2021.Hon. Pat Lee,Chair.".

    To be asked of lines that are no prose. "Austin,Texas", "Pat Lee,Jr." and "Acme,Inc." are one thing each, and so is "St.Paul".
    """
    out = []
    for lost in _LOST.finditer(text):
        before, behind = _word_before(text, lost.start()), _NEXT.match(text, lost.end())
        bits = vocabulary.bits(behind[1])  # type: ignore[index]
        # "Austin,Texas", but "House of Representatives,Washington, DC".
        state = not behind[3] and any(fold(name) in vocabulary.states for name in (behind[1], behind[1] + (behind[2] or "")))  # type: ignore[index]
        if state or bits & _NAMED:
            continue
        figures = before.isdigit()
        if (figures and len(before) != 4) or not (figures or before.isalpha()) or (lost[0] == "." and len(before) < 4):
            continue
        # "Lee,Pat", and "Pat.Lee" with dirt in place of a blank.
        name = bits if lost[0] == "," else vocabulary.bits(before)
        if name & _GIVEN and not name & (_OFFICE | _HONORIFIC):
            continue
        out.append(lost.end())
    return out


def _word_before(text: str, end: int) -> str:
    start = end
    while start > max(0, end - _LONGEST) and text[start - 1].isalnum():
        start -= 1
    return text[start:end]


_LONGEST = 24
"""Letters of a word, at most."""
_LOST = re.compile(r"(?<=\w\w)[.,](?=[A-Z](?:[a-z]|\.[A-Z]\.))")
_NEXT = re.compile(r"([^\s,]*)(\s[^\s,]+)?(,?)")
_NAMED = BIT["suffixes"] | BIT["degrees"] | BIT["companies"]
_OFFICE, _HONORIFIC, _GIVEN = BIT["offices"], BIT["honorifics"], BIT["given"]


def _whole(name: str, text: str, place: int, vocabulary: Vocabulary) -> re.Match[str] | None:
    """An entry of a list that begins here and has several words, or one that goes on with "of" or "on"."""
    found = vocabulary.match(name, text, place)
    return found if found and (" " in found[0] or _LONGER.match(text, found.end())) else None
