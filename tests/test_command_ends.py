"""How the command ends where it is not left to finish: interrupted, its reader gone, the disk full."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from congress_letters import _cli
from tests.letters import LETTER
from tests.test_cli import HEAR, TREE

COMMAND = [sys.executable, "-m", "congress_letters"]
SETTINGS = {**os.environ, "PYTHONPATH": TREE}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_interrupted_it_ends_with_130_and_says_nothing(tmp_path: Path) -> None:
    pipe = tmp_path / "letter.txt"
    os.mkfifo(pipe)
    process = subprocess.Popen(
        [*COMMAND, "parse", str(pipe)], env=SETTINGS, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=HEAR
    )
    with pipe.open("wb"):  # opens when the command has opened it to read
        process.send_signal(signal.SIGINT)
        out, errors = process.communicate(timeout=60)
    assert (process.returncode, out, errors) == (130, b"", b"")


@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise there")
def test_a_reader_that_has_enough_is_no_error(tmp_path: Path) -> None:
    """``congress-letters parse FILE | head -1``, with more than a pipe holds."""
    file = tmp_path / "letter.txt"
    file.write_text(LETTER.replace("We write", "We write and write. " * 40_000 + "\n\nWe write"), "utf-8")
    end, ours = os.pipe()
    process = subprocess.Popen([*COMMAND, "parse", str(file)], env=SETTINGS, stdout=ours, stderr=subprocess.PIPE)
    os.close(ours)
    assert os.read(end, 1)
    os.close(end)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("named", [True, False], ids=["a file", "standard output"])
def test_a_full_disk_is_said_in_a_line(tmp_path: Path, named: bool) -> None:
    file = tmp_path / "letter.txt"
    file.write_text(LETTER, "utf-8")
    with Path("/dev/full").open("wb") as full:
        options = ["-o", "/dev/full"] if named else []
        run = subprocess.run(
            [*COMMAND, "parse", str(file), *options], env=SETTINGS, stdout=full, stderr=subprocess.PIPE, check=False
        )
    place = "/dev/full" if named else "standard output"
    assert run.returncode == 2
    assert (
        run.stderr.decode()
        == f"congress-letters: {place}: it can't be written (no space left on device); check permissions and disk\n"
    )


def test_standard_output_that_takes_text_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a notebook or under a tool that catches what is printed."""
    file = tmp_path / "letter.txt"
    file.write_text(LETTER, "utf-8")
    caught = io.StringIO()
    monkeypatch.setattr(sys, "stdout", caught)
    assert _cli.main(["parse", "--format", "jsonl", str(file)]) == 0
    assert caught.getvalue().startswith('{"schema"')
