"""The grammars: where their files are, the parsers of them, and the letter grammar as an automaton.

They lie in ``grammars/`` at the top of the project. A wheel has them in the package; an editable install and a checkout
find them beside ``src``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lark import Lark
    from lark.parsers.lalr_interactive_parser import InteractiveParser

REFUSED = -1


class KindToken:
    """What Lark needs of a token: its type, and its value for the tree. Offsets are the value's business."""

    __slots__ = ("type", "value")

    start_pos = line = column = end_line = end_column = end_pos = None

    def __init__(self, kind: str, value: Any) -> None:
        self.type = kind
        self.value = value


def grammar_text(name: str) -> str:
    """The text of ``grammars/NAME.lark``. Raises FileNotFoundError where the installation is broken."""
    path = _file(f"{name}.lark")
    if path is None:
        raise FileNotFoundError(f"the grammar {name}.lark is missing from this installation of congress-letters; install it again")
    return path.read_text("utf-8")


def _file(name: str) -> Path | None:
    packaged = Path(__file__).parent / "grammars" / name
    checkout = Path(__file__).parents[2] / "grammars" / name
    return next((path for path in (packaged, checkout) if path.is_file()), None)


def digest(text: str) -> str:
    """What tells one text of a grammar from another."""
    from hashlib import sha256

    return sha256(text.encode()).hexdigest()


def make_parser(name: str, **options: Any) -> Lark:
    """A LALR parser for a grammar over kinds, built from its text: it reads a list of ``(kind, value)`` instead of text."""
    from lark import Lark

    from ._kind_lexer import KindLexer

    return Lark(grammar_text(name), parser="lalr", lexer=KindLexer, **options)


def load_parser(name: str) -> Lark:
    """As `make_parser`, from the tables that come with the package where they are those of the grammar and of this Lark."""
    import json

    from lark import __version__

    from ._kind_lexer import KindLexer
    from ._tables import LARK, unpacked

    path = _file(f"{name}.json")
    tables = json.loads(path.read_text("utf-8")) if path and __version__.startswith(LARK) else {}
    if tables.get("grammar") != digest(grammar_text(name)):
        return make_parser(name)
    parser: Lark = unpacked(tables, KindLexer)
    return parser


@cache
def letter_parser() -> Lark:
    """The parser of ``letter.lark``, loaded at first use."""
    return load_parser("letter")


class Automaton:
    """The letter grammar's parser as an automaton: its stacks numbered, steps between them remembered.

    Lists in the grammar are left-recursive, so the stacks are bounded (some 4,700, of which letters meet a few hundred) and every
    step is soon a look-up. Lark's own
    interactive parser makes each step once: an LALR table alone says "reduce" for lookaheads that fail afterwards.
    """

    def __init__(self, parser: Lark) -> None:
        self.ignored = frozenset(parser.lexer_conf.ignore)
        self.start = 0
        first = parser.parse_interactive([])
        self._parsers: list[InteractiveParser] = [first]
        self._numbers = {_key(first): 0}
        self._lock = Lock()
        self.steps: list[dict[str, int]] = [dict.fromkeys(self.ignored, 0)]
        """For each stack the next one by kind, as far as it was asked for; use `step`. What is ignored changes no stack."""

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
                    self.steps.append(dict.fromkeys(self.ignored, number))
            self.steps[stack][kind] = number
        return number


def _key(parser: InteractiveParser) -> tuple[Any, ...]:
    return tuple(parser.parser_state.state_stack)


@cache
def letter_automaton() -> Automaton:
    """The automaton of ``letter.lark``, built at first use and shared."""
    return Automaton(letter_parser())
