"""What Lark reads kinds with when it makes the tables of a grammar, and in tests: a lexer that has nothing to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lark.lexer import Lexer


class KindToken:
    """What Lark needs of a token: its type, and its value for the tree."""

    __slots__ = ("type", "value")

    start_pos = line = column = end_line = end_column = end_pos = None

    def __init__(self, kind: str, value: Any) -> None:
        self.type = kind
        self.value = value


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
