"""Small letters for what the tests of each part pass by: every line and branch of the core is run by some test."""

from __future__ import annotations

import sys
from pathlib import Path
from threading import Thread

import pytest
from attrs import evolve

from congress_letters import (
    Furniture,
    JsonError,
    Letter,
    Line,
    Span,
    Vocabulary,
    _looks,
    clean,
    find_letters,
    from_dict,
    from_json,
    parse,
    render,
    to_dict,
    to_json,
)
from congress_letters._find import _inside
from congress_letters._grammar import grammar_text
from congress_letters._version import version
from congress_letters._view import plain
from congress_letters._weights import default_weights
from congress_letters._words import line_of, words_in
from congress_letters._work import count
from tests.letters import LETTER
from tests.test_build import BODY, CLOSED, build, texts
from tests.test_parse import assert_nothing_lost

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
TOP = "March 4, 2019\n\nThe Honorable Pat Lee\nChair\nCommittee on Trade\nWashington, DC 20515\n\nDear Chair Lee:\n\n"
BODY_TEXT = "We write to ask for the harbor plan that your office promised in June of last year.\n\n"
INSIDE = "March 4, 2019 The Honorable Pat Lee Chair Dear Chair Lee: We write to ask for the plan that your office promised in June"
END = "Sincerely,\n\nSam Day\nMember of Congress\n"


# ---- Memory is bounded, and what is forgotten is found again


def test_with_room_for_three_results_letters_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept between calls is only a memory of results."""
    letters = [file.read_text("utf-8") for file in sorted(EXAMPLES.glob("*.txt"))]
    expected = [to_json(parse(text)) for text in letters]
    for module in ("_looks", "_vocabulary", "_weights"):
        monkeypatch.setattr(f"congress_letters.{module}._REMEMBERED", 3)
    for remembered in (_looks._seen, Vocabulary.default()._known, default_weights()._offers):
        remembered.clear()
    assert [to_json(parse(text)) for text in letters] == expected
    assert len(_looks._seen) <= 4
    assert len(Vocabulary.default()._known) <= 4
    assert len(default_weights()._offers) <= 4


def test_words_without_end_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("congress_letters._vocabulary._REMEMBERED", 50)
    vocabulary = Vocabulary.default()
    parse(" ".join(f"word{n}" for n in range(500)))
    assert len(vocabulary._known) <= 51


def test_the_words_of_lines_without_end_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("congress_letters._words._REMEMBERED", 50)
    vocabulary = Vocabulary.default().extend({})
    for n in range(200):
        words_in(f"word{n}", vocabulary)
    assert len(vocabulary.words) <= 51


def test_lines_without_end_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("congress_letters._words._REMEMBERED", 50)
    vocabulary = Vocabulary.default().extend({})
    for n in range(200):
        line_of(f"line {n}", vocabulary)
    assert 0 < len(vocabulary.lines) <= 51


def test_a_short_line_is_looked_at_once() -> None:
    vocabulary = Vocabulary.default().extend({})
    assert line_of("Member of Congress", vocabulary) is line_of("Member of Congress", vocabulary)
    long = "We write to ask for the plan of the county, which you have had for a year."
    assert line_of(long, vocabulary) is not line_of(long, vocabulary)
    assert long not in vocabulary.lines


def test_an_entry_of_signs_alone_is_no_word() -> None:
    more = Vocabulary.default().extend({"offices": ["Chair . Emeritus"]})
    assert more.bits(".") == Vocabulary.default().bits(".")


def test_other_threads_work_is_not_counted() -> None:
    with count() as work:
        thread = Thread(target=parse, args=(LETTER,))
        thread.start()
        thread.join()
    assert (work.characters, work.steps) == (0, 0)


# ---- Installation


def test_a_grammar_that_is_not_there_says_what_to_do() -> None:
    with pytest.raises(FileNotFoundError, match=r"the grammar nowhere\.lark is missing .*; install it again"):
        grammar_text("nowhere")


def test_the_version_of_a_checkout_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    version.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "path", [])
        assert version() == "unknown"
    version.cache_clear()
    assert version() != "unknown"


# ---- The model


def test_a_span_inside_another() -> None:
    outer = Span(2, 9)
    assert Span(2, 9) in outer
    assert Span(4, 4) in outer
    assert Span(1, 4) not in outer
    assert Span(8, 10) not in outer
    assert 4 not in outer
    assert len(outer) == 7


def test_a_letter_in_a_few_words() -> None:
    assert repr(parse(LETTER)) == "<Letter '2019-03-04' · to 'Pat Lee' · 1 blocks · 1 signed>"
    assert repr(parse("")) == "<Letter 1 issues>"


def test_model_classes_are_closed() -> None:
    with pytest.raises(TypeError, match=r"Letter is closed to subclassing; hold one in a class of your own instead of Mine"):
        type("Mine", (Letter,), {})


def test_the_text_of_a_part_needs_the_text() -> None:
    bare = from_json(to_json(parse(LETTER)))
    assert bare.closing is not None
    with pytest.raises(ValueError, match=r"no source text: it was read from JSON; give from_json\(\.\.\., text=\.\.\.\) the text"):
        bare.text_of(bare.closing)
    whole = from_json(to_json(parse(LETTER)), text=LETTER)
    assert whole.closing is not None
    assert whole.text_of(whole.closing) == "Sincerely,"


def test_what_a_notebook_and_a_terminal_show() -> None:
    letter = parse(LETTER.replace("harbor", "<b>harbor</b>").replace("March 4", "February 30"))
    shown = letter._repr_html_()
    assert "February 30, 2019" in shown
    assert "date-unreadable" in shown
    assert "&lt;b&gt;harbor" in shown
    assert "<b>harbor" not in shown
    assert "February 30, 2019" in plain(letter.__rich__().letter)


# ---- Labels of lists


def items(text: str) -> list[tuple[str | None, int]]:
    letter = build(*(("ITEM", line) for line in text.splitlines()))
    assert letter.body is not None
    return [(block.label, block.level) for block in letter.body.blocks]


def test_a_list_that_does_not_begin_at_one() -> None:
    """An excerpt, or a list whose first items were lost."""
    assert items("4. See the plan.\n5. Send us the log.\na. Say when.\n6. Say who.") == [("4.", 0), ("5.", 0), ("a.", 1), ("6.", 0)]


def test_a_number_left_out_is_no_level() -> None:
    assert items("1. See the plan.\na. Say when.\n3. Say who.\n4. Say why.") == [("1.", 0), ("a.", 1), ("3.", 0), ("4.", 0)]


def test_numbers_with_points_are_lists_of_their_depth() -> None:
    assert items("1.1 See the plan.\n1.2 Send us the log.\n1.2.1 Say when.\n1.3 Say who.") == [
        ("1.1", 0), ("1.2", 0), ("1.2.1", 1), ("1.3", 0),
    ]  # fmt: skip


# ---- Persons


def test_a_signer_with_an_honorific() -> None:
    letter = build(*CLOSED, ("NAME", "Dr. Pat Lee"))
    (signature,) = letter.signatures
    assert (signature.honorific, signature.name and signature.name.text) == ("Dr.", "Pat Lee")


def test_a_roll_in_which_each_has_an_office() -> None:
    letter = build(*CLOSED, ("ROLL MORE", "Senator Pat Lee; Representative Sam Day; Kim Orr."))
    assert [s.name and s.name.text for s in letter.signatures] == ["Pat Lee", "Sam Day", "Kim Orr"]
    assert [texts(s.titles) for s in letter.signatures] == [["Senator"], ["Representative"], []]


def test_nobody_is_greeted_behind_the_last_and() -> None:
    letter = build(("SALUTATION", "Dear Chair Lee and the:"), *BODY)
    assert letter.salutation is not None
    assert letter.salutation.addressees[0].startswith("Chair Lee")


def test_a_name_in_lower_case_is_no_office() -> None:
    letter = build(*CLOSED, ("NAME", "pat lee, secretary"))
    assert len(letter.signatures) == 1
    assert letter.signatures[0].role is None


# ---- Parts that come twice


def test_two_postscripts_are_one_part() -> None:
    letter = build(
        *CLOSED, ("NAME", "Sam Day"), ("", ""), ("POSTSCRIPT", "P.S. Thank you."), ("POSTSCRIPT", "P.P.S. The log is enclosed.")
    )
    assert letter.postscript is not None
    assert letter.postscript.text == "P.S. Thank you. P.P.S. The log is enclosed."
    assert_nothing_lost(letter)


def test_second_initials_and_a_second_title_for_all_belong_nowhere() -> None:
    roll = ("ROLL MORE", "Pat Lee, Sam Day, Kim Orr; Members of Congress.")
    letter = build(*CLOSED, roll, ("", ""), ("GROUP", "U.S. Senators"), ("INITIALS", "PL/so"), ("INITIALS", "SD/kr"))
    assert letter.group_title is not None
    assert letter.reference_initials is not None
    assert letter.group_title.text == "Members of Congress"
    assert letter.reference_initials.text == "PL/so"
    assert [line.text for line in letter.unclassified] == ["U.S. Senators", "SD/kr"]
    assert_nothing_lost(letter)


# ---- Finding


def found(text: str) -> list[str]:
    """The letters of a text, each as it stands there."""
    return [text[letter.span.start : letter.span.end] for letter in find_letters(text)]


PROSE = "The board met in the spring, and heard from the pilots that the harbor is too shallow for the ferry.\n\n"


def test_a_letter_behind_a_line_longer_than_the_window() -> None:
    """A report in one line above it, twice as long as what is looked at at once."""
    text = "The board met in the spring. " * 6_000 + "\n\n" + TOP + BODY_TEXT + END
    (letter,) = find_letters(text)
    assert text[letter.span.start :].startswith("March 4, 2019")
    assert letter.salutation is not None


def test_a_letter_that_is_set_in_by_tabs() -> None:
    text = (
        PROSE + "".join(f"\t{line}" if line.strip() else line for line in (TOP + BODY_TEXT + END).splitlines(True)) + "\n" + PROSE
    )
    (one,) = found(text)
    assert (one.startswith("March 4, 2019"), one.endswith("Member of Congress")) == (True, True)


def test_a_letter_without_a_closing_goes_on_over_blank_lines() -> None:
    text = PROSE + TOP + BODY_TEXT + "We ask when it will come, and who has it now.\n\n"
    (one,) = found(text)
    assert one.startswith("March 4, 2019")
    assert one.endswith("who has it now.")


def test_a_letter_without_a_closing_that_is_set_in_ends_where_the_text_steps_back() -> None:
    inner = "".join(f"          {line}" if line.strip() else line for line in (TOP + BODY_TEXT).splitlines(True))
    (one,) = found(PROSE + inner + PROSE)
    assert one.startswith("March 4, 2019")
    assert one.endswith("June of last year.")


def test_a_copy_behind_the_signature_in_a_line_without_breaks() -> None:
    letter = parse(f"{INSIDE} of last year. Sincerely, Sam Day, Member of Congress cc Kim Orr, Clerk")
    assert [copy.name and copy.name.text for copy in letter.copies] == ["Kim Orr"]


def test_a_sentence_below_the_signatures_takes_its_own_first_line() -> None:
    """A line that a sentence begins is not another signer: "The Honorable Kim Orr, Chair, asked / whether"."""
    text = (
        TOP
        + BODY_TEXT
        + END
        + "The Honorable Kim Orr, Chair of the board, asked\nwhether the plan was late, and was told that it was.\n\n"
        + PROSE
    )
    (one,) = found(text)
    assert one.endswith("Member of Congress")


def test_a_subject_in_two_lines_belongs_to_the_letter() -> None:
    text = (
        PROSE
        + "March 4, 2019\n\nRE: The harbor plan\nthat was promised to the pilots in June.\n\nDear Chair Lee:\n\n"
        + BODY_TEXT
        + END
    )
    (letter,) = find_letters(text)
    assert text[letter.span.start :].startswith("March 4, 2019")


def test_a_letter_that_begins_inside_a_line() -> None:
    """Line breaks were lost: the letter begins at its date, not at the words before."""
    before = "and the board was told so in the letter below, which was read to it in full and then was laid on the table: "
    (one,) = found(f"{PROSE}{before}{INSIDE} of last year. Sincerely, Sam Day, Member of Congress\n")
    assert one.startswith("March 4, 2019 The Honorable")


def test_a_salutation_inside_a_sentence_begins_no_letter() -> None:
    """No date and no addressee stand before it."""
    before = "and the board was told that every letter of that year began in the same way and went to all who had asked, with "
    assert (
        found(f"{PROSE}{before}Dear Chair Lee: and that the rest was left to the clerk, who was free to say what he liked.\n") == []
    )


def test_of_columns_beside_a_letter_only_what_is_beside_it_is_the_letters() -> None:
    """The column begins above the letter's first line: what stands there is none of the letter's."""
    text = (
        "Harbor Days                    ~~ %% 12\n"
        "March 4, 2019                  RECEIVED\n\n"
        "Dear Chair Lee:\n\nWe write to ask for the harbor plan that your office promised in June.\n\nSincerely,\n\nPat Lee\n"
    )
    (letter,) = find_letters(text)
    assert letter.span.start == text.index("March")
    loose: list[Line | Furniture] = [*letter.unclassified, *letter.furniture]
    assert [part.text for part in loose] == ["RECEIVED"]
    for part in loose:
        assert all(piece in letter.span for piece in part.pieces)
        assert part.text == clean(text, part.text_pieces)


def test_of_a_part_that_stands_beside_and_behind_a_letter_only_what_is_beside_it_is_its_own() -> None:
    """A column of stamps beside the letter, which goes on below it."""
    letter = parse(LETTER)
    before, inside, behind = Span(0, 2), Span(4, 8), Span(len(LETTER) + 5, len(LETTER) + 9)
    whole = evolve(letter, pieces=(Span(3, len(LETTER)),))
    text = letter.source.text or ""
    assert _inside(whole, (Line("stamps", (before, inside, behind), (before, inside, behind)),)) == (
        Line(text[4:8], (inside,), (inside,)),
    )
    assert _inside(whole, (Line("stamps", (before, behind), (before, behind)), Line("x", (before,), (before,)))) == ()


# ---- Quotation marks


def test_quotation_marks_before_paragraphs_that_are_never_closed() -> None:
    """Each paragraph of a quoted letter has one, and the last page is not there."""
    lines = [
        "March 4, 2019",
        "Dear Chair Lee:",
        "We write to ask for the plan.",
        "The pilots say that it is late.",
        "Please answer by June.",
    ]
    letter = parse("\n\n".join(f"“{line}" for line in lines))
    assert letter.date is not None
    assert letter.date.text == "March 4, 2019"
    assert letter.salutation is not None
    assert letter.salutation.text == "Dear Chair Lee:"


# ---- Rendering


def test_a_roll_without_a_title_for_all() -> None:
    letter = parse(render(build(*CLOSED, *[("NAME", name) for name in ("Pat Lee", "Sam Day", "Kim Orr")]), "record"))
    assert [s.name and s.name.text for s in letter.signatures] == ["Pat Lee", "Sam Day", "Kim Orr"]


def test_a_sender_too_long_for_the_records_column_is_wrapped() -> None:
    long = "Subcommittee on Harbors, Channels, Lighthouses, Buoys and Other Aids to the Navigation of the Great Lakes"
    page = render(build(("LETTERHEAD", "Congress of the United States"), ("LETTERHEAD", long), ("", ""), *BODY), "record")
    assert all(len(line) <= 66 for line in page.splitlines())
    assert " ".join(page.split()).startswith(f"Congress of the United States, {long}")


@pytest.mark.parametrize("last", ["transportation", "administration", "recommendations", "infrastructure", "undersecretaries"])
def test_a_word_broken_at_the_end_is_whole_where_it_would_stand_alone(last: str) -> None:
    """The last line of a paragraph has two words or more, whatever stands before."""
    for length in range(1, 66):
        said = f"{'x' * length} and the harbor was too shallow for the boats of the {last}"
        page = render(build(("PARAGRAPH", said)), "wrapped")
        lines = [line.strip() for line in page.strip().splitlines()]
        assert len(lines[-1].split()) > 1
        assert "".join(f"{line} " if line[-1] != "-" else line[:-1] for line in lines).strip() == said


# ---- JSON


def test_an_error_in_a_choice_of_forms_has_its_path() -> None:
    data = to_dict(parse(LETTER))
    data["closing"]["lead_in"] = {"text": "With regards,"}
    with pytest.raises(JsonError, match=r"^closing\.lead_in: "):
        from_dict(data)
