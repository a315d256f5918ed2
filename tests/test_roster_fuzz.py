"""The fuzz targets, on inputs that are worth keeping: seeds, and whatever was found."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz_roster import one
from tests.rosters import FILES

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
        for place, content in ((0, FILES["legislators-current.json"]), (2, []), (3, {}))
    ),
    b"\x00\x01" + _YAML,
    b"\x00\x01&a [*a]",
    b"\x00\x01? !!float x",
    b"\x00\x00" + b"[" * 5_000,
    b'\x00\x00[{"id":{"bioguide":"A000001"},"name":{"first":"\\ud800","last":"\\u0000"},"terms":[]}]',
    b"\xff\x05Quijano, Paul",
    "\uffff\x05Ibáñez-Otero, José (R-FL-25)\nRep. “Bobby” Scottow, Jr., M.D.".encode(),
]


@pytest.mark.parametrize("data", SEEDS, ids=lambda data: repr(data[:20]))
def test_seeds(data: bytes) -> None:
    one(data)


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    one(data)
