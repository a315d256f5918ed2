"""What a worker process does: reads some files, parses them, and gives the rows of a format; whatever happens to one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ._errors import CongressLettersError

if TYPE_CHECKING:
    from ._model import Letter
    from ._roster import Roster
    from .readers import Options

__all__ = ["Failure", "Item", "Job", "Outcome", "serve"]


@frozen
class Item:
    """One file to read."""

    name: str
    """Its name in messages and rows."""
    size: int = 0
    """Number of bytes; -1 where it can't be had."""
    path: str | None = None
    """Where it lies; None where ``data`` are its bytes."""
    data: bytes | None = None
    """Its bytes, of one that comes out of an archive or standard input."""
    error: str | None = None
    """Why it can't be had."""


@frozen
class Job:
    """What is to be done with each file, the same for all of a run."""

    format: str
    """Name of the format."""
    every: bool = False
    """Every letter in a file, or the one."""
    strict: bool = False
    """Tell issues of severity error."""
    roster: str | bool = False
    """Folder of a roster to resolve members with; True for the one that was fetched."""
    options: Options | None = None
    """How to read."""


@frozen
class Failure:
    """A row of the list of what went wrong."""

    file: str
    severity: str
    """"error" for a file that gave no letter, "warning" for a page that could not be read, "strict" for an issue."""
    code: str
    message: str


@frozen
class Outcome:
    """What came of some files."""

    rows: bytes = b""
    letters: int = 0
    failures: tuple[Failure, ...] = ()
    failed: int = field(init=False)
    """How many files gave no letter because something went wrong."""

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "failed", sum(failure.severity == "error" for failure in self.failures))


def serve(connection: Any, job: Job, cursor: Any) -> None:
    """A worker: takes lists of `Item` and sends back an `Outcome`, until there is nobody to work for.

    ``cursor`` is shared memory in which the worker says which item of the list it is at, -1 for none. Should it die, that is
    the one.
    """
    import signal

    # Ctrl-C goes to all processes of a terminal; the one that began the run decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        work = worker(job)
        while True:
            items = connection.recv()
            outcome = work(items, cursor)
            cursor.value = -1
            connection.send(outcome)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def worker(job: Job) -> Callable[[Sequence[Item], Any], Outcome]:
    """The function that does the job; everything that it needs is loaded."""
    from .formats import Record, format_of

    encode = format_of(job.format).encode
    roster = _roster(job.roster)

    def read(item: Item, failures: list[Failure]) -> list[Record]:
        try:
            found = _letters(item, job, roster, failures)
            records = [Record(item.name, number, letter) for number, letter in enumerate(found, 1)]
        except Exception as error:
            failures.append(_failure(item.name, error))
            return []
        if job.strict:
            failures += [failure for record in records for failure in _strict(record.name, record.letter)]
        return records

    def work(items: Sequence[Item], cursor: Any) -> Outcome:
        records: list[Record] = []
        failures: list[Failure] = []
        for number, item in enumerate(items):
            cursor.value = number
            records += read(item, failures)
        try:
            return Outcome(encode(records), len(records), tuple(failures))
        except Exception as error:
            if len(items) == 1:
                return Outcome(failures=(*failures, _failure(items[0].name, error)))
        # One of them can't be written: each by itself, so that it is known by its file.
        cursor.value = -1
        return _together([work([item], cursor) for item in items])

    return work


def _together(outcomes: Sequence[Outcome]) -> Outcome:
    failures = tuple(failure for outcome in outcomes for failure in outcome.failures)
    return Outcome(b"".join([outcome.rows for outcome in outcomes]), sum(outcome.letters for outcome in outcomes), failures)


def _letters(item: Item, job: Job, roster: Roster | None, failures: list[Failure]) -> Iterator[Letter]:

    from ._document import letter_of
    from .readers import File, read_file

    if item.error is not None:
        raise CongressLettersError(item.error)
    document = read_file(File(item.name, item.path, item.data), job.options)
    issues = [issue for issue in document.issues if issue.severity != "info"]
    failures += [Failure(item.name, "warning", issue.code.value, issue.message) for issue in issues]
    if job.every:
        letters = document.letters()
    else:
        letters = iter((letter_of(document),))
    if roster is None:
        yield from letters
        return
    from ._resolve import resolve

    for letter in letters:
        yield letter.with_members(resolve(letter, roster))


def _strict(name: str, letter: Letter) -> Iterator[Failure]:
    for issue in letter.issues:
        if issue.severity == "error":
            yield Failure(name, "strict", issue.code.value, issue.message)


def _failure(name: str, error: Exception) -> Failure:
    if isinstance(error, CongressLettersError):
        return Failure(name, "error", "unreadable", " ".join(str(error).split()))
    says = f"{type(error).__name__}: {' '.join(str(error).split())}; please report it"
    return Failure(name, "error", "crash", f"{name}: it could not be read ({says})")


def _roster(where: str | bool) -> Roster | None:
    if where is False:
        return None
    from ._roster import Roster

    return Roster.load(None if where is True else where)
