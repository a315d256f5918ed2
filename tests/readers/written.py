"""Letters written as files, from the lines of a text: PDF by reportlab in several layouts, DOCX by python-docx, HTML by hand.

They are other hands than the readers': what these write, a reader must give back.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Callable, Sequence

from docx import Document as Word
from docx.shared import Pt
from reportlab.lib.pagesizes import letter as LETTER
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = LETTER
MARGIN = 72.0


def _font(file: str, instead: str) -> str:
    """A font with letters beyond Latin-1, where the machine has it; else one of the PDF standard's."""
    try:
        registerFont(TTFont(file, f"{file}.ttf"))
    except TTFError:
        return instead
    return file


SERIF, SANS, MONO = (
    _font(file, instead)
    for file, instead in (
        ("LiberationSerif-Regular", "Times-Roman"),
        ("LiberationSans-Regular", "Helvetica"),
        ("LiberationMono-Regular", "Courier"),
    )
)


def printable(text: str) -> bool:
    """Whether the fonts have all of the text's characters."""
    if SERIF != "Times-Roman":
        return True
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def blocks_of(text: str) -> list[list[str]]:
    """Lines that stand together, as a text has them between its blank lines."""
    return [part.strip("\n").split("\n") for part in re.split(r"\n[ \t]*\n|\f", text) if part.strip()]


def wrapped(line: str, font: str, size: float, width: float, first: float = 0, rest: float = 0) -> list[str]:
    """A line broken where the width ends; its first line is set in by ``first``, the others by ``rest``."""
    out: list[str] = []
    current = ""
    for word in line.split():
        longer = f"{current} {word}" if current else word
        if current and stringWidth(longer, font, size) > width - (rest if out else first):
            out.append(current)
            current = word
        else:
            current = longer
    return [*out, current]


def pdf_of(text: str, font: str = SERIF, size: float = 11, leading: float = 1.2, gap: float = 1.0, words: bool = False) -> bytes:
    """A PDF with lines wrapped at the margins, ``gap`` empty lines between blocks; with ``words`` each word is drawn by itself."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=LETTER)
    canvas.setFont(font, size)
    y = HEIGHT - MARGIN
    for block in blocks_of(text.expandtabs(12)):
        for line in block:
            indent = 0.5 * size * (len(line) - len(line.lstrip(" ")))
            for piece in wrapped(line, font, size, WIDTH - 2 * MARGIN - indent):
                if y < MARGIN:
                    canvas.showPage()
                    canvas.setFont(font, size)
                    y = HEIGHT - MARGIN
                draw_line(canvas, MARGIN + indent, y, piece, font, size, words)
                y -= leading * size
        y -= gap * leading * size
    canvas.save()
    return stream.getvalue()


def draw_line(canvas: Canvas, x: float, y: float, line: str, font: str, size: float, words: bool) -> None:
    """A line at a place; with ``words`` each word by itself, the last one first."""
    canvas.setFont(font, size)
    if not words:
        canvas.drawString(x, y, line)
        return
    places = []
    for word in line.split(" "):
        places.append((x, word))
        x += stringWidth(word + " ", font, size)
    for at, word in reversed(places):
        canvas.drawString(at, y, word)


def typed_pdf(text: str) -> bytes:
    """A PDF as a typewriter sets it: every character in its column."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=LETTER)
    text = text.expandtabs(12)
    longest = max((len(line) for line in text.splitlines()), default=1)
    size = min(10.0, (WIDTH - 60) / max(longest, 1) / 0.6)
    y = HEIGHT - 50
    canvas.setFont(MONO, size)
    for line in text.splitlines():
        if y < 50 or "\f" in line:
            canvas.showPage()
            canvas.setFont(MONO, size)
            y = HEIGHT - 50
        if line.strip():
            canvas.drawString(30, y, line.rstrip())
        y -= 1.2 * size
    canvas.save()
    return stream.getvalue()


def docx_of(text: str, breaks: bool = False) -> bytes:
    """A Word file: a paragraph for each line, or for each block with line breaks in it."""
    word = Word()
    word.styles["Normal"].paragraph_format.space_after = Pt(0)
    for block in blocks_of(text):
        if breaks:
            word.add_paragraph("\n".join(block)).paragraph_format.space_after = Pt(10)
        else:
            for line in block:
                word.add_paragraph(line)
            word.add_paragraph("")
    return saved(word)


def saved(word: object) -> bytes:
    """The bytes of a python-docx document."""
    stream = io.BytesIO()
    word.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def html_of(text: str, frame: bool = False) -> bytes:
    """A page with a paragraph for each block and <br> between its lines; with ``frame`` as a site's, with menus around it."""
    inner = "\n".join(f"<p>{'<br>'.join(html.escape(line, quote=False) for line in block)}</p>" for block in blocks_of(text))
    if frame:
        inner = (
            f"<header><a href='/'>Home</a></header><nav><ul><li>News</li></ul></nav><main>{inner}</main><footer>Privacy</footer>"
        )
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>Letter</title></head><body>{inner}</body></html>".encode()


def pre_of(text: str) -> bytes:
    """A page with the text as it is, as the Congressional Record has it."""
    return f"<html><head><meta charset='utf-8'></head><body><pre>{html.escape(text, quote=False)}</pre></body></html>".encode()


WRITERS: dict[str, Callable[[str], bytes]] = {
    "pdf": pdf_of,
    "pdf-words": lambda text: pdf_of(text, SANS, 10, 1.3, 0.8, words=True),
    "pdf-typed": typed_pdf,
    "docx": docx_of,
    "docx-breaks": lambda text: docx_of(text, breaks=True),
    "html": html_of,
    "html-pre": pre_of,
}
"""By the name of the format."""


class Page:
    """A sheet to draw words on, place by place."""

    def __init__(self) -> None:
        self._stream = io.BytesIO()
        self.canvas = Canvas(self._stream, pagesize=LETTER)

    def lines(
        self, x: float, y: float, lines: Sequence[str], size: float = 11, font: str = "Times-Roman", leading: float = 1.2
    ) -> None:
        """Lines one below the other, the first at ``y`` points from the bottom."""
        self.canvas.setFont(font, size)
        for number, line in enumerate(lines):
            self.canvas.drawString(x, y - number * leading * size, line)

    def next(self) -> None:
        """A new page."""
        self.canvas.showPage()

    def saved(self) -> bytes:
        """The PDF."""
        self.canvas.save()
        return self._stream.getvalue()
