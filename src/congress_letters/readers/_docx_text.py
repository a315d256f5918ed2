"""The text of a Word file, set as it is typed: a line for each paragraph, a blank line where there is space between two.

Word keeps no lines and no pages; what it keeps is what a line is made of: indentation, alignment, tab stops, the space
before and after. From those a paragraph's place across the page is reckoned (`_docx_across`), so that what stands side by
side by tabs stands side by side in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from attrs import define, field

from .._document import Place, Places
from .._errors import CongressLettersError
from .._model import Span
from ._blocks import Block, Line, is_prose, set_blocks
from ._docx_across import lines_of
from ._docx_numbers import Numbers, W, roman, value
from ._docx_styles import Look, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

    from ._docx import Package

__all__ = ["text_of"]

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# Twips and characters of what is set in as a quotation.
_INSET, _SENTENCE = 360, 40
_FLUSH = ("", "left", "start", "both", "distribute")

_P, _TBL, _TR, _TC = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"
_THROUGH = frozenset(
    f"{W}{tag}"
    for tag in (
        "ins",
        "moveTo",
        "hyperlink",
        "smartTag",
        "customXml",
        "sdt",
        "sdtContent",
        "fldSimple",
        "dir",
        "bdo",
        "ruby",
        "rubyBase",
    )
)
_SIGNS = {f"{W}noBreakHyphen": "-", f"{W}softHyphen": "", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}ptab": "\t"}


@define
class _Notes:
    """Footnotes or endnotes, in the order of their marks."""

    part: str
    roman: bool
    bodies: dict[str, Any]
    seen: list[tuple[str, str]] = field(factory=list)

    def mark(self, ident: str, custom: str | None) -> str:
        """The mark of a note that is referred to."""
        count = len(self.seen) + 1
        label = custom or (roman(count) if self.roman else str(count))
        self.seen.append((label, ident))
        return "" if custom else label


def text_of(package: Package, root: _Element) -> tuple[str, Span | None, Places]:
    """The text of a Word file, what of it belongs to pages, and the paragraph that each stretch of it stands in."""
    walker = _Walker(package)
    body = root.find(f"{W}body")
    sections = list(root.iter(f"{W}sectPr"))
    first = sections[0] if sections else None
    blocks = walker.edges(first, "header", opening=True)
    if body is not None:
        blocks += walker.blocks(body, package.main)
    blocks += walker.notes()
    # What stands at a page's foot and on later pages comes last: nobody knows where the pages break.
    tail = walker.edges(first, "footer", opening=True)
    for section in sections:
        tail += walker.edges(section, "header", opening=False) + walker.edges(section, "footer", opening=False)
    return set_blocks(blocks, tail)


class _Walker:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles(package.part(package.kind("styles") or ""))
        self._numbers = Numbers(package.part(package.kind("numbering") or ""))
        self._notes = {kind: self._load(f"{kind}s") for kind in ("footnote", "endnote")}
        self._edges: set[str] = set()
        self._index: dict[str, dict[Any, int]] = {}
        self._depth = 0

    def _load(self, kind: str) -> _Notes:
        part = self._package.kind(kind) or ""
        root = self._package.part(part)
        bodies = {} if root is None else {element.get(f"{W}id"): element for element in root}
        return _Notes(part, kind == "endnotes", bodies)

    def notes(self) -> list[Block]:
        """The notes that are referred to, each with its label before it."""
        out: list[Block] = []
        for notes in self._notes.values():
            for label, ident in notes.seen:
                body = notes.bodies.get(ident)
                blocks = [] if body is None else [block for block in self.blocks(body, notes.part) if not block.blank]
                if blocks and blocks[0].lines:
                    line = blocks[0].lines[0][0]
                    text = line.text.lstrip()
                    line.text = text if text.startswith(label) else f"{label} {text}"
                    line.indent = 0
                for block in blocks:
                    block.gap = max(block.gap, 1)
                out += blocks
        return out

    def edges(self, section: _Element | None, kind: str, *, opening: bool) -> list[Block]:
        """Headers or footers of a section: those of its first page, or of the later ones; each once."""
        if section is None:
            return []
        title = section.find(f"{W}titlePg")
        own = title is not None and title.get(f"{W}val") not in ("0", "false")
        wanted = ("first",) if own and opening else ("default",) if opening else ("default", "even")
        out: list[Block] = []
        for reference in section.iter(f"{W}{kind}Reference"):
            if (reference.get(f"{W}type") or "default") not in wanted:
                continue
            _, target = self._package.related.get(reference.get(_RELATION) or "", ("", ""))
            if not target or target in self._edges:
                continue
            self._edges.add(target)
            root = self._package.part(target)
            if root is not None:
                blocks = [block for block in self.blocks(root, target) if not block.blank]
                if blocks:
                    blocks[0].gap = max(blocks[0].gap, 1)
                    out += [*blocks, Block(gap=1)]
        return out

    def blocks(self, parent: _Element, part: str) -> list[Block]:
        """The paragraphs and tables of an element, in order."""
        self._depth += 1
        if self._depth > self._package.limits.nesting // 20:
            raise CongressLettersError("its tables or text boxes are nested too deep; it is not read")
        out: list[Block] = []
        before: Look | None = None
        joined: tuple[str, ...] = ()
        for element in self._children(parent):
            if element.tag == _TBL:
                out += self._table(element, part)
                before = None
                continue
            look = self._styles.look(element)
            boxes = [inner for box in self._boxes(element) for inner in self.blocks(box, part)]
            if boxes:
                boxes[0].gap = max(boxes[0].gap, 1)
                out += [*boxes, Block(gap=1)]
            text = self._text(element)
            if _deleted(element):
                # The mark at its end is deleted: what is left of it goes on in the next paragraph.
                joined = (*joined, text)
                continue
            text, joined = "".join((*joined, text)), ()
            block = self._paragraph(element, part, text, look)
            block.gap = 1 if look.space(before) else 0
            out.append(block)
            before = look
            if self._breaks_page(element):
                out.append(Block(page=True))
        self._depth -= 1
        return out

    def _children(self, parent: _Element) -> Iterator[_Element]:
        stack = [iter(parent)]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
            elif element.tag in (_P, _TBL):
                yield element
            elif element.tag in _THROUGH:
                stack.append(iter(element))
            elif element.tag == f"{_MC}AlternateContent":
                stack.append(iter(_choice(element)))

    def _breaks_page(self, element: _Element) -> bool:
        section = element.find(f"{W}pPr/{W}sectPr")
        return section is not None and value(section, f"{W}type", "nextPage") not in ("continuous",)

    # Paragraphs

    def _paragraph(self, element: _Element, part: str, text: str, look: Look) -> Block:
        place = self._place(element, part)
        page = look.page_break or text.startswith("\f")
        text = text.strip("\f").replace("\f", "\n")
        if not text.strip():
            return Block(page=page, blank=True)
        if look.capitals:
            text = text.upper()
        left, first = look.left, look.first
        label = ""
        numbering = look.list or self._numbers.styles.get(look.style)
        if numbering and numbering[0] != "0":
            level = self._numbers.level(*numbering)
            label = self._numbers.label(*numbering)
            if level is not None and not look.indented:
                left, first = level.left, level.first
        if label:
            text = f"{label} {text.lstrip()}"
        lines = [[Line(line, column, place)] for line, column in lines_of(text, left, first, look)]
        # Sentences that are set in at both sides are a quotation, as those in a style of that name.
        inset = not numbering and min(look.left, look.right) >= _INSET and look.align in _FLUSH and len(text) > _SENTENCE
        return Block(lines, page=page, quotation=int(look.quotation or inset), heading=look.heading, apart=is_prose(text))

    def _place(self, element: _Element, part: str) -> Place:
        index = self._index.get(part)
        if index is None:
            root = element.getroottree().getroot()
            index = self._index[part] = {p: n for n, p in enumerate(root.iter(_P))}
        return Place(paragraph=index.get(element), path=part)

    def _text(self, paragraph: _Element) -> str:
        out: list[str] = []
        fields: list[bool] = []
        stack = [iter(paragraph)]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
                continue
            tag = element.tag
            if tag in _THROUGH:
                stack.append(iter(element))
            elif tag == f"{W}r":
                if not _hidden(element):
                    stack.append(iter(element))
            elif tag == f"{W}fldChar":
                kind = element.get(f"{W}fldCharType")
                if kind == "begin":
                    fields.append(False)
                elif kind == "separate" and fields:
                    fields[-1] = True
                elif kind == "end" and fields:
                    fields.pop()
            elif fields and not all(fields):
                continue
            elif tag == f"{W}t":
                text = element.text or ""
                out.append(text.upper() if _capitals(element) else text)
            elif tag in _SIGNS:
                out.append(_SIGNS[tag])
            elif tag == f"{W}br":
                out.append("\f" if element.get(f"{W}type") == "page" else "\n")
            elif tag == f"{W}sym":
                out.append(_symbol(element.get(f"{W}char")))
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                notes = self._notes[tag[len(W) : -len("Reference")]]
                custom = None
                if element.get(f"{W}customMarkFollows") in ("1", "true", "on"):
                    custom = "".join(element.getparent().itertext()).strip() or "*"
                out.append(notes.mark(element.get(f"{W}id") or "", custom))
            elif tag == f"{_MC}AlternateContent":
                choice = _choice(element)
                if choice.find(f".//{W}txbxContent") is None:
                    stack.append(iter(choice))
        return "".join(out)

    def _boxes(self, paragraph: _Element) -> Iterator[_Element]:
        """Text boxes anchored in a paragraph; a box that stands twice, for old and new versions of Word, once."""
        stack = [iter(paragraph)]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
            elif element.tag == f"{W}txbxContent":
                yield element
            elif element.tag == f"{_MC}AlternateContent":
                stack.append(iter(_choice(element)))
            elif element.tag not in (f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}t"):
                stack.append(iter(element))

    # Tables

    def _table(self, table: _Element, part: str) -> list[Block]:
        rows: list[list[list[Block]]] = []
        for tr in _below(table, _TR):
            if tr.find(f"{W}trPr/{W}del") is not None:
                continue
            cells: list[list[Block]] = []
            for tc in _below(tr, _TC):
                merge = tc.find(f"{W}tcPr/{W}vMerge")
                goes_on = merge is not None and merge.get(f"{W}val") != "restart"
                cells.append([] if goes_on else self.blocks(tc, part))
            rows.append(cells)
        return [Block(table=rows)] if rows else []


def _below(parent: _Element, tag: str) -> Iterator[_Element]:
    """Rows of a table or cells of a row, content controls and the like looked through."""
    stack = [iter(parent)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == tag:
            yield element
        elif element.tag in _THROUGH:
            stack.append(iter(element))


def _symbol(code: str | None) -> str:
    """A character by its number in a font; those of symbol fonts, in the private area, are bullets as a rule."""
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    return "•" if number >= 0xE000 else chr(number) if number > 31 and not 0xD800 <= number < 0xE000 else ""


def _choice(alternate: _Element) -> _Element:
    for tag in (f"{_MC}Choice", f"{_MC}Fallback"):
        found = alternate.find(tag)
        if found is not None:
            return found
    return alternate


def _deleted(paragraph: _Element) -> bool:
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and (mark.find(f"{W}del") is not None or mark.find(f"{W}moveFrom") is not None)


def _on(properties: Any, tag: str) -> bool:
    found = None if properties is None else properties.find(f"{W}{tag}")
    return found is not None and found.get(f"{W}val") not in ("0", "false", "off", "none")


def _hidden(run: _Element) -> bool:
    return _on(run.find(f"{W}rPr"), "vanish")


def _capitals(text: _Element) -> bool:
    run = text.getparent()
    return run is not None and _on(run.find(f"{W}rPr"), "caps")
