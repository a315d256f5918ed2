"""Law 6: the same from many threads and processes; letters pickle, hash and compare."""

from __future__ import annotations

import copy
import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_letters import Letter, parse
from congress_letters.strategies import letters
from tests.laws.inputs import any_texts, letter_texts


@given(any_texts(), st.integers(2, pickle.HIGHEST_PROTOCOL))
def test_letters_pickle_hash_and_compare(text: str, protocol: int) -> None:
    letter = parse(text)
    for other in (parse(text), pickle.loads(pickle.dumps(letter, protocol)), copy.copy(letter), copy.deepcopy(letter)):
        assert other == letter
        assert hash(other) == hash(letter)
    assert {letter, parse(text)} == {letter}
    assert evolve(letter, source=evolve(letter.source, name="another")) != letter


@given(letters())
def test_drawn_letters_pickle_hash_and_compare(letter: Letter) -> None:
    assert pickle.loads(pickle.dumps(letter)) == letter
    assert hash(copy.deepcopy(letter)) == hash(letter)


@settings(max_examples=3)
@given(st.lists(letter_texts(), min_size=4, max_size=8))
def test_threads_read_the_same(texts: list[str]) -> None:
    alone = [parse(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(parse, texts * 4))
    assert together == alone * 4


@settings(max_examples=1)
@given(st.lists(letter_texts(), min_size=3, max_size=5))
def test_processes_read_the_same(texts: list[str]) -> None:
    alone = [parse(text) for text in texts]
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert list(pool.map(parse, texts)) == alone
