"""Every field that the legislators project documents for its files, in files of our own: what is read of it, and what comes of it.

The documentation is the README of unitedstates/congress-legislators, "Legislators Data Dictionary" and those of the
committees; what its checks (``test/validate.py``) allow counts too. Fields that say nothing about who signed are read over.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from congress_letters import Chamber, IssueCode, Match, MatchStatus, Roster, RosterError, Term
from congress_letters._roster import Leadership, OtherName
from tests.rosters import FULL, record, term


def load(folder: Path, *records: Any, **files: Any) -> Roster:
    (folder / "legislators-current.json").write_text(json.dumps(records), "utf-8")
    for name, content in files.items():
        (folder / f"{name.replace('_', '-')}.json").write_text(json.dumps(content), "utf-8")
    return Roster.load(folder)


def codes(match: Match) -> set[IssueCode]:
    return {issue.code for issue in match.issues}


@pytest.fixture
def one(tmp_path: Path) -> Roster:
    return load(tmp_path, FULL)


def test_a_record_with_every_field_is_read(one: Roster) -> None:
    member = one["F000901"]
    assert member.name == "W. Anne “Minna” Fennimore"
    assert (member.first, member.middle, member.last, member.suffix, member.nickname) == ("W.", "Anne", "Fennimore", None, "Minna")
    assert member.others == (OtherName(None, "Joyce", "Halloran", None, "Mina", None, "1999-01-06", "2007-12-17"),)
    assert member.leadership == (
        Leadership("Minority Whip", Chamber.HOUSE, "2003-01-07", "2005-01-03"),
        Leadership("Minority Leader", Chamber.SENATE, "2015-01-06", None),
    )
    assert member.terms[0] == Term(Chamber.HOUSE, "1999-01-06", "2001-01-03", "OL", None, "Democrat")  # -1: not known
    assert [t.district for t in member.terms] == [None, "AL", "AL", None]


def test_yaml_with_every_field_gives_the_same(one: Roster, tmp_path: Path) -> None:
    (tmp_path / "legislators-current.json").unlink()
    (tmp_path / "legislators-current.yaml").write_text(yaml.safe_dump([FULL], allow_unicode=True, sort_keys=False), "utf-8")
    assert Roster.load(tmp_path) == one


def test_no_field_but_the_needed_ones_has_to_be_there(tmp_path: Path) -> None:
    """Any field may be unknown; terms of the first Congresses have no party."""
    bare = {
        "id": {"bioguide": "B000901"},
        "name": {"first": "Theodoric", "last": "Blandings"},
        "terms": [{"type": "rep", "start": "1789-03-04", "end": "1790-06-01", "state": "VA", "district": 9}],
    }
    member = load(tmp_path, bare)["B000901"].on("1789-05-01")
    assert member is not None
    assert (member.party, member.district) == (None, "9")


def test_an_id_that_the_directory_had_before_finds_the_person(one: Roster) -> None:
    assert one["F000801"] is one["F000901"]
    assert "F000801" in one
    assert len(one) == 1


@pytest.mark.parametrize(
    "name", ["Minna Fennimore", "Anne Fennimore", "W. Anne Fennimore", "Mina Halloran", "Minna Halloran", "W. Joyce Halloran"]
)
def test_names_of_now_and_of_other_times_are_the_person(name: str, one: Roster) -> None:
    # The day on which a name ended does not end its use: papers lag behind.
    for day in ("2002-08-09", "2016-08-09"):
        match = one.find(name, date=day)
        assert match.member is not None, match
        assert match.member.bioguide == "F000901"
        assert not codes(match)


def test_an_independent_may_be_printed_with_the_party_that_he_sits_with(one: Roster) -> None:
    assert not codes(one.find("Minna Fennimore (I-VT)", date="2002-08-09"))
    assert not codes(one.find("Minna Fennimore (D-VT)", date="2002-08-09"))
    assert codes(one.find("Minna Fennimore (R-VT)", date="2002-08-09")) == {IssueCode.MEMBER_DISAGREES}
    # The caucus changed in the term.
    assert not codes(one.find("Minna Fennimore (D-VT)", date="2003-08-09"))
    assert codes(one.find("Minna Fennimore (D-VT)", date="2004-08-09")) == {IssueCode.MEMBER_DISAGREES}
    assert not codes(one.find("Minna Fennimore (R-VT)", date="2004-08-09"))


def senator(start: str, end: str, third: int, **more: str) -> dict[str, Any]:
    """A term in the Senate of the class, for Ohio."""
    return term("sen", start, end, "OH") | {"class": third} | more


APPOINTED = record(
    "A000911",
    "Alma",
    "Ashgrove",
    senator("2025-01-21", "2026-11-03", 3, how="appointment", **{"end-type": "special-election"}),
)


def test_an_appointed_senator_does_not_leave_on_the_day_of_the_election(tmp_path: Path) -> None:
    """The end of such a term is the day of the election that was to come (``end-type``); the true one comes later."""
    other = record("O000911", "Olive", "Orme", senator("2023-01-03", "2029-01-03", 1))
    alone = load(tmp_path, APPOINTED, other)
    assert alone["A000911"].on("2026-11-24") is not None
    assert alone["A000911"].on("2027-01-04") is None  # not longer than the Congress
    assert alone.find("Alma Ashgrove", date="2026-11-24", chamber="senate").status is MatchStatus.MATCHED
    # Somebody took the oath for the seat.
    elected = record("E000911", "Edgar", "Elm", senator("2026-11-16", "2029-01-03", 3))
    relieved = load(tmp_path, APPOINTED, other, elected)
    assert relieved["A000911"].terms[-1].end == "2026-11-16"
    assert relieved.find("Alma Ashgrove", date="2026-11-24").status is MatchStatus.UNMATCHED
    # So did the appointed senator, who had been elected.
    again = {**APPOINTED, "terms": [*APPOINTED["terms"], senator("2026-12-01", "2029-01-03", 3)]}
    stays = load(tmp_path, again)
    assert [(t.start, t.end) for t in stays["A000911"].terms] == [("2025-01-21", "2026-12-01"), ("2026-12-01", "2029-01-03")]


def test_the_resident_commissioner_is_a_member_for_four_years(tmp_path: Path) -> None:
    seat = term("rep", "2013-01-03", "2017-01-03", "PR-0", "New Progressive", caucus="Democrat")
    people = load(tmp_path, record("P000911", "Pilar", "Prado", seat))
    for day in ("2014-08-09", "2016-08-09"):
        match = people.find("Pilar Prado (D-PR), Resident Commissioner", date=day)
        assert match.member is not None
        assert (match.member.chamber, match.member.state, match.member.district) == (Chamber.HOUSE, "PR", "AL")
        assert not codes(match)


def test_an_end_without_a_type_is_the_end(tmp_path: Path) -> None:
    plain = record("A000911", "Alma", "Ashgrove", senator("2025-01-21", "2026-11-03", 3))
    assert load(tmp_path, plain)["A000911"].on("2026-11-04") is None


LEADERS = [
    record(
        "S000911",
        "Sam",
        "Selwyn",
        term("rep", "2015-01-06", "2027-01-03", "WI-1"),
        leadership_roles=[{"title": "Speaker", "chamber": "house", "start": "2015-10-29", "end": "2019-01-03"}],
    ),
    record("S000912", "Sam", "Selwyn", term("rep", "2013-01-03", "2027-01-03", "OR-2")),
    record("S000913", "Stella", "Stone", term("rep", "2013-01-03", "2027-01-03", "IL-2")),
]


def test_an_office_as_a_leader_tells_two_of_one_name_apart(tmp_path: Path) -> None:
    people = load(tmp_path, *LEADERS)
    assert people.find("Sam Selwyn", date="2016-08-09").status is MatchStatus.AMBIGUOUS
    match = people.find("Sam Selwyn, Speaker of the House", date="2016-08-09")
    assert match.member is not None
    assert match.member.bioguide == "S000911"
    assert "the office as a leader decides between several of that name" in match.evidence
    # Nobody is on record as Speaker on that day.
    assert people.find("Sam Selwyn, Speaker of the House", date="2015-03-09").status is MatchStatus.AMBIGUOUS
    # A deputy is no leader.
    assert people.find("Sam Selwyn, Deputy Speaker of the House", date="2016-08-09").status is not MatchStatus.MATCHED


def test_an_office_that_was_anothers_is_an_issue(tmp_path: Path) -> None:
    people = load(tmp_path, *LEADERS)
    match = people.find("Stella Stone, Speaker of the House", date="2016-08-09")
    assert match.member is not None
    assert codes(match) == {IssueCode.MEMBER_DISAGREES}
    assert match.issues[0].message.endswith("office printed speaker, on record another's.")
    assert not codes(people.find("Stella Stone, Speaker of the House", date="2014-08-09"))


COMMITTEES = [
    {
        "type": "house",
        "name": "House Committee on Harbor Security",
        "url": "http://harbors.example",
        "minority_url": "http://minority.example",
        "thomas_id": "HSHB",
        "house_committee_id": "HB",
        "jurisdiction": "Harbors.",
        "jurisdiction_source": "http://harbors.example/about",
        "address": "1 LHOB; Washington, DC 20515",
        "phone": "(202) 555-0103",
        "rss_url": "http://harbors.example/rss",
        "minority_rss_url": "http://minority.example/rss",
        "youtube_id": "UC901",
        "subcommittees": [
            {"name": "the Coasts, Rivers, and Dredging", "thomas_id": "01", "address": "2 LHOB", "phone": "(202) 555-0104"}
        ],
    },
    {
        "type": "house",
        "name": "House Committee on Money",
        "thomas_id": "HSMO",
        "subcommittees": [{"name": "Harbor Security", "thomas_id": "07"}],
    },
    {
        "type": "senate",
        "name": "Senate Committee on Harbor Security and Lighthouses",
        "thomas_id": "SSHL",
        "senate_committee_id": "SSHL",
    },
    {"type": "joint", "name": "Joint Committee on Tides", "thomas_id": "JSTD"},
]
SITTING = [
    record("C000911", "Cora", "Cliff", term("rep", "2025-01-03", "2027-01-03", "ME-1")),
    record("C000912", "Cora", "Cliff", term("rep", "2025-01-03", "2027-01-03", "ME-2")),
    record("C000913", "Cora", "Cliff", term("rep", "2025-01-03", "2027-01-03", "NH-1")),
]


def _seat(bioguide: str, title: str | None, **more: Any) -> dict[str, Any]:
    seat = {"name": "Cora Cliff", "party": "majority", "rank": 1, "bioguide": bioguide, "thomas": "09001", **more}
    return seat | ({"title": title} if title else {})


MEMBERSHIP = {
    "HSHB": [_seat("C000911", "Chairman"), _seat("C000912", "Ranking Member"), _seat("C000913", "Vice Chair")],
    "HSHB01": [_seat("C000913", "Chair"), _seat("C000911", "Ex Officio")],
    "HSMO07": [_seat("C000912", "Chair")],
    "JSTD": [_seat("C000912", "Vice Chairman", chamber="house"), _seat("C000913", "Chairman", chamber="house")],
}


@pytest.mark.parametrize(
    ("title", "bioguide"),
    [
        ("Chairman, Committee on Harbor Security", "C000911"),
        ("Chair, House Committee on Harbor Security", "C000911"),
        ("Chairwoman, Harbor Security Committee", "C000911"),
        ("Ranking Member, Committee on Harbor Security", "C000912"),
        ("Ranking Minority Member, Committee on Harbor Security, U.S. House of Representatives", "C000912"),
        # The subcommittee of another committee has the same name.
        ("Chair, Subcommittee on Harbor Security", "C000912"),
        ("Chair, Subcommittee on Harbor Security, Committee on Money", "C000912"),
        ("Chair, Subcommittee on Coasts, Rivers & Dredging", "C000913"),
        ("Chairman, Joint Committee on Tides", "C000913"),
        # Who stands in for the chair does not lead, and a name that is a part of another's is another one's.
        ("Vice Chair, Committee on Harbor Security", None),
        ("Chairman, Committee on Security", None),
        ("Member, Committee on Harbor Security", None),
    ],
)
def test_who_leads_which_committee(title: str, bioguide: str | None, tmp_path: Path) -> None:
    people = load(tmp_path, *SITTING, committees_current=COMMITTEES, committee_membership_current=MEMBERSHIP)
    match = people.find(f"Cora Cliff, {title}", date="2025-08-09")
    assert (match.member.bioguide if match.member else None) == bioguide, match
    assert match.status is (MatchStatus.MATCHED if bioguide else MatchStatus.AMBIGUOUS)


def test_a_committee_that_another_leads_is_an_issue(tmp_path: Path) -> None:
    people = load(tmp_path, *SITTING[:1], committees_current=COMMITTEES, committee_membership_current=MEMBERSHIP)
    match = people.find("Cora Cliff, Ranking Member, Committee on Harbor Security", date="2025-08-09")
    assert match.member is not None
    assert codes(match) == {IssueCode.MEMBER_DISAGREES}
    assert not codes(people.find("Cora Cliff, Chairman, Committee on Harbor Security", date="2025-08-09"))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"other_names": {}}, r"\[0\]\.other_names: expected an array"),
        ({"other_names": ["Roe"]}, r"\[0\]\.other_names\[0\]: expected a name"),
        ({"other_names": [{"last": 7}]}, r"\[0\]\.other_names\[0\]\.last: expected a name; found 7"),
        ({"other_names": [{"last": "Roe", "end": "2007"}]}, r"\[0\]\.other_names\[0\]: expected a day"),
        ({"leadership_roles": "Speaker"}, r"\[0\]\.leadership_roles: expected an array"),
        ({"leadership_roles": [{"title": "Speaker", "chamber": "house"}]}, r"\[0\]\.leadership_roles\[0\]: expected a title"),
        ({"leadership_roles": [{"title": "Speaker", "chamber": "moon", "start": "2007-01-03"}]}, r"roles\[0\]: expected a title"),
        ({"id": {"bioguide": "F000901", "bioguide_previous": "F000801"}}, r"\[0\]\.id\.bioguide_previous: expected an array"),
        ({"terms": [{**FULL["terms"][1], "caucus": 7}]}, r"\[0\]\.terms\[0\]: expected parties"),
        ({"terms": [{**FULL["terms"][1], "party_affiliations": {}}]}, r"\[0\]\.terms\[0\]\.party_affiliations: expected an array"),
    ],
)
def test_a_field_of_another_type_is_told_with_its_place(change: dict[str, Any], says: str, tmp_path: Path) -> None:
    with pytest.raises(RosterError, match=says):
        load(tmp_path, FULL | change)
