"""What a piece looks like by itself: which predicates of `_predicates` hold, never the words themselves.

Every piece of a text comes through here, so a pattern is tried only where a letter, a mark or a word in the line allows it.
"""

from __future__ import annotations

import re

from . import _work
from ._figures import figures
from ._misread import repaired
from ._phrases import labelled, labels, phrases
from ._predicates import B as _B
from ._vocabulary import BIT, Vocabulary, fold

# Bold says nothing: law 5.
_MARKS = {"": 0, "*": 0, "#": _B["marked_heading"], ">": _B["marked_quotation"]}

_PARTY = re.compile(
    r"[(\[]?\b(?:D|R|I|ID|DFL|Dem|Rep)\.?\s?[-–—,]\s?[A-Z][A-Za-z.]{1,14}(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?)?[)\]]|\([A-Z]{2}-(?:\d{1,2}|AL)\)|^[A-Z]{2}-(?:\d{1,2}|AL)$"
)
_CITY_STATE = re.compile(
    r"(?:^|[\s,])[A-Z][\w.'’-]+,?\s+(?:[A-Z]{2}|D\.?\s?C\.?|[A-Z][a-z]+\.?(?:\s[A-Z][a-z]+)?)[.,]?(?:\s+\d{5}(?:[-–?]\d{4})?)?[.,]?$"
)
_BOX = re.compile(r"\b(?:P\.?\s?O\.?\s+Box|Box|Room|Rm\.|Suite|Ste\.|Floor)\b|^[HS]-\d", re.IGNORECASE)
_SLASH_S = re.compile(r"/\s?s\s?/|^\(s\)", re.IGNORECASE)
_NAME_WORD = re.compile(r"(?:[^\W\d_]|[`'‘’“”\"().-])+,?\.?$")
_CONGRESS = re.compile(
    r"congress\s+\w{2}\s+the|united\s+states\s+(?:senate|congress|house)|u\.?\s?s\.?\s+(?:senate|house\s+of\s+rep)|house\s+of\s+representatives|"
    r"one\s+hundred\s+[\w-]+\s+congress|^congress$",
    re.IGNORECASE,
)
_COMMITTEE = re.compile(
    r"(?:(?:select|joint|special|permanent|house|senate)\s+){0,3}(?:sub)?committ?ee\s+on\b|subcommittee\b", re.IGNORECASE
)
_PREFIXES = frozenset({"u.s", "us", "united", "states", "national", "federal", "american", "house", "select", "joint"})
_RULE = frozenset("-=_*~—–.•·#|+Â \t\u00a0")
_INNER_STOP = re.compile(r"[a-z0-9)”\"'’][.?!][\"”')]?\s+[\"“'‘(]?[A-Z]")
_QUESTIONS = frozenset({"what", "why", "who", "how", "where", "when", "which"})
_MARKED_STOP = re.compile(r"[a-z”\"’)][.?!][”\"’]?\[?\d{1,2}\]?$")
_SHORT = re.compile(r"(?:[A-Z]\.){1,3}$|(?:No|Nos|Sec|vs?|Inc|St|Gen|Sen|Rep|Gov|Pub|Stat)\.$")
_OCR_VOWELS = re.compile(r"[aeiouy]", re.IGNORECASE)


def own_evidence(line: str, mark: str, vocabulary: Vocabulary) -> int:
    """The own predicates of a piece's text, as bits in the order of `OWN`."""
    found = _MARKS[mark]
    size = len(line)
    if (work := _work.counting) is not None:
        work.add(size)
    if size > 250:
        return found | _prose(line, vocabulary)
    words = line.split()
    count = len(words)
    bits = [vocabulary.bits(word) for word in words]
    if count < 13 and 0 in bits and (mended := repaired(words, bits, vocabulary)):
        words = mended
        line = " ".join(words)
        found |= _B["misread"]
    found |= _sizes(size, count)
    lower = capital = prose = connective = 0
    for word, bit in zip(words, bits, strict=True):
        first = word[0] if word[0].isalnum() else word.lstrip("\"'“‘`([*_")[:1]
        if bit & _CONNECTIVE:
            connective += 1
        elif first.islower():
            lower += 1
        elif first.isupper():
            capital += 1
        if bit & _PROSE_BIT:
            prose += 1
    # "1am enclosing letters from Pat Lee, Vice President of the Panhandle Producers" is prose with many names.
    if lower > 2 or lower * 3 > count or (lower > 1 and lower + connective > 4):
        found |= _B["lower_words"]
    if prose > 2 or prose * 3 > count or (prose and lower > 2):
        found |= _B["prose_words"]
    if bits[0] & _CONNECTIVE and words[0][0].islower():
        found |= _B["starts_connective"]
    # "What we ask" is a heading as often as a sentence.
    if bits[0] & _PROSE_BIT and words[0][0].isupper() and words[0].casefold() not in _QUESTIONS:
        found |= _B["starts_sentence"]
    if capital and not lower and not (connective and capital < 2):
        found |= _B["title_case"]
    if line.isupper() and size > 3:
        found |= _B["capitals"]
    found |= _edges(line, words[-1], bits[-1])
    low = line.casefold()
    found |= figures(line)
    found |= phrases(line, low, words, bits, vocabulary)
    found |= _classes(line, low, words, bits, found)
    found |= _names(line, words, bits, found)
    if count > 5 and found & _B["lower_words"] and found & _B["prose_words"]:
        # In prose an office, a city or a name means nothing.
        return found & ~_NOT_IN_PROSE
    if not found & _B["lower_words"] and (set(line) <= _RULE or (size == 1 and not line.isalnum())):
        found |= _B["rule"]
    if _garbled(line, words, bits):
        found |= _B["garble"]
    return found


_CONNECTIVE, _PROSE_BIT, _OFFICE, _BODY = BIT["connectives"], BIT["prose"], BIT["offices"], BIT["bodies"]
_GIVEN, _STREET, _STATE, _MONTHS = BIT["given"], BIT["streets"], BIT["states"], BIT["months"]
_SURNAME = BIT["surnames"]
_SUFFIX, _HONORIFIC, _PARTICLE = BIT["suffixes"] | BIT["degrees"], BIT["honorifics"], BIT["particles"]


def _prose(line: str, vocabulary: Vocabulary) -> int:
    """Evidence of a line that is too long to be anything but prose or a list: only its ends are looked at."""
    head, tail = line[:90], line[-40:]
    words = head.split()
    found = _B["many_words"] | _B["long"] | _B["very_long"] | _B["inner_stop"]
    lower = sum(1 for word in words if word[0].islower() and not vocabulary.bits(word) & _CONNECTIVE)
    found |= _B["lower_words"] if lower > 2 else 0
    found |= _B["prose_words"] if any(vocabulary.bits(word) & _PROSE_BIT for word in words) else 0
    found |= _edges(tail, tail.split()[-1], 0) & ~(_B["starts_lower"] | _B["starts_digit"] | _B["starts_quote"])
    found |= _edges(head, words[-1], 0) & (_B["starts_lower"] | _B["starts_digit"] | _B["starts_quote"])
    if line[0] in '"“‘`' and line[-1] in "\"”’'":
        found |= _B["quoted"]
    if lower * 4 < len(words) and line.count(",") * 40 > len(line):
        found |= _B["roll"]
    if line.count(",") > 2:
        found |= _B["has_commas"]
    return found | labels(head) | labelled(head, vocabulary)


_NOT_IN_PROSE = sum(
    _B[name]
    for name in (
        "office_first", "office_last", "office_any", "head_office", "head_body", "body_first", "body_last", "body_any",
        "street_any", "street_last", "number_street", "box", "city_state", "state_any", "month_any", "suffix_last",
        "given_first", "given_any", "initial", "name_shape", "office_name", "the_office", "congress_words",
        "committee_words", "delivery_words", "honorific_first", "has_zip", "has_party", "ends_prefix", "near_date", "page_mark",
    )
)  # fmt: skip


def _sizes(size: int, count: int) -> int:
    name = (
        "one_word"
        if count == 1
        else "two_words"
        if count == 2
        else "few_words"
        if count < 6
        else "some_words"
        if count < 13
        else "many_words"
    )
    return _B[name] | (_B["long"] if size > 100 else 0)


def _edges(line: str, last: str, last_bits: int) -> int:
    first, end = line[0], line[-1]
    found = 0
    if first.islower() or (first in "[(" and line[1:2].islower()):
        found |= _B["starts_lower"]
    elif first.isdigit():
        found |= _B["starts_digit"]
    elif first in "\"'“‘`":
        found |= _B["starts_quote"]
    if end in "\"”’'" and first in '"“‘`' and len(line) > 20:
        found |= _B["quoted"]
    if end == ".":
        found |= _B["ends_short" if last_bits & _HONORIFIC or _SHORT.match(last) else "ends_stop"]
    elif end == ",":
        found |= _B["ends_comma"]
    elif end == ":":
        found |= _B["ends_colon"]
    elif end == ";":
        found |= _B["ends_semicolon"]
    elif end in "-‐":
        found |= _B["ends_hyphen"]
    elif end in "?!\"”')]’":
        found |= _B["ends_mark"]
    elif end.isdigit():
        # "... thorough.”3" ends a sentence and has a footnote's mark.
        found |= _B["ends_digit"] | (_B["ends_stop"] if _MARKED_STOP.search(line[-8:]) else 0)
    elif end.isalpha():
        found |= _B["ends_open"]
    if last_bits & _CONNECTIVE:
        found |= _B["ends_connective"]
    return found


def _classes(line: str, low: str, words: list[str], bits: list[int], sofar: int) -> int:
    found = 0
    first, last = bits[0], bits[-1]
    union = 0
    for bit in bits:
        union |= bit
    if union & _OFFICE:
        found |= _B["office_any"] | (_B["office_first"] if first & _OFFICE else 0) | (_B["office_last"] if last & _OFFICE else 0)
        if len(words) > 1 and fold(words[0]) == "the" and bits[1] & _OFFICE:
            found |= _B["the_office"]
    if union & _BODY:
        found |= _B["body_any"] | (_B["body_first"] if first & _BODY else 0) | (_B["body_last"] if last & _BODY else 0)
    head = next(
        (i for i, bit in enumerate(bits) if i and bit & _CONNECTIVE or words[i][-1] == "," and i + 1 < len(words)), len(words)
    )
    main = bits[max(0, head - (0 if head < len(words) and words[head][-1] == "," else 1))]
    if main & _OFFICE and not main & _GIVEN:
        found |= _B["head_office"]
    elif main & _BODY:
        found |= _B["head_body"]
    if union & _STREET:
        found |= _B["street_any"] | (_B["street_last"] if last & _STREET else 0)
    if union & _STATE:
        found |= _B["state_any"]
    if union & _MONTHS:
        found |= _B["month_any"]
    if last & _SUFFIX and len(words) > 1:
        found |= _B["suffix_last"]
    if union & _GIVEN:
        found |= _B["given_any"] | (_B["given_first"] if first & _GIVEN else 0)
    if first & _HONORIFIC or (len(words) > 1 and fold(words[0]) == "the" and bits[1] & _HONORIFIC):
        found |= _B["honorific_first"]
        if all(bit & _HONORIFIC or bit & _CONNECTIVE for bit in bits):
            found |= _B["honorific_alone"]
    if (union & _STATE or sofar & _B["has_zip"]) and _CITY_STATE.search(line):
        found |= _B["city_state"]
    if _BOX.search(line):
        found |= _B["box"]
    if len(words) == 1 and _PARTY.match(line):
        found |= _B["district"]
    if len(words) < 8 and fold(words[-1]) in _PREFIXES:
        found |= _B["ends_prefix"]
    if (")" in line or "]" in line or (len(line) < 8 and "-" in line)) and _PARTY.search(line):
        found |= _B["has_party"]
    if ("/" in line or line[0] == "(") and _SLASH_S.search(line):
        found |= _B["has_slash_s"]
    if line.count(",") > 2:
        found |= _B["has_commas"]
    if ("congress" in low or "senate" in low or "house" in low) and _CONGRESS.search(line):
        found |= _B["congress_words"]
    if "ommit" in low and _COMMITTEE.match(line):
        found |= _B["committee_words"]
    if (". " in line or "? " in line or "! " in line or "." in line[:-2] or "?" in line or "!" in line) and _INNER_STOP.search(
        line
    ):
        found |= _B["inner_stop"]
    return found


def _names(line: str, words: list[str], bits: list[int], found: int) -> int:
    """Shapes of names: two to six capitalised words, initials, particles; an office before them; a list of them."""
    out = _B["initial"] if any(len(word) == 2 and word[1] == "." and word[0].isupper() for word in words) else 0
    if found & _B["lower_words"] and found & _B["prose_words"]:
        return out
    start = numbered = 1 if found & _B["number_label"] else 0
    while start < len(words) and (bits[start] & (_HONORIFIC | _OFFICE) and not bits[start] & _GIVEN or bits[start] & _CONNECTIVE):
        start += 1
    rest, rest_bits = words[start:], bits[start:]
    if found & _B["has_party"]:
        rest = [word for word in rest if word[0] not in "(["]
        rest_bits = rest_bits[: len(rest)]
    shaped = (
        1 < len(rest) < 7
        and all(
            _NAME_WORD.match(word) and (word[0].isupper() or word[0] in "\"'“‘`(" or bit & _PARTICLE)
            for word, bit in zip(rest, rest_bits, strict=True)
        )
        and not any(bit & _NO_NAME and not bit & (_GIVEN | _SUFFIX | _PARTICLE | _SURNAME) for bit in rest_bits[:-1])
        and (not rest_bits[-1] & _NO_NAME or bool(rest_bits[-1] & (_GIVEN | _SUFFIX | _SURNAME)) or _named_so(rest, rest_bits))
    )
    if shaped and start == numbered:
        out |= _B["name_shape"]
    elif 0 < len(rest) < 6 and start > numbered and (shaped or len(rest) == 1) and all(word[0].isupper() for word in rest[:1]):
        out |= _B["office_name"]
    if line.count(",") > 1 and found & _B["given_any"]:
        segments = [segment for segment in re.split(r"[,;]", line) if segment.strip()]
        if sum(1 for segment in segments if 1 < len(segment.split()) < 5 and segment.split()[0][0].isupper()) * 2 > len(segments):
            out |= _B["roll"]
    return out


_NO_NAME = _OFFICE | _BODY | _STREET | _CONNECTIVE | _PROSE_BIT


def _named_so(words: list[str], bits: list[int]) -> bool:
    """The last word is an office or a body, but what is before it makes it a family name: "Pat E. White", "Robert Judge"."""
    return not bits[-1] & (_CONNECTIVE | _PROSE_BIT) and bool(bits[-2] & _GIVEN or len(words[-2]) == 2)


def _garbled(line: str, words: list[str], bits: list[int]) -> bool:
    if len(line) > 60 or any(bit for bit in bits):
        return False
    odd = sum(1 for char in line if not (char.isalnum() or char in " .,'-’&"))
    letters = sum(1 for char in line if char.isalpha())
    vowels = len(_OCR_VOWELS.findall(line))
    return odd * 4 > len(line) or (letters > 3 and vowels * 6 < letters)
