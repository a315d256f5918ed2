"""The kinds of files that the package reads itself: how each is told, and what it needs.

A module that reads a kind is loaded with the first file that begins like one: most of those who call read a single kind.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable
from importlib import import_module
from typing import Any

from .._document import Document
from . import Options, Reader
from ._file import File

__all__ = ["OURS"]

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")


def _module(name: str) -> Any:
    return import_module(f".{name}", __package__)


def _by(name: str) -> Callable[[File, Options], Document]:
    def read(file: File, options: Options) -> Document:
        document: Document = _module(name).read(file, options)
        return document

    return read


def _pdf(file: File) -> bool:
    # A mail's or a printer's lines may stand before it; PDFium takes that too.
    return b"%PDF-" in file.head[:1024]


def _docx(file: File) -> bool:
    return file.head.startswith(b"PK\x03\x04") and bool(_module("_docx").is_word(file))


def _html(file: File) -> bool:
    head = file.head.removeprefix(codecs.BOM_UTF8)
    if file.head[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        head = head.replace(b"\0", b"")[2:]
    return head.lstrip()[:1] == b"<" and bool(_module("_html").is_page(head[:2048]))


def _image(file: File) -> bool:
    return file.head.startswith(_PICTURES)


def _text(file: File) -> bool:
    """Whatever no other reader takes: `decode` says what it is if it is no text."""
    return True


OURS = (
    Reader("pdf", "PDF", _pdf, _by("_pdf"), extra="pdf", needs=("pypdfium2",), rank=10),
    Reader("docx", "Word files (DOCX)", _docx, _by("_docx"), extra="docx", needs=("lxml",), rank=20),
    Reader("html", "HTML: web pages, the Record", _html, _by("_html"), extra="html", needs=("selectolax",), rank=30),
    Reader(
        "image", "pictures of pages (PNG, JPEG, TIFF)", _image, _by("_image"), extra="ocr", needs=("PIL", "pytesseract"), rank=40
    ),
    Reader("text", "plain text and Markdown", _text, _by("_text"), rank=100),
)
