"""Word files (DOCX): a ZIP archive of XML, read by lxml. The text of the parts is `_docx_text`'s, labels of lists `_docx_numbers`'.

Only the parts that hold text are unpacked, each within the limits. Entities are not resolved and nothing is fetched.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from .._document import Document
from .._errors import CongressLettersError
from . import Options
from ._file import File, Limits

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Package", "is_word", "read"]

_TYPES = "[Content_Types].xml"
_MAIN = (
    b"wordprocessingml.document.main+xml",
    b"wordprocessingml.template.main+xml",
    b"ms-word.document.macroEnabled.main+xml",
    b"ms-word.template.macroEnabledTemplate.main+xml",
)
# What the first part of a Word file is called, at its place in the archive.
_FIRST = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"word/")
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def is_word(file: File) -> bool:
    """Whether a ZIP archive is a Word file."""
    try:
        with file.open() as stream, zipfile.ZipFile(stream) as archive, archive.open(_TYPES) as part:
            types = part.read(1_000_000)
    except Exception:  # a damaged archive, or one of other files
        return b"word/document.xml" in file.head and file.head.startswith(_FIRST, 30)
    return any(kind in types for kind in _MAIN)


class Package:
    """The parts of a Word file, by what they are to the document: parsed when they are asked for."""

    def __init__(self, archive: zipfile.ZipFile, limits: Limits) -> None:
        self.limits = limits
        self._archive = archive
        self._names = {info.filename: info for info in archive.infolist()}
        if len(self._names) > limits.members:
            raise CongressLettersError(f"it holds {len(self._names):,} parts, more than the {limits.members:,} that are read")
        self._left = limits.unpacked_bytes
        self.main = next((target for kind, _, target in self._relations("") if kind == "officeDocument"), "word/document.xml")
        self.related = {ident: (kind, target) for kind, ident, target in self._relations(self.main)}

    def part(self, name: str) -> _Element | None:
        """The root element of a part; None where there is none. Raises where it is broken."""
        info = self._names.get(name)
        if info is None:
            return None
        data = self._data(info)
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            problem = f"its part {name} is damaged ({str(error)[:100]}); open it in a word processor and save it anew"
            raise CongressLettersError(problem) from None
        if root.getroottree().docinfo.doctype:
            raise CongressLettersError(f"its part {name} has a document type, which Word never writes; it is not read")
        return root

    def kind(self, kind: str) -> str | None:
        """Name of the part that is this to the document ("styles", "footnotes"); None where there is none."""
        return next((target for other, target in self.related.values() if other == kind), None)

    def _data(self, info: zipfile.ZipInfo) -> bytes:
        if info.flag_bits & 1:
            raise CongressLettersError("it is encrypted; save a copy without a password")
        try:
            with self._archive.open(info) as stream:
                data = stream.read(self._left + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError) as error:
            raise CongressLettersError(f"its part {info.filename} can't be unpacked ({error}); get the file anew") from None
        self._left -= len(data)
        if self._left < 0:
            raise CongressLettersError(
                f"unpacked it has more than the {self.limits.unpacked_bytes:,} bytes that are read; "
                "raise Limits.unpacked_bytes if it is right"
            )
        return data

    def _relations(self, part: str) -> Iterator[tuple[str, str, str]]:
        """Kind, id and target of what a part refers to inside the file."""
        folder, _, name = part.rpartition("/")
        root = self.part(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
        for relation in () if root is None else root.iter(_REL):
            target = relation.get("Target") or ""
            if relation.get("TargetMode") == "External":
                continue
            path = target.lstrip("/") if target.startswith("/") or not folder else f"{folder}/{target}"
            yield (relation.get("Type") or "").rpartition("/")[2], relation.get("Id") or "", _plain(path)


def _plain(path: str) -> str:
    out: list[str] = []
    for step in path.split("/"):
        if step == "..":
            del out[-1:]
        elif step not in ("", "."):
            out.append(step)
    return "/".join(out)


@contextmanager
def _opened(file: File) -> Iterator[zipfile.ZipFile]:
    try:
        with file.open() as stream, zipfile.ZipFile(stream) as archive:
            yield archive
    except zipfile.BadZipFile as error:
        raise CongressLettersError(f"it is a damaged Word file ({error}); get it anew") from None


def read(file: File, options: Options) -> Document:
    from ._docx_text import text_of

    with _opened(file) as archive:
        package = Package(archive, options.limits)
        root: Any = package.part(package.main)
        if root is None:
            raise CongressLettersError("it is a Word file without a document in it; save it anew")
        text, furniture, places = text_of(package, root)
    return Document(text, file.name, file.sha256, "docx", furniture=furniture, places=places)
