"""What the command is given: files, folders, ZIP archives, standard input; each file in them on its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ._errors import CongressLettersError

if TYPE_CHECKING:
    import zipfile

    from .readers import File, Limits

__all__ = ["collected", "inputs"]

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
# Folders that word processors and archivers leave beside the files.
_SHADOWS = ("__MACOSX/",)


def inputs(names: Sequence[str], limits: Limits | None = None) -> Iterator[tuple[str, File | CongressLettersError]]:
    """Each file that ``names`` stand for, with its name; an error in the place of one that can't be had.

    A folder stands for the files in it and below it, a ZIP archive for those in it, in the order of their names; hidden
    ones are left out. "-" is standard input.
    """
    from .readers import File, Limits

    limits = limits or Limits()
    for name in names:
        try:
            if name != "-" and os.path.isdir(name or "."):
                yield from _folder(name, limits)
                continue
            shown = "<stdin>" if name == "-" else name
            file = File(shown, data=_stdin(limits)) if name == "-" else File.of(name)
            yield from _members(file, shown, limits)
        except CongressLettersError as error:
            yield name, _named(error, "<stdin>" if name == "-" else name)


def collected(names: Sequence[str]) -> bool:
    """Whether the names stand for several files, or for a collection that may hold several."""
    if len(names) != 1:
        return True
    name = names[0]
    if name == "-":
        return False  # an archive there is told by what comes out of it: one file is one file
    if os.path.isdir(name or "."):
        return True
    try:
        with open(name, "rb") as stream:
            return stream.read(4) in _ZIP and not _is_document(name)
    except (OSError, ValueError):
        return False


def _is_document(path: str) -> bool:
    from .readers import File, reader_of

    return os.path.isfile(path) and _reads(reader_of(File.of(path)))


def _reads(reader: object) -> bool:
    return reader is not None and getattr(reader, "name", "") != "text"


def _stdin(limits: Limits) -> bytes:
    return sys.stdin.buffer.read(limits.file_bytes + 1)


def _folder(folder: str, limits: Limits) -> Iterator[tuple[str, File | CongressLettersError]]:
    from pathlib import Path

    from .readers import File

    found = False
    for root, folders, files in os.walk(Path(folder)):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(root, name)
            if name.startswith(".") or not path.is_file():
                continue
            found = True
            yield from _members(File.of(path), os.fspath(path), limits)
    if not found:
        yield os.fspath(Path(folder)), CongressLettersError(f"{Path(folder)}: the folder has no files; give another one")


def _members(file: File, shown: str, limits: Limits) -> Iterator[tuple[str, File | CongressLettersError]]:
    """The files in an archive; of anything else, itself."""
    from .readers import reader_of

    try:
        file.check(limits)
        if file.head[:4] not in _ZIP or _reads(reader_of(file)):
            yield shown, file
            return
        yield from _unzipped(file, shown, limits)
    except CongressLettersError as error:
        yield shown, _named(error, shown)


def _unzipped(file: File, shown: str, limits: Limits) -> Iterator[tuple[str, File | CongressLettersError]]:
    """The files in an archive."""
    import zipfile

    from .readers import File

    try:
        with file.open() as stream, zipfile.ZipFile(stream) as archive:
            infos = sorted((info for info in archive.infolist() if not info.is_dir()), key=lambda info: info.filename)
            if len(infos) > limits.members:
                raise CongressLettersError(
                    f"it holds {len(infos):,} files, more than the {limits.members:,} that are read; split it"
                )
            for info in infos:
                if info.filename.startswith(_SHADOWS) or info.filename.rpartition("/")[2].startswith("."):
                    continue
                inner = f"{shown}/{info.filename}"
                try:
                    yield inner, File(inner, data=_unpacked(archive, info, limits))
                except CongressLettersError as error:
                    yield inner, _named(error, inner)
    except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
        yield shown, CongressLettersError(f"{shown}: it is a ZIP archive that can't be read ({error}); pack it anew")


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limits: Limits) -> bytes:
    import zipfile
    import zlib

    if info.flag_bits & 1:
        raise CongressLettersError("it is encrypted; unpack the archive with its password and give the files in it")
    if info.file_size > limits.unpacked_bytes:
        raise CongressLettersError(
            f"unpacked it has {info.file_size:,} bytes, more than the {limits.unpacked_bytes:,} that are read; unpack it first"
        )
    try:
        with archive.open(info) as stream:
            data = stream.read(limits.unpacked_bytes + 1)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise CongressLettersError(f"it can't be unpacked ({error}); pack it anew") from None
    if len(data) > limits.unpacked_bytes:
        raise CongressLettersError(f"unpacked it has more than the {limits.unpacked_bytes:,} bytes that are read; unpack it first")
    return data


def _named(error: CongressLettersError, name: str) -> CongressLettersError:
    """The error with the file's name before it, once."""
    message = str(error)
    return error if message.startswith(name) else CongressLettersError(f"{name}: {message}")
