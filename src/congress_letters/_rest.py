"""Whether a line is the rest of what the line above began, outside the paragraphs of the body, by signs that tell only together.

"Acting Assistant / Secretary for Trade" is one office, though each half looks like one; so is "Federal Surface / Mining Authority"
one body in an address of the Record, whose lines end in commas unless they go on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ._piece import Piece
from ._predicates import B as _B
from ._vocabulary import BIT

_WHERE = {"top": "above all prose", "end": "below the closing", "copies": "below a copy notation"}
RESTS = {
    **{f"torn/{zone}": f"{words}, the line above ends in of, and, U.S., Deputy or the like" for zone, words in _WHERE.items()},
    **{f"joined/{zone}": f"{_WHERE[zone]}, the line above ends in of, for, and or the like" for zone in ("top", "end")},
    **{
        f"hung/{zone}": f"{words}, it is set in from the line above, which lacks the comma that such lines end with"
        for zone, words in _WHERE.items()
    },
    **{
        f"listed/{zone}": f"{words}, it goes on with what a committee is on, where the line above ends in a comma"
        for zone, words in _WHERE.items()
    },
    **{
        f"lower/{zone}": f"{words}, it begins in lower case where the line above ends no sentence" for zone, words in _WHERE.items()
    },
    "postscript_open": "the line above is of a postscript and stops in the middle of a sentence",
    "entry_open": "below a copy notation it begins as no entry does, and the line above ends in a word and had no room for more",
    "bracket_open": "it closes a bracket that the line above opened",
    "rejoins": "it begins in lower case behind a page's end, where the sentence above has not ended",
    "sentence_open": "the line right above is prose of six words or more that stops in the middle of a sentence",
    "wraps_on": "it is prose that fills the width and ends in a word, with another line right below",
    "above_date": "it is an address or a body above the date, with no addressee above it",
    "desk_above_date": "it is of a run of offices and telephones above the date",
    "subject_begins": "it begins its line with RE: or the like above all prose",
    "label_in_sentence": "it begins with what looks like a label, where the full line above stops in the middle of a sentence",
    "figure_in_sentence": "it begins with a figure, where the full line above stops in the middle of a sentence",
    "note_open": "the line above is of a note or postscript and stops in the middle of a sentence",
    "resumes": "it begins in lower case below the end of a sentence that itself interrupts one",
    "copy_entry": "below a copy notation it begins its line with the shape of a name, and more stands behind it",
    "behind_greeting": "it stands in its line behind the colon of a salutation",
    "greeting_ends": "a salutation that the line above began ends in it with a colon",
    "figures_below_zip": "it is figures alone, below a line that ends in a ZIP code",
}

_TORN = _B["ends_connective"] | _B["ends_prefix"] | _B["ends_attribute"]
_OTHER = sum(
    _B[name]
    for name in (
        "has_digit",
        "honorific_first",
        "office_first",
        "given_first",
        "body_first",
        "committee_words",
        "congress_words",
        "group",
    )
)
_DATES = _B["date"] | _B["place_date"]
_SMALL, _TITLE = BIT["connectives"], BIT["offices"]
_ENDED = _B["ends_stop"] | _B["ends_mark"] | _B["ends_colon"]


def rests(
    pieces: Sequence[Piece],
    own: Sequence[int],
    previous: Sequence[int],
    zones: Sequence[str],
    sofar: Sequence[int],
    bits: dict[str, int],
) -> list[int]:
    """For each piece the predicates of `RESTS` that hold, as the bits given for their names.

    ``previous`` has for each piece the one above, page furniture left out; ``sofar`` the evidence that is known of it, in which
    ``bits`` names that of `_runs` and `_reading` too.
    """
    commas, in_note, text_open, colon = (bits[n] for n in ("comma_missing", "in_note", "text_open", "below_whole_greeting"))
    in_postscript, filled, full_above = bits["in_postscript"], bits["filled_above"], bits["previous_full"]
    heads = _Heads(bits)
    out = []
    for i, (piece, last) in enumerate(zip(pieces, previous, strict=True)):
        found = 0
        if last >= 0 and not piece.first and sofar[i] & colon and pieces[last].line == piece.line:
            # A date that was set at the right may come out there: "Dear Chair Lee: November 8, 2017 We write ...".
            found = 0 if own[i] & _DATES else bits["behind_greeting"]
        elif piece.greeted and own[i] & _B["ends_colon"]:
            found = bits["greeting_ends"]
        elif last >= 0 and piece.first:
            ends = own[last]
            lower = own[i] & _B["starts_lower"]
            if lower and sofar[i] & text_open:
                found = bits["resumes" if ends & _ENDED else "rejoins"]
            if own[i] & _B["subject_label"] and zones[i] == "top":
                found |= bits["subject_begins"]
            if not piece.above and zones[i] == "body":
                if sofar[i] & (filled | full_above):
                    found |= _inside_sentence(piece, pieces[max(0, last - 2) : last + 1], own[i], ends, bits)
                if ends & _RUNNING and ends & _WORDS and ends & _B["lower_words"] and last == i - 1:
                    found |= bits["sentence_open"]
            if not piece.above and _closes_bracket(piece, pieces[last]):
                found |= bits["bracket_open"]
            if zones[i] == "copies" and not piece.above and sofar[i] & filled and ends & _RUNNING and _no_entry(piece, own[i]):
                found |= bits["entry_open"]
            if zones[i] == "copies" and not piece.last and own[i] & _B["name_shape"]:
                found |= bits["copy_entry"]
            zone = zones[i]
            if zone in _WHERE and not piece.above and piece.column == pieces[last].column:
                found |= _rest(piece.indent - pieces[last].indent, zone, own[i], ends, sofar[i] & commas, bits)
                if ends & _B["ends_comma"] and not own[i] & _OTHER and _names_tasks(pieces[last], ends):
                    found |= bits[f"listed/{zone}"] if piece.words.signs & _SMALL else 0
                if sofar[i] & in_postscript and not ends & _ENDED:
                    found |= bits["postscript_open"]
                elif sofar[i] & in_note and not ends & _ENDED:
                    found |= bits["note_open"]
        if last >= 0 and own[last] & _B["has_zip"] and own[i] & _B["has_digit"] and not _LETTER.search(piece.words.text):
            found |= bits["figures_below_zip"]
        if zones[i] == "top" and sofar[i] & bits["date_below"]:
            found |= heads.of(own[i], sofar[i])
        elif zones[i] == "body" and sofar[i] & bits["full"] and own[i] & _B["ends_open"] and own[i] & _B["lower_words"]:
            below = pieces[i + 1] if i + 1 < len(pieces) else None
            if below is not None and below.first and not below.above and own[i] & _WORDS:
                found |= bits["wraps_on"]
        out.append(found)
    return out


_RUNNING = _B["ends_open"] | _B["ends_connective"] | _B["ends_prefix"] | _B["ends_attribute"] | _B["ends_short"]
_WORDS = _B["some_words"] | _B["many_words"]
_HEADS_PAGE = sum(
    _B[name] for name in ("has_zip", "city_state", "number_street", "box", "body_any", "committee_words", "congress_words")
)


class _Heads:
    """What stands above the date: the letterhead, where no addressee has come."""

    def __init__(self, bits: dict[str, int]) -> None:
        self.addressed, self.desk = bits["address_above"], bits["desk"]
        self.above_date, self.desk_above_date = bits["above_date"], bits["desk_above_date"]

    def of(self, own: int, sofar: int) -> int:
        """The predicates that hold for a piece above the date."""
        if sofar & self.desk:
            return self.desk_above_date
        return self.above_date if own & _HEADS_PAGE and not (sofar & self.addressed or own & _B["honorific_first"]) else 0


_INITIAL = re.compile(r"[A-Z]\.")
_LETTER = re.compile(r"[^\W\d_]")
_COUNTED = re.compile(r"\((\d{1,2}|[a-z])\)")
_STOPPED = _ENDED | _B["ends_semicolon"]


def _inside_sentence(piece: Piece, above: Sequence[Piece], own: int, ends: int, bits: dict[str, int]) -> int:
    """A line that begins in the middle of a sentence with a figure, an initial or the "(2)" of a list in running text."""
    if ends & _STOPPED:
        return 0
    if own & _B["starts_digit"] and not own & _B["number_label"]:
        return bits["figure_in_sentence"] if ends & (_B["ends_open"] | _B["ends_connective"]) else 0
    words = piece.words.words
    if not own & _B["number_label"] or len(words) < 2:
        return 0
    first = words[0].text
    if _INITIAL.fullmatch(first):
        return bits["label_in_sentence"] if words[1].text.lstrip("\"'“‘`(")[:1].isupper() else 0
    counted = _COUNTED.fullmatch(first)
    if not counted:
        return 0
    before = f"({chr(ord(counted[1]) - 1)})" if counted[1].isalpha() else f"({int(counted[1]) - 1})"
    said = any(word.text == before for line in above for word in line.words.words[1:])
    return bits["label_in_sentence"] if said or (first in ("(1)", "(a)") and ends & _B["ends_open"]) else 0


def _closes_bracket(piece: Piece, above: Piece) -> bool:
    """A line in which a bracket ends that began in the line above."""
    line, before = piece.words.text, above.words.text
    return line.find(")") > 0 and "(" not in line[: line.find(")")] and before.rfind("(") > before.rfind(")")


_BEGINS_ENTRY = sum(_B[name] for name in ("honorific_first", "given_first", "initial", "group", "copy_label", "office_name"))


def _no_entry(piece: Piece, own: int) -> bool:
    """What begins with no name and no group begins no entry of those who get copies."""
    if own & _BEGINS_ENTRY:
        return False
    return bool(own & (_B["one_word"] | _B["starts_lower"] | _B["office_first"] | _B["body_first"] | _B["starts_connective"]))


def _names_tasks(piece: Piece, own: int) -> bool:
    """A committee's name that has got to what it is on: "Committee on Commerce," and not "Committee on Rules, Chairman,"."""
    words = piece.words.words
    return bool(own & _B["body_any"]) and any(word.key == "on" for word in words[1:-1]) and not words[-1].bits & _TITLE


def _rest(step: int, zone: str, own: int, ends: int, comma_missing: int, bits: dict[str, int]) -> int:
    """How a line of the zone goes on with the line above, from which it is set in by ``step``."""
    found = 0
    if ends & _TORN or (ends & _B["ends_chamber"] and own & _B["committee_words"]):
        found |= bits[f"torn/{zone}"]
    if zone != "copies" and ends & _B["ends_connective"]:
        found |= bits[f"joined/{zone}"]
    if comma_missing and 1 < step < 9:
        found |= bits[f"hung/{zone}"]
    if own & _B["starts_lower"] and not ends & (_ENDED | _B["ends_semicolon"]):
        found |= bits[f"lower/{zone}"]
    return found
