"""Cuts in a line that lists a name, its offices, bodies and an address, with commas between them or nothing at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ._abreast import abreast, offices_in, repeated
from ._addressed import capital_city, city, city_starts, misread_city, street
from ._marked import COMPANY_ENDS, agencies, behind_offices, companies, company, dated, dates_in, titled_name
from ._misread import article, parted
from ._vocabulary import BIT, Vocabulary
from ._words import FLAG, Word, Words, word_of

_OFFICE, _BODY, _GIVEN, _STATE = BIT["offices"], BIT["bodies"], BIT["given"], BIT["states"]
_POSTSCRIPT = BIT["postscript_labels"]
_CONNECTIVE, _SUFFIX, _PROSE = BIT["connectives"], BIT["suffixes"] | BIT["degrees"], BIT["prose"]
_STREET, _HONORIFIC, _MONTH = BIT["streets"], BIT["honorifics"], BIT["months"]
_ATTRIBUTE, _AGENCY, _COMPANY = BIT["attributes"], BIT["agencies"], BIT["companies"]

_TOKEN = re.compile(r"\S+")
_ZIP, _NUMBER, _MARK = FLAG["zip"], FLAG["house_number"], FLAG["mark"]
_QUOTES = "\"'‘“`"
_OF_OFFICES = frozenset({"federal", "national", "general", "regional", "executive"})
"""Words of offices that are none themselves: "Federal Coordinator"."""
_OF_PLACES = frozenset({"university", "city", "county", "town", "village", "government", "embassy"})
"""Bodies that begin with their noun where "of" stands behind it: "University of Ohio"."""
_OF_GENERAL = frozenset(
    "attorney solicitor inspector surgeon postmaster comptroller adjutant secretary director consul register".split()  # noqa: SIM905
)
"""Words of offices that "General" goes on behind."""
_WHOLE_TITLES = frozenset({("congress", "of"), ("senator", "states"), ("senator", "u.s"), ("representative", "states")})
"""The last words of titles that nothing goes on behind: "Member of Congress", "U.S. Senator"."""
# Words that begin a body's name in front of its own noun: "Federal Trade Commission", "U.S. Department of Labor".
_BODY_HEADS = frozenset(
    """u.s united federal national senate house committee subcommittee department office bureau white environmental select joint
    permanent""".split()  # noqa: SIM905
)


def may_list(line: Words) -> bool:
    """Whether anything may begin inside a line: it is no prose, has no label before it, and has a mark or says two things.

    Without a comma, a figure or an honorific only what is said twice, offices, and an agency behind something can be two things.
    """
    words = line.words
    if not line.signs & (_MARK | _OFFICE) and not any(word.starts & _AGENCY for word in words[1:]) and not _says_twice(words):
        return False
    if line.labelled() or line.starts & _POSTSCRIPT or words[0].key == "letter":
        # "Letter to Hon. Pat Lee, Secretary of the Interior - The Ferry" is a page's title.
        return False
    lower = line.count("in_lower")
    if len(words) < 2 or lower * 4 > len(words):
        return False
    if _ends_in_prose(words):
        return False
    # What was misread is in lower case too, and no sentence: "tqt lltnittb §tatts March 4, 2019 The Honorable Pat Lee".
    return lower < 2 or not (line.signs & _PROSE or _runs_on(words)) or (line.count("prose") < 2 and bool(dates_in(words)))


def _ends_in_prose(words: list[Word]) -> bool:
    """A word in lower case at the end that neither joins nor names anything: "Letters to 84 K Street, Portland, ME, came"."""
    last = words[-1]
    named = last.bits & (_CONNECTIVE | _OFFICE | _BODY | _STREET | _STATE)
    return last.text.isalpha() and last.text[0].islower() and len(last.text) > 1 and not named


def _runs_on(words: list[Word]) -> bool:
    """Four words in a row in lower case, with more than what joins names: "Letters to 84 K Street came back to the clerk"."""
    run = told = 0
    for word in words:
        if not word.text[0].islower():
            run = told = 0
            continue
        run += 1
        told += not word.bits & _CONNECTIVE
        if run > 3 and told > 1:
            return True
    return False


def _says_twice(words: list[Word]) -> bool:
    return len({word.key for word in words}) < len(words)


def listing(line: Words, vocabulary: Vocabulary) -> list[int]:
    """Offsets in a line where another thing begins; a line that begins with an honorific and goes on is taken as flat."""
    words = line.words
    if not line.signs & _MARK and not _says_twice(words):
        marked = behind_offices(words, vocabulary)
        return _places(line.text, _offices(words, vocabulary) or marked | titled_name(words, marked, vocabulary))
    return _starts(line.text, line.words, vocabulary, flat=False)


def flat_listing(text: str, vocabulary: Vocabulary) -> list[int]:
    """Offsets in a text whose line breaks may have been lost where another thing begins.

    A name, an office, a body or a street begins anew there without a comma before it, and misread words are taken for what they
    are likely to be.
    """
    parts = text.split()
    # "C hairman" is one word.
    whole = [n for n in range(1, len(parts)) if len(parts[n - 1]) == 1 and parted(parts[n - 1], parts[n], vocabulary)]
    for n in whole:
        parts[n - 1] += parts[n]
    words = [_meant(word_of(part, vocabulary), vocabulary) for n, part in enumerate(parts) if n not in whole]
    return _starts(text, words, vocabulary, flat=True, whole=whole)


def _meant(read: Word, vocabulary: Vocabulary) -> Word:
    if read.bits or not read.meant:
        return read
    known = word_of(read.meant, vocabulary)
    return Word(read.text, known.key, known.bits, read.signs | known.bits, read.counts, read.starts)


def _starts(text: str, words: list[Word], vocabulary: Vocabulary, flat: bool, whole: Sequence[int] = ()) -> list[int]:
    if len(words) < 2:
        return []
    alike = repeated(words) or _offices(words, vocabulary)
    if alike:
        return _places(text, alike, whole)
    every = range(1, len(words))
    honored = {i for i in every if _honorable(words, i)} if any(word.key in _HONORABLE for word in words) else set()
    dates = dates_in(words)
    bodies = agencies(words, vocabulary) | {*companies(words)} if flat else behind_offices(words, vocabulary)
    marked = dated(words, dates) | bodies
    found = honored | marked | {i for i in every if _begins(words, i, vocabulary)}
    if not flat:
        found |= titled_name(words, found, vocabulary) | {i for i in every if capital_city(words, i, vocabulary)}
    titled = words[0].key in ("the", "hon", "honorable") and (words[0].bits | words[1].bits) & _HONORIFIC and len(words) > _FEW
    if flat or titled or honored or (marked and len(words) > _FEW) or _side_by_side(words, vocabulary):
        before_names = flat and _before_names(words)
        found |= {i for i in every if _begins_flat(words, i, vocabulary, flat, before_names)}
    for start, end in dates:
        found -= set(range(start + 1, end))
    if found and "(" in text:
        found -= _bracketed(words)
    if flat or honored:
        found = abreast(words, found, vocabulary)
    return _places(text, found, whole) if found else []


_FEW = 6
"""Words of a line in which a date or an honorific is told from one thing behind it: "May 4, 2019 Harbor Office"."""
_ASIDE = 14
"""Words between brackets; "(" may be a misread letter: "(!Cong1'e5'5' of tbe" is blackletter."""


def _bracketed(words: list[Word]) -> set[int]:
    """Words behind the first of a bracket, which the next line may close: "Lee Orr (Director, Office of Ferries)" is one thing."""
    out: set[int] = set()
    for opened, word in enumerate(words):
        if word.text[0] != "(" or not word.text[1:2].isalpha():
            continue
        near = words[opened : opened + _ASIDE]
        size = next((n for n, end in enumerate(near, 1) if end.text.rstrip(".,;:")[-1:] == ")"), len(near))
        if size < _ASIDE:
            out.update(range(opened + 1, opened + size))
    return out


def _places(text: str, found: set[int], whole: Sequence[int] = ()) -> list[int]:
    """Where words stand, in order, by their numbers; ``whole`` has those that are one with the word before them."""
    starts = [match.start() for n, match in enumerate(_TOKEN.finditer(text)) if n not in whole]
    return [starts[i] for i in sorted(found)]


_HONORABLE = frozenset({"hon", "honorable", "right"})


def _offices(words: list[Word], vocabulary: Vocabulary) -> set[int]:
    """Offices and nothing else: "Chairman Ranking Member". "Deputy Director" is one."""
    if len(words) > _LONGEST or not words[0].bits & _OFFICE:
        return set()
    return set(offices_in(words, vocabulary)) - {0}


_LONGEST = 12
"""Words of a line of offices."""


def _honorable(words: list[Word], i: int) -> bool:
    """Whether "The Honorable" begins here, or "Hon." without an article before it."""
    word = words[i]
    if word.key in ("hon", "honorable") and i and words[i - 1].key not in ("right", "most") and not _the(words[i - 1]):
        return word.text[0].isupper() and not words[i - 1].text[0].islower()
    capital = word.text.lstrip(_QUOTES)[:1].isupper()
    return capital and _the(word) and i + 1 < len(words) and words[i + 1].key in ("honorable", "hon", "right")


def _the(word: Word) -> bool:
    return word.key == "the" or (not word.bits and word.text[0].isupper() and article(word.text))


def _begins(words: list[Word], i: int, vocabulary: Vocabulary) -> bool:
    """Something begins here because of a comma or a ZIP code before it."""
    word, before = words[i], words[i - 1]
    if word.key == "attn" and word.text[-1] == ":":
        return True
    if before.signs & _ZIP and i > 1 and (words[i - 2].bits & _STATE or words[i - 2].text[-1] == "."):
        return True
    if before.text[-1] not in ",;" or not (word.text[0].isupper() or word.text[0].isdigit()):
        return False
    if (word.bits & _SUFFIX and not word.bits & _OFFICE) or word.key in COMPANY_ENDS:
        return False
    if _on_what(words, i):
        return False
    if word.bits & (_OFFICE | _BODY) or (word.key in _OF_OFFICES and i + 1 < len(words) and words[i + 1].bits & _OFFICE):
        return True
    if before.text[-1] == "," and (_body_soon(words, i) or company(words, i)):
        return True
    if word.key in _BODY_HEADS:
        # "..., U.S. / Senate": the body may go on in the next line.
        return True
    # "Trenton, NJ." is one place: a city is cut off from what stands before it, not a state from its city.
    return city(words, i, vocabulary)


def _on_what(words: list[Word], i: int) -> bool:
    """What a committee is on goes on here to the end of the line: "Committee on Commerce, / Weather Services, and Ports"."""
    if words[i].bits & _OFFICE or words[i].key in _BODY_HEADS or all(word.key != "and" for word in words[-3:]):
        return False
    for word, ahead in zip(reversed(words[: i - 1]), reversed(words[1:i]), strict=True):
        if word.bits & (_OFFICE | _HONORIFIC):
            return False
        if ahead.key == "on":
            return word.key in ("committee", "subcommittee")
    return False


def _body_soon(words: list[Word], i: int, joined: bool = False) -> bool:
    """A body's name begins here: "U.S. Department of ...", "Senate Armed Services Committee".

    ``joined``: it may have "and" before its own noun: "Food and Drug Administration".
    """
    for word in words[i : i + 7]:
        if word.bits & _BODY:
            return True
        if word.text[-1] in ",;" or word.bits & (_CONNECTIVE | _GIVEN) and not (joined and word.key in ("and", "&")):
            return False
    return False


def _side_by_side(words: list[Word], vocabulary: Vocabulary) -> bool:
    """Two bodies, streets or cities in a line, or a street and a city with no comma between: columns or lines run together."""
    if words[0].bits & _BODY and sum(1 for word in words if word.key == words[0].key) > 1:
        return True
    streets = sum(1 for i in range(len(words)) if street(words, i))
    zips = sum(1 for word in words if word.signs & _ZIP)
    return streets > 1 or zips > 1 or (streets == 1 and any(city(words, i, vocabulary) for i in range(1, len(words))))


_PERSONS = frozenset({"mr", "mrs", "ms", "miss", "messrs"})


def _before_names(words: list[Word]) -> bool:
    """Offices stand before the names: "Senator Pat Lee Senator Lee Orr"."""
    first = 1 if words[0].key in ("u.s", "us") else 0
    return len(words) > first + 2 and bool(words[first].bits & _OFFICE) and bool(words[first + 1].bits & _GIVEN)


def _begins_flat(words: list[Word], i: int, vocabulary: Vocabulary, flat: bool, before_names: bool) -> bool:
    """Something begins here by what the words are, with no mark before it."""
    word, before = words[i], words[i - 1]
    first = word.text.lstrip(_QUOTES)[:1]
    if flat and misread_city(words, i):
        return True
    if before.bits & _CONNECTIVE or not (first.isupper() or first.isdigit()):
        return False
    if word.key in _OF_PLACES and before.key != "state" and i + 1 < len(words) and words[i + 1].key == "of":
        # "Department of Tides University of Ohio"
        return True
    if word.key == "executive" and i + 1 < len(words) and words[i + 1].key == "office":
        # "Office of Management and Budget Executive Office of the President"
        return True
    if word.key == "office" and before.key == "executive":
        return False
    if street(words, i):
        return True
    if word.key in _PERSONS and i + 1 < len(words) and words[i + 1].text[0].isupper() and not before.bits & _HONORIFIC:
        return True
    if city_starts(words, i, vocabulary):
        return True
    if word.bits & _BODY and i > 2 and word.key == words[0].key:
        # "Committee on Rules Committee on Trade": columns run together.
        return True
    if any(w.key in ("building", "bldg") for w in words[i : i + 3]):
        # "Dirksen Senate Office Building" is a building, no body.
        return False
    if word.text.lstrip(_QUOTES) == "The" and i + 1 < len(words) and words[i + 1].bits & _BODY:
        return True
    if (
        word.bits & _OFFICE
        and not word.bits & (_GIVEN | _BODY)
        and not before.bits & (_OFFICE | _HONORIFIC)
        and not before.text[0].islower()
        and before.key not in ("u.s", "united", "states", *_OF_OFFICES)
        # "Chief Executive Officer"
        and (i < 2 or words[i - 2].key != "chief")
    ):
        return not (before.bits & _BODY and before.key in _BODY_HEADS)
    if word.key in _OF_OFFICES and before.key != "chief" and i + 1 < len(words) and words[i + 1].bits & _OFFICE:
        return True
    if word.key == "house" and before.key == "senate" and words[i + 1 : i + 2] and words[i + 1].key == "of":
        # "United States Senate House of Representatives": a chamber each.
        return True
    if word.key in ("u.s", "united") and not before.bits & _HONORIFIC and before.key != "the":
        return True
    if (
        (word.bits & _BODY or (flat and _body_soon(words, i)))
        and word.key in _BODY_HEADS
        and before.key not in _BODY_HEADS
        and (word.key != "white" or (i + 1 < len(words) and words[i + 1].key == "house"))
        and not _in_body(words, i)
        and before.key != "states"
        and not before.bits & _HONORIFIC
    ):
        return True
    if before.bits & _OFFICE and not before.bits & _GIVEN and before.key != "chief" and _body_soon(words, i, joined=True):
        # "Administrator Environmental Protection Agency", not "Administrator Lee Orr".
        return i > 1 and (_agency(words, i) or (not word.bits & _OFFICE and not _agency(words, i - 1)))
    if flat and not before_names and i > 1 and (before.key, words[i - 2].key) in _WHOLE_TITLES:
        return True
    if flat and before.text[0] == "(" and "-" in before.text:
        # "Pat Lee (D-ME) Lee Orr (R-OH)"
        return True
    return flat and not (before_names and before.bits & _OFFICE) and _name_starts(words, i)


def _agency(words: list[Word], i: int) -> bool:
    """The word belongs to the body behind it though it is one of offices: "Administrator General Services Administration"."""
    return words[i].key in _OF_OFFICES and i > 0 and words[i - 1].bits & _OFFICE != 0 and words[i - 1].key not in _OF_GENERAL


def _in_body(words: list[Word], i: int) -> bool:
    """The noun of a body whose name has begun: "House Foreign Affairs / Committee"."""
    for word in reversed(words[max(0, i - 5) : i]):
        if word.text[-1] in ",;":
            return False
        if word.key in ("house", "senate", "joint", "select"):
            return words[i].key in ("committee", "subcommittee", "office")
    return False


def _name_starts(words: list[Word], i: int) -> bool:
    """A given name behind a finished name or title, with a family name to come."""
    word, before = words[i], words[i - 1]
    if not word.bits & _GIVEN or i + 1 == len(words) or before.bits & (_CONNECTIVE | _HONORIFIC):
        return False
    if len(before.text) == 2 and before.text[1] == ".":
        return False
    following = words[i + 1]
    if len(following.text) == 2 and following.text[1] == "." and i > 1 and not before.bits & _OFFICE:
        # "Member of the Committee on Finance Pat G. Lee"
        return True
    if i > 1 and words[i - 2].bits & _CONNECTIVE and not before.bits & _OFFICE and not following.bits & (_OFFICE | _BODY):
        # "Chairman Subcommittee on Finance Pat Lee Ranking Member": a name has its title behind it.
        return following.text[0].isupper() and i + 2 < len(words) and words[i + 2].bits & (_OFFICE | _GIVEN) == _OFFICE
    if not following.text[0].isupper() or following.bits & (_OFFICE | _BODY | _SUFFIX) and not following.bits & _GIVEN:
        return False
    if before.bits & (_OFFICE | _BODY | _SUFFIX):
        # "Senator Pat Lee" is an office and its name; behind a title of its own line a new name begins.
        begins = i < 2 or words[i - 2].text[-1] in ".0123456789"
        return bool(before.bits & _SUFFIX) or (i > 2 and not begins)
    # "Senator Ann Ruth Lee", where "Ann" is no family name.
    return i > 1 and not words[i - 2].bits & (_CONNECTIVE | _HONORIFIC | (_OFFICE if before.bits & _GIVEN else 0))
