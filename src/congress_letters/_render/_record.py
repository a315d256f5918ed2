"""The Congressional Record's way to print a letter: a narrow column, commas and full stops, nothing of the stationery."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from .._model import Chamber, Furniture, Letter, Recipient, Text
from ._layout import Layout
from ._script import Entry, Group
from ._setting import Fragment, Row, flow

__all__ = ["RECORD"]

WIDTH = 65
SENDER_ENDS, DATE_ENDS = 62, 66
_TYPEWRITER = str.maketrans({"“": "``", "”": "''", "‘": "`", "’": "'", "—": "--", "–": "-", "…": "..."})
_OPENING = re.compile(r'(?<![^\s(])"')
_PAGE = re.compile(r"(?i)\bpage [a-z]?(\d+)|^\W*(\d+)\W*$")
_OF_BODIES = re.compile(
    r"(?:U\.S\.|United States|Federal|National|Department|Office|Bureau|House|Senate|Select|Joint|Center|Committee|Subcommittee)\b"
    r"[^,]*,?$"
)
"""What bodies begin with that may stand behind an office in its line."""
_HONORABLE = ("The Honorable", "The Hon.", "Honorable")


def _ascii(text: str) -> str:
    return _OPENING.sub("``", text.translate(_TYPEWRITER)).replace('"', "''")


def _also_loses(letter: Letter) -> Letter:
    """Lines of the letterhead with figures (rooms, ZIP codes), a headline, "The Honorable" and the affiliation of signers.

    Its own pages stand for those of the letter.
    """
    head, subject = letter.letterhead, letter.subject
    if head is not None:
        lines = tuple(line for line in head.lines if not any(c.isdigit() for c in line.text))
        head = evolve(head, lines=lines, chamber=head.chamber and _chamber_of(lines)) if lines else None
    return evolve(
        letter,
        letterhead=head,
        subject=subject if subject and subject.label else None,
        recipients=tuple(_addressed(r) for r in letter.recipients),
        signatures=tuple(evolve(s, party=None, state=None, district=None) for s in letter.signatures),
        furniture=tuple(
            Furniture(f"[[Page H{found[1] or found[2]}]]") for f in letter.furniture if (found := _PAGE.search(f.text))
        ),
    )


def _chamber_of(lines: Sequence[Text]) -> Chamber | None:
    """The chamber that is left in a letterhead of which lines went."""
    from .._names import chamber_of

    return chamber_of(line.text for line in lines)


def _addressed(recipient: Recipient) -> Recipient:
    return evolve(recipient, honorific="Hon.") if recipient.honorific in _HONORABLE else recipient


def _marked(entries: Sequence[Entry], last: str = ".") -> list[Entry]:
    """A comma behind each entry and a full stop behind the last, but none behind a full stop."""
    marks = [","] * (len(entries) - 1) + [last]
    return [_with_mark(entry, mark) for entry, mark in zip(entries, marks, strict=True)]


def _with_mark(entry: Entry, mark: str) -> Entry:
    return entry if mark == "." and entry.text.endswith(".") else entry._replace(text=entry.text + mark)


def _ending_at(column: int, entry: Entry) -> list[Row]:
    """A line that ends at a column; one too long for it is wrapped."""
    if len(entry.text) > column - 5:
        return flow([entry], RECORD, 9, 11)
    return [(" " * (column - len(entry.text)), Fragment(entry.role, entry.text, entry.part))]


def _senders(_: Layout, group: Group) -> list[Row]:
    rows: list[Row] = []
    for entry in _marked(group.cells[0], ","):
        rows += [()] if rows else []
        rows += _ending_at(SENDER_ENDS, entry)
    return rows


def _date(_: Layout, group: Group) -> list[Row]:
    return _ending_at(DATE_ENDS, _marked(group.cells[0])[0])


def _recipient(layout: Layout, group: Group) -> list[Row]:
    """Name; offices and bodies in one run, unless that would not be clear; a line for each part of the address.

    It is not where the body has a comma inside, or begins as what an office is for may go on: "Envoy for Trade, Ports Board".
    """
    lines: list[list[Entry]] = []
    for entry in _marked(group.cells[0]):
        runs_on = entry.role == "organization" and lines and lines[-1][0].role == "title" and _OF_BODIES.match(entry.text)
        if runs_on:
            lines[-1].append(entry)
        else:
            lines.append([entry])
    return [row for line in lines for row in flow(line, layout, 5, 9)]


def _prose(layout: Layout, group: Group) -> list[Row]:
    rows = flow(group.cells[0], layout, 5 if group.kind == "rest" else 7, 5)
    return [*((*row, " ") for row in rows[:-1]), rows[-1]]


def _heading(_: Layout, group: Group) -> list[Row]:
    entry = group.cells[0][0]
    return [(" " * max(7, 5 + (WIDTH - 5 - len(entry.text)) // 2), Fragment(entry.role, entry.text, entry.part))]


def _quotation(layout: Layout, group: Group) -> list[Row]:
    rows = flow(group.cells[0], layout, 11, 9)
    return [*((*row, " ") for row in rows[:-1]), rows[-1]]


def _signatures(layout: Layout, group: Group) -> list[Row]:
    """One signer at the right; several at the left, with their offices set in."""
    rows: list[Row] = []
    for n, cell in enumerate(group.cells, 1):
        in_a_list = len(cell) == 1 and (n < len(group.cells) or group.goes_on)
        name, *titles = _marked(cell, "," if in_a_list else ".")
        if len(group.cells) == 1:
            rows += _ending_at(SENDER_ENDS, name)
            rows += [row for title in titles for row in flow([title], layout, 5, 7)]
        else:
            rows += flow([name], layout, 5, 9)
            rows += [row for title in titles for row in flow([title], layout, 7, 9)]
    return rows


def _group_title(layout: Layout, group: Group) -> list[Row]:
    return flow(_marked(group.cells[0]), layout, 7, 9)


def _closing(layout: Layout, group: Group) -> list[Row]:
    """The closing, a little set in, or set right."""
    return [row for entry in group.cells[0] for row in flow([entry], layout, layout.sign_at or 11, 13)]


RECORD = Layout(
    "record",
    "As the Congressional Record prints letters: senders set right, commas behind senders, addressees and signers, a full stop "
    "behind the last, the salutation run into the first paragraph, a narrow column of 65 characters. It spells quotation marks "
    'and dashes as a typewriter does and "The Honorable" as "Hon."; it loses delivery notations, headlines, reference initials, '
    "figures in the letterhead (rooms, ZIP codes) and the signers' party, state and district.",
    drops=frozenset({"delivery", "reference_initials"}),
    also_loses=_also_loses,
    spelling=_ascii,
    setters={
        "letterhead": _senders,
        "date": _date,
        "recipient": _recipient,
        "paragraph": _prose,
        "rest": _prose,
        "item": _prose,
        "postscript": _prose,
        "footnote": _prose,
        "heading": _heading,
        "quotation": _quotation,
        "closing": _closing,
        "signatures": _signatures,
        "group_title": _group_title,
    },
    width=WIDTH,
    margin=5,
    lead=5,
    hang=False,
    quote=11,
    gap=0,
    gaps={"date": 1, "page": 1, "rest": 1, "enclosures": 1, "copies": 1, "footnote": 1},
    run_in=True,
)
"""The Record's layout."""
