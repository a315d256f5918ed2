"""What is fuzzed: each target takes any bytes and fails where a promise of the library is broken.

``python fuzz/run.py`` feeds them with atheris; `tests/test_fuzz.py` with the seeds and with seeds that are damaged, so that they
stay in use where atheris is not to be had. What is promised is in SECURITY.md and in the laws that CONTRIBUTING.md names.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from congress_letters import (
    LAYOUTS,
    JsonError,
    Letter,
    Recipient,
    clean,
    find_letters,
    from_dict,
    from_json,
    parse,
    render,
    to_dict,
    to_json,
)
from congress_letters._work import count
from fuzz import files, roster
from tests.laws.inputs import placed, places
from tests.letters import FULL

ROOT = Path(__file__).parents[1]

DECODINGS: tuple[tuple[str, str], ...] = (
    ("utf-8", "surrogateescape"),
    ("latin-1", "strict"),
    ("utf-16-le", "surrogatepass"),
    ("utf-8", "replace"),
)


def text_of(data: bytes) -> str:
    """The first byte says how the others are decoded, so that every str can come up: lone surrogates, NUL, marks."""
    if not data:
        return ""
    encoding, errors = DECODINGS[data[0] % len(DECODINGS)]
    body = data[1:]
    if encoding == "utf-16-le":
        return "".join(chr(int.from_bytes(body[at : at + 2], "little")) for at in range(0, len(body) - 1, 2))
    return body.decode(encoding, errors)


def data_of(text: str) -> bytes:
    """Bytes that `text_of` makes the text of."""
    return b"\x00" + text.encode("utf-8", "surrogateescape")


def fuzz_parse(data: bytes) -> None:
    """Any text gives a letter, laws 1 to 3 hold for it, and its JSON reads back."""
    text = text_of(data)
    with count() as work:
        letter = parse(text)
    assert work.characters <= 12 * len(text) + 2_000, f"{work.characters} characters looked at in {len(text)}"
    _check_places(letter, text)
    _check_nothing_lost(letter, text)
    assert from_json(to_json(letter), text=text) == letter


def fuzz_find_letters(data: bytes) -> None:
    """Any text gives letters in order, each with its own text, none over another."""
    text = text_of(data)
    end = 0
    for letter in find_letters(text):
        _check_places(letter, text)
        assert letter.span.start >= end, "two letters overlap"
        assert letter.span.end <= len(text)
        end = letter.span.end
        assert letter.body is not None


def fuzz_render(data: bytes) -> None:
    """Any letter, read or made of any texts, renders in any layout, and what is printed reads."""
    if len(data) < 2:
        return
    layout = sorted(LAYOUTS)[data[0] % len(LAYOUTS)]
    letter = parse(text_of(data[1:])) if data[1] % 2 else letter_of(text_of(b"\x00" + data[2:]))
    printed = render(letter, layout)
    assert printed == render(letter, layout)
    assert isinstance(parse(printed), Letter)


def fuzz_from_json(data: bytes) -> None:
    """Any bytes give a letter that writes and reads the same, or an error of one short line."""
    try:
        letter = from_json(data)
    except JsonError as error:
        said = str(error)
    else:
        said = ""
    if said:
        assert "\n" not in said
        assert len(said) < 500
        return
    assert from_json(to_json(letter)) == letter
    letter.values()
    str(letter)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "parse": fuzz_parse,
    "find_letters": fuzz_find_letters,
    "render": fuzz_render,
    "from_json": fuzz_from_json,
    "roster": roster.one,
    **files.TARGETS,
}


def letter_of(text: str) -> Letter:
    """A letter with every part, whose printed values are the stretches of the text between blanks lines, as they come."""
    values = iter(text.split("\n\n"))

    def changed(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {
                name: item if name in ("source", "schema", "generator", "issues") else changed(item, name)
                for name, item in value.items()
            }
        if isinstance(value, list):
            return [changed(item, key) for item in value]
        if isinstance(value, str) and key not in ("kind", "chamber", "role", "iso"):
            return next(values, value)
        return value

    return from_dict(changed(to_dict(FULL)))


def _check_places(letter: Letter, text: str) -> None:
    for value in placed(letter):
        own = value.text_pieces if hasattr(value, "text_pieces") else value.pieces
        if hasattr(value, "text"):
            assert value.text == clean(text, own), value
        ends = [at for piece in value.pieces for at in (piece.start, piece.end)]
        assert ends == sorted(ends), value
        assert not ends or (ends[0] >= 0 and ends[-1] <= len(text)), value


def _check_nothing_lost(letter: Letter, text: str) -> None:
    seen: Counter[int] = Counter()
    seen.update(set().union(*(places(part.pieces) for part in letter if isinstance(part, Recipient))))
    for part in letter:
        if not isinstance(part, Recipient):
            seen.update(places(part.pieces))
    for at, character in enumerate(text):
        if not character.isspace() and unicodedata.category(character) not in ("Cc", "Cf"):
            assert seen[at] == 1, f"{character!r} at {at} stands in {seen[at]} parts"


def seeds(target: str) -> Iterator[tuple[str, bytes]]:
    """The project's own letters as inputs of a target, by name."""
    if target == "roster":
        yield from ((f"{number:02}", data) for number, data in enumerate(roster.SEEDS))
        return
    if target in files.TARGETS:
        yield from files.seeds(target)
        return
    letters = [*sorted((ROOT / "tests" / "fixtures").glob("*.txt")), *sorted((ROOT / "docs" / "examples").glob("*.txt"))]
    texts = [(file.stem, file.read_bytes().decode("utf-8", "surrogateescape")) for file in letters]
    if target == "find_letters":
        texts += [
            (f"{name}-and-{other}", f"{text}\n\n{more}")
            for (name, text), (other, more) in zip(texts[::7], texts[3::7], strict=False)
        ]
    for number, (name, text) in enumerate(texts):
        if target == "from_json":
            yield name, to_json(parse(text)).encode()
        elif target == "render":
            yield name, bytes([number % len(LAYOUTS), number % 2]) + data_of(text)[number % 2 == 0 :]
        else:
            yield name, data_of(text)
    if target == "from_json":
        yield "full", to_json(FULL).encode()
    if target == "render":
        yield "full", bytes([0, 0])


def words(target: str) -> Iterator[str]:
    """What a fuzzer should know to write: anchors of letters, marks, keys of the JSON."""
    if target in files.TARGETS:
        yield from files.words(target)
        return
    if target == "roster":
        yield from (
            "bioguide",
            "bioguide_previous",
            "other_names",
            "leadership_roles",
            "party_affiliations",
            "caucus",
            "class",
            "end-type",
            "special-election",
            "terms",
            "name",
            "first",
            "last",
            "start",
            "end",
            '"rep"',
            '"sen"',
            "Rep. ",
            "Sen. ",
            ", Jr.",
            "(R-FL-25)",
            "Quijano",
        )
        return
    if target == "from_json":
        found = {key for value in _objects(to_dict(FULL)) for key in value}
        yield from (f'"{key}":' for key in sorted(found))
        yield from ("null", "[]", "{}", "[0,0]", "-1", "1e999", "true", '"list_item"', "\\ud800", '"congress-letters/1"')
        return
    yield from (
        *("\n\n", "\f", "\t", "   ", "Dear Mr. Secretary:", "Dear ", "Sincerely,"),
        *("The Honorable ", "March 4, 2019", "Hon. ", "RE: ", "cc: ", "Enclosure", "P.S. "),
        *("1. ", "(a) ", "•", "**", "_", "# ", "> "),
        *("Page 2", "[Page H123]", "Member of Congress", "(D-NV)", "/s/", "Washington, DC 20510", "Congress of the United States"),
        *("VIA EMAIL", "MO/jd", " | ", "--- ", "“", "”", "Chairman, Committee on "),
        *(", and ", "et al.", "Pat Lee", "MARIAN OAKES", "\u00ad", "\u200f", "\ufeff"),
        *("\u2028"),
    )


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _objects(item)
