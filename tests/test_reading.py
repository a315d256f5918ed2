"""Evidence of a piece's place: its neighbours, its zone, the habits of the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from congress_letters import Vocabulary
from congress_letters._lines import cut
from congress_letters._looks import LOOKS
from congress_letters._reading import Reading, read
from congress_letters._signs import EVIDENCE
from congress_letters._zones import page_prose
from tests.letters import LETTER

VOCABULARY = Vocabulary.default()
FIXTURES = Path(__file__).parent / "fixtures"


def reading(text: str) -> Reading:
    return read(text, cut(text, VOCABULARY), VOCABULARY)


def evidence(text: str) -> list[set[str]]:
    names = list(EVIDENCE)
    return [{name for i, name in enumerate(names) if bits >> i & 1} for bits in reading(text).evidence]


def test_what_pieces_look_like() -> None:
    assert reading(LETTER).looks == ["date", "honorific", "office", "greeting", "lower", "closing", "name", "office"]


@pytest.mark.parametrize(
    ("line", "look"),
    [
        ("----", "rule"),
        ("Page 2", "page"),
        ("Dear Chair Lee:", "greeting"),
        ("Mr. President:", "honorific"),
        ("Sincerely,", "closing"),
        ("Sincerely Pat Lee", "closing_run"),
        ("March 4, 2019", "date"),
        ("RE: Docket 12", "subject"),
        ("cc: Pat Lee", "copy"),
        ("Enclosure", "enclosure"),
        ("We write to ask " * 20, "prose"),
        ("We write to ask for the plan.", "lower"),
        ("VIA ELECTRONIC MAIL", "delivery"),
        ("Members of Congress", "group"),
        ("Portland, ME 04101", "address"),
        ("Document Type:", "label"),
        ("The text of the letter follows:", "lead"),
        ("12 Main Street", "address"),
        ("The Honorable Pat Lee", "honorific"),
        ("Pat J. Lee", "name"),
        ("Chair", "office"),
        ("Committee on Trade", "body"),
    ],
)
def test_looks(line: str, look: str) -> None:
    assert reading(line.strip()).looks == [look]


def test_each_piece_has_its_neighbours() -> None:
    found = evidence(LETTER)
    assert {"previous:none", "before:none", "next:honorific", "second:office"} <= found[0]
    assert {"previous:date", "before:none", "next:office", "second:greeting"} <= found[1]
    assert {"previous:closing", "before:lower", "next:office", "second:none"} <= found[6]
    for names in found:
        for where in ("previous", "before", "next", "second"):
            assert sum(name.startswith(f"{where}:") for name in names) == 1


def test_furniture_is_no_neighbour_of_what_is_below() -> None:
    found = evidence("Dear Chair Lee:\n\nPage 2\n\nWe write to ask for the plan.")
    assert {"previous:greeting", "furniture_above"} <= found[2]
    assert "furniture_above" not in found[1]


def test_zones() -> None:
    found = evidence(LETTER)
    zones = [next(name for name in names if "@" in name) for names in found]
    assert zones == [
        "date@top", "honorific@top", "office@top", "greeting@top", "lower@body", "closing@body", "name@end", "office@end",
    ]  # fmt: skip
    copies = evidence(f"{LETTER}\ncc: Kim Orr\nRuth J. Roe")
    assert "name@copies" in copies[-1]


def test_the_body_begins_below_a_salutation_also_where_its_first_line_is_short() -> None:
    names = evidence(
        "Dear Chair Lee:\n\nLast March the National Census Office\nsaid that the count was late and would be done again."
    )
    assert any(name.endswith("@body") for name in names[1])
    assert "before_prose" not in names[1]


def flows(text: str) -> list[str]:
    """How each piece of the body follows the one above."""
    return [next((name for name in names if "/" in name), "") for names in evidence(text)]


PROSE = "The senators have written to the harbor office about the ferry, and they wait for an answer."


@pytest.mark.parametrize(
    ("lines", "zones"),
    [
        # A press office's words stand above the letter; so does what is above them.
        (("Ferries", PROSE, "Dear Chair Orr:", "We write."), ["page", "page", "top", "body"]),
        (("Ferries", PROSE, "The letter follows:", "Pat Lee", "Chair"), ["page", "page", "page", "top", "top"]),
        # Below an address prose is the letter's own.
        (("Portland, ME 04101", PROSE, "Dear Chair Orr:", "We write."), ["top", "top", "body", "body"]),
        # What goes on below a subject's label is the letter's.
        ((PROSE, "RE: Ferries", PROSE, "Dear Chair Orr:", "We write."), ["page", "top", "top", "body", "body"]),
        # A letter that ends before the salutation has its own body.
        (("Mr. Orr", PROSE, "Sincerely,", "Pat Lee", "Dear Pat:", "Yes."), ["top", "top", "body", "end", "end", "end"]),
        # Without a salutation below there is nothing that says whose the prose is.
        (("Ferries", PROSE, PROSE), ["top", "top", "body"]),
    ],
)
def test_prose_of_the_page_above_a_letter_is_no_body(lines: tuple[str, ...], zones: list[str]) -> None:
    found = evidence("\n\n".join(lines))
    assert [next(name for name in names if "@" in name).split("@")[1] for names in found] == zones


def test_how_lines_follow_in_a_text_that_indents_paragraphs() -> None:
    text = (
        "Dear Chair Lee:\n"
        "       We write to ask for the harbor plan that your office has\n"
        "     promised to us in June, and to thank you for the answer to\n"
        "     our last letter about it.\n"
        "       The tower has been silent since the storm of last summer\n"
        "     and the ferry crews have had no weather reports. The board\n"
        "     said to us:\n"
        "           It will be mended when there is money for it, and we\n"
        "         have none for it now.\n"
    )
    assert flows(text) == [
        "", "first/colon/room", "margin/open/full", "margin/open/full", "first/stop/room", "margin/open/full", "margin/open/full",
        "deep/colon/room", "deep_on/open/full",
    ]  # fmt: skip


def test_a_page_mark_between_lines_is_passed_over() -> None:
    text = "Dear Chair Lee:\n\nWe write to ask for the plan that\nyour office promised to us in June\n\nPage 2\n\nand never sent.\n"
    assert flows(text)[4] == "spaced+page/open/full"


def test_a_quotation_goes_on_until_it_is_closed() -> None:
    text = "He said:\n\n“The plan is late.\nIt will come.”\n\nWe ask why."
    found = evidence(text)
    assert ["in_quotation" in names for names in found] == [False, False, True, False]


def test_prose_that_a_page_interrupts() -> None:
    text = "Dear Chair Lee:\n\nWe write to ask for the plan that\n\n2113 MAIN STREET\n\nyour office promised to us."
    found = evidence(text)
    assert "text_open" in found[3]


def test_the_last_words_of_a_page_are_no_header() -> None:
    text = "We write to ask for the plan that was\npromised in May\nPage 2\nand never sent."
    assert "page_below" not in evidence(text)[1]
    assert "page_below" in evidence("We write to ask for the plan.\n\nChair Lee\nPage 2\nWe ask again.")[1]


def test_how_far_a_line_is_set_in_from_the_one_above() -> None:
    found = evidence("Hon. Pat Lee,\nNational Food and\n    Nutrition Board,\n12 Main Street,")
    steps = [next((name for name in names if "~" in name), "") for names in found]
    assert steps == ["", "same~comma", "hung~joint", "less~comma"]


def test_pairs_with_the_piece_above() -> None:
    found = evidence(LETTER)
    assert not any("<" in name for name in found[0])
    assert "honorific<date" in found[1]
    assert "name<closing" in found[6]


def test_progress() -> None:
    found = evidence(LETTER)
    assert {"first_piece", "early", "before_prose", "greeting_below", "closing_below"} <= found[0]
    assert {"date_above", "before_prose"} <= found[1]
    assert {"date_above", "address_above", "greeting_above", "closing_below"} <= found[4]
    assert [n for n, one in enumerate(evidence(LETTER + "\n" + LETTER)) if "first_greeting" in one] == [3]
    assert not found[4] & {"closing_above", "greeting_below"}
    assert {"closing_above", "closing_near", "after_prose", "late"} <= found[6]
    assert {"closing_above", "name_above", "last_piece", "late"} <= found[7]
    assert not found[7] & {"first_piece", "early", "closing_below", "before_prose"}


def test_thanks_on_top_of_a_page_close_nothing() -> None:
    assert "closing_above" not in evidence("Sincerely,\n\nMarch 4, 2019\n\nDear Chair Lee:")[1]


def test_scraps_beside_a_closing_are_no_words() -> None:
    found = evidence("Dear Chair Lee:\n\nWe write to ask for the harbor plan.\n\ni Sincerely, I f t\n\nPat Lee")
    assert "closing" in found[3]
    assert all("rule" in found[n] and "prose_words" not in found[n] for n in (2, 4))
    assert "rule" not in evidence("We write to ask for it.\n\ni\n\nSincerely,\n\nPat Lee")[1]


def test_another_letter_behind_the_first() -> None:
    found = evidence(LETTER + "\n" + LETTER)
    assert "another_letter" in found[8]
    assert not any("another_letter" in names for names in evidence(LETTER))


def test_blank_lines_and_indents() -> None:
    found = evidence("Harbor Office\n\n\nDear Chair Lee:\n    We write to ask for the plan.\nWe thank you for it.")
    assert "above_none" in found[0]
    assert "above_blank" in found[1]
    assert {"below_blank", "indent_none"} <= found[0]
    assert {"above_none", "indented_more", "indent_some"} <= found[2]
    assert {"indented_less", "indent_none", "below_blank"} <= found[3]
    assert "next_indented_more" in found[1]
    assert "next_indented_less" in found[2]


def test_how_the_piece_above_ends() -> None:
    ends = {
        "We ask for the plan.": "previous_stop",
        "We ask, and we wait,": "previous_comma",
        "We ask for these things:": "previous_colon",
        "We ask for the plan of": "previous_connective",
        "We ask for the har-": "previous_hyphen",
        "We ask for the plan": "previous_open",
    }
    for line, name in ends.items():
        found = evidence(f"{line}\nWe wait.")[1]
        assert found & set(ends.values()) == {name}, line


def test_lower_case_goes_on_in_the_middle_of_a_sentence() -> None:
    assert "goes_on" in evidence("We ask for the plan\nthat you promised us.")[1]
    assert "goes_on" not in evidence("We ask for the plan.\nthat you promised us.")[1]
    assert "goes_on" in evidence("We ask for the har-\nBor plan.")[1]


def test_what_has_a_label_does_not_go_on() -> None:
    assert "goes_on" not in evidence("We ask for the plan\n(a) that you promised us.")[1]


def test_lines_that_fill_the_width() -> None:
    long = "We write to ask for the plan of the harbor, " * 2
    text = f"{long}\nand for an answer.\n{'They told us that the harbor was not to be ' * 2}"
    found = evidence(text)
    assert "full" in found[0]
    assert "full" not in found[1]
    assert "previous_full" in found[1]


def test_lines_by_themselves() -> None:
    found = evidence("We write to ask for the plan.\n\nBackground of the plan\n\nThe harbor is too shallow for us.")
    assert "stands_alone" in found[1]
    assert "stands_alone" not in found[0]


def test_running_heads_repeat_and_have_a_page_number_below() -> None:
    text = "Chair Lee\nMarch 4, 2019\nPage 2\n\nWe ask for the plan.\n\nChair Lee\nMarch 4, 2019\nPage 3\n\nWe thank you for it."
    found = evidence(text)
    assert {"page_below"} <= found[0] & found[1]
    assert "repeats" not in found[0]
    assert {"repeats", "page_below"} <= found[4]
    assert "page_below" not in found[2]


def test_places_in_a_line() -> None:
    left, right = evidence("Pat Lee          Sam Day")
    assert "starts_line" in left
    assert "ends_line" not in left
    assert {"wide_gap", "ends_line"} <= right
    assert "starts_line" not in right


def test_text_that_begins_paragraphs_with_an_indent() -> None:
    lines = [f"{'    ' if n % 3 == 0 else ''}We write to ask for the plan of the harbor and for it." for n in range(9)]
    found = evidence("\n".join(["Pat Lee", "Dear Chair Lee:", *lines, "Sincerely,", "    Sam Day"]))
    assert ["starts_by_indent" in names for names in found[2:11]] == [n % 3 == 0 for n in range(9)]
    assert not any({"starts_by_indent", "goes_on_by_indent"} & names for names in (*found[:2], *found[12:]))


def test_text_that_sets_paragraphs_apart_with_blank_lines() -> None:
    paragraph = (
        "We write to ask for the plan of the harbor and for\nan answer that says when we may have it from you.\nWe thank you."
    )
    found = evidence("\n\n".join([paragraph] * 3))
    assert ["starts_by_blank" in names for names in found] == [False, False, False, True, False, False, True, False, False]


def test_each_piece_has_one_size_whatever_is_around_it() -> None:
    """No evidence of its place is taken for what its own text says."""
    sizes = {"one_word", "two_words", "few_words", "some_words", "many_words"}
    for file in sorted(FIXTURES.glob("*.txt")):
        for names in evidence(file.read_text("utf-8")):
            assert len(names & sizes) == 1, (file.name, names)


def test_looks_are_listed_once() -> None:
    assert len(set(LOOKS)) == len(LOOKS)
    assert all(EVIDENCE.values())
    # Only the zone below a copy notation and the pair with one say the same.
    assert len(EVIDENCE) - len(set(EVIDENCE.values())) <= len(LOOKS)


def test_notes_at_a_pages_foot_are_known_however_many_blank_lines_stand_in_them() -> None:
    notes = [f"{n} See the report of the harbor office of 19{n + 10} at 12." for n in range(1, 21)]
    below = "\n\fPage 2\n\nand for an answer to it.\n"
    for blank in ("\n", "\n\n", "\n\n\n", "\n\f\n"):
        found = evidence("Dear Chair Lee:\n\nWe write to ask for the plan\n\n" + blank.join(notes) + below)
        assert [any(name.endswith("@notes") for name in names) for names in found] == [False] * 2 + [True] * 20 + [False] * 2


@pytest.mark.parametrize(
    ("looks", "page"),
    [
        (["short", "prose", "lower", "office", "address", "greeting", "prose"], 3),  # the address is the letter's own
        (["honorific", "address", "prose", "greeting", "prose"], 0),  # a letter whose salutation was lost
        (["prose", "closing", "name", "greeting", "prose"], 0),
        (["prose", "lead", "office", "address", "prose"], 2),
        (["prose", "prose"], 0),
    ],
)
def test_where_the_page_has_prose_of_its_own_above_a_letter(looks: list[str], page: int) -> None:
    assert page_prose(looks) == page
