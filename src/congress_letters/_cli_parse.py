"""The command ``parse``: letters as a picture, as JSON, as tables."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ._cli_batch import add_options, is_batch, name_of_format, parse_to_table, roster_of, stream
from ._cli_io import ISSUES, MISUSE, OK, Output, as_written, complain, letters, options_of, reading_options, terminal_width
from ._errors import CongressLettersError, line_and_column, line_starts
from ._format_names import FORMATS

if TYPE_CHECKING:
    from ._model import Letter

__all__ = ["COMMANDS"]

_PARSE = """\
Reads each FILE as one letter: text, PDF, Word (DOCX), HTML; with --ocr pictures of pages too. What it is, its content tells,
not its name. A folder or a ZIP archive stands for the files in it, "-" for standard input.

formats:
  text   a picture of the letter to read (in colour on a terminal with rich: pip install 'congress-letters[cli]')
  json   one object, or an array where there are several FILEs, or with --all
  jsonl  one object a line
  csv, signers-csv, parquet, sqlite, tei   tables of letters or signers, a database, an edition

A table that goes into a file is written by several processes, and can be gone on with when it was broken off (--resume).
Files that can't be read are listed in FILE.errors.jsonl, and the others are written. SQLite is added to; others are replaced.
"""
_END = """\
exit status:
  0  done
  1  with --strict: some FILE has an issue of severity error; a table into a file: some FILE can't be read
  2  misuse, or, printed, some FILE can't be read; the others are printed all the same

examples:
  congress-letters parse letter.txt
  congress-letters parse --format json letter.txt -o letter.json
  congress-letters parse --format jsonl --strict letters/*.txt > letters.jsonl
  congress-letters parse letters/ scans.zip -o letters.csv
  congress-letters parse letters/ -o letters.sqlite --members -j 4
  congress-letters parse letters/ -o letters.sqlite --members -j 4 --resume
  congress-letters parse --all --format json record-of-a-day.txt
  pdftotext -layout letter.pdf - | congress-letters parse --format json -
"""


def add(commands: Any) -> None:
    """Add the command to a parser's subcommands."""
    brief = "read letters into their parts"
    parse = commands.add_parser("parse", help=brief, description=_PARSE, epilog=_END, formatter_class=as_written)
    parse.add_argument("files", nargs="+", metavar="FILE", help='a letter, a folder or ZIP of letters; "-" for standard input')
    says = "default: what the name of the file to write tells, else text"
    parse.add_argument("-f", "--format", choices=("text", "json", *FORMATS), help=says)
    reading_options(parse)
    parse.add_argument("--all", action="store_true", help="every letter in each FILE, however much stands around them")
    parse.add_argument("--strict", action="store_true", help="exit with 1 if a letter has an issue of severity error")
    parse.add_argument("-o", "--output", metavar="FILE", help="write there, in one go at the end, not to standard output")
    add_options(parse)
    parse.set_defaults(run=_run)


COMMANDS = {"parse": add}


def _run(args: argparse.Namespace) -> int:
    from ._inputs import collected

    form = name_of_format(args)
    if is_batch(form, args.output):
        return parse_to_table(args, form)
    if args.resume:
        raise CongressLettersError("--resume is for a table that goes into a file; give its name with -o")
    status, several, roster = OK, args.all or collected(args.files), roster_of(args)
    with Output(args.output, args.files) as output:
        show, end = _shower(args, form, several, output)
        for name, letter in letters(args.files, options_of(args), args.all):
            if letter is None:
                status = MISUSE
                continue
            if roster is not None:
                from ._resolve import resolve

                letter = letter.with_members(resolve(letter, roster))
            show(name, letter)
            if args.strict and _tell_errors(name, letter):
                status = status or ISSUES
        end()
    return status


def _shower(
    args: argparse.Namespace, form: str, several: bool, output: Output
) -> tuple[Callable[[str, Letter], None], Callable[[], object]]:
    """How a letter is printed, and what is printed at the end."""
    if form not in ("json", "text"):
        return stream(args, form, output)
    if form == "json":
        return _json_shower(several, output)
    from . import _view

    def end() -> None:
        if args.all and not output.writes:
            output.write("(no letter)\n")

    console = _view.colours() if output.path is None else None
    if console is not None:
        return lambda _, letter: _view.paint(letter, console), end
    width = 100
    if output.path is None and sys.stdout.isatty():
        width = terminal_width()
    return lambda _, letter: output.write(("\n" if output.writes else "") + _view.plain(letter, width)), end


def _json_shower(several: bool, output: Output) -> tuple[Callable[[str, Letter], None], Callable[[], object]]:
    from ._json import to_dict
    from ._json_text import pretty

    if not several:
        return lambda _, letter: output.write(pretty(to_dict(letter)) + "\n"), lambda: None
    return (
        lambda _, letter: output.write((",\n" if output.writes else "[") + pretty(to_dict(letter))),
        lambda: output.write("]\n" if output.writes else "[]\n"),
    )


def _tell_errors(name: str, letter: Letter) -> bool:
    from ._model import Severity

    errors = [issue for issue in letter.issues if issue.severity is Severity.ERROR]
    starts = line_starts(letter.source.text or "") if errors else []
    for issue in errors:
        line, column = line_and_column(starts, issue.span.start)
        complain(f"{name}:{line}:{column}: {issue.code.value}: {issue.message}")
    return bool(errors)
