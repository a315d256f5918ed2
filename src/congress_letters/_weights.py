"""From evidence to costs: the table of weights, and what a piece could be at which price.

The table is data (``data/weights.json``, made by ``tools/fit_weights.py``): hundredths of a nat for each kind and
predicate. Costs are integers in the same unit, the cheapest kind of a piece costs 0.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from math import exp, log
from struct import Struct

from attrs import define, field

from ._signs import EVIDENCE

MARGIN = 500
"""What costs more than this above the cheapest kind is no candidate."""
ROOM = 2000
"""What the kinds that the grammar ignores cost at most: so there always is a way on."""
_REMEMBERED = 50_000


@define(slots=True, eq=False)
class Weights:
    """The table, arranged for look-up by evidence."""

    kinds: tuple[str, ...]
    base: tuple[int, ...]
    rows: tuple[tuple[int, ...], ...]
    """For each predicate, in the order of `EVIDENCE`, its weight for each kind."""
    ignored: frozenset[str]
    """Kinds that the grammar ignores."""
    _packed: tuple[int, ...] = field(init=False)
    _start: int = field(init=False)
    _unpack: Callable[[bytes], tuple[int, ...]] = field(init=False)
    _offers: dict[int, tuple[tuple[str, int], ...]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        # One integer for each predicate has its weights for all kinds side by side: a sum of integers adds up every kind at once.
        # What the lanes start with keeps their sums above zero, so that none borrows from the next.
        self._packed = tuple(_pack(row) for row in self.rows)
        self._start = _pack([weight + _ZERO for weight in self.base])
        self._unpack = Struct(f"<{len(self.kinds)}I").unpack

    def costs(self, evidence: int) -> dict[str, int]:
        """What each kind costs; the cheapest costs what its doubt is worth (0 where nothing else is likely)."""
        packed = self._packed
        total = self._start
        bits = evidence
        while bits:
            low = bits & -bits
            bits ^= low
            total += packed[low.bit_length() - 1]
        scores = self._unpack(total.to_bytes(_LANE // 8 * len(self.kinds), "little"))
        best = max(scores)
        # What is 25 nats behind the best adds nothing to the sum.
        doubt = sum([exp((score - best) / 100) for score in scores if score > best - 2500])
        level = best + 100 * log(doubt)
        return {kind: round(level - score) for kind, score in zip(self.kinds, scores, strict=True)}

    def offer(self, evidence: int) -> tuple[tuple[str, int], ...]:
        """The candidates of a piece, cheapest first: kinds within `MARGIN`, and always those that the grammar ignores."""
        known = self._offers.get(evidence)
        if known is None:
            costs = self.costs(evidence)
            limit = min(costs.values()) + MARGIN
            chosen = [(kind, cost) for kind, cost in costs.items() if cost <= limit or kind in self.ignored]
            known = tuple(sorted(((k, min(c, ROOM)) for k, c in chosen), key=lambda item: item[1]))
            if len(self._offers) > _REMEMBERED:
                self._offers.clear()
            self._offers[evidence] = known
        return known

    def reasons(self, evidence: int, kind: str, other: str) -> list[tuple[int, str]]:
        """Which evidence speaks for ``kind`` and against ``other``, in words, the strongest first."""
        k, o = self.kinds.index(kind), self.kinds.index(other)
        found = []
        for i, words in enumerate(EVIDENCE.values()):
            if evidence >> i & 1 and self.rows[i][k] != self.rows[i][o]:
                found.append((self.rows[i][k] - self.rows[i][o], words))
        return sorted(found, key=lambda item: -abs(item[0]))


_LANE = 32
_ZERO = 1 << 20


def _pack(row: Sequence[int]) -> int:
    return sum(weight << _LANE * lane for lane, weight in enumerate(row))


def make_weights(data: Mapping[str, Mapping[str, int]], base: Mapping[str, int], ignored: frozenset[str]) -> Weights:
    """A table from what the file holds; evidence that it does not name weighs nothing."""
    kinds = tuple(data)
    rows = tuple(tuple(data[kind].get(name, 0) for kind in kinds) for name in EVIDENCE)
    return Weights(kinds, tuple(base[kind] for kind in kinds), rows, ignored)


@cache
def default_weights() -> Weights:
    """The table that comes with the package, read at first use."""
    import json
    from importlib.resources import files

    from ._grammar import letter_automaton

    data = json.loads((files("congress_letters") / "data" / "weights.json").read_text("utf-8"))
    return make_weights(data["weights"], data["base"], letter_automaton().ignored)
