"""The command ``congress-letters``: argparse, so that it works after a plain install.

Only the command that is asked for is loaded, with its options; where none is named first, for help and completion, all are.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

from ._cli_io import MISUSE, OK, PROGRAM, abandon_stdout, as_written, complain
from ._errors import CongressLettersError

__all__ = ["main"]

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
_COMMANDS = {
    "parse": "_cli_parse",
    "explain": "_cli_other",
    "signers": "_cli_roster",
    "roster": "_cli_roster",
    "view": "_cli_view",
    "report": "_cli_view",
    "draw": "_cli_other",
    "readers": "_cli_other",
    "completion": "_cli_completion",
    "schema": "_cli_other",
}
"""The commands in the order of the help, with the modules that have them: functions of ``COMMANDS`` there add them."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Misuse is told in one line too."""
        self.exit(MISUSE, f"{PROGRAM}: {message}; see {self.prog} --help\n")


class _Version(argparse.Action):
    """Prints the version, which takes a look at what is installed."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> NoReturn:
        from ._version import version

        print(f"{PROGRAM} {version()}")
        parser.exit()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the exit status."""
    words = sys.argv[1:] if argv is None else list(argv)
    parser = _parser(words[0] if words and words[0] in _COMMANDS else None)
    args = parser.parse_args(words)
    if list(getattr(args, "files", ())).count("-") > 1:
        parser.error('standard input ("-") can be read only once')
    try:
        status: int = args.run(args)
    except CongressLettersError as error:
        return complain(str(error))
    except BrokenPipeError:  # whoever read the output has had enough (head)
        abandon_stdout()
        return OK
    except KeyboardInterrupt:
        return 130
    return status


def _parser(only: str | None = None) -> argparse.ArgumentParser:
    """The parser of all commands, or of a single one."""
    says = "Reads letters written by members of the U.S. Congress: who wrote to whom, when, about what, and what the letter says."
    parser = _Parser(prog=PROGRAM, description=says, epilog=_EXAMPLES, formatter_class=as_written)
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, module in _COMMANDS.items():
        if only in (None, name):
            import_module(f".{module}", __package__).COMMANDS[name](commands)
    return parser
