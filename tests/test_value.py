"""What all values have in common: they compare, hash and show by the fields that count."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from attrs import define, field

from congress_letters import Document, Issue, IssueCode, Letter, Mark, Severity, Source, Span, Text
from congress_letters._value import Value, closed, valued
from congress_letters.readers import Limits, Options

SAME: list[tuple[Any, Any]] = [
    (Span(1, 2), Span(1, 2)),
    (Text("Chair", (Span(1, 2),)), Text("Chair", (Span(1, 2),))),
    (Source("a", 3, "ab", "abc"), Source("a", 3, "ab")),
    (Letter(), Letter()),
    (Options(limits=Limits(pages=3)), Options(limits=Limits(pages=3))),
]
OTHER: list[tuple[Any, Any]] = [
    (Span(1, 2), Span(1, 3)),
    (Span(1, 2), (1, 2)),
    (Text("1"), Mark("1")),
    (Source("a", 3, "ab"), Source("b", 3, "ab")),
    (Letter(), Letter(issues=(Issue(IssueCode.NO_BODY, Severity.WARNING, "none"),))),
    (Options(), Limits()),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_equal_values_are_one_in_a_set(one: Any, other: Any) -> None:
    assert one == other
    assert len({one, other, pickle.loads(pickle.dumps(one))}) == 1


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_values_are_two(one: Any, other: Any) -> None:
    assert one != other
    assert not one == other  # noqa: SIM201 (each has a method of its own)
    assert len({one, other}) == 2


def test_a_value_shows_what_it_is_made_of() -> None:
    assert repr(Text("Chair", (Span(1, 2),))) == "Text(text='Chair', pieces=(Span(start=1, end=2),))"
    assert repr(Source("a", 3, "ab", "abc")) == "Source(name='a', length=3, sha256='ab')"
    assert "text=<4 characters>" in repr(Document("Dear", None, "ab", "text"))


@valued
@define(frozen=True, slots=True, eq=False, repr=False)
class Pair(Value):
    """A value of our own."""

    first: int
    second: int = field(default=0, eq=False)


def test_what_does_not_count_is_not_compared() -> None:
    assert Pair(1, 2) == Pair(1, 3)
    assert hash(Pair(1, 2)) == hash(Pair(1, 3))
    assert Pair(1) != Pair(2)


def test_what_is_closed_can_not_be_subclassed() -> None:
    shut = closed(Pair)
    with pytest.raises(TypeError, match="Pair is closed to subclassing; hold one in a class of your own instead of Triple"):
        type("Triple", (shut,), {})
