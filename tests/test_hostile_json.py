"""JSON that was made to do harm: a clear error with the path of the value, bounded memory and time."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import Any

import pytest

from congress_letters import JsonError, from_dict, from_json, to_dict
from tests.letters import FULL, TEXT
from tests.test_json import changed


def error_of(data: Any, text: str | None = None) -> JsonError:
    written = data if isinstance(data, str | bytes) else json.dumps(data)
    with pytest.raises(JsonError) as caught:
        from_json(written, text=text)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300
    return caught.value


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("span",), [0, len(TEXT) + 1], "span"),
        (("date", "span"), [0, 10**9], "date.span"),
        (("date", "span"), [0, 10**400], "date.span"),
        (("date", "text_pieces"), [[0, 5], [7, 10**6]], "date.text_pieces[1]"),
        (("body", "blocks", 1, "span"), [len(TEXT), len(TEXT) + 5], "body.blocks[1].span"),
        (("body", "blocks", 0, "pieces"), [[0, 9], [10, 10**6]], "body.blocks[0].pieces[1]"),
        (("recipients", 0, "address", 1, "span"), [3, 99_999], "recipients[0].address[1].span"),
        (("issues", 0, "span"), [3, 99_999], "issues[0].span"),
    ],
)
def test_a_span_behind_the_end_of_the_source(path: tuple[Any, ...], value: Any, told: str) -> None:
    data = changed(*path, to=value)
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    if path[-1] == "pieces":
        holder["span"] = [value[0][0], max(end for _, end in value)]
    elif path[-1] == "span" and isinstance(holder, dict):
        holder.pop("pieces", None)
    found = error_of(data)
    assert found.path == told
    assert "source" in found.message


@pytest.mark.parametrize(
    ("pieces", "wrong"),
    [([[0, 9], [5, 12]], 1), ([[0, 9], [0, 9]], 1), ([[20, 30], [0, 9]], 1), ([[0, 2], [3, 9], [8, 10]], 2)],
)
@pytest.mark.parametrize("key", ["pieces", "text_pieces"])
def test_pieces_that_overlap_or_stand_in_disorder(pieces: list[list[int]], wrong: int, key: str) -> None:
    data = changed("body", "blocks", 0, key, to=pieces)
    if key == "pieces":
        data["body"]["blocks"][0]["span"] = [pieces[0][0], max(end for _, end in pieces)]
    found = error_of(data)
    assert found.path == f"body.blocks[0].{key}[{wrong}]"
    assert "begins before" in found.message


def test_without_a_length_nothing_is_known_of_the_end() -> None:
    made_by_hand = {"schema": "congress-letters/1", "delivery": [{"text": "By hand", "span": [3, 10]}]}
    assert from_dict(made_by_hand).delivery[0].text == "By hand"


@pytest.mark.parametrize(
    "schema",
    ["congress-letters/2", "congress-letters/0", "congress-letters/1.", "congress-letters/1\n", "x" * 10_000, [], {}, 1, True],
)
def test_other_versions_are_refused(schema: Any) -> None:
    assert error_of(changed("schema", to=schema)).path == "schema"


@pytest.mark.parametrize("depth", [500, 5_000, 200_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}")])
def test_huge_nesting_anywhere(depth: int, opening: str, closing: str) -> None:
    nested = opening * depth + "1" + closing * depth
    whole = json.dumps(to_dict(FULL))
    for key in ('"delivery": ', '"date": ', '"x-new": '):
        start = whole.index(key) + len(key) if key in whole else 1
        data = whole[:start] + nested + ", " + whole[start:] if key in whole else "{" + key + nested + ", " + whole[1:]
        if key != '"x-new": ':
            data = "{" + key + nested + ', "schema": "congress-letters/1"}'
            assert error_of(data).path in ("", "delivery", "date", "delivery[0]", "date.text")
            continue
        try:
            found = from_json(data)
        except JsonError as error:
            said = str(error)
        else:
            said = "nested too deeply" if found == from_json(whole) else "an unknown key is not ignored"
        assert "nested too deeply" in said


@pytest.mark.parametrize("number", ["1e400", "-1e400", "9" * 5_000, "0." + "9" * 5_000])
def test_numbers_beyond_all_measure(number: str) -> None:
    error_of('{"schema": "congress-letters/1", "source": {"length": ' + number + "}}")


@pytest.mark.parametrize("key", ["delivery", "signatures", "issues"])
def test_a_hundred_thousand_wrong_values_give_one_error_at_once(key: str) -> None:
    data = {"schema": "congress-letters/1", key: [{"pieces": 3}] * 100_000}
    start = time.process_time()
    assert error_of(data).path.startswith(f"{key}[0]")
    assert time.process_time() - start < 20


HUGE = """
import resource, sys
from congress_letters import JsonError, from_json
data = {make}
assert len(data) >= 100_000_000
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    from_json(data)
except JsonError as error:
    print(str(error)[:200])
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 // len(data))
"""
HEAD = '{"schema": "congress-letters/1", '


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell a process its peak memory in this way")
@pytest.mark.parametrize(
    ("make", "most", "told"),
    [
        (f"""b'{HEAD}"delivery": ["' + b'x' * 100_000_000 + b'"]}}'""", 8, "delivery[0]"),
        (f"""b'{HEAD}"generator": "' + b'x' * 100_000_000 + b'"}}'""", 8, ""),
        ("b'[' * 100_000_000", 8, "nested too deeply"),
        ("b'0' * 100_000_000", 8, "not JSON"),
        (f"""b'{HEAD}"delivery": [' + b'1,' * 50_000_000 + b'1]}}'""", 12, "delivery[0]"),
    ],
    ids=["a string", "an unknown string", "brackets", "a number", "many values"],
)
def test_a_hundred_megabytes_take_bounded_memory(make: str, most: int, told: str) -> None:
    run = subprocess.run([sys.executable, "-c", HUGE.replace("{make}", make)], capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stderr[-500:]
    *said, times = run.stdout.split("\n")[:-1]
    assert told in "".join(said)
    assert int(times) <= most, f"{times} times the size of the JSON"
