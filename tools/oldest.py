"""Run the tests with the oldest dependencies that pyproject allows: ``python tools/oldest.py [PYTEST ARGUMENTS]``.

Makes an environment of its own in the system's temporary folder, with the floors of the core's dependencies and the newest of the
rest, and runs the tests of the core there. Prints what was installed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
TESTS = (
    "tests/test_fixtures.py",
    "tests/test_examples.py",
    "tests/test_json.py",
    "tests/test_parse.py",
    "tests/test_search.py",
    "tests/laws",
)


def floors() -> list[str]:
    """The core's dependencies at their floors: ``lark>=1.2.2`` as ``lark==1.2.2``."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wrong = [line for line in project["dependencies"] if line.count(">=") != 1]
    if wrong:
        raise ValueError(f"no floor alone: {wrong[0]}")
    return [line.replace(">=", "==") for line in project["dependencies"]]


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="oldest-") as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / ("Scripts" if os.name == "nt" else "bin") / "python")
        install = [python, "-m", "pip", "install", "--quiet", f"{ROOT}[testing]", *floors(), "pytest", "jsonschema"]
        subprocess.run(install, check=True)
        subprocess.run([python, "-m", "pip", "list"], check=True)
        return subprocess.run([python, "-m", "pytest", "-q", *(sys.argv[1:] or TESTS)], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
