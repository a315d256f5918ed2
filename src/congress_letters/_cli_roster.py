"""The commands about members: ``signers``, ``roster fetch``, ``roster info``."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._cli_io import MISUSE, OK, Output, as_written, letters, options_of, reading_options
from ._errors import RosterError
from ._json_text import pretty

if TYPE_CHECKING:
    from ._matches import Match, Resolution
    from ._model import Letter
    from ._roster import Roster

__all__ = ["COMMANDS"]

_SIGNERS = """\
Says of each FILE who signed it: each signer as a member of Congress on the letter's date, with Bioguide id, party, state, district.

formats:
  table    a line for each signer; doubts below
  json     an array with an object for each signer, of all FILEs
  csv      a line for each signer, with a heading
  explain  why each came out so, with those whom the name may mean
"""
_SIGNERS_END = """\
exit status:
  0  done, whoever was matched
  2  misuse, or some FILE can't be read; the others are printed all the same

examples:
  congress-letters roster fetch
  congress-letters signers letter.txt
  congress-letters signers --format csv letters/*.txt > signers.csv
  congress-letters signers --roster congress-legislators --format json letter.txt
"""
_FETCH = """\
Gets the files of members of Congress (legislators-current, legislators-historical, committees-current,
committee-membership-current) from the public-domain project unitedstates/congress-legislators. Files that are there are
replaced only if the new ones came whole and are what they should be.
"""
_FETCH_END = """\
examples:
  congress-letters roster fetch
  congress-letters roster fetch --into congress-legislators
"""
_INFO_END = """\
examples:
  congress-letters roster info
  congress-letters roster info --roster congress-legislators
"""
_ROSTER_END = """\
examples:
  congress-letters roster fetch
  congress-letters roster info
"""
_NO_ROSTER = "run congress-letters roster fetch, or give the folder with --roster"

_COLUMNS = ("file", "date", "signer", "status", "bioguide", "member", "party", "state", "district", "chamber", "grade", "doubts")


def _add_signers(commands: Any) -> None:
    brief = "say who signed, as members of Congress on the letter's date"
    signers = commands.add_parser("signers", help=brief, description=_SIGNERS, epilog=_SIGNERS_END, formatter_class=as_written)
    signers.add_argument("files", nargs="+", metavar="FILE", help='a letter, a folder or ZIP of letters; "-" for standard input')
    signers.add_argument("--roster", metavar="FOLDER", help="folder with the legislators files; default: what roster fetch fetched")
    signers.add_argument("-f", "--format", choices=("table", "json", "csv", "explain"), default="table", help="default: table")
    reading_options(signers)
    signers.add_argument("-o", "--output", metavar="FILE", help="write there, in one go at the end, not to standard output")
    signers.set_defaults(run=_signers_command)


def _add_roster(commands: Any) -> None:
    brief = "get the files of members of Congress, and say what is there"
    says = brief[0].upper() + brief[1:] + "."
    roster = commands.add_parser("roster", help=brief, description=says, epilog=_ROSTER_END, formatter_class=as_written)
    below = roster.add_subparsers(title="commands", metavar="COMMAND", required=True)
    fetch = below.add_parser("fetch", help="get the files", description=_FETCH, epilog=_FETCH_END, formatter_class=as_written)
    fetch.add_argument("--into", metavar="FOLDER", help="default: a folder of its own among your data")
    fetch.add_argument("--url", help="address of the folder that has the files; default: that of the project")
    fetch.add_argument("--timeout", type=_seconds, default=120.0, metavar="SECONDS", help="for each file; default: 120")
    fetch.set_defaults(run=_fetch_command)
    brief = "say what is there, and until when it goes"
    says = brief[0].upper() + brief[1:] + "."
    info = below.add_parser("info", help=brief, description=says, epilog=_INFO_END, formatter_class=as_written)
    info.add_argument("--roster", metavar="FOLDER", help="default: what roster fetch fetched")
    info.set_defaults(run=_info_command)


COMMANDS = {"signers": _add_signers, "roster": _add_roster}


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value <= 86_400:
        raise argparse.ArgumentTypeError(f"expected a number of seconds; found {text!r:.20}")
    return value


def _signers_command(args: argparse.Namespace) -> int:
    from ._resolve import resolve

    roster = _roster(args.roster)
    status = OK
    with Output(args.output, args.files) as output:
        show = {"table": _table, "json": _json, "csv": _csv, "explain": _explained}[args.format]

        def resolved() -> Iterator[tuple[str, Letter, Resolution]]:
            nonlocal status
            for name, letter in letters(args.files, options_of(args)):
                if letter is None:
                    status = MISUSE
                else:
                    yield name, letter, resolve(letter, roster)

        for text in show(resolved()):
            output.write(text)
    return status


def _roster(path: str | None) -> Roster:
    from ._roster import Roster
    from ._roster_files import data_folder

    try:
        return Roster.load(path)
    except RosterError:
        if path is None and not data_folder().exists():
            raise RosterError(f"there is no roster of members to look signers up in; {_NO_ROSTER}") from None
        raise


def _fetch_command(args: argparse.Namespace) -> int:
    from ._roster_fetch import Limits, fetch

    files = fetch(args.into, url=args.url, limits=Limits(seconds=args.timeout))
    with Output(None, ()) as output:
        for file in files:
            output.write(f"{file}\n")
    return OK


def _info_command(args: argparse.Namespace) -> int:
    from ._model import Chamber
    from ._roster_fetch import fetched_on

    roster = _roster(args.roster)
    rows = [("file", file) for file in roster.files]
    rows += [("fetched", when)] if (when := fetched_on(Path(roster.files[0]).parent)) else []
    rows += [("members", f"{len(roster):,}"), ("committees", f"{len(roster.committees):,}")]
    rows += [("from", roster.since or "-"), ("until", f"{roster.until or '-'} (the end of the latest House)")]
    newest = roster.newest
    if newest:
        served = roster.on(newest)
        senators = sum(member.chamber is Chamber.SENATE for member in served)
        rows.append(("latest oath", f"{newest}; {len(served) - senators} in the House and {senators} in the Senate then"))
    with Output(None, ()) as output:
        output.write("".join(f"{label:<12} {value}\n" for label, value in rows))
    return OK


# Out

_Resolved = Iterable[tuple[str, "Letter", "Resolution"]]


def _row(name: str, resolution: Resolution, match: Match) -> dict[str, str]:
    member = match.member
    row = {"file": name, "date": resolution.date or "", "signer": match.name, "status": match.status.value}
    if member is not None:
        row |= {"bioguide": member.bioguide, "member": member.name, "party": member.party or "", "state": member.state}
        row |= {"district": member.district or "", "chamber": member.chamber.value, "grade": f"{match.grade:.2f}"}
    return row | {"doubts": " ".join(issue.message for issue in match.issues)}


def _csv(resolved: _Resolved) -> Iterator[str]:
    import csv
    from io import StringIO

    from .formats._csv import guarded

    stream = StringIO()
    writer = csv.DictWriter(stream, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    for name, _, resolution in resolved:
        for match in resolution.signers:
            writer.writerow({column: guarded(value) for column, value in _row(name, resolution, match).items()})
        yield stream.getvalue()
        stream.seek(0)
        stream.truncate()
    yield stream.getvalue()


def _json(resolved: _Resolved) -> Iterator[str]:
    begun = False
    for name, _, resolution in resolved:
        for match in resolution.signers:
            yield (",\n" if begun else "[") + pretty(signer(name, resolution, match))
            begun = True
    yield "]\n" if begun else "[]\n"


def signer(name: str, resolution: Resolution, match: Match) -> dict[str, Any]:
    """One signer's object in the JSON of ``signers``."""
    from attrs import asdict

    member: dict[str, Any] = _plain(asdict(match.member)) if match.member else {}
    return {
        "file": name,
        "date": resolution.date,
        "name": match.name,
        "status": match.status.value,
        "bioguide": member.get("bioguide"),
        "member": member or None,
        "grade": match.grade,
        "candidates": [
            _plain(asdict(one.member)) | {"serving": one.serving, "score": one.score, "reasons": list(one.reasons)}
            for one in match.candidates
        ],
        "evidence": list(match.evidence),
        "issues": [{"code": i.code.value, "severity": i.severity.value, "message": i.message} for i in match.issues],
    }


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value.value if hasattr(value, "value") else value for key, value in values.items()}


def _explained(resolved: _Resolved) -> Iterator[str]:
    for name, _, resolution in resolved:
        yield "\n".join(map(_visible, [f"── {name}", *str(resolution).split("\n")])) + "\n\n"


def _table(resolved: _Resolved) -> Iterator[str]:
    for name, _, resolution in resolved:
        counts = ", ".join(f"{number} {party}" for party, number in resolution.parties.items())
        signers = resolution.signers
        matched = sum(match.member is not None for match in signers)
        head = f"── {name} · {resolution.date or 'no date'} · {matched} of {len(signers)} signers matched"
        yield _visible(head + f": {counts}" * bool(counts)) + "\n"
        width = min(max((len(match.name) for match in signers), default=0), 40)
        for match in signers:
            yield _visible(f"{match.name[:60]:<{width}}  {_found(match)}").rstrip() + "\n"
        for issue in resolution.issues:
            yield _visible(f"  {issue.severity.value}: {issue.message}") + "\n"
        yield "\n"


def _found(match: Match) -> str:
    member = match.member
    if member is None:
        return match.status.value
    bits = (member.party[:1] if member.party else None, member.state, member.district)
    return f"{member.bioguide}  {'-'.join(bit for bit in bits if bit):<8} {member.name}"


def _visible(text: str) -> str:
    from ._view import visible

    return visible(text)
