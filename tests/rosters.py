"""A Congress of invented people, in the form of the public legislators files. What each is there for stands beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from congress_letters import Roster

Record = dict[str, Any]


def term(kind: str, start: str, end: str, seat: str, party: str = "Democrat", **more: Any) -> dict[str, Any]:
    """A term; ``seat`` is "AZ-3", "DC-0", or "NV" for a senator's."""
    state, _, district = seat.partition("-")
    number: dict[str, Any] = {"district": int(district)} if district else {"class": 1}
    return {"type": kind, "start": start, "end": end, "state": state, "party": party, **number, **more}


def record(bioguide: str, first: str, last: str, *terms: dict[str, Any], **more: Any) -> Record:
    """A record; ``more`` are middle, nickname, suffix, official_full, or other_names and leadership_roles."""
    other: Record = {key: more.pop(key) for key in ("other_names", "leadership_roles") if key in more}
    name = {"first": first, "last": last, **more}
    return {"id": {"bioguide": bioguide}, "name": name, **other, "bio": {"gender": "F"}, "terms": list(terms)}


_CHANGED = [
    {"start": "2009-01-06", "end": "2009-12-22", "party": "Democrat"},
    {"start": "2009-12-22", "end": "2011-01-03", "party": "Republican"},
]

CURRENT: list[Record] = [
    record("O000901", "Marian", "Oakes", term("sen", "2013-01-03", "2031-01-03", "NV"), official_full="Marian Oakes"),
    # Two of one name in one chamber.
    record("R000901", "Mike", "Rowland", term("rep", "2003-01-07", "2027-01-03", "AL-3", "Republican"), middle="D."),
    record(
        "R000902", "Michael", "Rowland", term("rep", "2001-01-03", "2027-01-03", "MI-8", "Republican"), middle="J.", nickname="Mike"
    ),
    # "Tamura" must not become "Tanaka", though both are Mark.
    record("T000901", "Mark", "Tanaka", term("rep", "2013-01-03", "2027-01-03", "CA-41")),
    # A family name of two words, and one that is its last word.
    record("P000901", "Sheila", "Parker Leigh", term("rep", "1995-01-04", "2027-01-03", "TX-18")),
    record("L000901", "Barbara", "Leigh", term("rep", "1999-01-06", "2027-01-03", "CA-13"), official_full="Barbara Leigh"),
    # A delegate, an accent and a hyphen, a particle.
    record("N000901", "Eleanor", "Nordin", term("rep", "1991-01-03", "2027-01-03", "DC-0"), middle="Holt"),
    record("I000901", "José", "Ibáñez-Otero", term("rep", "2003-01-07", "2027-01-03", "FL-25", "Republican")),
    record(
        "V000901",
        "Chris",
        "Van Horne",
        term("sen", "2011-01-05", "2017-01-03", "MD"),
        term("sen", "2017-01-03", "2023-01-03", "MD"),
    ),
    # A son in his father's seat.
    record("P000902", "Donald", "Pelling", term("rep", "2012-11-15", "2027-01-03", "NJ-10"), middle="M.", suffix="Jr."),
    # First name an initial; only initials.
    record("A000901", "W.", "Aldous", term("rep", "2001-01-03", "2027-01-03", "MO-2", "Republican"), middle="Todd"),
    record("K000901", "J.", "Kerrigan", term("rep", "2001-01-03", "2027-01-03", "OH-2", "Republican")),
    # A nickname that no list has, one that is common, and a first name that is not used.
    record("S000901", "Robert", "Scottow", term("rep", "1993-01-05", "2027-01-03", "VA-3"), middle="C.", nickname="Bobby"),
    record("B000901", "Earl", "Carteret", term("rep", "2015-01-06", "2027-01-03", "GA-1", "Republican"), nickname="Buddy"),
    record("J000901", "William", "Jessop", term("rep", "2011-01-05", "2027-01-03", "IL-4")),
    # Names of the same letter and family name.
    record("D000901", "Susan", "Davenant", term("rep", "2001-01-03", "2027-01-03", "CA-53")),
    record("D000902", "Danny", "Davenant", term("rep", "1997-01-07", "2027-01-03", "IL-7")),
    # From the House to the Senate.
    record(
        "M000901",
        "Edward",
        "Markham",
        term("rep", "2013-01-03", "2013-07-15", "MA-5"),
        term("sen", "2013-07-16", "2027-01-03", "MA"),
        middle="J.",
        official_full="Edward J. Markham",
        nickname="Ed",
    ),
    # Another family name before.
    record(
        "B000902",
        "Mary",
        "Bonham Mackie",
        term("rep", "2005-01-04", "2027-01-03", "CA-45", "Republican"),
        other_names=[{"last": "Bonham", "end": "2007-12-17"}],
    ),
]

HISTORICAL: list[Record] = [
    record(
        "Q000901", "Raúl", "Quijano", term("rep", "2003-01-07", "2023-01-03", "AZ-3"), middle="M.", official_full="Raúl M. Quijano"
    ),
    record("T000902", "Mark", "Tamura", term("rep", "2015-01-06", "2016-07-20", "HI-1")),
    record("P000903", "Donald", "Pelling", term("rep", "1989-01-03", "2012-03-06", "NJ-10"), middle="M."),
    record(
        "G000901", "Parker", "Griffing", term("rep", "2009-01-06", "2011-01-03", "AL-5", "Republican", party_affiliations=_CHANGED)
    ),
    record("K000902", "John", "Kerwin", term("sen", "1985-01-03", "2013-02-01", "MA"), middle="F."),
    record("C000901", "John", "Carnell", term("rep", "2011-01-05", "2017-01-03", "DE-0")),
    record(
        "H000901",
        "Harriet",
        "Hale",
        term("rep", "1995-01-04", "1997-01-03", "OR-1"),
        term("rep", "1997-01-07", "1999-01-03", "OR-1"),
    ),
    record("Y000901", "Patrick", "Yarnell", term("rep", "1995-01-04", "2011-01-03", "RI-1"), middle="Joseph"),
]

COMMITTEES: list[Record] = [
    {
        "type": "house",
        "name": "House Committee on Harbors",
        "thomas_id": "HSHB",
        "subcommittees": [{"name": "Dredging", "thomas_id": "01"}],
    },
    {"type": "senate", "name": "Senate Committee on Lighthouses", "thomas_id": "SSLH"},
]

MEMBERSHIP: Record = {
    "HSHB": [
        {"name": "Mike Rowland", "party": "majority", "rank": 1, "title": "Chairman", "bioguide": "R000902"},
        {"name": "Barbara Leigh", "party": "minority", "rank": 1, "title": "Ranking Member", "bioguide": "L000901"},
        {"name": "Mike Rowland", "party": "majority", "rank": 2, "bioguide": "R000901"},
    ]
}

# A record with every field of the data dictionary; the values are invented, their types are those that the project's checks allow.
FULL: dict[str, Any] = {
    "id": {
        "bioguide": "F000901",
        "bioguide_previous": ["F000801"],
        "thomas": "09001",
        "lis": "S901",
        "fec": ["H0ZZ00001", "S0ZZ00001"],
        "govtrack": 490001,
        "opensecrets": "N00090001",
        "votesmart": 90001,
        "icpsr": 90001,
        "icpsr_prez": 99,
        "cspan": 90001,
        "wikipedia": "Wilhelmina Fennimore",
        "wikidata": "Q900001",
        "google_entity_id": "kg:/m/900001",
        "ballotpedia": "Wilhelmina Fennimore",
        "maplight": 901,
        "house_history": 90001,
        "house_history_alternate": 90002,
        "pictorial": 901,
    },
    "name": {
        "first": "W.",
        "middle": "Anne",
        "nickname": "Minna",
        "last": "Fennimore",
        "suffix": None,
        "official_full": "W. Anne “Minna” Fennimore",
    },
    "other_names": [{"last": "Halloran", "middle": "Joyce", "nickname": "Mina", "start": "1999-01-06", "end": "2007-12-17"}],
    "bio": {"birthday": "1950-01-02", "gender": "F", "religion": "Quaker", "died": "2024-02-03"},
    "leadership_roles": [
        {"title": "Minority Whip", "chamber": "house", "start": "2003-01-07", "end": "2005-01-03"},
        {"title": "Minority Leader", "chamber": "senate", "start": "2015-01-06"},
    ],
    "family": [{"name": "Pat Fennimore", "relation": "sister"}],
    "terms": [
        {
            "type": "rep",
            "start": "1999-01-06",
            "end": "2001-01-03",
            "state": "OL",
            "district": -1,
            "party": "Democrat",
            "url": "http://fennimore.example",
            "address": "1 Longworth HOB; Washington DC 20515-0001",
            "phone": "202-555-0101",
            "fax": "202-555-0102",
            "contact_form": "http://fennimore.example/mail",
            "office": "1 Longworth House Office Building",
            "rss_url": "http://fennimore.example/rss",
        },
        {
            "type": "rep",
            "start": "2001-01-03",
            "end": "2003-01-03",
            "state": "VT",
            "district": 0,
            "party": "Independent",
            "caucus": "Democrat",
        },
        {
            "type": "rep",
            "start": "2003-01-07",
            "end": "2005-01-03",
            "state": "VT",
            "district": 0,
            "party": "Independent",
            "caucus": "Republican",
            "party_affiliations": [
                {"start": "2003-01-07", "end": "2004-06-01", "party": "Independent", "caucus": "Democrat"},
                {"start": "2004-06-01", "end": "2005-01-03", "party": "Independent", "caucus": "Republican"},
            ],
        },
        {
            "type": "sen",
            "start": "2013-01-03",
            "end": "2019-01-03",
            "state": "VT",
            "class": 1,
            "state_rank": "junior",
            "party": "Republican",
            "how": "appointment",
        },
    ],
}

FILES: dict[str, Any] = {
    "legislators-current.json": CURRENT,
    "legislators-historical.json": HISTORICAL,
    "committees-current.json": COMMITTEES,
    "committee-membership-current.json": MEMBERSHIP,
}


def write(folder: Path, files: dict[str, Any] | None = None) -> Path:
    """The files, written into a folder."""
    for name, content in (FILES if files is None else files).items():
        (folder / name).write_text(json.dumps(content), "utf-8")
    return folder


def roster(folder: Path) -> Roster:
    """The roster, by way of its files."""
    return Roster.load(write(folder))
