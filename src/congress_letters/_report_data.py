"""The figures of a report, out of the SQLite database that ``parse`` writes (``formats/schema.sql``)."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from contextlib import closing
from pathlib import Path

from attrs import frozen

from ._errors import CongressLettersError

__all__ = ["Figures", "Person", "figures"]

MOST_PEOPLE = 40
"""So many signers, those of the most letters, stand in the matrix: more can't be read."""


@frozen
class Person:
    """A signer of the matrix."""

    name: str
    party: str | None
    letters: int


@frozen
class Figures:
    """What a report shows."""

    letters: int
    """All letters."""
    undated: int
    """Letters without a date that can be read."""
    signatures: int
    """All signatures."""
    signers: int
    """All signers, each once."""
    years: tuple[tuple[int, int], ...]
    """Letters by year, years without any included."""
    parties: tuple[tuple[int, tuple[tuple[str, int], ...]], ...]
    """Signatures by year and party; of those whose party is known."""
    party_unknown: int
    """Signatures of dated letters whose party isn't known."""
    people: tuple[Person, ...]
    """The signers of the most letters: by party, then by letters."""
    together: dict[tuple[int, int], int]
    """How many letters two of them, by their numbers in ``people``, the lesser first, signed together; pairs that did."""
    agencies: tuple[tuple[str, int], ...]
    """To whom the most letters went."""


def figures(path: Path) -> Figures:
    """The figures of a database.

    Raises `CongressLettersError` for a file that is none, or has not the tables.
    """
    if not path.is_file():
        raise CongressLettersError(f"{path}: there is no such file; make one with: congress-letters parse FILE... -o {path}")
    try:
        # Opened for reading only: a report changes nothing, and a name that is wrong makes no empty database.
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            return _figures(database)
    except sqlite3.DatabaseError as error:
        remedy = "give a database that congress-letters parse FILE... -o NAME.sqlite wrote"
        raise CongressLettersError(f"{path}: it can't be read as one of our databases ({error}); {remedy}") from None


def _figures(database: sqlite3.Connection) -> Figures:
    def number(query: str) -> int:
        return int(database.execute(query).fetchone()[0])

    # A year of four figures, so that a date that was written in by hand can't stretch the axis.
    dated = "SELECT CAST(substr(date, 1, 4) AS INTEGER) AS year, {} FROM letters {} WHERE date GLOB '[12][0-9][0-9][0-9]-*'"
    by_year = Counter(dict(database.execute(dated.format("count(*)", "") + " GROUP BY year")))
    years = range(min(by_year, default=0), max(by_year, default=-1) + 1)
    party = "coalesce(member_party, party)"
    signed = dated.format(f"{party} AS side, count(*)", "JOIN signers ON letters.id = letter_id") + " GROUP BY year, side"
    sides: dict[int, Counter[str]] = defaultdict(Counter)
    unknown = 0
    for year, side, count in database.execute(signed):
        if side is None:
            unknown += count
        else:
            sides[year][party_name(side)] += count
    people, together = _people(database, party)
    return Figures(
        letters=number("SELECT count(*) FROM letters"),
        undated=number("SELECT count(*) FROM letters") - sum(by_year.values()),
        signatures=number("SELECT count(*) FROM signers"),
        signers=number("SELECT count(DISTINCT person) FROM signers"),
        years=tuple((year, by_year[year]) for year in years),
        parties=tuple((year, tuple(sorted(sides[year].items()))) for year in years if sides.get(year)),
        party_unknown=unknown,
        people=people,
        together=together,
        agencies=tuple(
            database.execute(
                "SELECT agency, count(DISTINCT letter_id) AS n FROM recipients WHERE agency IS NOT NULL"
                " GROUP BY agency ORDER BY n DESC, agency LIMIT 15"
            )
        ),
    )


def party_name(printed: str) -> str:
    """A party by its name, however it is printed."""
    names = {"D": "Democrat", "R": "Republican", "I": "Independent"}
    return names.get(printed.strip(" .").upper(), printed)


def _people(database: sqlite3.Connection, party: str) -> tuple[tuple[Person, ...], dict[tuple[int, int], int]]:
    query = (
        f"SELECT person, coalesce(max(member), max(name), person), max({party}), count(DISTINCT letter_id) AS n"
        " FROM signers WHERE person IS NOT NULL GROUP BY person ORDER BY n DESC, person LIMIT ?"
    )
    rows = [
        (key, Person(name, side and party_name(side), count)) for key, name, side, count in database.execute(query, (MOST_PEOPLE,))
    ]
    rows.sort(key=lambda row: (row[1].party or "~", -row[1].letters, row[1].name))
    numbers = {key: number for number, (key, _) in enumerate(rows)}
    marks = ", ".join("?" * len(numbers))
    signed: dict[int, set[int]] = defaultdict(set)
    for letter, key in database.execute(f"SELECT letter_id, person FROM signers WHERE person IN ({marks})", list(numbers)):
        signed[letter].add(numbers[key])
    together: Counter[tuple[int, int]] = Counter()
    for group in signed.values():
        ordered = sorted(group)
        together.update((a, b) for n, a in enumerate(ordered) for b in ordered[n + 1 :])
    return tuple(person for _, person in rows), dict(together)
