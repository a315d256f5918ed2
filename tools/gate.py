"""The gate: what each letter of ../shared/corpus scores, field by field, against the committed results.

    python tools/gate.py            the table of means
    python tools/gate.py --check    besides: what is better and worse than tests/accuracy/results.txt; exit 1 if anything is worse
    python tools/gate.py --write    write tests/accuracy/results.txt

A change that makes a letter's field worse has to write the file and say why in its commit; where the committed file is up
to date, `--check` passes and shows what the last change of it gained and lost. The letters are scored by the
functions of ../shared/accuracy/score.py, so that both tools mean the same by a field. The file names letters by id only.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from congress_letters import parse, to_dict

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "tests" / "accuracy" / "results.txt"
CORPORA = {
    "seed": "txt",
    "record": "txt",
    "press": "txt",
    "other": "txt",
    "web": "txt",
    "documents": "layout.txt",
    "files": "layout.txt",
}
"""Folders of the corpus, and which form of their letters is read."""

Row = dict[str, float]
"""Points (0 to 100) by field."""


NOT_JUDGED = -1.0
"""Less than any points: titles can't be judged where no signer was found, and judging some of them is no loss then."""


class Result(NamedTuple):
    """What one letter scored."""

    points: Row
    """By field."""
    printed: frozenset[str]
    """The fields that the answer has something in."""
    failure: str | None = None
    """What the parser raised."""

    @property
    def row(self) -> Row:
        """The points, and `NOT_JUDGED` for what is printed but could not be judged."""
        return dict.fromkeys(self.printed, NOT_JUDGED) | self.points


def main(arguments: list[str] | None = None) -> int:
    options = _options(arguments)
    if not (options.shared / "accuracy" / "score.py").exists():
        print(f"gate: there are no letters at {options.shared}; give the folder with --shared", file=sys.stderr)
        return 2
    results = measure(options.shared, options.only or CORPORA)
    print(table(results))
    failures = [f"{letter}: {result.failure}" for letter, result in results.items() if result.failure]
    for line in failures:
        print("failed", line)
    if options.write:
        RESULTS.parent.mkdir(parents=True, exist_ok=True)
        RESULTS.write_text(as_text(results), "utf-8")
        print(f"written: {RESULTS.relative_to(ROOT)}")
    status = check(results) if options.check else 0
    return 1 if failures else status


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="compare with the committed results; exit 1 if something is worse")
    what.add_argument("--write", action="store_true", help="write the results")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with corpus/ and accuracy/")
    parser.add_argument("--only", action="append", choices=CORPORA, help="only this folder (not with --write)")
    options = parser.parse_args(arguments)
    if options.only and options.write:
        parser.error("--write needs all folders")
    return options


def measure(shared: Path, corpora: Iterable[str]) -> dict[str, Result]:
    """Parse and score every letter, in order of folder and name."""
    scorer = _scorer(shared)
    out = {}
    for corpus in corpora:
        for answer in sorted((shared / "corpus" / corpus / "gold").glob("*.json")):
            file = answer.parents[1] / f"{answer.stem}.{CORPORA[corpus]}"
            if file.exists():
                out[f"{corpus}/{answer.stem}"] = _score(scorer, file, json.loads(answer.read_text("utf-8")))
    return out


def _scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared / "accuracy" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _score(scorer: ModuleType, file: Path, answer: dict[str, Any]) -> Result:
    failure = None
    try:
        row = scorer.score(to_dict(parse(file.read_bytes().decode("utf-8-sig"), name=file.name)), answer)
    except Exception as error:
        # A letter that the parser fails on is a result too, the worst one; the other letters' results are still wanted.
        row, failure = dict.fromkeys(scorer.score({}, answer), 0.0), f"{type(error).__name__}: {error}"
    printed = frozenset(scorer.present(scorer.without_unprinted(answer)))
    return Result({field: _points(share) for field, share in row.items()}, printed, failure)


def _points(share: float) -> float:
    """As the file has them: one decimal, and 100 for nothing short of right."""
    return 100.0 if share >= 1 else min(round(100 * share, 1), 99.9)


def _mean(values: Iterable[float]) -> float | None:
    found = list(values)
    return sum(found) / len(found) if found else None


def _both(results: Iterable[Result], field: str | None = None) -> tuple[float | None, float | None]:
    """Mean over all letters, and over those in which the answer has the part; of one field or of all."""
    pairs = [(r.points[f], f in r.printed) for r in results for f in r.points if field in (None, f)]
    return _mean(points for points, _ in pairs), _mean(points for points, printed in pairs if printed)


def _cell(pair: tuple[float | None, float | None]) -> str:
    shown = ["-" if value is None else f"{value:.1f}" for value in pair]
    return " / ".join(shown)


def _groups(results: Mapping[str, Result]) -> Iterator[tuple[str, list[Result]]]:
    """Letters by folder, and all of them."""
    for corpus in CORPORA:
        found = [result for letter, result in results.items() if letter.startswith(f"{corpus}/")]
        if found:
            yield corpus, found
    yield "all", list(results.values())


def table(results: Mapping[str, Result]) -> str:
    """Fields down, folders across: mean over all letters / over those in which the answer has the part."""
    groups = list(_groups(results))
    fields = list(dict.fromkeys(field for result in results.values() for field in result.points))
    head = ["", *(f"{name} ({len(found)})" for name, found in groups)]
    rows = [[field, *(_cell(_both(found, field)) for _, found in groups)] for field in fields]
    rows.append(["overall", *(_cell(_both(found)) for _, found in groups)])
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    lines = ["  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in [head, *rows]]
    return "\n".join(lines)


def as_text(results: Mapping[str, Result]) -> str:
    """The results file."""
    lines = [
        "# What each letter of the corpus scores; written by tools/gate.py --write, compared by --check.",
        "# A line: the letter, its mean over the fields that its answer judges, and the fields below 100.",
        "# Means: over all letters / over those in which the answer has the part.",
    ]
    lines += [f"# {name:<10} {len(found):>3} letters  {_cell(_both(found))}" for name, found in _groups(results)]
    for letter, result in sorted(results.items()):
        missed = [f"{field}={_number(points)}" for field, points in sorted(result.row.items()) if points < 100]
        lines.append(" ".join([f"{letter:<14} {_mean(result.points.values()) or 0:5.1f} ", *missed]).rstrip())
    return "\n".join(lines) + "\n"


def _number(points: float) -> str:
    return "-" if points == NOT_JUDGED else f"{points:.1f}".removesuffix(".0")


def from_text(text: str) -> dict[str, Row]:
    """The fields below 100 of each letter in a results file."""
    out: dict[str, Row] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            letter, _, *missed = line.split()
            pairs = (item.split("=") for item in missed)
            out[letter] = {field: NOT_JUDGED if points == "-" else float(points) for field, points in pairs}
    return out


def changes(now: Mapping[str, Row], before: Mapping[str, Row]) -> tuple[list[str], list[str], list[str]]:
    """What is better, what is worse, and which letters came or went; ``before`` need not list a field that is 100."""
    better: list[str] = []
    worse: list[str] = []
    other: list[str] = []
    for letter in sorted({*now, *before}):
        if letter not in now or letter not in before:
            other.append(f"{letter} is {'new' if letter in now else 'gone'}")
            continue
        for field in sorted({*now[letter], *before[letter]}):
            new, old = now[letter].get(field, 100.0), before[letter].get(field, 100.0)
            if new != old:
                (better if new > old else worse).append(f"{letter} {field} {_number(old)} -> {_number(new)}")
    return better, worse, other


def _print(title: str, found: tuple[list[str], list[str], list[str]]) -> None:
    better, worse, other = found
    print(f"{title}: {len(better)} better, {len(worse)} worse" + (f", {len(other)} letters new or gone" if other else ""))
    for sign, lines in (("+", better), ("-", worse), ("*", other)):
        for line in lines:
            print(f"  {sign} {line}")


def check(results: Mapping[str, Result]) -> int:
    """Compare with the committed file and say what changed."""
    if not RESULTS.exists():
        print(f"gate: there is no {RESULTS.relative_to(ROOT)} yet; make it with --write", file=sys.stderr)
        return 1
    text = RESULTS.read_text("utf-8")
    measured = {letter.split("/")[0] for letter in results}
    written = {letter: row for letter, row in from_text(text).items() if letter.split("/")[0] in measured}
    found = changes({letter: result.row for letter, result in results.items()}, written)
    if any(found):
        _print("Against the results file", found)
        if found[1]:
            print("Something got worse. If that is meant, run tools/gate.py --write and give the reason in the commit.")
            return 1
        print("Nothing got worse. Run tools/gate.py --write, so that what was gained is kept.")
        return 0
    print("The results file is up to date.")
    former = _former(text)
    if former is not None:
        _print("Its last change", changes(from_text(text), from_text(former)))
    return 0


def _former(text: str) -> str | None:
    """The committed version of the results file before this one; None where there is none, or no git."""
    path = RESULTS.relative_to(ROOT).as_posix()
    try:
        commits = _git("log", "-n", "2", "--format=%H", "--", path).split()
        versions = [_git("show", f"{commit}:{path}") for commit in commits]
    except (OSError, subprocess.CalledProcessError):
        return None
    return next((version for version in versions if version != text), None)


def _git(*arguments: str) -> str:
    run = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return run.stdout


if __name__ == "__main__":
    raise SystemExit(main())
