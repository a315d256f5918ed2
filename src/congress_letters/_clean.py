"""From pieces of the source to the text of a value: the one function that decides what a value's text is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from . import _work
from ._model import Span

_MARKUP = re.compile(r"\*+|_+")
_HYPHEN = re.compile(r"-\s")
_LINE_MARKUP = re.compile(r"(?:^|(?<=\n))[ \t]*(?:#{1,6}[ \t]+|>[> \t]*)")


def clean(text: str, pieces: Iterable[Span]) -> str:
    """The text of a value that stands at ``pieces`` of the source ``text``.

    Pieces and lines are joined by one blank and runs of blanks collapse to one. A hyphen at a line's end goes, with the
    break, where the next line goes on in lower case, and stays where it does not. Paired emphasis (``**bold**``, ``_so_``),
    heading marks and quotation marks of Markdown (``#``, ``>`` at a line's start) are dropped.
    """
    raw = "\n".join([text[p.start : p.end] for p in pieces])
    if (work := _work.counting) is not None:
        work.add(len(raw))
    if "*" in raw or "_" in raw:
        raw = _without_emphasis(raw)
    if "#" in raw or ">" in raw:
        raw = _LINE_MARKUP.sub("", raw)
    if "-" in raw and _HYPHEN.search(raw):
        return _joined(raw)
    return " ".join(raw.split())


def _joined(raw: str) -> str:
    out: list[str] = []
    tail = ""  # the last two characters of what there is
    for line in raw.splitlines():
        words = " ".join(line.split())
        if not words:
            continue
        if tail[-1:] == "-" and tail[0].isalpha():
            if words[0].islower():
                out[-1] = out[-1][:-1]
                tail = tail[0]
        elif out:
            words = f" {words}"
        out.append(words)
        tail = (tail + words)[-2:]
    return "".join(out)


def _without_emphasis(raw: str) -> str:
    """Drop emphasis markers that pair up: one pass, a stack of openers."""
    drop: list[tuple[int, int]] = []
    openers: list[tuple[str, int, int]] = []
    for found in _MARKUP.finditer(raw):
        start, end = found.span()
        marker = found[0]
        before = raw[start - 1] if start else " "
        after = raw[end] if end < len(raw) else " "
        if len(marker) > 3 or (marker[0] == "_" and before.isalnum() and after.isalnum()):
            continue  # a rule to sign on; snake_case
        if openers and openers[-1][0] == marker and not before.isspace():
            _, opened, opened_end = openers.pop()
            drop += [(opened, opened_end), (start, end)]
        elif not after.isspace():
            openers.append((marker, start, end))
    if not drop:
        return raw
    out, at = [], 0
    for start, end in sorted(drop):
        out.append(raw[at:start])
        at = end
    out.append(raw[at:])
    return "".join(out)
