"""Write the table of grades in docs/accuracy.md: how often a part with such a grade was right, in letters not fitted to.

    python tools/calibration.py W0.json W1.json            print the table and put it into the page
    python tools/calibration.py W0.json W1.json --check    print it and change nothing

W0.json and W1.json are weights fitted to one half of the letters each (``tools/fit_weights.py --half 0 --out W0.json``,
``--half 1 ...``); each letter is read with the weights of the half that it is not in. A part is right when the answer has one
that is equal to it, as the scorer of the letters means equal: a signer, an addressee or a copy by its name or text. Only parts
that the answer lists one by one are counted, and the body's first and last block, by the words that it begins and ends with: not
the blocks between, not furniture.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import gate
from accuracy_table import AGAIN, PAGE, replaced, with_weights
from fit_weights import half_of

from congress_letters import parse, to_dict

BANDS = (0.0, 0.66, 0.95, 0.995)
"""Lower edges of the bands of grades; the last one holds 1 too."""
SINGLE = ("date", "subject", "salutation", "closing")
LISTED = {"recipients": "recipients", "signatures": "signers", "copies": "cc", "enclosures": "enclosures", "delivery": "delivery"}
"""Lists of parts, and the answer's name for each."""


def main(arguments: list[str] | None = None) -> int:
    options = _options(arguments)
    if not (options.shared / "accuracy" / "score.py").exists():
        print(f"calibration: there are no letters at {options.shared}; give the folder with --shared", file=sys.stderr)
        return 2
    found = [part for half, file in enumerate(options.weights) for part in graded(options.shared, file, half)]
    shown = table(found)
    print(shown)
    before = PAGE.read_text("utf-8")
    after = replaced(before, "grades", shown)
    if after != before and not options.check:
        PAGE.write_text(after, "utf-8")
    return 1 if options.check and after != before else 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", nargs=2, type=Path, metavar="W", help="weights fitted to half 0 and to half 1")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if the page has other figures")
    parser.add_argument("--shared", type=Path, default=gate.ROOT.parent / "shared", help="folder with corpus/ and accuracy/")
    return parser.parse_args(arguments)


def graded(shared: Path, weights: Path, half: int) -> Iterator[tuple[float, bool]]:
    """Grade and rightness of the parts in the letters that weights fitted to ``half`` have not seen."""
    scorer = gate._scorer(shared)
    with with_weights(weights):
        for corpus, suffix in gate.CORPORA.items():
            for answer in sorted((shared / "corpus" / corpus / "gold").glob("*.json")):
                file = answer.parents[1] / f"{answer.stem}.{suffix}"
                if corpus == AGAIN or not file.exists() or half_of(f"{corpus}/{answer.stem}") == half:
                    continue
                yield from judged(to_dict(parse(file.read_bytes().decode("utf-8-sig"))), json.loads(answer.read_text()), scorer)


def judged(letter: Mapping[str, Any], want: Mapping[str, Any], scorer: ModuleType) -> Iterator[tuple[float, bool]]:
    """Each part's grade, and whether it is the answer's."""
    points = scorer.score(letter, want)
    for name in SINGLE:
        if letter[name] and name in points:
            yield letter[name]["grade"], points[name] == 1
    blocks = letter["body"]["blocks"] if letter["body"] else []
    for at, name in ((0, "body_start"), (-1, "body_end")):
        if blocks and name in points and (at == 0 or len(blocks) > 1):
            yield blocks[at]["grade"], points[name] == 1
    floor = 0.80 if want.get("ocr") or str(want.get("text_source")).startswith("ocr") else 0.90
    for name, theirs in LISTED.items():
        if want.get(theirs) is None:
            continue
        named = name in ("recipients", "signatures")
        ours = [scorer.name_of(item) if named else item["text"] for item in letter[name]]
        right = {i for i, _ in scorer.pair(ours, [scorer.name_of(item) if named else _text(item) for item in want[theirs]], floor)}
        for i, item in enumerate(letter[name]):
            yield item["grade"], i in right
    if letter["letterhead"] and want.get("letterhead") is not None:
        lines = [line["text"] for line in letter["letterhead"]["lines"]]
        right = {i for i, _ in scorer.pair(lines, want["letterhead"], floor)}
        for i in range(len(lines)):
            yield letter["letterhead"]["grade"], i in right


def _text(item: str | Mapping[str, str]) -> str:
    return item if isinstance(item, str) else item["text"]


def table(parts: Sequence[tuple[float, bool]]) -> str:
    """The Markdown table, the highest grades first."""
    rows = ["| grade | parts | right |", "| --- | ---: | ---: |"]
    for number, low in reversed(list(enumerate(BANDS))):
        high = BANDS[number + 1] if number + 1 < len(BANDS) else None
        band = [right for grade, right in parts if grade >= low and (high is None or grade < high)]
        share = f"{100 * sum(band) / len(band):.1f} %" if band else "–"
        rows.append(f"| {low:g} to {'1' if high is None else f'below {high:g}'} | {len(band)} | {share} |")
    return "\n".join(rows)


if __name__ == "__main__":
    raise SystemExit(main())
