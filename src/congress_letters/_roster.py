"""Who served in Congress, when, for what: the public legislators files, read once into frozen objects.

The files are those of the project unitedstates/congress-legislators (public domain): ``legislators-current``,
``legislators-historical``, ``committees-current`` and ``committee-membership-current``, as JSON or YAML. None of them comes with
this package: `congress-letters roster fetch` gets them, or give `Roster.load` a folder that has them.

Days are ISO strings, "2016-08-09", as in `DateLine.iso`; they compare as they stand.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable
from datetime import date as Date
from typing import TYPE_CHECKING, Any

from attrs import define, field

from ._committees import Key, body_key, offices
from ._model import Chamber, Member
from ._name_forms import LITTLE, Forms, skeleton, tokens
from ._value import closed

if TYPE_CHECKING:
    from ._matches import Match

__all__ = ["Committee", "Day", "Leadership", "Legislator", "OtherName", "Period", "Roster", "Term", "period_of"]

Day = str | Date
Period = tuple[str, str]
"""First and last day, both counted."""
_ALWAYS = ("0001-01-01", "9999-12-31")
_CODE = 4
"""Letters of a committee's code; a subcommittee's has two figures more."""


def period_of(date: Day | None) -> Period:
    """The days that a date may mean: "2016-08-09", a `datetime.date`, "2016-08", "2016"; None is all of time.

    Raises ValueError for anything else.
    """
    if date is None:
        return _ALWAYS
    try:
        if isinstance(date, Date):
            day = date.isoformat()[:10]
            return day, day
        if len(date) == 10:
            Date.fromisoformat(date)
            return date, date
        if len(date) == 7:
            Date.fromisoformat(f"{date}-01")
            return f"{date}-01", f"{date}-31"
        if len(date) == 4:
            Date.fromisoformat(f"{date}-01-01")
            return f"{date}-01-01", f"{date}-12-31"
    except (ValueError, TypeError):
        pass
    raise ValueError(f'no date: {date!r}; give "2016-08-09", "2016-08", "2016" or a datetime.date')


@closed
@define(frozen=True, slots=True)
class Term:
    """A stretch of service in one seat."""

    chamber: Chamber
    """House or Senate; delegates and the Resident Commissioner serve in the House."""
    start: str
    """First day; of one elected again the last day of the term before, though Congress may convene some days later."""
    end: str
    """Last day."""
    state: str
    """Postal code."""
    district: str | None = None
    """Number as figures; "AL" for a state's only seat; None for senators and where it isn't known."""
    party: str | None = None
    """The party as the files name it: "Democrat"; of one who changed it the last in the term."""
    parties: tuple[tuple[str, str, str, str | None], ...] = ()
    """First day, last day, party and caucus of each stretch, of an independent who sits with a party, or of one who changed the
    party or caucus in the term."""

    def party_on(self, day: str) -> str | None:
        """The party on a day of the term."""
        return self.sides_on(day)[0]

    def sides_on(self, day: str) -> tuple[str | None, str | None]:
        """The party and the caucus on a day of the term."""
        for first, last, party, caucus in self.parties:
            if first <= day <= last:
                return party, caucus
        return self.party, None


@closed
@define(frozen=True, slots=True)
class OtherName:
    """What was different in the name of another time; None where it was the same."""

    first: str | None = None
    """First name."""
    middle: str | None = None
    """Middle name or initial."""
    last: str | None = None
    """Family name."""
    suffix: str | None = None
    """Generation."""
    nickname: str | None = None
    """The name gone by."""
    official: str | None = None
    """The full name according to the House or Senate."""
    start: str | None = None
    """First day, where the files have it. Papers lag behind, so a name counts at all times."""
    end: str | None = None
    """Last day, where the files have it."""


@closed
@define(frozen=True, slots=True)
class Leadership:
    """A stretch in one of the top offices of a party in a chamber."""

    title: str
    """As the files have it: "Speaker", "Minority Leader", "Majority Whip"."""
    chamber: Chamber
    """The chamber it is of."""
    start: str
    """First day."""
    end: str | None = None
    """Last day; None of one who holds it."""

    def on(self, day: str) -> bool:
        """Whether it was held on a day."""
        return self.start <= day and (self.end is None or day <= self.end)


@closed
@define(frozen=True, slots=True)
class Legislator:
    """One who serves or served in Congress, with all names and terms."""

    bioguide: str
    """Id in the Biographical Directory of Congress: "G000551"."""
    name: str
    """The name for display: the official one where the files have it."""
    first: str
    """First name, or an initial: "W."."""
    last: str
    """Family name, in full."""
    terms: tuple[Term, ...]
    """Terms by their first day."""
    middle: str | None = None
    """Middle name or initial."""
    nickname: str | None = None
    """The name gone by instead of the first name."""
    suffix: str | None = None
    """Generation: "Jr."."""
    official: str | None = None
    """The full name according to the House or Senate."""
    others: tuple[OtherName, ...] = ()
    """Names of other times, where they differ."""
    leadership: tuple[Leadership, ...] = ()
    """Offices as a leader of the party or the chamber."""
    previous: tuple[str, ...] = ()
    """Ids that the Biographical Directory had for the same person before."""

    def term(self, first: str, last: str, chamber: Chamber | None = None) -> Term | None:
        """The latest term that has a day of the period, in one chamber or in either."""
        for term in reversed(self.terms):
            if term.start <= last and first <= term.end and (chamber is None or term.chamber is chamber):
                return term
        return None

    def on(self, date: Day, chamber: Chamber | None = None) -> Member | None:
        """What this person was on a day; None on a day without a seat."""
        first, last = period_of(date)
        term = self.term(first, last, chamber)
        return self.member(term, min(last, term.end)) if term else None

    def member(self, term: Term, day: str) -> Member:
        """What this person was on a day of a term."""
        return Member(self.bioguide, self.name, term.party_on(day), term.state, term.district, term.chamber)


@closed
@define(frozen=True, slots=True)
class Committee:
    """A committee of the Congress that the files are of."""

    code: str
    """Its code: "HSAG"."""
    name: str
    """Its name: "House Committee on Agriculture"."""
    chamber: Chamber | None
    """Whose it is; None for a joint one."""
    leaders: tuple[tuple[str, str], ...] = ()
    """Bioguide id and title of those who have one: "Chairman", "Ranking Member"."""


@define(frozen=True, slots=True, eq=False)
class Index:
    """Who may be meant by a family name. Values are places in `Roster.legislators`."""

    whole: dict[str, list[int]]
    """By folded family name: "jacksonlee"."""
    parts: dict[str, list[int]]
    """By one word of a family name of several: "lee"."""
    skeletons: dict[str, list[str]]
    """Folded family names by what is left of them where look-alikes are one."""
    lengths: dict[int, list[str]]
    """Folded family names by length."""


def _index(legislators: Iterable[Legislator]) -> Index:
    whole: dict[str, list[int]] = defaultdict(list)
    parts: dict[str, list[int]] = defaultdict(list)
    for place, legislator in enumerate(legislators):
        lasts = (
            {legislator.last, *(other.last for other in legislator.others if other.last)}
            if legislator.others
            else (legislator.last,)
        )
        for last in lasts:
            words = tokens(last)
            whole["".join(words)].append(place)
            if len(words) > 1:
                for word in words:
                    if word not in LITTLE and len(word) > 1:
                        parts[word].append(place)
    skeletons: dict[str, list[str]] = defaultdict(list)
    lengths: dict[int, list[str]] = defaultdict(list)
    for key in whole:
        skeletons[skeleton(key)].append(key)
        lengths[len(key)].append(key)
    return Index(dict(whole), dict(parts), dict(skeletons), dict(lengths))


@closed
@define(frozen=True, slots=True)
class Roster:
    """Everyone who serves or served, indexed by name. Immutable; pickles.

    >>> roster = Roster.load("folder with the files")  # doctest: +SKIP
    >>> len(roster.on("2016-08-09"))  # doctest: +SKIP
    540
    """

    legislators: tuple[Legislator, ...]
    """All of them, in the files' order."""
    committees: tuple[Committee, ...] = ()
    """Committees and subcommittees, where the files have them."""
    files: tuple[str, ...] = field(default=(), eq=False)
    """Paths of the files it was read from."""
    _index: Index = field(init=False, repr=False, eq=False)
    _forms: dict[int, Forms] = field(init=False, repr=False, eq=False, factory=dict)
    _by_id: dict[str, Legislator] = field(init=False, repr=False, eq=False)
    _bodies: dict[Key, list[Committee]] = field(init=False, repr=False, eq=False, factory=dict)
    _offices: dict[str, list[tuple[Leadership, str]]] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        held: dict[str, list[tuple[Leadership, str]]] = defaultdict(list)
        for legislator in self.legislators:
            for role in legislator.leadership:
                for office in offices(role.title):
                    held[office].append((role, legislator.bioguide))
        object.__setattr__(self, "_offices", dict(held))
        object.__setattr__(self, "_index", _index(self.legislators))
        before = {bioguide: legislator for legislator in self.legislators for bioguide in legislator.previous}
        object.__setattr__(self, "_by_id", before | {legislator.bioguide: legislator for legislator in self.legislators})

    @staticmethod
    def load(path: str | os.PathLike[str] | None = None) -> Roster:
        """The roster in a folder, or in one file; without ``path`` what `congress-letters roster fetch` fetched.

        A folder needs ``legislators-current`` or ``legislators-historical``, as ``.json`` or ``.yaml``; the committees' files are
        read where they are there. Raises `RosterError`, which says what is wrong and where.

        Of a senator who was appointed the files have the day of the special election as the end (``end-type``), and the true one
        only later. Nobody leaves on that day: until the files say more such a term goes on until somebody takes the oath for the
        seat, and at most until the next 3 January of an odd year.
        """
        from ._roster_files import read_roster

        return read_roster(path)

    def on(self, date: Day, chamber: str | None = None) -> tuple[Member, ...]:
        """Those who served on a day, with chamber, state, district and party on that day.

        On the day on which a term ends and the next one begins (3 January at noon) both served.
        """
        first, last = period_of(date)
        if first != last:
            raise ValueError(f'no day: {date!r}; give one like "2016-08-09"')
        house = Chamber(chamber) if chamber is not None else None
        found = (legislator.on(date, house) for legislator in self.legislators)
        return tuple([member for member in found if member is not None])

    def find(self, name: str, *, date: Day | None = None, chamber: str | None = None, state: str | None = None) -> Match:
        """Who is meant by a name: what `resolve_names` says of it.

        ``find("Orr").candidates`` are those whom it may mean, the likeliest first.
        """
        from ._resolve import resolve_names

        return resolve_names([name], date=date, chamber=chamber, state=state, roster=self)[0]

    def __getitem__(self, bioguide: str) -> Legislator:
        return self._by_id[bioguide]

    def __contains__(self, bioguide: object) -> bool:
        return bioguide in self._by_id

    def __len__(self) -> int:
        return len(self.legislators)

    def __repr__(self) -> str:
        return f"<Roster {len(self.legislators)} members · {self.since} to {self.until}>"

    @property
    def since(self) -> str | None:
        """First day of the earliest term."""
        return min((legislator.terms[0].start for legislator in self.legislators), default=None)

    @property
    def until(self) -> str | None:
        """Last day of the latest House: behind it the files can't say who serves."""
        ends = [term.end for legislator in self.legislators for term in legislator.terms[-1:] if term.chamber is Chamber.HOUSE]
        return max(ends, default=None)

    @property
    def newest(self) -> str | None:
        """First day of the latest term: at least until then the files were kept."""
        return max((legislator.terms[-1].start for legislator in self.legislators), default=None)

    @property
    def congress_since(self) -> str | None:
        """First day of the Congress that the committees' files are of: the latest one in the roster."""
        newest = self.newest
        return f"{int(newest[:4]) - 1 + int(newest[:4]) % 2}-01-03" if newest else None

    def forms(self, place: int) -> Forms:
        """The folded names of a legislator, made when they are first asked for."""
        found = self._forms.get(place)
        if found is None:
            found = self._forms[place] = Forms.of(self.legislators[place])
        return found

    @property
    def bodies(self) -> dict[Key, list[Committee]]:
        """Committees by the folded words of their name; made when they are first asked for."""
        if not self._bodies:
            found: dict[Key, list[Committee]] = defaultdict(list)
            for committee in self.committees:
                # The files have subcommittees under the code of the committee with two figures more.
                found[body_key(committee.name, sub=len(committee.code) > _CODE)].append(committee)
            self._bodies.update(found)
        return self._bodies

    @property
    def offices(self) -> dict[str, list[tuple[Leadership, str]]]:
        """Who held an office as a leader, with the id, by its folded name: "majority whip"."""
        return self._offices

    @property
    def index(self) -> Index:
        """Who may be meant by a family name."""
        return self._index

    def __reduce__(self) -> Any:
        return (Roster, (self.legislators, self.committees, self.files))
