"""SQLite: tables, keys, full text, views; and the same letter is one letter."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from congress_letters import CongressLettersError, Letter, parse
from congress_letters.formats import Record, format_of
from tests.letters import FULL, LETTERS, MEMBER, RESOLVED

FORM = format_of("sqlite")
TEXT = """March {day}, {year}

The Honorable Hollis Abernathy
Administrator
Harbor Office

Dear Administrator Abernathy:

We write about the {thing} of the harbor.

Sincerely,

{signers}
"""


def letter(thing: str, *signers: str, year: int = 2019, day: int = 4) -> Letter:
    blocks = "\n\n".join(f"{name}\nMember of Congress" for name in signers)
    return parse(TEXT.format(thing=thing, signers=blocks, year=year, day=day))


def add(path: Path, *records: Record) -> None:
    assert FORM.finish is not None
    rows, made = path.with_name("rows"), path.with_name("made")
    rows.write_bytes(FORM.encode(records))
    FORM.finish(rows, made, path if path.exists() else None)
    made.replace(path)


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as base:
        base.execute("PRAGMA foreign_keys = ON")
        yield base


def ask(path: Path, question: str, *values: Any) -> list[Any]:
    with opened(path) as base:
        return base.execute(question, values).fetchall()


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "letters.sqlite"
    add(
        path,
        Record("a.txt", 1, letter("dredging", "Pat Lee", "Noor Haddad")),
        Record("b.txt", 1, letter("lighthouses", "PAT LEE", "Noor Haddad", "Abel Strand", year=2020)),
        Record("c.txt", 1, letter("dredging", "Pat Lee", "Noor Haddad")),
    )
    return path


def test_the_same_letter_is_one_letter_in_two_files(base: Path) -> None:
    assert ask(base, "SELECT count(*) FROM letters") == [(2,)]
    assert ask(base, "SELECT name, number, letter_id FROM files ORDER BY name") == [
        ("a.txt", 1, 1),
        ("b.txt", 1, 2),
        ("c.txt", 1, 1),
    ]


def test_adding_the_same_again_changes_nothing(base: Path) -> None:
    def all_rows() -> list[Any]:
        tables = ("letters", "files", "signers", "recipients", "blocks", "issues")
        return [ask(base, f"SELECT rowid, * FROM {table} ORDER BY rowid") for table in tables]

    before = all_rows()
    add(base, Record("a.txt", 1, letter("dredging", "Pat Lee", "Noor Haddad")))
    assert all_rows() == before


def test_a_file_that_is_read_again_has_what_it_has_now(base: Path) -> None:
    add(base, Record("b.txt", 1, letter("piers", "Abel Strand")), Record("b.txt", 2, letter("ropes", "Abel Strand")))
    assert ask(base, "SELECT count(*) FROM letters WHERE body LIKE '%lighthouses%'") == [(0,)]
    assert ask(base, "SELECT count(*) FROM letters_fts WHERE letters_fts MATCH 'lighthouses'") == [(0,)]
    assert ask(base, "SELECT count(*) FROM signers WHERE letter_id NOT IN (SELECT id FROM letters)") == [(0,)]
    add(base, Record("b.txt", 1, letter("piers", "Abel Strand")))
    assert ask(base, "SELECT number FROM files WHERE name = 'b.txt'") == [(1,)]
    assert ask(base, "SELECT count(*) FROM letters") == [(2,)]


def test_keys_hold(base: Path) -> None:
    with opened(base) as found:
        assert found.execute("PRAGMA foreign_key_check").fetchall() == []
        assert found.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        with pytest.raises(sqlite3.IntegrityError):
            found.execute(
                "INSERT INTO issues (letter_id, position, code, severity, message, start, end) VALUES (99,1,'','','',0,0)"
            )
        found.execute("DELETE FROM letters WHERE id = 1")
        assert found.execute("SELECT count(*) FROM signers WHERE letter_id = 1").fetchone() == (0,)
        assert found.execute("SELECT count(*) FROM letters_fts WHERE letters_fts MATCH 'dredging'").fetchone() == (0,)


def test_bodies_are_found_by_their_words(base: Path) -> None:
    question = "SELECT rowid FROM letters_fts WHERE letters_fts MATCH ?"
    assert ask(base, question, "dredge") == [(1,)]  # by its stem
    assert ask(base, question, "lighthouse") == [(2,)]


def test_letters_by_signer(base: Path) -> None:
    rows = ask(base, "SELECT name, letters, first, last FROM letters_by_signer ORDER BY letters DESC, person")
    assert [(name.upper(), *rest) for name, *rest in rows] == [
        ("NOOR HADDAD", 2, "2019-03-04", "2020-03-04"),
        ("PAT LEE", 2, "2019-03-04", "2020-03-04"),  # in capitals or not
        ("ABEL STRAND", 1, "2020-03-04", "2020-03-04"),
    ]


def test_co_signers(base: Path) -> None:
    rows = ask(base, "SELECT person, with_person, letters FROM co_signers ORDER BY letters DESC, person, with_person")
    assert rows == [("noor haddad", "pat lee", 2), ("abel strand", "noor haddad", 1), ("abel strand", "pat lee", 1)]


def test_letters_to_an_agency_by_year(base: Path) -> None:
    rows = ask(base, "SELECT * FROM agency_letters_by_year ORDER BY year")
    assert rows == [("Harbor Office", "2019", 1), ("Harbor Office", "2020", 1)]


def test_members_are_who_signed(tmp_path: Path) -> None:
    path = tmp_path / "letters.sqlite"
    add(path, Record("a.txt", 1, RESOLVED))
    row = ask(path, "SELECT person, name, bioguide, member, member_party, member_state, member_chamber FROM signers")
    assert row == [(MEMBER.bioguide, "José O'Dell, Jr.", MEMBER.bioguide, MEMBER.name, "Democrat", "ME", "house")]


def test_any_letter_is_written_with_all_that_it_says(tmp_path: Path) -> None:
    path = tmp_path / "letters.sqlite"
    add(path, *(Record(name, 1, letter) for name, letter in LETTERS.items()))
    assert ask(path, "SELECT count(*) FROM files") == [(len(LETTERS),)]
    tables = "blocks AS b JOIN files USING (letter_id)"
    question = f'SELECT kind, label, level, text, b.start, b."end" FROM {tables} WHERE name = ? ORDER BY position'
    assert FULL.body is not None
    assert ask(path, question, "full") == [
        (b.kind.value, b.label, b.level, b.text, b.span.start, b.span.end) for b in FULL.body.blocks
    ]


def test_a_letter_with_another_word_is_another_letter(tmp_path: Path) -> None:
    path = tmp_path / "letters.sqlite"
    other = evolve(FULL, closing=None)
    moved = evolve(FULL, pieces=(), issues=())  # where it stands does not matter
    add(path, Record("a", 1, FULL), Record("b", 1, other), Record("c", 1, moved))
    assert ask(path, "SELECT letter_id FROM files ORDER BY name") == [(1,), (2,), (1,)]


def test_what_is_not_ours_is_refused(tmp_path: Path) -> None:
    assert FORM.check is not None
    path = tmp_path / "other.sqlite"
    with opened(path) as base:
        base.execute("CREATE TABLE letters (id)")
        base.commit()
    with pytest.raises(CongressLettersError, match="something else"):
        FORM.check(path)
    path.write_text("no database, but some text that is longer than a header of one" * 10)
    with pytest.raises(CongressLettersError, match="no SQLite file"):
        FORM.check(path)
    path.write_bytes(b"")
    FORM.check(path)
