"""Lines of a long text, downwards and upwards, a window of it at a time; and what one looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define

from ._evidence import own_evidence
from ._looks import look_of
from ._predicates import B as _B
from ._vocabulary import Vocabulary
from ._words import line_of

_WINDOW, _WINDOW_ABOVE = 1 << 16, 512
_LETTERHEAD = _B["congress_words"] | _B["committee_words"]
_MAY_BE_LETTERHEAD = frozenset({"body", "short", "capitals", "name_shape", "name", "address", "other", "office"})
_NO_ADDRESSEE = frozenset({"prose", "lower", "other", "date", "greeting", "copy", "roll"})

PROSE = frozenset({"prose", "lower", "other"})
"""Looks of lines that are sentences, or parts of them."""
PAGE_MARK = re.compile(r"\[\[?\s*pages?\b", re.IGNORECASE)
"""The mark of a page as the Record prints it: at the left edge, in the middle of a letter."""
RULE = re.compile(r"[_*=~–—-]{4,}$")
END_MARK = re.compile(r"#(?:\s?#){1,4}$|[-–—]\s?30\s?[-–—]$")
"""What a press release ends with: "###", "-30-"; below it are the page's tags and the office's address."""


def lines(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, str]]:
    """Lines with where they begin, their ends included, as `str.splitlines` has them."""
    end = len(text) if end is None else end
    size = _WINDOW
    while start < end:
        stop = min(start + size, end)
        window = text[start:stop].splitlines(True)
        if stop < end:
            if len(window) == 1:  # a line that is longer than the window
                size *= 2
                continue
            window.pop()
        size = _WINDOW
        for line in window:
            yield start, line
            start += len(line)


def lines_above(text: str, at: int, floor: int) -> Iterator[tuple[int, str]]:
    """As `lines`, upwards from the line that ends at ``at``; none that begins before ``floor``."""
    size = _WINDOW_ABOVE
    while at > floor:
        low = max(floor, at - size)
        window = text[low:at].splitlines(True)
        if low > floor:
            if len(window) == 1:
                size *= 2
                continue
            window.pop(0)
        for line in reversed(window):
            at -= len(line)
            yield at, line


def indent_of(line: str) -> int:
    """The column of a line's first character, tabs to 8."""
    if "\t" in line:
        line = line.expandtabs(8)
    return len(line) - len(line.lstrip())


@define(slots=True, eq=False, repr=False)
class Looks:
    """What lines look like, by the evidence that pieces have."""

    vocabulary: Vocabulary

    def of(self, line: str) -> tuple[str, int]:
        """The look of a line, "letterhead" where it may be one, and its evidence. Blanks around it don't count."""
        first = line.strip().split("   ", 1)[0]  # of a row of columns
        own = own_evidence(line_of(first, self.vocabulary), "", self.vocabulary) if first else 0
        look = look_of(own)
        if own & _LETTERHEAD and look in _MAY_BE_LETTERHEAD:
            return "letterhead", own
        if own & _B["honorific_first"] and look not in _NO_ADDRESSEE:
            return "honorific", own  # also what looks like a place: "The Honorable Pat W. Lee"
        return look, own


def has(own: int, *names: str) -> bool:
    """Some of the named predicates are in the evidence."""
    return any(own & _B[name] for name in names)


def speaks(text: str, looks: Looks) -> bool:
    """A sentence stands in a text: words of prose that a full stop or a colon ends."""
    return any(_speaks(*looks.of(line)) for _, line in lines(text) if not line.isspace())


def _speaks(look: str, own: int) -> bool:
    return look in PROSE and has(own, "many_words") and has(own, "ends_stop", "ends_colon")
