"""The command ``completion``: what a shell needs to complete commands, options and file names. Made by shtab from the parser."""

from __future__ import annotations

import argparse
from typing import Any

from ._cli_io import OK, Output, as_written
from ._errors import MissingExtraError

__all__ = ["COMMANDS", "SHELLS"]

SHELLS = ("bash", "zsh", "fish")

_SAYS = "Prints the completion of commands, options and file names for a shell (extra: cli)."
_END = """\
examples:
  congress-letters completion bash > ~/.local/share/bash-completion/completions/congress-letters
  congress-letters completion zsh > ~/.zfunc/_congress-letters       # a folder in fpath, before compinit
  congress-letters completion fish > ~/.config/fish/completions/congress-letters.fish
"""
_FILES = frozenset({"FILE", "DATABASE"})
_FOLDERS = frozenset({"FOLDER"})


def _add(commands: Any) -> None:
    brief = "print shell completion"
    completion = commands.add_parser("completion", help=brief, description=_SAYS, epilog=_END, formatter_class=as_written)
    completion.add_argument("shell", choices=SHELLS, help="the shell")
    completion.set_defaults(run=_run)


COMMANDS = {"completion": _add}


def _run(args: argparse.Namespace) -> int:
    from ._cli import _parser

    try:
        import shtab
    except ImportError:
        raise MissingExtraError("cli", "shell completion") from None
    parser = _parser()
    _mark(parser, shtab.FILE, shtab.DIRECTORY)
    with Output(None, ()) as output:
        output.write(shtab.complete(parser, shell=args.shell).rstrip("\n") + "\n")
    return OK


def _mark(parser: argparse.ArgumentParser, file: Any, folder: Any) -> None:
    """Say of each argument that takes a file or a folder that it does, by the name that its help gives it."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                _mark(below, file, folder)
        elif action.metavar in _FILES | _FOLDERS:
            action.complete = file if action.metavar in _FILES else folder  # type: ignore[attr-defined]
