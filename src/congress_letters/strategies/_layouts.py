"""Layouts and rendered letters."""

from __future__ import annotations

from attrs import evolve
from hypothesis import strategies as st

from .._model import Letter
from .._render import LAYOUTS, Layout, render
from ._letters import letters

Draw = st.DrawFn

_COPY_LABELS = st.sampled_from(("cc:", "cc:", "CC:", "Cc:", "cc", "c.c.:", "Copy to:"))


@st.composite
def layouts(draw: Draw, *names: str) -> Layout:
    """Layouts of the library (only those of the given names), with other widths, indents, gaps and labels."""
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
    if layout.name in ("plain", "markdown", "columns"):
        signing = draw(st.integers(1, 4))
        return evolve(
            layout, signing=signing, gaps={"signatures": signing}, affiliation=draw(st.sampled_from((layout.affiliation, "below")))
        )
    if layout.name == "press":
        margin = draw(st.integers(0, 2))
        return evolve(layout, margin=margin, lead=margin + 1, every_line_end=draw(st.sampled_from((" ", ""))))
    return layout


@st.composite
def texts(draw: Draw, max_signers: int = 120) -> tuple[Letter, Layout, str]:
    """A letter, a layout and the letter's text in it. What reading the text must give is ``layout.keep(letter)``."""
    letter, layout = draw(letters(max_signers=max_signers)), draw(layouts())
    return letter, layout, render(letter, layout)
