"""Grammars as the tests of law 7 see them: sentences, derivations, and all the grammars that lack something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, product
from pathlib import Path
from typing import Any, NamedTuple

from lark import Lark, Token, Tree, UnexpectedInput
from lark.common import ParserConf
from lark.grammar import Rule
from lark.parsers.lalr_parser import LALR_Parser

HERE = Path(__file__).parent


class Sentence(NamedTuple):
    """An order of kinds, and whether the grammar takes it."""

    kinds: tuple[str, ...]
    taken: bool

    def __str__(self) -> str:
        return " ".join(self.kinds) if self.taken else f"! {' '.join(self.kinds)}"


def sentences(file: str) -> list[Sentence]:
    """The sentences of a file: one a line, ``#`` before a remark, ``!`` before what is refused, ``-`` for no kinds at all.

    A kind with ``?`` behind it stands for two sentences, one with it and one without.
    """
    out = []
    for line in (HERE / file).read_text("utf-8").splitlines():
        words = line.split("#")[0].split()
        if words:
            refused = words[0] == "!"
            ways = [((), (word[:-1],)) if word.endswith("?") else ((word,),) for word in words[refused:] if word != "-"]
            out += [Sentence(tuple(chain.from_iterable(way)), not refused) for way in product(*ways)]
    return out


def reading(parser: Lark, kinds: tuple[str, ...]) -> Tree[Token] | None:
    """The tree of a sentence, its tokens numbered; None where it is refused."""
    try:
        tree: Any = parser.parse(list(zip(kinds, range(len(kinds)), strict=True)))
    except UnexpectedInput:
        return None
    assert isinstance(tree, Tree)
    return tree


def shape(tree: Tree[Token]) -> str:
    """A tree to compare: rules, kinds and numbers."""
    inside = [shape(child) if isinstance(child, Tree) else f"{child.type}{child.value}" for child in tree.children]
    return f"({' '.join([str(tree.data), *inside])})"


def rules_of(parser: Lark) -> list[Rule]:
    """The grammar's rules as Lark expands them: one for each alternative, with and without each optional item."""
    rules: list[Rule] = parser.rules
    return rules


class Derivation:
    """Tells which expanded rules a sentence is derived by."""

    def __init__(self, parser: Lark) -> None:
        self._used: set[int] = set()
        rules = rules_of(parser)
        callbacks = {rule: self._mark(number) for number, rule in enumerate(rules)}
        self._parser = LALR_Parser(ParserConf(rules, callbacks, ["start"]))  # type: ignore[arg-type]
        self._ignored = frozenset(parser.lexer_conf.ignore)

    def _mark(self, number: int) -> Any:
        return lambda children: self._used.add(number)

    def of(self, kinds: tuple[str, ...]) -> set[int]:
        """Numbers of the rules; raises UnexpectedInput for a sentence that is refused."""
        self._used.clear()
        parser: Any = self._parser
        steps = parser.parse_interactive(None, "start")
        for kind in kinds:
            if kind not in self._ignored:
                steps.feed_token(Token(kind, ""))
        steps.feed_token(Token("$END", ""))
        return set(self._used)


_RULE = re.compile(r"^(\??\w+):((?:.|\n[ \t]+(?=\S))*)", re.MULTILINE)
_ITEM = re.compile(r"->\s*\w+|\w+|[()|?*+]")


class Mutant(NamedTuple):
    """A grammar that lacks something."""

    what: str
    text: str


def mutants(grammar: str) -> Iterator[Mutant]:
    """The grammar without each alternative and item in turn, with each optional item made due, each repeated one made single."""
    for rule in _RULE.finditer(grammar):
        if rule[1].isupper():
            continue
        items = list(_ITEM.finditer(rule[2]))
        words = [item[0] for item in items]
        for what, changed in _changes(words):
            body = " ".join(changed)
            text = f"{grammar[: rule.start()]}{rule[1]}: {body}{grammar[rule.end() :]}"
            yield Mutant(f"{rule[1]}: {body}  [{what}]", text)


def _changes(words: list[str]) -> Iterator[tuple[str, list[str]]]:
    for start, end in _alternatives(words):
        before, after = words[:start], words[end:]
        if before and before[-1] == "|":
            yield f"without {' '.join(words[start:end])}", before[:-1] + after
        elif after and after[0] == "|":
            yield f"without {' '.join(words[start:end])}", before + after[1:]
    for start, end in _items(words):
        mark = words[end] if end < len(words) and words[end] in "?*+" else ""
        name = " ".join(words[start:end])
        rest = words[end + bool(mark) :]
        if not (start and words[start - 1] == "|") and _alone(words, start, end + bool(mark)):
            pass  # the only item of an alternative: that is left out as a whole above
        else:
            yield f"without {name}{mark}", words[:start] + rest
        if mark in ("?", "*"):
            yield f"{name}{mark} is due", [*words[:end], *("+" if mark == "*" else ""), *rest]
        if mark in ("*", "+"):
            yield f"{name}{mark} comes once", [*words[:end], *("?" if mark == "*" else ""), *rest]
    if words[-1].startswith("->"):
        yield f"without {words[-1]}", words[:-1]


def _items(words: list[str]) -> Iterator[tuple[int, int]]:
    """Start and end of each item, a group in brackets as one and then what is inside it."""
    for i, word in enumerate(words):
        if word == "(":
            yield i, _closing(words, i) + 1
        elif word not in "()|?*+" and not word.startswith("->"):
            yield i, i + 1


def _closing(words: list[str], start: int) -> int:
    depth = 0
    for i in range(start, len(words)):
        depth += (words[i] == "(") - (words[i] == ")")
        if not depth:
            return i
    raise ValueError("a bracket is not closed")


def _alone(words: list[str], start: int, end: int) -> bool:
    before = words[start - 1] if start else "|"
    after = words[end] if end < len(words) else "|"
    return before in "(|" and (after in ")|" or after.startswith("->"))


def _alternatives(words: list[str]) -> Iterator[tuple[int, int]]:
    """Start and end of each alternative, at every depth."""
    starts = [0]
    for i, word in enumerate(words):
        if word == "(":
            starts.append(i + 1)
        elif word == "|":
            yield starts[-1], i
            starts[-1] = i + 1
        elif word == ")":
            yield starts.pop(), i
    yield starts.pop(), len(words)
