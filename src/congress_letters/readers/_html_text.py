"""The text of an HTML page, as a browser would set it: blocks, lines parted by <br>, tables, lists, quotations, preformatted text.

The tree is walked without recursion, so that no depth of nesting breaks it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, field

from .._document import Place, Places
from .._errors import CongressLettersError
from ._blocks import Block, Line, is_prose, set_blocks
from ._docx_numbers import letters, roman

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from ._file import Limits

__all__ = ["text_of"]


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Never text, or the site's and not the page's.
_DROPPED = _names(
    """script style noscript template head title nav aside form button select textarea input svg canvas math iframe object
    embed video audio map dialog del menu search datalist footer"""
)
_FRAME_ROLES = _names("navigation banner contentinfo search complementary dialog alert menu menubar")
_BLOCKS = _names(
    """address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hgroup
    hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul caption"""
)
# These have space above and below.
_SPACED = _names("blockquote dl fieldset figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul")
_HEADINGS = _names("h1 h2 h3 h4 h5 h6")
# These end by themselves, or hold nothing.
_FLAT = _names(
    """p li dt dd option optgroup thead tbody tfoot tr td th html head body area base br col embed hr img input link meta source
    track wbr colgroup rp rt"""
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_BLANKS = re.compile(r"[ \t\n\r\f\u200b]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN = frozenset({"visually-hidden", "screen-reader-text", "sr-only", "hidden"})
_CENTRED = re.compile(r"text-align\s*:\s*(center|right|left|justify)", re.IGNORECASE)
_FLUSH_TOP = re.compile(r"margin(?:-top)?\s*:\s*0(?:\.0+)?(?:\s*(?:in|cm|mm|px|pt|em))?\s*(?:;|$)", re.IGNORECASE)
_FLUSH = re.compile(r"margin(?:-bottom)?\s*:\s*0(?:\.0+)?(?:\s*(?:in|cm|mm|px|pt|em))?\s*(?:;|$)", re.IGNORECASE)
_LETTERS_OWN = re.compile(r"(?:my )?dear\b.{1,120}[:,]$|sincerely,?$", re.IGNORECASE)
_WIDTH = 90
_TABLES = 40


@define
class _Frame:
    """An element that the walk is in."""

    node: LexborNode
    tag: str
    next: LexborNode | None
    position: int
    """Which of its parent's children of that name it is, from 1."""
    counts: dict[str, int] = field(factory=dict)
    pre: bool = False
    align: str = ""
    quotation: int = 0
    heading: bool = False
    inside: bool = False
    """It is in what the page is about."""
    flush: bool = False
    """It has no space below."""
    lists: int = 0
    counter: int = 0
    kind: str = ""


def text_of(markup: str, limits: Limits) -> tuple[str, Places]:
    """The text of a page, the site's frame left out, and the element that each line of it stands in."""
    from selectolax.lexbor import LexborHTMLParser

    _check_nesting(markup, limits)
    tree = LexborHTMLParser(markup)
    body = tree.body
    if body is None:
        return "", Places()
    blocks = _Walker(limits, body, _main(tree)).walk()
    own = {block.quotation for block in blocks if block.quotation and any(_LETTERS_OWN.match(_said(line)) for line in block.lines)}
    for block in blocks:
        # A page may set the whole letter as a quotation: then it is none within the letter.
        block.quotation = 0 if block.quotation in own else block.quotation
    text, _, places = set_blocks(blocks)
    return text, places


def _check_nesting(markup: str, limits: Limits) -> None:
    """Refuse what is nested too deep before it is parsed: the parser takes time that is quadratic in the depth."""
    depth = 0
    for end, tag in _TAG.findall(markup):
        if tag.lower() not in _FLAT:
            depth = max(depth - 1, 0) if end else depth + 1
            if depth > limits.nesting:
                raise CongressLettersError(
                    f"its elements are nested deeper than the {limits.nesting:,} that are read; raise Limits.nesting"
                )


def _said(line: list[Line]) -> str:
    return " ".join(stretch.text for stretch in line)[:200].strip()


def _main(tree: LexborHTMLParser) -> LexborNode | None:
    """The one element that says that it holds what the page is about."""
    for selector in ("main", "[role=main]", "article"):
        found = tree.css(selector)
        if len(found) == 1 and len(found[0].text() or "") > 400:
            return found[0]
    return None


class _Walker:
    """Walks the tree, and makes blocks of what a browser would set as blocks."""

    def __init__(self, limits: Limits, body: LexborNode, main: LexborNode | None) -> None:
        self._limits = limits
        self._main = main.mem_id if main is not None else None
        self._stack = [_Frame(body, "body", body.child, 1)]
        self._targets: list[list[Block]] = [[]]
        self._tables: list[list[list[list[Block]]]] = []
        self._text: list[str] = []
        self._label = ""
        self._gap = 0
        self._quotations = 0

    def walk(self) -> list[Block]:
        """All blocks of the page."""
        stack = self._stack
        while stack:
            frame = stack[-1]
            node = frame.next
            if node is None:
                self._leave(frame)
                stack.pop()
                continue
            frame.next = node.next
            if node.is_text_node:
                text = node.text_content or ""
                self._text.append(text if frame.pre else _BLANKS.sub(" ", text))
            elif node.is_element_node:
                tag = node.tag or ""
                position = frame.counts[tag] = frame.counts.get(tag, 0) + 1
                if tag == "br":
                    self._text.append("\n")
                elif tag not in _DROPPED:
                    self._enter(node, tag, position, frame)
        return self._targets[0]

    def _enter(self, node: LexborNode, tag: str, position: int, parent: _Frame) -> None:
        attributes = node.attributes
        style = attributes.get("style") or ""
        if _dropped(tag, attributes, style, parent):
            return
        if len(self._stack) >= self._limits.nesting:
            raise CongressLettersError(
                f"its elements are nested deeper than the {self._limits.nesting:,} that are read; raise Limits.nesting"
            )
        block = tag in _BLOCKS
        if block:
            self._flush()
        frame = _Frame(
            node,
            tag,
            node.child,
            position,
            pre=parent.pre or tag == "pre",
            align=_alignment(tag, attributes, style) or parent.align,
            quotation=parent.quotation,
            heading=parent.heading or tag in _HEADINGS,
            inside=parent.inside or node.mem_id == self._main,
            flush=_FLUSH.search(style) is not None,
            lists=parent.lists,
        )
        self._stack.append(frame)
        if tag in _SPACED and parent.tag != "li" and not _FLUSH_TOP.search(style):
            self._gap = 1
        if tag == "blockquote" and not frame.quotation:
            self._quotations += 1
            frame.quotation = self._quotations
        elif tag in ("ol", "ul"):
            frame.lists += 1
            frame.kind = (attributes.get("type") or "1") if tag == "ol" else "•"
            frame.counter = _whole(attributes.get("start"), 1) - 1
            if "list-style: none" in style or "list-style-type: none" in style:
                frame.kind = ""
        elif tag == "li" and parent.tag in ("ol", "ul"):
            parent.counter = _whole(attributes.get("value"), parent.counter + 1)
            self._label = _label(parent.kind, parent.counter)
        elif tag == "table" and len(self._tables) < _TABLES:
            self._tables.append([])
            frame.kind = "table"
        elif tag == "tr" and self._tables:
            self._tables[-1].append([])
        elif tag in ("td", "th") and self._tables and self._tables[-1]:
            self._targets.append([])
            frame.kind = "cell"

    def _leave(self, frame: _Frame) -> None:
        if frame.tag not in _BLOCKS:
            if frame.tag == "sup" and _is_figure(self._text):
                self._text.append(" ")  # a footnote's figure before its text
            return
        self._flush()
        if frame.kind == "cell":
            self._tables[-1][-1].append(self._targets.pop())
        elif frame.kind == "table":
            self._targets[-1].append(Block(table=[row for row in self._tables.pop() if row]))
        if frame.tag in _SPACED:
            # An empty paragraph without margins is a blank line.
            self._gap = self._gap if frame.flush else 1
        elif frame.tag == "li":
            self._label = ""

    def _flush(self) -> None:
        """Make blocks of the text since the last one: a block ends at an empty line."""
        text = "".join(self._text)
        self._text.clear()
        frame = self._stack[-1]
        if not text.strip(" \n\r\u00a0"):
            # An empty paragraph is space, as a browser's &nbsp; in it is.
            self._gap = max(self._gap, 1 if "\u00a0" in text or text.count("\n") > 1 else 0)
            return
        place = Place(path=self._path())
        lines: list[list[Line]] = []
        for raw in text.splitlines() if frame.pre else text.split("\n"):
            line = raw.rstrip(" ")
            if not line.strip(" \u00a0"):
                self._block(lines, frame)
                lines = []
                self._gap = 1
                continue
            line, indent = _placed(line, frame)
            if self._label:
                line, self._label = f"{self._label} {line}", ""
            lines.append([Line(line, indent, place)])
        self._block(lines, frame)

    def _block(self, lines: list[list[Line]], frame: _Frame) -> None:
        if lines:
            apart = not frame.pre and any(is_prose(line[0].text) for line in lines)
            block = Block(lines, self._gap, apart, quotation=frame.quotation, heading=frame.heading)
            self._targets[-1].append(block)
            self._gap = 0

    def _path(self) -> str:
        return "html > body" + "".join([f" > {frame.tag}:nth-of-type({frame.position})" for frame in self._stack[1:]])


def _dropped(tag: str, attributes: dict[str, str | None], style: str, parent: _Frame) -> bool:
    if tag == "header" and not parent.inside:
        return True
    if not attributes:
        return False
    if "hidden" in attributes or (style and _HIDDEN.search(style)):
        return True
    if attributes.get("role") in _FRAME_ROLES and tag not in ("table", "td"):
        return True
    return not _UNSEEN.isdisjoint((attributes.get("class") or "").split())


def _alignment(tag: str, attributes: dict[str, str | None], style: str) -> str:
    found = _CENTRED.search(style)
    if found:
        return found[1].lower()
    if tag == "center":
        return "center"
    align = (attributes.get("align") or "").lower()
    return align if align in ("left", "center", "right", "justify") and tag != "table" else ""


def _placed(line: str, frame: _Frame) -> tuple[str, int]:
    """A line without the blanks before it, and the column that it begins in."""
    text = line.lstrip(" \t") if frame.pre else line.strip(" ")
    if frame.pre:
        lead = line[: len(line) - len(text)].expandtabs(8)
        return text, len(lead)
    if frame.align in ("center", "right") and len(text) < _WIDTH:
        white = _WIDTH - len(text)
        return text, white // 2 if frame.align == "center" else white
    return text, 4 * frame.lists


def _is_figure(text: list[str]) -> bool:
    """What has come of a block so far is a figure alone."""
    return len(text) < 6 and re.fullmatch(r"\s*\[?\d{1,3}\]?\s*", "".join(text)) is not None


def _label(kind: str, count: int) -> str:
    if kind in ("a", "A"):
        return f"{letters(count) if kind == 'a' else letters(count).upper()}."
    if kind in ("i", "I"):
        return f"{roman(count) if kind == 'i' else roman(count).upper()}."
    return f"{count}." if kind == "1" else kind


def _whole(text: str | None, default: int) -> int:
    try:
        return int(text) if text and len(text) < 10 else default
    except ValueError:
        return default
