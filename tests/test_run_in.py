"""What ran into a line from another place; "|" stands where it begins and ends."""

from __future__ import annotations

import pytest

from congress_letters import Vocabulary
from congress_letters._names import read_person
from congress_letters._run_in import dated_stamps, page_headers, seams

VOCABULARY = Vocabulary.default()


def marked(line: str) -> tuple[str, list[int]]:
    """The line without its marks, and where they stood."""
    return line.replace("|", ""), [place - n for n, place in enumerate(n for n, char in enumerate(line) if char == "|")]


@pytest.mark.parametrize(
    "line",
    [
        "were told that a map |The Honorable Quill Orr June 12, 2018 Page 2 |would be made",
        "were told that a map |Hon. Quill Orr, Chair June 12, 2018 Page 2 of 3 |would be made",
        "were told |Letter to the Chair and Members March 4, 2016 PAGE 12 |that a map",
        "were told that a map |June 12, 2018 Page 2 |would be made",
        "asked Mr. Orr for a map |Ms. Wyn Day Page 3 |in June",
        "a map |The Honorable Quill Orr Page 2 |which was |The Honorable Quill Orr Page 3 |made",
        "Member of Congress |Letter to the Leaders March 4, 2016 Page 2",
    ],
)
def test_page_headers(line: str) -> None:
    text, places = marked(line)
    assert page_headers(text) == places


@pytest.mark.parametrize(
    "line",
    [
        "in six copies. |Approved For Release 2003/02/11 : MAP-RDP74B00415R0001",
        "in six |Approved for Release 2003/02/11: MAP-RDP74B |copies and |Approved For Release 2003/02/12 : MAP-RDP75 |more",
        "in six copies. |Sanitized Copy Approved for Release 2011/12/30 : MAP-RDP74",
        "Approved For Release by the Board in six copies",
        "Approved For Release 2003/02/11 : MAP-RDP74B00415R0001",
        "Looked over by the Board 2003/02/11 : MAP-RDP74B00415R0001",
        "as Unapproved for release 2003/02/11 : MAP-RDP74B00415R0001",
        "the log of 2003/02/11 : MAP-RDP74B00415R0001 was lost",
    ],
)
def test_dated_stamps(line: str) -> None:
    text, places = marked(line)
    assert dated_stamps(text, VOCABULARY) == places


@pytest.mark.parametrize(
    "line",
    [
        "as Page 2 of the report says",
        "The Honorable Quill Orr June 12, 2018 Page 2",
        "The Honorable Quill Orr asked for a map on Page 2 of it",
        "since June 2018 on page 2 of the log",
    ],
)
def test_pages_of_other_books(line: str) -> None:
    assert page_headers(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Chairwoman|Committee on Small Business",
        "Quill Orr|Member of Congress",
        "Washington, DC 20515|The Honorable Wyn Day",
        "Chairman|Subcommittee on Trade|House of Representatives",
        "Quill Orr|Chairman of the Board",
    ],
)
def test_seams(line: str) -> None:
    text, places = marked(line)
    assert seams(text, VOCABULARY) == places


@pytest.mark.parametrize(
    "line", ["Pat McDirector", "MemberofCongress", "DearChairman of Trade", "LegislativeDirector", "PatLee", "eBay"]
)
def test_words_that_are_whole(line: str) -> None:
    assert seams(line, VOCABULARY) == []


@pytest.mark.parametrize("honorific", ["Tbe Honorable", "TheHonorable", "Tbe Honorahle", "The Honorable"])
def test_misread_honorifics(honorific: str) -> None:
    line = f"{honorific} Quill Orr"
    person = read_person(line)
    assert [line[slice(*place)] for place in (person.honorific, person.name) if place] == [honorific, "Quill Orr"]
