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
from ._places import item_label
from ._predicates import OWN
from ._predicates import B as _B
from ._vocabulary import Vocabulary

# What a piece looks like at a glance, for its neighbours. The first that fits, so the strongest sign comes first.
_LOOKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("rule", ("rule",)),
    ("page", ("page_mark", "furniture_head")),
    ("closing", ("closing",)),
    ("greeting", ("greeting",)),
    ("date", ("date", "place_date")),
    ("subject", ("subject_label",)),
    ("copy", ("copy_label",)),
    ("enclosure", ("enclosure",)),
    ("prose", ("very_long",)),
    ("lower", ("lower_words+prose_words", "lower_words+many_words")),
    ("closing_run", ("closing_head",)),
    ("delivery", ("delivery_head+delivery_words",)),
    ("group", ("group",)),
    ("address", ("has_zip", "city_state", "box", "number_street+street_any")),
    ("honorific", ("honorific_first",)),
    ("greeting_bare", ("bare_greeting",)),
    ("roll", ("roll",)),
    ("name", ("name_shape+given_any", "name_shape+initial", "name_shape+suffix_last", "name_shape+has_party")),
    ("office", ("office_first", "office_last")),
    ("office_name", ("office_name",)),
    ("body", ("body_first", "body_last", "congress_words")),
    ("name_shape", ("name_shape",)),
    ("item", ("number_label", "bullet")),
    ("garble", ("garble",)),
    ("capitals", ("capitals",)),
    ("short", ("one_word", "two_words", "few_words", "some_words")),
    ("other", ("many_words",)),
)
LOOKS = tuple(name for name, _ in _LOOKS)

_IN_WORDS = {
    "rule": "a rule", "page": "a page mark or other furniture", "closing": "a closing", "greeting": "a salutation",
    "date": "a date",
    "subject": "a subject line", "copy": "a copy notation", "enclosure": "an enclosure notation", "prose": "a long paragraph",
    "lower": "prose", "closing_run": "a closing with more behind it", "delivery": "a delivery notation", "group": "a group's title",
    "address": "an address", "honorific": "a name with an honorific", "greeting_bare": "a salutation without Dear",
    "roll": "a list of names", "name": "a name", "office": "an office", "office_name": "an office with a name",
    "body": "a body's name",
    "name_shape": "something in the shape of a name", "item": "a list item", "garble": "misread handwriting",
    "capitals": "capitals", "short": "a short line", "other": "a line of many words",
}  # fmt: skip

_PLACE = {
    "roll_run": "it belongs to a paragraph that lists names",
    "roll_above": "the line above belongs to a paragraph that lists names",
    "page_below": "a page number is one to three short lines below it",
    "repeats": "the same line stands further above",
    "furniture_above": "page furniture is right above it",
    "above_none": "no blank line is above it",
    "above_blank": "a blank line is above it",
    "below_blank": "a blank line is below it",
    "starts_line": "it begins its line",
    "ends_line": "it ends its line",
    "wide_gap": "a wide gap is before it in its line",
    "in_column": "it stands in a column",
    "indent_none": "it begins at the left edge",
    "indent_some": "it is indented a little",
    "indent_half": "it is indented by 8 to 20 blanks",
    "indent_far": "it stands far to the right",
    "indented_more": "it is indented more than the line above",
    "indented_less": "it is indented less than the line above",
    "next_indented_more": "the next line is indented more",
    "next_indented_less": "the next line is indented less",
    "full": "it fills the width of the lines around it",
    "previous_full": "the line above fills the width",
    "previous_stop": "the piece above ends in a full stop or the like",
    "previous_comma": "the piece above ends in a comma",
    "previous_colon": "the piece above ends in a colon",
    "previous_connective": "the piece above ends in of, and, the or the like",
    "previous_hyphen": "the piece above ends in a hyphen",
    "previous_open": "the piece above ends in a word or figure",
    "greeting_goes_on": "a salutation that the line above began goes on in it",
    "figure_goes_on": "it begins with a figure where the piece above is prose without an end",
    "comma_missing": "the piece above has no comma, in a text that ends such lines with one",
    "back_from_indent": "it stands to the left of the full line above it, which was indented",
    "like_above": "it is indented like the full line above it, with no blank line between",
    "below_open_greeting": "the piece above is a salutation without a colon",
    "below_whole_greeting": "the piece above is a salutation that ends in a colon",
    "below_prefix": "the piece above ends in U.S., United States or the like",
    "note_above": "one of the three pieces above begins with a footnote's figure",
    "stands_alone": "it stands by itself, short, without a mark at its end, with prose below",
    "below_alone": "the piece above stands by itself, short, as headings do",
    "text_open": "what is above it interrupts prose that stops in the middle of a sentence",
    "text_closed": "what is above it stands below prose that ends a sentence",
    "in_note": "a postscript or footnote begins above it, with no blank line since",
    "in_quotation": "a quotation mark above it, with no blank line since, is not closed yet",
    "another_letter": "a closing is above it and a salutation below",
    "set_in": "it is indented like the line next to it, deeper than the text",
    "goes_on": "it begins in lower case where the piece above ends in the middle of a sentence",
    "previous_label": "the piece above begins a list item",
    "first_piece": "it is the first piece",
    "early": "it is among the first five pieces",
    "last_piece": "it is the last piece",
    "late": "it is among the last five pieces",
    "before_prose": "no prose has come yet",
    "after_prose": "no prose comes later",
    "greeting_above": "a salutation is somewhere above",
    "greeting_below": "a salutation is somewhere below",
    "closing_above": "a closing is somewhere above",
    "closing_below": "a closing is somewhere below",
    "closing_near": "a closing is one to three pieces above",
    "date_above": "a date is somewhere above",
    "address_above": "a name with an honorific is somewhere above",
    "copy_above": "a copy notation is somewhere above",
    "enclosure_above": "an enclosure notation is somewhere above",
    "name_above": "a name is somewhere above, after the closing",
    "tail_prose": "prose has come since the closing",
}

CONTEXT: dict[str, str] = {**_PLACE, **HABITS, **FLOW}
CONTEXT |= {
    f"{step}~{how}": f"it {words} the line above, with no blank line between, which {ends}"
    for step, words in (
        ("same", "is indented as"), ("less", "is indented less than"), ("two", "is indented by two blanks more than"),
        ("hung", "is indented by 3 to 6 blanks more than"), ("far", "is indented by more than 6 blanks more than"),
    )
    for how, ends in (
        ("comma", "ends in a comma"), ("joint", "ends in of, and, U.S. or the like"), ("stop", "ends a sentence"),
        ("word", "ends in another way"),
    )
}  # fmt: skip
for _where, _words in (("previous", "above it"), ("next", "below it"), ("second", "two below"), ("before", "two above")):
    CONTEXT |= {f"{_where}:{look}": f"{_words} is {_IN_WORDS[look]}" for look in LOOKS}
    CONTEXT[f"{_where}:none"] = f"nothing is {_words}"

ZONES = {"top": "above all prose", "body": "among prose", "end": "below the closing", "copies": "below a copy notation"}
for _look_name in LOOKS:
    CONTEXT |= {f"{_look_name}@{zone}": f"it is {_IN_WORDS[_look_name]} {words}" for zone, words in ZONES.items()}
    CONTEXT |= {f"{_look_name}<{look}": f"it is {_IN_WORDS[_look_name]} below {_IN_WORDS[look]}" for look in LOOKS}

EVIDENCE: dict[str, str] = {**OWN, **CONTEXT}
"""All predicates in the order of their bits: name, and words for people."""

_C = {name: 1 << i for i, name in enumerate(EVIDENCE)}
_OPTIONS = [(look, [sum(_B[part] for part in option.split("+")) for option in options]) for look, options in _LOOKS]
_NEAR = {where: {look: _C[f"{where}:{look}"] for look in (*LOOKS, "none")} for where in ("previous", "next", "second", "before")}


_HABIT_BITS = {name: _C[name] for name in (*HABITS, *FLOW)}


def look_of(own: int) -> str:
    """What own evidence looks like at a glance: one of `LOOKS`."""
    for look, options in _OPTIONS:
        for option in options:
            if own & option == option:
                return look
    return "other"


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
_GOING_ON = sum(
    _C[name]
    for name in (
        "goes_on", "goes_on_by_indent", "strictly_goes_on", "goes_on_by_blank", "previous_connective", "previous_hyphen",
        "back_from_indent", "like_above", *FLOW,
        "previous_open",
        "previous_full", "above_none", "hangs",
    )
)  # fmt: skip


_PROSE_SIGNS = _B["lower_words"] | _B["prose_words"]


def read(text: str, pieces: list[Piece], vocabulary: Vocabulary) -> Reading:
    """The evidence of each piece."""
    own = [own_evidence(text[piece.low : piece.high], piece.mark, vocabulary) for piece in pieces]
    looks = [_look(bits) for bits in own]
    alone = _alone(pieces, looks, own)
    for i, bits in enumerate(alone):
        if bits & _C["stands_alone"] and own[i] & _PROSE_SIGNS and not own[i] & _B["many_words"]:
            # A short line by itself is no prose, whatever its words: "What we ask for" is a heading.
            own[i] &= ~_PROSE_SIGNS
            looks[i] = _look(own[i])
    previous = _previous(looks)
    zones = _zones(pieces, looks)
    evidence = [bits | near for bits, near in zip(own, _neighbours(looks, previous), strict=True)]
    for add in (
        _pages(text, pieces, looks, own),
        _geometry(pieces, own, previous),
        _progress(looks, own, zones),
        [bits | (_C["below_alone"] if i and alone[i - 1] & _C["stands_alone"] else 0) for i, bits in enumerate(alone)],
        _interrupted(pieces, own, zones),
        _begun(text, pieces, own, zones),
        _pairs(looks, previous, zones),
        habits(pieces, looks, previous, _labels_of(text, pieces, own), _flow_ends(own, previous, zones), _HABIT_BITS),
    ):
        evidence = [bits | more for bits, more in zip(evidence, add, strict=True)]
    # What has a label or a shape of its own does not go on with the piece above, however that ends.
    evidence = [bits & ~_GOING_ON if bits & _LABELLED else bits for bits in evidence]
    return Reading(pieces, looks, evidence)


_seen: dict[int, str] = {}


def _look(own: int) -> str:
    look = _seen.get(own)
    if look is None:
        if len(_seen) > 20_000:
            _seen.clear()
        look = _seen[own] = look_of(own)
    return look


def _labels_of(text: str, pieces: list[Piece], own: list[int]) -> Callable[[Piece], int]:
    """Length of the list label of a piece; looked at only where the evidence has one."""
    labelled = {piece.start for piece, bits in zip(pieces, own, strict=True) if bits & (_B["number_label"] | _B["bullet"])}
    return lambda piece: item_label(text[piece.low : piece.high])[1] if piece.start in labelled else 0


_LONG_LOOKS = frozenset({"prose", "lower", "other", "roll", "greeting", "closing", "closing_run"})


def _pages(text: str, pieces: list[Piece], looks: list[str], own: list[int]) -> list[int]:
    """What tells the lines of a continuation header: a page number right below, the same words further above."""
    out = []
    below = 99
    for i in range(len(looks) - 1, -1, -1):
        look = looks[i]
        below = 0 if look == "page" else 99 if look in _LONG_LOOKS else below + 1
        # The last words of a page's text are no header: "asked for / in March."
        goes_on = i and not pieces[i].above and own[i - 1] & _B["lower_words"] and own[i - 1] & _OPEN_ENDS
        out.append(_C["page_below"] if 0 < below <= 3 and not goes_on else 0)
    out.reverse()
    seen: set[str] = set()
    for i, piece in enumerate(pieces):
        if piece.high - piece.low < 80:
            key = text[piece.low : piece.high].casefold().rstrip(" ,.")
            if key in seen:
                out[i] |= _C["repeats"]
            seen.add(key)
    return out


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


_STOP = _B["ends_stop"] | _B["ends_mark"]
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


def _interrupted(pieces: list[Piece], own: list[int], zones: list[str]) -> list[int]:
    """Where the last prose above is not right above: whether that stops in the middle of a sentence.

    A page's foot and the next one's head stand between the lines of one sentence; a table stands between sentences.
    """
    out = []
    ends = 0
    since = 0
    for piece, bits, zone in zip(pieces, own, zones, strict=True):
        out.append((_C["text_open"] if ends & _OPEN_ENDS else _C["text_closed"] if ends & _STOP else 0) if since else 0)
        prose = bits & _B["prose_words"] and bits & _B["lower_words"]
        if zone == "body" and (prose or (not since and ends & _OPEN_ENDS and not piece.above)):
            ends, since = bits, 0
        else:
            since += 1
    return out


def _begun(text: str, pieces: list[Piece], own: list[int], zones: list[str]) -> list[int]:
    """What began above a piece and may go on in it: a note, a passage in quotation marks."""
    out = []
    note = quotation = False
    for piece, bits, zone in zip(pieces, own, zones, strict=True):
        note = note and not piece.above
        quotation = quotation and not piece.above
        out.append((_C["in_note"] if note else 0) | (_C["in_quotation"] if quotation else 0))
        note = note or bool(bits & _B["postscript"] or (bits & _B["note_label"] and zone in ("end", "copies")))
        if quotation or bits & _B["starts_quote"]:
            opened = max(text.rfind(mark, piece.low, piece.high) for mark in ("“", "``"))
            closed = max(text.rfind(mark, piece.low, piece.high) for mark in ("”", "''"))
            quotation = opened > closed or (quotation and closed < 0)
    return out


def _flow_ends(own: list[int], previous: list[int], zones: list[str]) -> list[str]:
    """For each piece of the body, and below prose behind it, how the piece above ends; nothing for others."""
    out = []
    for above, zone in zip(previous, zones, strict=True):
        ends = own[above] if above >= 0 else 0
        if above < 0 or (zone != "body" and (zone == "top" or not ends & _B["prose_words"])):
            out.append("")
        elif ends & _STOP:
            out.append("stop")
        elif ends & _B["ends_colon"]:
            out.append("colon")
        else:
            out.append("comma" if ends & (_B["ends_comma"] | _B["ends_semicolon"]) else "open")
    return out


_PROSE = frozenset({"prose", "lower"})
_OPEN_ENDS = _B["ends_open"] | _B["ends_comma"] | _B["ends_connective"] | _B["ends_hyphen"]
_HEADING_ENDS = _B["ends_open"] | _B["ends_digit"] | _B["ends_mark"] | _B["ends_colon"]


def _alone(pieces: list[Piece], looks: list[str], own: list[int]) -> list[int]:
    """Short lines by themselves, as headings are; lines set in like their neighbour, as quotations are."""
    out = []
    last = len(pieces) - 1
    for i, piece in enumerate(pieces):
        bits = 0
        below = pieces[i + 1] if i < last else None
        if (
            piece.first and piece.last and piece.high - piece.low < 90 and below is not None and looks[i + 1] in _FLOW
            and own[i] & _HEADING_ENDS and not own[i] & (_B["starts_lower"] | _B["inner_stop"])
            and (
                piece.mark == "#" or bool(piece.above) == bool(below.above)
                # Prose ends in a full stop: what ends without one above a blank line is no rest of the paragraph above.
                or (below.above and own[i] & _B["ends_open"] and i and own[i - 1] & _STOP)
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
