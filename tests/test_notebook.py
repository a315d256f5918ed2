"""Letters and documents where they show themselves: in a notebook, which is run here, and on a terminal with rich."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest

from congress_letters import parse, read
from congress_letters._model import Letter, Source
from tests.letters import LETTERS
from tests.test_page import INJECTIONS, _hostile

ROOT = Path(__file__).parents[1]


@pytest.mark.filterwarnings("ignore")
def test_the_notebook_runs_and_shows_letters_and_documents() -> None:
    nbformat = pytest.importorskip("nbformat", reason="nbformat is not installed: pip install nbclient ipykernel")
    nbclient = pytest.importorskip("nbclient", reason="nbclient is not installed: pip install nbclient ipykernel")
    pytest.importorskip("ipykernel", reason="ipykernel is not installed: pip install ipykernel")
    notebook = nbformat.read(ROOT / "docs" / "notebook.ipynb", as_version=4)
    nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(ROOT)}}).execute()
    shown = {cell.id: cell.outputs[-1].data["text/html"] for cell in notebook.cells if cell.cell_type == "code"}
    assert all(value in shown["letter"] for value in ("Hollis Abernathy", "<b>March 4, 2019</b>", "Marian Oakes", "simple.txt"))
    assert all(value in shown["document"] for value in ("two-columns.txt", "text", "Dear Secretary Drax:"))
    assert "<b>no-signature</b>: no signature was found" in shown["issues"]


@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_shows_itself(name: str) -> None:
    html = LETTERS[name]._repr_html_()
    assert html.startswith("<table>")
    assert html.endswith("</table>")


def test_what_is_shown_is_what_the_terminal_shows() -> None:
    html = parse((ROOT / "docs" / "examples" / "simple.txt").read_text("utf-8"), name="simple.txt")._repr_html_()
    assert "<b>Hollis Abernathy</b>" in html
    bare = re.sub(r"</?(?:b|span)[^>]*>", "", html)
    rows = re.findall(r"<th[^>]*>([^<]*)</th><td[^>]*>([^<]*)</td>", bare)
    assert ("to", "The Honorable Hollis Abernathy") in rows
    assert ("", "Administrator") in rows
    assert ("signed", "Marian Oakes · Member of Congress · representative") in rows


def test_headings_and_levels_of_lists_are_seen() -> None:
    html = parse((ROOT / "docs" / "examples" / "requests.txt").read_text("utf-8"))._repr_html_()
    assert "<b>What we ask for</b>" in html
    assert "<b>   a. </b>those that the maker made itself, and" in html
    assert "white-space:pre-wrap" in html


@pytest.mark.parametrize("words", INJECTIONS)
def test_no_markup_of_a_letter_gets_through(words: str) -> None:
    allowed = {"table", "caption", "tr", "th", "td", "div", "pre", "b", "span"}
    letter = parse(_hostile(words), name=words)
    document = read(_hostile(words).encode("utf-8", "replace"), name=words) if "\x00" not in words else None
    for html in (letter._repr_html_(), document._repr_html_() if document else ""):
        tags = re.findall(r"<([a-zA-Z/!?][^\s>]*)[^>]*>", html)
        assert {tag.strip("/").lower() for tag in tags} <= allowed


def test_a_letter_of_many_lines_is_cut_short() -> None:
    signers = "\n\n".join(f"Pat Lee{'x' * n}\nMember of Congress" for n in range(1, 400))
    html = parse(f"Dear Chair Orr:\n\nWe write.\n\nSincerely,\n\n{signers}\n")._repr_html_()
    assert re.search(r"\.\.\. and \d+ more lines", html)
    assert html.count("<tr>") == 201


def test_rich_prints_a_letter_in_colour_as_wide_as_there_is_room() -> None:
    console_of: Any = pytest.importorskip("rich.console").Console
    letter = parse((ROOT / "docs" / "examples" / "simple.txt").read_text("utf-8"), name="simple.txt")
    stream = io.StringIO()
    console_of(file=stream, force_terminal=True, width=60, color_system="standard").print(letter)
    printed = stream.getvalue()
    plain = re.sub(r"\x1b\[[0-9;]*m", "", printed)
    assert printed != plain
    assert re.search(r"^to +The Honorable Hollis Abernathy$", plain, re.MULTILINE)
    assert max(len(line.rstrip()) for line in plain.split("\n")) <= 60


def test_rich_lets_no_letter_rule_the_terminal() -> None:
    console_of: Any = pytest.importorskip("rich.console").Console
    stream = io.StringIO()
    letter = Letter(source=Source(name="\x1b[2J[red]x[/red]"))
    console_of(file=stream, width=80).print(letter)
    assert "\x1b" not in stream.getvalue()
    assert "[red]x[/red]" in stream.getvalue()
