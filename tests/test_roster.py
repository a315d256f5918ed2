"""The roster: who served when, from files in the public form."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from congress_letters import Chamber, Committee, Member, MissingExtraError, Roster, RosterError, Term
from tests.rosters import CURRENT, FILES, HISTORICAL, record, roster, term, write


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Roster:
    return roster(tmp_path_factory.mktemp("roster"))


def test_everyone_of_both_files_is_there(people: Roster) -> None:
    assert len(people) == len(CURRENT) + len(HISTORICAL)
    assert people["Q000901"].name == "Raúl M. Quijano"
    assert "Q000901" in people
    assert "Z000000" not in people
    assert [Path(file).name for file in people.files] == list(FILES)


def test_a_member_on_a_day(people: Roster) -> None:
    assert people["Q000901"].on("2016-08-09") == Member("Q000901", "Raúl M. Quijano", "Democrat", "AZ", "3", Chamber.HOUSE)
    assert people["Q000901"].on(date(2016, 8, 9)) == people["Q000901"].on("2016-08-09")
    assert people["Q000901"].on("2024-08-09") is None


def test_a_name_for_display_is_put_together_where_there_is_no_official_one(people: Roster) -> None:
    assert people["S000901"].name == "Robert C. “Bobby” Scottow"
    assert people["P000902"].name == "Donald M. Pelling, Jr."


def test_those_who_served_on_a_day(people: Roster) -> None:
    served = {member.bioguide: member for member in people.on("2016-07-20")}
    assert "T000902" in served  # his last day
    assert "T000902" not in {member.bioguide for member in people.on("2016-07-21")}
    assert served["N000901"] == Member("N000901", "Eleanor Holt Nordin", "Democrat", "DC", "AL", Chamber.HOUSE)
    assert served["O000901"].district is None
    assert {member.chamber for member in people.on("2016-07-20", "senate")} == {Chamber.SENATE}


def test_one_who_changed_the_party_in_a_term(people: Roster) -> None:
    griffing = people["G000901"]
    parties = [member.party for day in ("2009-06-01", "2010-06-01") if (member := griffing.on(day))]
    assert parties == ["Democrat", "Republican"]


def test_one_who_changed_the_chamber(people: Roster) -> None:
    markham = people["M000901"]
    seats = [(member.chamber, member.district) for day in ("2013-07-15", "2013-07-16") if (member := markham.on(day))]
    assert seats == [(Chamber.HOUSE, "5"), (Chamber.SENATE, None)]


def test_one_elected_again_serves_before_congress_convenes(people: Roster) -> None:
    assert people["H000901"].on("1997-01-05") is not None
    assert people["P000902"].on("2012-11-14") is None  # nobody's seat is stretched forward


def test_days_that_are_none(people: Roster) -> None:
    for wrong in ("2016-13-01", "yesterday", "2016-08-09T00:00", ""):
        with pytest.raises(ValueError, match="no date"):
            people.on(wrong)
    with pytest.raises(ValueError, match="no day"):
        people.on("2016-08")


def test_how_far_it_goes(people: Roster) -> None:
    assert (people.since, people.until, people.newest) == ("1985-01-03", "2027-01-03", "2017-01-03")
    assert repr(people) == "<Roster 27 members · 1985-01-03 to 2027-01-03>"


def test_committees_and_who_leads_them(people: Roster) -> None:
    leaders = (("R000902", "Chairman"), ("L000901", "Ranking Member"))
    assert people.committees[0] == Committee("HSHB", "House Committee on Harbors", Chamber.HOUSE, leaders)
    assert people.committees[1].name == "Dredging"


def test_yaml_gives_the_same(people: Roster, tmp_path: Path) -> None:
    for name, content in FILES.items():
        (tmp_path / name.replace(".json", ".yaml")).write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    assert Roster.load(tmp_path) == people
    # Days without quotation marks are dates to YAML.
    (tmp_path / "one.yaml").write_text(yaml.safe_dump(CURRENT[:1]).replace("'", ""), "utf-8")
    assert Roster.load(tmp_path / "one.yaml")["O000901"].terms[0].start == "2013-01-03"


def test_one_file_is_a_roster(tmp_path: Path) -> None:
    assert len(Roster.load(write(tmp_path) / "legislators-historical.json")) == len(HISTORICAL)


def test_one_who_is_in_both_files_is_taken_from_the_later(tmp_path: Path) -> None:
    longer = record(
        "Y000901",
        "Patrick",
        "Yarnell",
        term("rep", "1995-01-04", "2011-01-03", "RI-1"),
        term("rep", "2027-01-05", "2029-01-03", "RI-1"),
    )
    files = {"legislators-current.json": [longer], "legislators-historical.json": HISTORICAL}
    loaded = Roster.load(write(tmp_path, files))
    assert len(loaded) == len(HISTORICAL)
    assert len(loaded["Y000901"].terms) == 2


def test_it_is_immutable_and_pickles(people: Roster) -> None:
    again = pickle.loads(pickle.dumps(people))
    assert again == people
    assert again.find("Paul Quijano", date="2016-08-09").member == people.find("Paul Quijano", date="2016-08-09").member
    with pytest.raises(FrozenInstanceError):
        people.legislators = ()  # type: ignore[misc]
    with pytest.raises(TypeError, match="closed to subclassing"):
        type("Mine", (Term,), {})


_ONE = CURRENT[0]


def _with(**terms: Any) -> Any:
    return [{**_ONE, "terms": [{**_ONE["terms"][0], **terms}]}]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "it is not JSON"),
        ("[" * 100_000, "nested too deeply|not JSON"),
        ("3", "expected an array of members; found int"),
        ("[]", "there are no members in it"),
        ("[3]", r"\[0\] is no member's record"),
        ('[{"id": {}}]', r"\[0\]\.name is missing"),
        (json.dumps([{**_ONE, "id": {"bioguide": 5}}]), r"\[0\]\.id\.bioguide: expected a letter and six figures; found 5"),
        (json.dumps([{**_ONE, "name": {"first": "", "last": "Oakes"}}]), r"\[0\]\.name\.first: expected a name; found ''"),
        (json.dumps([{**_ONE, "name": {"first": "M", "last": "O", "middle": 3}}]), r"\[0\]\.name: expected strings; found 3"),
        (json.dumps([{**_ONE, "terms": []}]), r"\[0\]\.terms: expected an array of terms"),
        (json.dumps([{**_ONE, "terms": [3]}]), r"\[0\]\.terms\[0\]: it is no term"),
        (json.dumps([{**_ONE, "terms": [{"type": "rep"}]}]), r"\[0\]\.terms\[0\]: start is missing"),
        (json.dumps(_with(type="king")), r"\[0\]\.terms\[0\]: expected rep or sen; found 'king'"),
        (json.dumps(_with(type=[])), r"\[0\]\.terms\[0\]: it is no term"),
        (json.dumps(_with(start="2013-02-41")), r"\[0\]\.terms\[0\]: expected a day like 2016-08-09; found '2013-02-41'"),
        (
            json.dumps(_with(start="2039-01-03")),
            r"\[0\]\.terms\[0\]: expected two days in order, a state and a party; found 2039-01-03, 2031-01-03",
        ),
        (json.dumps(_with(party=5)), r"\[0\]\.terms\[0\]: expected two days in order, a state and a party; .*'NV', 5"),
        (json.dumps(_with(party_affiliations=[{}])), r"\[0\]\.terms\[0\]\.party_affiliations: expected days and a party"),
        ('{"HSHB": 3}', "expected an array of members"),
        ('{"HSHB": [3]}', r"\.HSHB: expected members"),
        ('[{"thomas_id": 5}]', r"\[0\]: expected a committee"),
    ],
)
def test_what_is_no_roster_is_told_with_its_place(content: str, says: str, tmp_path: Path) -> None:
    file = tmp_path / "legislators-current.json"
    file.write_text(content, "utf-8")
    with pytest.raises(RosterError, match=says) as caught:
        Roster.load(file)
    assert str(tmp_path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_yaml_that_is_none(tmp_path: Path) -> None:
    for content in ("a: [", "!!python/object:os.system x", "- 2016-99-99"):
        (tmp_path / "legislators-current.yaml").write_text(content, "utf-8")
        with pytest.raises(RosterError, match=r"legislators-current.yaml: "):
            Roster.load(tmp_path)


def test_a_folder_without_a_roster(tmp_path: Path) -> None:
    with pytest.raises(RosterError, match=r"there is no legislators-current.json or .* roster fetch gets the files"):
        Roster.load(tmp_path)
    with pytest.raises(RosterError, match=r"no such folder"):
        Roster.load(tmp_path / "nowhere")
    with pytest.raises(RosterError, match="it is no path"):
        Roster.load("a\0b")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_any_json_is_a_roster_or_an_error(tmp_path_factory: pytest.TempPathFactory, value: Any) -> None:
    file = tmp_path_factory.getbasetemp() / "legislators-current.json"
    for content in (
        value,
        [value],
        [{**_ONE, "name": value}],
        [{**_ONE, "terms": value}],
        [{**_ONE, "terms": [value]}],
        _with(state=value),
    ):
        file.write_text(json.dumps(content), "utf-8")
        try:
            Roster.load(file)
        except RosterError as error:
            assert "\n" not in str(error)  # noqa: PT017 (an error is one of two good ends)


def test_without_the_extra_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'congress-letters\[roster\]'"):
        Roster.load(write(tmp_path))


def test_reading_letters_loads_nothing_of_it() -> None:
    code = (
        "import sys, congress_letters as c; c.parse('Dear Pat:');"
        "print(*sorted(m for m in sys.modules if 'roster' in m or 'rapidfuzz' in m))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
