"""Files made to break a reader: truncated, cyclic, bombs, of a wrong type, nested deep, with external entities and scripts."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BODY = "<w:p><w:r><w:t>Dear Chair Orr:</w:t></w:r></w:p>"


def document(body: str = BODY, before: str = "") -> str:
    return f'<?xml version="1.0"?>{before}<w:document {W}><w:body>{body}</w:body></w:document>'


def packed(parts: dict[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def word(body: str = BODY, before: str = "", more: dict[str, bytes | str] | None = None) -> bytes:
    parts: dict[str, bytes | str] = {"[Content_Types].xml": TYPES, "word/document.xml": document(body, before)}
    return packed(parts | (more or {}))


def pdf(*objects: bytes, root: int = 1, trailer: bytes = b"") -> bytes:
    """A PDF of objects 1, 2, 3 ... with a right table of offsets."""
    out = b"%PDF-1.7\n"
    places = []
    for number, data in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, trailer, start)
    return out


def stream(data: bytes, extra: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), extra, data)


CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"
TEXT = b"BT /F 12 Tf 72 700 Td (Dear Chair Orr:) Tj ET"
GOOD = pdf(CATALOG, PAGES, PAGE, stream(TEXT), FONT)


def one_page(content: bytes = TEXT, page: bytes = PAGE, catalog: bytes = CATALOG, extra: bytes = b"") -> bytes:
    return pdf(catalog, PAGES, page, stream(content, extra), FONT)


def many_pages(count: int) -> bytes:
    kids = b" ".join(b"3 0 R" for _ in range(count))
    return pdf(CATALOG, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count), PAGE, stream(TEXT), FONT)


def png(width: int, height: int, data: bytes = b"") -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


def tiff(*pages: dict[int, int]) -> bytes:
    """A TIFF of pages of one pixel each, by their tags; the pixel stands at 8."""
    out = b"II*\x00" + struct.pack("<I", 12) + b"\xff\0\0\0"
    for number, tags in enumerate(pages, 1):
        entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in sorted(tags.items()))
        after = len(out) + 2 + len(entries) + 4
        out += struct.pack("<H", len(tags)) + entries + struct.pack("<I", after if number < len(pages) else 0)
    return out


TIFF_TAGS = {256: 1, 257: 1, 258: 8, 259: 1, 262: 1, 273: 8, 277: 1, 278: 1, 279: 1}
"""Width, height, bits, compression, kind, where the strip begins, samples, rows, bytes of the strip."""
LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)
EXTERNAL = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
NETWORK = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>'
TEXT_BOMB = b"BT /F 1 Tf " + b"(aaaa aaaa) Tj " * 200_000 + b" ET"
ZEROS = b"\0" * 80_000_000
NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="99999999999"><w:start w:val="x"/>'
    '<w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%9%9%9"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
)
STYLES = (
    f'<w:styles {W}><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="x/styles" Target="styles.xml"/><Relationship Id="r2" Type="x/numbering" Target="numbering.xml"/>'
    '<Relationship Id="r3" Type="x/footnotes" Target="document.xml"/>'
    '<Relationship Id="r4" Type="x/header" Target="../../../../etc/passwd"/>'
    '<Relationship Id="r5" Type="x/image" Target="http://127.0.0.1:9/i.png" TargetMode="External"/></Relationships>'
)
ODD = (
    '<w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="77"/><w:numId w:val="1"/></w:numPr>'
    '<w:ind w:left="-99999999999999999999" w:firstLine="1e400"/><w:tabs><w:tab w:pos="nan" w:val="left"/></w:tabs></w:pPr>'
    '<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:footnoteReference w:id="0"/><w:sym w:char="zz"/></w:r></w:p>'
)


def _spoilt(data: bytes) -> bytes:
    """An archive with one byte of its packed document changed."""
    at = data.index(b"word/document.xml") + 60
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


def files() -> dict[str, bytes]:
    """Each by its name; a name that begins with "ok-" must be read all the same."""
    deep = 20_000
    table = "<w:tbl><w:tr><w:tc>"
    return {
        "empty": b"",
        "one-byte": b"%",
        "nul-bytes": b"\0" * 5000,
        "binary": bytes(range(256)) * 40,
        "gzip": b"\x1f\x8b\x08\x00" + b"x" * 100,
        "rtf": b"{\\rtf1 Dear Chair}",
        "old-word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        # PDF
        "pdf-head-only": b"%PDF-1.7\n",
        "pdf-truncated": GOOD[: len(GOOD) // 2],
        "pdf-noise": b"%PDF-1.7\n" + bytes((n * 7919) % 256 for n in range(20_000)),
        "pdf-of-html": b"%PDF-<html><body>Dear Chair Orr:</body></html>",
        "pdf-no-root": pdf(CATALOG, PAGES, PAGE, root=9),
        "pdf-cyclic-pages": pdf(CATALOG, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"),
        "pdf-cyclic-catalog": pdf(b"<< /Type /Catalog /Pages 1 0 R >>"),
        "pdf-count-lies": pdf(CATALOG, b"<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>", PAGE, stream(TEXT), FONT),
        "pdf-10000-pages": many_pages(10_000),
        "pdf-deep-arrays": pdf(CATALOG, PAGES, b"<< /Type /Page /Parent 2 0 R /X " + b"[" * deep + b"]" * deep + b" >>"),
        "pdf-flate-bomb": one_page(zlib.compress(ZEROS, 9), extra=b"/Filter /FlateDecode"),
        "pdf-text-bomb": one_page(zlib.compress(TEXT_BOMB), extra=b"/Filter /FlateDecode"),
        "ok-pdf-javascript": one_page(
            catalog=b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL('http://127.0.0.1:9')) >> >>"
        ),
        "ok-pdf-launch": one_page(catalog=b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) >> >>"),
        "pdf-huge-font": one_page(b"BT /F 1e30 Tf 72 700 Td (Dear Chair Orr:) Tj ET"),
        "pdf-zero-font": one_page(b"BT /F 0 Tf 72 700 Td (Dear Chair Orr:) Tj ET"),
        "ok-pdf-far-away": one_page(b"BT /F 12 Tf 1e38 -1e38 Td (Dear Chair Orr:) Tj ET"),
        "pdf-singular": one_page(b"0 0 0 0 0 0 cm BT /F 12 Tf (Dear Chair Orr:) Tj ET"),
        "ok-pdf-huge-page": one_page(page=PAGE.replace(b"612 792", b"9e9 9e9")),
        "ok-pdf-no-size": one_page(page=PAGE.replace(b"/MediaBox [0 0 612 792]", b"")),
        "ok-pdf-odd-rotation": one_page(page=PAGE.replace(b"/Contents", b"/Rotate 45 /Contents")),
        "pdf-form-in-itself": pdf(
            CATALOG, PAGES,
            PAGE.replace(b"/Font", b"/XObject << /X 4 0 R >> /Font"),
            stream(b"/X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >>"), FONT,
        ),
        "pdf-encrypted": pdf(
            CATALOG, PAGES, PAGE, stream(TEXT), FONT,
            b"<< /Filter /Standard /V 1 /R 2 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> /P -4 >>",
            trailer=b"/Encrypt 6 0 R /ID [<00> <00>]",
        ),
        "pdf-unknown-encryption": pdf(
            CATALOG, PAGES, PAGE, stream(TEXT), FONT, b"<< /Filter /Nobody /V 9 >>", trailer=b"/Encrypt 6 0 R /ID [<00> <00>]"
        ),
        # DOCX
        "docx-truncated": word()[:-40],
        "docx-no-document": packed({"[Content_Types].xml": TYPES}),
        "docx-no-xml": packed({"[Content_Types].xml": TYPES, "word/document.xml": "Dear Chair Orr:"}),
        "docx-half-xml": packed({"[Content_Types].xml": TYPES, "word/document.xml": document()[:90]}),
        # libxml2's message about it has a line end.
        "docx-nul-in-tag": packed({"[Content_Types].xml": TYPES, "word/document.xml": "<w:p\0"}),
        "docx-bad-checksum": _spoilt(word()),
        "docx-stored-lie": packed({"[Content_Types].xml": TYPES, "word/document.xml": document()}, zipfile.ZIP_STORED).replace(
            b"Dear Chair", b"Fear Chair"
        ),
        "docx-bomb": packed({"[Content_Types].xml": TYPES, "word/document.xml": b" " * 80_000_000}),
        "docx-laughs": word(BODY.replace("Orr", "&j;"), LAUGHS),
        "docx-external-entity": word(BODY.replace("Orr", "&e;"), EXTERNAL),
        "docx-network-dtd": word(BODY, NETWORK),
        "docx-deep-tables": word(table * 3000 + BODY + "</w:tc></w:tr></w:tbl>" * 3000),
        "docx-tables-in-tables": word(table * 60 + BODY + "</w:tc></w:tr></w:tbl>" * 60),
        "docx-deep-runs": word("<w:p>" + "<w:ins>" * deep + "</w:ins>" * deep + "</w:p>"),
        "docx-many-members": word(more={f"x{n}": b"" for n in range(10_001)}),
        "ok-docx-odd-values": word(ODD + BODY, more={
            "word/_rels/document.xml.rels": RELATIONS, "word/styles.xml": STYLES, "word/numbering.xml": NUMBERING,
        }),
        "xlsx": packed({"[Content_Types].xml": TYPES.replace("wordprocessingml.document", "spreadsheetml.sheet")}),
        # HTML
        "ok-html-unclosed": b"<html><body><p>Dear Chair Orr:<p><b><i><table><tr><td>" * 50,
        "html-deep": b"<html><body>" + b"<div>" * 100_000 + b"Dear Chair Orr:",
        "ok-html-many-tables": b"<html><body>" + b"<table><tr><td>" * 200 + b"Dear Chair Orr:",
        "ok-html-script": b"<html><body><script>" + b"while(1);" * 10 + b"</script><p>Dear Chair Orr:</p></body></html>",
        "ok-html-entities": b"<html><body><p>Dear Chair Orr:</p>" + b"&#99999999;&#0;&bogus;&#xD800;" * 500,
        "ok-html-frames": b'<body><iframe src="http://127.0.0.1:9/"></iframe><img src="http://127.0.0.1:9/"><p>Dear Chair Orr:</p>',
        "ok-html-lists": b"<html><body>" + b'<ol start="999999999999999999999"><li value="-5">x' * 200 + b"<p>Dear Chair Orr:",
        "ok-html-charset": b'<html><head><meta charset="hex"></head><body><p>Dear Chair Orr:</p></body></html>',
        "ok-html-nul": b"<html><body>\0\0<p>Dear\0 Chair Orr:</p>",
        # Pictures
        "png-head-only": b"\x89PNG\r\n\x1a\n",
        "png-bomb": png(60_000, 60_000),
        "png-truncated": png(2000, 2000, b"\0" * 100),
        "jpeg-noise": b"\xff\xd8\xff\xe0" + bytes((n * 31) % 256 for n in range(4000)),
        "tiff-cyclic": b"II*\x00\x08\0\0\0" + struct.pack("<H", 1) + struct.pack("<HHII", 256, 3, 1, 10) + struct.pack("<I", 8),
        "tiff-cut": tiff(TIFF_TAGS)[:40],
        # ZIP
        "zip-of-nothing": b"PK\x05\x06" + b"\0" * 18,
        "zip-noise": b"PK\x03\x04" + b"x" * 500,
    }  # fmt: skip
