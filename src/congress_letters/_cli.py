"""The command ``congress-letters``: argparse, so that it works after a plain install."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NoReturn

from ._errors import CongressLettersError, line_and_column, line_starts
from ._json import dumps, pretty, to_dict, version

if TYPE_CHECKING:
    from ._model import Letter
    from .readers import Options

__all__ = ["main"]

OK, ISSUES, MISUSE = 0, 1, 2
_PROGRAM = "congress-letters"

_EXAMPLES = """\
examples:
  congress-letters parse letter.txt                       a picture of the letter
  congress-letters parse --format json letter.txt         its parts, with the place of each in the file
  congress-letters parse letters/ -o letters.sqlite       many letters, as a table or a database
  pdftotext -layout letter.pdf - | congress-letters parse -
  congress-letters explain letter.txt                     which line was read as what, and why
  congress-letters signers letter.txt                     who signed, as members of Congress
  congress-letters view letter.txt -o page.html           a page to look at: the letter, its parts, and why
  congress-letters schema                                 JSON Schema of the JSON
"""
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
_PARSE_END = """\
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
_EXPLAIN_END = """\
examples:
  congress-letters explain letter.txt
  pdftotext -layout letter.pdf - | congress-letters explain -
"""


_READERS_END = """\
examples:
  congress-letters readers
"""
_SCHEMA_END = """\
examples:
  congress-letters schema > letter.schema.json
"""
_DRAW_END = """\
examples:
  congress-letters draw letter.pdf -o letter.html
  congress-letters draw --page 2 letter.pdf -o page2.png
"""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Misuse is told in one line too."""
        self.exit(MISUSE, f"{_PROGRAM}: {message}; see {self.prog} --help\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the exit status."""
    parser = _parser()
    args = parser.parse_args(argv)
    if list(getattr(args, "files", ())).count("-") > 1:
        parser.error('standard input ("-") can be read only once')
    try:
        status: int = args.run(args)
    except CongressLettersError as error:
        return _complain(str(error))
    except BrokenPipeError:  # whoever read the output has had enough (head)
        _abandon_stdout()
        return OK
    except KeyboardInterrupt:
        return 130
    return status


def _parser() -> argparse.ArgumentParser:
    raw = argparse.RawDescriptionHelpFormatter
    says = "Reads letters written by members of the U.S. Congress: who wrote to whom, when, about what, and what the letter says."
    parser = _Parser(prog=_PROGRAM, description=says, epilog=_EXAMPLES, formatter_class=raw)
    parser.add_argument("--version", action="version", version=f"{_PROGRAM} {version()}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    brief = "read letters into their parts"
    parse = commands.add_parser("parse", help=brief, description=_PARSE, epilog=_PARSE_END, formatter_class=raw)
    parse.add_argument("files", nargs="+", metavar="FILE", help='a letter, a folder or ZIP of letters; "-" for standard input')
    from ._cli_batch import add_options
    from .formats import FORMATS

    says = "default: what the name of the file to write tells, else text"
    parse.add_argument("-f", "--format", choices=("text", "json", *FORMATS), help=says)
    _reading_options(parse)
    parse.add_argument("--all", action="store_true", help="every letter in each FILE, however much stands around them")
    parse.add_argument("--strict", action="store_true", help="exit with 1 if a letter has an issue of severity error")
    parse.add_argument("-o", "--output", metavar="FILE", help="write there, in one go at the end, not to standard output")
    add_options(parse)
    parse.set_defaults(run=_parse_command)

    brief = "say which line was read as what, and why"
    says = "Prints, line by line, which kinds were offered, which one the grammar took, and why."
    explain = commands.add_parser("explain", help=brief, description=says, epilog=_EXPLAIN_END, formatter_class=raw)
    explain.add_argument("files", nargs="+", metavar="FILE", help='a letter, a folder or ZIP of letters; "-" for standard input')
    _reading_options(explain)
    explain.set_defaults(run=_explain_command)

    from ._cli_roster import add_commands

    add_commands(commands, _reading_options)

    from . import _cli_view

    _cli_view.add_commands(commands, _reading_options)

    brief = "draw the parts that were read over the pages"
    says = "Writes the pages of a PDF or a picture with the parts that were read drawn over them."
    draw = commands.add_parser("draw", help=brief, description=says, epilog=_DRAW_END, formatter_class=raw)
    draw.add_argument("file", metavar="FILE", help="a PDF or a picture of a page")
    draw.add_argument("-o", "--output", metavar="FILE", required=True, help="what to write: NAME.html or NAME.png")
    draw.add_argument("--page", type=int, metavar="N", help="only this page, from 1; PNG: default 1")
    _reading_options(draw)
    draw.set_defaults(run=_draw_command)

    brief, says = "list what can be read", "Lists the kinds of files that can be read, and which extra brings the rest."
    kinds = commands.add_parser("readers", help=brief, description=says, epilog=_READERS_END, formatter_class=raw)
    kinds.set_defaults(run=_readers_command)

    from . import _completion

    _completion.add_command(commands, _parser)

    brief, says = "print the JSON Schema of a letter's JSON", "Prints the JSON Schema (2020-12) of one letter's JSON."
    schema = commands.add_parser("schema", help=brief, description=says, epilog=_SCHEMA_END, formatter_class=raw)
    schema.set_defaults(run=_schema_command)
    return parser


def _reading_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--ocr", action="store_true", help="recognize pages that are pictures (tesseract; extra: ocr)")
    parser.add_argument("--language", default="eng", metavar="CODE", help="language for --ocr, as tesseract names it; default: eng")


# Commands


def _parse_command(args: argparse.Namespace) -> int:
    from ._cli_batch import is_batch, name_of_format, parse_to_table, roster_of
    from ._inputs import collected

    form = name_of_format(args)
    if is_batch(form, args.output):
        return parse_to_table(args, form)
    if args.resume:
        raise CongressLettersError("--resume is for a table that goes into a file; give its name with -o")
    status, several, roster = OK, args.all or collected(args.files), roster_of(args)
    with _Output(args.output, args.files) as output:
        show, end = _shower(args, form, several, output)
        for name, letter in _letters(args.files, _options(args), args.all):
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


def _explain_command(args: argparse.Namespace) -> int:
    from ._explain import explain
    from ._inputs import collected

    status, several = OK, collected(args.files)
    with _Output(None, args.files) as output:
        for name, letter in _letters(args.files, _options(args)):
            if letter is None:
                status = MISUSE
                continue
            output.write(f"── {name}\n" * several + f"{str(explain(letter)).rstrip()}\n" + "\n" * several)
    return status


def _options(args: argparse.Namespace) -> Options:
    from .readers import Options

    return Options(ocr=args.ocr, language=args.language)


def _readers_command(args: argparse.Namespace) -> int:
    from .readers import readers

    with _Output(None, ()) as output:
        for reader in readers():
            there = "installed" if reader.installed else f"not installed: pip install 'congress-letters[{reader.extra}]'"
            output.write(f"{reader.name:<8} {reader.title:<34} {there}\n")
    return OK


def _draw_command(args: argparse.Namespace) -> int:
    from ._draw import draw
    from .readers import File

    form = Path(args.output).suffix.lower().removeprefix(".")
    if form not in ("html", "png"):
        raise CongressLettersError(f"{args.output}: give it a name that ends in .html or .png")
    with _Output(args.output, [args.file]) as output:
        output.write(draw(File.of(args.file), form, args.page, _options(args)))
    return OK


def _schema_command(args: argparse.Namespace) -> int:
    from ._schema import json_schema

    with _Output(None, ()) as output:
        output.write(dumps(json_schema(), indent=2) + "\n")
    return OK


# In


def _letters(files: Sequence[str], options: Options | None = None, every: bool = False) -> Iterator[tuple[str, Letter | None]]:
    """The letter of each file, or every letter; None, and a line on standard error, where it can't be read."""
    from ._document import letter_of
    from ._inputs import inputs
    from .readers import read_file

    for name, file in inputs(files):
        try:
            if isinstance(file, CongressLettersError):
                raise file
            document = read_file(file, options)
        except CongressLettersError as error:
            _complain(str(error))
            yield name, None
            continue
        for issue in document.issues:
            if issue.severity != "info":
                _complain(f"{name}: {issue.message}")
        if every:
            for letter in document.letters():
                yield name, letter
        else:
            yield name, letter_of(document)


# Out


def _shower(
    args: argparse.Namespace, form: str, several: bool, output: _Output
) -> tuple[Callable[[str, Letter], None], Callable[[], object]]:
    """How a letter is printed, and what is printed at the end."""
    from . import _view

    if form not in ("json", "text"):
        from ._cli_batch import stream

        return stream(args, form, output)
    if form == "json" and several:
        return (
            lambda _, letter: output.write((",\n" if output.writes else "[") + pretty(to_dict(letter))),
            lambda: output.write("]\n" if output.writes else "[]\n"),
        )
    if form == "json":
        return lambda _, letter: output.write(pretty(to_dict(letter)) + "\n"), lambda: None

    def end() -> None:
        if args.all and not output.writes:
            output.write("(no letter)\n")

    console = _view.colours() if output.path is None else None
    if console is not None:
        return lambda _, letter: _view.paint(letter, console), end
    from shutil import get_terminal_size

    width = get_terminal_size().columns if output.path is None and sys.stdout.isatty() else 100
    return lambda _, letter: output.write(("\n" if output.writes else "") + _view.plain(letter, width)), end


class _Output:
    """Standard output, or a file that is there whole or not at all. Always UTF-8; what that can't hold is escaped."""

    def __init__(self, path: str | None, inputs: Sequence[str]) -> None:
        # A link stays a link: what it points to is written.
        self.path = None if path in (None, "-") else os.path.realpath(path)
        self.writes = 0
        self._stream: BinaryIO | None = None
        self._temporary: str | None = None
        if self.path is None:
            self._stream = getattr(sys.stdout, "buffer", None)
        elif os.path.isdir(self.path):
            raise CongressLettersError(f"{path}: it is a folder; give the name of a file to write with -o")
        elif not os.path.isdir(os.path.dirname(self.path)):
            raise CongressLettersError(f"{path}: there is no such folder to write into; make it first")
        elif self.path in map(os.path.realpath, inputs):
            raise CongressLettersError(f"{path}: that is one of the letters to read; give another file with -o")

    def write(self, text: str | bytes) -> None:
        self.writes += 1
        with _told(self.path):
            if self._stream is None and self.path is not None:
                self._stream = self._open(self.path)
            if self._stream is None:  # standard output was replaced by something that takes text only
                sys.stdout.write(text if isinstance(text, str) else text.decode("utf-8", "replace"))
            else:
                self._stream.write(text.encode("utf-8", "backslashreplace") if isinstance(text, str) else text)

    def _open(self, path: str) -> BinaryIO:
        if os.path.exists(path) and not os.path.isfile(path):  # a device or a pipe must not be replaced
            return open(path, "wb")
        import tempfile

        handle, self._temporary = tempfile.mkstemp(dir=os.path.dirname(path), prefix=f".{os.path.basename(path)[:40]}.")
        return os.fdopen(handle, "wb")

    def __enter__(self) -> _Output:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self.path is None:
            if kind is None:
                with _told(None):
                    sys.stdout.flush()
            return
        try:
            with _told(self.path):
                if self._stream is not None:
                    self._stream.close()
                if self._temporary is not None and kind is None:
                    os.chmod(self._temporary, _mode(self.path))
                    os.replace(self._temporary, self.path)
                    self._temporary = None
        finally:
            if self._temporary is not None:
                Path(self._temporary).unlink(missing_ok=True)


@contextmanager
def _told(path: str | None) -> Iterator[None]:
    """What goes wrong in writing becomes an error with a remedy; a broken pipe is no error."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        place = path or "standard output"
        if path is None:
            _abandon_stdout()
        reason = (error.strerror or str(error)).lower()
        raise CongressLettersError(f"{place}: it can't be written ({reason}); check permissions and disk") from None


def _abandon_stdout() -> None:
    """Let what is still in the buffer go nowhere: the interpreter flushes at its end, and would complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _mode(path: str) -> int:
    """The permissions that a file there has, or would have: temporary files are private."""
    if os.path.exists(path):
        return os.stat(path).st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _tell_errors(name: str, letter: Letter) -> bool:
    from ._model import Severity

    errors = [issue for issue in letter.issues if issue.severity is Severity.ERROR]
    starts = line_starts(letter.source.text or "") if errors else []
    for issue in errors:
        line, column = line_and_column(starts, issue.span.start)
        _complain(f"{name}:{line}:{column}: {issue.code.value}: {issue.message}")
    return bool(errors)


def _complain(message: str) -> int:
    print(f"{_PROGRAM}: {' '.join(message.splitlines())}", file=sys.stderr)
    return MISUSE
