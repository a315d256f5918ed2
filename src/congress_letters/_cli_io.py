"""What the commands share: the letters that they are given, where they write, how they complain, their exit status."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO

from ._errors import CongressLettersError

if TYPE_CHECKING:
    from ._model import Letter
    from .readers import Options

__all__ = [
    "ISSUES",
    "MISUSE",
    "OK",
    "PROGRAM",
    "Output",
    "abandon_stdout",
    "as_written",
    "complain",
    "letters",
    "mode_of",
    "options_of",
    "reading_options",
    "terminal_width",
]

OK, ISSUES, MISUSE = 0, 1, 2
PROGRAM = "congress-letters"


def complain(message: str) -> int:
    """Say what is wrong, in a line on standard error; the exit status of misuse."""
    print(f"{PROGRAM}: {' '.join(message.splitlines())}", file=sys.stderr)
    return MISUSE


def as_written(prog: str) -> argparse.HelpFormatter:
    """A formatter of help that leaves descriptions and examples as they are, as wide as the terminal."""
    return argparse.RawDescriptionHelpFormatter(prog, width=terminal_width() - 2)


def terminal_width() -> int:
    """As `shutil.get_terminal_size` tells it, without shutil, which loads archives of all kinds: argparse asks for each option."""
    said = os.environ.get("COLUMNS", "")
    width = int(said) if said.isdecimal() else 0
    if not width:
        with suppress(AttributeError, ValueError, OSError):  # no terminal
            width = os.get_terminal_size(sys.__stdout__.fileno()).columns  # type: ignore[union-attr]
    return width or 80


# In


def reading_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how files are read."""
    parser.add_argument("--ocr", action="store_true", help="recognize pages that are pictures (tesseract; extra: ocr)")
    parser.add_argument("--language", default="eng", metavar="CODE", help="language for --ocr, as tesseract names it; default: eng")


def options_of(args: argparse.Namespace) -> Options:
    """How files are to be read."""
    from .readers import Options

    return Options(ocr=args.ocr, language=args.language)


def letters(files: Sequence[str], options: Options | None = None, every: bool = False) -> Iterator[tuple[str, Letter | None]]:
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
            complain(str(error))
            yield name, None
            continue
        for issue in document.issues:
            if issue.severity != "info":
                complain(f"{name}: {issue.message}")
        if every:
            for letter in document.letters():
                yield name, letter
        else:
            yield name, letter_of(document)


# Out


class Output:
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

    def __enter__(self) -> Output:
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
                    os.chmod(self._temporary, mode_of(self.path))
                    os.replace(self._temporary, self.path)
                    self._temporary = None
        finally:
            if self._temporary is not None:
                with suppress(FileNotFoundError):
                    os.unlink(self._temporary)


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
            abandon_stdout()
        reason = (error.strerror or str(error)).lower()
        raise CongressLettersError(f"{place}: it can't be written ({reason}); check permissions and disk") from None


def abandon_stdout() -> None:
    """Let what is still in the buffer go nowhere: the interpreter flushes at its end, and would complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def mode_of(path: str) -> int:
    """The permissions that a file there has, or would have: temporary files are private."""
    if os.path.exists(path):
        return os.stat(path).st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
