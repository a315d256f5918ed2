"""LALR tables as data, and reading by them: what Lark makes of a grammar, so that nobody has to wait for Lark to make it.

``grammars/NAME.json`` is written by ``tools/tables.py`` from ``NAME.lark``. Lark decides what a grammar means and whether it is
LALR; to read by a table takes a loop of a few lines, the same for every grammar. Tests hold its trees against those of Lark.
"""

from __future__ import annotations

from typing import Any

REFUSED = -1
END = "$END"


Part = tuple[str, int, int]
"""What a rule has read: its name, the place of its first kind and the place behind its last one."""
Stack = tuple[int, ...]
Ended = tuple[tuple[str, int], ...]
"""Rules that end before a kind, in that order: their names, and where in the stack each one began."""


class Tables:
    """A grammar's tables, arranged for reading."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.ignored = frozenset[str](data["ignore"])
        self._end: int = data["end"]
        self._states: list[dict[str, int]] = data["states"]
        self._rules = [_arranged(*rule) for rule in data["rules"]]

    def step(self, stack: Stack, kind: str) -> tuple[Stack, Ended] | None:
        """The stack of states after one more kind, or `END`, and the rules that end before it; None where it is refused."""
        states, after = self._states, list(stack)
        ended: list[tuple[str, int]] = []
        while after[-1] != self._end:
            to = states[after[-1]].get(kind)
            if to is None:
                return None
            if to >= 0:
                return (*after, to), tuple(ended)
            name, size, label = self._rules[-1 - to]
            del after[len(after) - size :]
            if label is not None:
                ended.append((label, len(after) - 1))
            after.append(states[after[-1]][name])
        return tuple(after), tuple(ended)


def _arranged(name: str, made: list[str], alias: str | None, gives_way: bool) -> tuple[str, int, str | None]:
    """A rule's name and length, and the name that it has in the tree.

    As in Lark, a rule whose name begins with "_" is in no tree, nor one that gives way to its only child: None then.
    """
    alone = gives_way and not alias and len(made) == 1 and made[0][0] != "_"
    return name, len(made), None if name[0] == "_" or alone else alias or name


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
