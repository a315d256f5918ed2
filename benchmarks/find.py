"""What it costs to find the letters in a long document, as ratios to a pass of one compiled pattern over all of its lines.

    python benchmarks/find.py [--size 2000000] [--rounds 5]

The document is speeches of our own making, set as the Congressional Record sets them, a tenth of it letters: our own examples,
printed in all layouts that have lines. Beside it stand speeches alone, letters alone, and the document at half and at a quarter of
its length, which shows how time grows. Memory is the peak of what Python allocates beside the document, while its letters are
counted and let go.
"""

from __future__ import annotations

import argparse
import random
import sys
import textwrap
import tracemalloc
from collections.abc import Sequence
from functools import partial
from math import log
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.speed import EXAMPLES, lines, rounds
from congress_letters import LAYOUTS, find_letters, parse, render

_SENTENCES = (
    "Mr. Speaker, the pilots of the harbor have asked for the same channel for eleven years, and it was never dug.",
    "I have here the report of the ferry board, which says that the winter road was closed on forty days.",
    "The gentleman is right that the tower was paid for; what he leaves out is that nobody has ever lit it.",
    "On March 4, 2019, the Secretary told the committee that the plan would come in June.",
    "We thank the clerks, the growers and the mail carriers who drove down here to be heard.",
    "That is why I urge my colleagues to vote for the bill, and I reserve the balance of my time.",
)


def speeches(size: int, dice: random.Random) -> str:
    """Speeches in hard-wrapped lines, without a letter."""
    out: list[str] = []
    length = 0
    while length < size:
        said = " ".join(dice.choice(_SENTENCES) for _ in range(dice.randrange(3, 9)))
        out.append(textwrap.fill(said, 71, initial_indent="  ") + "\n")
        length += len(out[-1])
    return "".join(out)


def letters() -> list[str]:
    """Our own examples in all layouts that have lines."""
    read = [parse(file.read_text("utf-8")) for file in sorted(EXAMPLES.glob("*.txt"))]
    return [render(letter, layout) for letter in read for name, layout in LAYOUTS.items() if name != "one_line"]


def document(size: int, share: float, seed: int = 4) -> tuple[str, int]:
    """A document of that size with that share of letters, and how many they are."""
    dice = random.Random(seed)
    ours = letters()
    out: list[str] = []
    length = within = count = 0
    while length < size:
        if within <= share * length:
            out.append(f"\n{dice.choice(ours)}\n\n                          ____________________\n\n")
            within += len(out[-1])
            count += 1
        else:
            out.append(speeches(3000, dice))
        length += len(out[-1])
    return "".join(out), count


def found(text: str) -> int:
    """How many letters are found."""
    return sum(1 for _ in find_letters(text))


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="What finding letters costs, as ratios.")
    parser.add_argument("--size", type=int, default=2_000_000, help="characters (2000000)")
    parser.add_argument("--rounds", type=int, default=5, help="how often all take their turn (5)")
    options = parser.parse_args(argv)
    texts = {
        "a tenth letters": document(options.size, 0.1),
        "... half as long": document(options.size // 2, 0.1),
        "... a quarter as long": document(options.size // 4, 0.1),
        "speeches only": (speeches(options.size, random.Random(5)), 0),
        "letters only": document(options.size // 10, 1.1),
    }
    runs = {(name, run.__name__): partial(run, text) for name, (text, _) in texts.items() for run in (found, lines)}
    times = rounds({f"{name}/{run}": call for (name, run), call in runs.items()}, options.rounds)
    print(f"medians of {options.rounds} rounds")
    for name, (text, count) in texts.items():
        ours, theirs = times[f"{name}/found"], times[f"{name}/lines"]
        says = f"{len(text):>9,} characters, {found(text)} of {count} letters found"
        print(f"  {name:<22}{says:<50}{1000 * ours:>8.0f} ms{ours / theirs:>7.1f} times the pattern's {1000 * theirs:.0f} ms")
    whole, quarter = times["a tenth letters/found"], times["... a quarter as long/found"]
    longer = len(texts["a tenth letters"][0]) / len(texts["... a quarter as long"][0])
    print(f"  time grows as the length to the power of {log(whole / quarter) / log(longer):.2f}")
    tracemalloc.start()
    found(texts["a tenth letters"][0])
    print(f"  peak memory beside the document: {tracemalloc.get_traced_memory()[1] / 1e6:.1f} MB")
    tracemalloc.stop()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
