"""The table of weights: evidence in, costs out; and what the table that comes with the package may hold."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest

from congress_letters import _weights
from congress_letters._grammar import letter_automaton
from congress_letters._signs import EVIDENCE
from congress_letters._weights import MARGIN, ROOM, Weights, default_weights

CAP = 600
IGNORED = frozenset({"OTHER"})
BIT = {name: 1 << i for i, name in enumerate(EVIDENCE)}
NO_BASE = {"DATE": 0, "NAME": 0, "OTHER": 0}


@pytest.fixture(scope="module")
def table() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((files("congress_letters") / "data" / "weights.json").read_text("utf-8"))
    return data


def small(**weights: dict[str, int]) -> Weights:
    return Weights({"DATE": {}, "NAME": {}, "OTHER": {}, **weights}, NO_BASE, IGNORED)


# ---- Costs


def test_kinds_that_are_as_likely_cost_the_same() -> None:
    # ln 3 = 1.0986
    assert small().costs(0) == {"DATE": 110, "NAME": 110, "OTHER": 110}


def test_evidence_makes_a_kind_cheaper() -> None:
    weights = small(DATE={"date": 100})
    # exp(1) + 1 + 1 = 4.71828, ln of it 1.5514
    assert weights.costs(BIT["date"]) == {"DATE": 55, "NAME": 155, "OTHER": 155}
    assert weights.costs(BIT["greeting"]) == {"DATE": 110, "NAME": 110, "OTHER": 110}
    # 1 + 2 exp(-1.5) = 1.44626, ln of it 0.36898
    assert small(DATE={"date": 150}).costs(BIT["date"]) == {"DATE": 37, "NAME": 187, "OTHER": 187}


def test_weights_of_evidence_add_up() -> None:
    weights = small(DATE={"date": 300, "has_year": 700}, NAME={"has_year": -200})
    found = weights.costs(BIT["date"] | BIT["has_year"])
    assert found["DATE"] == 0
    assert found["NAME"] == 1200
    assert found["OTHER"] == 1000


def test_base_counts_without_evidence() -> None:
    weights = Weights({"DATE": {}, "OTHER": {}}, {"DATE": 1000, "OTHER": 0}, IGNORED)
    assert weights.costs(0) == {"DATE": 0, "OTHER": 1000}


def test_weights_of_evidence_that_there_is_no_more_count_for_nothing() -> None:
    assert small(DATE={"gone": 400}).costs(BIT["date"]) == small().costs(BIT["date"])


# ---- Offers


def test_offers_are_cheapest_first_and_leave_out_what_is_too_dear() -> None:
    weights = small(DATE={"date": MARGIN + 400}, NAME={"date": 500})
    assert [kind for kind, _ in weights.offer(BIT["date"])] == ["DATE", "NAME", "OTHER"]
    weights = small(DATE={"date": MARGIN + 100})
    # NAME costs more than the margin; OTHER is offered whatever it costs, for there must be a way on.
    assert [kind for kind, _ in weights.offer(BIT["date"])] == ["DATE", "OTHER"]


def test_what_costs_the_margin_more_than_the_cheapest_is_offered_still() -> None:
    assert [kind for kind, _ in small(DATE={"date": MARGIN}).offer(BIT["date"])] == ["DATE", "NAME", "OTHER"]
    assert [kind for kind, _ in small(DATE={"date": MARGIN + 1}).offer(BIT["date"])] == ["DATE", "OTHER"]


def test_offers_without_end_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_weights, "_REMEMBERED", 2)
    weights = small()
    for evidence in range(3):
        weights.offer(evidence)
    assert set(weights._offers) == {0, 1, 2}
    weights.offer(3)
    assert set(weights._offers) == {3}


def test_ways_on_have_a_highest_price() -> None:
    weights = small(DATE={"date": ROOM * 3})
    assert weights.offer(BIT["date"]) == (("DATE", 0), ("OTHER", ROOM))


def test_an_offer_is_remembered() -> None:
    weights = small(DATE={"date": 100})
    assert weights.offer(BIT["date"]) is weights.offer(BIT["date"])


def test_reasons_are_the_strongest_first_and_in_words() -> None:
    weights = small(DATE={"date": 100, "has_year": 20}, NAME={"has_year": 90, "one_word": 5})
    both = BIT["date"] | BIT["has_year"] | BIT["greeting"]
    assert weights.reasons(both, "DATE", "NAME") == [(100, EVIDENCE["date"]), (-70, EVIDENCE["has_year"])]


# ---- The table that comes with the package


def test_the_table_knows_all_kinds_and_only_known_evidence(table: dict[str, Any]) -> None:
    declared = set(default_weights().kinds)
    assert set(table["weights"]) == set(table["base"]) == declared
    assert declared <= set(letter_automaton_kinds()), "a kind that the grammar does not have"
    assert set(letter_automaton_kinds()) <= declared, "a kind without weights is never offered"
    unknown = {name for row in table["weights"].values() for name in row} - EVIDENCE.keys()
    assert not unknown


def letter_automaton_kinds() -> set[str]:
    from tests.laws.test_law7_grammar import terminals

    return terminals("letter")


def test_no_weight_decides_alone(table: dict[str, Any]) -> None:
    heavy = {(kind, name): w for kind, row in table["weights"].items() for name, w in row.items() if abs(w) > CAP}
    assert not heavy
    assert all(isinstance(w, int) and w for row in table["weights"].values() for w in row.values()), "0 need not be written"


def test_the_file_can_be_read_by_people(table: dict[str, Any]) -> None:
    text = (files("congress_letters") / "data" / "weights.json").read_text("utf-8")
    assert max(map(len, text.splitlines())) < 200
    assert "fit_weights.py" in table["about"]


@pytest.mark.parametrize(
    ("evidence", "kind"),
    [
        ("closing", "CLOSING"),
        ("greeting", "SALUTATION"),
        ("date", "DATE"),
        ("copy_label", "COPY"),
        ("rule", "FURNITURE"),
        ("page_mark", "FURNITURE"),
        ("furniture_head", "FURNITURE"),
        ("subject_label", "SUBJECT"),
        ("enclosure_head", "ENCLOSURE"),
        ("postscript", "POSTSCRIPT"),
        ("group", "GROUP"),
        ("initials", "INITIALS"),
        ("number_label", "ITEM"),
        ("bullet", "ITEM"),
        ("note_label", "FOOTNOTE"),
        ("lead_in", "LEAD_IN"),
        ("delivery_head", "DELIVERY"),
        ("congress_words", "LETTERHEAD"),
        ("head_office", "TITLE"),
        ("name_shape", "NAME"),
        ("margin/open/full", "MORE"),
        ("marked_quotation", "QUOTATION"),
    ],
)
def test_evidence_speaks_for_what_everybody_would_say(evidence: str, kind: str, table: dict[str, Any]) -> None:
    speaks = {other: row.get(evidence, 0) for other, row in table["weights"].items()}
    assert speaks[kind] > 0
    assert max(speaks, key=lambda other: speaks[other]) == kind


@pytest.mark.parametrize(
    ("evidence", "kind"),
    [
        ("starts_lower", "PARAGRAPH"),
        ("bullet", "PARAGRAPH"),
        ("note_label", "PARAGRAPH"),
        ("lower_words", "NAME"),
        ("prose_words", "ADDRESSEE"),
        ("ends_colon", "CLOSING"),
    ],
)
def test_evidence_speaks_against_what_nobody_would_say(evidence: str, kind: str, table: dict[str, Any]) -> None:
    assert table["weights"][kind].get(evidence, 0) <= 0


def test_the_default_table_is_read_once() -> None:
    assert default_weights() is default_weights()
    assert default_weights().ignored == letter_automaton().ignored
