"""What a line looks like by itself: named predicates."""

from __future__ import annotations

import pytest

from congress_letters import Vocabulary
from congress_letters._evidence import own_evidence
from congress_letters._predicates import OWN
from congress_letters._words import words_in

VOCABULARY = Vocabulary.default()
SIZES = {"one_word", "two_words", "few_words", "some_words", "many_words"}


def evidence(line: str, mark: str = "") -> set[str]:
    bits = own_evidence(words_in(line, VOCABULARY), mark, VOCABULARY)
    assert bits >> len(OWN) == 0
    found = {name for i, name in enumerate(OWN) if bits >> i & 1}
    assert len(found & SIZES) == 1
    return found


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
        ("2 | Page", "page_mark", ""),
        ("Department of Veterans’", "ends_connective", "ends_mark"),
        ("They call it ‘Works’", "", "ends_connective"),
        ("[1] Ángela Roe, Report of May 4, 2019", "note_label", ""),
        ("Speaker of the House", "ends_chamber", "ends_prefix"),
        ("Member of the U.S. House", "ends_prefix", ""),
        ("We would like to know", "starts_subject", "starts_question"),
        ("We, the undersigned", "", "starts_subject"),
        ("What the Board knew", "starts_question", "starts_subject"),
        ("What did the Board know?", "", "starts_question"),
        ("What I do ask is why the Board", "", "starts_question"),
        ("County 2018 2019 Dayton 412", "figures", ""),
        ("County 2018 412", "", "figures"),
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
        ("https://example.gov/about", "has_at", "has_digit"),
        ("lund.house.gov", "has_at", "has_digit"),
        ("LUND.HOUSE.GOV/2019", "has_at has_digit", "has_phone"),
        ("for the harbor.Nobody answers", "lower_words", "has_at"),
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


# ---- Where one word or sign more makes a difference


@pytest.mark.parametrize(
    ("sign", "has", "lacks"),
    [
        # more than two words in lower case, or a third of all, or two with many small words
        ("lower_words", "Pat Lee Sam Day Kim Orr wrote again yesterday", "Pat Lee Sam Day Kim Orr wrote again"),
        ("lower_words", "Pat Lee Day wrote again", "Pat Lee Sam Day wrote again"),
        ("lower_words", "Pat wrote", "Pat Lee wrote"),
        ("lower_words", "Pat Lee Sam Day of Ohio wrote again to the Board", "Pat Lee Sam Day of Ohio wrote again to Board"),
        ("lower_words", "Pat wrote", "Pat Lee Sam Day of the Harbor for the Board wrote"),
        # more than two everyday words, or a third of all, or one among words in lower case
        ("prose_words", "Lee Orr Day Roe Kim Sam We Were There", "Lee Orr Day Roe Kim Sam We Were"),
        ("prose_words", "We Pat", "We Pat Lee"),
        ("prose_words", "Lee Orr Day saw the harbor that burned", "Lee Orr Day the harbor that Burned"),
        # in prose of six words or more an office means nothing
        ("office_any", "We ask the Chair again", "We ask the Chair again today"),
        ("title_case", "Committee on Trade", "Committee on trade"),
        ("title_case", "Trade", "the"),
        ("capitals", "U.S.", "USA"),
        ("capitals", "HARBOR", "HARBoR"),
        # misread words are looked for in lines of up to twelve words
        ("misread", "Tbe Honorahle Pat Lee " + "Orr " * 8, "Tbe Honorahle Pat Lee " + "Orr " * 9),
        ("misread", "Deaf Mr. Lee:", "Deaf Orr Lee:"),
        ("office_any", "C hairman", "C harbor"),
        ("rule", "~", "a"),
        ("rule", "- -", "- a"),
        # few vowels, or many signs
        ("garble", "Brmpton", "Brmpta"),
        ("garble", "Brmp", "Brm"),
        ("garble", ", - 4 / Jv", ", - 4 / Jvea"),
        ("garble", "/J J' I- ~", "/J J' I-"),
        ("garble", "; $ W", "| FY | 2018 | -"),
        ("garble", "Le~", "Lee~"),
        ("garble", "xkcd " * 11 + "xkcdf", "xkcd " * 12 + "x"),
        ("garble", "Brmpton", "Brmpton Chair"),
        ("garble", "Brmpton", "Wyn Orr Ekk Add"),
        # how a line begins
        ("starts_lower", "[sic]", "[Sic]"),
        ("starts_lower", "(see the plan)", "“see the plan”"),
        ("starts_lower", "the plan", "The plan"),
        ("starts_digit", "4 March", "March 4"),
        ("starts_digit", "4 March", "March4"),
        ("starts_quote", "‘Never’", "(Never)"),
        ("starts_connective", "of Ohio", "Of Ohio"),
        ("starts_connective", "of Ohio", "off Ohio"),
        ("starts_sentence", "Please send it", "Peas send it"),
        ("starts_sentence", "Please send it", "please send it"),
        ("starts_sentence", "Please send it", "What we ask"),
        ("given_first", "Pat Quill", "Quill Pat"),
        ("body_first", "Committee", "The Committee"),
        # how it ends
        ("ends_short", "Mr.", "plan."),
        ("ends_short", "Docket No.", "Docket Now."),
        ("ends_short", "Harbor U.S.", "Harbor US"),
        ("ends_stop", "It was thorough.”3", "It was thorough”3"),
        ("ends_digit", "It was thorough.3", "It was thorough."),
        ("ends_mark", "the plan)", "the plan"),
        ("ends_mark", "Why!", "Why,"),
        ("ends_hyphen", "har‐", "har–"),
        ("ends_connective", "Secretary of", "Secretary off"),
        ("suffix_last", "Lee, Jr.", "Jr."),
        ("body_last", "Harbor Office", "Harbor Quay"),
        ("street_last", "12 Main Street", "12 Street Main"),
        ("ends_prefix", "Orr Day Roe Orr Day Roe U.S.", "Orr Day Roe Orr Day Roe Orr U.S."),
        ("quoted", "“Not since the storm”", "“Not since a storm”"),
        ("quoted", "“Not since the storm”", "Not since the storm”"),
        ("quoted", "“Not since the storm”", "“Not since the storms"),
        # marks inside
        ("has_commas", "a, b, c, d", "a, b, c"),
        ("has_slash_s", "/s/ Pat Lee", "and/or Lee"),
        ("has_slash_s", "(s) Pat Lee", "Pat Lee (s)"),
        ("has_slash_s", "Pat / s / Lee", "Pat - s - Lee"),
        ("inner_stop", "It came. We left", "It came. we left"),
        ("inner_stop", "Did it? We left", "It came We left."),
        # people
        ("the_office", "The President", "A President"),
        ("the_office", "The President", "The Harbor"),
        ("honorific_first", "The Honorable Pat Lee", "The Quill Hon. Pat Lee"),
        ("honorific_first", "Mr. Lee", "Lee, Mr."),
        ("honorific_alone", "Mr. and Mrs.", "Mr. and Mrs. Lee"),
        ("name_shape", "Pat Ann Ruth Kim Sam Lee", "Pat Ann Ruth Kim Sam Grace Lee"),
        ("name_shape", "1. Pat Lee", "1. Pat"),
        ("name_shape", "Pat A. Lee", "Pat a Lee"),
        ("name_shape", "W. N. Lee", "Pat N. of"),
        # Particles, and degrees behind a long name, are not counted.
        ("name_shape", "Susan Motas “Tex” De La Cruz, M.D.", "Susan Motas “Tex” Kim Sam Cruz Lee"),
        ("name_shape", "Pat Lee", "Pat 12"),
        ("name_shape", "Pat Lee (D-OH)", "Pat (D-OH)"),
        ("name_shape", "Pat Leader", "Quill Leader"),
        ("name_shape", "Quill E. Leader", "Quill Edd Leader"),
        ("name_shape", "Quill Orr", "Harbor Office"),
        ("name_shape", "Pat Quill", "Pat Which"),
        ("name_shape", "Pat Quill Lee", "Pat Committee Lee"),
        ("office_name", "Senator Pat Ann Ruth Kim Lee", "Senator Pat Ann Ruth Kim Sam Lee"),
        ("office_name", "Senator Lee", "Senator lee"),
        ("office_name", "Mr. Lee", "on Elections"),
        ("office_name", "1. Senator Lee", "1. Lee"),
        ("roll", "Pat Lee, Sam Day, Kim Orr", "Pat Lee, Sam Day"),
        ("roll", "Pat Lee, Sam Day, Chair", "Pat Lee, Chair, Finance"),
        ("roll", "Pat Lee, Sam Day, Chair", "Pat Lee, Sam Day, Chair, Finance"),
        ("roll", "Pat Lee, Ann Ruth Kim Day, Chair", "Pat Lee, Ann Ruth Kim Sam Day, Chair"),
        ("roll", "Pat Lee, Sam Day, Kim Orr", "Pat Lee, sam day, kim orr"),
        ("roll", "Pat Lee; Sam Day, Kim Orr, Chair", "Pat; Sam, Kim, Chair"),
        # offices, bodies, places
        ("head_office", "Deputy Director,", "Deputy Harbors,"),
        ("head_office", "Chair, Committee on Trade", "Pat Lee, Chair"),
        ("head_office", "Chair of Trade and Offices", "Trade of Chair"),
        ("head_office", "Deputy Director of Trade", "Director Harbor of Trade"),
        ("head_office", "Chair of Harbors", "Dean of Harbors"),
        ("head_body", "The Harbor Office", "The Harbor Quay"),
        ("head_body", "Committee of Chair", "Chair of Committee"),
        ("head_body", "The Harbor Office", "The Harbor Officer"),
        ("district", "OH-13", "OH-13 Lee"),
        ("district", "OH-13", "Harbor"),
        ("district", "(D-OH)", "(D-OH) Lee"),
        ("has_party", "(OH-13)", "(OH-Q)"),
        ("has_party", "Lee (D-OH)", "Lee D-OH"),
        ("city_state", "Portland, QX 04101", "Portland, QX 041"),
        ("city_state", "Portland, Maine", "of Maine"),
        ("city_state", "Elson, W. Va.", "Kate De La Hoya"),
        ("city_state", "Washington, D. C.", "Vedo W. Mamo"),
        ("city_state", "TULSA, OKLAHOMA", "U.S. Government Accountability Office"),
        ("city_state", "Elson, West Virginia 26501", "Senator D. N. Mipe Le Grand"),
        ("city_state", "Portland, Maine", "Portland, Quay"),
        ("box", "Room 218", "Roomy 218"),
        ("congress_words", "House of Representatives", "House of Orr"),
        ("congress_words", "Congress", "Congress Hall"),
        ("committee_words", "Select Committee on Trade", "The Committee on Trade"),
        ("committee_words", "Subcommittee", "Committee"),
        ("initial", "Pat J. Lee", "Pat Jo Lee"),
        # labels
        ("number_label", "iii. Send it", "iiia. Send it"),
        ("number_label", "A. Send it", "K. Send it"),
        ("number_label", "xviii. Send it", "xviii Send it"),
        ("number_label", "(207) Send it", "(207) 555-0199"),
        ("bullet", "o Send it", "of Send it"),
        ("note_fused", "1Pub. L. No. 104", "1 Pub. L. No. 104"),
        ("note_label", "1 Pub. L. No. 104", "1Pub. L. No. 104"),
        ("subject_label", "RE", "Reef"),
        ("subject_label", "Subject. Docket 12", "Subject Docket 12"),
        ("subject_label", "RE Docket 12", "RE docket 12"),
        ("copy_label", "bcc Pat Lee", "Copy Pat Lee"),
        ("copy_label", "Copies: Pat Lee", "Copies of the bill"),
        ("postscript", "P.P.S. It is late", "Posts of it"),
        ("postscript", "PS: It is late", "P. Lee"),
        ("delivery_words", "VIA Harbor Quay", "VIA Harbor Quay Orr"),
        ("delivery_words", "VIA HAND Harbor Quay", "VIA Harbor Quay Orr"),
        ("page_mark", "123", "1234"),
        ("page_mark", "[Page 3]", "[Pier 3]"),
        ("page_mark", "Page iv", "Page Lee"),
        ("page_mark", "- 2 -", "- 2 Quays"),
        ("greeting", "“Dear Chair Lee:", "“Tall Chair Lee:"),
        ("greeting", "DearChair Lee:", "Dearborn Lee"),
        ("bare_greeting", "Chair Lee:", "Chair Lee;"),
        ("bare_greeting", "Chair Lee,", "Harbor Lee,"),
        ("bare_greeting", "To Friends of the Harbor:", "To:"),
        ("bare_greeting", "To Friends:", "To:"),
        ("bare_greeting", "Chair " + "Lee " * 11 + "Orr:", "Chair " + "Lee " * 12 + "Orr:"),
        ("initials", "PL:so", "Pl:so"),
        # phrases and what may stand behind them
        ("closing", "Sincerely ,.;", "Sincerely, Lee"),
        ("closing_head", "Sincerely, Lee", "Sincerely,"),
        ("lead_in", "With best regards, I am", "With best regards, I am told of the plan"),
        ("closing", "With kind regards, I am Sincerely yours,", "With kind regards, I am as ever yours,"),
        ("closing", "Vely truly yours,", "Ve1y trely yours,"),
        ("closing", "Verytruly yours,", "Verytruly yours"),
        ("closing", "Respectfu11y snbmitted,", "Respectful submission,"),
        ("closing", "Best wishcs,", "Best fishing,"),
        ("lead_in", "With Lest wishes,", "With less fishes,"),
        ("lead_in", "With best regards " + "x" * 10, "With best regards " + "x" * 11),
        ("enclosure", "Enclosure " + "x" * 6, "Enclosure " + "x" * 7),
        ("enclosure_head", "Enclosure " + "x" * 7, "Disclosure"),
        ("group", "Members of Congress,", "Members of Congress.,"),
        ("delivery_head", "Hand delivered today", "Handed over today"),
        ("furniture_head", "Printed on recycled paper", "Printed on paper"),
        # figures
        ("has_at", "lee2@example.quay", "lee2 at example.quay"),
        ("has_at", "www.example.quay", "ww.example.quay"),
        ("has_at", "lund.house.gov.", "lund.house.govern"),
        ("has_digit", "March 4, 2019", "March"),
        ("has_year", "in 1700", "in 1699"),
        ("has_year", "in 2099", "in 2100"),
        ("has_zip", "Portland 04101-1234.", "Portland 041012"),
        ("has_phone", "207.555.0199", "207.555.019"),
        ("has_phone", "(70l) 258--4648", "(all) 258--4648"),
        ("has_phone", "(70I) 2S8-4648 (701) 232--8030", "70I 258-4648"),
        ("number_street", "H-218 Capitol", "H- Capitol"),
        ("date", "March 4, 2019, 10:30 a.m.", "March 4, 2019, 10:30 bells"),
        ("date", "Dated: 4 March 2019", "Due: 4 March 2019"),
        ("place_date", "Portland, Maine, March 4, 2019", "portland March 4, 2019"),
        ("has_date", "due by March 4, 2019 at noon", "due by March at noon"),
        ("near_date", "March 4, ____", "Quay 4, ____"),
        ("date", "4 de marzo de 2019", "4 de marzo de 1619"),
        ("date", "4. mars 2019", "4. mars et avril 2019"),
        # what goes on, what stands around a letter
        ("ends_attribute", "Acting Assistant", "Acting Assistant,"),
        ("ends_chamber", "U.S. Senate", "U.S. Senate,"),
        ("box", "Mail Stop 91", "Mail Carrier 91"),
        ("page_mark", "Letter to Pat Lee, Page 2", "Letter to Pat Lee, page 2"),
        ("page_mark", "Pat Lee | Page 2 of 3", "Pat Lee Page 2 of 3"),
        ("site", "Share This", "Share this plan with the harbor master"),
        ("site", "Home » News", "Home News of the week"),
        ("site", "Press Releases", "press releases"),
        ("label_head", "Sending Office: Pat Lee", "Sending Office:"),
        ("label_head", "Filed Under: Trade", "To: Trade"),
        ("label_head", "Contact: Pat Lee", "cc: Pat Lee"),
        ("label_head", "PAT LEE CONTACT: TRADE", "PAT LEE COMMITTEES: TRADE"),
        ("label_alone", "Contact Person:", "Toll-Free Phone:"),
        ("label_alone", "Document Type:", "Document Type"),
        ("label_alone", "Date Printed:", "Harbor Commission, Date Printed:"),
        ("label_alone", "Content Type:", "Deputy Director:"),
        ("label_alone", "Posted In:", "cc:"),
        ("letter_follows", "The full text of the letter is below:", "The full text of the rule is below:"),
        ("letter_follows", "A copy of the letter can be found here.", "The letter. It can be found below in the log of the day"),
        ("letter_follows", "The letter reads:", "This letter follows the one that we sent to you in March of the year before:"),
        ("section_label", "RULE 1. GENERAL PROVISIONS", "RULE OF THE HARBOR"),
        ("section_label", "Title IX. Of Schools", "Title Insurance"),
        ("garble", "{ fL -,)! ~; } W ~", "Tampa, FL"),
        ("misread", "Of?ce", "Of?cce"),
        ("near_date", "March 4, XX", "March 4, YY"),
    ],
)
def test_one_word_or_sign_makes_the_difference(sign: str, has: str, lacks: str) -> None:
    assert sign in evidence(has.strip())
    assert sign not in evidence(lacks.strip())


@pytest.mark.parametrize(
    ("line", "all_of"),
    [
        ("Tbe Honorahle Pat Lee", "misread few_words honorific_first given_any"),
        ("PAT LEE", "capitals title_case two_words name_shape"),
        ("----------", "rule one_word"),
        ("the Secretary of,", "ends_connective ends_comma"),
        ("All of the.", "ends_connective ends_stop"),
        ("/s/ Pat, Lee, Orr, Day. We", "has_commas has_slash_s inner_stop"),
        ("Mr. President", "office_any head_office honorific_first"),
        ("Room 218", "street_any box has_digit"),
        ("Congress", "body_any congress_words"),
        ("Pat Lee, Sam Day, Kim Orr", "name_shape roll"),
        ("due to lee2@example.gov on March 4, 2019", "has_digit has_at has_year has_date"),
        ("Dear Mail Carrier:", "greeting delivery_words"),
    ],
)
def test_several_things_at_once(line: str, all_of: str) -> None:
    assert set(all_of.split()) <= evidence(line)


# ---- Very long lines


def test_a_line_is_very_long_from_251_characters_on() -> None:
    assert "very_long" not in evidence("x" * 250)
    assert "very_long" in evidence("x" * 251)


CAPITALS = "Pat Lee Sam Day Kim Orr Ann Roe "


@pytest.mark.parametrize(
    ("sign", "has", "lacks"),
    [
        ("lower_words", "Pat wrote again yesterday " + CAPITALS * 8, "Pat wrote again " + CAPITALS * 8),
        # only how it begins counts
        ("lower_words", "Pat wrote again yesterday " + CAPITALS * 8, CAPITALS * 8 + "Pat wrote again yesterday"),
        ("prose_words", "Pat Lee, We Think, " + CAPITALS * 8, CAPITALS * 9),
        ("quoted", "“" + CAPITALS * 8 + "Lee”", CAPITALS * 8 + "Lee”"),
        ("quoted", "“" + CAPITALS * 8 + "Lee”", "“" + CAPITALS * 8),
        ("has_commas", "Pat, Lee, Orr, Day " + CAPITALS * 8, "Pat, Lee, Orr Day " + CAPITALS * 8),
        ("roll", "Pat Lee, Sam Day, " * 15, "Pat Lee, Sam Day, " + CAPITALS * 8),
        ("roll", "Pat Lee, Sam Day, " * 15, "Pat Lee, sam day, " * 15),
        ("starts_lower", "we wrote " + CAPITALS * 8, CAPITALS * 8 + "we wrote"),
        ("ends_comma", CAPITALS * 8 + "Lee,", "Lee, " + CAPITALS * 8),
        ("subject_label", "RE: " + CAPITALS * 8, CAPITALS * 8 + " RE: Lee"),
    ],
)
def test_of_very_long_lines_the_ends_are_looked_at(sign: str, has: str, lacks: str) -> None:
    assert sign in evidence(has.strip())
    assert sign not in evidence(lacks.strip())


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
