"""Who is meant by a name: matched to nobody wrong."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_letters import IssueCode, Match, MatchStatus, Roster, resolve_names
from tests.rosters import roster

DAY = "2016-08-09"


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Roster:
    return roster(tmp_path_factory.mktemp("roster"))


def codes(match: Match) -> set[str]:
    return {issue.code.value for issue in match.issues}


@pytest.mark.parametrize(
    ("name", "bioguide"),
    [
        ("Marian Oakes", "O000901"),
        ("MARIAN OAKES", "O000901"),
        ("Oakes, Marian", "O000901"),
        ("Sen. Marian Oakes (D-NV)", "O000901"),
        ("The Honorable Marian Oakes", "O000901"),
        ("SHEILA PARKER LEIGH", "P000901"),
        ("Leigh, Sheila Parker", "L000901?"),  # the family name of a list is what stands before the comma
        ("Parker Leigh, Sheila", "P000901"),
        ("Barbara Leigh", "L000901"),
        ("Eleanor Holt Nordin", "N000901"),
        ("Delegate Eleanor Nordin", "N000901"),
        ("Jose Ibanez Otero", "I000901"),
        ("JOSÉ IBÁÑEZ-OTERO", "I000901"),
        ("Chris Van Horne", "V000901"),
        ("Chris VanHorne", "V000901"),
        ("Todd Aldous", "A000901"),
        ("W. Todd Aldous", "A000901"),
        ("Bobby Scottow", "S000901"),
        ("Robert C. “Bobby” Scottow", "S000901"),
        ("Rob Scottow", "S000901"),
        ("Bill Jessop", "J000901"),
        ("Rep. Buddy Carteret, M.D.", "B000901"),
        ("R. C. Scottow", "S000901"),
        ("Donald Pelling, Jr.", "P000902"),
        ("Donald M. Pelling Jr", "P000902"),
        ("Ed Markham", "M000901"),
        ("Mary Bonham", "B000902"),
        ("Mary Bonham Mackie", "B000902"),
        ("D. Davenant (CA-53)", None),
        ("S. Davenant", "D000901"),
    ],
)
def test_ways_to_write_a_name(name: str, bioguide: str | None, people: Roster) -> None:
    match = people.find(name, date=DAY)
    if bioguide and bioguide.endswith("?"):
        assert match.member is None or match.member.bioguide == "P000901"
    else:
        assert (match.member.bioguide if match.member else None) == bioguide, str(match)


def test_a_match_says_who_and_why(people: Roster) -> None:
    (match,) = resolve_names(["Rep. BARBARA LEIGH (D-CA)"], date=date(2016, 8, 9), chamber="house", roster=people)
    assert match.status is MatchStatus.MATCHED
    assert match.member == people["L000901"].on(DAY)
    assert match.evidence == ("the name is sure", "family name", "given name", "state agrees", "party agrees")
    assert match.grade == 1.0
    assert match.issues == ()
    assert match.candidates[0].member == match.member
    assert str(match).splitlines()[0] == "Rep. BARBARA LEIGH (D-CA): matched L000901 Barbara Leigh (D-CA-13, house)"


def test_a_letter_that_looks_like_another_is_matched_with_a_doubt(people: Roster) -> None:
    match = people.find("PAUL QUIJANO", date=DAY)
    assert match.member == people["Q000901"].on(DAY)
    assert match.grade < 0.8
    assert codes(match) == {"member-doubtful"}
    # The same slip in a family name that many have would be another person.
    assert people.find("Paul Quijano", date="2024-08-09").member is None


def test_damage_is_mended_only_where_nothing_else_is_meant(people: Roster) -> None:
    assert people.find("Bobby Sc0ttow", date=DAY).member == people["S000901"].on(DAY)
    assert people.find("Mark Tamura", date=DAY).member is None  # he served until July; and is not Mark Tanaka
    assert people.find("Tamura", date=DAY, chamber="house").member is None
    assert people.find("John Kerwin", date=DAY).member is None  # and not John Carnell
    assert people.find("Barbara Lehigh", date=DAY).status is not MatchStatus.UNMATCHED


def test_a_name_of_another_person_is_no_damage(people: Roster) -> None:
    for name in ("Maria Oakes", "Barry Leigh", "Donna Pelling", "Erin Markham", "Mark Tanner", "Bobby Scott"):
        match = people.find(name, date=DAY)
        assert match.member is None, str(match)


def test_a_line_of_several_names_is_none_of_them(people: Roster) -> None:
    lines = ("PAT ROE MARIAN OAKES", "MARIAN ROE PAT OAKES", "DANA ROE Staff Assistant to Marian Oakes", "Office of Marian Oakes")
    for line in lines:
        assert people.find(f"{line}, United States Senator", date=DAY).member is None
    assert people.find("Willard Todd Aldous, Member of Congress", date=DAY).member is not None


def test_one_who_did_not_serve_then_is_never_matched(people: Roster) -> None:
    match = people.find("John Kerwin", date=DAY)
    assert match.status is MatchStatus.UNMATCHED
    assert codes(match) == {"member-not-serving"}
    assert [(c.member.bioguide, c.serving) for c in match.candidates] == [("K000902", False)]
    assert "Senate, 1985-01-03 to 2013-02-01" in match.issues[0].message
    assert people.find("Mark Tamura", date="2016-07-20").member is not None


def test_a_father_and_his_son(people: Roster) -> None:
    assert people.find("Donald Pelling", date="2012-01-01").member == people["P000903"].on("2012-01-01")
    son = people.find("Donald Pelling", date="2013-01-01")
    assert son.member == people["P000902"].on("2013-01-01")
    assert codes(son) == {"member-namesake"}
    # "Jr." is not the father.
    assert people.find("Donald Pelling, Jr.", date="2012-01-01").member is None


def test_two_of_one_name(people: Roster) -> None:
    match = people.find("Mike Rowland", date=DAY)
    assert match.status is MatchStatus.AMBIGUOUS
    assert {c.member.bioguide for c in match.candidates} == {"R000901", "R000902"}
    assert codes(match) == {"member-ambiguous"}
    for name, bioguide in {
        "Mike Rowland (R-AL)": "R000901",
        "Rep. Mike J. Rowland": "R000902",
        "Mike Rowland (MI-8)": "R000902",
    }.items():
        assert people.find(name, date=DAY).candidates[0].member.bioguide == bioguide
        found = people.find(name, date=DAY).member
        assert found is not None
        assert found.bioguide == bioguide
    found = people.find("Mike Rowland", date=DAY, state="al").member
    assert found is not None
    assert found.bioguide == "R000901"


def test_a_middle_name_alone_needs_a_second_piece_of_evidence(people: Roster) -> None:
    alone = people.find("Holt Nordin", date=DAY)
    assert alone.status is MatchStatus.AMBIGUOUS
    assert alone.candidates[0].member.bioguide == "N000901"
    beside = people.find("Delegate Holt Nordin", date=DAY)
    assert beside.member == people["N000901"].on(DAY)
    assert codes(beside) == {"member-doubtful"}


def test_a_given_name_does_not_stand_for_an_initial_on_record(people: Roster) -> None:
    assert people.find("Jacqueline Kerrigan", date=DAY).status is MatchStatus.AMBIGUOUS
    assert people.find("J. Kerrigan", date=DAY).member is not None
    assert people.find("Todd Kerrigan", date=DAY).member is None


def test_a_family_name_alone(people: Roster) -> None:
    assert people.find("Quijano", date=DAY).status is MatchStatus.AMBIGUOUS  # anybody's
    match = people.find("Quijano", date=DAY, chamber="house")
    assert match.member == people["Q000901"].on(DAY)
    assert codes(match) == {"member-doubtful"}
    assert people.find("Davenant", date=DAY, chamber="house").status is MatchStatus.AMBIGUOUS


def test_chamber_and_titles(people: Roster) -> None:
    assert people.find("Ed Markham", date=DAY, chamber="house").member is None
    assert people.find("Rep. Ed Markham", date=DAY).member is None
    assert people.find("Rep. Ed Markham", date="2013-06-01").member is not None
    assert people.find("State Senator Marian Oakes", date=DAY).member is None
    assert people.find("Governor Marian Oakes", date=DAY).member is None


def test_what_is_printed_beside_disagrees(people: Roster) -> None:
    party = people.find("Barbara Leigh (R-CA-12)", date=DAY)
    assert party.member == people["L000901"].on(DAY)
    assert codes(party) == {"member-disagrees"}
    assert "party printed R, on record Democrat" in party.issues[0].message
    state = people.find("Barbara Leigh (D-OH)", date=DAY)
    assert state.status is MatchStatus.AMBIGUOUS
    assert "another state is printed: OH" in state.evidence


def test_who_leads_a_committee_now(people: Roster) -> None:
    name = "Mike Rowland, Chairman, Committee on Harbors"
    found = people.find(name, date="2018-08-09").member
    assert found is not None
    assert found.bioguide == "R000902"
    assert people.find(name, date=DAY).status is MatchStatus.AMBIGUOUS  # the files don't know who led it then


def test_without_a_date_only_what_is_one_persons_over_all_of_time(people: Roster) -> None:
    match = people.find("Marian Oakes")
    assert match.member is not None
    assert codes(match) == {"members-undated"}
    assert people.find("Donald Pelling").status is MatchStatus.AMBIGUOUS
    # A family name alone, or with an initial, may be one that is spelled a little otherwise.
    assert people.find("Senator Kerwin").status is MatchStatus.AMBIGUOUS
    assert people.find("Senator Kerwin", date="2012-08-09").member is not None
    assert people.find("Sen. J. Kerwin").status is MatchStatus.AMBIGUOUS
    assert people.find("Mark Tamura", date="2016").member is not None
    assert people.find("Mark Tamura", date="2016-08").member is None


def test_an_office_that_is_a_given_name(people: Roster) -> None:
    assert people.find("Representative Jessop", date=DAY).member == people["J000901"].on(DAY)


def test_odd_input(people: Roster) -> None:
    for name in ("", " ", ".", "Jr.", "(D-OH)", "Rep.", "\0", "\ud800", ",,,", "Lee,", "X" * 100_000, "a " * 10_000):
        assert people.find(name, date=DAY).member is None
    with pytest.raises(TypeError, match="takes a list of names"):
        resolve_names("Marian Oakes", roster=people)
    with pytest.raises(TypeError, match="a name is a str"):
        resolve_names([None], roster=people)  # type: ignore[list-item]
    with pytest.raises(ValueError, match="no state"):
        people.find("Marian Oakes", state="Ohio")
    with pytest.raises(ValueError, match="no date"):
        people.find("Marian Oakes", date="soon")
    with pytest.raises(ValueError, match="not a valid Chamber"):
        people.find("Marian Oakes", chamber="lords")


_WORDS = ("Mark", "Tamura", "Tanaka", "Leigh", "Barbara", "Parker", "Sheila", "J.", "Oakes", "Jr.", "III", "M.D.", "Rep.", "Sen.")
_MARKS = ("(D-CA)", ",", "Chair", "Committee", "on", "Harbors")
names = st.text() | st.lists(st.sampled_from(_WORDS + _MARKS), max_size=8).map(" ".join)


@given(names, st.dates(date(1980, 1, 1), date(2030, 1, 1)) | st.none(), st.sampled_from(["house", "senate", None]))
def test_laws(people: Roster, name: str, day: date | None, chamber: str | None) -> None:
    match = people.find(name, date=day, chamber=chamber)
    # Whoever is matched served on that day, in that chamber, and is the first candidate.
    assert (match.member is not None) == (match.status is MatchStatus.MATCHED)
    if match.member is not None:
        assert match.candidates[0].member == match.member
        assert chamber is None or match.member.chamber.value == chamber
        assert day is None or people[match.member.bioguide].on(day, match.member.chamber) == match.member
        assert 0 < match.grade <= 1
    if match.status is MatchStatus.AMBIGUOUS:
        assert match.candidates
        assert {issue.code for issue in match.issues} == {IssueCode.MEMBER_AMBIGUOUS}
    # The same, whatever the case.
    assert people.find(name, date=day, chamber=chamber) == match
