"""What a table of many letters costs, as ratios: processes against a loop, each format against parsing alone, memory.

    python benchmarks/batch.py rate [--files 20000] [--jobs 2]
    python benchmarks/batch.py cost [--files 2000]
    python benchmarks/batch.py memory [--small 1000] [--large 50000]
    python benchmarks/batch.py worker [--files 2000]

The letters are those of docs/engines/common.py: our own examples, each with a date and a sentence of its own. ``rate`` runs the
command, start and end included, between two halves of a plain loop over `parse` and `to_json` in one process. ``cost`` parses
and encodes the same letters in turns in one process, and writes the file. ``memory`` tells the greatest resident size of any of the
command's processes. ``worker`` is a process that does what an engine's worker does: what it takes before and behind so many
letters, and how long a million of them would take it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from congress_letters import Letter, parse, to_json
from congress_letters.formats import FORMATS, Format, Record, format_of
from docs.engines.common import letters

LOT = 16


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("rate", "cost", "memory", "worker"))
    parser.add_argument("--files", type=int)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--small", type=int, default=1000)
    parser.add_argument("--large", type=int, default=50_000)
    parser.add_argument("--format", choices=tuple(FORMATS), default="jsonl")
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        if args.what == "rate":
            rate(Path(folder), args.files or 20_000, args.jobs, args.format)
        elif args.what == "cost":
            cost(Path(folder), args.files or 2000)
        elif args.what == "worker":
            worker(args.files or 2000)
        else:
            memory(Path(folder), (args.small, args.large), args.jobs, args.format)
    return 0


def write(folder: Path, count: int) -> Path:
    """A folder of so many files."""
    made = folder / f"letters-{count}"
    made.mkdir()
    for number, text in enumerate(letters(count)):
        below = made / f"{number // 1000:03}"
        below.mkdir(exist_ok=True)
        (below / f"{number:06}.txt").write_text(text, "utf-8")
    return made


def command(folder: Path, out: Path, jobs: int, *prefix: str) -> list[str]:
    """The command that makes a table of a folder."""
    return [*prefix, sys.executable, "-m", "congress_letters", "parse", str(folder), "-o", str(out), "-j", str(jobs)]


def rate(folder: Path, count: int, jobs: int, form: str) -> None:
    """The command between two halves of a loop."""
    made = write(folder, count)
    files = sorted(made.rglob("*.txt"))
    loop(files[:50])
    first = loop(files[: count // 2])
    start = perf_counter()
    subprocess.run(command(made, folder / f"out.{form}", jobs), check=True)
    taken = perf_counter() - start
    plain = first + loop(files[count // 2 :])
    print(f"{count:,} files: plain loop {plain:.1f} s ({count / plain:,.0f} a second)")
    print(
        f"parse -j {jobs} to {form}: {taken:.1f} s ({count / taken:,.0f} a second), {plain / taken:.2f} times the rate of the loop"
    )


def loop(files: Sequence[Path]) -> float:
    """Seconds that a plain loop takes; its lines go to a file too."""
    start = perf_counter()
    with open(os.devnull, "w", encoding="ascii") as stream:
        for file in files:
            stream.write(to_json(parse(file.read_text("utf-8"), name=str(file))) + "\n")
    return perf_counter() - start


def cost(folder: Path, count: int) -> None:
    """Each format against parsing alone, in turns."""
    texts = list(letters(count))
    forms = {name: format_of(name) for name in FORMATS}
    parsing: list[float] = []
    writing: dict[str, list[float]] = {name: [] for name in forms}
    rows = {name: (folder / f"{name}.rows").open("wb") for name in forms}
    for first in range(0, count, LOT):
        start = perf_counter()
        found = [parse(text, name=f"{first + number}.txt") for number, text in enumerate(texts[first : first + LOT])]
        parsing.append(perf_counter() - start)
        for name, form in forms.items():
            start = perf_counter()
            rows[name].write(encoded(form, found))
            writing[name].append(perf_counter() - start)
    print(f"{count:,} letters; parsing alone {1000 * sum(parsing) / count:.2f} ms a letter; median of lots of {LOT}")
    for name, form in forms.items():
        rows[name].close()
        start = perf_counter()
        if form.finish is not None:
            form.finish(folder / f"{name}.rows", folder / name, None)
        end = (perf_counter() - start) / count
        row, alone = median(writing[name]) / LOT, median(parsing) / LOT
        times = (alone + row + end) / alone
        print(f"  {name:<12}{1000 * row:>7.3f} ms a letter{1000 * end:>8.3f} ms at the end{times:>8.2f} × parsing")


def encoded(form: Format, found: Sequence[Letter]) -> bytes:
    """The rows of some letters."""
    return form.encode([Record(letter.source.name or "", 1, letter) for letter in found])


_PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def memory(folder: Path, counts: Sequence[int], jobs: int, form: str) -> None:
    """The greatest resident size of any process of the command, with few files and with many."""
    peaks = []
    for count in counts:
        made = write(folder, count)
        prefix = (sys.executable, "-c", _PEAK)
        done = subprocess.run(command(made, folder / f"{count}.{form}", jobs, *prefix), check=True, capture_output=True, text=True)
        peaks.append(int(done.stdout) / 1024)
        print(f"{count:>7,} files: greatest process {peaks[-1]:.1f} MB", flush=True)
    print(f"{peaks[-1] / peaks[0]:.2f} times")


_WORKER = """
import sys
from resource import RUSAGE_SELF, getrusage
from time import perf_counter
import pyarrow as pa
from congress_letters.arrow import parse_batch
from docs.engines.common import letters

def peak():
    return getrusage(RUSAGE_SELF).ru_maxrss / 1024

count = int(sys.argv[1])
texts = list(letters(100))
batch = pa.table({"id": [str(number) for number in range(100)], "text": texts})
parse_batch(batch)
begun = peak()
start = perf_counter()
for _ in range(0, count, 100):
    parse_batch(batch)
taken = (perf_counter() - start) / count
size = sum(map(len, texts)) / 100
print(f"a worker: {begun:.0f} MB behind the first hundred letters, {peak():.0f} MB behind {count:,} more")
print(f"{1000 * taken:.2f} ms a letter of {size:,.0f} characters: a million of them are {1e6 * taken / 3600:.1f} hours of one core")
"""


def worker(count: int) -> None:
    """What an engine's worker takes."""
    root = Path(__file__).resolve().parents[1]
    path = os.pathsep.join(filter(None, (str(root), os.environ.get("PYTHONPATH"))))
    subprocess.run([sys.executable, "-c", _WORKER, str(count)], check=True, env=os.environ | {"PYTHONPATH": path})


if __name__ == "__main__":
    sys.exit(main())
