"""Sentences of our own, drawn from a small grammar: subjects, verbs, objects and clauses, with look-alikes in the middle."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from hypothesis import strategies as st

from . import _people as people
from . import _places as places
from . import _words as w

Draw = st.DrawFn

DAYS = st.dates(datetime.date(1989, 1, 3), datetime.date(2029, 12, 31))


def long_date(day: datetime.date) -> str:
    """A date as letters mostly print it."""
    return f"{w.MONTHS[day.month - 1]} {day.day}, {day.year}"


def _lines(text: str) -> st.SearchStrategy[str]:
    return st.sampled_from(tuple(line.strip() for line in text.strip().splitlines()))


SENTENCES = _lines(
    """
    We {write} to ask {agency} to {do}.
    We {write} to ask {agency} to {do}{tail}.
    {many} {have_done}.
    {many} {have_done}{tail}.
    {one} {does}.
    {one} {does}{tail}.
    {lead} {many} {have_done}.
    {lead} {one} {does}{tail}.
    {lead} we {have_done}, and {one} {does}.
    It is {quality} that {one} {does}{tail}.
    It is {quality} for {many} to {do}.
    If {one} {does}, {many} will {do}.
    {many} who {have_done} deserve to know why {one} {does}.
    Both {one} and {one} matter to {many}{tail}.
    The law asks {agency} to {do} {when}.
    In {number} counties, {many} {have_done}{tail}.
    {many} {have_done}; {one} {does}.
    {many} {have_done}—and {one} {does}—{when}.
    {alike}
    {alike}
    {alike}
    """
)

OPENERS = _lines(
    """
    We write to ask that {agency} {do}.
    We {write} {about} {thing}.
    We {write} {about} {thing}{tail}.
    I write to {urge} you to {do}.
    As members of {committee}, we {urge} you to {do}{tail}.
    Thank you for your letter of {date}, in which {agency} {has_done}.
    On {date}, {agency} {has_done}.
    {many} {have_done}, and we {write} {about} {thing}.
    I am pleased to support the request of {town} to {do}.
    """
)

ENDERS = _lines(
    """
    We look forward to your reply.
    Thank you for your attention to this matter.
    We ask for an answer no later than {date}, so that {many} can {do}.
    We thank you for your time and look forward to hearing from you about {thing}.
    If you have any questions, please call {name} of our staff at (202) 555-{four}.
    I appreciate your attention and stand ready to help {agency} to {do}.
    Staff contact: {name}, (202) 555-{four}.
    With your help, {many} can {do} {when}.
    """
)

QUESTIONS = _lines(
    """
    Please explain why {one} {does}.
    When did {agency} learn that {one} {does}?
    In how many cases since {date} did {agency} say that {one} {does}?
    What steps has {agency} taken to {do}?
    All records about {thing}.
    A list of {many} who {have_done}, by county and year.
    why {one} {does};
    whether {agency} will {do}; and
    Does {agency} intend to {do} {when}? If not, why not?
    Copies of all letters between {name} and {agency} about {thing}.
    Has any employee of {agency} been asked to {do}? Please name the office and the day.
    {one} {does}{tail}.
    """
)

ALIKE = _lines(
    """
    On {date}, {titled} told the committee that {one} {does}.
    In a letter of {date} to {titled}, {agency} {has_done}.
    The notice that began “Dear {name}:” was sent to {many} by mistake.
    Sincerely held beliefs are no reason for {agency} to {do}.
    Respectfully, we ask that {one} be heard before {many} {do}.
    Dear as the harbor is to {many}, {one} {does}.
    The message, marked cc: {titled}, said that {one} {does}.
    The clerk signed it “Sincerely, {name}” and sent it to {many} {when}.
    Letters to {street}, {city}, came back unopened to {many}.
    Enclosed are the answers that {titled} gave to {many}.
    It was sent via electronic mail to {many} on {date}, and by hand delivery to {agency}.
    The subject line read RE: {topic}, but {one} {does}.
    {titled} wrote on {date} that {many} {have_done}.
    Under section {two}(b) of the Act, {agency} must (1) {do} and (2) {do} {when}.
    Page {two} of the report says that {one} {does}.
    A line marked P.S. in the draft says that {many} {have_done}.
    To the members of {committee}, it is {quality} that {one} {does}.
    Mr. Secretary, {many} {have_done}.
    Attachment A to the report, at page {two}, shows that {one} {does}.
    Members of Congress and {many} {have_done}.
    Very truly, {one} {does} {when}.
    """
)

_MANY = _lines(
    """
    our constituents
    our neighbors
    many families
    local officials
    the farmers of {town} County
    veterans in our districts
    several members of {committee}
    the ferry crews at {town}
    nurses, teachers and mail carriers
    the clerks of {agency}
    people who live along the {town} River
    the mayors of {town} and {town}
    fourth-generation growers
    more than {two} small towns
    the inspectors whom {agency} sent to {town}
    engineers from {state}
    the tribes of {state}
    those who rely on {thing}
    """
)
_ONE = _lines(
    """
    the bridge
    the rule
    {agency}
    the old pumping station at {town}
    the backlog of claims
    a delay of {two} days
    the plan
    the contract with {company}
    the {town} ferry
    this well-known {kind} problem
    the {kind} program
    an audit by {agency}
    the agency’s own {kind} report
    the law that Congress passed in {year}
    the cost of {thing}
    your Department
    """
)
_HAVE_DONE = _lines(
    """
    have waited since the spring
    have asked for help
    have written to {agency} {two} times
    have paid for repairs out of their own pockets
    have lost {number} of their {kind} grants
    have been told to wait until {month}
    have shown that {one} {does}
    have no way to {do}
    have seen prices rise by {two} percent
    want {agency} to {do}
    have heard nothing {when}
    have long supported {thing}
    have filed more than {four} claims, some of them twice
    """
)
_HAS_DONE = _lines(
    """
    promised to {do}
    announced that it would {do}
    closed its office in {town}
    admitted that {one} {does}
    published a notice about {thing}
    refused to {do}
    said that {many} {have_done}
    """
)
_DOES = _lines(
    """
    needs repair
    is late
    costs more each year
    has failed {number} of its inspections
    puts {many} at risk
    leaves {many} without a choice
    does not help those who need it
    was never meant to {do}
    falls short of what Congress asked for
    cannot {do}
    is long overdue
    has been closed since {month}
    rests on figures from {year}
    shows how little has been done about {thing}
    keeps {agency} from its work
    """
)
_DO = _lines(
    """
    answer soon
    publish its review
    open the harbor before winter
    repair the bridge at {town}
    hold a hearing in {state}
    explain what {thing} will cost
    give {many} a fair hearing
    extend the deadline by {two} days
    consult the people whom {thing} concerns
    withdraw the proposed {kind} rule
    keep its promise to {many}
    finish the {kind} study that was begun in {year}
    hire enough inspectors to {do}
    count every household
    pay the claims that have been approved
    """
)
_THING = _lines(
    """
    the ferry service
    the harbor at {town}
    the backlog of {kind} claims
    the new {kind} rule
    delays in {kind} payments
    the future of {agency}
    the proposed sale of {town} Island
    the safety of {thing}
    clean drinking water for {many}
    the {year} flood
    long- and short-term {kind} loans
    a fair price for {many}
    the closing of the post office at {street}
    H.R. {four}, the {kind} Relief Act of {year}
    """
)
_TAIL = _lines(
    """
    , and we ask why
    , as {titled} has said
    {when}
    , although {one} {does}
    , which is why {many} {have_done}
    , because {one} {does}
    while {many} {have_done}
    so that {many} can {do}
    , in spite of what {agency} {has_done}
    , as the press reported on {date}, to little effect
    , at a cost of ${four} million
    , in the words of one of them, “{quoted}”
    , including those in {town}, {town} and {town}
    , no matter what {one} will cost
    """
)
_QUOTED = _lines(
    """
    we cannot wait another winter
    nobody has told us why
    it is time to {do}
    the {kind} office never answers, and {one} {does}
    our town has done its part and asks {agency} to do its own
    """
)
_LEAD = _lines(
    """
    As you know,
    In recent months,
    At the same time,
    For this reason,
    Since {date}, and in spite of our letters,
    Last {month},
    According to {agency},
    In the district of {titled},
    Meanwhile,
    By contrast,
    In {year} alone,
    Unfortunately,
    On the other hand,
    Under the U.S. Code, as amended,
    """
)
_SMALL = {
    "write": "write|are writing|write again|write today",
    "urge": "urge|ask|encourage|strongly urge|respectfully request",
    "about": "about|to express our concern about|regarding|to learn more about|in support of",
    "quality": "clear|vital|wrong|important|past time|unacceptable|only fair",
    "when": "this year|at once|before the end of the fiscal year|without delay|by the time that the snow melts|in the coming weeks|"
    "as soon as practicable",
    "number": "two|three|nearly half|eleven|twenty-six|some forty|14|at least 230|one in five",
    "kind": "harbor|dairy|rural|flood|broadband|visa|cross-border|grant|low-income|drought|licensing|after-school|"
    "supply-chain|prescription",
}  # fmt: skip

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
    "many": _MANY,
    "one": _ONE,
    "have_done": _HAVE_DONE,
    "has_done": _HAS_DONE,
    "does": _DOES,
    "do": _DO,
    "thing": _THING,
    "tail": _TAIL,
    "quoted": _QUOTED,
    "lead": _LEAD,
    "alike": ALIKE,
    **{name: st.sampled_from(tuple(words.split("|"))) for name, words in _SMALL.items()},
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


sentences = _from(SENTENCES)
openers = _from(OPENERS)
enders = _from(ENDERS)
questions = _from(QUESTIONS)
quoted_sentences = _from(_QUOTED)


@st.composite
def prose(draw: Draw, opening: bool = False) -> str:
    """A paragraph: one to eight sentences."""
    first = [draw(openers())] if opening else []
    return " ".join(first + draw(st.lists(sentences(), min_size=0 if opening else 1, max_size=7 if opening else 8)))
