"""What stands below a closing where line breaks were lost."""

from __future__ import annotations

from itertools import pairwise

import pytest

from congress_letters import Vocabulary, parse
from congress_letters._cuts import cuts
from congress_letters._dealt import dealt
from congress_letters._tail import scraps_end
from congress_letters._words import words_in

VOCABULARY = Vocabulary.default()
BODY = (
    "We write to ask for the harbor plan that your office promised in June, because the pilots say that it is late. We thank you."
)


def tail(text: str) -> list[str]:
    """What is cut below the closing of a letter in one line."""
    line = f"Dear Chair Lee: {BODY} Sincerely, {text}"
    places = [0, *cuts(words_in(line, VOCABULARY), VOCABULARY), len(line)]
    parts = [line[a:b].strip() for a, b in pairwise(places)]
    return parts[parts.index("Sincerely,") + 1 :]


@pytest.mark.parametrize(
    "expected",
    [
        # offices before the names
        ["Senator Sam Day (D-ME)", "Senator Ruth Orr (R-OH)", "Senator Kim Roe (D-NV)"],
        ["U.S. Senator Sam Day", "U.S. Senator Ruth Orr"],
        # handwriting before the name
        ["/xTr-Q", "RUTH ORR", "United States Senator"],
        ["Up Bli~h—", "Ruth Orr", "Member of Congress"],
        # party and state behind the names
        ["Sam Day (D-ME)", "Tavish Orr (R-OH)", "Quill Roe (D-NV)"],
        # numbered signers
        ["1. Sam Day", "2. Tavish Orr", "3. Quill Roe, Jr.", "4. Kim Wye"],
        # titles
        ["Sam Day", "United States Senator", "Ranking Member of the Committee on Trade", "Ruth G. Orr", "United States Senator"],
        [
            "Sam Day,",
            "Ranking Member,",
            "Senate Armed Services Committee.",
            "Ruth Orr,",
            "Chair,",
            "House Foreign Affairs Committee.",
        ],
        # a list has four numbers at least, and names with a comma between are told by it alone where there are several
        ["1. Wyn Day 2. Tavish Orr 3. Quill Roe"],
        ["Wyn Day,", "Tavish Orr,", "Quill Roe"],
        ["Wyn Day, Tavish Orr"],
        ["Wyn Day,", "Quill Orr, M.D.,", "Quill Roe"],
        # notations behind
        ["Wyn Day.", "1 See the report."],
        ["Wyn Day 1 See the report."],
        ["Wyn Day", "1 See the report.", "2 See Quay."],
        ["Wyn Day", "1 See Attachment 1.", "2 See Quay."],
        ["Wyn Day 2 See the report.", "1 See Quay."],
        ["Wyn Day", "cc Quill Orr"],
        ["Wyn Day Copies Quill Orr"],
        ["Wyn Day", "Copies: Quill Orr"],
        ["Wyn Day", "Enclosure (2)"],
        ["Wyn Day", "Enclosure", "cc: Quill Orr"],
        ["Wyn Day Enclosure of the harbor"],
        ["Wyn Day", "P.S. Quay"],
        ["Wyn Day", "WD/qr"],
        ["Sam Day", "Ranking Member", "Enclosure", "cc: Ruth Orr,", "Commissioner,", "Office of Harbors"],
        ["Sam Day", "Member of Congress", "SD/kr", "Enclosures: 2", "cc: Secretary Ruth Orr", "Department of Harbors"],
        ["Sam Day", "cc: Commissioner Ruth Orr", "Commissioner Kim Roe", "P.S. The tower is silent again."],
        ["Sam Day", "Member of Congress", "PRINTED ON RECYCLED PAPER", "Ruth Orr", "Member of Congress"],
        ["Sam Day", "Attachments", "1 See the harbor report.", "2 See Attachment 1.", "3 Id."],
    ],
)
def test_what_is_below_the_closing(expected: list[str]) -> None:
    assert tail(" ".join(expected)) == expected


def test_a_scrap_of_handwriting_before_the_name() -> None:
    assert tail("ie, Sam Day Member of Congress")[-1] == "Member of Congress"


def test_figures_out_of_order_are_no_notes() -> None:
    assert tail("Sam Day 12 Main Street, Portland, ME 04101")[0] == "Sam Day"


@pytest.mark.parametrize(
    ("segments", "order"),
    [
        (["Pat Lee", "Sam Day", "United States Senator", "United States Senator"], [0, 2, 1, 3]),
        (["Pat Lee", "Sam Day", "Chairman", "Ranking Member", "Kim Orr", "Member of Congress"], [0, 2, 1, 3, 4, 5]),
        (["Pat Lee", "Member of Congress", "Sam Day", "Member of Congress"], [0, 1, 2, 3]),
        (["Pat Lee", "Sam Day", "Member of Congress"], [0, 1, 2]),
        ([], []),
        # a title has up to seven words, and no given name first
        (["Pat Lee", "Sam Day", "Chair", "Member of the Board on Harbor Trade"], [0, 2, 1, 3]),
        (["Pat Lee", "Sam Day", "Chair", "Member of the Board on Old Harbor Trade"], [0, 1, 2, 3]),
        (["Pat Lee", "Sam Day", "Chair", "Kim Roe Senator"], [0, 1, 2, 3]),
        (["Pat Lee", "Sam Day", "For the Congress", "For the Congress"], [0, 2, 1, 3]),
        (["Pat Lee", "Sam Day", "For the Harbor", "For the Harbor"], [0, 1, 2, 3]),
        # a name has two to seven words, and none of bodies or streets
        (["Pat", "Sam Day", "Chair", "Ranking Member"], [0, 1, 2, 3]),
        (["Ann Ruth Kim Sam Grace Ellen Lee", "Sam Day", "Chair", "Ranking Member"], [0, 2, 1, 3]),
        (["Ann Ruth Kim Sam Grace Ellen Pat Lee", "Sam Day", "Chair", "Ranking Member"], [0, 1, 2, 3]),
        (["quill Pat", "Sam Day", "Chair", "Ranking Member"], [0, 1, 2, 3]),
        # what could be a name is one where no given name is known
        (["Quill Orr", "Wyn Day", "Chair", "Ranking Member"], [0, 2, 1, 3]),
        # a body each, row by row or behind the title
        (["Pat Lee", "Sam Day", "Chair", "Clerk", "Committee on Trade", "Senate", "Kim Orr"], [0, 2, 4, 1, 3, 5, 6]),
        (["Pat Lee", "Sam Day", "Chair", "Committee on Trade", "Clerk", "Senate", "Kim Orr"], [0, 2, 3, 1, 4, 5, 6]),
        (["Pat Lee", "Sam Day", "Chair", "Committee on Trade", "Senate"], [0, 1, 2, 3, 4]),
        (["Pat Lee", "Sam Day", "Chair", "Clerk", "Committee on Trade"], [0, 2, 1, 3, 4]),
        (["Pat Street", "Sam Day", "Chair", "Ranking Member"], [0, 1, 2, 3]),
        (["Pat Bureau", "Sam Day", "Chair", "Ranking Member"], [0, 1, 2, 3]),
    ],
)
def test_names_and_titles_in_rows_are_dealt_out(segments: list[str], order: list[int]) -> None:
    assert dealt([words_in(segment, VOCABULARY) for segment in segments]) == order


def test_two_signers_side_by_side_in_one_line() -> None:
    letter = parse(f"Dear Chair Lee: {BODY} Sincerely, Pat Lee Sam Day United States Senator United States Senator")
    assert [(s.name.text if s.name else None, [t.text for t in s.titles]) for s in letter.signatures] == [
        ("Pat Lee", ["United States Senator"]),
        ("Sam Day", ["United States Senator"]),
    ]


@pytest.mark.parametrize(
    ("line", "salutation"),
    [
        ("Dear Director Lee, The Department's own manual says that the tower is in order.", "Dear Director Lee,"),
        ("Dear Chair Lee, Ms. Orr, and Dr. Day: We write to ask for the plan.", "Dear Chair Lee, Ms. Orr, and Dr. Day:"),
        ("Dear Chair Lee, Ms. Orr and Dr. Day, We write to ask for the plan.", "Dear Chair Lee, Ms. Orr and Dr. Day,"),
        (f"Dear Mr. Roe, U.S. EPA Administrator Sam Day recently denied the request. {BODY}", "Dear Mr. Roe,"),
        ("“To the Clerk of the House: We thank you for the answer.", "“To the Clerk of the House:"),
        (f"March 4, 2019 Hon. Pat Lee, Speaker, Washington, DC. Mr. Speaker: {BODY}", "Mr. Speaker:"),
    ],
)
def test_where_a_salutation_ends(line: str, salutation: str) -> None:
    places = [0, *cuts(words_in(line, VOCABULARY), VOCABULARY), len(line)]
    assert salutation in [line[a:b].strip() for a, b in pairwise(places)]


def test_a_date_behind_the_salutation() -> None:
    letter = parse(f"The Honorable Pat Lee Chair Dear Chair Lee: November 8, 2017 {BODY} Sincerely, Sam Day")
    assert letter.date is not None
    assert letter.date.iso == "2017-11-08"


def test_addressees_in_rows_above_a_salutation_in_one_line() -> None:
    letter = parse(
        "March 27, 2008 The Honorable Pat Lee The Honorable Sam Day Chair Ranking Member Committee on Trade Committee on Trade "
        f"Washington, DC 20510 Washington, DC 20510 Dear Chair Lee and Mr. Day: {BODY} Sincerely, Kim Orr"
    )
    assert [r.name.text if r.name else None for r in letter.recipients] == ["Pat Lee", "Sam Day"]
    assert letter.body is not None
    assert letter.body.blocks[0].text == BODY


@pytest.mark.parametrize(
    ("scraps", "rest"),
    [
        ("{~u W- ;/", "Wyn Day"),
        ("/~,' u ;W", "Wyn Day Member of Congress"),
        ("___/s/___ __/s/__", "Wyn Day"),
        ("~ -", "1. Wyn Day"),
        ("~", "W. Day"),
        ("/ 7", "Wyn Day"),
        # what may be part of a name stays with it
        ("", "/s/ Wyn Day"),
        ("", "ie, Wyn Day"),
        ("", "W. D. Orr"),
        ("", "U.S. Senator Wyn Day"),
        ("", "{~u W- ;/"),
    ],
)
def test_scraps_before_the_first_name(scraps: str, rest: str) -> None:
    line = f"{scraps} {rest}".strip()
    assert scraps_end(line, VOCABULARY) == len(line) - len(rest)
