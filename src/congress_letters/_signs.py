"""All predicates that evidence is made of: names, words for people, and bits.

To those about a piece's own text (`_predicates`) come its place on the page, the habits of the text (`_habits`), its neighbours'
looks and its zone. `EVIDENCE` has them in the order of their bits.
"""

from __future__ import annotations

from ._habits import FLOW, HABITS, TAIL
from ._looks import IN_WORDS, LOOKS
from ._predicates import OWN
from ._rest import RESTS

_PLACE = {
    "roll_run": "it belongs to a paragraph that lists names",
    "roll_above": "the line above belongs to a paragraph that lists names",
    "page_below": "a page number is one to three short lines below it",
    "page_below_apart": "a page number is one to three short lines below it, behind a blank line",
    "page_header": "it belongs to lines of a name, a date and a page number right below each other",
    "page_edge": "it stands among the lines at a page's edge that have an address, a page number or a date",
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
    "in_postscript": "a postscript begins above it, with no blank line since",
    "in_quotation": "a quotation mark above it, with no blank line since, is not closed yet",
    "another_letter": "a closing is above it and a salutation below",
    "set_in": "it is indented like the line next to it, deeper than the text",
    "goes_on": "it begins in lower case where the piece above ends in the middle of a sentence",
    "next_goes_on": "the line right below begins in lower case, and it ends in the middle of a sentence",
    "date_below": "a date is somewhere below, with no prose between",
    "desk": "it stands in a run of lines of offices and their telephones",
    "name_run": "it stands in a run of four lines or more in the shape of names",
    "previous_label": "the piece above begins a list item",
    "first_piece": "it is the first piece",
    "early": "it is among the first five pieces",
    "last_piece": "it is the last piece",
    "late": "it is among the last five pieces",
    "before_prose": "no prose has come yet",
    "after_prose": "no prose comes later",
    "greeting_above": "a salutation is somewhere above",
    "greeting_below": "a salutation is somewhere below",
    "first_greeting": "it is the first salutation with Dear",
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

CONTEXT: dict[str, str] = {**_PLACE, **HABITS, **FLOW, **TAIL, **RESTS}
CONTEXT |= {
    f"{step}~{how}": f"it {words} the line above, with no blank line between, which {ends}"
    for step, words in (
        ("same", "is indented as"), ("less", "is indented less than"), ("two", "is indented by two blanks more than"),
        ("hung", "is indented by 3 to 6 blanks more than"), ("far", "is indented by more than 6 blanks more than"),
    )
    for how, ends in (
        ("comma", "ends in a comma"), ("joint", "ends in of, and, U.S., Deputy or the like"), ("stop", "ends a sentence"),
        ("word", "ends in another way"),
    )
}  # fmt: skip
for _where, _words in (("previous", "above it"), ("next", "below it"), ("second", "two below"), ("before", "two above")):
    CONTEXT |= {f"{_where}:{look}": f"{_words} is {IN_WORDS[look]}" for look in LOOKS}
    CONTEXT[f"{_where}:none"] = f"nothing is {_words}"

ZONES = {
    "page": "above the letter, where the page has prose of its own",
    "top": "above all prose",
    "body": "among prose",
    "end": "below the closing",
    "copies": "below a copy notation",
}
STANDS = {
    "apart": "that begins its line below a blank line",
    "below": "that begins its line right below another",
    "behind": "behind something in its line",
}
EDGES = {"foot": "at the foot of a page", "notes": "in notes at the foot of a page", "head": "at the head of a page"}
for _look_name in LOOKS:
    CONTEXT |= {f"{_look_name}@{place}": f"it is {IN_WORDS[_look_name]} {words}" for place, words in (ZONES | EDGES).items()}
    CONTEXT |= {f"{_look_name}|{how}": f"it is {IN_WORDS[_look_name]} {words}" for how, words in STANDS.items()}
    CONTEXT |= {f"{_look_name}<{look}": f"it is {IN_WORDS[_look_name]} below {IN_WORDS[look]}" for look in LOOKS}

EVIDENCE: dict[str, str] = {**OWN, **CONTEXT}
"""All predicates in the order of their bits: name, and words for people."""

C = {name: 1 << i for i, name in enumerate(EVIDENCE)}
"""The bit of each predicate, also of those about a piece's own text."""
