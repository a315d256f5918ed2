"""Layouts and rendered letters."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import evolve
from hypothesis import strategies as st

from .._model import Letter
from .._render import LAYOUTS, Layout, render
from . import _frames as frames
from ._letters import letters

Draw = st.DrawFn

_COPY_LABELS = ("cc:", "cc:", "CC:", "Cc:", "cc", "c.c.:", "Copy to:")
_FOUND_LABELS = ("ce:", "cc:   ", "cc:     ", "ce:    ")
"""What recognition makes of "cc:", and those who get copies set far behind it."""


@st.composite
def layouts(draw: Draw, *names: str, found: bool = True) -> Layout:
    """Layouts of the library (only those of the given names), with other widths, indents, gaps and labels.

    Those are the ways in which letters are set; with ``found`` false there are no others. Else many have some of what pages do:
    letterheads in columns, a date below the addressees, lines broken by hand, lists and headings without empty lines, footnotes at
    the foot of each page. Some have what letters suffer on their way: spacers in empty lines, no empty lines or too many, quotation
    marks, columns run together, an address on one line, the name in the closing's line, offices behind names, handwriting read
    as garble, the page around the letter.
    """
    layout = LAYOUTS[draw(st.sampled_from(names or tuple(LAYOUTS)))]
    if draw(st.integers(0, 3)) < 1:
        return layout
    layout = evolve(layout, copy_label=draw(st.sampled_from((*_COPY_LABELS, *_FOUND_LABELS) if found else _COPY_LABELS)))
    layout = draw(_SET[layout.name](layout))
    return draw(_FOUND_SO[layout.name](layout)) if found else layout


@st.composite
def _wrapped(draw: Draw, layout: Layout) -> Layout:
    margin = draw(st.sampled_from((0, 0, 0, 5, 8)))
    return evolve(
        layout,
        width=draw(st.integers(64, 92)) + margin,
        margin=margin,
        lead=margin,
        first=margin + draw(st.sampled_from((8, 0, 4, 5))),
        item=margin + draw(st.sampled_from((4, 8))),
        quote=margin + 8,
        sign_at=draw(st.sampled_from((40, 0, 32, 48))),
        centred=draw(st.booleans()),
        hyphenate=draw(st.booleans()),
        page=draw(st.sampled_from(("\f", ""))),
        affiliation=draw(st.sampled_from(("behind", "below"))),
        date_at=draw(st.sampled_from((0, 0, 0, 40, 60))),
    )


@st.composite
def _typed(draw: Draw, layout: Layout) -> Layout:
    if layout.first != layout.margin and draw(st.integers(0, 3)) == 3:
        layout = evolve(layout, gaps={**layout.gaps, "paragraph": 0, "item": 0, "rest": 0})
    layout = draw(_scanned(draw(_paged(draw(_tight(layout))))))
    return draw(_framed(layout)) if draw(st.integers(0, 3)) == 3 else layout


@st.composite
def _plain(draw: Draw, layout: Layout) -> Layout:
    signing = draw(st.integers(1, 4))
    return evolve(
        layout,
        signing=signing,
        gaps={"signatures": signing},
        affiliation=draw(st.sampled_from((layout.affiliation, "below"))),
        tables=draw(st.sampled_from(("   ", "     ", "\t"))),
        date_at=draw(st.sampled_from((0, 0, 0, 30, 50))) if layout.name == "plain" else 0,
        sign_at=draw(st.sampled_from((0, 0, 0, 40))) if layout.name == "plain" else 0,
    )


@st.composite
def _copied(draw: Draw, layout: Layout) -> Layout:
    if layout.name == "plain" and draw(st.integers(0, 5)) == 5:
        return draw(_paged(evolve(layout, gap=0, gaps={}, signing=0, sign_at=0)))
    return draw(_as_found(draw(_paged(draw(_tight(layout))))))


@st.composite
def _columns(draw: Draw, layout: Layout) -> Layout:
    signing = draw(st.integers(1, 4))
    return evolve(layout, signing=signing, gaps={"signatures": signing}, addressees=draw(st.integers(1, 2)))


@st.composite
def _run_together(draw: Draw, layout: Layout) -> Layout:
    return draw(_paged(draw(_tight(evolve(layout, gutter=draw(st.sampled_from((*[0] * 9, 1))))))))


@st.composite
def _press(draw: Draw, layout: Layout) -> Layout:
    margin = draw(st.integers(0, 2))
    return evolve(layout, margin=margin, lead=margin + 1, every_line_end=draw(st.sampled_from((" ", ""))))


@st.composite
def _record(draw: Draw, layout: Layout) -> Layout:
    """Often without the senders, who are told in the speech around the letter."""
    drops = layout.drops | draw(st.sampled_from((frozenset[str](), frozenset({"letterhead"}))))
    return evolve(layout, drops=drops, roll=draw(st.booleans()), sign_at=draw(st.sampled_from((0, 0, 52))))


@st.composite
def _one_line(draw: Draw, layout: Layout) -> Layout:
    return evolve(layout, titles=draw(st.sampled_from(("below", "behind"))))


@st.composite
def _on_a_page(draw: Draw, layout: Layout) -> Layout:
    layout = evolve(layout, in_quotes=draw(st.integers(0, 5)) == 5)
    return draw(_framed(layout)) if not layout.in_quotes and draw(st.integers(0, 3)) == 3 else layout


_SET = {
    "plain": _plain,
    "markdown": _plain,
    "wrapped": _wrapped,
    "record": _record,
    "press": _press,
    "columns": _columns,
    "three_columns": _columns,
    "one_line": _one_line,
}
"""The ways in which letters are set."""


@st.composite
def _tight(draw: Draw, layout: Layout) -> Layout:
    """Sometimes no empty line between list items, below or above a heading; several around a page's end."""
    gaps = dict(layout.gaps)
    if draw(st.integers(0, 3)) == 3:
        gaps["item"] = 0
    if draw(st.integers(0, 5)) == 5:
        gaps["heading"] = 0
    if draw(st.integers(0, 3)) == 3:
        gaps["page"] = draw(st.sampled_from((0, 2, 4)))
        gaps.setdefault("rest", draw(st.sampled_from((0, 2))))
    tight = frozenset({"heading"}) if draw(st.integers(0, 4)) == 4 else frozenset[str]()
    return evolve(layout, gaps=gaps, tight=tight)


@st.composite
def _paged(draw: Draw, layout: Layout) -> Layout:
    """What the stationery does: columns in head and foot, the order at the top, footnotes, lines broken by hand."""
    return evolve(
        layout,
        heads=draw(st.sampled_from((1, 1, 2, 3))),
        feet=draw(st.sampled_from((1, 2, 3))),
        late=draw(st.sampled_from((frozenset[str](),) * 10 + (frozenset({"date"}), frozenset({"delivery"})))),
        fold=draw(st.sampled_from((*[None] * 5, 34, 48))),
        label_gap=draw(st.sampled_from((1, 1, 1, 1, 6))),
        notes_at_foot=draw(st.integers(0, 3)) == 3,
        foot_inside=draw(st.booleans()),
    )


_SIGNING_MARKS = ("/s/", "/s/", "(s)")
_FOUND = ("spacer", "spread", "quotes", "each quoted", "runs on", "run in", "together", "bodies", "behind", "signed", "framed")


@st.composite
def _as_found(draw: Draw, layout: Layout) -> Layout:
    """Seldom one of the things that letters suffer on their way to a page."""
    found = draw(st.sampled_from((*[""] * 16, *["framed"] * 12, *_FOUND)))
    if found == "spacer":
        return evolve(layout, spacer=draw(st.sampled_from(("\u00a0", " "))))
    if found == "spread":
        return evolve(layout, spread=True)
    if found == "quotes":
        return evolve(layout, in_quotes=True)
    if found == "each quoted":
        return evolve(layout, in_quotes=True, each_quoted=True) if layout.gap else layout
    if found == "runs on":
        return evolve(layout, closing_runs_on=True)
    if found == "run in":
        return evolve(layout, run_in=True)
    if found == "together":
        return evolve(layout, run_together=frozenset({"recipient"}))
    if found == "bodies":
        return evolve(layout, bodies="behind")
    if found == "behind":
        return evolve(layout, titles="behind", signing=0)
    if found == "framed":
        return draw(_framed(layout))
    if found == "signed":
        return evolve(layout, signed=draw(st.sampled_from(_SIGNING_MARKS)))
    return draw(_scanned(layout))


_STROKES = st.lists(
    st.text("~(){}/;:,.^|!=+&\\'-", min_size=1, max_size=4)
    | st.sampled_from(("Jv", "k", "W", "tt", "fL", "V", "u", "QA", "4", "Jn")),
    min_size=3,
    max_size=6,
)
_scrawls = st.builds(
    "{}{}{}".format,
    st.sampled_from(("{", "{", "~", "/", "(", "\\", "")),
    _STROKES.map(" ".join),
    st.sampled_from((" ~", " ~", "", "_", "—")),
).filter(lambda text: any(c.isalpha() for c in text))


@st.composite
def _scanned(draw: Draw, layout: Layout) -> Layout:
    """Sometimes handwriting read as garble above the names, or rules to sign on."""
    what = draw(st.sampled_from((*[""] * 10, "scrawls", "rules")))
    if what == "scrawls":
        return evolve(layout, scrawls=tuple(draw(st.lists(_scrawls, min_size=1, max_size=4))))
    return evolve(layout, sign_rule="_" * draw(st.integers(12, 40))) if what == "rules" else layout


@st.composite
def _framed(draw: Draw, layout: Layout) -> Layout:
    """The page around a letter on the web: above it, below it, or both."""
    above = draw(st.just(()) | frames.above)
    return evolve(layout, above=above, below=draw(frames.below if not above else st.just(()) | frames.below))


@st.composite
def _recorded(draw: Draw, layout: Layout) -> Layout:
    """Sometimes below the head of the speech that it was printed with."""
    return evolve(layout, above=draw(frames.recorded)) if draw(st.integers(0, 2)) == 2 else layout


_FOUND_SO: Mapping[str, Callable[[Layout], st.SearchStrategy[Layout]]] = {
    "plain": _copied,
    "markdown": _copied,
    "wrapped": _typed,
    "record": _recorded,
    "press": _as_found,
    "columns": _run_together,
    "three_columns": _run_together,
    "one_line": _on_a_page,
}
"""What comes to it on the way."""


@st.composite
def texts(draw: Draw, max_signers: int = 120, found: bool = True) -> tuple[Letter, Layout, str]:
    """A letter, a layout and the letter's text in it. What reading the text must give is ``layout.keep(letter)``.

    With ``found`` false letters are whole, and printed as they are set: see `letters` and `layouts`.
    """
    letter, layout = draw(letters(max_signers=max_signers, found=found)), draw(layouts(found=found))
    return letter, layout, render(letter, layout)
