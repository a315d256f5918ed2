"""HTML, by selectolax (lexbor): saved web pages, letters that a word processor saved as HTML, pages of the Congressional Record.

What is the site's (navigation, forms, scripts, footers) is left out; the text of what remains is `_html_text`'s.
"""

from __future__ import annotations

import codecs
import re

from .._document import Document
from .._errors import CongressLettersError
from .._files import decode
from . import Options
from ._file import File

__all__ = ["is_page", "read"]

_START = re.compile(
    rb"(?:\s|<!--(?>.*?-->)|<\?xml(?>[^>]*\?>))*+<(?:!doctype\s+html|html|head|body|title|meta|div|p|pre|table|article|main|section|center|font|h[1-6])[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=[\s"']*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
# What pages call by these names, browsers read as Windows-1252 (WHATWG Encoding).
_WINDOWS = frozenset({"iso8859-1", "ascii", "latin-1", "cp1252"})


def is_page(head: bytes) -> bool:
    """Whether a file whose first bytes these are is a page."""
    return _START.match(head) is not None


def read(file: File, options: Options) -> Document:
    from ._html_text import text_of

    data = file.content()
    markup = _decoded(data)
    if len(markup) > options.limits.characters * 5:
        raise CongressLettersError(f"it has {len(markup):,} characters, more than are read; split it, or raise Limits.characters")
    text, places = text_of(markup, options.limits)
    return Document(text, file.name, file.sha256, "html", embedded=True, places=places)


def _decoded(data: bytes) -> str:
    """The markup: in the encoding of its byte-order mark, of its own word, else as any text."""
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        found = _CHARSET.search(data[:4096])
        try:
            name = codecs.lookup((found[1] or found[2]).decode("ascii")).name if found else ""
        except LookupError:
            name = ""
        if name and name not in _WINDOWS and not name.startswith("utf"):
            try:
                return data.decode(name, "replace")
            except (LookupError, ValueError, TypeError):  # a codec that is none of text
                pass
    return decode(data.replace(b"\0", b""))
