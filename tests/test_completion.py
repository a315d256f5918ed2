"""Shell completion, asked of the shells themselves."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("shtab")

COMMANDS = {"parse", "explain", "signers", "roster", "view", "report", "draw", "schema", "completion"}


@pytest.fixture
def script(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The completion for a shell, in a file; the shell must be there."""
    shell = str(request.param)
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    made = subprocess.run([sys.executable, "-m", "congress_letters", "completion", shell], capture_output=True, check=True)
    file = tmp_path / "completion"
    file.write_bytes(made.stdout)
    return file


def _asked(*command: str, cwd: Path) -> set[str]:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=cwd, timeout=60, check=False)
    assert done.stderr == ""
    return set(done.stdout.split("\n")) - {""}


def _bash(script: Path, *words: str) -> set[str]:
    typed = " ".join(f"'{word}'" for word in ("congress-letters", *words))
    ask = f"source '{script}'; COMP_WORDS=({typed}); COMP_CWORD={len(words)}; "
    ask += '"$(complete -p congress-letters | sed "s/.*-F \\([^ ]*\\).*/\\1/")"; printf "%s\\n" "${COMPREPLY[@]}"'
    return _asked("bash", "--norc", "-c", ask, cwd=script.parent)


@pytest.mark.parametrize("script", ["bash"], indirect=True)
def test_bash_completes_commands_options_and_choices(script: Path) -> None:
    assert _bash(script, "") >= COMMANDS
    assert _bash(script, "re") >= {"report", "readers"}
    assert {"--ocr", "--roster", "--output"} <= _bash(script, "view", "--")
    assert {"table", "json", "csv", "explain"} <= _bash(script, "signers", "--format", "")
    assert _bash(script, "roster", "") >= {"fetch", "info"}


@pytest.mark.parametrize("script", ["bash"], indirect=True)
def test_bash_completes_names_of_files(script: Path) -> None:
    (script.parent / "letter.txt").touch()
    assert "letter.txt" in _bash(script, "view", "let")


@pytest.mark.parametrize("script", ["fish"], indirect=True)
def test_fish_completes_commands_and_options(script: Path) -> None:
    def ask(typed: str) -> set[str]:
        found = _asked("fish", "--no-config", "-c", f"source '{script}'; complete -C '{typed}'", cwd=script.parent)
        return {line.split("\t")[0] for line in found}

    assert ask("congress-letters ") >= COMMANDS
    assert "--roster" in ask("congress-letters view --ro")


@pytest.mark.parametrize("script", ["zsh"], indirect=True)
def test_zsh_takes_the_script(script: Path) -> None:
    folder = script.parent / "functions"
    folder.mkdir()
    script.rename(folder / "_congress-letters")
    ask = f"fpath=('{folder}' $fpath); autoload -Uz compinit; compinit -u -d '{folder}/dump'; echo $_comps[congress-letters]; "
    ask += "autoload +X _congress-letters && echo loaded"
    assert _asked("zsh", "-f", "-c", ask, cwd=folder) == {"_congress-letters", "loaded"}


def test_without_the_extra_a_line_says_what_to_install() -> None:
    code = "import sys; sys.modules['shtab'] = None; from congress_letters._cli import main; sys.exit(main(['completion', 'bash']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "congress-letters[cli]" in done.stderr
