"""A line's words, each looked at once: the lists that have it, its case and its marks.

Cutting and evidence ask much of every line. A word answers by itself and is remembered with the vocabulary; of a line only the
union of its words' signs and the sums of their counts are made, and a pattern is tried only where a sign allows it.
"""

from __future__ import annotations

import re

from attrs import define, field

from ._misread import SHORTEST, anchor
from ._vocabulary import BIT, Vocabulary, fold

LONGEST = 399
"""A longer line is no list and no heading: nobody asks for its words."""
_REMEMBERED = 20_000
_SHORT = 60
"""A line of so many characters may stand in many letters; most of longer ones are prose."""

_FLAGS = (
    "unknown", "digit", "four_digits", "dated", "mark", "comma", "colon", "slash", "bracket", "at", "www", "stop", "solid",
    "begins_upper", "lone", "initial", "shaped", "barred", "leads", "dear", "chamber", "committee", "page", "box",
    "zip", "house_number", "seam", "honor",
)  # fmt: skip
FLAG = {name: 1 << len(BIT) + i for i, name in enumerate(_FLAGS)}
"""Signs of a word's characters, one bit each above those of the vocabulary's lists."""
LISTED = (1 << len(BIT)) - 1
"""The bits of all lists."""

_COUNTS = ("lower", "capital", "connective", "prose", "in_lower", "uncapitalised", "given", "office", "delivery", "separator")
LANE = {name: 10 * i for i, name in enumerate(_COUNTS)}
"""Where in a sum of counts the words of a sort are counted: `LONGEST` keeps each below 1024."""
MOST = 1023

_CONNECTIVE, _PROSE, _OFFICE, _BODY, _GIVEN = (BIT[n] for n in ("connectives", "prose", "offices", "bodies", "given"))
_PARTICLE, _HONORIFIC, _SURNAME, _STREET = BIT["particles"], BIT["honorifics"], BIT["surnames"], BIT["streets"]
_SUFFIX = BIT["suffixes"] | BIT["degrees"]
_NO_NAME = _OFFICE | _BODY | _STREET | _CONNECTIVE | _PROSE
_LETTERS_LABELS = sum(
    BIT[name]
    for name in (
        "subject_labels", "copy_labels", "postscript_labels", "enclosure_labels", "deliveries", "salutation_openers", "honorifics",
    )
)  # fmt: skip
_ADDRESSING = frozenset({"to", "for", "through", "thru", "via", "attn", "attention", "dear"})
# "PAT LEE COMMITTEES: TRADE", "Phone: (202) 555-0142": labels of a letterhead.
_STATIONERY = frozenset(
    {
        "committee", "committees", "subcommittees", "web", "website", "email", "e-mail", "phone", "tel", "telephone", "fax",
        "facsimile",
    }
)  # fmt: skip
_INSIDE = {
    "comma": (",",), "colon": (":",), "slash": ("/",), "bracket": (")", "]"),
    "dear": ("dear",), "chamber": ("congress", "senate", "house"), "committee": ("ommit",), "page": ("page",),
    "honor": ("honorable",),
}  # fmt: skip
_SEEN = {
    "at": re.compile(r"@|http"),
    # "lund.house.gov" as well as "www.lund.house.gov": many letterheads leave the "www" away.
    "www": re.compile(r"(?i:www\.|\w\.(?:gov|com|org|edu|mil|net|us)(?![\w@]))"),
    "digit": re.compile(r"[\d²³¹⁰⁴-⁹₀-₉①-⑳]"),
    "four_digits": re.compile(r"\d{4}"),
    "dated": re.compile(r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[/.-]\d"),
    "zip": re.compile(r"^\d{5}(?:[-–?]\d{4})?[.,]?$"),
    "house_number": re.compile(r"^(?:[HS]-)?\d{1,5}[A-Z]?,?$"),
    "mark": re.compile(r"[,;\d]|\b(?i:hon|attn)"),
    "stop": re.compile(r"[a-z0-9)”\"'’][.?!][\"”')]?$"),
    "solid": re.compile(r"[^-=_*~—–.•·#|+Â]"),
    "begins_upper": re.compile(r"^[\"“'‘(]?[A-Z]"),
    "seam": re.compile(r"[a-z,][A-Z]"),
    "box": re.compile(r"\b(?i:Box|Mail|Mailstop|Room|Rm\.|Suite|Ste\.|Floor)\b|^(?i:[HS])-\d"),
}
_TELLING = re.compile(
    r"(?i:http|dear|honorable|congress|senate|house|ommit|page|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|hon|attn|box|mail|room|suite|floor)|[a-z][A-Z]|^Â+$"
)
"""What makes letters alone tell something: see `_INSIDE` and `_SEEN`."""
_LOWER = frozenset("abcdefghijklmnopqrstuvwxyz")
_VOWEL = re.compile(r"[aeiouy]", re.IGNORECASE)
_INITIAL = re.compile(r"[^\W\d_a-z]\.")
_NAME = re.compile(r"(?:[^\W\d_]|[`'‘’“”\"().-])+[,;]?\.?$")


@define(slots=True, eq=False, repr=False)
class Word:
    """A word as it stands in a line, the punctuation around it included."""

    text: str
    key: str
    """As vocabularies compare it."""
    bits: int
    """The lists that have it."""
    signs: int
    """`bits`, and what its characters are (`FLAG`)."""
    counts: int
    """One in the lane of each sort that it is of (`LANE`)."""
    starts: int
    """The lists that have an entry which begins as it does."""
    as_first: int = -1
    """The evidence that it gives as the first word of a line, once somebody has asked; `_evidence` says which."""
    as_last: int = -1
    """As the last one."""
    _meant: str | None = field(default=None, init=False)

    _ink: tuple[int, int, int] | None = field(default=None, init=False)

    @property
    def ink(self) -> tuple[int, int, int]:
        """How many of its characters are letters, vowels, and signs that names do not have."""
        if self._ink is None:
            odd = sum(1 for char in self.text if not (char.isalnum() or char in ".,'-’&"))
            self._ink = sum(map(str.isalpha, self.text)), len(_VOWEL.findall(self.text)), odd
        return self._ink

    @property
    def meant(self) -> str:
        """The anchor that it is misread for; nothing where there is none. To be asked of words that no list has."""
        if self._meant is None:
            self._meant = anchor(self.text) or ""
            if not self._meant:
                # Now that it is known, lines that have the word need not ask.
                self.signs &= ~FLAG["unknown"]
        return self._meant


def word_of(text: str, vocabulary: Vocabulary) -> Word:
    """What there is to know about a word."""
    known: dict[str, Word] = vocabulary.words
    found = known.get(text)
    if found is None:
        if len(known) > _REMEMBERED:
            known.clear()
        # "A." in "John A. Lee" is no article, "W." no state's, as in "W. Va.".
        bits = 0 if _INITIAL.fullmatch(text) else vocabulary.bits(text)
        found = Word(text, fold(text), bits, bits | _flags(text, bits), _counts(text, bits), vocabulary.starts(text))
        known[text] = found
    return found


def _flags(text: str, bits: int) -> int:
    bare = text[:-1] if text[-1] in ",." else text
    if bare.isalpha() and not _TELLING.search(bare):
        # Most words are letters that say nothing, with or without a comma or a full stop.
        names = ["solid", "begins_upper"] if "A" <= bare[0] <= "Z" else ["solid"]
        if text[-1] == ",":
            names += ["comma", "mark"]
        elif len(bare) < len(text) and (bare[-1] in _LOWER):
            names.append("stop")
    else:
        low = text.casefold()
        names = [name for name, parts in _INSIDE.items() if any(part in low for part in parts)]
        names += [name for name, pattern in _SEEN.items() if pattern.search(text)]
    if not bits and len(text) >= SHORTEST - 1:
        names.append("unknown")
    if len(text) == 1 and text.isupper():
        names.append("lone")
    if _INITIAL.fullmatch(text):
        names.append("initial")
    if _NAME.match(text) and (text[0].isupper() or text[0] in "\"'“‘`(" or bits & _PARTICLE):
        names.append("shaped")
    if bits & _NO_NAME and not bits & (_GIVEN | _SUFFIX | _PARTICLE | _SURNAME):
        names.append("barred")
    if (bits & (_HONORIFIC | _OFFICE) and not bits & _GIVEN) or bits & _CONNECTIVE:
        names.append("leads")
    return sum(FLAG[name] for name in names)


_LISTS = {"connective": _CONNECTIVE, "prose": _PROSE, "delivery": BIT["delivery_words"]}


def _counts(text: str, bits: int) -> int:
    names = [name for name, of in _LISTS.items() if bits & of]
    if not bits & _CONNECTIVE:
        first = text[0] if text[0].isalnum() else text.lstrip("\"'“‘`([*_")[:1]
        names += ["lower"] if first.islower() else ["capital"] if first.isupper() else []
        if text[0].islower():
            names += ["in_lower"] if bits & _PARTICLE else ["in_lower", "uncapitalised"]
    if bits & _GIVEN and not bits & _OFFICE:
        names.append("given")
    if bits & (_OFFICE | _BODY) and not bits & _GIVEN:
        names.append("office")
    return sum(1 << LANE[name] for name in names) + (text.count(",") + text.count(";") << LANE["separator"])


@define(slots=True, eq=False, repr=False)
class Words:
    """A line's text with its words, and what has been found out about it."""

    text: str
    words: list[Word]
    """None of them where the line is longer than `LONGEST`."""
    signs: int
    """What any of its words is; all there are where the words are not known."""
    counts: int
    """How many of its words are of each sort."""
    starts: int
    """The lists that have an entry which begins as the line does."""
    cuts: list[int] | None = None
    """Where other things begin in it, once somebody has asked."""
    evidence: int = -1
    """Its own evidence, once somebody has asked."""
    named: bool | None = None
    """Whether it may be nothing but names, once somebody has asked."""

    def cases(self) -> tuple[int, int, int, int]:
        """How many of its words are in lower case, capitalised, small words, and everyday words of prose."""
        counts = self.counts
        return counts & MOST, counts >> 10 & MOST, counts >> 20 & MOST, counts >> 30 & MOST

    def labelled(self) -> bool:
        """It begins with a label of one to three words that is none of a letter's own: "Sending Office: Pat Lee".

        "To:" is none either: behind it stands an addressee as in a line of its own.
        """
        if not self.signs & FLAG["colon"] or self.starts & _LETTERS_LABELS:
            return False
        for word in self.words[: min(3, len(self.words) - 1)]:
            if not word.text[0].isupper():
                return False
            if word.text[-1] == ":":
                return self.words[0].key not in _ADDRESSING and word.key not in _STATIONERY and len(word.text) > 2
        return False

    def labels(self) -> bool:
        """It is nothing but a label of one to four capitalised words, none of a letter's own: "Document Type:"."""
        words = self.words
        if (
            not self.text.endswith(":")
            or "," in self.text
            or len(words) > 4
            or self.starts & _LETTERS_LABELS
            or words[0].key in _ADDRESSING
            or words[-1].key in _STATIONERY
        ):
            return False
        return all(word.text[0].isupper() for word in words) and not self.signs & (_HONORIFIC | _OFFICE)

    def count(self, name: str) -> int:
        """How many of its words are of a sort."""
        return self.counts >> LANE[name] & MOST


def line_of(text: str, vocabulary: Vocabulary) -> Words:
    """The words of a line; a short one is looked at once and remembered."""
    known: dict[str, Words] = vocabulary.lines
    found = known.get(text)
    if found is None:
        found = words_in(text, vocabulary)
        if len(text) <= _SHORT:
            if len(known) > _REMEMBERED:
                known.clear()
            known[text] = found
    return found


def words_in(text: str, vocabulary: Vocabulary) -> Words:
    """The words of a line."""
    if len(text) > LONGEST:
        return Words(text, [], -1, 0, vocabulary.starts(text))
    known = vocabulary.words
    words = []
    signs = counts = 0
    for part in text.split():
        one = known.get(part) or word_of(part, vocabulary)
        words.append(one)
        signs |= one.signs
        counts += one.counts
    return Words(text, words, signs, counts, words[0].starts)
