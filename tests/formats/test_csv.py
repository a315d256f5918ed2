"""CSV: what a spreadsheet would take for a formula is none, and nothing is lost by it."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from congress_letters import Letter, Subject
from congress_letters.formats import Record, format_of
from congress_letters.formats._csv import guarded, unguarded
from tests.letters import EMPTY, FULL, LETTERS, ODD, RESOLVED

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u00a0=1",
    "＝1",
    "＋1",
    "－1",
    "＠A1",
    "'=1",
    "=cmd|' /C x'!A0",
]


def read(form: str, letters: list[Letter]) -> list[dict[str, str]]:
    made = format_of(form)
    data = made.head + made.encode([Record(f"{number}.txt", 1, letter) for number, letter in enumerate(letters)])
    return list(csv.DictReader(StringIO(data.decode("utf-8"), newline="")))


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"
    (row,) = read("csv", [evolve(FULL, subject=Subject(text))])
    assert row["subject"].startswith("'")
    assert unguarded(row["subject"]) == text


@given(st.text())
@example("'")
@example("''=")
@example("=")
def test_what_is_guarded_comes_back(text: str) -> None:
    cell = guarded(text)
    assert unguarded(cell) == text
    assert cell.lstrip(" \u00a0")[:1] not in set("=+-@＝＋－＠\t\r\n")


def test_a_row_a_letter() -> None:
    (row,) = read("csv", [FULL])
    assert row["file"] == "0.txt"
    assert row["date"] == "2021-03-03"
    assert row["recipients"] == "Ana M. Prado-Lind"
    assert row["organizations"] == "Office of Harbor Safety"
    assert row["signers"] == "José O'Dell, Jr."
    assert row["signer_count"] == "1"
    assert row["subject"] == "Dredging of the inner harbor"
    assert "1. When was it last dredged?" in row["body"].split("\n\n")
    assert row["footnotes"] == "1 Pilots' log, 2020."
    assert row["issues"] == "joined-over-break unclassified"


def test_a_row_a_signer() -> None:
    rows = read("signers-csv", [EMPTY, FULL, RESOLVED])
    assert [row["file"] for row in rows] == ["1.txt", "2.txt"]
    assert (rows[0]["name"], rows[0]["titles"], rows[0]["party"]) == ("José O'Dell, Jr.", "Chair, Subcommittee on Ports", "D")
    assert (rows[0]["bioguide"], rows[1]["bioguide"], rows[1]["member_party"]) == ("", "O000903", "Democrat")


@pytest.mark.parametrize("form", ["csv", "signers-csv"])
def test_any_letter_is_written_and_two_lots_are_one(form: str) -> None:
    records = [Record(name, 1, letter) for name, letter in LETTERS.items()]
    made = format_of(form)
    assert made.encode(records) == b"".join(made.encode([record]) for record in records)
    assert made.encode([]) == b""


def test_surrogates_without_a_partner_are_replaced() -> None:
    (row,) = read("csv", [ODD])
    assert "\ufffd" in row["delivery"]
