"""Evidence that several lines give together: the offices at a page's edge, a list of names.

A line of an address is an addressee's as well as the stationery's; a run of addresses and telephones is nobody's but the page's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ._piece import Piece
from ._predicates import B as _B
from ._signs import C as _C

_SHORT, _LONG = 60, 100
_PLACES = _B["has_zip"] | _B["number_street"] | _B["city_state"] | _B["box"]
_REACHED = _PLACES | _B["has_phone"] | _B["has_at"]
_NOT_OF_NAMES = _B["lower_words"] | _B["prose_words"] | _B["has_digit"] | _B["ends_colon"]
_NAMES = frozenset({"name", "name_shape", "office_name", "honorific"})
_SHAPED = _B["name_shape"]
_FEW = _B["two_words"] | _B["few_words"]
_NO_NAME = _B["office_any"] | _B["body_any"] | _B["state_any"] | _B["group"] | _B["garble"] | _B["closing"]
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
_MANY = 4
_ROOM = 4
"""Blank lines between signers: each has room for a signature."""
_HEAD = 4
"""Lines of a page's head below the offices at the foot of the page before."""


def desks(
    pieces: Sequence[Piece], looks: Sequence[str], own: Sequence[int], zones: Sequence[str]
) -> tuple[list[int], frozenset[int]]:
    """For each piece the predicate that it is of a run of offices; and which pieces such a run takes out of the body.

    A run has three lines or more, a telephone and a place. Below the letterhead it interrupts what is around it, and so does the
    page's head below it.
    """
    out = [0] * len(pieces)
    apart: set[int] = set()
    for run in _runs(pieces, lambda i: bool(own[i] & _REACHED) and pieces[i].high - pieces[i].low < _longest(own[i])):
        if len(run) < 3 or not any(own[i] & _B["has_phone"] for i in run) or not any(own[i] & _PLACES for i in run):
            continue
        for i in run:
            out[i] = _C["desk"]
        if zones[run[0]] != "top":
            apart.update(run)
            below = range(run[-1] + 1, min(run[-1] + 1 + _HEAD, len(pieces)))
            page = next((i for i in below if looks[i] == "page"), -1)
            apart.update(range(run[-1] + 1, page))
    return out, frozenset(apart)


def _longest(own: int) -> int:
    """How long a line of a run of offices may be: "220 Quay Street, Room 228 Marlow, OH 58501 (701) 555-0148" is a whole office."""
    return _LONG if own & _B["has_phone"] and own & _B["number_street"] else _SHORT


def name_runs(pieces: Sequence[Piece], looks: Sequence[str], own: Sequence[int], zones: Sequence[str]) -> list[int]:
    """For each piece the predicate that it is of a run of names below the closing.

    There a name is one whose words mean something else, too: "Ruth White", "N.W. Church".
    """
    out = [0] * len(pieces)
    sure = [
        zone == "end" and not bits & _NOT_OF_NAMES and (look in _NAMES or bool(bits & _SHAPED) or _abbreviates(piece))
        for piece, look, bits, zone in zip(pieces, looks, own, zones, strict=True)
    ]
    # "Adeline-Faye Street" between others is one.
    maybe = [
        zone == "end" and look in ("short", "capitals") and bits & _FEW != 0 and not bits & (_NOT_OF_NAMES | _NO_NAME)
        for look, bits, zone in zip(looks, own, zones, strict=True)
    ]
    for run in _runs(pieces, lambda i: sure[i] or maybe[i], _ROOM):
        if sum(sure[i] for i in run) >= _MANY:
            for i in run:
                out[i] = _C["name_run"]
    return out


def _abbreviates(piece: Piece) -> bool:
    """It begins with two initials, and two words or three are behind them at most: "N.W. Church"."""
    words = piece.words.words
    return 1 < len(words) < 5 and _INITIALS.fullmatch(words[0].text) is not None


def _runs(pieces: Sequence[Piece], holds: Callable[[int], bool], room: int = 0) -> list[list[int]]:
    """Stretches of pieces of which all hold, each piece with a line or cell of its own, ``room`` blank lines between at most."""
    runs: list[list[int]] = []
    run: list[int] = []
    for i, piece in enumerate(pieces):
        if not holds(i):
            run = []
            continue
        if not run or piece.above > room:
            run = []
            runs.append(run)
        run.append(i)
    return runs
