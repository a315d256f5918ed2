"""Letters that the strategies draw, written as files and read again: how many say what their text says.

The text itself is the measure: what the reader of text makes of it, a file must give too. DOCX and HTML hold what the text
holds; a PDF holds places only, and floors are what is reached.
"""

from __future__ import annotations

import pytest
from synthetic import drawn

from congress_letters import parse, parse_file, render
from tests.laws.inputs import same_values
from tests.readers.written import WRITERS, printable

# Written from layouts without columns; a page of type keeps the columns of a text, a paragraph does not.
FLOWING = frozenset({"plain", "press"})
FLOORS = {"pdf": 0.5, "pdf-words": 0.5, "docx": 0.9, "docx-breaks": 0.9, "html": 0.9}
"""One or two of fourteen below what was measured: other letters are drawn where other modules are loaded. What DOCX loses are
tables that are set by tabs."""
EACH = 14


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Letters as text."""
    pairs = [(letter, layout) for letter, layout in drawn(60, 91) if layout.name in FLOWING]
    return [text for text in (render(letter, layout) for letter, layout in pairs) if printable(text)][:EACH]


@pytest.mark.parametrize("name", FLOORS)
def test_a_letter_says_the_same_as_its_text(name: str, texts: list[str]) -> None:
    if not texts:
        pytest.skip("this machine's fonts lack the letters that names are drawn with")
    same = [not same_values(parse_file(WRITERS[name](text)), parse(text)) for text in texts]
    assert sum(same) / len(same) >= FLOORS[name]
