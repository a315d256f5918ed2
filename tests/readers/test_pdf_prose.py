"""Prose, lists and tables on the pages of a PDF: what goes on in the next line, what begins there, what belongs to the page."""

from __future__ import annotations

import re

import pytest

from congress_letters import read
from congress_letters.readers._layout import Row, Word, rows_of
from congress_letters.readers._prose import may_follow
from tests.readers.written import Page

FULL = [
    "The harbor at Cutler Point has not been dredged since the spring of 2011, and boats now wait",
    "for the tide. We ask that the work be done before the season begins, and that the crews be told",
    "in time when it will be.",
]
ALL = " ".join(FULL)


def page_of(*placed: tuple[float, float, list[str]]) -> Page:
    """A page with paragraphs that say how wide its prose is, and lines at places below them."""
    page = Page()
    page.lines(72, 740, FULL)
    page.lines(72, 690, FULL)
    for x, y, lines in placed:
        page.lines(x, y, lines)
    return page


def text_of(*placed: tuple[float, float, list[str]]) -> str:
    """What is read below the two paragraphs."""
    head, found, rest = read(page_of(*placed).saved()).text.partition(f"{ALL}\n\n{ALL}\n\n")
    assert found, head
    return rest


def test_a_table_of_figures_is_read_across() -> None:
    columns = [["Town", "Cutler", "Lubec"], ["2011", "$24.6M", "586"], ["2012", "33.1%", "1,204"]]
    text = text_of(*((72 + 110 * n, 630, lines) for n, lines in enumerate(columns)))
    assert [line.split() for line in text.splitlines()] == [list(row) for row in zip(*columns, strict=True)]


def test_first_lines_that_are_set_in_begin_paragraphs_where_there_is_no_white() -> None:
    page = Page()
    y = 740.0
    for _ in range(3):
        page.lines(108, y, ["The harbor at Cutler Point has not been dredged since the spring of 2011, and boats wait"])
        page.lines(
            72,
            y - 13.2,
            [FULL[1], "when."],
        )
        y -= 39.6
    page.lines(108, y, ["We look forward to your reply."])
    assert [part[:12] for part in read(page.saved()).text.split("\n\n")] == ["The harbor a"] * 3 + ["We look forw"]


def test_what_is_set_in_at_both_sides_is_a_quotation() -> None:
    lines = ["The harbor office never answers, and nobody has told us why the buoys were", "taken away in January."]
    assert text_of((108, 630, lines)) == "> " + " ".join(lines)


def test_an_entry_that_hangs_below_its_line_is_one_line() -> None:
    first = "cc: The Honorable Peregrine Holt, Ranking Member, Subcommittee on Harbors, Buoys, Lights and"
    text = text_of((72, 630, [first]), (108, 616.8, ["Weather Radio"]), (89, 603.6, ["Rufus Penhallow, Harbor Master"]))
    assert text.splitlines()[0] == f"{first} Weather Radio"
    assert text.splitlines()[1].strip() == "Rufus Penhallow, Harbor Master"


@pytest.mark.parametrize(
    ("end", "begin", "joined"),
    [
        ("and that the crews be told of long-", "and short-term plans.", "long- and short-term"),
        ("and that the crews be told of our har-", "bor plans.", "of our harbor plans."),
        ("and that the Administration must", "(1) dredge it and (2) say when.", "must (1) dredge it"),
        ("and that all of the crews be told, as Mr. G.", "E. Penhallow has said.", "Mr. G. E. Penhallow has said."),
        ("and the crews be told by Josephine-Max", "E. Penhallow of it.", "Josephine-Max E. Penhallow"),
        ("and that the crews be told, as Mr. Q.M.", "E. Penhallow has said.", "Mr. Q.M. E. Penhallow"),
        ("and he signed the letter “Sincerely,", "G. Penhallow” and sent it.", "“Sincerely, G. Penhallow” and"),
    ],
)
def test_a_line_goes_on_in_the_next(end: str, begin: str, joined: str) -> None:
    line = f"boats now wait for the tide. We ask that the work be done before the season begins, {end}"
    assert joined in text_of((72, 630, [line[-95:], begin]))


def test_a_sentence_of_an_item_goes_on_with_a_figure() -> None:
    item = "1. Copies of all letters about the harbor at Cutler Point, since the Administration must dredge"
    rest = ["the channel before the season begins in the spring of 2012, and to that end it must surely", "(1) say when."]
    assert text_of((90, 630, [item]), (101, 616.8, rest)).split("\n")[0].endswith("it must surely (1) say when.")


def test_items_below_each_other_with_an_o_for_a_bullet() -> None:
    first = "o whether the Administration will dredge the harbor at Cutler Point before the season begins; and"
    text = text_of((90, 630, [first]), (90, 616.8, ["o Does it know who told the crews of the work?"]))
    assert [line.strip()[:9] for line in text.splitlines()] == ["o whether", "o Does it"]


def test_the_rest_of_an_item_may_hang_where_paragraphs_begin() -> None:
    page = Page()
    page.lines(90, 60, ["(2) When will it be dredged, and who has said so? The law of 1974 asks the Board to say so by the"])
    page.next()
    rest = [
        "month of March. It has said nothing, and it is for us to ask who will tell the crews of it, and",
        "when. They wait for it still, and nobody has told us how the harbor will be kept open till then.",
        "The Board has not answered.",
    ]
    page.lines(107, 740, rest)
    for y in (660, 620, 580):
        page.lines(108, y, ["The harbor at Cutler Point has not been dredged since the spring of 2011, and boats wait"])
        page.lines(72, y - 13.2, [FULL[1], "when."])
    assert " ".join(rest) in read(page.saved()).text


def test_prose_with_many_commas_is_no_list_of_names() -> None:
    lines = [
        "Letters to 84 C Street, NW, Washington, DC 20200, and to others came back unopened to all of the",
        "nurses, teachers and mail carriers.",
    ]
    assert text_of((72, 630, lines)) == " ".join(lines)


def test_two_lines_that_are_set_in_where_a_sentence_ends_are_two_paragraphs() -> None:
    lines = [
        "We write to ask that the harbor at Cutler Point be dredged before the season of this year.",
        "Please answer these questions:",
    ]
    assert [part.strip() for part in text_of((108, 630, lines)).split("\n\n")] == lines


def test_copies_begin_at_the_edge_of_their_list() -> None:
    text = text_of((72, 630, ["cc: The Honorable Peregrine Holt"]), (89, 616.8, ["Rufus Penhallow", "   Harbor Master"]))
    assert text.splitlines() == ["cc: The Honorable Peregrine Holt", "Rufus Penhallow", "  Harbor Master"]


@pytest.mark.parametrize("begin", ["1. When will it be dredged?", "a. When will it be dredged?", "– When will it be dredged?"])
def test_an_item_below_a_full_line_is_none_of_its_paragraph(begin: str) -> None:
    page = Page()
    page.lines(72, 740, FULL * 2)
    page.lines(72, 60, ["1. whether the harbor at Cutler Point will be dredged in the spring, as we were told it would be; and"])
    page.next()
    page.lines(90, 740, [begin])
    page.lines(72, 700, FULL)
    assert f"and {begin}" not in read(page.saved()).text


def over(last: str, first: str, header: list[str], x: float = 72) -> str:
    """The text of a letter whose page breaks between two lines."""
    page = page_of((x, 60, [last]))
    page.next()
    page.lines(72, 750, header)
    page.lines(x, 640, [first])
    page.lines(72, 600, FULL)
    return read(page.saved()).text


FULL_LINE = "The harbor at Cutler Point has not been dredged since the spring of 2011, in spite of what the U.S."


def test_a_paragraph_goes_on_over_a_page_with_a_header_that_stands_there_once() -> None:
    text = over(FULL_LINE, "Government promised when the buoys were set.", ["Secretary Abernathy", "March 4, 2019", "Page 2"])
    assert "what the U.S. Government promised when" in text
    assert text.endswith("\f" + "Secretary Abernathy\nMarch 4, 2019\nPage 2")


def test_a_heading_that_names_a_page_amid_a_sentence_is_no_header() -> None:
    text = over(FULL_LINE, "Government promised when the buoys were set.", ["See what is said on page 2 of the report."])
    assert "page 2 of the report" in text.split(ALL)[2]


def test_the_sentence_of_a_full_last_line_may_end_and_the_paragraph_go_on() -> None:
    last = "The harbor at Cutler Point was not dredged, and the buoys were carried off by ice in that winter."
    assert f"{last} Nobody has told us" in over(last, "Nobody has told us why the harbor master was not asked.", [])
    assert f"{last[:60]}\n\n\fNobody" in over(last[:60], "Nobody has told us why the harbor master was not asked.", [])


def test_a_heading_at_the_top_of_a_page_is_no_end_of_the_paragraph_before() -> None:
    last = "The harbor at Cutler Point was not dredged, and the buoys were carried off by ice in that winter."
    assert f"{last}\n\n\fWhat we ask for" in over(last, "What we ask for", [])


def test_a_bullet_stands_in_no_sentence() -> None:
    rows = [
        "1. whether the harbor at Cutler Point will be dredged before the next season, as was promised, and",
        "o whether the crews will be told in time.",
    ]
    page = page_of((86, 630, rows[:1]), (98, 617, rows[1:]))
    assert "and\n" in read(page.saved()).text


def test_what_does_not_fill_its_line_ends_with_the_page() -> None:
    page = page_of((72, 80, ["Ada Holt", "Ranking Member", "Subcommittee on Agriculture"]))
    page.next()
    page.lines(72, 740, ["Zora Lind", "Member of Congress"])
    assert "Subcommittee on Agriculture\n\n\fZora Lind" in read(page.saved()).text


def test_names_alone_on_a_page_are_no_full_lines() -> None:
    """Names that are set in leave the right edge of the page unknown; it is that of the page before."""
    page = page_of((72, 500, [FULL_LINE, FULL_LINE, "It was never said why."]))
    page.next()
    page.lines(234, 740, ["Manna de los Hall"])
    page.next()
    page.lines(234, 740, ["Zoe Redford"])
    assert re.search("Hall\n\n\f +Zoe", read(page.saved()).text)


OFFICES = [
    "316 Longworth Building",
    "Washington, DC 20521",
    "(202) 555-0164",
    "12 Main Street",
    "Lubec, ME 04652",
    "holt.example.gov",
]


@pytest.mark.parametrize("last", ["Page 2", "2", "2 | Page"])
def test_the_addresses_of_offices_may_stand_in_a_header(last: str) -> None:
    text = over(FULL_LINE, "Government promised when the buoys were set.", [*OFFICES[: 6 if last == "Page 2" else 5], last])
    assert "what the U.S. Government promised when" in text


def test_the_number_of_a_page_may_stand_before_the_word() -> None:
    page = page_of((72, 80, [FULL_LINE]))
    page.lines(290, 40, ["1 | Page"])
    page.next()
    page.lines(72, 740, ["Government promised when the buoys were set.", "We ask again."])
    assert "what the U.S. Government promised when" in read(page.saved()).text


def test_two_quotations_on_two_pages_are_two() -> None:
    def row(text: str) -> Row:
        return rows_of([Word(word, 100.0 + 30 * n, 60.0, 127.0 + 30 * n, 58.0, 69.0, 11.0) for n, word in enumerate(text.split())])[
            0
        ]

    last = row("“The harbor office never answers, and nobody has told us why.”")
    assert not may_follow(last, row("“We cannot wait for another winter.”"), None, 72.0, True)
    assert may_follow(last, row("We cannot wait for another winter."), None, 72.0, True)


def test_a_sentence_that_only_leads_to_a_list_begins_a_paragraph_on_a_new_page() -> None:
    last = "The harbor at Cutler Point was not dredged, and the buoys were carried off by ice in that winter."
    assert f"{last}\n\n\fNobody" in over(last, "Nobody has told us why, so that we ask you to answer these questions:", [])


@pytest.mark.parametrize(
    ("x", "hang", "item"),
    [
        (90, 7, "- whether the harbor at Cutler Point will be dredged in the spring of 2012, and by the Cutler Point"),
        (140, 9, "i. whether the harbor will be dredged in the spring or not, by the Cutler Point"),
    ],
)
def test_an_item_goes_on_over_a_page(x: float, hang: float, item: str) -> None:
    page = page_of((x, 60, [item]))
    page.next()
    page.lines(x + hang, 740, ["Administration, or who else will do what it has promised when the buoys were set."])
    page.lines(72, 700, FULL)
    assert "Cutler Point Administration, or who" in read(page.saved()).text


@pytest.mark.parametrize(("first", "joined"), [("Island?", True), ("PS: We ask again.", False)])
def test_the_last_words_of_a_sentence_may_stand_alone_on_a_page(first: str, joined: bool) -> None:
    last = "The harbor at Cutler Point was not dredged, and the buoys were carried off by ice at the Rhode"
    assert (f"{last} {first}" in over(last, first, [])) == joined


def test_names_in_prose_that_goes_on_over_a_page_do_not_end_its_lines() -> None:
    page = page_of((72, 60, ["The harbor at Cutler Point has not been dredged since the spring of 2011, nor has that in the"]))
    page.next()
    rest = ["district of Grant Holt, R.N., Acting Assistant Secretary for Harbor Statistics of the Harbor", "Administration, been."]
    page.lines(72, 740, rest)
    assert f"in the {' '.join(rest)}" in read(page.saved()).text


@pytest.mark.parametrize("first", ["2. When will it be dredged?", "1 See the report of 2011."])
def test_a_page_that_begins_with_an_item_or_a_note_begins_a_block(first: str) -> None:
    text = over("1. Who will dredge it?", first, [], 90)
    assert "dredge it?\n\n\f\n" in text


def test_names_side_by_side_in_a_row_stay_apart() -> None:
    names = ["A. Raymond Sandoval Delmooka", "V. R. May Penhallow", "Jane Wade Kencliffe"]
    text = text_of(*((72 + 172 * n, 630, [name]) for n, name in enumerate(names)))
    assert [cell.strip() for cell in text.split("   ") if cell.strip()] == names
