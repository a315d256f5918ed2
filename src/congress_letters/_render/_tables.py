"""The rows of a table, told from its text: a value has no line breaks."""

from __future__ import annotations

__all__ = ["rows_of", "with_bars"]

_NO_FIGURE = frozenset({"n/a", "N/A"})


def with_bars(text: str) -> bool:
    """Whether a table is written as Markdown does: "| Town | 2018 | | Winton | 412 |"."""
    return text.startswith("| ") and text.endswith(" |") and len(text) > 4


def rows_of(text: str) -> tuple[tuple[str, ...], ...]:
    """The cells of a table's text by rows; () where they can't be told.

    They can where bars stand around the cells (then a row is one piece of text, bars included), and where each row has a
    label in words and as many figures as the others: "Town 2018 2019 Winton 412 388 Port Lee 510 499".
    """
    if with_bars(text):
        return tuple((row,) for row in text.replace("| |", "|\n|").split("\n"))
    rows: list[list[str]] = []
    for word in text.split():
        if _is_figure(word):
            if not rows:
                return ()
            rows[-1].append(word)
        elif rows and len(rows[-1]) == 1:
            rows[-1][0] += f" {word}"
        else:
            rows.append([word])
    if len(rows) < 2 or len(rows[0]) < 2 or any(len(row) != len(rows[0]) for row in rows):
        return ()
    return tuple(tuple(row) for row in rows)


def _is_figure(word: str) -> bool:
    return word in _NO_FIGURE or any(char.isdigit() for char in word)
