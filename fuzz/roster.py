"""The roster and the names as a target: any file, any name on any day."""

from __future__ import annotations

import json
import tempfile
from functools import cache
from pathlib import Path

from congress_letters import MatchStatus, Roster, RosterError, resolve_names
from tests.rosters import FILES, FULL, roster

_NAMES = ("legislators-current.json", "legislators-historical.yaml", "committees-current.json", "committee-membership-current.json")


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="fuzz-roster-"))


@cache
def _roster() -> Roster:
    return roster(_folder())


def load(data: bytes) -> None:
    """`Roster.load` of any bytes gives a roster or a `RosterError` of one line."""
    name = _NAMES[data[0] % len(_NAMES)] if data else _NAMES[0]
    folder = _folder() / "any"
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    (folder / name).write_bytes(data[1:])
    if name.startswith("committee"):
        (folder / _NAMES[0]).write_text(json.dumps(FILES[_NAMES[0]]), "utf-8")
    try:
        found = Roster.load(folder)
    except RosterError as error:
        if "\n" in str(error):
            raise AssertionError("an error of several lines") from error
        return
    assert len(found)
    found.find("Pat Roe, Chair, Committee on Harbors", date="2016-08-09")


def find(data: bytes) -> None:
    """Any name on any day: a match served then."""
    year, text = (1980 + data[0] % 50, data[1:].decode("utf-8", "surrogateescape")) if data else (2016, "")
    day = f"{year}-08-09"
    served = _roster()
    match = served.find(text, date=day)
    if match.member is not None:
        assert served[match.member.bioguide].on(day) == match.member
    for match in resolve_names(text.split("\n")[:4], roster=served, date=str(year), chamber=("house", "senate", None)[year % 3]):
        assert (match.status is MatchStatus.MATCHED) == (match.member is not None)


def one(data: bytes) -> None:
    """Both, chosen by the first byte."""
    (load if data[:1] < b"\x40" else find)(data[1:])


_YAML = b"""\
- id: {bioguide: A000001}
  name: {first: A, last: B}
  terms: [{type: rep, start: 2001-01-03, end: 2003-01-03, state: OH}]
"""
SEEDS = [
    b"",
    b"\x00",
    b"\xff",
    *(
        bytes([0, place]) + json.dumps(content).encode()
        for place, content in (
            (0, FILES["legislators-current.json"]),
            (0, [FULL]),
            (2, FILES["committees-current.json"]),
            (3, FILES["committee-membership-current.json"]),
            (2, []),
            (3, {}),
        )
    ),
    b"\x00\x01" + _YAML,
    b"\x00\x01&a [*a]",
    b"\x00\x01? !!float x",
    b"\x00\x00" + b"[" * 5_000,
    b'\x00\x00[{"id":{"bioguide":"A000001"},"name":{"first":"\\ud800","last":"\\u0000"},"terms":[]}]',
    b"\xff\x05Quijano, Paul",
    b"\xff\x26Mike Rowland, Chairman, Subcommittee on Dredging, Committee on Harbors\nSpeaker of the House Barbara Leigh",
    "\uffff\x05Ibáñez-Otero, José (R-FL-25)\nRep. “Bobby” Scottow, Jr., M.D.".encode(),
]
"""Files and names to begin with."""
