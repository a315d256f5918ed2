"""Damage by program: what the copies and their answers are."""

from __future__ import annotations

import random
from typing import Any

import pytest
from damage import DAMAGES, LIMITS, judged

LETTER = """\
                         Washington, DC, March 4, 2019.
The Honorable Hollis Abernathy, Jr.
Administrator
12 C Street, NW
Washington, DC 20590

Dear Mr. Abernathy:

We write about the ferry at Winton, which has not run since the spring, and ask you
to tell the Administrator of the harbor.

  Thank you.

Sincerely,

MARIAN OAKES        Peregrine Holt
Member of Congress  Member of Congress
"""
ANSWER: dict[str, Any] = {
    "id": "own",
    "date": "2019-03-04",
    "letterhead": [],
    "recipients": [
        {
            "honorific": "The Honorable",
            "name": "Hollis Abernathy, Jr.",
            "titles": ["Administrator"],
            "organization": [],
            "address": ["12 C Street, NW", "Washington, DC 20590"],
        }
    ],
    "salutation": "Dear Mr. Abernathy:",
    "n_paragraphs": 2,
    "closing": "Sincerely,",
    "signers": [
        {"name": "MARIAN OAKES", "titles": ["Member of Congress"]},
        {"name": "Peregrine Holt", "titles": ["Member of Congress"]},
    ],
}


def copy(way: str, seed: int = 1) -> tuple[str, dict[str, Any]]:
    return DAMAGES[way](LETTER, ANSWER, random.Random(seed))


def test_all_have_a_limit() -> None:
    assert DAMAGES.keys() == LIMITS.keys()


@pytest.mark.parametrize("way", DAMAGES)
def test_the_same_dice_give_the_same_copy(way: str) -> None:
    assert copy(way) == copy(way)


def test_one_line() -> None:
    text, want = copy("one line")
    assert text.startswith("Washington, DC, March 4, 2019. The Honorable Hollis")
    assert "\n" not in text
    assert judged(want, "one line")["n_paragraphs"] is None
    assert judged({"n_paragraphs": 1}, "one line")["n_paragraphs"] == 1
    assert judged(want, "wrapped") == want


def test_unspaced() -> None:
    text, _ = copy("unspaced")
    assert "\n\n" not in text
    assert "\nThank you.\nSincerely," in text


def test_wrapped_is_set_anew() -> None:
    text, _ = copy("wrapped")
    assert max(map(len, text.splitlines())) <= 60
    body = "We write about the ferry at Winton, which has not run since\nthe spring, and ask you to tell the"
    assert f"\n{body} Administrator of the\nharbor.\n" in text
    assert "\n  Thank you.\n" in text


def test_misread_has_the_block_as_it_was_misread() -> None:
    changed = 0
    for seed in range(60):
        text, want = copy("misread", seed)
        assert want["ocr"]
        recipient = want["recipients"][0]
        assert recipient["name"] == "Hollis Abernathy, Jr."
        for line in (*recipient["titles"], *recipient["address"]):
            assert f"\n{line}\n" in text
        changed += sum(a != b for a, b in zip(text, LETTER, strict=False)) > 0
    assert changed > 50


def test_exchanged_says_the_same_in_text_and_answer() -> None:
    text, want = copy("exchanged")
    recipient, (first, second) = want["recipients"][0], want["signers"]
    name = recipient["name"]
    assert name.endswith(", Jr.")
    assert name != "Hollis Abernathy, Jr."
    family = name.removesuffix(", Jr.").split()[-1]
    assert want["salutation"] == f"Dear Mr. {family}:"
    assert f"\n\nDear Mr. {family}:\n" in text
    assert f"\nThe Honorable {name}\n{recipient['titles'][0]}\n{recipient['address'][0]}\n{recipient['address'][1]}\n" in text
    assert f"tell the {recipient['titles'][0]} of" in text
    assert first["name"].isupper()
    assert first["titles"] == second["titles"] != ["Member of Congress"]
    assert f"{first['name']} " in text
    assert "Abernathy" not in text
    assert "Washington, DC, March 4, 2019." in text
    assert want["date"] == "2019-03-04"
    assert (want["n_paragraphs"], want["closing"]) == (2, "Sincerely,")
