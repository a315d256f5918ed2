"""What several lines tell together: offices at a page's edge, lists of names."""

from __future__ import annotations

from tests.test_runs import where

BODY = ("Dear Chair Lee:", "", "We write to ask for the harbor plan that was promised to us.", "")
DESK = ("12 Main Street", "Dayton, OH 45402", "(202) 555-0144")


def test_three_lines_with_a_place_and_a_telephone_are_of_an_office() -> None:
    assert where("desk", *DESK, "", *BODY) == [0, 1, 2]
    assert where("desk", *DESK[:2], "", *BODY) == []
    # A whole office on a line is longer than a line of one.
    office = "65 2ND QUAY NORTH, ROOM 6 MARLOW, NO 58102--4727 (701) 555--0130"
    assert where("desk", office, office, office, "", *BODY) == [0, 1, 2]
    longer = office.replace("ROOM 6", "ROOM 6" + " OF THE HARBOR" * 3)
    assert where("desk", longer, longer, longer, "", *BODY) == []


def test_offices_in_the_body_are_the_pages() -> None:
    text = (*BODY[:2], "We ask for the plan of the harbor that was", "", *DESK, "", "promised to us in June.")
    assert where("page_edge", *text) == [2, 3, 4]
    assert where("rejoins", *text) == [5]
    headed = (*text[:-2], "The Honorable Pat Lee", "March 4, 2019", "Page 2", "", text[-1])
    assert where("page_edge", *headed) == [2, 3, 4, 5, 6]
    # A letterhead with its offices is none of the body's.
    assert where("page_edge", *DESK, "", *BODY) == []


def test_four_names_below_each_other_are_a_list() -> None:
    names = ("Pat Lee", "Lee Orr", "Sam Day", "Kim Roe")
    assert where("name_run", *BODY, "Sincerely,", "", *names) == [3, 4, 5, 6]
    assert where("name_run", *BODY, "Sincerely,", "", *names[:3]) == []
    assert where("name_run", *BODY, "Sincerely,", "", *names[:2], "", *names[2:]) == [3, 4, 5, 6]
    assert where("name_run", *BODY, "Sincerely,", "", *names[:2], *[""] * 5, *names[2:]) == []
    assert where("name_run", *BODY, "Sincerely,", "", "Pat Lee     Ruth White", "", "N.W. Church     Kim Roe") == [3, 4, 5, 6]
    assert where("name_run", *BODY, "Sincerely,", "", "Pat Lee     Ruth White", "Chair", "N.W. Church     Kim Roe") == []
    assert where("name_run", *names, "", *BODY) == []
