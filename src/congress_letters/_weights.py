"""From evidence to costs: the table of weights, and what a piece could be at which price.

The table is data (``data/weights.json``, made by ``tools/fit_weights.py``): hundredths of a nat for each kind and
predicate. Costs are integers in the same unit, the cheapest kind of a piece costs 0.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from math import exp, log
from operator import itemgetter
from struct import Struct

from attrs import define, field

from ._signs import EVIDENCE
from ._vocabulary import data_text

MARGIN = 500
"""What costs more than this above the cheapest kind is no candidate."""
ROOM = 2000
"""What the kinds that the grammar ignores cost at most: so there always is a way on."""
_REMEMBERED = 50_000


@define(slots=True, eq=False, repr=False)
class Weights:
    """The table, arranged for look-up by evidence."""

    table: Mapping[str, Mapping[str, int]]
    """For each kind the weights of the predicates that it has."""
    base: Mapping[str, int]
    ignored: frozenset[str]
    """Kinds that the grammar ignores."""
    kinds: tuple[str, ...] = field(init=False)
    _packed: list[int] = field(init=False)
    _start: int = field(init=False)
    _unpack: Callable[[bytes], tuple[int, ...]] = field(init=False)
    _offers: dict[int, tuple[tuple[str, int], ...]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        # One integer for each predicate has its weights for all kinds side by side: a sum of integers adds up every kind at once.
        # What the lanes start with keeps their sums above zero, so that none borrows from the next.
        self.kinds = tuple(self.table)
        self._packed = [0] * len(EVIDENCE)
        places = {name: place for place, name in enumerate(EVIDENCE)}
        for lane, weights in enumerate(self.table.values()):
            for name, weight in weights.items():
                if name in places:
                    self._packed[places[name]] += weight << _LANE * lane
        self._start = sum(self.base[kind] + _ZERO << _LANE * lane for lane, kind in enumerate(self.kinds))
        self._unpack = Struct(f"<{len(self.kinds)}I").unpack

    def costs(self, evidence: int) -> dict[str, int]:
        """What each kind costs; the cheapest costs what its doubt is worth (0 where nothing else is likely)."""
        scores, _, level = self._scores(evidence)
        return {kind: round(level - score) for kind, score in zip(self.kinds, scores, strict=True)}

    def offer(self, evidence: int) -> tuple[tuple[str, int], ...]:
        """The candidates of a piece, cheapest first: kinds within `MARGIN`, and always those that the grammar ignores."""
        known = self._offers.get(evidence)
        if known is None:
            scores, best, level = self._scores(evidence)
            limit = round(level - best) + MARGIN
            near = best - MARGIN - 1
            ignored = self.ignored
            chosen = [
                (kind, cost if cost < ROOM else ROOM)
                for kind, score in zip(self.kinds, scores, strict=True)
                if (score >= near or kind in ignored) and ((cost := round(level - score)) <= limit or kind in ignored)
            ]
            chosen.sort(key=itemgetter(1))
            known = tuple(chosen)
            if len(self._offers) > _REMEMBERED:
                self._offers.clear()
            self._offers[evidence] = known
        return known

    def _scores(self, evidence: int) -> tuple[tuple[int, ...], int, float]:
        """The sum of weights for each kind, the greatest of them, and the level that costs are counted from."""
        packed = self._packed
        total = self._start
        bits = evidence
        while bits:
            low = bits & -bits
            bits ^= low
            total += packed[low.bit_length() - 1]
        scores = self._unpack(total.to_bytes(_LANE // 8 * len(self.kinds), "little"))
        best = max(scores)
        floor = best - _NOTHING
        doubt = sum([_SHARE[best - score] for score in scores if score > floor])
        return scores, best, best + 100 * log(doubt)

    def reasons(self, evidence: int, kind: str, other: str) -> list[tuple[int, str]]:
        """Which evidence speaks for ``kind`` and against ``other``, in words, the strongest first."""
        found = []
        for i, (name, words) in enumerate(EVIDENCE.items()):
            if evidence >> i & 1 and (more := self.table[kind].get(name, 0) - self.table[other].get(name, 0)):
                found.append((more, words))
        return sorted(found, key=lambda item: -abs(item[0]))


_NOTHING = 2500
"""What is so far behind the best, 25 nats, adds nothing to the sum of all."""
_SHARE = [exp(-behind / 100) for behind in range(_NOTHING)]
"""What a kind adds to it that is so far behind."""
_LANE = 32
_ZERO = 1 << 20


@cache
def default_weights() -> Weights:
    """The table that comes with the package, read at first use."""
    import json

    from ._grammar import letter_automaton

    data = json.loads(data_text("weights.json"))
    return Weights(data["weights"], data["base"], letter_automaton().ignored)
