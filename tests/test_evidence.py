"""What a line looks like by itself: named predicates."""

from __future__ import annotations

import pytest

from congress_letters import Vocabulary
from congress_letters._evidence import own_evidence
from congress_letters._predicates import OWN
from congress_letters._words import words_in

VOCABULARY = Vocabulary.default()


def evidence(line: str, mark: str = "") -> set[str]:
    bits = own_evidence(words_in(line, VOCABULARY), mark, VOCABULARY)
    assert bits >> len(OWN) == 0
    return {name for i, name in enumerate(OWN) if bits >> i & 1}


@pytest.mark.parametrize(
    ("line", "has", "lacks"),
    [
        ("March 4, 2019", "date has_date has_year month_any few_words ends_digit", "place_date near_date lower_words"),
        ("4 March 2019", "date starts_digit", "place_date"),
        ("the 4th of March, 2019", "has_date", "date"),
        ("3/4/2019", "date one_word", "place_date"),
        ("2019-03-04", "date", ""),
        ("Monday, March 4, 2019.", "date ends_stop", ""),
        ("Washington, DC, March 4, 2019.", "place_date has_date", "date"),
        ("March __, 2019", "has_year month_any", "date"),
        ("Marsh 4, 2019", "has_year", "date month_any"),
        ("Dear Chair Lee:", "greeting ends_colon", "bare_greeting closing"),
        ("Dear Chair Lee,", "greeting ends_comma", "bare_greeting"),
        ("Mr. President:", "bare_greeting ends_colon honorific_first", "greeting"),
        ("Sincerely,", "closing one_word ends_comma", "closing_head greeting"),
        ("Very truly yours,", "closing", "closing_head"),
        ("Sincerely, Pat Lee", "closing_head", "closing"),
        ("RE: Docket 12", "subject_label", "copy_label"),
        ("Subject: Docket 12", "subject_label", ""),
        ("Regarding the docket", "", "subject_label"),
        ("I. An audit of the docks", "number_label", "starts_sentence"),
        ("I ask for an audit of the docks", "starts_sentence", "number_label"),
        ("Pat Lee; Lee Orr; Sam Day", "roll", ""),
        ("cc: Pat Lee", "copy_label", "subject_label"),
        ("cc The Committee", "copy_label", ""),
        ("Enclosure", "enclosure enclosure_head", ""),
        ("Enclosures (2)", "enclosure", ""),
        ("Enclosure: the report of the inspector", "enclosure_head", "enclosure"),
        ("P.S. Thank you.", "postscript", ""),
        ("Members of Congress", "group", ""),
        ("PL/so", "initials", "name_shape"),
        ("Page 2", "page_mark", ""),
        ("2", "page_mark one_word has_digit", "name_shape"),
        ("- 2 -", "page_mark", ""),
        ("[[Page S12]]", "page_mark", ""),
        ("----------", "rule", "lower_words"),
        ("* * *", "rule", ""),
        ("1. Send us the plan.", "number_label", "bullet"),
        ("(a) Send us the plan.", "number_label", ""),
        ("iv. Send us the plan.", "number_label", ""),
        ("1.2 Send us the plan.", "number_label", ""),
        ("• Send us the plan.", "bullet", "number_label"),
        ("- Send us the plan.", "bullet", ""),
        ("1 Pilots' log, 2020.", "note_label", "number_label"),
        ("[1] Pilots' log, 2020.", "note_label", ""),
        ("† Pilots' log, 2020.", "note_label", ""),
        ("The Honorable Pat Lee", "honorific_first", "honorific_alone"),
        ("The Honorable", "honorific_first honorific_alone", ""),
        ("Hon.", "honorific_first honorific_alone one_word", ""),
        ("Secretary of State", "office_first head_office", "office_last head_body name_shape"),
        ("Acting Director", "office_last", ""),
        ("The President", "the_office office_any", ""),
        ("Committee on Trade", "body_first head_body committee_words", "head_office"),
        ("Department of the Interior", "body_first head_body", "office_first"),
        ("U.S. Department", "body_last", ""),
        ("United States", "ends_prefix", ""),
        ("Congress of the United States", "congress_words", ""),
        ("12 Main Street", "number_street street_any street_last", "number_label"),
        ("P.O. Box 12", "box", ""),
        ("Room 218", "box", ""),
        ("Portland, ME 04101", "has_zip city_state state_any", "has_phone"),
        ("Portland, Maine", "city_state", "has_zip"),
        ("(207) 555-0199", "has_phone", "has_zip"),
        ("www.example.gov", "has_at", "has_digit"),
        ("pat.lee@example.gov", "has_at", ""),
        ("Pat Lee", "name_shape two_words title_case ends_open", "lower_words office_any"),
        ("PAT LEE", "name_shape capitals", ""),
        ("Pat J. Lee, Jr.", "name_shape initial suffix_last", ""),
        ("Ludwig van der Berg", "name_shape", ""),
        ("Senator Pat Lee", "office_name office_first", "name_shape"),
        ("Pat Lee (D-OH)", "has_party", ""),
        ("OH-13", "district", ""),
        ("/s/ Pat Lee", "has_slash_s", ""),
        ("Pat Lee, Sam Day, Kim Orr, Ruth Roe", "roll has_commas", ""),
        ("We write to ask for the plan.", "lower_words prose_words ends_stop", "name_shape title_case capitals"),
        ("We met. They did not.", "inner_stop", ""),
        ("for the plan", "starts_connective starts_lower", "title_case"),
        ("on Foreign", "starts_lower", "title_case"),
        ("the Department of", "ends_connective", ""),
        ("We ask:", "ends_colon", ""),
        ("We ask;", "ends_semicolon", ""),
        ("We ask for the har-", "ends_hyphen", ""),
        ("Why?", "ends_mark", "ends_stop"),
        ("“Nobody has come to us since the storm.”", "quoted starts_quote ends_mark", ""),
        ("~^}{\\|~", "garble", "name_shape"),
    ],
)
def test_a_line_has_and_lacks(line: str, has: str, lacks: str) -> None:
    found = evidence(line)
    assert set(has.split()) <= found
    assert not set(lacks.split()) & found


def test_prose_says_nothing_about_people_and_places() -> None:
    found = evidence("We told the Secretary of State in Portland, Maine that the Senator from Ohio had not been heard")
    assert {"lower_words", "prose_words", "many_words"} <= found
    assert not found & {"office_any", "state_any", "city_state", "name_shape", "head_office", "given_any"}


@pytest.mark.parametrize(
    ("words", "name"), [(1, "one_word"), (2, "two_words"), (5, "few_words"), (12, "some_words"), (13, "many_words")]
)
def test_sizes_in_words(words: int, name: str) -> None:
    sizes = {"one_word", "two_words", "few_words", "some_words", "many_words"}
    assert evidence(" ".join(["harbor"] * words)) & sizes == {name}


def test_sizes_in_characters() -> None:
    assert not evidence("x" * 100) & {"long", "very_long"}
    assert evidence("x" * 101) & {"long", "very_long"} == {"long"}
    assert evidence("x" * 251) & {"long", "very_long"} == {"long", "very_long"}


def test_a_very_long_line_is_judged_by_its_ends() -> None:
    prose = "We write to ask for the plan that you promised us in the summer. " * 5
    assert {"very_long", "lower_words", "prose_words", "ends_stop"} <= evidence(prose.strip())
    assert "number_label" in evidence(f"1. {prose}".strip())
    assert "ends_mark" in evidence(f"{prose}Why?")
    names = "Pat Lee, Sam Day, Kim Orr, Ruth Roe, " * 10
    assert {"roll", "ends_comma"} <= evidence(names.strip())
    assert "roll" not in evidence(prose.strip())


@pytest.mark.parametrize(("mark", "name"), [("#", "marked_heading"), (">", "marked_quotation")])
def test_markup_is_evidence(mark: str, name: str) -> None:
    marks = {"marked_heading", "marked_quotation"}
    assert evidence("Background", mark) & marks == {name}
    assert not evidence("Background") & marks


def test_bold_is_no_evidence() -> None:
    # Law 5: bold round a whole line changes nothing.
    assert evidence("Background", "*") == evidence("Background")


@pytest.mark.parametrize(
    "line", [".", ",", "(", "[", "'", '"', ":", "-", "x", "1", "é", "\ud800", "\u202e", "a\0b", ", ,", "( )", "* *"]
)
def test_any_line_has_evidence(line: str) -> None:
    assert evidence(line)


def test_every_predicate_is_in_words() -> None:
    assert all(name.isidentifier() and words and words[0].islower() for name, words in OWN.items())
    assert len(set(OWN.values())) == len(OWN)
