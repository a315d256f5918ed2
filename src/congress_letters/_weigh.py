"""Those whom a printed name may mean, each with what agrees and what does not."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define

from ._committees import Led, leading
from ._member_titles import Standing
from ._model import Member
from ._name_forms import LITTLE, Given, given_agreement, is_name, skeleton
from ._roster import Legislator, Period, Roster, Term

__all__ = ["EARLIER", "FAIR", "NEIGHBOR", "SURE", "THIN", "Asked", "Weighed", "weigh"]

SURE, FAIR, THIN, NOT = 3, 2, 1, 0

_LONGEST = 4
"""Words that a family name may have."""
_LIFETIME = 60
"""Years: one who served longer ago, or later, is not thought of."""
_CLEAR = 5
"""Letters that a family name needs for one slip to be told from another name."""

_WHOLE, _PART, _SLIP = "family name", "one of two family names", "family name with a slip"
EARLIER = "family name before the last word"
NEIGHBOR = "another family name of one letter's difference"
_FAMILY_SCORES = {_WHOLE: 1.0, _PART: 0.8, _SLIP: 0.85, EARLIER: 0.7, NEIGHBOR: 0.6}
_GIVEN_SCORES = {
    Given.NAME: 1.0,
    Given.NICKNAME: 0.97,
    Given.INITIALS: 0.95,
    Given.INITIAL: 0.85,
    Given.BARE: 0.7,
    Given.NONE: 0.7,
    Given.MIDDLE: 0.7,
    Given.LATER: 0.7,
    Given.SLIP: 0.8,
    Given.ALIKE: 0.7,
    Given.NEAR: 0.6,
    Given.OTHER: 0.2,
}
_AGREES_FULLY = (Given.NAME, Given.NICKNAME, Given.INITIALS)


@define(frozen=True, slots=True)
class Asked:
    """What is printed of a person, and what is known."""

    name: str
    """The name as printed."""
    words: tuple[str, ...]
    """Its folded words, without suffixes."""
    generation: str | None
    """"jr", "iii" ..., where printed."""
    standing: Standing
    """What titles say."""
    party: str | None = None
    """Letter of the party printed."""
    state: str | None = None
    """State printed."""
    district: str | None = None
    """District printed."""
    within: str | None = None
    """The state that the caller knows."""


@define(slots=True, eq=False)
class Weighed:
    """One whom a name may mean."""

    legislator: Legislator
    term: Term | None
    """The term on the day, in a place that is possible; None for one who did not serve then, or elsewhere."""
    near: Term
    """That term, or the nearest one."""
    family: str
    given: Given
    rest: int
    """Whether further given names fit: 1, 0, -1; -2 if they are no one's."""
    level: int
    """`SURE`, `FAIR`, `THIN` or `NOT`."""
    score: float
    recorded: bool
    damaged: bool
    """A slip is taken for damage."""
    fits: tuple[str, ...] = ()
    """What else agrees: "state", "district", "party", "suffix", "leads"."""
    differs: tuple[str, ...] = ()
    """What does not."""
    away: str = ""
    """Why there is no term: "did not serve then", "served in the Senate"."""
    day: str = ""
    """The day that the member is shown for."""

    @property
    def member(self) -> Member:
        """What the person was on the day, or in the nearest term."""
        return self.legislator.member(self.near, self.day)

    @property
    def reasons(self) -> tuple[str, ...]:
        """In words."""
        out = [self.family, str(self.given.value)]
        out += ["further given names agree"] * (self.rest > 0) + ["further given names differ"] * (self.rest < 0)
        out += [f"{what} agrees" for what in self.fits] + [f"{what} differs" for what in self.differs]
        return (*out, self.away) if self.away else tuple(out)


def weigh(asked: Asked, roster: Roster, period: Period) -> list[Weighed]:
    """All whom the name may mean, the likeliest first; damaged family names only where the whole ones don't tell."""
    found: dict[int, Weighed] = {}
    for family, key, given in _exact(asked.words, roster):
        for place in (roster.index.parts if family is _PART else roster.index.whole)[key]:
            _keep(found, place, _weighed(asked, roster, period, place, family, given, False))
    if not any(one.term and one.level >= FAIR for one in found.values()):
        for family, key, given, clear in _slipped(asked.words, roster):
            for place in roster.index.whole[key]:
                _keep(found, place, _weighed(asked, roster, period, place, family, given, clear))
    weighed = list(found.values())
    if len(weighed) > 1:
        weighed.sort(key=lambda one: (one.term is None, -one.level, -one.score, one.legislator.bioguide))
    return weighed


def _keep(found: dict[int, Weighed], place: int, new: Weighed | None) -> None:
    old = found.get(place)
    if new is not None and (old is None or (new.level, new.score) > (old.level, old.score)):
        found[place] = new


def _exact(words: tuple[str, ...], roster: Roster) -> Iterator[tuple[str, str, list[str]]]:
    """Ways to divide the words into given names and a family name that someone has."""
    given = list(words)
    key = ""
    for _ in range(min(_LONGEST, len(words))):
        key = given.pop() + key
        if key in roster.index.whole:
            yield _WHOLE, key, list(given)
    if words[-1] in roster.index.parts:
        yield _PART, words[-1], list(words[:-1])
    # A second family name of another time: "Stephanie Herseth Sandlin" for one who is in the files as Herseth.
    if len(words) > 2 and words[-2] in roster.index.whole:
        yield EARLIER, words[-2], list(words[:-2])


def _slipped(words: tuple[str, ...], roster: Roster) -> Iterator[tuple[str, str, list[str], bool]]:
    """Family names that differ from the last word, or the last ones as one, by a slip; and whether that is clearly damage."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    longest = 2 if len(words) > 2 else 1
    while longest < min(_LONGEST, len(words) - 1) and words[-longest] in LITTLE:
        longest += 1
    for many in range(1, longest + 1):
        printed = "".join(words[-many:])
        if len(printed) < 2:
            continue
        near = [key for length in (-1, 0, 1) for key in roster.index.lengths.get(len(printed) + length, ())]
        keys = {str(key) for key, _, _ in process.extract(printed, near, scorer=OSA.distance, score_cutoff=1, limit=None)}
        keys.update(roster.index.skeletons.get(skeleton(printed), ()))
        keys.discard(printed)
        damage = printed not in roster.index.whole and not is_name(printed, family=True)
        for key in sorted(keys):
            yield _SLIP if damage else NEIGHBOR, key, list(words[:-many]), damage and len(key) >= _CLEAR


def _weighed(
    asked: Asked, roster: Roster, period: Period, place: int, family: str, words: list[str], clear: bool
) -> Weighed | None:
    legislator, forms = roster.legislators[place], roster.forms(place)
    given, rest = given_agreement(words, forms)
    first, last = period
    standing = asked.standing
    term = legislator.term(first, last, standing.chamber)
    if given is Given.OTHER and (term is None or family is not _WHOLE):
        return None
    away = ""
    if term is not None and asked.within is not None and term.state != asked.within:
        away, near, term = f"served for {term.state} then", term, None
    elif term is not None:
        near = term
    else:
        elsewhere = legislator.term(first, last)
        found = elsewhere or _nearest(legislator, first)
        if found is None:
            return None
        near = found
        away = f"served in the {near.chamber.value.title()} then" if elsewhere else "did not serve then"
    level, damaged = _level(family, given, rest, clear, is_name(asked.words[-1], family=True))
    day = min(max(last, near.start), near.end)
    fits, differs = _compared(asked, legislator, near, day, forms.generation, roster)
    if "suffix" in differs or "state" in differs:
        level = min(level, THIN)
    score = _FAMILY_SCORES[family] * _GIVEN_SCORES[given] * (0.85 if rest < 0 else 1.0)
    for what in differs:
        score *= 0.5 if what == "state" else 0.85 if what == "suffix" else 0.95
    return Weighed(legislator, term, near, family, given, rest, level, score, forms.recorded, damaged, fits, differs, away, day)


def _level(family: str, given: Given, rest: int, clear: bool, common: bool) -> tuple[int, bool]:
    """How sure the name alone makes it, and whether damage had to be taken for granted."""
    damaged = family in (_SLIP, NEIGHBOR) or given in (Given.SLIP, Given.ALIKE, Given.NEAR)
    if given is Given.OTHER or rest < -1:
        return NOT, damaged
    if family is _WHOLE:
        if given in _AGREES_FULLY:
            level = SURE
        elif given in (Given.INITIAL, Given.NONE, Given.SLIP):
            level = FAIR
        else:
            # "Paul Grijalva": two names, one letter, and a family name that hardly anybody has.
            level = FAIR if given is Given.ALIKE and not common else THIN
    elif family in (_PART, EARLIER):
        level = THIN if given in _AGREES_FULLY else NOT
    elif family is NEIGHBOR:
        level = THIN if given in (Given.NAME, Given.NICKNAME) else NOT
    elif given in (Given.NAME, Given.NICKNAME):
        level = FAIR if clear else THIN
    else:
        level = THIN if clear and given in (Given.INITIALS, Given.INITIAL, Given.SLIP, Given.NONE) else NOT
    return (min(level, THIN) if rest < 0 else level), damaged


def _nearest(legislator: Legislator, first: str) -> Term | None:
    """The term nearest to a day, within a lifetime."""
    year = int(first[:4])
    before = [term for term in legislator.terms if term.end < first]
    near = before[-1] if before else legislator.terms[0]
    return near if abs(int((near.end if before else near.start)[:4]) - year) <= _LIFETIME else None


def _compared(
    asked: Asked, legislator: Legislator, term: Term, day: str, generation: str | None, roster: Roster
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is printed beside the name against what the person was."""
    standing = asked.standing
    if not (asked.state or asked.party or asked.district or asked.generation or standing.leads or standing.offices):
        return (), ()
    fits: list[str] = []
    differs: list[str] = []
    if asked.generation and generation:
        (fits if asked.generation == generation else differs).append("suffix")
    if asked.state:
        (fits if asked.state == term.state else differs).append("state")
    if asked.district and term.district:
        (fits if asked.district.lstrip("0") == term.district else differs).append("district")
    party, caucus = term.sides_on(day)
    if asked.party and party:
        if asked.party == party[0]:
            fits.append("party")
        elif caucus is None or asked.party != caucus[0]:
            # An independent may be printed with the party that he sits with, which says nothing for or against him.
            differs.append("party")
    if standing.leads:
        leads = _leads(legislator, standing.leads, day, roster)
        if leads is not None:
            (fits if leads else differs).append("committee led")
    if standing.offices:
        held = _holds(legislator, standing.offices, term, day, roster)
        if held is not None:
            (fits if held else differs).append("office")
    return tuple(fits), tuple(differs)


def _leads(legislator: Legislator, printed: tuple[Led, ...], day: str, roster: Roster) -> bool | None:
    """Whether the person leads a committee that is printed; None where the files, which are of the present Congress, can't tell."""
    since = roster.congress_since
    if since is None or day < since:
        return None
    told = False
    for one in printed:
        for committee in roster.bodies.get(one.key, ()):
            for bioguide, title in committee.leaders:
                if leading(title) == one.ranking:
                    told = True
                    if bioguide == legislator.bioguide:
                        return True
    return False if told else None


def _holds(legislator: Legislator, printed: tuple[str, ...], term: Term, day: str, roster: Roster) -> bool | None:
    """Whether the person held a leader's office that is printed; None where the files have nobody who did on that day."""
    told = False
    for office in printed:
        for role, bioguide in roster.offices.get(office, ()):
            if role.on(day) and role.chamber is term.chamber:
                told = True
                if bioguide == legislator.bioguide:
                    return True
    return False if told else None
