"""Look for a text that makes one of the package's regular expressions run for long: ``python tools/patterns.py [NAME ...]``.

Python's ``re`` goes back and tries again, and a pattern that can match the same characters in two ways tries all of them. Time
would tell that only roughly and never the same twice, so the steps are counted: `Pattern.steps` matches as ``re`` does, over the
tree that ``re`` itself makes of the pattern, and counts each character looked at and each way tried.

Texts that do harm have one form: something before, a stretch repeated many times, something behind that fails. `attacks` takes all
three out of the pattern: for each repetition what may stand before it, what it repeats, what its neighbours have in common
with it, and near misses of what has to follow. A pattern is safe where four times the text takes about four times the steps,
however short the texts are that it sees: a line of 250 characters may stand in a document ten thousand times.
"""

from __future__ import annotations

import ast
import importlib
import itertools
import pkgutil
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from re import _constants as sre
from re import _parser as parser
from typing import Any, NamedTuple

import congress_letters

ROOT = Path(congress_letters.__file__).parent

GROWTH = 5.5
"""Four times the text may take this many times the steps; n · log n would be 5, n² is 16."""
SEARCHING = ("search", "finditer", "findall", "sub", "subn", "split")
DEEP = 1_000_000
"""Frames of Python that matching may take; each turn of a repetition takes some."""
METHODS = ("match", "fullmatch", *SEARCHING)


class TooManyStepsError(Exception):
    """More steps than were allowed."""


# Matching with a count


Next = Callable[[int], bool]
Node = Callable[[int, Next], bool]


class Machine:
    """A pattern as closures, each of which tries to match at a place and then calls what comes next."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.steps = 0
        self.limit = 10**9
        self.text = ""
        self.end = 0
        self.groups: dict[int, tuple[int, int]] = {}
        tree = parser.parse(pattern.pattern, pattern.flags)
        self.root = self._sequence(list(tree), tree.state.flags)
        self.first = beginning(list(tree), tree.state.flags)

    def match(self, text: str, at: int, end: int, whole: bool = False, some: bool = False) -> int | None:
        """Where a match at a place ends, or None; with ``some`` it may not be empty."""
        self.text, self.end = text, end
        self._count()
        if self.first and (at >= end or not self.first(text[at])):
            return None
        self.groups = {}
        ended: list[int] = []

        def done(place: int) -> bool:
            if (whole and place != end) or (some and place == at):
                return False
            ended.append(place)
            return True

        return ended[0] if self.root(at, done) else None

    def _count(self, number: int = 1) -> None:
        self.steps += number
        if self.steps > self.limit:
            raise TooManyStepsError

    def _sequence(self, items: list[Any], flags: int) -> Node:
        nodes = [self._node(kind, value, flags) for kind, value in items]

        def run(at: int, then: Next) -> bool:
            def go(number: int, place: int) -> bool:
                if number == len(nodes):
                    return then(place)
                return nodes[number](place, lambda after: go(number + 1, after))

            return go(0, at)

        return nodes[0] if len(nodes) == 1 else run

    def _node(self, kind: Any, value: Any, flags: int) -> Node:
        one = single(kind, value, flags)
        if one is not None:
            return self._one(one)
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            low, high, body = value
            body = list(body)
            one = single(body[0][0], body[0][1], flags) if len(body) == 1 else None
            if one is not None:
                return self._run_of(one, low, int(high), kind)
            return self._repeat(self._sequence(body, flags), low, int(high), kind)
        if kind is sre.BRANCH:
            return self._branch([(beginning(list(way), flags), self._sequence(list(way), flags)) for way in value[1]])
        if kind is sre.SUBPATTERN:
            number, add, remove, body = value
            return self._group(number, self._sequence(list(body), (flags | add) & ~remove))
        if kind is sre.ATOMIC_GROUP:
            return self._atomic(self._sequence(list(value), flags))
        if kind is sre.AT:
            return self._at(value, flags)
        if kind in (sre.ASSERT, sre.ASSERT_NOT):
            direction, body = value
            return self._look(self._sequence(list(body), flags), direction, body.getwidth()[0], kind is sre.ASSERT)
        if kind is sre.GROUPREF:
            return self._again(value)
        raise NotImplementedError(f"{kind} in a pattern: tools/patterns.py has to learn it")

    def _one(self, one: Callable[[str], bool]) -> Node:
        def run(at: int, then: Next) -> bool:
            self._count()
            return at < self.end and one(self.text[at]) and then(at + 1)

        return run

    def _run_of(self, one: Callable[[str], bool], low: int, high: int, kind: Any) -> Node:
        def greedy(at: int, then: Next) -> bool:
            place, most = at, min(self.end, at + high)
            while place < most and one(self.text[place]):
                place += 1
            self._count(place - at + 1)
            if kind is sre.POSSESSIVE_REPEAT:
                return place >= at + low and then(place)
            while place >= at + low:
                self._count()
                if then(place):
                    return True
                place -= 1
            return False

        def lazy(at: int, then: Next) -> bool:
            place = at
            while place - at <= high:
                self._count()
                if place - at >= low and then(place):
                    return True
                if place >= self.end or not one(self.text[place]):
                    return False
                place += 1
            return False

        return lazy if kind is sre.MIN_REPEAT else greedy

    def _repeat(self, body: Node, low: int, high: int, kind: Any) -> Node:
        def turn(at: int, done: int, then: Next) -> bool:
            self._count()

            def more(place: int) -> bool:
                if place == at and done >= low:
                    return False
                return turn(place, done + 1, then)

            if kind is sre.MIN_REPEAT:
                return (done >= low and then(at)) or (done < high and body(at, more))
            return (done < high and body(at, more)) or (done >= low and then(at))

        def run(at: int, then: Next) -> bool:
            return turn(at, 0, then)

        if kind is not sre.POSSESSIVE_REPEAT:
            return run
        return self._atomic(run)

    def _branch(self, ways: list[tuple[Callable[[str], bool] | None, Node]]) -> Node:
        # As `re` does: a way that can't begin with the character is not entered.
        open_to: dict[str, list[Node]] = {}

        def run(at: int, then: Next) -> bool:
            self._count()
            character = self.text[at] if at < self.end else ""
            some = open_to.get(character)
            if some is None:
                some = [way for first, way in ways if first is None or (character and first(character))]
                open_to[character] = some
            for way in some:  # noqa: SIM110 (any() would put a frame of C between, and deep patterns need many frames)
                if way(at, then):
                    return True
            return False

        return run

    def _group(self, number: int | None, body: Node) -> Node:
        if number is None:
            return body

        def run(at: int, then: Next) -> bool:
            before = self.groups.get(number)

            def closed(place: int) -> bool:
                self.groups[number] = (at, place)
                return then(place)

            if body(at, closed):
                return True
            if before is None:
                self.groups.pop(number, None)
            else:
                self.groups[number] = before
            return False

        return run

    def _atomic(self, body: Node) -> Node:
        def run(at: int, then: Next) -> bool:
            ended: list[int] = []

            def done(place: int) -> bool:
                ended.append(place)
                return True

            return body(at, done) and then(ended[0])

        return run

    def _at(self, where: Any, flags: int) -> Node:
        def word(place: int) -> bool:
            return 0 <= place < len(self.text) and (self.text[place].isalnum() or self.text[place] == "_")

        def holds(at: int) -> bool:
            if where is sre.AT_BEGINNING and flags & re.MULTILINE:
                return at == 0 or self.text[at - 1] == "\n"
            if where in (sre.AT_BEGINNING, sre.AT_BEGINNING_STRING):
                return at == 0
            if where is sre.AT_END_STRING:
                return at == self.end
            if where is sre.AT_END:
                last = at == self.end or (at == self.end - 1 and self.text[at] == "\n")
                return last or bool(flags & re.MULTILINE and self.text[at] == "\n")
            edge = word(at - 1) != (at < self.end and word(at))
            return edge if where is sre.AT_BOUNDARY else not edge

        def run(at: int, then: Next) -> bool:
            self._count()
            return holds(at) and then(at)

        return run

    def _look(self, body: Node, direction: int, width: int, wanted: bool) -> Node:
        def run(at: int, then: Next) -> bool:
            start = at if direction > 0 else at - width
            found = start >= 0 and body(start, lambda place: direction > 0 or place == at)
            return found == wanted and then(at)

        return run

    def _again(self, number: int) -> Node:
        def run(at: int, then: Next) -> bool:
            start, end = self.groups.get(number, (0, -1))
            self._count(max(1, end - start))
            return end >= start and self.text.startswith(self.text[start:end], at, self.end) and then(at + end - start)

        return run


def single(kind: Any, value: Any, flags: int) -> Callable[[str], bool] | None:
    """What one character a node matches; None for a node that is no single character."""
    if kind is sre.ANY:
        return (lambda _: True) if flags & re.DOTALL else (lambda c: c != "\n")
    if kind in (sre.LITERAL, sre.NOT_LITERAL):
        source = re.escape(chr(value))
        return _set(source if kind is sre.LITERAL else f"[^{source}]", flags & re.IGNORECASE)
    if kind is sre.IN:
        return _set(f"[{''.join(_member(*item) for item in value)}]", flags & (re.IGNORECASE | re.ASCII))
    return None


def _any(ways: list[Callable[[str], bool]]) -> Callable[[str], bool]:
    return lambda character: any(way(character) for way in ways)


def beginning(items: list[Any], flags: int) -> Callable[[str], bool] | None:
    """What the first character of a sequence must be; None where that is not known or it may be empty."""
    for kind, value in items:
        one = single(kind, value, flags)
        if one is not None:
            return one
        if kind is sre.AT or kind in (sre.ASSERT, sre.ASSERT_NOT):
            continue
        if kind is sre.BRANCH:
            firsts = [beginning(list(way), flags) for way in value[1]]
            return _any([first for first in firsts if first]) if all(firsts) else None
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT) and value[0] == 0:
            return None
        ((body, inner),) = _bodies(kind, value, flags) if kind is not sre.GROUPREF else ((None, 0),)
        return beginning(list(body), inner) if body is not None else None
    return None


@cache
def _set(source: str, flags: int) -> Callable[[str], bool]:
    """`re` itself says which single characters belong to a set, so that case and categories are its own."""
    match = re.compile(source, flags | re.DOTALL).match
    known: dict[str, bool] = {}

    def one(character: str) -> bool:
        found = known.get(character)
        if found is None:
            found = known[character] = match(character) is not None
        return found

    return one


_CATEGORIES = {
    sre.CATEGORY_SPACE: r"\s", sre.CATEGORY_NOT_SPACE: r"\S", sre.CATEGORY_DIGIT: r"\d", sre.CATEGORY_NOT_DIGIT: r"\D",
    sre.CATEGORY_WORD: r"\w", sre.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


def _member(kind: Any, value: Any) -> str:
    if kind is sre.NEGATE:
        return "^"
    if kind is sre.LITERAL:
        return re.escape(chr(value))
    if kind is sre.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    return _CATEGORIES[value]


# The package's patterns


class Pattern(NamedTuple):
    """A regular expression of the package."""

    name: str
    """``module.NAME``, or ``module:line`` for one that is written where it is used."""
    compiled: re.Pattern[str]
    searches: bool
    """It is looked for at every place of a text, not at one."""

    def steps(self, text: str, limit: int = 10**7) -> int:
        """How many steps ``re`` takes over a text: where the pattern is searched for, over all that is found in it."""
        machine = machine_of(self.compiled)
        machine.steps, machine.limit = 0, limit
        run(machine, text, "finditer" if self.searches else "match")
        return machine.steps


@cache
def machine_of(compiled: re.Pattern[str]) -> Machine:
    """The machine of a pattern."""
    return Machine(compiled)


def run(machine: Machine, text: str, method: str, at: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Use a machine as a method of ``re.Pattern`` does; the spans that it finds."""
    end = len(text) if end is None else min(end, len(text))
    found: list[tuple[int, int]] = []
    empty = False
    while at <= end:
        stop = machine.match(text, at, end, method == "fullmatch", empty)
        if stop is not None:
            found.append((at, stop))
        if method in ("match", "fullmatch") or (method == "search" and found):
            break
        # Behind an empty match `re` looks at the same place for one that is not empty.
        empty = stop == at
        at = at + 1 if stop is None else stop
    return found


@cache
def patterns() -> tuple[Pattern, ...]:
    """All of the package: in its modules, in functions, and the vocabulary's."""
    out: dict[int, Pattern] = {}
    used: dict[int, set[str]] = {}
    sources = {file: file.read_text("utf-8") for file in ROOT.rglob("*.py")}
    everything = "\n".join(sources.values())
    for info in pkgutil.walk_packages(congress_letters.__path__, "congress_letters."):
        if info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        source = sources[Path(module.__file__ or "")]
        short = info.name.removeprefix("congress_letters.")
        for variable, value in vars(module).items():
            for suffix, compiled in _held(value):
                out.setdefault(id(compiled), Pattern(f"{short}.{variable}{suffix}", compiled, True))
                used.setdefault(id(compiled), set()).update(re.findall(rf"\b{re.escape(variable)}\.(\w+)", source))
    # Where nothing is seen of how it is used, it may be searched for.
    found = [pattern._replace(searches=_searches(used[key])) for key, pattern in out.items()]
    for file, source in sources.items():
        found += _written_in_functions(file, source)
    vocabulary = congress_letters.Vocabulary.default()
    names = set(re.findall(r'(?:head\(|vocabulary\.match\(|label_end\([^"]*)"(\w+)"', everything))
    found += [Pattern(f"vocabulary.{name}", vocabulary.head(name), True) for name in sorted(names)]
    return tuple(sorted(found, key=lambda pattern: pattern.name))


def _searches(used: set[str]) -> bool:
    return bool(used & set(SEARCHING)) or not used & set(METHODS)


def _held(value: Any) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield "", value
        else:
            yield "", re.compile(value.pattern.decode("latin-1"), value.flags | re.ASCII)
    elif isinstance(value, tuple | list):
        for number, item in enumerate(value):
            for suffix, compiled in _held(item):
                yield f"[{number}]{suffix}", compiled
    elif isinstance(value, dict):
        for key, item in list(value.items()):
            for suffix, compiled in _held(item):
                yield f"[{key!r}]{suffix}", compiled


UNSEEN = {"_vocabulary"}
"""Modules that make patterns of what is not in their source; those are found in another way."""


def _written_in_functions(file: Path, source: str) -> Iterator[Pattern]:
    """Patterns given to ``re.match`` and the like. Raises ValueError for one that is not written out."""
    short = ".".join(file.relative_to(ROOT).with_suffix("").parts)
    tree = ast.parse(source)
    used = {id(node.value): node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        for node in ast.walk(function):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name)):
                continue
            method = node.func.attr
            if node.func.value.id != "re" or method not in (*METHODS, "compile"):
                continue
            first = node.args[0]
            if not (isinstance(first, ast.Constant) and isinstance(first.value, str)):
                if short in UNSEEN:
                    continue
                raise ValueError(
                    f"{short}:{node.lineno}: a pattern made while running can't be examined; make it a constant of the module"
                )
            flags = sum(
                re.RegexFlag[name.attr] for name in ast.walk(node) if isinstance(name, ast.Attribute) and name.attr.isupper()
            )
            method = used.get(id(node), method) if method == "compile" else method
            yield Pattern(f"{short}:{node.lineno}", re.compile(first.value, flags), method not in ("match", "fullmatch"))


# Attacks


class Attack(NamedTuple):
    """A family of texts: something, a stretch many times, something."""

    before: str
    pump: str
    behind: str

    def text(self, size: int) -> str:
        """The member of about so many characters."""
        return self.before + self.pump * max(1, (size - len(self.before) - len(self.behind)) // len(self.pump)) + self.behind


_PROBES = " \t\n\u00a0aAzZ0_-.,:;'\"()[]*/|!\0é"


def alphabet(compiled: re.Pattern[str]) -> list[str]:
    """Characters that the pattern tells apart: its own, and one or more of each category that it names."""
    own = {chr(value) for kind, value in _leaves(parser.parse(compiled.pattern, compiled.flags)) if kind is sre.LITERAL}
    sets = [one for kind, value, flags in _singles(compiled) if (one := single(kind, value, flags))]
    kept: dict[tuple[bool, ...], str] = {}
    for character in (*sorted(own), *_PROBES):
        kept.setdefault(tuple(one(character) for one in sets), character)
    return list(kept.values())


def _leaves(node: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(node, tuple) and len(node) == 2 and node[0] in (sre.LITERAL, sre.NOT_LITERAL):
        yield sre.LITERAL, node[1]
    elif isinstance(node, tuple | list | parser.SubPattern):
        for item in node:
            yield from _leaves(item)


def _singles(compiled: re.Pattern[str]) -> Iterator[tuple[Any, Any, int]]:
    def walk(items: Any, flags: int) -> Iterator[tuple[Any, Any, int]]:
        for kind, value in items:
            if kind in (sre.ANY, sre.LITERAL, sre.NOT_LITERAL, sre.IN):
                yield kind, value, flags
            for body, inner in _bodies(kind, value, flags):
                yield from walk(body, inner)

    tree = parser.parse(compiled.pattern, compiled.flags)
    yield from walk(tree, tree.state.flags)


def _bodies(kind: Any, value: Any, flags: int) -> Iterator[tuple[Any, int]]:
    """What a node holds, with the flags there."""
    if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        yield value[2], flags
    elif kind is sre.BRANCH:
        for way in value[1]:
            yield way, flags
    elif kind is sre.SUBPATTERN:
        yield value[3], (flags | value[1]) & ~value[2]
    elif kind is sre.ATOMIC_GROUP:
        yield value, flags
    elif kind in (sre.ASSERT, sre.ASSERT_NOT):
        yield value[1], flags


def samples(items: Iterable[Any], flags: int, letters: list[str], most: int = 4) -> list[str]:
    """Some texts that a sequence of nodes matches, the shortest ways first."""
    out = [""]
    for kind, value in items:
        ways: list[str]
        one = single(kind, value, flags)
        if one is not None:
            ways = [c for c in letters if one(c)][:most] or [next((c for c in map(chr, range(32, 0x2100)) if one(c)), "")]
        elif kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            low, _, body = value
            ways = [way * max(low, 1) for way in samples(body, flags, letters, most)]
            ways = [*ways, ""] if low == 0 else ways
        elif kind is sre.BRANCH:
            ways = [way for body in value[1][: most + 4] for way in samples(body, flags, letters, 1)]
        elif kind in (sre.SUBPATTERN, sre.ATOMIC_GROUP):
            ((body, inner),) = _bodies(kind, value, flags)
            ways = samples(body, inner, letters, most)
        elif kind is sre.ASSERT and value[0] > 0:
            ways = [""]
        else:
            ways = [""]
        out = [a + b for a, b in itertools.islice(itertools.product(out, ways), most * most)]
    return list(dict.fromkeys(out))[: most * 2]


class Repetition(NamedTuple):
    """A repetition in a pattern: what stands before it, what it repeats, what stands behind it."""

    before: list[str]
    body: list[str]
    behind: list[str]


def repetitions(compiled: re.Pattern[str], letters: list[str]) -> Iterator[Repetition]:
    """All repetitions of three times or more."""
    tree = parser.parse(compiled.pattern, compiled.flags)

    def walk(items: list[Any], flags: int, before: list[str], behind: list[str]) -> Iterator[Repetition]:
        for number, (kind, value) in enumerate(items):
            lead = [a + b for a in before[:2] for b in samples(items[:number], flags, letters, 2)[:3]]
            trail = [a + b for a in samples(items[number + 1 :], flags, letters, 2)[:3] for b in behind[:2]]
            if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT) and int(value[1]) > 2:
                yield Repetition(lead, [body for body in samples(value[2], flags, letters) if body], trail)
            for body, inner in _bodies(kind, value, flags):
                yield from walk(list(body), inner, lead, trail)

    yield from walk(list(tree), tree.state.flags, [""], [""])


def attacks(compiled: re.Pattern[str], most: int | None = None) -> list[Attack]:
    """Families of texts that may take the pattern long: all that are thought of, or so many of them, evenly spread."""
    every = _attacks(compiled)
    if most is None or len(every) <= most:
        return every
    return [every[number * len(every) // most] for number in range(most)]


@cache
def _attacks(compiled: re.Pattern[str]) -> list[Attack]:
    letters = alphabet(compiled)
    found: dict[Attack, None] = {}
    tree = parser.parse(compiled.pattern, compiled.flags)
    whole = [text for text in samples(tree, tree.state.flags, letters) if text]
    for before, body, behind in repetitions(compiled, letters):
        # What a neighbour of the repetition matches too is what can be shared out in many ways.
        pumps = [
            *body,
            *(a + b for a, b in itertools.permutations(body[:3], 2)),
            *(a + b for a in body[:2] for b in behind[:2] if b),
        ]
        ends = ["\0", "", *(end[:-1] for end in behind if end), *(end[:-1] + "\0" for end in behind if end)]
        for lead, pump, end in itertools.product(dict.fromkeys(before), dict.fromkeys(pumps), dict.fromkeys(ends)):
            found[Attack(lead, pump, end)] = None
        for lead, pump in itertools.product(dict.fromkeys(before[:2]), letters):
            found[Attack(lead, pump, "\0")] = None
    for text in whole:
        found.update({Attack("", text, ""): None, Attack("", text[:-1] or text, "\0"): None, Attack("", text + " ", ""): None})
    for pump in (*letters, *map("".join, itertools.permutations(letters[:6], 2))):
        found[Attack("", pump, "\0")] = None
    return list(found)


def told(pattern: Pattern, attack: Attack, times: float) -> str:
    """What was found, for people."""
    how = "searched" if pattern.searches else "matched"
    more = f"{times:.1f} times the steps" if times < float("inf") else "more steps than can be counted"
    text = f"{attack.before!r} + {attack.pump!r} * n + {attack.behind!r}"
    return f"{pattern.name} ({how}) takes {more} for 4 times the text: {text}\n    {pattern.compiled.pattern!r}"


def growth(pattern: Pattern, attack: Attack, size: int, limit: int = 3_000_000) -> float:
    """How many times the steps four times the text takes."""
    short, long = attack.text(size), attack.text(4 * size)
    try:
        few = pattern.steps(short, limit)
        many = pattern.steps(long, limit)
    except TooManyStepsError:
        return float("inf")
    # A pattern that stops early takes some dozens of steps whatever the length.
    return many / max(few, len(short)) * 4 * len(short) / len(long)


SIZES = (40, 300, 1_200)


def slow(pattern: Pattern, tried: Iterable[Attack] | None = None) -> tuple[Attack, float] | None:
    """The first attack found under which the pattern takes more than linear work, and the growth; None for a safe one.

    A growth that is only that of a bounded repetition ({1,40}) ends with longer texts, so it is confirmed with those.
    """
    for attack in attacks(pattern.compiled) if tried is None else tried:
        found = 0.0
        for size in SIZES:
            found = growth(pattern, attack, size)
            if found <= GROWTH:
                break
        else:
            return attack, found
    return None


# The patterns as the package uses them


class Counted:
    """Stands in for a compiled pattern: finds what it finds, and counts the steps."""

    def __init__(self, compiled: re.Pattern[str], tally: Tally) -> None:
        self.compiled, self.tally = compiled, tally

    def __getattr__(self, name: str) -> Any:
        value = getattr(self.compiled, name)
        if name not in METHODS:
            return value

        def call(*arguments: Any, **named: Any) -> Any:
            text = arguments[1] if name in ("sub", "subn") else arguments[0]
            at, end = (0, None) if name in ("sub", "subn", "split") else (*arguments[1:3], *(0, None)[len(arguments) - 1 :])
            self.tally.add(self.compiled, text, "finditer" if name in SEARCHING and name != "search" else name, at, end)
            return value(*arguments, **named)

        return call


class Tally:
    """The steps of all patterns."""

    def __init__(self) -> None:
        self.steps = 0

    def add(self, compiled: re.Pattern[str], text: str, method: str, at: int, end: int | None) -> None:
        """Count what a use of a pattern takes."""
        machine = machine_of(compiled)
        machine.steps = 0
        run(machine, text, method, at, end)
        self.steps += machine.steps


@contextmanager
def counted() -> Iterator[Tally]:
    """Count while inside: every pattern of the package's modules, and of the default vocabulary, is stood in for."""
    tally = Tally()
    undo: list[tuple[dict[Any, Any], Any, Any]] = []

    def put(holder: dict[Any, Any], key: Any) -> None:
        new = _stand_in(holder[key], tally)
        if new is not holder[key]:
            undo.append((holder, key, holder[key]))
            holder[key] = new

    for module in [module for name, module in sys.modules.items() if name.startswith("congress_letters")]:
        for variable in list(vars(module)):
            put(vars(module), variable)
    heads = congress_letters.Vocabulary.default()._heads
    for name in list(heads):
        put(heads, name)
    try:
        yield tally
    finally:
        for holder, key, old in reversed(undo):
            holder[key] = old


def _stand_in(value: Any, tally: Tally) -> Any:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        return Counted(value, tally)
    if type(value) is tuple and any(isinstance(item, re.Pattern) for item in value):
        return tuple(_stand_in(item, tally) for item in value)
    return value


def main() -> int:
    sys.setrecursionlimit(DEEP)
    asked = sys.argv[1:]
    status = 0
    for pattern in patterns():
        if asked and not any(name in pattern.name for name in asked):
            continue
        found = slow(pattern)
        if found:
            status = 1
            print(told(pattern, *found))
    return status


if __name__ == "__main__":
    sys.exit(main())
