"""A line that lists a name, its offices, bodies and an address: where the next of them begins. "|" stands where a line is cut."""

from __future__ import annotations

import pytest

from congress_letters import Vocabulary
from congress_letters._listing import flat_listing, listing, may_list, roll_lines
from congress_letters._words import words_in

VOCABULARY = Vocabulary.default()


def cut_at(line: str, places: list[int]) -> str:
    """The line with a "|" at each place, instead of the blank before it."""
    assert places == sorted(set(places))
    parts = [line[a:b].strip() for a, b in zip([0, *places], [*places, len(line)], strict=True)]
    return "|".join(parts)


def listed(line: str) -> str:
    return cut_at(line, listing(words_in(line, VOCABULARY), VOCABULARY))


def flat(line: str) -> str:
    return cut_at(line, flat_listing(line, VOCABULARY))


# ---- A line as it was printed: commas part what it lists

COMMAS = """\
Pat Lee,|Chair,|Committee on Trade
Pat Lee;|Chair
Pat Lee, Jr.
Pat Lee, M.D.
Harbor Holdings, Inc.
Harbor Holdings, LLC,|Committee on Trade
Pat Lee, chair of the board
Pat Lee,|Environmental Protection Agency
Pat Lee,|Armed Services Committee
Pat Lee,|118th Congress
Pat Lee, Harbor and Sea Rescue
Subcommittee on Trade, Ports and Harbor Services
Subcommittee on Trade, Ports, Customs,|Committee on Finance
Pat Lee, Sam Committee
Chairman,|Subcommittee on Trade,|U.S.
Harbor Office|Attn: Pat Lee
Harbor Office Attn Pat Lee, of Ohio
"""

# ---- Cities and states

CITIES = """\
Trenton, NJ.
Harbor Office,|Trenton, NJ.
Harbor Office,|Trenton, N.J. 08608
Harbor Office,|Trenton, New Jersey
Harbor Office,|Trenton, New Jersey 08608
Harbor Office,|Salt Lake City, UT 84101
Harbor Office, Point Of Rocks City, UT
Harbor Office, Trenton Quay
Main Street,|Portland, ME
12 Main Street,|Portland, ME 04101
Pat Lee,|12 Main Street,|Portland, ME 04101
Harbor Office,|Washington, AC 20515
Harbor Office,|Portland ME 04101
Harbor Office,|Trenton, NJ March 4, 2019
Harbor Office, Trenton, NJ Lee
Portland, ME 04101|Pat Lee
Washington, D.C. 20515|Pat Lee
Docket 12345 Pat Lee, Harbor
March 4, 2019|The Honorable Pat Lee
May 4, 2019|Harbor Office
May Lee, Sam Day, Harbor
"""


@pytest.mark.parametrize("line", [*COMMAS.splitlines(), *CITIES.splitlines()])
def test_listed(line: str) -> None:
    assert listed(line.replace("|", " ")) == line


FLAT = """\
Pat Lee|Sam Day|Kim Orr
Senator Pat Lee|Senator Sam Day
Senator Ann Ruth Lee
U.S. Senator Pat Lee|U.S. Senator Sam Day
Pat Lee|Member of Congress|Sam Day|Member of Congress
Pat Lee|U.S. Senator|Sam Day|U.S. Senator
Pat Lee (D-ME)|Quill Day (R-OH)
The Honorable Pat Lee|Chair|Committee on Trade|12 Main Street|Portland, ME 04101
The Honorable Pat Lee|The Honorable Sam Day
Hon. Pat Lee|Hon. Sam Day
The Right Honorable Pat Lee
The Most Honorable Pat Lee
Tbe Honorable Pat Lee|Tbe Honorable Sam Day
Committee on Rules|Committee on Trade
Administrator|Environmental Protection Agency
Pat Lee|Administrator|Environmental Protection Agency
Administrator Sam Day
The Honorable Pat Lee|C hairman|Committee on Trade
The Honorable Pat Lee|Federal Coordinator
Pat Lee Dirksen Senate Office Building
The Honorable Pat Lee|Member of the Committee on Finance|Sam G. Day
March 4, 2019|The Honorable Pat Lee
Pat Lee|March 4, 2019|Sam Day
P.O. Box 12|Portland, ME 04101
Pat Lee|P.O. Box 12|Portland, ME 04101
Pat Lee|12 Main Street|Salt Lake City, UT 84101
"""


@pytest.mark.parametrize("line", FLAT.splitlines())
def test_flat(line: str) -> None:
    assert flat(line.replace("|", " ")) == line


# ---- Whether a line may list anything


@pytest.mark.parametrize(
    ("line", "may"),
    [
        ("Pat Lee, Chair", True),
        ("12 Main Street", True),
        ("Hon. Pat Lee", True),
        ("Pat Lee", False),
        ("Committee on Trade", False),
        # two offices, or what is said twice, need no mark
        ("Chairman Ranking Member", True),
        ("Harbor Office Harbor Office", True),
        ("Chairman", False),
        # a quarter of the words in lower case
        ("Pat Lee, chair, Finance", True),
        ("Pat Lee, chair", False),
        ("Pat Lee, Sam Day, Kim Orr, new chair, Ann Roe", True),
        ("Pat Lee, Sam Day, Kim Orr, who, Ann Roe", True),
        ("Pat Lee, Sam Day, Kim Orr, who wrote, Ann Roe", False),
    ],
)
def test_may_list(line: str, may: bool) -> None:
    assert may_list(words_in(line, VOCABULARY)) is may


# ---- Names set as a paragraph

LONG_ROLL = "Pat Lee, Sam Day, Kim Orr, Ruth Roe, John Lee,"
SHORT_ROLL = "Pat Lee, Sam Day, Kim Orr, Ann"


@pytest.mark.parametrize(
    ("lines", "roll"),
    [
        (["Pat Lee, Sam Day, Kim Orr, Ruth Roe, John", "Holt, Grace Oakes, Peter Day, Alan Lee, Ellen Orr."], {0, 1}),
        ([LONG_ROLL], set()),
        ([LONG_ROLL, "We thank you."], set()),
        (["Pat Lee, Chair, Committee on Trade, U.S. House", "Sam Day, Chair, Committee on Finance, U.S. House"], set()),
        (["March 4, 2019", LONG_ROLL, LONG_ROLL], {1, 2}),
        # the rest of the last name, or of the title for all, below a line that was full
        ([LONG_ROLL, LONG_ROLL, "Grace Oakes."], {0, 1, 2}),
        ([SHORT_ROLL, SHORT_ROLL, "Grace Oakes."], {0, 1}),
        # a line above with names that nobody knows
        (["Wyn Orr, Quill Roe, Sef Day, Tavish", *["Pat Lee, Chair, Sam Day, Chair, Kim Orr, Chair,"] * 2], {0, 1, 2}),
        (["Wyn Orr, Quill Roe, Tavish", *["Pat Lee, Chair, Sam Day, Chair, Kim Orr, Chair,"] * 2], {1, 2}),
        # two to a line
        (["Pat Lee, Sam Day,", "Kim Orr, Ruth Roe,", "Peter Day, Alan Lee,"], {0, 1, 2}),
        (["Pat Lee, Sam Day,", "Kim Orr, Ruth Roe,", "Peter Day, Alan Lee,", "We thank you."], {0, 1, 2}),
        (["Pat Lee, Sam Day,", "Kim Orr, Ruth Roe,", "We thank you."], set()),
        (["Pat Lee, Chair,", "Kim Orr, Chair,", "Peter Day, Chair,"], set()),
        (["Quill Lee, Wyn Day,", "Kim Orr, Wyn Roe,", "Tavish Day, Sef Lee,"], set()),
        # prose names people, too
        ([LONG_ROLL, "and wrote to Pat Lee, Sam Day, Kim Orr,", LONG_ROLL], set()),
        ([LONG_ROLL, LONG_ROLL, "and we wrote to Pat Lee, Sam Day, Kim Orr,"], {0, 1}),
    ],
)
def test_lines_of_a_roll(lines: list[str], roll: set[int]) -> None:
    assert roll_lines([words_in(line, VOCABULARY) for line in lines]) == roll
