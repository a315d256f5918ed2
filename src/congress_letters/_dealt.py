"""Names and their titles that were set in columns and came out row by row: the order in which they belong together."""

from __future__ import annotations

from ._vocabulary import BIT
from ._words import Words

_OFFICE, _BODY, _GIVEN, _STREET = BIT["offices"], BIT["bodies"], BIT["given"], BIT["streets"]


def dealt(segments: list[Words]) -> list[int]:
    """The order of a line's segments when names and their titles were set in columns: each name with its title.

    "Pat Lee / Lee Orr / United States Senator / United States Senator" came out row by row; as many titles as names.
    """
    kinds = ["title" if _is_title(segment) else "name" if _is_name(segment) else "" for segment in segments]
    order: list[int] = []
    at = 0
    while at < len(kinds):
        names = _run(kinds, at, "name")
        titles = _run(kinds, at + names, "title")
        if names > 1 and names == titles:
            order += [place for n in range(names) for place in (at + n, at + names + n)]
            at += names + titles
        else:
            order += range(at, at + max(1, names))
            at += max(1, names)
    return order


def _run(kinds: list[str], at: int, kind: str) -> int:
    end = at
    while end < len(kinds) and kinds[end] == kind:
        end += 1
    return end - at


def _is_title(segment: Words) -> bool:
    words = segment.words
    if not 0 < len(words) < 8 or words[0].bits & _GIVEN:
        return False
    return bool((words[0].bits | words[-1].bits) & _OFFICE) or segment.text.endswith("Congress")


def _is_name(segment: Words) -> bool:
    words = segment.words
    return 1 < len(words) < 8 and not segment.signs & (_BODY | _STREET) and any(word.bits & _GIVEN for word in words[:-1])
