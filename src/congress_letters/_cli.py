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

__all__ = ["main"]

OK, ISSUES, MISUSE = 0, 1, 2
_PROGRAM = "congress-letters"

_EXAMPLES = """\
examples:
  congress-letters parse letter.txt                       a picture of the letter
  congress-letters parse --format json letter.txt         its parts, with the place of each in the file
  congress-letters parse --format jsonl *.txt -o all.jsonl
  pdftotext -layout letter.pdf - | congress-letters parse -
  congress-letters explain letter.txt                     which line was read as what, and why
  congress-letters schema                                 JSON Schema of the JSON
"""
_PARSE = """\
Reads each FILE as one letter. FILE is text: UTF-8, UTF-16 with a byte-order mark, else Windows-1252; "-" is standard input.

formats:
  text   a picture of the letter to read (in colour on a terminal with rich: pip install 'congress-letters[cli]')
  json   one object, or an array where there are several FILEs
  jsonl  one object a line
"""
_PARSE_END = """\
exit status:
  0  done
  1  with --strict: some FILE has an issue of severity error
  2  misuse, or some FILE can't be read; the others are printed all the same

examples:
  congress-letters parse letter.txt
  congress-letters parse --format json letter.txt -o letter.json
  congress-letters parse --format jsonl --strict letters/*.txt > letters.jsonl
  pdftotext -layout letter.pdf - | congress-letters parse --format json -
"""
_EXPLAIN_END = """\
examples:
  congress-letters explain letter.txt
  pdftotext -layout letter.pdf - | congress-letters explain -
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
    parse.add_argument("files", nargs="+", metavar="FILE", help='a letter as text; "-" for standard input')
    parse.add_argument("-f", "--format", choices=("text", "json", "jsonl"), default="text", help="default: text")
    parse.add_argument("--strict", action="store_true", help="exit with 1 if a letter has an issue of severity error")
    parse.add_argument("-o", "--output", metavar="FILE", help="write there, in one go at the end, not to standard output")
    parse.set_defaults(run=_parse_command)

    brief = "say which line was read as what, and why"
    says = "Prints, line by line, which kinds were offered, which one the grammar took, and why."
    explain = commands.add_parser("explain", help=brief, description=says, epilog=_EXPLAIN_END, formatter_class=raw)
    explain.add_argument("files", nargs="+", metavar="FILE", help='a letter as text; "-" for standard input')
    explain.set_defaults(run=_explain_command)

    brief, says = "print the JSON Schema of a letter's JSON", "Prints the JSON Schema (2020-12) of one letter's JSON."
    schema = commands.add_parser("schema", help=brief, description=says)
    schema.set_defaults(run=_schema_command)
    return parser


# Commands


def _parse_command(args: argparse.Namespace) -> int:
    status, several = OK, len(args.files) > 1
    with _Output(args.output, args.files) as output:
        show = _shower(args.format, several, output)
        for name, letter in _letters(args.files):
            if letter is None:
                status = MISUSE
                continue
            show(letter)
            if args.strict and _tell_errors(name, letter):
                status = status or ISSUES
        if args.format == "json" and several:
            output.write("]\n" if output.writes else "[]\n")
    return status


def _explain_command(args: argparse.Namespace) -> int:
    from ._explain import explain

    status, several = OK, len(args.files) > 1
    with _Output(None, args.files) as output:
        for name, letter in _letters(args.files):
            if letter is None:
                status = MISUSE
                continue
            output.write(f"── {name}\n" * several + f"{str(explain(letter)).rstrip()}\n" + "\n" * several)
    return status


def _schema_command(args: argparse.Namespace) -> int:
    from ._schema import json_schema

    with _Output(None, ()) as output:
        output.write(dumps(json_schema(), indent=2) + "\n")
    return OK


# In


def _letters(files: Sequence[str]) -> Iterator[tuple[str, Letter | None]]:
    """The letter of each file; None, and a line on standard error, where it can't be read."""
    from ._parse import parse_source

    for name in files:
        try:
            text, sha256 = _read_stdin() if name == "-" else _read(name)
        except CongressLettersError as error:
            _complain(str(error))
            yield name, None
            continue
        name = "<stdin>" if name == "-" else name
        yield name, parse_source(text, name=name, sha256=sha256)


def _read(name: str) -> tuple[str, str]:
    from ._files import read_text_file

    return read_text_file(name)


def _read_stdin() -> tuple[str, str]:
    from hashlib import sha256

    from ._files import decode

    data = sys.stdin.buffer.read()
    try:
        return decode(data), sha256(data).hexdigest()
    except CongressLettersError as error:
        raise CongressLettersError(f"<stdin>: {error}") from None


# Out


def _shower(form: str, several: bool, output: _Output) -> Callable[[Letter], None]:
    """How a letter is printed."""
    from . import _view

    if form == "jsonl":
        return lambda letter: output.write(dumps(to_dict(letter)) + "\n")
    if form == "json" and several:
        return lambda letter: output.write((",\n" if output.writes else "[") + pretty(to_dict(letter)))
    if form == "json":
        return lambda letter: output.write(pretty(to_dict(letter)) + "\n")
    console = _view.colours() if output.path is None else None
    if console is not None:
        return lambda letter: _view.paint(letter, console)
    from shutil import get_terminal_size

    width = get_terminal_size().columns if output.path is None and sys.stdout.isatty() else 100
    return lambda letter: output.write(("\n" if output.writes else "") + _view.plain(letter, width))


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

    def write(self, text: str) -> None:
        self.writes += 1
        with _told(self.path):
            if self._stream is None and self.path is not None:
                self._stream = self._open(self.path)
            if self._stream is None:  # standard output was replaced by something that takes text only
                sys.stdout.write(text)
            else:
                self._stream.write(text.encode("utf-8", "backslashreplace"))

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
