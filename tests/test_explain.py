"""Why a letter was read as it was."""

from __future__ import annotations

import pytest
from attrs import evolve

from congress_letters import Explanation, PieceExplanation, Span, Vocabulary, explain, from_json, parse, to_json
from congress_letters._weights import Weights
from tests.letters import LETTER


@pytest.fixture(scope="module")
def explained() -> Explanation:
    return explain(parse(LETTER, name="letter.txt"))


def test_every_piece_has_its_kind(explained: Explanation) -> None:
    assert explained.name == "letter.txt"
    assert [(piece.text, piece.kind) for piece in explained.pieces] == [
        ("March 4, 2019", "DATE"),
        ("The Honorable Pat Lee", "ADDRESSEE"),
        ("Chair", "TITLE"),
        ("Dear Chair Lee:", "SALUTATION"),
        ("We write to ask for the harbor plan that your office promised in June.", "PARAGRAPH"),
        ("Sincerely,", "CLOSING"),
        ("Sam Day", "NAME"),
        ("Member of Congress", "TITLE"),
    ]


def test_pieces_stand_where_they_are_found(explained: Explanation) -> None:
    for piece in explained.pieces:
        assert LETTER[piece.span.start : piece.span.end] == piece.text


def test_offers_are_cheapest_first(explained: Explanation) -> None:
    for piece in explained.pieces:
        costs = [cost for _, cost in piece.offered]
        assert costs == sorted(costs)
        assert len(piece.offered) <= 5


def test_reasons_are_in_words_and_the_strongest_first(explained: Explanation) -> None:
    date = explained.pieces[0]
    assert any(words == "it is a date" and weight > 0 for weight, words in date.reasons)
    for piece in explained.pieces:
        assert 0 < len(piece.reasons) <= 4
        strengths = [abs(weight) for weight, _ in piece.reasons]
        assert strengths == sorted(strengths, reverse=True)


def test_where_the_grammar_overruled(monkeypatch: pytest.MonkeyPatch) -> None:
    # Every "Dear" looks like a salutation to this table; a letter has one.
    weights = Weights(
        {"SALUTATION": {"greeting": 400}, "PARAGRAPH": {"lower_words": 300}, "OTHER": {}, "FURNITURE": {}},
        {"SALUTATION": -200, "PARAGRAPH": 0, "OTHER": -100, "FURNITURE": -300},
        frozenset({"OTHER", "FURNITURE"}),
    )
    for module in ("_parse", "_explain"):
        monkeypatch.setattr(f"congress_letters.{module}.default_weights", lambda: weights)
    explained = explain(parse("Dear Chair Lee:\n\nDear Chair Orr:\n\nWe write to ask for the harbor plan."))
    assert [piece.kind for piece in explained.pieces] == ["SALUTATION", "PARAGRAPH", "PARAGRAPH"]
    assert explained.overruled == (explained.pieces[1],)
    (piece,) = explained.overruled
    assert piece.text == "Dear Chair Orr:"
    assert piece.refused == ("SALUTATION",)
    # What spoke for the kind that was refused is told, against the kind that was taken.
    assert piece.reasons == ((-400, "it is a salutation with Dear"),)


def test_a_plain_letter_is_overruled_nowhere(explained: Explanation) -> None:
    assert explained.overruled == ()


def test_it_prints() -> None:
    piece = PieceExplanation(
        Span(12, 15),
        "Day",
        "NAME",
        (("TITLE", 10), ("NAME", 40), ("OTHER", 500)),
        ("TITLE",),
        ((30, "it is one word"), (-9, "it is late")),
    )
    assert str(piece).splitlines() == [
        "    12  NAME         Day",
        "                     or TITLE +10, OTHER +500",
        "                     the grammar refused TITLE",
        "                     + it is one word (+30)",
        "                     - it is late (-9)",
    ]
    assert str(Explanation(None, (piece, piece))) == f"{piece}\n{piece}"


def test_long_pieces_are_clipped_in_print() -> None:
    piece = PieceExplanation(Span(0, 200), "x" * 200, "PARAGRAPH", (), (), ())
    assert str(piece) == f"     0  PARAGRAPH    {'x' * 66} ..."


def test_an_empty_text_has_nothing_to_explain() -> None:
    assert explain(parse("")).pieces == ()
    assert str(explain(parse(""))) == ""


def test_a_letter_without_its_text_can_not_be_explained() -> None:
    letter = parse(LETTER)
    with pytest.raises(ValueError, match="no source text"):
        explain(from_json(to_json(letter)))
    assert explain(evolve(from_json(to_json(letter)), source=letter.source)) == explain(letter)


def test_it_takes_the_vocabulary_that_the_letter_was_read_with() -> None:
    vocabulary = Vocabulary.default().extend({"offices": ["Harbormistress"]})
    text = LETTER.replace("Member of Congress", "Harbormistress")
    told = explain(parse(text, vocabulary=vocabulary), vocabulary)
    assert (told.pieces[-1].text, told.pieces[-1].kind) == ("Harbormistress", "TITLE")
