"""The cheapest sequence of kinds that the letter grammar accepts."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from . import _work
from ._grammar import Automaton
from ._tables import REFUSED

Candidates = Sequence[tuple[str, int]]
_WIDTH = 64
_ROOMS = (0, 800, 6000)
"""What costs more than this above the cheapest stack is given up; tried in turn, until nothing that was given up can be cheaper.

With 0 that is the cheapest kind of each piece, which the grammar accepts in most letters. A letterhead of twenty lines that nobody
can read is cheaper as another text's, until the salutation comes: so much room the last one leaves, twelve times what one piece may
cost above its cheapest kind.
"""
_Alive = tuple[tuple[int, int], ...]
"""Stacks that are still possible, each with what it costs above the cheapest of them."""
_Back = dict[int, tuple[int, str]]
"""For a stack the one before it and the kind that leads from that to this."""
_Step = tuple[_Alive, int, _Back]
_NO_LIMIT = 1 << 60


def cheapest(offers: Sequence[Candidates], automaton: Automaton) -> list[str]:
    """One kind for each piece, the sum of whose costs is the least that the grammar accepts.

    ``offers`` has for each piece what it could be and what that costs, cheapest first; each must offer a kind that the grammar
    ignores, so that there always is a sequence. Keeps the cheapest `_WIDTH` stacks at each piece: work is linear in their number.
    """
    least = sum([offer[0][1] for offer in offers])
    for room in _ROOMS:
        found, cost = _within(room, offers, automaton)
        # What was given up cost more than the room above a stack that itself cost no less than the cheapest kinds up to there.
        if found is not None and cost <= least + room:
            break
    if found is None:
        return [min((k, c) for k, c in offer if k in automaton.ignored)[0] for offer in offers]
    return found


def _within(room: int, offers: Sequence[Candidates], automaton: Automaton) -> tuple[list[str] | None, int]:
    """The cheapest sequence that never costs more than ``room`` above the cheapest up to there, and what it costs."""
    alive: _Alive = ((automaton.start, 0),)
    least = 0
    trail: list[_Back] = []
    # A name, a title, a name, a title: in a long row of signers most steps are one that was made before. Offers that are the same
    # are one object; of the first of a sort no step is remembered, as most come only once.
    known: dict[int, dict[_Alive, _Step]] = {}
    for offer in offers:
        if (work := _work.counting) is not None:
            work.add(0, len(alive) * len(offer))
        again = known.get(id(offer))
        if again is None:
            known[id(offer)] = {}
            step = _step(alive, offer, automaton, room)
        else:
            step = again.get(alive) or again.setdefault(alive, _step(alive, offer, automaton, room))
        alive, more, back = step
        least += more
        trail.append(back)
    ends = [(cost, stack) for stack, cost in alive if automaton.final(stack)]
    if not ends:
        return None, least
    # Of two that cost the same the first found: numbers of stacks depend on the letters that were read before.
    cost, stack = min(ends, key=itemgetter(0))
    kinds: list[str] = []
    for back in reversed(trail):
        stack, kind = back[stack]
        kinds.append(kind)
    kinds.reverse()
    return kinds, least + cost


def _step(alive: _Alive, offer: Candidates, automaton: Automaton, room: int) -> _Step:
    """The stacks that are possible after one more piece, what the cheapest has come to cost more, and how they are reached."""
    following: dict[int, int] = {}
    back: _Back = {}
    least = _NO_LIMIT
    limit = _NO_LIMIT
    for stack, so_far in alive:
        known = automaton.steps[stack]
        for kind, cost in offer:
            total = so_far + cost
            if total > limit:
                break  # the kinds come cheapest first
            after = known.get(kind)
            if after is None:
                after = automaton.step(stack, kind)
            if after == REFUSED:
                continue
            before = following.get(after)
            if before is None or total < before:
                following[after] = total
                back[after] = (stack, kind)
                if total < least:
                    least = total
                    limit = total + room
    kept = [(stack, cost - least) for stack, cost in following.items() if cost <= limit]
    if len(kept) > _WIDTH:
        kept = sorted(kept, key=itemgetter(1))[:_WIDTH]
    return tuple(kept), least, back
