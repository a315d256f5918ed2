"""From groups of entries to lines on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, takewhile

from .._model import Letter
from ._layout import Layout
from ._rows import Fragment, Row, fragments, in_quotes, one_line
from ._script import Entry, Group, script

__all__ = ["Fragment", "Row", "flow", "set_letter"]


FOLDED = {"title", "organization", "signature_title", "lone_title"}
PROSE = {"paragraph", "resume", "item", "quotation", "heading", "footnote", "postscript", "subject", "headline", "roll"}
BODY = {"paragraph", "item", "quotation", "table", "rest"}
PAGE_WIDTH = 78
MIN_COLUMN = 30


def set_letter(letter: Letter, layout: Layout) -> list[Row]:
    """The lines of a letter."""
    rows: list[Row] = []
    before = ""
    for group in script(letter, layout):
        setter = layout.setters.get(group.kind) or _SETTERS.get(group.kind, stacked)
        lines = setter(layout, group)
        if group.kind in layout.run_together:
            lines = one_line(lines)
        if layout.closing_runs_on and (before, group.kind) == ("closing", "signatures"):
            rows[-1:] = [(*rows[-1], " ", *fragments(lines[0]))]
            del lines[0]
        elif rows:
            rows += [()] * _gap(layout, before, group.kind)
        if layout.spread:
            lines = [row for line in lines for row in (line, ())][:-1]
        rows += [(*row, layout.line_end) for row in lines[:-1]] if layout.line_end else lines[:-1]
        rows += lines[-1:]
        before = group.kind
    if layout.in_quotes or layout.each_quoted:
        rows = in_quotes(rows, layout.each_quoted)
    if layout.one_line:
        rows = _on_one_line(rows)
    if layout.spacer:
        rows = [row or (layout.spacer,) for row in rows]
    return [(*row, layout.every_line_end) for row in rows] if layout.every_line_end else rows


def _on_one_line(rows: Sequence[Row]) -> list[Row]:
    """The letter on one line; what stands around it keeps lines of its own."""
    out: list[Row] = []
    for around, some in groupby(rows, lambda row: any(cell.part.startswith(("above/", "below/")) for cell in fragments(row))):
        found = list(some)
        out += found if around else one_line(found)
    return out


def _gap(layout: Layout, before: str, kind: str) -> int:
    """Empty lines between two groups."""
    return 0 if before in layout.tight and kind in BODY else layout.gaps.get(kind, layout.gap)


def flow(entries: Sequence[Entry], layout: Layout, first: int, rest: int, width: int | None = None) -> list[Row]:
    """Entries run into one another, wrapped where the layout wraps; ``first`` and ``rest`` are the lines' indents."""
    width = width or layout.width
    if width is None:
        lines = [[(n, entry.text) for n, entry in enumerate(entries)]]
    else:
        words = [(n, word) for n, entry in enumerate(entries) for word in _words(entry.text)]
        lines = _wrapped(words, first, rest, width, layout.hyphenate)
    begun: set[int] = set()
    rows: list[Row] = []
    for line in lines:
        rows.append(_row(line, entries, begun, rest if rows else first))
        begun |= {n for n, _ in line}
    return rows


def _wrapped(words: list[tuple[int, str]], first: int, rest: int, width: int, hyphenate: bool) -> list[list[tuple[int, str]]]:
    """Words, each with the number of its entry, as lines. The last has two words or more: a year alone would be a page number."""
    lines: list[list[tuple[int, str]]] = [[]]
    used = first
    for n, word in words:
        room = width - used - (1 if lines[-1] else 0)
        if lines[-1] and len(word) > room:
            head = _syllable(word, room) if hyphenate else ""
            if head:
                lines[-1].append((n, head + "-"))
                word = word[len(head) :]
            lines.append([])
            used = rest
        used += len(word) + (1 if lines[-1] else 0)
        lines[-1].append((n, word))
    if len(lines) > 1 and len(lines[-1]) == 1 and len(lines[-2]) > 2:
        broken = lines[-2][-1][1].endswith("-")
        lines[-1][:0] = [lines[-2].pop()]
        if broken:
            (n, head), (_, tail) = lines[-1]
            lines[-1] = [(n, head[:-1] + tail)]
            lines[-1][:0] = [lines[-2].pop()]
    return lines


def _row(line: list[tuple[int, str]], entries: Sequence[Entry], begun: set[int], indent: int) -> Row:
    row: list[str | Fragment] = [" " * indent] if indent else []
    for n in dict.fromkeys(n for n, _ in line):
        entry = entries[n]
        role = "more" if n in begun and entry.role in PROSE else entry.role
        if row and isinstance(row[-1], Fragment):
            row.append(" ")
        row.append(Fragment(role, " ".join(word for m, word in line if m == n), entry.part))
    return tuple(row)


_DASHES = frozenset({"-", "–", "—", "--"})


def _words(text: str) -> list[str]:
    """Words to wrap. A hyphen at a line's end would be taken for a broken word, so "pre- and post-" keeps together.

    A dash at a line's beginning would be taken for a bullet, so it stands behind the word before it.
    """
    words: list[str] = []
    for word in text.split():
        if words and (word in _DASHES or (words[-1].endswith("-") and words[-1][-2:] != " -")):
            words[-1] += f" {word}"
        else:
            words.append(word)
    return words


def _syllable(word: str, room: int) -> str:
    """The first letters of a long word that still fit, so that it reads well broken; "" where it isn't to be broken."""
    cut = min(room - 1, len(word) - 4)
    if len(word) < 9 or cut < 4 or not (word.isascii() and word.isalpha() and word.islower()):
        return ""
    while cut > 3 and word[cut] in "aeiouh":
        cut -= 1
    return word[:cut] if cut > 3 else ""


def stacked(layout: Layout, group: Group) -> list[Row]:
    """Each entry on its own line."""
    return _stack(layout, [[entry] for entry in group.cells[0]])


def _stack(layout: Layout, lines: Sequence[Sequence[Entry]]) -> list[Row]:
    lead = layout.margin if layout.lead is None else layout.lead
    rows: list[Row] = []
    for line in lines:
        indent = layout.margin if rows else lead
        for folded in _folded(line, layout):
            rows += flow(folded, layout, indent, indent + (4 if layout.width else 0))
    return rows


_JOINING = frozenset({"of", "for", "and", "on", "the", "to"})


def _folded(line: Sequence[Entry], layout: Layout) -> list[Sequence[Entry]]:
    """A long line as two, broken at a word that can't end or begin a title of its own; one line where there is none."""
    (entry, *others), least = line, (layout.fold or 0) // 3
    if layout.fold is None or others or entry.role not in FOLDED or len(entry.text) <= layout.fold:
        return [line]
    words = entry.text.split()
    head = [" ".join(words[:n]) for n in range(len(words))]
    at = [n for n in range(1, len(words)) if {words[n - 1], words[n]} & _JOINING and least < len(head[n]) <= layout.fold]
    return [[entry._replace(text=head[at[-1]])], [entry._replace(text=" ".join(words[at[-1] :]))]] if at else [line]


def hanging(layout: Layout, group: Group) -> list[Row]:
    """An entry with a label, the lines after the first behind the label; further entries below."""
    lead = layout.margin if layout.lead is None else layout.lead
    hang = group.cells[0][0].hang
    rows: list[Row] = []
    for entry in group.cells[0]:
        indent = (layout.margin + (hang if layout.hang and layout.width else 0)) if rows else lead
        width = layout.fold + 30 if layout.fold and entry.role in PROSE else None
        rows += flow([entry], layout, indent, lead + hang if layout.hang else layout.margin, width)
    return rows


def paragraph(layout: Layout, group: Group) -> list[Row]:
    """Prose."""
    return flow(group.cells[0], layout, _first(layout), layout.margin)


def rest(layout: Layout, group: Group) -> list[Row]:
    """Prose that goes on after a page mark."""
    return flow(group.cells[0], layout, layout.margin, layout.margin)


def item(layout: Layout, group: Group) -> list[Row]:
    """A list item, deeper for each level."""
    entry = group.cells[0][0]
    indent = (_first(layout) if layout.item is None else layout.item) + layout.step * entry.level
    return flow([entry], layout, indent, indent + entry.hang if layout.hang else layout.margin)


def quotation(layout: Layout, group: Group) -> list[Row]:
    """A quotation, set in from both sides."""
    if layout.quote is None:
        return paragraph(layout, group)
    return flow(group.cells[0], layout, layout.quote, layout.quote, layout.width and layout.width - layout.quote)


def centred(layout: Layout, group: Group) -> list[Row]:
    """Lines in the middle of the page, where the layout has them there."""
    if not layout.centred:
        return stacked(layout, group)
    return [_at(max(0, ((layout.width or PAGE_WIDTH) - len(e.text)) // 2), e) for e in group.cells[0]]


def letterhead(layout: Layout, group: Group) -> list[Row]:
    """The letterhead: what stands beside chamber, committee and city may stand in columns, each read to its end."""
    if layout.heads == 1:
        return centred(layout, group)
    rows: list[Row] = []
    for beside, lines in groupby(group.cells[0], lambda entry: not _NOT_BESIDE.search(entry.text)):
        run = tuple(lines)
        rows += [()] if rows else []
        if beside and len(run) > 1:
            rows += _by_columns(layout.heads, run)
        else:
            rows += centred(layout, Group("letterhead", (run,)))
    return rows


_NOT_BESIDE = re.compile(r"(?i)congress|senate|house of|committee on|\d{5}(?:-\d{4})?$")


def date(layout: Layout, group: Group) -> list[Row]:
    """The date, at a column of its own or as the letterhead."""
    if not layout.date_at:
        return centred(layout, group)
    return [_at(layout.date_at, entry) for entry in group.cells[0]]


def closing(layout: Layout, group: Group) -> list[Row]:
    """The closing, over the signatures."""
    if not layout.sign_at:
        return stacked(layout, group)
    return [_at(layout.sign_at, entry) for whole in group.cells[0] for (entry,) in _folded([whole], layout)]


def signatures(layout: Layout, group: Group) -> list[Row]:
    """Signers one below the other, or in columns, read across."""
    between = layout.signing if any(len(cell) > 1 for cell in group.cells) else 0
    if layout.columns > 1:
        return _in_columns(layout.columns, group.cells, max(between, 1), layout.gutter)
    rows: list[Row] = []
    for n, cell in enumerate(group.cells):
        rows += [()] * between if n else []
        rows += [_at(layout.sign_at, Entry("unclassified", scrawl, f"scrawls/{n}")) for scrawl in layout.scrawls[n : n + 1]]
        rows += [_at(layout.sign_at, Entry("furniture", layout.sign_rule, f"rules/{n}"))] if layout.sign_rule else []
        rows += closing(layout, Group("signatures", (cell,)))
    return rows


def addressee(layout: Layout, group: Group) -> list[Row]:
    """An addressee's lines; a body may stand behind the office, unless a comma in them would make that unclear."""
    lines: list[list[Entry]] = []
    for entry in group.cells[0]:
        office = lines[-1][-1] if lines and layout.bodies == "behind" and entry.role == "organization" else None
        if office and office.role == "title" and "," not in office.text + entry.text:
            lines[-1][-1:] = [office._replace(text=office.text + ","), entry]
        else:
            lines.append([entry])
    return _stack(layout, lines)


def addressees(layout: Layout, group: Group) -> list[Row]:
    """Addressees side by side."""
    return _in_columns(layout.addressees, group.cells, 1, layout.gutter)


def _in_columns(columns: int, cells: Sequence[Sequence[Entry]], between: int, gutter: int) -> list[Row]:
    widths = [max(len(e.text) for cell in cells[i::columns] or cells for e in cell) for i in range(columns)]
    pads = [max(width + 4, MIN_COLUMN) for width in widths]
    rows: list[Row] = []
    for at in range(0, len(cells), columns):
        rows += [()] * between if rows else []
        side = cells[at : at + columns]
        lines = len(side[0])
        if gutter and lines > 1 and all(len(cell) == lines for cell in side):
            rows += [
                tuple([cell for entry in line for cell in (" " * gutter, _whole(entry))][1:]) for line in zip(*side, strict=True)
            ]
        else:
            rows += [_across(line, pads) for line in _lines_across(side)]
    return rows


def _by_columns(columns: int, entries: Sequence[Entry]) -> list[Row]:
    """Entries in columns of the same length but for the last, each to be read to its end."""
    deep = -(-len(entries) // columns)
    cells = [entries[at : at + deep] for at in range(0, len(entries), deep)]
    return _in_columns(len(cells), cells, 1, 0)


def table(layout: Layout, group: Group) -> list[Row]:
    """A table's rows, a line each: columns by blanks, or cells between tabs."""
    margin = (" " * (layout.margin + (4 if layout.width else 0)),)
    if layout.tables.isspace() and "\t" not in layout.tables:
        widths = [max(len(row[n].text) for row in group.cells if n < len(row)) for n in range(max(map(len, group.cells)))]
        return [(*margin, *_across(row, [width + len(layout.tables) for width in widths])) for row in group.cells]
    return [(*margin, *[cell for entry in row for cell in (layout.tables, _whole(entry))][1:]) for row in group.cells]


def _lines_across(side: Sequence[Sequence[Entry]]) -> Iterable[list[Entry | None]]:
    for n in range(max(len(cell) for cell in side)):
        yield [cell[n] if n < len(cell) else None for cell in side]


def _across(line: Sequence[Entry | None], pads: list[int]) -> Row:
    row: list[str | Fragment] = []
    column, at = 0, 0
    for entry, pad in zip(line, pads, strict=False):
        if entry:
            row += [" " * (column - at), _whole(entry)]
            at = column + len(entry.text)
        column += pad
    return tuple(cell for cell in row if cell)


def _at(column: int, entry: Entry) -> Row:
    return (" " * column, _whole(entry)) if column else (_whole(entry),)


def _whole(entry: Entry) -> Fragment:
    return Fragment(entry.role, entry.text, entry.part)


def _first(layout: Layout) -> int:
    if layout.first is not None:
        return layout.first
    return layout.margin if layout.lead is None else layout.lead


def page(layout: Layout, group: Group) -> list[Row]:
    """Page marks: first the foot of a page, such as the addresses of offices, then the head of the next."""
    foot = tuple(takewhile(lambda entry: _OF_FOOT.search(entry.text), group.cells[0]))
    head = [_at(layout.margin, entry) for entry in group.cells[0][len(foot) :]]
    if layout.page and head:
        head[0] = (layout.page, *head[0])
    if layout.feet > 1 and len(foot) > 2:
        return _by_columns(layout.feet, foot) + head
    return [_at(layout.margin, entry) for entry in foot] + head


_OF_FOOT = re.compile(
    r"(?i)\d{5}$|\(\d{3}\)|building|recycled|\.gov\b|^(?:suite|room)\b|^\d+ \w.* (?:st|ave|blvd|street|avenue|road|drive)\b"
)


_SETTERS = {
    "letterhead": letterhead,
    "date": date,
    "subject": hanging,
    "copies": hanging,
    "paragraph": paragraph,
    "rest": rest,
    "item": item,
    "quotation": quotation,
    "closing": closing,
    "recipient": addressee,
    "recipients": addressees,
    "signatures": signatures,
    "roll": paragraph,
    "table": table,
    "group_title": closing,
    "postscript": paragraph,
    "footnote": paragraph,
    "page": page,
}
