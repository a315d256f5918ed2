"""How the time of `parse` grows with the text.

    python benchmarks/growth.py [--max 10MB] [--shapes WORD ...] [--limit 12]

Times texts of each shape of `shapes.py` from 10 kB up. The exponent is the slope of log time over log length (least
squares); the ratio is what ten times the text costs, at the longest lengths. Ends with status 1 where ten times the text
takes more than ``--limit`` times the time. Processor time is counted; no test all the same: a busy machine may fail it.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from math import log
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.shapes import SHAPES, sizes
from congress_letters import Vocabulary, parse

LOW = 10_000
_UNITS = {"kB": 1000, "MB": 1_000_000}


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table."""
    options = _options(argv)
    chosen = [name for name in SHAPES if not options.shapes or any(word in name for word in options.shapes)]
    lengths = list(sizes(LOW, options.max))
    print(f"{'shape':<24}{''.join(f'{_size(n):>10}' for n in lengths)}{'exponent':>10}{'x 10':>8}")
    slow = []
    for name in chosen:
        times = [_time(SHAPES[name], size, options.repeat) for size in lengths]
        ratio = times[-1] / times[-3] if len(times) > 2 else float("nan")
        slow += [name] if ratio > options.limit else []
        mark = " <<" if ratio > options.limit else ""
        row = "".join(f"{1000 * t:>8.1f}ms" for t in times)
        print(f"{name:<24}{row}{exponent(lengths, times):>10.2f}{ratio:>8.1f}{mark}", flush=True)
    if slow:
        print(f"grows faster than {options.limit:g} times for ten times the text: {', '.join(slow)}")
    return 1 if slow else 0


def exponent(lengths: Sequence[int], times: Sequence[float]) -> float:
    """The slope of log time over log length."""
    if len(lengths) < 2:
        return float("nan")
    x, y = [log(n) for n in lengths], [log(t) for t in times]
    middle, height = sum(x) / len(x), sum(y) / len(y)
    return sum((a - middle) * (b - height) for a, b in zip(x, y, strict=True)) / sum((a - middle) ** 2 for a in x)


def _time(make: Callable[[int], str], size: int, repeat: int) -> float:
    """The least time of some runs: what disturbs a run only makes it longer.

    A vocabulary remembers the words that it has met, as many as fit: each run has a new one, so that short texts gain nothing.
    """
    text = make(size)
    best = float("inf")
    for _ in range(repeat if size <= 1_000_000 else 1):
        vocabulary = Vocabulary.default().extend({})
        parse(SHAPES["letters"](2000), vocabulary=vocabulary)  # patterns are made when first needed
        gc.collect()
        start = process_time()
        parse(text, vocabulary=vocabulary)
        best = min(best, process_time() - start)
    return best


def _size(size: int) -> str:
    return f"{size / 1e6:.3g} MB" if size >= 1_000_000 else f"{size / 1e3:.3g} kB"


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How the time of parse grows with the text.")
    parser.add_argument("--max", type=_bytes, default=1_000_000, help="longest text, as 300kB or 10MB (1MB)")
    parser.add_argument("--repeat", type=int, default=3, help="runs of each text; the fastest counts (3)")
    parser.add_argument("--limit", type=float, default=12.0, help="most that ten times the text may cost (12)")
    parser.add_argument("--shapes", nargs="+", default=[], help="only shapes that have one of these words")
    return parser.parse_args(argv)


def _bytes(text: str) -> int:
    for unit, factor in _UNITS.items():
        if text.endswith(unit):
            return int(float(text.removesuffix(unit)) * factor)
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
