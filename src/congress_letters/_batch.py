"""Many files to a table: processes read them, one process writes; see `_batch_pool`, `_batch_work` and `_batch_state`."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from ._batch_pool import Pool
from ._batch_progress import progress
from ._batch_state import Run, errors_path, part_path
from ._batch_work import Item, Job
from ._errors import CongressLettersError
from ._inputs import inputs
from .formats import Format
from .readers import Limits

__all__ = ["Summary", "run"]


@frozen
class Summary:
    """What came of a run."""

    files: int
    letters: int
    failed: int
    """Files that gave no letter because something went wrong."""
    strict: int
    """Issues of severity error, where they were asked for."""
    errors: Path | None
    """Where what went wrong is listed."""
    written: bool
    """Whether OUT was written: not, if every file failed."""


def run(names: Sequence[str], out: Path, form: Format, job: Job, *, jobs: int, resume: bool = False, quiet: bool = True) -> Summary:
    """Read all that ``names`` stand for, in ``jobs`` processes, and write it to ``out``.

    Memory does not grow with the number of files. With ``resume`` a run that was broken off is gone on with. Raises
    `CongressLettersError` where ``out`` can't be written; what is done is kept.
    """
    with Run(out, form, job, resume) as now:
        if not now.state.finishing:
            items = _items(names, out, job.options.limits if job.options else Limits())
            now.skip(items)
            with progress(names, now.state.done, quiet) as show, Pool(job, jobs) as pool:
                for lot, outcome in pool.run(items):
                    now.add(lot, outcome)
                    show(now.state.done)
        errors = errors_path(out) if now.state.errors else None
        written = now.finish()
        state = now.state
    return Summary(state.done, state.letters, state.failed, state.strict, errors, written)


def _items(names: Sequence[str], out: Path, limits: Limits) -> Iterator[Item]:
    ours = (os.fspath(out), os.fspath(errors_path(out)))
    below = os.path.join(part_path(out), "")
    for name, file in inputs(names, limits):
        if isinstance(file, CongressLettersError):
            yield Item(name, -1, error=str(file))
            continue
        if file.data is not None or file.path is None:
            yield Item(name, file.size, data=file.content())
            continue
        path = os.path.realpath(file.path)
        if path in ours or path.startswith(below):
            continue  # what is written into the folder that is read is no letter
        try:
            size = file.size
        except CongressLettersError:
            size = -1
        yield Item(name, size, file.path)
