"""A letter as text, in one of several layouts.

A layout is data and a few small functions (`_layout`); the letter becomes groups of entries in the order of the page
(`_script`), and those become lines (`_setting`, `_record`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .._model import Letter
from ._layout import Layout
from ._one_line import ONE_LINE
from ._record import RECORD
from ._script import Group
from ._setting import Fragment, Row, centred, paragraph, set_letter, stacked, table
from ._tables import with_bars

__all__ = ["LAYOUTS", "Layout", "render"]

_SENTENCES_QUOTED = re.compile(r"“([^“”*_]{30,})”")


def _bold(layout: Layout, group: Group) -> list[Row]:
    return [_around(row, "**", "**") for row in centred(layout, group)]


def _heading(layout: Layout, group: Group) -> list[Row]:
    return [_around(row, "## ", "") for row in stacked(layout, group)]


def _quoted(layout: Layout, group: Group) -> list[Row]:
    return [_around(row, "> ", "") for row in stacked(layout, group)]


def _emphatic(layout: Layout, group: Group) -> list[Row]:
    """A paragraph with what it quotes at length in italics."""
    return [tuple(_italic(cell) if isinstance(cell, Fragment) else cell for cell in row) for row in paragraph(layout, group)]


def _table(layout: Layout, group: Group) -> list[Row]:
    """A table; where its cells stand between bars, Markdown wants a rule below the first row."""
    rows = table(layout, group)
    first = group.cells[0][0]
    if not with_bars(first.text):
        return rows
    rule = "|" + " --- |" * (first.text.count(" | ") + 1)
    return [rows[0], (Fragment("furniture", rule, f"{first.part}/rule"),), *rows[1:]]


def _italic(fragment: Fragment) -> Fragment:
    return fragment._replace(text=_SENTENCES_QUOTED.sub(r"“*\1*”", fragment.text))


def _around(row: Row, before: str, after: str) -> Row:
    return tuple(f._replace(text=before + f.text + after) if isinstance(f, Fragment) else f for f in row)


_SHORT_OFFICES = frozenset({"Senator", "Representative", "Congressman", "Congresswoman", "Delegate"})
_OFFICES = _SHORT_OFFICES | {
    "Chairman",
    "Chair",
    "Director",
    "Secretary",
    "Administrator",
    "Commissioner",
    "Governor",
    "Ambassador",
}

PLAIN = Layout(
    "plain",
    "One line a paragraph, an empty line between parts, everything at the left. It loses nothing.",
    signing=2,
    gaps={"signatures": 3},
    before_name=_SHORT_OFFICES,
)
MARKDOWN = Layout(
    "markdown",
    "As Markdown: the letterhead in bold, line breaks as two blanks, headings with ``##``, quotations with ``>``. "
    "It loses nothing.",
    setters={
        "letterhead": _bold,
        "heading": _heading,
        "quotation": _quoted,
        "paragraph": _emphatic,
        "rest": _emphatic,
        "table": _table,
    },
    signing=3,
    gaps={"signatures": 3},
    line_end="  ",
    before_name=_SHORT_OFFICES,
    footnote_label="[{}]",
)
WRAPPED = Layout(
    "wrapped",
    "As typed: letterhead and date in the middle, lines wrapped at 76 characters with long words broken, first lines and lists "
    "set in, closing and signatures at the right. It loses nothing.",
    width=76,
    first=8,
    item=4,
    quote=8,
    centred=True,
    sign_at=40,
    hyphenate=True,
    signing=3,
    gaps={"signatures": 3},
    page="\f",
    before_name=_SHORT_OFFICES,
)
PRESS = Layout(
    "press",
    "As press-release pages give letters: one line a paragraph, no empty lines, three blanks before the first line of a part and "
    "two before the others, a blank behind each. Tables, and quotations without quotation marks of their own, become paragraphs.",
    margin=2,
    lead=3,
    step=0,
    quote=None,
    tables="",
    gap=0,
    signing=0,
    every_line_end=" ",
    before_name=_OFFICES,
    copy_label="CC:",
)
COLUMNS = Layout(
    "columns",
    "As plain, with addressees and signers in two columns set by blanks, offices and party, state or district below the names. "
    "It loses nothing.",
    columns=2,
    addressees=2,
    signing=3,
    gaps={"signatures": 3},
    affiliation="below",
)
THREE_COLUMNS = Layout(
    "three_columns",
    "As plain, with signers in three columns set by blanks, offices and party, state or district below the names. "
    "It loses nothing.",
    columns=3,
    signing=2,
    gaps={"signatures": 3},
    affiliation="below",
)

LAYOUTS: dict[str, Layout] = {
    layout.name: layout for layout in (PLAIN, MARKDOWN, WRAPPED, RECORD, PRESS, COLUMNS, THREE_COLUMNS, ONE_LINE)
}
"""The layouts by name."""


def render(letter: Letter, layout: str | Layout = "plain") -> str:
    r"""The letter as text. What it says can be read back, but for what the layout loses (`Layout.keep`).

    >>> from congress_letters import Letter, Salutation
    >>> render(Letter(salutation=Salutation("Dear Mr. Secretary:")))
    'Dear Mr. Secretary:\n'
    """
    return "".join(text for text, _ in _printed(letter, _layout(layout)))


def _layout(layout: str | Layout) -> Layout:
    if isinstance(layout, Layout):
        return layout
    try:
        return LAYOUTS[layout]
    except KeyError:
        raise ValueError(f"no layout {layout!r}: there are {', '.join(LAYOUTS)}") from None


def _printed(letter: Letter, layout: Layout) -> Iterator[tuple[str, Fragment | None]]:
    for row in set_letter(layout.keep(letter), layout):
        for cell in row:
            yield (cell.text, cell) if isinstance(cell, Fragment) else (cell, None)
        yield "\n", None


def _fragments_of_render(letter: Letter, layout: str | Layout) -> Iterator[tuple[Fragment, int, int]]:
    """What `render` prints, fragment by fragment, with the place of each: the truth that a reader's weights are fitted on."""
    at = 0
    for text, fragment in _printed(letter, _layout(layout)):
        if fragment:
            yield fragment, at, at + len(text)
        at += len(text)
