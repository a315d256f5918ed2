"""From anchors to regions: stretches of a longer text that may each be one letter.

A salutation opens a region, with the head above it; a closing ends it, with the signatures below it. Regions are disjoint and
come in reading order, and each line is looked at a bounded number of times.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from ._find_anchors import Anchor, Kind, anchors
from ._find_body import told, told_below
from ._find_end import End, end_below, end_without_closing
from ._find_head import Head, head_above, head_without_salutation
from ._find_lines import Looks
from ._vocabulary import Vocabulary

_PAIR, _NEAR = 2, 80


@define(frozen=True, slots=True, eq=False, repr=False)
class Region:
    """A stretch of the text that may be a letter."""

    start: int
    end: int
    greeting: int | None
    """Where it greets; None where it has no salutation, or a doubtful one."""
    closing: int | None
    """Where it closes; None where it has no closing."""
    told: bool = False
    """What stands below the salutation is said to a reader."""


def regions(text: str, vocabulary: Vocabulary) -> Iterator[Region]:
    """All regions of a text in reading order."""
    finder = _Finder(text, Looks(vocabulary))
    for anchor in anchors(text, vocabulary):
        if anchor.kind is Kind.LEAD:
            finder.leads(anchor)
        else:
            yield from finder.closes(anchor) if anchor.kind is Kind.CLOSING else finder.greets(anchor)
    yield from finder.finished(len(text))


def next_letter(text: str, vocabulary: Vocabulary) -> int | None:
    """Where a second letter begins in a text that is parsed as one; None where there is none."""
    if text.count("Dear") + text.count("DEAR") < 2:
        return None
    found = regions(text, vocabulary)
    first, second = next(found, None), next(found, None)
    if first is None or second is None or first.greeting is None or second.greeting is None:
        return None
    # Where the first one's closing is lost, as on a page that prints a letter twice, a head above the second one tells it.
    parted = first.closing is not None or (first.told and second.start < second.greeting)
    return second.start if parted else None


@define(slots=True, eq=False, repr=False)
class _Finder:
    """What is known between one anchor and the next."""

    text: str
    looks: Looks
    floor: int = 0
    """Behind the last closing: no letter's head reaches above."""
    head: Head | None = field(default=None, init=False)
    """How the letter began that is being found."""
    closing: int = field(default=0, init=False)
    """Where it closes."""
    end: End | None = field(default=None, init=False)
    """How it ends, where a closing has come."""
    row: int = field(default=0, init=False)
    """How many closings have come with nothing between them."""

    def greets(self, anchor: Anchor) -> Iterator[Region]:
        """A salutation: another letter, unless it is in a sentence, or quoted in the letter that has begun."""
        signed = self.end is not None and self.end.reach >= anchor.start
        head = head_above(self.text, anchor, self.floor, signed, self.looks)
        if head is None:
            return
        if anchor.kind is Kind.DEAR:
            head.told = told(self.text, head, self.looks)
        if self.head is not None and (self.head.headed or self.head.told) and self.end is None and not head.headed:
            return
        yield from self.finished(head.start)
        self.head = head

    def leads(self, anchor: Anchor) -> None:
        """A line that says that a letter follows: one without a salutation may begin below."""
        if self.head is None:
            self.head = told_below(self.text, anchor, self.looks)

    def closes(self, anchor: Anchor) -> Iterator[Region]:
        """A closing: the letter's, or that of another one without a salutation."""
        if self.end is not None and anchor.start > self.end.reach:
            yield from self.finished(anchor.start)
        if self.head is None:
            self.head = head_without_salutation(self.text, anchor.start, self.floor, self.looks)
        follows = self.floor > 0 and anchor.start - self.floor < _NEAR and not self.text[self.floor : anchor.start].strip()
        self.row = self.row + 1 if follows else 1
        end = end_below(self.text, anchor, self.head, self.looks) if self.head is not None else None
        if self.row > _PAIR:  # "Sincerely, / Respectfully, / Cordially," is a list of them
            self.end = end = None
        if end is not None:
            self.closing = anchor.at if self.end is None else self.closing
            self.end = end
        if end is not None or self.head is None or self.row > 1:
            self.floor = anchor.end

    def finished(self, limit: int) -> Iterator[Region]:
        """The letter that has begun, if any; it ends before ``limit``."""
        head, end = self.head, self.end
        self.head = self.end = None
        if head is None:
            return
        greeting = head.at if head.kind in (Kind.DEAR, Kind.BARE) else None
        if end is not None:
            yield Region(head.start, min(end.at, limit), greeting, self.closing, head.told)
        elif (head.headed or head.told) and head.kind is not Kind.DOUBTFUL:
            yield Region(head.start, end_without_closing(self.text, head, limit, self.looks), greeting, None, head.told)
