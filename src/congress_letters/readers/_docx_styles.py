"""How a paragraph of a Word file looks: by its own properties, its style, the styles that is based on, and the defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define, field

from ._docx_numbers import W, number, value

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Look", "Styles"]

# Space between paragraphs from which on it looks like a blank line, in twips.
_SPACE = 70
_PAGE = 468.0


@define
class Look:
    """How a paragraph looks. Lengths are in twips, a twentieth of a point."""

    style: str = ""
    left: int = 0
    first: int = 0
    """Of its first line, relative to ``left``."""
    right: int = 0
    """Indentation at the right."""
    indented: bool = False
    """It has an indentation of its own, not one of its list's."""
    align: str = ""
    before: int = 0
    after: int = 0
    contextual: bool = False
    """No space between paragraphs of its style."""
    tabs: list[tuple[int, str]] = field(factory=list)
    list: tuple[str, int] | None = None
    capitals: bool = False
    page_break: bool = False
    heading: bool = False
    quotation: bool = False
    width: float = _PAGE
    """Between the margins, in points."""

    def space(self, above: Look | None) -> bool:
        """Whether there is space as of a blank line between the paragraph ``above`` and this one."""
        if above is None:
            return True
        if self.style == above.style and (self.contextual or above.contextual):
            return False
        return max(above.after, self.before) >= _SPACE


class Styles:
    """The styles of a document."""

    def __init__(self, root: _Element | None) -> None:
        self._styles: dict[str, Any] = {}
        self._chains: dict[str, tuple[Any, ...]] = {}
        self._default = ""
        self._defaults: Any = None
        if root is None:
            return
        self._defaults = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        for style in root.iter(f"{W}style"):
            ident = style.get(f"{W}styleId") or ""
            self._styles[ident] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on"):
                self._default = ident

    def look(self, paragraph: _Element) -> Look:
        """How a paragraph looks."""
        own = paragraph.find(f"{W}pPr")
        ident = value(own, f"{W}pStyle") or self._default
        look = Look(style=ident)
        if self._defaults is not None:
            _apply(look, self._defaults)
        names = []
        for style in self._chain(ident):
            names.append((value(style, f"{W}name") or "").casefold())
            properties = style.find(f"{W}pPr")
            if properties is not None:
                _apply(look, properties)
            capitals = style.find(f"{W}rPr/{W}caps")
            if capitals is not None:
                look.capitals = capitals.get(f"{W}val") not in ("0", "false", "off")
        look.indented = False
        if own is not None:
            _apply(look, own)
        look.heading = any(name.startswith("heading ") for name in names)
        look.quotation = any(name in ("quote", "intense quote", "block text", "block quotation", "quotations") for name in names)
        return look

    def _chain(self, ident: str) -> tuple[Any, ...]:
        """A style and those it is based on, the most general first. A circle ends where it closes."""
        chain = self._chains.get(ident)
        if chain is None:
            found: dict[str, Any] = {}
            at: str | None = ident
            while at and at in self._styles and at not in found:
                found[at] = self._styles[at]
                at = value(self._styles[at], f"{W}basedOn")
            chain = self._chains[ident] = tuple(reversed(found.values()))
        return chain


def _apply(look: Look, properties: _Element) -> None:
    for element in properties:
        tag = element.tag
        if tag == f"{W}ind":
            look.indented = True
            left = element.get(f"{W}left") or element.get(f"{W}start")
            if left is not None:
                look.left = number(left)
            right = element.get(f"{W}right") or element.get(f"{W}end")
            if right is not None:
                look.right = number(right)
            if element.get(f"{W}hanging") is not None:
                look.first = -number(element.get(f"{W}hanging"))
            elif element.get(f"{W}firstLine") is not None:
                look.first = number(element.get(f"{W}firstLine"))
        elif tag == f"{W}jc":
            look.align = element.get(f"{W}val") or ""
        elif tag == f"{W}spacing":
            look.before = _spacing(element, "before", look.before)
            look.after = _spacing(element, "after", look.after)
        elif tag == f"{W}contextualSpacing":
            look.contextual = element.get(f"{W}val") not in ("0", "false", "off")
        elif tag == f"{W}pageBreakBefore":
            look.page_break = element.get(f"{W}val") not in ("0", "false", "off")
        elif tag == f"{W}tabs":
            _tabs(look, element)
        elif tag == f"{W}numPr":
            ident, depth = look.list or ("0", 0)
            look.list = value(element, f"{W}numId", ident) or ident, number(value(element, f"{W}ilvl"), depth)


def _spacing(element: _Element, side: str, default: int) -> int:
    if element.get(f"{W}{side}Autospacing") in ("1", "true", "on"):
        return 280
    return number(element.get(f"{W}{side}"), default)


def _tabs(look: Look, element: _Element) -> None:
    stops = dict(look.tabs)
    for tab in element:
        place, kind = number(tab.get(f"{W}pos")), tab.get(f"{W}val") or "left"
        if kind == "clear":
            stops.pop(place, None)
        elif kind != "bar":
            stops[place] = kind
    look.tabs = sorted(stops.items())
