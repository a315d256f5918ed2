"""Where a PDF's page is turned: what goes on there, what begins, and what a page is too short to tell by itself."""

from __future__ import annotations

import re

import pytest

from congress_letters import read
from tests.readers.test_pdf_prose import FULL
from tests.readers.written import Page

COPY = "cc: The Honorable Peregrine Holt, Ranking Member, Subcommittee on Harbors, Buoys, Lights and Weather"
WE = "and that they be told. We ask that the work be done before the season begins, and that the Board must"


def turned(last: list[str], first: list[str], x: float = 72, at: float | None = None) -> str:
    """The text of two pages: prose and ``last`` at the foot of one, ``first`` and prose at the top of the next."""
    page = Page()
    page.lines(72, 740, FULL)
    page.lines(72, 690, FULL)
    page.lines(x, 60 + 13.2 * (len(last) - 1), last)
    page.next()
    page.lines(x if at is None else at, 740, first)
    page.lines(72, 600, FULL)
    return read(page.saved()).text


@pytest.mark.parametrize(
    ("last", "first", "joined"),
    [
        (WE, "(1) dredge it and (2) say when.", "must (1) dredge it"),
        (WE.replace("the Board must", "the line marked"), "cc: Mayor Holt be read out to all of them.", "marked cc: Mayor Holt"),
        (WE.replace("the Board must", "the line marked"), "P.S. be read out to all of them.", "marked P.S. be read"),
        (WE.replace("the Board must", "one that said “Dear"), "A. G. Holt” be sent to all of them.", "“Dear A. G. Holt”"),
    ],
)
def test_what_looks_like_a_label_amid_a_sentence_goes_on(last: str, first: str, joined: str) -> None:
    assert joined in turned([last], [first])


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (COPY, "P.S. Thank you for all that you have done about it."),
        (COPY, "PS Thank you for all that you have done about it."),
        ("Vera de los Penhallow", "cc: Peregrine Holt"),
        ("1. whether the harbor at Cutler Point will be dredged in the spring, as we were told it was; and", "a. When was it?"),
    ],
)
def test_a_part_of_the_letter_that_begins_on_a_new_page_begins_a_line(last: str, first: str) -> None:
    text = turned([last], [first])
    assert first in [line.strip() for line in re.split("[\n\f]", text)]


def test_a_copy_that_hangs_goes_on_over_a_page() -> None:
    last = ["cc: Ada Holt", "     The Honorable Rufus Penhallow (Ranking Member, Subcommittee on Harbors, Buoys, Lights and"]
    text = turned([last[0], last[1]], ["Weather Radio)"], at=104)
    assert "Lights and Weather Radio)" in text


def test_copies_go_on_over_a_page() -> None:
    page = Page()
    page.lines(72, 740, FULL)
    page.lines(72, 690, FULL)
    page.lines(72, 60, ["cc: The Honorable Peregrine Holt"])
    page.next()
    page.lines(88, 740, ["Rufus Penhallow, Harbor Master", "Ada Holt"])
    assert read(page.saved()).text.endswith("Peregrine Holt\n\fRufus Penhallow, Harbor Master\nAda Holt")


def test_the_last_two_lines_of_an_item_are_one_item() -> None:
    """Below a page they look like two first lines: set in alike, and a sentence ends with the first."""
    item = "1. When will the harbor at Cutler Point be dredged, and who has said so? The law asks it of the"
    first = "Board of Harbors. It has not been dredged since the spring of that year, or of the one before it."
    rest = [first, "It has said nothing."]
    text = turned([item], rest, 90, 101)
    assert f"{first} It has said nothing." in text


def test_lines_in_the_middle_of_a_column_do_not_hang() -> None:
    page = Page()
    names = ["QUENTIN-OPAL ZARA PENHALLOW WHITFIELD, ALASKA, VICE CHAIRMAN", "HENRIETTA VERA OAKES-ABERNATHY, NORTH CAROLINA"]
    for number, name in enumerate(names):
        page.canvas.setFont("Times-Roman", 11)
        page.canvas.drawCentredString(290, 700 - 13.2 * number, name)
    page.lines(72, 640, FULL)
    assert [line.strip() for line in read(page.saved()).text.splitlines()[:2]] == names


def indented(page: Page, y: float) -> None:
    """Three paragraphs whose first lines are set in by 36 points."""
    for n in range(3):
        page.lines(108, y - 40 * n, [FULL[0][:-4]])
        page.lines(72, y - 40 * n - 13.2, [FULL[1], "when."])


def test_how_first_lines_are_set_in_a_page_of_items_does_not_tell() -> None:
    """Nor where the left edge is, with all its lines set in."""
    page = Page()
    indented(page, 740)
    page.next()
    for n in range(4):
        page.lines(90, 740 - 40 * n, [f"- {FULL[0][:-4]}"])
        page.lines(97, 740 - 40 * n - 13.2, [FULL[1][:80]])
    page.lines(72, 560, ["What the Board of Harbors Said"])
    page.lines(108, 530, ["We would like to know when."])
    page.lines(90, 500, ["- When will it be dredged?"])
    text = read(page.saved()).text
    assert "\n\nWe would like to know when.\n\n" in text
    assert re.search("\n {3,4}- When will it be dredged", text)


def test_a_page_of_signatures_does_not_tell_where_prose_ends() -> None:
    page = Page()
    page.lines(72, 740, FULL)
    page.lines(72, 690, FULL)
    page.next()
    office = "Chairman of the Committee on Harbors, Buoys, Lights and Weather Radio"
    page.lines(72, 740, ["Ada Holt", office])
    page.lines(72, 700, ["cc: The Honorable Peregrine Holt, Under Secretary for Weather and Buoys"])
    page.lines(72, 660, ["1 Staff report, page 7."])
    assert f"{office}\n\ncc: The" in read(page.saved()).text


def test_an_address_at_the_top_of_a_page_amid_a_sentence_is_its_header() -> None:
    page = Page()
    page.lines(72, 740, FULL)
    page.lines(72, 690, FULL)
    page.lines(72, 60, [WE])
    page.next()
    page.lines(72, 740, ["90 Cannon House Office Building", "Washington, DC 20515", "(202) 555-0142"])
    page.lines(72, 680, ["dredge it in the spring and say when.", "It has said nothing."])
    text = read(page.saved()).text
    assert "must dredge it in the spring" in text
    assert "\n\f90 Cannon House Office Building\nWashington, DC 20515\n(202) 555-0142" in text


def test_a_page_that_a_sentence_names_makes_it_no_header() -> None:
    page = Page()
    page.lines(72, 740, FULL)
    page.next()
    page.lines(90, 740, ["1. Copies of all records about the harbor. Attachment A to the report of the Board, at page 55,"])
    page.lines(101, 726.8, ["shows that it has been closed since April, and we ask why."])
    page.lines(72, 690, FULL)
    assert "at page 55, shows that it has been closed" in read(page.saved()).text


@pytest.mark.parametrize("header", [[], ["Page 2"]])
def test_what_begins_behind_an_item_that_others_follow_is_none_of_it(header: list[str]) -> None:
    page = Page()
    page.lines(72, 740, FULL)
    page.lines(72, 690, FULL)
    page.lines(90, 60, ["(b) whether the harbor at Cutler Point will be dredged, as we were told in the spring; and"])
    page.next()
    page.lines(72, 750, header)
    page.lines(72, 700, ["Questions About Buoys and Lights"])
    page.lines(72, 660, FULL)
    assert "spring; and\n" in read(page.saved()).text


def test_white_below_an_item_that_another_follows_is_white() -> None:
    """Lines of double-spaced prose stand as far apart, and the letter of the next item looks like a word."""
    page = Page()
    page.lines(72, 740, FULL)
    page.lines(72, 690, FULL)
    page.lines(90, 630, ["4. whether the harbor at Cutler Point will be dredged, as we were told in the spring; and"])
    page.lines(108, 603.6, ["a. when it will be dredged."])
    assert "spring; and\n\n" in read(page.saved()).text


def test_a_letterhead_that_is_wider_than_prose_does_not_tell_where_prose_ends() -> None:
    page = Page()
    page.lines(40, 760, ["C O M M I T T E E  O N  H A R B O R S ,  B U O Y S ,  L I G H T S ,  W E A T H E R  A N D  R A D I O S"])
    for y in (700, 650, 600):
        page.lines(72, y, FULL)
    page.lines(72, 60, ["for the tide. We ask that the work be done at once, and that it be done by the crews of Port"])
    page.next()
    page.lines(72, 740, ["Whitfield, who have asked for it.", "It has said nothing."])
    assert "crews of Port Whitfield, who" in read(page.saved()).text


def test_two_first_lines_are_two_paragraphs_where_the_next_page_sets_them_in() -> None:
    page = Page()
    page.lines(72, 740, ["March 4, 2019", "", "Dear Secretary Abernathy:"])
    first = "We write to ask that the harbor at Cutler Point be dredged before the season of this year."
    page.lines(108, 690, [first, "We ask you to answer these questions:"])
    for n in range(4):
        page.lines(90, 650 - 40 * n, [f"- {FULL[0][:-4]}"])
    page.next()
    indented(page, 740)
    assert f"\n\n{first}\n\nWe ask" in read(page.saved()).text


def test_a_subject_that_had_no_room_in_its_line_goes_on_in_the_next() -> None:
    page = Page()
    page.lines(72, 740, FULL)
    subject = "Subject: Dredging of the Harbor at Cutler Point, Section 12 of the Act of 1974, and U.S."
    page.lines(72, 690, [subject, "Coast Guard Buoys"])
    assert f"{subject} Coast Guard Buoys" in read(page.saved()).text


def test_a_paragraph_goes_on_over_a_page_from_its_first_line() -> None:
    page = Page()
    indented(page, 740)
    page.lines(108, 60, ["The harbor has not been dredged, and the buoys were carried off by ice in that long year."])
    page.next()
    page.lines(72, 740, [FULL[1], "when they can."])
    indented(page, 700)
    assert "ice in that long year. for the tide. We ask" in read(page.saved()).text


def test_a_first_line_below_the_end_of_a_paragraph_begins_one_whatever_it_says() -> None:
    page = Page()
    indented(page, 740)
    page.lines(72, 60, [FULL[1]])
    page.next()
    page.lines(72, 740, ["North Oakgate."])
    page.lines(108, 726.8, ["Contact: Rufus Penhallow, (202) 555-0142."])
    page.lines(306, 680, ["Marian Oakes"])
    assert "North Oakgate.\n\nContact: Rufus" in read(page.saved()).text


def test_the_edges_of_a_page_whose_lines_are_all_set_in_are_those_of_the_page_before() -> None:
    page = Page()
    indented(page, 740)
    page.next()
    for n in range(5):
        page.lines(90, 740 - 40 * n, [f"- {FULL[0]}"])
        page.lines(97, 740 - 40 * n - 13.2, [FULL[1][:87]])
    page.lines(108, 530, ["We would like to know when."])
    assert read(page.saved()).text.endswith("\n\nWe would like to know when.")


@pytest.mark.parametrize("prose", [True, False])
def test_signatures_in_smaller_type_are_no_foot_of_their_page(prose: bool) -> None:
    page = Page()
    page.lines(72, 740, FULL)
    page.lines(72, 690, FULL)
    page.next()
    page.lines(72, 740, FULL * 4 if prose else [])
    names = ["Marian Oakes", "Zora Penhallow", "Ida Whitfield"]
    for number, name in enumerate(reversed(names)):
        page.lines(72, 80 + 62 * number, [name], size=9.5)
    page.lines(300, 40, ["2"])
    document = read(page.saved())
    assert document.furniture is not None
    assert [name for name in names if name in document.text[: document.furniture.start]] == names


def test_a_sentence_that_two_pages_begin_with_is_no_header() -> None:
    page = Page()
    page.lines(72, 740, FULL)
    for lines in (FULL, FULL[1:]):
        page.next()
        page.lines(72, 740, ["The Board gave these reasons:"])
        page.lines(72, 700, lines)
    document = read(page.saved())
    assert document.furniture is None
    assert document.text.count("The Board gave these reasons:\n\n") == 2


def test_letters_in_one_file_are_read_one_by_one_with_their_pages() -> None:
    page = Page()
    for count, name in enumerate(("Marian Oakes", "Peregrine Holt")):
        if count:
            page.next()
        page.lines(72, 740, [f"March {4 + count}, 2019", "", "Dear Secretary Abernathy:", "", *FULL, FULL[0]])
        page.next()
        page.lines(72, 740, ["and for their nets to dry.", "", "Sincerely,", "", "", name])
    document = read(page.saved())
    letters = list(document.letters())
    assert [letter.signers for letter in letters] == [("Marian Oakes",), ("Peregrine Holt",)]
    assert [{place.page for place in document.locate(letter.signatures[0].pieces)} for letter in letters] == [{2}, {4}]
    bodies = [letter.body.blocks for letter in letters if letter.body]
    assert [blocks[-1].text.endswith("boats now wait and for their nets to dry.") for blocks in bodies] == [True, True]


def test_a_title_that_fills_its_line_ends_where_another_signer_begins_on_the_next_page() -> None:
    page = Page()
    page.lines(72, 740, FULL)
    page.lines(72, 690, FULL)
    title = "Ranking Member of the Committee on the Harbors, and of the Board of Lights and Weather Buoys"
    page.lines(72, 73, ["Marian Oakes", title])
    page.next()
    page.lines(72, 740, ["Peregrine Holt", "Chair"])
    assert re.search(f"{title}\\s*\fPeregrine Holt\nChair", read(page.saved()).text)


def test_a_quotation_of_two_lines_ends_with_its_mark() -> None:
    page = Page()
    page.lines(72, 740, FULL)
    lines = ['"The harbor office never answers, and we wait. Nobody told us why.', 'We cannot wait another winter."']
    page.lines(108, 690, lines)
    page.lines(72, 640, FULL)
    assert " ".join(lines) in read(page.saved()).text


def test_a_quotation_that_is_set_in_at_both_sides_goes_on_over_a_page() -> None:
    """Its lines are full, though the page's prose reaches further: they are not lines of names one below the other."""
    last = ['"The harbor office never answers, and an audit by the U.S. Accountability']
    text = turned(last, ["Office cannot keep its word to crews and mail carriers. Nobody has told us", 'why."'], 108)
    assert f"{last[0]} Office cannot" in text


def test_the_last_words_of_an_item_are_no_header_above_the_next_item() -> None:
    page = Page()
    page.lines(72, 740, FULL)
    page.lines(72, 690, FULL)
    page.lines(72, 60, ["1.)"])
    page.lines(90, 60, ["whether the Board will finish the long study of the tide at Cutler Point that was begun in"])
    page.next()
    page.lines(90, 740, ["1993; and"])
    page.lines(90, 710, ["a.) What has it done about the piers?"])
    page.lines(72, 600, FULL)
    assert "begun in 1993; and\n" in read(page.saved()).text


def test_a_postscript_below_a_line_that_is_full_begins_a_line() -> None:
    """Where other lines of prose stand as far apart as it stands from the one above."""
    page = Page()
    for n in range(4):
        page.lines(72, 740 - 26.4 * n, [FULL[n % 2][0].lower() + FULL[n % 2][1:]])
    for n in range(5):
        page.lines(72, 600 - 13.2 * n, [FULL[1]])
    page.lines(88, 480, ["Mr. Peregrine Holt, Ranking Member, Subcommittee on Harbors, Buoys, Lights and Technology"])
    page.lines(72, 453.6, ["P.S.: We write to ask the Board of Harbors to dredge the harbor."])
    assert "Technology\n\nP.S.: We" in read(page.saved()).text


def test_a_next_page_of_items_does_not_tell_where_the_left_edge_of_prose_is() -> None:
    page = Page()
    for y in (740, 690, 640):
        page.lines(72, y, FULL)
    page.lines(101, 580, [FULL[0][:80]])
    lines = ['"It is time to publish the review. It is time to say what it costs.', 'Nobody has told us why."']
    page.lines(108, 540, lines)
    page.next()
    for n in range(2):
        page.lines(90, 740 - 90 * n, [f"- {FULL[0][:-4]}"])
        page.lines(101, 740 - 90 * n - 13.2, [line[:86] for line in FULL[:2] * 2])
    page.lines(72, 400, ["It has said nothing."])
    assert " ".join(lines) in read(page.saved()).text
