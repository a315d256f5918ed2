"""What is printed, in order: a letter as groups of entries, before a layout gives them their places on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .._model import Block, BlockKind, Footnote, Furniture, Letter, Recipient, Signature
from ._layout import Layout, has_words
from ._tables import rows_of

__all__ = ["Entry", "Group", "script"]


class Entry(NamedTuple):
    """One printed value with what is printed next to it: a label, an honorific, an affiliation."""

    role: str
    """What it is: "letterhead", "recipient_name", "paragraph" ..."""
    text: str
    """What is printed."""
    part: str
    """Where it stands in the letter: "recipients/0/titles/1"."""
    level: int = 0
    """Depth of a list item."""
    hang: int = 0
    """Length of a label with its blank, for lines that hang behind it."""


class Group(NamedTuple):
    """Entries that stand together; ``cells`` has more than one where there are several signers, addressees or a table's rows."""

    kind: str
    cells: tuple[tuple[Entry, ...], ...]
    goes_on: bool = False
    """Whether a title of all signers follows."""


_ROLES = {
    BlockKind.PARAGRAPH: "paragraph",
    BlockKind.LIST_ITEM: "item",
    BlockKind.HEADING: "heading",
    BlockKind.QUOTATION: "quotation",
    BlockKind.TABLE: "table",
}
_PAGE = re.compile(r"(?i)\bpage\b|^\W*\d+\W*$")
_BREAKABLE = 12
"""A paragraph of fewer words isn't broken by a page."""


def script(letter: Letter, layout: Layout) -> list[Group]:
    """The groups of a letter in the order of the page. Groups without text are left out."""
    notes = [_footnote(note, i, layout) for i, note in enumerate(letter.footnotes)]
    groups = [*_around("above", "preface", layout.above), *_top(letter, layout)]
    groups += _pages(list(_body(letter, layout)), letter, layout, notes)
    groups += [*_end(letter, layout), *(_one("footnote", note) for note in notes)]
    groups += [_one("page", *_page_end(letter, layout)), *_around("below", "trailer", layout.below)]
    printed = (
        g._replace(cells=tuple(filter(None, (tuple(e for e in cell if e.text.strip()) for cell in g.cells)))) for g in groups
    )
    return [group for group in printed if group.cells]


def _one(kind: str, *entries: Entry) -> Group:
    return Group(kind, (entries,))


def _around(kind: str, role: str, texts: tuple[str, ...]) -> Iterator[Group]:
    """The page around the letter, a group for each text, which may have several lines."""
    for i, text in enumerate(texts):
        lines = enumerate(text.splitlines())
        yield _one(kind, *(Entry(role if has_words(line) else "furniture", line, f"{kind}/{i}/{n}") for n, line in lines))


def _top(letter: Letter, layout: Layout) -> Iterator[Group]:
    date = _one("date")
    if letter.date:
        place = f"{letter.date.place}, " if letter.date.place else ""
        date = _one("date", Entry("date", place + letter.date.text, "date"))
    delivery = _one("delivery", *_numbered("delivery", "delivery", [d.text for d in letter.delivery]))
    late = layout.late if letter.recipients else frozenset()
    if letter.letterhead:
        yield _one("letterhead", *_numbered("letterhead", "letterhead/lines", [t.text for t in letter.letterhead.lines]))
        late -= {"date"}
    yield from (group for group in (date, delivery) if group.kind not in late)
    to = tuple(tuple(_recipient(recipient, f"recipients/{i}", layout)) for i, recipient in enumerate(letter.recipients))
    if layout.addressees > 1 and len(to) > 1:
        yield Group("recipients", to)
    else:
        yield from (Group("recipient", (entries,)) for entries in to)
    yield from (group for group in (date, delivery) if group.kind in late)
    if letter.subject:
        label = letter.subject.label + " " * layout.label_gap if letter.subject.label else ""
        role = "subject" if label else "headline"
        yield _one(role, Entry(role, label + letter.subject.text, "subject", hang=len(label)))


def _numbered(role: str, part: str, texts: list[str]) -> Iterator[Entry]:
    return (Entry(role, text, f"{part}/{i}") for i, text in enumerate(texts))


def _recipient(recipient: Recipient, part: str, layout: Layout) -> Iterator[Entry]:
    titles = [t.text for t in recipient.titles]
    name = recipient.name.text if recipient.name else ""
    before = recipient.honorific or ""
    first = 0
    if not before and recipient.name and recipient.name.family and titles and titles[0] in layout.before_name:
        before, first = titles[0], 1
    yield Entry("recipient_name", f"{before} {name}".strip(), f"{part}/name")
    for i, title in enumerate(titles[first:], first):
        yield Entry("title", title, f"{part}/titles/{i}")
    yield from _numbered("organization", f"{part}/organization", [t.text for t in recipient.organization])
    yield from _numbered("address", f"{part}/address", [t.text for t in recipient.address])


def _body(letter: Letter, layout: Layout) -> Iterator[Group]:
    blocks = letter.body.blocks if letter.body else ()
    entries = [_block(block, f"body/blocks/{i}") for i, block in enumerate(blocks)]
    if letter.salutation:
        greeting = Entry("salutation", letter.salutation.text, "salutation")
        run_in = layout.run_in and greeting.text.endswith(":") and entries and entries[0].role == "paragraph"
        if run_in:
            yield _one("paragraph", greeting, entries.pop(0))
        else:
            yield _one("salutation", greeting)
    for entry in entries:
        rows = rows_of(entry.text) if entry.role == "table" else ()
        if rows:
            yield Group("table", tuple(tuple(entry._replace(text=cell) for cell in row) for row in rows))
        else:
            yield _one(entry.role, entry)


def _block(block: Block, part: str) -> Entry:
    label = f"{block.label} " if block.label else ""
    return Entry(_ROLES[block.kind], label + block.text, part, block.level, len(label))


def _pages(groups: list[Group], letter: Letter, layout: Layout, notes: list[Entry]) -> Iterator[Group]:
    """The body with the letter's page marks in it, at even distances, in the middle of a paragraph where one is long enough.

    Footnotes that stand at a page's foot are taken out of ``notes``.
    """
    marks: list[list[Entry]] = [[]]
    for i, furniture in enumerate(letter.furniture):
        marks[-1].append(Entry("furniture", furniture.text, f"furniture/{i}"))
        if _ends_page(letter.furniture, i, layout):
            marks.append([])
    places: dict[int, list[Entry]] = {}
    first = next((at for at, group in enumerate(groups) if group.kind != "salutation"), 0)
    for i, mark in enumerate(marks[:-1], 1):
        places.setdefault(max(first, i * len(groups) // len(marks)), []).extend(mark)
    said: set[str] = set()
    for at, group in enumerate(groups):
        mark = places.get(at, [])
        cut = _middle(group.cells[0][-1]) if mark and group.kind == "paragraph" else None
        if cut:
            *run_in, entry = group.cells[0]
            words = entry.text.split()
            foot = _foot(notes, said, layout)
            yield _one("paragraph", *run_in, entry._replace(text=" ".join(words[:cut])))
            yield from foot
            yield _one("page", *mark)
            yield _one("rest", entry._replace(role="resume" if foot else "more", text=" ".join(words[cut:])))
        elif mark and at > first:
            yield from (*_foot(notes, said, layout), _one("page", *mark), group)
        else:
            yield group
            yield _one("page", *mark)
        said |= _marked_in(group, letter)


def _ends_page(furniture: Sequence[Furniture], i: int, layout: Layout) -> bool:
    """A page ends with its number; one without a number ends with the last line of what has none, where that is in the body."""
    if _PAGE.search(furniture[i].text):
        return True
    return layout.foot_inside and i + 1 == len(furniture)


def _marked_in(group: Group, letter: Letter) -> set[str]:
    """The labels of the footnotes that have marks in a group."""
    blocks = letter.body.blocks if letter.body else ()
    numbers = {int(e.part.rsplit("/", 1)[1]) for cell in group.cells for e in cell if e.part.startswith("body/blocks/")}
    return {mark.label for n in numbers for mark in blocks[n].marks}


def _foot(notes: list[Entry], said: set[str], layout: Layout) -> list[Group]:
    """The footnotes whose marks stood on the page, where they stand at its foot."""
    labels = {layout.footnote_label.format(label) + " " for label in said}
    foot = [note for note in notes if layout.notes_at_foot and note.text[: note.hang] in labels]
    notes[:] = [note for note in notes if note not in foot]
    return [_one("footnote", note) for note in foot]


def _page_end(letter: Letter, layout: Layout) -> Iterator[Entry]:
    """Marks of the page that have no page number: they stand at its foot."""
    last = max((i for i in range(len(letter.furniture)) if _ends_page(letter.furniture, i, layout)), default=-1)
    return (Entry("furniture", f.text, f"furniture/{i}") for i, f in enumerate(letter.furniture) if i > last)


def _middle(entry: Entry) -> int | None:
    """Where a page may break a paragraph so that a reader sees that it goes on: between two words in lower case."""
    words = entry.text.split()
    if len(words) < _BREAKABLE:
        return None
    middle = len(words) // 2
    return next((i for i in range(middle, len(words) - 2) if all(w.isalpha() and w.islower() for w in words[i - 1 : i + 1])), None)


def _end(letter: Letter, layout: Layout) -> Iterator[Group]:
    if letter.closing:
        lead_in = Entry("lead_in", letter.closing.lead_in or "", "closing/lead_in")
        yield _one("closing", lead_in, Entry("closing", letter.closing.text, "closing"))
    if layout.roll and _is_roll(letter):
        yield _one("roll", *_roll(letter, layout))
    else:
        cells = tuple(tuple(_signature(s, f"signatures/{i}", layout)) for i, s in enumerate(letter.signatures))
        yield Group("signatures", cells, goes_on=letter.group_title is not None)
    if letter.group_title and not (layout.roll and _is_roll(letter)):
        yield _one("group_title", Entry("group_title", letter.group_title.text, "group_title"))
    if letter.reference_initials:
        yield _one("initials", Entry("initials", letter.reference_initials.text, "reference_initials"))
    yield _one("enclosures", *_numbered("enclosure", "enclosures", [e.text for e in letter.enclosures]))
    copies = [c.text for c in letter.copies]
    if copies:
        first = Entry("copy", f"{layout.copy_label} {copies[0]}", "copies/0", hang=len(layout.copy_label) + 1)
        yield _one("copies", first, *(Entry("copy_more", text, f"copies/{i}") for i, text in enumerate(copies[1:], 1)))
    if letter.postscript:
        yield _one("postscript", Entry("postscript", letter.postscript.text, "postscript"))


def _is_roll(letter: Letter) -> bool:
    return len(letter.signatures) > 2 and not any(s.titles or not s.name for s in letter.signatures)


def _roll(letter: Letter, layout: Layout) -> Iterator[Entry]:
    """All signers in a run: "Pat Lee, Lee Orr, Sam Day; Members of Congress."."""
    group = letter.group_title
    last = len(letter.signatures) - 1
    for i, signature in enumerate(letter.signatures):
        (entry,) = _signature(signature, f"signatures/{i}", layout)
        mark = "," if i < last else ";" if group else "."
        yield entry._replace(role="more" if i else "roll", text=_marked(entry.text, mark))
    if group:
        yield Entry("more", _marked(group.text, "."), "group_title")


def _marked(text: str, mark: str) -> str:
    return text if mark == "." and text.endswith(".") else text + mark


def _signature(signature: Signature, part: str, layout: Layout) -> Iterator[Entry]:
    titles = [t.text for t in signature.titles]
    name = signature.name.text if signature.name else ""
    before, first = signature.honorific or "", 0
    if not before and name and titles and titles[0] in layout.before_name:
        before, first = titles[0], 1
    affiliation = _affiliation(signature)
    behind = f"({affiliation})" if affiliation and layout.affiliation == "behind" else ""
    printed = " ".join(filter(None, (layout.signed if name else "", before, name, behind)))
    below = list(enumerate(titles[first:], first))
    if printed and below and layout.titles == "behind":
        printed = ", ".join((printed, *(title for _, title in below)))
        below = []
    yield Entry("name", printed, f"{part}/name")
    for i, title in below:
        yield Entry("signature_title" if printed else "lone_title", title, f"{part}/titles/{i}")
    if affiliation and not behind:
        yield Entry("affiliation", affiliation, f"{part}/affiliation")


def _affiliation(signature: Signature) -> str:
    return "-".join(filter(None, (signature.party, signature.state, signature.district)))


def _footnote(note: Footnote, i: int, layout: Layout) -> Entry:
    label = layout.footnote_label.format(note.label) + " " if note.label else ""
    return Entry("footnote", label + note.text, f"footnotes/{i}", hang=len(label))
