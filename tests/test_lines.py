"""Pieces: what a text is cut into, and what each knows about its place."""

from __future__ import annotations

import pytest

from congress_letters import Vocabulary
from congress_letters._lines import cut
from congress_letters._piece import Piece

VOCABULARY = Vocabulary.default()


def pieces(text: str) -> list[Piece]:
    return cut(text, VOCABULARY)


def texts(text: str) -> list[str]:
    return [text[piece.low : piece.high] for piece in pieces(text)]


def printed(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in pieces(text)]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t\r\n\f\v", "\0\0\n\x07", "\u200f\u202e\ufeff", "\u00a0\n\u2028"])
def test_nothing_printed_gives_no_piece(text: str) -> None:
    assert pieces(text) == []


def test_a_line_is_a_piece() -> None:
    assert texts("March 4, 2019\n\nWe write to ask.\nThank you.") == ["March 4, 2019", "We write to ask.", "Thank you."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f", "\v", "\x1c", "\x85", "\u2028", "\u2029"])
def test_lines_end_where_unicode_says(end: str) -> None:
    assert texts(f"We write to ask{end}for the plan.{end}") == ["We write to ask", "for the plan."]


def test_control_and_format_characters_at_the_ends_are_left_out() -> None:
    assert texts("\ufeff\u200fMarch 4, 2019\0\u200e \r\n") == ["March 4, 2019"]


def test_control_characters_inside_stay() -> None:
    assert texts("We wr\0ite.") == ["We wr\0ite."]


def test_unpaired_surrogates_are_text() -> None:
    assert texts("\ud800\nWe ask.") == ["\ud800", "We ask."]


def test_numbers_of_lines_and_blank_lines_above() -> None:
    found = pieces("A line.\n\n\nAnother line.\nA third line.")
    assert [(piece.line, piece.above) for piece in found] == [(0, 0), (3, 2), (4, 0)]


def test_a_line_of_control_characters_is_a_blank_one() -> None:
    assert pieces("A line.\n\0\nAnother line.")[1].above == 1


def test_indents_count_tabs_to_eight() -> None:
    found = pieces("none\n  two\n\teight\n  \ttab after two\n \t another nine")
    assert [piece.indent for piece in found] == [0, 2, 8, 8, 9]
    assert [piece.right for piece in found] == [4, 5, 13, 21, 21]


def test_blanks_of_other_kinds_are_blanks() -> None:
    assert texts("\u00a0\u00a0We ask.\u00a0") == ["We ask."]


# ---- Markup


@pytest.mark.parametrize(
    ("line", "inside", "mark"),
    [
        ("**Sincerely,**", "Sincerely,", "*"),
        ("***Sincerely,***", "Sincerely,", "*"),
        ("__Sincerely,__", "Sincerely,", "*"),
        ("*Sincerely,*", "Sincerely,", ""),
        ("_Sincerely,_", "Sincerely,", ""),
        ("## Background", "Background", "#"),
        ("> We were told so.", "We were told so.", ">"),
        ("> > We were told so.", "We were told so.", ">"),
        ("# **Background**", "Background", "#"),
        ("We **do** ask.", "We **do** ask.", ""),
        ("**One** and **two**", "**One** and **two**", ""),
        ("** not bold **", "** not bold **", ""),
        ("#", "#", ""),
        ("*", "*", ""),
        ("**", "**", ""),
    ],
)
def test_markup_is_taken_off_and_belongs_to_the_piece(line: str, inside: str, mark: str) -> None:
    (piece,) = pieces(line)
    assert line[piece.low : piece.high] == inside
    assert piece.mark == mark
    assert (piece.start, piece.end) == (0, len(line))


# ---- Cells


def test_a_wide_gap_sets_apart() -> None:
    found = pieces("Pat Lee          Sam Day")
    assert [(piece.first, piece.last, piece.gap, piece.indent) for piece in found] == [(True, False, 0, 0), (False, True, 10, 17)]


def test_a_tab_sets_apart() -> None:
    assert texts("Pat Lee\tSam Day") == ["Pat Lee", "Sam Day"]


@pytest.mark.parametrize(
    "line",
    [
        "We write to ask.  We want an answer.",  # two blanks behind a sentence
        "1.   Send us the plan.",
        "(a)  Send us the plan.",
        "•    Send us the plan.",
        "cc:  Pat Lee",
        "Re:   Docket 12",
        "____   ____   ____",
        "*   *   *",
        "Sincerely yours   ______",
    ],
)
def test_gaps_that_set_nothing_apart(line: str) -> None:
    assert texts(line) == [line]


def test_two_blanks_stand_for_a_lost_line_break() -> None:
    assert texts("Pat Lee  Chair") == ["Pat Lee", "Chair"]


# ---- Every character


@pytest.mark.parametrize(
    "text",
    [
        "Dear Chair Lee:  We write to ask.\n\nSincerely,   Pat Lee   Sam Day",
        "The Honorable Pat Lee, Chair, Committee on Trade, Washington, DC 20515",
        "> **March 4, 2019**\t\tVIA EMAIL\n---\n* * *",
        "**a**  b \0 c",
    ],
)
def test_pieces_hold_every_printed_character_once_and_in_order(text: str) -> None:
    found = sorted(pieces(text), key=lambda piece: piece.start)
    seen = [at for piece in found for at in range(piece.start, piece.end)]
    assert seen == sorted(set(seen))
    assert {at for at, char in enumerate(text) if not char.isspace() and char != "\0"} <= set(seen)
    assert all(piece.start <= piece.low < piece.high <= piece.end for piece in found)


# ---- Cuts inside lines: their place


def test_what_is_cut_off_knows_that_it_does_not_begin_its_line() -> None:
    text = "  **Dear Chair Lee: We write to ask for the plan.**"
    first, second = pieces(text)
    assert (text[first.start : first.end], text[second.start : second.end]) == (
        "**Dear Chair Lee:",
        "We write to ask for the plan.**",
    )
    assert text[second.low : second.high] == "We write to ask for the plan."
    assert (first.first, first.last, second.first, second.last) == (True, False, False, True)
    assert (second.above, second.gap, second.indent) == (0, 1, 2)


def test_names_in_a_run_are_not_cut() -> None:
    text = "Pat Lee, Sam Day, Kim Orr, Ruth Roe, John\nHolt, Grace Oakes, Peter Day, Alan Lee, Ellen Orr."
    found = pieces(text)
    assert len(found) == 2
    assert all(piece.roll for piece in found)


def test_one_line_with_commas_is_no_run() -> None:
    assert not any(piece.roll for piece in pieces("Pat Lee, Chair, Committee on Trade, U.S. House\n\nWe ask."))


def test_a_salutation_goes_on_in_the_next_line() -> None:
    text = "Dear Chair Lee, Ranking Member Orr, and Mr.\nDay: We write to ask for the plan."
    first, second, third = pieces(text)
    assert (first.greeted, second.greeted, third.greeted) == (False, True, False)
    assert text[second.low : second.high] == "Day:"


# ---- Cells at their edges


def test_control_characters_at_one_end() -> None:
    assert texts("\u200fWe ask.\nWe wait.\u200e") == ["We ask.", "We wait."]
    assert texts("\u200f We ask.\nWe wait. \u200e") == ["We ask.", "We wait."]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        # two blanks before a ZIP code are typing
        ("Washington, DC  20515", ["Washington, DC  20515"]),
        ("Harbor Office  Portland, ME  04101", ["Harbor Office", "Portland, ME  04101"]),
        # so are two blanks everywhere: a line that was justified
        ("  ".join(["Quay"] * 12), ["Quay"] * 12),
        ("  ".join(["Quay"] * 13), ["  ".join(["Quay"] * 13)]),
        ("We ask.  We wait.  We thank  you.", ["We ask.", "We wait.", "We thank", "you."]),
        # a row of signs is no cell, one sign far away is dirt
        ("____   Pat Lee", ["____   Pat Lee"]),
        ("Pat Lee   ____   Sam Day", ["Pat Lee", "____   Sam Day"]),
        ("Pat Lee    ~", ["Pat Lee", "~"]),
        ("Pat Lee   ~", ["Pat Lee   ~"]),
        ("Pat Lee    ~~", ["Pat Lee    ~~"]),
        ("Pat Lee \t Sam Day", ["Pat Lee", "Sam Day"]),
        ("Pat Lee\u00a0\u00a0\u00a0Sam Day", ["Pat Lee", "Sam Day"]),
        ("Pat Lee Sam Roe", ["Pat Lee Sam Roe"]),
    ],
)
def test_where_a_line_has_cells(line: str, cells: list[str]) -> None:
    assert texts(line) == cells


def test_a_cells_place() -> None:
    first, second = pieces("  **Pat Lee**    **Sam Day**")
    assert (first.indent, first.right, first.gap, first.mark) == (2, 9, 0, "*")
    assert (second.indent, second.right, second.gap, second.mark) == (17, 24, 4, "*")
    first, second = pieces("\tPat Lee\tSam Day")
    assert (first.indent, first.right, second.indent, second.right, second.gap) == (8, 15, 16, 23, 1)


@pytest.mark.parametrize(
    ("line", "inside", "mark"),
    [
        ("<p>Pat Lee</p>", "Pat Lee", ""),
        ('<blockquote class="x"> <p>Dear Pat:<br /> ', "Dear Pat:", ""),
        ("Thank you.</p> </blockquote>", "Thank you.", ""),
        ("<br><strong>**Pat Lee**</strong>", "Pat Lee", "*"),
        ("Pat Lee <lee@example.gov>", "Pat Lee <lee@example.gov>", ""),
        ("<A HREF>Pat<", "Pat<", ""),
        ("a > b <p", "a > b <p", ""),
        ("<br />", "<br />", ""),
        ("<p>Â <p>Â Pat LeeÂ </p>Â </p> Â", "Pat Lee", ""),
        ("Â Pat Lee", "Pat Lee", ""),
        ("Pat Lee Â", "Pat Lee", ""),
        ("Â Â **Pat Lee** Â", "Pat Lee", "*"),
        ("Ârhus", "Ârhus", ""),
        ("Â", "Â", ""),
        ("**a**", "a", "*"),
        ("***", "***", ""),
        ("# ", "#", ""),
    ],
)
def test_what_was_once_a_blank_goes_with_the_markup(line: str, inside: str, mark: str) -> None:
    (piece,) = pieces(line)
    assert (line[piece.low : piece.high], piece.mark) == (inside, mark)


def test_marks_in_any_number() -> None:
    line = "<p>Â " * 20_000 + "Pat Lee" + "Â </p>" * 20_000
    (piece,) = pieces(line)
    assert line[piece.low : piece.high] == "Pat Lee"


def test_parts_of_a_line_end_in_their_columns() -> None:
    first, second = pieces("  Dear Chair Lee: We write to ask.")
    assert (first.indent, first.right) == (2, 17)
    assert (second.indent, second.right) == (2, 34)
    # Bold says nothing: law 5.
    bold = pieces("  **Dear Chair Lee: We write to ask.**")
    assert [(piece.indent, piece.right) for piece in bold] == [(2, 17), (2, 34)]


def test_a_quotation_mark_in_a_line_of_its_own_is_a_piece() -> None:
    text = "“Dear Chair Lee:\n\n“We ask.\n\n“We wait.\n\n“We thank you.\n\n”"
    assert texts(text) == ["Dear Chair Lee:", "We ask.", "We wait.", "We thank you.", "”"]


def test_pages_are_counted_by_form_feeds_before_text() -> None:
    assert [piece.page for piece in pieces("One\n\fTwo\n\n\f\nThree\n\fFour")] == [0, 1, 1, 2]
    assert [piece.above for piece in pieces("One\n\fTwo\n\n\f\nThree")] == [0, 0, 2]


def test_quotation_marks_around_a_letter_are_none_of_its_pieces_text() -> None:
    text = "``Dear Chair Lee:\n\nWe write to ask for the plan of the harbor.\n\nSam Day''"
    found = pieces(text)
    assert [text[piece.low : piece.high] for piece in found][::2] == ["Dear Chair Lee:", "Sam Day"]
    assert [text[piece.start : piece.end] for piece in found][::2] == ["``Dear Chair Lee:", "Sam Day''"]


def test_a_bracket_that_the_line_above_opened_is_not_cut() -> None:
    text = "cc: Pat Lee (Secretary for Harbor\nWorks, Committee on Ports and Trade)\nLee Orr, Chair"
    assert texts(text)[-3:] == ["Works, Committee on Ports and Trade)", "Lee Orr,", "Chair"]
    assert texts(text.replace("(", "", 1))[-4:-2] == ["Works,", "Committee on Ports and Trade)"]


def test_far_from_what_follows_it_nothing_is_a_label() -> None:
    assert texts("Hon." + " " * 12 + "The Honorable Lee Orr") == ["Hon.", "The Honorable Lee Orr"]
    assert len(texts("(a)" + " " * 11 + "A list of those who asked")) == 1


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("To: The Honorable Pat Lee\nChair\n", ["The Honorable Pat Lee", "Chair"]),
        ("TO:   Hon. Pat Lee\nChair\n", ["Hon. Pat Lee", "Chair"]),
        ("March 4, 2019\n\nTHROUGH:\n\nThe Honorable Pat Lee\n", ["March 4, 2019", "The Honorable Pat Lee"]),
        # "To:" before anything else is text
        ("To: Chair Lee\n", ["To: Chair Lee"]),
        ("THROUGH:\n\nThe harbor\n", ["THROUGH:", "The harbor"]),
        ("Thro: The Honorable Pat Lee\n", ["Thro: The Honorable Pat Lee"]),
    ],
)
def test_to_and_through_before_an_addressee_are_no_text_of_its(text: str, inside: list[str]) -> None:
    assert texts(text) == inside
    assert " ".join(printed(text)).split() == text.split()


def test_what_follows_to_in_the_next_line_stands_where_to_stood() -> None:
    _, second = pieces("March 4, 2019\n\nTHROUGH:\nThe Honorable Pat Lee\n")
    assert (second.above, second.first, second.line) == (1, True, 3)


BODY = "We wrote in May.1 It was late.2\n\n"


@pytest.mark.parametrize(
    ("notes", "inside"),
    [
        ("1\nSee the report.\n2\nId.\n", ["1\nSee the report.", "2\nId."]),
        ("1  \n  See the report.\n", ["1  \n  See the report."]),
        # a page's number: none that is next, or with no mark above, or with nothing right below
        ("2\nSee the report.\n", ["2", "See the report."]),
        ("1\n\nSee the report.\n", ["1", "See the report."]),
        ("1\nand it was late.\n", ["1", "and it was late."]),
        ("1\nSee the report.\n2\nId.\n3\nIbid.\n", ["1\nSee the report.", "2\nId.", "3", "Ibid."]),
    ],
)
def test_a_notes_figure_on_a_line_of_its_own_is_of_one_piece_with_it(notes: str, inside: list[str]) -> None:
    assert texts(BODY + notes)[1:] == inside
