"""Counts the work of a parse, for the law that it grows no faster than the text. Nothing is counted unless somebody asks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock, get_ident

_lock = RLock()


class Work:
    """What one thread has done since it began to count."""

    __slots__ = ("_thread", "characters", "steps")

    characters: int
    """Characters handed to the cutting, to evidence and to values; one that is handed on twice counts twice."""
    steps: int
    """Steps of the search: a stack times what a piece could be."""

    def __init__(self) -> None:
        self.characters = self.steps = 0
        self._thread = get_ident()

    def add(self, characters: int = 0, steps: int = 0) -> None:
        """Count; the work of other threads is not this one's."""
        if get_ident() == self._thread:
            self.characters += characters
            self.steps += steps


counting: Work | None = None
"""Who counts now. The hooks look here, and go on at once where it is None."""


@contextmanager
def count() -> Iterator[Work]:
    """Count the work of this thread inside the ``with``. Threads that want to count wait for each other.

    >>> with count() as work:
    ...     parse(text)  # doctest: +SKIP
    """
    global counting
    with _lock:
        before, counting = counting, Work()
        try:
            yield counting
        finally:
            counting = before
