"""Evidence from further away than the next piece: pages, notes, quotations, headings."""

from __future__ import annotations

import pytest

from congress_letters import Vocabulary
from congress_letters._lines import cut
from congress_letters._reading import read
from congress_letters._signs import EVIDENCE

VOCABULARY = Vocabulary.default()
PROSE = "We write to ask for the harbor plan that was"
MORE = "promised to us in the summer of last year."


def signs(*lines: str) -> list[set[str]]:
    """The signs of each piece of a text."""
    text = "\n".join(lines)
    names = list(EVIDENCE)
    found = read(text, cut(text, VOCABULARY), VOCABULARY).evidence
    return [{name for i, name in enumerate(names) if bits >> i & 1} for bits in found]


def where(sign: str, *lines: str) -> list[int]:
    """The numbers of the pieces that have a sign."""
    return [n for n, found in enumerate(signs(*lines)) if any(name == sign or name.endswith(sign) for name in found)]


# ---- Running heads: a page number right below, the same words further above


def test_a_page_number_one_to_three_short_lines_below() -> None:
    assert where("page_below", "Pat Lee", "Chair Lee", "Harbor Office", "March 4, 2019", "Page 2", "Sam Day") == [1, 2, 3]
    assert where("page_below", "Chair Lee", PROSE + ".", "Page 2") == []
    assert where("page_below", "Chair Lee", "Dear Chair Lee:", "Page 2") == []


def test_the_last_words_of_a_page_are_no_running_head() -> None:
    assert where("page_below", PROSE, "promised in May", "Page 2") == []
    assert where("page_below", PROSE, "", "Chair Lee", "Page 2") == [1]
    assert where("page_below", PROSE + ".", "Chair Lee", "Page 2") == [1]
    assert where("page_below", "Sam Day", "Chair Lee", "Page 2") == [0, 1]


def test_a_heading_above_a_running_head_is_parted_from_it_by_a_blank_line() -> None:
    assert where("page_below_apart", PROSE + ".", "", "What We Ask", "", "Chair Lee", "Page 2") == [1]
    assert where("page_below_apart", PROSE + ".", "", "What We Ask", "Chair Lee", "Page 2") == []


def test_figures_of_a_table_are_no_page_numbers() -> None:
    """Those have something beside them, and so has a line next to theirs; a stamp beside a date has no such line."""
    assert where("page_mark", "Town      Boats", "Quay      385", "Marlow    24") == []
    assert where("page_mark", "417           March 4, 2019", "", "Dear Chair Lee:") == [0]
    assert where("page_mark", "Quay      385", "", "24") == [1, 2]


def test_the_same_words_further_above() -> None:
    assert where("repeats", "Chair Lee,", "Page 2", "CHAIR LEE.", "Page 3", "Chair Roe") == [2]
    assert where("repeats", "x" * 79, "", "x" * 79) == [1]
    assert where("repeats", "x" * 80, "", "x" * 80) == []


# ---- Pages: a form feed stands before the next page's first line


def test_an_address_at_a_pages_foot_and_a_number_at_the_next_ones_head() -> None:
    page = (PROSE, "", "Room 12, Harbor Building", "(207) 555-0199", "\fPage 2", "", MORE)
    assert where("@foot", *page) == [1, 2]
    assert where("@head", *page) == [3]
    assert where("page_edge", *page) == [1, 2, 3]
    # What stands between parts no sentence.
    assert {"goes_on", "previous:lower"} <= signs(*page)[4]


@pytest.mark.parametrize("reached", ["(207) 555-0199", "lee@example.gov", "Portland, ME 04101"])
def test_how_an_office_is_reached_makes_a_foot(reached: str) -> None:
    assert where("page_edge", PROSE + ".", "", "Harbor Office", reached, "\f" + PROSE) == [1, 2]


def test_a_telephone_number_makes_no_prose() -> None:
    assert where("@foot", PROSE + ".", "", "call our office in the harbor at (207) 555-0199", "\f" + PROSE) == [1]


def test_other_short_lines_at_a_foot_may_be_the_letters() -> None:
    assert where("@foot", PROSE + ".", "", "Harbor Office", "Quay", "\f" + PROSE) == [1, 2]
    assert where("page_edge", PROSE + ".", "", "Harbor Office", "Quay", "\f" + PROSE) == []
    # Signers may stand there, too.
    assert where("page_edge", PROSE + ".", "", "Pat J. Lee", "Portland, ME 04101", "\f" + PROSE) == []
    assert where("page_edge", PROSE + ".", "", "Sincerely,", "Portland, ME 04101", "\f" + PROSE) == []


def test_a_foot_begins_below_a_blank_line_and_below_all_prose() -> None:
    assert where("@foot", "Chair Lee", "Harbor Office", "\f" + PROSE) == []
    assert where("@foot", "Chair Lee", "", PROSE, "Harbor Office", "\f" + PROSE) == []
    assert where("@notes", "1 See the report.", "", PROSE, "", "Quay", "\f" + PROSE) == []
    assert where("@foot", "1 See the report.", "", PROSE, "", "Quay", "\f" + PROSE) == [2]
    assert where("@foot", PROSE, "", "Chair Lee", "", "Harbor Office", "\f" + PROSE) == [1, 2]
    assert where("@foot", "Sam Day", "", "Kim Roe", "\fChair Lee", "", "Quay", "\f" + PROSE) == [1, 3]


@pytest.mark.parametrize(("lines", "foot"), [(30, True), (31, False)])
def test_a_foot_has_at_most_thirty_lines(lines: int, foot: bool) -> None:
    found = where("@foot", PROSE + ".", "", *[f"Quay Harbor {'x' * n}" for n in range(lines)], "\f" + PROSE)
    assert found == (list(range(1, lines + 1)) if foot else [])


def test_notes_at_a_pages_foot() -> None:
    page = (PROSE, MORE, "1 See the report of the harbor office", "of last year.", "\f" + PROSE, MORE)
    assert where("@notes", *page) == [2, 3]
    assert where("page_edge", *page) == []
    assert where("@notes", PROSE, MORE, "1. Send the report of the harbor office.", "\f" + PROSE) == []
    # Above a closing an asterisk is a bullet.
    assert where("@notes", PROSE, "* why the harbor is closed.", "", "Sincerely,", "", "Pat J. Lee", "\f" + PROSE) == []
    # A house number is no note's figure.
    assert where("@notes", PROSE, "", "210 Walnut Street", "\f" + PROSE) == []


def test_a_pages_head_ends_at_a_blank_line_or_at_its_number() -> None:
    assert where("@head", PROSE, "\fChair Lee", "March 4, 2019", "", "Kim Roe", PROSE) == [1, 2]
    assert where("page_edge", PROSE, "\fChair Lee", "March 4, 2019", "", "Kim Roe", PROSE) == [1, 2]
    assert where("@head", PROSE, "\fChair Lee", "Page 2", "Kim Roe", PROSE) == [1, 2]
    assert where("@head", PROSE, "\fChair Lee", "Harbors", PROSE) == []
    assert where("@head", PROSE, "\fChair Lee", "", "Kim Roe") == [1]
    assert where("page_edge", PROSE, "\fChair Lee", "", "Kim Roe") == []
    assert where("@head", PROSE, "\fChair Lee", "Harbors") == [1, 2]


@pytest.mark.parametrize(("lines", "head"), [(30, True), (31, False)])
def test_a_head_has_at_most_thirty_lines(lines: int, head: bool) -> None:
    found = where("@head", PROSE, "\fChair Lee", *["Quay Harbor"] * (lines - 1), "", "Kim Roe")
    assert found == (list(range(1, lines + 1)) if head else [])


# ---- What goes on


def test_prose_that_is_interrupted_in_the_middle_of_a_sentence() -> None:
    assert where("text_open", "Dear Chair Lee:", PROSE, "", "Quay", "", MORE) == [3]
    assert where("text_closed", "Dear Chair Lee:", PROSE, MORE, "", "Quay", "", PROSE) == [4]
    assert where("text_open", "Dear Chair Lee:", PROSE, MORE) == []
    assert where("text_closed", "Dear Chair Lee:", PROSE, MORE, PROSE) == []
    assert where("text_open", "Dear Chair Lee:", PROSE, "", "harbor rules", "", MORE) == [3]
    # A short line right below an open one is its rest.
    assert where("text_open", "Dear Chair Lee:", PROSE, "late.", "", "Quay", "", PROSE) == []
    assert where("text_closed", "Dear Chair Lee:", PROSE, "late.", "", "Quay", "", PROSE) == [4]


def test_a_note_goes_on_up_to_a_blank_line() -> None:
    assert where("in_note", "P.S. Thank you.", "It is late.", "Quay", "", "Pat Lee") == [1, 2]
    end = ("Dear Chair Lee:", PROSE, MORE, "Sincerely,", "Pat Lee")
    assert where("in_note", *end, "", "1 See the report.", "It is late.", "", "Quay") == [6]
    assert where("in_note", "1 See the report.", "It is late.") == []


def test_a_quotation_goes_on_until_it_is_closed_or_a_blank_line_comes() -> None:
    assert where("in_quotation", "“The plan is late.", "It will come.", "It is here.”", "We ask why.") == [1, 2]
    assert where("in_quotation", "“The plan is late.", "It will come.", "", "We ask why.") == [1]
    assert where("in_quotation", "“The plan” is late.", "It will come.") == []
    assert where("in_quotation", "“The plan” is “late.", "It will come.") == [1]
    assert where("in_quotation", "``The plan is late.", "It will come.''", "We ask.") == [1]
    assert where("in_quotation", '"The plan" is late.', "It will come.") == []
    assert where("in_quotation", "The “plan is late.", "It will come.") == []


# ---- What stands alone


HEADING = "Background of the plan"


def test_a_short_line_with_prose_below_stands_alone() -> None:
    assert where("stands_alone", PROSE + ".", "", HEADING, "", PROSE + ".") == [1]
    assert where("below_alone", PROSE + ".", "", HEADING, "", PROSE + ".") == [2]
    assert where("stands_alone", PROSE + ".", "", HEADING, PROSE + ".") == [1]
    assert where("stands_alone", PROSE + ".", HEADING, "", PROSE + ".") == [1]
    assert where("stands_alone", PROSE, HEADING, "", PROSE + ".") == []
    assert where("stands_alone", PROSE, PROSE + ".", HEADING, "", PROSE + ".") == [2]
    assert where("stands_alone", PROSE + ".", PROSE, HEADING, "", PROSE + ".") == []
    assert where("stands_alone", PROSE + ".", HEADING, "", PROSE) == [1]
    assert where("stands_alone", PROSE + ".", "We ask for this:", "", PROSE + ".") == []
    assert where("stands_alone", "We write in 2019", HEADING, "", PROSE + ".") == []
    assert where("stands_alone", HEADING, PROSE + ".") == where("stands_alone", HEADING, PROSE + ".", PROSE) == [0]
    assert where("stands_alone", "# " + HEADING, "", PROSE + ".") == [0]
    assert where("stands_alone", PROSE + ".", "", HEADING) == []
    assert where("stands_alone", PROSE + ".", "", HEADING, "", "Kim Roe") == []


@pytest.mark.parametrize(
    ("heading", "alone"),
    [
        ("Background of the plan?", True),
        ("Background of the plan:", True),
        ("The year 2019", True),
        ("Background of the plan.", False),
        ("Background of the plan,", False),
        ("background of the plan", False),
        ("Late. Background of it", False),
    ],
)
def test_how_a_line_that_stands_alone_begins_and_ends(heading: str, alone: bool) -> None:
    assert where("stands_alone", PROSE + ".", "", heading, "", PROSE + ".") == ([1] if alone else [])


def test_a_heading_of_up_to_twelve_words_is_no_prose_whatever_its_words() -> None:
    wide, heading = f"{PROSE} {MORE}", "What we ask of you and of all who are with us"
    assert len(heading.split()) == 12
    found = signs(wide, "", heading, "", wide, "", f"{heading} now", "", wide)
    assert ["stands_alone" in one for one in found] == [False, True, False, True, False]
    assert ["lower_words" in one for one in found] == [True, False, True, True, True]


def test_a_line_that_leads_on_to_the_line_below_does_not_stand_alone() -> None:
    assert where("stands_alone", PROSE + ".", "", "We ask for this:", PROSE + ".") == []
    assert where("stands_alone", PROSE + ".", "", "We ask for this", "and that we write to you of the harbor plan.") == []


@pytest.mark.parametrize(("length", "alone"), [(44, True), (45, False)])
def test_a_line_that_stands_alone_is_shorter_than_three_quarters_of_the_lines_around_it(length: int, alone: bool) -> None:
    prose = "We write to ask for the harbor plan, which is very late now."
    assert len(prose) == 60
    assert where("stands_alone", prose, "", ("Background of it " * 3)[: length - 1] + "x", "", prose) == ([1] if alone else [])


def test_only_the_three_lines_above_and_below_are_lines_around_it() -> None:
    narrow, wide = "We ask for the harbor plan.", "We write to ask for the harbor plan, which is very late now."
    three = [narrow, "", narrow, "", narrow, ""]
    assert where("stands_alone", wide, "", *three[2:], HEADING, "", narrow) == [3]
    assert where("stands_alone", wide, "", *three, HEADING, "", narrow) == []
    assert where("stands_alone", narrow, "", HEADING, "", narrow, narrow, wide) == [1]
    assert where("stands_alone", narrow, "", HEADING, "", narrow, narrow, narrow, wide) == []


@pytest.mark.parametrize(("length", "alone"), [(89, True), (90, False)])
def test_a_line_that_stands_alone_is_no_long_one(length: int, alone: bool) -> None:
    prose = "We write to ask for the harbor plan, which is very late now. " * 2 + "We ask again."
    assert where("stands_alone", prose, "", ("Background of it " * 6)[: length - 1] + "x", "", prose) == ([1] if alone else [])


@pytest.mark.parametrize(
    ("indents", "set_in"),
    [
        ([4, 4, 0, 0], [0, 1]),
        ([4, 0, 4], []),
        ([0, 4, 4, 0], [1, 2]),
        ([0, 4, 5, 0], [1, 2]),
        ([0, 4, 6, 0], []),
        ([0, 3, 3, 0], [1, 2]),
        ([0, 2, 2, 0], []),
    ],
)
def test_lines_that_are_set_in_like_their_neighbour(indents: list[int], set_in: list[int]) -> None:
    assert where("set_in", *[" " * indent + PROSE for indent in indents]) == set_in


def test_a_blank_line_between_makes_no_neighbours() -> None:
    assert where("set_in", PROSE, "    " + PROSE, "", "    " + PROSE) == []


# ---- Headers of pages: a name, a date and a page number in a row


@pytest.mark.parametrize(
    "lines",
    [
        ["The Honorable Pat Lee", "March 4, 2019", "Page 1"],
        ["Page 2 of 3", "March 4, 2019", "Pat Lee"],
        ["Letter to Chair Lee", "March 4, 2019", "- 2 -"],
        ["March 4, 2019", "2"],
    ],
)
def test_lines_of_a_page_header(lines: list[str]) -> None:
    assert where("page_header", *lines, "", PROSE, MORE) == list(range(len(lines)))
    assert where("page_header", PROSE, MORE, "", *lines, "", PROSE, MORE) == [n + 2 for n in range(len(lines))]


@pytest.mark.parametrize(
    "lines",
    [
        ["The Honorable Pat Lee", "March 4, 2019", "", "Page 1"],
        ["The Honorable Pat Lee", "Chair", "12 Main Street", "March 4, 2019", "Page 1"],
        ["The Honorable Pat Lee", "Page 2"],
        ["Page 2"],
        ["March 4, 2019", "May 5, 2019", "Page 2"],
    ],
)
def test_lines_of_no_page_header(lines: list[str]) -> None:
    assert where("page_header", *lines, "", PROSE, MORE) == []


# ---- Notes whose figures are fused to their first word


def test_a_figure_that_is_fused_to_the_note() -> None:
    assert where("note_label", PROSE + ".1", "It was late.2", "", "1See the report.", "2Id.") == [2, 3]
    assert where("note_label", PROSE + ".1", "It was late.", "", "2Id.") == []
    assert where("note_label", PROSE + ".", "", "1See the report.") == []
