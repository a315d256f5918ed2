"""Persons and rolls of persons: lines as letters print them, and laws for every other text."""

from __future__ import annotations

import pickle
from collections import Counter
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lark import UnexpectedInput

from congress_letters import Vocabulary
from congress_letters._grammar import make_parser
from congress_letters._model import Chamber, PersonName, Role
from congress_letters._name_words import words_of
from congress_letters._names import Person, Place, chamber_of, read_name, read_person, role_of
from congress_letters._rolls import read_roll
from congress_letters.strategies import person_names

# -- a person

PERSONS: dict[str, dict[str, object]] = {
    # Plain names
    "Pat Lee": {"name": "Pat Lee", "given": "Pat", "family": "Lee"},
    "Pat Lee,": {"name": "Pat Lee", "given": "Pat", "family": "Lee"},
    "Pat Lee.": {"name": "Pat Lee", "given": "Pat", "family": "Lee"},
    "  Pat   Lee  ": {"name": "Pat   Lee", "given": "Pat", "family": "Lee"},
    "PAT Q. LEE": {"name": "PAT Q. LEE", "given": "PAT Q.", "family": "LEE"},
    "H.R. Roe": {"name": "H.R. Roe", "given": "H.R.", "family": "Roe"},
    "J. D. Roe": {"name": "J. D. Roe", "given": "J. D.", "family": "Roe"},
    "JD Roe": {"name": "JD Roe", "given": "JD", "family": "Roe"},
    "J.D. Roe": {"name": "J.D. Roe", "given": "J.D.", "family": "Roe"},
    'R.N. "Sunny" Roe': {"name": 'R.N. "Sunny" Roe', "given": 'R.N. "Sunny"', "family": "Roe"},
    "Pete V. Roe": {"name": "Pete V. Roe", "given": "Pete V.", "family": "Roe"},
    "V. V. Roe": {"name": "V. V. Roe", "given": "V. V.", "family": "Roe"},
    "Pat J.D. Roe": {"name": "Pat J.D. Roe", "given": "Pat J.D.", "family": "Roe"},
    "Kay Roe-Day": {"name": "Kay Roe-Day", "given": "Kay", "family": "Roe-Day"},
    "Élise O’Roe": {"name": "Élise O’Roe", "given": "Élise", "family": "O’Roe"},
    "Owens": {"name": "Owens", "family": "Owens"},
    "OLLIEJ. ROE": {"name": "OLLIEJ. ROE", "given": "OLLIEJ.", "family": "ROE"},
    # Suffixes, nicknames, particles
    "Pat Lee, Jr.": {"name": "Pat Lee, Jr.", "given": "Pat", "family": "Lee", "suffix": "Jr."},
    "Pat Lee Jr.": {"name": "Pat Lee Jr.", "given": "Pat", "family": "Lee", "suffix": "Jr."},
    "Pat Lee, III": {"name": "Pat Lee, III", "given": "Pat", "family": "Lee", "suffix": "III"},
    "Pat Lee V": {"name": "Pat Lee V", "given": "Pat", "family": "Lee", "suffix": "V"},
    "Pat Lee, D.D.S.,": {"name": "Pat Lee, D.D.S.", "given": "Pat", "family": "Lee", "suffix": "D.D.S."},
    "Pat Lee, Jr., M.D.": {"name": "Pat Lee, Jr., M.D.", "given": "Pat", "family": "Lee", "suffix": "Jr., M.D."},
    "Henry C. ``Hank'' Roe, Jr.": {
        "name": "Henry C. ``Hank'' Roe, Jr.",
        "given": "Henry C. ``Hank''",
        "family": "Roe",
        "suffix": "Jr.",
    },
    "Albert “Big Al” Roe": {"name": "Albert “Big Al” Roe", "given": "Albert “Big Al”", "family": "Roe"},
    "“Tex” Roe": {"name": "“Tex” Roe", "given": "“Tex”", "family": "Roe"},
    "Henry Roe (Hank)": {"name": "Henry Roe (Hank)", "given": "Henry (Hank)", "family": "Roe"},
    "Henry Roe, Jr. (Hank)": {"name": "Henry Roe, Jr. (Hank)", "given": "Henry (Hank)", "family": "Roe", "suffix": "Jr."},
    "Ludwig van der Roe III": {"name": "Ludwig van der Roe III", "given": "Ludwig", "family": "van der Roe", "suffix": "III"},
    "Chris Van Roe": {"name": "Chris Van Roe", "given": "Chris", "family": "Van Roe"},
    "ROSA DE LA ROE": {"name": "ROSA DE LA ROE", "given": "ROSA", "family": "DE LA ROE"},
    "Ana de los Santos": {"name": "Ana de los Santos", "given": "Ana", "family": "de los Santos"},
    "Pat St. John": {"name": "Pat St. John", "given": "Pat", "family": "St. John"},
    "Van Roe": {"name": "Van Roe", "given": "Van", "family": "Roe"},
    "de la Roe": {"name": "de la Roe", "family": "de la Roe"},
    # Honorifics and offices before a name
    "The Honorable Pat Lee": {"honorific": "The Honorable", "name": "Pat Lee", "given": "Pat", "family": "Lee"},
    "Hon. J.D. Roe": {"honorific": "Hon.", "name": "J.D. Roe", "given": "J.D.", "family": "Roe"},
    "Rev. Dr. Kay Roe": {"honorific": "Rev. Dr.", "name": "Kay Roe", "given": "Kay", "family": "Roe"},
    "Dr. Roe": {"honorific": "Dr.", "name": "Roe", "family": "Roe"},
    "The Honorable": {"honorific": "The Honorable"},
    "Senator Kay Roe": {"offices": ["Senator"], "name": "Kay Roe", "given": "Kay", "family": "Roe"},
    "U.S. Senator Kay Roe": {"offices": ["U.S. Senator"], "name": "Kay Roe", "given": "Kay", "family": "Roe"},
    "United States Senator Roe": {"offices": ["United States Senator"], "name": "Roe", "family": "Roe"},
    "Chief Justice Kay Roe": {"offices": ["Chief Justice"], "name": "Kay Roe", "given": "Kay", "family": "Roe"},
    "Senate Majority Leader Kay Roe": {
        "offices": ["Senate Majority Leader"],
        "name": "Kay Roe",
        "given": "Kay",
        "family": "Roe",
    },
    "Judge Roe": {"offices": ["Judge"], "name": "Roe", "family": "Roe"},
    "Major Owens": {"offices": ["Major"], "name": "Owens", "family": "Owens"},
    "Mr. President-Elect Pat Lee Jr.": {
        "honorific": "Mr.",
        "offices": ["President-Elect"],
        "name": "Pat Lee Jr.",
        "given": "Pat",
        "family": "Lee",
        "suffix": "Jr.",
    },
    "Secretary of State Kay Roe": {"offices": ["Secretary of State"], "name": "Kay Roe", "given": "Kay", "family": "Roe"},
    "Under Secretary of the Navy Kay Roe": {
        "offices": ["Under Secretary of the Navy"],
        "name": "Kay Roe",
        "given": "Kay",
        "family": "Roe",
    },
    "Ambassador to Northmark Kay Roe": {
        "offices": ["Ambassador to Northmark"],
        "name": "Kay Roe",
        "given": "Kay",
        "family": "Roe",
    },
    "The Ambassador to Northmark Kay Roe": {
        "offices": ["The Ambassador to Northmark"],
        "name": "Kay Roe",
        "given": "Kay",
        "family": "Roe",
    },
    "The Under Secretary of the Navy Kay Roe": {
        "offices": ["The Under Secretary of the Navy"],
        "name": "Kay Roe",
        "given": "Kay",
        "family": "Roe",
    },
    "Governor of New Jersey Zora Roe": {
        "offices": ["Governor of New Jersey"],
        "name": "Zora Roe",
        "given": "Zora",
        "family": "Roe",
    },
    "Lt. Col. Kay Roe, USAF (Ret.)": {
        "offices": ["Lt. Col."],
        "name": "Kay Roe, USAF (Ret.)",
        "given": "Kay",
        "family": "Roe",
        "suffix": "USAF, (Ret.)",
    },
    # Names that are words of offices and bodies
    "Pat White": {"name": "Pat White", "given": "Pat", "family": "White"},
    "Pat E. White": {"name": "Pat E. White", "given": "Pat E.", "family": "White"},
    "Zora White": {"name": "Zora White", "given": "Zora", "family": "White"},
    "Pat House": {"name": "Pat House", "given": "Pat", "family": "House"},
    "Matthew Judge": {"name": "Matthew Judge", "given": "Matthew", "family": "Judge"},
    "Matthew Q. Judge": {"name": "Matthew Q. Judge", "given": "Matthew Q.", "family": "Judge"},
    "Kay E. Speaker": {"name": "Kay E. Speaker", "given": "Kay E.", "family": "Speaker"},
    "Madeleine Dean": {"name": "Madeleine Dean", "given": "Madeleine", "family": "Dean"},
    "Dean Roe": {"name": "Dean Roe", "given": "Dean", "family": "Roe"},
    "Robert Marshall": {"name": "Robert Marshall", "given": "Robert", "family": "Marshall"},
    "Ed Case": {"name": "Ed Case", "given": "Ed", "family": "Case"},
    "Kay Right Roe": {"name": "Kay Right Roe", "given": "Kay Right", "family": "Roe"},
    # Titles, party and seat behind a name
    "Kay Roe, Chairman": {"name": "Kay Roe", "given": "Kay", "family": "Roe", "titles": ["Chairman"]},
    "Kay Roe - Vice Chair": {"name": "Kay Roe", "given": "Kay", "family": "Roe", "titles": ["Vice Chair"]},
    "Kay Roe (Chair)": {"name": "Kay Roe", "given": "Kay", "family": "Roe", "titles": ["Chair"]},
    "Kay Roe –": {"name": "Kay Roe", "given": "Kay", "family": "Roe"},
    "Kay Roe (Deputy Director, Office of Ferries and Tunnels)": {
        "name": "Kay Roe",
        "given": "Kay",
        "family": "Roe",
        "titles": ["Deputy Director, Office of Ferries and Tunnels"],
    },
    "Kay Roe (U.S. Department of Energy)": {
        "name": "Kay Roe",
        "given": "Kay",
        "family": "Roe",
        "titles": ["U.S. Department of Energy"],
    },
    "Kay Roe (Chair, Committee\n    on Trade)": {
        "name": "Kay Roe",
        "given": "Kay",
        "family": "Roe",
        "titles": ["Chair, Committee\n    on Trade"],
    },
    # The next line closes the bracket.
    "Kay Roe (Ranking Member, Committee": {
        "name": "Kay Roe",
        "given": "Kay",
        "family": "Roe",
        "titles": ["Ranking Member, Committee"],
    },
    "Kay Roe, Chair, Committee on Trade": {
        "name": "Kay Roe",
        "given": "Kay",
        "family": "Roe",
        "titles": ["Chair", "Committee on Trade"],
    },
    "Kay Roe, Counsel to the late U.S. Judge J. “Tex” van Orr, Jr.": {
        "name": "Kay Roe",
        "given": "Kay",
        "family": "Roe",
        "titles": ["Counsel to the late U.S. Judge J. “Tex” van Orr, Jr."],
    },
    "Kay Roe, Aide to Hon. Pat Lee III 12. ~": {
        "name": "Kay Roe",
        "given": "Kay",
        "family": "Roe",
        "titles": ["Aide to Hon. Pat Lee III 12. ~"],
    },
    "Kay Roe, Governor of New Jersey": {"name": "Kay Roe", "given": "Kay", "family": "Roe", "titles": ["Governor of New Jersey"]},
    "Senator Kay Roe (D-NV)": {
        "offices": ["Senator"],
        "name": "Kay Roe",
        "given": "Kay",
        "family": "Roe",
        "party": "D",
        "state": "NV",
    },
    "Kay Roe (R-Ohio), Chair": {
        "name": "Kay Roe",
        "given": "Kay",
        "family": "Roe",
        "titles": ["Chair"],
        "party": "R",
        "state": "OH",
    },
    "Kay Roe (D - NV)": {"name": "Kay Roe", "given": "Kay", "family": "Roe", "party": "D", "state": "NV"},
    "Kay Roe - D-NV": {"name": "Kay Roe", "given": "Kay", "family": "Roe", "party": "D", "state": "NV"},
    "Kay Roe – (D-OH-03), Chair": {
        "name": "Kay Roe",
        "given": "Kay",
        "family": "Roe",
        "titles": ["Chair"],
        "party": "D",
        "state": "OH",
        "district": "3",
    },
    "Kay Roe, Chair — OH-13": {
        "name": "Kay Roe",
        "given": "Kay",
        "family": "Roe",
        "titles": ["Chair"],
        "state": "OH",
        "district": "13",
    },
    "Kay Roe (I)": {"name": "Kay Roe", "given": "Kay", "family": "Roe", "party": "I"},
    "Kay Roe (OH)": {"name": "Kay Roe", "given": "Kay", "family": "Roe", "state": "OH"},
    "Kay Roe (Al)": {"name": "Kay Roe (Al)", "given": "Kay (Al)", "family": "Roe"},
    "Kay Roe (D-CA-07)": {"name": "Kay Roe", "given": "Kay", "family": "Roe", "party": "D", "state": "CA", "district": "7"},
    "Kay Roe (AK-AL)": {"name": "Kay Roe", "given": "Kay", "family": "Roe", "state": "AK", "district": "AL"},
    "Rep. Kay Roe (OH-13)": {"name": "Kay Roe", "given": "Kay", "family": "Roe", "state": "OH", "district": "13"},
    "Rep. Roe": {"offices": ["Rep."], "name": "Roe", "family": "Roe"},
    "CA-12": {"state": "CA", "district": "12"},
    "(D-OH)": {"party": "D", "state": "OH"},
    # Known only by office
    "The President": {"name": "The President"},
    "Republican Leader": {"name": "Republican Leader"},
    "Democratic Leader.": {"name": "Democratic Leader"},
    "Speaker of the House": {"name": "Speaker of the House"},
    "Secretary of Veterans Affairs": {"name": "Secretary of Veterans Affairs"},
    "Governor of Ohio": {"name": "Governor of Ohio"},
    "Mayor of Port Arthur": {"name": "Mayor of Port Arthur"},
    "Chairman Emeritus": {"name": "Chairman Emeritus"},
    "Member of Congress": {"name": "Member of Congress"},
    "Hon. Speaker": {"honorific": "Hon.", "offices": ["Speaker"]},
    "The Honorable Speaker U.S. House": {"honorific": "The Honorable", "offices": ["Speaker"], "titles": ["U.S. House"]},
    "Hon. Chairman Senate": {"honorific": "Hon.", "offices": ["Chairman"], "titles": ["Senate"]},
    "Chairman, Committee on Trade": {"offices": ["Chairman"], "titles": ["Committee on Trade"]},
    # No person at all
    "The Ohio Congressional Delegation.": {"name": "The Ohio Congressional Delegation"},
    "All Commissioners": {"name": "All Commissioners"},
    "White House": {"name": "White House"},
    "Committee on Trade and Harbors": {"name": "Committee on Trade and Harbors"},
    "(illegible)": {"name": "(illegible)"},
    # Numbers, marks, what a scan made of handwriting
    "12. Pat Lee": {"name": "Pat Lee", "given": "Pat", "family": "Lee"},
    "(3) Pat Lee": {"name": "Pat Lee", "given": "Pat", "family": "Lee"},
    "/s/ Pat Lee": {"name": "Pat Lee", "given": "Pat", "family": "Lee"},
    "/s/Pat Lee": {"name": "Pat Lee", "given": "Pat", "family": "Lee"},
    "______/s/ Pat Lee": {"name": "Pat Lee", "given": "Pat", "family": "Lee"},
    "(/s/) Pat Lee": {"name": "Pat Lee", "given": "Pat", "family": "Lee"},
    "Pat Lee ______": {"name": "Pat Lee", "given": "Pat", "family": "Lee"},
    '~)V" k Pat Lee': {"name": "Pat Lee", "given": "Pat", "family": "Lee"},
    "Pat Q. Lee y": {"name": "Pat Q. Lee", "given": "Pat Q.", "family": "Lee"},
    "Pat Lee iy 4 J": {"name": "Pat Lee", "given": "Pat", "family": "Lee"},
    "Pat ~ Lee ~ Jr.": {"name": "Pat ~ Lee ~ Jr.", "given": "Pat ~", "family": "Lee", "suffix": "Jr."},
    "Pat Lee ~ Jr. (Hank)": {"name": "Pat Lee ~ Jr. (Hank)", "given": "Pat (Hank)", "family": "Lee", "suffix": "Jr."},
    "Pat ~ J.D. Lee": {"name": "Pat ~ J.D. Lee", "given": "Pat ~ J.D.", "family": "Lee"},
    "The Honorable Aj it V. Roe": {"honorific": "The Honorable", "name": "Aj it V. Roe", "given": "Aj it V.", "family": "Roe"},
    "PatLee OrrQ. Day": {"name": "PatLee OrrQ. Day", "given": "PatLee OrrQ.", "family": "Day"},
    "ward Orr": {"name": "ward Orr"},
    "The Honorable nber of Congress": {"honorific": "The Honorable", "name": "nber of Congress"},
    "": {},
    " , ; ": {},
}


def said(text: str, person: Person) -> dict[str, object]:
    """A person as the words themselves, without what is absent."""

    def words(place: Place | None) -> str | None:
        return text[slice(*place)] if place else None

    parts: dict[str, object] = {
        "honorific": words(person.honorific),
        "offices": [words(place) for place in person.offices],
        "name": words(person.name),
        "given": person.given,
        "family": person.family,
        "suffix": person.suffix,
        "titles": [words(place) for place in person.titles],
        "party": person.party,
        "state": person.state,
        "district": person.district,
    }
    return {key: value for key, value in parts.items() if value}


@pytest.mark.parametrize("text", PERSONS)
def test_person(text: str) -> None:
    assert said(text, read_person(text)) == PERSONS[text]


@pytest.mark.parametrize(
    ("text", "given", "family", "suffix"),
    [
        ("Pat E. White", "Pat E.", "White", None),
        ("Matthew Q. Judge", "Matthew Q.", "Judge", None),
        ("Major Owens", "Major", "Owens", None),
        ("Chancellor Roe, Jr.", "Chancellor", "Roe", "Jr."),
        ("Chris Van Roe", "Chris", "Van Roe", None),
        ("Pat \n  Lee", "Pat", "Lee", None),
        ("The President", None, None, None),
        ("Speaker of the House", None, None, None),
    ],
)
def test_name_alone(text: str, given: str | None, family: str | None, suffix: str | None) -> None:
    assert read_name(text) == PersonName(" ".join(text.split()), given, family, suffix)


def test_name_alone_without_its_title() -> None:
    assert read_name("Kay Roe, Chairman") == PersonName("Kay Roe", "Kay", "Roe")


def test_words_of_ones_own() -> None:
    vocabulary = Vocabulary.default().extend({"offices": ["Assemblymember"]})
    text = "Assemblymember Kay Roe"
    assert said(text, read_person(text, vocabulary))["offices"] == ["Assemblymember"]
    assert "offices" not in said(text, read_person(text))


def test_a_person_is_a_value() -> None:
    person = read_person("Senator Kay Roe (D-NV)")
    assert pickle.loads(pickle.dumps(person)) == person
    assert hash(person) == hash(read_person("Senator Kay Roe (D-NV)"))


# -- laws

PARTS = st.sampled_from(
    (
        "Pat", "Lee", "Kay", "Roe", "Q.", "J.D.", "V.", "Van", "de", "la", "St.", "Jr.", "III", ", M.D.", "(Ret.)", "“Bud”",
        "(Hank)", "Senator", "Senators", "Judge", "Dean", "Major", "White", "House", "Committee", "Chair", "Secretary of State",
        "U.S.", "of", "on", "the", "The", "Honorable", "Hon.", "Mr.", "(D-OH)", "CA-12", "(I)", "(Chair)", ",", ";", ".", "-",
        "and", "&", "12.", "/s/", "____", "~)V", "iy", "4", "Members of Congress", "New", "Jersey", "\n", "  ", "\x1f", "\xa0",
        "(", '"',
    )
)  # fmt: skip
LINES = st.one_of(st.text(max_size=60), st.lists(PARTS, max_size=12).map(" ".join), st.lists(PARTS, max_size=12).map("".join))


def assert_in_order(text: str, places: list[Place]) -> None:
    """Places are not empty, inside the text, in reading order, and no two have a character in common."""
    ends = [0, *(offset for place in places for offset in place), len(text)]
    assert ends == sorted(ends)
    for start, end in places:
        assert text[start:end].strip(), (text, places)


@given(LINES)
def test_a_person_is_inside_any_text(text: str) -> None:
    person = read_person(text)
    name = [person.name] if person.name else []
    assert_in_order(text, [*([person.honorific] if person.honorific else []), *person.offices, *name, *person.titles])
    if person.name is None:
        assert (person.given, person.family, person.suffix) == (None, None, None)
    else:
        printed = text[slice(*person.name)]
        words = " ".join((person.given or "", person.family or "", person.suffix or "")).split()
        assert not Counter("".join(words).replace(",", "")) - Counter(printed)
    assert person.given is None or person.family
    assert person.suffix is None or person.family
    assert person.party in (None, "D", "R", "I")


@given(LINES)
def test_any_text_is_a_name(text: str) -> None:
    name = read_name(text)
    assert name.text == " ".join(name.text.split())
    assert name.text in " ".join(text.split())


@given(person_names())
def test_a_drawn_name_is_read_whole(name: PersonName) -> None:
    assert read_name(name.text) == name
    assert name.family
    person = read_person(name.text)
    assert person.name == (0, len(name.text))
    assert (person.given, person.family, person.suffix) == (name.given, name.family, name.suffix)


@given(person_names(), st.sampled_from(("The Honorable", "Hon.", "Ms.")), st.sampled_from(("", " (D-NV)", ",", ", Chair", " ____")))
def test_what_stands_around_a_name_is_none_of_it(name: PersonName, honorific: str, behind: str) -> None:
    text = f"{honorific} {name.text}{behind}"
    person = read_person(text)
    assert person.name == (len(honorific) + 1, len(honorific) + 1 + len(name.text))
    assert (person.given, person.family, person.suffix) == (name.given, name.family, name.suffix)


@pytest.mark.parametrize("unit", [" ", "a, ", "_", "(", '"', "``", "and ", "U.S. ", "Pat, ", "Chair of the ", "; ", "/s/ ", "-"])
def test_long_texts_end(unit: str) -> None:
    text = unit * 5000
    read_person(text)
    read_name(text)
    read_roll(text)


# -- the grammar


def test_grammar_is_strict() -> None:
    make_parser("name", strict=True)


def test_every_rule_is_reached() -> None:
    parser = make_parser("name")
    table: dict[Any, Any] = parser.parser.parser.parser.callbacks
    reached = set()

    def noting(rule: Any, build: Any) -> Any:
        def reduce(children: Any) -> Any:
            reached.add((rule.origin.name, tuple(symbol.name for symbol in rule.expansion)))
            return build(children)

        return reduce

    rules = [rule for rule in table if not isinstance(rule, str) and rule.origin.name != "$root_start"]
    for rule in rules:
        table[rule] = noting(rule, table[rule])
    used = set()
    for text in PERSONS:
        kinds = [word.kind for word in words_of(text, Vocabulary.default())]
        try:
            parser.parse([(kind, kind) for kind in kinds])
        except UnexpectedInput:
            continue
        used.update(kinds)
    assert {terminal.name for terminal in parser.terminals} - used == set()
    # Each alternative with and without its optional parts; those of the whole line are too many.
    alternatives = {
        (rule.origin.name, tuple(symbol.name for symbol in rule.expansion))
        for rule in rules
        if rule.origin.name != "start" and not rule.origin.name.startswith("__")
    }
    assert alternatives - reached == set()


# -- a roll

ROLLS: dict[str, tuple[list[dict[str, object]], str | None]] = {
    "Pat Lee, Chair, Committee on Trade; Lee Orr, Sam Day, M.D.; Members of Congress.": (
        [
            {"name": "Pat Lee", "given": "Pat", "family": "Lee", "titles": ["Chair", "Committee on Trade"]},
            {"name": "Lee Orr", "given": "Lee", "family": "Orr"},
            {"name": "Sam Day, M.D.", "given": "Sam", "family": "Day", "suffix": "M.D."},
        ],
        "Members of Congress",
    ),
    "Senators Pat Lee, Lee Orr and Sam Day": (
        [
            {"name": "Pat Lee", "given": "Pat", "family": "Lee"},
            {"name": "Lee Orr", "given": "Lee", "family": "Orr"},
            {"name": "Sam Day", "given": "Sam", "family": "Day"},
        ],
        "Senators",
    ),
    "Senators Lee, Orr, and Day.": (
        [{"name": "Lee", "family": "Lee"}, {"name": "Orr", "family": "Orr"}, {"name": "Day", "family": "Day"}],
        "Senators",
    ),
    "Senator Pat Lee (R-OH), Senator Lee Orr (D-IA), and Sam Day, Jr.": (
        [
            {"offices": ["Senator"], "name": "Pat Lee", "given": "Pat", "family": "Lee", "party": "R", "state": "OH"},
            {"offices": ["Senator"], "name": "Lee Orr", "given": "Lee", "family": "Orr", "party": "D", "state": "IA"},
            {"name": "Sam Day, Jr.", "given": "Sam", "family": "Day", "suffix": "Jr."},
        ],
        None,
    ),
    "Zora \n     Roe, Henry B. ``Bud'' \n     Orr, Jr., Alma Day, \n     Ph.D., Emeka Obi; United States Senators.": (
        [
            {"name": "Zora \n     Roe", "given": "Zora", "family": "Roe"},
            {"name": "Henry B. ``Bud'' \n     Orr, Jr.", "given": "Henry B. ``Bud''", "family": "Orr", "suffix": "Jr."},
            {"name": "Alma Day, \n     Ph.D.", "given": "Alma", "family": "Day", "suffix": "Ph.D."},
            {"name": "Emeka Obi", "given": "Emeka", "family": "Obi"},
        ],
        "United States Senators",
    ),
    "Pat Lee, Chairman, Subcommittee on Labor, Foreign Affairs and Public Lands; Zora Orr": (
        [
            {
                "name": "Pat Lee",
                "given": "Pat",
                "family": "Lee",
                "titles": ["Chairman", "Subcommittee on Labor", "Foreign Affairs and Public Lands"],
            },
            {"name": "Zora Orr", "given": "Zora", "family": "Orr"},
        ],
        None,
    ),
    # In a title that goes on over commas an initial or a known given name begins another signer.
    "Pat Lee, Chairman, Subcommittee on Labor, Wyn Q. Orr, Sam Day": (
        [
            {"name": "Pat Lee", "given": "Pat", "family": "Lee", "titles": ["Chairman", "Subcommittee on Labor"]},
            {"name": "Wyn Q. Orr", "given": "Wyn Q.", "family": "Orr"},
            {"name": "Sam Day", "given": "Sam", "family": "Day"},
        ],
        None,
    ),
    "Pat Lee, Co-Chair, Future Forum; Zora Orr": (
        [
            {"name": "Pat Lee", "given": "Pat", "family": "Lee", "titles": ["Co-Chair", "Future Forum"]},
            {"name": "Zora Orr", "given": "Zora", "family": "Orr"},
        ],
        None,
    ),
    "Pat Lee, Chair, Zora Orr, Vice Chair": (
        [
            {"name": "Pat Lee", "given": "Pat", "family": "Lee", "titles": ["Chair"]},
            {"name": "Zora Orr", "given": "Zora", "family": "Orr", "titles": ["Vice Chair"]},
        ],
        None,
    ),
    "Kay White, Madeleine Dean & Robert Judge": (
        [
            {"name": "Kay White", "given": "Kay", "family": "White"},
            {"name": "Madeleine Dean", "given": "Madeleine", "family": "Dean"},
            {"name": "Robert Judge", "given": "Robert", "family": "Judge"},
        ],
        None,
    ),
    "Pat Lee (Chair, Committee on Trade), Lee Orr": (
        [
            {"name": "Pat Lee", "given": "Pat", "family": "Lee", "titles": ["Chair, Committee on Trade"]},
            {"name": "Lee Orr", "given": "Lee", "family": "Orr"},
        ],
        None,
    ),
    "": ([], None),
    " ,; \x1f": ([], None),
}


@pytest.mark.parametrize("text", ROLLS)
def test_roll(text: str) -> None:
    roll = read_roll(text)
    group = text[slice(*roll.group)] if roll.group else None
    assert ([said(text, person) for _, _, person in roll.signers], group) == ROLLS[text]


@given(st.one_of(LINES, st.lists(LINES, max_size=6).map(", ".join)))
@example("\xa0,")
@example("Senators , Pat")
@example("Members of Congress\nPat Lee; Lee Orr, Members of Congress.")
def test_a_roll_is_inside_any_text(text: str) -> None:
    roll = read_roll(text)
    stretches = [(start, end) for start, end, _ in roll.signers]
    assert_in_order(text, sorted([*stretches, *([roll.group] if roll.group else [])]))
    for start, end, person in roll.signers:
        for place in (person.honorific, person.name, *person.offices, *person.titles):
            assert place is None or start <= place[0] < place[1] <= end
    if roll.signers and not roll.group:
        assert (stretches[0][0], stretches[-1][1]) == (0, len(text))
    assert all(a[1] == b[0] for a, b in pairwise(stretches))


@given(st.lists(person_names(), min_size=1, max_size=8), st.sampled_from((", ", "; ", ",\n     ")))
def test_a_roll_of_drawn_names(names: list[PersonName], between: str) -> None:
    names = [name for name in names if len(name.text.split()) > 1]
    text = between.join(name.text for name in names)
    roll = read_roll(text)
    assert [read_name(text[slice(*person.name)]) for _, _, person in roll.signers if person.name] == names


# -- what titles and letterheads say


@pytest.mark.parametrize(
    ("titles", "group", "role"),
    [
        (("Member of Congress",), None, Role.REPRESENTATIVE),
        (("U.S. Representative",), None, Role.REPRESENTATIVE),
        (("Congresswoman",), None, Role.REPRESENTATIVE),
        (("Rep.",), None, Role.REPRESENTATIVE),
        (("United States Senator",), None, Role.SENATOR),
        (("Sen.",), None, Role.SENATOR),
        (("Member of the Senate",), None, Role.SENATOR),
        (("Delegate",), None, Role.DELEGATE),
        (("Resident Commissioner",), None, Role.DELEGATE),
        (("Chairman",), None, None),
        (("United States Trade Representative",), None, None),
        (("Special Representative for Harbors",), None, None),
        (("Chairman",), "Members of Congress", Role.REPRESENTATIVE),
        (("Senator",), "Members of Congress", Role.SENATOR),
        ((), "United States Senators", Role.SENATOR),
        ((), None, None),
    ],
)
def test_role(titles: tuple[str, ...], group: str | None, role: Role | None) -> None:
    assert role_of(titles, group) is role


@pytest.mark.parametrize(
    ("lines", "chamber"),
    [
        (("Congress of the United States", "House of Representatives"), Chamber.HOUSE),
        (("UNITED STATES SENATE", "Washington, DC"), Chamber.SENATE),
        (("Congress of the United States",), Chamber.CONGRESS),
        (("House of Representatives", "United States Senate"), Chamber.CONGRESS),
        (("Committee on Trade",), None),
        ((), None),
    ],
)
def test_chamber(lines: tuple[str, ...], chamber: Chamber | None) -> None:
    assert chamber_of(lines) is chamber
