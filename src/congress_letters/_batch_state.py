"""What a run leaves on disk while it goes on, so that it can be gone on with after it was ended at any moment.

Beside OUT lies a folder, ``OUT.part``, with ``rows`` and ``errors``, which only grow, and ``state.json``, which says how many
bytes of both are sure and how many inputs they are of. The state is replaced in one go, after what it speaks of is on the disk.
To go on is to cut both files to those lengths and to skip those inputs. When all inputs are done the state says so before
anything is moved to its place; every step from there can be done again.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from time import monotonic
from typing import Any, BinaryIO

from attrs import asdict, define, evolve, field, frozen

from ._batch_work import Item, Job, Outcome
from ._errors import CongressLettersError
from ._json_text import dumps
from ._version import version
from .formats import Format

__all__ = ["Run", "State", "errors_path", "part_path", "told"]

_EVERY = 1.0
"""Seconds between two states."""


@frozen
class State:
    """What is done, and sure."""

    job: str
    """Of what: a digest of the format, options and release; a run goes on only with the same."""
    done: int = 0
    """Inputs done."""
    names: str = ""
    """Digest of their names and sizes, in order."""
    rows: int = 0
    """Bytes of rows."""
    errors: int = 0
    """Bytes of errors."""
    letters: int = 0
    failed: int = 0
    strict: int = 0
    finishing: bool = False
    """All inputs are done."""


def errors_path(out: Path) -> Path:
    """Where the files that failed are listed."""
    return out.with_name(f"{out.name}.errors.jsonl")


def part_path(out: Path) -> Path:
    """The folder of a run that goes on."""
    return out.with_name(f"{out.name}.part")


@define
class Run:
    """A run's folder, files and state. Use it in a ``with``."""

    out: Path
    form: Format
    job: Job
    resume: bool
    state: State = field(init=False)
    _rows: BinaryIO = field(init=False)
    _errors: BinaryIO = field(init=False)
    _lock: Any = None
    _last: float = field(factory=monotonic)
    _sure: State = field(init=False)

    @property
    def folder(self) -> Path:
        """The folder of the run."""
        return part_path(self.out)

    def __enter__(self) -> Run:
        with told(self.out):
            self.folder.mkdir(exist_ok=True)
            self._lock = _locked(self.folder / "lock", self.out)
            try:
                self._begin()
            except BaseException:
                self.__exit__()
                raise
        return self

    def _begin(self) -> None:
        self.state = self._sure = self._found(State(digest(self.job, self.form)))
        if self.state.finishing:
            return
        if self.form.check is not None and self.out.exists():
            self.form.check(self.out)
        self._rows = self._opened("rows", self.state.rows, self.form.head)
        self._errors = self._opened("errors", self.state.errors, b"")
        if self.state.rows == 0:
            self.state = evolve(self.state, rows=self._rows.tell())
        self.save()

    def __exit__(self, *_: object) -> None:
        for name in ("_rows", "_errors"):
            stream = getattr(self, name, None)
            if stream is not None:
                try:
                    stream.close()
                except OSError:  # a full disk: what is in the buffer was not counted
                    stream.close()
        if self._lock is not None:
            self._lock.close()

    def _found(self, fresh: State) -> State:
        """The state that an earlier run left; an error where it must not be gone on with."""
        path = self.folder / "state.json"
        try:
            found = State(**json.loads(path.read_bytes()))
        except FileNotFoundError:
            return fresh  # it was ended before it had done anything
        except (ValueError, TypeError, OSError) as error:
            raise CongressLettersError(f"{path}: it can't be read ({error}); delete {self.folder} to start anew") from None
        if not self.resume:
            raise CongressLettersError(
                f"{self.out}: a run that was broken off has done {found.done:,} files; "
                f"go on with --resume, or delete {self.folder} to start anew"
            )
        if found.job != fresh.job:
            raise CongressLettersError(
                f"{self.out}: the run that was broken off had other options, or another release; "
                f"give the same, or delete {self.folder} to start anew"
            )
        return found

    def _opened(self, name: str, length: int, head: bytes) -> BinaryIO:
        path = self.folder / name
        stream = path.open("r+b" if path.exists() else "w+b", buffering=1 << 16)
        if stream.seek(0, os.SEEK_END) < length:
            stream.close()
            raise CongressLettersError(f"{path}: it is shorter than it was; delete {self.folder} to start anew")
        stream.truncate(length)
        stream.seek(length)
        if length == 0:
            stream.write(head)
        return stream

    def skip(self, items: Iterator[Item]) -> None:
        """Take off the inputs that are done, and check that they are the same."""
        names = ""
        for _ in range(self.state.done):
            item = next(items, None)
            if item is None:
                break
            names = _chained(names, item)
        if names != self.state.names:
            raise CongressLettersError(
                f"{self.out}: the files to read are not those of the run that was broken off; "
                f"give the same, or delete {self.folder} to start anew"
            )

    def add(self, items: Sequence[Item], outcome: Outcome) -> None:
        """Write what came of the next inputs; from time to time also the state."""
        state, names = self.state, self.state.names
        lines = "".join([dumps(asdict(failure)) + "\n" for failure in outcome.failures]).encode("utf-8", "backslashreplace")
        for item in items:
            names = _chained(names, item)
        with told(self.out, resumable=self._sure.done):
            self._rows.write(outcome.rows)
            self._errors.write(lines)
            self.state = evolve(
                state,
                done=state.done + len(items),
                names=names,
                rows=state.rows + len(outcome.rows),
                errors=state.errors + len(lines),
                letters=state.letters + outcome.letters,
                failed=state.failed + outcome.failed,
                strict=state.strict + sum(failure.severity == "strict" for failure in outcome.failures),
            )
            if monotonic() - self._last > _EVERY:
                self.save()

    def save(self) -> None:
        """Make what was written sure, and say so."""
        for stream in (self._rows, self._errors):
            stream.flush()
            os.fsync(stream.fileno())
        self._write(self.state)
        self._last = monotonic()

    def _write(self, state: State) -> None:
        fresh = self.folder / "state.new"
        with fresh.open("wb") as stream:
            stream.write(json.dumps(asdict(state)).encode("ascii"))
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(fresh, self.folder / "state.json")
        self._sure = state

    def finish(self) -> bool:
        """Make OUT of the rows, put it and the errors into their places, and clean up; whether OUT was written.

        OUT stays as it was if every file failed: a mistyped path must not replace a table by an empty one.
        """
        with told(self.out, resumable=self._sure.done):
            if not self.state.finishing:
                self.state = evolve(self.state, finishing=True)
                self.save()
                self._rows.close()
                self._errors.close()
            errors, made = self.folder / "errors", self.folder / "made"
            writes = self.state.letters > 0 or self.state.failed == 0
            if writes:
                # The rows go when what is made of them is whole; without them it was made, and perhaps moved.
                if (rows := self.folder / "rows").exists():
                    self._make(rows, made)
                if made.exists():
                    os.replace(made, self.out)
            if errors.exists():
                if self.state.errors:
                    os.replace(errors, errors_path(self.out))
                else:
                    errors_path(self.out).unlink(missing_ok=True)
            self._clear()
        return writes

    def _make(self, rows: Path, made: Path) -> None:
        from ._cli_io import mode_of

        if self.form.finish is None:
            with rows.open("r+b") as stream:
                stream.truncate(self.state.rows)
                stream.seek(self.state.rows)
                stream.write(self.form.tail)
                stream.flush()
                os.fsync(stream.fileno())
            os.chmod(rows, mode_of(os.fspath(self.out)))
            os.replace(rows, made)
            return
        self.form.finish(rows, made, self.out if self.out.exists() else None)
        with made.open("r+b") as stream:
            os.fsync(stream.fileno())
        os.chmod(made, mode_of(os.fspath(self.out)))
        rows.unlink()

    def _clear(self) -> None:
        """The state goes last: without it a run would start anew."""
        for name in ("rows", "made", "errors", "state.new"):
            (self.folder / name).unlink(missing_ok=True)
        self._lock.close()
        self._lock = None
        shutil.rmtree(self.folder)


def digest(job: Job, form: Format) -> str:
    """What must be the same for a run to be gone on with."""
    options = repr(asdict(job.options)) if job.options else ""
    said = [version(), form.name, form.head.hex(), job.every, job.strict, job.roster, options]
    return sha256(repr(said).encode("utf-8", "backslashreplace")).hexdigest()


def _chained(names: str, item: Item) -> str:
    return sha256(f"{names}\0{item.name}\0{item.size}".encode("utf-8", "surrogatepass")).hexdigest()


def _locked(path: Path, out: Path) -> BinaryIO:
    """A lock that ends with the process, however it ends."""
    stream = path.open("ab")
    try:
        import fcntl
    except ImportError:  # Windows: two runs into one file are not kept apart
        return stream
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        stream.close()
        raise CongressLettersError(f"{out}: another run writes it; wait for it, or give another name with -o") from None
    return stream


@contextmanager
def told(out: Path, resumable: int | None = None) -> Iterator[None]:
    """What goes wrong in writing becomes an error with a remedy."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        kept = "check permissions and disk"
        if resumable is not None:
            kept = f"what is done of {resumable:,} files is kept: make room and go on with --resume"
        raise CongressLettersError(f"{out}: it can't be written ({reason}); {kept}") from None
