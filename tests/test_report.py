"""The page of ``report``: its figures are counted by hand here, and it is looked at in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from congress_letters import parse
from congress_letters._cli import main
from congress_letters._report import report
from congress_letters._report_data import MOST_PEOPLE, Figures, figures
from congress_letters.formats import Record, format_of
from tests.browser import CONTRAST, barriers, launched, opened

LETTERS = [
    ("March 4, 2019", "Hollis Abernathy", ["Pat Lee (D-OH)", "Marian Oakes (R-NV)"]),
    ("March 9, 2019", "Hollis Abernathy", ["Pat Lee (D-OH)", "Marian Oakes (R-NV)", "Abel Strand (R-SD)"]),
    ("May 2, 2021", "Tobias Renwick", ["Pat Lee (D-OH)"]),
    (None, "Tobias Renwick", ["Abel Strand (R-SD)", "Noor Haddad"]),
]


def _letter(date: str | None, to: str, signers: list[str]) -> str:
    names = "\n\n".join(f"{name}\nMember of Congress" for name in signers)
    head = f"{date}\n\n" if date else ""
    head += f"The Honorable {to}\nAdministrator\n\nDear Administrator:\n\n"
    return f"{head}We write to ask for the plan.\n\nSincerely,\n\n{names}\n"


def _database(path: Path, letters: list[tuple[str | None, str, list[str]]]) -> Path:
    kind = format_of("sqlite")
    rows = path.with_suffix(".rows")
    rows.write_bytes(kind.encode([Record(f"{n}.txt", 1, parse(_letter(*letter))) for n, letter in enumerate(letters)]))
    assert kind.finish is not None
    kind.finish(rows, path, None)
    return path


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _database(tmp_path_factory.mktemp("report") / "letters.sqlite", LETTERS)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    yield from launched()


def test_the_figures_are_those_counted_by_hand(database: Path) -> None:
    found = figures(database)
    assert (found.letters, found.undated, found.signatures, found.signers) == (4, 1, 8, 4)
    assert found.years == ((2019, 2), (2020, 0), (2021, 1))
    assert found.parties == ((2019, (("Democrat", 2), ("Republican", 3))), (2021, (("Democrat", 1),)))
    assert found.party_unknown == 0
    assert [(one.name, one.party, one.letters) for one in found.people] == [
        ("Pat Lee", "Democrat", 3),
        ("Abel Strand", "Republican", 2),
        ("Marian Oakes", "Republican", 2),
        ("Noor Haddad", None, 1),
    ]
    assert found.together == {(0, 1): 1, (0, 2): 2, (1, 2): 1, (1, 3): 1}
    assert dict(found.agencies) == {"Administrator": 4}


def test_the_matrix_has_those_who_signed_most(tmp_path: Path) -> None:
    names = [f"Pat Q{'abcdefghij'[n // 10]}{'abcdefghij'[n % 10]}lee" for n in range(MOST_PEOPLE + 5)]
    letters: list[tuple[str | None, str, list[str]]] = [("March 4, 2019", "A. Orr", names), ("March 5, 2019", "A. Orr", names[5:])]
    found = figures(_database(tmp_path / "letters.sqlite", letters))
    assert sorted(one.name for one in found.people) == sorted(names[5:])
    assert set(found.together.values()) == {2}


def test_the_page_stands_alone_and_shuts_nobody_out(browser: Any, database: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert main(["report", str(database), "-o", str(out)]) == 0
    for scheme in ("light", "dark"):
        with opened(browser, out, color_scheme=scheme) as (tab, told):
            tab.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
            assert barriers(tab) == []
            contrast, where = tab.evaluate(CONTRAST)
            assert contrast >= 4.5, where
            assert tab.locator("svg").count() == tab.locator("table").count() == 4
            assert "Pat Lee (D) and Marian Oakes (R): 2 letters" in tab.content()
            assert tab.locator("tr", has_text="Marian Oakes").first.inner_text().split("\t") == ["Pat Lee", "Marian Oakes", "2"]
            assert told == []


def test_the_charts_are_drawn_to_scale(browser: Any, database: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert main(["report", str(database), "-o", str(out)]) == 0
    with opened(browser, out) as (tab, _):
        heights = tab.evaluate("[...document.querySelector('svg').querySelectorAll('rect')].map((one) => one.getBBox().height)")
        assert heights[1] == 0
        assert heights[0] == pytest.approx(2 * heights[2], rel=0.01)


def test_names_are_text_whatever_they_are(browser: Any, tmp_path: Path) -> None:
    bad = '"><script>top.hit=1</script><img src=x onerror=top.hit=1>'
    one = figures(_database(tmp_path / "letters.sqlite", LETTERS))
    from attrs import evolve

    people = tuple(evolve(person, name=bad, party=bad) for person in one.people)
    sides = tuple((year, tuple((bad, count) for _, count in sides[:1])) for year, sides in one.parties)
    file = tmp_path / "report.html"
    file.write_text(report(bad, evolve(one, people=people, parties=sides, agencies=((bad, 3),))), "utf-8")
    with opened(browser, file) as (tab, told):
        assert tab.locator("script, img").count() == 0
        assert tab.evaluate("window.hit") is None
        assert told == []


def test_an_empty_database_has_a_page_that_says_so() -> None:
    html = report("none.sqlite", Figures(0, 0, 0, 0, (), (), 0, (), {}, ()))
    assert html.count("Nothing to show") == 4


@pytest.mark.parametrize("content", [None, b"", b"no database", b"SQLite format 3\x00" + b"\x00" * 100])
def test_what_is_no_database_of_ours_is_told_in_a_line(content: bytes | None, tmp_path: Path, capsys: Any) -> None:
    file = tmp_path / "letters.sqlite"
    if content is not None:
        file.write_bytes(content)
    assert main(["report", str(file), "-o", str(tmp_path / "report.html")]) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"congress-letters: {file}: ")
    assert told.count("\n") == 1
    assert not (tmp_path / "report.html").exists()
    assert file.exists() == (content is not None)
