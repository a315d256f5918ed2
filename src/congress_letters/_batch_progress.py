"""How far a run is: on a terminal a bar with rate and remaining time, a line without rich; in a pipe nothing."""

from __future__ import annotations

import os
import sys
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Protocol

__all__ = ["Progress", "progress", "total"]


class Progress(Protocol):
    """Told how many files are done."""

    def __call__(self, done: int, /) -> None: ...


@contextmanager
def progress(names: Sequence[str], done: int, quiet: bool) -> Iterator[Progress]:
    """Shows how far it is, from ``done`` files on, while the ``with`` lasts."""
    if quiet or not sys.stderr.isatty():
        yield lambda done: None
        return
    count = total(names)
    try:
        import rich.progress as rich
        from rich.console import Console
    except ImportError:
        with _line(count, done) as show:
            yield show
        return

    class Rate(rich.ProgressColumn):
        def render(self, task: rich.Task) -> str:
            return f"{task.speed:,.1f} files/s" if task.speed else ""

    columns = (rich.BarColumn(), rich.MofNCompleteColumn(), Rate(), rich.TimeRemainingColumn())
    with rich.Progress(*columns, console=Console(stderr=True), transient=True, refresh_per_second=4) as bar:
        task = bar.add_task("", total=count, completed=done)
        yield lambda done: bar.update(task, completed=done, total=max(count, done))


@contextmanager
def _line(count: int, before: int) -> Iterator[Progress]:
    start, shown = monotonic(), 0.0

    def show(done: int) -> None:
        nonlocal shown
        now = monotonic()
        if now - shown < 0.25:
            return
        shown = now
        rate = (done - before) / max(now - start, 1e-9)
        left = f", {max(count - done, 0) / rate:,.0f} s left" if rate else ""
        sys.stderr.write(f"\r\x1b[K{done:,} of {max(count, done):,} files, {rate:,.1f} files/s{left}")
        sys.stderr.flush()

    try:
        yield show
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def total(names: Sequence[str]) -> int:
    """About how many files there are. Archives inside folders count as one; the bar grows when they turn out to be more."""
    count = 0
    for name in names:
        path = Path(name)
        if name != "-" and path.is_dir():
            for _, folders, files in os.walk(path):
                folders[:] = [folder for folder in folders if not folder.startswith(".")]
                count += sum(not file.startswith(".") for file in files)
            continue
        try:
            with zipfile.ZipFile(path) as archive:
                count += sum(not info.is_dir() for info in archive.infolist())
        except (OSError, ValueError, zipfile.BadZipFile):
            count += 1
    return count
