"""Pictures of pages, and pages of a PDF that are pictures: their text by tesseract, through pytesseract.

Tesseract runs as a process of its own, with a limit of time; what it says of each word are a box and a confidence. The height
of the type and the line that a word stands on are reckoned from the box: a word with a descender reaches below the line, one
with neither capital nor ascender is half as high as its type.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any

from .._document import Document, DocumentCode, DocumentIssue
from .._errors import CongressLettersError, MissingExtraError
from .._model import Severity
from . import Options
from ._file import File
from ._flow import Flow
from ._layout import Box4, Word
from ._sheet import Sheet

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["read", "recognized", "unit"]

_FORMATS = ("PNG", "JPEG", "TIFF")
_LETTER_WIDTH = 612.0
_DESCENDS = re.compile(r"[gjpqyQ,;()\[\]{}|/$]")
_RISES = re.compile(r"[A-Zbdfhklt0-9()\[\]{}|/$&!?'\"“”‘’%]")
# Height of a word's box in heights of its type: with neither, with ascender, with descender, with both.
_HEIGHTS = {(False, False): 0.46, (True, False): 0.68, (False, True): 0.68, (True, True): 0.9}
_DESCENT = 0.22
# What tesseract makes of a bullet.
_BULLET = re.compile("[eo°¢©®*«»¢@>]")
# Text, left, top, right, bottom, confidence; pixels from the upper left.
Item = tuple[str, float, float, float, float, float]
# Below this confidence a page is looked at again, turned; below that one a word is noise unless it stands among others.
_DOUBTFUL = 0.55
_NOISE = 0.45


def read(file: File, options: Options) -> Document:
    if not options.ocr:
        raise CongressLettersError("it is a picture; recognize its text with --ocr (read(…, options=Options(ocr=True)))")
    flow = Flow()
    issues: list[DocumentIssue] = []
    number = 0
    for number, frame in enumerate(_frames(file), 1):
        if number > options.limits.pages:
            raise CongressLettersError(f"it has more than the {options.limits.pages:,} pages that are read; split it")
        if frame.width * frame.height > options.limits.pixels:
            raise CongressLettersError(
                f"page {number} has {frame.width:,} × {frame.height:,} pixels, more than the {options.limits.pixels:,} "
                "that are read; make it smaller"
            )
        with _told():
            grey = frame.convert("L")
        flow.add(recognized(grey, number, unit(frame), options, issues))
    text, furniture = flow.finish()
    return Document(text, file.name, file.sha256, "image", number, tuple(issues), furniture=furniture, places=flow.places)


def _frames(file: File) -> Iterator[Image]:
    """The pages of a picture, not yet unpacked."""
    from PIL import Image, ImageSequence

    with file.open() as stream:
        with _told():
            picture = Image.open(stream, formats=_FORMATS)
        with picture:
            frames = ImageSequence.Iterator(picture)
            while True:
                with _told():
                    frame = next(frames, None)
                if frame is None:
                    return
                yield frame


@contextmanager
def _told() -> Iterator[None]:
    """Say that a picture is damaged. What Pillow raises for it depends on where it stumbles: TypeError, struct.error, any."""
    try:
        yield
    except Exception as error:
        raise CongressLettersError(f"the picture can't be read ({str(error)[:100]}); save it anew as PNG") from None


def unit(picture: Image) -> float:
    """Points of a pixel: by the resolution that the file names, else as if the page were a sheet of letter paper."""
    named = picture.info.get("dpi")
    try:
        across = float(named[0]) if named else 0.0
    except (TypeError, ValueError, ZeroDivisionError, IndexError):
        across = 0.0
    return 72 / across if 90 <= across <= 2400 else _LETTER_WIDTH / max(picture.width, 1)


def recognized(picture: Image, page: int, unit: float, options: Options, issues: list[DocumentIssue]) -> Sheet | None:
    """The words of a picture of a page; None where none are found.

    ``unit`` is the size of a pixel in points. A page that lies on its side or upside down is turned.
    """
    words = _words(picture, options)
    turn = 0
    if _sure(words) < _DOUBTFUL:
        turn = _turn(picture)
        if turn:
            other = _words(picture.rotate(turn, expand=True), options)
            words, turn = (other, turn) if _sure(other) > _sure(words) else (words, 0)
    if not words:
        return None
    sure = _sure(words)
    if sure < _DOUBTFUL:
        message = f"the text of page {page} was recognized with a mean confidence of {100 * sure:.0f} %; look at the page"
        issues.append(DocumentIssue(DocumentCode.LOW_CONFIDENCE, Severity.WARNING, message, page))
    width, height = (picture.width, picture.height) if turn % 180 == 0 else (picture.height, picture.width)
    scaled = [
        word._replace(
            left=word.left * unit,
            right=word.right * unit,
            base=(height - word.base) * unit,
            low=(height - word.low) * unit,
            high=(height - word.high) * unit,
            size=word.size * unit,
        )
        for word in words
    ]
    back = partial(_turned_back, turn=turn, width=width * unit, height=height * unit) if turn else None
    return Sheet.of(page, scaled, (width * unit, height * unit), back)


def _turned_back(box: Box4, turn: int, width: float, height: float) -> Box4:
    """A box of a page that was turned against the clock by ``turn``, on the page as it was."""
    left, low, right, high = box
    if turn == 180:
        return width - right, height - high, width - left, height - low
    if turn == 90:
        return low, width - right, high, width - left
    return height - high, left, height - low, right


def _sure(words: list[Word]) -> float:
    """The mean confidence, by characters."""
    count = sum(len(word.text) for word in words)
    return sum(len(word.text) * (word.confidence or 0) for word in words) / count if count else 0.0


def _turn(picture: Image) -> int:
    """By how much to turn the picture, against the clock, so that its text stands upright."""
    import pytesseract

    try:
        found = pytesseract.image_to_osd(picture, output_type=pytesseract.Output.DICT, timeout=60)
        return (360 - int(found["rotate"])) % 360
    except (pytesseract.TesseractError, RuntimeError, KeyError, ValueError):  # too few characters to tell, or no data for it
        return 0


def _words(picture: Image, options: Options) -> list[Word]:
    """What tesseract sees, with the line and the height of the type; pixels, y downwards."""
    lines: dict[tuple[int, ...], list[Item]] = defaultdict(list)
    data = _data(picture, options)
    for n, text in enumerate(data["text"]):
        text = text.strip()
        sure = float(data["conf"][n])
        if text and sure >= 0:
            left, top = float(data["left"][n]), float(data["top"][n])
            key = (data["block_num"][n], data["par_num"][n], data["line_num"][n])
            lines[key].append((text, left, top, left + data["width"][n], top + data["height"][n], sure / 100))
    out: list[list[Word]] = []
    for found in lines.values():
        if _is_noise(found):
            continue
        line = _bulleted(found)
        size = median([_size(text, bottom - top) for text, _, top, _, bottom, _ in line]) or 1.0
        words = []
        for text, left, top, right, bottom, sure in line:
            base = bottom - (_DESCENT * size if _DESCENDS.search(text) else 0)
            words.append(Word(text, left, base, right, bottom, top, size, sure))
        out.append(words)
    return _level(out)


def _level(lines: list[list[Word]]) -> list[Word]:
    """The words of lines that tesseract found on a sheet that lay askew or was not flat: a line has one height."""
    slopes = [
        (line[-1].base - line[0].base) / (line[-1].left - line[0].left)
        for line in lines
        if len(line) > 5 and line[-1].left > line[0].left
    ]
    slope = median(slopes) if len(slopes) > 4 else 0.0
    bases = [median([word.base - slope * word.left for word in line]) for line in lines]
    # Boxes of words that lean are too high: type is no higher than the distance of the lines.
    prose = sorted(base for base, line in zip(bases, lines, strict=True) if len(line) > 5)
    steps = [below - above for above, below in pairwise(prose) if below > above]
    most = 0.9 * median(steps) if len(steps) > 3 else float("inf")
    return [
        word._replace(base=base, size=min(word.size, most) if len(line) > 5 else word.size)
        for base, line in zip(bases, lines, strict=True)
        for word in line
    ]


def _is_noise(line: list[Item]) -> bool:
    """Handwriting, a stain, the edge of the paper."""
    if max(item[5] for item in line) < _NOISE and len(line) < 5:
        return True
    return len(line) == 1 and len(line[0][0]) < 3 and not line[0][0].isdigit() and line[0][5] < 0.9


def _bulleted(line: list[Item]) -> list[Item]:
    """A line with its bullet: tesseract reads it as a letter or a sign that no sentence begins with, well apart from the text."""
    first, rest = line[0], line[1:]
    if len(rest) > 1 and _BULLET.fullmatch(first[0]) and rest[0][1] - first[3] > 0.6 * (first[3] - first[1]):
        return [("•", *first[1:]), *rest]
    return line


def _size(text: str, height: float) -> float:
    return height / _HEIGHTS[_RISES.search(text) is not None, _DESCENDS.search(text) is not None]


def _data(picture: Image, options: Options) -> dict[str, Any]:
    try:
        import pytesseract
    except ImportError:
        raise MissingExtraError("ocr", "recognizing pictures") from None
    if not re.fullmatch(r"[A-Za-z_+/-]{2,60}", options.language):
        raise CongressLettersError(f"there is no language {options.language!r}; name one as tesseract does, e.g. eng")
    try:
        found: dict[str, Any] = pytesseract.image_to_data(
            picture, lang=options.language, output_type=pytesseract.Output.DICT, timeout=options.limits.seconds
        )
    except pytesseract.TesseractNotFoundError:
        raise CongressLettersError(
            "recognizing pictures needs the program tesseract; install it, e.g. apt-get install tesseract-ocr"
        ) from None
    except pytesseract.TesseractError as error:
        reason = " ".join(str(error.message).split())[:160]
        raise CongressLettersError(f"tesseract can't read the picture ({reason}); check --language and the picture") from None
    except RuntimeError:
        raise CongressLettersError(
            f"tesseract took longer than {options.limits.seconds:.0f} seconds for a page; make the picture smaller"
        ) from None
    return found
