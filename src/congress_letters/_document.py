"""A document: the text of a file, and where in the file each character of it stands.

Offsets are characters (code points) of ``Document.text``, half-open, as everywhere. Boxes are in PDF points (1/72 inch);
the origin is the lower left corner of the page as it is shown, rotation and crop box applied, and y grows upwards.
Pages count from 1, paragraphs and tables from 0.
"""

from __future__ import annotations

import os
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field

from ._model import Severity, Span
from ._value import Value, valued

if TYPE_CHECKING:
    from ._model import Letter
    from ._vocabulary import Vocabulary
    from .readers import Options

__all__ = ["Box", "Document", "DocumentCode", "DocumentIssue", "Place", "Places", "parse_file", "read"]


class Box(NamedTuple):
    """A rectangle on a page, in points from the lower left corner of the page as it is shown."""

    left: float
    bottom: float
    right: float
    top: float


@valued
@define(frozen=True, slots=True, eq=False, repr=False)
class Place(Value):
    """A place in the original. What the format does not have is None."""

    page: int | None = None
    """Page, from 1: PDF and pictures."""
    box: Box | None = None
    """Box on the page, in points, origin at the lower left of the page as it is shown: PDF and pictures."""
    paragraph: int | None = None
    """Paragraph of the Word file, from 0, in the order of its text: DOCX."""
    path: str | None = None
    """CSS path of the element ("html > body > div:nth-of-type(2) > p"): HTML. Part of the file ("word/footnotes.xml"): DOCX."""
    source: Span | None = None
    """Characters of the decoded file: plain text."""
    confidence: float | None = None
    """How sure the recognition of the text is, 0 to 1: OCR."""


class DocumentCode(StrEnum):
    """Stable codes of what is wrong with a document, apart from the letters in it."""

    NO_TEXT_LAYER = "no-text-layer"
    PAGE_UNREADABLE = "page-unreadable"
    LOW_CONFIDENCE = "low-confidence"
    ROTATED_TEXT = "rotated-text"


@valued
@define(frozen=True, slots=True, eq=False, repr=False)
class DocumentIssue(Value):
    """A problem of a document or one of its pages: a value, not an exception."""

    code: DocumentCode
    severity: Severity
    message: str
    """One sentence for people, with what to do."""
    page: int | None = None
    """Page, from 1; None where it is about all of it."""


@define(slots=True, eq=False, repr=False)
class Places:
    """A map from stretches of a text to places, kept in flat arrays: a page of words takes a few kilobytes.

    Readers fill it in the order of the text, with `word` or `element`; afterwards nobody changes it.
    """

    starts: array[int] = field(factory=lambda: array("q"))
    ends: array[int] = field(factory=lambda: array("q"))
    pages: array[int] = field(factory=lambda: array("i"))
    boxes: array[float] = field(factory=lambda: array("f"))
    confidences: array[float] = field(factory=lambda: array("f"))
    elements: list[Place] = field(factory=list)

    def word(self, start: int, end: int, page: int, box: Sequence[float], confidence: float | None = None) -> None:
        """A word of a page: characters ``start`` to ``end`` stand in ``box``, points from the lower left."""
        self.starts.append(start)
        self.ends.append(end)
        self.pages.append(page)
        self.boxes.extend(box)
        if confidence is not None:
            self.confidences.append(confidence)

    def element(self, start: int, end: int, place: Place) -> None:
        """A stretch of text that stands in one element of the file, a paragraph or an HTML element."""
        self.starts.append(start)
        self.ends.append(end)
        self.elements.append(place)

    def find(self, start: int, end: int) -> tuple[Place, ...]:
        """Where the characters ``start`` to ``end`` stand: one place for each line or element."""
        first = max(0, bisect_right(self.starts, start) - 1)
        hits = []
        for n in range(first, len(self.starts)):
            if self.starts[n] >= end:
                break
            if self.ends[n] > start:
                hits.append(n)
        if self.elements:
            return tuple(dict.fromkeys(self._element(n, start, end) for n in hits))
        return tuple(self._lines(hits))

    def _element(self, n: int, start: int, end: int) -> Place:
        place = self.elements[n]
        if place.source is None:
            return place
        # Plain text: the place moves with the span.
        low, high = max(start, self.starts[n]), min(end, self.ends[n])
        offset = place.source.start - self.starts[n]
        return Place(source=Span(low + offset, high + offset))

    def _lines(self, hits: Sequence[int]) -> list[Place]:
        out: list[Place] = []
        for n in hits:
            page, box = self.pages[n], Box(*(round(value, 2) for value in self.boxes[4 * n : 4 * n + 4]))
            sure = round(self.confidences[n], 3) if self.confidences else None
            last = out[-1] if out else None
            if last is not None and last.box is not None and last.page == page and _in_line(last.box, box):
                grown = Box(
                    last.box.left, min(last.box.bottom, box.bottom), max(last.box.right, box.right), max(last.box.top, box.top)
                )
                least = None if sure is None or last.confidence is None else min(sure, last.confidence)
                out[-1] = Place(page=page, box=grown, confidence=least)
            else:
                out.append(Place(page=page, box=box, confidence=sure))
        return out


def _in_line(last: Box, box: Box) -> bool:
    """A box goes on in the line of the last one: to its right, at the same height."""
    middle = (box.bottom + box.top) / 2
    return box.right > last.left and box.left >= last.right - (last.top - last.bottom) and last.bottom < middle < last.top


@valued
@define(frozen=True, slots=True, eq=False, repr=False)
class Document(Value):
    """The text of a file as it is read from, with a way back to the file."""

    text: str = field(repr=lambda text: f"<{len(text)} characters>")
    """The text in reading order. Pages end in a form feed, columns are dealt out, paragraphs stand apart by blank lines."""
    name: str | None
    """The file's name in messages, as it was given."""
    sha256: str
    """SHA-256 of the file's bytes, in hexadecimal."""
    format: str
    """Name of the reader that read it: "pdf", "docx", "html", "text", "image" or another package's."""
    pages: int | None = None
    """Number of pages, where the format has pages."""
    issues: tuple[DocumentIssue, ...] = ()
    """What could not be read, page by page."""
    embedded: bool = False
    """The letter may stand inside of a longer page, as in a press release: `parse_file` looks for it."""
    furniture: Span | None = None
    """The end of the text, which belongs to pages and to no letter: running headers, addresses at a page's foot."""
    places: Places = field(factory=Places, repr=False, eq=False)
    """Where each stretch of the text stands; `locate` looks things up in it."""

    def locate(self, span: Span | Sequence[Span]) -> tuple[Place, ...]:
        """Where a span of the text, or all pieces of a value, stand in the original.

        For PDF and pictures a place for each line: page and box. For DOCX the paragraphs, for HTML the elements, for plain
        text the characters. Blanks and page breaks that the reader put in stand nowhere. Raises ValueError for a span that
        is not in the text.
        """
        spans = [span] if isinstance(span, Span) else list(span)
        out: list[Place] = []
        for one in spans:
            if not 0 <= one.start <= one.end <= len(self.text):
                raise ValueError(f"the span {one.start}-{one.end} is not in the text, which has {len(self.text)} characters")
            out += self.places.find(one.start, one.end)
        return tuple(dict.fromkeys(out))

    def _repr_html_(self) -> str:
        """What a notebook shows: what kind of file it is, what could not be read, how its text begins."""
        from ._page_notebook import document_html

        return document_html(self)

    def letter(self, vocabulary: Vocabulary | None = None) -> Letter:
        """The document as one letter: all of it, or the first one in a page that has more around it. As `parse` does."""
        return letter_of(self, vocabulary)

    def letters(self, vocabulary: Vocabulary | None = None) -> Iterator[Letter]:
        """Every letter in the document, as `find_letters` of its text; issues of the pages that it stands on are the letter's."""
        from ._find import find_in

        for letter in find_in(self.text, name=self.name, sha256=self.sha256, vocabulary=vocabulary):
            pages = [place.page for place in self.locate(letter.span) if place.page is not None] if self.issues else []
            yield _with_issues(letter, self.issues, range(min(pages), max(pages) + 1) if pages else None)


def read(source: str | os.PathLike[str] | bytes, *, name: str | None = None, options: Options | None = None) -> Document:
    """Read a file, by its path or as bytes, into a `Document`: text, HTML, PDF, Word files and pictures of pages.

    What kind of file it is, its content tells, not its name. ``name`` is used in messages; by default it is the path.
    ``options`` say whether to recognize the text of pictures (OCR), and set limits.

    Raises `CongressLettersError` for what can't be read, with the place and what to do about it; `MissingExtraError` where
    an extra is not installed, which says how to install it.
    """
    from .readers import open_file

    return open_file(source, name=name, options=options)


def parse_file(
    source: str | os.PathLike[str] | bytes,
    *,
    name: str | None = None,
    options: Options | None = None,
    vocabulary: Vocabulary | None = None,
) -> Letter:
    """Read a file as one letter: `read`, then `parse` of its text.

    ``letter.source`` is the document's text, with the SHA-256 of the file's bytes; use `read` and `Document.locate` to point
    at the page. Raises as `read` does.
    """
    document = read(source, name=name, options=options)
    return letter_of(document, vocabulary)


_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*\S|\S")
# Where a letter takes so much of a page, what is around it may be the letter's too.
_ALL = 0.9


def letter_of(document: Document, vocabulary: Vocabulary | None = None) -> Letter:
    """The letter in a document: in all of it, or the first one in a page that has more."""
    return _with_issues(_letter_of(document, vocabulary), document.issues, None)


def _with_issues(letter: Letter, issues: Sequence[DocumentIssue], pages: range | None) -> Letter:
    """The letter with the issues of its pages, or of all. A page that can't be read is a doubt about a letter, not its end."""
    from attrs import evolve

    from ._model import Issue, IssueCode

    found = [issue for issue in issues if pages is None or issue.page is None or issue.page in pages]
    if not found:
        return letter
    told = [
        Issue(IssueCode(issue.code.value), Severity.WARNING if issue.severity is Severity.ERROR else issue.severity, issue.message)
        for issue in found
    ]
    return evolve(letter, issues=(*letter.issues, *told))


def _letter_of(document: Document, vocabulary: Vocabulary | None) -> Letter:
    from ._find import find_in
    from ._parse import parse_source
    from ._vocabulary import Vocabulary

    text, name, sha256 = document.text, document.name, document.sha256
    if document.embedded:
        first = next(find_in(text, name=name, sha256=sha256, vocabulary=vocabulary), None)
        if first is not None and _has_more(text, first.span, vocabulary or Vocabulary.default()):
            return first
    if document.furniture is None:
        return parse_source(text, name=name, sha256=sha256, vocabulary=vocabulary)
    return _without_furniture(document, document.furniture, vocabulary)


def _has_more(text: str, span: Span, vocabulary: Vocabulary) -> bool:
    """A page has more than the letter: much of it, sentences above, or the mark that ends a press release below."""
    from ._find_lines import END_MARK, Looks, lines, speaks

    if span.end - span.start < _ALL * len(text) or speaks(text[: span.start], Looks(vocabulary)):
        return True
    return any(END_MARK.match(line.strip()) for _, line in lines(text, span.end))


def _without_furniture(document: Document, furniture: Span, vocabulary: Vocabulary | None) -> Letter:
    """The letter in the text before the furniture, and the furniture."""
    from attrs import evolve

    from ._clean import clean
    from ._find_regions import next_letter
    from ._model import Furniture
    from ._parse import read_part
    from ._source import make_source
    from ._vocabulary import Vocabulary

    text = document.text
    vocabulary = vocabulary or Vocabulary.default()
    end = furniture.start
    source = make_source(text, document.name, document.sha256)
    letter = read_part(source, 0, end, vocabulary, next_letter(text[:end], vocabulary))
    places = [(Span(m.start(), m.end()),) for m in _PARAGRAPH.finditer(text, end)]
    found = tuple(Furniture(clean(text, place), place, place) for place in places)
    pieces = tuple(place for (place,) in places)
    return evolve(letter, furniture=(*letter.furniture, *found), pieces=(*letter.pieces, *pieces) if letter.pieces else pieces)
