"""The box of a signer holds the signer's name: on files of real writers, the page is rendered and the box's text read again."""

from __future__ import annotations

import re
import shutil
from difflib import SequenceMatcher
from itertools import islice
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from congress_letters import Document, Place, Signature, read

SHARED = Path(__file__).parents[3] / "shared" / "corpus"
PDFS = sorted([*SHARED.glob("documents/*.pdf"), *SHARED.glob("files/*.pdf")])
RESOLUTION = 300 / 72
LIKE = 0.8
"""How like the recognized name must be to what was read; tesseract reads an accent or a letter of small capitals otherwise."""

MARGIN = 5, 2, 5, 2
"""Points around a box, from the left: the words of a scan's text layer stand a little beside those of its picture."""

pytestmark = pytest.mark.skipif(not PDFS, reason="the files of real writers are not beside the checkout (../shared/corpus)")


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()


def _signed(path: Path) -> tuple[Document, list[tuple[Signature, tuple[Place, ...]]]]:
    document = read(path) if path.stem not in _scans() else None
    if document is None:
        pytest.skip("it is a scan without text; test_image has those")
    return document, [
        (signature, document.locate(signature.name.pieces)) for signature in document.letter().signatures if signature.name
    ]


def _scans() -> set[str]:
    """Files without a text layer on their first page."""
    return {path.stem for path in PDFS if not pypdfium2.PdfDocument(path)[0].get_textpage().get_text_bounded().strip()}


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)
def test_the_text_in_the_box_of_a_signer_is_the_name(path: Path) -> None:
    _, found = _signed(path)
    assert found
    pdf = pypdfium2.PdfDocument(path)
    for signature, places in found:
        said = ""
        for place in places:
            assert place.page is not None
            assert place.box is not None
            said += pdf[place.page - 1].get_textpage().get_text_bounded(*place.box)
        assert signature.name is not None
        assert _letters(signature.name.text) in _letters(said)
        # And little else: no neighbour's name, no title.
        assert len(_letters(said)) <= len(_letters(signature.name.text)) + 3, said


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)
def test_the_picture_in_the_box_of_a_signer_is_the_name(path: Path) -> None:
    import pytesseract

    _, found = _signed(path)
    pdf = pypdfium2.PdfDocument(path)
    # The first, the last, and two between.
    for signature, places in islice(found, None, None, max(len(found) // 3, 1)):
        said = ""
        for place in places:
            assert place.page is not None
            assert place.box is not None
            page: Image.Image = pdf[place.page - 1].render(scale=RESOLUTION, grayscale=True).to_pil()
            box = place.box
            wide = box.left - MARGIN[0], box.bottom - MARGIN[1], box.right + MARGIN[2], box.top + MARGIN[3]
            left, bottom, right, top = (RESOLUTION * value for value in wide)
            part = Image.new("L", (round(right - left) + 120, round(top - bottom) + 120), 255)
            part.paste(page.crop((round(left), round(page.height - top), round(right), round(page.height - bottom))), (60, 60))
            said += pytesseract.image_to_string(part, config="--psm 7")
        assert signature.name is not None
        likeness = SequenceMatcher(None, _letters(said), _letters(signature.name.text), autojunk=False).ratio()
        assert likeness >= LIKE, f"{said!r} for {signature.name.text!r}"
