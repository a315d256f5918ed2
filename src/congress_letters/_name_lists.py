"""Lines and paragraphs that list names: "Pat Lee, Lee Orr, Sam Day"."""

from __future__ import annotations

from ._abreast import may_be_names
from ._vocabulary import BIT, Vocabulary
from ._words import LANE, LONGEST, MOST, Word, Words, words_in

_HONORIFIC, _SUFFIX = BIT["honorifics"], BIT["suffixes"] | BIT["degrees"]
_SEPARATOR = LANE["separator"]
_DENSE = 40
"""Characters for each separator of a list of names, at most."""


def is_roll(line: Words, vocabulary: Vocabulary) -> bool:
    """A paragraph on one line that lists names. Of a long one its beginning tells."""
    if not line.words and (line.text.count(",") + line.text.count(";")) * _DENSE > len(line.text):
        line = words_in(line.text[:LONGEST].rsplit(None, 1)[0], vocabulary)
    marks = line.count("separator")
    if marks < 2 or (marks < 3 and " and " not in line.text) or _has_prose(line):
        return False
    if not _mostly_names(marks, line.count("given"), line.count("office")):
        return False
    return not line.signs & _HONORIFIC and line.words[0].text[-1] != ":"


def _mostly_names(marks: int, given: int, offices: int) -> bool:
    """Most of what stands between so many commas is a name, little an office."""
    return given * 2 > marks and offices * 3 < given


def _has_prose(line: Words) -> bool:
    return line.count("uncapitalised") * 12 > len(line.words)


def _short_lined(stretch: list[tuple[int, int, int, int]]) -> set[int]:
    """Lines in a row that list names, some two to a line."""
    if len(stretch) < 3:
        return set()
    marks, given, offices = (sum(line[n] for line in stretch) for n in (1, 2, 3))
    return {line[0] for line in stretch} if _mostly_names(marks, given, offices) else set()


def _names_over_lines(lines: list[Words], separators: list[int]) -> set[int]:
    """Lines in a row that are a list of names once they are read as one: of few names the given one is known."""
    out: set[int] = set()
    first = 0
    while first < len(lines):
        last = first
        while last < len(lines) and separators[last] > (last == first) and not _has_prose(lines[last]):
            last += 1
        if last - first > 1:
            words = [word for line in lines[first:last] for word in line.words]
            stretches = _stretches(words)
            names = sum(1 for stretch in stretches if 1 < len(stretch) < 6 and may_be_names(stretch))
            small = sum(1 for stretch in stretches if len(stretch) == 1 and stretch[0].bits & _SUFFIX)
            # A semicolon parts signers from those with another office, or from what they are together.
            enough = names > (3 if any(word.text[-1] == ";" for word in words) else 4) and names * 2 > len(stretches) - small
            # A name a line, as the Record sets signers, is a column.
            if enough and (len(stretches) - small) * 5 > (last - first) * 7:
                out |= set(range(first, last))
        first = last + 1
    return out


def _stretches(words: list[Word]) -> list[list[Word]]:
    """Words between the commas and semicolons that part them."""
    out: list[list[Word]] = [[]]
    for word in words:
        out[-1].append(word)
        if word.text[-1] in ",;":
            out.append([])
    return [stretch for stretch in out if stretch]


def roll_lines(lines: list[Words]) -> frozenset[int]:
    """Which lines belong to a run of names set as a paragraph: "Pat Lee, Lee Orr, Sam / Day, Kim Roe; Members of Congress."

    Names break at the lines' ends there, so such lines are not to be cut.
    """
    separators = [line.counts >> _SEPARATOR & MOST for line in lines]
    if len(lines) < 2 or max(separators) < 2:
        return frozenset()
    out: set[int] = set()
    plain: set[int] = set()
    dense: set[int] = set()
    stretch: list[tuple[int, int, int, int]] = []
    for i, (line, marks) in enumerate(zip(lines, separators, strict=True)):
        if marks < 2:
            out |= _short_lined(stretch)
            stretch = []
            continue
        if marks > 2:
            dense.add(i)
        if _has_prose(line):
            out |= _short_lined(stretch)
            stretch = []
            continue
        given = line.count("given")
        stretch.append((i, marks, given, line.count("office")))
        if marks > 2:
            plain.add(i)
            if given > 1:
                out.add(i)
    out |= _short_lined(stretch)
    out |= _names_over_lines(lines, separators)
    # One such line is a name with its offices; a second one right below makes it a run.
    run = {i for i in out if i + 1 in out or i - 1 in out}
    run |= {i - 1 for i in run if i - 1 in plain}
    return frozenset(
        run | {i + 1 for i in run if i + 1 < len(lines) and i + 1 not in dense and i + 2 not in run and len(lines[i].text) > 40}
    )
