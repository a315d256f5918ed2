"""Evidence from further away than the next piece: what began above and may go on, what a page interrupts, what stands alone."""

from __future__ import annotations

import re

from ._note_marks import NoteMarks
from ._piece import Piece
from ._predicates import B as _B
from ._signs import C as _C

STOP = _B["ends_stop"] | _B["ends_mark"]
"""Ends of a sentence."""
_LONG_LOOKS = frozenset({"prose", "lower", "other", "roll", "greeting", "closing", "closing_run"})


def page_headers(pieces: list[Piece], looks: list[str], own: list[int]) -> frozenset[int]:
    """Lines of pages' headers: a name, a date and a page number right below each other, in any order, and nothing else.

    Such lines stand at the top of the first page too, where nothing but the number tells them from an addressee and a date.
    """
    out: set[int] = set()
    marks = [i for i, look in enumerate(looks) if look == "page"]
    lines = {i for i, look in enumerate(looks) if look in _IN_HEADER and not own[i] & _ENDS_PROSE} if marks else set()
    for mark in marks:
        first, last = mark, mark + 1
        while first - 1 in lines and mark - first < _HEADER and not pieces[first].above:
            first -= 1
        while last in lines and last - mark < _HEADER and not pieces[last].above:
            last += 1
        # Prose and notes of the page before may stand right above, and prose of this one right below.
        whole = not first or pieces[first].above > 0 or looks[first - 1] in _LONG_LOOKS or bool(own[first - 1] & _ENDS_PROSE)
        ended = last == len(looks) or pieces[last].above > 0 or looks[last] in _LONG_LOOKS
        # "417      March 4, 2019" is a stamp beside a date.
        apart = all(piece.first and piece.last for piece in pieces[first:last])
        if whole and ended and apart and looks[first:last].count("date") == 1 < last - first < _HEADER:
            out.update(range(first, last))
    return frozenset(out)


_HEADER = 5
_IN_HEADER = frozenset({"date", "honorific", "name", "office_name", "name_shape", "short", "capitals"})
_ENDS_PROSE = STOP | _B["starts_lower"]


def fused_notes(text: str, pieces: list[Piece], own: list[int]) -> None:
    """Figures of notes that are fused to their first word, in order from 1 on, each with its mark in the body.

    "by mail.1", and below "1Notice to patients": told so, they are as good as figures that stand apart.
    """
    count = 0
    marks = NoteMarks(text)
    for i, piece in enumerate(pieces):
        figure = _FIGURE.match(text, piece.low) if own[i] & _B["note_fused"] else None
        if figure and int(figure[0]) == count + 1 and marks.above(figure[0], piece.low):
            count += 1
            own[i] |= _B["note_label"]


_FIGURE = re.compile(r"[0-9]{1,2}")


def pages(text: str, pieces: list[Piece], looks: list[str], own: list[int]) -> list[int]:
    """What tells the lines of a continuation header: a page number right below, the same words further above."""
    out = []
    below = 99
    apart = False
    for i in range(len(looks) - 1, -1, -1):
        look = looks[i]
        below = 0 if look == "page" else 99 if look in _LONG_LOOKS else below + 1
        # A heading above a page's header is none of its lines.
        apart = 0 < below <= 3 and (apart or pieces[i + 1].above > 0)
        # The last words of a page's text are no header: "asked for / in March."
        goes_on = i and not pieces[i].above and own[i - 1] & _B["lower_words"] and own[i - 1] & _OPEN_ENDS
        out.append(_C["page_below_apart" if apart else "page_below"] if 0 < below <= 3 and not goes_on else 0)
    out.reverse()
    seen: set[str] = set()
    for i, piece in enumerate(pieces):
        if piece.high - piece.low < 80:
            key = text[piece.low : piece.high].casefold().rstrip(" ,.")
            if key in seen:
                out[i] |= _C["repeats"]
            seen.add(key)
    return out


_DEEPEST = 30
"""Lines of a page's foot or head that are looked at: notes may fill half a page."""
_NOTED = _B["note_label"] | _B["note_fused"]
_REACHED = _B["has_phone"] | _B["has_at"] | _B["has_zip"]
"""What office addresses have."""


def page_edges(pieces: list[Piece], looks: list[str], own: list[int]) -> tuple[list[str], frozenset[int]]:
    """For each piece the key of `EDGES` that holds, or nothing; and which pieces are furniture for what is around them.

    A form feed says where a page ends. Its foot is the short lines above, from a blank line on (office addresses, a note); its
    head the short lines below up to a blank line or a page number. A foot with addresses or notes, a head with a number or a
    date, does not part a sentence that goes on over the page.
    """
    edges = [""] * len(pieces)
    apart: set[int] = set()
    breaks = [i for i in range(1, len(pieces)) if pieces[i].page > pieces[i - 1].page]
    for at in breaks:
        foot = _foot(pieces, looks, own, at)
        head = _head(pieces, looks, at)
        noted = bool(foot) and _noted(own[foot[0]], looks[foot[0]])
        for name, places in (("notes" if noted else "foot", foot), ("head", head)):
            for i in places:
                edges[i] = name
        # Signers may stand there too, with a page number below.
        if noted or (any(own[i] & _REACHED for i in foot) and not any(looks[i] in ("name", "closing") for i in foot)):
            apart.update(foot)
        if any(looks[i] in ("page", "date") for i in head):
            apart.update(head)
    return edges, frozenset(apart)


def _noted(own: int, look: str) -> bool:
    """A note's figure begins the piece: "210 Walnut Street" has none."""
    return look != "address" and bool(own & _NOTED)


def _foot(pieces: list[Piece], looks: list[str], own: list[int], at: int) -> range:
    """The last lines above the page's end: short ones below a blank line, and notes with the lines that go on in them."""
    first = at
    prose = False
    lines = 0
    for i in range(at - 1, -1, -1):
        piece = pieces[i]
        lines += piece.first
        # Above a closing stands no note of the page: "* why the flood ..." is the last item of a list.
        if piece.page < pieces[at - 1].page or lines > _DEEPEST or looks[i] == "closing":
            break
        if _noted(own[i], looks[i]) and not own[i] & _B["number_label"]:
            first, prose = i, False
        elif looks[i] in _FLOW and not own[i] & _B["has_phone"]:
            prose = True
        elif piece.first and piece.above and not prose:
            first = i
        if prose and piece.first and piece.above:
            break
    return range(first, at)


def _head(pieces: list[Piece], looks: list[str], at: int) -> range:
    """The first short lines below the page's begin, up to a blank line or the line of a page number."""
    for i in range(at, min(len(pieces), at + _DEEPEST)):
        if looks[i] in _FLOW:
            break
        below = i + 1 == len(pieces) or (pieces[i + 1].first and pieces[i + 1].above)
        if below or (looks[i] == "page" and pieces[i].last):
            return range(at, i + 1)
    return range(at, at)


def interrupted(pieces: list[Piece], own: list[int], zones: list[str], apart: frozenset[int]) -> list[int]:
    """Where the last prose above is not right above: whether that stops in the middle of a sentence.

    A page's foot and the next one's head stand between the lines of one sentence; a table stands between sentences.
    """
    out = []
    ends = 0
    parted = False
    for i, (piece, bits, zone) in enumerate(zip(pieces, own, zones, strict=True)):
        out.append((_C["text_open"] if ends & _OPEN_ENDS else _C["text_closed"] if ends & STOP else 0) if parted else 0)
        prose = bits & _B["lower_words"] and bits & (_B["prose_words"] | _B["many_words"])
        if zone == "body" and i not in apart and (prose or (not parted and ends & _OPEN_ENDS and not piece.above)):
            ends, parted = bits, False
        else:
            parted = True
    return out


def begun(text: str, pieces: list[Piece], own: list[int], zones: list[str]) -> list[int]:
    """What began above a piece and may go on in it: a note, a passage in quotation marks."""
    out = []
    note = quotation = postscript = False
    for piece, bits, zone in zip(pieces, own, zones, strict=True):
        note = note and not piece.above
        postscript = postscript and not piece.above
        quotation = quotation and not piece.above
        out.append(
            (_C["in_note"] if note else 0) | (_C["in_postscript"] if postscript else 0) | (_C["in_quotation"] if quotation else 0)
        )
        postscript = postscript or bool(bits & _B["postscript"])
        note = note or bool(bits & _B["postscript"] or (bits & _B["note_label"] and zone in ("end", "copies")))
        if quotation or bits & _B["starts_quote"]:
            opened = max(text.rfind(mark, piece.low, piece.high) for mark in ("“", "``"))
            closed = max(text.rfind(mark, piece.low, piece.high) for mark in ("”", "''"))
            quotation = opened > closed or (quotation and closed < 0)
    return out


def flow_ends(own: list[int], previous: list[int], zones: list[str]) -> tuple[list[str], list[str]]:
    """How the piece above ends, for each piece of the body (and below prose behind it), and for each other one below that."""
    body, tail = [], []
    for above, zone in zip(previous, zones, strict=True):
        ends = own[above] if above >= 0 else 0
        said = _said(ends) if above >= 0 and zone != "top" else ""
        inside = zone in ("body", "page") or bool(ends & _B["prose_words"])
        body.append(said if inside else "")
        tail.append("" if inside else said)
    return body, tail


def _said(ends: int) -> str:
    if ends & STOP:
        return "stop"
    if ends & _B["ends_colon"]:
        return "colon"
    return "comma" if ends & (_B["ends_comma"] | _B["ends_semicolon"]) else "open"


_OPEN_ENDS = _B["ends_open"] | _B["ends_comma"] | _B["ends_connective"] | _B["ends_hyphen"]
_NO_HEADING = _B["starts_lower"] | _B["inner_stop"] | _B["starts_subject"] | _B["figures"]
_HEADING_ENDS = _B["ends_open"] | _B["ends_digit"] | _B["ends_mark"] | _B["ends_colon"]


def alone(pieces: list[Piece], looks: list[str], own: list[int]) -> list[int]:
    """Short lines by themselves, as headings are; lines set in like their neighbour, as quotations are."""
    out = []
    last = len(pieces) - 1
    for i, piece in enumerate(pieces):
        bits = 0
        below = pieces[i + 1] if i < last else None
        # A page's end may stand between a heading and what it is above.
        ahead = next((n for n in range(i + 1, min(i + 1 + _EDGE, last + 1)) if looks[n] not in _OF_PAGES), -1)
        if (
            piece.first and piece.last and piece.high - piece.low < 90 and below is not None and ahead > 0
            and (looks[ahead] in _FLOW or own[ahead] & _B["lower_words"])
            and own[i] & _HEADING_ENDS and not own[i] & _NO_HEADING
            and (
                piece.mark == "#" or bool(piece.above) == bool(below.above)
                # Prose ends in a full stop: what ends without one above a blank line is no rest of the paragraph above.
                or (below.above and own[i] & _B["ends_open"] and i and own[i - 1] & STOP)
                # The first line of a paragraph is no short one.
                or (piece.above and below.first and not own[i] & _B["ends_colon"] and not own[ahead] & _B["starts_lower"])
            )
            and piece.right * 4 < 3 * max(near.right for near in pieces[max(0, i - 3) : i + 4])
            and (i == 0 or piece.above or not own[i - 1] & _OPEN_ENDS)
        ):  # fmt: skip
            bits |= _C["stands_alone"]
        if piece.first and piece.indent > 2:
            with_below = below is not None and below.first and not below.above and abs(below.indent - piece.indent) < 2
            with_above = i > 0 and pieces[i - 1].first and not piece.above and abs(pieces[i - 1].indent - piece.indent) < 2
            bits |= _C["set_in"] if with_below or with_above else 0
        out.append(bits)
    return out


_FLOW = frozenset({"prose", "lower", "other", "item"})
_OF_PAGES = frozenset({"page", "rule"})
_EDGE = 3
