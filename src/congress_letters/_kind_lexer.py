"""What Lark parses kinds with: a lexer that has nothing to do, and rules that come from tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lark.grammar import NonTerminal, Rule, RuleOptions, Terminal
from lark.lexer import Lexer

from ._grammar import KindToken


class KindLexer(Lexer):
    """Reads a list of ``(kind, value)``; kinds that the grammar ignores are left out."""

    __future_interface__ = 2

    def __init__(self, conf: Any) -> None:
        self.ignored = frozenset(conf.ignore)

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Any]:
        """The tokens, one by one."""
        ignored = self.ignored
        for kind, value in lexer_state.text:
            if kind not in ignored:
                yield KindToken(kind, value)


class TableRule(Rule):
    """A rule of a table. Each is one object, and is looked up as that: Lark's own compares what rules are made of at each step."""

    __slots__ = ()
    __hash__ = object.__hash__
    __eq__ = object.__eq__

    @classmethod
    def made_of(cls, name: str, made: list[str], order: int, alias: str | None, gives_way: bool) -> TableRule:
        """The rule that `_tables` tells so."""
        symbols = [Terminal(part) if part.isupper() else NonTerminal(part) for part in made]
        return cls(NonTerminal(name), symbols, order, alias, RuleOptions(expand1=gives_way, empty_indices=()))
