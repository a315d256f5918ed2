"""Where in the letter each piece is, as far as the looks of all pieces tell: its zone, and what has come and is still to come."""

from __future__ import annotations

from ._piece import Piece
from ._signs import C as _C


def zones_of(pieces: list[Piece], looks: list[str]) -> list[str]:
    """In which of `ZONES` each piece is, as far as the looks tell."""
    out = []
    closing = copy = prose = greeting = False
    page = page_prose(looks)
    for i, (piece, look) in enumerate(zip(pieces, looks, strict=True)):
        if i < page:
            out.append("page")
            continue
        # What comes below a salutation is the body, also where its first line is too short to look like prose.
        if greeting and not piece.greeted and look not in _GREETS:
            prose = True
        zone = "copies" if copy else "end" if closing else "body" if prose else "top"
        out.append(zone)
        greeting = look == "greeting" or (greeting and (piece.greeted or look in _GREETS))
        prose = prose or look in PROSE
        closing = closing or (look in ("closing", "closing_run") and prose)
        copy = copy or look == "copy"
    return out


def page_prose(looks: list[str]) -> int:
    """Behind the last prose above the first salutation, where that is the page's own: a press office's words about the letter.

    Below an address prose is the letter's, though its salutation was lost; so it is where a letter ends before that
    salutation. A line that says that the letter follows needs no salutation below.
    """
    last = lead = 0
    addressed = titled = False
    for i, look in enumerate(looks):
        if look == "greeting":
            return last
        if look == "lead":
            last = lead = i + 1
        addressed = addressed or look == "address"
        if look in _LETTERS or (addressed and look in PROSE):
            return lead
        # A subject is the letter's, though its second line reads like prose.
        titled = titled or look == "subject"
        if look in PROSE and not titled:
            last = i + 1
    return lead


_LETTERS = frozenset({"greeting_bare", "closing", "closing_run"})
PROSE = frozenset({"prose", "lower"})
_GREETS = frozenset({"greeting", "greeting_bare", "date", "page", "rule"})


def progress(looks: list[str], zones: list[str]) -> list[int]:
    """Where in the letter a piece is, as far as the looks of the others tell."""
    out = []
    seen = 0
    """The predicates about what has come that hold by now."""
    prose = False
    since = 99
    for look, zone in zip(looks, zones, strict=True):
        first = _C["first_greeting"] if look == "greeting" and not seen & _C["greeting_above"] else 0
        out.append(seen | first | (_C["before_prose"] if zone == "top" else 0) | (_C["closing_near"] if since <= 3 else 0))
        since += 1
        if look in PROSE:
            prose = True
            seen |= _C["tail_prose"] if seen & _CLOSED else 0
        elif look in ("closing", "closing_run"):
            # Only a closing with prose above it closes; "Thank you" on top of a page does not.
            if prose or seen & _C["greeting_above"]:
                seen = seen & ~(_C["name_above"] | _C["tail_prose"]) | _CLOSED
                since = 1
        elif look in _MET:
            seen |= _MET[look]
        elif seen & _CLOSED and look in ("name", "name_shape", "office_name"):
            seen |= _C["name_above"]
    count = len(out)
    for i in range(min(5, count)):
        out[i] |= _C["early"] | (0 if i else _C["first_piece"])
        out[-1 - i] |= _C["late"] | (0 if i else _C["last_piece"])
    return _to_come(looks, out)


_CLOSED = _C["closing_above"]
_MET = {
    "greeting": _C["greeting_above"], "date": _C["date_above"], "honorific": _C["address_above"], "copy": _C["copy_above"],
    "enclosure": _C["enclosure_above"],
}  # fmt: skip


def _to_come(looks: list[str], sofar: list[int]) -> list[int]:
    """What is below each piece, added to what is known of it so far."""
    out = []
    below = _C["after_prose"]
    for look, bits in zip(reversed(looks), reversed(sofar), strict=True):
        out.append(bits | below | (_C["another_letter"] if below & _C["greeting_below"] and bits & _CLOSED else 0))
        if look == "greeting":
            below |= _C["greeting_below"]
        elif look == "date":
            below |= _C["date_below"]
        elif look == "closing":
            below |= _C["closing_below"]
        elif look in PROSE:
            below &= ~(_C["after_prose"] | _C["date_below"])
    out.reverse()
    return out
