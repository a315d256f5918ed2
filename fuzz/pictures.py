"""Pictures as a fuzz target: what Pillow makes of any bytes, and what the reader makes of any answer of tesseract.

Tesseract is a process for each page, so that a run of it for each input would leave no time for anything else. It is taken out:
the words that it would have found are made of the input's bytes. Everything of ours runs, before it and behind it.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any
from unittest.mock import patch

from tests.readers import hostile

__all__ = ["run", "seeds", "words"]

# Bytes that the place of a word takes in an input, and what one of them counts, in pixels of a small sheet.
_RECORD = 8
_STEP = 2
_SHEET = (510, 660)
# What tesseract may say; the first byte of a record says which.
_SAID = (
    *(
        "Dear",
        "Secretary",
        "Abernathy:",
        "We",
        "ask",
        "that",
        "the",
        "harbor",
        "be",
        "dredged",
        "in",
        "spring",
        "of",
        "2011,",
        "and",
    ),
    *("crews", "told.", "Sincerely,", "Marian", "Oakes", "Member", "Congress", "cc:", "Enclosure", "1.", "(a)", "•", "e", "o", "*"),
    *(
        "2",
        "-",
        "|",
        "~",
        "”",
        "har-",
        "bor",
        "Page",
        "P.S.",
        "RE:",
        "www.house.gov",
        "20515",
        "\x0c",
        "\ufb01t",
        "Å",
        "\u200f",
        "",
    ),
)
_TURNS = (0, 90, 180, 270)
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")


def run(data: bytes, read: Callable[[bytes], object]) -> None:
    """Any bytes behind the head of a picture, or as tesseract's answer; the first byte says which."""
    import pytesseract

    if not data:
        return
    first, rest = data[0], data[1:]
    picture, said = (_sheet(), rest) if first % 2 else (_picture(first, rest), bytes(range(64)))
    with patch.multiple(
        pytesseract,
        image_to_data=lambda *_, **__: _answer(said),
        image_to_osd=lambda *_, **__: {"rotate": _TURNS[first // 2 % len(_TURNS)]},
    ):
        read(picture)


def _picture(first: int, rest: bytes) -> bytes:
    return rest if rest.startswith(_PICTURES) else _PICTURES[first // 2 % len(_PICTURES)] + rest


@cache
def _sheet() -> bytes:
    from PIL import Image

    stream = io.BytesIO()
    Image.new("L", _SHEET, 255).save(stream, "PNG")
    return stream.getvalue()


def _answer(data: bytes) -> dict[str, list[Any]]:
    """What tesseract would say: its words with boxes, confidences, and the line of each."""
    out: dict[str, list[Any]] = {
        key: [] for key in ("text", "left", "top", "width", "height", "conf", "block_num", "par_num", "line_num")
    }
    for at in range(0, len(data) - _RECORD + 1, _RECORD):
        word, left, top, width, height, sure, line, block = data[at : at + _RECORD]
        out["text"].append(_SAID[word % len(_SAID)])
        for key, length in (("left", left), ("top", top), ("width", width), ("height", height)):
            out[key].append(_STEP * length)
        out["conf"].append(sure % 102 - 1)
        out["block_num"].append(block // 8)
        out["par_num"].append(block % 8)
        out["line_num"].append(line)
    return out


def seeds() -> Iterator[tuple[str, bytes]]:
    """Pictures, whole and broken ones, and answers as of a letter."""
    for name, data in hostile.files().items():
        if data.startswith(_PICTURES) and len(data) < 6_000:
            yield name, b"\0" + data
    for form in ("PNG", "JPEG", "TIFF"):
        yield f"white-{form}", b"\0" + _white(form)
    for turn in range(len(_TURNS)):
        # The less sure it is, the sooner the sheet is turned.
        yield f"letter-{turn}", bytes([1 + 2 * turn]) + _letter(sure=90 - 20 * turn)


def _white(form: str) -> bytes:
    from PIL import Image

    stream = io.BytesIO()
    pages = [Image.new("L", (40, 50), 255) for _ in range(2 if form == "TIFF" else 1)]
    pages[0].save(stream, form, dpi=(200, 200), **({"save_all": True, "append_images": pages[1:]} if pages[1:] else {}))
    return stream.getvalue()


def _letter(sure: int) -> bytes:
    """Words in lines of six, as many as there are, well apart where a part ends."""
    out = bytearray()
    line, left, top = 0, 20, 20
    for number, word in enumerate(_SAID):
        width = max(3 * len(word), 2)
        out += bytes([number, left, top, width, 7, sure, line, line // 4 * 8])
        left += width + 3
        if left > 170 or word.endswith((":", ".", ",")):
            line, left, top = line + 1, 20, min(top + 10, 240)
    return bytes(out)


def words() -> Iterator[str]:
    """Heads of pictures and of their parts."""
    yield from ("IHDR", "IDAT", "IEND", "pHYs", "JFIF", "Exif", "II*", "MM")
