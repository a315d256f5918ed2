"""Committees and offices of Congress as titles print them: which one is meant, and whether its bearer leads it.

Names are compared as folded words without "the" and "and": "Committee on Science, Space & Technology", "House Science, Space,
and Technology Committee". A full committee and a subcommittee may have one name ("Homeland Security"), so it is told which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define

from ._name_forms import tokens

__all__ = ["Key", "Led", "body_key", "leading", "led", "offices"]

_LEADS = re.compile(r"\b(?:co-?)?(?:chair(?:man|woman|person)?\b(?! of the conference)|(?P<ranking>ranking\b))", re.IGNORECASE)
# Who stands in for a leader, or led once, does not lead.
_NOT = re.compile(r"\b(?:vice|deputy|former|acting|assistant|emerit(?:us|a)|ex officio|designate)\b", re.IGNORECASE)
_I = re.IGNORECASE
_ON = re.compile(
    r"\b(?P<sub>sub)?committee (?:on|of) (?P<name>.+?)(?=[,;]? (?:of the |of )?(?:\w+ )?(?:sub)?committee (?:on|of)\b|$)", _I
)
_BODY = re.compile(r" (?P<sub>sub)?committee\b", _I)
_BEFORE = re.compile(r"\b(?:chair(?:man|woman|person)?|member)\b[,;]?(?: of\b)?(?: the\b)?", _I)
_US = r"(?:united states|u\.? ?s\.?)"
_WHERE = re.compile(rf"^(?:{_US} )?(?:house|senate|joint) |,? {_US} (?:senate|house of representatives)$", _I)
_OFFICE = re.compile(r"\b(?:speaker(?= of the house|$)|(?:majority|minority) (?:leader|whip)\b)", re.IGNORECASE)
_LITTLE = frozenset(("and", "the"))
_LONGEST = 300
"""Characters of a title that are read: none is longer."""

Key = tuple[bool, tuple[str, ...]]
"""Whether it is a subcommittee, and the words of its name."""


@define(frozen=True, slots=True)
class Led:
    """A committee that a title says its bearer leads."""

    key: Key
    ranking: bool
    """For the minority, as its ranking member."""


def body_key(name: str, *, sub: bool) -> Key:
    """The key of a committee by its name in the files: "House Committee on the Budget"; of a subcommittee "Dredging"."""
    found = None if sub else next(_bodies(name), None)
    return found or (sub, _words(name))


def led(titles: str, title: str) -> list[Led]:
    """The committees that are led by the bearer of a title; ``titles`` are all that are printed, which may say it elsewhere."""
    title = title[:_LONGEST]
    ranking = leading(title)
    if ranking is None and not _NOT.search(title):
        ranking = leading(titles)
    if ranking is None:
        return []
    bodies = list(_bodies(title))
    # "Chairman, Subcommittee on Health, Committee on Ways and Means" leads the first alone.
    below = [key for key in bodies if key[0]]
    return [Led(key, ranking) for key in below or bodies]


def offices(title: str) -> list[str]:
    """The offices of a party's or chamber's leader in a title, folded: "speaker", "majority whip"."""
    title = title[:_LONGEST]
    return [] if _NOT.search(title) else [found[0].casefold() for found in _OFFICE.finditer(title)]


def leading(title: str) -> bool | None:
    """Whether a title is that of the ranking member rather than of the chair; None if it leads nothing."""
    title = title[:_LONGEST]
    found = None if _NOT.search(title) else _LEADS.search(title)
    return found["ranking"] is not None if found else None


def _bodies(title: str) -> Iterator[Key]:
    named = [(found["name"], found["sub"]) for found in _ON.finditer(title)]
    if not named and (body := _BODY.search(title)):
        # "Chair of the Senate Finance Committee": the name stands between the two.
        before = title[: body.start()]
        named = [(before[max((found.end() for found in _BEFORE.finditer(before)), default=0) :], body["sub"])]
    for name, sub in named:
        words = _words(_WHERE.sub("", name.strip(" .,;")))
        if words:
            yield sub is not None, words


def _words(name: str) -> tuple[str, ...]:
    return tuple([word for word in tokens(name) if word not in _LITTLE])
