"""What a piece looks like by itself: named yes/no predicates, never the words themselves.

`EVIDENCE` names every predicate and says it in words for `explain`; a set of predicates is an int, bit *i* for the *i*-th.
Neighbours and places in the letter are added by `_reading`.
"""

from __future__ import annotations

import re

from . import _work
from ._dates import damaged_date
from ._misread import repaired
from ._vocabulary import BIT, Vocabulary, fold

OWN = {
    "one_word": "it is one word",
    "two_words": "it has two words",
    "few_words": "it has three to five words",
    "some_words": "it has six to twelve words",
    "many_words": "it has more than twelve words",
    "long": "it is longer than 100 characters",
    "very_long": "it is longer than 250 characters",
    "capitals": "it is all in capitals",
    "title_case": "every word begins with a capital",
    "lower_words": "it has words in lower case, as prose has",
    "prose_words": "it has everyday words of prose",
    "starts_lower": "it begins in lower case",
    "starts_sentence": "it begins with an everyday word of prose in upper case, as sentences do",
    "starts_connective": "it begins with and, of, for or the like",
    "starts_digit": "it begins with a figure",
    "starts_quote": "it begins with a quotation mark",
    "ends_stop": "it ends in a full stop",
    "ends_short": "it ends in the full stop of an abbreviation, as Mr. and U.S. do",
    "ends_comma": "it ends in a comma",
    "ends_colon": "it ends in a colon",
    "ends_semicolon": "it ends in a semicolon",
    "ends_hyphen": "it ends in a hyphen",
    "ends_mark": "it ends in a question mark, quotation mark or bracket",
    "ends_digit": "it ends in a figure",
    "ends_open": "it ends in a word, without any mark",
    "ends_prefix": "it ends in U.S., United States or the like, which a body's name goes on behind",
    "ends_connective": "it ends in of, and, the or the like",
    "inner_stop": "it has the end of a sentence inside",
    "has_digit": "it has figures",
    "has_year": "it has a year",
    "has_zip": "it ends in a ZIP code",
    "has_phone": "it has a telephone number",
    "has_at": "it has an e-mail or web address",
    "district": "it is a party, state or district and nothing else",
    "has_party": "it has party and state in brackets",
    "has_slash_s": "it has a signature mark (/s/)",
    "has_commas": "it has three commas or more",
    "rule": "it is a rule or a row of signs",
    "misread": "it has a misread word that is near to one that letters are recognised by",
    "garble": "it looks like misread handwriting",
    "page_mark": "it looks like a page number or page mark",
    "date": "it is a date",
    "place_date": "it is a place and a date",
    "has_date": "it has a date",
    "near_date": "it looks like a damaged date",
    "greeting": "it is a salutation with Dear",
    "bare_greeting": "it looks like a salutation without Dear",
    "closing": "it is a closing phrase",
    "closing_head": "it begins with a closing phrase",
    "lead_in": "it is a phrase that leads in a closing",
    "delivery_head": "it begins as delivery notations do",
    "delivery_words": "it has words of delivery notations",
    "subject_label": "it begins with RE: or the like",
    "copy_label": "it begins with cc: or the like",
    "enclosure_head": "it begins as enclosure notations do",
    "enclosure": "it is an enclosure notation",
    "postscript": "it begins with P.S.",
    "group": "it is a title of a group",
    "furniture_head": "it begins as page furniture does",
    "initials": "it looks like reference initials",
    "number_label": "it begins with the number or letter of a list",
    "bullet": "it begins with a bullet",
    "note_label": "it begins with a footnote's figure",
    "honorific_first": "it begins with an honorific",
    "honorific_alone": "it is an honorific without a name",
    "office_first": "its first word is an office",
    "office_last": "its last word is an office",
    "head_office": "its main word, the one before of or for, is an office",
    "head_body": "its main word, the one before of or for, is a body's",
    "office_any": "it has a word of offices",
    "body_first": "its first word is a body's",
    "body_last": "its last word is a body's",
    "body_any": "it has a word of bodies",
    "street_any": "it has a word of addresses",
    "street_last": "its last word is one of addresses",
    "number_street": "it has a house number and a word of addresses",
    "box": "it has a box, room or suite number",
    "city_state": "it ends in a city and a state",
    "state_any": "it has a state",
    "month_any": "it has a month",
    "suffix_last": "it ends in Jr., III or a degree",
    "given_first": "its first word is a given name",
    "given_any": "it has a given name",
    "initial": "it has an initial",
    "name_shape": "it has the shape of a name",
    "office_name": "it is an office and a name",
    "roll": "it is a list of names",
    "the_office": "it is an office with The before it",
    "congress_words": "it names Congress or a chamber as letterheads do",
    "committee_words": "it begins with Committee on or the like",
    "marked_heading": "it is marked as a heading (#)",
    "marked_quotation": "it is marked as a quotation (>)",
    "quoted": "it begins and ends with quotation marks",
}  # fmt: skip
"""Own predicates: name, and words for people."""

_B = {name: 1 << i for i, name in enumerate(OWN)}

# Bold says nothing: law 5.
_MARKS = {"": 0, "*": 0, "#": _B["marked_heading"], ">": _B["marked_quotation"]}

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_DAY_YEAR = r"\s*\d{1,2}(?:st|nd|rd|th)?\s*[.,]?\s*\d{4}"
_FULL_DATE = (
    rf"(?:{_MONTH}{_DAY_YEAR}|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}|"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)"
)
_DATE = re.compile(
    rf"[\"'“‘]?(?:Dated?:\s*)?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}}\.?,?\s+)?{_FULL_DATE}"
    r"(?:,?\s+(?:at\s+)?\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?)?[.,]?$",
    re.IGNORECASE,
)
_PLACE_DATE = re.compile(rf"[A-Z][\w.' ]{{1,30}},?\s+(?:[A-Z]{{2}}|D\.\s?C\.|[A-Z][a-z]+)[.,]*\s+{_FULL_DATE}[.,]?$", re.IGNORECASE)
_HAS_DATE = re.compile(_FULL_DATE, re.IGNORECASE)
_NEAR_DATE = re.compile(
    rf"(?:.{{0,40}},\s+)?{_MONTH}\s*\S{{0,6}}[.,]?\s*(?:\d[\dIlO ]{{2,5}}|XX|_+|\d{{1,2}})[.,]?$", re.IGNORECASE
)
_GREETING = re.compile(r"[\"'“‘`(]*(?:my\s+)?dear\b.{1,160}[:,;]?$|[\"'“‘`]*dear[A-Z].{1,80}[:,]$", re.IGNORECASE)
_ZIP = re.compile(r"\b\d{5}(?:\s?[-–?]\s?\d{4})?[.,]?$")
_PHONE = re.compile(r"\(?\d{3}\)?[\s.?-]{1,2}\d{3}[-?–.\s]\d{4}")
_PARTY = re.compile(
    r"[(\[]?\b(?:D|R|I|ID|DFL|Dem|Rep)\.?\s?[-–—,]\s?[A-Z][A-Za-z.]{1,14}(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?)?[)\]]|\([A-Z]{2}-(?:\d{1,2}|AL)\)|^[A-Z]{2}-(?:\d{1,2}|AL)$"
)
_CITY_STATE = re.compile(
    r"(?:^|[\s,])[A-Z][\w.'’-]+,?\s+(?:[A-Z]{2}|D\.?\s?C\.?|[A-Z][a-z]+\.?(?:\s[A-Z][a-z]+)?)[.,]?(?:\s+\d{5}(?:[-–?]\d{4})?)?[.,]?$"
)
_NUMBER_STREET = re.compile(r"^(?:[HS]-)?\d{1,5}[A-Z]?\s+\S")
_BOX = re.compile(r"\b(?:P\.?\s?O\.?\s+Box|Box|Room|Rm\.|Suite|Ste\.|Floor)\b|^[HS]-\d", re.IGNORECASE)
_PAGE = re.compile(
    r"\[\[?\s*page\b.*\]\]?$|(?:[-–—]\s*)?\d{1,3}(?:\s*[-–—])?$|page\s+(?:\d{1,3}|[ivx]{1,5})(?:\s+of\s+\d{1,3})?[.:]?$|.{1,80}\s{2,}page\s+\d{1,3}$",
    re.IGNORECASE,
)
# Capitals beyond H are initials of a name more often than labels; roman figures are labels.
_NUMBER_LABEL = re.compile(r"(?:\(?(?:\d{1,3}|[a-zA-H]|[ivxIVX]{1,5})(?:\.\)|[.)])|\d{1,2}(?:\.\d{1,2})+\.?)(?=\s+\S)")
_BULLET = re.compile(r"(?:[•·▪◦●○■‣⁃\u2022\uf0b7*+]|[-–—o](?=\s))\s*(?=[A-Za-z“\"'(\[$])")
# A figure must stand apart: "1Keeping this record in mind" has a stray one.
_NOTE_LABEL = re.compile(r"(?:\[\d{1,3}\]\s*|\d{1,3}[.)]?\s+|[*†‡§]{1,3}\s*)(?=[A-Z“\"'‘(\d§a-z])")
_INITIALS = re.compile(r"[A-Z]{2,4}\s?[/:]\s?[a-z]{1,4}$|[A-Z]{2,4}\s?/\s?[A-Z]{2,4}$")
_SLASH_S = re.compile(r"/\s?s\s?/|^\(s\)", re.IGNORECASE)
_NAME_WORD = re.compile(r"(?:[^\W\d_]|[`'‘’“”\"().-])+,?\.?$")
_CONGRESS = re.compile(
    r"congress\s+of\s+the|united\s+states\s+(?:senate|congress|house)|u\.?\s?s\.?\s+(?:senate|house\s+of\s+rep)|house\s+of\s+representatives|"
    r"one\s+hundred\s+[\w-]+\s+congress|^congress$",
    re.IGNORECASE,
)
_COMMITTEE = re.compile(
    r"(?:(?:select|joint|special|permanent|house|senate)\s+){0,3}(?:sub)?committ?ee\s+on\b|subcommittee\b", re.IGNORECASE
)
_PREFIXES = frozenset({"u.s", "us", "united", "states", "national", "federal", "american", "house", "select", "joint"})
_RULE = frozenset("-=_*~—–.•·#|+ \t\u00a0")
_INNER_STOP = re.compile(r"[a-z0-9)”\"'’][.?!][\"”')]?\s+[\"“'‘(]?[A-Z]")
_SHORT = re.compile(r"(?:[A-Z]\.){1,3}$|(?:No|Nos|Sec|vs?|Inc|St|Gen|Sen|Rep|Gov|Pub|Stat)\.$")
_BARE = re.compile(r"[\"“]?[A-Z][^:;!?\n]{1,100}[:,]$")
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
    if lower > 2 or lower * 3 > count:
        found |= _B["lower_words"]
    if prose > 2 or prose * 3 > count or (prose and lower > 2):
        found |= _B["prose_words"]
    if bits[0] & _CONNECTIVE and words[0][0].islower():
        found |= _B["starts_connective"]
    if bits[0] & _PROSE_BIT and words[0][0].isupper():
        found |= _B["starts_sentence"]
    if capital and not lower and not (connective and capital < 2):
        found |= _B["title_case"]
    if line.isupper() and size > 3:
        found |= _B["capitals"]
    found |= _edges(line, words[-1], bits[-1])
    found |= _figures(line)
    found |= _phrases(line, words, bits, vocabulary)
    found |= _classes(line, words, bits)
    found |= _names(line, words, bits, found)
    if count > 5 and found & _B["lower_words"] and found & _B["prose_words"]:
        # In prose an office, a city or a name means nothing.
        return found & ~_NOT_IN_PROSE
    if not found & _B["lower_words"] and set(line) <= _RULE:
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
    return found | _labels(head) | _labelled(head, vocabulary)


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
        found |= _B["ends_digit"]
    elif end.isalpha():
        found |= _B["ends_open"]
    if last_bits & _CONNECTIVE:
        found |= _B["ends_connective"]
    return found


def _figures(line: str) -> int:
    if not any(char.isdigit() for char in line):
        return _B["has_at"] if "@" in line or "www." in line or "http" in line else 0
    found = _B["has_digit"]
    if re.search(r"\b(?:1[789]|20)\d\d\b", line):
        found |= _B["has_year"]
    if _ZIP.search(line):
        found |= _B["has_zip"]
    if _PHONE.search(line):
        found |= _B["has_phone"]
    if "@" in line or "http" in line:
        found |= _B["has_at"]
    if _DATE.match(line):
        found |= _B["date"] | _B["has_date"]
    elif _PLACE_DATE.match(line):
        found |= _B["place_date"] | _B["has_date"]
    elif len(line) < 40 and damaged_date(line):
        found |= _B["date"] | _B["has_date"]
    elif _HAS_DATE.search(line):
        found |= _B["has_date"]
    elif _NEAR_DATE.match(line):
        found |= _B["near_date"]
    if _NUMBER_STREET.match(line):
        found |= _B["number_street"]
    return found


def _labels(line: str) -> int:
    found = _B["number_label"] if _NUMBER_LABEL.match(line) else 0
    if _BULLET.match(line):
        found |= _B["bullet"]
    if _NOTE_LABEL.match(line):
        found |= _B["note_label"]
    return found


def _labelled(line: str, vocabulary: Vocabulary) -> int:
    """Labels that the vocabulary has: RE:, cc:, P.S."""
    found = 0
    for name, key in (("subject_label", "subject_labels"), ("copy_label", "copy_labels")):
        label = vocabulary.head(key).match(line)
        if label and (
            line[label.end() : label.end() + 1] in (":", ".") or label.end() == len(line) or _bare_label(line, label.end())
        ):
            found |= _B[name]
    if vocabulary.head("postscript_labels").match(line):
        found |= _B["postscript"]
    return found


def _bare_label(line: str, end: int) -> bool:
    """A short label with no colon: "cc The Committee"; "Copies of the bill" is none."""
    return end < 4 and line[end : end + 1] == " " and line[end + 1 : end + 2].isupper()


_GREETED = BIT["offices"] | BIT["honorifics"] | BIT["salutation_openers"]


def _phrases(line: str, words: list[str], bits: list[int], vocabulary: Vocabulary) -> int:
    found = _labels(line) | _labelled(line, vocabulary)
    closing = vocabulary.head("closings").match(line)
    if closing:
        rest = line[closing.end() :].strip(" ,.;")
        found |= _B["closing_head"] if rest else _B["closing"]
    lead = vocabulary.head("lead_ins").match(line)
    if lead and len(line) - lead.end() < 12:
        found |= _B["lead_in"]
    if vocabulary.head("deliveries").match(line):
        found |= _B["delivery_head"]
    if sum(1 for bit in bits if bit & BIT["delivery_words"]) > (0 if len(words) < 4 else 1):
        found |= _B["delivery_words"]
    enclosure = vocabulary.head("enclosure_labels").match(line)
    if enclosure:
        found |= _B["enclosure_head"]
        if len(line) - enclosure.end() < 8:
            found |= _B["enclosure"]
    group = vocabulary.head("groups").match(line)
    if group and len(line) - group.end() < 2:
        found |= _B["group"]
    if vocabulary.head("furniture").match(line):
        found |= _B["furniture_head"]
    if _PAGE.match(line):
        found |= _B["page_mark"]
    if _GREETING.match(line):
        found |= _B["greeting"]
    elif _BARE.match(line) and (bits[0] & _GREETED or (len(words) > 1 and fold(words[0]) == "to")) and len(words) < 14:
        found |= _B["bare_greeting"]
    if _INITIALS.match(line):
        found |= _B["initials"]
    return found


def _classes(line: str, words: list[str], bits: list[int]) -> int:
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
    if _CITY_STATE.search(line) and (union & _STATE or found & _B["has_zip"]):
        found |= _B["city_state"]
    if _BOX.search(line):
        found |= _B["box"]
    if len(words) == 1 and _PARTY.match(line):
        found |= _B["district"]
    if len(words) < 8 and fold(words[-1]) in _PREFIXES:
        found |= _B["ends_prefix"]
    if _PARTY.search(line):
        found |= _B["has_party"]
    if _SLASH_S.search(line):
        found |= _B["has_slash_s"]
    if line.count(",") > 2:
        found |= _B["has_commas"]
    if _CONGRESS.search(line):
        found |= _B["congress_words"]
    if _COMMITTEE.match(line):
        found |= _B["committee_words"]
    if _INNER_STOP.search(line):
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
