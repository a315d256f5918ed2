"""Letters as Arrow: the rows of a plain loop, of any type of string, in any batch; nothing raises, nothing is lost."""

from __future__ import annotations

import datetime
import pickle
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from congress_letters import parse
from congress_letters.strategies import letters as drawn
from docs.engines.common import letters
from tests.letters import FULL, LETTERS, RESOLVED

pa = pytest.importorskip("pyarrow")
arrow = pytest.importorskip("congress_letters.arrow")
TEXTS = [*letters(3), None, "", "\ud83d".encode("utf-8", "surrogatepass").decode("utf-8", "replace")]
STRING = pa.string()
TYPES = [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())]


def batch(kind: Any = STRING, ids: Any = None) -> Any:
    texts = pa.array(TEXTS).cast(pa.string())
    typed = texts.dictionary_encode() if pa.types.is_dictionary(kind) else texts.cast(kind)
    return pa.RecordBatch.from_arrays([pa.array(ids or [f"{n}" for n in range(len(TEXTS))]), typed], ["id", "text"])


@pytest.mark.parametrize("kind", TYPES, ids=str)
def test_any_type_of_string_gives_the_rows_of_a_plain_loop(kind: Any) -> None:
    rows = arrow.parse_batch(batch(kind)).to_pylist()
    assert [row["id"] for row in rows] == [str(n) for n in range(len(TEXTS))]
    assert [row["error"] for row in rows] == [None, None, None, "there is no text: the value is null", None, None]
    for row, text in zip(rows, TEXTS, strict=True):
        if text is not None:
            assert row == arrow.to_table([parse(text, name=row["id"])]).to_pylist()[0]


def test_a_batch_gives_a_batch_and_a_table_a_table() -> None:
    one = batch()
    table = pa.Table.from_batches([one, one])
    assert isinstance(arrow.parse_batch(one), pa.RecordBatch)
    found = arrow.parse_batch(table)
    assert isinstance(found, pa.Table)
    assert found.to_pylist() == 2 * arrow.parse_batch(one).to_pylist()
    assert arrow.parse_batch(one).schema.equals(arrow.LETTER_SCHEMA)
    assert arrow.parse_batch(one.slice(0, 0)).schema.equals(arrow.LETTER_SCHEMA)
    assert list(arrow.parse_batches(iter([one, one]))) == [arrow.parse_batch(one)] * 2


def test_ids_of_any_type_become_strings_and_may_be_left_out() -> None:
    days = [datetime.date(2020, 1, n + 1) for n in range(len(TEXTS))]
    assert [row["id"] for row in arrow.parse_batch(batch(ids=days)).to_pylist()][:2] == ["2020-01-01", "2020-01-02"]
    assert set(arrow.parse_batch(batch().select(["text"]), id=None)["id"].to_pylist()) == {None}


def test_what_is_no_string_is_a_row_with_an_error() -> None:
    found = arrow.parse_batch(pa.table({"id": [1, 2], "text": [b"bytes", None]}))
    assert found["error"].to_pylist()[0].startswith("TypeError: a letter is parsed from str, not bytes")
    assert found["body"].to_pylist() == [None, None]


def test_misuse_is_told() -> None:
    with pytest.raises(KeyError, match="no column 'letter'"):
        arrow.parse_batch(batch(), text="letter")
    with pytest.raises(TypeError, match="RecordBatch or Table"):
        arrow.parse_batch([{"text": ""}])
    with pytest.raises(ValueError, match="zip"):
        arrow.to_table([FULL], ids=[])


def test_the_function_pickles() -> None:
    function = pickle.loads(pickle.dumps(partial(arrow.parse_batch, id=None)))
    assert function(batch()).equals(arrow.parse_batch(batch(), id=None))
    assert pickle.loads(pickle.dumps(arrow.parse_batches)) is arrow.parse_batches


def test_what_a_row_has() -> None:
    (row,) = arrow.to_table([RESOLVED]).to_pylist()
    assert (row["id"], row["date"], row["date_text"], row["place"]) == (
        "harbor.txt",
        datetime.date(2021, 3, 3),
        "March 3, 2021",
        "Washington, DC",
    )
    assert (row["chamber"], row["letterhead"]) == ("house", ["Congress of the United States", "House of Representatives"])
    (signer,) = row["signers"]
    assert (signer["name"], signer["party"], signer["role"]) == ("José O'Dell, Jr.", "D", "representative")
    assert signer["member"]["bioguide"] == "O000903"
    assert (signer["start"], signer["end"]) == (RESOLVED.signatures[0].span.start, RESOLVED.signatures[0].span.end)
    assert row["recipients"][0]["organization"] == ["Office of Harbor Safety"]
    assert [block["kind"] for block in row["blocks"]] == ["paragraph", "heading", "list_item", "quotation", "table"]
    assert row["footnotes"] == [{"label": "1", "text": "Pilots' log, 2020."}]
    assert [issue["code"] for issue in row["issues"]] == ["joined-over-break", "unclassified"]
    assert row["error"] is None


def test_any_letter_is_a_row() -> None:
    found = arrow.to_table(LETTERS.values(), ids=LETTERS)
    assert found["id"].to_pylist() == list(LETTERS)
    found.validate(full=True)


@given(letter=drawn())
def test_every_drawn_letter_is_a_row(letter: Any) -> None:
    found = arrow.to_table([letter])
    found.validate(full=True)
    assert len(found["signers"][0]) == len(letter.signatures)


@given(text=st.text())
def test_no_text_raises(text: str) -> None:
    sound = text.encode("utf-8", "replace").decode()
    (row,) = arrow.parse_batch(pa.table({"id": [0], "text": [sound]})).to_pylist()
    assert row["error"] is None


def test_surrogates_in_a_letter_by_hand_are_replaced() -> None:
    found = arrow.to_table([evolve(FULL, closing=None, source=evolve(FULL.source, name="a\udce9.txt"))])
    assert found["id"].to_pylist() == ["a\ufffd.txt"]


def test_members_where_a_roster_is_given(tmp_path: Path) -> None:
    pytest.importorskip("rapidfuzz")
    from tests.rosters import roster, write

    text = "July 8, 2019\n\nDear Chair Orr:\n\nWe write.\n\nSincerely,\n\nMarian Oakes\nUnited States Senator\n"
    one = pa.table({"id": ["a"], "text": [text]})
    write(tmp_path)
    for given_roster in (tmp_path, str(tmp_path), roster(tmp_path)):
        (row,) = arrow.parse_batch(one, roster=given_roster).to_pylist()
        assert row["signers"][0]["member"]["bioguide"] == "O000901"
