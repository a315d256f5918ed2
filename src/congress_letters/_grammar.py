"""The grammars: where their files are, the tables of them, and the letter grammar as an automaton.

They lie in ``grammars/`` at the top of the project. A wheel has them in the package; an editable install and a checkout
find them beside ``src``.
"""

from __future__ import annotations

import os
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from ._tables import END, REFUSED, Tables, packed

if TYPE_CHECKING:
    from lark import Lark


def grammar_text(name: str) -> str:
    """The text of ``grammars/NAME.lark``. Raises FileNotFoundError where the installation is broken."""
    text = _text(f"{name}.lark")
    if text is None:
        raise FileNotFoundError(f"the grammar {name}.lark is missing from this installation of congress-letters; install it again")
    return text


def _text(name: str) -> str | None:
    """The text of a file of ``grammars/``, which is in the package or beside ``src``; None where there is none."""
    package = os.path.dirname(os.path.abspath(__file__))
    for folder in (package, os.path.dirname(os.path.dirname(package))):
        try:
            with open(os.path.join(folder, "grammars", name), encoding="utf-8") as file:
                return file.read()
        except FileNotFoundError:
            continue
    return None


def digest(text: str) -> str:
    """What tells one text of a grammar from another."""
    from hashlib import sha256

    return sha256(text.encode()).hexdigest()


def make_parser(name: str, **options: Any) -> Lark:
    """Lark's LALR parser for a grammar over kinds: it reads a list of ``(kind, value)`` instead of text."""
    from lark import Lark

    from ._kind_lexer import KindLexer

    return Lark(grammar_text(name), parser="lalr", lexer=KindLexer, **options)


def load_tables(name: str) -> Tables:
    """The tables that come with the package where they are those of the grammar's text; else Lark makes them."""
    import json

    data = json.loads(_text(f"{name}.json") or "{}")
    if data.get("grammar") != digest(grammar_text(name)):
        data = packed(make_parser(name))
    return Tables(data)


@cache
def letter_tables() -> Tables:
    """The tables of ``letter.lark``, loaded at first use."""
    return load_tables("letter")


class Automaton:
    """The letter grammar as an automaton: the stacks of its states numbered, steps between them remembered.

    Lists in the grammar are left-recursive, so the stacks are bounded (some 4,700, of which letters meet a few hundred) and every
    step is soon a look-up. Each is made once by going the whole way: an LALR table alone says "reduce" for kinds that are
    refused afterwards.
    """

    def __init__(self, tables: Tables) -> None:
        self.ignored = tables.ignored
        self.start = 0
        self._tables = tables
        self._stacks: list[tuple[int, ...]] = [(0,)]
        self._numbers: dict[tuple[int, ...], int] = {(0,): 0}
        self._lock = Lock()
        self.steps: list[dict[str, int]] = [dict.fromkeys(self.ignored, 0)]
        """For each stack the next one by kind, as far as it was asked for; use `step`. What is ignored changes no stack."""

    def step(self, stack: int, kind: str) -> int:
        """The stack after a token of ``kind``, or REFUSED."""
        known = self.steps[stack].get(kind)
        return self._make(stack, kind) if known is None else known

    def final(self, stack: int) -> bool:
        """Whether a letter may end here."""
        return self.step(stack, END) != REFUSED

    def _make(self, stack: int, kind: str) -> int:
        with self._lock:
            after = self._tables.step(self._stacks[stack], kind)
            number = REFUSED if after is None else self._numbers.get(after, len(self._stacks))
            if after is not None and number == len(self._stacks):
                self._numbers[after] = number
                self._stacks.append(after)
                self.steps.append(dict.fromkeys(self.ignored, number))
            self.steps[stack][kind] = number
        return number


@cache
def letter_automaton() -> Automaton:
    """The automaton of ``letter.lark``, made at first use and shared."""
    return Automaton(letter_tables())
