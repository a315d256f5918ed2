"""The labels of Word's numbered lists: "1.", "(a)", "iv)", "•". They are nowhere in the text; Word counts them when it shows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Level", "Numbers", "letters", "roman", "value"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACEHOLDER = re.compile(r"%([1-9])")
_LEVELS = 9


class Level(NamedTuple):
    """One level of a list."""

    format: str
    text: str
    start: int
    left: int
    """Indentation of its text, in twips."""
    first: int
    """Where its label begins, relative to that."""
    style: str | None


def value(element: _Element | None, path: str, default: str | None = None) -> str | None:
    """``w:val`` of the element at a path below."""
    found = None if element is None else element.find(path)
    return default if found is None else found.get(f"{W}val", default)


def number(text: str | None, default: int = 0) -> int:
    """A whole number; the default for what is none."""
    try:
        return int(float(text or ""))
    except (ValueError, OverflowError):
        return default


class Numbers:
    """Counts the items of all lists of a document."""

    def __init__(self, root: _Element | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        self._counts: dict[str, list[int]] = {}
        self._started: set[str] = set()
        self.styles: dict[str, tuple[str, int]] = {}
        links: dict[str, str] = {}
        for element in () if root is None else root.iter(f"{W}abstractNum"):
            ident = element.get(f"{W}abstractNumId") or ""
            self._abstract[ident] = dict(_level(level) for level in element.iter(f"{W}lvl"))
            link = value(element, f"{W}numStyleLink")
            if link:
                links[ident] = link
        for element in () if root is None else root.iter(f"{W}num"):
            ident = element.get(f"{W}numId") or ""
            abstract = value(element, f"{W}abstractNumId") or ""
            levels, starts = dict(self._abstract.get(abstract, {})), {}
            for override in element.iter(f"{W}lvlOverride"):
                depth = number(override.get(f"{W}ilvl"))
                for level in override.iter(f"{W}lvl"):
                    levels.update([_level(level)])
                start = value(override, f"{W}startOverride")
                if start is not None:
                    starts[depth] = number(start, 1)
            self._lists[ident] = abstract, levels, starts
            for depth, level in levels.items():
                if level.style:
                    self.styles.setdefault(level.style, (ident, depth))

    def level(self, ident: str, depth: int) -> Level | None:
        """A level of a list; None where there is no such list."""
        found = self._lists.get(ident)
        return found[1].get(depth) if found else None

    def label(self, ident: str, depth: int) -> str:
        """Count an item of a list, and give its label; "" where it has none."""
        found = self._lists.get(ident)
        level = found[1].get(depth) if found else None
        if found is None or level is None or not 0 <= depth < _LEVELS:
            return ""
        abstract, levels, starts = found
        counts = self._counts.setdefault(abstract, [-1] * _LEVELS)
        if ident not in self._started:
            # A list with a start of its own begins anew; others of one kind go on.
            self._started.add(ident)
            for at, start in starts.items():
                if 0 <= at < _LEVELS:
                    counts[at] = start - 1
        for at in range(depth):
            if counts[at] < 0:
                counts[at] = levels[at].start if at in levels else 1
        counts[depth] = (
            counts[depth] + 1 if counts[depth] >= 0 or depth in starts and counts[depth] == starts[depth] - 1 else level.start
        )
        counts[depth + 1 :] = [-1] * (_LEVELS - depth - 1)
        if level.format == "bullet":
            return _bullet(level.text)
        if level.format == "none":
            return level.text if "%" not in level.text else ""

        def shown(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            return _formatted(max(counts[at], 0), levels[at].format if at in levels else "decimal")

        return _PLACEHOLDER.sub(shown, level.text)


def _level(element: _Element) -> tuple[int, Level]:
    depth = number(element.get(f"{W}ilvl"))
    indent: Any = element.find(f"{W}pPr/{W}ind")
    left = first = 0
    if indent is not None:
        left = number(indent.get(f"{W}left") or indent.get(f"{W}start"))
        first = number(indent.get(f"{W}firstLine")) - number(indent.get(f"{W}hanging"))
    level = Level(
        value(element, f"{W}numFmt") or "decimal",
        value(element, f"{W}lvlText") or "",
        number(value(element, f"{W}start"), 1),
        left,
        first,
        value(element, f"{W}pStyle"),
    )
    return depth, level


def _bullet(text: str) -> str:
    # Bullets are characters of the fonts Symbol and Wingdings, in the private area.
    return "•" if not text.strip() or ord(text[0]) >= 0xE000 or text[0] == "·" else text


def _formatted(count: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        return letters(count) if form == "lowerLetter" else letters(count).upper()
    if form in ("lowerRoman", "upperRoman"):
        return roman(count) if form == "lowerRoman" else roman(count).upper()
    if form == "decimalZero":
        return f"{count:02}"
    return str(count)


def letters(count: int) -> str:
    """1 as a, 26 as z, 27 as aa, 28 as bb, as Word counts."""
    if count < 1:
        return str(count)
    return chr(ord("a") + (count - 1) % 26) * min(1 + (count - 1) // 26, 20)


def roman(count: int) -> str:
    """1 as i, 4 as iv."""
    if not 0 < count < 4000:
        return str(count)
    out = ""
    for size, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    ):
        out += sign * (count // size)
        count %= size
    return out
