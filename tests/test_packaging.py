"""What users install: a wheel and an sdist, each tried in an empty environment, away from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "docs" / "examples" / "simple.txt"


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A wheel and an sdist, the wheel built out of the sdist: what is missing in the one can't be in the other."""
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT))
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    return {"wheel": wheel, "sdist": sdist}


def test_wheel_has_the_package_and_nothing_else(packages: dict[str, Path]) -> None:
    with zipfile.ZipFile(packages["wheel"]) as wheel:
        files = set(wheel.namelist())
    tops = {file.split("/")[0] for file in files}
    assert tops == {"congress_letters", f"congress_letters-{version('congress-letters')}.dist-info"}
    source = ROOT / "src" / "congress_letters"
    kept = {".css", ".js", ".py", ".sql", ".txt", ".json", ".typed"}
    wanted = {f"congress_letters/{file.relative_to(source).as_posix()}" for file in source.rglob("*") if file.suffix in kept}
    wanted |= {f"congress_letters/grammars/{file.name}" for file in (ROOT / "grammars").iterdir()}
    wanted.add("congress_letters/py.typed")
    assert {"congress_letters/grammars/letter.lark", "congress_letters/data/vocabulary/offices.txt"} <= wanted
    assert {file for file in files if file.startswith("congress_letters/")} == wanted


def test_sdist_has_what_the_tests_and_docs_need(packages: dict[str, Path]) -> None:
    with tarfile.open(packages["sdist"]) as sdist:
        files = {name.partition("/")[2] for name in sdist.getnames()}
    assert {"LICENSE", "README.md", "grammars/letter.lark", "src/congress_letters/py.typed", "tools/gate.py"} <= files
    assert {"docs/examples/simple.txt", "tests/fixtures/simple.json", "tests/fixtures/simple.txt"} <= files
    assert not [file for file in files if file.startswith((".ci", ".venv", "docs/_build"))]


@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_works_in_an_empty_environment(packages: dict[str, Path], tmp_path: Path, kind: str) -> None:
    programs = _environment(tmp_path / "env")
    _run(programs / "python", "-m", "pip", "install", "--quiet", packages[kind], cwd=tmp_path)
    letter = json.loads(_run(programs / "congress-letters", "parse", "--format", "json", EXAMPLE, cwd=tmp_path))
    assert letter["generator"] == f"congress_letters {version('congress-letters')}"
    assert [signature["name"]["text"] for signature in letter["signatures"]] == ["Marian Oakes"]
    code = "import congress_letters, sys; print(*sorted({'lark', 'cattrs'} & sys.modules.keys()))"
    assert _run(programs / "python", "-c", code, cwd=tmp_path).strip() == ""


def test_editable_install_finds_the_grammars(tmp_path: Path) -> None:
    programs = _environment(tmp_path / "env")
    _run(programs / "python", "-m", "pip", "install", "--quiet", "--editable", ROOT, cwd=tmp_path)
    letter = json.loads(_run(programs / "congress-letters", "parse", "--format", "json", EXAMPLE, cwd=tmp_path))
    assert letter["date"]["iso"] == "2019-03-04"


def _environment(folder: Path) -> Path:
    """The folder of programs of a new, empty environment."""
    venv.create(folder, with_pip=True)
    return folder / ("Scripts" if os.name == "nt" else "bin")


def _run(*command: str | Path, cwd: Path | None = None) -> str:
    settings = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    run = subprocess.run(command, cwd=cwd, env=settings, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, f"{' '.join(map(str, command))}\n{run.stdout}\n{run.stderr}"
    return run.stdout
