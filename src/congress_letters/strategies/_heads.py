"""Heads of the page: chambers, committees with their members, a member's committees and offices, caucuses."""

from __future__ import annotations

import random

from hypothesis import strategies as st

from .._dates import ordinal
from .._model import Letterhead
from . import _places as places
from ._derived import chamber_of
from ._people import name_texts, one, rarely
from ._places import texts_of

Draw = st.DrawFn

_CHAMBERS = (
    ("Congress of the United States",),
    ("United States Senate",),
    ("Congress of the United States", "House of Representatives"),
    ("U.S. House of Representatives",),
    ("House of Representatives",),
    ("United States House of Representatives",),
    ("U.S. Senate",),
    ("CONGRESS OF THE UNITED STATES",),
)
_SHAPES = (
    *("chamber", "committee", "member", "full committee"),
    *("roster", "offices", "congress", "caucus", "city", "letter-spaced", "scanned"),
)
_cities = st.builds("Washington, DC 20{}{}".format, st.integers(501, 599), rarely(st.integers(1, 9999).map("-{:04d}".format), 1))
_SEATS = ("Chairman", "Ranking Member", "Chair", "Ranking Minority Member", "Chairwoman", "Vice Chairman")
_states = places.state_names.map(str.upper)
_short_states = one(
    ("MASS.", "CALIF.", "N.Y.", "N.J.", "TEX.", "W. VA.", "OKLA.", "ILL.", "MINN.", "TENN.", "ARIZ.", "CONN.", "OHIO", "IND.")
)
_STAFF = (
    *("MAJORITY STAFF DIRECTOR", "MINORITY STAFF DIRECTOR", "STAFF DIRECTOR", "CHIEF COUNSEL", "ASSOCIATE COUNSEL"),
    *("CLERK AND STAFF DIRECTOR", "GENERAL COUNSEL", "MINORITY COUNSEL"),
)


@st.composite
def letterheads(draw: Draw, found: bool = True) -> Letterhead:
    """Heads of the page: a chamber, a committee with its heads or all its members, a member's committees and offices, a caucus.

    Some are letter-spaced capitals, and some blackletter as a scanner reads it, but not where ``found`` is false.
    """
    shape = draw(one(_SHAPES if found else tuple(shape for shape in _SHAPES if shape != "scanned")))
    lines = list(draw(st.sampled_from(_CHAMBERS)))
    if shape in _SPECIAL:
        lines = draw(_SPECIAL[shape](lines))
    else:
        lines = draw(_plain(shape, lines))
    return Letterhead(texts_of(*lines), chamber_of(tuple(lines)))


@st.composite
def _plain(draw: Draw, shape: str, lines: list[str]) -> list[str]:
    if "committee" in shape:
        committee = draw(places.committees)
        lines.append(committee.upper() if draw(st.booleans()) else committee)
    if shape == "full committee":
        lines.append(f"{draw(name_texts())}, {draw(places.state_names)}, Chairman".upper())
        lines.append(f"{draw(name_texts())}, {draw(places.state_names)}, Ranking Member".upper())
    if shape == "member":
        lines = [draw(name_texts()).upper(), draw(_districts), *lines]
    if draw(st.booleans()):
        lines.append(draw(places.buildings))
    if draw(st.booleans()) or len(lines) == 1:
        lines.append(draw(_cased_cities))
    return lines


_districts = st.builds("{} District, {}".format, st.integers(1, 53).map(ordinal), places.state_names)
_cased_cities = st.builds(lambda city, capitals: city.upper() if capitals else city, _cities, st.booleans())


@st.composite
def _roster(draw: Draw, lines: list[str]) -> list[str]:
    """The members of a committee, each with a state, above or below the committee's name; perhaps its staff's directors."""
    names = draw(st.lists(name_texts().map(str.upper), min_size=3, max_size=14))
    states = draw(st.sampled_from((_states, _states, _short_states)))
    roster = [f"{name}, {draw(states)}" for name in names]
    roster[0] += f", {draw(one(_SEATS)).upper()}"
    if draw(st.integers(0, 5)) == 5:
        roster.insert(0, draw(one(("MAJORITY MEMBERS", "MEMBERS", "COMMITTEE MEMBERS"))))
    house = [*lines, draw(places.committees).upper(), draw(_cased_cities)]
    if draw(st.booleans()):
        staff = [
            (draw(name_texts()).upper(), office) for office in draw(st.lists(one(_STAFF), min_size=1, max_size=3, unique=True))
        ]
        apart = draw(st.booleans())
        house += [line for name, office in staff for line in ((name, office) if apart else (f"{name}, {office}",))]
    return [*roster, *house] if draw(st.booleans()) else [*house, *roster]


@st.composite
def _offices(draw: Draw, lines: list[str]) -> list[str]:
    """A member's name and district, the committees, the offices with their telephones."""
    topics = draw(st.lists(places.topics.map(str.upper), min_size=1, max_size=4, unique=True))
    seats = [draw(one(("COMMITTEES:", "COMMITTEE ON", "COMMITTEES"))), *topics]
    if draw(st.booleans()):
        seats += ["SUBCOMMITTEES:", *draw(st.lists(places.topics.map(str.upper), min_size=1, max_size=3, unique=True))]
    if draw(st.booleans()):
        seats.append(draw(one(_SEATS)).upper())
    if draw(st.integers(0, 3)) == 3:
        seats.append(f"CO-CHAIR, {draw(places.topics)} CAUCUS".upper())
    desks = draw(places.desks()) if draw(st.booleans()) else [draw(_cased_cities)]
    district = draw(_districts)
    member = [draw(name_texts()).upper(), district.upper() if draw(st.booleans()) else district]
    return [*member, *seats, *lines, *desks] if draw(st.booleans()) else [*member, *lines, *seats, *desks]


@st.composite
def _congress(draw: Draw, lines: list[str]) -> list[str]:
    """A committee of one Congress, with the two heads and the telephones of both sides."""
    sides = draw(st.sampled_from((("MAJORITY", "MINORITY"), ("DEMOCRATS", "REPUBLICANS"))))
    seats = [line for seat in _SEATS[:2] for line in (f"{draw(name_texts())}, {draw(places.state_names)}".upper(), seat.upper())]
    number = draw(one(("ONE HUNDRED SIXTEENTH CONGRESS", "ONE HUNDRED NINTH CONGRESS", "118th Congress")))
    calls = [f"{side} {draw(places.telephones)}" for side in sides]
    return [
        *seats[:2],
        number,
        *seats[2:],
        *lines,
        draw(places.committees).upper(),
        draw(places.buildings).upper(),
        draw(_cased_cities),
        *calls,
    ]


@st.composite
def _caucus(draw: Draw, _: list[str]) -> list[str]:
    officer = [draw(one(("CHAIR", "CO-CHAIR", "CHAIRWOMAN", "CHAIRMAN"))), draw(name_texts()).upper()]
    name = f"Congressional {draw(places.topics.filter(lambda topic: not topic.startswith('the ')))} Caucus"
    return [name, draw(one(("United States Congress", "Congress of the United States"))), draw(_cities), *officer]


@st.composite
def _letter_spaced(draw: Draw, lines: list[str]) -> list[str]:
    spaced = [*lines, *([draw(places.committees)] if draw(st.booleans()) else [])]
    return [*(" ".join(line.upper().replace(" ", "")) for line in spaced), draw(_cased_cities)]


_BLACKLETTER = {
    "C": "@C(",
    "o": "0®",
    "n": "nu",
    "g": "gq",
    "r": "rn",
    "e": "ec",
    "s": "sz$",
    "f": "ft",
    "t": "tfl",
    "h": "b4",
    "U": "UAV",
    "i": "iv",
    "d": "db",
    "S": "S~$",
    "a": "ao",
    "H": "HN1",
    "u": "ou",
}


@st.composite
def _scanned(draw: Draw, lines: list[str]) -> list[str]:
    """Blackletter as a scanner reads it: every third letter is another one."""
    dice = random.Random(draw(st.integers(0, 9999)))
    read = ["".join(dice.choice(_BLACKLETTER.get(c, c)) if dice.random() < 0.4 else c for c in line) for line in lines]
    return [*read, draw(_cities).replace("DC", draw(one(("DC", "DE", "BE", "AC", "OC"))))]


_SPECIAL = {
    "roster": _roster,
    "offices": _offices,
    "congress": _congress,
    "caucus": _caucus,
    "city": lambda _: _cities.map(lambda city: [city]),
    "letter-spaced": _letter_spaced,
    "scanned": _scanned,
}
