"""No text makes a regular expression of the package run for long. Steps are counted, never timed (`tools/patterns.py`)."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings, target
from hypothesis import strategies as st
from patterns import DEEP, Attack, Pattern, alphabet, attacks, counted, growth, machine_of, patterns, run, slow, told

from benchmarks.shapes import SHAPES
from congress_letters import Vocabulary, find_letters, parse

MOST = {"quick": 40, "ci": 80}.get(os.environ.get("CONGRESS_LETTERS_PROFILE", "quick"))
"""Attacks on each pattern; without a number all that are thought of (minutes)."""

EVERY = list(patterns())


@pytest.fixture(autouse=True)
def _deep() -> Iterator[None]:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(DEEP)
    yield
    sys.setrecursionlimit(before)


def pattern_of(source: str, searches: bool = False) -> Pattern:
    return Pattern(source, re.compile(source), searches)


@pytest.mark.parametrize("pattern", EVERY, ids=lambda pattern: pattern.name)
def test_four_times_the_text_takes_four_times_the_steps(pattern: Pattern) -> None:
    found = slow(pattern, attacks(pattern.compiled, MOST))
    assert found is None, told(pattern, *found)


@settings(suppress_health_check=list(HealthCheck), max_examples=MOST or 1000)
@given(st.data())
def test_hypothesis_finds_no_text_either(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(EVERY))
    letters = st.text(st.sampled_from(alphabet(pattern.compiled)), max_size=6)
    attack = Attack(data.draw(letters), data.draw(letters) or "x", data.draw(letters))
    target(growth(pattern, attack, 40))
    assert slow(pattern, [attack]) is None, told(pattern, attack, growth(pattern, attack, 1_200))


# The search itself

BAD = [
    (r"(a+)+$", False), (r"(?:\w+\s?)*:", False), (r"(?:a|a)*b", False), (r"(?:a|ab|b)*c", False), (r"\s*[.,]?\s*\d", False),
    (r"x*x*x*y", False), (r".*,.*,.*;", False), (r"\s+$", True), (r"<!--.*-->", True), (r"\w+\s+\d", True),
    (r"^(?:\s|<!--.*?-->)*<p", False), (r"(?:Dear\s*)+\s*:", False), (r'"[^”]{30,}”', True),
]  # fmt: skip
GOOD = [
    (r"a+$", False), (r"(?:a+b)*c", False), (r"(?:\s*[.,])?\s*\d", False), (r"[A-Z][a-z]{1,40}:", True), (r"(?<!\s)\s+x", True),
    (r"(?>a+)+$", False), (r"\d{1,3}[.)]", True), (r"(?:\w++\s?)*+:", False), (r'"[^"”]{30,}”', True),
]  # fmt: skip


@pytest.mark.parametrize(("source", "searches"), BAD)
def test_what_is_known_to_be_slow_is_found(source: str, searches: bool) -> None:
    pattern = pattern_of(source, searches)
    assert slow(pattern, attacks(pattern.compiled, 40)) is not None


@pytest.mark.parametrize(("source", "searches"), GOOD)
def test_what_is_known_to_be_safe_is_not(source: str, searches: bool) -> None:
    found = slow(pattern_of(source, searches))
    assert found is None, found


@settings(suppress_health_check=list(HealthCheck), max_examples=(MOST or 1000) * 4)
@given(st.data())
def test_the_machine_matches_what_re_matches(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(patterns()))
    known = st.sampled_from([attack.text(30) for attack in attacks(pattern.compiled, 60)])
    text = data.draw(known | st.text(st.sampled_from(alphabet(pattern.compiled)), max_size=30))
    machine = machine_of(pattern.compiled)
    machine.limit = 10**9
    assert run(machine, text, "finditer") == [found.span() for found in pattern.compiled.finditer(text)]
    for method, use in (("match", pattern.compiled.match), ("fullmatch", pattern.compiled.fullmatch)):
        found = use(text)
        assert run(machine, text, method) == ([found.span()] if found else [])


def test_all_patterns_are_found() -> None:
    names = {pattern.name for pattern in patterns()}
    assert {"_cuts._GREETING", "_dates._FORMS[0]", "vocabulary.closings", "readers._html_text._TAG"} <= names
    assert any(":" in name for name in names)  # one that is written where it is used


# All of them, as they are used


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_document_takes_four_times_the_steps(shape: str) -> None:
    """Whichever texts the patterns are given, and how often."""
    short, long = SHAPES[shape](2_000), SHAPES[shape](8_000)
    for read in (parse, lambda text, vocabulary: list(find_letters(text, vocabulary=vocabulary))):
        # A vocabulary remembers words that it has seen: each text meets a new one.
        with counted() as few:
            read(short, vocabulary=Vocabulary.default().extend({}))
        with counted() as many:
            read(long, vocabulary=Vocabulary.default().extend({}))
        assert many.steps <= 4.6 * max(few.steps, len(short))
