"""Whole letters: the truth, drawn first; a layout prints it."""

from __future__ import annotations

from attrs import evolve
from hypothesis import strategies as st

from .._model import BlockKind, Body, Footnote, Furniture, Letter, Line, Recipient
from . import _body as body
from . import _end as end
from . import _heads as heads
from . import _places as places
from . import _top as top
from . import _words as w
from ._people import one

Draw = st.DrawFn

_PAGE_FORMS = ("Page {}", "{}", "- {} -", "Page {} of 9", "header", "one line", "-{}-", "{} | Page", "header without date")
_IMPRINTS = ("PRINTED ON RECYCLED PAPER", "Printed on Recycled Paper", "NOT PRINTED AT GOVERNMENT EXPENSE")


@st.composite
def _pages(draw: Draw, header: tuple[str, ...], most: int) -> tuple[Furniture, ...]:
    """Marks of the pages after the first, all of one form, the first below the addresses at a page's foot, and a stamp."""
    form = draw(one(_PAGE_FORMS))
    foot = draw(places.desks()) if draw(st.integers(0, 4)) == 4 else []
    lines: list[str] = []
    for page in range(2, 2 + min(most, draw(st.sampled_from((0, 0, 0, 0, 1, 1, 2, 3))))):
        lines += foot
        if form.startswith("header"):
            lines += [*(header if form == "header" else header[:1]), f"Page {page}"]
        else:
            lines.append(", ".join((*header, f"Page {page}")) if form == "one line" else form.format(page))
        foot = foot if draw(st.integers(0, 3)) == 3 else []
    lines += foot
    if draw(st.integers(0, 9)) == 9:
        lines.append(draw(one(_IMPRINTS)))
    return tuple(Furniture(line) for line in lines)


def _addressed(recipient: Recipient) -> bool:
    """An addressee that can be told from a sender's own name and address: by an honorific, or an office for a name."""
    return bool(recipient.honorific or (recipient.name and recipient.name.family is None))


def _header(to: tuple[Recipient, ...], date: str | None) -> tuple[str, ...]:
    name = to[0].name.text if to and to[0].name else ""
    first = " ".join(filter(None, (to[0].honorific, name))) if name else "Letter on the Ferry"
    return (first, date) if date else (first,)


@st.composite
def _footnoted(draw: Draw) -> tuple[Body, tuple[Footnote, ...]]:
    """A body and the footnotes that it has marks of."""
    plain = draw(body.bodies())
    notes = draw(st.one_of(*[st.just([])] * 2, st.lists(end.note_texts, max_size=6)))
    marked = body.with_marks(plain, len(notes), draw(one(body.MARK_FORMS))) if notes else plain
    labels = [mark.label for block in marked.blocks for mark in block.marks]
    return marked, tuple(Footnote(label, text) for label, text in zip(labels, notes, strict=False))


@st.composite
def letters(draw: Draw, max_signers: int = 120, found: bool = True) -> Letter:
    """Letters. They have no source and no pieces: what they say is all that is drawn.

    Some are as copies keep them: without names, without their end, broken off. With ``found`` false all are whole.
    """
    date = draw(st.one_of(*[top.dates()] * 5, st.none()))
    letterhead = draw(st.none() | heads.letterheads(found)) if date else None
    delivery = draw(st.one_of(*[st.just([])] * 2, st.lists(top.deliveries(), max_size=2)))
    to = draw(st.one_of(*[st.lists(top.recipients(), max_size=1)] * 2, st.lists(top.recipients(), min_size=1, max_size=4)))
    recipients = tuple(r for n, r in enumerate(to) if n == 0 or r.honorific or r.titles)
    while recipients and not (date or _addressed(recipients[0])):
        recipients = recipients[1:]
    subject = draw(st.one_of(*[st.none()] * 2, top.subjects()))
    if subject and subject.label is None and not (to or date):
        subject = None
    salutation = draw(top.greetings(recipients)) if draw(st.integers(0, 29)) < 29 or not (recipients or date) else None
    text, footnotes = draw(_footnoted())
    group_title = draw(st.one_of(*[st.none()] * 3, one(w.GROUP_TITLES).map(Line)))
    signatures = draw(end.signers(max_signers, group_title.text if group_title else None))
    if group_title and len(signatures) < 2:
        group_title, signatures = None, tuple(end.signed(s.name) for s in signatures if s.name)
    closed = draw(st.integers(0, 9)) < 9 or not all(s.name for s in signatures)
    letter = Letter(
        letterhead=letterhead,
        date=date,
        delivery=tuple(delivery),
        recipients=recipients,
        subject=subject,
        salutation=salutation,
        body=text,
        closing=draw(end.closings()) if closed else None,
        signatures=signatures,
        group_title=group_title,
        reference_initials=draw(st.one_of(*[st.none()] * 4, end.initials)),
        enclosures=tuple(draw(st.one_of(*[st.just([])] * 2, st.lists(end.enclosures(), max_size=2)))),
        copies=tuple(draw(st.one_of(*[st.just([])] * 2, st.lists(end.copies(), max_size=5)))),
        postscript=draw(st.one_of(*[st.none()] * 4, end.postscripts)),
        footnotes=footnotes,
        furniture=draw(_pages(_header(recipients, date.text if date else None), 1 + len(text.blocks) // 3)),
    )
    return draw(_as_kept(letter)) if found else letter


@st.composite
def _as_kept(draw: Draw, letter: Letter) -> Letter:
    """The letter as copies keep it: nearly always whole; else without its names, without its end, or broken off."""
    what = draw(st.sampled_from((*["whole"] * 22, "unsigned", "body", "cut off")))
    text = letter.body
    if what == "whole" or text is None or letter.salutation is None:
        return letter
    letter = evolve(letter, signatures=(), group_title=None)
    if what == "unsigned":
        return letter if letter.closing else evolve(letter, closing=draw(end.closings()))
    letter = evolve(letter, closing=None, reference_initials=None, enclosures=(), copies=(), postscript=None)
    if what == "body" or letter.footnotes:
        return letter
    return evolve(letter, body=_cut_off(text), furniture=())


def _cut_off(body: Body) -> Body:
    *blocks, last = body.blocks
    words = last.text.split()
    if last.kind is not BlockKind.PARAGRAPH or len(words) < _CUT_FROM:
        return body
    return Body((*blocks, evolve(last, text=" ".join(words[: len(words) * 2 // 3]).rstrip(".,;:-—“"))))


_CUT_FROM = 15
"""A paragraph of fewer words isn't cut off."""
