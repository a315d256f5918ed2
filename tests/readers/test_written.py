"""Letters that the strategies draw, set as files in several looks and read again: how many say what was written.

What the reader of text makes otherwise of the same letter is no matter of files: the share is of the letters that are read right as
text. What a PDF loses beyond that is explained in `docs/files.md`; the floors are what is reached, less one or two letters,
since other letters are drawn where other modules are loaded.
"""

from __future__ import annotations

import os

import pytest
from synthetic import drawn

from congress_letters import Letter, parse, parse_file, render
from tests.laws.inputs import same_values
from tests.readers.typeset import STYLES
from tests.readers.written import printable

NUMBER = 60 if os.environ.get("CONGRESS_LETTERS_PROFILE", "quick") == "quick" else 210
FLOORS = {"pdf": 0.96, "docx": 0.98, "html": 0.98}


@pytest.fixture(scope="module")
def written() -> list[Letter]:
    """Letters whose names the fonts can print."""
    return [letter for letter, _ in drawn(NUMBER, 91) if printable(render(letter))]


@pytest.mark.parametrize("form", FLOORS)
def test_a_letter_set_as_a_file_says_the_same(form: str, written: list[Letter]) -> None:
    looks = [name for name in STYLES if name.startswith(form)]
    same, told = 0, []
    for number, letter in enumerate(written):
        name = looks[number % len(looks)]
        write, style = STYLES[name]
        wanted = style.layout.keep(letter)
        lost = same_values(parse_file(write(letter, style)), wanted)
        if not lost:
            same += 1
        elif not same_values(parse(render(letter, style.layout)), wanted):
            told.append(f"{name} {number}: {lost[:200]}")
    assert same > NUMBER // 2
    assert same / (same + len(told)) >= FLOORS[form], "\n".join(told)
