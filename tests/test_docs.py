"""The docs are complete where that can be counted, and their links lead somewhere. Sphinx runs the code in them."""

from __future__ import annotations

import re
from pathlib import Path

import congress_letters
from congress_letters import IssueCode

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"


def test_every_public_name_is_in_the_reference() -> None:
    reference = (DOCS / "reference.md").read_text("utf-8")
    shown = set(re.findall(r"^\.\. (?:auto\w+|data):: (\w+)$", reference, re.MULTILINE))
    assert set(congress_letters.__all__) <= shown


def test_every_issue_code_is_explained() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| .*[a-z].* \|$", (DOCS / "issues.md").read_text("utf-8"), re.MULTILINE)
    assert {code.value for code in IssueCode} <= set(rows)


def test_links_between_files_lead_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *DOCS.glob("*.md")]
    links = [(page, target) for page in pages for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))]
    assert len(links) > 20
    assert [(page.name, target) for page, target in links if not (page.parent / target).exists()] == []
