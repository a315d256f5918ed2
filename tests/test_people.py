"""People whose pieces do not stand in the text as they are read."""

from __future__ import annotations

from congress_letters import Vocabulary
from congress_letters._lines import Piece, cut
from congress_letters._people import People

VOCABULARY = Vocabulary.default()
TEXT = "Sam Day        Pat Q.\nKim Orr        Lee\n"


def backwards() -> list[Piece]:
    """A line of the right column, and behind it one of the left."""
    first, second = cut(TEXT, VOCABULARY)[0], cut(TEXT, VOCABULARY)[-1]
    assert [TEXT[piece.low : piece.high] for piece in (second, first)] == ["Lee", "Sam Day"]
    return [second, first]


def test_places_are_stretches_of_the_text_also_where_a_name_goes_on_above() -> None:
    people = People(TEXT, VOCABULARY)
    signature = people.signature(backwards(), [], 1.0)
    recipient = people.recipient(backwards(), [], 1.0)
    copy = people.copy(backwards(), [], [], 1.0)
    for person in (signature, recipient, copy):
        assert person.name is not None
        assert person.name.text == "Sam Day Lee"
        assert [(place.start, place.end) for place in person.name.pieces] == [(0, 7), (37, 40)]
