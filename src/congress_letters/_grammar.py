"""The grammars: where their files are, the tables of them, and the letter grammar as an automaton.

They lie in ``grammars/`` at the top of the project. A wheel has them in the package; an editable install and a checkout
find them beside ``src``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from ._tables import END, REFUSED, Ended, Part, Stack, Tables, packed

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
    """A grammar as an automaton: the stacks of its states numbered, steps between them remembered.

    Lists in the grammars are left-recursive, so the stacks are bounded (some 4,700 in ``letter.lark``, of which letters meet a few
    hundred) and every step is soon a look-up. Each is made once by going the whole way: an LALR table alone says "reduce" for
    kinds that are refused afterwards.
    """

    def __init__(self, tables: Tables) -> None:
        self.ignored = tables.ignored
        self.start = 0
        self._tables = tables
        self._stacks: list[Stack] = [(0,)]
        self._numbers: dict[Stack, int] = {(0,): 0}
        self._ended: list[dict[str, tuple[Ended, int]]] = [{}]
        """For each step the rules that end before its kind, and how deep the stack is then."""
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

    def read(self, kinds: Iterable[str]) -> list[Part] | None:
        """The tree of a row of kinds, as what each of its rules has read, in the order in which they end; None where it is refused.

        Children come before their parents. Places count the kinds that are not ignored: those that are belong to no rule.
        """
        parts: list[Part] = []
        begun: list[int] = []  # where what each state of the stack stands for began
        stack, place = self.start, 0
        for kind in (*kinds, END):
            if kind in self.ignored:
                continue
            after = self.step(stack, kind)
            if after == REFUSED:
                return None
            ended, depth = self._ended[stack][kind]
            begun.append(place)
            for rule, at in ended:
                parts.append((rule, begun[at], place))
            del begun[depth:]
            begun.append(place)
            stack = after
            place += 1
        return parts

    def _make(self, stack: int, kind: str) -> int:
        with self._lock:
            made = self._tables.step(self._stacks[stack], kind)
            number = REFUSED
            if made is not None:
                after, ended = made
                number = self._numbers.get(after, len(self._stacks))
                if number == len(self._stacks):
                    self._numbers[after] = number
                    self._stacks.append(after)
                    self._ended.append({})
                    self.steps.append(dict.fromkeys(self.ignored, number))
                self._ended[stack][kind] = ended, len(after) - 2
            self.steps[stack][kind] = number
        return number


@cache
def letter_automaton() -> Automaton:
    """The automaton of ``letter.lark``, made at first use and shared."""
    return Automaton(letter_tables())
