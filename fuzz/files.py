"""Files as fuzz targets: any bytes are a document or an error of one line, soon, and every stretch of the text can be located.

Bytes of a PDF or of a page go to the reader as they are. Those of a Word file would never get past the checksums of its archive:
there the bytes are one part of it, the first byte saying which. Pictures are no target: what reads them is Pillow, and
tesseract, a process for each; `tests/readers/hostile.py` has broken ones. The reader runs in the fuzzing process, as it does in
a user's: a crash of a library below is found as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from congress_letters import CongressLettersError, Span, read
from congress_letters.readers import Limits, Options
from tests.readers import hostile

_LIMITS = Limits(file_bytes=1_000_000, unpacked_bytes=1_000_000, pages=20, page_characters=20_000, characters=100_000)
_PARTS = ("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/_rels/document.xml.rels")
_READ_WHOLE = 400
"""Characters up to which the letter is read too; longer texts are another target's."""
_FOOTNOTES = hostile.RELATIONS.replace("document.xml", "footnotes.xml")
_NOTES = f'<w:footnotes {hostile.W}><w:footnote w:id="0"><w:p><w:r><w:t>See page 3.</w:t></w:r></w:p></w:footnote></w:footnotes>'


def fuzz_pdf(data: bytes) -> None:
    """Any bytes behind the head of a PDF."""
    _read(data if b"%PDF-" in data[:1024] else b"%PDF-1.7\n" + data)


def fuzz_html(data: bytes) -> None:
    """Any bytes behind the first tag of a page."""
    _read(b"<html>" + data)


def fuzz_docx(data: bytes) -> None:
    """Any bytes as one part of a Word file whose other parts are well."""
    if not data:
        return
    parts = _parts()
    parts[_PARTS[data[0] % len(_PARTS)]] = data[1:]
    _read(hostile.packed(parts))


def _parts() -> dict[str, bytes | str]:
    body = hostile.ODD + hostile.BODY
    values = (hostile.document(body), hostile.STYLES, hostile.NUMBERING, _NOTES, _FOOTNOTES)
    return {"[Content_Types].xml": hostile.TYPES, **dict(zip(_PARTS, values, strict=True))}


def _read(data: bytes) -> None:
    try:
        document = read(data, name="it", options=Options(limits=_LIMITS))
    except CongressLettersError as error:
        said = str(error)
    else:
        said = ""
        assert len(document.text) <= 2 * _LIMITS.characters
        ends = [at for place in (document.furniture,) if place for at in (place.start, place.end)]
        assert all(0 <= at <= len(document.text) for at in ends)
        document.locate(Span(0, len(document.text)))
        if len(document.text) <= _READ_WHOLE:
            document.letter()
    assert "\n" not in said
    assert len(said) < 500


TARGETS: dict[str, Callable[[bytes], None]] = {"pdf": fuzz_pdf, "html": fuzz_html, "docx": fuzz_docx}


def seeds(target: str) -> Iterator[tuple[str, bytes]]:
    """Small files of our own, by name: whole ones, and those made to break a reader."""
    if target == "docx":
        for number, value in enumerate(list(_parts().values())[1:]):
            yield f"part-{number}", bytes([number]) + (value if isinstance(value, bytes) else value.encode())
        for name, before in (("laughs", hostile.LAUGHS), ("external", hostile.EXTERNAL)):
            yield name, b"\0" + hostile.document(hostile.BODY, before).encode()
        return
    for name, data in hostile.files().items():
        if name.removeprefix("ok-").startswith(target) and len(data) < 6_000:
            yield name, data.removeprefix(b"<html>")


def words(target: str) -> Iterator[str]:
    """What a fuzzer should know to write."""
    if target == "pdf":
        yield from ("obj", "endobj", "stream", "endstream", "xref", "trailer", "/Kids [", "/Count ", "/Rotate 90", "/MediaBox [")
        yield from (
            " Tf",
            " Td",
            " Tm",
            " Tj",
            " TJ",
            "BT",
            "ET",
            " cm",
            " Tr",
            " Tz",
            " Tc",
            "/Filter /FlateDecode",
            "<< ",
            " >>",
            " 0 R",
        )
    elif target == "docx":
        yield from (f"<w:{tag}>" for tag in ("p", "r", "t", "tbl", "tr", "tc", "ins", "del", "pPr", "rPr", "sectPr", "txbxContent"))
        yield from (f"<w:{tag}/>" for tag in ("br", "tab", "vanish", "caps", "vMerge", "titlePg", "noBreakHyphen"))
        yield from (
            'w:val="',
            'w:id="0"',
            'w:left="',
            "w:fldChar",
            "w:instrText",
            "w:numId",
            "w:ilvl",
            "w:sym",
            "mc:AlternateContent",
        )
    else:
        yield from (
            f"<{tag}>" for tag in ("p", "br", "table", "tr", "td", "ol", "li", "blockquote", "pre", "main", "h1", "sup", "div")
        )
        yield from (
            "</p>",
            "</table>",
            'start="',
            'value="',
            'type="a"',
            "style='margin:0'",
            "&nbsp;",
            "hidden",
            "<!--",
            "-->",
            "charset=",
        )
