"""A real browser for the tests of pages: Chromium, without a window. Tests that need it are skipped where it is not there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


def launched() -> Iterator[Any]:
    """A browser, for a fixture."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install playwright")
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip("there is no Chromium here: apt install chromium")
    # The sandbox can't be had as root, as in containers.
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox"] if root else [])
        yield browser
        browser.close()


@contextmanager
def opened(browser: Any, file: Path, **settings: Any) -> Iterator[tuple[Any, list[str]]]:
    """A page out of a file, and what it did that no page may do: complaints on the console, errors, dialogs, requests."""
    page = browser.new_page(**settings)
    told: list[str] = []

    def dismissed(dialog: Any) -> None:
        told.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("console", lambda message: told.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: told.append(f"error: {error}"))
    page.on("dialog", dismissed)
    page.on("request", lambda request: told.append(f"request: {request.url}") if request.url != file.as_uri() else None)
    page.on("popup", lambda other: told.append(f"window: {other.url}"))
    page.goto(file.as_uri())
    yield page, told
    page.close()


def barriers(page: Any) -> list[str]:
    """What axe-core finds that is serious or critical."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe-core: pip install axe-playwright-python")
    found = axe.Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found if one["impact"] in ("serious", "critical")]


# The least contrast that any text has against what is behind it, over all elements of the page that have text of their own.
# axe-core leaves elements undecided that lie over others; this decides them all.
CONTRAST = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const linear = (v) => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => .2126 * linear(r) + .7152 * linear(g) + .0722 * linear(b);
  let least = [99, ""];
  for (const element of document.body.querySelectorAll("*")) {
    if (["SCRIPT", "STYLE", "TITLE"].includes(element.tagName)) continue;
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    let behind = element;
    while (behind && rgba(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
    const back = behind ? rgba(getComputedStyle(behind).backgroundColor) : [255, 255, 255, 255];
    const [a, b] = [light(rgba(getComputedStyle(element).color)), light(back)].sort((x, y) => y - x);
    const contrast = (a + .05) / (b + .05);
    if (contrast < least[0]) least = [contrast, element.outerHTML.slice(0, 120)];
  }
  return least;
}"""
