"""Finding letters in longer documents: by document, and that prose with look-alikes has none."""

from __future__ import annotations

import json
import tracemalloc
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from benchmarks.find import document, speeches
from congress_letters import IssueCode, Vocabulary, find_letters, parse
from congress_letters._cli import main
from congress_letters._find import find_in
from congress_letters._find_anchors import Kind, anchors
from congress_letters._work import count
from tests.decoys import Decoys

LETTER = """\
March 4, 2019

The Honorable Pat Lee
Chair
Committee on Harbors
12 Main Street
Portland, ME 04101

Dear Chair Lee:

We write to ask for the harbor plan that your office promised in June.

Sincerely,

Sam Day
Member of Congress
"""
SECOND = LETTER.replace("Pat Lee", "Kim Orr").replace("Chair Lee", "Chair Orr").replace("Sam Day", "Ruth Roe")
PROSE = "The ferry was late again on Tuesday, and nobody in the harbor was surprised by it.\n"
RECORD = """\
  Mr. HOLT. Mr. Speaker, I include in the Record a letter about the harbor
at Cutler Point.
  There being no objection, the letter was ordered to be printed in the
Record, as follows:

                                     House of Representatives,

                                          Committee on Harbors,

                                    Washington, DC, March 4, 2019.
     Hon. Pat Lee,
     Chair, Committee on Trade,
     Washington, DC.
       Dear Chair Lee: We write to ask for the harbor plan that your
     office promised in June, and for the survey.
           Sincerely,
                                                     Sam Day,
     Member of Congress.
                                  ____

                                                   March 9, 2019.
     Hon. Sam Day,
     Washington, DC.
       Dear Representative Day: The plan is on its way, and so is
     the survey that you ask for.
           Sincerely,
                                                     Pat Lee,
     Chair.

  Mr. OAKES. Mr. Speaker, I thank the gentleman, and I reserve the
balance of my time.
"""


def signers(text: str) -> list[tuple[str, ...]]:
    return [letter.signers for letter in find_letters(text)]


def stands(text: str, number: int = 0) -> str:
    span = list(find_letters(text))[number].span
    return text[span.start : span.end]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "\0", PROSE, "Dear Chair Lee:", "Sincerely,\n\nSam Day", "Dear Chair Lee:\n\nSincerely,\n\nSam Day"]
)
def test_where_there_is_no_letter_none_is_found(text: str) -> None:
    assert list(find_letters(text)) == []


def test_a_text_that_is_one_letter_gives_what_parse_gives() -> None:
    (letter,) = find_letters(LETTER, name="a.txt")
    assert letter == parse(LETTER, name="a.txt")


def test_prose_around_a_letter_is_no_part_of_it() -> None:
    text = f"{PROSE}\n{PROSE}\n{LETTER}\n{PROSE}"
    (letter,) = find_letters(text, name="page")
    assert text[letter.span.start : letter.span.end] == LETTER.strip()
    assert letter.source == parse(text, name="page").source
    assert letter.values() == parse(LETTER).values()
    assert letter.salutation is not None
    assert letter.text_of(letter.salutation) == "Dear Chair Lee:"
    assert letter.issues == ()


@pytest.mark.parametrize("mark", ["###", "# # #", "-30-", "- 30 -"])
def test_the_mark_that_ends_a_release_ends_the_letter(mark: str) -> None:
    text = f"{LETTER}\n{mark}\n\nIssues: Fishing & Ports\n\nKim Orr\nPress Secretary\n"
    (letter,) = find_letters(text)
    assert letter.signers == ("Sam Day",)
    assert letter.span.end == text.index("Member of Congress") + len("Member of Congress")


def test_letters_that_follow_each_other_at_once() -> None:
    text = f"{LETTER}{SECOND}\n{LETTER}"
    assert signers(text) == [("Sam Day",), ("Ruth Roe",), ("Sam Day",)]
    assert stands(text, 0) == stands(text, 2) == LETTER.strip()
    assert stands(text, 1) == SECOND.strip()


def test_a_letterhead_belongs_to_the_letter_below_it() -> None:
    head = "Congress of the United States\nWashington, DC 20515\n\n"
    text = f"{LETTER}\n{head}{SECOND}"
    assert stands(text, 0) == LETTER.strip()
    assert stands(text, 1) == (head + SECOND).strip()


def test_copies_belong_to_the_letter_above_them() -> None:
    copies = "\ncc: The Honorable Otis Ravenel\nThe Honorable Agnes Delacroix\n"
    text = f"{LETTER}{copies}\n{SECOND}"
    assert stands(text, 0) == (LETTER + copies).strip()
    assert stands(text, 1) == SECOND.strip()


def test_a_letter_that_a_letter_quotes_is_no_letter_of_its_own() -> None:
    quoted = "Your office answered in these words:\n\nDear Mr. Day:\n\nThe plan is late.\n\nWe ask why.\n\nSincerely,"
    assert signers(LETTER.replace("Sincerely,", quoted)) == [("Sam Day",)]


def test_the_record() -> None:
    assert signers(RECORD) == [("Sam Day",), ("Pat Lee",)]
    assert stands(RECORD).startswith("House of Representatives,")
    assert stands(RECORD).endswith("Member of Congress.")
    assert stands(RECORD, 1).startswith("March 9, 2019.")
    assert stands(RECORD, 1).endswith("Chair.")


def test_a_page_mark_of_the_record_does_not_end_a_letter() -> None:
    text = RECORD.replace("     office promised in June", "\n[[Page H12]]\n\n     office promised in June")
    assert signers(text) == [("Sam Day",), ("Pat Lee",)]
    assert [mark.text for mark in next(find_letters(text)).furniture] == ["[[Page H12]]"]


@pytest.mark.parametrize(
    "greeting", ["Mr. Chairman:", "Sir:", "To the Members of the Committee:", "DEAR CHAIR LEE:", "My dear Pat:"]
)
def test_other_salutations(greeting: str) -> None:
    text = f"{PROSE}\n{LETTER.replace('Dear Chair Lee:', greeting)}\n{PROSE}"
    assert stands(text) == LETTER.replace("Dear Chair Lee:", greeting).strip()


def test_a_letter_without_salutation() -> None:
    letter = LETTER.replace("Dear Chair Lee:\n\n", "")
    assert stands(f"{PROSE}\n{letter}\n{PROSE}") == letter.strip()


def test_a_letter_without_closing_and_signature() -> None:
    letter = LETTER[: LETTER.index("\nSincerely")]
    text = f"{PROSE}\n{letter}"
    assert stands(text) == letter.strip()


def test_a_release_with_the_date_behind_its_introduction() -> None:
    intro = "Senator Sam Day of Maine today sent this letter to the committee's new chair:    "
    text = (
        f"{PROSE}\n{intro}{LETTER}\n Contact: Ruth Roe, (202) 555-0133, who was not available on the day that this was written.\n"
    )
    assert stands(text) == LETTER.strip()


def test_a_letter_in_one_line_among_others() -> None:
    line = " ".join(LETTER.split())
    text = f"{PROSE}\n{line}\n\n{PROSE}"
    assert stands(text) == line


def test_a_letter_inside_a_line() -> None:
    said = "Senator Day of Maine said on Monday that nobody had answered, and then read the whole of what she had sent. "
    line = " ".join(LETTER.split())
    assert stands(f"{said * 3}{line}\n") == line


def test_words_of_ones_own() -> None:
    letter = LETTER.replace("Sincerely,", "Onward and upward,").replace("Dear Chair Lee:\n\n", "")
    text = f"{PROSE}\n{letter}\n{PROSE}"
    assert signers(text) == []
    vocabulary = Vocabulary.default().extend({"closings": ["Onward and upward"]})
    (found,) = find_letters(text, vocabulary=vocabulary)
    assert found.closing is not None


def test_bytes_are_refused_at_the_call() -> None:
    with pytest.raises(TypeError, match="parsed from str, not bytes"):
        find_letters(b"March 4, 2019")  # type: ignore[arg-type]


BODY = (
    "We write to ask for the harbor plan that your office promised in June. The pilots have waited for it since, as we have.\n\n"
    "Without it no boat may land at Cutler Point, and the county has no other harbor. We ask you to send it by May."
)


@pytest.mark.parametrize(
    "greeting", ["Dear Chair Lee:", "Dear Mr. President,", "Dear Colleagues:", "“Dear Colleague.", "Dear Pat:"]
)
@pytest.mark.parametrize("above", ["", f"{PROSE}The full text is below:\n", f"{PROSE}\n"])
def test_a_letter_that_begins_with_its_salutation_and_breaks_off(above: str, greeting: str) -> None:
    text = f"{above}{greeting}\n\n{BODY}"
    assert stands(text) == text[len(above) :]


@pytest.mark.parametrize("who", ["The Honorable Pat Lee\nChair\n", "Chairman Pat Lee\n"])
def test_a_letter_without_salutation_and_closing_below_the_line_that_leads_in(who: str) -> None:
    address = f"{who}House Committee on Harbors\n12 Main Street\nPortland, ME 04101\n\n"
    text = f"{PROSE}\nThe full text of the letter is below:\n\n{address}{BODY}"
    assert stands(text) == (address + BODY)
    for changed in (
        text.replace("letter", "list"),
        text.replace(BODY, PROSE * 3),
        text.replace("12 Main Street\nPortland, ME 04101\n", ""),
    ):
        assert list(find_letters(changed)) == []


def test_a_letter_with_a_date_and_a_salutation_that_breaks_off() -> None:
    text = f"{PROSE}\nMarch 4, 2019\n\nDear Chair Lee:\n\n{BODY}"
    assert stands(text) == text[text.index("March") :]


def test_such_a_letter_ends_where_the_page_goes_on() -> None:
    text = f"Dear Chair Lee:\n\n{BODY}\n\nBe the first to comment\n\nWe ask you to read our rules before you write to us.\n"
    assert stands(text) == text[: text.index("Be the")].strip()


def test_where_a_letter_above_has_its_closing_one_without_is_not_known_by_what_it_says_alone() -> None:
    text = f"{LETTER}\n\nDear Chair Lee:\n\n{BODY}\n"
    assert [letter.closing is not None for letter in find_letters(text)] == [True]
    assert len(list(find_letters(text.removeprefix(LETTER)))) == 1


def test_such_a_letter_ends_at_the_mark_that_ends_a_release() -> None:
    text = f"Dear Chair Lee:\n\n{BODY}\n\n###\n\nThe senator is on the harbor board, as she told us, and we thank you.\n"
    assert stands(text) == text[: text.index("###")].strip()


@pytest.mark.parametrize(
    "text",
    [
        f"Begin with a salutation such as this:\n\nDear Chair Lee:\n\n{BODY}",
        f"Write to a senator so:\n\nDear Senator Lee:\n\n{BODY}",
        f"To a chair:\n\nDear Mr. Chairman:\n\nTo others:\n\nDear Senator Lee:\n\n{BODY}",
        f"Dear Senator [last name]:\n\n{BODY}",
        f"Dear Senator ____________:\n\n{BODY}",
        f"He had torn up what he began, which said\nDear Chair Lee:\n{BODY}",
        f"Dear Chair Lee,\n\n{PROSE * 3}",
        f"Dear Miss Lee,\n\nShe put it down. “{BODY}” said the pilot, who had never been asked before that day.",
    ],
)
def test_what_shows_or_tells_of_a_salutation_is_no_letter(text: str) -> None:
    assert list(find_letters(text)) == []


# Nothing is found where there is nothing


@pytest.mark.parametrize("seed", [1, 2])
def test_a_megabyte_of_prose_with_look_alikes_has_no_letter(seed: int) -> None:
    text = Decoys(seed).text(1_000_000)
    assert len(text) >= 1_000_000
    assert [text[f.span.start : f.span.end] for f in find_letters(text)] == []


def test_the_look_alikes_do_look_alike() -> None:
    """Else the test above would show nothing: they begin lines, and with a head above or a name below they are a letter's."""
    text = Decoys(1).text(1_000_000)
    kinds = [anchor.kind for anchor in anchors(text, Vocabulary.default())]
    assert all(kinds.count(kind) >= 10 for kind in (Kind.DEAR, Kind.DOUBTFUL, Kind.CLOSING)), kinds
    for words in (
        "\nDear God, she said",
        "\nRespectfully, ",
        "\n“Dear God,” she said",
        "\nYours truly was",
        "\nHon. ",
        "\nDear Colleague",
    ):
        assert text.count(words) > 3, words
    assert signers(f"{text}\n\n{LETTER}\n\n{text[:1000]}") == [("Sam Day",)]


# An iterator, with bounded work and memory


def test_letters_are_read_while_they_are_asked_for() -> None:
    text = f"{LETTER}\n{PROSE * 40_000}\n{SECOND}"
    with count() as work:
        found = find_letters(text)
        assert work.characters == 0
        assert next(found).signers == ("Sam Day",)
        first = work.characters
        assert [letter.signers for letter in found] == [("Ruth Roe",)]
    assert work.characters - first < 1.1 * len(text)
    assert work.characters < 1.1 * len(text)


def test_memory_does_not_grow_with_the_text() -> None:
    peaks = []
    list(find_letters(document(1_600_000, 0.05)[0]))  # what is remembered of evidence and of the grammar is bounded, and there now
    for size in (400_000, 1_600_000):
        text, many = document(size, 0.05)
        tracemalloc.start()
        assert sum(1 for _ in find_in(text, sha256="0" * 64)) >= 0.95 * many
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0] + 500_000


def test_speeches_have_no_letter() -> None:
    import random

    assert list(find_letters(speeches(100_000, random.Random(1)))) == []


# What parse does with two letters


def test_parse_ends_where_another_letter_begins() -> None:
    letter = parse(f"{LETTER}\n{SECOND}")
    assert letter.signers == ("Sam Day",)
    assert letter.span.end == len(LETTER.strip())
    (issue,) = [issue for issue in letter.issues if issue.code is IssueCode.ANOTHER_LETTER]
    assert issue.span.start == len(LETTER) + 1


def test_parse_ends_where_another_letter_begins_also_where_the_first_one_has_no_closing() -> None:
    head = "The Honorable Pat Lee\nChair\nCommittee on Harbors\n12 Main Street\nPortland, ME 04101\n\nDear Chair Lee:\n\n"
    letter = parse(f"{head}{BODY}\n\n{head.replace('Lee', 'Orr')}{BODY}")
    assert letter.span.end == len(head + BODY)
    assert [issue.span.start for issue in letter.issues if issue.code is IssueCode.ANOTHER_LETTER] == [letter.span.end + 2]


# The command


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "day.txt"
    file.write_text(RECORD, "utf-8")
    return file


def output(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert main(["parse", "--all", *map(str, arguments)]) == 0
    return capsys.readouterr().out


def test_json_is_an_array_with_one_object_a_letter(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found: list[dict[str, Any]] = json.loads(output(capsys, "--format", "json", file))
    assert [letter["signatures"][0]["name"]["text"] for letter in found] == ["Sam Day", "Pat Lee"]
    assert [letter["span"] for letter in found] == [[f.span.start, f.span.end] for f in find_letters(RECORD)]
    assert {letter["source"]["length"] for letter in found} == {len(RECORD)}


def test_one_array_for_several_files(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "none.txt").write_text(PROSE, "utf-8")
    found = json.loads(output(capsys, "--format", "json", file, tmp_path / "none.txt", file))
    assert len(found) == 4


def test_no_letter_is_an_empty_array(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "none.txt").write_text(PROSE, "utf-8")
    assert output(capsys, "--format", "json", tmp_path / "none.txt") == "[]\n"
    assert output(capsys, "--format", "jsonl", tmp_path / "none.txt") == ""
    assert output(capsys, tmp_path / "none.txt") == "(no letter)\n"


def test_jsonl_and_text(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(output(capsys, "--format", "jsonl", file).splitlines()) == 2
    shown = output(capsys, file)
    assert "Dear Chair Lee:" in shown
    assert "Dear Representative Day:" in shown


def test_what_one_letter_has_taken_is_no_others() -> None:
    text = (
        "May 30, 2001\n\nDear Mr. Chairman:\n\nI certify that nobody of my family has a share in the cannery.\n\nSincerely,\n\n"
        "/s/ Ivo Brandt\nMember of Congress\n\n\nMarch 12, 2015\n\nDeasr Director Varga:\n\n"
        "We ask that the survey of the upper lake be printed, so that boats may use it.\n\nSincerely,\n\n"
        "Honora Bligh\nMember of Congress\n"
    )
    spans = [letter.span for letter in find_letters(text)]
    assert all(one.end <= other.start for one, other in pairwise(spans))
