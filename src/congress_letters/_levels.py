"""How deep a list item is: what its label says, after the labels before it."""

from __future__ import annotations

from attrs import define, field

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


@define(slots=True, eq=False, repr=False)
class Levels:
    """Follows the labels of a body's lists: a label that goes on with an open list is of its level, a first label goes deeper.

    "I." may be the ninth of "A.", "B." ... or the first of "I.", "II.": the list that is open decides.
    """

    _open: list[tuple[str, int]] = field(init=False, factory=list)
    """Style and last number of each open list, the outermost first."""

    def reset(self) -> None:
        """A block that is no list item ends all lists."""
        self._open.clear()

    def level(self, label: str) -> int:
        """Depth of the next item, 0 for the outermost list."""
        readings = _readings(label)
        for depth in range(len(self._open) - 1, -1, -1):
            style, last = self._open[depth]
            number = next((n for s, n in readings if s == style and n == last + 1), None)
            if number is not None:
                del self._open[depth + 1 :]
                self._open[depth] = (style, number)
                return depth
        for style, number in readings:
            if number <= 1 and style not in [s for s, _ in self._open]:
                self._open.append((style, number))
                return len(self._open) - 1
        for depth in range(len(self._open) - 1, -1, -1):
            style = self._open[depth][0]
            number = next((n for s, n in readings if s == style), None)
            if number is not None:
                del self._open[depth + 1 :]
                self._open[depth] = (style, number)
                return depth
        self._open.append(readings[0])
        return len(self._open) - 1


def _readings(label: str) -> list[tuple[str, int]]:
    """What a label may be: its style (the label with its number left out) and its number. A bullet goes on for ever."""
    core = label.strip("().[] ")
    around = label.replace(core, "#", 1) if core else label
    if core.isdigit():
        return [(f"{around}1", int(core))]
    if core.isalpha() and core.isascii() and (core.islower() or core.isupper()):
        case = "a" if core.islower() else "A"
        letter = [(f"{around}{case}", ord(core.lower()) - 96)] if len(core) == 1 else []
        roman = [(f"{around}{case}i", _roman(core.lower()))] if set(core.lower()) <= set(_ROMAN) else []
        # "i" begins a list of its own more often than it is the ninth letter of one.
        return roman + letter if roman and roman[0][1] == 1 else letter + roman or [(label, 0)]
    if core.replace(".", "").isdigit():
        return [(f"{around}{core.count('.')}", int(core.split(".")[-1]))]
    return [(label, 0)]


def _roman(text: str) -> int:
    total = 0
    for i, char in enumerate(text):
        value = _ROMAN[char]
        total += -value if i + 1 < len(text) and _ROMAN[text[i + 1]] > value else value
    return total
