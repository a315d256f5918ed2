"""What a piece looks like at a glance, for its neighbours: one word for its own evidence."""

from __future__ import annotations

from ._predicates import B as _B

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
    ("lead", ("letter_follows",)),
    ("prose", ("very_long",)),
    ("lower", ("lower_words+prose_words", "lower_words+many_words")),
    ("closing_run", ("closing_head",)),
    ("label", ("label_head", "label_alone")),
    ("delivery", ("delivery_head+delivery_words",)),
    ("group", ("group",)),
    ("address", ("has_zip", "city_state", "box", "number_street+street_any")),
    ("honorific", ("honorific_first",)),
    ("greeting_bare", ("bare_greeting",)),
    ("roll", ("roll",)),
    ("name", ("name_shape+given_any", "name_shape+initial", "name_shape+suffix_last", "name_shape+has_party")),
    ("office", ("office_first", "office_last", "head_office")),
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

IN_WORDS = {
    "rule": "a rule", "page": "a page mark or other furniture", "closing": "a closing", "greeting": "a salutation",
    "date": "a date",
    "subject": "a subject line", "copy": "a copy notation", "enclosure": "an enclosure notation", "prose": "a long paragraph",
    "lower": "prose", "closing_run": "a closing with more behind it", "delivery": "a delivery notation", "group": "a group's title",
    "address": "an address", "honorific": "a name with an honorific", "greeting_bare": "a salutation without Dear",
    "label": "a label that letters do not have", "lead": "a line that says that a letter follows",
    "roll": "a list of names", "name": "a name", "office": "an office", "office_name": "an office with a name",
    "body": "a body's name",
    "name_shape": "something in the shape of a name", "item": "a list item", "garble": "misread handwriting",
    "capitals": "capitals", "short": "a short line", "other": "a line of many words",
}  # fmt: skip
_OPTIONS = [(look, [sum(_B[part] for part in option.split("+")) for option in options]) for look, options in _LOOKS]
_REMEMBERED = 20_000
_seen: dict[int, str] = {}


def look_of(own: int) -> str:
    """What own evidence looks like: one of `LOOKS`, the first whose predicates hold."""
    look = _seen.get(own)
    if look is None:
        if len(_seen) > _REMEMBERED:
            _seen.clear()
        look = _seen[own] = next((name for name, options in _OPTIONS for option in options if own & option == option), "other")
    return look
