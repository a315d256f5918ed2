"""Takes docs/images/view.png anew: the page of an example, in Chromium. Needs playwright and Chromium, as the tests of pages do."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from congress_letters import parse
from congress_letters._page import Shown, page

ROOT = Path(__file__).parents[1]


def main() -> int:
    example = ROOT / "docs" / "examples" / "requests.txt"
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        print("there is no Chromium here: apt install chromium", file=sys.stderr)
        return 2
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        file = Path(folder) / "page.html"
        file.write_text(page([Shown(example.name, parse(example.read_text("utf-8"), name=example.name))]), "utf-8")
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox"] if root else [])
        tab = browser.new_page(viewport={"width": 1180, "height": 760}, color_scheme="light")
        tab.goto(file.as_uri())
        tab.hover(".text .recipient")
        tab.screenshot(path=str(ROOT / "docs" / "images" / "view.png"))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
