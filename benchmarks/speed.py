"""What a letter costs, as ratios to things that everybody can time on the same machine.

    python benchmarks/speed.py [--rounds 15]

One letter of 69 signers, generated from the words of our own examples, is parsed; against it run a pass of one compiled
pattern of twelve alternatives over its lines (about the least that a reader of lines could do) and markdown-it-py, where it is
installed. All take turns in each round, and the medians are compared, so that a busy machine slows them alike. Then what an
import costs, in fresh processes.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.shapes import name
from congress_letters import parse

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


def letter(signers: int = 69) -> str:
    """A letter of our own with many signers, its prose that of the examples."""
    head, _, rest = (EXAMPLES / "requests.txt").read_text("utf-8").partition("Sincerely,")
    if not rest:
        raise SystemExit("docs/examples/requests.txt has no closing any more; change benchmarks/speed.py")
    blocks = "\n\n".join(f"{name(n)}\nMember of Congress" for n in range(signers))
    return f"{head}Sincerely,\n\n{blocks}\n"


def lines(text: str) -> int:
    """One pass of the pattern over the lines of a text."""
    return sum(1 for line in text.splitlines() if (found := LINE.match(line)) and found.lastgroup)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="What a letter costs, as ratios.")
    parser.add_argument("--rounds", type=int, default=15, help="how often all take their turn (15)")
    options = parser.parse_args(argv)
    text = letter()
    rivals: dict[str, Callable[[str], object]] = {"parse": parse, "one pattern over the lines": lines}
    try:
        from markdown_it import MarkdownIt
    except ImportError:
        print("markdown-it-py is not installed and is left out")
    else:
        rivals["markdown-it-py, tokens"] = MarkdownIt().parse
        rivals["markdown-it-py, HTML"] = MarkdownIt().render
    assert len(parse(text).signatures) == 69, "the letter is read wrongly: its time says nothing"
    times = rounds({key: partial(run, text) for key, run in rivals.items()}, options.rounds)
    print(f"a letter of {len(text)} characters, {len(text.splitlines())} lines and 69 signers; medians of {options.rounds} rounds")
    for key, taken in times.items():
        print(f"  {key:<28}{1000 * taken:>9.2f} ms   parse takes {times['parse'] / taken:>6.1f} times as long")
    print(f"  {3600 / times['parse']:,.0f} such letters a core and hour")
    print(f"\nimports in fresh processes, medians of {options.rounds} rounds, start of Python left out")
    for key, taken in imports(options.rounds).items():
        print(f"  {key:<28}{1000 * taken:>9.1f} ms")
    return 0


def rounds(rivals: dict[str, Callable[[], object]], count: int) -> dict[str, float]:
    """Median seconds of each; in every round each has its turn."""
    taken: dict[str, list[float]] = {key: [] for key in rivals}
    for run in rivals.values():
        run()
    for _ in range(count):
        for key, run in rivals.items():
            start = perf_counter()
            run()
            taken[key].append(perf_counter() - start)
    return {key: median(times) for key, times in taken.items()}


IMPORTS = {
    "import congress_letters": "import congress_letters",
    "... and the first parse": "import congress_letters; congress_letters.parse('Dear Chair Lee:')",
    "import attrs": "import attrs",
    "import lark": "import lark",
    "import cattrs": "import cattrs",
}


def imports(count: int) -> dict[str, float]:
    """Median seconds of each import over those of a Python that does nothing."""
    times = rounds({key: partial(_python, code) for key, code in {"": "pass", **IMPORTS}.items()}, count)
    return {key: taken - times[""] for key, taken in times.items() if key}


def _python(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True)


if __name__ == "__main__":
    sys.exit(main())
