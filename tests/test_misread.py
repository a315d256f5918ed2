"""Misread words that letters are recognised by."""

from __future__ import annotations

import pytest

from congress_letters import Vocabulary, parse
from congress_letters._listing import flat_listing
from congress_letters._misread import SHORTEST, _anchors, anchor, apart, article, near, parted, repaired

VOCABULARY = Vocabulary.default()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Honorahle", "honorable"),
        ("Ilonorable", "honorable"),
        ("Sincerelv,", "sincerely"),
        ("Septernber", "september"),
        ("0ctober", "october"),
        ("Chainnan", "chairman"),
        ("Mernber", "member"),
        ("Dinector", "director"),
        ("SECRETARV", "secretary"),
        ("Cornmission", "commission"),
        ("Washlngton", "washington"),
        ("Membr", "member"),
        # two letters of nine or more, where an end is whole
        ("Sccretarv", "secretary"),
        ("Xccretary", "secretary"),
        ("Secrtarv", "secretary"),
    ],
)
def test_misread_anchors(word: str, meant: str) -> None:
    assert anchor(word) == meant


@pytest.mark.parametrize(
    "word",
    [
        "Chapman",
        "Worthington",
        "Harrington",
        "Senate",
        "Marshall",
        "Judge",
        "Dear",
        "x",
        "",
        "Respectively",
        "Seantor",
        "a" * 99,
        "Xecretarv",
        "Secrtar",
    ],
)
def test_other_words_are_none(word: str) -> None:
    assert anchor(word) is None or anchor(word) == word.casefold()


def test_anchors_are_words_in_lower_case() -> None:
    assert all(word.isalpha() and word.islower() and len(word) >= SHORTEST for word in _anchors())


def mended(line: str) -> str:
    words = line.split()
    out = repaired(words, [VOCABULARY.bits(word) for word in words], VOCABULARY)
    return " ".join(out or words)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tbe Honorahle Pat Lee", "The Honorable Pat Lee"),
        ("Deaf Mr. Lee:", "Dear Mr. Lee:"),
        ("Dcar Chair Lee,", "Dear Chair Lee,"),
        ("SINCERELV,", "SINCERELY,"),
        ("Membr of Congress", "Member of Congress"),
        ("Menber of Congress", "Member of Congress"),
        ("Pat Lee", "Pat Lee"),
        ("Bear Creek Road:", "Bear Creek Road:"),
        ("Deaf Mr. Lee heard nothing", "Deaf Mr. Lee heard nothing"),
    ],
)
def test_lines_are_repaired(line: str, expected: str) -> None:
    assert mended(line) == expected


def test_a_letter_with_misread_anchors() -> None:
    text = (
        "Septernber 3, 2O17\n\nTbe Honorahle Pat Lee\nDinector\nOffice of Harbors\n\nDeaf Director Lee:\n\n"
        "We write to ask for the harbor plan that your office promised in June.\n\nSincerelv,\n\nSam Day\nMernber of Congress\n"
    )
    letter = parse(text)
    assert letter.date is not None
    assert (letter.date.text, letter.date.iso) == ("Septernber 3, 2O17", "2017-09-03")
    (recipient,) = letter.recipients
    assert [t.text for t in recipient.titles] == ["Dinector"]
    assert letter.salutation is not None
    assert letter.salutation.addressees == ("Director Lee",)
    assert letter.closing is not None
    assert letter.signers == ("Sam Day",)


def test_a_misread_article_begins_an_addressee() -> None:
    line = "March 4, 2019 Tbe Honorahle Pat Lee Chair Thc Honorable Sam Day"
    assert [line[place:].split(" Lee")[0].split(" Day")[0] for place in flat_listing(line, VOCABULARY) if line[place] == "T"] == [
        "Tbe Honorahle Pat",
        "Thc Honorable Sam",
    ]
    assert mended("Roe Honorahle Pat Lee") == "Roe Honorable Pat Lee"


@pytest.mark.parametrize(
    ("word", "other", "edits"),
    [
        ("chair", "chair", 0),
        ("chair", "chain", 1),
        ("char", "chair", 1),
        ("chairs", "chair", 1),
        ("hcair", "chair", 2),
        ("x", "chair", 5),
    ],
)
def test_how_many_letters_are_to_be_changed(word: str, other: str, edits: int) -> None:
    assert [near(word, other, most) for most in range(6)] == [most >= edits for most in range(6)]


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("C", "hairman", True),
        ("S", "enator", True),
        ("D", "ean", True),
        ("c", "hairman", False),
        ("C", "Hairman", False),
        ("Ch", "airman", False),
        ("C", "harbor", False),
        ("C", "an", False),
        ("A", "mayor", False),  # "mayor" is a word by itself
    ],
)
def test_a_word_whose_first_letter_a_blank_parts(first: str, second: str, one: bool) -> None:
    assert bool(parted(first, second, VOCABULARY)) is one


@pytest.mark.parametrize(
    ("word", "may"), [("The", True), ("Tbe", True), ("Thc", True), ("Tne", True), ("Then", True), ("Tub", False), ("Pat", False)]
)
def test_what_may_be_an_article(word: str, may: bool) -> None:
    assert article(word) is may


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Deaf Mr. Lee,", "Dear Mr. Lee,"),
        ("Deaf Mr. Lee", "Deaf Mr. Lee"),
        ("Deaf Harbor Lee:", "Deaf Harbor Lee:"),
        ("Fear Mr. Lee:", "Dear Mr. Lee:"),
        ("Four Mr. Lee:", "Four Mr. Lee:"),
        ("Deafs Mr. Lee:", "Deafs Mr. Lee:"),
        ("C hairman Lee and S enator Day", "Chairman Lee and Senator Day"),
        ("C hairman Chairmen Lee", "Chairman Chairmen Lee"),
        # one word is left
        ("C hairman", "Chairman"),
        ("Orr Honorahle Pat Lee", "Orr Honorable Pat Lee"),
        ("HONORAHLE PAT LEE", "HONORABLE PAT LEE"),
        ("Sincerelv.,", "Sincerely.,"),
    ],
)
def test_more_lines_are_repaired(line: str, expected: str) -> None:
    assert mended(line) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Member of Congress",
        "The Honorable",
        "Dear Chairman Lindholm:",
        "of the United",
        "Washington, DC 20426",
        "Secretary of the Interior",
        "Federal Energy Commission",
        "Thomas Orr",
    ],
)
def test_words_that_lost_their_blanks(words: str) -> None:
    assert " ".join(apart(words.replace(" ", ""), VOCABULARY)) == words


@pytest.mark.parametrize(
    "word", ["McDonald", "LaToya", "DeShawn", "iPhone", "QuillOrr", "Congress", "FitzGerald", "MacArthur", "eBay"]
)
def test_words_that_lost_none(word: str) -> None:
    assert apart(word, VOCABULARY) == []
