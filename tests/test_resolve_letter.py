"""Who signed a letter: signers, addressees and copies, the letter with its members, the command."""

from __future__ import annotations

import csv
import io
import json
import pickle
from pathlib import Path

import pytest

from congress_letters import IssueCode, Letter, MatchStatus, Roster, from_json, parse, resolve, to_dict, to_json
from congress_letters._cli import main
from congress_letters._view import plain
from tests.rosters import roster, write

TEXT = """\
Congress of the United States
House of Representatives
Washington, DC 20515

August 9, 2016

The Honorable John Kerwin
Secretary of Fisheries
1401 Harbor Street, NW
Washington, DC 20520

The Honorable Marian Oakes
Chairwoman
Committee on Lighthouses
United States Senate
Washington, DC 20510

Dear Secretary Kerwin and Chairwoman Oakes:

We write to ask why the lighthouse at Cutler Point is dark, and when it will be lit again.

Sincerely,

PAUL QUIJANO
Member of Congress

BARBARA LEIGH
Member of Congress

MIKE ROWLAND
Member of Congress

HOLT NORDIN
Member of Congress

MARK TAMURA
Member of Congress

DANA DAVENANT
Staff Assistant

MARIAN OAKES
United States Senator

cc: The Honorable Ed Markham, United States Senate
"""


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Roster:
    return roster(tmp_path_factory.mktemp("roster"))


@pytest.fixture(scope="module")
def letter() -> Letter:
    return parse(TEXT, name="lighthouse.txt")


def test_each_signer_has_an_answer(people: Roster, letter: Letter) -> None:
    found = resolve(letter, people)
    assert found.date == "2016-08-09"
    assert [(match.name, match.status.value, match.member.bioguide if match.member else None) for match in found.signers] == [
        ("PAUL QUIJANO", "matched", "Q000901"),
        ("BARBARA LEIGH", "matched", "L000901"),
        ("MIKE ROWLAND", "ambiguous", None),
        ("HOLT NORDIN", "matched", "N000901"),
        ("MARK TAMURA", "unmatched", None),
        ("DANA DAVENANT", "unmatched", None),
        ("MARIAN OAKES", "matched", "O000901"),
    ]
    assert found.parties == {"Democrat": 4}
    assert [member.bioguide for member in found.members] == ["Q000901", "L000901", "N000901", "O000901"]


def test_addressees_and_copies_are_members_only_where_a_seat_is_printed(people: Roster, letter: Letter) -> None:
    found = resolve(letter, people)
    assert [match.member.bioguide if match.member else None for match in found.recipients] == [None, "O000901"]
    assert found.recipients[0].evidence == ("the title printed is another office: Secretary of Fisheries",)
    assert found.recipients[0].issues == ()
    assert [match.member.bioguide if match.member else None for match in found.copies] == ["M000901"]


def test_issues_stand_where_the_name_stands(people: Roster, letter: Letter) -> None:
    found = resolve(letter, people)
    told = [(issue.code.value, letter.text_of(issue).split("\n")[0]) for issue in found.issues]
    assert told == [
        ("member-doubtful", "PAUL QUIJANO"),
        ("member-ambiguous", "MIKE ROWLAND"),
        ("member-doubtful", "HOLT NORDIN"),
        ("member-not-serving", "MARK TAMURA"),
        ("member-unmatched", "DANA DAVENANT"),
    ]


def test_the_letter_with_its_members(people: Roster, letter: Letter) -> None:
    found = resolve(letter, people)
    joined = letter.with_members(found)
    assert [s.member.bioguide if s.member else None for s in joined.signatures[:3]] == ["Q000901", "L000901", None]
    assert joined.recipients[1].member == people["O000901"].on("2016-08-09")
    assert joined.copies[0].member is not None
    assert joined.issues == (*letter.issues, *found.issues)
    # Who it is says the roster, not the letter: the values stay, and so does the letter.
    assert joined.values() == letter.values()
    assert letter.signatures[0].member is None
    assert joined.with_members(found) == joined
    assert pickle.loads(pickle.dumps((joined, found))) == (joined, found)


def test_the_json_has_the_members_and_reads_back(people: Roster, letter: Letter) -> None:
    joined = letter.with_members(resolve(letter, people))
    assert from_json(to_json(joined), text=TEXT) == joined
    plain_json, found = to_dict(letter), to_dict(joined)
    assert found["signatures"][1]["member"] == {
        "bioguide": "L000901",
        "name": "Barbara Leigh",
        "party": "Democrat",
        "state": "CA",
        "district": "13",
        "chamber": "house",
    }
    assert "member" not in found["signatures"][2]
    assert all("member" not in signature for signature in plain_json["signatures"])


def test_the_picture_counts_the_parties(people: Roster, letter: Letter) -> None:
    shown = plain(letter.with_members(resolve(letter, people)))
    assert "parties       4 Democrat, 3 not matched" in shown.replace("parties         ", "parties       ")
    assert "L000901 Barbara Leigh (D-CA-13)" in shown
    assert "parties" not in plain(letter)


def test_the_resolution_of_another_letter_is_refused(people: Roster, letter: Letter) -> None:
    other = parse(TEXT.replace("BARBARA LEIGH", "SUSAN DAVENANT"))
    with pytest.raises(ValueError, match="of another letter: its signatures differ"):
        letter.with_members(resolve(other, people))


def test_a_letter_without_a_date(people: Roster) -> None:
    letter = parse(TEXT.replace("August 9, 2016", ""))
    found = resolve(letter, people)
    assert found.date is None
    assert found.issues[0].code is IssueCode.MEMBERS_UNDATED
    assert found.signers[1].status is MatchStatus.MATCHED
    assert "no date: nobody else of that name is in the roster" in found.signers[1].evidence


def test_a_title_of_all_says_the_chamber(people: Roster) -> None:
    text = "August 9, 2016\n\nDear Director Roe:\n\nWe write to ask for the report on the pier.\n\nSincerely,\n\n"
    text += "Ed Markham\nM. Oakes\n\n"
    found = resolve(parse(text + "United States Senators\n"), people)
    assert [match.member.bioguide for match in found.signers if match.member] == ["M000901", "O000901"]
    found = resolve(parse(text + "Members of Congress\n"), people)
    assert found.signers[0].member is not None  # printed of senators too
    assert found.signers[1].member is None  # but an initial is not enough for that


def test_nothing_to_resolve(people: Roster) -> None:
    found = resolve(parse(""), people)
    assert (found.signers, found.members, found.parties) == ((), (), {})


def test_it_explains_itself(people: Roster, letter: Letter) -> None:
    shown = str(resolve(letter, people))
    assert "signed PAUL QUIJANO: matched Q000901 Raúl M. Quijano (D-AZ-3, house)" in shown
    assert "given name that looks alike" in shown
    assert "? 1.00 R000901 Mike D. Rowland (R-AL-3, house): family name; given name" in shown


# The command


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    folder = tmp_path / "roster"
    folder.mkdir()
    file = tmp_path / "lighthouse.txt"
    file.write_text(TEXT, "utf-8")
    return str(write(folder)), str(file)


def test_the_command_as_json(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    folder, file = files
    assert main(["signers", "--roster", folder, "--format", "json", file]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(one["name"], one["bioguide"], one["status"]) for one in found][:3] == [
        ("PAUL QUIJANO", "Q000901", "matched"),
        ("BARBARA LEIGH", "L000901", "matched"),
        ("MIKE ROWLAND", None, "ambiguous"),
    ]
    assert {one["bioguide"] for one in found[2]["candidates"]} == {"R000901", "R000902"}
    assert found[0]["issues"][0]["code"] == "member-doubtful"
    assert main(["signers", "--roster", folder, "-f", "json", file, file]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2 * len(found)


def test_the_command_as_csv(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    folder, file = files
    assert main(["signers", "--roster", folder, "--format", "csv", file, file]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) == 14
    assert (rows[1]["signer"], rows[1]["bioguide"], rows[1]["district"], rows[1]["date"]) == (
        "BARBARA LEIGH",
        "L000901",
        "13",
        "2016-08-09",
    )


def test_the_command_as_csv_has_no_formulas(files: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evil = tmp_path / "=1+1.txt"
    evil.write_text(Path(files[1]).read_text("utf-8"), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        assert main(["signers", "--roster", files[0], "--format", "csv", "=1+1.txt"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["file"] for row in rows} == {"'=1+1.txt"}
    assert rows[1]["signer"] == "BARBARA LEIGH"


def test_the_command_as_a_table_and_why(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    folder, file = files
    assert main(["signers", "--roster", folder, file]) == 0
    shown = capsys.readouterr().out
    assert "lighthouse.txt · 2016-08-09 · 4 of 7 signers matched: 4 Democrat" in shown
    assert "BARBARA LEIGH  L000901  D-CA-13  Barbara Leigh" in shown
    assert main(["signers", "--roster", folder, "--format", "explain", file]) == 0
    assert "the title printed is another office: Staff Assistant" in capsys.readouterr().out


def test_the_command_without_signers(files: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    assert main(["signers", "--roster", files[0], "-f", "json", str(empty)]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_the_command_without_a_roster(
    files: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert main(["signers", files[1]]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "congress-letters roster fetch" in told
    assert main(["signers", "--roster", str(tmp_path / "nowhere"), files[1]]) == 2
    assert "no such folder" in capsys.readouterr().err
    # A file that can't be read does not keep the others from being told.
    assert main(["signers", "--roster", files[0], "-f", "json", str(tmp_path / "none.txt"), files[1]]) == 2
    assert len(json.loads(capsys.readouterr().out)) == 7
