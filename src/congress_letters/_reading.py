"""What each piece could be and what that costs: its own evidence, that of its neighbours and of its place in the text.

Evidence is a set of named yes/no predicates (an int, one bit each). A table of weights, predicate × kind, turns it into
a cost for every kind. Nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import define

from ._evidence import own_evidence
from ._habits import FLOW, HABITS, habits
from ._lines import Piece
from ._looks import LOOKS, look_of
from ._places import item_label
from ._predicates import B as _B
from ._runs import STOP as _STOP
from ._runs import alone, begun, flow_ends, interrupted, pages
from ._signs import C as _C
from ._vocabulary import Vocabulary

_NEAR = {where: {look: _C[f"{where}:{look}"] for look in (*LOOKS, "none")} for where in ("previous", "next", "second", "before")}
_HABIT_BITS = {name: _C[name] for name in (*HABITS, *FLOW)}


@define(slots=True, eq=False)
class Reading:
    """The evidence of each piece of a text, in the order of the pieces."""

    pieces: list[Piece]
    looks: list[str]
    evidence: list[int]


_LABELLED = sum(
    _B[name]
    for name in (
        "number_label", "bullet", "closing", "greeting", "date", "place_date", "subject_label", "copy_label", "enclosure",
        "postscript",
        "group", "rule", "page_mark",
    )
)  # fmt: skip
GOING_ON = sum(
    _C[name]
    for name in (
        "goes_on", "goes_on_by_indent", "strictly_goes_on", "goes_on_by_blank", "previous_connective", "previous_hyphen",
        "back_from_indent", "like_above", *FLOW,
        "previous_open",
        "previous_full", "above_none", "hangs",
    )
)  # fmt: skip
"""What says that a piece goes on with the one above."""
_PROSE_SIGNS = _B["lower_words"] | _B["prose_words"]


def read(text: str, pieces: list[Piece], vocabulary: Vocabulary) -> Reading:
    """The evidence of each piece."""
    own = [own_evidence(piece.words, piece.mark, vocabulary) for piece in pieces]
    looks = [look_of(bits) for bits in own]
    lone = alone(pieces, looks, own)
    for i, bits in enumerate(lone):
        if bits & _C["stands_alone"] and own[i] & _PROSE_SIGNS and not own[i] & _B["many_words"]:
            # A short line by itself is no prose, whatever its words: "What we ask for" is a heading.
            own[i] &= ~_PROSE_SIGNS
            looks[i] = look_of(own[i])
    previous = _previous(looks)
    zones = _zones(pieces, looks)
    evidence = [bits | near for bits, near in zip(own, _neighbours(looks, previous), strict=True)]
    for add in (
        pages(text, pieces, looks, own),
        _geometry(pieces, own, previous),
        _progress(looks, own, zones),
        [bits | (_C["below_alone"] if i and lone[i - 1] & _C["stands_alone"] else 0) for i, bits in enumerate(lone)],
        interrupted(pieces, own, zones),
        begun(text, pieces, own, zones),
        _pairs(looks, previous, zones),
        habits(pieces, looks, previous, _labels_of(text, pieces, own), flow_ends(own, previous, zones), _HABIT_BITS),
    ):
        evidence = [bits | more for bits, more in zip(evidence, add, strict=True)]
    # What has a label or a shape of its own does not go on with the piece above, however that ends.
    evidence = [bits & ~GOING_ON if bits & _LABELLED else bits for bits in evidence]
    return Reading(pieces, looks, evidence)


def _labels_of(text: str, pieces: list[Piece], own: list[int]) -> Callable[[Piece], int]:
    """Length of the list label of a piece; looked at only where the evidence has one."""
    labelled = {piece.start for piece, bits in zip(pieces, own, strict=True) if bits & (_B["number_label"] | _B["bullet"])}
    return lambda piece: item_label(text[piece.low : piece.high])[1] if piece.start in labelled else 0


def _previous(looks: list[str]) -> list[int]:
    """For each piece the one before it, page furniture left out; -1 for none."""
    out = []
    last = -1
    for i, look in enumerate(looks):
        out.append(last)
        if look not in ("page", "rule"):
            last = i
    return out


def _neighbours(looks: list[str], previous: list[int]) -> list[int]:
    padded = [*looks, "none", "none", "none"]
    before, above, following, second = (_NEAR[where] for where in ("before", "previous", "next", "second"))
    out = []
    for i, last in enumerate(previous):
        bits = (
            above[padded[last]]
            | before[padded[previous[last] if last >= 0 else -1]]
            | following[padded[i + 1]]
            | second[padded[i + 2]]
        )
        out.append(bits if last == i - 1 else bits | _C["furniture_above"])
    return out


_ENDS = (
    (_STOP, _C["previous_stop"]),
    (_B["ends_comma"] | _B["ends_semicolon"], _C["previous_comma"]),
    (_B["ends_colon"], _C["previous_colon"]),
    (_B["ends_connective"], _C["previous_connective"]),
    (_B["ends_hyphen"], _C["previous_hyphen"]),
)


def _geometry(pieces: list[Piece], own: list[int], previous: list[int]) -> list[int]:
    out = []
    count = len(pieces)
    rights = [piece.right for piece in pieces]
    short = [
        bits for piece, bits in zip(pieces, own, strict=True) if piece.last and not bits & (_B["prose_words"] | _B["lower_words"])
    ]
    commas = len(short) > 3 and sum(1 for bits in short if bits & (_B["ends_comma"] | _B["ends_stop"])) * 3 > 2 * len(short)
    for i, piece in enumerate(pieces):
        last = previous[i]
        before = pieces[last] if last >= 0 else None
        after = pieces[i + 1] if i + 1 < count else None
        bits = _C["starts_line"] if piece.first else 0
        bits |= _C["ends_line"] if piece.last else 0
        bits |= _C["roll_run"] if piece.roll else 0
        bits |= _C["greeting_goes_on"] if piece.greeted else 0
        bits |= _C["roll_above"] if before is not None and before.roll else 0
        bits |= _C["wide_gap"] if piece.gap > 2 else 0
        bits |= _C["in_column"] if piece.column else 0
        if not piece.first:
            bits |= 0
        else:
            # How many blank lines makes no difference: law 5.
            bits |= _C["above_blank"] if piece.above else _C["above_none"]
        if after is None or (after.first and after.above):
            bits |= _C["below_blank"]
        indent = piece.indent
        bits |= _C["indent_none" if indent < 1 else "indent_some" if indent < 8 else "indent_half" if indent < 20 else "indent_far"]
        if before is not None:
            if piece.first and indent >= before.indent + 2:
                bits |= _C["indented_more"]
            elif piece.first and indent <= before.indent - 2:
                bits |= _C["indented_less"]
            ends = own[last]
            for mask, bit in _ENDS:
                if ends & mask:
                    bits |= bit
                    break
            else:
                bits |= _C["previous_open"]
            if ends & _B["ends_hyphen"] or (
                own[i] & _B["starts_lower"] and not ends & (_STOP | _B["ends_colon"] | _B["ends_semicolon"])
            ):
                bits |= _C["goes_on"]
            if any(own[n] & _B["note_label"] for n in range(max(0, last - 2), last + 1)):
                bits |= _C["note_above"]
            if piece.first and not piece.above and rights[last] * 8 >= max(rights[max(0, i - 4) : i + 5]) * 7:
                step = before.indent - indent
                bits |= _C["back_from_indent"] if 0 < step < 9 else _C["like_above"] if step == 0 else 0
            if own[i] & _B["starts_digit"] and ends & _B["ends_open"] and ends & _B["lower_words"] and not piece.above:
                bits |= _C["figure_goes_on"]
            if commas and ends & (_B["ends_open"] | _B["ends_prefix"]) and not ends & _B["prose_words"]:
                bits |= _C["comma_missing"]
            if ends & _B["greeting"] and not ends & _B["ends_colon"]:
                bits |= _C["below_open_greeting"]
            if ends & _B["ends_colon"] and (ends & (_B["greeting"] | _B["bare_greeting"]) or before.greeted):
                bits |= _C["below_whole_greeting"]
            if ends & _B["ends_prefix"]:
                bits |= _C["below_prefix"]
            if piece.first and not piece.above:
                bits |= _step(indent - before.indent, ends)
            if ends & (_B["number_label"] | _B["bullet"]):
                bits |= _C["previous_label"]
        if after is not None and after.first:
            if after.indent >= indent + 2:
                bits |= _C["next_indented_more"]
            elif after.indent <= indent - 2:
                bits |= _C["next_indented_less"]
        # The width is that of the lines nearby, not of the letter: a text may wrap its parts differently.
        width = max(rights[max(0, i - 4) : i + 5])
        if width - indent < 400:
            if rights[i] * 8 >= width * 7:
                bits |= _C["full"]
            if before is not None and rights[last] * 8 >= width * 7:
                bits |= _C["previous_full"]
        out.append(bits)
    return out


def _zones(pieces: list[Piece], looks: list[str]) -> list[str]:
    """In which of `ZONES` each piece is, as far as the looks tell."""
    out = []
    closing = copy = prose = greeting = False
    for piece, look in zip(pieces, looks, strict=True):
        # What comes below a salutation is the body, also where its first line is too short to look like prose.
        if greeting and not piece.greeted and look not in _GREETS:
            prose = True
        zone = "copies" if copy else "end" if closing else "body" if prose else "top"
        out.append(zone)
        greeting = look == "greeting" or (greeting and (piece.greeted or look in _GREETS))
        prose = prose or look in _PROSE
        closing = closing or (look in ("closing", "closing_run") and prose)
        copy = copy or look == "copy"
    return out


_PROSE = frozenset({"prose", "lower"})
_GREETS = frozenset({"greeting", "greeting_bare", "date", "page", "rule"})


def _pairs(looks: list[str], previous: list[int], zones: list[str]) -> list[int]:
    """What a piece looks like together with where it stands, and with what the piece above looks like."""
    out = []
    for look, above, zone in zip(looks, previous, zones, strict=True):
        bits = _C[f"{look}@{zone}"]
        if above >= 0:
            bits |= _C[f"{look}<{looks[above]}"]
        out.append(bits)
    return out


def _step(indent: int, ends: int) -> int:
    """How far a line is set in from the line above it, together with how that ends.

    The Record sets the rest of a long line in by four, a title below a name by two.
    """
    step = "same" if -2 < indent < 2 else "less" if indent < 0 else "two" if indent == 2 else "hung" if indent < 7 else "far"
    how = "comma" if ends & _B["ends_comma"] else "joint" if ends & _JOINTS else "stop" if ends & _STOP else "word"
    return _C[f"{step}~{how}"]


_JOINTS = _B["ends_connective"] | _B["ends_prefix"] | _B["ends_hyphen"] | _B["ends_short"]


def _progress(looks: list[str], own: list[int], zones: list[str]) -> list[int]:
    """Where in the letter a piece is, as far as the looks of the others tell."""
    count = len(looks)
    out = [0] * count
    seen = {"greeting": False, "prose": False, "date": False, "honorific": False, "copy": False, "enclosure": False}
    closing = tail_prose = name = False
    since = 99
    for i, look in enumerate(looks):
        bits = _C["first_piece"] if i == 0 else 0
        bits |= _C["early"] if i < 5 else 0
        bits |= _C["last_piece"] if i == count - 1 else 0
        bits |= _C["late"] if i >= count - 5 else 0
        bits |= _C["before_prose"] if zones[i] == "top" else 0
        bits |= _C["greeting_above"] if seen["greeting"] else 0
        bits |= _C["closing_above"] if closing else 0
        bits |= _C["closing_near"] if since <= 3 else 0
        bits |= _C["date_above"] if seen["date"] else 0
        bits |= _C["address_above"] if seen["honorific"] else 0
        bits |= _C["copy_above"] if seen["copy"] else 0
        bits |= _C["enclosure_above"] if seen["enclosure"] else 0
        bits |= _C["name_above"] if name else 0
        bits |= _C["tail_prose"] if tail_prose else 0
        out[i] = bits
        since += 1
        if look in _PROSE:
            seen["prose"] = True
            tail_prose = closing
        elif look in ("closing", "closing_run"):
            # Only a closing with prose above it closes; "Thank you" on top of a page does not.
            if seen["prose"] or seen["greeting"]:
                closing, since, name, tail_prose = True, 1, False, False
        elif look in seen:
            seen[look] = True
        if closing and look in ("name", "name_shape", "office_name"):
            name = True
    greeting = closing = prose = False
    for i in range(count - 1, -1, -1):
        out[i] |= (_C["greeting_below"] if greeting else 0) | (_C["closing_below"] if closing else 0)
        out[i] |= 0 if prose else _C["after_prose"]
        look = looks[i]
        out[i] |= _C["another_letter"] if greeting and out[i] & _C["closing_above"] else 0
        greeting = greeting or look == "greeting"
        closing = closing or look == "closing"
        prose = prose or look in _PROSE
    return out
