"""The grammars: where their files are, the parsers made from them, and the letter grammar as an automaton.

They lie in ``grammars/`` at the top of the project. A wheel has them in the package; an editable install and a checkout
find them beside ``src``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lark import Lark, Token
    from lark.parsers.lalr_interactive_parser import InteractiveParser

REFUSED = -1


def grammar_text(name: str) -> str:
    """The text of ``grammars/NAME.lark``. Raises FileNotFoundError where the installation is broken."""
    packaged = Path(__file__).parent / "grammars" / f"{name}.lark"
    checkout = Path(__file__).parents[2] / "grammars" / f"{name}.lark"
    for path in (packaged, checkout):
        if path.is_file():
            return path.read_text("utf-8")
    raise FileNotFoundError(f"the grammar {name}.lark is missing from this installation of congress-letters; install it again")


def make_parser(name: str, **options: Any) -> Lark:
    """A LALR parser for a grammar over kinds: it reads a list of ``(kind, value)`` instead of text."""
    from lark import Lark, Token
    from lark.lexer import Lexer

    class KindLexer(Lexer):
        """One token for each ``(kind, value)``; kinds that the grammar ignores are left out. Offsets stay in the values."""

        __future_interface__ = 2

        def __init__(self, conf: Any) -> None:
            self.ignored = frozenset(conf.ignore)

        def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Token]:
            for kind, value in lexer_state.text:
                if kind not in self.ignored:
                    token = Token(kind, "")
                    token.value = value
                    yield token

    return Lark(grammar_text(name), parser="lalr", lexer=KindLexer, **options)


@cache
def letter_parser() -> Lark:
    """The parser of ``letter.lark``, built at first use."""
    return make_parser("letter")


class Automaton:
    """The letter grammar's parser as an automaton: its stacks numbered, steps between them remembered.

    Lists in the grammar are left-recursive, so the stacks are bounded (some 4,700, of which letters meet a few hundred) and every
    step is soon a look-up. Lark's own
    interactive parser makes each step once: an LALR table alone says "reduce" for lookaheads that fail afterwards.
    """

    def __init__(self, parser: Lark) -> None:
        self.ignored = frozenset(parser.ignore_tokens)
        self.start = 0
        first = parser.parse_interactive([])
        self._parsers: list[InteractiveParser] = [first]
        self._numbers = {_key(first): 0}
        self._lock = Lock()
        self.steps: list[dict[str, int]] = [{}]
        """For each stack the next one by kind, as far as it was asked for; use `step`."""

    def step(self, stack: int, kind: str) -> int:
        """The stack after a token of ``kind``, or REFUSED."""
        known = self.steps[stack].get(kind)
        return self._make(stack, kind) if known is None else known

    def final(self, stack: int) -> bool:
        """Whether a letter may end here."""
        return self.step(stack, "$END") != REFUSED

    def _make(self, stack: int, kind: str) -> int:
        from lark import Token, UnexpectedToken

        with self._lock:
            parser = self._parsers[stack].copy(deepcopy_values=False)  # type: ignore[no-untyped-call]
            try:
                parser.feed_token(Token(kind, ""))
            except UnexpectedToken:
                number = REFUSED
            else:
                key = _key(parser)
                number = self._numbers.get(key, len(self._parsers))
                if number == len(self._parsers):
                    self._numbers[key] = number
                    self._parsers.append(parser)
                    self.steps.append({})
            self.steps[stack][kind] = number
        return number


def _key(parser: InteractiveParser) -> tuple[Any, ...]:
    return tuple(parser.parser_state.state_stack)


@cache
def letter_automaton() -> Automaton:
    """The automaton of ``letter.lark``, built at first use and shared."""
    return Automaton(letter_parser())
