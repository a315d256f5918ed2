"""The text that a letter is read from, kept untouched."""

from __future__ import annotations

from ._model import Source


def make_source(text: str, name: str | None = None, sha256: str | None = None) -> Source:
    """The source of a text; ``sha256`` is that of the file's bytes, where there was a file."""
    if not isinstance(text, str):
        kind = type(text).__name__
        hint = "decode it first, e.g. data.decode('utf-8')" if isinstance(text, bytes | bytearray) else "give the letter's text"
        raise TypeError(f"a letter is parsed from str, not {kind}: {hint}")
    if sha256 is None:
        from hashlib import sha256 as digest

        sha256 = digest(text.encode("utf-8", "backslashreplace")).hexdigest()
    return Source(name, len(text), sha256, text)
