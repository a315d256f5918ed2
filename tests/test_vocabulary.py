"""The lists of words: immutable, easy to extend."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError

from congress_letters import Vocabulary, parse
from congress_letters._vocabulary import BIT, LISTS, fold

DEFAULT = Vocabulary.default()


def lists_of(word: str, vocabulary: Vocabulary = DEFAULT) -> set[str]:
    bits = vocabulary.bits(word)
    return {name for name in LISTS if bits & BIT[name]}


# ---- Words


@pytest.mark.parametrize(
    ("word", "folded"), [("Hon.", "hon"), ("(Chair)", "chair"), ("“Pat”", "pat"), ("U.S.", "u.s"), ("...", ""), ("", "")]
)
def test_words_are_compared_without_case_and_marks(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Senator", "offices"),
        ("SENATOR,", "offices"),
        ("Committee", "bodies"),
        ("The", "connectives"),
        ("Honorable", "honorifics"),
        ("Avenue", "streets"),
        ("Ave.", "streets"),
        ("OH", "states"),
        ("Ohio", "states"),
        ("March", "months"),
        ("Mar.", "months"),
        ("Jr.", "suffixes"),
        ("M.D.", "degrees"),
        ("van", "particles"),
    ],
)
def test_words_are_in_their_lists(word: str, name: str) -> None:
    assert name in lists_of(word)


def test_small_words_are_no_offices() -> None:
    # "of" is in "Member of Congress", but a sentence with "of" has no office.
    assert lists_of("of") == lists_of("and") == {"connectives"}
    assert "offices" not in lists_of("Congress")


def test_unknown_words_are_in_no_list() -> None:
    assert lists_of("zyzzyva") == lists_of("") == lists_of("---") == set()


def test_states_and_months_by_any_of_their_names() -> None:
    assert DEFAULT.states["ohio"] == DEFAULT.states["oh"] == "OH"
    assert DEFAULT.states["new hampshire"] == "NH"
    assert DEFAULT.months["march"] == DEFAULT.months["mar"] == 3
    assert sorted(set(DEFAULT.months.values())) == list(range(1, 13))


def test_a_phrase_is_found_as_the_longest_and_up_to_a_words_end() -> None:
    head = DEFAULT.head("offices")
    for line, found in {
        "Deputy Director of Ports": "Deputy Director",
        "DIRECTOR": "DIRECTOR",
        "Vice  President": "Vice  President",
        "Directory": None,
        "the Director": None,
    }.items():
        match = head.match(line)
        assert (match and match[0]) == found


# ---- Files


def test_every_list_has_a_file_that_can_be_read_by_people() -> None:
    import congress_letters

    folder = Path(congress_letters.__file__).parent / "data" / "vocabulary"
    assert {file.stem for file in folder.glob("*.txt")} == set(LISTS)
    for file in folder.glob("*.txt"):
        text = file.read_text("utf-8")
        assert text.startswith("#"), f"{file.name} should begin with what it is"
        assert "\r" not in text
        entries = [line.split("#")[0].strip() for line in text.splitlines()]
        assert len(set(filter(None, entries))) == len(list(filter(None, entries))), f"{file.name} has an entry twice"


def test_every_list_has_entries() -> None:
    assert set(DEFAULT.lists) == set(LISTS)
    assert all(DEFAULT.lists.values())


# ---- Extending


def test_extending_gives_a_new_one() -> None:
    more = DEFAULT.extend({"offices": ["Assemblymember"]})
    assert lists_of("Assemblymember", more) == {"offices"}
    assert lists_of("Assemblymember") == set()
    assert more.head("offices").match("Assemblymember Lee")
    assert not DEFAULT.head("offices").match("Assemblymember Lee")


def test_extending_keeps_what_there_was() -> None:
    more = DEFAULT.extend({"offices": ["Harbor Master"]}).extend({"offices": ["Assemblymember"], "bodies": ["Guild"]})
    assert {"offices"} <= lists_of("Master", more) & lists_of("Assemblymember", more) & lists_of("Senator", more)
    assert "bodies" in lists_of("Guild", more)


def test_extending_with_states() -> None:
    assert DEFAULT.extend({"states": ["ZZ\tZembla\tZem."]}).states["zembla"] == "ZZ"


@pytest.mark.parametrize("as_folder", [True, False])
def test_extending_from_files(tmp_path: Path, as_folder: bool) -> None:
    file = tmp_path / "offices.txt"
    file.write_text("# offices of ours\nAssemblymember  # California\n\nHarbor Master\n", "utf-8")
    more = DEFAULT.extend(tmp_path if as_folder else str(file))
    assert "offices" in lists_of("Assemblymember", more)
    assert more.head("offices").match("Harbor Master")
    assert lists_of("California", more) == lists_of("California")


@pytest.mark.parametrize("more", [{"officers": ["Assemblymember"]}, {"": []}])
def test_a_list_that_does_not_exist_is_told(more: Mapping[str, list[str]]) -> None:
    with pytest.raises(ValueError, match=r"no vocabulary list is called '\w*'; there are honorifics, offices, "):
        DEFAULT.extend(more)


def test_a_file_of_another_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "titles.txt").write_text("Assemblymember\n", "utf-8")
    with pytest.raises(ValueError, match="'titles'"):
        DEFAULT.extend(tmp_path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        DEFAULT.extend(tmp_path / "offices.txt")


# ---- Immutable


def test_it_can_not_be_changed() -> None:
    thing: Any = DEFAULT
    with pytest.raises(FrozenInstanceError):
        thing.lists = {}
    with pytest.raises((AttributeError, FrozenInstanceError)):
        thing.more = 1
    assert all(isinstance(entries, tuple) for entries in DEFAULT.lists.values())


def test_the_default_is_one() -> None:
    assert Vocabulary.default() is DEFAULT


def test_it_pickles() -> None:
    more = DEFAULT.extend({"offices": ["Assemblymember"]})
    copy = pickle.loads(pickle.dumps(more))
    assert copy.lists == more.lists
    assert lists_of("Assemblymember", copy) == {"offices"}


# ---- Used


LETTER = """\
March 4, 2019

The Honorable Pat Lee
Chair
Committee on Ports
Sacramento, CA 95814

Dear Chair Lee:

We write to ask for the harbor plan that your office promised in June.

Sincerely,

Assemblymember Sam Day
"""


def test_a_state_legislatures_title_is_read() -> None:
    plain = parse(LETTER)
    assert plain.signers == ("Assemblymember Sam Day",)
    letter = parse(LETTER, vocabulary=DEFAULT.extend({"offices": ["Assemblymember"]}))
    assert letter.signers == ("Sam Day",)
    assert [title.text for title in letter.signatures[0].titles] == ["Assemblymember"]


def test_an_agencys_way_of_sending_is_read() -> None:
    text = LETTER.replace("The Honorable Pat Lee", "VIA HARBORGRAM\n\nThe Honorable Pat Lee", 1)
    vocabulary = DEFAULT.extend({"deliveries": ["Via Harborgram"], "delivery_words": ["Harborgram"]})
    assert [line.text for line in parse(text, vocabulary=vocabulary).delivery] == ["VIA HARBORGRAM"]


def test_a_word_with_a_hyphen_is_what_its_halves_are() -> None:
    vocabulary = Vocabulary.default().extend({"given": ["Quentina"], "surnames": ["Bench"]})
    assert vocabulary.bits("Quentina-Vexil") == BIT["given"]
    assert vocabulary.bits("Vexil-Bench") == BIT["surnames"]
    assert not vocabulary.bits("Vexil-Quentina")
    assert not vocabulary.bits("-")
