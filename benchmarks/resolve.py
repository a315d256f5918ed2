"""Time of loading a roster against json.load, and of resolving a letter against reading it.

    python benchmarks/resolve.py ROSTER LETTER

Ratios are what to look at: the times are those of one machine, the best of several runs in turn.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from congress_letters import Roster, parse, resolve


def best(*runs: Callable[[], object], times: int = 9) -> list[float]:
    """The best time of each in milliseconds, run in turn so that a busy machine is busy for all."""
    found = [float("inf")] * len(runs)
    for _ in range(times):
        for place, run in enumerate(runs):
            start = time.process_time()
            run()
            found[place] = min(found[place], 1000 * (time.process_time() - start))
    return found


def main() -> int:
    """Print both ratios."""
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    folder, text = Path(sys.argv[1]), Path(sys.argv[2]).read_text("utf-8")
    files = sorted(folder.glob("legislators-*.json"))
    roster, letter = Roster.load(folder), parse(text)
    plain, load = best(lambda: [json.loads(file.read_bytes()) for file in files], lambda: Roster.load(folder))
    read, resolved = best(lambda: parse(text), lambda: resolve(letter, roster))
    print(f"json.loads of {len(files)} files {plain:7.1f} ms")
    print(f"Roster.load           {load:7.1f} ms  {load / plain:.2f} times")
    print(f"parse                 {read:7.2f} ms  {len(letter.signatures)} signers")
    print(f"resolve               {resolved:7.2f} ms  {resolved / read:.2f} times")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
