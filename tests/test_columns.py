"""Columns set by blanks are read one after the other; what only looks like columns is read across."""

from __future__ import annotations

from congress_letters import Vocabulary
from congress_letters._lines import cut
from congress_letters._piece import Piece


def pieces(text: str) -> list[Piece]:
    return cut(text, Vocabulary.default())


def texts(text: str) -> list[str]:
    return [text[piece.low : piece.high] for piece in pieces(text)]


TWO = """\
Pat Lee                 Sam Day
Member of Congress      Member of Congress
"""


def test_two_columns_are_read_one_after_the_other() -> None:
    assert texts(TWO) == ["Pat Lee", "Member of Congress", "Sam Day", "Member of Congress"]
    assert [piece.column for piece in pieces(TWO)] == [0, 0, 1, 1]


def test_cells_begin_and_end_their_lines() -> None:
    assert all(piece.first and piece.last for piece in pieces(TWO))


def test_the_top_of_a_column_stands_as_behind_a_blank_line() -> None:
    assert [piece.above for piece in pieces("\n\n" + TWO)] == [2, 0, 2, 0]
    assert [piece.above for piece in pieces(TWO)] == [0, 0, 1, 0]


def test_three_columns() -> None:
    text = "Pat Lee        Sam Day        Kim Orr\nSenator        Senator        Senator\n"
    assert texts(text) == ["Pat Lee", "Senator", "Sam Day", "Senator", "Kim Orr", "Senator"]


def test_a_last_row_may_be_short() -> None:
    assert texts("Pat Lee            Sam Day\nKim Orr            Ruth Roe\nJohn Holt") == [
        "Pat Lee", "Kim Orr", "John Holt", "Sam Day", "Ruth Roe",
    ]  # fmt: skip


def test_a_row_may_have_the_right_cell_alone() -> None:
    text = "Pat Lee            Sam Day\nKim Orr            Ruth Roe\n                   Chair"
    assert texts(text) == ["Pat Lee", "Kim Orr", "Sam Day", "Ruth Roe", "Chair"]


def test_cells_need_not_line_up_to_the_blank() -> None:
    text = "  Pat Lee              Sam Day\nMember of Congress   Member of Congress"
    assert texts(text) == ["Pat Lee", "Member of Congress", "Sam Day", "Member of Congress"]


def test_blank_lines_end_columns() -> None:
    text = "Pat Lee            Sam Day\nSenator            Senator\n\nKim Orr            Ruth Roe\nSenator            Senator"
    assert texts(text) == ["Pat Lee", "Senator", "Sam Day", "Senator", "Kim Orr", "Senator", "Ruth Roe", "Senator"]


def test_one_row_is_no_table() -> None:
    text = "March 4, 2019            VIA EMAIL"
    assert texts(text) == ["March 4, 2019", "VIA EMAIL"]
    assert [piece.column for piece in pieces(text)] == [0, 0]
    assert [piece.first for piece in pieces(text)] == [True, False]


def test_a_line_over_both_columns_ends_them() -> None:
    text = (
        "Pat Lee            Sam Day\nSenator            Senator\nWe write to ask you for the plan that we were promised.\n"
        "Kim Orr            Ruth Roe\nSenator            Senator"
    )
    assert texts(text) == [
        "Pat Lee", "Senator", "Sam Day", "Senator", "We write to ask you for the plan that we were promised.",
        "Kim Orr", "Senator", "Ruth Roe", "Senator",
    ]  # fmt: skip


def test_lines_with_one_cell_go_before_columns_that_open_below_them() -> None:
    text = "Sincerely,\nPat Lee                 Sam Day\nMember of Congress      Member of Congress"
    assert texts(text)[0] == "Sincerely,"
    assert sorted(texts(text)[1:]) == sorted(["Pat Lee", "Member of Congress", "Sam Day", "Member of Congress"])


def test_many_cells_in_a_row() -> None:
    row = "     ".join(f"N{n:03}" for n in range(300))
    assert texts(f"{row}\n{row}") == [f"N{n:03}" for n in range(300) for _ in range(2)]


# ---- Addressees side by side


def test_addressees_run_together_are_dealt_out() -> None:
    text = "The Honorable Pat Lee The Honorable Sam Day\nChairman Ranking Member\nCommittee on Trade Committee on Trade\n"
    assert texts(text) == [
        "The Honorable Pat Lee", "Chairman", "Committee on Trade",
        "The Honorable Sam Day", "Ranking Member", "Committee on Trade",
    ]  # fmt: skip
    assert [piece.column for piece in pieces(text)][::3] == [0, 1]


def test_a_speck_or_two_beside_many_lines_are_no_column() -> None:
    text = "Pat Lee\nChair\n12 Main Street           R, %.\nPortland, ME 04101       Ny,\nDear Chair Lee,\n"
    assert texts(text) == ["Pat Lee", "Chair", "12 Main Street", "R, %.", "Portland, ME 04101", "Ny,", "Dear Chair Lee,"]


def test_an_addressee_with_a_rank_is_dealt_out_too() -> None:
    text = "The Honorable Pat A. Lee Lt. Gen. Ruth B. Day\nChairman Ranking Member\nCommittee on Trade Committee on Trade\n"
    assert texts(text) == [
        "The Honorable Pat A. Lee", "Chairman", "Committee on Trade",
        "Lt. Gen. Ruth B. Day", "Ranking Member", "Committee on Trade",
    ]  # fmt: skip


def test_a_line_that_can_not_be_dealt_out_ends_it() -> None:
    text = "The Honorable Pat Lee The Honorable Sam Day\nChairman Ranking Member\n\nDear Chairs:\n"
    assert texts(text) == ["The Honorable Pat Lee", "Chairman", "The Honorable Sam Day", "Ranking Member", "Dear Chairs:"]


def test_one_addressee_is_left_alone() -> None:
    text = "The Honorable Pat Lee\nChair\n"
    assert texts(text) == ["The Honorable Pat Lee", "Chair"]


def test_what_goes_on_behind_a_comma_is_dealt_out_with_it() -> None:
    text = "The Honorable Pat Lee The Honorable Sam Day\nChairman, Committee on Trade Chairman, Committee on Rules\n"
    assert texts(text) == [
        "The Honorable Pat Lee", "Chairman,", "Committee on Trade", "The Honorable Sam Day", "Chairman,", "Committee on Rules",
    ]  # fmt: skip


def test_below_two_addressees_in_a_line_their_offices_are_read_across() -> None:
    two = "The Honorable Pat Lee The Honorable Sam Day\n"
    offices = "Governor, State of Maine Acting Secretary of Energy"
    assert "Acting Secretary of Energy" in texts(two + offices)
    assert "Acting Secretary of Energy" not in texts("The Honorable Pat Lee\n" + offices)


def test_two_blanks_stand_for_a_lost_line_break_and_open_no_column() -> None:
    text = "Pat Lee  Chair     Sam Day  Clerk\nKim Orr  Chair     Ruth Roe  Clerk"
    assert texts(text) == ["Pat Lee", "Chair", "Kim Orr", "Chair", "Sam Day", "Clerk", "Ruth Roe", "Clerk"]


def test_a_wide_gap_in_one_line_alone_opens_no_column() -> None:
    text = "Pat Lee            Sam Day\nKim Orr\nRuth Roe"
    assert texts(text) == ["Pat Lee", "Sam Day", "Kim Orr", "Ruth Roe"]
    assert {piece.column for piece in pieces(text)} == {0}


def test_addressees_that_begin_with_a_quotation_mark_are_dealt_out() -> None:
    text = "“The Honorable Pat Lee The Honorable Sam Day\nChairman Ranking Member\n"
    assert texts(text) == ["“The Honorable Pat Lee", "Chairman", "The Honorable Sam Day", "Ranking Member"]
