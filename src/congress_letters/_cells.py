"""A physical line's cells: what stands apart by blanks as columns do, and what of it is markup, not text."""

from __future__ import annotations

import re

from ._piece import Piece

_GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{2,}|[ \u00a0]*\t\s*)(?=\S)")
_LABEL = re.compile(r"[(\[]?\w{1,3}[.)\]]{0,2}[.)\]]$|[•·▪◦*+o–—-]$|[^\W\d]{1,9}:$")
_ZIP = re.compile(r"\d{5}\b")
_SENTENCE_END = ".?!:;"
_RULE = "-=_*~—–.•·#|+ \t\u00a0"
_SOLID = re.compile(rf"[^{re.escape(_RULE)}]")
_MARKDOWN = "#>*_"
MARKS = _MARKDOWN + "<"
"""What Markdown's marks begin with, and tags."""
# "<blockquote>Dear Lee:", "for your views.<br />": text that was copied out of a page's source. "<lee@example.gov>" is no tag.
_NAMES = "a|b|blockquote|br|center|div|em|font|h[1-6]|hr|i|li|ol|p|pre|span|strong|table|td|tr|u|ul"
_TAG = re.compile(rf"</?(?:{_NAMES})(?:\s[^<>]{{0,200}})?/?>\s*", re.IGNORECASE)


def content_of(line: str) -> tuple[int, int] | None:
    """Where a line's content begins and ends: blanks, control and format characters left out."""
    stripped = line.strip()
    low = line.find(stripped)
    high = low + len(stripped)
    if not (stripped[0].isprintable() and stripped[-1].isprintable()):
        while low < high and (line[low].isspace() or not _visible(line[low])):
            low += 1
        while high > low and (line[high - 1].isspace() or not _visible(line[high - 1])):
            high -= 1
        if low == high:
            return None
    return low, high


def quotes_nothing(text: str) -> bool:
    """An empty line of a quoted letter: ">" and nothing else."""
    return text[0] == ">" and not text.strip("> \t")


def _visible(char: str) -> bool:
    if char.isprintable():
        return True
    from unicodedata import category

    return category(char) not in ("Cc", "Cf")


def cells_of(line: str, at: int, number: int, above: int, page: int, low: int, high: int) -> list[Piece]:
    """The cells of a line: what stands apart by blanks as columns do.

    ``at`` is where the line begins in the text; ``low`` and ``high`` are where in the line its content begins and ends.
    """
    lead, trail, whole = _markup(line[low:high])
    content = line[low + lead : high - trail]
    tabs = "\t" in line
    gaps = _gaps(content, low + lead) if "  " in content or "\t" in content or "\u00a0\u00a0" in content else []
    if not gaps:
        indent = _column(line[: low + lead], 0) if tabs else low
        right = indent + len(content)
        return [
            Piece(
                *(at + low, at + high, at + low + lead, at + high - trail, number, indent, right, above),
                *(True, True, 0, whole, 0, page),
            )
        ]
    edges = [low + lead, *gaps, high - trail]
    cells = []
    indent = begun = 0
    for index in range(0, len(edges), 2):
        start, end = edges[index], edges[index + 1]
        head, tail, mark = (0, 0, whole) if whole else _markup(line[start:end])
        # Marks take no room: a line that is made bold stands where it stood.
        indent = _column(line[begun:start], indent) if tabs else start - lead
        begun = start
        cells.append(
            Piece(
                start=at + (start if index else low),
                end=at + (end if index < len(edges) - 2 else high),
                low=at + start + head,
                high=at + end - tail,
                line=number,
                indent=indent,
                right=indent + end - start - head - tail,
                above=0 if index else above,
                first=index == 0,
                last=index == len(edges) - 2,
                gap=start - edges[index - 1] if index else 0,
                mark=mark,
                column=0,
                page=page,
            )
        )
    return cells


def _column(text: str, before: int) -> int:
    """The column behind a text that begins at the column ``before``: tabs go to the next multiple of 8."""
    return before - before % 8 + len((" " * (before % 8) + text).expandtabs(8))


def _gaps(content: str, offset: int) -> list[int]:
    """Ends and starts of the cells in a line, flat: end of the first, start of the second ..."""
    found = list(_GAP.finditer(content))
    # Two blanks behind a sentence are typing; where a line has other double blanks, they stand for lost line breaks or columns.
    narrow_cut = any(_width(m[0]) == 2 and content[m.start() - 1] not in _SENTENCE_END for m in found) and len(found) < 12
    out: list[int] = []
    start = 0
    # A row of signs before or behind a gap is no cell: "Pat Lee    ______".
    solid = _solid(content, start)
    end = len(content.rstrip(_RULE))
    for m in found:
        if _LABEL.match(content, start, m.start()) and len(m[0]) < _FAR:
            continue
        if content[-1] in ",:" and content[start : m.start()] in ("Dear", "DEAR"):
            # A name was to be written there by hand: "Dear            Lee:".
            continue
        if _width(m[0]) == 2 and (not narrow_cut or _ZIP.match(content, m.end())):
            continue
        if solid >= m.start() or (m.end() >= end and not _is_speck(content, m.start(), m.end())):
            continue
        out += [m.start() + offset, m.end() + offset]
        start = m.end()
        solid = _solid(content, start)
    return out


_FAR = 12
"""Blanks behind what looks like a label of a list that make it a cell: "Hon." above an office, beside another addressee."""


def _is_speck(content: str, low: int, high: int) -> bool:
    """One sign, far behind the last word: dirt on a page, read as text."""
    return high == len(content) - 1 and high - low > 3


def _solid(content: str, start: int) -> int:
    found = _SOLID.search(content, start)
    return found.start() if found else len(content)


def _width(blanks: str) -> int:
    return 8 if "\t" in blanks else len(blanks)


def _markup(cell: str) -> tuple[int, int, str]:
    """Length of marks before and behind a cell's text, and what they say: Markdown's, tags, what was once a blank."""
    if cell[0] in "<Âá" or cell[-1] in ">Â":
        low, high = _inside(cell)
        if 0 < high - low < len(cell):
            head, tail, mark = _markdown(cell[low:high])
            return low + head, len(cell) - high + tail, mark
    return _markdown(cell)


def _markdown(cell: str) -> tuple[int, int, str]:
    """Length of Markdown's marks before and behind a text, and what they say."""
    if cell[0] not in _MARKDOWN:
        return 0, 0, ""
    head = 0
    mark = ""
    if cell[0] in "#>":
        head = len(cell) - len(cell.lstrip("#> \t"))
        mark = cell[0]
        if head == len(cell):
            return 0, 0, ""
    tail = 0
    for marker in ("***", "**", "__", "*", "_"):
        size = len(marker)
        inside = cell[head:]
        if inside.startswith(marker) and inside.endswith(marker) and len(inside) > 2 * size and inside[size] not in "*_ ":
            if marker in inside[size:-size]:
                break
            return head + size, size, mark or ("*" if size > 1 else "")
    return head, tail, mark


def _inside(cell: str) -> tuple[int, int]:
    """Where the text in a cell begins and ends, without tags and lost blanks before and behind it.

    UTF-8 read as Windows-1252 has "Â" before each blank that does not break; one read as the code page of a DOS computer is "á".
    """
    low, high = 0, len(cell)
    while low + 1 < high:
        if cell[low] == "Â" and cell[low + 1].isspace():
            low += 2
        elif (low and cell[low].isspace()) or (cell[low] == "á" and (cell[low + 1] in "á " or cell[low + 1].isupper())):
            low += 1
        elif (tag := _TAG.match(cell, low, high)) is not None:
            low = tag.end()
        else:
            break
    while high > low:
        opens = cell.rfind("<", low, high) if cell[high - 1] == ">" else -1
        if cell[high - 1] == "Â" or (high < len(cell) and cell[high - 1].isspace()):
            high -= 1
        elif opens >= 0 and _TAG.fullmatch(cell, opens, high):
            high = opens
        else:
            break
    return low, high
