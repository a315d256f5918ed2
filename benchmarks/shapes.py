"""Texts of one shape at any length, to see how work and time grow: by `growth.py`, and by the law that counts work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

_HEAD = (
    "March 4, 2019\n\nThe Honorable Pat Lee\nChair\nCommittee on Trade\n12 Main Street\nPortland, ME 04101\n\nDear Chair Lee:\n\n"
)
_FOOT = "\n\nSincerely,\n\nSam Day\nMember of Congress\n"
_SENTENCE = (
    "We write to ask for the harbor plan that your office promised in June, because the pilots say that the channel is too "
    "narrow for the ferries and nobody has measured it since the storm. "
)
_GIVEN = ("Pat", "Lee", "Sam", "Kim", "Ruth", "Alan", "Maria", "John", "Grace", "Peter", "Ellen")
_FAMILY = ("Orr", "Day", "Roe", "Okafor", "Prado-Lind", "van Dyke", "Abernathy", "Holt", "Oakes")


def _filled(size: int, item: Callable[[int], str], head: str = _HEAD, foot: str = _FOOT) -> str:
    """A letter with as many items as make up the size."""
    out, length = [head], len(head) + len(foot)
    for number in count():
        if length >= size and number:
            break
        out.append(item(number))
        length += len(out[-1])
    return "".join([*out, foot])


def name(number: int) -> str:
    """A signer of our own making, another one for each number."""
    return f"{_GIVEN[number % len(_GIVEN)]} {chr(65 + number % 26)}. {_FAMILY[number % len(_FAMILY)]}"


def _nested(number: int) -> str:
    row = number % 7
    if row == 0:
        return f"{number // 7 + 1}. {_SENTENCE[:90]}\n"
    if row in (1, 4):
        return f"   {'ad'[row == 4]}. {_SENTENCE[:70]}\n"
    return f"      {('i', 'ii')[row % 3 == 0]}. {_SENTENCE[:60]}\n"


def _columns(number: int) -> str:
    title = "Member of Congress"
    return f"{name(number):<32}{name(number + 1):<32}{name(number + 2)}\n{title:<32}{title:<32}{title}\n\n"


def _dense_columns(number: int) -> str:
    return f"{name(number):<32}{name(number + 1)}\n"


def _wrapped(number: int) -> str:
    return f"{_SENTENCE[:75]}\n{_SENTENCE[75:148]}\n"


SHAPES: dict[str, Callable[[int], str]] = {
    "many paragraphs": lambda size: _filled(size, lambda n: f"{_SENTENCE * 3}\n\n"),
    "one paragraph": lambda size: _filled(size, _wrapped),
    "one line": lambda size: _filled(size, lambda n: _SENTENCE, _HEAD.replace("\n", " "), _FOOT.replace("\n", " ")),
    "many signers": lambda size: _filled(
        size, lambda n: f"{name(n)}\nMember of Congress\n\n", f"{_HEAD}{_SENTENCE}\n\nSincerely,\n\n", ""
    ),
    "many recipients": lambda size: _filled(
        size,
        lambda n: f"The Honorable {name(n)}\nChair\nCommittee on Trade\n{n + 1} Main Street\nPortland, ME 04101\n\n",
        "March 4, 2019\n\n",
        f"Dear Chairs:\n\n{_SENTENCE}{_FOOT}",
    ),
    "many footnotes": lambda size: _filled(size, lambda n: f"{n + 1} {name(n)}, Report on Harbors, page {n % 90}.\n", foot=""),
    "footnotes and marks": lambda size: _filled(
        size, lambda n: f"{_SENTENCE.strip()}[{n + 1}]\n\n[{n + 1}] Report, page {n % 90}.\n\n"
    ),
    "nested lists": lambda size: _filled(size, _nested),
    "blank lines": lambda size: "\n" * size,
    "blanks": lambda size: " " * size,
    "dear dear dear": lambda size: "Dear " * (size // 5),
    "dear a line": lambda size: "Dear Dear\n" * (size // 10),
    "commas": lambda size: "," * size,
    "commas and blanks": lambda size: ", " * (size // 2),
    "commas a line": lambda size: ",\n" * (size // 2),
    "columns": lambda size: _filled(size, _columns, f"{_HEAD}{_SENTENCE}\n\nSincerely,\n\n", ""),
    "one block of columns": lambda size: _filled(size, _dense_columns, f"{_HEAD}{_SENTENCE}\n\nSincerely,\n\n", ""),
    "one row of columns": lambda size: "Pat Lee    " * (size // 11),
    "one roll": lambda size: _filled(
        size, lambda n: f"{name(n)},{' ' if n % 4 else chr(10)}", f"{_HEAD}{_SENTENCE}\n\nSincerely,\n\n", ""
    ),
    "one word": lambda size: "x" * size,
    "one number": lambda size: "1" * size,
    "stars": lambda size: "*" * size,
    "stars apart": lambda size: "* " * (size // 2),
    "emphasis": lambda size: _filled(size, lambda n: "**we** _ask_ *you* "),
    "marks of quotation": lambda size: ">" * size,
    "hyphens at line ends": lambda size: _filled(size, lambda n: "we ask for the har-\n"),
    "dates": lambda size: _filled(size, lambda n: f"March {n % 28 + 1}, 2019\n", "", ""),
    "closings": lambda size: "Sincerely,\n\n" * (size // 12),
    "closings in a line": lambda size: "We ask. Sincerely, " * (size // 19),
    "letters": lambda size: _filled(size, lambda n: f"{_HEAD}{_SENTENCE}{_FOOT}\n", "", ""),
    "honorables": lambda size: "The Honorable " * (size // 14),
    "copies": lambda size: _filled(size, lambda n: f"cc: {name(n)}, Chair\n", f"{_HEAD}{_SENTENCE}{_FOOT}\n", ""),
    "pages": lambda size: _filled(size, lambda n: f"{_SENTENCE[:75]}\n\nPage {n + 2}\n\n{_SENTENCE[75:]}\n"),
    "control characters": lambda size: "\0" * size,
    "colons": lambda size: ":" * size,
    "brackets": lambda size: "(" * size,
    "quotation marks": lambda size: '"' * size,
}
"""A text of about so many characters, by the shape's name. Those in letters' clothing come first, then what breaks readers."""


def sizes(low: int, high: int) -> Iterator[int]:
    """Lengths from ``low`` to ``high``, about three to each power of ten."""
    steps = (1, 3.1623)
    size = float(low)
    for turn in count():
        if size > high * 1.001:
            return
        yield round(size)
        size = low * 10 ** (turn // 2) * steps[1] if turn % 2 == 0 else low * 10 ** (turn // 2 + 1)
