"""Write the tables of docs/accuracy.md: how well letters are read, by folder of the corpus and field.

    python tools/accuracy_table.py                            print the table and put it into the page
    python tools/accuracy_table.py --check                    print it and change nothing; exit 1 if the page has another one
    python tools/accuracy_table.py --held-out W0.json W1.json the same for letters that the weights were not fitted to

Letters are measured by the functions of `gate.py`, so this needs ../shared as the gate does. W0.json and W1.json are weights
fitted to one half of the letters each (``tools/fit_weights.py --half 0 --out W0.json``, ``--half 1 ...``); each letter is
read with the weights of the half that it is not in.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import gate

PAGE = gate.ROOT / "docs" / "accuracy.md"
AGAIN = "files"
"""The folder that has letters of other folders again: it can't be held out where they are not."""


def main(arguments: list[str] | None = None) -> int:
    options = _options(arguments)
    if not (options.shared / "accuracy" / "score.py").exists():
        print(f"accuracy_table: there are no letters at {options.shared}; give the folder with --shared", file=sys.stderr)
        return 2
    if options.held_out:
        marker, results = "held-out", held_out(options.shared, options.held_out)
    else:
        marker, results = "figures", gate.measure(options.shared, gate.CORPORA)
    failures = [f"{letter}: {result.failure}" for letter, result in results.items() if result.failure]
    for line in failures:
        print("failed", line, file=sys.stderr)
    shown = table(results)
    print(shown)
    before = PAGE.read_text("utf-8")
    after = replaced(before, marker, shown)
    if options.check and after != before:
        print(f"The page has other figures: run tools/accuracy_table.py and commit {PAGE.relative_to(gate.ROOT)}.")
        return 1
    if after != before:
        PAGE.write_text(after, "utf-8")
        print(f"written: {PAGE.relative_to(gate.ROOT)}", file=sys.stderr)
    return 1 if failures else 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if the page has other figures")
    parser.add_argument("--held-out", nargs=2, type=Path, metavar=("W0", "W1"), help="weights fitted to half 0 and to half 1")
    parser.add_argument("--shared", type=Path, default=gate.ROOT.parent / "shared", help="folder with corpus/ and accuracy/")
    return parser.parse_args(arguments)


def held_out(shared: Path, files: Sequence[Path]) -> dict[str, gate.Result]:
    """Each letter's result with the weights that were fitted to the half that it is not in."""
    from fit_weights import half_of

    out: dict[str, gate.Result] = {}
    for half, file in enumerate(files):
        with with_weights(file):
            found = gate.measure(shared, [corpus for corpus in gate.CORPORA if corpus != AGAIN])
        out |= {letter: result for letter, result in found.items() if half_of(letter) != half}
    return out


@contextmanager
def with_weights(file: Path) -> Iterator[None]:
    """Read letters with the weights of a file."""
    from congress_letters import _parse
    from congress_letters._grammar import letter_automaton
    from congress_letters._weights import Weights

    data = json.loads(file.read_text("utf-8"))
    weights = Weights(data["weights"], data["base"], letter_automaton().ignored)
    with patch.object(_parse, "default_weights", lambda: weights):
        yield


def table(results: Mapping[str, gate.Result]) -> str:
    """The Markdown table: fields down, folders across, in each cell both columns of the gate."""
    groups = list(gate._groups(results))
    # In the order of a letter that is judged in all fields.
    fullest = sorted(results.values(), key=lambda result: -len(result.points))
    fields = list(dict.fromkeys(field for result in fullest for field in result.points))
    rows = [["field", *(name for name, _ in groups)], ["---", *("---:" for _ in groups)]]
    rows.append(["letters", *(str(len(found)) for _, found in groups)])
    rows += [[field.replace("_", " "), *(_cell(gate._both(found, field)) for _, found in groups)] for field in fields]
    rows.append(["**overall**", *(f"**{_cell(gate._both(found))}**" for _, found in groups)])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(pair: tuple[float | None, float | None]) -> str:
    return " / ".join(map(_figure, pair))


def _figure(points: float | None) -> str:
    """One decimal; 100 for nothing short of right, a dash where no letter has the part."""
    return "–" if points is None else "100" if points >= 100 else f"{min(points, 99.9):.1f}"


def replaced(page: str, marker: str, block: str) -> str:
    """The page with ``block`` between its two markers."""
    first, last = f"<!-- {marker} -->", f"<!-- /{marker} -->"
    if page.count(first) != 1 or page.count(last) != 1:
        raise SystemExit(f"{PAGE.name} must have {first} and {last} once each")
    head, rest = page.split(first)
    return f"{head}{first}\n\n{block}\n\n{last}{rest.split(last)[1]}"


if __name__ == "__main__":
    raise SystemExit(main())
