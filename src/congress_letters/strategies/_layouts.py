"""Layouts and rendered letters."""

from __future__ import annotations

from attrs import evolve
from hypothesis import strategies as st

from .._model import Letter
from .._render import LAYOUTS, Layout, render
from ._letters import letters

Draw = st.DrawFn

_COPY_LABELS = st.sampled_from(("cc:", "cc:", "CC:", "Cc:", "cc", "c.c.:", "Copy to:"))


_SIGNING_MARKS = ("/s/", "/s/", "(s)")


@st.composite
def _as_found(draw: Draw, layout: Layout) -> Layout:
    """Seldom one of the things that letters suffer on their way to a page."""
    found = draw(
        st.sampled_from((*[""] * 24, "spacer", "spread", "quotes", "runs on", "run in", "together", "bodies", "behind", "signed"))
    )
    if found == "spacer":
        return evolve(layout, spacer=draw(st.sampled_from(("\u00a0", " "))))
    if found == "spread":
        return evolve(layout, spread=True)
    if found == "quotes":
        return evolve(layout, in_quotes=True)
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
    return evolve(layout, signed=draw(st.sampled_from(_SIGNING_MARKS))) if found == "signed" else layout


@st.composite
def layouts(draw: Draw, *names: str) -> Layout:
    """Layouts of the library (only those of the given names), with other widths, indents, gaps and labels.

    A few have what letters suffer on their way to a page: spacers in empty lines, empty lines everywhere, quotation marks round
    the letter, columns run together, an addressee's block on one line, bodies behind offices, the salutation run into the first
    paragraph, the first name in the closing's line, offices behind names, marks of signing.
    """
    layout = LAYOUTS[draw(st.sampled_from(names or tuple(LAYOUTS)))]
    if draw(st.booleans()):
        return layout
    layout = evolve(layout, copy_label=draw(_COPY_LABELS))
    if layout.name == "wrapped":
        return evolve(
            layout,
            width=draw(st.integers(64, 92)),
            first=draw(st.sampled_from((8, 0, 4, 5))),
            sign_at=draw(st.sampled_from((40, 0, 32, 48))),
            centred=draw(st.booleans()),
            hyphenate=draw(st.booleans()),
            page=draw(st.sampled_from(("\f", ""))),
            affiliation=draw(st.sampled_from(("behind", "below"))),
        )
    if layout.name in ("plain", "markdown"):
        signing = draw(st.integers(1, 4))
        layout = evolve(
            layout,
            signing=signing,
            gaps={"signatures": signing},
            affiliation=draw(st.sampled_from((layout.affiliation, "below"))),
            tables=draw(st.sampled_from(("   ", "     ", "\t"))),
        )
        return draw(_as_found(layout))
    if layout.name in ("columns", "three_columns"):
        signing = draw(st.integers(1, 4))
        gutter = draw(st.sampled_from((*[0] * 9, 1)))
        return evolve(layout, signing=signing, gaps={"signatures": signing}, addressees=draw(st.integers(1, 2)), gutter=gutter)
    if layout.name == "press":
        margin = draw(st.integers(0, 2))
        layout = evolve(layout, margin=margin, lead=margin + 1, every_line_end=draw(st.sampled_from((" ", ""))))
        return draw(_as_found(layout))
    if layout.name == "record":
        return evolve(layout, roll=draw(st.booleans()))
    if layout.name == "one_line":
        return evolve(layout, titles=draw(st.sampled_from(("below", "behind"))), in_quotes=draw(st.integers(0, 5)) == 5)
    return layout


@st.composite
def texts(draw: Draw, max_signers: int = 120) -> tuple[Letter, Layout, str]:
    """A letter, a layout and the letter's text in it. What reading the text must give is ``layout.keep(letter)``."""
    letter, layout = draw(letters(max_signers=max_signers)), draw(layouts())
    return letter, layout, render(letter, layout)
