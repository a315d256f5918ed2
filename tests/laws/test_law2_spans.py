"""Law 2: a value's text is `clean` of its pieces; a child's pieces lie inside its parent's; siblings are in reading order."""

from __future__ import annotations

from typing import Any

from hypothesis import given

from congress_letters import Issue, Letter, Mark, clean, parse
from tests.laws.inputs import any_texts, children, placed, places


def text_pieces(value: Any) -> Any:
    """Where the text alone stands: apart from the pieces, where labels or separators belong to those."""
    return value.text_pieces if hasattr(value, "text_pieces") else value.pieces


@given(any_texts())
def test_text_is_clean_of_its_pieces(text: str) -> None:
    for value in placed(parse(text)):
        if hasattr(value, "text"):
            assert value.text == clean(text, text_pieces(value)), value
        if isinstance(value, Mark):
            assert value.label in clean(text, value.pieces)


@given(any_texts())
def test_pieces_are_ordered_disjoint_and_inside_the_text(text: str) -> None:
    for value in placed(parse(text)):
        ends = [at for piece in value.pieces for at in (piece.start, piece.end)]
        assert ends == sorted(ends), value
        assert all(len(piece) > 0 for piece in value.pieces), value
        assert not ends or (ends[0] >= 0 and ends[-1] <= len(text)), value
        assert not ends or (value.span.start, value.span.end) == (ends[0], ends[-1])


@given(any_texts())
def test_children_lie_inside_their_parents(text: str) -> None:
    for value in placed(parse(text)):
        if isinstance(value, Letter):
            continue  # Its span leaves out unclassified text around it; law 3 says where everything is.
        inside = places(value.pieces)
        assert places(text_pieces(value)) <= inside, value
        for siblings in children(value):
            for child in siblings:
                assert child.pieces, child
                assert places(child.pieces) <= inside, (value, child)


@given(any_texts())
def test_siblings_are_in_reading_order(text: str) -> None:
    for value in placed(parse(text)):
        for siblings in children(value):
            if isinstance(siblings[0], Issue):
                continue  # Issues are about places; they are no parts.
            starts = [child.span.start for child in siblings]
            assert starts == sorted(starts), siblings
