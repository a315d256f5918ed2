"""Pictures of pages: drawn here, recognized by tesseract. Skipped where tesseract is not installed."""

from __future__ import annotations

import io
import shutil

import pypdfium2
import pytest
from PIL import Image

from congress_letters import CongressLettersError, Document, DocumentCode, parse_file, read
from congress_letters.readers import Options
from tests.readers import hostile
from tests.readers.test_pdf import two_columns

OCR = Options(ocr=True)
needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")


def picture(turn: int = 0, slant: float = 0.0) -> Image.Image:
    page: Image.Image = pypdfium2.PdfDocument(two_columns())[0].render(scale=200 / 72, grayscale=True).to_pil()
    return page.rotate(turn + slant, expand=turn % 180 != 0, fillcolor=255)


def saved(image: Image.Image, form: str = "PNG") -> bytes:
    stream = io.BytesIO()
    image.save(stream, form, dpi=(200, 200))
    return stream.getvalue()


def test_a_page_that_is_damaged_behind_a_good_one_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pillow says TypeError of it, and only when that page is asked for. Found by fuzzing."""
    monkeypatch.setattr("congress_letters.readers._image.recognized", lambda *_: None)
    assert read(hostile.tiff(hostile.TIFF_TAGS), options=OCR).pages == 1
    with pytest.raises(CongressLettersError, match="the picture can't be read"):
        read(hostile.tiff(hostile.TIFF_TAGS, {262: 1}), options=OCR)


@needs_tesseract
@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
def test_pictures_are_read(form: str) -> None:
    letter = parse_file(saved(picture(), form), options=OCR)
    assert letter.signers == ("Marian Oakes", "Peregrine Holt", "Alma Whitfield", "Rufus Penhallow")


@needs_tesseract
@pytest.mark.parametrize(("turn", "slant"), [(0, 1.2), (180, 0.0), (90, 0.0)])
def test_a_sheet_askew_or_turned_is_read(turn: int, slant: float) -> None:
    document = read(saved(picture(turn, slant)), options=OCR)
    assert document.letter().signers == ("Marian Oakes", "Peregrine Holt", "Alma Whitfield", "Rufus Penhallow")


@needs_tesseract
@pytest.mark.parametrize("turn", [0, 180, 90, 270])
def test_the_box_of_a_word_is_where_it_stands_on_the_picture_as_it_is(turn: int) -> None:
    image = picture(turn)
    document = read(saved(image), options=OCR)
    start = document.text.index("Secretary")
    (place,) = document.places.find(start, start + 9)
    assert place.box is not None
    assert place.confidence is not None
    assert place.confidence > 0.5
    part = _crop(image, place.box, 200 / 72)
    dark = sum(part.histogram()[:128]) / (part.width * part.height)
    assert 0.1 < dark < 0.5
    again = read(saved(Image.new("L", image.size, 255)), options=OCR)
    assert again.text == ""


def _crop(image: Image.Image, box: tuple[float, float, float, float], scale: float) -> Image.Image:
    left, bottom, right, top = (scale * value for value in box)
    return image.crop((int(left), int(image.height - top), int(right) + 1, int(image.height - bottom) + 1))


@needs_tesseract
def test_a_signer_of_a_pdf_is_read_again_from_the_box_on_the_rendered_page() -> None:
    import pytesseract

    data = two_columns()
    document: Document = read(data)
    page = pypdfium2.PdfDocument(data)[0].render(scale=300 / 72, grayscale=True).to_pil()
    for signature in document.letter().signatures:
        assert signature.name is not None
        (place,) = document.locate(signature.name.pieces)
        assert place.box is not None
        part = Image.new("L", (900, 200), 255)
        part.paste(_crop(page, place.box, 300 / 72), (60, 60))
        assert pytesseract.image_to_string(part, config="--psm 7").strip() == signature.name.text


@needs_tesseract
def test_a_page_of_a_pdf_that_is_a_picture_is_recognized() -> None:
    stream = io.BytesIO()
    picture().save(stream, "PDF", resolution=200)
    with pytest.raises(CongressLettersError, match="--ocr"):
        read(stream.getvalue())
    document = read(stream.getvalue(), options=OCR)
    assert document.letter().signers[0] == "Marian Oakes"
    assert DocumentCode.NO_TEXT_LAYER not in {issue.code for issue in document.issues}


@needs_tesseract
def test_a_language_that_is_not_there_is_told() -> None:
    with pytest.raises(CongressLettersError, match="tesseract can't read the picture"):
        read(saved(picture()), options=Options(ocr=True, language="xyz"))
    with pytest.raises(CongressLettersError, match="there is no language"):
        read(saved(picture()), options=Options(ocr=True, language="eng --user-words /etc/passwd"))


def test_without_ocr_a_picture_says_what_to_do() -> None:
    with pytest.raises(CongressLettersError, match="--ocr"):
        read(saved(picture()))
