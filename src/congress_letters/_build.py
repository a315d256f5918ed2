"""From the tree to the letter: attrs objects with spans and issues. What is structure, the grammar has decided.

A tree comes as what its rules have read, each where it ends: a handler named for the rule makes a part of the letter of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import exp
from typing import Any

from attrs import define, evolve, field

from ._clean import clean
from ._dates import read_date
from ._grammar import letter_automaton
from ._levels import Levels
from ._model import (
    Block,
    BlockKind,
    Body,
    Closing,
    DateLine,
    Enclosure,
    Footnote,
    Furniture,
    Issue,
    IssueCode,
    Letter,
    Letterhead,
    Line,
    Mark,
    Recipient,
    Salutation,
    Severity,
    Signature,
    Source,
    Span,
    Subject,
)
from ._names import chamber_of
from ._people import People, once, shared, with_roles
from ._piece import Piece
from ._places import after, both, hull, in_order, item_label, join, label_end, note_label, note_marks, spans, trimmed, union
from ._salutation import addressees_of
from ._tables import Part
from ._vocabulary import Vocabulary
from ._weights import ROOM

_BLOCKS = {
    "paragraph": BlockKind.PARAGRAPH,
    "list_item": BlockKind.LIST_ITEM,
    "heading": BlockKind.HEADING,
    "quotation": BlockKind.QUOTATION,
    "table": BlockKind.TABLE,
}


_ZONES = frozenset({"letter", "opening", "inside_address", "subject_matter", "body", "ending", "closed", "signing", "noted"})
"""Rules that are nothing but the parts in them."""
_INNER = frozenset({"name", "title", "organization", "address", "closing"})
"""Rules that the rule around them makes something of."""

Within = tuple[str, int, list[int]]
"""A rule inside of another one: its name, where it begins and the numbers of its pieces."""


@define(slots=True, eq=False, repr=False)
class Builder:
    """Makes one letter. ``kinds`` and ``costs`` are what was taken for each piece."""

    source: Source
    text: str
    pieces: Sequence[Piece]
    kinds: Sequence[str]
    costs: Sequence[int]
    vocabulary: Vocabulary
    people: People = field(init=False)
    parts: dict[str, Any] = field(init=False, factory=dict)
    blocks: list[Block] = field(init=False, factory=list)
    dates: list[DateLine] = field(init=False, factory=list)
    notes: list[Footnote] = field(init=False, factory=list)
    signatures: list[Signature] = field(init=False, factory=list)
    recipients: list[Recipient] = field(init=False, factory=list)
    letterhead: list[int] = field(init=False, factory=list)
    copies: list[Any] = field(init=False, factory=list)
    enclosures: list[Enclosure] = field(init=False, factory=list)
    delivery: list[Line] = field(init=False, factory=list)
    postscript: list[int] = field(init=False, factory=list)
    unclassified: list[Line] = field(init=False, factory=list)
    labels: list[Piece] = field(init=False, factory=list)
    levels: Levels = field(init=False, factory=Levels)
    issues: list[Issue] = field(init=False, factory=list)

    def __attrs_post_init__(self) -> None:
        self.people = People(self.text, self.vocabulary)

    def build(self, tree: Sequence[Part]) -> Letter:
        """The letter that a tree of ``letter.lark`` stands for."""
        ignored = letter_automaton().ignored
        numbers = [n for n, kind in enumerate(self.kinds) if kind not in ignored]
        whole: list[Within] = []  # rules that the rule around them may want
        for rule, first, behind in tree:
            at = len(whole)
            while at and whole[at - 1][1] >= first:
                at -= 1
            within = whole[at:]
            del whole[at:]
            if rule in _ZONES:
                continue
            # What a rule has read itself stands before the rules in it.
            own = numbers[first : within[0][1] if within else behind]
            whole.append((rule, first, own))
            if rule in _BLOCKS:
                self._block(_BLOCKS[rule], own)
            elif rule not in _INNER:
                getattr(self, f"_{rule}")(own, within)
        return self._finished()

    # -- helpers

    def _pieces(self, numbers: Sequence[int]) -> list[Piece]:
        """In the text's order: columns are read one by one, and what goes on at the top of the next one stands above."""
        if len(numbers) == 1:
            return [self.pieces[numbers[0]]]
        return sorted([self.pieces[n] for n in numbers], key=_low)

    def _grade(self, numbers: Sequence[int]) -> float:
        """How sure a part is: that of its most doubtful piece."""
        return _likely(max([self.costs[n] for n in numbers])) if numbers else 1.0

    def _line(self, numbers: Sequence[int], stop: bool = False) -> Line:
        inner, places = both(self.text, self._pieces(numbers))
        inner = trimmed(self.text, inner) if stop else inner
        return Line(clean(self.text, inner), inner, places, self._grade(numbers))

    def _issue(self, code: IssueCode, severity: Severity, message: str, places: tuple[Span, ...] = ()) -> None:
        self.issues.append(Issue(code, severity, message, places))

    # -- opening

    def _letterhead(self, numbers: list[int], within: Sequence[Within]) -> None:
        self.letterhead += numbers

    def _date(self, numbers: list[int], within: Sequence[Within]) -> None:
        pieces = self._pieces(numbers)
        low, high = pieces[0].low, pieces[-1].high
        found = read_date(self.text[low:high])
        inner = (Span(low + found.date[0], low + found.date[1]),)
        place = clean(self.text, (Span(low + found.place[0], low + found.place[1]),)) if found.place else None
        self.dates.append(
            DateLine(clean(self.text, inner), found.iso, place, inner, spans(self.text, pieces), self._grade(numbers))
        )

    def _delivery(self, numbers: list[int], within: Sequence[Within]) -> None:
        self.delivery.append(self._line(numbers))

    def _recipient(self, numbers: list[int], within: Sequence[Within]) -> None:
        parts = [(rule, self._pieces(own)) for rule, _, own in within]
        name = parts.pop(0)[1] if parts[0][0] == "name" else None
        recipient = self.people.recipient(name, parts, self._grade([n for _, _, own in within for n in own]))
        if recipient.name is None:
            self._issue(IssueCode.NAME_MISSING, Severity.WARNING, "an addressee has no name", recipient.pieces)
        self.recipients.append(recipient)

    def _subject(self, numbers: list[int], within: Sequence[Within]) -> None:
        pieces = self._pieces(numbers)
        line = self.text[pieces[0].low : pieces[0].high]
        skip = label_end(line, "subject_labels", self.vocabulary)
        inner, places = both(self.text, pieces)
        bare = after(inner, pieces[0].low + skip) or inner
        label = line[:skip].strip() or None
        self.parts["subject"] = Subject(clean(self.text, bare), label, bare, places, self._grade(numbers))

    def _salutation(self, numbers: list[int], within: Sequence[Within]) -> None:
        inner, places = both(self.text, self._pieces(numbers))
        said = clean(self.text, inner)
        self.parts["salutation"] = Salutation(said, addressees_of(said), inner, places, self._grade(numbers))

    # -- body

    def _block(self, kind: BlockKind, numbers: list[int]) -> None:
        pieces = self._pieces(numbers)
        inner, places = both(self.text, pieces)
        label, level = None, 0
        if kind is BlockKind.LIST_ITEM:
            label, skip = item_label(self.text[pieces[0].low : pieces[0].high])
            inner = after(inner, pieces[0].low + skip) or places
            level = self.levels.level(label or "")
        else:
            self.levels.reset()
        block = Block(kind, clean(self.text, inner), label, level, (), inner, places, self._grade(numbers))
        self.blocks.append(block)
        self._broken(numbers, block)

    def _resumption(self, numbers: list[int], within: Sequence[Within]) -> None:
        """The rest of a block that a page's foot had broken: it goes on with the block before."""
        pieces = self._pieces(numbers)
        if not self.blocks:
            self._block(BlockKind.PARAGRAPH, numbers)
            return
        before = self.blocks[-1]
        inner = join(self.text, [(p.start, p.end) for p in (*before.text_pieces, *spans(self.text, pieces, inner=True))])
        places = join(self.text, [(p.start, p.end) for p in (*before.pieces, *spans(self.text, pieces))])
        self.blocks[-1] = evolve(before, text=clean(self.text, inner), text_pieces=inner, pieces=places)
        self._issue(IssueCode.JOINED_OVER_BREAK, Severity.INFO, "a block was joined over a page break", places)

    def _broken(self, numbers: Sequence[int], block: Block) -> None:
        inside = range(numbers[0] + 1, numbers[-1] + 1)
        if any(self.kinds[n] == "FURNITURE" or (self.kinds[n] == "MORE" and self.pieces[n].above) for n in inside):
            self._issue(IssueCode.JOINED_OVER_BREAK, Severity.INFO, "a block was joined over a page break", block.pieces)

    def _footnote(self, numbers: list[int], within: Sequence[Within]) -> None:
        pieces = self._pieces(numbers)
        label, skip = note_label(self.text[pieces[0].low : pieces[0].high])
        inner, places = both(self.text, pieces)
        inner = after(inner, pieces[0].low + skip) or places
        self.notes.append(Footnote(label, clean(self.text, inner), inner, places, self._grade(numbers)))

    # -- ending

    def _close(self, numbers: list[int], within: Sequence[Within]) -> None:
        lead = self._pieces(numbers)
        ((_, _, numbers),) = within
        pieces = self._pieces(numbers)
        places = spans(self.text, pieces, inner=True)
        lead_in = clean(self.text, spans(self.text, lead)) if lead else None
        self.parts["closing"] = Closing(
            clean(self.text, places), lead_in, places, spans(self.text, [*lead, *pieces]), self._grade(numbers)
        )

    def _signature(self, numbers: list[int], within: Sequence[Within]) -> None:
        titles = [self._pieces(title) for _, _, title in within]
        grade = self._grade([*numbers, *(n for _, _, title in within for n in title)])
        first = self.kinds[numbers[0]]
        if first == "ROLL":
            signatures, group = self.people.roll(self._pieces(numbers), grade)
            self.signatures += signatures
            if group:
                self._only("group_title", group)
            return
        if first == "LONE_TITLE":
            signature = self.people.signature(None, [self._pieces(numbers), *titles], grade)
            self._issue(IssueCode.NAME_MISSING, Severity.WARNING, "a signature has a title and no name", signature.pieces)
        else:
            signature = self.people.signature(self._pieces(numbers), titles, grade)
        self.signatures.append(signature)

    def _group(self, numbers: list[int], within: Sequence[Within]) -> None:
        self._only("group_title", self._line(numbers, stop=True))

    def _only(self, name: str, line: Line) -> None:
        """A part that a letter has once; a second one belongs nowhere."""
        if name in self.parts:
            self.unclassified.append(line)
        else:
            self.parts[name] = line

    def _copy(self, numbers: list[int], within: Sequence[Within]) -> None:
        entry = self._pieces(numbers)
        line = self.text[entry[0].low : entry[-1].high]
        if label_end(line, "copy_labels", self.vocabulary) == len(line) and not within:
            self.labels += entry
            return
        grade = self._grade([*numbers, *(n for _, _, own in within for n in own)])
        self.copies.append(self.people.copy(entry, [self._pieces(own) for _, _, own in within], self.labels, grade))
        self.labels = []

    def _enclosure(self, numbers: list[int], within: Sequence[Within]) -> None:
        inner, places = both(self.text, self._pieces(numbers))
        self.enclosures.append(Enclosure(clean(self.text, inner), inner, places, self._grade(numbers)))

    def _initials(self, numbers: list[int], within: Sequence[Within]) -> None:
        self._only("reference_initials", self._line(numbers))

    def _postscript(self, numbers: list[int], within: Sequence[Within]) -> None:
        # "P.S. Thank you.", "P.P.S. The log is enclosed."
        self.postscript += numbers

    def _trailer(self, numbers: list[int], within: Sequence[Within]) -> None:
        self._loose(numbers)

    _preface = _trailer

    # -- what belongs nowhere

    def _mark(self, number: int) -> Furniture:
        inner, places = both(self.text, [self.pieces[number]])
        return Furniture(clean(self.text, inner), inner, places)

    def _loose(self, numbers: Sequence[int]) -> None:
        """Text that belongs nowhere: a line each for what blank lines or other parts set apart."""
        run: list[int] = []
        for n in numbers:
            if run and (n != run[-1] + 1 or self.pieces[n].above or self.pieces[n].column != self.pieces[run[-1]].column):
                self.unclassified.append(self._line(run))
                run = []
            run.append(n)
        if run:
            self.unclassified.append(self._line(run))

    def _head(self) -> Letterhead | None:
        if not self.letterhead:
            return None
        lines: list[list[int]] = []
        for n in self.letterhead:
            piece = self.pieces[n]
            last = self.pieces[lines[-1][-1]] if lines else None
            same = last and not piece.first and piece.line == last.line
            # What stands behind a comma or two blanks is of the same line; what was cut off without had its line break lost.
            if last and same and (piece.gap == 2 or (piece.gap < 3 and self.text[last.high - 1] in ",;")):
                lines[-1].append(n)
            else:
                lines.append([n])
        values = tuple(self.people.value(self._pieces(line)) for line in lines)
        return Letterhead(
            values,
            chamber_of(v.text for v in values),
            spans(self.text, self._pieces(self.letterhead)),
            self._grade(self.letterhead),
        )

    def _dated(self) -> DateLine | None:
        """The first date that can be read; others are unclassified, and told where they say another day.

        One in words is the letter's before one in figures, which a fax machine or a stamp may have set: "06/13/2014 FAX".
        """
        if not self.dates:
            return None
        read = [d for d in self.dates if d.iso] or self.dates
        taken = next((d for d in read if any(map(str.isalpha, d.text))), read[0])
        for other in self.dates:
            if other is not taken:
                self.unclassified.append(Line(clean(self.text, other.pieces), other.pieces, other.pieces, other.grade))
                if other.iso and other.iso != taken.iso:
                    self._issue(IssueCode.DATES_DISAGREE, Severity.WARNING, f"two dates: {taken.iso} and {other.iso}", other.pieces)
        if taken.iso is None:
            self._issue(
                IssueCode.DATE_UNREADABLE, Severity.WARNING, f"the date {taken.text!r} is no day of the calendar", taken.pieces
            )
        return taken

    def _marked(self) -> tuple[Block, ...]:
        """The blocks with the marks of footnotes that the letter has, and of those in brackets."""
        labels = {note.label for note in self.notes}
        out = []
        for block in self.blocks:
            if not labels and "[" not in block.text:
                out.append(block)
                continue
            marks = [
                Mark(label, (place,))
                for span in block.text_pieces
                for label, place in note_marks(self.text, span, self.vocabulary)
                if label in labels or self.text[place.start] == "["
            ]
            out.append(evolve(block, marks=tuple(marks)) if marks else block)
        return tuple(out)

    def _finished(self) -> Letter:
        if self.labels:
            # "cc:" with nobody behind it.
            inner, places = both(self.text, self.labels)
            self.unclassified.append(Line(clean(self.text, inner), inner, places))
        if self.postscript:
            self.parts["postscript"] = self._line(self.postscript)
        self._loose([n for n, kind in enumerate(self.kinds) if kind == "OTHER"])
        furniture = [n for n, kind in enumerate(self.kinds) if kind == "FURNITURE"]
        date = self._dated()
        group = self.parts.get("group_title")
        blocks = tuple(sorted(self._marked(), key=lambda block: block.span.start))
        body = Body(blocks, union(self.text, blocks), min(b.grade for b in blocks)) if blocks else None
        placed: dict[str, Any] = {
            "letterhead": self._head(),
            "date": date,
            "delivery": in_order(self.delivery),
            "recipients": in_order(shared(self.recipients)),
            "body": body,
            "signatures": in_order(with_roles(once(self.text, self.signatures), group.text if group else None)),
            "enclosures": in_order(self.enclosures),
            "copies": in_order(self.copies),
            "footnotes": in_order(self.notes),
            **self.parts,
        }
        return Letter(
            source=self.source,
            furniture=in_order([self._mark(n) for n in furniture]),
            unclassified=in_order(self.unclassified),
            issues=tuple(self.issues),
            pieces=hull(placed.values()),
            **placed,
        )


def _low(piece: Piece) -> int:
    return piece.low


@lru_cache(ROOM + 1)
def _likely(cost: int) -> float:
    """How likely a kind of that cost is, as a grade."""
    return round(exp(-cost / 100), 3)
