"""What each piece could be and what that costs: its own evidence, that of its neighbours and of its place in the text.

Evidence is a set of named yes/no predicates (an int, one bit each). A table of weights, predicate × kind, turns it into
a cost for every kind. Nothing is decided here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache
from operator import or_

from attrs import define

from ._cells import quotes_nothing
from ._evidence import own_evidence
from ._habits import FLOW, HABITS, TAIL, habits
from ._looks import LOOKS, look_of
from ._piece import Piece
from ._places import item_label
from ._predicates import OWN
from ._predicates import B as _B
from ._rest import RESTS, rests
from ._runs import STOP as _STOP
from ._runs import alone, begun, flow_ends, fused_notes, interrupted, page_edges, page_headers, pages
from ._sharing import beside_closings
from ._signs import STANDS, ZONES
from ._signs import C as _C
from ._stretches import desks, name_runs
from ._vocabulary import Vocabulary
from ._zones import PROSE, progress, zones_of

_NEAR = {where: {look: _C[f"{where}:{look}"] for look in (*LOOKS, "none")} for where in ("previous", "next", "second", "before")}
_REST_BITS = {
    name: _C[name]
    for name in (
        *RESTS, "comma_missing", "in_note", "in_postscript", "text_open", "below_whole_greeting", "filled_above", "previous_full",
        "date_below", "address_above", "desk", "full",
    )
}  # fmt: skip
_HABIT_BITS = {name: _C[name] for name in (*HABITS, *FLOW, *TAIL)}


@define(slots=True, eq=False, repr=False)
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
_OF_LABELS = frozenset({"copy_entry", "subject_begins", "label_in_sentence", "wraps_on", "above_date", "desk_above_date"})
GOING_ON = sum(
    _C[name]
    for name in (
        "goes_on", "goes_on_by_indent", "strictly_goes_on", "goes_on_by_blank", "previous_connective", "previous_hyphen",
        "back_from_indent", "like_above", *FLOW,
        "previous_open",
        "previous_full", "above_none", "hangs",
        *(name for name in RESTS if "greeting" not in name and name not in _OF_LABELS),
    )
)  # fmt: skip
"""What says that a piece goes on with the one above."""
_DATED = _B["date"] | _B["place_date"]
_PROSE_SIGNS = _B["lower_words"] | _B["prose_words"]


def read(text: str, pieces: list[Piece], vocabulary: Vocabulary) -> Reading:
    """The evidence of each piece; the marks of a quoted letter's empty lines are no neighbours of others."""
    empty = [quotes_nothing(piece.words.text) for piece in pieces]
    if True not in empty:
        return _read(text, pieces, vocabulary)
    rest = _read(text, [piece for piece, nothing in zip(pieces, empty, strict=True) if not nothing], vocabulary)
    said = iter(zip(rest.looks, rest.evidence, strict=True))
    both = [("rule", _B["rule"] | _B["one_word"]) if nothing else next(said) for nothing in empty]
    return Reading(pieces, [look for look, _ in both], [bits for _, bits in both])


def _read(text: str, pieces: list[Piece], vocabulary: Vocabulary) -> Reading:
    own = [own_evidence(piece.words, piece.mark, vocabulary) for piece in pieces]
    handwriting = beside_closings(pieces, own)
    for i, piece in enumerate(pieces):
        if piece.gap > 3 and _speck(piece) and not own[i] & _B["has_digit"]:
            own[i] |= _B["rule"]
        elif i in handwriting:
            # "i Sincerely, I f t": what was read is handwriting, whatever word it looks like.
            own[i] = _B["rule"] | (own[i] & _SIZES)
    _cells(pieces, own)
    fused_notes(text, pieces, own)
    looks = [look_of(bits) for bits in own]
    headers = page_headers(pieces, looks, own)
    body = next((i for i, look in enumerate(looks) if look in PROSE), len(looks))
    for i in [i for i in headers if i < body]:
        # Above all prose, where the letter's date and addressee stand too, a header's are not the letter's.
        own[i] = own[i] & ~_DATED | _B["page_mark"]
        looks[i] = "page"
    lone = alone(pieces, looks, own)
    for i, bits in enumerate(lone):
        if bits & _C["stands_alone"] and own[i] & _PROSE_SIGNS and not own[i] & _B["many_words"]:
            # A short line by itself is no prose, whatever its words: "What we ask for" is a heading.
            own[i] &= ~_PROSE_SIGNS
            looks[i] = look_of(own[i])
    edges, apart = page_edges(pieces, looks, own)
    zones = zones_of(pieces, looks)
    offices, interrupting = desks(pieces, looks, own, zones)
    apart |= interrupting
    names = name_runs(pieces, looks, own, zones)
    for i, bits in enumerate(names):
        if bits and own[i] & _MEANT and not own[i] & _B["state_any"]:
            # In a list of names "Ruth White" and "C.J. House" are no houses.
            own[i] = own[i] & ~_MEANT | _B["name_shape"]
            looks[i] = look_of(own[i])
    previous = _previous(looks, apart)
    paged = pages(text, pieces, looks, own)
    evidence = own
    for more in (
        _neighbours(looks, previous),
        paged,
        _geometry(pieces, own, previous, zones),
        progress(looks, zones),
        lone,
        [_C["page_header"] if i in headers else 0 for i in range(len(pieces))],
        offices,
        names,
        _followed(pieces, own, looks, paged),
        [0, *(_C["below_alone"] if bits & _C["stands_alone"] else 0 for bits in lone[:-1])],
        interrupted(pieces, own, zones, apart),
        begun(text, pieces, own, zones),
        _pairs(pieces, looks, previous, zones),
        [
            (_C[f"{look}@{edge}"] if edge else 0) | (_C["page_edge"] if i in apart and edge != "notes" else 0)
            for i, (look, edge) in enumerate(zip(looks, edges, strict=True))
        ],
        habits(
            pieces, looks, previous, _labels_of(text, pieces, own), _words_of(text), *flow_ends(own, previous, zones), _HABIT_BITS
        ),
    ):
        evidence = list(map(or_, evidence, more))
    evidence = list(map(or_, evidence, rests(pieces, own, previous, zones, evidence, _REST_BITS)))
    # What has a label or a shape of its own does not go on with the piece above, however that ends.
    evidence = [bits & ~GOING_ON if bits & _LABELLED else bits for bits in evidence]
    return Reading(pieces, looks, evidence)


def _followed(pieces: list[Piece], own: list[int], looks: list[str], paged: list[int]) -> list[int]:
    """Whether the line below each piece goes on with it in lower case; a page's end may stand between, with the next one's head."""
    goes_on = _C["next_goes_on"]
    out = []
    ahead = nothing = len(pieces)
    for i in range(len(pieces) - 1, -1, -1):
        below = ahead < nothing and pieces[ahead].first and (ahead > i + 1 or not pieces[ahead].above)
        out.append(goes_on if below and own[i] & _OPEN and own[ahead] & _B["starts_lower"] else 0)
        if looks[i] not in ("page", "rule") and not paged[i]:
            ahead = i
    out.reverse()
    return out


_OPEN = _B["ends_open"] | _B["ends_comma"] | _B["ends_connective"] | _B["ends_hyphen"] | _B["ends_short"]


def _cells(pieces: list[Piece], own: list[int]) -> None:
    """Figures with something beside them, as in the line above or below, are a table's, no pages': "Town   385   247"."""
    marked = [i for i, bits in enumerate(own) if bits & _B["page_mark"] and pieces[i].high - pieces[i].low < 5]
    if marked:
        beside = Counter(piece.line for piece in pieces)
        for i in marked:
            line = pieces[i].line
            if beside[line] > 1 and (beside[line - 1] > 1 or beside[line + 1] > 1):
                own[i] &= ~_B["page_mark"]


def _words_of(text: str) -> Callable[[Piece], int]:
    """Length of the first word of a piece."""

    def length(piece: Piece) -> int:
        end = text.find(" ", piece.low, piece.high)
        return (piece.high if end < 0 else end) - piece.low

    return length


_MEANT = sum(
    _B[name]
    for name in (
        "ends_prefix", "ends_chamber", "head_body", "body_first", "body_last", "body_any", "street_any", "street_last",
        "head_office", "office_last",
    )
)  # fmt: skip
"""What a family name says that is a word, too."""
_SIZES = _B["one_word"] | _B["two_words"] | _B["few_words"]


def _speck(piece: Piece) -> bool:
    """One or two signs at the end of a line, behind a gap: dirt on a page, read as text."""
    return piece.high - piece.low < 3 and piece.last and not piece.first and not piece.column


def _labels_of(text: str, pieces: list[Piece], own: list[int]) -> Callable[[Piece], int]:
    """Length of the list label of a piece; looked at only where the evidence has one."""
    labelled = {piece.start for piece, bits in zip(pieces, own, strict=True) if bits & (_B["number_label"] | _B["bullet"])}
    return lambda piece: item_label(text[piece.low : piece.high])[1] if piece.start in labelled else 0


def _previous(looks: list[str], apart: frozenset[int]) -> list[int]:
    """For each piece the one before it, page furniture left out, and what is as good as that; -1 for none."""
    out = []
    last = -1
    for i, look in enumerate(looks):
        out.append(last)
        if look not in ("page", "rule") and i not in apart:
            last = i
    return out


def _neighbours(looks: list[str], previous: list[int]) -> list[int]:
    padded = [*looks, "none", "none", "none"]
    before, above, following, second = (_NEAR[where] for where in ("before", "previous", "next", "second"))
    furniture = _C["furniture_above"]
    out = []
    for i, last in enumerate(previous):
        bits = (
            above[padded[last]]
            | before[padded[previous[last] if last >= 0 else -1]]
            | following[padded[i + 1]]
            | second[padded[i + 2]]
        )
        out.append(bits if last == i - 1 else bits | furniture)
    return out


def _geometry(pieces: list[Piece], own: list[int], previous: list[int], zones: list[str]) -> list[int]:
    """How each piece stands on the page: its indent and width, and how what is above it ends."""
    out = []
    count = len(pieces)
    rights = [piece.right for piece in pieces]
    # The width is that of the lines nearby, not of the letter: a text may wrap its parts differently.
    widths = [max(rights[i - 4 if i > 4 else 0 : i + 5]) for i in range(count)]
    commas = _ends_in_commas(pieces, own, zones)
    for i, piece in enumerate(pieces):
        last = previous[i]
        indent, width, first, above = piece.indent, widths[i], piece.first, piece.above > 0
        if first and piece.last and not (piece.roll or piece.greeted or piece.gap > 2 or piece.column):
            bits = _APART if above else _UNDER_LINE
        else:
            bits = _standing(first, piece.last, piece.roll, piece.greeted, piece.gap > 2, piece.column > 0, above)
        bits |= _INDENTS[indent if indent < 20 else 20]
        full = width - indent < 400
        if last >= 0:
            before, ends = pieces[last], own[last]
            full_above = rights[last] * 8 >= width * 7
            bits |= _below(ends & _ABOVE_SAYS, own[i] & _BEGINS, above, commas, before.greeted, before.roll)
            if first:
                bits |= _stepped(indent - before.indent, ends & _STEP_SAYS, above, full_above)
            if (ends | own[last - 1] | own[last - 2 if last > 1 else 0] if last else ends) & _NOTE_LABEL:
                bits |= _NOTE_ABOVE
            if full and full_above:
                bits |= _PREVIOUS_FULL
        if i + 1 < count and pieces[i + 1].first:
            after = pieces[i + 1]
            if after.above:
                bits |= _BELOW_BLANK
            if after.indent >= indent + 2:
                bits |= _C["next_indented_more"]
            elif after.indent <= indent - 2:
                bits |= _C["next_indented_less"]
        elif i + 1 == count:
            bits |= _BELOW_BLANK
        if full and piece.right * 8 >= width * 7:
            bits |= _FULL
        out.append(bits)
    return out


def _ends_in_commas(pieces: list[Piece], own: list[int], zones: list[str]) -> bool:
    """Most lines above the body and below the closing end in a comma or full stop, as those of the Record's addresses do."""
    short = [
        bits
        for piece, bits, zone in zip(pieces, own, zones, strict=True)
        if piece.last and zone in _SHORT_LINES and not bits & _PROSE_SIGNS
    ]
    return len(short) > 3 and sum(1 for bits in short if bits & (_B["ends_comma"] | _B["ends_stop"])) * 3 > 2 * len(short)


_SHORT_LINES = frozenset({"top", "end"})
_INDENTS = [_C["indent_none"], *[_C["indent_some"]] * 7, *[_C["indent_half"]] * 12, _C["indent_far"]]
"""What an indent says, by its columns; the last entry is for all deeper ones."""


# What a few yes and no together say is found once: pieces stand in few ways, and there are many pieces.
@cache
def _standing(first: bool, last: bool, roll: bool, greeted: bool, wide: bool, column: bool, above: bool) -> int:
    """Where a piece stands in its line, and whether a blank line is above it. How many makes no difference: law 5."""
    bits = _C["above_blank" if above else "above_none"] if first else 0
    for true, name in (
        (first, "starts_line"), (last, "ends_line"), (roll, "roll_run"), (greeted, "greeting_goes_on"), (wide, "wide_gap"),
        (column, "in_column"),
    ):  # fmt: skip
        bits |= _C[name] if true else 0
    return bits


_APART, _UNDER_LINE = (_standing(True, True, False, False, False, False, above) for above in (True, False))
"""As nearly all pieces stand: alone in their lines, below a blank line or another one."""
_NOTE_LABEL = _B["note_label"]
_NOTE_ABOVE, _PREVIOUS_FULL, _BELOW_BLANK, _FULL = (_C[name] for name in ("note_above", "previous_full", "below_blank", "full"))
_ENDS = (
    (_STOP, "previous_stop"),
    (_B["ends_comma"] | _B["ends_semicolon"], "previous_comma"),
    (_B["ends_colon"], "previous_colon"),
    (_B["ends_connective"], "previous_connective"),
    (_B["ends_hyphen"], "previous_hyphen"),
)
_BEGINS = _B["starts_lower"] | _B["starts_digit"]
_GREETS_SOMEHOW = _B["greeting"] | _B["bare_greeting"]
_ABOVE_SAYS = (
    sum(_B[name] for name in OWN if name.startswith("ends_"))
    | _PROSE_SIGNS | _GREETS_SOMEHOW | _B["number_label"] | _B["bullet"]
)  # fmt: skip
"""What counts of the evidence of the piece above."""


@cache
def _below(ends: int, own: int, above: bool, commas: bool, greeted: bool, roll: bool) -> int:
    """What the end of the piece above says, with the beginning of this one.

    ``above``: a blank line is between. ``commas``: such lines end in commas here. ``greeted`` and ``roll`` are the piece above's.
    """
    bits = _C[next((name for mask, name in _ENDS if ends & mask), "previous_open")]
    bits |= _C["roll_above"] if roll else 0
    if ends & _B["ends_hyphen"] or (own & _B["starts_lower"] and not ends & (_STOP | _B["ends_colon"] | _B["ends_semicolon"])):
        bits |= _C["goes_on"]
    if own & _B["starts_digit"] and ends & _B["ends_open"] and ends & _B["lower_words"] and not above:
        bits |= _C["figure_goes_on"]
    if commas and ends & (_B["ends_open"] | _B["ends_prefix"]) and not ends & _B["prose_words"]:
        bits |= _C["comma_missing"]
    if ends & _B["greeting"] and not ends & _B["ends_colon"]:
        bits |= _C["below_open_greeting"]
    if ends & _B["ends_colon"] and (ends & _GREETS_SOMEHOW or greeted):
        bits |= _C["below_whole_greeting"]
    if ends & _B["ends_prefix"]:
        bits |= _C["below_prefix"]
    return bits | (_C["previous_label"] if ends & (_B["number_label"] | _B["bullet"]) else 0)


# "Foods, Inc." and "84 Main Street, N.W." end what they belong to, "U.S." does not.
_JOINTS = _B["ends_connective"] | _B["ends_prefix"] | _B["ends_hyphen"] | _B["ends_attribute"]
_STEP_SAYS = _JOINTS | _B["ends_comma"] | _STOP


def _stepped(indent: int, ends: int, above: bool, full_above: bool) -> int:
    """How far a line is set in from the line above it; a little more or less, or far, is all that counts."""
    return _step(7 if indent > 7 else -9 if indent < -9 else indent, ends, above, full_above)


@cache
def _step(indent: int, ends: int, above: bool, full_above: bool) -> int:
    """As `_stepped`; with no blank line between together with how the line above ends.

    The Record sets the rest of a long line in by four, a title below a name by two.
    """
    bits = _C["indented_more"] if indent >= 2 else _C["indented_less"] if indent <= -2 else 0
    if above:
        return bits
    if full_above:
        bits |= _C["back_from_indent"] if -9 < indent < 0 else _C["like_above"] if indent == 0 else 0
    step = "same" if -2 < indent < 2 else "less" if indent < 0 else "two" if indent == 2 else "hung" if indent < 7 else "far"
    how = "comma" if ends & _B["ends_comma"] else "joint" if ends & _JOINTS else "stop" if ends & _STOP else "word"
    return bits | _C[f"{step}~{how}"]


def _pairs(pieces: list[Piece], looks: list[str], previous: list[int], zones: list[str]) -> list[int]:
    """What a piece looks like together with where it stands, in the letter and on its line, and with what is above it."""
    return [
        _IN_ZONE[look, zone, ("apart" if piece.above else "below") if piece.first else "behind"]
        | (_UNDER[look, looks[above]] if above >= 0 else 0)
        for piece, look, above, zone in zip(pieces, looks, previous, zones, strict=True)
    ]


_IN_ZONE = {(look, zone, how): _C[f"{look}@{zone}"] | _C[f"{look}|{how}"] for look in LOOKS for zone in ZONES for how in STANDS}
_UNDER = {(look, above): _C[f"{look}<{above}"] for look in LOOKS for above in LOOKS}
