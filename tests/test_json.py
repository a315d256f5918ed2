"""The JSON contract: what is written, and that nothing is lost or let through in reading it back."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from congress_letters._errors import CongressLettersError, JsonError
from congress_letters._json import from_dict, from_json, to_dict, to_json
from congress_letters._json_text import dumps, pretty
from congress_letters._json_values import TOP
from congress_letters._model import BlockKind, Body, Letter, Line, Source, Span
from tests.letters import EMPTY, FULL, LETTERS, NO_LETTER, ODD, PLACELESS, TEXT

# STRATEGIES: when congress_letters.strategies is there, every test that takes `letter` runs over its letters as well.
letters = pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS.keys())


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in it, from the outside in."""
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(item)


def changed(*path: Any, to: Any) -> dict[str, Any]:
    """The full letter's dict with one value put in."""
    data = to_dict(FULL)
    place: Any = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = to
    return data


# Round trip


@letters
def test_reading_what_was_written_gives_the_same_letter(letter: Letter) -> None:
    for again in (from_dict(to_dict(letter)), from_json(to_json(letter)), from_json(to_json(letter, indent=2))):
        assert again == letter
        assert again.values() == letter.values()
        assert again.source.text is None
        assert to_json(again) == to_json(letter)
        assert hash(again) == hash(letter)


@letters
def test_json_as_bytes_and_with_a_mark_reads_too(letter: Letter) -> None:
    written = to_json(evolve(letter, delivery=()))
    assert written.isascii()
    for data in (written.encode(), written.encode("utf-16"), "\ufeff" + written, b"\xef\xbb\xbf" + written.encode()):
        assert from_json(data) == evolve(letter, delivery=())


@given(st.text(st.characters(exclude_categories=()), max_size=20))
def test_every_text_survives(text: str) -> None:
    letter = Letter(delivery=(Line(text),))
    assert from_json(to_json(letter)) == letter
    assert from_json(to_json(letter, indent=1)) == letter


@given(st.text(st.sampled_from('\ud83d\udc00\U0001f400a\\u"\n'), max_size=8))
def test_surrogates_side_by_side_survive(text: str) -> None:
    letter = Letter(delivery=(Line(text),))
    assert from_json(to_json(letter)) == letter


@given(st.lists(st.integers(0, 99), max_size=8).map(sorted), st.floats(0, 1))
def test_every_place_and_grade_survives(ends: list[int], grade: float) -> None:
    pieces = tuple(Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False))
    letter = Letter(body=Body((), pieces=pieces, grade=grade), pieces=pieces)
    assert from_json(to_json(letter)) == letter


@letters
def test_what_is_written_is_plain_and_fresh(letter: Letter) -> None:
    data = to_dict(letter)
    allowed = (dict, list, str, int, float, type(None))
    stack: list[Any] = [data]
    while stack:
        value = stack.pop()
        assert type(value) in allowed
        stack.extend(value.values() if isinstance(value, dict) else value if isinstance(value, list) else ())
    data["source"]["name"] = "changed"
    data["issues"].append(1)
    assert to_dict(letter) != data


@letters
def test_pretty_is_the_same_json(letter: Letter) -> None:
    letter = evolve(letter, delivery=letter.delivery[:1])  # a split pair of surrogates is for to_json only
    assert json.loads(pretty(to_dict(letter))) == json.loads(to_json(letter))
    pretty(to_dict(letter)).encode()


def test_pretty_keeps_accents_readable_and_escapes_what_utf_8_cannot_hold() -> None:
    assert "José" in pretty(to_dict(FULL))
    assert "\\ud83d" in pretty(to_dict(ODD))
    assert dumps({"a": [1, 2]}) == '{"a":[1,2]}'


# The contract

ORDER = [
    *("schema", "generator", "span", "source"),
    *("letterhead", "date", "delivery", "recipients", "subject", "salutation", "body", "closing"),
    *("signatures", "group_title", "reference_initials", "copies", "enclosures", "postscript", "footnotes"),
    *("furniture", "unclassified", "issues"),
]


@letters
def test_top_level_keys_in_the_order_of_the_contract(letter: Letter) -> None:
    data = to_dict(letter)
    assert [key for key in data if key != "pieces"] == ORDER
    assert data["schema"] == "congress-letters/1"
    assert data["generator"].startswith("congress_letters ")
    assert data["span"] == [letter.span.start, letter.span.end]


def test_no_field_of_a_letter_is_forgotten() -> None:
    assert {f.name for f in fields(Letter)} - {"pieces"} == set(TOP)


def test_the_full_letter_as_the_contract_has_it() -> None:
    data = to_dict(FULL)
    data["generator"] = ""
    spans = copy.deepcopy(data)
    for found in objects(data):
        for key in ("span", "pieces", "text_pieces", "grade"):
            found.pop(key, None)
    assert data["source"] == {"name": "harbor.txt", "length": len(TEXT), "sha256": "0123456789abcdef" * 4}
    assert data["letterhead"] == {
        "lines": [{"text": "Congress of the United States"}, {"text": "House of Representatives"}],
        "chamber": "house",
    }
    assert data["date"] == {"text": "March 3, 2021", "iso": "2021-03-03", "place": "Washington, DC"}
    assert data["delivery"] == [{"text": "VIA EMAIL"}]
    assert data["recipients"] == [
        {
            "honorific": "The Honorable",
            "name": {"text": "Ana M. Prado-Lind", "given": "Ana M.", "family": "Prado-Lind", "suffix": None},
            "titles": [{"text": "Administrator"}],
            "organization": [{"text": "Office of Harbor Safety"}],
            "address": [{"text": "100 Quay Street"}, {"text": "Portland, ME 04101"}],
        }
    ]
    assert data["subject"] == {"text": "Dredging of the inner harbor", "label": "RE:"}
    assert data["salutation"] == {"text": "Dear Administrator Prado-Lind:", "addressees": ["Administrator Prado-Lind"]}
    assert data["body"]["blocks"][2] == {"kind": "list_item", "text": "When was it last dredged?", "label": "1.", "level": 2}
    assert data["closing"] == {"text": "Sincerely,", "lead_in": "With best regards,"}
    assert data["signatures"] == [
        {
            "honorific": "Hon.",
            "name": {"text": "José O'Dell, Jr.", "given": "José", "family": "O'Dell", "suffix": "Jr."},
            "titles": [{"text": "Chair, Subcommittee on Ports"}],
            "party": "D",
            "state": "ME",
            "district": "01",
            "role": "representative",
        }
    ]
    assert data["group_title"] == {"text": "Members of Congress"}
    assert data["reference_initials"] == {"text": "JO/kl"}
    assert data["enclosures"] == [{"text": "Enclosure: chart"}]
    assert data["postscript"] == {"text": "P.S. The chart is from May."}
    assert data["footnotes"] == [{"label": "1", "text": "Pilots' log, 2020."}]
    assert data["furniture"] == [{"text": "Page 2"}]
    assert data["unclassified"] == [{"text": "(stamped)"}]
    assert data["issues"][0] == {
        "code": "joined-over-break",
        "severity": "info",
        "message": "A paragraph goes on behind a page break.",
    }
    for found in objects(spans):
        if "text" in found and "text_pieces" not in found and "pieces" not in found and "kind" not in found:
            start, end = found["span"]
            assert found["text"] in TEXT[start:end]


@letters
def test_everything_that_stands_for_text_says_where(letter: Letter) -> None:
    data = to_dict(letter)
    for found in objects({key: value for key, value in data.items() if key != "source"}):
        if "bioguide" in found:
            continue  # a member stands in no text
        if found.keys() - {"schema"} and (found.keys() & {"text", "lines", "blocks", "name", "code", "schema"}):
            start, end = found["span"]
            assert 0 <= start <= end
            pieces = found.get("pieces")
            assert pieces is None or len(pieces) != 1
            if pieces:
                assert [start, end] == [pieces[0][0], max(piece[1] for piece in pieces)]


def test_absent_is_null_or_an_empty_array() -> None:
    data = to_dict(EMPTY)
    assert data["date"] is None
    assert data["recipients"] == []
    assert data["source"] == {"name": None, "length": 0, "sha256": ""}


def test_pieces_only_where_there_is_not_exactly_one() -> None:
    paragraph, heading = to_dict(FULL)["body"]["blocks"][:2]
    assert len(paragraph["pieces"]) == 2
    assert "pieces" not in heading
    by_hand = to_dict(PLACELESS)["salutation"]
    assert (by_hand["span"], by_hand["pieces"]) == ([0, 0], [])
    assert "pieces" not in to_dict(NO_LETTER)["issues"][0]  # an empty place is a place


def test_text_pieces_only_where_they_differ() -> None:
    data = to_dict(FULL)
    assert "text_pieces" not in data["body"]["blocks"][0]
    assert data["body"]["blocks"][2]["text_pieces"] == [[TEXT.index("When was"), TEXT.index("dredged?") + 8]]
    assert data["footnotes"][0]["text_pieces"] == [[TEXT.index("Pilots'"), TEXT.index("2020.") + 5]]
    assert to_dict(ODD)["subject"]["text_pieces"] == []


def test_marks_only_where_there_are_any() -> None:
    paragraph, heading = to_dict(FULL)["body"]["blocks"][:2]
    mark = TEXT.index("1 The pilots")
    assert paragraph["marks"] == [{"label": "1", "span": [mark, mark + 1]}]
    assert "marks" not in heading


def test_the_text_is_not_written_and_can_be_given_back() -> None:
    assert "We write about the inner harbor.1 The pilots\nPage 2" not in to_json(FULL)
    again = from_json(to_json(FULL), text=TEXT)
    assert again.source.text == TEXT
    assert again.date is not None
    assert again.text_of(again.date) == "Washington, DC, March 3, 2021"


def test_another_text_is_refused() -> None:
    with pytest.raises(JsonError, match=r"source\.length.*another text"):
        from_json(to_json(FULL), text=TEXT + "x")
    wrong: Any = TEXT.encode()
    with pytest.raises(TypeError, match="must be the str"):
        from_json(to_json(FULL), text=wrong)


# Reading what others wrote


@letters
def test_unknown_keys_are_ignored_at_every_depth(letter: Letter) -> None:
    data = to_dict(letter)
    for found in list(objects(data)):
        found["x-new"] = {"deep": [{"er": None}], "span": "?"}
    assert from_dict(data) == letter


def test_a_part_without_a_text_of_its_own_has_no_text_pieces() -> None:
    """A key that other parts have is unknown there: found by fuzzing."""
    assert from_dict({"schema": "congress-letters/1", "text_pieces": [[9, 310], [90]]}) == EMPTY


def test_keys_that_have_a_default_may_be_left_out() -> None:
    assert from_dict({"schema": "congress-letters/1"}) == EMPTY
    assert from_dict({"schema": "congress-letters/1.4", "delivery": [{"text": "By hand"}]}) == Letter(delivery=(Line("By hand"),))


def test_tuples_read_like_arrays() -> None:
    assert from_dict(changed("recipients", to=())) == evolve(FULL, recipients=())
    assert from_dict(changed("span", to=(1, 2))) == evolve(FULL, pieces=(Span(1, 2),))


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("schema",), "congress-letters/2", "schema"),
        (("schema",), "congress-letters/10", "schema"),
        (("schema",), "letters", "schema"),
        (("schema",), None, "schema"),
        (("schema",), 1, "schema"),
        (("span",), [5, 3], "span"),
        (("span",), [-1, 3], "span"),
        (("span",), [1, 2, 3], "span"),
        (("span",), [1.0, 2], "span"),
        (("span",), [True, 2], "span"),
        (("span",), "12", "span"),
        (("span",), None, "span"),
        (("pieces",), [[0, 1], [2]], "pieces[1]"),
        (("pieces",), 3, "pieces"),
        (("pieces",), [[0, 1], [2, 3]], "span"),
        (("source",), None, "source"),
        (("source", "length"), "9", "source.length"),
        (("source", "length"), -1, "source.length"),
        (("source", "length"), True, "source.length"),
        (("source", "name"), 7, "source.name"),
        (("letterhead", "chamber"), "lords", "letterhead.chamber"),
        (("letterhead", "lines"), "Congress", "letterhead.lines"),
        (("letterhead", "lines", 1), "Congress", "letterhead.lines[1]"),
        (("letterhead", "lines", 1, "text"), None, "letterhead.lines[1].text"),
        (("letterhead", "lines", 1, "span"), [9, 1], "letterhead.lines[1].span"),
        (("date",), "2021-03-03", "date"),
        (("date", "grade"), float("nan"), "date.grade"),
        (("date", "grade"), float("inf"), "date.grade"),
        (("date", "grade"), 1.5, "date.grade"),
        (("date", "grade"), "1", "date.grade"),
        (("date", "grade"), True, "date.grade"),
        (("date", "text_pieces"), [[3, 1]], "date.text_pieces[0]"),
        (("date", "text_pieces"), None, "date.text_pieces"),
        (("delivery",), None, "delivery"),
        (("delivery",), {}, "delivery"),
        (("delivery",), [{}], "delivery[0].text"),
        (("recipients", 0, "name"), {}, "recipients[0].name.text"),
        (("recipients", 0, "name"), [], "recipients[0].name"),
        (("recipients", 0, "address", 1, "text"), ["a"], "recipients[0].address[1].text"),
        (("salutation", "addressees", 0), 1, "salutation.addressees[0]"),
        (("salutation", "addressees"), "Sir", "salutation.addressees"),
        (("body", "blocks", 3, "text"), 3, "body.blocks[3].text"),
        (("body", "blocks", 3, "kind"), "poem", "body.blocks[3].kind"),
        (("body", "blocks", 3, "kind"), ["table"], "body.blocks[3].kind"),
        (("body", "blocks", 3, "level"), -1, "body.blocks[3].level"),
        (("body", "blocks", 3, "level"), 1.5, "body.blocks[3].level"),
        (("body", "blocks", 0, "marks", 0, "label"), None, "body.blocks[0].marks[0].label"),
        (("signatures", 0, "role"), "president", "signatures[0].role"),
        (("footnotes", 0, "label"), 1, "footnotes[0].label"),
        (("issues", 1, "code"), "no-such-code", "issues[1].code"),
        (("issues", 1, "severity"), None, "issues[1].severity"),
    ],
)
def test_a_wrong_value_is_told_with_its_place(path: tuple[Any, ...], value: Any, told: str) -> None:
    data = changed(*path, to=value)
    with pytest.raises(JsonError) as caught:
        from_dict(data)
    assert caught.value.path == told
    assert str(caught.value).startswith(f"{told}: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("missing", ["kind", "text"])
def test_a_missing_key_is_told_with_its_place(missing: str) -> None:
    data = to_dict(FULL)
    del data["body"]["blocks"][1][missing]
    with pytest.raises(JsonError, match="is missing") as caught:
        from_dict(data)
    assert caught.value.path == f"body.blocks[1].{missing}"


@pytest.mark.parametrize(
    "data",
    [
        "",
        "{",
        "[1, 2]",
        "null",
        "3",
        '"text"',
        "{}",
        '{"schema": "congress-letters/1", "span": [NaN, 1]}',
        '{"schema": "congress-letters/1", "other": NaN}',
        '{"schema": "congress-letters/1", "other": -Infinity}',
        '{"schema": "congress-letters/1", "date": {"text": "x", "grade": 1e999}}',
        '{"schema": "congress-letters/1", "source": {"length": ' + "9" * 6000 + "}}",
        "[" * 200_000,
        '{"a":' * 200_000,
        b"\xff\xfe\x00",
        b"\x80abc",
        b"%PDF-1.7",
    ],
    ids=lambda data: repr(data[:24]),
)
def test_what_is_no_letter_gives_a_json_error(data: str | bytes) -> None:
    with pytest.raises(JsonError) as caught:
        from_json(data)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("data", [None, 3, ["{}"], object()])
def test_what_is_no_text_is_misuse(data: Any) -> None:
    with pytest.raises(TypeError, match="str or bytes"):
        from_json(data)
    with pytest.raises(JsonError, match="is an object"):
        from_dict(data)
    with pytest.raises(TypeError, match="takes a Letter"):
        to_dict(data)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 9) | st.floats() | st.text(max_size=3) | st.sampled_from([*BlockKind]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "span", "pieces", "name", "kind"]), inner),
    max_leaves=8,
)


@given(st.sampled_from(ORDER[2:]), json_values)
def test_only_json_errors_come_out_of_reading(key: str, value: Any) -> None:
    try:
        letter = from_dict(changed(key, to=value))
    except JsonError:
        return
    assert from_json(to_json(letter)) == letter


def wrong_grade() -> Letter:
    return Letter(delivery=(Line("x", grade=float("nan")),))


def wrong_span() -> Letter:
    return Letter(pieces=(Span(3, 1),))


def wrong_count() -> Letter:
    return Letter(source=Source(length=-1))


@pytest.mark.parametrize("make", [wrong_grade, wrong_span, wrong_count])
def test_what_could_not_be_read_back_is_not_written(make: Callable[[], Letter]) -> None:
    with pytest.raises(CongressLettersError, match=r"nan|no span|whole number"):
        to_json(make())
