"""PDF: columns, feet and heads of pages, notes, hyphens, rotated pages; and where each word stands."""

from __future__ import annotations

import io

import pypdfium2
import pytest

from congress_letters import CongressLettersError, DocumentCode, IssueCode, parse_file, read
from congress_letters.readers import Limits, Options
from tests.readers.written import WRITERS, Page, pdf_of

PROSE = [
    "The harbor at Cutler Point has not been dredged since the spring of 2011, and boats now wait",
    "for the tide. We ask that the work be done before the season begins, and that the crews be told",
    "in time when it will be.",
]


def two_columns() -> bytes:
    page = Page()
    page.lines(72, 700, ["Dear Secretary Abernathy:"])
    page.lines(72, 670, PROSE)
    page.lines(72, 610, ["Sincerely,"])
    for row, names in enumerate([("Marian Oakes", "Peregrine Holt"), ("Alma Whitfield", "Rufus Penhallow")]):
        for x, name in zip((72, 330), names, strict=True):
            page.lines(x, 560 - 70 * row, [name, "Member of Congress"])
    return page.saved()


def test_signers_side_by_side_are_read_one_after_the_other_row_by_row() -> None:
    letter = parse_file(two_columns())
    assert letter.signers == ("Marian Oakes", "Peregrine Holt", "Alma Whitfield", "Rufus Penhallow")
    assert {tuple(title.text for title in signature.titles) for signature in letter.signatures} == {("Member of Congress",)}


def test_the_box_of_a_signer_holds_the_name_and_nothing_else() -> None:
    data = two_columns()
    document = read(data)
    letter = document.letter()
    page = pypdfium2.PdfDocument(data)[0]
    assert len(letter.signatures) == 4
    for signature in letter.signatures:
        assert signature.name is not None
        (place,) = document.locate(signature.name.pieces)
        assert place.page == 1
        assert place.box is not None
        left, bottom, right, top = place.box
        assert page.get_textpage().get_text_bounded(left - 1, bottom - 1, right + 1, top + 1).strip() == signature.name.text


def test_the_order_in_which_words_are_drawn_does_not_matter() -> None:
    text = "March 4, 2019\n\nDear Secretary Abernathy:\n\n" + " ".join(PROSE) + "\n\nSincerely,\n\nMarian Oakes\nMember of Congress"
    assert read(WRITERS["pdf-words"](text)).text.split() == text.split() == read(pdf_of(text)).text.split()


def test_a_letterhead_with_rosters_at_its_sides_is_read_column_by_column() -> None:
    page = Page()
    page.lines(40, 750, ["ALMA WHITFIELD, OHIO", "RUFUS PENHALLOW, IOWA", "MARIAN OAKES, UTAH"], 6, leading=1.4)
    page.lines(220, 740, ["Congress of the United States"], 14)
    page.lines(470, 748, ["PEREGRINE HOLT, MAINE", "LEE ABERNATHY, TEXAS", "PAT ORR, IDAHO"], 6, leading=1.6)
    page.lines(72, 680, ["Dear Secretary Abernathy:"])
    blocks = read(page.saved()).text.split("\n\n")
    assert [" ".join(block.split()) for block in blocks] == [
        "ALMA WHITFIELD, OHIO RUFUS PENHALLOW, IOWA MARIAN OAKES, UTAH",
        "Congress of the United States",
        "PEREGRINE HOLT, MAINE LEE ABERNATHY, TEXAS PAT ORR, IDAHO",
        "Dear Secretary Abernathy:",
    ]


@pytest.mark.parametrize("label", ["1.", "(a)", "•", "RE:", "cc:"])
def test_a_label_stays_with_its_text(label: str) -> None:
    page = Page()
    page.lines(72, 700, [label])
    page.lines(108, 700, ["When will the harbor be dredged, and by whom, and who", "will tell the crews?"])
    first = read(page.saved()).text.splitlines()[0]
    assert first.split() == [label, "When", "will", "the", "harbor", "be", "dredged,", "and", "by", "whom,", "and", "who"]


def over_two_pages() -> bytes:
    page = Page()
    page.lines(72, 700, ["Dear Secretary Abernathy:"])
    page.lines(72, 670, PROSE * 9)
    page.lines(72, 300, ["We also ask that the buoys at the mouth of the channel, which were carried off by the ice in"])
    page.lines(72, 90, ["1 Report of the harbor master, page 7."], 8)
    page.lines(220, 50, ["12 MAIN STREET", "CUTLER, ME 04626"], 7)
    page.next()
    page.lines(72, 740, ["Secretary Abernathy", "March 4, 2019"], 9)
    page.lines(72, 690, ["January, be set again before the herring come."])
    page.lines(72, 650, ["Sincerely,"])
    page.lines(72, 600, ["Marian Oakes", "Member of Congress"])
    page.next()
    page.lines(72, 740, ["Secretary Abernathy", "March 4, 2019"], 9)
    page.lines(72, 690, ["Enclosure"])
    return page.saved()


def test_a_paragraph_over_a_page_is_one_and_the_foot_and_head_are_furniture() -> None:
    document = read(over_two_pages())
    letter = document.letter()
    assert letter.body is not None
    assert letter.body.blocks[-1].text.endswith("carried off by the ice in January, be set again before the herring come.")
    assert [note.text for note in letter.footnotes] == ["Report of the harbor master, page 7."]
    furniture = " ".join(part.text for part in letter.furniture)
    assert "12 MAIN STREET" in furniture
    assert "Secretary Abernathy" in furniture
    assert document.furniture is not None
    assert document.pages == 3


def test_nothing_is_lost_between_pages_feet_and_heads() -> None:
    data = over_two_pages()
    pdf = pypdfium2.PdfDocument(data)
    words = [word for page in pdf for word in page.get_textpage().get_text_range().split()]
    assert sorted(read(data).text.split()) == sorted(words)


def test_a_raised_figure_before_a_note_stands_apart() -> None:
    page = Page()
    page.lines(72, 700, PROSE)
    page.canvas.setFont("Times-Roman", 6)
    page.canvas.drawString(72, 103, "1")
    page.lines(75, 100, ["Report of the harbor master, page 7."], 9)
    assert "1 Report of the harbor master" in read(page.saved()).text


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_rotated_page_reads_the_same_and_boxes_are_those_of_the_page_as_shown(degrees: int) -> None:
    pdf = pypdfium2.PdfDocument(two_columns())
    pdf[0].set_rotation(degrees)
    stream = io.BytesIO()
    pdf.save(stream)
    document = read(stream.getvalue())
    start = document.text.index("Peregrine")
    (place,) = document.places.find(start, start + 9)
    assert place.box is not None
    width, height = pypdfium2.PdfDocument(stream.getvalue())[0].get_size()
    left, bottom, right, top = place.box
    assert 0 <= left < right <= width
    assert 0 <= bottom < top <= height
    assert _ink(stream.getvalue(), place.box) > 0
    if degrees == 0:
        assert document.letter().signers[1] == "Peregrine Holt"
    assert sorted(document.text.split()) == sorted(read(two_columns()).text.split())


def _ink(data: bytes, box: tuple[float, float, float, float]) -> int:
    """Dark pixels in a box of the first page, as it is rendered."""
    page = pypdfium2.PdfDocument(data)[0]
    picture = page.render(scale=2, grayscale=True).to_pil()
    left, bottom, right, top = box
    part = picture.crop((int(2 * left), int(picture.height - 2 * top), int(2 * right) + 1, int(picture.height - 2 * bottom) + 1))
    return sum(part.histogram()[:128])


def test_pages_that_are_drawn_turned_are_read() -> None:
    page = Page()
    page.canvas.translate(612, 0)
    page.canvas.rotate(90)
    page.lines(72, 500, ["Dear Secretary Abernathy:", *PROSE])
    assert read(page.saved()).text.split()[:3] == ["Dear", "Secretary", "Abernathy:"]


def test_a_page_without_text_is_told_and_the_others_are_read() -> None:
    page = Page()
    page.lines(72, 700, ["Dear Secretary Abernathy:"])
    page.next()
    page.canvas.rect(100, 100, 300, 300, fill=1)
    document = read(page.saved(), name="half.pdf")
    assert [(issue.code, issue.page) for issue in document.issues] == [(DocumentCode.NO_TEXT_LAYER, 2)]
    assert "--ocr" in document.issues[0].message
    assert "Dear Secretary" in document.text
    assert [issue.code for issue in document.letter().issues if issue.code.value in set(DocumentCode)] == [IssueCode.NO_TEXT_LAYER]
    assert [IssueCode.NO_TEXT_LAYER in [issue.code for issue in letter.issues] for letter in document.letters()] in ([], [False])


def test_a_scan_says_what_to_do() -> None:
    page = Page()
    page.canvas.rect(100, 100, 300, 300, fill=1)
    with pytest.raises(CongressLettersError, match=r"scan\.pdf: it has no text .* --ocr"):
        read(page.saved(), name="scan.pdf")


def test_limits_are_told() -> None:
    with pytest.raises(CongressLettersError, match="has 3 pages, more than the 2 that are read"):
        read(over_two_pages(), options=Options(limits=Limits(pages=2)))


def test_spans_outside_of_the_text_are_refused() -> None:
    document = read(two_columns())
    from congress_letters import Span

    with pytest.raises(ValueError, match="is not in the text"):
        document.locate(Span(0, len(document.text) + 1))
