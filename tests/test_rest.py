"""Lines that are the rest of what the line above began, outside the body: signs that tell only together."""

from __future__ import annotations

import pytest

from tests.test_runs import where

BODY = ("Dear Chair Lee:", "", "We write to ask for the harbor plan that was promised to us.", "")
END = (*BODY, "Sincerely,", "", "Sam Day", "Chairman")
"""Five pieces below each other end a letter: the salutation, the body, the closing, a name, a title."""
RECORD = ("House of Representatives,", "Hon. Pat Lee,", "National Highway Board,", "12 Main Street,", "Dayton, OH.")
"""Lines of an address of the Record, which end in commas."""


@pytest.mark.parametrize("above", ["Acting Assistant", "President and", "Office of the", "Bureau of the U.S."])
def test_what_can_not_end_goes_on_in_the_next_line(above: str) -> None:
    assert where("torn/top", "The Honorable Pat Lee", above, "Secretary for Trade", *BODY) == [2]


def test_what_ends_in_of_or_and_is_joined_with_the_next_line() -> None:
    assert where("joined/top", "The Honorable Pat Lee", "Office of the", "Secretary for Trade", *BODY) == [2]
    assert where("joined/top", "The Honorable Pat Lee", "Bureau of the U.S.", "Secretary for Trade", *BODY) == []


@pytest.mark.parametrize("above", ["Secretary", "Dalton Foods, Inc.", "12 Main Street, N.W.", "Deputy,"])
def test_what_ends_does_not(above: str) -> None:
    assert where("torn/top", "The Honorable Pat Lee", above, "Portland, ME 04101", *BODY) == []


def test_a_chamber_goes_on_only_in_its_committee() -> None:
    assert where("torn/top", "The Honorable Pat Lee", "Senate", "Committee on Finance", *BODY) == [2]
    assert where("torn/top", "The Honorable Pat Lee", "Senate", "Washington, DC 20510", *BODY) == []
    assert where("torn/top", "The Honorable Pat Lee", "Senate,", "Committee on Finance", *BODY) == []


def test_no_line_goes_on_over_a_blank_line_nor_inside_the_body() -> None:
    assert where("torn/top", "The Honorable Pat Lee", "Acting Assistant", "", "Secretary for Trade", *BODY) == []
    assert where("torn/top", *BODY, "We thank the Acting Assistant", "Secretary for Trade for that.") == []
    assert where("torn/end", *BODY, "We thank the Acting Assistant", "Secretary for Trade for that.") == []


def test_a_title_below_a_signer_goes_on() -> None:
    assert where("torn/end", *END[:-1], "Ranking Member of the", "Committee on Trade") == [5]


def test_a_line_of_the_record_that_lacks_its_comma_goes_on_where_it_is_set_in() -> None:
    house, name, board, *rest = (f"     {line}" for line in RECORD)
    cut = board.removesuffix(" Board,")
    assert where("hung/top", house, name, cut, "         Board,", *rest, *BODY) == [3]
    for step, goes_on in ((0, []), (1, []), (2, [3]), (8, [3]), (9, [])):
        assert where("hung/top", house, name, cut, f"{' ' * (5 + step)}Board,", *rest, *BODY) == goes_on
    assert where("hung/top", house, name, f"{cut},", "         Board,", *rest, *BODY) == []


def test_a_committees_tasks_go_on_behind_a_comma() -> None:
    assert where("listed/end", *END, "Subcommittee on Commerce,", "Science, and Transportation") == [6]
    assert where("listed/end", *END, "Subcommittee on Commerce,", "Science Transportation") == []
    assert where("listed/end", *END, "Subcommittee on Commerce", "Science, and Transportation") == []
    assert where("listed/end", *END, "Harbor on Commerce,", "Science, and Transportation") == []
    assert where("listed/end", *END, "Committee of Trade,", "Science, and Transportation") == []
    assert where("listed/end", *END, "Subcommittee on Commerce,", "Chairman of the Board") == []


def test_a_line_in_lower_case_goes_on() -> None:
    assert where("lower/top", "VIA ELECTRONIC MAIL", "and by courier", *BODY) == [1]
    assert where("lower/top", "Portland, Maine.", "and by courier", *BODY) == []
    assert where("lower/end", *END, "of the Committee on Trade") == [5]


def test_a_postscript_that_stops_in_mid_sentence_goes_on() -> None:
    assert where("postscript_open", *END, "", "P.S. We ask for it by", "June of this year.") == [6]
    assert where("postscript_open", *END, "", "P.S. We ask for it.", "June of this year.") == []


def test_a_sentence_goes_on_below_a_note_at_a_pages_foot() -> None:
    page = (*BODY, "We ask for the plan of the harbor that was", "", "1 See the report.", "")
    assert where("resumes", *page, "promised to us in June.") == [4]
    assert where("resumes", *page, "Promised to us in June.") == []
    closed = (*BODY, "We ask for the plan of the harbor that was there.", "", "1 See the report.", "")
    assert where("resumes", *closed, "promised to us in June.") == []


def test_an_entry_of_copies_begins_its_line_with_a_name_and_has_more_behind_it() -> None:
    assert where("copy_entry", *END, "", "cc: Kim Orr", "    Ruth Roe, Clerk", "    Ann Day") == [6]
    assert where("copy_entry", *END, "", "cc: Kim Orr", "    Harbor Office, Clerk") == []
    assert where("copy_entry", *END, "", "    Ruth Roe, Clerk") == []


def test_one_line_may_have_several_such_signs() -> None:
    above = (*END, "Ranking Member of the", "committee on trade")
    assert [where(sign, *above) for sign in ("torn/end", "lower/end")] == [[6], [6]]


def test_what_stands_behind_a_salutations_colon_but_a_date() -> None:
    behind = (
        "We write to ask for the harbor plan that your office promised in June of last year, for its maps, and for the log of the "
        "bridge."
    )
    assert where("behind_greeting", f"The Honorable Pat Lee Dear Chair Lee: {behind}") == [2]
    assert where("behind_greeting", f"The Honorable Pat Lee Dear Chair Lee: November 8, 2017 {behind}") == []


def test_a_salutation_that_ends_in_the_next_line() -> None:
    assert where("greeting_ends", "Dear Chair Lee, Mr. Day, and Dr.", "Čapek: We write to ask for the plan.") == [1]
    assert where("greeting_ends", "Dear Chair Lee, Mr. Day, and Dr.", "Orr,") == []


def test_figures_below_a_zip_code_are_a_stamp() -> None:
    assert where("figures_below_zip", "Dayton, OH 45402", "78-4410", "", "Dear Chair Lee:") == [1]
    assert where("figures_below_zip", "Dayton, OH", "45402", "", "Dear Chair Lee:") == []
    assert where("figures_below_zip", "Dayton, OH 45402", "Room 12", "", "Dear Chair Lee:") == []


@pytest.mark.parametrize(
    ("above", "line", "told"),
    [
        (
            "and in May the harbor office sent a letter to the clerk and to Senator",
            "B. Alma Roe, who has not answered it since.",
            True,
        ),
        (
            "and in May the harbor office sent a letter to the clerk and to the Board.",
            "B. Alma Roe has not answered it since then.",
            False,
        ),
        (
            "and in May the harbor office was told (1) to repair the pier at once, and",
            "(2) to paint it before the summer of this year.",
            True,
        ),
        (
            "and in May the harbor office was told by the Board to repair the pier;",
            "(2) to paint it before the summer of this year.",
            False,
        ),
        (
            "and in May the harbor office was told by the Board that it is bound to",
            "(1) repair the pier, which nobody has done.",
            True,
        ),
    ],
)
def test_what_looks_like_a_label_may_stand_in_a_sentence(above: str, line: str, told: bool) -> None:
    text = ("Dear Chair Lee:", "", "We write to ask for the harbor plan, which was promised to us in April,", above, line)
    assert where("label_in_sentence", *text) == ([3] if told else [])


def test_a_figure_may_stand_in_a_sentence() -> None:
    text = ("Dear Chair Lee:", "", "We write to ask for the harbor plan, which was promised to us in April,")
    assert where(
        "figure_in_sentence", *text, "and in May the harbor office sent the same letter to each of more than", "33 small towns."
    ) == [3]
    assert (
        where(
            "figure_in_sentence", *text, "and in May the harbor office sent the same letter to all of its towns.", "33 small towns."
        )
        == []
    )


def test_what_begins_with_no_name_is_no_entry_of_copies() -> None:
    wide = "cc: The Honorable Pat Lee Roe-Castellanos, Assistant Secretary for Harbor"
    asked = "We write to ask for the harbor plan, which was promised to us in April,"
    prose = (asked, asked, "and to thank you for what we heard from you then.")
    text = ("Dear Chair Lee:", "", *prose, "", "Sincerely,", "", "Sam Day", "", wide)
    assert where("entry_open", *text, "    Works") == [9]
    assert where("entry_open", *text, "    Ms. Works") == []
    assert where("entry_open", *text[:-1], "cc: Pat Lee, Harbor", "    Works") == []


def test_a_bracket_is_closed_in_the_next_line() -> None:
    assert where("bracket_open", *END, "", "cc: Pat Lee (Director of Harbors and", "    Rivers, Harbor Office)") == [6]
    assert where("bracket_open", *END, "", "cc: Pat Lee (Director) of Harbors and", "    Rivers, Harbor Office)") == []


def test_a_sentence_goes_on_behind_a_pages_end() -> None:
    text = (*BODY[:2], "We ask for the plan of the harbor that was", "", "Page 2", "")
    assert where("rejoins", *text, "promised to us in June.") == [3]
    assert where("rejoins", *text, "Promised to us in June.") == []


def test_a_subject_begins_its_line_above_all_prose() -> None:
    assert where("subject_begins", "The Honorable Pat Lee", "RE: The Harbor at Dayton", *BODY) == [1]
    assert where("subject_begins", *BODY, "RE: The Harbor at Dayton") == []


def test_a_sentence_that_stops_goes_on_in_the_line_right_below() -> None:
    text = ("Dear Chair Lee:", "", "We write to ask for the plan of the Harbor", "Office, which was promised to us in June.")
    assert where("sentence_open", *text) == [2]
    assert where("sentence_open", *text[:3], "", text[3]) == []
    assert where("sentence_open", *text[:2], "We write to ask for the plan of the harbor.", text[3]) == []
    assert where("sentence_open", *text[:2], "The Harbor Office", text[3]) == []


def test_prose_that_fills_the_width_is_no_heading() -> None:
    text = (
        "Dear Chair Lee:",
        "",
        "Both the harbor and the ferry at Lower Bend have waited for the Harbor",
        "Office, which has not answered us.",
    )
    assert where("wraps_on", *text) == [1]
    assert where("wraps_on", *text[:3], "", text[3]) == []
    assert where("wraps_on", *text[:2], "What we ask", text[3]) == []


def test_what_stands_above_the_date_heads_the_page() -> None:
    head = ("Committee on Ports", "12 Main Street", "", "March 4, 2019", "", *BODY)
    assert where("above_date", *head) == [0, 1]
    assert where("above_date", "March 4, 2019", "", *head[:2], "", *BODY) == []
    assert where("above_date", "The Honorable Pat Lee", *head) == []
    desk = ("12 Main Street", "Dayton, OH 45402", "Fax: (202) 555-0144", "", "March 4, 2019", "", *BODY)
    assert where("desk_above_date", *desk) == [0, 1, 2]
    assert where("desk_above_date", *desk[:3], "", *BODY) == []


def test_below_a_copy_notation_lines_are_torn_for_themselves() -> None:
    assert where("torn/copies", *END, "", "cc: Pat Lee, Acting Assistant", "    Secretary for Ports") == [7]
    assert where("torn/copies", *END, "", "cc: Pat Lee, Secretary for", "    Ports") == [7]
