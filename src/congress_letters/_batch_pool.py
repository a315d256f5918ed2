"""Processes that do the work of a run: outcomes come out in the order of the input, and a process that dies costs one file.

Each process has at most one lot of files, so it is known what a dead one had, and by the shared cursor which file it was at.
That file is tried once more alone, in a new process, since the fault may be another's (the kernel ends the largest process when
memory runs out); if that dies too, the file is given up.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection, wait
from typing import Any

from attrs import define, field

from ._batch_work import Failure, Item, Job, Outcome, serve
from ._errors import CongressLettersError

__all__ = ["Pool"]

_FILES, _BYTES = 16, 1 << 19
"""How many files, or bytes of them, a process gets in one go: some tenths of a second of work."""
_AHEAD = 8
"""How many lots for each process may wait for a slow one before them."""
_STARTS = 3
"""How often in a row processes may die before they do anything."""


@define(eq=False)
class _Task:
    items: list[Item]
    deaths: int = 0
    outcome: Outcome | None = None


@define(eq=False)
class _Worker:
    process: Any
    connection: Connection
    cursor: Any
    task: _Task | None = None


@define
class Pool:
    """So many processes for a job. Use it in a ``with``: they end with it."""

    job: Job
    size: int
    _workers: list[_Worker] = field(factory=list)
    _order: deque[_Task] = field(factory=deque)
    _again: deque[_Task] = field(factory=deque)
    _stillborn: int = 0

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.connection.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join(5)
        self._workers.clear()

    def run(self, items: Iterable[Item]) -> Iterator[tuple[list[Item], Outcome]]:
        """The outcome of each lot of files, in their order; the lots together are the items."""
        lots, more = _lots(items), True
        while True:
            more = self._hand_out(lots, more)
            while self._order and self._order[0].outcome is not None:
                task = self._order.popleft()
                assert task.outcome is not None
                yield task.items, task.outcome
            busy = {worker.connection: worker for worker in self._workers if worker.task is not None}
            if not busy:
                if more or self._order:
                    continue
                return
            for connection in wait(list(busy)):
                self._receive(busy[connection])  # type: ignore[index]

    def _hand_out(self, lots: Iterator[list[Item]], more: bool) -> bool:
        """Give each idle process a lot; whether there may be more of them."""
        while sum(worker.task is not None for worker in self._workers) < self.size:
            if self._again:
                task = self._again.popleft()
            elif not more or len(self._order) >= _AHEAD * self.size:
                break
            elif (lot := next(lots, None)) is None:
                return False
            else:
                task = _Task(lot)
                self._order.append(task)
            worker = next((worker for worker in self._workers if worker.task is None), None) or self._start()
            worker.task = task
            worker.cursor.value = -1
            try:
                worker.connection.send(task.items)
            except OSError:
                self._died(worker)
        return more

    def _start(self) -> _Worker:
        # A fresh interpreter: a copy of this one would inherit threads' locks (the progress bar has a thread) and open files.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        cursor = context.RawValue("i", -1)
        process = context.Process(target=serve, args=(theirs, self.job, cursor), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours, cursor)
        self._workers.append(worker)
        return worker

    def _receive(self, worker: _Worker) -> None:
        assert worker.task is not None
        try:
            worker.task.outcome = worker.connection.recv()
        except (EOFError, OSError):
            self._died(worker)
            return
        worker.task = None
        self._stillborn = 0

    def _died(self, worker: _Worker) -> None:
        task, at = worker.task, worker.cursor.value
        assert task is not None
        worker.connection.close()
        worker.process.join(5)
        self._workers.remove(worker)
        how = _how(worker.process.exitcode)
        if not 0 <= at < len(task.items):
            self._stillborn += 1
            if self._stillborn >= _STARTS:
                raise CongressLettersError(f"processes to work in can't be started ({how}); try fewer with -j, or free memory")
            self._again.append(task)
            return
        if len(task.items) == 1 and task.deaths:
            name = task.items[0].name
            says = f"{name}: the process that read it died ({how}), twice; is it too large for the memory, or broken?"
            task.outcome = Outcome(failures=(Failure(name, "error", "died", says),))
            return
        # The lot in three: what was done before it, whose outcome died too, the one it died of, and the rest.
        parts = [_Task(task.items[:at]), _Task(task.items[at : at + 1], deaths=1), _Task(task.items[at + 1 :])]
        parts = [part for part in parts if part.items]
        place = self._order.index(task)
        self._order.remove(task)
        for part in reversed(parts):
            self._order.insert(place, part)
        self._again.extend(parts)


def _lots(items: Iterable[Item]) -> Iterator[list[Item]]:
    lot: list[Item] = []
    size = 0
    for item in items:
        lot.append(item)
        size += max(item.size, 0)
        if len(lot) >= _FILES or size >= _BYTES:
            yield lot
            lot, size = [], 0
    if lot:
        yield lot


def _how(code: int | None) -> str:
    if code is not None and code < 0:
        try:
            return f"{signal.Signals(-code).name}"
        except ValueError:
            return f"signal {-code}"
    return f"exit status {code}"
