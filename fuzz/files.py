"""Files as fuzz targets: any bytes are a document or an error of one line, soon, and every stretch of the text can be located.

Bytes of a PDF or of a page go to the reader as they are. Those of a Word file would never get past the checksums of its archive:
there the bytes are one part of it, the first byte saying which. Text goes to the reader in each of the encodings that it knows;
what becomes of pictures says `pictures`. The reader runs in the fuzzing process, as it does in a user's: a crash of a library
below is found as one.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator

from congress_letters import CongressLettersError, Document, Span, read
from congress_letters.readers import Limits, Options
from fuzz import pictures
from tests.readers import hostile

_LIMITS = Limits(
    file_bytes=1_000_000, unpacked_bytes=1_000_000, pages=20, page_characters=20_000, characters=100_000, pixels=1_000_000
)
_PARTS = ("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/_rels/document.xml.rels")
_READ_WHOLE = 400
"""Characters up to which the letter is read too; longer texts are another target's."""
_LETTER = "March 4, 2019\r\n\r\nDear Secretary Peña:\r\n\r\nWe ask — “when?” —\tthat is all.\n\nSincerely,\n\fMarian Oakes\n"
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


def fuzz_text(data: bytes) -> None:
    """Any bytes as a text file, behind the mark of an encoding or none; and any text as each encoding has it, which is kept."""
    if not data:
        return
    encoding, mark = _ENCODINGS[data[0] % len(_ENCODINGS)]
    if data[0] // len(_ENCODINGS) % 2:
        _read(mark + data[1:])
        return
    text = data[1:].decode("utf-8", "replace").replace("\ufffd", "\u2022")
    document = _read(mark + text.encode(encoding))
    # What begins with a mark or a NUL is told by it to be something else.
    if document is not None and document.format == "text" and text[:1] not in ("\ufeff", "\0"):
        assert document.text == text
        assert all(place.source is not None for place in document.locate(Span(0, len(text))))


_ENCODINGS = (("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE))


def fuzz_image(data: bytes) -> None:
    """Any bytes as a picture, and any words as what is seen on one."""
    pictures.run(data, lambda picture: _read(picture, ocr=True))


def _parts() -> dict[str, bytes | str]:
    body = hostile.ODD + hostile.BODY
    values = (hostile.document(body), hostile.STYLES, hostile.NUMBERING, _NOTES, _FOOTNOTES)
    return {"[Content_Types].xml": hostile.TYPES, **dict(zip(_PARTS, values, strict=True))}


def _read(data: bytes, ocr: bool = False) -> Document | None:
    document = None
    try:
        document = read(data, name="it", options=Options(ocr=ocr, limits=_LIMITS))
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
    return document


TARGETS: dict[str, Callable[[bytes], None]] = {
    "pdf": fuzz_pdf,
    "html": fuzz_html,
    "docx": fuzz_docx,
    "text": fuzz_text,
    "image": fuzz_image,
}


def seeds(target: str) -> Iterator[tuple[str, bytes]]:
    """Small files of our own, by name: whole ones, and those made to break a reader."""
    if target == "docx":
        for number, value in enumerate(list(_parts().values())[1:]):
            yield f"part-{number}", bytes([number]) + (value if isinstance(value, bytes) else value.encode())
        for name, before in (("laughs", hostile.LAUGHS), ("external", hostile.EXTERNAL)):
            yield name, b"\0" + hostile.document(hostile.BODY, before).encode()
        return
    if target == "image":
        yield from pictures.seeds()
        return
    if target == "text":
        for number, (encoding, _) in enumerate(_ENCODINGS):
            yield f"{encoding}-{number}", bytes([number]) + _LETTER.encode()
            yield f"bytes-{number}", bytes([number + len(_ENCODINGS)]) + _LETTER.encode("cp1252" if number < 2 else encoding)
        return
    for name, data in hostile.files().items():
        if name.removeprefix("ok-").startswith(target) and len(data) < 6_000:
            yield name, data.removeprefix(b"<html>")


def words(target: str) -> Iterator[str]:
    """What a fuzzer should know to write."""
    if target == "image":
        yield from pictures.words()
    elif target == "text":
        yield from (
            "\ufeff",
            "\x1a",
            "\u2028",
            "\x85",
            "\r\n",
            "Dear ",
            "Sincerely,",
            "{\\rtf",
            "PK\x03\x04",
            "<html>",
            "<p>",
            "%PDF-",
        )
    elif target == "pdf":
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
