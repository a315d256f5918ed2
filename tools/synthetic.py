"""Write letters that the strategies draw, with the part that each printed fragment belongs to: data to fit a reader's weights on.

    python tools/synthetic.py --n 300 --seed 1 --out DIR
    python tools/synthetic.py --n 300 --seed 1 --compare

The first writes pairs NNNN.txt and NNNN.json. The JSON is ``{"layout": ..., "pieces": [...]}``; a piece has its kind, its text, its
half-open place ``start``, ``end`` in the text, and ``part``, which value of the letter it is a line of ("recipients/0/titles/1").
The second reads each text and counts, by layout and field, where what was read is not what the layout keeps (law 4), with examples.
The same seed gives the same letters with the same version of Hypothesis.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from congress_letters import Letter, parse
from congress_letters._render import LAYOUTS, Layout, _fragments_of_render, render
from congress_letters.strategies import layouts, letters


def drawn(n: int, seed_: int) -> list[tuple[Letter, Layout]]:
    """``n`` different letters, the layouts in turn. Each call of Hypothesis begins with simple ones, so there are many calls."""
    examples: dict[str, tuple[Letter, Layout]] = {}
    for turn in count():
        name = tuple(LAYOUTS)[turn % len(LAYOUTS)]

        @seed(seed_ * 100_003 + turn)
        @settings(max_examples=6, database=None, phases=[Phase.generate], deadline=None, suppress_health_check=list(HealthCheck))
        @given(letters(), layouts(name))
        def collect(letter: Letter, layout: Layout) -> None:
            examples.setdefault(render(letter, layout), (letter, layout))

        collect()
        if len(examples) >= n:
            return list(examples.values())[:n]
    raise AssertionError


def truth(letter: Letter, layout: Layout) -> dict[str, Any]:
    """Layout and pieces of a rendered letter."""
    text = render(letter, layout)
    pieces = [
        {"kind": fragment.role, "text": text[start:end], "start": start, "end": end, "part": fragment.part}
        for fragment, start, end in _fragments_of_render(letter, layout)
    ]
    return {"layout": layout.name, "pieces": pieces}


def differences(ours: Any, theirs: Any, field: str = "letter") -> Iterator[tuple[str, str]]:
    """The fields in which two letters' values differ."""
    if isinstance(ours, dict) and isinstance(theirs, dict) and ours.keys() == theirs.keys():
        for key in ours:
            yield from differences(ours[key], theirs[key], f"{field}.{key}")
    elif isinstance(ours, tuple) and isinstance(theirs, tuple) and len(ours) == len(theirs):
        for one, other in zip(ours, theirs, strict=True):
            yield from differences(one, other, f"{field}[]")
    elif isinstance(ours, tuple) and isinstance(theirs, tuple):
        yield field, f"{len(ours)} instead of {len(theirs)}"
    elif ours != theirs:
        yield field, f"{str(ours)[:90]!r} instead of {str(theirs)[:90]!r}"


def compare(examples: list[tuple[Letter, Layout]]) -> None:
    """Print how many letters of each layout are read back, and what is read otherwise."""
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong: dict[str, list[str]] = {}
    for letter, layout in examples:
        found = dict(differences(parse(render(letter, layout)).values(), layout.keep(letter).values()))
        total[layout.name] += 1
        right[layout.name] += not found
        for field, what in found.items():
            wrong.setdefault(field, []).append(f"{layout.name}: {what}")
    print(*(f"{name} {right[name]}/{total[name]}" for name in total), sep="  ")
    for field, cases in sorted(wrong.items(), key=lambda item: -len(item[1])):
        print(f"{len(cases):4} {field}", *(f"         {case}" for case in cases[:3]), sep="\n")


def main() -> None:
    """Write the pairs, or compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--out", type=Path)
    what.add_argument("--compare", action="store_true")
    given_ = parser.parse_args()
    if given_.compare:
        compare(drawn(given_.n, given_.seed))
        return
    given_.out.mkdir(parents=True, exist_ok=True)
    for i, (letter, layout) in enumerate(drawn(given_.n, given_.seed)):
        path = given_.out / f"{i:04d}"
        path.with_suffix(".txt").write_text(render(letter, layout), encoding="utf-8", newline="")
        path.with_suffix(".json").write_text(json.dumps(truth(letter, layout), ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
