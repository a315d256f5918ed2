"""Plain text and Markdown: what `decode` makes of the bytes, place for place."""

from __future__ import annotations

from .._document import Document, Place, Places
from .._files import decode
from .._model import Span
from . import Options
from ._file import File

__all__ = ["read"]


def read(file: File, options: Options) -> Document:
    text = decode(file.content())
    places = Places()
    if text:
        places.element(0, len(text), Place(source=Span(0, len(text))))
    return Document(text, file.name, file.sha256, "text", places=places)
