"""A letter's text as markup: every stretch of it in the part that it belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ._page_html import Safe, element, safe
from ._page_parts import PartView

__all__ = ["is_set_out", "marked"]

# Columns and centred lines stand in place only where all characters are of one width.
_SET_OUT = re.compile(r"\t| {4}")
_GAP = re.compile(r"\s\s+|\n")


def is_set_out(text: str) -> bool:
    """The text's layout hangs on its blanks."""
    return _SET_OUT.search(text) is not None


def marked(text: str, parts: Sequence[PartView], letter: str) -> Safe:
    """The text between the first and the last part, the stretches of each part in elements of their own.

    The first stretch of part 3 of letter "l2" has the id "l2p3"; all of its stretches have its number as ``data-p``. A stretch that
    several parts share (an address) has the numbers of all, and the looks of the first.
    """
    spans = [(span.start, span.end, number) for number, part in enumerate(parts) for span in part.pieces if len(span)]
    if not spans:
        return Safe("")
    low, high = min(start for start, _, _ in spans), max(end for _, end, _ in spans)
    names = sorted((span.start, span.end) for part in parts for span in part.names)
    begun: set[int] = set()
    out: list[str] = []
    for start, end, numbers in _stretches(spans, low, high):
        if not numbers:
            out.append(safe(text[start:end]))
            continue
        words = safe(*_words(text, start, end, names))
        part = parts[numbers[0]]
        new = [number for number in numbers if number not in begun]
        begun.update(new)
        words = safe(*(element("span", id=f"{letter}p{number}") for number in new[1:]), words)
        out.append(
            element(
                "span",
                words,
                class_=f"part {part.kind}",
                id=f"{letter}p{new[0]}" if new else None,
                role="group",
                aria_label=part.title,
                data_p=" ".join(map(str, numbers)),
            )
        )
    return safe(*out)


def _stretches(spans: Sequence[tuple[int, int, int]], low: int, high: int) -> Iterator[tuple[int, int, list[int]]]:
    """Stretches that belong to the same parts, in order."""
    begins: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for start, end, number in spans:
        begins.setdefault(start, []).append(number)
        ends.setdefault(end, []).append(number)
    edges = sorted({low, high, *begins, *ends})
    open_: list[int] = []
    for start, end in pairwise(edges):
        for number in ends.get(start, ()):
            open_.remove(number)
        open_ = sorted([*open_, *begins.get(start, ())])
        yield start, end, open_


def _words(text: str, start: int, end: int, names: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The words of a stretch in ``i``, which have the colour; line breaks and wide gaps between them have none."""
    at = start
    for gap in _GAP.finditer(text, start, end):
        if len(gap[0]) < 3 and "\n" not in gap[0]:
            continue
        if at < gap.start():
            yield element("i", *_named(text, at, gap.start(), names))
        yield gap[0]
        at = gap.end()
    if at < end:
        yield element("i", *_named(text, at, end, names))


def _named(text: str, start: int, end: int, names: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The words of a stretch, with names of people in ``b``."""
    at = start
    number = bisect_left(names, (start, start))
    while number < len(names) and names[number][0] < end:
        low, high = max(at, names[number][0]), min(end, names[number][1])
        if low < high:
            yield text[at:low]
            yield element("b", text[low:high])
            at = high
        number += 1
    yield text[at:end]
