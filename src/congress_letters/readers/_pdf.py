"""PDF, by pypdfium2: the words of each page with their boxes; what comes of them is `_layout`'s.

PDFium gives the characters of a page in the order in which they are drawn, with blanks where it sees some. A word is what stands
between those. Of a word only the first and the last character are looked at: more calls would cost more than everything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import byref, c_double
from functools import partial
from math import hypot, inf
from typing import TYPE_CHECKING, Any

from .._document import Document, DocumentCode, DocumentIssue
from .._errors import CongressLettersError
from .._model import Severity
from . import Options
from ._file import File
from ._flow import Flow
from ._layout import Word
from ._sheet import Sheet

if TYPE_CHECKING:
    import pypdfium2

__all__ = ["read"]

# PDFium says U+0002 for a hyphen that it takes for one at a line's end, and leaves the line's end out.
_WORD = re.compile("[^\\s\x00\x02\ufffe]+[\x02\ufffe]?")
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
    2: "-",
    0xFFFE: "-",
}
_FIGURE = re.compile(r"\d{1,3}|[*†‡§]{1,3}")


def read(file: File, options: Options) -> Document:
    with _opened(file, options) as pdf:
        count = len(pdf)
        if count > options.limits.pages:
            raise CongressLettersError(
                f"it has {count:,} pages, more than the {options.limits.pages:,} that are read; split it, or raise Limits.pages"
            )
        flow = Flow()
        issues: list[DocumentIssue] = []
        for number in range(count):
            _add_page(pdf, number, flow, issues, options)
            if flow.length > options.limits.characters:
                raise CongressLettersError(
                    f"it has more than the {options.limits.characters:,} characters that are read (on page {number + 1}); "
                    "split it, or raise Limits.characters"
                )
        text, furniture = flow.finish()
    if not text.strip() and issues:
        scans = [issue for issue in issues if issue.code is DocumentCode.NO_TEXT_LAYER]
        if scans and not options.ocr:
            raise CongressLettersError(
                f"it has no text on its {count:,} pages, only pictures; recognize them with --ocr, or options=Options(ocr=True)"
            )
        if not scans:
            raise CongressLettersError(f"none of its {count:,} pages can be read ({issues[0].message}); print it anew")
    return Document(text, file.name, file.sha256, "pdf", count, tuple(issues), furniture=furniture, places=flow.places)


@contextmanager
def _opened(file: File, options: Options) -> Iterator[pypdfium2.PdfDocument]:
    import pypdfium2

    try:
        source: Any = file.data if file.data is not None else file.path
        pdf = pypdfium2.PdfDocument(source, password=options.password)
    except pypdfium2.PdfiumError as error:
        raise CongressLettersError(_reason(str(error), options.password)) from None
    except FileNotFoundError as error:
        raise CongressLettersError(f"there is no such file ({error}); check the path") from None
    try:
        yield pdf
    finally:
        pdf.close()


def _reason(error: str, password: str | None) -> str:
    if "password" in error.lower():
        if password is None:
            return "it is encrypted; give its password (Options.password), or save a copy without one"
        return "it is encrypted, and the password is wrong; give another one"
    if "security" in error.lower():
        return "it is encrypted in a way that PDFium does not know; save a copy without encryption"
    return "it is damaged, or no PDF in spite of its first bytes; get it anew, or repair it, e.g. qpdf FILE OUT"


def _add_page(pdf: Any, number: int, flow: Flow, issues: list[DocumentIssue], options: Options) -> None:
    import pypdfium2

    try:
        page = pdf[number]
    except pypdfium2.PdfiumError:
        message = f"page {number + 1} can't be read: it is damaged"
        issues.append(DocumentIssue(DocumentCode.PAGE_UNREADABLE, Severity.ERROR, message, number + 1))
        flow.add(None)
        return
    try:
        words = _words(page, options)
        if words:
            _add_words(words, page.get_size(), number + 1, flow, issues)
        else:
            flow.add(_recognized(page, number + 1, issues, options))
    except pypdfium2.PdfiumError:
        message = f"the text of page {number + 1} can't be read: the page is damaged"
        issues.append(DocumentIssue(DocumentCode.PAGE_UNREADABLE, Severity.ERROR, message, number + 1))
        flow.add(None)
    finally:
        page.close()


def _add_words(
    words: list[tuple[int, Word]], size: tuple[float, float], page: int, flow: Flow, issues: list[DocumentIssue]
) -> None:
    """A page of words: those that run as most of them do are the page, others come last."""
    by_angle: dict[int, list[Word]] = {}
    for angle, word in words:
        by_angle.setdefault(angle, []).append(word)
    for count, (angle, some) in enumerate(sorted(by_angle.items(), key=lambda item: -len(item[1]))):
        back = partial(_turn, angle=-angle) if angle else None
        low = min([word.low for word in some]) if angle else 0.0
        sheet = Sheet.of(page, some, (0.0 if angle else size[0], size[angle % 180 == 0] + low), back)
        if not count:
            flow.add(sheet)
            continue
        if sheet is not None:
            flow.aside(sheet)
        message = f"page {page} has text that runs in another direction; it is read last"
        issues.append(DocumentIssue(DocumentCode.ROTATED_TEXT, Severity.INFO, message, page))


def _recognized(page: Any, number: int, issues: list[DocumentIssue], options: Options) -> Sheet | None:
    """A page without text: recognized, or told of, unless it is white."""
    import pypdfium2.raw as raw

    if raw.FPDFPage_CountObjects(page.raw) == 0:
        return None
    if not options.ocr:
        message = f"page {number} has no text, only a picture; --ocr recognizes it"
        issues.append(DocumentIssue(DocumentCode.NO_TEXT_LAYER, Severity.WARNING, message, number))
        return None
    from ._image import recognized

    width, height = page.get_size()
    scale = min(300 / 72, (options.limits.pixels / max(width * height, 1)) ** 0.5)
    picture = page.render(scale=scale, grayscale=True).to_pil()
    return recognized(picture, number, 1 / scale, options, issues)


def _words(page: Any, options: Options) -> list[tuple[int, Word]]:
    """The words of a page in the order of drawing, each with the angle in which it runs; see `_Frame`."""
    import pypdfium2.raw as raw

    textpage = page.get_textpage()
    try:
        count = raw.FPDFText_CountChars(textpage.raw)
        if count <= 0:
            return []
        if count > options.limits.page_characters:
            raise CongressLettersError(
                f"a page has {count:,} characters, more than the {options.limits.page_characters:,} that are read; "
                "raise Limits.page_characters if it is right"
            )
        text = textpage.get_text_range()
        if len(text) != count:
            # Characters that PDFium leaves out or puts in, or that take two places in UTF-16: one by one, then.
            text = "".join([_char(raw.FPDFText_GetUnicode(textpage.raw, n)) for n in range(count)])
        return _located(textpage.raw, text, _Frame(page))
    finally:
        textpage.close()


def _char(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\0"


class _Frame:
    """From the coordinates of a page's content to those of the page as it is shown: crop box and rotation applied."""

    def __init__(self, page: Any) -> None:
        self.left, self.bottom, self.right, self.top = page.get_bbox()
        self.rotation = page.get_rotation()

    def shown(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """A box on the page as it is shown."""
        if self.rotation == 0:
            return left - self.left, bottom - self.bottom, right - self.left, top - self.bottom
        if self.rotation == 90:
            return bottom - self.bottom, self.right - right, top - self.bottom, self.right - left
        if self.rotation == 180:
            return self.right - right, self.top - top, self.right - left, self.top - bottom
        return self.top - top, left - self.left, self.top - bottom, right - self.left


def _located(textpage: Any, text: str, frame: _Frame) -> list[tuple[int, Word]]:
    import pypdfium2.raw as raw

    origin, loose, font_size = raw.FPDFText_GetCharOrigin, raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetFontSize
    x, y, first, last = c_double(), c_double(), raw.FS_RECTF(), raw.FS_RECTF()
    x_ref, y_ref, first_ref, last_ref = byref(x), byref(y), byref(first), byref(last)
    plain = frame.rotation == 0
    out: list[tuple[int, Word]] = []
    angle = 0
    scale = 1.0
    size = 1.0
    above = below = inf
    for start, end in _split(text, textpage):
        if not (loose(textpage, start, first_ref) and loose(textpage, end - 1, last_ref)):
            continue
        word = text[start:end]
        if not word.isascii() or word[-1] == "\x02":
            word = word.translate(_LIGATURES)
        begins = not start or text[start - 1] == "\n"
        # A word of the same height at the same place has the same type and stands on the same line: that saves two calls.
        if begins or first.top != above or first.bottom != below:
            if not origin(textpage, start, x_ref, y_ref):
                continue
            if begins:
                scale = _scale(textpage, start)
            size = font_size(textpage, start) * scale or first.top - first.bottom or 1.0
            above, below = first.top, first.bottom
        left, right = first.left, last.right
        if plain and last.bottom <= y.value <= last.top and right > left:
            # By far the most words: upright, on an upright page.
            low, high = min(first.bottom, last.bottom) - frame.bottom, max(first.top, last.top) - frame.bottom
            out.append((0, Word(word, left - frame.left, y.value - frame.bottom, right - frame.left, low, high, size)))
            angle = 0
            continue
        above = below = inf  # text that runs in another direction
        origin(textpage, start, x_ref, y_ref)
        one, two = (frame.shown(rect.left, rect.bottom, rect.right, rect.top) for rect in (first, last))
        base = frame.shown(x.value, y.value, x.value, y.value)
        angle = _angle(one, two, angle if end - start > 1 else None)
        hull = (min(one[0], two[0]), min(one[1], two[1]), max(one[2], two[2]), max(one[3], two[3]))
        out.append((angle, _upright(word, hull, base[0], base[1], angle, size)))
    return out


def _scale(textpage: Any, index: int) -> float:
    """How much larger a character's type is than its font size says: a page may be drawn at a scale."""
    import pypdfium2.raw as raw

    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(textpage, index, byref(matrix)):
        return 1.0
    return float(hypot(matrix.c, matrix.d)) or 1.0


def _split(text: str, textpage: Any) -> Iterator[tuple[int, int]]:
    """Where the words are; a raised figure before a word, as footnotes have, is a word of its own."""
    for found in _WORD.finditer(text):
        start, end = found.span()
        figure = _FIGURE.match(text, start, end)
        if figure and end - start > 1:
            raised = _raised(textpage, start, min(figure.end(), end - 1), end - 1)
            if raised:
                yield start, start + raised
                start += raised
        yield start, end


def _raised(textpage: Any, start: int, end: int, last: int) -> int:
    """How many figures from ``start`` on stand above the line: set higher, or drawn higher, as a font's own raised figures are."""
    import pypdfium2.raw as raw

    x, base, left, right, low, high = (c_double() for _ in range(6))
    raw.FPDFText_GetCharOrigin(textpage, last, byref(x), byref(base))
    at = start
    while at < end and raw.FPDFText_GetCharBox(textpage, at, byref(left), byref(right), byref(low), byref(high)):
        if low.value < base.value + 0.15 * raw.FPDFText_GetFontSize(textpage, last):
            break
        at += 1
    return at - start


_Box = tuple[float, float, float, float]


def _angle(first: _Box, last: _Box, before: int | None) -> int:
    """The angle in which a word runs: 0, 90 (up), 180, 270 (down)."""
    across = last[0] + last[2] - first[0] - first[2]
    up = last[1] + last[3] - first[1] - first[3]
    if abs(up) > abs(across):
        return 90 if up > 0 else 270
    if across < 0:
        return 180
    return 0 if across > 0 or before is None else before


def _upright(word: str, hull: _Box, x: float, y: float, angle: int, size: float) -> Word:
    """A word as it is when the page is turned so that it runs from left to right."""
    left, low, right, high = _turn(hull, angle)
    base = {0: y, 90: -x, 180: -y, 270: x}[angle]
    return Word(word, left, base, right, low, high, size)


def _turn(box: _Box, angle: int) -> _Box:
    """Turn a box by an angle, clockwise, about the origin; by its negative, back."""
    left, low, right, high = box
    return {
        0: box,
        90: (low, -right, high, -left),
        180: (-right, -high, -left, -low),
        270: (-high, left, -low, right),
    }[angle % 360]
