"""Paragraphs on one line that list names."""

from __future__ import annotations

from ._vocabulary import BIT, Vocabulary
from ._words import LONGEST, Words, words_in

__all__ = ["is_roll"]

_HONORIFIC = BIT["honorifics"]
# Characters for each separator of a list of names, at most.
_ROLL = 40
_AND = " and "


def is_roll(line: Words, vocabulary: Vocabulary) -> bool:
    """A paragraph on one line that lists names: most of what stands between its commas is a name, little an office.

    Of a long one its beginning tells.
    """
    if not line.words and (line.text.count(",") + line.text.count(";")) * _ROLL > len(line.text):
        line = words_in(line.text[:LONGEST].rsplit(None, 1)[0], vocabulary)
    marks, given = line.count("separator"), line.count("given")
    if (
        marks < (2 if _AND in line.text else 3)
        or given * 2 <= marks
        or line.count("office") * 3 >= given
        or line.count("uncapitalised") * 12 > len(line.words)
    ):
        return False
    return not line.signs & _HONORIFIC and line.words[0].text[-1] != ":"
