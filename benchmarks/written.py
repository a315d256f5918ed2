"""How many letters say the same when they are drawn, set as files and read again: the table of docs/files.md.

    python benchmarks/written.py --seed 611 --seed 612 [--n 210] [--look pdf] [--lost]

Prints, for each look of `tests/readers/typeset.py`, how many letters are read right, how many as plain text, how many as both,
and the share of those that are read right as text too. With --lost what is read otherwise of those, letter by letter.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[1] / "tools")]


def main() -> None:
    """Run it."""
    from synthetic import drawn

    from congress_letters import parse, parse_file, render
    from tests.laws.inputs import same_values
    from tests.readers.typeset import STYLES
    from tests.readers.written import printable

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, action="append", required=True)
    parser.add_argument("--n", type=int, default=210)
    parser.add_argument("--look", default="", help="how the names of the looks begin (default: all)")
    parser.add_argument("--lost", action="store_true")
    args = parser.parse_args()
    letters = [letter for seed in args.seed for letter, _ in drawn(args.n, seed) if printable(render(letter))]
    right_as_text: dict[tuple[int, str], bool] = {}
    print(f"{'look':<20} {'letters':>8} {'right':>6} {'as text':>8} {'both':>6} {'share':>7}")
    for look, (write, style) in STYLES.items():
        if not look.startswith(args.look):
            continue
        right = as_text = both = 0
        for number, letter in enumerate(letters):
            wanted = style.layout.keep(letter)
            key = number, style.layout.name
            if key not in right_as_text:
                right_as_text[key] = not same_values(parse(render(letter, style.layout)), wanted)
            lost = same_values(parse_file(write(letter, style)), wanted)
            right += not lost
            as_text += right_as_text[key]
            both += right_as_text[key] and not lost
            if lost and right_as_text[key] and args.lost:
                print(f"  {look} {number}: {lost[:300]}")
        print(f"{look:<20} {len(letters):>8} {right:>6} {as_text:>8} {both:>6} {100 * both / max(as_text, 1):>6.1f}%", flush=True)


if __name__ == "__main__":
    main()
