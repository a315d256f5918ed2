"""Pages with the parts drawn over them: each where it stands, in a file that loads and runs nothing."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from congress_letters import read
from congress_letters._draw import draw, regions_of
from congress_letters.readers import File
from tests import browser
from tests.readers.written import Page


def letter() -> bytes:
    page = Page()
    page.lines(72, 720, ["March 4, 2019"])
    page.lines(72, 690, ["Dear <b>Chair</b> Orr:"])
    page.lines(72, 660, ["We write about the weather radio at Cutler Point, and ask that it be mended soon."])
    page.lines(72, 620, ["Sincerely,"])
    page.lines(72, 570, ["Marian Oakes", "Senator"])
    return page.saved()


def test_the_page_has_a_strict_policy_and_nothing_that_it_forbids() -> None:
    page = draw(File.of(letter(), "a<script>.pdf"), "html").decode()
    policy = re.search(r'http-equiv=Content-Security-Policy content="([^"]+)"', page)
    assert policy
    assert policy[1].startswith("default-src 'none'; img-src data:; style-src 'sha256-")
    assert "unsafe" not in policy[1]
    assert not re.search(r"<[^>]* style=|<script|<link|<b>Chair| on\w+=", page)


def test_a_page_as_a_picture() -> None:
    picture = Image.open(io.BytesIO(draw(File.of(letter(), "a.pdf"), "png")))
    assert picture.size == (1224, 1584)
    assert len(picture.getcolors(1 << 24) or ()) > 20


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    yield from browser.launched()


def test_a_browser_shows_each_part_where_it_stands(chromium: Any, tmp_path: Path) -> None:
    data = letter()
    file = tmp_path / "letter.html"
    file.write_bytes(draw(File.of(data, "letter.pdf"), "html"))
    document = read(data)
    regions = regions_of(document, document.letter())
    assert {region.part for region in regions} >= {"date", "salutation", "block", "closing", "signature"}
    with browser.opened(chromium, file) as (page, told):
        sheet = page.locator(".page").bounding_box()
        scale = sheet["width"] / 612
        for number, region in enumerate(regions, 1):
            box = page.locator(f"#r{number}").bounding_box()
            assert page.locator(f"#r{number}").get_attribute("title").startswith(region.part)
            assert abs(box["x"] - sheet["x"] - scale * region.box.left) < 2
            assert abs(box["y"] - sheet["y"] - scale * (792 - region.box.top)) < 2
        assert [message for message in told if not message.startswith("request: data:")] == []
