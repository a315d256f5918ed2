"""Law 3: the pieces of the top-level parts partition the characters that are neither blank nor control or format characters."""

from __future__ import annotations

import unicodedata
from collections import Counter

from hypothesis import given

from congress_letters import Recipient, parse
from tests.laws.inputs import any_texts, places


@given(any_texts())
def test_every_character_is_in_one_part(text: str) -> None:
    letter = parse(text)
    seen: Counter[int] = Counter()
    # Addressees may share an address: theirs count once.
    seen.update(set().union(*(places(part.pieces) for part in letter if isinstance(part, Recipient))))
    for part in letter:
        if not isinstance(part, Recipient):
            seen.update(places(part.pieces))
    printed = {at for at, c in enumerate(text) if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf")}
    lost = sorted(printed - seen.keys())
    assert not lost, (lost, "".join(text[at] for at in lost))
    twice = sorted(at for at in printed if seen[at] > 1)
    assert not twice, (twice, "".join(text[at] for at in twice))


def test_nothing_of_a_roll_is_lost() -> None:
    letter = "Dear Mr. Lee: We write to ask that the plan be sent soon.\nSincerely,\n"
    letter += "{}Pat Lee, Walter Lee, Pat Ashton; Members of Congress.{}\n"
    for mark in ("", "**"):
        text = letter.format(mark, mark)
        parsed = parse(text)
        assert parsed.group_title is not None
        assert text[parsed.group_title.pieces[0].start : parsed.group_title.pieces[-1].end] == f"Members of Congress.{mark}"
