"""A file to read: on disk or in memory, its first bytes, its hash; and the limits that protect the reader."""

from __future__ import annotations

import os
from functools import cached_property
from io import BytesIO
from typing import BinaryIO

from attrs import define

from .._errors import CongressLettersError
from .._files import reason_of
from .._value import Value, valued

__all__ = ["File", "Limits"]

_HEAD = 4096


@valued
@define(frozen=True, slots=True, eq=False, repr=False)
class Limits(Value):
    """What is refused with a clear error, so that a broken or hostile file costs little. Raise them for files you trust."""

    file_bytes: int = 256 * 1024 * 1024
    """Bytes of a file."""
    unpacked_bytes: int = 64 * 1024 * 1024
    """Bytes of a part of a compressed file (DOCX, ZIP) when unpacked."""
    members: int = 10_000
    """Files in a ZIP archive."""
    pages: int = 2_000
    """Pages of a PDF or a TIFF."""
    page_characters: int = 200_000
    """Characters of one page of a PDF."""
    characters: int = 10_000_000
    """Characters of a document's text."""
    pixels: int = 100_000_000
    """Pixels of a picture."""
    nesting: int = 1_000
    """Elements inside each other, in HTML and DOCX."""
    seconds: float = 120.0
    """Time that the recognition of one page may take."""


@define(eq=False)
class File:
    """A file by its path, or bytes. ``name`` is what messages call it."""

    name: str | None
    path: str | None = None
    data: bytes | None = None

    @classmethod
    def of(cls, source: str | os.PathLike[str] | bytes, name: str | None = None) -> File:
        """A path or bytes as a `File`. Raises `CongressLettersError` where there is no such file, TypeError for something else."""
        if isinstance(source, bytes | bytearray | memoryview):
            return cls(name, None, bytes(source))
        if not isinstance(source, str | os.PathLike):
            raise TypeError(f"read takes a path or bytes, not {type(source).__name__}")
        path = os.fspath(source)
        file = cls(name or path, path)
        if os.path.isdir(path or "."):
            raise CongressLettersError(f"{file.name}: it is a folder; give the files in it")
        return file

    def open(self) -> BinaryIO:
        """The bytes as a stream."""
        if self.data is not None:
            return BytesIO(self.data)
        assert self.path is not None
        try:
            return open(self.path, "rb")
        except (OSError, ValueError) as error:
            raise CongressLettersError(reason_of(error, self.path)) from None

    def content(self) -> bytes:
        """All the bytes."""
        if self.data is not None:
            return self.data
        with self.open() as stream:
            return stream.read()

    @cached_property
    def head(self) -> bytes:
        """The first bytes, for sniffing."""
        if self.data is not None:
            return self.data[:_HEAD]
        with self.open() as stream:
            return stream.read(_HEAD)

    @cached_property
    def size(self) -> int:
        """Number of bytes."""
        if self.data is not None:
            return len(self.data)
        assert self.path is not None
        try:
            return os.stat(self.path).st_size
        except (OSError, ValueError) as error:
            raise CongressLettersError(reason_of(error, self.path)) from None

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        import hashlib

        if self.data is not None:
            return hashlib.sha256(self.data).hexdigest()
        with self.open() as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]

    def check(self, limits: Limits) -> None:
        """Raise where the file is too large, or is no file that can be read twice."""
        if self.data is None and self.path is not None and os.path.exists(self.path) and not os.path.isfile(self.path):
            # A pipe or a device: what is read from it can't be read again.
            with self.open() as stream:
                self.data = stream.read(limits.file_bytes + 1)
        if self.size > limits.file_bytes:
            raise CongressLettersError(
                f"it has {self.size:,} bytes, more than the {limits.file_bytes:,} that are read; "
                "split it, or raise Limits.file_bytes"
            )
