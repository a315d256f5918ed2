"""Whether rows that stand together are one paragraph: then its lines are joined, since where a line ended says nothing.

On a page white stands between paragraphs, or their first lines are indented; text alone often can't tell the end of a
paragraph from the end of a sentence that ends a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from ._layout import Row, words_of

__all__ = [
    "behind_copy_label",
    "ends",
    "ends_item",
    "first_indent",
    "is_amid",
    "is_first_line",
    "is_full",
    "is_indented",
    "is_label",
    "is_paragraph",
    "is_quotation",
    "may_follow",
    "mid_phrase",
    "says",
    "segments",
    "stands_below",
    "starts_item",
    "starts_part",
    "wraps",
]

# What stands before the text of an item and belongs to its line: "1.", "(a)", "•", "RE:", "cc:", a footnote's figure.
_LABEL = re.compile(r"[(\[]?\w{1,4}[.)\]:]{1,2}|[•·▪◦●○■‣⁃\uf0b7*+o–—-]|\d{1,2}|[^\W\d]{1,12}:|[*†‡§]{1,3}")
_PART = re.compile(r"(?:[^\W\d]\.?){1,12}:|(?:P\.){1,2}S\.|P{1,2}S")
_COPIES = re.compile(r"b?c\.?c\.?:|cop(?:y|ies):", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:re|subj(?:ect)?|reference):", re.IGNORECASE)
# Words in lower case that stand in names.
_OF_NAMES = frozenset({"da", "de", "del", "der", "di", "la", "las", "los", "van", "von", "y"})
_BULLET = re.compile(r"[•·▪◦●○■‣⁃\uf0b7o+]$")
_ITEM = re.compile(rf"[(\[]?(?:\d{{1,2}}|[a-zA-H]|[ivx]{{1,4}}|[IVX]{{1,4}})(?:[.)\]]{{1,2}})$|{_BULLET.pattern}")
# In heights of the type: a first line is indented by more than the one and less than the other; on a sheet that
# lay askew the left edge drifts.
_INDENT = 0.9
_DEEP = 7
_DRIFT = 0.8
# A roll of names, parted by commas, is none: how many characters there are for each comma.
_ROLL = 30
# In heights of the type: a line of prose is longer than that.
_LONG = 25
_SHORT = 15
_OPENS, _CLOSES = '"“', '"”'
_DASHES = ("-", "–", "—", "*")
_WORDS = re.compile(r"\b[a-z]{2,}")
# In heights of the type: a quotation is set in by more than the one and less than the other, at the right by a little at least.
_QUOTED = (1.5, 8.0)
_NARROWER = 1.0
_INITIAL = re.compile(r"[A-Z]\.?$")
_NAME_GOES_ON = re.compile(r"^[“\"‘'(]?[^\W\d_][\w'’-]*$|,$|^(?:[A-Z]\.)+$")
_END = re.compile(r"[.?!:;][\"”’')]*\s?(?:\[?[\d*†‡§]{1,3}\]?)?$")
_NO_END = re.compile(r"\b[A-Z]\.$|\b(?:Mr|Mrs|Ms|Dr|Hon|St|No|Sec|Rep|Sen)\.$")


def segments(rows: Sequence[Row], left: float, right: float, indent: float, goes_on: bool = False) -> Iterator[list[Row]]:
    """Rows with no white between them, parted where a list item, a note or an indented line begins, and where a line ends early.

    ``left`` and ``right`` are the edges of the page's prose, first lines are set in by ``indent``. ``goes_on`` says that the first
    row goes on with a paragraph of the page before.
    """
    edge = min(row[0].left for row in rows)
    page, right = right, _narrower(rows, left, right, indent)
    lone = len(rows) == 2 and right == page and not goes_on and _both_begin(rows, left)
    segment: list[Row] = []
    last = _note(rows[0])
    for row in rows:
        # Below a row that begins with the figure of a note, one that begins with the next is a note too.
        note = last > 0 and _note(row) == last + 1
        last += note
        labelled = note or (starts_item(row) and not (segment and is_amid(segment, row, right)))
        indented = _INDENT < (row[0].left - edge) / row[0].size < _DEEP
        if not labelled and wraps(segment[-1:], row, page) and not wraps(segment, row, page):
            # It hangs below the last row alone.
            if segment[:-1]:
                yield segment[:-1]
            segment = [segment[-1], row]
            continue
        if not segment or (not labelled and wraps(segment, row, page)):
            segment.append(row)
            continue
        # The rest of an item may hang where paragraphs begin.
        started = len(segment) > 1 or (goes_on and segment[0] is rows[0])
        hung = started and all(abs(above[0].left - row[0].left) < _DRIFT * row[0].size for above in segment[-2:])
        begins = is_first_line(row, left, indent) and ends(segment[-1]) and not starts_item(segment[0]) and not hung
        full = is_full(segment[-1], row, right - row[0].size)
        if labelled or begins or lone or (indented and not _hangs(segment, row)) or not full:
            yield segment
            segment = []
        segment.append(row)
    yield segment


def is_amid(segment: Sequence[Row], row: Row, right: float) -> bool:
    """A label stands in the middle of a sentence, "... must (1) finish", and begins a line because the one above was full."""
    above = segment[-1]
    word = above[-1].words[-1].text
    if _BULLET.match(row[0].words[0].text):
        # "...; and / o whether": no sentence has a bullet inside.
        return False
    # Of a name: "Senator / G. M. Lee", "Senator G. / M. Lee".
    named = _INITIAL.match(row[0].words[0].text) and _NAME_GOES_ON.search(word)
    if not named and not (word.isalpha() and word.islower()):
        return False
    if starts_item(segment[0]):
        # An item that hangs below the label of another one stands further to the right than that one's text goes on.
        if abs(row[0].left - (above[0].left if segment[1:] else _behind_label(above))) > _DRIFT * row[0].size:
            return False
        if row[0].left - segment[0][0].left < 0.5 * row[0].size:
            return False
    elif row[0].left - above[0].left > _DRIFT * row[0].size:
        return False
    return above[-1].right - above[0].left > _LONG * above[0].size and is_full(above, row, right)


def stands_below(last: Row, row: Row) -> bool:
    """The row begins where the last one does, or where the text behind its label does."""
    left, reach = row[0].left, 0.5 * row[0].size
    return abs(left - last[0].left) < reach or (starts_item(last) and abs(left - _behind_label(last)) < reach)


def _behind_label(row: Row) -> float:
    """Where the text behind the label of an item begins."""
    return [word for cell in row[:2] for word in cell.words[:2]][1].left


def _narrower(rows: Sequence[Row], left: float, right: float, indent: float) -> float:
    """The right edge of rows that stand together: a quotation is set narrower."""
    most = max(row[-1].right for row in rows)
    if len(rows) != 2:
        return min(right, most) if rows[2:] else right
    size = rows[0][0].size
    inset = min(row[0].left for row in rows) - left
    # Two lines that are set in at both sides; what is set in at the left alone ends where the page does.
    if abs(inset - indent) < 0.5 * size or not (_QUOTED[0] * size < inset and most > right - inset - _QUOTED[1] * size):
        return right
    if ends(rows[0]) and not _is_open(rows[0]) and not (most < right - inset + size and is_full(rows[0], rows[1], right - inset)):
        return right
    return min(right, most)


def _both_begin(rows: Sequence[Row], left: float) -> bool:
    """Two lines that are set in as far as each other, and no further than first lines are; a sentence ends with the first."""
    above, row = rows
    size = row[0].size
    if abs(above[0].left - row[0].left) > 0.5 * size or not _INDENT < (row[0].left - left) / size < _DEEP:
        return False
    return ends(above) and not _is_open(above) and says([above]) and not starts_item(above) and not starts_item(row)


def _is_open(row: Row) -> bool:
    """A quotation begins in the row and does not end there."""
    line = words_of(row)
    return line.count("“") > line.count("”") or line.count('"') % 2 == 1


def wraps(segment: Sequence[Row], row: Row, right: float) -> bool:
    """The row goes on with an entry that had no room in its line, and hangs below it: a copy with its offices, a long subject."""
    if not segment:
        return False
    first, last = segment[0], segment[-1]
    if len(last) > 2 or len(row) > 1 or last[-1].right - last[0].left < _LONG * last[0].size:
        return False
    if ends(last) or not is_full(last, row, right):
        return False
    if not _INDENT < (row[0].left - first[0].left) / row[0].size < _DEEP or _is_centred(last, row):
        return False
    if _below_label(first, row) and not mid_phrase(last, row):
        return False
    return len(segment) == 1 or abs(last[0].left - row[0].left) < _DRIFT * row[0].size


def _is_centred(above: Row, row: Row) -> bool:
    """Two lines stand in the middle of the same column, as those of a letterhead do: the shorter one does not hang."""
    return abs(above[0].left + above[-1].right - row[0].left - row[-1].right) < 0.5 * row[0].size


def _below_label(first: Row, row: Row) -> bool:
    """A row begins below the text behind a label: it may be another entry."""
    behind = [cell.left for cell in first[1:]] + [word.left for word in first[0].words[1:2]]
    return first[0].words[0].text[-1] == ":" and any(abs(row[0].left - left) < 0.5 * row[0].size for left in behind[:1])


def _hangs(segment: Sequence[Row], row: Row) -> bool:
    """The row goes on with an item or with a line that is indented as it is."""
    first = segment[0]
    if len(segment) > 1:
        return abs(segment[-1][0].left - row[0].left) < _DRIFT * row[0].size
    return starts_item(first) or is_label(first[:1]) or first[0].left > row[0].left - _INDENT * row[0].size


def _note(row: Row) -> int:
    """The figure that a row begins with, as footnotes do; 0 where it begins otherwise."""
    words = [word for cell in row[:2] for word in cell.words[:2]]
    return int(words[0].text) if len(words) > 1 and words[0].text.isdecimal() and len(words[0].text) < 3 else 0


def is_paragraph(rows: Sequence[Row], left: float, right: float, indent: float) -> bool:
    """Rows with no white between them are the lines of one paragraph: long, full but for the last, all at one left edge.

    ``left`` and ``right`` are the edges of the page's prose, first lines are set in by ``indent``.
    """
    if len(rows) < 2 or any(len(row) > 1 for row in rows[1:]) or len(rows[0]) > 2:
        return False
    if all(wraps(rows[:n], rows[n], right) for n in range(1, len(rows))):
        return True
    if len(rows[0]) == 2 and not is_label(rows[0][:1]):
        return False
    own = median([row[0].left for row in rows[1:]])
    size = rows[1][0].size
    if any(row[0].left - own > _DRIFT * size for row in rows[1:]):
        return False
    if rows[0][0].left > own + 5 * size:
        return False
    # Two lines tell little of their own width: the page's holds for them, unless they are set in.
    edge = max(row[-1].right for row in rows) if len(rows) > 2 else _narrower(rows, left, right, indent)
    # A quotation, set in at both sides, has shorter lines.
    least = _LONG * size
    if own - left > _QUOTED[0] * size and right - edge > _NARROWER * size:
        least = min(least, max(0.7 * (edge - own), _SHORT * size))
    for row, below in pairwise(rows):
        if row[-1].right - row[0].left < least or not is_full(row, below, edge):
            return False
    text = " ".join(words_of(row) for row in rows)
    lower, count = len(_WORDS.findall(text)), len(text.split())
    if text.count(",") * _ROLL >= len(text) and lower * 2 < count:
        return False
    if lower * 10 > count * 4 or (lower * 4 > count and ends(rows[-1])) or _SUBJECT.fullmatch(rows[0][0].words[0].text):
        return True
    return all(mid_phrase(row, below) for row, below in pairwise(rows))


def mid_phrase(row: Row, below: Row) -> bool:
    """A line ends, or the next one begins, with a word that is no name's and no office's end: "... and the Comments of"."""
    last, first = row[-1].words[-1].text, below[0].words[0].text
    return (last.isalpha() and last.islower()) or (first.isalpha() and first.islower())


def is_quotation(rows: Sequence[Row], left: float, right: float) -> bool:
    """A paragraph of lines that are set in at both sides. ``left`` and ``right`` are the edges of the page's prose."""
    lefts, size = [row[0].left for row in rows], rows[0][0].size
    if max(lefts) - min(lefts) > _DRIFT * size or not _QUOTED[0] < (min(lefts) - left) / size < _QUOTED[1]:
        return False
    return max(row[-1].right for row in rows) < right - _NARROWER * size < float("inf") and not starts_item(rows[0])


def first_indent(rows: Sequence[Row], left: float, leading: float) -> float:
    """How far the first lines of paragraphs are set in from ``left``: most of those that a line at the edge follows; 0 for none.

    ``leading`` is the usual distance of lines, in heights of the type.
    """
    found = [
        row[0].left - left
        for row, below in pairwise(rows)
        if len(row) == len(below) == 1
        and row[0].base - below[0].base < 1.2 * leading * row[0].size
        and abs(below[0].left - left) < _INDENT * row[0].size < row[0].left - left < _DEEP * row[0].size
        and not starts_item(row)
        and says([row, below])
        and row[0].right - row[0].left > _LONG * row[0].size
    ]
    return median(found) if found else 0.0


def is_first_line(row: Row, left: float, indent: float) -> bool:
    """A row is set in as first lines of paragraphs are on its page: that is no part of what it says."""
    return len(row) == 1 and indent > 0 and abs(row[0].left - left - indent) < row[0].size / 2


def is_indented(row: Row, last: Row, left: float) -> bool:
    """A row begins a paragraph below the last line of another, where first lines are set in and no white is between them."""
    set_in = (row[0].left - left) / row[0].size
    if not _INDENT < set_in < _DEEP or not (says([row]) or ends(row)):
        return False
    return (row[0].left - last[0].left) / row[0].size > _INDENT or ends(last)


def ends(row: Row) -> bool:
    """A sentence ends with the row, or with what stands before the figure of a note there; "the U.S." is no end."""
    line = words_of(row)
    return _END.search(line) is not None and _NO_END.search(line) is None


def ends_item(row: Row) -> bool:
    """An item ends with the row, and another one follows: "... in the spring; and"."""
    words = [word.text for cell in row for word in cell.words[-2:]]
    return len(words) > 1 and words[-1] in ("and", "or") and words[-2][-1] in ";,"


def says(rows: Sequence[Row]) -> bool:
    """Lines of a sentence: words in lower case, no name and no address."""
    words = [word.text for row in rows for cell in row for word in cell.words]
    lower = sum(word.islower() and word.rstrip(",;:.?!").isalpha() and word not in _OF_NAMES for word in words)
    return lower > 1 and 10 * lower > 3 * len(words)


def may_follow(last: Row, row: Row, below: Row | None, left: float, ended: bool) -> bool:
    """A page's first row stands where a paragraph may go on whose last line on the page before is ``last``.

    ``below`` is the next row where no white is between them, ``left`` the text's left edge, ``ended`` whether a sentence ends
    with ``last``: then the row must begin at its very edge.
    """
    size = row[0].size
    if row[0].words[0].text[0] in _OPENS and last[-1].words[-1].text[-1] in _CLOSES:
        return False
    if below is not None and len(below) == 1 and row[0].left - below[0].left > _INDENT * size:
        return False  # the first line of a paragraph
    if starts_item(last):
        hangs = row[0].left - last[0].left > _INDENT * size or stands_below(last, row)
        return hangs or (not ended and row[0].left - left < _INDENT * size)
    if abs(row[0].left - last[0].left) < _DRIFT * size:
        return True
    return not ended and row[0].left - left < _INDENT * size


def is_full(row: Row, below: Row, edge: float) -> bool:
    """The first word of the row below had no room in this one."""
    words = below[0].words
    first = words[0] if len(words) < 2 or words[0].text[0].isalnum() else max(words[:2], key=lambda word: word.right - word.left)
    return row[-1].right + 0.2 * first.size + first.right - first.left > edge - 0.3 * first.size


def is_label(row: Row) -> bool:
    """A row is a label and nothing else."""
    return len(row) == 1 and len(row[0].words) == 1 and _LABEL.fullmatch(row[0].words[0].text) is not None


def behind_copy_label(row: Row) -> float | None:
    """Where the text begins that stands behind "cc:"; None where no such label begins the row."""
    words = [word for cell in row[:2] for word in cell.words[:2]]
    return words[1].left if len(words) > 1 and _COPIES.fullmatch(words[0].text) else None


def starts_part(row: Row) -> bool:
    """A row begins with a label: that of a list item, "RE:", "cc:", "P.S."; a word in lower case with a colon is none."""
    word = row[0].words[0].text
    if starts_item(row) or _COPIES.fullmatch(word):
        return True
    return _PART.fullmatch(word) is not None and not word[0].islower()


def starts_item(row: Row) -> bool:
    """A row begins with the label of a list item."""
    words = [word.text for cell in row[:2] for word in cell.words[:2]]
    if len(row[0].words) + len(row) < 3:
        return False
    return _ITEM.match(words[0]) is not None or (words[0] in _DASHES and words[1][:1].isupper())
