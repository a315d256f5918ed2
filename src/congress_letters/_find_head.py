"""Where the head of a letter begins: the walk up from its salutation, over what letterheads, dates and addresses look like."""

from __future__ import annotations

import re
from itertools import islice

from attrs import define, field

from ._find_anchors import Anchor, Kind, closes, greets, greets_barely
from ._find_lines import PAGE_MARK, PROSE, RULE, Looks, has, indent_of, lines_above

_HEADING = frozenset({"date", "honorific", "subject", "delivery", "letterhead"})
_STRONG = _HEADING | {"address", "office", "body", "office_name"}
_MOST_LINES = 60
_MOST_WEAK, _ATTACHED = 6, 3
_TOP = 4_000
_BODY = 60_000
_BEFORE = 1_500
_GOES_ON = frozenset({"and", "of", "the", "de", "la", "van", "von"})
_INSIDE = 40
_DATE = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},?\s+\d{4}")
_DATE_BEHIND = re.compile(rf"(?:(?<=\s\s)|(?<=:)|(?<=:\s))({_DATE.pattern})$")
_ADDRESSEE = re.compile(r"(?:The Honorable|Hon\.)\s")


@define(slots=True, eq=False, repr=False)
class Head:
    """The beginning of what may be a letter."""

    start: int
    """Where it begins."""
    at: int
    """Where its salutation is, or the line that stands for one."""
    headed: bool
    """Something of a letter's head stands above the salutation."""
    indent: int
    """Column of the salutation."""
    line_end: int
    """Behind the line of the salutation."""
    kind: Kind | None = Kind.DEAR
    """What its salutation is; None where it has none."""
    told: bool = False
    """Nothing stands above the salutation, and what stands below it is said to a reader."""


def head_above(text: str, anchor: Anchor, floor: int, signed: bool, looks: Looks) -> Head | None:
    """The head of a letter that greets at ``anchor``; None for a salutation inside a sentence.

    Nothing above ``floor`` belongs to it. ``signed``: nothing but another letter's signatures and the like is between.
    """
    if anchor.at - anchor.start > _INSIDE and text[anchor.start : anchor.at].strip():
        return _inside(text, anchor, floor, signed, looks)
    if _in_verse(text, anchor):
        return None
    climb = _Climb(text, floor, signed, looks, anchor.start, indent_of(text[anchor.start : anchor.end]))
    start, headed = climb.to_the_top()
    if anchor.kind is not Kind.DEAR and not headed and not _first(text, anchor.start):
        return None
    return Head(start, anchor.at, headed, climb.indent, anchor.end, anchor.kind)


def head_without_salutation(text: str, at: int, floor: int, looks: Looks) -> Head | None:
    """The head of a letter that closes in the line at ``at`` and has no salutation with Dear.

    It is the nearest date, addressee or salutation without Dear that has prose below it.
    """
    prose = False
    for low, line in lines_above(text, at, max(floor, at - _BODY)):
        bare = line.strip()
        if not bare or len(bare) > 100:
            prose = prose or bool(bare)
            continue
        look, own = looks.of(bare)
        greeting = look == "greeting_bare" and has(own, "ends_colon")
        if look in PROSE:
            prose = True
        elif prose and (greeting or look in ("date", "honorific")):
            climb = _Climb(text, floor, False, looks, low + len(line), indent_of(line))
            start, headed = climb.to_the_top()
            return (
                Head(start, low, True, climb.indent, low + len(line), Kind.DOUBTFUL if greeting else None)
                if headed or greeting
                else None
            )
    return None


def _in_verse(text: str, anchor: Anchor) -> bool:
    """A sentence goes on in the next line: "Dear land of lakes, / where the ferry was late"."""
    below = text[anchor.end : anchor.end + 40].lstrip(" \t")
    return text[anchor.at : anchor.end].rstrip()[-1:] == "," and below[:1].islower() and below.split(None, 1)[0] not in _GOES_ON


def _first(text: str, at: int) -> bool:
    """Nothing but blanks is above."""
    return at < _TOP and not text[:at].strip()


def _inside(text: str, anchor: Anchor, floor: int, signed: bool, looks: Looks) -> Head | None:
    """The head of a salutation inside a line: all of the line above it, or what a date or an addressee begins."""
    low = max(anchor.start, floor, anchor.at - _BEFORE)
    before = text[low : anchor.at]
    dates = [found.start() for found in _DATE.finditer(before)]
    addressees = [found.start() for found in _ADDRESSEE.finditer(before)]
    if low == anchor.start and _capitalised(before):
        start, headed = _Climb(text, floor, signed, looks, low, 0).to_the_top()
        return Head(start, anchor.at, bool(headed or dates or addressees or looks.of(before)[0] in _HEADING), 0, anchor.end)
    found = (dates or addressees)[-1:]
    if found and _capitalised(before[found[0] :]):
        return Head(low + found[0], anchor.at, True, 0, anchor.end)
    return None


def _capitalised(text: str) -> bool:
    """Names, offices and addresses, no sentence."""
    words = text.split()
    return sum(1 for word in words if word[0].islower() and len(word) > 3) * 5 <= len(words)


@define(slots=True, eq=False, repr=False)
class _Climb:
    """The walk up. Strong lines carry the head's beginning up with them, a few weak ones may stand between."""

    text: str
    floor: int
    signed: bool
    looks: Looks
    at: int
    indent: int
    start: int = field(init=False)
    """The topmost strong line so far."""
    top: int = field(init=False)
    """The topmost line of any kind so far."""
    at_top: bool = field(init=False)
    """The text begins above: all of it is the head's where nothing speaks against it, as a letterhead with a roster."""
    weak: int = 0
    """Weak lines above the topmost strong one."""
    dated: bool = False
    headed: bool = False

    def __attrs_post_init__(self) -> None:
        self.start = self.top = self.at
        self.at_top = not self.signed and self.floor == 0 and self.at < _TOP

    def to_the_top(self) -> tuple[int, bool]:
        """Where the head begins, and whether there is one."""
        for low, line in islice(lines_above(self.text, self.at, self.floor), _MOST_LINES):
            bare = line.strip()
            if not bare or PAGE_MARK.match(bare):
                continue
            if RULE.match(bare):
                return (self.start if self.signed else self.top), self.headed
            if not self._goes_on(low, line, bare):
                break
            self.top = low
        else:
            if self.at_top:
                return self.top, self.headed
        # A sender's name or a letterhead's first line may look like nothing.
        return (self.top if self.weak <= _ATTACHED and not self.signed else self.start), self.headed

    def _goes_on(self, low: int, line: str, bare: str) -> bool:
        """Take a line in; False where the head is below it."""
        if self._anchors(bare):
            return False
        look, own = self.looks.of(bare)
        if self._stops(bare, look, own) and (self.start < self.at or not self._subject(low + len(line))):
            self._date_behind(low + line.index(bare), bare)
            return False
        if (look == "date" and (self.dated or self._in_sentence(low))) or (self._left_of(line) and not self.at_top):
            return False
        if self.signed and look == "copy":
            return False
        if look in _STRONG and not self._signature(own):
            self.start, self.weak = low, 0
            self.headed = self.headed or look in _HEADING or look == "address"
            self.dated = self.dated or look == "date"
        else:
            self.weak += 1
        return self.weak <= _MOST_WEAK or self.at_top

    def _in_sentence(self, low: int) -> bool:
        """A sentence in the line right above goes on in the line that begins at ``low``: "sent on / March 4, 2019."."""
        _, line = next(lines_above(self.text, low, self.floor), (0, ""))
        bare = line.strip()
        return bare != "" and (bare[-1].isalnum() or bare[-1] == ",") and self.looks.of(bare)[0] in ("prose", "lower")

    def _left_of(self, line: str) -> bool:
        """The line is of the text around a letter that is set in, as in the Record."""
        return self.indent > 4 and indent_of(line) < self.indent - 3

    def _signature(self, own: int) -> bool:
        """Above the date and below another letter's closing only a letterhead of Congress is told from that one's signatures."""
        return self.signed and self.dated and not has(own, "congress_words")

    def _anchors(self, line: str) -> bool:
        """Another letter greets or closes here."""
        vocabulary = self.looks.vocabulary
        return greets(line) or closes(line, vocabulary) or greets_barely(line, vocabulary) is not None

    def _stops(self, line: str, look: str, own: int) -> bool:
        """No head has such a line: prose, or what introduces a letter."""
        # "It was sent on March 4, 2019." is a sentence, and "sent on March 4, 2019." the end of one, not a place and a date.
        if look in PROSE or (look == "date" and (line[0].islower() or has(own, "lower_words"))):
            return True
        if look in _HEADING:
            return False
        if has(own, "lower_words") and has(own, "ends_stop", "prose_words", "many_words", "starts_lower"):
            return True
        return line[-1] == ":" and (has(own, "lower_words") or "letter" in line.casefold())

    def _subject(self, at: int) -> bool:
        """The prose above ``at`` goes on with a subject line: "RE: The harbor plan / that was promised in June"."""
        for _, line in islice(lines_above(self.text, at, self.floor), 5):
            bare = line.strip()
            if not bare:
                return False
            if self.looks.of(bare)[0] == "subject":
                return True
        return False

    def _date_behind(self, low: int, bare: str) -> None:
        """A date at the end of the line above: "... sent this letter to the Secretary:    March 4, 2019"."""
        found = None if self.dated else _DATE_BEHIND.search(bare)
        if found:
            self.start = self.top = low + found.start(1)
            self.headed = True
