"""Where the lines of a Word paragraph stand across the page: indentation, alignment and tab stops, as columns of characters."""

from __future__ import annotations

import re

from ._blocks import is_prose
from ._docx_styles import Look

__all__ = ["lines_of"]

_TWIPS = 20
# Width of a character of twelve points in a book face.
_CHARACTER = 5.6
# Twips: first lines of paragraphs are set in by less; "Sincerely," at the right by more.
_FIRST = 1440
# A first line that is set in by a tab. A label behind the tab, "a.", begins an item, whose place tells its level.
_TABBED = re.compile(r"^\t(?=[“\"‘'(]?[^\W\d_]+[,’']?[ ][^\t]*$)")


def lines_of(text: str, left: int, first: int, look: Look) -> list[tuple[str, int]]:
    """The lines of a paragraph, each with the column that it begins in.

    ``left`` is its indentation, ``first`` that of its first line relative to it, both in twips. That a first line is set in says
    that a paragraph begins, as a blank line does; it is no part of what the paragraph says, and goes.
    """
    lines = text.split("\n")
    if 0 < first < _FIRST:
        first = 0
    if is_prose(text):
        lines[0] = _TABBED.sub("", lines[0])
    return [_across(line, (left + (0 if count else first)) / _TWIPS, look) for count, line in enumerate(lines)]


def _across(line: str, start: float, look: Look) -> tuple[str, int]:
    """A line with blanks for its tabs, and the column in which it begins; places across are reckoned in points."""
    lead = len(line) - len(line.lstrip(" \u00a0"))
    parts = line.split("\t")
    width = look.width
    if len(parts) == 1:
        size = len(line.strip()) * _CHARACTER
        if look.align == "center":
            start = start + max((width - start - size) / 2, 0)
        elif look.align in ("right", "end"):
            start = max(width - size, 0)
        return line.strip(" "), max(round(start / _CHARACTER) + (lead if look.align in ("", "left", "both", "start") else 0), 0)
    at = max(start, 0.0)
    column = round(at / _CHARACTER)
    begin = -1
    out = ""
    for count, part in enumerate(parts):
        text = part.strip(" ")
        if count:
            at = _stop(at, text, look)
        if text:
            target = round(at / _CHARACTER)
            if begin < 0:
                begin = target
            else:
                out += " " * max(target - begin - len(out), 3)
            out += text
            at += len(text) * _CHARACTER
    return out, max(begin, 0) if out else column


def _stop(at: float, text: str, look: Look) -> float:
    """Where a text begins behind a tab."""
    for place, kind in look.tabs:
        if place / _TWIPS > at + 1:
            stop = place / _TWIPS
            size = len(text) * _CHARACTER
            if kind in ("right", "end", "decimal"):
                return max(stop - size, at + 3 * _CHARACTER)
            if kind == "center":
                return max(stop - size / 2, at + 3 * _CHARACTER)
            return stop
    return (at // 36 + 1) * 36
