"""What reading costs: memory that grows with the text and not with the pages, and a few times what PDFium takes by itself."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from congress_letters import read
from tests.readers.written import Page

PARAGRAPH = [
    "We write about the weather radio at Cutler Point, which has been silent since the storm of last",
    "autumn, and ask the Administration to say when the tower will be repaired, by whom, and at what",
    "cost. The fishermen of the county hear no warning before they put to sea in the morning, and the",
    "harbor master has told us that two boats were lost for want of one. We look forward to hearing from",
]
PER_PAGE = 80_000
"""Bytes that may stay of a page of 600 words: its text, and forty bytes a word to locate it by."""
TIMES = 10
"""What reading and parsing may take, in times of what extraction takes; time of this process, whatever else the machine does."""


def many(pages: int) -> bytes:
    """A PDF of full pages."""
    page = Page()
    for number in range(pages):
        if number:
            page.next()
        page.lines(72, 740, [f"March {1 + number % 28}, 2019", "", "Dear Secretary Abernathy:"] if not number % 10 else [])
        for block in range(9):
            page.lines(72, 690 - 70 * block, PARAGRAPH)
    return page.saved()


MEASURE = """
import resource, sys
from congress_letters import read
unit = 1 if sys.platform == "darwin" else 1024
read(sys.argv[1])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
document = read(sys.argv[2])
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(document.pages, (after - before) * unit)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not say how much memory a process had at most")
def test_memory_over_500_pages_is_that_of_the_text(tmp_path: Path) -> None:
    small, large = tmp_path / "50.pdf", tmp_path / "500.pdf"
    small.write_bytes(many(50))
    large.write_bytes(many(500))
    done = subprocess.run([sys.executable, "-c", MEASURE, small, large], capture_output=True, text=True, check=True)
    pages, grown = map(int, done.stdout.split())
    assert pages == 500
    assert grown < 450 * PER_PAGE, f"{grown / 450:,.0f} bytes a page"


def _extracted(path: Path) -> str:
    pdf = pypdfium2.PdfDocument(path)
    try:
        return "".join(page.get_textpage().get_text_range() for page in pdf)
    finally:
        pdf.close()


def test_reading_and_parsing_take_a_few_times_what_extraction_takes(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(many(2))
    took = {}
    ways: dict[str, Callable[[], str]] = {
        "theirs": lambda: _extracted(path),
        "reading": lambda: read(path).text,
        "all": lambda: str(read(path).letter().body),
    }
    for name, work in ways.items():
        work()
        best = float("inf")
        for _ in range(20):
            start = time.process_time()
            work()
            best = min(best, time.process_time() - start)
        took[name] = best
    assert took["reading"] < 0.8 * TIMES * took["theirs"], took
    assert took["all"] < TIMES * took["theirs"], took
