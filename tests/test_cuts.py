"""Where in a line another thing begins."""

from __future__ import annotations

from itertools import pairwise

import pytest

from congress_letters import Vocabulary
from congress_letters._cuts import cuts, greets_on
from congress_letters._words import words_in
from tests.decoys import Decoys

VOCABULARY = Vocabulary.default()


def parts(line: str, **how: bool) -> list[str]:
    """The line in parts, without the blanks between them."""
    places = [0, *cuts(words_in(line, VOCABULARY), VOCABULARY, **how), len(line)]
    return [line[a:b].strip() for a, b in pairwise(places)]


WHOLE = [
    "We write to ask for the plan.",
    "March 4, 2019",
    "Dear Chair Lee:",
    "Sincerely,",
    "Member of Congress",
    "Pat Lee",
    "Pat Lee, Jr.",
    "We thank the Chair, the Secretary of State, and the Director of the Office for their help in this matter.",
    "I told Dear Abby: never again.",
    "1. Which officials, by name and title, approved the plan?",
    "The Honorable Pat Lee wrote to us in March, and we answered in April that the plan was late.",
    "Deputy Director",
    "12 Main Street",
    "Letters to 84 K Street, Portland, ME 04101, came back",
    "Letters to 84 K Street, Portland, ME 04101, came",
    "P.S. Pat Lee, Acting Secretary for",
    "The Honorable Pat Kim Raymond Al White",
    "The Honorable Roy A. Judge",
    "x",
]


@pytest.mark.parametrize("line", WHOLE)
def test_lines_that_are_one_thing(line: str) -> None:
    assert parts(line) == [line]


@pytest.mark.parametrize(
    "expected",
    [
        # a salutation that something goes on behind
        ["Dear Chair Lee:", "We write to ask for the plan."],
        ["Dear Mr. Secretary,", "We write to ask for the plan."],
        ["DEAR CHAIR LEE:", "We write to ask for the plan."],
        ["“Dear Chair Lee:", "We write to ask for the plan."],
        ["My dear Chair Lee:", "We write to ask."],
        # a name with its offices, bodies and an address
        ["The Honorable Pat Lee,", "Chair,", "Committee on Trade"],
        ["Chairman,", "Committee on Trade"],
        ["The Honorable Pat Lee,", "Executive Director,", "Department of Harbors"],
        ["Member,", "Committee on Harbors, Weather Services, and Trade"],
        ["Committee on Harbors, Science, and Trade,", "U.S. Senate"],
        ["12 Main Street,", "Portland, ME 04101"],
        ["Committee on Trade,", "Washington, DC."],
        ["The Honorable Pat A. Lee", "Governor"],
        ["The Honorable Pat Lee", "The Honorable Sam Day"],
        # a salutation behind an address
        ["12 Main Street,", "Portland, ME 04101", "Dear Inspector General Lee:"],
        ["Chairman", "Ranking Member"],
        ["United States Senator", "United States Senator"],
    ],
)
def test_lines_that_are_several_things(expected: list[str]) -> None:
    assert parts(" ".join(expected)) == expected


SENTENCE = "We write to ask for the harbor plan that your office promised in June, because the pilots say that it is late."


def test_a_letter_in_one_line() -> None:
    top = ["March 4, 2019", "The Honorable Pat Lee", "Chair", "Committee on Trade", "12 Main Street", "Portland, ME 04101"]
    line = f"{' '.join(top)} Dear Chair Lee: {SENTENCE} {SENTENCE} Sincerely, Sam Day Member of Congress cc: Kim Orr"
    assert parts(line) == [
        *top, "Dear Chair Lee:", f"{SENTENCE} {SENTENCE}", "Sincerely,", "Sam Day", "Member of Congress", "cc: Kim Orr",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Chair Lee, ‘",  # dirt before a word, read as a quotation mark
        "Dear Chair Lee, Ranking Member Orr, Chairman Abernathy, and Ranking Member Delacroix, ",
    ],
)
def test_a_salutation_that_a_comma_ends_in_one_line(greeting: str) -> None:
    top = ["March 4, 2019", "The Honorable Pat Lee", "Chair", "Committee on Trade", "12 Main Street", "Portland, ME 04101"]
    line = f"{' '.join(top)} {greeting}{SENTENCE} {SENTENCE}"
    ends = greeting.rindex(",") + 1
    assert parts(line) == [*top, greeting[:ends], f"{greeting[ends:].strip()}{SENTENCE} {SENTENCE}"]


def test_a_page_title_before_a_letter_in_one_line_is_no_salutation() -> None:
    assert parts(f"Dear Colleague March 4, 2019 Dear Colleague: {SENTENCE} {SENTENCE}") == [
        "Dear Colleague", "March 4, 2019", "Dear Colleague:", f"{SENTENCE} {SENTENCE}",
    ]  # fmt: skip


def test_a_wrapped_paragraph_behind_a_salutation() -> None:
    text = "Thank you again for the plan that your office promised in June, when nobody in the county"
    assert parts(f"Dear Chair Lee, {text}") == ["Dear Chair Lee,", text]
    line = "Dear Chair Lee, Ranking Member Orr, and Members of the"
    assert parts(line) == [line]


def test_a_salutation_in_capitals_in_one_line() -> None:
    top = ["March 4, 2019", "The Honorable Pat Lee", "Chair", "Committee on Trade", "12 Main Street", "Portland, ME 04101"]
    line = f"{' '.join(top)} DEAR CHAIR LEE: {SENTENCE}"
    assert parts(line) == [*top, "DEAR CHAIR LEE:", SENTENCE]


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Chair Lee,",
        "Dear Chair Lee, Ranking Member Orr, Mr. Day, and Ms. Roe,",
        "Dear Majority Leader Lee, Minority Leader Orr, Chairman Day, Chairman Quill, and Ranking Member Roe,",
        "Doar Chair Lee,",
    ],
)
@pytest.mark.parametrize("quote", ["", "‘", "“"])
def test_a_salutation_that_ends_in_a_comma_in_one_line(greeting: str, quote: str) -> None:
    top = ["March 4, 2019", "The Honorable Pat Lee", "Chair", "Committee on Trade", "12 Main Street", "Portland, ME 04101"]
    body = f"{quote}{SENTENCE} {SENTENCE}"
    assert parts(f"{' '.join(top)} {greeting} {body} Sincerely, Sam Day") == [*top, greeting, body, "Sincerely,", "Sam Day"]


@pytest.mark.parametrize(
    "prose",
    [
        "They printed the Dear Colleague letters that the office sent in June, Harbor Masters said, and nobody read them.",
        "A Dear Colleague was sent round on March 8, and it was read by nobody. She read it aloud: “The road was late.”",
        "It was the first Year Senator Lee, Roe and Quill had asked about the harbor plan that the pilots wanted so much.",
    ],
)
def test_a_salutation_s_words_in_a_sentence(prose: str) -> None:
    line = f"{SENTENCE} {prose} {SENTENCE}"
    assert parts(line) == [line]


def test_a_short_line_may_hold_a_letter() -> None:
    whole = ["Pat Lee", "Dear Chair Lee:", "We ask for it.", "Sincerely,", "Sam Day"]
    assert parts(" ".join(whole)) == whole


def test_a_closing_right_behind_the_salutation_in_one_line() -> None:
    top = ["March 4, 2019", "The Honorable Pat Lee", "Chair", "Committee on Trade", "12 Main Street", "Portland, ME 04101"]
    end = ["Dear Chair Lee:", "Sincerely,", "Sam Day", "Member of Congress", "Kim Orr", "Member of Congress"]
    assert parts(" ".join([*top, *end])) == [*top, *end]


def test_small_words_make_no_prose_of_the_top_of_a_letter_in_one_line() -> None:
    top = ["The Honorable Pat Lee", "Chair of the Committee on the Harbors of the State and of the Sea", "12 Main Street"]
    assert parts(" ".join([*top, "Portland, ME 04101", "Harbors of the State and of the Sea by the Bay of the North"]))[:3] == top


def test_a_long_paragraph_stays_whole() -> None:
    line = " ".join([SENTENCE] * 4)
    assert parts(line) == [line]
    line = f"The Honorable Pat Lee asked Senator Sam Day in March what Chair Kim Orr thinks about this plan. {SENTENCE}"
    assert parts(line) == [line]


def test_a_closing_at_the_end_of_a_long_line() -> None:
    assert parts(f"{SENTENCE} {SENTENCE} Sincerely, Sam Day") == [f"{SENTENCE} {SENTENCE}", "Sincerely,", "Sam Day"]
    assert parts(f"{SENTENCE} {SENTENCE} Sincerely,") == [f"{SENTENCE} {SENTENCE}", "Sincerely,"]
    line = f"{SENTENCE} {SENTENCE} Respectfully, we ask again."
    assert parts(line) == [line]
    line = f"{SENTENCE} Respectfully, Chairman Orr is wrong about the tides. {SENTENCE}"
    assert parts(line) == [line]
    # the full stop before it was lost: names and titles are all that is behind
    unended = SENTENCE.rstrip(".")
    whole = [f"{SENTENCE} {unended}", "Sincere regards,", "Sam Day", "Member of Congress"]
    assert parts(" ".join(whole)) == whole
    line = f"{SENTENCE} {unended} Thank you, Sam Day, for all that you have told us about it and about us."
    assert parts(line) == [line]


def test_lines_of_a_roll_are_left_whole() -> None:
    line = "Pat Lee, Chair, Committee on Trade; Sam Day, Kim Orr"
    assert parts(line, roll=True) == [line]


def test_the_rest_of_a_salutation_is_cut_off() -> None:
    assert parts("Ranking Member Orr: We write to ask.", greeted=True) == ["Ranking Member Orr:", "We write to ask."]
    assert parts("Ranking Member Orr:", greeted=True) == ["Ranking Member Orr:"]


@pytest.mark.parametrize(
    ("line", "goes_on"),
    [
        ("Dear Chair Lee, Ranking Member Orr, and Mr.", True),
        ("Dear Chair Lee and", True),
        ("Dear Chair Lee:", False),
        ("Dear Chair Lee,", True),  # it may: what follows tells
        ("Dear friends!", False),
        ("Chair Lee and", False),
        (f"Dear Chair Lee and {'so on ' * 40}", False),
        (f"Dear Chair Lee and {'x' * 141}", True),
        (f"Dear Chair Lee and {'x' * 142}", False),
    ],
)
def test_a_salutation_that_goes_on(line: str, goes_on: bool) -> None:
    assert greets_on(line) is goes_on


@pytest.mark.parametrize(
    "line",
    [
        *WHOLE,
        "a, b, c",
        "Dear " * 200,
        ", " * 300,
        "The Honorable " * 100,
        "Sincerely, " * 100,
        "12345 " * 90,
        "Thank you, Lee, Senator Cc:",
    ],
)
def test_cuts_are_in_order_and_inside(line: str) -> None:
    line = line.strip()
    places = cuts(words_in(line, VOCABULARY), VOCABULARY)
    assert places == sorted(set(places))
    assert all(0 < place < len(line) and not line[place].isspace() for place in places)


@pytest.mark.parametrize(
    "expected",
    [
        # behind a closing a name, a rule or a mark of signing
        ["Sincerely,", "Pat Lee"],
        ["Sincerely;", "Pat Lee"],
        ["Sincerely,", "/s/ Pat Lee"],
        ["Sincerely,", "~", "Pat Lee"],
        ["Sincerely,", "______"],
        ["Sincerely,", "Pat Lee", "Member of Congress", "Sam Day", "Member of Congress"],
        ["Sincerely, with thanks"],
        ["Sincerely, (Pat Lee)"],
        ["Respectfully, we ask again"],
        ["Respectfully, Chairman Orr is wrong about the tides."],
        # salutations without Dear
        ["To the Clerk of the House:", "We ask."],
        ["To: Harbor pilots"],
        ["To whom it may concern:", "We ask."],
        ["Mr. Speaker:", "We ask."],
        ["“Mr. Speaker:", "We ask."],
        ["Gentlemen:", "We ask."],
        # what leads a closing in is one with it
        ["Best wishes, Sincerely,", "Pat Lee"],
        ["With kind regards, I am sincerely yours,", "Pat Lee"],
        ["With gratitude,", "Best Pat"],
        # what is short behind a salutation stays whole
        ["Dear Chair Lee:", "We ask. Sincerely, Pat Lee"],
        ["Harbor Master: We ask."],
        ["mr. Speaker: We ask."],
        ["Copies to: Harbor pilots"],
        # a comma ends a salutation where a sentence is behind it
        ["Dear Chair Lee,", "I write to ask."],
        ["Dear Chair Lee,", "We write to ask."],
        ["Dear Chair Lee,", "Harbors need a plan."],
        ["Dear Chair Lee, Ranking Member Orr, and Mr. Day:", "We ask."],
        # ... also where it begins with a name: its verb tells; "Jr." belongs to the name before it
        ["Dear Chair Lee,", "Ms. Quill writes to you."],
        ["Dear Chair Lee,", "Pat Quill writes to you."],
        ["Dear Chair Lee,", "Senator Quill writes to you."],
        ["Dear Chair Lee, Jr. writes to you."],
        ["Dear Chair Lee, Ranking Member Orr and friends"],
        ["Dear Chair Lee, Quill Orr Day"],
        ["Dear Chair Lee, Sam Day, and Mr. Quill:", "We ask."],
        ["Dear Chair Lee,", "We ask for all of these things, and for one more thing than that: a plan."],
        # a paragraph that goes on in the next line
        ["Dear Secretary Lee,", "Thank you again for the letter that came with your tide tables, and for the map of the"],
        ["Dear Chair Lee, Ranking Member Orr, Mr. Day, and Ms. Roe,", "We write about the pilots of the outer harbor and their"],
        # a quotation mark that a scan put before the sentence
        ["Dear Chair Lee and distinguished members of the ferry board, of whom I am one:", "We ask."],
        ["Dear Mr. President,", "‘We write about the pilots."],
        # "Dear" misread before an office or an honorific
        ["Doar President Lee,", "As the pilots told you, we write about the harbor."],
        ["Deer Mr. Lee:", "We ask."],
        ["Near Chairman Lee:", "We ask."],
        ["Year Harbors, Tides and pilots"],
        ["Dean Chairman Lee, we ask."],
    ],
)
def test_where_closings_and_salutations_end(expected: list[str]) -> None:
    assert parts(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Washington, DC, April 7, 2021.|Hon. Pat Lee,|Chairman, |Committee on Trade,|House of Representatives,|Washington, DC.",
        "Pat Lee,|Chairman.",
        "Hon. Pat Lee,|U.S. House of Representatives,|Portland, ME",
        "Pat Lee,Jr.",
        "Pat Lee,M.D.",
        "Austin,Texas",
        "Albany,New York",
        "St.Paul, MN",
        "Marlow Works,Inc.",
        "Lee,Pat",
        "P.O.Box 12",
        "Pat Q.Lee",
        "www.House.Gov",
        "He said that it was late.The pilots were not told,Chairman Orr was.",
    ],
)
def test_lines_whose_breaks_were_lost_with_nothing_in_their_place(line: str) -> None:
    assert parts(line.replace("|", "")) == [part.strip() for part in line.split("|")]


def test_sentences_that_look_like_parts_of_letters_stay_whole() -> None:
    prose = Decoys(5)
    for _ in range(1000):
        sentence = prose.sentence()
        assert parts(sentence) == [sentence]


def test_most_paragraphs_of_such_sentences_stay_whole() -> None:
    # "Hon. Pat Lee, Chairman of the House, was the last to speak. Thank you, ..." has the shape of a letter's top.
    prose = Decoys(5)
    lines = [" ".join(prose.sentence() for _ in range(6)) for _ in range(300)]
    assert sum(len(parts(line)) > 1 for line in lines) * 30 < len(lines)
