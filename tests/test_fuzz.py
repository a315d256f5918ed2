"""The fuzz targets: on their seeds and on damaged seeds always, and for a while with atheris where it is to be had."""

from __future__ import annotations

import os
import random
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_letters import parse
from fuzz.run import Total, read_log, run, write_log
from fuzz.targets import TARGETS, data_of, seeds, text_of

SECONDS = {"quick": 3, "ci": 15}.get(os.environ.get("CONGRESS_LETTERS_PROFILE", "quick"), 60)


@pytest.mark.parametrize("target", TARGETS)
def test_seeds_and_damaged_seeds_break_no_promise(target: str) -> None:
    dice = random.Random(target)
    for number, (_, data) in enumerate(seeds(target)):
        TARGETS[target](data)
        if number % 5 == 0:
            damaged = bytearray(data)
            for _ in range((1 + len(damaged) // 200) if damaged else 0):
                damaged[dice.randrange(len(damaged))] = dice.randrange(256)
            TARGETS[target](bytes(damaged))


@given(st.binary(max_size=200))
def test_any_bytes_are_a_roster_or_an_error_and_names(data: bytes) -> None:
    TARGETS["roster"](data)


@pytest.mark.skipif(
    find_spec("atheris") is None, reason="atheris is not installed, so nothing is fuzzed (pip install 'congress-letters[fuzz]')"
)
@pytest.mark.parametrize("target", TARGETS)
def test_a_while_of_fuzzing_breaks_no_promise(target: str, tmp_path: Path) -> None:
    broken, total, printed = run(target, SECONDS, tmp_path)
    assert total.executions > 100, printed
    assert total.coverage > 100, printed
    assert not broken, printed


def test_any_bytes_are_a_text_and_any_text_is_bytes() -> None:
    assert text_of(b"") == ""
    assert text_of(data_of("Dear José \udc80:")) == "Dear José \udc80:"
    for first in range(4):
        parse(text_of(bytes([first]) + bytes(range(256))))
    assert any("\ud800" <= c <= "\udfff" for c in text_of(b"\x02\x00\xd8a\x00"))


def test_the_log_adds_up(tmp_path: Path) -> None:
    totals = {"parse": Total(60, 9_000, 3_000, 12), "render": Total(1, 2, 3, 4)}
    write_log(totals, tmp_path / "log.txt")
    assert read_log(tmp_path / "log.txt") == totals
    assert read_log(tmp_path / "none.txt") == {}
