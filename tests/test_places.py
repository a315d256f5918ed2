"""Spans of pieces, and the little marks at their ends: labels, full stops, figures of footnotes."""

from __future__ import annotations

import pytest

from congress_letters import Span, Vocabulary
from congress_letters._places import after, item_label, join, label_end, note_label, note_marks, trimmed

VOCABULARY = Vocabulary.default()


def test_stretches_with_blanks_between_are_one() -> None:
    assert join("Pat Lee\n\n  Sam", [(0, 3), (4, 7), (11, 14)]) == (Span(0, 14),)
    assert join("Pat, Lee", [(0, 3), (5, 8)]) == (Span(0, 3), Span(5, 8))
    assert join("PatLee", [(0, 3), (3, 6)]) == (Span(0, 6),)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Chair,", "Chair"),
        ("Chair ,; \t\n\r", "Chair"),
        ("Chair.", "Chair"),
        ("Chair.,", "Chair"),
        ("Washington, D.C.", "Washington, D.C."),
        ("Harbors Inc.", "Harbors Inc."),
        ("Pat J.", "Pat J."),
        ("PAT LEE, SR.", "PAT LEE, SR."),
        ("PAT LEE, CONN.", "PAT LEE, CONN."),
        ("Portland, Oreg.", "Portland, Oreg."),
        ("Portland, ME.", "Portland, ME"),
        ("HARBORS, INC.", "HARBORS, INC."),
        ("7.", "7"),
        (".", "."),
        (",", ","),
        ("Chair", "Chair"),
    ],
)
def test_a_value_is_without_the_mark_of_a_list(text: str, inside: str) -> None:
    (span,) = trimmed(text, (Span(0, len(text)),))
    assert text[span.start : span.end] == inside


def test_only_the_last_stretch_is_trimmed() -> None:
    assert trimmed("Lee, Day.", (Span(0, 4), Span(5, 9))) == (Span(0, 4), Span(5, 8))


def test_what_is_left_behind_a_place() -> None:
    places = (Span(0, 4), Span(5, 9))
    assert after(places, 0) == places
    assert after(places, 2) == (Span(2, 4), Span(5, 9))
    assert after(places, 4) == (Span(5, 9),)
    assert after(places, 9) == ()


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("1. Send it", ("1.", 3)),
        ("(a) Send it", ("(a)", 4)),
        ("1.2 Send it", ("1.2", 4)),
        ("• Send it", ("•", 2)),
        ("Send it", (None, 0)),
        ("1.", (None, 0)),
    ],
)
def test_labels_of_list_items(line: str, label: tuple[str | None, int]) -> None:
    assert item_label(line) == label


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("1 See it", ("1", 2)),
        ("[12] See it", ("12", 5)),
        ("3. See it", ("3", 3)),
        ("† See it", ("†", 2)),
        ("See it", (None, 0)),
        ("12", (None, 0)),
    ],
)
def test_labels_of_footnotes(line: str, label: tuple[str | None, int]) -> None:
    assert note_label(line) == label


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("cc: Pat Lee", 4),
        ("cc. Pat Lee", 4),
        ("cc Pat Lee", 3),
        ("cc:", 3),
        ("cc", 2),
        ("cc ", 3),
        ("cc pat", 0),
        ("Pat Lee", 0),
    ],
)
def test_how_long_a_label_of_the_vocabulary_is(line: str, end: int) -> None:
    assert label_end(line, "copy_labels", VOCABULARY) == end


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("We ask.1 We wait.”12", [("1", "1"), ("12", "12")]),
        ("We ask [3] and wait", [("3", "[3]")]),
        ("We ask, 4 We wait", [("4", "4")]),
        ("We ask for 12 plans in 2019.", []),
        ("We ask.", []),
    ],
)
def test_marks_of_footnotes_in_a_text(text: str, marks: list[tuple[str, str]]) -> None:
    found = note_marks(text, Span(0, len(text)), VOCABULARY)
    assert [(label, text[place.start : place.end]) for label, place in found] == marks


def test_marks_are_looked_for_inside_the_stretch() -> None:
    assert note_marks("We ask.1 We wait.2", Span(0, 7), VOCABULARY) == []
    assert note_marks("We ask.1 We wait.2", Span(9, 18), VOCABULARY) == [("2", Span(17, 18))]


def test_a_house_number_is_no_mark() -> None:
    for text, labels in (
        ("the post office at 5 First Street", []),
        ("the post office, 5 First we ask", ["5"]),
        ("the office. 5 Letters to", ["5"]),
    ):
        assert [label for label, _ in note_marks(text, Span(0, len(text)), VOCABULARY)] == labels
