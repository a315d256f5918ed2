"""From the tree's blocks to people: recipients, signatures, copies."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, evolve

from ._clean import clean
from ._lines import Piece
from ._model import Copy, PersonName, Recipient, Role, Signature, Span, Text
from ._names import Person, read_person, read_roll, role_of
from ._places import after, label_end, spans, trimmed
from ._vocabulary import Vocabulary

Field = tuple[str, list[Piece]]
"""A rule's name and its pieces, as the tree has them: ("title", [...])."""


@define(slots=True, eq=False)
class People:
    """Reads the people of one text."""

    text: str
    vocabulary: Vocabulary

    def value(self, pieces: Sequence[Piece], stop: bool = True) -> Text:
        """A printed value without the comma or full stop of a list."""
        places = trimmed(self.text, spans(self.text, pieces, inner=True), stop)
        return Text(clean(self.text, places), places)

    def stretch(self, low: int, high: int) -> Text:
        """A stretch inside one piece as a value."""
        places = trimmed(self.text, (Span(low, high),))
        return Text(clean(self.text, places), places)

    def name(self, person: Person, low: int) -> PersonName | None:
        if person.name is None:
            return None
        place = Span(low + person.name[0], low + person.name[1])
        return PersonName(clean(self.text, (place,)), person.given, person.family, person.suffix, (place,))

    def recipient(self, name: list[Piece] | None, details: Sequence[Field], grade: float) -> Recipient:
        """One addressee: the line with the name and the lines below it."""
        found: dict[str, list[Text]] = {"title": [], "organization": [], "address": []}
        honorific = printed = None
        pieces: list[Piece] = list(name or [])
        if name:
            low, high = name[0].low, name[-1].high
            person = read_person(self.text[low:high], self.vocabulary)
            printed = self.name(person, low)
            if person.honorific:
                honorific = clean(self.text, (Span(low + person.honorific[0], low + person.honorific[1]),))
            found["title"] += [self.stretch(low + a, low + b) for a, b in (*person.offices, *person.titles)]
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
            low, high = name[0].low, name[-1].high
            person = read_person(self.text[low:high], self.vocabulary)
            printed, party, state, district = self.name(person, low), person.party, person.state, person.district
            if person.honorific:
                honorific = clean(self.text, (Span(low + person.honorific[0], low + person.honorific[1]),))
            values += [self.stretch(low + a, low + b) for a, b in person.offices]
            if person.titles:
                values.append(self.stretch(low + person.titles[0][0], low + person.titles[-1][1]))
        for group in self._one_title_a_line(titles):
            pieces += group
            below = read_person(self.text[group[0].low : group[-1].high], self.vocabulary)
            if below.name is None and (below.party or below.district) and not below.offices:
                # "CA-12" or "(D-OH)" under a name is no title.
                party, state, district = party or below.party, state or below.state, district or below.district
            else:
                values.append(self.value(group))
        return Signature(honorific, printed, tuple(values), party, state, district, None, spans(self.text, pieces), grade)

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

    def roll(self, pieces: list[Piece], grade: float) -> tuple[list[Signature], Text | None]:
        """Signers in a run: "Pat Lee, Chair; Lee Orr, Sam Day; Members of Congress."."""
        low, high = pieces[0].start, pieces[-1].end
        roll = read_roll(self.text[low:high], self.vocabulary)
        out = []
        for start, end, person in roll.signers:
            place = self._tight(low + start, low + end)
            titles: tuple[Text, ...] = ()
            if person.offices or person.titles:
                places = [*person.offices, *(((person.titles[0][0], person.titles[-1][1]),) if person.titles else ())]
                titles = tuple(self.stretch(low + a, low + b) for a, b in places)
            out.append(
                Signature(
                    None,
                    self.name(person, low),
                    titles,
                    person.party,
                    person.state,
                    person.district,
                    None,
                    (place,),
                    grade,
                )
            )
        group = self.stretch(low + roll.group[0], low + roll.group[1]) if roll.group else None
        return out, group

    def _tight(self, low: int, high: int) -> Span:
        """A stretch without the blanks at its ends."""
        inside = self.text[low:high]
        return Span(high - len(inside.lstrip()), low + len(inside.rstrip()))

    def copy(self, entry: list[Piece], details: Sequence[list[Piece]], labels: list[Piece], grade: float) -> Copy:
        """Someone who gets a copy; ``labels`` are lines above that hold the label alone."""
        pieces = [*entry, *(piece for parts in details for piece in parts)]
        low, high = entry[0].low, entry[-1].high
        line = self.text[low:high]
        skip = label_end(line, "copy_labels", self.vocabulary)
        places = spans(self.text, pieces, inner=True)
        inside = after(places, low + skip) or places
        person = read_person(line[skip:], self.vocabulary) if skip < len(line) else None
        name, titles = None, []
        # A group or a body has no family name: "The Ohio Delegation", "All Commissioners".
        if person and person.name and person.family:
            name = self.name(person, low + skip)
            titles = [self.stretch(low + skip + a, low + skip + b) for a, b in (*person.offices, *person.titles)]
        titles += [self.value(parts) for parts in details]
        return Copy(clean(self.text, inside), name, tuple(titles), inside, spans(self.text, [*labels, *pieces]), grade)


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


def with_roles(signatures: Sequence[Signature], group: str | None) -> tuple[Signature, ...]:
    """Signatures with the role that their titles, or the group's, say."""
    roles: dict[tuple[str, ...], Role | None] = {}
    out = []
    for signature in signatures:
        key = tuple(title.text for title in signature.titles)
        if key not in roles:
            roles[key] = role_of(key, group)
        out.append(evolve(signature, role=roles[key]) if roles[key] else signature)
    return tuple(out)
