"""LALR tables as data, and reading by them: what Lark makes of a grammar, so that nobody has to wait for Lark to make it.

``grammars/NAME.json`` is written by ``tools/tables.py`` from ``NAME.lark``. Lark decides what a grammar means and whether it is
LALR; to read by a table takes a loop of a few lines, the same for every grammar. Tests hold its trees against those of Lark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

REFUSED = -1
END = "$END"


class Node:
    """What a rule has read: its name, and nodes and places of kinds in reading order."""

    __slots__ = ("children", "data")

    def __init__(self, data: str, children: list[Node | int]) -> None:
        self.data = data
        self.children = children

    @property
    def rules(self) -> list[Node]:
        """The children that are rules."""
        return [child for child in self.children if isinstance(child, Node)]

    @property
    def places(self) -> list[int]:
        """The children that are kinds: where they stand in the row that was read."""
        return [child for child in self.children if isinstance(child, int)]

    def leaves(self) -> Iterator[int]:
        """The places of all kinds in it, in nodes below it too."""
        for child in self.children:
            if isinstance(child, Node):
                yield from child.leaves()
            else:
                yield child

    def descendants(self) -> Iterator[Node]:
        """All nodes below it, each before those in it."""
        for child in self.rules:
            yield child
            yield from child.descendants()


class Tables:
    """A grammar's tables, arranged for reading."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.ignored = frozenset[str](data["ignore"])
        self._end: int = data["end"]
        self._states: list[dict[str, int]] = data["states"]
        self._rules = [_arranged(*rule) for rule in data["rules"]]

    def read(self, kinds: Iterable[str]) -> Node | None:
        """The tree of a row of kinds; None where the grammar refuses it. Kinds that it ignores are in no tree."""
        states, rules, ignored = self._states, self._rules, self.ignored
        stack: list[int] = [0]
        values: list[Any] = []
        for place, kind in enumerate((*kinds, END)):
            if kind in ignored:
                continue
            while (to := states[stack[-1]].get(kind)) is not None and to < 0:
                name, size, label, alone, spread = rules[-1 - to]
                parts: list[Any] = []
                if size:
                    parts = values[-size:]
                    del values[-size:], stack[-size:]
                if spread:
                    # A list grows where it is: its first child is the list as far as it was read.
                    first, *rest = parts
                    parts = first if spread[0] else [first]
                    for part, is_list in zip(rest, spread[1:], strict=True):
                        if is_list:
                            parts += part
                        else:
                            parts.append(part)
                stack.append(states[stack[-1]][name])
                values.append(parts if label is None else parts[0] if alone and len(parts) == 1 else Node(label, parts))
                if stack[-1] == self._end:
                    tree: Node = values[0]
                    return tree
            if to is None:
                return None
            stack.append(to)
            values.append(place)
        raise AssertionError("the end of a row is never shifted")  # pragma: no cover (Lark makes no such table)

    def step(self, stack: tuple[int, ...], kind: str) -> tuple[int, ...] | None:
        """The stack of states after one more kind, or `END`; None where that is refused."""
        states, after = self._states, list(stack)
        while after[-1] != self._end:
            to = states[after[-1]].get(kind)
            if to is None:
                return None
            if to >= 0:
                return (*after, to)
            name, size, *_ = self._rules[-1 - to]
            del after[len(after) - size :]
            after.append(states[after[-1]][name])
        return tuple(after)


_Rule = tuple[str, int, str | None, bool, tuple[bool, ...]]


def _arranged(name: str, made: list[str], alias: str | None, gives_way: bool) -> _Rule:
    """A rule's name and length, the name of its node, whether it gives way to an only child, and which children are lists.

    As in Lark, a rule whose name begins with "_" has no node: what it has read is its parent's. The node's name is None then.
    """
    spread = tuple(part[0] == "_" for part in made)
    label = None if name[0] == "_" else alias or name
    return name, len(made), label, gives_way and not alias, spread if any(spread) else ()


def packed(parser: Any) -> dict[str, Any]:
    """The tables of Lark's parser over kinds, in a form that people can read.

    A state says for each symbol the state that it leads to, or, below zero, the rule that it ends: -1 the first one.
    """
    from lark.grammar import Rule

    data, memo = parser.memo_serialize([Rule])
    table = data["parser"]["parser"]
    places = [place["@"] for place in data["rules"]]
    states = {
        number: {str(table["tokens"][n]): -1 - places.index(to["@"]) if ends else to for n, (ends, to) in state.items()}
        for number, state in table["states"].items()
    }
    order = _in_order(states, table["start_states"]["start"])
    number = {state: n for n, state in enumerate(order)}
    return {
        "ignore": sorted(str(name) for name in data["parser"]["lexer_conf"]["ignore"]),
        "end": number[table["end_states"]["start"]],
        "rules": [_rule(memo[place]) for place in places],
        "states": [{name: to if to < 0 else number[to] for name, to in sorted(states[state].items())} for state in order],
    }


def _in_order(states: dict[int, dict[str, int]], start: int) -> list[int]:
    """The states as they are met from the first one on: Lark numbers them otherwise each time."""
    order = [start]
    for state in order:
        order += [to for _, to in sorted(states[state].items()) if to >= 0 and to not in order]
    return order


def _rule(rule: dict[str, Any]) -> list[Any]:
    """A rule's name, what it is made of, another name for it, and whether it gives way to an only child."""
    made = [str(symbol["name"]) for symbol in rule["expansion"]]
    alias = rule["alias"]
    return [str(rule["origin"]["name"]), made, alias and str(alias), rule["options"]["expand1"]]
