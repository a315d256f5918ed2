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


def cheapest(offers: Sequence[Candidates], automaton: Automaton) -> list[str]:
    """One kind for each piece, the sum of whose costs is the least that the grammar accepts.

    ``offers`` has for each piece what it could be and what that costs; each must offer a kind that the grammar ignores, so
    that there always is a sequence. Keeps the cheapest `_WIDTH` stacks at each piece: work is linear in their number.
    """
    alive: dict[int, int] = {automaton.start: 0}
    trail: list[dict[int, tuple[int, str]]] = []
    ignored, steps = automaton.ignored, automaton.steps
    for offer in offers:
        if (work := _work.counting) is not None:
            work.add(0, len(alive) * len(offer))
        following: dict[int, int] = {}
        back: dict[int, tuple[int, str]] = {}
        for stack, so_far in alive.items():
            known = steps[stack]
            for kind, cost in offer:
                if kind in ignored:
                    after = stack
                else:
                    step = known.get(kind)
                    after = automaton.step(stack, kind) if step is None else step
                    if after == REFUSED:
                        continue
                total = so_far + cost
                if after not in following or total < following[after]:
                    following[after] = total
                    back[after] = (stack, kind)
        limit = min(following.values()) + _ROOM
        if len(following) > _FEW:
            following = {stack: cost for stack, cost in following.items() if cost <= limit}
            if len(following) > _WIDTH:
                following = dict(sorted(following.items(), key=itemgetter(1))[:_WIDTH])
        alive = following
        trail.append(back)
    ends = [(cost, stack) for stack, cost in alive.items() if automaton.final(stack)]
    if not ends:
        return [min((k, c) for k, c in offer if k in ignored)[0] for offer in offers]
    # Of two that cost the same the first found: numbers of stacks depend on the letters that were read before.
    stack = min(ends, key=itemgetter(0))[1]
    kinds: list[str] = []
    for back in reversed(trail):
        stack, kind = back[stack]
        kinds.append(kind)
    kinds.reverse()
    return kinds
