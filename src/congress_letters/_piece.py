"""What a text is cut into: a piece, which may be one thing of a letter."""

from __future__ import annotations

from attrs import define, field

from ._words import Words


@define(slots=True, eq=False, repr=False)
class Piece:
    """A stretch of one line. Offsets are into the source, half-open."""

    start: int
    """First character, markup included."""
    end: int
    """Behind the last character, markup included."""
    low: int
    """First character without markup."""
    high: int
    """Behind the last character without markup."""
    line: int
    """Number of the physical line, from 0."""
    indent: int
    """Column of the first character, tabs to 8."""
    right: int
    """Column behind the last character."""
    above: int
    """Blank lines above; 0 for a piece that does not begin its line."""
    first: bool
    """It begins its line (or its column's)."""
    last: bool
    """It ends its line (or its column's)."""
    gap: int
    """Blanks before it in its line, 0 where it begins one."""
    mark: str
    """Markdown's mark that was taken off: "*" bold, "#" a heading, ">" a quotation, or none."""
    column: int
    """Number of its column, 0 where there is only one."""
    page: int = 0
    """Number of form feeds above it that stand right before a line's text."""
    roll: bool = False
    """It is a line of a paragraph that lists names, or all of it."""
    greeted: bool = False
    """A salutation that began in the line above goes on in it."""
    words: Words = field(init=False, repr=False)
    """Its text, looked at."""
