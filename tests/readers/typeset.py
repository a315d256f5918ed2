"""Letters set as files from their parts, as a typist sets them: PDF by reportlab, DOCX by python-docx, HTML by hand.

What stands together, which part is a list item, a quotation or a signer, the letter itself says (`script`); a `Style` says where it
goes on the page. Nothing here knows the readers: what is set here, they must give back.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Callable, Iterator, Sequence

from attrs import field, frozen
from docx import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from reportlab.lib.pagesizes import letter as LETTER
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from congress_letters import LAYOUTS, Letter
from congress_letters._render import Layout
from congress_letters._render._script import Entry, Group, script
from tests.readers.written import MARGIN, SANS, SERIF, draw_line, saved, wrapped

WIDTH, HEIGHT = LETTER
_PROSE = frozenset({"paragraph", "quotation", "item", "rest", "postscript", "subject", "headline", "footnote", "heading"})
_PAGE_NUMBER = re.compile(r"\bpage \d{1,3}(?: of \d{1,3})?$|^\W*\d{1,3}\W*$|^\d{1,3} \| page$", re.IGNORECASE)
_CHARACTER, _TEXT_WIDTH = 5.6, 432
"""Points of a character and of a line in the Word files."""
_SIDE_BY_SIDE = frozenset({"signatures", "recipients"})


@frozen
class Style:
    """How a letter is set. Lengths are points."""

    layout: Layout
    """What of the letter is printed, and how its parts are spelt."""
    font: str = SERIF
    size: float = 11
    leading: float = 1.2
    """Distance of lines, in heights of the type."""
    gap: float = 1.0
    """White between parts, in lines."""
    indent: float = 0
    """How far the first line of a paragraph is set in."""
    across: int = 1
    """Signers side by side."""
    addressees: int = 1
    """Addressees side by side."""
    sign_at: float = 0
    """Where closing and signers begin."""
    centred: bool = False
    """Letterhead and date stand in the middle."""
    words: bool = False
    """Each word is drawn by itself, the last of a line first."""
    notes_at_foot: bool = False
    """Footnotes stand at the foot of the last page, in small type."""
    tabs: bool = field(default=False)
    """Signers side by side are set with tabs, not as a table (DOCX); each line is a paragraph of its own (DOCX, HTML)."""
    site: bool = False
    """The letter stands in a site's frame (HTML)."""


def groups_of(letter: Letter, style: Style) -> list[Group]:
    """The parts of a letter in the order of the page."""
    return script(style.layout.keep(letter), style.layout)


def _numbered(group: Group) -> bool:
    """The marks of a page end with its number, not with that of a telephone: they stand at its top."""
    return _PAGE_NUMBER.search(group.cells[0][-1].text) is not None


def _side_by_side(group: Group, style: Style) -> int:
    return {"signatures": style.across, "recipients": style.addressees}.get(group.kind, 1)


def _rows(cells: Sequence[tuple[Entry, ...]], across: int) -> Iterator[Sequence[tuple[Entry, ...]]]:
    return (cells[n : n + across] for n in range(0, len(cells), across))


class _Pdf:
    """Sets groups on pages, from the top."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self._stream = io.BytesIO()
        self._canvas = Canvas(self._stream, pagesize=LETTER)
        self._line = style.leading * style.size
        self._y = HEIGHT - MARGIN
        self._floor = MARGIN
        """Where the text of a page ends: above its foot."""

    def saved(self) -> bytes:
        self._canvas.save()
        return self._stream.getvalue()

    def group(self, group: Group, before: str) -> None:
        style = self.style
        if group.kind == "page":
            self._page(group)
            return
        if before and group.kind != "rest":
            indented = style.indent and group.kind == before == "paragraph"
            self._y -= 0 if indented else self._line * (3 if group.kind == "signatures" else style.gap)
        if group.kind == "table":
            self._table(group)
        elif group.kind in _SIDE_BY_SIDE:
            self._cells(group)
        elif group.kind in _PROSE:
            for entry in group.cells[0]:
                self._prose(entry, group.kind, style.size)
        else:
            self._stacked(group)

    def keep_free(self, groups: Sequence[Group]) -> None:
        """Leave room for the highest foot that a page has."""
        feet = [len(group.cells[0]) for group in groups if group.kind == "page" and not _numbered(group)]
        self._floor = max(MARGIN, 40 + 10 * max(feet, default=0) + self._line)

    def foot(self, notes: Sequence[Group]) -> None:
        """Footnotes in small type at the foot of the page, or of the next one where there is no room."""
        size = self.style.size - 2
        entries = [group.cells[0][0] for group in notes]
        lines = sum(len(wrapped(entry.text, self.style.font, size, WIDTH - 2 * MARGIN)) for entry in entries)
        height = (lines + 0.4 * len(entries)) * 1.15 * size
        if height > self._y - self._floor - self._line:
            self._break()
        self._y = self._floor + height
        for entry in entries:
            for line in wrapped(entry.text, self.style.font, size, WIDTH - 2 * MARGIN):
                self._draw(MARGIN, line, size)
                self._y -= 1.15 * size
            self._y -= 0.4 * 1.15 * size

    def _page(self, group: Group) -> None:
        """The marks of a page stand at the top of a new one, those without a number at the foot of the last."""
        entries = group.cells[0]
        if _numbered(group):
            self._break()
            for entry in entries:
                self._next(MARGIN, entry.text)
            self._y -= self._line
            return
        for number, entry in enumerate(reversed(entries)):
            x = (WIDTH - stringWidth(entry.text, self.style.font, 8)) / 2
            draw_line(self._canvas, x, 40 + 10 * number, entry.text, self.style.font, 8, self.style.words)

    def _prose(self, entry: Entry, kind: str, size: float) -> None:
        style = self.style
        left = MARGIN + {"quotation": style.indent + 36, "item": 18 * (entry.level + 1)}.get(kind, 0)
        right = WIDTH - MARGIN - (style.indent + 36 if kind == "quotation" else 0)
        hang = stringWidth(entry.text[: entry.hang], style.font, size) if entry.hang and kind == "item" else 0
        first = style.indent if kind == "paragraph" else 0
        words = wrapped(entry.text, style.font, size, right - left, first, hang)
        for number, line in enumerate(words):
            self._next(left + (hang if number else first), line)

    def _stacked(self, group: Group) -> None:
        style = self.style
        x = MARGIN + (style.sign_at if group.kind in ("closing", "group_title") else 0)
        first = group.cells[0][0]
        hang = stringWidth(first.text[: first.hang], style.font, style.size) if group.kind == "copies" else 0
        for entry in group.cells[0]:
            if style.centred and group.kind in ("letterhead", "date"):
                self._next((WIDTH - stringWidth(entry.text, style.font, style.size)) / 2, entry.text)
                continue
            start = 0 if entry.hang else hang
            for number, line in enumerate(wrapped(entry.text, style.font, style.size, WIDTH - MARGIN - x, start, hang + 18)):
                self._next(x + (hang + 18 if number else start), line)

    def _cells(self, group: Group) -> None:
        style = self.style
        across = _side_by_side(group, style)
        left = MARGIN + (style.sign_at if across == 1 and group.kind == "signatures" else 0)
        longest = max(stringWidth(entry.text, style.font, style.size) for cell in group.cells for entry in cell)
        if left + longest > WIDTH - MARGIN:
            left = MARGIN
        while across > 1 and longest > (WIDTH - 2 * MARGIN) / across - 20:
            across -= 1
        for number, row in enumerate(_rows(group.cells, across)):
            height = max(map(len, row)) * self._line
            if number:
                self._y -= self._line * (2 if group.kind == "signatures" else style.gap)
            if self._y - height < self._floor - self._line:
                self._break()
            top = self._y
            for n, cell in enumerate(row):
                self._y = top
                for entry in cell:
                    for line in wrapped(entry.text, style.font, style.size, WIDTH - MARGIN - left):
                        self._draw(left + n * (WIDTH - 2 * MARGIN) / across, line)
                        self._y -= self._line
            self._y = min(self._y, top - height)

    def _table(self, group: Group) -> None:
        style = self.style
        count = max(map(len, group.cells))
        widths = [
            max(stringWidth(row[n].text, style.font, style.size) for row in group.cells if n < len(row)) for n in range(count)
        ]
        if self._y - len(group.cells) * self._line < self._floor:
            self._break()
        for row in group.cells:
            x = MARGIN
            for entry, width in zip(row, widths, strict=False):
                self._draw(x, entry.text)
                x += width + 30
            self._y -= self._line

    def _next(self, x: float, line: str) -> None:
        if self._y < self._floor:
            self._break()
        self._draw(x, line)
        self._y -= self._line

    def _draw(self, x: float, line: str, size: float | None = None) -> None:
        draw_line(self._canvas, x, self._y, line, self.style.font, size or self.style.size, self.style.words)

    def _break(self) -> None:
        self._canvas.showPage()
        self._y = HEIGHT - MARGIN


def pdf_of(letter: Letter, style: Style) -> bytes:
    """The letter as a PDF."""
    sheet = _Pdf(style)
    before = ""
    notes: list[Group] = []
    groups = groups_of(letter, style)
    sheet.keep_free(groups)
    for group in groups:
        if group.kind == "footnote" and style.notes_at_foot:
            notes.append(group)
            continue
        sheet.group(group, before)
        before = group.kind
    if notes:
        sheet.foot(notes)
    return sheet.saved()


# Word files


def docx_of(letter: Letter, style: Style) -> bytes:
    """The letter as a Word file."""
    word = Word()
    word.styles["Normal"].paragraph_format.space_after = Pt(0)
    for group in groups_of(letter, style):
        if group.kind == "table":
            _word_table(word, [[(entry,) for entry in row] for row in group.cells])
        elif group.kind in _SIDE_BY_SIDE and (across := _side_by_side(group, style)) > 1 and len(group.cells) > 1:
            longest = max(len(entry.text) for cell in group.cells for entry in cell)
            if style.tabs and longest * _CHARACTER < _TEXT_WIDTH / across:
                _word_tabs(word, group, across)
            elif style.tabs:
                for cell in group.cells:
                    _word_lines(word, group.kind, cell, style)
            else:
                _word_table(word, list(_rows(group.cells, across)))
        else:
            for cell in group.cells:
                _word_lines(word, group.kind, cell, style)
    return saved(word)


def _word_lines(word: Word, kind: str, cell: Sequence[Entry], style: Style) -> None:  # type: ignore[valid-type]
    if style.tabs:
        for entry in cell:
            _formatted(word.add_paragraph(entry.text), kind, entry, style)  # type: ignore[attr-defined]
        word.add_paragraph("")  # type: ignore[attr-defined]
        return
    paragraph = word.add_paragraph("\n".join(entry.text for entry in cell))  # type: ignore[attr-defined]
    _formatted(paragraph, kind, cell[0], style)
    paragraph.paragraph_format.space_after = Pt(10)


def _formatted(paragraph: object, kind: str, entry: Entry, style: Style) -> None:
    form = paragraph.paragraph_format  # type: ignore[attr-defined]
    if kind == "paragraph" and style.indent:
        form.first_line_indent = Pt(style.indent)
    elif kind in ("closing", "signatures") and style.sign_at:
        form.left_indent = Pt(style.sign_at)
    elif kind == "quotation":
        form.left_indent = form.right_indent = Pt(36)
    elif kind == "item":
        form.left_indent = Pt(18 * (entry.level + 1))
    elif style.centred and kind in ("letterhead", "date"):
        form.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _word_table(word: Word, rows: Sequence[Sequence[Sequence[Entry]]]) -> None:  # type: ignore[valid-type]
    table = word.add_table(len(rows), max(map(len, rows)))  # type: ignore[attr-defined]
    for row, cells in zip(table.rows, rows, strict=True):
        for place, cell in zip(row.cells, cells, strict=False):
            place.text = "\n".join(entry.text for entry in cell)
    word.add_paragraph("")  # type: ignore[attr-defined]


def _word_tabs(word: Word, group: Group, across: int) -> None:  # type: ignore[valid-type]
    """Lines of cells side by side, each behind a tab stop."""
    for row in _rows(group.cells, across):
        for n in range(max(map(len, row))):
            paragraph = word.add_paragraph("\t".join(cell[n].text if n < len(cell) else "" for cell in row).rstrip("\t"))  # type: ignore[attr-defined]
            for stop in range(1, across):
                paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(stop * _TEXT_WIDTH / across))
        word.add_paragraph("")  # type: ignore[attr-defined]


# Web pages


def html_of(letter: Letter, style: Style) -> bytes:
    """The letter as a web page."""
    out: list[str] = []
    for group in groups_of(letter, style):
        across = _side_by_side(group, style)
        if group.kind == "table":
            out.append(_html_table([[(entry,) for entry in row] for row in group.cells]))
        elif across > 1 and len(group.cells) > 1:
            out.append(_html_table(list(_rows(group.cells, across))))
        else:
            out += [_html_lines(group.kind, cell, style) for cell in group.cells]
    inner = "\n".join(out)
    if style.site:
        inner = (
            "<header><a href='/'>Home</a></header><nav><ul><li>News</li><li>Contact</li></ul></nav>"
            f"<main><article>{inner}</article></main><aside>More news</aside><footer>Privacy</footer>"
        )
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>Letter</title></head><body>{inner}</body></html>".encode()


def _html_lines(kind: str, cell: Sequence[Entry], style: Style) -> str:
    lines = [html.escape(entry.text, quote=False) for entry in cell]
    if kind == "quotation":
        return f"<blockquote><p>{'<br>'.join(lines)}</p></blockquote>"
    if kind == "heading":
        return f"<h3>{'<br>'.join(lines)}</h3>"
    if style.tabs:
        return "".join(f"<p style='margin:0'>{line}</p>" for line in lines) + "<p style='margin:0'>&nbsp;</p>"
    return f"<p>{'<br>'.join(lines)}</p>"


def _html_table(rows: Sequence[Sequence[Sequence[Entry]]]) -> str:
    cells = (
        "".join(f"<td>{'<br>'.join(html.escape(entry.text, quote=False) for entry in cell)}</td>" for cell in row) for row in rows
    )
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


PLAIN, COLUMNS = LAYOUTS["plain"], LAYOUTS["columns"]
STYLES: dict[str, tuple[Callable[[Letter, Style], bytes], Style]] = {
    "pdf-block": (pdf_of, Style(PLAIN)),
    "pdf-words": (pdf_of, Style(PLAIN, SANS, 10, 1.3, 0.8, words=True)),
    "pdf-indented": (pdf_of, Style(PLAIN, SERIF, 12, 1.15, indent=36, sign_at=234, centred=True, notes_at_foot=True)),
    "pdf-columns": (pdf_of, Style(COLUMNS, across=2, addressees=2)),
    "pdf-three-columns": (pdf_of, Style(LAYOUTS["three_columns"], SERIF, 10, 1.25, across=3, centred=True, notes_at_foot=True)),
    "docx-breaks": (docx_of, Style(PLAIN)),
    "docx-lines": (docx_of, Style(PLAIN, indent=36, sign_at=234, centred=True, tabs=True)),
    "docx-table": (docx_of, Style(COLUMNS, across=2, addressees=2)),
    "docx-tabs": (docx_of, Style(COLUMNS, across=2, addressees=2, tabs=True)),
    "html-breaks": (html_of, Style(PLAIN)),
    "html-lines": (html_of, Style(PLAIN, tabs=True)),
    "html-table": (html_of, Style(COLUMNS, across=2, addressees=2)),
    "html-site": (html_of, Style(PLAIN, site=True)),
}
"""How letters are set, by name: format and look."""
