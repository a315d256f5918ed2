"""Names and titles that stand abreast with one blank between; "|" stands where the next one begins."""

from __future__ import annotations

import pytest

from congress_letters import Vocabulary
from congress_letters._abreast import may_be_names, names_alone, names_in, offices_in, repeated
from congress_letters._lines import cut
from congress_letters._words import Word, words_in

VOCABULARY = Vocabulary.default()


def words(line: str) -> list[Word]:
    return words_in(line.replace("|", " "), VOCABULARY).words


def parted(line: str, starts: list[int]) -> str:
    """The line with "|" before each of the words that begin something, but for the first."""
    return "".join(("|" if n in starts else " ") * (n > 0) + word.text for n, word in enumerate(words(line)))


@pytest.mark.parametrize(
    "line",
    [
        "Quill Orr|Wyn Tavish",
        "Quill J. Orr|Wyn Tavish",
        "Quill Orr|Wyn J. Tavish|Harbin Rowe",
        "Quill Orr, Jr.|Wyn Tavish",
        "Quill Orr|Wyn Tavish, M.D.",
        "Pat Lee|Sam Quill Orr",
        "Quill Mary Orr|Pat Tavish",
        "Quill van der Orr|Wyn de la Tavish",
        "J. Q. Orr|Wyn Tavish",
        "QUILL ORR|WYN TAVISH III",
        "Quill “Hank” Orr|Wyn Tavish",
    ],
)
def test_so_many_names(line: str) -> None:
    assert parted(line, names_in(words(line), line.count("|") + 1)) == line


@pytest.mark.parametrize("line", ["Quill Orr Wyn", "Mary Pat de la Orr", "Quill Orr Jr."])
def test_what_is_not_two_names(line: str) -> None:
    assert names_in(words(line), 2) == []


def test_one_title_several_times_leaves_no_doubt() -> None:
    line = words("N. Harbin Quill Tavish Wyn Brack Rowe Orr")
    assert names_in(line, 2) == [] != names_in(line, 2, sure=True)


@pytest.mark.parametrize("line", ["Pat Lee|Sam Day", "Pat J. Lee|Sam Day, Jr.|Kim Orr", "PAT LEE|SAM DAY"])
def test_given_names_alone_tell(line: str) -> None:
    assert parted(line, names_alone(words(line))) == line


@pytest.mark.parametrize(
    "line", ["Quill Orr Wyn Day", "Mary Ann Quill Orr", "R. Sam J. Day", "Ruth Quill “Lou” Orr", "Anna Maria Lopez Quill"]
)
def test_one_name_may_be_long(line: str) -> None:
    assert names_alone(words(line)) == []


@pytest.mark.parametrize("line", ["Pat Lee", "Quill J. Orr, Jr.", "Virginia White", "de la Orr", "“Hank” Orr"])
def test_what_names_are_made_of(line: str) -> None:
    assert may_be_names(words(line))


@pytest.mark.parametrize(
    "line", ["Pat Lee, Sam Day", "Ohio River", "United Orr", "Orr Street", "Committee", "Quill of Orr", "Quill 12", "March Orr"]
)
def test_what_no_names_are_made_of(line: str) -> None:
    assert not may_be_names(words(line))


@pytest.mark.parametrize(
    "line",
    [
        "Chairman|Ranking Member",
        "Chairwoman|Vice Chair|Ranking Member",
        "United States Senator|Member of Congress",
        "U.S. Senator|U.S. Representative",
        "Speaker|Minority Leader",
    ],
)
def test_offices(line: str) -> None:
    assert parted(line, offices_in(words(line), VOCABULARY)) == line


@pytest.mark.parametrize("line", ["Chairman Emeritus", "Deputy Chief", "Chairman Quill", "Senior Member", "Director General"])
def test_what_is_one_office(line: str) -> None:
    assert len(offices_in(words(line), VOCABULARY)) < 2


@pytest.mark.parametrize("line", ["Member of Congress|Member of Congress|Member of Congress", "Senator|Senator"])
def test_the_same_several_times(line: str) -> None:
    assert parted(line, sorted(repeated(words(line)))) == line
    assert repeated(words("Quill Quill")) == set()


# ---- Rows that were read across

CLOSED = "Sincerely,\n\n"


def texts(text: str) -> list[str]:
    return [text[piece.low : piece.high] for piece in cut(text, VOCABULARY)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "Quill Orr Wyn Tavish\nUnited States Senator United States Senator\n",
            ["Quill Orr", "United States Senator", "Wyn Tavish", "United States Senator"],
        ),
        (
            "Quill Orr Wyn Tavish, Jr.\n\nChairman Ranking Member\nCommittee on Trade Committee on Trade\n",
            ["Quill Orr", "Chairman", "Committee on Trade", "Wyn Tavish, Jr.", "Ranking Member", "Committee on Trade"],
        ),
        (
            "Quill Orr Wyn Tavish\nChair, Committee on Trade Ranking Member, Committee on Rules\n",
            ["Quill Orr", "Chair,", "Committee on Trade", "Wyn Tavish", "Ranking Member,", "Committee on Rules"],
        ),
        # one body for both
        (
            "Quill Orr Wyn Tavish\nChairman Ranking Member\nCommittee on Trade\n",
            ["Quill Orr", "Chairman", "Wyn Tavish", "Ranking Member", "Committee on Trade"],
        ),
        # a name of four words, two titles of one person, and what is no name
        ("Mary Quill Orr Tavish\nMember of Congress\n", ["Mary Quill Orr Tavish", "Member of Congress"]),
        ("Orr Street Harbor Trust\nChairman Ranking Member\n", ["Orr Street Harbor Trust", "Chairman", "Ranking Member"]),
        ("Quill Orr\nChairman Ranking Member\n", ["Quill Orr", "Chairman", "Ranking Member"]),
        # no title at all: only below a closing, and where given names tell
        (CLOSED + "Pat Lee Sam Day\nKim Orr Ruth Roe\n", ["Sincerely,", "Pat Lee", "Sam Day", "Kim Orr", "Ruth Roe"]),
        (CLOSED + "Quill Lee Wyn Day\n", ["Sincerely,", "Quill Lee Wyn Day"]),
        (CLOSED + "Pat Lee Sam Day\nKim Orr\n", ["Sincerely,", "Pat Lee", "Sam Day", "Kim Orr"]),
        (CLOSED + "Pat Lee Sam Day\nKim Orr\nWyn Roe\n", ["Sincerely,", "Pat Lee Sam Day", "Kim Orr", "Wyn Roe"]),
        ("Pat Lee Sam Day\n", ["Pat Lee Sam Day"]),
        # an office of several words
        (
            "Mary Quill Orr Tavish\nPresident and Chief Executive Officer\n",
            ["Mary Quill Orr Tavish", "President and Chief Executive Officer"],
        ),
    ],
)
def test_rows_read_across(text: str, pieces: list[str]) -> None:
    assert texts(text) == pieces
