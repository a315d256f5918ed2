"""The process that fuzzes, with atheris: ``python fuzz/engine.py TARGET LIBFUZZER-OPTIONS``. `run.py` starts it."""

from __future__ import annotations

import sys
from pathlib import Path

import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

sys.path[:0] = [str(Path(__file__).parents[1])]
with atheris.instrument_imports(include=["congress_letters"]):
    from fuzz.targets import TARGETS, seeds

if __name__ == "__main__":
    name = sys.argv.pop(1)
    target = TARGETS[name]
    if name != "from_json":
        # What is built at first use would count as the first input's time.
        target(next(seeds(name))[1])
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()
