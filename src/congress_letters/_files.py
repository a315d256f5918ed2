"""From bytes to text, with nothing lost and newlines as they are."""

from __future__ import annotations

import codecs
import os

from ._errors import CongressLettersError

__all__ = ["decode", "problem_of", "read_text_file", "reason_of"]

_LATER = "give the file to read or parse_file (extra: pip install 'congress-letters[{extra}]'), or make a text of it, e.g. {how}"
_SCAN = "it is a picture, not text; recognize its text first, e.g. tesseract FILE out"
_PDF = "it is a PDF, not text; " + _LATER.format(extra="pdf", how="pdftotext -layout FILE.pdf")
_WORD = "it is a Word file, not text; " + _LATER.format(extra="docx", how="pandoc -t plain --wrap none FILE.docx")

# What a file starts with where it is given as text by mistake, and what to do about it.
_NOT_TEXT = (
    (b"%PDF-", _PDF),
    (b"\x89PNG\r\n", _SCAN),
    (b"\xff\xd8\xff", _SCAN),
    (b"II*\x00", _SCAN),
    (b"MM\x00*", _SCAN),
    (b"GIF87a", _SCAN),
    (b"GIF89a", _SCAN),
    (b"{\\rtf", "it is rich text, not plain text; save it as plain text in a word processor"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "it is an old Word or Office file, not text; save it as plain text in a word processor"),
    (b"\x1f\x8b", "it is compressed (gzip); unpack it first, e.g. gunzip FILE"),
)
_BINARY = "it is binary, or text in an encoding that can't be told; convert it first, e.g. iconv -f ENCODING -t UTF-8 FILE"

# surrogateescape turns a byte that can't be decoded into U+DC00 plus the byte; this turns it into what Windows-1252 means by it,
# and the five bytes that mean nothing there into the control characters with their numbers.
_WINDOWS_1252 = {0xDC00 + byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0x100)}


def decode(data: bytes) -> str:
    """The text of a file's bytes: UTF-8, UTF-16 with a byte-order mark, else Windows-1252.

    A byte-order mark is no part of the text. Nothing else is dropped or changed: newlines stay as they are, a stray byte
    becomes the character that Windows-1252 has for it. Raises `CongressLettersError` for bytes that are no text: PDF, Word,
    pictures, binary data.
    """
    if not isinstance(data, bytes | bytearray):
        raise TypeError(f"decode takes bytes, not {type(data).__name__}")
    problem = problem_of(data)
    if problem:
        raise CongressLettersError(problem)
    if data.startswith(codecs.BOM_UTF8):
        return data[3:].decode("utf-8", "surrogateescape").translate(_WINDOWS_1252)
    utf_16 = _utf_16(data)
    if utf_16 is not None:
        # A byte too many at the end is kept as a character too: often a newline that some tool added.
        even = len(data) - len(data) % 2
        return data[2:even].decode(utf_16, "surrogatepass") + data[even:].decode("latin-1")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("ascii", "surrogateescape").translate(_WINDOWS_1252)


def read_text_file(path: str | os.PathLike[str]) -> tuple[str, str]:
    """The text of a file and the SHA-256 of its bytes. Raises `CongressLettersError` that says what is wrong and what to do."""
    from hashlib import sha256

    data = _bytes_of(path)
    try:
        text = decode(data)
    except CongressLettersError as error:
        raise CongressLettersError(f"{os.fspath(path)}: {error}") from None
    return text, sha256(data).hexdigest()


def _bytes_of(path: str | os.PathLike[str]) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError) as error:
        raise CongressLettersError(f"{os.fspath(path)}: {reason_of(error, path)}") from None


def reason_of(error: OSError | ValueError, path: str | os.PathLike[str]) -> str:
    """Why a file can't be read, and what to do about it."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check the path"
    if isinstance(error, IsADirectoryError | PermissionError):
        # Windows says of a folder that permission is denied.
        if os.path.isdir(path):
            return f"it is a folder; give the files in it, e.g. {os.path.join(os.fspath(path), '*.txt')}"
        return f"it can't be read ({_reason(error)}); check the file's permissions"
    if isinstance(error, OSError):
        return f"it can't be read ({_reason(error)}); check the path and the disk"
    return f"it is no path ({error}); check the path"


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def _utf_16(data: bytes) -> str | None:
    if data.startswith(codecs.BOM_UTF32_LE):  # its first half is the mark of UTF-16
        return None
    marks = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
    return marks.get(data[:2])


def problem_of(data: bytes) -> str | None:
    """What bytes are that are no text, and what to do about it; None for text."""
    head = data[:1024].removeprefix(codecs.BOM_UTF8).lstrip(b" \t\r\n")
    for start, problem in _NOT_TEXT:
        if head.startswith(start):
            return problem
    if head.startswith(b"PK\x03\x04"):
        if b"word/" in data:
            return _WORD
        return "it is a ZIP archive, not text; unpack it and give the files in it"
    # Text may hold a NUL here and there; one byte in ten is no text, or UTF-16 without its mark.
    return _BINARY if _utf_16(data) is None and data.count(0) * 10 > len(data) else None
