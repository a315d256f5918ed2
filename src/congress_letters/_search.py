"""The cheapest sequence of kinds that the letter grammar accepts."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from . import _work
from ._grammar import Automaton
from ._tables import REFUSED

Candidates = Sequence[tuple[str, int]]
_WIDTH = 64
_ROOM = 6000
"""What costs more than this above the cheapest stack is given up: twelve times what one piece may cost above its cheapest kind.

A letterhead of twenty lines that nobody can read is cheaper as another text's, until the salutation comes.
"""
_FEW = 4
_Alive = tuple[tuple[int, int], ...]
"""Stacks that are still possible, each with what it costs above the cheapest of them."""
_Back = dict[int, tuple[int, str]]
"""For a stack the one before it and the kind that leads from that to this."""


def cheapest(offers: Sequence[Candidates], automaton: Automaton) -> list[str]:
    """One kind for each piece, the sum of whose costs is the least that the grammar accepts.

    ``offers`` has for each piece what it could be and what that costs; each must offer a kind that the grammar ignores, so
    that there always is a sequence. Keeps the cheapest `_WIDTH` stacks at each piece: work is linear in their number.
    """
    alive: _Alive = ((automaton.start, 0),)
    trail: list[_Back] = []
    # A name, a title, a name, a title: in a long row of signers most steps are one that was made before. Offers that are the same
    # are one object; of the first of a sort no step is remembered, as most come only once.
    known: dict[int, dict[_Alive, tuple[_Alive, _Back]]] = {}
    for offer in offers:
        if (work := _work.counting) is not None:
            work.add(0, len(alive) * len(offer))
        again = known.get(id(offer))
        if again is None:
            known[id(offer)] = {}
            step = _step(alive, offer, automaton)
        else:
            step = again.get(alive) or again.setdefault(alive, _step(alive, offer, automaton))
        alive, back = step
        trail.append(back)
    ends = [(cost, stack) for stack, cost in alive if automaton.final(stack)]
    if not ends:
        return [min((k, c) for k, c in offer if k in automaton.ignored)[0] for offer in offers]
    # Of two that cost the same the first found: numbers of stacks depend on the letters that were read before.
    stack = min(ends, key=itemgetter(0))[1]
    kinds: list[str] = []
    for back in reversed(trail):
        stack, kind = back[stack]
        kinds.append(kind)
    kinds.reverse()
    return kinds


def _step(alive: _Alive, offer: Candidates, automaton: Automaton) -> tuple[_Alive, _Back]:
    """The stacks that are possible after one more piece, and how they are reached."""
    following: dict[int, int] = {}
    back: _Back = {}
    for stack, so_far in alive:
        known = automaton.steps[stack]
        for kind, cost in offer:
            after = known.get(kind)
            if after is None:
                after = automaton.step(stack, kind)
            if after == REFUSED:
                continue
            total = so_far + cost
            before = following.get(after)
            if before is None or total < before:
                following[after] = total
                back[after] = (stack, kind)
    least = min(following.values())
    kept = list(following.items())
    if len(kept) > _FEW:
        kept = [(stack, cost) for stack, cost in kept if cost <= least + _ROOM]
        if len(kept) > _WIDTH:
            kept = sorted(kept, key=itemgetter(1))[:_WIDTH]
    return tuple([(stack, cost - least) for stack, cost in kept] if least else kept), back
