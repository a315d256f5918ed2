"""Errors: one root, one clear first line, fields for programs, and they pickle."""

from __future__ import annotations

import copy
import pickle

import pytest

from congress_letters._errors import (
    CongressLettersError,
    JsonError,
    MissingExtraError,
    StrictError,
    line_and_column,
    line_starts,
    strict_error,
)
from congress_letters._model import Issue, IssueCode, Severity, Span


def issue(start: int, end: int | None = None) -> Issue:
    return Issue(IssueCode.NO_SALUTATION, Severity.ERROR, "There is no salutation.", (Span(start, start if end is None else end),))


ERRORS = [
    CongressLettersError("letter.txt: there is no such file; check the path"),
    strict_error(issue(6, 9), "First\nSecond line\n"),
    JsonError("body.blocks[3].text", "expected a string; found null"),
    MissingExtraError("cli", "colour"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_survive_pickling_and_copying(error: CongressLettersError) -> None:
    error.add_note("a note")
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again) == vars(error)
        assert again.args == error.args


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_one_root_and_a_clear_first_line(error: CongressLettersError) -> None:
    assert isinstance(error, CongressLettersError)
    assert str(error).splitlines()[0].strip()


def test_errors_are_also_the_builtin_that_a_caller_would_catch() -> None:
    assert issubclass(StrictError, ValueError)
    assert issubclass(JsonError, ValueError)
    assert issubclass(MissingExtraError, ImportError)


def test_missing_extra_says_what_to_install() -> None:
    assert str(MissingExtraError("cli", "colour")) == "colour needs an extra: pip install 'congress-letters[cli]'"


def test_json_error_without_a_path() -> None:
    assert str(JsonError("", "not JSON")) == "not JSON"
    assert str(JsonError("date.iso", "is wrong")) == "date.iso: is wrong"


def test_strict_error_shows_the_place() -> None:
    error = strict_error(issue(13), "First\r\nSecond line\r\nThird")
    assert (error.code, error.message) == (IssueCode.NO_SALUTATION, "There is no salutation.")
    assert (error.line, error.column) == (2, 7)
    assert error.excerpt == "Second line\n      ^"
    assert str(error) == "no-salutation: There is no salutation. (line 2, column 7)\nSecond line\n      ^"


@pytest.mark.parametrize("place", [0, 1, 49, 50, 51, 99, 100, 101, 500, 899, 949, 950, 951, 998, 999])
def test_a_long_line_is_clipped_around_the_place(place: int) -> None:
    text = "".join(chr(0x4E00 + i) for i in range(1000))
    shown, marker = strict_error(issue(place), f"before\n{text}\nafter".replace("before\n", "")).excerpt.split("\n")
    assert len(shown) <= 102
    assert shown[marker.index("^")] == text[place]


def test_the_marker_stands_under_its_character_behind_tabs_and_controls() -> None:
    shown, marker = strict_error(issue(4), "a\tb\x1bc").excerpt.split("\n")
    assert shown == "a b c"
    assert shown[marker.index("^")] == "c"


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("abc", 2, (1, 3)),
        ("abc", 3, (1, 4)),
        ("abc", 99, (1, 4)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\rb\r\nc", 5, (3, 1)),
        ("a\r\nb", 2, (1, 3)),
        ("a\n\n\n", 4, (4, 1)),
        ("a\x0cb\u2028c", 4, (1, 5)),
    ],
)
def test_lines_and_columns_count_as_in_an_editor(text: str, offset: int, place: tuple[int, int]) -> None:
    assert line_and_column(line_starts(text), min(offset, len(text))) == place
    error = strict_error(issue(offset), text)
    assert (error.line, error.column) == place
    assert error.excerpt.count("\n") == 1


def test_an_issue_without_a_place_points_to_the_start() -> None:
    error = strict_error(Issue(IssueCode.NO_LETTER, Severity.ERROR, "There is no letter here."), "Some\nthing")
    assert (error.line, error.column, error.excerpt) == (1, 1, "Some\n^")
