"""From the tree's blocks to people: recipients, signatures, copies."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import define, evolve, field

from ._clean import clean
from ._model import Copy, Line, PersonName, Recipient, Role, Signature, Span, Text
from ._names import Person, read_person, role_of
from ._piece import Piece
from ._places import after, join, label_end, spans, trimmed
from ._rolls import read_roll
from ._vocabulary import Vocabulary

Field = tuple[str, list[Piece]]
"""A rule's name and its pieces, as the tree has them: ("title", [...])."""


@define(slots=True, eq=False, repr=False)
class People:
    """Reads the people of one text."""

    text: str
    vocabulary: Vocabulary
    _roles: dict[tuple[str, ...], Role | None] = field(init=False, factory=dict)
    """What signers are whose titles have been met."""

    def value(self, pieces: Sequence[Piece]) -> Text:
        """A printed value without the comma or full stop of a list."""
        places = trimmed(self.text, spans(self.text, pieces, inner=True))
        return Text(clean(self.text, places), places)

    def line(self, pieces: Sequence[Piece]) -> str:
        """The text of pieces; what stands between them and is not theirs is blank, so that offsets stay."""
        if len(pieces) == 1:
            return self.text[pieces[0].low : pieces[0].high]
        out, at = [], pieces[0].low
        for piece in pieces:
            between = self.text[at : piece.low]
            out += [between if between.isspace() else " " * len(between), self.text[piece.low : piece.high]]
            at = piece.high
        return "".join(out)

    def places(self, low: int, high: int, pieces: Sequence[Piece]) -> tuple[Span, ...]:
        """Where a stretch of `line` stands: what of it lies in the pieces."""
        if len(pieces) == 1:
            return (Span(low, high),)
        first = max(0, bisect_right(pieces, low, key=_low) - 1)
        last = bisect_left(pieces, high, lo=first, key=_low)
        return join(self.text, [(max(low, p.low), min(high, p.high)) for p in pieces[first:last] if p.high > low])

    def stretch(self, low: int, high: int, pieces: Sequence[Piece]) -> Text:
        """A stretch of the line of some pieces as a value."""
        places = trimmed(self.text, self.places(low, high, pieces))
        return Text(clean(self.text, places), places)

    def name(self, person: Person, low: int, pieces: Sequence[Piece]) -> PersonName | None:
        if person.name is None:
            return None
        places = self.places(low + person.name[0], low + person.name[1], pieces)
        return PersonName(clean(self.text, places), person.given, person.family, person.suffix, places)

    def recipient(self, name: list[Piece] | None, details: Sequence[Field], grade: float) -> Recipient:
        """One addressee: the line with the name and the lines below it."""
        found: dict[str, list[Text]] = {"title": [], "organization": [], "address": []}
        honorific = printed = None
        pieces: list[Piece] = list(name or [])
        if name:
            low = name[0].low
            person = read_person(self.line(name), self.vocabulary)
            printed = self.name(person, low, name)
            if person.honorific:
                honorific = clean(self.text, self.places(low + person.honorific[0], low + person.honorific[1], name))
            found["title"] = [self.stretch(low + a, low + b, name) for a, b in (*person.offices, *person.titles)]
        for rule, parts in details:
            pieces += parts
            found[rule].append(self.value(parts))
        return Recipient(
            honorific,
            printed,
            tuple(found["title"]),
            tuple(found["organization"]),
            tuple(found["address"]),
            spans(self.text, pieces),
            grade,
        )

    def signature(self, name: list[Piece] | None, titles: Sequence[list[Piece]], grade: float) -> Signature:
        """One signer: the line with the name and the titles below it."""
        pieces = list(name or [])
        printed = honorific = party = state = district = None
        values: list[Text] = []
        if name:
            low = name[0].low
            person = read_person(self.line(name), self.vocabulary)
            printed, party, state, district = self.name(person, low, name), person.party, person.state, person.district
            if person.honorific:
                honorific = clean(self.text, self.places(low + person.honorific[0], low + person.honorific[1], name))
            values += [self.stretch(low + a, low + b, name) for a, b in person.offices]
            if person.titles:
                values.append(self.stretch(low + person.titles[0][0], low + person.titles[-1][1], name))
        for group in self._one_title_a_line(titles):
            pieces += group
            below = read_person(self.line(group), self.vocabulary)
            if below.name is None and (below.party or below.district) and not below.offices:
                # "CA-12" or "(D-OH)" under a name is no title.
                party, state, district = party or below.party, state or below.state, district or below.district
            else:
                values.append(self.value(group))
        role = self.role(values)
        return Signature(honorific, printed, tuple(values), party, state, district, role, spans(self.text, pieces), grade)

    def role(self, titles: Sequence[Text]) -> Role | None:
        """What a signer's own titles say that he or she is."""
        said = tuple([title.text for title in titles])
        if said not in self._roles:
            self._roles[said] = role_of(said)
        return self._roles[said]

    @staticmethod
    def _one_title_a_line(titles: Sequence[list[Piece]]) -> list[list[Piece]]:
        """In a signature "Chairman, Committee on Finance" is one title: what goes on in the same line belongs to it."""
        out: list[list[Piece]] = []
        for pieces in titles:
            if out and not pieces[0].first and pieces[0].gap < 3 and pieces[0].line == out[-1][-1].line:
                out[-1] = [*out[-1], *pieces]
            else:
                out.append(list(pieces))
        return out

    def roll(self, pieces: list[Piece], grade: float) -> tuple[list[Signature], Line | None]:
        """Signers in a run: "Pat Lee, Chair; Lee Orr, Sam Day; Members of Congress.". Nothing of it is left over."""
        low = pieces[0].low
        line = self.line(pieces)
        roll = read_roll(line, self.vocabulary)
        out = []
        for start, end, person in roll.signers:
            titles: tuple[Text, ...] = ()
            if person.offices or person.titles:
                offices = [*person.offices, *(((person.titles[0][0], person.titles[-1][1]),) if person.titles else ())]
                titles = tuple(self.stretch(low + a, low + b, pieces) for a, b in offices)
            out.append(
                Signature(
                    None,
                    self.name(person, low, pieces),
                    titles,
                    person.party,
                    person.state,
                    person.district,
                    self.role(titles),
                    self._whole(low + start, low + end, pieces),
                    grade,
                )
            )
        if not roll.group:
            return out, None
        first, last = roll.group
        group = self.stretch(low + first, low + last, pieces)
        behind = not roll.signers or roll.signers[-1][0] < first
        return out, Line(group.text, group.pieces, self._whole(low + first, low + (len(line) if behind else last), pieces), grade)

    def _whole(self, low: int, high: int, pieces: Sequence[Piece]) -> tuple[Span, ...]:
        """A stretch of the line of some pieces, with the markup at the ends of those that it reaches over."""
        first = max(0, bisect_right(pieces, low, key=_low) - 1)
        last = bisect_left(pieces, high, lo=first, key=_low)
        bounds = []
        for piece in pieces[first:last]:
            start = piece.start if low <= piece.low else min(low, piece.high)
            end = piece.end if high >= piece.high else high
            inside = self.text[start:end]
            if not inside.isspace() and inside:
                bounds.append((end - len(inside.lstrip()), start + len(inside.rstrip())))
        return join(self.text, bounds)

    def copy(self, entry: list[Piece], details: Sequence[list[Piece]], labels: list[Piece], grade: float) -> Copy:
        """Someone who gets a copy; ``labels`` are lines above that hold the label alone."""
        pieces = [*entry, *(piece for parts in details for piece in parts)]
        low = entry[0].low
        line = self.line(entry)
        skip = label_end(line, "copy_labels", self.vocabulary)
        places = spans(self.text, pieces, inner=True)
        inside = after(places, low + skip) or places
        person = read_person(line[skip:], self.vocabulary) if skip < len(line) else None
        name, titles = None, []
        # A group or a body has no family name: "The Ohio Delegation", "All Commissioners".
        if person and person.name and person.family:
            name = self.name(person, low + skip, entry)
            titles = [self.stretch(low + skip + a, low + skip + b, entry) for a, b in (*person.offices, *person.titles)]
        titles += [self.value(parts) for parts in details]
        return Copy(clean(self.text, inside), name, tuple(titles), inside, spans(self.text, [*labels, *pieces]), grade)


def _low(piece: Piece) -> int:
    return piece.low


def shared(recipients: Sequence[Recipient]) -> tuple[Recipient, ...]:
    """Recipients above a common body or address each have it."""
    out: list[Recipient] = []
    for recipient in reversed(recipients):
        if out and not recipient.organization and not recipient.address and (out[-1].organization or out[-1].address):
            recipient = evolve(
                recipient,
                organization=out[-1].organization,
                address=out[-1].address,
                pieces=_with(recipient.pieces, out[-1].organization + out[-1].address),
            )
        out.append(recipient)
    return tuple(reversed(out))


def _with(pieces: tuple[Span, ...], values: Sequence[Text]) -> tuple[Span, ...]:
    return tuple(sorted({*pieces, *(place for value in values for place in value.pieces)}, key=lambda place: place.start))


def once(text: str, signatures: Sequence[Signature]) -> list[Signature]:
    """Signatures without those behind a mark ("/s/ Pat Lee") whose name is printed again below it: the signer has both places."""
    out: list[Signature] = []
    signed: dict[str, Signature] = {}
    for one in signatures:
        name = one.name.text.casefold() if one.name else ""
        if name and not one.titles and any(_SIGNED.search(text, place.start, place.end) for place in one.pieces):
            signed[name] = one
        elif name in signed:
            mark = signed.pop(name)
            out.remove(mark)
            one = evolve(one, pieces=join(text, sorted((place.start, place.end) for place in (*mark.pieces, *one.pieces))))
        out.append(one)
    return out


_SIGNED = re.compile(r"/s/|\(s\)|_{3}", re.IGNORECASE)


def with_roles(signatures: Sequence[Signature], group: str | None) -> Sequence[Signature]:
    """Signatures with the role that the title of all says, where a signer's own titles say none."""
    role = role_of((), group)
    return [evolve(one, role=role) if one.role is None else one for one in signatures] if role else signatures
