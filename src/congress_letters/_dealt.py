"""Names and their titles that were set in columns and came out row by row: the order in which they belong together."""

from __future__ import annotations

from collections.abc import Sequence

from ._abreast import is_title, may_be_names, run
from ._vocabulary import BIT
from ._words import Word, Words

_BODY, _GIVEN, _STREET = BIT["bodies"], BIT["given"], BIT["streets"]


def dealt(segments: list[Words]) -> list[int]:
    """The order of a line's segments when names and their titles were set in columns: each name with what is its own.

    "Pat Lee / Lee Orr / United States Senator / United States Senator" came out row by row; as many titles as names, and perhaps
    as many bodies; or each title with its body behind it.
    """
    kinds = [kind_of(segment.words) for segment in segments]
    order: list[int] = []
    at = 0
    while at < len(kinds):
        names = run(kinds, at, "name")
        columns = columns_of(kinds[at + names :], names) if names > 1 else []
        if columns:
            order += [at + place for n, column in enumerate(columns) for place in (n, *(names + one for one in column))]
            at += names + sum(map(len, columns))
        else:
            order += range(at, at + max(1, names))
            at += max(1, names)
    return order


def columns_of(kinds: Sequence[str], names: int) -> list[list[int]]:
    """What belongs to each of so many names, by its number in what follows them; nothing where it can't be dealt out evenly."""
    titles = run(kinds, 0, "title")
    if titles == names:
        rows = 1
        while run(kinds, rows * names, "body") == names:
            rows += 1
        return [[row * names + n for row in range(rows)] for n in range(names)]
    starts = [i for i, kind in enumerate(kinds) if kind == "title" and "name" not in kinds[:i]]
    end = next((i for i, kind in enumerate(kinds) if kind not in ("title", "body")), len(kinds))
    starts = [i for i in starts if i < end]
    if titles == 1 and len(starts) == names and kinds[0] == "title":
        return [list(range(a, b)) for a, b in zip(starts, [*starts[1:], end], strict=True)]
    return []


def kind_of(words: Sequence[Word]) -> str:
    """What a stretch is for this: "title", "name", "body", or nothing."""
    if is_title(words):
        return "title"
    if _is_name(words):
        return "name"
    return "body" if words and any(word.bits & _BODY for word in words) and not any(word.bits & _STREET for word in words) else ""


def _is_name(words: Sequence[Word]) -> bool:
    if not 1 < len(words) < 8 or any(word.bits & (_BODY | _STREET) for word in words):
        return False
    return any(word.bits & _GIVEN for word in words[:-1]) or may_be_names(words)
