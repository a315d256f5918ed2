"""A line that lists a name, its offices, bodies and an address: where the next of them begins. "|" stands where a line is cut."""

from __future__ import annotations

import pytest

from congress_letters import Vocabulary
from congress_letters._listing import flat_listing, listing, may_list
from congress_letters._name_lists import roll_lines
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
Pat Lee, M.D. Harbor Office
Chief Executive Officer,|Preston Energy Corporation
Pat Lee,|President,|Dalton Foods, Inc.
President,|Roston Bancorp
President, Roston Bay
Pat Lee,|1st District Office
Thanks to Hon. Pat Lee,|Chair
Pat Lee (Chair, Committee on Trade)
Pat Lee (Chair, Committee on Trade),|Committee on Finance
Hon. Pat Lee (Chair, Select Committee on Trade and
Hon. Pat Lee,|Nominee to be Chair,|Committee on Trade
12 Main Street,|Elson City, West Virginia 25534
Elson, West Virginia
12 Main Street,|New York, New York 10001
Committee on Trade, Pat Lee Chair
The Trade Office Pat Lee Chair, Harbor Maine
"""

# ---- No comma is needed where a line says something twice, or begins with an honorific and goes on

TWICE = """\
Chairman|Chairman
Harbor Harbor
Wyn Quay|Wyn Quay
Chairman|Ranking Member
Chairman Ranking Member Pat Lee
Committee on Rules|Committee on Trade
12 Main Street|14 Quay Street
Portland, ME 04101|Trenton, NJ 08608
Pat Lee|12 Main Street|Portland, ME 04101
Pat Lee 12 Main Street
The Honorable Pat Lee Chair, Trade
The Honorable Pat Lee|Chair, Harbor Trade
Hon. Pat Lee|Chair, Harbor Trade Maine
The Honorable Pat Lee|The Honorable
"""

# ---- Cities and states

CITIES = """\
Trenton, NJ.
Harbor Office,|Trenton, NJ.
Harbor Office,|Trenton, N.J. 08608
Harbor Office,|Trenton, New Jersey
Harbor Office,|Trenton, New Jersey 08608
Harbor Office,|Salt Lake City, UT 84101
Harbor Office, Port Big Rocks City, UT
Harbor Office, Trenton Quay
Main Street,|Portland, ME
12 Main Street,|Portland, ME 04101
Pat Lee,|12 Main Street,|Portland, ME 04101
Harbor Office,|Washington, AC 20515
Harbor Office,|Portland ME 04101
Harbor Office,|Washington, Ac 20515
Harbor Office,|Washington, AC 20515-0001 USA
Harbor Office,|Washington, ACC. 20515
Harbor Office, Washington, ACCC. 20515
Harbor Office, Washington, A 20515
Harbor Office, Longworth, DC 20515
Pat Lee, Pier 3, ME 04101
Pat Lee, Harbor Chair, ME
Harbor Office, Portland ME March 4, 2019
Harbor Office,|Trenton, NJ March 4, 2019
Harbor Office, Trenton, NJ Lee
Portland, ME 04101|Pat Lee
Washington, D.C. 20515|Pat Lee
Portland Mne. 04101|Pat Lee
ME 04101|Pat Lee
Docket 12345 Pat Lee, Harbor
March 4, 2019|The Honorable Pat Lee
May 4, 2019|Harbor Office
March 4, 2019 (stamped)
March 4, 2019|Quay,|Chair
May Lee, Sam Day, Harbor
"""


@pytest.mark.parametrize("line", [*COMMAS.splitlines(), *TWICE.splitlines(), *CITIES.splitlines()])
def test_listed(line: str) -> None:
    assert listed(line.replace("|", " ")) == line


# ---- What begins by a mark of its own, without a comma before it

MARKED = """\
DC 20515-6143|May 18, 2018
WASHINGTON, DC 20510-3001|April 26,1995|Mr. Pat B. Lee,|Director,|Office of Tides
tongrrss nf tje Bnitrb S1ates|August 24, 1976|Mr. Pat Lee
lnternal Rel ations|April 6, 1979|Honorable Pat M. Lee|Chairman|U.S. Nuclear Regulatory Commission
Trenton, NJ March 4, 2019
Washington, DC, March 4, 2019.
PAT LEE, OHIO|March 4, 2019
Questions from the June 5, 2018 Hearing
Your June 5, 2018 Harbor Tour
Harbor Tour June 5, 2018 Hearing
Harbor Tour begun June 5, 2018 Quay
Office of Tides|Nuclear Regulatory Commission
Office of Tides|U.S. Department of Commerce
Office of Tides|United States Department of Commerce
Office of Tides of the Department of Commerce
Tides Nuclear Regulatory Commission
Under Secretary|Department of Commerce
Department of Commerce
Chief Executive Officer|Marlow Platforms, Inc.
President and Chief Operating Officer|Marlow Motor Sales, U.S.A., Inc.
Officer Marlow, Quay
Pat B. Lee|Chairwoman
Pat Quay Lee|Ranking Member
Pat Lee|Acting Director
Pat B. Lee Dean
Pat B. Lee Acting
Quay Lee Chairwoman
Chair Pat Lee Secretary
Pat Lee Director of harbors
Pat B. Lee, MD|Director|Centers for Disease Control & Prevention|12 Quay Road
Director of Coastal Tides|Washington, D. C. 20505
Director of Coastal Tides|Washington, DC 20505
Director of Coastal Tides Washington, DC
"""


@pytest.mark.parametrize("line", MARKED.splitlines())
def test_what_begins_by_a_mark_of_its_own(line: str) -> None:
    assert listed(line.replace("|", " ")) == line


def test_what_was_misread_before_a_date_is_no_sentence() -> None:
    line = words_in("tongrrss nf tje bnitrb Sjates DC 20515 March 4, 2019 The Honorable Pat Lee Chair Office", VOCABULARY)
    assert may_list(line)
    assert not may_list(words_in("Lee and pilots came with all sails March 4, 2019 The Honorable Pat Lee Chair Office", VOCABULARY))


# ---- A line whose breaks may have been lost: what words are tells where the next thing begins

NAMES = """\
Pat Lee|Sam Day|Kim Orr
Senator Pat Lee|Senator Sam Day
Senator Ann Ruth Lee
U.S. Senator Pat Lee|U.S. Senator Sam Day
Pat Lee|Member of Congress|Sam Day|Member of Congress
Pat Lee|U.S. Senator|Sam Day|U.S. Senator
Pat Lee (D-ME)|Quill Day (R-OH)
Quill Orr|Member of Congress|Wyn Day|Member of Congress
Senator Pat Lee|Sam Day
Pat Lee|Chair|Sam Day
Acting Chair Pat Lee
Portland, ME 04101|Senator Pat Lee
Wyn Orr, Jr.|Pat Lee
Quill J. Pat Lee
Quill Orr Pat|Senator
Quill Orr Pat|Committee on Trade
Quill Orr Pat Jr.
Quill Orr|Pat J. Lee
U.S. Senator|Wyn Orr
Senator Quill|Sam Day
Orr Pat J. Lee
Pat Lee chair of Trade
Quill Orr Day Quill Roe
"""

OTHERS = """\
Mr. Pat Lee|Chief Executive Officer|Marlow Platforms, Inc.
Mr. Pat Lee|Mr. Sam Day|Ms. Kim Orr
The Honorable Pat Lee|Director|Nuclear Regulatory Commission|12 Main Street
Pat Lee|Chairman|Subcommittee on Rope|Sam Day|Ranking Member|Subcommittee on Rope
Pat Lee|Chairman|Subcommittee on Rope Sam
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
Pat Lee|March 4, 2019|Quay
Quay Street 12 Orr
P.O. Box 12|Portland, ME 04101
Pat Lee|P.O. Box 12|Portland, ME 04101
Pat Lee|12 Main Street|Salt Lake City, UT 84101
Pat Lee P.O.
Pat Lee|P.O. Box
March 4, 2019|Quay Street
May Orr Lee|12 Main Street
Wyn Orr|12 Old North Harbor Quay Street
Wyn Orr 12 Old North Little Harbor Quay Street
Wyn Orr|12 Quay Street Portland 04101
Wyn Orr|Portland, ME 04101
Quill Orr|Washington, AC 20515
Port Orr, Garvia.|Port Day, Garvia.
Docket of 2019 Harbor
Agency for Rules|Agency for Trade
Pat Lee|The Committee on Trade
Pat Lee The Quill
Harbor Agency|Administrator
Pat Lee|House Speaker
Pat Lee Federal
Quill Orr Environmental Quay
Pat Lee|Administrator|Harbor Protection Agency
Deputy Administrator|Harbor Protection Agency
Pat Lee|Chief Executive Officer|Harbor Agency
Pat Lee|Administrator|Harbor and Sea Administration
Pat Lee|Committee on Trade|United States Senate|House of Representatives
Pat Lee|12 Main Street|Silver Spring, MD 20993
Pat Lee|12 Main Street Suite 4|Palo Alto, CA 94301
Hon. Pat Lee|Hon. Sam Day|Chairman|Ranking Member|House of Representatives
Quill Orr|Wyn Day|Chairman|Ranking Member
Administrator Harbor Protection Agency
Acting Chair
Chairman|Ranking Member
Pat Lee|Administrator|General Services Administration
Pat Lee|Inspector General|Department of Trade
Pat Lee|Mail Stop 3|12 Main Street
Pat Lee|Rm. 26|12 Main Street
Pat Lee|12 Main Street Room 26
Department of Tides|University of Ohio
Department of Tides State University of Ohio
Mayor|City of Dayton
Office of Management and Budget|Executive Office of the President
Executive Director|Office of Tides
"""


@pytest.mark.parametrize("line", [*NAMES.splitlines(), *OTHERS.splitlines()])
def test_flat(line: str) -> None:
    assert flat(line.replace("|", " ")) == line


# ---- Whether a line may list anything


@pytest.mark.parametrize(
    ("line", "may"),
    [
        ("Pat Lee, Chair", True),
        ("12 Main Street", True),
        ("Letters to 84 K Street NW, New Walland, Maine 04101, came back unopened to the mayor", False),
        ("Letters to 84 K Street NW, of the Mayor, came Pat", True),
        ("Letters to 84 K Street NW, of the Mayor, came", False),
        ("Hon. Pat Lee", True),
        ("Pat Lee", False),
        ("Committee on Harbors", False),
        # a label has what stands behind it, but for those that address somebody
        ("Sending Office: Honorable Pat Lee, Chair", False),
        ("To: The Honorable Pat Lee, Chair", True),
        # two offices, or what is said twice, need no mark
        ("Chairman Ranking Member", True),
        ("Harbor Office Harbor Office", True),
        ("Chairman", False),
        # an office, or an agency, may stand behind something
        ("Pat Lee Chairman", True),
        ("Harbors Peace Corps", True),
        ("Harbors of Ropes", False),
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
SHORT_ROLL = "Pat Lee, Sam Day, Kim Orr, Ann Roe, Peter"
"""One character longer than what is taken for a full line."""


@pytest.mark.parametrize(
    ("lines", "roll"),
    [
        (["Pat Lee, Sam Day, Kim Orr, Ruth Roe, John", "Holt, Grace Oakes, Peter Day, Alan Lee, Ellen Orr."], {0, 1}),
        ([LONG_ROLL], set()),
        ([LONG_ROLL, "We thank you."], set()),
        (["Pat Orr, Chair, Sam Day, Chair,", "Kim Roe, Chair, Ann Wye, Chair,"], {0, 1}),
        (["Pat Orr, Chair, Trade, Harbors,", "Kim Roe, Chair, Trade, Harbors,"], set()),
        (["Pat Lee, Chair, Committee on Trade, U.S. House", "Sam Day, Chair, Committee on Finance, U.S. House"], set()),
        (["March 4, 2019", LONG_ROLL, LONG_ROLL], {1, 2}),
        # the rest of the last name, or of the title for all, below a line that was full
        ([LONG_ROLL, LONG_ROLL, "Grace Oakes."], {0, 1, 2}),
        ([SHORT_ROLL, SHORT_ROLL[:40], "Grace Oakes."], {0, 1}),
        ([SHORT_ROLL, SHORT_ROLL, "Grace Oakes."], {0, 1, 2}),
        ([LONG_ROLL, LONG_ROLL, "Grace Oakes.", LONG_ROLL, LONG_ROLL], {0, 1, 3, 4}),
        # a line above with names that nobody knows
        (["Wyn Orr, Quill Roe, Sef Day, Tavish", *["Pat Lee, Chair, Sam Day, Chair, Kim Orr, Chair,"] * 2], {0, 1, 2}),
        (["Wyn Orr, Quill Chair, Tavish", *["Pat Lee, Chair, Sam Day, Chair, Kim Orr, Chair,"] * 2], {1, 2}),
        # a few lines, of whose names few are known; one with its office; the last may be one title
        (
            [
                "Wyn Orr, Ranking Member, Subcommittee on Old",
                "Harbors; Quill Roe, Tavish Day, Henry B.",
                "Sef, Jr., Brack Orr; Members.",
            ],
            {0, 1, 2},
        ),
        (
            [
                "Wyn Orr, Ranking Member, Subcommittee on Old",
                "Harbors; Quill Roe, Tavish Chair, Henry B.",
                "Sef, Jr., Brack Orr; Members.",
            ],
            set(),
        ),
        (["Wyn Orr, Quill Roe, Tavish", "Day, Harbin Sef; Members of the", "Senate."], {0, 1}),
        (["Wyn Orr, Quill Roe, Tavish", "Day, Harbin Sef, Members of the", "Senate."], set()),
        (["Wyn Orr,", "Quill Roe, Tavish Day,", "Sef Lee, Brack Orr, Harbin Thorne"], {1, 2}),
        # two to a line
        (["Pat Lee, Sam Day,", "Kim Orr, Ruth Roe,", "Peter Day, Alan Lee,"], {0, 1, 2}),
        (["Pat Lee, Sam Day,", "Kim Orr, Ruth Roe,", "Peter Day, Alan Lee,", "We thank you."], {0, 1, 2}),
        (["Pat Lee, Sam Day,", "Kim Orr, Ruth Roe,", "We thank you."], set()),
        (["Senator Pat Orr, Sam Day,", "Kim Orr, Ruth Roe,", "Peter Day, Alan Orr,"], {0, 1, 2}),
        (["Senator Pat Orr, Sam Day,", "Senator Kim Orr, Ruth Roe,", "Peter Day, Alan Orr,"], set()),
        (["Pat Lee, Chair,", "Kim Orr, Chair,", "Peter Day, Chair,"], set()),
        (["Quill Lee, Wyn Day,", "Kim Orr, Wyn Roe,", "Tavish Day, Sef Lee,"], {0, 1, 2}),
        (["Quill Lee, Wyn Day,", "Kim Orr, Chair,", "Tavish Day, Chair,"], set()),
        # a name a line, with degrees here and there, is a column
        (["Quill Lee, M.D.,", "Kim Orr, M.D.,", "Tavish Day,", "Sef Roe, D.D.S.,", "Ruth Webb,", "Wyn Park,"], set()),
        # prose names people, too; one word of twelve may be in lower case
        ([LONG_ROLL, "Pat Lee, Sam Day, Kim Orr, new Ann Roe, Alan Day, Ruth"], {0, 1}),
        ([LONG_ROLL, "Pat Lee, Sam Day, Kim Orr, new Ann Roe, Alan Day,"], set()),
        ([LONG_ROLL, "and wrote to Pat Lee, Sam Day, Kim Orr,", LONG_ROLL], set()),
        ([LONG_ROLL, LONG_ROLL, "and we wrote to Pat Lee, Sam Day, Kim Orr,"], {0, 1}),
    ],
)
def test_lines_of_a_roll(lines: list[str], roll: set[int]) -> None:
    assert roll_lines([words_in(line, VOCABULARY) for line in lines]) == roll
