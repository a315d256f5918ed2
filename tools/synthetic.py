"""Write letters that the strategies draw, with the part that each printed fragment belongs to: data to fit a reader's weights on.

    python tools/synthetic.py --n 300 --seed 1 --out DIR

writes pairs NNNN.txt and NNNN.json. The JSON is ``{"layout": ..., "pieces": [...]}``; a piece has its kind, its text, its
half-open place ``start``, ``end`` in the text, and ``part``, which value of the letter it is a line of ("recipients/0/titles/1").
The same seed gives the same letters with the same version of Hypothesis.
"""

from __future__ import annotations

import argparse
import json
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from congress_letters._model import Letter
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


def main() -> None:
    """Write the pairs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    given_ = parser.parse_args()
    given_.out.mkdir(parents=True, exist_ok=True)
    for i, (letter, layout) in enumerate(drawn(given_.n, given_.seed)):
        path = given_.out / f"{i:04d}"
        path.with_suffix(".txt").write_text(render(letter, layout), encoding="utf-8", newline="")
        path.with_suffix(".json").write_text(json.dumps(truth(letter, layout), ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
