"""A letter on one line, as texts off web pages come: what only the page had told is lost."""

from __future__ import annotations

import re

from attrs import evolve

from .._model import Block, BlockKind, Body, Letter, Text
from ._layout import Layout, as_paragraph, with_one_title
from ._script import Group
from ._setting import Row, stacked

__all__ = ["ONE_LINE"]

_BEFORE_NAME = frozenset({"Senator", "Representative", "Congressman", "Congresswoman", "Delegate"})


def _also_loses(letter: Letter) -> Letter:
    """Where one line of the letterhead, one block of the body and one office of a signer ends and the next begins.

    Of the letterhead's lines those are told apart that begin with a city and its ZIP code or with a committee.
    """
    head, body, closing = letter.letterhead, letter.body, letter.closing
    if head and len(head.lines) > 1:
        head = evolve(head, lines=tuple(map(Text, _head_lines([line.text for line in head.lines]))))
    if body and body.blocks:
        body = Body((_one_block([as_paragraph(block) for block in body.blocks]),))
    if closing and closing.lead_in:
        closing = evolve(closing, text=f"{closing.lead_in} {closing.text}", lead_in=None)
    letter = evolve(letter, letterhead=head, body=body, closing=closing)
    return with_one_title(letter, " ", _BEFORE_NAME)


_TOLD = re.compile(r"(?i)[a-z. ]+, ?[A-Z.]{2,4} \d{5}(?:-\d{4})?(?= |$)|(?:sub|select |joint )?committee on ")


def _head_lines(lines: list[str]) -> list[str]:
    """The lines of a letterhead that can be told apart when all stand on one line."""
    out = lines[:1]
    for line in lines[1:]:
        if _TOLD.match(line):
            out.append(line)
        else:
            out[-1] += f" {line}"
    return out


def _one_block(blocks: list[Block]) -> Block:
    text = " ".join(block.text for block in blocks)
    return Block(BlockKind.PARAGRAPH, text, marks=tuple(mark for block in blocks for mark in block.marks))


def _signatures(layout: Layout, group: Group) -> list[Row]:
    """Signers with nothing behind their names have commas between them: nothing else would tell where a name ends."""
    cells = group.cells
    if layout.titles == "behind" or all(len(cell) == 1 and not cell[0].text.endswith(")") for cell in cells):
        commas = [tuple(entry._replace(text=entry.text + ",") for entry in cell) for cell in cells[:-1]]
        cells = (*commas, cells[-1])
    return [row for cell in cells for row in stacked(layout, Group("signatures", (cell,)))]


ONE_LINE = Layout(
    "one_line",
    "As texts off web pages come: all on one line, a blank between any two things, commas between signers who have nothing "
    "behind their names. The lines of the letterhead become one, but for committees and cities with their ZIP codes; the blocks "
    "of the body become one paragraph, a signer's offices one, a closing's lead-in part of it; page marks are lost.",
    drops=frozenset({"furniture"}),
    also_loses=_also_loses,
    setters={"signatures": _signatures},
    tables="",
    before_name=_BEFORE_NAME,
    one_line=True,
)
"""The whole letter on one line."""
