"""Fuzz with atheris: ``python fuzz/run.py TARGET [TARGET ...] --seconds 600``.

Inputs that reached something new are kept in ``build/fuzz/`` and taken up by the next run; what was run is added up in
``fuzz/log.txt``. An input that breaks a promise is kept in ``build/fuzz/TARGET-found/``, the shortest for each place where
one broke, and the status is 1: make it a fixture or a test. Where atheris is missing the status is 3;
``pip install 'congress-letters[fuzz]'`` brings it.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
if not sys.path.count(str(HERE.parent)):
    sys.path.insert(0, str(HERE.parent))

LOG = HERE / "log.txt"
KEPT = HERE.parent / "build" / "fuzz"
MISSING = 3
LONGEST = 6_000
"""Bytes of an input. Longer ones find nothing more and are slow; that work grows with length is a law of its own."""


class Total(NamedTuple):
    """What was run of one target, all runs together."""

    seconds: int = 0
    """Seconds of the processor, which other programs that run beside it take nothing from."""
    executions: int = 0
    coverage: int = 0
    """Edges of the package's byte code that were reached, the most of any run."""
    inputs: int = 0
    """Inputs kept, each of which reached something new."""


def run(target: str, seconds: int, kept: Path = KEPT) -> tuple[bool, Total, str]:
    """Fuzz one target: whether a promise broke, what was run, and what to print of it."""
    from fuzz.targets import seeds, words

    corpus, given, found = kept / target, kept / f"{target}-seeds", kept / f"{target}-found"
    for folder in (corpus, given, found):
        folder.mkdir(parents=True, exist_ok=True)
    for old in (*given.iterdir(), *found.iterdir()):
        old.unlink()
    for name, data in seeds(target):
        (given / name).write_bytes(data)
    dictionary = kept / f"{target}.dict"
    dictionary.write_text("".join(f'"{_escaped(word)}"\n' for word in words(target)), "ascii")
    command = [
        *(sys.executable, str(HERE / "engine.py"), target, str(found), str(corpus), str(given)),
        *(f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-dict={dictionary}", f"-artifact_prefix={found}/"),
        *("-timeout=30", "-report_slow_units=30", "-rss_limit_mb=3000", "-print_final_stats=1", "-verbosity=1"),
    ]
    before = _worked()
    done = subprocess.run(
        command, cwd=HERE.parent, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", errors="replace"
    )
    printed = done.stdout + done.stderr
    executions = re.findall(r"^stat::number_of_executed_units:\s*(\d+)", printed, re.MULTILINE) or re.findall(
        r"^#(\d+)", printed, re.MULTILINE
    )
    coverage = re.findall(r"\bcov: (\d+)", printed)
    total = Total(
        round(_worked() - before),
        int(executions[-1]) if executions else 0,
        max(map(int, coverage), default=0),
        len(list(corpus.iterdir())),
    )
    errors = [file.read_text("utf-8")[-1_500:] for file in sorted(found.glob("*.error"))]
    # libFuzzer leaves what hangs or takes all memory in the same folder.
    broken = any(found.iterdir())
    if done.returncode and not broken:
        print(f"{target}: stopped before its time, status {done.returncode}")
    return broken, total, "\n".join(errors) if errors and not done.returncode else printed[-6_000:]


def _worked() -> float:
    """Seconds of the processor that ended children of this process took."""
    took = os.times()
    return took.children_user + took.children_system


def _escaped(word: str) -> str:
    return "".join(chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\x{byte:02X}" for byte in word.encode())


def read_log(path: Path = LOG) -> dict[str, Total]:
    """The totals by target."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return {row[0]: Total(*map(int, row[1:])) for row in rows}


def write_log(totals: dict[str, Total], path: Path = LOG) -> None:
    """Write the totals."""
    head = "# All runs of fuzz/run.py, added up. Coverage: the most edges of the package's byte code that a run reached.\n"
    head += f"# {'target':<14}{'seconds':>10}{'executions':>14}{'coverage':>10}{'inputs':>8}\n"
    rows = (f"{name:<16}{t.seconds:>10}{t.executions:>14}{t.coverage:>10}{t.inputs:>8}\n" for name, t in sorted(totals.items()))
    path.write_text(head + "".join(rows), "utf-8")


def add(target: str, new: Total) -> None:
    """Add a run to the log."""
    totals = read_log()
    old = totals.get(target, Total())
    totals[target] = Total(old.seconds + new.seconds, old.executions + new.executions, max(old.coverage, new.coverage), new.inputs)
    write_log(totals)


def main() -> int:
    """The command."""
    from fuzz.targets import TARGETS

    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("targets", nargs="*", metavar="TARGET", help=f"{', '.join(TARGETS)}; all of them where none is given")
    options.add_argument("--seconds", type=int, default=60, help="for each target (default: 60)")
    given = options.parse_args()
    unknown = [name for name in given.targets if name not in TARGETS]
    if unknown:
        options.error(f"no target is called {unknown[0]!r}; there are {', '.join(TARGETS)}")
    if find_spec("atheris") is None:
        print("not fuzzed: atheris is not installed (pip install 'congress-letters[fuzz]'; it has no wheel for some systems)")
        return MISSING
    status = 0
    for target in given.targets or TARGETS:
        broken, total, printed = run(target, given.seconds)
        add(target, total)
        print(
            f"{target}: {total.executions} executions in {total.seconds} s, coverage {total.coverage}, {total.inputs} inputs kept"
        )
        if broken:
            status = 1
            print(printed)
            print(f"{target}: a promise is broken; inputs are in {KEPT / f'{target}-found'}")
    return status


if __name__ == "__main__":
    sys.exit(main())
