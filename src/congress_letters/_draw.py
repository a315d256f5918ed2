"""Pages with the parts that were read drawn over them: for people who want to see what was read where.

PDF and pictures have pages; the pages are rendered by pypdfium2 or are the pictures themselves. HTML shows all pages, each part
with its name under the pointer, and needs nothing but a browser; PNG shows one page.
"""

from __future__ import annotations

import base64
import hashlib
import html
import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ._document import Box, Document
from ._errors import CongressLettersError, MissingExtraError
from ._model import Letter, Span

if TYPE_CHECKING:
    from PIL.Image import Image

    from .readers import File, Options

__all__ = ["Region", "draw", "regions_of"]

# Colours that can be told apart, also by those who see few of them (Okabe and Ito).
_COLOURS = {
    "letterhead": (0, 114, 178),
    "date": (230, 159, 0),
    "delivery": (204, 121, 167),
    "recipient": (0, 158, 115),
    "subject": (204, 121, 167),
    "salutation": (213, 94, 0),
    "block": (86, 180, 233),
    "closing": (213, 94, 0),
    "signature": (0, 158, 115),
    "enclosure": (230, 159, 0),
    "copy": (204, 121, 167),
    "postscript": (86, 180, 233),
    "footnote": (0, 114, 178),
    "furniture": (120, 120, 120),
    "unclassified": (120, 120, 120),
}
_SCALE = 2.0


class Region(NamedTuple):
    """A part of a letter on a page."""

    part: str
    text: str
    page: int
    box: Box


def regions_of(document: Document, letter: Letter) -> list[Region]:
    """Every part of the letter, line by line, where it stands on the pages. Empty where the document has no pages."""
    out: list[Region] = []
    for part, text, pieces in _parts(letter):
        out += [
            Region(part, text, place.page, place.box)
            for place in document.locate(pieces)
            if place.page is not None and place.box is not None
        ]
    return out


def _parts(letter: Letter) -> Iterator[tuple[str, str, Sequence[Span]]]:
    groups: dict[str, Sequence[Any]] = {
        "letterhead": [letter.letterhead],
        "date": [letter.date],
        "delivery": letter.delivery,
        "recipient": letter.recipients,
        "subject": [letter.subject],
        "salutation": [letter.salutation],
        "block": letter.body.blocks if letter.body else (),
        "closing": [letter.closing],
        "signature": [*letter.signatures, letter.group_title],
        "enclosure": letter.enclosures,
        "copy": letter.copies,
        "postscript": [letter.postscript],
        "footnote": letter.footnotes,
        "furniture": [*letter.furniture, letter.reference_initials],
        "unclassified": letter.unclassified,
    }
    source = letter.source.text or ""
    for name, parts in groups.items():
        for part in parts:
            if part is not None:
                text = " ".join(" ".join(source[piece.start : piece.end] for piece in part.pieces).split())
                yield name, text, part.pieces


def draw(file: File, form: str, page: int | None = None, options: Options | None = None) -> bytes:
    """The pages of a PDF or picture with the parts drawn over them, as "html" or as "png" of one page.

    Raises `CongressLettersError` for files without pages, and what `read` raises.
    """
    from .readers import read_file

    document = read_file(file, options)
    if document.pages is None:
        raise CongressLettersError(f"{file.name}: only PDF and pictures have pages to draw on; this is {document.format}")
    wanted = [page] if page is not None else list(range(1, document.pages + 1)) if form == "html" else [1]
    if not all(1 <= number <= document.pages for number in wanted):
        raise CongressLettersError(f"{file.name}: there is no page {page}; it has {document.pages}")
    regions = regions_of(document, document.letter())
    if form == "html":
        return _html(file, document, wanted, regions)
    picture, size = next(_pictures(file, document, wanted))
    return _png(picture, size, [region for region in regions if region.page == wanted[0]])


def _pictures(file: File, document: Document, wanted: Sequence[int]) -> Iterator[tuple[Image, tuple[float, float]]]:
    """The pages, and their sizes in points."""
    try:
        from PIL import Image
    except ImportError:
        raise MissingExtraError("ocr", "drawing pages") from None
    if document.format == "pdf":
        import pypdfium2

        pdf = pypdfium2.PdfDocument(file.data if file.data is not None else file.path)
        try:
            for number in wanted:
                page = pdf[number - 1]
                yield page.render(scale=_SCALE).to_pil(), page.get_size()
                page.close()
        finally:
            pdf.close()
        return
    from .readers._image import unit

    with file.open() as stream, Image.open(stream) as picture:
        for number in wanted:
            picture.seek(number - 1)
            size = unit(picture)
            yield picture.convert("RGB"), (picture.width * size, picture.height * size)


def _png(picture: Image, size: tuple[float, float], regions: Sequence[Region]) -> bytes:
    from PIL import Image, ImageDraw

    sheet = picture.convert("RGBA")
    over = Image.new("RGBA", sheet.size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(over)
    scale = picture.width / size[0]
    for region in regions:
        colour = _COLOURS[region.part]
        left, bottom, right, top = (scale * value for value in region.box)
        place = (left - 2, picture.height - top - 2, right + 2, picture.height - bottom + 2)
        pen.rectangle(place, fill=(*colour, 50), outline=(*colour, 255), width=2)
    seen: set[str] = set()
    for region in regions:
        if region.part not in seen:
            seen.add(region.part)
            at = (scale * region.box.left - 2, picture.height - scale * region.box.top - 14)
            pen.rectangle((at[0], at[1], at[0] + 6.2 * len(region.part) + 6, at[1] + 12), fill=(*_COLOURS[region.part], 255))
            pen.text((at[0] + 3, at[1]), region.part, fill=(255, 255, 255, 255))
    stream = io.BytesIO()
    Image.alpha_composite(sheet, over).convert("RGB").save(stream, "PNG")
    return stream.getvalue()


_STYLE = """body{background:#ddd;font:14px sans-serif;margin:1em}.page{position:relative;margin:1em auto;background:#fff}
.page img{width:100%;display:block}.page i{position:absolute;border:1px solid;opacity:.9}.page i:hover{border-width:2px}
.key span{display:inline-block;padding:.1em .5em;margin:.1em;color:#fff;border-radius:3px}"""


def _html(file: File, document: Document, wanted: Sequence[int], regions: Sequence[Region]) -> bytes:
    """One file that loads nothing: its policy allows the pictures in it and its one style sheet, by hash, and no script."""
    title = html.escape(file.name or "letter")
    used = [part for part in _COLOURS if any(region.part == part for region in regions)]
    style = [_STYLE]
    for part in used:
        colour = _rgb(part)
        style.append(f".key .{part}{{background:{colour}}}.page .{part}{{border-color:{colour};background:{colour}33}}")
    key = "".join(f"<span class={part}>{part}</span>" for part in used)
    body = [f"<h1>{title}</h1><p class=key>{key}</p>"]
    count = 0
    for number, (picture, (width, height)) in zip(wanted, _pictures(file, document, wanted), strict=True):
        stream = io.BytesIO()
        picture.save(stream, "PNG")
        data = base64.b64encode(stream.getvalue()).decode("ascii")
        style.append(f"#p{number}{{width:{width * 1.4:.0f}px}}")
        body.append(f"<div class=page id=p{number}><img alt='page {number}' src='data:image/png;base64,{data}'>")
        for region in regions:
            if region.page == number:
                left, bottom, right, top = region.box
                count += 1
                style.append(
                    f"#r{count}{{left:{100 * left / width:.2f}%;top:{100 * (1 - top / height):.2f}%;"
                    f"width:{100 * (right - left) / width:.2f}%;height:{100 * (top - bottom) / height:.2f}%}}"
                )
                says = html.escape(f"{region.part}: {region.text[:300]}", quote=True)
                body.append(f'<i class={region.part} id=r{count} title="{says}"></i>')
        body.append("</div>")
    sheet = "\n".join(style)
    allowed = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode("ascii")
    policy = f"default-src 'none'; img-src data:; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"
    head = (
        f'<!DOCTYPE html><html lang=en><head><meta charset=utf-8><meta http-equiv=Content-Security-Policy content="{policy}">'
        f"<title>{title}</title><style>{sheet}</style></head><body>"
    )
    return "".join((head, *body, "</body></html>\n")).encode("utf-8", "backslashreplace")


def _rgb(part: str) -> str:
    return "#" + "".join(f"{value:02x}" for value in _COLOURS[part])
