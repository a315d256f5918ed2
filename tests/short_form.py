"""Expected letters in a short form that can be written by hand, and their comparison with what the parser gives.

`CONTRIBUTING.md` shows the form. Only the keys that are given are compared. "…" in an expected text stands for whatever
comes there: "We write … by April 1." Furniture and unclassified text are compared as one text each, because how it is cut
into pieces matters to nobody.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from congress_letters import parse, to_dict

ANY = "…"


def assert_reads_as(text: str, expected: dict[str, Any], name: str) -> None:
    """Parse a text and compare; a failure prints both short forms as a diff."""
    actual = project(expected, short_form(to_dict(parse(text, name=name))))
    if actual != expected:
        lines = difflib.unified_diff(_lines(expected), _lines(actual), "expected", "parsed", lineterm="", n=2)
        print(*lines, sep="\n")
        pytest.fail(f"{name} reads otherwise; the diff is what was printed", pytrace=False)


def read(file: Path) -> tuple[str, dict[str, Any]]:
    """A letter's text as it stands in the file, and what is expected of it."""
    expected = json.loads(file.read_text("utf-8"))
    assert isinstance(expected, dict)
    text = file.with_name(file.name.removesuffix(".json").removesuffix(".expected") + ".txt").read_bytes().decode("utf-8")
    return text, expected


def short_form(letter: dict[str, Any]) -> dict[str, Any]:
    """All that the short form can say about a letter, from its JSON."""
    date = letter["date"] or {}
    return {
        "letterhead": _texts((letter["letterhead"] or {}).get("lines")),
        "chamber": (letter["letterhead"] or {}).get("chamber"),
        "date": date.get("iso"),
        "date_text": date.get("text"),
        "place": date.get("place"),
        "delivery": _texts(letter["delivery"]),
        "recipients": [_recipient(item) for item in letter["recipients"]],
        "subject": _text(letter["subject"]),
        "salutation": _text(letter["salutation"]),
        "addressees": list((letter["salutation"] or {}).get("addressees", ())),
        "body": [[b["kind"], b["text"], b["label"], b["level"]] for b in (letter["body"] or {}).get("blocks", ())],
        "closing": _text(letter["closing"]),
        "lead_in": (letter["closing"] or {}).get("lead_in"),
        "signatures": [_signature(item) for item in letter["signatures"]],
        "group_title": _text(letter["group_title"]),
        "reference_initials": _text(letter["reference_initials"]),
        "copies": _texts(letter["copies"]),
        "enclosures": _texts(letter["enclosures"]),
        "postscript": _text(letter["postscript"]),
        "footnotes": [[item["label"], item["text"]] for item in letter["footnotes"]],
        "furniture": " ".join(_texts(letter["furniture"])),
        "unclassified": " ".join(_texts(letter["unclassified"])),
        "issues": sorted({item["code"] for item in letter["issues"]}),
    }


def project(expected: dict[str, Any], actual: dict[str, Any]) -> dict[str, Any]:
    """The part of ``actual`` that ``expected`` speaks about, and as it speaks about it."""
    unknown = expected.keys() - actual.keys()
    assert not unknown, f"the short form has no {sorted(unknown)}; it has {sorted(actual)}"
    special: dict[str, Callable[[Any, Any], Any]] = {"body": _rows, "signatures": _signers, "issues": _codes}
    return {key: special.get(key, _same)(value, actual[key]) for key, value in expected.items()}


def _same(expected: Any, actual: Any) -> Any:
    if isinstance(expected, str) and isinstance(actual, str):
        return expected if _fits(expected, actual) else actual
    if isinstance(expected, list) and isinstance(actual, list):
        pairs = zip(expected, actual, strict=False)
        return [_same(e, a) for e, a in pairs] + actual[len(expected) :]
    if isinstance(expected, dict) and isinstance(actual, dict):
        return project(expected, actual)
    return actual


def _fits(pattern: str, text: str) -> bool:
    if ANY not in pattern:
        return pattern == text
    head, tail = (side.strip() for side in pattern.split(ANY))
    return text.startswith(head) and text[len(head) :].endswith(tail)


def _rows(expected: list[list[Any]], actual: list[list[Any]]) -> list[Any]:
    """A block is [kind, text], and its label and level where they matter."""
    # Looked up by text, not by place: one block too many would make all that follow differ.
    pairs = [(next((row for row in expected if _fits(row[1], found[1])), found[:2]), found) for found in actual]
    return [_same(row, found[: len(row)]) for row, found in pairs]


def _signers(expected: list[Any], actual: list[dict[str, Any]]) -> list[Any]:
    """A signer whose name is all that matters is just the name."""
    brief = bool(expected) and all(isinstance(item, str) for item in expected)
    pairs = zip(expected, actual, strict=False)
    rest = actual[len(expected) :]
    return [_same(e, a["name"] if isinstance(e, str) else a) for e, a in pairs] + [a["name"] if brief else a for a in rest]


def _codes(expected: list[str], actual: list[str]) -> list[str]:
    """Codes that are given must come up, others may; an empty list means that there are no issues."""
    return expected if expected and set(expected) <= set(actual) else actual


def _person(item: dict[str, Any]) -> dict[str, Any]:
    name = item["name"] or {}
    return {
        "honorific": item["honorific"],
        "name": name.get("text"),
        "given": name.get("given"),
        "family": name.get("family"),
        "suffix": name.get("suffix"),
        "titles": _texts(item["titles"]),
    }


def _recipient(item: dict[str, Any]) -> dict[str, Any]:
    return _person(item) | {"organization": _texts(item["organization"]), "address": _texts(item["address"])}


def _signature(item: dict[str, Any]) -> dict[str, Any]:
    return _person(item) | {key: item[key] for key in ("party", "state", "district", "role")}


def _text(item: dict[str, Any] | None) -> Any:
    return item and item["text"]


def _texts(items: list[dict[str, Any]] | None) -> list[str]:
    return [item["text"] for item in items or ()]


def _lines(form: dict[str, Any]) -> list[str]:
    return json.dumps(form, indent=1, ensure_ascii=False).splitlines()
