"""Fuzz the roster and the names with atheris: python tests/fuzz_roster.py [-max_total_time=600] [FOLDER OF SEEDS].

Not collected by pytest; `test_roster_fuzz.py` runs the same targets on a fixed set of inputs, so that they stay in use. Needs
``pip install atheris``.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from congress_letters import MatchStatus, Roster, RosterError, resolve_names
from tests.rosters import FILES, roster

_FOLDER = Path(tempfile.mkdtemp(prefix="fuzz-roster-"))
_ROSTER = roster(_FOLDER)
_NAMES = ("legislators-current.json", "legislators-historical.yaml", "committees-current.json", "committee-membership-current.json")


def load(data: bytes) -> None:
    """`Roster.load` of any bytes gives a roster or a `RosterError` of one line."""
    name = _NAMES[data[0] % len(_NAMES)] if data else _NAMES[0]
    folder = _FOLDER / "any"
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
    found.find("Pat Roe", date="2016-08-09")


def find(data: bytes) -> None:
    """Any name on any day: a match served then."""
    year, text = (1980 + data[0] % 50, data[1:].decode("utf-8", "surrogateescape")) if data else (2016, "")
    day = f"{year}-08-09"
    match = _ROSTER.find(text, date=day)
    if match.member is not None:
        assert _ROSTER[match.member.bioguide].on(day) == match.member
    for match in resolve_names(text.split("\n")[:4], roster=_ROSTER, date=str(year), chamber=("house", "senate", None)[year % 3]):
        assert (match.status is MatchStatus.MATCHED) == (match.member is not None)


def one(data: bytes) -> None:
    """Both, chosen by the first byte."""
    (load if data[:1] < b"\x40" else find)(data[1:])


def main() -> None:
    """Run until stopped, or as long as libFuzzer's options say."""
    import atheris  # type: ignore[import-untyped,import-not-found,unused-ignore]

    atheris.instrument_all()
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
