"""Whom a salutation greets, and laws for every other text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_letters._salutation import addressees_of

SALUTATIONS: dict[str, tuple[str, ...]] = {
    "Dear Mr. Secretary:": ("Mr. Secretary",),
    "Dear Ms. Roe,": ("Ms. Roe",),
    "Dear Colleague:": ("Colleague",),
    "Dear Republican Colleague,": ("Republican Colleague",),
    "Mr. President:": ("Mr. President",),
    "Director Orr.": ("Director Orr",),
    "SIR:": ("SIR",),
    "DEAR MADAM SPEAKER:": ("MADAM SPEAKER",),
    "My dear Mr. President:": ("Mr. President",),
    "“Dear Mr. Orr,": ("Mr. Orr",),
    "**Dear Mr. Orr:**": ("Mr. Orr",),
    "Dear [Reader],": ("[Reader]",),
    "To the Members of the Guard,": ("the Members of the Guard",),
    "To\nthe Nation's Farmers,": ("the Nation's Farmers",),
    "To Whom It May Concern:": ("To Whom It May Concern",),
    # What a page or a scan lost
    "DearMr. Orr:": ("Mr. Orr",),
    "ear Friends,": ("ear Friends",),
    "Dearborn Residents:": ("Dearborn Residents",),
    # Several
    "Dear Chair Lee and Ms. Orr:": ("Chair Lee", "Ms. Orr"),
    "Dear Chair Lee, Vice Chair Orr, and Ranking Member Day:": ("Chair Lee", "Vice Chair Orr", "Ranking Member Day"),
    "Dear Chair Lee, Vice Chair Orr, and Ranking Member Day,": ("Chair Lee", "Vice Chair Orr", "Ranking Member Day"),
    "Dear Mr. Attorney General, Dr. Roe; and Administrator Lee:": ("Mr. Attorney General", "Dr. Roe", "Administrator Lee"),
    "Dear Speaker-designee Orr & Director-designate Lee:": ("Speaker-designee Orr", "Director-designate Lee"),
    "Dear Speaker Roe and Senate Majority Leader Orr:": ("Speaker Roe", "Senate Majority Leader Orr"),
    "Dear Chairman and Members of the Committee:": ("Chairman", "Members of the Committee"),
    "Dear Chairman Lee and the President:": ("Chairman Lee", "the President"),
    "Dear Pat and Lee,": ("Pat", "Lee"),
    "Dear Ms. Roe and Colleagues:": ("Ms. Roe", "Colleagues"),
    # One, in spite of a comma or an "and"
    "Dear Secretary of Health and Human Services:": ("Secretary of Health and Human Services",),
    "Dear Members of the Committee on Rules and Harbors:": ("Members of the Committee on Rules and Harbors",),
    "Dear Office of Faith and Hope:": ("Office of Faith and Hope",),
    "Dear Senators Roe and Orr:": ("Senators Roe and Orr",),
    "Dear Mr. and Mrs. Roe:": ("Mr. and Mrs. Roe",),
    "Dear Mr. Roe, Jr.:": ("Mr. Roe, Jr.",),
    "Dear John F.,": ("John F.",),
    # Nobody
    "Dear": (),
    ":": (),
    "": (),
}


@pytest.mark.parametrize("text", SALUTATIONS)
def test_addressees(text: str) -> None:
    assert addressees_of(text) == SALUTATIONS[text]


GREETED = st.builds(
    "{} {}".format,
    st.sampled_from(("Chair", "Ranking Member", "Mr.", "Ms.", "Secretary", "Senator", "Dr.", "Administrator", "Madam")),
    st.sampled_from(("Roe", "Orr", "Day", "Van Roe", "Roe-Day", "O’Roe", "Thornwick")),
)


@given(
    st.lists(GREETED, min_size=1, max_size=5), st.sampled_from(("Dear ", "", "My dear ", "DEAR ", "“Dear ")), st.sampled_from(":,;")
)
def test_everybody_of_a_list_is_greeted(greeted: list[str], opener: str, end: str) -> None:
    if len(greeted) > 2:
        joined = f"{', '.join(greeted[:-1])}, and {greeted[-1]}"
    else:
        joined = " and ".join(greeted)
    assert addressees_of(f"{opener}{joined}{end}") == tuple(greeted)


PARTS = st.sampled_from(
    (
        "Dear",
        "To",
        "Mr.",
        "Roe",
        "Pat",
        "Chair",
        "of",
        "the",
        "and",
        "&",
        ",",
        ";",
        ":",
        ".",
        "Jr.",
        "Senate",
        "U.S.",
        " ",
        "\n",
        "“",
        "*",
    )
)


@given(st.one_of(st.text(max_size=60), st.lists(PARTS, max_size=12).map(" ".join), st.lists(PARTS, max_size=12).map("".join)))
def test_any_text_greets_its_own_words_in_order(text: str) -> None:
    whole = " ".join(text.split())
    at = 0
    for name in addressees_of(text):
        assert name == " ".join(name.split())
        assert name
        at = whole.index(name, at) + len(name)


@pytest.mark.parametrize("unit", [" ", "a, ", "Pat, ", "and ", "Mr. ", ", ", "U.S. ", "of, Pat "])
def test_long_texts_end(unit: str) -> None:
    addressees_of("Dear " + unit * 5000 + "x:")
