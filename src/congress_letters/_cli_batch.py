"""``parse`` into a table: its options, and what it says at the end."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from ._cli_io import ISSUES, OK, Output, complain, options_of
from ._errors import CongressLettersError
from ._format_names import FORMATS, name_for

if TYPE_CHECKING:
    from ._model import Letter
    from ._roster import Roster
    from .formats import Format

__all__ = ["add_options", "is_batch", "name_of_format", "parse_to_table", "roster_of", "stream"]

_NEED_A_FILE = ("parquet", "sqlite")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``parse`` for many files."""
    parser.add_argument("-j", "--jobs", type=_jobs, metavar="N", help="processes that read; default: one for each processor")
    parser.add_argument("--resume", action="store_true", help="go on with a run into the same FILE that was broken off")
    parser.add_argument("-q", "--quiet", action="store_true", help="no progress, no summary")
    parser.add_argument("--bom", action="store_true", help="CSV with a byte-order mark, which old spreadsheets want")
    parser.add_argument("--members", action="store_true", help="say who signed as members of Congress, by the roster fetched")
    parser.add_argument("--roster", metavar="FOLDER", help="--members, by the legislators files in that folder")


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 1024:
        raise argparse.ArgumentTypeError(f"expected a number of processes, 1 to 1024; found {text!r:.20}")
    return int(text)


def name_of_format(args: argparse.Namespace) -> str:
    """The format asked for, or told by the name of the file to write; json and text have no run of their own."""
    if args.format is not None:
        return str(args.format)
    path = str(args.output or "").lower()
    return name_for(path) or ("json" if path.endswith(".json") else "text")


def is_batch(name: str, output: str | None) -> bool:
    """Whether letters go into a file by a run that can be resumed; not to standard output, devices and pipes."""
    if name not in FORMATS or output in (None, "-"):
        return False
    path = os.path.realpath(str(output))
    return not os.path.exists(path) or os.path.isfile(path) or os.path.isdir(path)


def _job_roster(args: argparse.Namespace) -> str | bool:
    return str(args.roster) if args.roster is not None else bool(args.members)


def roster_of(args: argparse.Namespace) -> Roster | None:
    """The roster to resolve members with, if asked for."""
    if not args.members and args.roster is None:
        return None
    from ._cli_roster import _roster

    return _roster(args.roster)


def _form(args: argparse.Namespace, name: str) -> Format:
    from attrs import evolve

    from .formats import format_of

    form = format_of(name)
    if not args.bom:
        return form
    if "csv" not in name:
        raise CongressLettersError(f"--bom is for csv and signers-csv, not {name}")
    return evolve(form, head=b"\xef\xbb\xbf" + form.head)


def parse_to_table(args: argparse.Namespace, name: str) -> int:
    """Run it, and say how it went; the exit status."""
    from pathlib import Path

    from ._batch import run
    from ._batch_work import Job

    form = _form(args, name)
    out = Path(Output(args.output, args.files).path or "")
    roster_of(args)  # what is wrong with it is told before any process begins
    roster = _job_roster(args)
    job = Job(name, args.all, args.strict, os.path.abspath(roster) if isinstance(roster, str) else roster, options_of(args))
    try:
        jobs = args.jobs or os.cpu_count() or 1
        done = run(args.files, out, form, job, jobs=jobs, resume=args.resume, quiet=args.quiet)
    except KeyboardInterrupt:
        complain(f"{args.output}: broken off; what is done is kept: go on with --resume")
        return 130
    if not done.written:
        complain(f"{args.output}: not written, for none of the files can be read; {done.errors} says why")
    elif done.failed and not args.quiet:
        complain(f"{done.failed:,} of {done.files:,} files can't be read; {done.errors} says why")
    elif done.errors and not args.quiet:
        complain(f"there is something to look at in {done.errors}")
    if not args.quiet and sys.stderr.isatty():
        sys.stderr.write(f"{done.letters:,} letters of {done.files:,} files in {args.output}\n")
    return ISSUES if done.failed or done.strict else OK


def stream(args: argparse.Namespace, name: str, output: Output) -> tuple[Callable[[str, Letter], None], Callable[[], None]]:
    """How to write letters one by one to standard output, a device or a pipe; and what to call at the end."""
    from .formats import Record

    if name in _NEED_A_FILE:
        raise CongressLettersError(f"{name} can't be written to standard output, a device or a pipe; give a file with -o")
    form = _form(args, name)
    last, number = "", 0

    def show(file: str, letter: Letter) -> None:
        nonlocal last, number
        last, number = file, number + 1 if file == last else 1
        output.write((form.head if not output.writes else b"") + form.encode([Record(file, number, letter)]))

    def end() -> None:
        rest = (form.head if not output.writes else b"") + form.tail
        if rest:
            output.write(rest)

    return show, end
