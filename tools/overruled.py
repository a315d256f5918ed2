"""Where the grammar took another kind than the cheapest one, and on which letters.

    python tools/overruled.py FILES...       letters, or folders of them
    python tools/overruled.py --totals ...   the totals alone

For each letter the pieces that the grammar overruled: the kind that was taken, what was cheaper and refused, both with their
costs (hundredths of a nat above certainty). Then totals: how often each kind gave way to which. Many of one sort mean that the
weights and the grammar disagree about something: either a rule is missing or some evidence is. Ends with status 2 where a
file could not be read.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from congress_letters import CongressLettersError, Explanation, PieceExplanation, explain, parse
from congress_letters._files import read_text_file

SUFFIXES = (".txt", ".md")


def main(argv: Sequence[str] | None = None) -> int:
    """Print the letters and the totals."""
    parser = argparse.ArgumentParser(description="Where the grammar took another kind than the cheapest one.")
    parser.add_argument("paths", nargs="+", type=Path, metavar="FILE", help="letters as text, or folders of them")
    parser.add_argument("--totals", action="store_true", help="print the totals alone")
    options = parser.parse_args(argv)
    pairs: Counter[tuple[str, str]] = Counter()
    letters = concerned = pieces = unread = 0
    for file in texts(options.paths):
        try:
            found = explain(parse(read_text_file(file)[0], name=str(file)))
        except CongressLettersError as error:
            print(error, file=sys.stderr)
            unread += 1
            continue
        letters += 1
        pieces += len(found.pieces)
        concerned += bool(found.overruled)
        pairs.update((piece.refused[0], piece.kind) for piece in found.overruled)
        if not options.totals:
            print("".join(f"{line}\n" for line in report(found)), end="")
    print(f"{sum(pairs.values())} of {pieces} pieces overruled, in {concerned} of {letters} letters")
    for (refused, taken), count in pairs.most_common():
        print(f"{count:>6}  {refused} -> {taken}")
    return 2 if unread else 0


def texts(paths: Iterable[Path]) -> Iterator[Path]:
    """The files, and of folders the texts in them."""
    for path in paths:
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if file.suffix in SUFFIXES)
        else:
            yield path


def report(found: Explanation) -> Iterator[str]:
    """Lines about a letter; none where nothing was overruled."""
    if found.overruled:
        yield str(found.name)
    for piece in found.overruled:
        yield f"{piece.span.start:>8}  {_costs(piece)}  {_shown(piece.text)}"


def _costs(piece: PieceExplanation) -> str:
    costs = dict(piece.offered)
    refused = ", ".join(f"{kind} {costs[kind]}" if kind in costs else kind for kind in piece.refused)
    taken = f"{piece.kind} {costs[piece.kind]}" if piece.kind in costs else piece.kind
    return f"{refused} -> {taken}"


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) < 60 else f"{line[:56]} ..."


if __name__ == "__main__":
    sys.exit(main())
