"""Sentences of our own, drawn from a small grammar (`_templates`), with look-alikes in the middle."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from hypothesis import strategies as st

from . import _people as people
from . import _places as places
from . import _templates as templates
from . import _words as w

Draw = st.DrawFn

DAYS = st.dates(datetime.date(1989, 1, 3), datetime.date(2029, 12, 31))


def long_date(day: datetime.date) -> str:
    """A date as letters mostly print it."""
    return f"{w.MONTHS[day.month - 1]} {day.day}, {day.year}"


_OFFICES_BEFORE = (
    "Chairman",
    "Secretary",
    "Senator",
    "Administrator",
    "Dr.",
    "Ms.",
    "Mr.",
    "Governor",
    "the Honorable",
    "Representative",
)
_slots: dict[str, st.SearchStrategy[str]] = {
    "many": templates.MANY,
    "one": templates.ONE,
    "have_done": templates.HAVE_DONE,
    "has_done": templates.HAS_DONE,
    "does": templates.DOES,
    "do": templates.DO,
    "thing": templates.THING,
    "tail": templates.TAIL,
    "quoted": templates.QUOTED,
    "lead": templates.LEAD,
    "alike": templates.ALIKE,
    **{name: st.sampled_from(tuple(words.split("|"))) for name, words in templates.SMALL.items()},
    "agency": places.agencies.map("the {}".format),
    "committee": places.committees.map("the {}".format),
    "company": places.companies,
    "topic": places.topics,
    "town": places.towns,
    "state": places.state_names,
    "street": places.streets,
    "city": places.cities,
    "name": people.name_texts(),
    "month": st.sampled_from(w.MONTHS),
    "year": st.integers(1990, 2026).map(str),
    "two": st.integers(2, 99).map(str),
    "four": st.integers(1000, 9999).map(str),
    "date": DAYS.map(long_date),
    "titled": st.one_of(
        st.builds("{} {}".format, st.sampled_from(_OFFICES_BEFORE), people.family_names),
        st.builds("{}, {} of {}".format, people.name_texts(), places.offices, places.agencies.map("the {}".format)),
        st.builds("Senator {} ({}-{})".format, people.name_texts(), st.sampled_from("DRI"), places.state_codes),
    ),
}
_SLOT = re.compile(r"\{(\w+)\}")
_MOST_NESTED = 3
_PLAIN = {
    "many": "our constituents",
    "one": "the rule",
    "have_done": "have asked for help",
    "has_done": "promised to help",
    "does": "is late",
    "do": "help",
    "thing": "the ferry",
    "tail": "",
    "agency": "the Department",
    "alike": "We have waited.",
}


def _filled(draw: Draw, template: str, depth: int = 0) -> str:
    """A template with its slots drawn; deep down, recursive slots are filled with plain words."""

    def fill(found: re.Match[str]) -> str:
        slot = found[1]
        if depth >= _MOST_NESTED and slot in _PLAIN:
            return _PLAIN[slot]
        value = _filled(draw, draw(_slots[slot]), depth + 1)
        return f" {value}" if slot == "tail" and value and value[0] != "," else value

    return _SLOT.sub(fill, template)


def _sentence(text: str) -> str:
    if _INITIAL.match(text):
        return f"Later, {text}"
    return text if text.startswith(("whether", "why")) else text[0].upper() + text[1:]


_INITIAL = re.compile(r"[A-Z]\.\s")
"""What begins so is a list item to a reader: "B. Alma Lee wrote to us"."""


def _from(templates: st.SearchStrategy[str]) -> Callable[[], st.SearchStrategy[str]]:
    @st.composite
    def strategy(draw: Draw) -> str:
        return _sentence(_filled(draw, draw(templates)))

    return strategy


sentences = _from(templates.SENTENCES)
openers = _from(templates.OPENERS)
enders = _from(templates.ENDERS)
questions = _from(templates.QUESTIONS)
quoted_sentences = _from(templates.QUOTED)


@st.composite
def prose(draw: Draw, opening: bool = False) -> str:
    """A paragraph: one to eight sentences."""
    first = [draw(openers())] if opening else []
    return " ".join(first + draw(st.lists(sentences(), min_size=0 if opening else 1, max_size=7 if opening else 8)))
