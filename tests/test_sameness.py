"""The same letters read the same however Python was started: threads, processes, optimisation, hashing, locale, version."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

DIGEST = """
import hashlib, json, sys
from pathlib import Path
from congress_letters import LAYOUTS, explain, find_letters, parse, render, to_json

def digest(file):
    text = Path(file).read_bytes().decode("utf-8", "surrogateescape")
    letter = parse(text)
    found = [to_json(letter), *map(to_json, find_letters(text)), *(render(letter, name) for name in LAYOUTS), str(letter)]
    found.append(str(explain(letter)))
    found = "\\0".join(found).replace(json.loads(found[0])["generator"], "")
    return hashlib.sha256(found.encode("utf-8", "surrogateescape")).hexdigest()
"""
ALONE = f"""{DIGEST}
if __name__ == "__main__":
    print(json.dumps([digest(file) for file in sys.argv[1:]]))
"""
THREADS = f"""{DIGEST}
import threading
found, ready = {{}}, threading.Barrier(16)

def work(number):
    ready.wait()  # all of them make the first call of the process
    files = sys.argv[1:]
    for file in files[number:] + files[:number]:
        found[number, file] = digest(file)

if __name__ == "__main__":
    sys.setswitchinterval(1e-5)
    threads = [threading.Thread(target=work, args=(number,)) for number in range(16)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    rows = [[found[number, file] for file in sys.argv[1:]] for number in range(16)]
    assert all(row == rows[0] for row in rows), "threads read differently"
    print(json.dumps(rows[0]))
"""
PROCESSES = f"""{DIGEST}
import multiprocessing
if __name__ == "__main__":
    method = sys.argv.pop(1)
    if method == "fork":
        digest(sys.argv[1])  # forked with everything built, as servers do
    with multiprocessing.get_context(method).Pool(2) as pool:
        print(json.dumps(pool.map(digest, sys.argv[1:])))
"""


@cache
def files() -> tuple[str, ...]:
    examples = sorted((ROOT / "docs" / "examples").glob("*.txt"))
    return tuple(map(str, [*examples, *sorted((ROOT / "tests" / "fixtures").glob("*.txt"))[::9]]))


def digests(
    folder: Path, code: str, *before: str, options: tuple[str, ...] = (), python: str = sys.executable, **settings: str
) -> list[str]:
    # A file, because processes that are spawned read their main module again.
    script = folder / "digests.py"
    script.write_text(code, "utf-8")
    run = subprocess.run(
        [python, *options, str(script), *before, *files()], capture_output=True, env={**os.environ, **settings}, timeout=550
    )
    assert run.returncode == 0, run.stderr.decode(errors="replace")[-1_000:]
    found: list[str] = json.loads(run.stdout)
    return found


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    found = digests(tmp_path_factory.mktemp("same"), ALONE)
    assert len(set(found)) == len(files())
    return found


def test_sixteen_threads_at_once_from_the_first_call_on(expected: list[str], tmp_path: Path) -> None:
    assert digests(tmp_path, THREADS) == expected


@pytest.mark.parametrize("method", ["fork", "forkserver", "spawn"])
def test_processes(expected: list[str], tmp_path: Path, method: str) -> None:
    if method != "spawn" and not hasattr(os, "fork"):
        pytest.skip("this system has no fork")
    assert digests(tmp_path, PROCESSES, method) == expected


@pytest.mark.parametrize(
    "options", [("-O",), ("-OO",), ("-W", "error"), ("-X", "dev", "-W", "error"), ("-X", "utf8=0")], ids=" ".join
)
def test_options_of_python(expected: list[str], tmp_path: Path, options: tuple[str, ...]) -> None:
    assert digests(tmp_path, ALONE, options=options) == expected


SEEDS = range(21) if os.environ.get("CONGRESS_LETTERS_PROFILE", "quick") != "quick" else (0, 1, 20)


@pytest.mark.parametrize("seed", SEEDS)
def test_seeds_of_hashing(expected: list[str], tmp_path: Path, seed: int) -> None:
    assert digests(tmp_path, ALONE, PYTHONHASHSEED=str(seed)) == expected


def test_the_c_locale(expected: list[str], tmp_path: Path) -> None:
    assert digests(tmp_path, ALONE, LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0") == expected


def test_a_turkish_locale(expected: list[str], tmp_path: Path) -> None:
    """Where "I" and "i" are no pair. The locale is made where the system has none."""
    if not shutil.which("localedef"):
        pytest.skip("there is no localedef to make a Turkish locale with")
    made = subprocess.run(
        ["localedef", "-i", "tr_TR", "-f", "UTF-8", str(tmp_path / "tr_TR.UTF-8")], capture_output=True, text=True, check=False
    )
    if made.returncode > 1:
        pytest.skip(f"localedef makes no Turkish locale: {made.stderr.strip()[-200:]}")
    turkish = "import locale; assert locale.setlocale(locale.LC_ALL, '') == 'tr_TR.UTF-8'\n" + ALONE
    assert digests(tmp_path, turkish, LOCPATH=str(tmp_path), LC_ALL="tr_TR.UTF-8") == expected


@pytest.mark.slow
@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_versions_of_python(expected: list[str], tmp_path: Path, version: str) -> None:
    homes = sorted(Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")).glob(f"versions/{version}.*/bin/python"))
    python = shutil.which(f"python{version}", path=os.defpath) or (str(homes[-1]) if homes else None)
    if python is None:
        pytest.skip(f"there is no Python {version} here")
    subprocess.run([python, "-m", "venv", str(tmp_path / "env")], check=True)
    own = str(tmp_path / "env" / "bin" / "python")
    subprocess.run([own, "-m", "pip", "install", "--quiet", str(ROOT)], check=True, capture_output=True)
    assert digests(tmp_path, ALONE, python=own) == expected
