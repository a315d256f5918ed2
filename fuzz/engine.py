"""The process that fuzzes, with atheris: ``python fuzz/engine.py TARGET FOUND LIBFUZZER-OPTIONS``. `run.py` starts it.

A promise that breaks does not end the run: of the inputs that break it at the same place the shortest is kept in the folder
FOUND, beside the error. Only hanging and running out of memory end it, which libFuzzer sees to.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

sys.path[:0] = [str(Path(__file__).parents[1])]
with atheris.instrument_imports(include=["congress_letters"]):
    from fuzz.targets import TARGETS, seeds


def guarded(target: Callable[[bytes], None], found: Path) -> Callable[[bytes], None]:
    """The target, keeping what it fails on instead of failing."""
    shortest: dict[str, int] = {}

    def one(data: bytes) -> None:
        try:
            target(data)
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            key = f"{type(error).__name__}-{Path(place.filename).stem}-{place.lineno}"
            if len(data) < shortest.get(key, len(data) + 1):
                shortest[key] = len(data)
                name = f"{key}-{sha256(key.encode()).hexdigest()[:6]}"
                (found / f"{name}.input").write_bytes(data)
                (found / f"{name}.error").write_text("".join(traceback.format_exception(error)), "utf-8", "backslashreplace")

    return one


if __name__ == "__main__":
    name, folder = sys.argv.pop(1), sys.argv.pop(1)
    target = TARGETS[name]
    if name != "from_json":
        # What is built at first use would count as the first input's time.
        for _, data in list(seeds(name))[:3]:
            guarded(target, Path(folder))(data)
    atheris.Setup(sys.argv, guarded(target, Path(folder)))
    atheris.Fuzz()
