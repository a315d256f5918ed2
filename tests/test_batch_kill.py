"""A run that is ended at any moment, by kill -9, is gone on with, and what comes out is what an unbroken run gives."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from congress_letters._batch import run as run_batch
from congress_letters._batch_state import Run
from congress_letters._batch_work import Job
from congress_letters.formats import format_of
from docs.engines.common import letters
from tests.test_batch import rows, start

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
BROKEN = {7: b"%PDF-1.7\nbroken"}
FORMS = ["out.jsonl", "out.csv", "out.signers.csv", "out.tei.xml", "out.sqlite", "out.parquet"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Letters, one of which can't be read; and a database that has some of them already."""
    folder = tmp_path_factory.mktemp("kill")
    (folder / "in").mkdir()
    for number, text in enumerate(letters(60)):
        (folder / "in" / f"{number:03}.txt").write_bytes(BROKEN.get(number, text.encode()))
    return folder


def unbroken(folder: Path, out: str) -> tuple[object, bytes]:
    form = _form(out)
    target = folder / f"unbroken-{out}"
    if not target.exists():
        cwd = Path.cwd()
        os.chdir(folder)
        try:
            assert run_batch(["in"], target, form, Job(form.name), jobs=2).failed == 1
        finally:
            os.chdir(cwd)
    return rows(target), target.with_name(f"{target.name}.errors.jsonl").read_bytes()


def _form(out: str) -> Any:
    from congress_letters.formats import name_for

    if out.endswith("parquet"):
        pytest.importorskip("pyarrow")
    return format_of(name_for(out) or "")


def killed_often(folder: Path, out: str, delay: Callable[[], float], most: int) -> int:
    """Kill a run again and again, up to so many times, then let it end; how often it was killed."""
    kills = 0
    arguments = ("in", "-o", out, "-j", "2", "--resume")
    while True:
        going = start(folder, *arguments, every=0.02)
        if kills < most:
            time.sleep(delay())
            if going.poll() is None:
                os.kill(going.pid, signal.SIGKILL)
                kills += 1
        _, told = going.communicate(timeout=120)
        if going.returncode >= 0:
            assert going.returncode == 1, told
            return kills


def check(folder: Path, out: str, kills: int, seed: int) -> int:
    wanted = unbroken(folder, out)
    draw = random.Random(seed)
    for left in folder.glob(f"{out}*"):
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    done = killed_often(folder, out, lambda: draw.uniform(0.2, 2.0), kills)
    assert (rows(folder / out), (folder / f"{out}.errors.jsonl").read_bytes()) == wanted
    assert not (folder / f"{out}.part").exists()
    return done


@pytest.mark.parametrize("out", ["out.csv", "out.sqlite"])
def test_killed_a_few_times(out: str, folder: Path) -> None:
    check(folder, out, 2, 1)


@pytest.mark.slow
def test_killed_fifty_times(folder: Path) -> None:
    kills = seed = 0
    while kills < 50:
        kills += check(folder, FORMS[seed % len(FORMS)], 1 + seed % 4, seed)
        seed += 1
    print(f"killed {kills} times in {seed} runs of {len(FORMS)} formats: {seed} of {seed} equal to the unbroken run")


class Killed(BaseException):
    """What stands for the end of the process: nothing catches it."""


@pytest.mark.parametrize("out", [FORMS[0], *(pytest.param(form, marks=pytest.mark.slow) for form in FORMS[1:])])
def test_ended_before_each_step_of_the_end(out: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The steps are few and fast, so that killing at random rarely hits them: each is hit here."""
    wanted = unbroken(folder, out)
    form, job = _form(out), Job(_form(out).name)
    steps = [(os, "replace"), (os, "fsync"), (os, "chmod"), (Path, "unlink"), (shutil, "rmtree")]
    left = tmp_path / "left"
    left.mkdir()
    monkeypatch.chdir(folder)
    with monkeypatch.context() as patch:
        patch.setattr(Run, "finish", _killed)
        with pytest.raises(Killed):
            run_batch(["in"], left / out, form, job, jobs=2)
    number = 0
    while True:
        number += 1
        here = tmp_path / f"{number}"
        shutil.copytree(left, here)
        (here / f"{out}.errors.jsonl").write_bytes(b"of an earlier run")
        with monkeypatch.context() as patch:
            ends = _Countdown(number)
            for owner, name in steps:
                patch.setattr(owner, name, ends.before(getattr(owner, name)))
            try:
                run_batch(["in"], here / out, form, job, jobs=1, resume=True)
            except Killed:
                pass
            else:
                break
        run_batch(["in"], here / out, form, job, jobs=1, resume=True)
        assert (rows(here / out), (here / f"{out}.errors.jsonl").read_bytes()) == wanted
        assert not (here / f"{out}.part").exists()
    assert number > 8


class _Countdown:
    """Ends the process before the step of that number."""

    def __init__(self, steps: int) -> None:
        self.left = steps

    def before(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **options: Any) -> Any:
            self.left -= 1
            if not self.left:
                raise Killed
            return real(*arguments, **options)

        return counted


def _killed(*_: object) -> None:
    raise Killed
