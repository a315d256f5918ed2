"""Signs of a piece's place, at the edges of what their words say: with one blank more or one line less they are not there."""

from __future__ import annotations

import pytest

from congress_letters import Vocabulary
from congress_letters._lines import cut
from congress_letters._reading import read
from congress_letters._signs import EVIDENCE

VOCABULARY = Vocabulary.default()
SIZES = {"one_word", "two_words", "few_words", "some_words", "many_words"}
"""What a piece's own text says: one of them, whatever is around it."""


def signs(*lines: str) -> list[set[str]]:
    """The signs of each piece of a text."""
    text = "\n".join(lines)
    names = list(EVIDENCE)
    found = read(text, cut(text, VOCABULARY), VOCABULARY).evidence
    each = [{name for i, name in enumerate(names) if bits >> i & 1} for bits in found]
    assert all(len(found & SIZES) == 1 for found in each)
    return each


INDENTS = {"indent_none", "indent_some", "indent_half", "indent_far"}


@pytest.mark.parametrize(
    ("blanks", "sign"),
    [(0, "indent_none"), (1, "indent_some"), (7, "indent_some"), (8, "indent_half"), (19, "indent_half"), (20, "indent_far")],
)
def test_how_far_a_piece_is_indented(blanks: int, sign: str) -> None:
    assert signs("Pat Lee", " " * blanks + "Sam Day")[1] & INDENTS == {sign}


@pytest.mark.parametrize(
    ("above", "here", "sign"),
    [
        (0, 1, None), (0, 2, "indented_more"), (5, 9, "indented_more"),
        (1, 0, None), (2, 0, "indented_less"), (9, 5, "indented_less"),
    ],
)  # fmt: skip
def test_indented_more_or_less_by_two_blanks(above: int, here: int, sign: str | None) -> None:
    first, second = signs(" " * above + "Pat Lee", " " * here + "Sam Day")
    assert second & {"indented_more", "indented_less"} == ({sign} if sign else set())
    assert first & {"next_indented_more", "next_indented_less"} == ({f"next_{sign}"} if sign else set())


STEPS = [(-2, "less"), (-1, "same"), (0, "same"), (1, "same"), (2, "two"), (3, "hung"), (6, "hung"), (7, "far")]
ENDS = [
    ("Pat Lee,", "comma"), ("Secretary of", "joint"), ("We thank the United States", "joint"), ("We wrote to you.", "stop"),
    ("Pat Lee", "word"),
]  # fmt: skip


@pytest.mark.parametrize(("blanks", "step"), STEPS)
@pytest.mark.parametrize(("above", "how"), ENDS)
def test_a_step_from_the_line_above_and_how_that_ends(above: str, how: str, blanks: int, step: str) -> None:
    found = signs(" " * 10 + above, " " * (10 + blanks) + "Sam Day")[1]
    assert {name for name in found if "~" in name} == {f"{step}~{how}"}
    spaced = signs(" " * 10 + above, "", " " * (10 + blanks) + "Sam Day")[1]
    assert not {name for name in spaced if "~" in name}


def test_blank_lines_above_and_below() -> None:
    first, second, third = signs("Pat Lee", "", "Sam Day", "Kim Orr")
    assert {"above_none", "below_blank"} <= first
    assert "above_blank" in second
    assert "below_blank" not in second
    assert {"above_none", "below_blank"} <= third


PREVIOUS = {f"previous_{how}" for how in ("stop", "comma", "colon", "connective", "hyphen", "open")}


@pytest.mark.parametrize(
    ("above", "sign"),
    [
        ("We wrote to you.", "previous_stop"), ("Did you answer?", "previous_stop"), ("Pat Lee,", "previous_comma"),
        ("Pat Lee;", "previous_comma"), ("We ask this:", "previous_colon"), ("Secretary of the", "previous_connective"),
        ("We wrote about the har-", "previous_hyphen"), ("Pat Lee", "previous_open"), ("March 4, 2019", "previous_open"),
    ],
)  # fmt: skip
def test_how_the_piece_above_ends(above: str, sign: str) -> None:
    assert signs(above, "Sam Day")[1] & PREVIOUS == {sign}
    assert not signs("Sam Day")[0] & PREVIOUS


@pytest.mark.parametrize(
    ("above", "here", "goes_on"),
    [
        ("We wrote about the harbor", "and you answered us.", True),
        ("We wrote about the har-", "Bor and you answered us.", True),
        ("We wrote about the harbor.", "and you answered us.", False),
        ("We ask this:", "and that is all.", False),
        ("We ask this;", "and that is all.", False),
        ("We wrote about the harbor", "You answered us.", False),
    ],
)
def test_what_goes_on_from_the_piece_above(above: str, here: str, goes_on: bool) -> None:
    assert ("goes_on" in signs(above, here)[1]) is goes_on


@pytest.mark.parametrize(("length", "full"), [(70, True), (62, True), (60, False), (30, False)])
def test_a_line_is_full_at_seven_eighths_of_the_widest_nearby(length: int, full: bool) -> None:
    words = "we wrote to you about it " * 4
    first, second, third = signs(words[:69] + "x", words[: length - 1] + "x", words[:69] + "x")
    assert ("full" in second) is full
    assert ("previous_full" in third) is full
    assert "full" in first


@pytest.mark.parametrize(("length", "full"), [(63, True), (62, False)])
def test_63_columns_of_72_fill_the_width(length: int, full: bool) -> None:
    assert ("full" in signs("x" * length, "x" * 72)[0]) is full
    assert ("previous_full" in signs("x" * length, "x" * 72)[1]) is full
    assert ("like_above" in signs("x" * length, "x" * 72)[1]) is full


def test_only_lines_nearby_say_how_wide_the_text_is() -> None:
    """A wide line five pieces away is no measure."""
    wide, narrow = "x" * 90 + " y.", "we wrote to you about it."
    found = signs(wide, narrow, narrow, narrow, narrow, narrow)
    assert ["full" in one for one in found] == [True, False, False, False, False, True]
    found = signs(narrow, wide, narrow, narrow, narrow, narrow)
    assert ["full" in one for one in found] == [False, True, False, False, False, False]
    found = signs(narrow, narrow, narrow, narrow, narrow, wide)
    assert ["full" in one for one in found] == [True, False, False, False, False, True]


def test_page_marks_between_are_no_piece_above() -> None:
    found = signs("Pat Lee,", "Page 2", "Sam Day")
    assert "furniture_above" not in found[0]
    assert {"previous_comma", "furniture_above"} <= found[2]
    assert "furniture_above" not in found[1]


def test_the_first_and_the_last_pieces() -> None:
    found = signs(*[f"We wrote to you in the year {n}." for n in range(2001, 2014)])
    assert [n for n, one in enumerate(found) if "first_piece" in one] == [0]
    assert [n for n, one in enumerate(found) if "early" in one] == [0, 1, 2, 3, 4]
    assert [n for n, one in enumerate(found) if "late" in one] == [8, 9, 10, 11, 12]
    assert [n for n, one in enumerate(found) if "last_piece" in one] == [12]


def test_what_is_somewhere_above_and_below() -> None:
    found = signs(
        "March 4, 2019", "The Honorable Pat Lee", "Dear Chair Lee:", "We write to ask for the plan of the harbor.", "Sincerely,",
        "Sam Day", "Kim Orr", "Lee Roe", "cc: Pat Roe", "Enclosure",
    )  # fmt: skip

    def where(sign: str) -> list[int]:
        return [n for n, one in enumerate(found) if sign in one]

    assert where("greeting_below") == [0, 1]
    assert where("greeting_above") == [3, 4, 5, 6, 7, 8, 9]
    assert where("closing_below") == [0, 1, 2, 3]
    assert where("closing_above") == [5, 6, 7, 8, 9]
    assert where("closing_near") == [5, 6, 7]
    assert where("date_above") == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert where("address_above") == [2, 3, 4, 5, 6, 7, 8, 9]
    assert where("copy_above") == [9]
    assert where("before_prose") == [0, 1, 2]
    assert where("after_prose") == [3, 4, 5, 6, 7, 8, 9]
    assert where("name_above") == [6, 7, 8, 9]


def test_a_wide_gap_is_three_blanks() -> None:
    assert "wide_gap" in signs("March 4, 2019   Washington, DC 20515")[1]
    assert "wide_gap" not in signs("March 4, 2019  Washington, DC 20515")[1]


def test_the_next_line_is_none_in_the_same_line() -> None:
    left, right = signs("Pat Lee          Sam Day")
    assert not left & {"next_indented_more", "next_indented_less", "below_blank"}
    assert "below_blank" in right
    assert "next_indented_more" not in signs("Quay", "Pat Lee          Sam Day")[1]


def test_columns() -> None:
    found = signs("Pat Lee          Sam Day", "Chair            Clerk")
    assert ["in_column" in one for one in found] == [False, False, True, True]


def test_a_footnotes_figure_in_the_three_pieces_above() -> None:
    found = signs("1 Pilots' log of the harbor, 2020.", *["We wrote to you about it."] * 4)
    assert ["note_above" in one for one in found] == [False, True, True, True, False]
    found = signs("We wrote to you.", "1 Pilots' log of the harbor, 2020.", *["We wrote to you about it."] * 4)
    assert ["note_above" in one for one in found] == [False, False, True, True, True, False]


@pytest.mark.parametrize(
    ("behind", "speck"),
    [("    ~", True), ("    xy", True), ("   xy", False), ("    xyz", False), ("    55", False), ("    5", False)],
)
def test_one_or_two_signs_far_behind_a_line_are_dirt(behind: str, speck: bool) -> None:
    found = signs("We wrote to you about it" + behind)[-1]
    assert ("rule" in found) is speck
    assert "one_word" in found or "   xy" in behind


def test_specks_begin_no_line_and_stand_in_no_column() -> None:
    assert "rule" not in signs("xy")[0]
    assert not any("rule" in found for found in signs("Pat Lee          xy", "Sam Day          zy"))


ADDRESS = ["Hon. Pat Lee,", "Chair,", "Committee on Trade", "Harbor Office,", "Portland, ME."]


def test_a_comma_is_missing_where_such_lines_end_in_one() -> None:
    """Four lines of five end in a comma or full stop."""
    assert ["comma_missing" in found for found in signs(*ADDRESS)][3] is True
    assert "previous_open" in signs(*ADDRESS)[3]
    assert sum("comma_missing" in found for found in signs(*ADDRESS)) == 1
    # Two thirds are not enough, nor are three lines.
    assert not any("comma_missing" in found for found in signs(*ADDRESS, "Quay"))
    assert not any("comma_missing" in found for found in signs("Chair,", "Harbor Office,", "Quay"))
    # Prose counts for nothing, and misses none.
    prose = ["We wrote to you about the harbor and", "waited for what you had to say to us about it"] * 3
    assert ["comma_missing" in found for found in signs(*ADDRESS, "", *prose)][3] is True
    assert not any("comma_missing" in found for found in signs(*ADDRESS, "", *prose)[5:])
    # Nor do lines of the body that names make look like none: "inspectors whom the Harbor Board sent to Port".
    names = ["Dear Chair Lee:", "We wrote to you about it.", *["Harbor Board inspectors sent to Port Lee"] * 6]
    assert ["comma_missing" in found for found in signs("House,", "Chair,", *ADDRESS, "", *names)][5] is True


def test_what_a_piece_looks_like_counts_with_where_it_stands_on_its_line() -> None:
    below = signs("Pat Lee", "cc: Sam Day", "", "cc: Kim Orr")
    assert ["copy|below" in found for found in below] == [False, True, False]
    assert ["copy|apart" in found for found in below] == [False, False, True]
    behind = signs("Harbor Office, Portland, ME 04101")
    assert ["address|behind" in found for found in behind] == [False, True]


def test_a_figure_goes_on_below_prose_without_an_end() -> None:
    assert "figure_goes_on" in signs("We wrote to you about it in March", "2019 and you answered us.")[1]
    assert "figure_goes_on" not in signs("We wrote to you about it in March", "", "2019 and you answered us.")[1]
    assert "figure_goes_on" not in signs("We wrote to you about it.", "2019 and you answered us.")[1]
    assert "figure_goes_on" not in signs("Harbor Office", "2019 and you answered us.")[1]
    assert "figure_goes_on" not in signs("We wrote to you about it in March", "and you answered us.")[1]


def test_below_a_full_line() -> None:
    full = "We wrote to you about the harbor and waited for your answer"

    def below(above: int, here: int, line: str = full) -> set[str]:
        return signs(" " * above + line, " " * here + full)[1] & {"back_from_indent", "like_above"}

    assert below(4, 0) == below(8, 0) == below(4, 3) == {"back_from_indent"}
    assert below(9, 0) == below(0, 1) == set()
    assert below(4, 4) == {"like_above"}
    assert below(4, 0, "We wrote to you.") == below(4, 4, "We wrote to you.") == set()


GREETED = {"below_open_greeting", "below_whole_greeting"}


@pytest.mark.parametrize(
    ("above", "sign"),
    [
        (["Dear Chair Lee,"], "below_open_greeting"), (["Dear Chair Lee:"], "below_whole_greeting"),
        (["Chair Lee:"], "below_whole_greeting"), (["Chair Lee,"], None), (["We ask for this:"], None), (["Harbors:"], None),
        (["Dear Chair Lee, Ranking Member Orr, and Mr.", "Quill:"], "below_whole_greeting"),
    ],
)  # fmt: skip
def test_below_a_salutation(above: list[str], sign: str | None) -> None:
    assert signs(*above, "We wrote to you about it.")[-1] & GREETED == ({sign} if sign else set())


def test_below_the_beginning_of_a_bodys_name_a_list_item_and_names_in_a_run() -> None:
    assert {"below_prefix", "previous_open"} <= signs("Pat Lee, U.S.", "Senate")[-1]
    assert "below_prefix" not in signs("Pat Lee, of the", "Senate")[-1]
    assert "previous_label" in signs("1. Send it,", "Quay")[1]
    assert "previous_label" in signs("• Send it,", "Quay")[1]
    assert "previous_label" not in signs("Send it,", "Quay")[1]
    roll = "Pat Lee, Sam Day, Kim Orr, Ruth Roe, John Lee,"
    found = signs(roll, roll, "", "Quay")
    assert ["roll_run" in one for one in found] == [True, True, False]
    assert ["roll_above" in one for one in found] == [False, True, True]


@pytest.mark.parametrize(("length", "full"), [(399, True), (400, False)])
def test_what_is_wider_than_print_fills_no_width(length: int, full: bool) -> None:
    found = signs("x" * length, "Quay")
    assert ("full" in found[0]) is full
    assert ("previous_full" in found[1]) is full


def test_the_width_is_counted_from_the_indent() -> None:
    assert "full" in signs(" " * 10 + "x" * 390, "Quay")[0]
    assert "full" not in signs(" " * 10 + "x" * 400, "Quay")[0]


def test_below_a_salutation_the_body_begins() -> None:
    """Not at a date or page mark, nor at the rest of the salutation; with other text it does."""

    def zones(*lines: str) -> list[str]:
        return [next(name for name in found if "@" in name).split("@")[1] for found in signs(*lines)]

    assert zones("Dear Chair Lee:", "Quay", "Harbors") == ["top", "body", "body"]
    assert zones("Dear Chair Lee:", "March 4, 2019", "Quay") == ["top", "top", "body"]
    assert zones("Dear Chair Lee:", "Page 2", "Quay") == ["top", "top", "body"]
    assert zones("Dear Chair Lee, Ranking Member Orr, and Mr.", "Quill:", "Quay") == ["top", "top", "body"]
    assert zones("March 4, 2019", "Quay", "Harbors") == ["top", "top", "top"]
    # "Sincerely" closes prose alone.
    assert zones("Sincerely,", "Quay") == ["top", "top"]
    assert zones("Dear Chair Lee:", "We wrote to you about it.", "Sincerely,", "Quay") == ["top", "body", "body", "end"]


def test_prose_and_names_since_the_closing() -> None:
    letter = ["Dear Chair Lee:", "We wrote to you about it.", "Sincerely,", "Sam Day", "Quay", "We wrote to you about it."]
    found = signs(*letter, "Quay", "Sincerely,", "Quay")
    assert ["name_above" in one for one in found] == [False] * 4 + [True] * 4 + [False]
    assert ["tail_prose" in one for one in found] == [False] * 6 + [True] * 2 + [False]
    assert "name_above" not in signs("Dear Chair Lee:", "We wrote to you about it.", "Sincerely,", "Quay", "Harbors")[4]
    # A salutation is enough for a closing to close; nothing above is not.
    assert "closing_above" in signs("Dear Chair Lee:", "Sincerely,", "Sam Day")[2]
    assert "closing_above" not in signs("Quay", "Sincerely,", "Sam Day")[2]
    # Before the closing a name is none of a signer's.
    assert "name_above" not in signs("Sam Day", "Dear Chair Lee:", "We wrote to you about it.", "Sincerely,", "Quay")[4]
