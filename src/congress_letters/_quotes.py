"""Quotation marks around a whole letter, or before each of its paragraphs: they are the page's, not the letter's.

A letter that is printed in a speech or an article stands in quotation marks. By old custom each paragraph of a long quotation
begins with a mark, and only the last one ends with one.
"""

from __future__ import annotations

import re

# Bold round a line stands outside of its quotation marks: law 5.
_OPENING = re.compile(r"[ \t]*[*_]{0,3}([“\"]|``)(?=[^\s\"”])")
_CLOSING = re.compile(r"([”\"]|'')[*_]{0,3}\s*$")
_LINES = re.compile(r"(?:^|(?<=[\n\r]))[^\n\r]*\S[^\n\r]*")
_LEAST = 3
_LONG = 100


def marks_around(text: str) -> dict[int, int]:
    """The quotation marks that belong to no part of a letter: their length by the offset where each begins."""
    first = _OPENING.match(text, len(text) - len(text.lstrip()))
    if not first:
        return {}
    lines = [m.span() for m in _LINES.finditer(text)]
    last = _CLOSING.search(text, lines[-1][0])
    end = last.start() if last else len(text)
    opened = [
        found
        for low, high in lines
        if (found := _OPENING.match(text, low, high)) and _left_open(text[found.end() : min(high, end)])
    ]
    closes = last is not None and _left_open(text[lines[-1][0] : last.start()].lstrip(' \t*_“"`'))
    begins = [low for n, (low, _) in enumerate(lines) if not n or text.count("\n", lines[n - 1][1], low) > 1]
    every = len(opened) >= _LEAST and len(opened) * 5 >= 3 * min(len(begins), len(lines)) > 0
    if len(lines) == 1:
        whole = closes and len(text) > _LONG
    else:
        whole = closes and bool(opened) and opened[0].start(1) == first.start(1)
    if not (whole or every):
        return {}
    marks = {mark.start(1): len(mark[1]) for mark in (opened if every else [first])}
    if closes and last is not None:
        marks[last.start(1)] = len(last[1])
    return marks


def _left_open(rest: str) -> bool:
    """A quotation that began before is not closed in the rest of the line."""
    return rest.count('"') % 2 == 0 and "''" not in rest and rest.count("”") <= rest.count("“")
