"""LALR tables as data: what Lark makes of a grammar takes longer than reading some thousand letters' lines, so it is made once.

``grammars/NAME.json`` is written by ``tools/tables.py`` from ``NAME.lark`` and is read only where it belongs to that text and to
a Lark whose tables it holds; else the grammar is built from its text, as ever. A test holds the two against each other.
"""

from __future__ import annotations

from typing import Any

LARK = ("1.2.", "1.3.")
"""Versions of Lark whose tables are alike."""


def packed(parser: Any) -> dict[str, Any]:
    """The tables of a parser over kinds, in a form that people can read.

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
    """A rule's name, what it is made of, its number among those of that name, another name for it, and whether it gives way."""
    made = [str(symbol["name"]) for symbol in rule["expansion"]]
    alias = rule["alias"]
    return [str(rule["origin"]["name"]), made, rule["order"], alias and str(alias), rule["options"]["expand1"]]


def unpacked(tables: dict[str, Any], lexer: type) -> Any:
    """The parser that tables were made from; ``lexer`` gives its tokens."""
    from lark import Lark

    from ._kind_lexer import TableRule

    places = [{"@": n} for n in range(len(tables["rules"]))]
    symbols: dict[str, int] = {}
    states = {
        number: {symbols.setdefault(name, len(symbols)): (1, {"@": -1 - to}) if to < 0 else (0, to) for name, to in state.items()}
        for number, state in enumerate(tables["states"])
    }
    lexing = {"terminals": [], "ignore": tables["ignore"], "g_regex_flags": 0, "use_bytes": False, "lexer_type": lexer}
    table = {
        "tokens": {number: name for name, number in symbols.items()},
        "states": states,
        "start_states": {"start": 0},
        "end_states": {"start": tables["end"]},
    }
    parser = {
        "lexer_conf": {**lexing, "__type__": "LexerConf"},
        "parser_conf": {"rules": places, "start": ["start"], "parser_type": "lalr", "__type__": "ParserConf"},
        "parser": table,
        "__type__": "ParsingFrontend",
    }
    options = {"parser": "lalr", "lexer": lexer, "start": ["start"], "priority": "normal", "maybe_placeholders": True}
    data = {"parser": parser, "rules": places, "options": options, "__type__": "Lark"}
    return Lark.load({"data": data, "memo": {n: TableRule.made_of(*rule) for n, rule in enumerate(tables["rules"])}})
