"""What a piece looks like by itself: which predicates of `_predicates` hold, never the words themselves.

Every piece of a text comes through here, so a pattern is tried only where a sign of the line's words allows it.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from . import _work
from ._figures import figures
from ._misread import apart, repaired
from ._phrases import labelled, labels, phrases
from ._predicates import B as _B
from ._vocabulary import BIT, Vocabulary
from ._words import FLAG, LISTED, Word, Words, words_in

# Bold says nothing: law 5.
_MARKS = {"": 0, "*": 0, "#": _B["marked_heading"], ">": _B["marked_quotation"]}

_PARTY = re.compile(
    r"[(\[]?\b(?:D|R|I|ID|DFL|Dem|Rep)\.?\s?[-–—,]\s?[A-Z][A-Za-z.]{1,14}(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?)?[)\]]|\([A-Z]{2}-(?:\d{1,2}|AL)\)|^[A-Z]{2}-(?:\d{1,2}|AL)$"
)
_BOX = re.compile(r"\b(?:P\.?\s?O\.?\s+Box|Box|Mail\s?(?:Stop|Code)|Room|Rm\.|Suite|Ste\.|Floor)\b|^[HS]-\d", re.IGNORECASE)
_SLASH_S = re.compile(r"/\s?s\s?/|^\(s\)", re.IGNORECASE)
_CONGRESS = re.compile(
    r"congress\s+\w{2}\s+the|united\s+states\s+(?:senate|congress|house)|u\.?\s?s\.?\s+(?:senate|house\s+of\s+rep)|house\s+of\s+representatives|"
    r"one\s+hundred\s+[\w-]+\s+congress|^congress$",
    re.IGNORECASE,
)
_COMMITTEE = re.compile(
    r"(?:(?:select|joint|special|permanent|house|senate)\s+){0,3}(?:sub)?committ?ee\s+on\b|subcommittee\b", re.IGNORECASE
)
_PREFIXES = frozenset({"u.s", "us", "united", "states", "national", "federal", "american", "house", "select", "joint"})
_CHAMBERS = frozenset({"senate", "house", "congress"})
_QUESTIONS = frozenset({"what", "why", "who", "how", "where", "when", "which"})
_SUBJECTS = frozenset({"we", "i", "you", "they", "it", "he", "she", "this", "these", "there"})
_MARKED_STOP = re.compile(r"[a-z”\"’)][.?!][”\"’]?\[?\d{1,2}\]?$")
_SHORT = re.compile(r"(?:[A-Z]\.){1,3}$|(?:No|Nos|Sec|vs?|Inc|St|Gen|Sen|Rep|Gov|Pub|Stat)\.$")


_CONNECTIVE, _PROSE_BIT, _OFFICE, _BODY = BIT["connectives"], BIT["prose"], BIT["offices"], BIT["bodies"]
_GIVEN, _STREET, _STATE, _MONTHS = BIT["given"], BIT["streets"], BIT["states"], BIT["months"]
_SURNAME, _ATTRIBUTE, _PARTICLE = BIT["surnames"], BIT["attributes"], BIT["particles"]
_SUFFIX, _HONORIFIC = BIT["suffixes"] | BIT["degrees"], BIT["honorifics"]
_FIGURES = FLAG["digit"] | FLAG["at"] | FLAG["www"]
_PUNCTUATED = FLAG["comma"] | FLAG["stop"] | FLAG["slash"] | FLAG["bracket"]
_UNKNOWN, _STOP, _UPPER = FLAG["unknown"], FLAG["stop"], FLAG["begins_upper"]
_PROSE_SIGNS = _B["lower_words"] | _B["prose_words"]


def own_evidence(line: Words, mark: str, vocabulary: Vocabulary) -> int:
    """The own predicates of a piece's text, as bits in the order of `OWN`; those of a line are found once."""
    if (work := _work.counting) is not None:
        work.add(len(line.text))
    if line.evidence < 0:
        line.evidence = _prose(line.text, vocabulary) if len(line.text) > 250 else _evidence(line, vocabulary)
    return _MARKS[mark] | line.evidence


def _evidence(line: Words, vocabulary: Vocabulary) -> int:
    count, size = len(line.words), len(line.text)
    if line.text.startswith("![") and line.text[-1] == ")" and "](" in line.text:
        # "![Signature](lee.png)": where Markdown has a picture.
        return _SIZES[min(count, 13)] | _B["rule"]
    found = _SIZES[min(count, 13)] | (_B["long"] if size > 100 else 0)
    if count < 13 and (mended := _mended(line, vocabulary)):
        line = mended
        found |= _B["misread"]
    signs = line.signs
    lower, capital, connective, prose = line.cases()
    # "1am enclosing letters from Pat Lee, Vice President of the Panhandle Producers" is prose with many names.
    if lower > 2 or lower * 3 > count or (lower > 1 and lower + connective > 4):
        found |= _B["lower_words"]
    if prose > 2 or prose * 3 > count or (prose and lower > 2):
        found |= _B["prose_words"]
    found |= _edges(line)
    if signs & _FIGURES:
        found |= figures(line)
        if sum(1 for word in line.words if word.signs & FLAG["digit"]) > 2:
            found |= _B["figures"]
    found |= phrases(line, vocabulary)
    if signs & _PUNCTUATED:
        found |= _marks(line)
    if count > 5 and found & _PROSE_SIGNS == _PROSE_SIGNS:
        # In prose an office, a city or a name means nothing.
        return found & ~_NOT_IN_PROSE
    if capital and not lower and not (connective and capital < 2):
        found |= _B["title_case"]
    if size > 3 and line.text.isupper():
        found |= _B["capitals"]
    found |= _classes(line, found, vocabulary)
    found |= _names(line, found)
    speck = len(line.text) == 1 and not line.text.isalnum()
    if speck or not signs & FLAG["solid"]:
        found |= _B["rule"]
    if _garbled(line):
        found |= _B["garble"]
    return found


def _mended(line: Words, vocabulary: Vocabulary) -> Words | None:
    """The line with its misread anchors put right; None where there is nothing to mend."""
    words = line.words
    dear = len(words) > 1 and not words[0].bits and len(words[0].key) == 4 and words[1].bits & (_HONORIFIC | _OFFICE)
    misread = line.signs & _UNKNOWN and any(word.meant for word in words if word.signs & _UNKNOWN)
    if line.signs & FLAG["seam"]:
        whole = [part for word in words for part in apart(word.text, vocabulary) or [word.text]]
        if len(whole) > len(words):
            return words_in(" ".join(whole), vocabulary)
    if dear or misread or line.signs & FLAG["lone"]:
        mended = repaired([word.text for word in words], [word.bits for word in words], vocabulary)
        return words_in(" ".join(mended), vocabulary) if mended else None
    return None


def _prose(line: str, vocabulary: Vocabulary) -> int:
    """Evidence of a line that is too long to be anything but prose or a list: only its ends are looked at."""
    head = line[:90]
    words = words_in(head, vocabulary)
    found = _B["many_words"] | _B["long"] | _B["very_long"] | _B["inner_stop"]
    lower = words.count("in_lower")
    found |= _B["lower_words"] if lower > 2 else 0
    found |= _B["prose_words"] if words.signs & _PROSE_BIT else 0
    found |= _end(line[-40:].split()[-1], 0) | _start(words.words[0])
    if line[0] in _OPENING and line[-1] in _CLOSING:
        found |= _B["quoted"]
    if lower * 4 < len(words.words) and (line.count(",") + line.count(";")) * 40 > len(line):
        found |= _B["roll"]
    if line.count(",") > 2:
        found |= _B["has_commas"]
    return found | labels(head) | labelled(head, words.starts, vocabulary)


_NOT_IN_PROSE = sum(
    _B[name]
    for name in (
        "office_first", "office_last", "office_any", "head_office", "head_body", "body_first", "body_last", "body_any",
        "street_any", "street_last", "number_street", "box", "city_state", "state_any", "month_any", "suffix_last",
        "given_first", "given_any", "initial", "name_shape", "office_name", "the_office", "congress_words",
        "committee_words", "delivery_words", "honorific_first", "has_zip", "has_party", "ends_prefix", "near_date", "page_mark",
    )
)  # fmt: skip


_SIZES = [
    _B[name] for name, times in (("one_word", 2), ("two_words", 1), ("few_words", 3), ("some_words", 7), ("many_words", 1))
    for _ in range(times)
]  # fmt: skip
"""What the number of words says; the last entry is for all longer lines."""


def _edges(line: Words) -> int:
    """How the line begins and ends; what its first word and its last one say there is found once for each word."""
    text, first, last = line.text, line.words[0], line.words[-1]
    if first.as_first < 0:
        first.as_first = _start(first) | _first(first)
    if last.as_last < 0:
        last.as_last = _end(last.text, last.bits) | _last(last)
    found = first.as_first | last.as_last
    if len(line.words) == 1:
        found &= ~_B["suffix_last"]
    elif len(line.words) > 7 or (last.key == "house" and line.words[-2].key == "the"):
        # "Speaker of the House" is whole.
        found &= ~_B["ends_prefix"]
    if len(line.words) > 1 and text[0].isupper():
        if first.text.casefold() in _SUBJECTS and line.words[1].text[0].islower():
            found |= _B["starts_subject"]
        elif first.key in _QUESTIONS and text[-1] != "?" and len(line.words) < 8:
            found |= _B["starts_question"]
    if text[0] in _OPENING and text[-1] in _CLOSING and len(text) > 20:
        found |= _B["quoted"]
    return found


_OPENING, _CLOSING = '"“‘`', "\"”’'"


def _start(word: Word) -> int:
    """What the first character of a line says."""
    text = word.text
    if text[0].islower() or (text[0] in "[(" and text[1:2].islower()):
        return _B["starts_lower"]
    if text[0].isdigit():
        return _B["starts_digit"]
    return _B["starts_quote"] if text[0] in "\"'“‘`" else 0


def _first(word: Word) -> int:
    """What the first word of a line says."""
    bits = word.bits
    found = _B["starts_connective"] if bits & _CONNECTIVE and word.text[0].islower() else 0
    # "What we ask" is a heading as often as a sentence; "I." is a label.
    if bits & _PROSE_BIT and word.text[0].isupper() and word.text[-1] not in ".)" and word.text.casefold() not in _QUESTIONS:
        found |= _B["starts_sentence"]
    found |= _B["office_first"] if bits & _OFFICE else 0
    found |= _B["body_first"] if bits & _BODY else 0
    return found | (_B["given_first"] if bits & _GIVEN else 0)


def _end(word: str, bits: int) -> int:
    """What the end of a line says; ``bits`` are those of its last word."""
    end = word[-1]
    found = _B["ends_connective"] if bits & _CONNECTIVE else 0
    if end in "'’" and word[-2:-1] == "s" and word[0].isalpha():
        # "Department of Veterans' / Affairs"
        found |= _B["ends_connective"]
    elif end in _ENDS:
        found |= _ENDS[end]
    elif end == ".":
        found |= _B["ends_short" if bits & _HONORIFIC or _SHORT.match(word) else "ends_stop"]
    elif end.isdigit():
        # "... thorough.”3" ends a sentence and has a footnote's mark.
        found |= _B["ends_digit"] | (_B["ends_stop"] if _MARKED_STOP.search(word[-8:]) else 0)
    elif end.isalpha():
        found |= _B["ends_open"]
    return found


_ENDS = {
    ",": _B["ends_comma"], ":": _B["ends_colon"], ";": _B["ends_semicolon"],
    **dict.fromkeys("-‐", _B["ends_hyphen"]), **dict.fromkeys("?!\"”')]’", _B["ends_mark"]),
}  # fmt: skip


def _last(word: Word) -> int:
    """What the last word of a line says."""
    bits = word.bits
    found = _B["office_last"] if bits & _OFFICE else 0
    found |= _B["body_last"] if bits & _BODY else 0
    found |= _B["street_last"] if bits & _STREET else 0
    found |= _B["suffix_last"] if bits & _SUFFIX else 0
    found |= _B["ends_attribute"] if bits & _ATTRIBUTE and word.text[-1] != "," else 0
    found |= _B["ends_chamber"] if word.key in _CHAMBERS and word.text[-1] != "," else 0
    return found | (_B["ends_prefix"] if word.key in _PREFIXES else 0)


def _marks(line: Words) -> int:
    """What commas, full stops and slashes in the line say."""
    text, signs = line.text, line.signs
    found = _B["has_commas"] if signs & FLAG["comma"] and text.count(",") > 2 else 0
    if signs & (FLAG["slash"] | FLAG["bracket"]) and ("/" in text or text[0] == "(") and _SLASH_S.search(text):
        found |= _B["has_slash_s"]
    if signs & _STOP and any(word.signs & _STOP and following.signs & _UPPER for word, following in pairwise(line.words)):
        found |= _B["inner_stop"]
    return found


def _classes(line: Words, sofar: int, vocabulary: Vocabulary) -> int:
    """What the lists say that have words of the line."""
    text, words, signs = line.text, line.words, line.signs
    found = _anywhere(signs & _ANYWHERE_SAYS)
    first, second = words[0], words[1] if len(words) > 1 else None
    the = second is not None and first.key == "the"
    if the and second and second.bits & _OFFICE:
        found |= _B["the_office"]
    found |= _main(line)
    if signs & _HONORIFIC and (first.bits & _HONORIFIC or (the and second and second.bits & _HONORIFIC)):
        found |= _B["honorific_first"]
        # "Hon. , Speaker": the page dropped the name, and left its comma.
        if all(word.bits & (_HONORIFIC | _CONNECTIVE) or not word.key for word in words):
            found |= _B["honorific_alone"]
    if (signs & _STATE or sofar & _B["has_zip"]) and second is not None and _ends_in_state(words, vocabulary):
        found |= _B["city_state"]
    if signs & FLAG["box"] and _BOX.search(text):
        found |= _B["box"]
    if second is None and _PARTY.match(text):
        found |= _B["district"]
    if (signs & FLAG["bracket"] or (len(text) < 8 and "-" in text)) and _PARTY.search(text):
        found |= _B["has_party"]
    if signs & FLAG["chamber"] and _CONGRESS.search(text):
        found |= _B["congress_words"]
    if signs & FLAG["committee"] and _COMMITTEE.match(text):
        found |= _B["committee_words"]
    return found


def _ends_in_state(words: list[Word], vocabulary: Vocabulary) -> bool:
    """A city and a state end the line, with or without a ZIP code: "Kate De La Hoya" ends in none, though La. is one."""
    zipped = bool(words[-1].signs & FLAG["zip"])
    end = len(words) - zipped
    for size in (1, 2):
        if end <= size or not words[end - size - 1].signs & _UPPER:
            continue
        state = " ".join([word.key for word in words[end - size : end]])
        # "D. C." is "D.C."; what stands before a ZIP code is a state, misread or not.
        if state in vocabulary.states or state.replace(" ", ".") in vocabulary.states:
            return True
        if zipped and size == 1 and words[end - 1].signs & _UPPER:
            return True
    return False


_ANYWHERE = (
    (_OFFICE, _B["office_any"]), (_BODY, _B["body_any"]), (_STREET, _B["street_any"]), (_STATE, _B["state_any"]),
    (_MONTHS, _B["month_any"]), (_GIVEN, _B["given_any"]), (FLAG["initial"], _B["initial"]),
)  # fmt: skip
_ANYWHERE_SAYS = sum(sign for sign, _ in _ANYWHERE)


@cache
def _anywhere(signs: int) -> int:
    """What words say wherever they stand in the line."""
    return sum(says for sign, says in _ANYWHERE if signs & sign)


def _main(line: Words) -> int:
    """What the main word is, the last one before a small word or a comma: an office, a body's."""
    words = line.words
    main = words[-1]
    if line.signs & (_CONNECTIVE | FLAG["comma"]):
        for i, word in enumerate(words):
            if (i and word.bits & _CONNECTIVE) or word.text[-1] == ",":
                main = word if word.text[-1] == "," else words[i - 1]
                break
    if main.bits & _OFFICE and not main.bits & _GIVEN:
        return _B["head_office"]
    return _B["head_body"] if main.bits & _BODY else 0


def _names(line: Words, found: int) -> int:
    """Shapes of names: two to six capitalised words, initials, particles; an office before them; a list of them."""
    if found & _PROSE_SIGNS == _PROSE_SIGNS:
        return 0
    words = line.words
    start = numbered = 1 if found & _B["number_label"] else 0
    while start < len(words) and words[start].signs & FLAG["leads"]:
        start += 1
    rest = behind = words[start:]
    if found & _B["has_party"]:
        rest = [word for word in rest if word.text[0] not in "(["]
        behind = behind[: len(rest)]
    counted = len(rest) if len(rest) < 7 else sum(1 for word in rest if not word.bits & (_SUFFIX | _PARTICLE))
    shaped = (
        1 < counted < 7
        and all(word.signs & FLAG["shaped"] for word in rest)
        and not any(word.signs & FLAG["barred"] for word in behind[:-1])
        and (not behind[-1].bits & _NO_NAME or bool(behind[-1].bits & (_GIVEN | _SUFFIX | _SURNAME)) or _named_so(rest, behind))
    )
    out = 0
    if shaped and start == numbered:
        out = _B["name_shape"]
    elif len(rest) < 6 and (shaped or len(rest) == 1) and rest[0].text[0].isupper():
        # "on Elections" is no name.
        titled = any(word.bits & (_HONORIFIC | _OFFICE) for word in words[numbered:start])
        out = _B["office_name"] if titled else 0
    if line.count("separator") > 1 and found & _B["given_any"]:
        segments = [segment.split() for segment in re.split(r"[,;]", line.text) if segment.strip()]
        if sum(1 for segment in segments if 1 < len(segment) < 5 and segment[0][0].isupper()) * 2 > len(segments):
            out |= _B["roll"]
    return out


_NO_NAME = _OFFICE | _BODY | _STREET | _CONNECTIVE | _PROSE_BIT


def _named_so(words: list[Word], behind: list[Word]) -> bool:
    """The last word is an office or a body, but what is before it makes it a family name: "Pat E. White", "Robert Judge"."""
    return not behind[-1].bits & (_CONNECTIVE | _PROSE_BIT) and bool(behind[-2].bits & _GIVEN or len(words[-2].text) == 2)


def _garbled(line: Words) -> bool:
    """Signs among few letters, or letters without vowels; "fL" among many signs is no state."""
    size = len(line.text)
    listed = line.signs & LISTED
    if size > 60 or (listed and not line.signs & FLAG["bracket"] and line.text[0].isalnum()):
        return False
    ink = [word.ink for word in line.words]
    letters, vowels, odd = (sum(counts) for counts in zip(*ink, strict=True))
    odd += size - sum([len(word.text) for word in line.words]) - line.text.count(" ")
    if _scraps(line, letters):
        return True
    if listed:
        return bool(odd * 3 > size)
    return bool(odd * 4 > size or (letters > 3 and vowels * 6 < letters))


def _scraps(line: Words, letters: int) -> bool:
    """Fewer letters than other signs, some of which stand by themselves: ", - 4 / Jv". A table's row is none: "| FY | 2018 |"."""
    text = line.text
    visible = len(text) - text.count(" ")
    if not 0 < letters * 2 < visible or text.count("|") > 1 or any(word.ink[0] > 2 for word in line.words):
        return False
    apart = any(not (word.ink[0] or word.signs & FLAG["digit"]) for word in line.words)
    return apart and sum(map(str.isdigit, text)) * 2 < visible
