"""Whole letters: the truth, drawn first; a layout prints it."""

from __future__ import annotations

from hypothesis import strategies as st

from .._model import Body, Footnote, Furniture, Letter, Line, Recipient
from . import _body as body
from . import _end as end
from . import _top as top
from . import _words as w
from ._people import one

Draw = st.DrawFn

_PAGE_FORMS = ("Page {}", "{}", "- {} -", "Page {} of 9", "header", "one line")


@st.composite
def _pages(draw: Draw, header: tuple[str, ...]) -> tuple[Furniture, ...]:
    """Marks of the pages after the first, all of one form, and a stamp."""
    form = draw(one(_PAGE_FORMS))
    lines: list[str] = []
    for page in range(2, 2 + draw(st.sampled_from((0, 0, 0, 0, 1, 1, 2, 3)))):
        if form == "header":
            lines += [*header, f"Page {page}"]
        else:
            lines.append(", ".join((*header, f"Page {page}")) if form == "one line" else form.format(page))
    if draw(st.integers(0, 9)) == 9:
        lines.append("PRINTED ON RECYCLED PAPER")
    return tuple(Furniture(line) for line in lines)


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
def letters(draw: Draw, max_signers: int = 120) -> Letter:
    """Whole letters. They have no source and no pieces: what they say is all that is drawn."""
    date = draw(st.one_of(*[top.dates()] * 5, st.none()))
    letterhead = draw(st.none() | top.letterheads()) if date else None
    delivery = draw(st.one_of(*[st.just([])] * 2, st.lists(top.deliveries(), max_size=2)))
    to = draw(st.one_of(*[st.lists(top.recipients(), max_size=1)] * 2, st.lists(top.recipients(), min_size=1, max_size=4)))
    recipients = tuple(r for n, r in enumerate(to) if n == 0 or r.honorific or r.titles)
    subject = draw(st.one_of(*[st.none()] * 2, top.subjects()))
    if subject and subject.label is None and not (to or date):
        subject = None
    salutation = draw(top.greetings(recipients))
    text, footnotes = draw(_footnoted())
    group_title = draw(st.one_of(*[st.none()] * 3, one(w.GROUP_TITLES).map(Line)))
    signatures = draw(end.signers(max_signers, group_title.text if group_title else None))
    if group_title and len(signatures) < 2:
        group_title, signatures = None, tuple(end.signed(s.name) for s in signatures if s.name)
    closed = draw(st.integers(0, 15)) < 15 or not all(s.name for s in signatures)
    return Letter(
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
        furniture=draw(_pages(_header(recipients, date.text if date else None))),
    )
