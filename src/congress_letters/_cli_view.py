"""The commands to look at letters: ``view`` and ``report``."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import Any

from ._cli_io import MISUSE, OK, Output, as_written, letters, options_of, reading_options

__all__ = ["COMMANDS"]


_VIEW = """\
Writes one HTML page with the letters as text, their parts coloured, and beside them what was read, how surely, and why. The page
needs nothing but a browser: it makes no request, and no script of a letter runs in it.
"""
_VIEW_END = """\
exit status:
  0  done
  2  misuse, or some FILE can't be read; the others are on the page all the same

examples:
  congress-letters view letter.txt -o page.html
  congress-letters view letters/ --roster congress-legislators -o page.html
  congress-letters view --all record-of-a-day.txt -o page.html
"""


_REPORT = """\
Writes one HTML page with charts of a database of letters: letters over time, parties of the signers, who signs with whom, and to
whom. The page needs nothing but a browser; each chart has its figures in a table.
"""
_REPORT_END = """\
examples:
  congress-letters parse letters/ -o letters.sqlite
  congress-letters report letters.sqlite -o report.html
"""


def _add_view(commands: Any) -> None:
    brief = "make a page that shows letters and what was read in them"
    view = commands.add_parser("view", help=brief, description=_VIEW, epilog=_VIEW_END, formatter_class=as_written)
    view.add_argument("files", nargs="+", metavar="FILE", help='a letter, a folder or ZIP of letters; "-" for standard input')
    view.add_argument("-o", "--output", metavar="FILE", required=True, help="the page to write: NAME.html")
    view.add_argument("--roster", metavar="FOLDER", help="folder with the legislators files: say who the signers are")
    view.add_argument("--all", action="store_true", help="every letter in each FILE, however much stands around them")
    reading_options(view)
    view.set_defaults(run=_view_command)


def _add_report(commands: Any) -> None:
    brief = "make a page with charts of a database of letters"
    report = commands.add_parser("report", help=brief, description=_REPORT, epilog=_REPORT_END, formatter_class=as_written)
    report.add_argument("database", metavar="DATABASE", help="what parse wrote: NAME.sqlite")
    report.add_argument("-o", "--output", metavar="FILE", required=True, help="the page to write: NAME.html")
    report.set_defaults(run=_report_command)


COMMANDS = {"view": _add_view, "report": _add_report}


def _view_command(args: argparse.Namespace) -> int:
    from attrs import evolve

    from ._page import Shown, page

    roster = None
    if args.roster is not None:
        from ._roster import Roster

        roster = Roster.load(args.roster)
    status = OK
    found: list[Shown] = []
    with Output(args.output, args.files) as output:
        for name, letter in letters(args.files, options_of(args), args.all):
            if letter is None:
                status = MISUSE
                continue
            signers = None
            if roster is not None:
                from ._resolve import resolve

                resolution = resolve(letter, roster)
                letter, signers = letter.with_members(resolution), resolution.signers
            found.append(Shown(name, letter, signers))
        names = _short([shown.name for shown in found])
        output.write(page([evolve(shown, name=name) for shown, name in zip(found, names, strict=True)]))
    return status


def _short(names: Sequence[str]) -> list[str]:
    """The names without the folders that all have: a page is shown to others, and where it was made says nothing to them."""
    parts = [re.split(r"[/\\]", name) for name in names]
    common = 0
    while all(len(part) > common + 1 for part in parts) and len({part[common] for part in parts}) == 1:
        common += 1
    return ["/".join(part[common:]) for part in parts]


def _report_command(args: argparse.Namespace) -> int:
    from pathlib import Path

    from ._report import report
    from ._report_data import figures

    database = Path(args.database)
    with Output(args.output, [args.database]) as output:
        output.write(report(database.name, figures(database)))
    return OK
