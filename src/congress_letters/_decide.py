"""Who is meant by a name, on a day: members of Congress, and never the wrong one.

A name is compared with everyone of its family name. What agrees and what does not decides how sure an answer may be:

===== ==================================================================================================================
sure  the whole family name, with a name that the person goes by, a common nickname of it, or two initials
fair  the whole family name with one initial, or alone; or damage that can't be another name
thin  a middle name alone, one of two family names, a slip that makes another name, a middle initial that differs
===== ==================================================================================================================

The surest who served on that day is matched if nobody else is as sure. What is thin is matched only with a second piece of
evidence, a seat or a state printed beside the name. Everything else is ambiguous, or unmatched; see the docs, "Who signed".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ._matches import Candidate, Match, MatchStatus
from ._model import Issue, IssueCode, Severity
from ._name_forms import Given
from ._roster import Period, Roster
from ._weigh import EARLIER, FAIR, NEIGHBOR, SURE, THIN, Asked, Weighed, weigh

__all__ = ["decide"]

_SHOWN = 6
# A line that was read as a name and is none: "DANA ROE Staff Assistant to Marian Oakes".
_NO_NAME = frozenset(("to", "of", "for", "and", "the", "on", "at", "by", "from", "with", "staff", "assistant", "office", "behalf"))
_ALWAYS = "0001-01-01"
_LEVELS = {SURE: "the name is sure", FAIR: "the name is fair", THIN: "the name alone is thin"}


def decide(asked: Asked, roster: Roster, period: Period) -> Match:
    """What becomes of a name on the days of a period."""
    if not asked.words:
        return Match(asked.name, MatchStatus.UNMATCHED, evidence=("there is no name",))
    if not _NO_NAME.isdisjoint(asked.words):
        return _not(asked, MatchStatus.UNMATCHED, (), "it is more than a name")
    weighed = weigh(asked, roster, period)
    serving = [one for one in weighed if one.term and one.level >= THIN]
    away = [one for one in weighed if not one.term and one.level >= THIN]
    if asked.standing.elsewhere:
        why = f"the title printed is another office: {asked.standing.elsewhere}"
        return _not(asked, MatchStatus.UNMATCHED, [*serving, *away], why)
    if not serving:
        return _nobody(asked, away, weighed, period)
    left, deciding = _narrowed(asked, _rivals(serving))
    if len(left) > 1:
        return _not(asked, MatchStatus.AMBIGUOUS, [*left, *(one for one in serving if one not in left)], "several have that name")
    (one,) = left
    doubt = _refused(asked, one, serving, away, undated=period[0] == _ALWAYS)
    if doubt:
        return _not(asked, MatchStatus.AMBIGUOUS, [*serving, *away], doubt)
    return _matched(asked, one, serving, away, deciding, period)


def _rivals(serving: Sequence[Weighed]) -> list[Weighed]:
    """Those among whom it must be decided."""
    best = serving[0].level
    top = [one for one in serving if one.level == best]
    if best == SURE and any(one.given is not Given.NICKNAME for one in top):
        # Who is on record as Bob is not meant by "Rob" where another one is called Rob.
        top = [one for one in top if one.given is not Given.NICKNAME or not one.recorded]
    if best == FAIR and any(one.damaged for one in top):
        return list(serving)
    # Of one whose everyday name the files don't say it may be the middle name: "Patrick Roe" for Joseph Patrick Roe.
    middle = [one for one in serving if one.level < best and one.given is Given.MIDDLE and not one.recorded]
    return top + [one for one in middle if one.family == top[0].family]


def _narrowed(asked: Asked, rivals: list[Weighed]) -> tuple[list[Weighed], list[str]]:
    """What is printed beside the name chooses among equals; and in words what did."""
    why: list[str] = []
    if len(rivals) == 1:
        return rivals, why
    likely = asked.standing.likely
    tests: list[tuple[str, Callable[[Weighed], bool]]] = [
        ("the state printed", lambda one: "state" in one.fits),
        ("the chamber that titles or letterhead name", lambda one: likely is not None and one.near.chamber is likely),
        ("the district printed", lambda one: "district" in one.fits),
        ("the committee led", lambda one: "committee led" in one.fits),
        ("the office as a leader", lambda one: "office" in one.fits),
        ("a delegate's seat", lambda one: asked.standing.delegate and one.near.state in _TERRITORIES),
        ("further given names", lambda one: one.rest > 0),
        ("the suffix", lambda one: "suffix" in one.fits),
        ("an initial that can't be a middle name's", lambda one: one.given is not Given.MIDDLE or len(asked.words[0]) > 1),
        ("the party printed", lambda one: "party" in one.fits),
    ]
    for what, test in tests:
        fitting = [one for one in rivals if test(one)]
        if fitting and len(fitting) < len(rivals):
            rivals = fitting
            why.append(f"{what} decides between several of that name")
    return rivals, why


_TERRITORIES = frozenset({"AS", "DC", "GU", "MP", "PR", "VI"})


def _refused(asked: Asked, one: Weighed, serving: Sequence[Weighed], away: Sequence[Weighed], *, undated: bool) -> str | None:
    """Why the only one left is not matched all the same."""
    if undated and one.given not in (Given.NAME, Given.NICKNAME, Given.INITIALS):
        # "Senator Hutchins" of a letter without a date may be one whose name is spelled a little otherwise.
        return "there is no date, and the given name is not sure"
    if "state" in one.differs:
        return f"another state is printed: {asked.state}"
    standing = asked.standing
    if one.level < SURE and standing.likely is not None and one.near.chamber is not standing.likely:
        return f"the name is not sure, and the {standing.likely.value.title()} is likelier"
    if one.given is Given.NONE and not (standing.chamber or standing.likely or standing.seat or "state" in one.fits):
        return "a family name alone, and nothing printed says that it is a member's"
    if (one.given is Given.NEAR or one.family in (EARLIER, NEIGHBOR)) and "state" not in one.fits:
        return f"{one.given.value if one.given is Given.NEAR else one.family}, and no state is printed"
    if one.level == THIN:
        if not (standing.seat or "state" in one.fits):
            return "the name alone does not tell, and neither seat nor state is printed"
        if len(serving) > 1:
            return "the name does not tell which of them it is"
    if any(_better(other, one) for other in away):
        return "it fits one better who did not serve then"
    return None


def _better(other: Weighed, one: Weighed) -> bool:
    """What is printed fits another one better, who did not serve then: by the name, its suffix or further given names."""
    return (other.level, "suffix" in other.fits, other.rest > 0) > (one.level, "suffix" in one.fits, one.rest > 0)


def _matched(
    asked: Asked, one: Weighed, serving: Sequence[Weighed], away: Sequence[Weighed], why: Sequence[str], period: Period
) -> Match:
    evidence = [_LEVELS[one.level], *one.reasons, *why]
    issues: list[Issue] = []
    member = one.member
    odd = _oddness(one)
    if odd:
        says = f'"{asked.name}" is taken for {member.name}: {odd}.'
        issues.append(Issue(IssueCode.MEMBER_DOUBTFUL, Severity.WARNING, says))
    differing = [what for what in one.differs if what != "suffix"]
    likely = asked.standing.likely
    if likely is not None and member.chamber is not likely:
        evidence.append(f"the {likely.value.title()} was likelier, but has nobody of that name")
    if differing:
        was = ", ".join(f"{what} printed {_printed(asked, what)}, on record {_recorded(one, what)}" for what in differing)
        issues.append(Issue(IssueCode.MEMBER_DISAGREES, Severity.WARNING, f'"{asked.name}", {member.name}: {was}.'))
    for other in away:
        # A father and his son, or a letter that is dated wrongly: the day alone says which.
        if other.level >= one.level and other.given is not Given.NONE:
            says = f'"{asked.name}" is also the name of {other.member.name}, who {other.away.removesuffix(" then")} on that day.'
            issues.append(Issue(IssueCode.MEMBER_NAMESAKE, Severity.INFO, says))
            break
    if period[0] == _ALWAYS:
        evidence.append("no date: nobody else of that name is in the roster")
        says = f'"{asked.name}" has no date: it is matched because nobody else of that name is in the roster.'
        issues.append(Issue(IssueCode.MEMBERS_UNDATED, Severity.WARNING, says))
    grade = one.score * {SURE: 1.0, FAIR: 0.9, THIN: 0.8}[one.level]
    candidates = tuple([_candidate(other) for other in (one, *(other for other in serving if other is not one))[:_SHOWN]])
    return Match(asked.name, MatchStatus.MATCHED, member, round(grade, 3), candidates, tuple(evidence), tuple(issues))


def _oddness(one: Weighed) -> str:
    """What had to be taken for granted, in words."""
    odd = [one.family] * (one.family != "family name")
    if one.given not in (Given.NAME, Given.NICKNAME, Given.INITIALS, Given.INITIAL):
        odd.append(str(one.given.value))
    odd += ["further given names differ"] * (one.rest < 0) + ["the suffix differs"] * ("suffix" in one.differs)
    return ", ".join(odd)


def _printed(asked: Asked, what: str) -> str | None:
    return {"party": asked.party, "district": asked.district, "office": ", ".join(asked.standing.offices)}.get(
        what, "as leading it"
    )


def _recorded(one: Weighed, what: str) -> str | None:
    return {"party": one.member.party, "district": one.member.district, "office": "another's"}.get(what, "as not")


def _nobody(asked: Asked, away: Sequence[Weighed], weighed: Sequence[Weighed], period: Period) -> Match:
    """Nobody who served then has the name."""
    sure = [one for one in away if one.level >= FAIR]
    if not sure:
        return _not(asked, MatchStatus.UNMATCHED, away or weighed, "nobody of that name served then")
    one = sure[0]
    member = one.member
    when = f"in {period[0][:4]}" if period[0][:4] == period[1][:4] and period[0] != period[1] else f"on {period[0]}"
    where = f"{one.near.chamber.value.title()}, {one.near.start} to {one.near.end}"
    says = f'"{asked.name}" is the name of {member.name} ({where}), who {one.away.replace(" then", "")} {when}.'
    found = _not(asked, MatchStatus.UNMATCHED, away, f"{member.name} {one.away}")
    issue = Issue(IssueCode.MEMBER_NOT_SERVING, Severity.WARNING, says)
    return Match(found.name, found.status, None, 0.0, found.candidates, found.evidence, (issue,))


def _not(asked: Asked, status: MatchStatus, weighed: Sequence[Weighed], why: str) -> Match:
    candidates = tuple([_candidate(one) for one in weighed[:_SHOWN]])
    if status is MatchStatus.AMBIGUOUS:
        named = " or ".join(f"{one.member.name} ({one.near.state})" for one in weighed[:3])
        issue = Issue(IssueCode.MEMBER_AMBIGUOUS, Severity.WARNING, f'"{asked.name}" may be {named}: {why}.')
    else:
        issue = Issue(IssueCode.MEMBER_UNMATCHED, Severity.INFO, f'"{asked.name}" is matched to no member: {why}.')
    return Match(asked.name, status, None, 0.0, candidates, (why,), (issue,))


def _candidate(one: Weighed) -> Candidate:
    return Candidate(one.member, one.term is not None, round(one.score, 3), one.reasons)
