"""Word files: lists with their labels, tables, text boxes, notes, headers, tracked changes; and the paragraph of each value."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from docx import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.shared import Inches, Pt

from congress_letters import parse_file, read
from tests.readers.written import docx_of, saved

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LETTER = [
    "March 4, 2019",
    "",
    "Dear Secretary Abernathy:",
    "",
    "We ask when the harbor will be dredged, and by whom.",
    "",
    "Sincerely,",
    "",
]


def begun() -> object:
    word = Word()
    for line in LETTER:
        word.add_paragraph(line)
    return word


def changed(data: bytes, change: Callable[[str], str], part: str = "word/document.xml") -> bytes:
    """The file with the XML of one part changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info, change(content.decode()).encode() if info.filename == part else content)
    return stream.getvalue()


def test_signers_in_a_table_are_read_row_by_row() -> None:
    word = begun()
    table = word.add_table(rows=2, cols=2)  # type: ignore[attr-defined]
    names = [["Marian Oakes", "Peregrine Holt"], ["Alma Whitfield", "Rufus Penhallow"]]
    for row, line in zip(table.rows, names, strict=True):
        for cell, name in zip(row.cells, line, strict=True):
            cell.text = f"{name}\nMember of Congress"
    letter = parse_file(saved(word))
    assert letter.signers == ("Marian Oakes", "Peregrine Holt", "Alma Whitfield", "Rufus Penhallow")
    assert all(len(signature.titles) == 1 for signature in letter.signatures)


def test_signers_set_with_tabs_stand_in_columns() -> None:
    word = begun()
    for line in ("Marian Oakes\tPeregrine Holt", "Senator\tSenator from the State of Maine"):
        paragraph = word.add_paragraph(line)  # type: ignore[attr-defined]
        paragraph.paragraph_format.tab_stops.add_tab_stop(Inches(3.25))
        paragraph.paragraph_format.space_after = 0
    lines = read(saved(word)).text.splitlines()
    first, second = (line for line in lines if "Oakes" in line or "Maine" in line)
    assert first.index("Peregrine") == second.index("Senator from")


def test_lists_have_their_real_labels() -> None:
    word = Word()
    for style in ("List Number", "List Number", "List Bullet", "List Number"):
        word.add_paragraph("When will the harbor be dredged?", style=style)
    labels = [line.split()[0] for line in read(saved(word)).text.splitlines() if line.strip()]
    assert labels == ["1.", "2.", "•", "3."]


def test_nested_lists_count_as_word_does() -> None:
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="7">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>'
        '<w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%3."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="8"><w:abstractNumId w:val="7"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>'
    )
    word = Word()
    for depth, ident in [(0, 7), (1, 7), (1, 7), (2, 7), (0, 7), (1, 7), (0, 8), (0, 8)]:
        paragraph = word.add_paragraph("Item")
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {W}><w:ilvl w:val="{depth}"/><w:numId w:val="{ident}"/></w:numPr>')
        )
    data = changed(saved(word), lambda _: numbering, "word/numbering.xml")
    labels = [line.split()[0] for line in read(data).text.splitlines() if line.strip()]
    assert labels == ["(1)", "1.a)", "1.b)", "iii.", "(2)", "2.a)", "(1)", "(2)"]


def test_tracked_changes_are_taken_as_accepted() -> None:
    inserted = f'<w:ins {W}><w:r><w:t xml:space="preserve">in the spring </w:t></w:r></w:ins>'
    deleted = f'<w:del {W}><w:r><w:delText xml:space="preserve">in the fall </w:delText></w:r></w:del>'
    moved = f"<w:moveFrom {W}><w:r><w:t>never</w:t></w:r></w:moveFrom><w:moveTo {W}><w:r><w:t>at last</w:t></w:r></w:moveTo>"
    word = Word()
    paragraph = word.add_paragraph("Dredge the harbor ")
    for xml in (inserted, deleted):
        paragraph._p.append(parse_xml(xml))
    data = changed(saved(word), lambda xml: xml.replace("</w:del>", f"</w:del>{moved}"))
    assert read(data).text == "Dredge the harbor in the spring at last"


def test_a_paragraph_whose_mark_is_deleted_goes_on_in_the_next() -> None:
    word = Word()
    word.add_paragraph("Dredge the ")._p.get_or_add_pPr().append(parse_xml(f"<w:rPr {W}><w:del/></w:rPr>"))
    word.add_paragraph("harbor.")
    assert read(saved(word)).text == "Dredge the harbor."


def test_a_text_box_that_stands_twice_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Congress of the United States</w:t></w:r></w:p></w:txbxContent>"
    xml = (
        f'<w:p {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><mc:AlternateContent>'
        f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>'
        "</mc:AlternateContent></w:r><w:r><w:t>March 4, 2019</w:t></w:r></w:p>"
    )
    data = changed(docx_of("here"), lambda old: old.replace("<w:body>", f"<w:body>{xml}"))
    assert read(data).text == "Congress of the United States\n\nMarch 4, 2019\nhere"


def test_headers_of_the_first_page_come_first_and_those_of_later_pages_are_furniture() -> None:
    word = begun()
    section = word.sections[0]  # type: ignore[attr-defined]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Congress of the United States"
    section.first_page_footer.paragraphs[0].text = "12 Main Street, Cutler"
    section.header.paragraphs[0].text = "Secretary Abernathy, page 2"
    document = read(saved(word))
    assert document.text.startswith("Congress of the United States\n\nMarch 4, 2019")
    assert document.furniture is not None
    tail = document.text[document.furniture.start :]
    assert tail.split("\n\n") == ["\n\f12 Main Street, Cutler", "Secretary Abernathy, page 2"]
    assert [part.text for part in document.letter().furniture] == ["12 Main Street, Cutler", "Secretary Abernathy, page 2"]


def test_footnotes_come_last_with_their_numbers() -> None:
    notes = (
        f'<w:footnotes {W}><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
        '<w:footnote w:id="4"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> Report, page 7.</w:t></w:r></w:p></w:footnote>'
        "</w:footnotes>"
    )
    relation = '<Relationship Id="rF" Type="http://x/footnotes" Target="footnotes.xml"/></Relationships>'
    data = changed(
        docx_of("Dear Chair Orr:\n\nDredge it."),
        lambda xml: xml.replace("it.</w:t>", 'it.</w:t><w:footnoteReference w:id="4"/>'),
    )
    data = changed(data, lambda xml: xml.replace("</Relationships>", relation), "word/_rels/document.xml.rels")
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/footnotes.xml", notes)
    document = read(stream.getvalue())
    assert document.text == "Dear Chair Orr:\n\nDredge it.1\n\n1 Report, page 7."
    (place,) = document.places.find(document.text.index("Report"), len(document.text))
    assert place.path == "word/footnotes.xml"


def test_capitals_hidden_text_fields_and_breaks() -> None:
    word = Word()
    paragraph = word.add_paragraph()
    paragraph.add_run("united states senate").font.all_caps = True
    paragraph.add_run("draft").font.hidden = True
    paragraph.add_run().add_break()
    paragraph._p.append(parse_xml(f'<w:r {W}><w:fldChar w:fldCharType="begin"/></w:r>'))
    paragraph._p.append(parse_xml(f"<w:r {W}><w:instrText>DATE</w:instrText></w:r>"))
    paragraph._p.append(parse_xml(f'<w:r {W}><w:fldChar w:fldCharType="separate"/></w:r>'))
    paragraph.add_run("March 4, 2019")
    paragraph._p.append(parse_xml(f'<w:r {W}><w:fldChar w:fldCharType="end"/></w:r>'))
    assert read(saved(word)).text == "UNITED STATES SENATE\nMarch 4, 2019"


@pytest.mark.parametrize(("align", "least"), [(WD_ALIGN_PARAGRAPH.CENTER, 20), (WD_ALIGN_PARAGRAPH.RIGHT, 50)])
def test_alignment_is_indentation(align: WD_ALIGN_PARAGRAPH, least: int) -> None:
    word = Word()
    word.add_paragraph("March 4, 2019").alignment = align
    text = read(saved(word)).text
    assert len(text) - len(text.lstrip()) > least


SENTENCE = "The harbor at Cutler Point has not been dredged since the spring of 2011, and boats now wait for the tide."


@pytest.mark.parametrize("short", [False, True])
def test_a_first_line_that_is_set_in_begins_a_paragraph_and_is_no_indentation(short: bool) -> None:
    """Between paragraphs that are set in so, a quotation and a list stood out no more."""
    word = Word()
    word.add_paragraph("The statute says:" if short else SENTENCE).paragraph_format.first_line_indent = Pt(36)
    assert not read(saved(word)).text.startswith(" ")


def test_a_first_line_that_is_set_in_by_a_tab_is_no_indentation_either() -> None:
    word = Word()
    for text in (f"\t{SENTENCE}", f"\ta. {SENTENCE}", f"1.\t{SENTENCE}", "\t\t\t\t\t\tSincerely,"):
        word.add_paragraph(text)
    first, item, other, closing = (line for line in read(saved(word)).text.splitlines() if line)
    assert first == SENTENCE
    assert item.startswith("      a. ")
    assert other.startswith("1.   ")
    assert closing.startswith(" " * 35)


@pytest.mark.parametrize(("left", "right", "quoted"), [(36, 36, True), (36, 0, False), (0, 36, False)])
def test_what_is_set_in_at_both_sides_is_a_quotation(left: int, right: int, quoted: bool) -> None:
    word = Word()
    paragraph = word.add_paragraph("The harbor office never answers, and nobody has told us why.")
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.right_indent = Pt(left), Pt(right)
    assert read(saved(word)).text.startswith("> ") is quoted


def test_a_signer_is_located_by_paragraph() -> None:
    word = begun()
    word.add_paragraph("Marian Oakes")  # type: ignore[attr-defined]
    data = saved(word)
    document = read(data)
    (signature,) = document.letter().signatures
    assert signature.name is not None
    (place,) = document.locate(signature.name.pieces)
    assert place.paragraph is not None
    assert Word(io.BytesIO(data)).paragraphs[place.paragraph].text == "Marian Oakes"


def test_a_long_entry_of_a_list_stands_no_further_apart_than_the_others() -> None:
    word = Word()
    word.styles["Normal"].paragraph_format.space_after = Pt(0)
    long = "cc: Ada Holt, Assistant Secretary for Natural Resources, Select Committee on Harbors, Buoys and Weather Radio"
    for text in (long, "Rufus Penhallow", SENTENCE, SENTENCE):
        word.add_paragraph(text)
    assert read(saved(word)).text == f"{long}\nRufus Penhallow\n\n{SENTENCE}\n\n{SENTENCE}"
