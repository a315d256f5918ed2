"""Law 1: work is linear in the length of a text. Work is counted, never timed.

Three counts: characters handed to cutting, evidence and values; steps of the search; lines of the package's own code that
run. Four times the text may do little more than four times the work.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import congress_letters
from benchmarks.shapes import SHAPES
from congress_letters import _work, parse
from congress_letters._work import Work, count

SIZE = 3_000
GROWTH = 4.4
PACKAGE = str(Path(congress_letters.__file__).parent)


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """What is read or built once, at first use, is no work of a text."""
    for make in SHAPES.values():
        parse(make(2_000))


def work_of(text: str) -> Work:
    with count() as work:
        parse(text)
    return work


def lines_run(text: str) -> int:
    """How many lines of the package run, loops and comprehensions counted at each turn."""
    ran = 0

    def inside(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal ran
        ran += event == "line"
        return inside

    def enter(frame: FrameType, event: str, argument: Any) -> Any:
        return inside if frame.f_code.co_filename.startswith(PACKAGE) else None

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        parse(text)
    finally:
        sys.settrace(before)
    return ran


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_text_is_four_times_the_characters_and_steps(shape: str) -> None:
    short, long = SHAPES[shape](3 * SIZE), SHAPES[shape](12 * SIZE)
    assert len(long) == pytest.approx(4 * len(short), rel=0.05)
    a, b = work_of(short), work_of(long)
    assert b.characters <= GROWTH * a.characters
    assert b.steps <= GROWTH * a.steps
    assert b.characters <= 12 * len(long)


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_text_runs_four_times_the_lines(shape: str) -> None:
    # A small text has a share of work that all texts have; it only makes the growth less.
    short, long = SHAPES[shape](SIZE), SHAPES[shape](4 * SIZE)
    parse(short), parse(long)  # words are looked up once, whatever the text
    assert lines_run(long) <= GROWTH * lines_run(short)


def test_work_is_only_counted_on_demand() -> None:
    text = SHAPES["many paragraphs"](2_000)
    assert _work.counting is None
    first = work_of(text)
    assert _work.counting is None
    parse(text)
    assert first.characters > len(text)
    assert first.steps > 0
    assert (work_of(text).characters, work_of(text).steps) == (first.characters, first.steps)


def test_counting_ends_with_an_error() -> None:
    with pytest.raises(TypeError), count():
        parse(b"bytes")  # type: ignore[arg-type]
    assert _work.counting is None


def test_the_work_of_other_threads_is_theirs() -> None:
    text = SHAPES["many signers"](2_000)
    alone = work_of(text)
    with count() as work:
        other = threading.Thread(target=parse, args=(text,))
        other.start()
        other.join()
        assert (work.characters, work.steps) == (0, 0)
        parse(text)
    assert (work.characters, work.steps) == (alone.characters, alone.steps)
