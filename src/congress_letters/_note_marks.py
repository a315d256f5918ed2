"""Where the marks of footnotes stand in running text: "by mail.1"."""

from __future__ import annotations

import re

_MARK = re.compile(r"[a-z.,;:”\"’')\]]([0-9]{1,2})(?![0-9])")


class NoteMarks:
    """The first mark of each figure in a text: looked for once, when somebody asks."""

    __slots__ = ("_first", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._first: dict[str, int] | None = None

    def above(self, figure: str, place: int) -> bool:
        """The text has a mark of that figure above a place."""
        if self._first is None:
            self._first = {}
            for found in _MARK.finditer(self._text):
                self._first.setdefault(found[1], found.start())
        return self._first.get(figure, place) < place
