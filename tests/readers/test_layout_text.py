"""Text as a layout-keeping extractor prints it, columns by blanks, says what the PDF itself says, where the blanks allow.

What they don't allow: a sentence that ends where a line does, in an item or before a page's end; a page's foot amid a paragraph;
"long-" at a line's end. There the places on the page tell more, and the letter of the PDF is the right one.
"""

from __future__ import annotations

import shutil
import subprocess

import pytest
from synthetic import drawn

from congress_letters import Letter, parse, parse_file, render
from tests.laws.inputs import same_values
from tests.readers.typeset import STYLES
from tests.readers.written import printable

LOOKS = ("pdf-block", "pdf-columns", "pdf-three-columns")
FLOOR = 0.5
"""27 of 45 letters say the same. Of easier ones, before the strategies drew lists of long items, page feet and handwriting, 78 in
100 did. Other letters are drawn where other modules are loaded."""


@pytest.fixture(scope="module")
def written() -> list[Letter]:
    return [letter for letter, _ in drawn(45, 91) if printable(render(letter))]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="there is no pdftotext here: apt install poppler-utils")
def test_the_text_says_what_the_pdf_says(written: list[Letter]) -> None:
    different = []
    for number, letter in enumerate(written):
        write, style = STYLES[LOOKS[number % len(LOOKS)]]
        data = write(letter, style)
        done = subprocess.run(["pdftotext", "-layout", "-enc", "UTF-8", "-", "-"], input=data, capture_output=True, check=True)
        found = same_values(parse(done.stdout.decode()), parse_file(data))
        different += [f"{number}: {found[:150]}"] if found else []
    assert len(different) <= (1 - FLOOR) * len(written), "\n".join(different)
