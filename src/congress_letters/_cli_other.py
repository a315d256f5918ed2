"""The small commands: ``explain``, ``draw``, ``readers``, ``schema``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ._cli_io import MISUSE, OK, Output, as_written, letters, options_of, reading_options
from ._errors import CongressLettersError

__all__ = ["COMMANDS"]


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


def _add_explain(commands: Any) -> None:
    brief = "say which line was read as what, and why"
    says = "Prints, line by line, which kinds were offered, which one the grammar took, and why."
    explain = commands.add_parser("explain", help=brief, description=says, epilog=_EXPLAIN_END, formatter_class=as_written)
    explain.add_argument("files", nargs="+", metavar="FILE", help='a letter, a folder or ZIP of letters; "-" for standard input')
    reading_options(explain)
    explain.set_defaults(run=_explain_command)


def _add_draw(commands: Any) -> None:
    brief = "draw the parts that were read over the pages"
    says = "Writes the pages of a PDF or a picture with the parts that were read drawn over them."
    draw = commands.add_parser("draw", help=brief, description=says, epilog=_DRAW_END, formatter_class=as_written)
    draw.add_argument("file", metavar="FILE", help="a PDF or a picture of a page")
    draw.add_argument("-o", "--output", metavar="FILE", required=True, help="what to write: NAME.html or NAME.png")
    draw.add_argument("--page", type=int, metavar="N", help="only this page, from 1; PNG: default 1")
    reading_options(draw)
    draw.set_defaults(run=_draw_command)


def _add_readers(commands: Any) -> None:
    brief, says = "list what can be read", "Lists the kinds of files that can be read, and which extra brings the rest."
    kinds = commands.add_parser("readers", help=brief, description=says, epilog=_READERS_END, formatter_class=as_written)
    kinds.set_defaults(run=_readers_command)


def _add_schema(commands: Any) -> None:
    brief, says = "print the JSON Schema of a letter's JSON", "Prints the JSON Schema (2020-12) of one letter's JSON."
    schema = commands.add_parser("schema", help=brief, description=says, epilog=_SCHEMA_END, formatter_class=as_written)
    schema.set_defaults(run=_schema_command)


COMMANDS = {"explain": _add_explain, "draw": _add_draw, "readers": _add_readers, "schema": _add_schema}


def _explain_command(args: argparse.Namespace) -> int:
    from ._explain import explain
    from ._inputs import collected

    status, several = OK, collected(args.files)
    with Output(None, args.files) as output:
        for name, letter in letters(args.files, options_of(args)):
            if letter is None:
                status = MISUSE
                continue
            output.write(f"── {name}\n" * several + f"{str(explain(letter)).rstrip()}\n" + "\n" * several)
    return status


def _readers_command(args: argparse.Namespace) -> int:
    from .readers import readers

    with Output(None, ()) as output:
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
    with Output(args.output, [args.file]) as output:
        output.write(draw(File.of(args.file), form, args.page, options_of(args)))
    return OK


def _schema_command(args: argparse.Namespace) -> int:
    from ._json_text import dumps
    from ._schema import json_schema

    with Output(None, ()) as output:
        output.write(dumps(json_schema(), indent=2) + "\n")
    return OK
