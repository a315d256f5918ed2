"""The cheapest sequence of kinds that the letter grammar accepts."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from . import _work
from ._grammar import REFUSED, Automaton

Candidates = Sequence[tuple[str, int]]
_WIDTH = 64
_ROOM = 1500
"""What costs more than this above the cheapest stack is given up: three times what one piece may cost above its cheapest kind."""
_FEW = 4
_Way = tuple[int, int, str]
"""How a stack is reached: what it costs, the stack before, and the kind that leads from that to this."""


def cheapest(offers: Sequence[Candidates], automaton: Automaton) -> list[str]:
    """One kind for each piece, the sum of whose costs is the least that the grammar accepts.

    ``offers`` has for each piece what it could be and what that costs; each must offer a kind that the grammar ignores, so
    that there always is a sequence. Keeps the cheapest `_WIDTH` stacks at each piece: work is linear in their number.
    """
    alive: dict[int, _Way] = {automaton.start: (0, automaton.start, "")}
    trail: list[dict[int, _Way]] = []
    steps, step = automaton.steps, automaton.step
    for offer in offers:
        if (work := _work.counting) is not None:
            work.add(0, len(alive) * len(offer))
        following: dict[int, _Way] = {}
        for stack, (so_far, _, _) in alive.items():
            known = steps[stack]
            for kind, cost in offer:
                after = known.get(kind)
                if after is None:
                    after = step(stack, kind)
                total = so_far + cost
                found = following.get(after)
                if found is None or total < found[0]:
                    following[after] = (total, stack, kind)
        following.pop(REFUSED, None)
        if len(following) > _FEW:
            limit = min(following.values())[0] + _ROOM
            following = {stack: way for stack, way in following.items() if way[0] <= limit}
            if len(following) > _WIDTH:
                following = dict(sorted(following.items(), key=_cost)[:_WIDTH])
        alive = following
        trail.append(following)
    ends = [(way[0], stack) for stack, way in alive.items() if automaton.final(stack)]
    if not ends:
        return [min((k, c) for k, c in offer if k in automaton.ignored)[0] for offer in offers]
    # Of two that cost the same the first found: numbers of stacks depend on the letters that were read before.
    stack = min(ends, key=itemgetter(0))[1]
    kinds: list[str] = []
    for ways in reversed(trail):
        _, stack, kind = ways[stack]
        kinds.append(kind)
    kinds.reverse()
    return kinds


def _cost(reached: tuple[int, _Way]) -> int:
    return reached[1][0]
