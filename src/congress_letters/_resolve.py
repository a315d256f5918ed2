"""Who signed: the names of a letter, or of a list, resolved to members of Congress as of a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import evolve

from ._decide import decide
from ._matches import Match, MatchStatus, Resolution
from ._member_titles import Standing, standing_of
from ._model import Chamber, Copy, Issue, IssueCode, Letter, Recipient, Severity, Signature
from ._name_forms import GENERATIONS, generation_of, tokens
from ._names import read_person
from ._roster import Day, Period, Roster, period_of
from ._weigh import Asked

__all__ = ["joined", "resolve", "resolve_names"]


# Names alone


def resolve_names(
    names: Iterable[str],
    *,
    roster: Roster,
    date: Day | None = None,
    chamber: str | None = None,
    state: str | None = None,
) -> list[Match]:
    """What each name of a list stands for, on a day.

    A name is as it would be printed: "Sen. Pat Lee (D-OH)", "PAT LEE", "Lee, Pat". ``chamber``, "house" or "senate", and
    ``state``, a postal code, narrow it down; ``date`` is a day, a month "2016-08" or a year, without it all of time. Never
    raises for a name; ValueError for a date, chamber or state that is none.
    """
    if isinstance(names, str):
        raise TypeError("resolve_names takes a list of names; for one name use roster.find(name)")
    period = period_of(date)
    where = Chamber(chamber) if chamber is not None else None
    if where is Chamber.CONGRESS:
        where = None
    if state is not None and not (len(state) == 2 and state.isalpha()):
        raise ValueError(f'no state: {state!r}; give a postal code like "OH"')
    return [_alone(name, roster, period, where, state.upper() if state else None) for name in names]


def _alone(name: str, roster: Roster, period: Period, chamber: Chamber | None, state: str | None) -> Match:
    if not isinstance(name, str):
        raise TypeError(f"a name is a str, not {type(name).__name__}")
    text = _turned(name)
    person = read_person(text)
    titles = [text[start:end] for start, end in (*person.offices, *person.titles)]
    behind = text[person.titles[0][0] : person.titles[-1][1]] if person.titles else None
    standing = standing_of(titles, line=behind, roster=roster)
    if chamber is not None:
        standing = evolve(standing, chamber=chamber)
    shown = text[slice(*person.name)] if person.name else text
    asked = Asked(
        " ".join(name.split()),
        _words(shown, person.suffix),
        _generation(person.suffix),
        standing,
        person.party,
        person.state,
        person.district,
        state,
    )
    if person.offices and not person.given:
        # "Major Owens" has an office before the name, unless a member is called so.
        whole = evolve(asked, words=tuple(tokens(text)), standing=Standing(chamber))
        found = decide(whole, roster, period)
        if found.status is MatchStatus.MATCHED:
            return found
    return decide(asked, roster, period)


def _turned(name: str) -> str:
    """A name of a list, "Lee, Pat, Jr.", in the order of speech."""
    last, comma, rest = name.partition(",")
    first, _, more = rest.partition(",")
    if not comma or not first.strip() or not last.strip() or len(last.split()) > 4:
        return name
    person = read_person(f"Ann{comma}{rest}")
    if person.suffix and set(tokens(first)) <= set(tokens(person.suffix)):
        return name
    if read_person(first).offices or any(c in first for c in "()[]0123456789"):
        return name
    return f"{first.strip()} {last.strip()}" + (f", {more.strip()}" if more.strip() else "")


def _words(name: str, suffix: str | None) -> tuple[str, ...]:
    """The words of a name without what stands behind it."""
    words = tokens(name)
    behind = tokens(suffix) if suffix else []
    if behind and words[len(words) - len(behind) :] == behind:
        words = words[: len(words) - len(behind)]
    while len(words) > 1 and (words[-1] in GENERATIONS or (len(words) > 2 and len(words[-1]) == 1)):
        words.pop()
    return tuple(words)


def _generation(suffix: str | None) -> str | None:
    return generation_of(suffix) if suffix else None


# A letter


def resolve(letter: Letter, roster: Roster) -> Resolution:
    """Who signed a letter, as of its date; and who of those it is addressed or copied to is a member of Congress.

    The letter stays as it is; `Letter.with_members` joins the two. Never raises for a letter.
    """
    day = letter.date.iso if letter.date else None
    period = period_of(day)
    head = letter.letterhead.chamber if letter.letterhead else None
    group = letter.group_title.text if letter.group_title else None
    standings: dict[tuple[str, ...], Standing] = {}
    signers = []
    for signature in letter.signatures:
        titles = tuple([title.text for title in signature.titles])
        standing = standings.get(titles)
        if standing is None:
            standing = standings[titles] = standing_of(titles, group=group, head=head, roster=roster)
        signers.append(_signer(signature, standing, roster, period))
    recipients = tuple([_recipient(recipient, roster, period) for recipient in letter.recipients])
    copies = tuple([_copy(copy, roster, period) for copy in letter.copies])
    issues = [issue for match in (*signers, *recipients, *copies) for issue in match.issues]
    if day is None:
        issues = [issue for issue in issues if issue.code is not IssueCode.MEMBERS_UNDATED]
        pieces = letter.date.pieces if letter.date else ()
        says = "The letter has no date that can be read: a name is matched only if nobody else in the roster has it."
        issues.insert(0, Issue(IssueCode.MEMBERS_UNDATED, Severity.WARNING, says, pieces))
    return Resolution(day, tuple(signers), recipients, copies, tuple(issues))


def _signer(signature: Signature, standing: Standing, roster: Roster, period: Period) -> Match:
    name = signature.name
    if name is None:
        return Match("", MatchStatus.UNMATCHED, evidence=("there is no name",))
    words, generation = _words(name.text, name.suffix), _generation(name.suffix)
    asked = Asked(name.text, words, generation, standing, signature.party, signature.state, signature.district)
    return _placed(asked, signature, roster, period)


def _placed(asked: Asked, part: Signature | Recipient | Copy, roster: Roster, period: Period) -> Match:
    match = decide(asked, roster, period)
    return evolve(match, issues=tuple([evolve(issue, pieces=part.pieces) for issue in match.issues])) if match.issues else match


def _recipient(recipient: Recipient, roster: Roster, period: Period) -> Match:
    titles = [text.text for text in (*recipient.titles, *recipient.organization)]
    return _other(recipient, titles, roster, period)


def _copy(copy: Copy, roster: Roster, period: Period) -> Match:
    titles = [text.text for text in copy.titles]
    if copy.name is not None and not titles:
        person = read_person(copy.text)
        titles = [copy.text[start:end] for start, end in (*person.offices, *person.titles)]
    return _other(copy, titles, roster, period)


def _other(part: Recipient | Copy, titles: Sequence[str], roster: Roster, period: Period) -> Match:
    """One to whom a letter or a copy goes: a member only if a seat is printed, for anyone may bear a member's name."""
    if part.name is None:
        return Match("", MatchStatus.UNMATCHED, evidence=("there is no name",))
    standing = standing_of(titles, roster=roster)
    name = part.name
    if not standing.seat:
        away = standing.elsewhere
        why = f"the title printed is another office: {away}" if away else "no seat in Congress is printed"
        return Match(name.text, MatchStatus.UNMATCHED, evidence=(why,))
    return _placed(Asked(name.text, _words(name.text, name.suffix), _generation(name.suffix), standing), part, roster, period)


def joined(letter: Letter, resolution: Resolution) -> Letter:
    """See `Letter.with_members`."""
    pairs: tuple[tuple[str, tuple[Signature | Recipient | Copy, ...], tuple[Match, ...]], ...] = (
        ("signatures", letter.signatures, resolution.signers),
        ("recipients", letter.recipients, resolution.recipients),
        ("copies", letter.copies, resolution.copies),
    )
    found: dict[str, Any] = {}
    for name, parts, matches in pairs:
        printed = [part.name.text if part.name else "" for part in parts]
        if printed != [match.name for match in matches]:
            raise ValueError(f"this resolution is of another letter: its {name} differ")
        found[name] = tuple([evolve(part, member=match.member) for part, match in zip(parts, matches, strict=True)])
    issues = [issue for issue in resolution.issues if issue not in letter.issues]
    return evolve(letter, **found, issues=(*letter.issues, *issues))
