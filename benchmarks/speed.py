"""What reading letters costs, as ratios to things that everybody can time on the same machine.

    python benchmarks/speed.py [--rounds 15] [--letters FOLDER ...]

The yardsticks are a pass of one compiled pattern of twelve alternatives over the lines of the same text, which is about the least
that a reader of lines could do; markdown-it-py over the same text, where it is installed; and imports. All take turns in each
round, processor time is counted, and the medians are compared: a busy machine changes little. Processes find every module
compiled, as pip leaves it, in a folder made for that. The letters are made of the words of our own examples; with ``--letters``
the row of all letters is of the text files in the folders given. `find.py` measures long documents, `growth.py` how time grows.
"""

from __future__ import annotations

import argparse
import atexit
import os
import re
import resource
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from attrs import define

from benchmarks.shapes import SHAPES, name
from congress_letters import LAYOUTS, parse, render, to_json

EXAMPLES = Path(__file__).resolve().parents[1] / "docs" / "examples"
LINE = re.compile(
    r"""
    (?P<date>(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2},\s\d{4}$)
    |(?P<salutation>Dear\b.{1,80}[:,]$)
    |(?P<closing>(?:Sincerely|Respectfully|Very\struly\syours|Yours\struly)(?:\syours)?,$)
    |(?P<copy>cc:|bcc:)
    |(?P<enclosure>Enclosures?\b|Attachments?\b)
    |(?P<subject>RE:|Re:|Subject:)
    |(?P<addressee>(?:The\sHonorable|Hon\.|Mr\.|Ms\.|Dr\.)\s.{2,60}$)
    |(?P<item>(?:\d{1,2}[.)]|\([a-z]\)|[•*-])\s+\S)
    |(?P<address>.{1,60},\s[A-Z]{2}\s\d{5}(?:-\d{4})?$|\d{1,5}\s.{2,40}(?:Street|Avenue|Road)$)
    |(?P<title>(?:Member\sof\sCongress|(?:U\.S\.|United\sStates)\sSenator|Chair(?:man|woman)?|Ranking\sMember)\b)
    |(?P<name>(?:[A-Z][\w.'’-]*\s){1,4}[A-Z][\w.'’-]*$)
    |(?P<prose>.+)
    """,
    re.VERBOSE,
)


def letter(signers: int = 69, first: int = 0) -> str:
    """A letter of our own with many signers, its prose that of the examples; ``first`` is the number of the first signer."""
    head, _, rest = (EXAMPLES / "requests.txt").read_text("utf-8").partition("Sincerely,")
    if not rest:
        raise SystemExit("docs/examples/requests.txt has no closing any more; change benchmarks/speed.py")
    blocks = "\n\n".join(f"{name(first + n)}\nMember of Congress" for n in range(signers))
    return f"{head}Sincerely,\n\n{blocks}\n"


def lines(text: str) -> int:
    """One pass of the pattern over the lines of a text."""
    return sum(1 for line in text.splitlines() if (found := LINE.match(line)) and found.lastgroup)


@define
class Row:
    """A line of the table: some work against a yardstick, and how many times as long it may take."""

    work: str
    ours: Callable[[], object]
    yardstick: str
    theirs: Callable[[], object]
    most: float


def letters_of(folders: Sequence[Path]) -> list[str]:
    """The texts in some folders; of our own examples in all layouts where there are none."""
    if folders:
        return [file.read_text("utf-8-sig") for folder in folders for file in sorted(folder.rglob("*.txt"))]
    read = [parse(file.read_text("utf-8")) for file in sorted(EXAMPLES.glob("*.txt"))]
    return [render(letter, layout) for letter in read for layout in LAYOUTS]


def texts(count: int) -> list[Row]:
    """What the project promises of single letters; ``count`` is how often each takes its turn.

    Words and short lines are remembered, so that a letter that is read again is read faster: one row has other signers each time.
    """
    seed = letter()
    others = iter([letter(first=100 * (turn + 1)) for turn in range(count + 1)])
    assert len(parse(seed).signatures) == 69, "the letter is read wrongly: its time says nothing"
    record = render(parse(SHAPES["many paragraphs"](40_000)), "record")
    columns = render(parse(letter(120)), "three_columns")
    whole = parse(letter(20))
    in_lines, in_one = render(whole), render(whole, "one_line")
    pattern = "one pattern over its lines"
    return [
        Row("parse, a letter of 69 signers", partial(parse, seed), pattern, partial(lines, seed), 10),
        Row("... with other signers each time", lambda: parse(next(others)), pattern, partial(lines, seed), 10),
        Row("parse, a letter of 40 kB as the Record prints it", partial(parse, record), pattern, partial(lines, record), 12),
        Row("parse, 120 signers in three columns", partial(parse, columns), pattern, partial(lines, columns), 12),
        Row("parse, a letter on one line", partial(parse, in_one), "the same in lines", partial(parse, in_lines), 2),
        Row("to_json", partial(to_json, whole), "a plain cattrs converter", _plain_json(whole), 1.1),
    ]


def against_markdown(folders: Sequence[Path]) -> list[Row]:
    """Letters against markdown-it-py."""
    try:
        from markdown_it import MarkdownIt
    except ImportError:
        print("markdown-it-py is not installed and is left out")
        return []
    read, seed, every = MarkdownIt().parse, letter(), letters_of(folders)
    all_ours, all_theirs = partial(_each, parse, every), partial(_each, read, every)
    return [
        Row("parse, a letter of 69 signers", partial(parse, seed), "markdown-it-py", partial(read, seed), 0.9),
        Row(f"parse, {len(every)} letters, the sum", all_ours, "markdown-it-py", all_theirs, 1.2),
    ]


def _each(run: Callable[[str], object], every: Sequence[str]) -> None:
    for text in every:
        run(text)


def _plain_json(letter: object) -> Callable[[], object]:
    from cattrs.preconf.json import make_converter

    converter = make_converter()
    return partial(converter.dumps, letter)


FIRST = "import congress_letters; congress_letters.parse('Dear Chair Lee:')"
MODEL = "from congress_letters import Letter, Signature"


def processes() -> list[Row]:
    """What is paid once in each process, in fresh ones; the start of Python is left out but for the command's."""
    command = [sys.executable, "-m", "congress_letters", "parse", str(EXAMPLES / "requests.txt")]
    return [
        Row(
            "import congress_letters and its model", partial(_python, MODEL), "import attrs", partial(_python, "import attrs"), 1.7
        ),
        Row("import and first parse", partial(_python, FIRST), "import lark", partial(_python, "import lark"), 2.5),
        Row(
            "the command parse FILE",
            partial(_run, command),
            "import lark, cattrs",
            partial(_python, "import lark, cattrs"),
            1.6,
        ),
    ]


def memory() -> float:
    """The peak of what Python allocates while 1 MB of paragraphs is parsed, over the size of the text."""
    text = SHAPES["many paragraphs"](1_000_000)
    tracemalloc.start()
    parse(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / len(text)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="What reading letters costs, as ratios.")
    parser.add_argument("--rounds", type=int, default=15, help="how often all take their turn (15)")
    parser.add_argument("--letters", type=Path, nargs="+", default=[], help="folders of letters for the row of all letters")
    options = parser.parse_args(argv)
    print(f"medians of {options.rounds} rounds\n{'work':<52}{'ms':>9}  {'against':<28}{'ms':>9}{'times':>8}{'at most':>9}")
    measured = _table([*texts(options.rounds), *against_markdown(options.letters)], options.rounds, 0)
    start = median(_timed(partial(_python, "pass")) for _ in range(options.rounds))
    _table(processes(), options.rounds, start)
    print(f"{'peak memory over the size of 1 MB of paragraphs':<52}{'':>9}  {'':<28}{'':>9}{memory():>8.1f}{40:>9}")
    print(f"\n{3600 / measured[0]:,.0f} letters of 69 signers, {len(letter()):,} characters, a core and hour")
    return 0


def _table(rows: Sequence[Row], count: int, start: float) -> list[float]:
    """Print rows; gives the seconds of ours. ``start`` is what a process costs that does nothing: all but commands leave it out."""
    runs = {f"{number}{side}": run for number, row in enumerate(rows) for side, run in (("a", row.ours), ("b", row.theirs))}
    times = rounds(runs, count)
    out = []
    for number, row in enumerate(rows):
        less = 0.0 if "command" in row.work else start
        ours, theirs = times[f"{number}a"] - less, times[f"{number}b"] - less
        out.append(ours)
        against = f"{row.yardstick:<28}{1000 * theirs:>9.2f}{ours / theirs:>8.1f}{row.most:>9}"
        print(f"{row.work:<52}{1000 * ours:>9.2f}  {against}", flush=True)
    return out


def _timed(run: Callable[[], object]) -> float:
    start = _clock()
    run()
    return _clock() - start


def _clock() -> float:
    """Processor time of this process and of those that it has started."""
    started = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time() + started.ru_utime + started.ru_stime


def rounds(rivals: dict[str, Callable[[], object]], count: int) -> dict[str, float]:
    """Median seconds of each; in every round each has its turn."""
    taken: dict[str, list[float]] = {key: [] for key in rivals}
    for run in rivals.values():
        run()
    for _ in range(count):
        for key, run in rivals.items():
            taken[key].append(_timed(run))
    return {key: median(times) for key, times in taken.items()}


def _python(code: str) -> None:
    _run([sys.executable, "-c", code])


def _run(command: Sequence[str]) -> None:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=env | {"PYTHONPYCACHEPREFIX": _compiled()})


@cache
def _compiled() -> str:
    """A folder for what Python compiles; the first round, which does not count, fills it."""
    folder = TemporaryDirectory(prefix="compiled-")
    atexit.register(folder.cleanup)
    return folder.name


if __name__ == "__main__":
    sys.exit(main())
