"""Run the tests with the oldest dependencies that pyproject allows: ``python tools/oldest.py [--extras] [PYTEST ARGUMENTS]``.

Makes an environment of its own in the system's temporary folder, with the floors of the core's dependencies and the newest of the
rest, and runs the tests of the core there; with ``--extras`` also the floors of what users install with extras, and the tests of
files, tables, rosters and the command. Prints what was installed.
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
EXTRAS = ("arrow", "cli", "docx", "html", "pdf", "ocr", "roster", "testing")
EXTRA_TESTS = ("tests/readers", "tests/formats", "tests/test_cli.py", "tests/test_completion.py", "tests/test_roster.py")
FOR_EXTRA_TESTS = ("python-docx", "reportlab")


def floors(extras: tuple[str, ...]) -> list[str]:
    """Dependencies at their floors: ``lark>=1.2.2`` as ``lark==1.2.2``."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    given = [*project["dependencies"], *(line for extra in extras for line in project["optional-dependencies"][extra])]
    wrong = [line for line in given if line.count(">=") != 1]
    if wrong:
        raise ValueError(f"no floor alone: {wrong[0]}")
    return [line.replace(">=", "==") for line in dict.fromkeys(given)]


def main() -> int:
    extras = EXTRAS if "--extras" in sys.argv else ()
    given = [argument for argument in sys.argv[1:] if argument != "--extras"]
    more, tests = (FOR_EXTRA_TESTS, (*TESTS, *EXTRA_TESTS)) if extras else ((), TESTS)
    with tempfile.TemporaryDirectory(prefix="oldest-") as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / ("Scripts" if os.name == "nt" else "bin") / "python")
        install = [python, "-m", "pip", "install", "--quiet", f"{ROOT}[testing]", *floors(extras), "pytest", "jsonschema", *more]
        subprocess.run(install, check=True)
        subprocess.run([python, "-m", "pip", "list"], check=True)
        return subprocess.run([python, "-m", "pytest", "-q", *(given or tests)], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
