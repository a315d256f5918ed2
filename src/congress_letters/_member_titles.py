"""What the titles printed with a name say about membership of Congress: a seat, a chamber, or another office."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import define

from ._committees import Led, led, offices
from ._model import Chamber, Role
from ._names import role_of
from ._roster import Roster

__all__ = ["Standing", "standing_of"]

# Said of members only, or of nobody else who writes and gets such letters.
_SEAT = re.compile(
    r"\b(?:committee|subcommittee|speaker|ranking|caucus|whip|(?:majority|minority|republican|democratic) leader|pro tempore|"
    r"resident commissioner|dean of the house|congressional district|(?:\d+(?:st|nd|rd|th)|at[- ]large) district|"
    r"(?:u\.? ?s\.?|united states) (?:senate|house)|house of representatives)\b",
    re.IGNORECASE,
)
_OWN_CHAMBER = re.compile(
    r"(?P<senate>\bsenators?\b|\bsen\.|\bmember of the senate\b|\b(?:u\.? ?s\.?|united states) senate\b)|"
    r"(?P<house>\b(?<!trade )(?<!special )(?:representative|congress(?:wo)?man|congressperson|delegate)\b|\brep\.|"
    r"\bresident commissioner\b|\bmember of the house\b|\bspeaker of the house\b|\bhouse of representatives\b)",
    re.IGNORECASE,
)
# Somebody else's office, whatever stands beside it.
_ELSEWHERE = re.compile(
    r"\bstate (?:senat|represent|assembl|legislat|house)|\bparliament|\bassembl(?:y|ym|ye)|\bcouncil(?:m|w|lor|or)|"
    r"\blegislat(?:or|ure)\b|\bhouse of delegates\b|\bformer\b|\bcandidate\b|-elect\b|\bon behalf of\b|"
    r"\bstaff\b(?! sergeant)|\blegislative (?:director|assistant|correspondent|counsel)\b|\bpress secretary\b|"
    r"\bdistrict (?:director|attorney|court)\b|\bcaseworker\b|\bintern\b|\bscheduler\b|"
    r"\bsecretary of the senate\b|\bclerk of the\b|\bsergeant[- ]at[- ]arms\b|"
    r"\bassistant to (?!the (?:speaker|(?:majority|minority|democratic|republican) leader)\b)",
    re.IGNORECASE,
)
# An office or a body outside of Congress; where a seat is printed too, the seat counts.
_OFFICE = re.compile(
    r"\b(?:governor|mayor|secretary|undersecretary|director|administrator|commissioner|president|attorney|solicitor|counsel|surgeon|"
    r"inspector|comptroller|postmaster|ambassador|judge|justice|treasurer|chief|ceo|cfo|executive|officer|professor|provost|"
    r"chancellor|superintendent|manager|bishop|archbishop|cardinal|rabbi|reverend|pastor|minister|general|admiral|colonel|commandant|"
    r"commander|librarian|archivist|architect|sheriff|trustee|founder|editor|publisher|partner|esq|esquire|nominee|"
    r"association|federation|institute|foundation|corporation|company|inc|llc|university|college|society|county|city of|bureau|"
    r"department|agency|chamber of commerce)\b",
    re.IGNORECASE,
)
_MEMBER_OF_CONGRESS = re.compile(r"\b(?:members? of (?:the )?(?:u\.? ?s\.? |united states )?congress|m\.?c\.)(?!\w)", re.IGNORECASE)


@define(frozen=True, slots=True)
class Standing:
    """What is known of a person's place, from what is printed with the name and round it."""

    chamber: Chamber | None = None
    """The chamber that is certain."""
    likely: Chamber | None = None
    """The chamber that is likely: "Member of Congress" is printed of senators too, and senators sign on the House's paper."""
    seat: bool = False
    """A seat in Congress is printed."""
    delegate: bool = False
    """The seat is a delegate's."""
    elsewhere: str = ""
    """A printed title that is no member's."""
    leads: tuple[Led, ...] = ()
    """The committees that the person is said to lead."""
    offices: tuple[str, ...] = ()
    """Offices as a leader of the party or the chamber: "majority whip"."""


def standing_of(
    titles: Sequence[str],
    *,
    line: str | None = None,
    group: str | None = None,
    head: Chamber | None = None,
    roster: Roster | None = None,
) -> Standing:
    """What titles say; where there are none, the title of all and the letterhead.

    ``line`` has the titles as they stand, where they were divided at commas that a committee's name may have.
    """
    own = " · ".join(titles)
    away = next((title for title in titles if _ELSEWHERE.search(title)), "")
    role = role_of(titles)
    chamber = _chamber_of(own)
    seat = bool(role or chamber or (titles and _SEAT.search(own)) or _MEMBER_OF_CONGRESS.search(own))
    if not away and not seat:
        away = next((title for title in titles if _OFFICE.search(title)), "")
    likely: Chamber | None = None if head is Chamber.CONGRESS else head
    leads = tuple([one for title in ((line,) if line else titles) for one in led(own, title)])
    if roster is not None and chamber is None and leads:
        likely = _committee_chamber(leads, roster) or likely
    held = tuple([office for title in titles for office in offices(title)])
    if role and not chamber and role is not Role.SENATOR:
        likely = Chamber.HOUSE
    if not titles and group:
        chamber = _chamber_of(group) if not _MEMBER_OF_CONGRESS.search(group) else None
        seat = bool(role_of((group,)))
        if chamber is None and head is not Chamber.SENATE and role_of((group,)) is Role.REPRESENTATIVE:
            likely = Chamber.HOUSE
    # Under the head of Congress a name without a title is a member's; one with a title that says nothing may be anybody's.
    seat = seat or (not titles and head is not None)
    return Standing(chamber, likely, seat and not away, role is Role.DELEGATE, away, leads, held)


def _chamber_of(text: str) -> Chamber | None:
    """The chamber of one's own seat, where one alone is named."""
    found = {name for match in _OWN_CHAMBER.finditer(text) for name, value in match.groupdict().items() if value}
    return Chamber(found.pop()) if len(found) == 1 else None


def _committee_chamber(leads: Iterable[Led], roster: Roster) -> Chamber | None:
    """The chamber whose committee alone has one of the names."""
    chambers = {committee.chamber for one in leads for committee in roster.bodies.get(one.key, ())}
    return chambers.pop() if len(chambers) == 1 else None
