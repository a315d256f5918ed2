"""What becomes of a name: matched, ambiguous or unmatched, with those whom it may mean and why."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum

from attrs import define, field

from ._model import Issue, Member
from ._value import closed

__all__ = ["Candidate", "Match", "MatchStatus", "Resolution"]


class MatchStatus(StrEnum):
    """``matched``: one member, surely enough. ``ambiguous``: some whom it may be. ``unmatched``: nobody who served then."""

    MATCHED = "matched"
    AMBIGUOUS = "ambiguous"
    UNMATCHED = "unmatched"


@closed
@define(frozen=True, slots=True)
class Candidate:
    """One whom a name may mean."""

    member: Member
    """Who, as of the day; of one who did not serve then as of the last day of the nearest term."""
    serving: bool
    """Whether the person served then, in a chamber that is possible."""
    score: float
    """How well the name fits, 0 to 1: to compare candidates of one name. It is no probability."""
    reasons: tuple[str, ...]
    """What agrees and what does not, in words."""


@closed
@define(frozen=True, slots=True)
class Match:
    """What became of one name."""

    name: str
    """The name as printed."""
    status: MatchStatus
    """Matched, ambiguous or unmatched."""
    member: Member | None = None
    """The member, where it is matched."""
    grade: float = 0.0
    """How sure the match is, 0 to 1; 0 where there is none."""
    candidates: tuple[Candidate, ...] = ()
    """Those whom it may mean, the likeliest first; the one matched among them."""
    evidence: tuple[str, ...] = ()
    """Why it came out so, in words."""
    issues: tuple[Issue, ...] = field(default=(), eq=False)
    """What is doubtful; with the place in the letter, where there is one."""

    def __str__(self) -> str:
        to = f" {self.member.bioguide} {self.member.name} ({_seat(self.member)})" if self.member else ""
        lines = [f"{self.name or '(no name)'}: {self.status.value}{to}", *(f"  {said}" for said in self.evidence)]
        if self.status is not MatchStatus.MATCHED:
            lines += [f"  ? {_shown(candidate)}" for candidate in self.candidates]
        return "\n".join(lines)


@closed
@define(frozen=True, slots=True)
class Resolution:
    """What became of a letter's names: an entry for each signature, recipient and copy, in their order."""

    date: str | None
    """The day that the names were resolved for; None where the letter has none that can be read."""
    signers: tuple[Match, ...] = ()
    """Of `Letter.signatures`."""
    recipients: tuple[Match, ...] = ()
    """Of `Letter.recipients`. Most are no members: they are unmatched without an issue."""
    copies: tuple[Match, ...] = ()
    """Of `Letter.copies`."""
    issues: tuple[Issue, ...] = field(default=(), eq=False)
    """What is doubtful, with the place in the letter."""

    @property
    def members(self) -> tuple[Member, ...]:
        """The members who signed, in reading order."""
        return tuple(match.member for match in self.signers if match.member is not None)

    @property
    def parties(self) -> dict[str, int]:
        """How many members of each party signed, the most first."""
        return dict(Counter(member.party or "no party known" for member in self.members).most_common())

    def __str__(self) -> str:
        shown = [f"as of {self.date or 'no date: only what is unique over all of time'}"]
        for label, matches in (("signed", self.signers), ("to", self.recipients), ("copy to", self.copies)):
            shown += [f"{label} {match}" for match in matches if match.name]
        return "\n".join(shown)


def _seat(member: Member) -> str:
    bits = (member.party[:1] if member.party else None, member.state, member.district)
    return "-".join(bit for bit in bits if bit) + f", {member.chamber.value}"


def _shown(candidate: Candidate) -> str:
    member = candidate.member
    return f"{candidate.score:.2f} {member.bioguide} {member.name} ({_seat(member)}): {'; '.join(candidate.reasons)}"
