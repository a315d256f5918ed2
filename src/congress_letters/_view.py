"""A picture of a letter for people: its parts in order, each with its name in the margin.

Plain text everywhere; on a terminal, with rich installed, the same lines in colour.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ._errors import line_and_column, line_starts
from ._model import Block, BlockKind, DateLine, Issue, Letter, Member, Recipient, Severity, Signature

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions
    from rich.text import Text as Coloured

__all__ = ["Picture", "colours", "member_line", "paint", "plain", "rows", "visible"]

_MARGIN = 14
_WIDEST = 110

Bits = list[tuple[str, str]]
"""Bits of text, each with a style as rich names them."""
Row = tuple[str, Bits]
"""What begins the further lines where a row is wrapped, and its bits."""

_SEVERITY_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "blue"}

# What would move the cursor or turn the writing direction is shown, not done: a letter from anywhere must not rule the terminal.
_CONTROLS = [*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_VISIBLE = {code: ascii(chr(code))[1:-1] for code in _CONTROLS}


def visible(text: str) -> str:
    """A line with what would rule a terminal shown."""
    return text.translate(_VISIBLE)


def plain(letter: Letter, width: int = 100) -> str:
    """The picture as text."""
    return "".join("".join(text for text, _ in bits).rstrip() + "\n" for bits in _lines(letter, width))


def colours() -> Console | None:
    """A console that shows colours, where there is one and rich is installed."""
    # What makes rich write in colour to something else. It is not loaded to find out that nothing does.
    if not (sys.stdout.isatty() or os.environ.get("FORCE_COLOR") or os.environ.get("TTY_COMPATIBLE")):
        return None
    try:
        from rich.console import Console
    except ImportError:
        return None
    console = Console(highlight=False)
    return console if console.is_terminal else None


def paint(letter: Letter, console: Console) -> None:
    """Print the picture in colour."""
    console.print(Picture(letter), soft_wrap=True)


class Picture:
    """The picture as something that rich prints, as wide as there is room."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Coloured]:
        from rich.text import Text as Coloured

        encoding = console.encoding or "utf-8"
        for bits in _lines(self.letter, min(console.width, options.max_width)):
            able = [(text.encode(encoding, "backslashreplace").decode(encoding), style) for text, style in bits]
            yield Coloured.assemble(*able, no_wrap=True, overflow="ignore")


def rows(letter: Letter) -> Iterator[tuple[str, Bits]]:
    """The picture's lines, each with the part's name where a part begins and "" where it goes on."""
    for name, lines in _parts(letter):
        for number, (_, bits) in enumerate(lines):
            yield "" if number else name, bits
    starts = line_starts(letter.source.text or "") if letter.issues else []
    for issue in letter.issues:
        yield issue.severity.value, _issue(letter, issue, starts)[1]


def _lines(letter: Letter, width: int) -> Iterator[Bits]:
    width = max(40, min(width, _WIDEST))
    title = f"── {letter.source.name or 'letter'} ".translate(_VISIBLE)
    yield [(title + "─" * max(3, width - len(title)), "bold")]
    parts = list(_parts(letter))
    for label, rows in parts or [("", [_row("(no letter)", "dim")])]:
        yield from _part(label, rows, width)
    starts = line_starts(letter.source.text or "") if letter.issues else []
    for severity, style in _SEVERITY_STYLES.items():
        rows = [_issue(letter, issue, starts) for issue in letter.issues if issue.severity is severity]
        if rows:
            yield from _part(severity.value, rows, width, style)


def _part(label: str, rows: list[Row], width: int, style: str = "cyan") -> Iterator[Bits]:
    """A blank line, then the rows with the part's name in the margin of the first line."""
    yield []
    for hang, bits in rows:
        for wrapped in _wrapped([(text.translate(_VISIBLE), bit_style) for text, bit_style in bits], hang, width - _MARGIN):
            yield [(label.ljust(_MARGIN), style), *wrapped]
            label = ""


def _wrapped(bits: Bits, hang: str, width: int) -> Iterator[Bits]:
    """Lines of at most ``width`` characters; all but the first begin with ``hang``. Linear, as textwrap is not on endless words."""
    text = "".join(bit for bit, _ in bits)
    hang = hang[: width // 2]
    start, before, room = 0, "", width
    while len(text) - start > room:
        blank = text.rfind(" ", start + 1, start + room + 1)
        end = blank if blank > 0 else start + room
        yield [(before, "dim"), *_cut(bits, start, end)]
        start, before, room = end + (blank > 0), hang, width - len(hang)
    yield [(before, "dim"), *_cut(bits, start, len(text))]


def _cut(bits: Bits, start: int, end: int) -> Iterator[tuple[str, str]]:
    at = 0
    for text, style in bits:
        yield text[max(0, start - at) : max(0, end - at)], style
        at += len(text)


def _parts(letter: Letter) -> Iterator[tuple[str, list[Row]]]:
    """The parts that the letter has, each with a name for the margin."""
    if letter.letterhead:
        yield "letterhead", [_row(line.text) for line in letter.letterhead.lines]
    if letter.date:
        yield "date", [_date(letter.date)]
    if letter.delivery:
        yield "delivery", [_row(line.text) for line in letter.delivery]
    for i, recipient in enumerate(letter.recipients):
        yield "" if i else "to", list(_recipient(recipient))
    if letter.subject:
        yield "subject", [_labelled(letter.subject.label, letter.subject.text, "bold")]
    if letter.salutation:
        yield "greeting", [_row(letter.salutation.text)]
    for i, block in enumerate(letter.body.blocks if letter.body else ()):
        yield "" if i else "body", [_block(block)]
    if letter.closing:
        yield "closing", [_row(text) for text in (letter.closing.lead_in, letter.closing.text) if text]
    if letter.signatures:
        count = len(letter.signatures)
        yield "signed" if count == 1 else f"signed ({count})", [_signature(signature) for signature in letter.signatures]
    if parties := _parties(letter):
        yield "parties", [parties]
    if letter.group_title:
        yield "all of them", [_row(letter.group_title.text)]
    if letter.reference_initials:
        yield "initials", [_row(letter.reference_initials.text)]
    if letter.enclosures:
        yield "enclosed", [_row(part.text) for part in letter.enclosures]
    if letter.copies:
        yield "copies", [_row(part.text) for part in letter.copies]
    if letter.postscript:
        yield "postscript", [_row(letter.postscript.text)]
    if letter.footnotes:
        yield "footnotes", [_labelled(part.label, part.text) for part in letter.footnotes]
    if letter.furniture:
        yield "page marks", [_row(part.text, "dim") for part in letter.furniture]
    if letter.unclassified:
        yield "unclassified", [_row(part.text, "dim") for part in letter.unclassified]


def _row(text: str, style: str = "") -> Row:
    return "  ", [(text, style)]


def _labelled(label: str | None, text: str, style: str = "") -> Row:
    mark = f"{label} " if label else ""
    return " " * min(len(mark), 8), [(mark, "dim"), (text, style)]


def _date(date: DateLine) -> Row:
    place = f"{date.place}, " if date.place else ""
    return "", [(place, ""), (date.text, "bold"), (f"  {date.iso or 'no date of the calendar'}", "dim")]


def _recipient(recipient: Recipient) -> Iterator[Row]:
    yield "  ", _person(recipient)
    for line in (*recipient.titles, *recipient.organization, *recipient.address):
        yield _row(line.text)


def _signature(signature: Signature) -> Row:
    seat = "-".join(bit for bit in (signature.party, signature.state, signature.district) if bit)
    bits = _person(signature) + ([(f" ({seat})", "")] if seat else [])
    for title in signature.titles:
        bits += [(" · ", "dim"), (title.text, "")]
    bits += [(f" · {signature.role.value}", "dim")] if signature.role else []
    return "  ", bits + ([(f" · {member_line(signature.member)}", "dim")] if signature.member else [])


def member_line(member: Member) -> str:
    """A member in a line: id, name, party, state, district."""
    seat = "-".join(bit for bit in (member.party[:1] if member.party else None, member.state, member.district) if bit)
    return f"{member.bioguide} {member.name} ({seat})"


def _parties(letter: Letter) -> Row | None:
    """How many members of each party signed, the most first; those who are no members, or not matched, at the end."""
    members = [signature.member for signature in letter.signatures if signature.member]
    if not members:
        return None
    counts = Counter(member.party or "no party known" for member in members).most_common()
    others = len(letter.signatures) - len(members)
    told = [f"{number} {party}" for party, number in counts] + ([f"{others} not matched"] if others else [])
    return _row(", ".join(told))


def _person(person: Recipient | Signature) -> Bits:
    honorific = f"{person.honorific} " if person.honorific else ""
    return [(honorific, ""), (person.name.text, "bold") if person.name else ("(no name)", "dim")]


def _block(block: Block) -> Row:
    if block.kind is BlockKind.LIST_ITEM:
        mark = "   " * min(block.level, 6) + f"{block.label or '•'} "
        return " " * len(mark), [(mark, "bold"), (block.text, "")]
    if block.kind is BlockKind.HEADING:
        return "", [(f"{block.label} " if block.label else "", "bold"), (block.text, "bold")]
    rule = {BlockKind.QUOTATION: "│ ", BlockKind.TABLE: "┊ "}.get(block.kind, "")
    return rule, [(rule, "dim"), (block.text, "")]


def _issue(letter: Letter, issue: Issue, starts: list[int]) -> Row:
    place = ""
    if issue.pieces and letter.source.text is not None:
        line, column = line_and_column(starts, issue.span.start)
        place = f" (line {line}, column {column})"
    return "  ", [(issue.code.value, "bold"), (f": {issue.message}", ""), (place, "dim")]
