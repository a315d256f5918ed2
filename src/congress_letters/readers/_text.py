"""Plain text and Markdown: what `decode` makes of the bytes, place for place."""

from __future__ import annotations

from .._document import Document, Place, Places
from .._files import decode
from .._model import Span
from . import Options, Reader
from ._file import File

__all__ = ["READER"]


def _sniff(file: File) -> bool:
    """Whatever no other reader takes: `decode` says what it is if it is no text."""
    return True


def _read(file: File, options: Options) -> Document:
    text = decode(file.content())
    places = Places()
    if text:
        places.element(0, len(text), Place(source=Span(0, len(text))))
    return Document(text, file.name, file.sha256, READER.name, places=places)


READER = Reader("text", "plain text and Markdown", _sniff, _read, rank=100)
