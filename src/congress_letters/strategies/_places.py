"""Offices, bodies, addresses and telephones, composed from parts."""

from __future__ import annotations

from hypothesis import strategies as st

from .._model import Text
from . import _words as w
from ._people import english, one, rarely

Draw = st.DrawFn


def texts_of(*lines: str) -> tuple[Text, ...]:
    """Lines as values; empty ones are none."""
    return tuple(Text(line) for line in lines if line)


topics = one(w.TOPICS)
_bare = topics.filter(lambda topic: not topic.startswith("the "))
two_topics = st.builds(
    lambda first, second, dice: f"{first} and {second}" if dice and first != second and " and " not in first + second else first,
    topics,
    topics,
    st.booleans(),
)
agencies = st.builds(str.format, one(w.BODIES), _bare)
"""Departments, bureaus, commissions."""
committees = st.one_of(
    *[st.builds("Committee on {}".format, two_topics)] * 2,
    st.builds("Subcommittee on {}".format, two_topics),
    st.builds("Select Committee on {}".format, topics),
    st.builds("Joint Committee on {}".format, topics),
    st.builds("Committee on {}, {}, and {}".format, _bare, _bare, _bare),
    st.builds("Senate Committee on {}".format, topics),
    st.builds("House Committee on {}".format, topics),
)
companies = st.builds(str.format, one(w.COMPANIES), english)
offices = st.one_of(*[one(w.OFFICES)] * 2, st.builds(str.format, one(w.OFFICES_FOR), _bare))
"""Titles of those who head them, without a comma."""

towns = st.one_of(
    english,
    english,
    st.builds("{} {}".format, one(("Fort", "New", "Lake", "St.", "North", "Port", "Mount")), english),
    english.map("{} City".format),
)
state_codes = one(tuple(w.STATES))
state_names = one(tuple(w.STATES.values()))
_zips = st.integers(1, 99999).map("{:05d}".format)
_capital_zips = st.integers(1, 599).map("20{:03d}".format)
_plus_four = rarely(st.integers(1, 9999).map("-{:04d}".format))
cities = st.one_of(
    st.builds("Washington, DC {}".format, _capital_zips),
    st.builds("Washington, DC {}{}".format, _capital_zips, _plus_four),
    st.builds("Washington, D.C. {}".format, _capital_zips),
    st.builds("{}, {} {}{}".format, towns, state_codes, _zips, _plus_four),
    st.builds("{}, {} {}".format, towns, state_names, _zips),
    st.builds("Washington DC {}".format, _capital_zips),
)
"""City, state and ZIP code."""
_numbers = st.one_of(st.integers(1, 99), st.integers(100, 9999)).map(str)
_street_names = st.one_of(english, one(w.FAMILY))
_short_streets = one(("C", "K", "First", "12th", "7th", "Main", "E", "North Capitol"))
streets = st.one_of(
    st.builds("{} {} {}{}".format, _numbers, _street_names, one(w.STREETS), one(w.QUARTERS)),
    st.builds("{} {} {}".format, _numbers, _street_names, one(w.STREETS)),
    st.builds("{} {} Street{}".format, _numbers, _short_streets, one(w.QUARTERS)),
    st.builds("{} {} {} Avenue".format, _numbers, one(("North", "South", "East", "W.", "N.")), english),
)
rooms = st.builds(str.format, one(w.ROOMS), _numbers)
buildings = st.builds("{} {}".format, _numbers, one(w.BUILDINGS))
"""Rooms of congressional office buildings."""
telephones = st.builds("(202) 22{}-{:04d}".format, one(("5", "4")), st.integers(0, 9999))
"""Of rooms on Capitol Hill."""
_far_telephones = st.builds("({}) 555-{:04d}".format, st.integers(203, 989), st.integers(100, 199))
websites = st.builds(
    "{}{}.{}.gov".format, one(("www.", "https://", "http://", "")), one(w.STEMS).map(str.lower), one(("house", "senate"))
)


@st.composite
def desks(draw: Draw) -> list[str]:
    """The lines of a member's offices as stationery has them: rooms on the Hill, offices at home, a page on the web."""
    lines = [draw(buildings), draw(st.builds("Washington, DC 20{}".format, st.integers(510, 599))), draw(telephones)]
    for _ in range(draw(st.integers(0, 2))):
        lines += [
            draw(streets),
            draw(rarely(rooms, 2)),
            draw(st.builds("{}, {} {}".format, towns, state_codes, _zips)),
            draw(_far_telephones),
        ]
    if draw(st.booleans()):
        lines.insert(
            3, draw(st.builds("{} (202) 22{}-{:04d}".format, one(("Fax:", "FAX:", "Fax")), one(("5", "8")), st.integers(0, 9999)))
        )
    if draw(st.booleans()):
        lines.append(draw(websites))
    return [
        line.upper() if draw_upper and "." not in line else line for draw_upper in [draw(st.booleans())] for line in lines if line
    ]
