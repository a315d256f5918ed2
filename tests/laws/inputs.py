"""Texts that the laws are tried on, and a walk through what was read from them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from attrs import fields, has
from hypothesis import strategies as st

from congress_letters import Letter, Span
from congress_letters.strategies import texts


def letter_texts(max_signers: int = 20) -> st.SearchStrategy[str]:
    """Letters in all layouts."""
    return texts(max_signers=max_signers).map(lambda drawn: drawn[2])


def _damaged(text: str, kind: str, dice: random.Random) -> str:
    lines = text.splitlines()
    if kind == "one line":
        return " ".join(text.split())
    if kind == "no empty lines":
        return "\n".join(line for line in lines if line.strip())
    if kind == "cut":
        return text[dice.randrange(len(text) + 1) :][: dice.randrange(len(text) + 1)]
    if kind == "lines in disorder":
        dice.shuffle(lines)
        return "\n".join(lines)
    if kind == "misread":
        return "".join(dice.choice("lI1|0O'.~ ") if dice.random() < 0.02 else c for c in text)
    if kind == "no blanks at line ends":
        return "".join(lines)
    if kind == "indents at random":
        return "\n".join(" " * dice.randrange(30) + line.strip() for line in lines)
    return f"{text}\n\n{text}"


def damaged_texts() -> st.SearchStrategy[str]:
    """Letters as extraction leaves them: flattened, cut, misread, twice."""
    kinds = (
        "one line", "no empty lines", "cut", "lines in disorder", "misread", "no blanks at line ends", "indents at random", "twice",
    )  # fmt: skip
    return st.builds(_damaged, letter_texts(6), st.sampled_from(kinds), st.randoms(use_true_random=False))


def any_texts() -> st.SearchStrategy[str]:
    """Letters, damaged letters, and any text at all, with NUL characters, lone surrogates and right-to-left marks in it."""
    characters = st.characters(exclude_categories=()) | st.sampled_from(
        "\n\n\r\t\f\v\0\x85\u00a0\u200f\u2028\u202e\ud800\ufeff*_#>-.:,"
    )
    lines = st.lists(
        st.text(characters, max_size=40) | st.sampled_from(("Sincerely,", "Dear Mr. Lee:", "cc:", "Page 2")), max_size=12
    )
    return st.one_of(letter_texts(), damaged_texts(), st.text(characters), lines.map("\n".join))


def placed(value: Any) -> Iterator[Any]:
    """Everything in it that has pieces, itself first."""
    if isinstance(value, tuple):
        for item in value:
            yield from placed(item)
    elif has(type(value)) and not isinstance(value, Span):
        if hasattr(value, "pieces"):
            yield value
        for f in fields(type(value)):
            yield from placed(getattr(value, f.name))


def children(value: Any) -> Iterator[tuple[Any, ...]]:
    """What it directly consists of: each field's values that have pieces, those of one field together."""
    for f in fields(type(value)):
        held = getattr(value, f.name)
        held = held if isinstance(held, tuple) else (held,)
        found = tuple(item for item in held if hasattr(item, "pieces"))
        if found:
            yield found


def places(pieces: tuple[Span, ...]) -> set[int]:
    """The offsets in them."""
    return {at for piece in pieces for at in range(piece.start, piece.end)}


def difference(ours: Any, theirs: Any, path: str = "letter") -> str:
    """Where two values of a letter first differ, in words."""
    if isinstance(ours, dict) and isinstance(theirs, dict) and ours.keys() == theirs.keys():
        return next((found for key in ours if (found := difference(ours[key], theirs[key], f"{path}.{key}"))), "")
    if isinstance(ours, tuple) and isinstance(theirs, tuple):
        pairs = enumerate(zip(ours, theirs, strict=False))
        inside = next((found for n, (a, b) in pairs if (found := difference(a, b, f"{path}[{n}]"))), "")
        return inside or (
            "" if len(ours) == len(theirs) else f"{path} has {len(ours)} instead of {len(theirs)}: {ours!r}, not {theirs!r}"
        )
    return "" if ours == theirs else f"{path} is {ours!r} instead of {theirs!r}"


def same_values(ours: Letter, theirs: Letter) -> str:
    """Nothing where two letters say the same, else where they differ."""
    return difference(ours.values(), theirs.values())
