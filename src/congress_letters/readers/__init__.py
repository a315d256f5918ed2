"""Readers: from the bytes of a file to a `Document`. A reader is a small module with one `Reader` in it.

Ours are in ``_kinds``. Another package adds its own by naming it in the entry point group ``congress_letters.readers``::

    [project.entry-points."congress_letters.readers"]
    rtf = "my_package.rtf:READER"

Which reader takes a file, the file's content decides: readers are asked in the order of their ``rank``, and the first whose
``sniff`` says yes reads it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec

from attrs import define, field

from .._document import Document
from .._errors import CongressLettersError, MissingExtraError
from .._value import Value, valued
from ._file import File, Limits

__all__ = ["GROUP", "File", "Limits", "Options", "Reader", "open_file", "read_file", "reader_of", "readers"]

GROUP = "congress_letters.readers"
"""The entry point group in which readers are found."""


@valued
@define(frozen=True, slots=True, eq=False, repr=False)
class Options(Value):
    """How to read."""

    ocr: bool = False
    """Recognize the text of pages that have none, by tesseract (extra ``ocr``)."""
    language: str = "eng"
    """Language of the recognition, as tesseract names it."""
    password: str | None = None
    """Password of an encrypted PDF."""
    limits: Limits = field(factory=Limits)
    """What is refused, with a clear error."""


@valued
@define(frozen=True, slots=True, eq=False, repr=False)
class Reader(Value):
    """A kind of file that can be read."""

    name: str
    """Its name: "pdf". Also the name of the entry point."""
    title: str
    """What it reads, for people: "PDF with a text layer"."""
    sniff: Callable[[File], bool]
    """Whether a file is of this kind, by its first bytes. Must be fast and never raise."""
    read: Callable[[File, Options], Document]
    """Reads it. Raises `CongressLettersError` that says what is wrong with the file, without its name."""
    extra: str | None = None
    """The extra that brings what it needs; None where nothing is needed."""
    needs: tuple[str, ...] = ()
    """Modules that the extra brings."""
    rank: int = 50
    """Readers of low rank are asked first. Plain text, which takes nearly everything, has 100."""

    @property
    def installed(self) -> bool:
        """Whether what it needs is there."""
        return all(find_spec(module) is not None for module in self.needs)


@cache
def readers() -> tuple[Reader, ...]:
    """All readers that are installed, ours and other packages', in the order in which they are asked."""
    from ._kinds import OURS

    found = {reader.name: reader for reader in OURS}
    for reader in _others() if _named_elsewhere() else ():
        found.setdefault(reader.name, reader)
    return tuple(sorted(found.values(), key=lambda reader: (reader.rank, reader.name)))


def _others() -> Iterator[Reader]:
    """Readers of other packages."""
    from importlib.metadata import entry_points

    for point in entry_points(group=GROUP):
        if point.value.startswith(f"{__package__}."):
            continue  # what an older editable installation says of ours
        try:
            reader = point.load()
        except Exception as error:
            raise CongressLettersError(
                f"the reader {point.name} ({point.value}) can't be loaded ({error}); mend or uninstall the package that brings it"
            ) from error
        if not isinstance(reader, Reader):
            raise CongressLettersError(
                f"the reader {point.name} ({point.value}) is no congress_letters.readers.Reader; report it there"
            )
        yield reader


def _named_elsewhere() -> bool:
    """Whether another package may bring readers. To load importlib.metadata, which tells it, takes longer than to read ten letters.

    So the files that it would look into are looked into for the group's name; what is found otherwise, it is asked about.
    """
    if any(hasattr(finder, "find_distributions") and finder is not PathFinder for finder in sys.meta_path):
        return True
    for folder in sys.path:
        if folder.endswith(".egg"):
            return True
        try:
            names = os.listdir(folder or ".")
        except FileNotFoundError:
            continue
        except OSError:  # a ZIP archive
            return True
        for name in names:
            if name.endswith((".dist-info", ".egg-info")) and not name.startswith("congress_letters-"):
                with suppress(OSError), open(os.path.join(folder, name, "entry_points.txt"), "rb") as file:
                    if GROUP.encode() in file.read():
                        return True
    return False


def reader_of(file: File) -> Reader | None:
    """The reader that takes a file; None where none does."""
    return next((reader for reader in readers() if reader.sniff(file)), None)


def open_file(source: str | os.PathLike[str] | bytes, *, name: str | None = None, options: Options | None = None) -> Document:
    """`congress_letters.read` is this."""
    return read_file(File.of(source, name), options)


def read_file(file: File, options: Options | None = None) -> Document:
    """Read a `File`. Errors begin with its name."""
    options = options or Options()
    try:
        file.check(options.limits)
        reader = reader_of(file)
        if reader is None:
            raise CongressLettersError("no reader knows this kind of file; see congress-letters readers")
        if not reader.installed:
            raise MissingExtraError(reader.extra or reader.name, f"reading {reader.title}")
        return reader.read(file, options)
    except MissingExtraError as error:
        raise MissingExtraError(error.extra, f"{file.name}: {error.what}" if file.name else error.what) from None
    except CongressLettersError as error:
        # What a library says of a file may quote it, line ends and all.
        said = " ".join(str(error).split())
        raise CongressLettersError(f"{file.name}: {said}" if file.name else said) from error.__cause__
